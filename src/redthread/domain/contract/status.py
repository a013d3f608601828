"""Where does an indicator stand, after all that was reported and decided?

One rule for the row that is written with each report and for the rebuild of all of them, so that they can't differ.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from redthread.domain.contract.calendar import Period, next_open
from redthread.domain.contract.terms import DecisionKind, PeriodState, Rating

_STATE = {
    DecisionKind.ACCEPTED: PeriodState.ACCEPTED,
    DecisionKind.RETURNED: PeriodState.RETURNED,
    DecisionKind.LOCKED: PeriodState.LOCKED,
}


class Report(NamedTuple):
    """One observation as the projection sees it; ``rating`` is the one that counts, after the decisions.

    ``key`` is the caller's own name for it. A named tuple, not a dataclass: the rebuild makes a million of them.
    """

    period_from: date
    state: PeriodState
    rating: str
    key: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """See ``IndicatorStatus`` for what each of them means; ``shown`` is the key of the report with the rating."""

    rating: Rating | None = None
    state: PeriodState = PeriodState.NOT_DUE
    shown: int | None = None
    next_period: Period | None = None
    waiting: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)


def state_after(decisions: Iterable[DecisionKind]) -> PeriodState:
    """Where a submitted observation stands after what was decided on it, in order."""
    state = PeriodState.SUBMITTED
    for kind in decisions:
        state = _STATE[kind]
    return state


def status_of(reports: Sequence[Report], asked: Sequence[Period]) -> Status:
    """``reports`` by period and number; ``asked`` are the periods that a report is asked for, in order.

    A period's report that stands is its latest one that was not returned: a correction that came back leaves the
    earlier one in its place.
    """
    standing: dict[date, Report] = {}
    for report in reports:
        if report.state is not PeriodState.RETURNED:
            standing[report.period_from] = report
    latest = reports[-1] if reports else None
    rated = standing[max(standing)] if standing else None
    return Status(
        rating=Rating(rated.rating) if rated else None,
        state=latest.state if latest else PeriodState.NOT_DUE,
        shown=rated.key if rated else None,
        next_period=next_open(asked, frozenset(standing)),
        waiting=sum(each.state is PeriodState.SUBMITTED for each in standing.values()),
        counts=dict(sorted(Counter(each.rating for each in standing.values()).items())),
    )
