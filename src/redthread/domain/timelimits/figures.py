"""Which minimum time limits does Directive 2014/24/EU set, for which procedure, under which condition?

They are floors: national law may ask for more, and art. 47 asks for more where tenders take longer to
make. ``checked_on`` is set only where the article itself was read.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redthread.domain.purchase import Procedure


class Step(StrEnum):
    """What has to be received, counted from what was sent."""

    REQUESTS = "requests"
    """Requests to participate, from the contract notice."""
    TENDERS = "tenders"
    """Tenders, from the contract notice; after a selection, from the invitation to tender."""


class Condition(StrEnum):
    """What has to hold for a figure to be enough."""

    ALWAYS = "always"
    ELECTRONIC = "electronic"
    PRIOR_INFORMATION = "prior-information"
    URGENCY = "urgency"


@dataclass(frozen=True, slots=True)
class Figure:
    procedure: Procedure
    step: Step
    condition: Condition
    days: int
    article: str
    since: date = date(2016, 4, 18)
    until: date | None = None
    act: str = "Directive 2014/24/EU"
    source: str = ""
    checked_on: date | None = None


_READ_AT = "https://www.legislation.gov.uk/eudr/2014/24/article/28/2020-01-31?timeline=false&view=plain"
_READ = date(2026, 11, 24)
_OPEN, _RESTRICTED, _NEGOTIATION = Procedure.OPEN, Procedure.RESTRICTED, Procedure.COMPETITIVE_NEGOTIATION

FIGURES = (
    Figure(_OPEN, Step.TENDERS, Condition.ALWAYS, 35, "art. 27(1)"),
    Figure(_OPEN, Step.TENDERS, Condition.ELECTRONIC, 30, "art. 27(4)"),
    Figure(_OPEN, Step.TENDERS, Condition.PRIOR_INFORMATION, 15, "art. 27(2)"),
    Figure(_OPEN, Step.TENDERS, Condition.URGENCY, 15, "art. 27(3)"),
    Figure(_RESTRICTED, Step.REQUESTS, Condition.ALWAYS, 30, "art. 28(1)", source=_READ_AT, checked_on=_READ),
    Figure(_RESTRICTED, Step.REQUESTS, Condition.URGENCY, 15, "art. 28(6)"),
    Figure(_RESTRICTED, Step.TENDERS, Condition.ALWAYS, 30, "art. 28(2)", source=_READ_AT, checked_on=_READ),
    Figure(_RESTRICTED, Step.TENDERS, Condition.ELECTRONIC, 25, "art. 28(5)"),
    Figure(_RESTRICTED, Step.TENDERS, Condition.PRIOR_INFORMATION, 10, "art. 28(3)", source=_READ_AT, checked_on=_READ),
    Figure(_RESTRICTED, Step.TENDERS, Condition.URGENCY, 10, "art. 28(6)"),
    Figure(_NEGOTIATION, Step.REQUESTS, Condition.ALWAYS, 30, "art. 29(1)"),
    Figure(_NEGOTIATION, Step.REQUESTS, Condition.URGENCY, 15, "art. 29(1) with 28(6)"),
    Figure(_NEGOTIATION, Step.TENDERS, Condition.ALWAYS, 30, "art. 29(1)"),
    Figure(_NEGOTIATION, Step.TENDERS, Condition.ELECTRONIC, 25, "art. 29(1) with 28(5)"),
    Figure(_NEGOTIATION, Step.TENDERS, Condition.PRIOR_INFORMATION, 10, "art. 29(1) with 28(3)"),
    Figure(_NEGOTIATION, Step.TENDERS, Condition.URGENCY, 10, "art. 29(1) with 28(6)"),
    Figure(Procedure.COMPETITIVE_DIALOGUE, Step.REQUESTS, Condition.ALWAYS, 30, "art. 30(1)"),
    Figure(Procedure.INNOVATION_PARTNERSHIP, Step.REQUESTS, Condition.ALWAYS, 30, "art. 31(1)"),
)
# Not here: tender time limits agreed with all candidates (art. 28(4), sub-central authorities), and calls made
# by a prior information notice, which count from the invitation to confirm interest.
