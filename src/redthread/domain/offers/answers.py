"""What can a bidder say to a requirement, and when does it hold together?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.indicator import Indicator, Unit
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.domain.offers.figures import require_figure


class AnswerStanding(StrEnum):
    """*Not answered* is a standing of its own: silence is neither a yes nor a no."""

    MET = "met"
    BY_DATE = "by-date"
    """Will be met from a day on that the answer names."""
    NOT_MET = "not-met"
    NOT_ANSWERED = "not-answered"


@dataclass(frozen=True, slots=True)
class AnswerSaid:
    """What one answer says. ``promised`` is in the unit of the indicator that asks for it; None: no figure given."""

    standing: AnswerStanding
    text: str = ""
    promised: Decimal | None = None
    promised_on: date | None = None


def check_answer(said: AnswerSaid, *, unit: Unit | None) -> None:
    """Refuse an answer that contradicts itself. ``unit`` is that of the figure asked for; None: none is asked.

    Raises ``answer-date-missing``, ``answer-date-unneeded``, ``answer-silent-with-content``,
    ``promise-not-asked`` and what ``require_figure`` raises, each with the part at fault as field.
    """
    is_by_date = said.standing is AnswerStanding.BY_DATE
    if is_by_date and said.promised_on is None:
        raise DomainError("answer-date-missing", field="promised_on")
    if not is_by_date and said.promised_on is not None:
        raise DomainError("answer-date-unneeded", field="promised_on")
    require_year_shown(said.promised_on, field="promised_on")
    if said.standing is AnswerStanding.NOT_ANSWERED and (said.text.strip() or said.promised is not None):
        raise DomainError("answer-silent-with-content", field="standing")
    if said.promised is not None:
        if unit is None:
            raise DomainError("promise-not-asked", field="promised")
        require_figure(said.promised, unit=unit, field="promised")


def promise_asked(criterion: CriterionVersion | None) -> Indicator | None:
    """The indicator whose level is what the bidder offers; None: the criterion leaves no figure to the bidder."""
    if criterion is None:
        return None
    return next((each for each in criterion.indicators if each.is_as_offered), None)


def met_value(standing: AnswerStanding) -> Decimal | None:
    """1 where it is met, now or by a date, 0 where it is not. None: nobody answered, so nothing is known."""
    if standing is AnswerStanding.NOT_ANSWERED:
        return None
    return Decimal(0) if standing is AnswerStanding.NOT_MET else Decimal(1)
