"""Which dated facts do the stages write about a criterion?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class FactKind(StrEnum):
    """Written by the stage where it happens, once; a mistake is retracted by a fact of its own, never removed."""

    TENDERED = "tendered"
    """It stood in a published tender for the first time. ``subject``: the requirement."""
    OFFERS = "offers"
    """``value`` offers were recorded for a tender that asked for it, at the award. ``subject``: the award."""
    ANSWERED = "answered"
    """A bidder answered; ``value`` 1 met now or by a date, 0 not met. Silence writes none. ``subject``: the answer."""
    AWARDED = "awarded"
    """A contract holds it as a clause. ``subject``: the clause."""
    RATED = "rated"
    """An observation was accepted; ``value`` 1 meets, 0 does not. *Not rated* and *not applicable* write none.

    ``subject``: the observation.
    """
    CHECKED = "checked"
    """A monitor looked for breaches of the clause, whatever was found. ``subject``: visit.clause."""
    FOUND = "found"
    """A finding against the clause, once the authority was told or passed over.

    ``value`` is 3 critical, 2 major, 1 minor, 0 remark. ``subject``: the finding.
    """
    ACTION_DUE = "action-due"
    """A corrective action was agreed. ``subject``: the action."""
    ACTION_CLOSED = "action-closed"
    """It was closed; ``value`` 1 by its date, 0 after it. ``subject``: the action."""
    REMEDY = "remedy"
    """``value`` people got a remedy that somebody independent verified. ``subject``: the remedy."""


@dataclass(frozen=True, slots=True)
class Fact:
    """``purchase`` is a public id: the purchase's, or the contract's where that began elsewhere.

    With ``is_retracted`` the line is no fact of its own: it takes back the one of the same kind, subject and number.
    ``number`` counts the times: an action that was closed, opened again and closed is closed for the second time.
    """

    kind: FactKind
    purchase: str
    authority: str
    subject: str
    at: datetime
    value: Decimal | None = None
    is_retracted: bool = False
    number: int = 1


def standing(facts: Iterable[Fact]) -> list[Fact]:
    """Those that nobody took back, in whatever order the lines come."""
    lines = list(facts)
    taken_back = {(line.kind, line.subject, line.number) for line in lines if line.is_retracted}
    return [
        line for line in lines if not line.is_retracted and (line.kind, line.subject, line.number) not in taken_back
    ]
