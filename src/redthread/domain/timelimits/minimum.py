"""Which minimum holds for this purchase, as far as it is known?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from redthread.domain.purchase import Procedure
from redthread.domain.timelimits.figures import FIGURES, Condition, Figure, Step

_LATEST_NOTICE = 35
"""Days before the contract notice; a prior information notice sent later shortens nothing."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides which figure holds.

    Urgency and a prior information notice count only if stated: whoever relies on them has to say so in
    the notice. Electronic submission is the rule (art. 22), so None is *unknown* and not *no*.
    """

    dispatched: date
    is_electronic: bool | None = None
    is_urgent: bool | None = None
    prior_information: date | None = None


@dataclass(frozen=True, slots=True)
class Minimum:
    """``figure`` is what is enough for certain; ``if_electronic`` what would be, were it known to be electronic."""

    figure: Figure
    if_electronic: Figure | None = None


def minimum(procedure: Procedure, step: Step, facts: Facts) -> Minimum | None:
    """The shortest figure whose condition holds, or None where the law sets none for that step."""
    figures = [
        figure
        for figure in FIGURES
        if (figure.procedure, figure.step) == (procedure, step) and _in_force(figure, facts.dispatched)
    ]
    holding = [figure for figure in figures if figure.condition in set(_conditions(facts))]
    if not holding:
        return None
    shortest = min(holding, key=lambda figure: figure.days)
    electronic = next((figure for figure in figures if figure.condition is Condition.ELECTRONIC), None)
    is_open = facts.is_electronic is None and electronic is not None and electronic.days < shortest.days
    return Minimum(shortest, electronic if is_open else None)


def _in_force(figure: Figure, day: date) -> bool:
    return figure.since <= day and (figure.until is None or day < figure.until)


def _conditions(facts: Facts) -> Iterator[Condition]:
    yield Condition.ALWAYS
    if facts.is_electronic:
        yield Condition.ELECTRONIC
    if facts.is_urgent:
        yield Condition.URGENCY
    if facts.prior_information and _is_in_time(facts.prior_information, facts.dispatched):
        yield Condition.PRIOR_INFORMATION


def _is_in_time(prior_information: date, dispatched: date) -> bool:
    """Between 35 days and 12 months before the contract notice (art. 27(2)(b), 28(3)(b))."""
    before = (dispatched - prior_information).days
    return before >= _LATEST_NOTICE and not _is_over_a_year(prior_information, dispatched)


def _is_over_a_year(earlier: date, later: date) -> bool:
    return (later.year - earlier.year, later.month, later.day) > (1, earlier.month, earlier.day)
