"""How is a visitor's document checked without keeping any of it?"""

from collections.abc import Mapping

from django.conf import settings
from django.core.signing import BadSignature, dumps, loads
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.limits import count_asking
from redthread.apps.tenders.checking import Asked, Checked
from redthread.apps.tenders.checking_process import Given, check_bounded
from redthread.apps.tenders.jurisdictions import JURISDICTIONS
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.plain import from_plain, to_plain
from redthread.domain.purchase import Purchase
from redthread.domain.reading import Block

TEXT_AT_MOST = 1_000_000
"""Characters that are taken as text; what is longer is given as a file."""
HOUR = 60 * 60
CARRIED_AT_MOST = 1_500_000
"""Characters of a document that travel along in a form: what a request may hold, less what else is in it."""
CARRIED_FOR = 24 * HOUR
_SALT = "redthread.document-check"


def document_check(
    *,
    actor: Actor,
    given: Given,
    address: str,
    name: str = "",
    jurisdiction: str = "",
    language: str = "",
    answers: Mapping[str, StageOfUse] | None = None,
) -> Checked:
    """Check a file, the blocks of one or a notice. No row, no file, no line in the log is made of it.

    ``address`` is where the request came from: each may ask ``CHECKS_PER_HOUR`` times, somebody
    signed in as often as needed. Raises ``too-many`` (with ``seconds`` until it is possible again),
    ``jurisdiction-unknown``, ``too-large``, ``check-too-slow`` and what reading a file raises.
    """
    if jurisdiction and jurisdiction not in JURISDICTIONS:
        raise DomainError("jurisdiction-unknown", field="jurisdiction", jurisdiction=jurisdiction[:20])
    if isinstance(given, bytes) and len(given) > settings.MAX_UPLOAD:
        raise DomainError("too-large", field="file", most=settings.MAX_UPLOAD)
    if actor.person is None:
        count_asking(
            kind="document-check", who=address, most=settings.CHECKS_PER_HOUR, seconds=HOUR, now=timezone.now()
        )
    asked = Asked(
        today=timezone.localdate(),
        name=name,
        jurisdiction=jurisdiction,
        language=language,
        answers=dict(answers or {}),
        largest=settings.MAX_UPLOAD,
    )
    return check_bounded(given, asked)


def carry(checked: Checked, *, name: str) -> str:
    """What was read, packed and signed for a form's hidden field; empty where it is too large to travel.

    A visitor's document is kept nowhere: it goes out with the page and comes back with the next question.
    """
    plain = to_plain(checked.reading.blocks if checked.reading else checked.purchase)
    kind = "blocks" if checked.reading else "notice"
    packed = dumps({"kind": kind, "name": name, "held": plain}, salt=_SALT, compress=True)
    return packed if len(packed) <= CARRIED_AT_MOST else ""


def carried(packed: str) -> tuple[Given, str]:
    """What came back in the hidden field, and the file's name. Raises ``form-too-old`` for anything but our own."""
    try:
        held = loads(packed, salt=_SALT, max_age=CARRIED_FOR)
    except BadSignature as error:
        raise DomainError("form-too-old", field="file") from error
    if held["kind"] == "notice":
        return from_plain(Purchase, held["held"]), held["name"]
    return tuple(from_plain(Block, each) for each in held["held"]), held["name"]
