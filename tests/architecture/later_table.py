"""Who may open what, from the offers on: offers, evaluation, contracts, sites, follow-up, files, and the thread.

As ``access_table`` does for what comes before; ``test_access_later`` opens each line as everybody.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from tests.architecture.access_table import Answer


class Who(StrEnum):
    """How somebody stands to the purchase, contract and finding whose address is opened."""

    VISITOR = "visitor"
    NOBODY = "signed in, without any organisation"
    BUYER = "buyer (and administrator) of the authority whose it is"
    MANAGER = "contract manager there"
    EVALUATOR = "evaluator there"
    ADMINISTRATOR = "administrator there, and nothing else"
    PARTICIPANT = "buyer and contract manager of an authority that takes part in the purchase"
    CONTRACTOR = "bidder of the supplier that won"
    CONTRACTOR_ADMINISTRATOR = "administrator of that supplier, and nothing else"
    MONITOR = "monitor that was engaged"
    MONITOR_ADMINISTRATOR = "administrator of the monitor, and nothing else"
    OTHER_AUTHORITY = "buyer or contract manager of another authority, or of a consortium"
    OTHER_MONITOR = "monitor that looks after another contract"
    STRANGER = "another supplier, a brand or a network"


Access = Mapping[Who, Answer]


def _access(*, open_to: Collection[Who], refused_to: Collection[Who] = ()) -> dict[Who, Answer]:
    answers = dict.fromkeys(Who, Answer.ABSENT) | {Who.VISITOR: Answer.SIGN_IN}
    return answers | dict.fromkeys(refused_to, Answer.REFUSED) | dict.fromkeys(open_to, Answer.OPEN)


def _among(readers: Collection[Who], *writers: Who) -> dict[Who, Answer]:
    """Open to these writers; who reads and is none of them is refused, and nobody else finds anything."""
    return _access(open_to=writers, refused_to=readers)


_MEMBERS = frozenset(Who) - {Who.VISITOR, Who.NOBODY}
_ADMINISTRATORS = frozenset({Who.ADMINISTRATOR, Who.CONTRACTOR_ADMINISTRATOR, Who.MONITOR_ADMINISTRATOR})
"""Of accounts alone."""
_AUTHORITY = frozenset({Who.BUYER, Who.MANAGER, Who.EVALUATOR, Who.ADMINISTRATOR})
_SUPPLIER = frozenset({Who.CONTRACTOR, Who.CONTRACTOR_ADMINISTRATOR})
_PARTIES = _AUTHORITY | _SUPPLIER | {Who.PARTICIPANT}
_TOLD = _AUTHORITY | _SUPPLIER | {Who.MONITOR}

MEMBERS = _access(open_to=_MEMBERS)
"""Lists, in each of which one's own stand alone."""
PERSONS = _access(open_to=_MEMBERS | {Who.NOBODY})
"""Lists of the API: empty for who is signed in for no organisation."""
# Offers and points: of the lead alone
OFFER_READERS = _access(open_to=_AUTHORITY - {Who.ADMINISTRATOR}, refused_to={Who.ADMINISTRATOR})
OFFER_WRITERS = _among(_AUTHORITY, Who.BUYER)
SCORERS = _among(_AUTHORITY, Who.BUYER, Who.EVALUATOR)
# Contracts
CONTRACT_READERS = _access(open_to=_PARTIES)
CONTRACT_WRITERS = _among(_PARTIES, Who.BUYER, Who.MANAGER)
CONTRACT_MAKERS = _among(_AUTHORITY | {Who.PARTICIPANT}, Who.BUYER, Who.MANAGER)
CONTRACT_ENTERERS = _among(_AUTHORITY, Who.BUYER, Who.MANAGER, Who.PARTICIPANT, Who.OTHER_AUTHORITY)
REPORTERS = _among(_PARTIES, Who.MANAGER, Who.CONTRACTOR)
SITE_LINKERS = _among(_PARTIES, Who.BUYER, Who.MANAGER, Who.CONTRACTOR)
# Sites: the authority added it, and gave it to the contractor
SITE_ADDERS = _access(
    open_to=_MEMBERS - _ADMINISTRATORS - {Who.EVALUATOR}, refused_to=_ADMINISTRATORS | {Who.EVALUATOR}
)
SITE_READERS = _access(open_to=_AUTHORITY | _SUPPLIER)
SITE_WRITERS = _among(_AUTHORITY | _SUPPLIER, Who.BUYER, Who.MANAGER)
# Follow-up: a finding that was told to everybody up to the authority
ENGAGEMENT_READERS = _access(open_to=_AUTHORITY)
ENGAGERS = _among(_AUTHORITY, Who.BUYER, Who.MANAGER)
MONITORS = _access(open_to={Who.MONITOR, Who.OTHER_MONITOR})
THE_MONITOR = _access(open_to={Who.MONITOR})
FINDING_READERS = _access(open_to=_TOLD)
FINDING_WRITER = _among(_TOLD, Who.MONITOR)
ANSWERING = _among(_TOLD, Who.CONTRACTOR)
ACTING = _among(_TOLD, Who.CONTRACTOR, Who.MONITOR, Who.BUYER, Who.MANAGER)
# Files: one that the contractor handed in
FILE_KEEPERS = _access(open_to=_MEMBERS - _ADMINISTRATORS, refused_to=_ADMINISTRATORS)
FILE_OWNER = _access(open_to={Who.CONTRACTOR}, refused_to=_ADMINISTRATORS)

LATER: dict[str, dict[str, Access]] = {
    # Offers
    "offers:list": {"GET": OFFER_READERS},
    "offers:new": {"GET": OFFER_WRITERS, "POST": OFFER_WRITERS},
    "offers:offer": {"GET": OFFER_READERS, "POST": OFFER_WRITERS},
    "offers:withdraw": {"GET": OFFER_WRITERS, "POST": OFFER_WRITERS},
    "offers:answer_files": {"GET": OFFER_WRITERS, "POST": OFFER_WRITERS},
    "offers:evidence": {"GET": OFFER_READERS},
    "offers:bring_up": {"POST": OFFER_WRITERS},
    # Evaluation and award
    "evaluation:grid": {"GET": OFFER_READERS},
    "evaluation:record": {"GET": OFFER_READERS},
    "evaluation:score": {"GET": OFFER_READERS, "POST": SCORERS},
    "evaluation:award": {"GET": OFFER_READERS, "POST": OFFER_WRITERS},
    "evaluation:award_withdraw": {"GET": OFFER_WRITERS, "POST": OFFER_WRITERS},
    # Contract
    "contracts:list": {"GET": MEMBERS},
    "contracts:enter": {"GET": CONTRACT_ENTERERS, "POST": CONTRACT_ENTERERS},
    "contracts:from_awards": {"GET": CONTRACT_MAKERS, "POST": CONTRACT_MAKERS},
    "contracts:detail": {"GET": CONTRACT_READERS},
    "contracts:edit": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:extend": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:end": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:owner": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:invite": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:text": {"GET": CONTRACT_READERS},
    "contracts:calendar": {"GET": CONTRACT_READERS},
    "contracts:calendar_ics": {"GET": CONTRACT_READERS},
    "contracts:export": {"GET": CONTRACT_READERS},
    "contracts:upload": {"GET": REPORTERS, "POST": REPORTERS},
    "contracts:sites": {"GET": CONTRACT_READERS, "POST": SITE_LINKERS},
    "contracts:steps": {"GET": CONTRACT_READERS, "POST": CONTRACT_WRITERS},
    "contracts:clause_add": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:clause": {"GET": CONTRACT_READERS},
    "contracts:clause_amend": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:clause_withdraw": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:indicator_add": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:indicator": {"GET": CONTRACT_READERS},
    "contracts:target": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:retire": {"GET": CONTRACT_WRITERS, "POST": CONTRACT_WRITERS},
    "contracts:observation": {"GET": CONTRACT_READERS, "POST": CONTRACT_WRITERS},
    "contracts:evidence": {"GET": CONTRACT_READERS},
    "contracts:due": {"GET": MEMBERS},
    "contracts:due_ics": {"GET": MEMBERS},
    "contracts:report": {"GET": CONTRACT_READERS, "POST": REPORTERS},
    # Sites
    "sites:list": {"GET": MEMBERS},
    "sites:add": {"GET": SITE_ADDERS, "POST": SITE_ADDERS},
    "sites:detail": {"GET": SITE_READERS},
    "sites:edit": {"GET": SITE_WRITERS, "POST": SITE_WRITERS},
    # Follow-up
    "followup:monitors": {"GET": ENGAGEMENT_READERS, "POST": ENGAGERS},
    "followup:assignment_end": {"POST": ENGAGERS},
    "followup:assignments": {"GET": MONITORS},
    "followup:assignment": {"GET": THE_MONITOR},
    "followup:visit_add": {"GET": THE_MONITOR, "POST": THE_MONITOR},
    "followup:visit_made": {"GET": THE_MONITOR, "POST": THE_MONITOR},
    "followup:finding_add": {"GET": THE_MONITOR, "POST": THE_MONITOR},
    "followup:findings": {"GET": MEMBERS},
    "followup:export": {"GET": MEMBERS},
    "followup:finding": {"GET": FINDING_READERS},
    "followup:sign_off": {"POST": FINDING_WRITER},
    "followup:reword": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:consent": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:story": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:release": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:reply": {"GET": ANSWERING, "POST": ANSWERING},
    "followup:decide": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:withdraw": {"GET": FINDING_WRITER, "POST": FINDING_WRITER},
    "followup:action_add": {"GET": ANSWERING, "POST": ANSWERING},
    "followup:actions": {"GET": MEMBERS},
    "followup:action": {"GET": FINDING_READERS},
    "followup:action_edit": {"GET": ANSWERING, "POST": ANSWERING},
    "followup:step": {"GET": ACTING, "POST": ACTING},
    "followup:remedy": {"GET": ACTING, "POST": ACTING},
    "followup:evidence": {"GET": FINDING_READERS},
    # Files
    "files:list": {"GET": FILE_KEEPERS, "POST": FILE_KEEPERS},
    "files:download": {"GET": FILE_OWNER},
    "files:quarantine": {"GET": FILE_OWNER, "POST": FILE_OWNER},
    # API
    "api:contracts": {"GET": PERSONS},
    "api:contract": {"GET": CONTRACT_READERS},
    "api:contract_observations": {"GET": CONTRACT_READERS},
    "api:reports_due": {"GET": PERSONS},
    "api:observation_submit": {"POST": REPORTERS},
    "api:observation_decide": {"POST": CONTRACT_WRITERS},
    "api:sites": {"GET": PERSONS},
    "api:findings": {"GET": PERSONS},
    "api:finding": {"GET": FINDING_READERS},
    "api:actions": {"GET": PERSONS},
    "api:files": {"GET": FILE_KEEPERS},
    "api:file_keep": {"POST": FILE_KEEPERS},
}

THREAD = "thread"
THREADS: dict[str, Access] = {
    "requirement": _access(open_to=_AUTHORITY | {Who.PARTICIPANT}),
    "answer": OFFER_READERS,
    "clause": CONTRACT_READERS,
    "indicator": CONTRACT_READERS,
    "observation": CONTRACT_READERS,
    "finding": FINDING_READERS,
    "action": FINDING_READERS,
}
"""Kind of record → who may walk the thread from it."""

TOLD_TO = {
    "nobody": frozenset({Who.MONITOR}),
    "contractor": frozenset({Who.MONITOR, *_SUPPLIER}),
}
"""Who finds a finding that was told to nobody, or to the contractor and not yet to the authority."""


def narrowed(access: Access, readers: Collection[Who]) -> Access:
    """The same line for a record that these alone may find."""
    return {who: answer if who in readers or who is Who.VISITOR else Answer.ABSENT for who, answer in access.items()}
