"""Which periods does a contract have to report on, and when is each report due?

Days only: no clock and no zone. Every boundary is counted from the contract's first day, never from the
boundary before it, so that a contract from 31 January comes back to the 31st after each shorter month.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from redthread.domain.contract.terms import PeriodState
from redthread.domain.criteria.indicator import ReportingPeriod

_MONTHS = {
    ReportingPeriod.MONTHLY: 1,
    ReportingPeriod.QUARTERLY: 3,
    ReportingPeriod.HALF_YEARLY: 6,
    ReportingPeriod.YEARLY: 12,
}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first to the last day, both included."""

    start: date
    end: date

    def due_on(self, due_days: int) -> date:
        """The last day on which its report is in time."""
        return self.end + timedelta(days=due_days)


@dataclass(frozen=True, slots=True)
class Standing:
    """The report of one period, as far as the calendar has to know it."""

    state: PeriodState
    """Submitted, returned, accepted or locked: of the latest number."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One period that is asked for, where its report stands, and until when it is due."""

    period: Period
    due_on: date
    state: PeriodState
    is_late: bool
    """Also a returned report can be late: its better one was due on that day."""


def months_after(start: date, months: int) -> date:
    """The same day so many months later; where that month is shorter, its last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


@lru_cache(maxsize=4096)
def periods(start: date, end: date, period: ReportingPeriod, first: date | None = None) -> tuple[Period, ...]:
    """The periods of a contract that runs from ``start`` to ``end``, both included; the last one is cut off there.

    With ``first``, those that ended before it are left out. *Once* is one period, the whole contract;
    *per case* has none that could be named beforehand.
    """
    if end < start or period is ReportingPeriod.PER_CASE:
        return ()
    every = (Period(start, end),) if period is ReportingPeriod.ONCE else _tiled(start, end, _MONTHS[period])
    return tuple(each for each in every if first is None or each.end >= first)


def _tiled(start: date, end: date, months: int) -> tuple[Period, ...]:
    tiles: list[Period] = []
    begins = start
    while begins <= end:
        following = months_after(start, months * (len(tiles) + 1))
        tiles.append(Period(begins, min(following - _DAY, end)))
        begins = following
    return tuple(tiles)


def planned(period: Period, *, due_days: int, standing: Standing | None, as_of: date) -> Planned:
    """Where the report of a period stands on a day. What nobody reported is *due* or *late*, never anything better."""
    due_on = period.due_on(due_days)
    is_open = standing is None or standing.state is PeriodState.RETURNED
    is_late = is_open and due_on < as_of
    if standing is not None:
        return Planned(period, due_on, standing.state, is_late)
    if is_late:
        return Planned(period, due_on, PeriodState.LATE, is_late)
    state = PeriodState.DUE if period.end < as_of else PeriodState.NOT_DUE
    return Planned(period, due_on, state, is_late)


def next_open(every: Sequence[Period], reported: frozenset[date]) -> Period | None:
    """The first period without a report that stands; ``reported`` are the first days of those that have one."""
    return next((each for each in every if each.start not in reported), None)
