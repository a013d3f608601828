"""Who may open what? The whole table, by name of address and method.

Every address of ours has a line here; ``test_access`` opens each of them as everybody in the cast, and
an address without a line, or a line without an address, fails. A method that no line names is refused.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum


class Who(StrEnum):
    """How somebody stands to the purchase, or to the organisation, whose address is opened."""

    VISITOR = "visitor"
    NOBODY = "signed in, without any organisation"
    LEAD_BUYER = "buyer and administrator of the lead; whose token, message and invitation it is"
    LEAD_COLLEAGUE = "contract manager of the lead"
    PARTICIPANT = "buyer and administrator of a participating authority"
    BUYER = "buyer and administrator of another authority, or of a consortium"
    COLLEAGUE = "contract manager of another authority"
    STRANGER = "administrator of a supplier, a brand, a monitor or a network"


class Answer(StrEnum):
    """``ABSENT`` is the answer for what is not there and for what is somebody else's: nobody can tell which."""

    OPEN = "open"
    SIGN_IN = "led to the sign-in, and back"
    REFUSED = "refused, 403"
    ABSENT = "not found, 404"


Access = Mapping[Who, Answer]


def _access(
    *, open_to: Collection[Who], refused_to: Collection[Who] = (), visitor: Answer = Answer.SIGN_IN
) -> dict[Who, Answer]:
    answers = dict.fromkeys(Who, Answer.ABSENT) | {Who.VISITOR: visitor}
    answers |= dict.fromkeys(refused_to, Answer.REFUSED)
    return answers | dict.fromkeys(open_to, Answer.OPEN)


_MEMBERS = frozenset(Who) - {Who.VISITOR, Who.NOBODY}
_COLLEAGUES = frozenset({Who.LEAD_COLLEAGUE, Who.COLLEAGUE})

EVERYBODY = _access(open_to=frozenset(Who))
PERSONS = _access(open_to=frozenset(Who) - {Who.VISITOR})
MEMBERS = _access(open_to=_MEMBERS)
ADMINISTRATORS = _access(open_to=_MEMBERS - _COLLEAGUES)
BUYERS = _access(open_to={Who.LEAD_BUYER, Who.PARTICIPANT, Who.BUYER}, refused_to=_COLLEAGUES)
READERS = _access(open_to={Who.LEAD_BUYER, Who.LEAD_COLLEAGUE, Who.PARTICIPANT})
WRITERS = _access(open_to={Who.LEAD_BUYER}, refused_to={Who.LEAD_COLLEAGUE, Who.PARTICIPANT})
OWNER = _access(open_to={Who.LEAD_BUYER})
"""The one person, or the administrator of the one organisation, whose it is."""
OWN_ADMINISTRATOR = _access(open_to={Who.LEAD_BUYER}, refused_to=_COLLEAGUES)
NO_ONE = _access(open_to=(), visitor=Answer.ABSENT)
"""A draft at a public address, and what there is in the demo alone."""

# The API: who is signed in for no organisation may ask, and finds nothing; who may not write is refused.
API_BUYERS = _access(
    open_to={Who.LEAD_BUYER, Who.PARTICIPANT, Who.BUYER}, refused_to={*_COLLEAGUES, Who.NOBODY, Who.STRANGER}
)

PAGES: dict[str, dict[str, Access]] = {
    "home": {"GET": EVERYBODY},
    "livez": {"GET": EVERYBODY},
    "readyz": {"GET": EVERYBODY},
    "language": {"POST": EVERYBODY},
    "rules": {"GET": EVERYBODY},
    "journal": {"GET": MEMBERS},
    # In the demo alone
    "demo": {"GET": NO_ONE},
    "demo_sign_in": {"POST": NO_ONE},
    "demo_tour": {"GET": NO_ONE},
    "mail:list": {"GET": NO_ONE},
    # People and organisations
    "accounts:profile": {"GET": MEMBERS, "POST": MEMBERS},
    "accounts:tokens": {"GET": MEMBERS, "POST": MEMBERS},
    "accounts:token_withdraw": {"POST": OWNER},
    "accounts:organisation": {"GET": MEMBERS},
    "accounts:switch": {"GET": MEMBERS, "POST": MEMBERS},
    "accounts:person_roles": {"GET": OWNER, "POST": OWNER},
    "accounts:invite": {"GET": ADMINISTRATORS, "POST": ADMINISTRATORS},
    "accounts:uninvite": {"POST": OWN_ADMINISTRATOR},
    "accounts:invitation": {"GET": EVERYBODY, "POST": EVERYBODY},  # whoever has the token that was mailed
    "inbox:list": {"GET": MEMBERS},
    "inbox:all_read": {"POST": MEMBERS},
    "inbox:open": {"POST": OWNER},
    # Library
    "library:search": {"GET": EVERYBODY},
    "library:package": {"GET": EVERYBODY},
    "library:criterion": {"GET": EVERYBODY},
    "library:criterion_version": {"GET": EVERYBODY},
    "library:basket": {"GET": EVERYBODY},
    "library:basket_add": {"POST": EVERYBODY},
    "library:basket_remove": {"POST": EVERYBODY},
    "library:basket_empty": {"POST": EVERYBODY},
    "library:basket_file": {"GET": EVERYBODY},
    # Purchase
    "purchases:list": {"GET": MEMBERS},
    "purchases:new": {"GET": BUYERS, "POST": BUYERS},
    "purchases:detail": {"GET": READERS},
    "purchases:edit": {"GET": WRITERS, "POST": WRITERS},
    "purchases:lot_add": {"GET": WRITERS, "POST": WRITERS},
    "purchases:lot_edit": {"GET": WRITERS, "POST": WRITERS},
    "purchases:lot_remove": {"POST": WRITERS},
    "purchases:participant_add": {"GET": WRITERS, "POST": WRITERS},
    "purchases:participant_remove": {"POST": WRITERS},
    # Tender
    "tenders:document_check": {"GET": EVERYBODY, "POST": EVERYBODY},
    "tenders:import": {"GET": BUYERS, "POST": BUYERS},
    "tenders:basket_take": {"POST": WRITERS},
    "tenders:requirements": {"GET": READERS},
    "tenders:requirements_add": {"GET": WRITERS, "POST": WRITERS},
    "tenders:requirement_new": {"GET": WRITERS, "POST": WRITERS},
    "tenders:requirement": {"GET": READERS, "POST": WRITERS},
    "tenders:requirement_editions": {"GET": READERS},
    "tenders:requirement_move": {"POST": WRITERS},
    "tenders:requirement_remove": {"POST": WRITERS},
    "tenders:check": {"GET": READERS},
    "tenders:finding_keep": {"POST": WRITERS},
    "tenders:finding_release": {"POST": WRITERS},
    "tenders:check_run_keep": {"POST": WRITERS},
    "tenders:check_run": {"GET": READERS},
    "tenders:documents": {"GET": READERS},
    "tenders:document": {"GET": READERS},
    "tenders:publish": {"GET": WRITERS, "POST": WRITERS},
    # Case studies
    "outcomes:cases": {"GET": EVERYBODY},
    "outcomes:case": {"GET": EVERYBODY},
    "outcomes:case_file": {"GET": EVERYBODY},
    # Published: of the purchase opened here there is a draft alone
    "opendata:published": {"GET": EVERYBODY},
    "opendata:releases": {"GET": EVERYBODY},
    "opendata:tender": {"GET": NO_ONE},
    "opendata:release": {"GET": NO_ONE},
    "opendata:document": {"GET": NO_ONE},
}

PUBLISHED = ("opendata:tender", "opendata:release", "opendata:document", "api:tender", "api:release")
"""Open to everybody from the first publication on."""

API: dict[str, dict[str, Access]] = {
    "api:criteria": {"GET": EVERYBODY},
    "api:criterion": {"GET": EVERYBODY},
    "api:criterion_versions": {"GET": EVERYBODY},
    "api:criterion_version": {"GET": EVERYBODY},
    "api:packages": {"GET": EVERYBODY},
    "api:package": {"GET": EVERYBODY},
    "api:purchases": {"GET": PERSONS},  # an empty list for those who lead and join none
    "api:purchase_begin": {"POST": API_BUYERS},
    "api:purchase": {"GET": READERS},
    "api:purchase_change": {"PATCH": WRITERS},
    "api:requirements": {"GET": READERS},
    "api:requirement_add": {"POST": WRITERS},
    "api:requirements_take": {"POST": WRITERS},
    "api:requirement": {"GET": READERS},
    "api:requirement_change": {"PATCH": WRITERS},
    "api:requirement_remove": {"DELETE": WRITERS},
    "api:check": {"GET": READERS},
    "api:publications": {"GET": READERS},
    "api:publish": {"POST": WRITERS},
    "api:check_text": {"POST": EVERYBODY},
    "api:check_file": {"POST": EVERYBODY},
    "api:published": {"GET": EVERYBODY},
    "api:tender": {"GET": NO_ONE},
    "api:release": {"GET": NO_ONE},
    "api:me": {"GET": PERSONS},
    "api:organisations": {"GET": PERSONS},
    "api:openapi": {"GET": EVERYBODY},
    "api:docs": {"GET": EVERYBODY},
    "api:nothing": {"GET": NO_ONE, "POST": NO_ONE, "PATCH": NO_ONE, "DELETE": NO_ONE},
    "api:api-root": {"GET": NO_ONE},
}

SIGN_IN: dict[str, dict[str, Access]] = {
    "account_login": {"GET": EVERYBODY},
    "account_logout": {"GET": EVERYBODY},
    "account_inactive": {"GET": EVERYBODY},
    "account_signup": {"GET": EVERYBODY},
    "account_confirm_email": {"GET": EVERYBODY},
    "account_email_verification_sent": {"GET": EVERYBODY},
    "account_reset_password": {"GET": EVERYBODY},
    "account_reset_password_done": {"GET": EVERYBODY},
    "account_reset_password_from_key": {"GET": EVERYBODY},
    "account_reset_password_from_key_done": {"GET": EVERYBODY},
    "account_reauthenticate": {"GET": PERSONS},
    "account_email": {"GET": PERSONS},
    "account_change_password": {"GET": PERSONS},
    "account_set_password": {"GET": PERSONS},
    # In the middle of signing in alone: whoever has not begun is led to the beginning.
    "account_confirm_login_code": {"GET": PERSONS},
    "mfa_authenticate": {"GET": PERSONS},
    "mfa_login_webauthn": {"GET": PERSONS},
    "mfa_index": {"GET": PERSONS},
    "mfa_reauthenticate": {"GET": PERSONS},
    "mfa_reauthenticate_webauthn": {"GET": PERSONS},
    "mfa_activate_totp": {"GET": PERSONS},
    "mfa_deactivate_totp": {"GET": PERSONS},
    "mfa_view_recovery_codes": {"GET": PERSONS},
    "mfa_generate_recovery_codes": {"GET": PERSONS},
    "mfa_download_recovery_codes": {"GET": PERSONS},
    "mfa_list_webauthn": {"GET": PERSONS},
    "mfa_add_webauthn": {"GET": PERSONS},
    "mfa_remove_webauthn": {"GET": PERSONS},
    "mfa_edit_webauthn": {"GET": PERSONS},
}
"""The sign-in library's own pages, all of them about the one person who opens them."""
