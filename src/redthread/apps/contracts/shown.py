"""How do the rows of a contract stand on its pages and in its tables?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redthread.apps.contracts.adapters import levels_of, periods_asked, rating_of, standing_of, state_of, target_for
from redthread.apps.contracts.labels import label_of
from redthread.apps.contracts.models import Contract, Indicator, IndicatorStatus, Observation
from redthread.apps.contracts.pictures import Bar, Point, bars_svg, line_svg
from redthread.apps.purchases.adapters import text_value
from redthread.domain.contract.calendar import Period, Planned, Standing, planned
from redthread.domain.contract.terms import PeriodState, Rating
from redthread.domain.criteria.indicator import Unit

OBSERVED = ("observations__decisions", "observations__evidence__file", "observations__submitted_for")
"""What has to be fetched with the indicators for ``indicator_rows`` and ``period_rows`` to ask nothing more."""

COUNTED = {
    Rating.MEETS: "meets_count",
    Rating.NEARLY: "nearly_count",
    Rating.BELOW: "below_count",
    Rating.FAR_BELOW: "far_below_count",
    Rating.OTHER: "other_count",
    Rating.NOT_RATED: "grey_count",
}
"""The annotation of ``selectors.contracts_list`` for each rating; grey is everything nobody knows good or bad of."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with its latest report that stands. ``observation`` None: nothing was reported yet."""

    indicator: Indicator
    status: IndicatorStatus
    target: Decimal | None
    observation: Observation | None
    is_late: bool

    @property
    def is_locked(self) -> bool:
        return self.observation is not None and state_of(self.observation) is PeriodState.LOCKED


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One period: what is asked for, what was reported last, and how that is rated."""

    planned: Planned
    target: Decimal | None
    observation: Observation | None

    @property
    def rating(self) -> str:
        return rating_of(self.observation).value if self.observation else ""

    @property
    def decision(self) -> Any:
        """The last decision on it, or None."""
        return list(self.observation.decisions.all())[-1] if self.observation and self.is_decided else None

    @property
    def is_decided(self) -> bool:
        return self.observation is not None and bool(self.observation.decisions.all())


def indicator_rows(indicators: Iterable[Indicator], *, as_of: date) -> list[IndicatorRow]:
    return [_indicator_row(each, as_of) for each in indicators]


def _indicator_row(indicator: Indicator, as_of: date) -> IndicatorRow:
    status = indicator.status
    same = [each for each in indicator.observations.all() if each.period_from == status.period_from]
    held = next((each.level for each in reversed(levels_of(indicator)) if each.from_on <= as_of), None)
    target = status.target if status.target is not None else held
    late = status.next_due_on is not None and status.next_due_on < as_of
    return IndicatorRow(indicator, status, target, standing_of(same), late)


def waiting(indicator: Indicator) -> list[Observation]:
    """Reports that nobody has decided on, oldest period first; the indicator comes with ``OBSERVED``."""
    return [each for each in indicator.observations.all() if state_of(each) is PeriodState.SUBMITTED]


def period_rows(indicator: Indicator, *, as_of: date) -> list[PeriodRow]:
    """Every period that is asked for or was reported, in order; the indicator comes with ``OBSERVED``."""
    latest = {each.period_from: each for each in indicator.observations.all()}
    reported = {each.period_from: Period(each.period_from, each.period_to) for each in latest.values()}
    asked = {each.start: each for each in periods_asked(indicator)}
    every = sorted({**reported, **asked}.values())
    return [_period_row(indicator, each, latest.get(each.start), as_of) for each in every]


def _period_row(indicator: Indicator, period: Period, observation: Observation | None, as_of: date) -> PeriodRow:
    standing = Standing(state_of(observation)) if observation else None
    where = planned(period, due_days=indicator.due_days, standing=standing, as_of=as_of)
    return PeriodRow(where, target_for(indicator, period), observation)


def rated_counts(contract: Contract) -> list[tuple[str, int]]:
    """Ratings that occur, best first, of a contract of ``contracts_list``."""
    counts = [(rating.value, int(getattr(contract, name))) for rating, name in COUNTED.items()]
    return [(code, count) for code, count in counts if count]


def ratings_picture(contracts: Sequence[Contract]) -> SafeString | str:
    """Empty where there is nothing to compare."""
    bars = [Bar(each.title, dict(rated_counts(each))) for each in contracts]
    if not any(bar.total for bar in bars):
        return ""
    told = "; ".join(f"{bar.name}: {_told(bar)}" for bar in bars if bar.total)
    return bars_svg(bars, title=_("Latest ratings by contract"), description=told)


def _told(bar: Bar) -> str:
    return ", ".join(f"{label_of('rating', code)} {count}" for code, count in bar.counts.items())


def indicator_picture(indicator: Indicator, rows: Sequence[PeriodRow]) -> SafeString | str:
    """What was reported over time against the target; empty while there is no period that has ended."""
    shown = [row for row in rows if row.planned.state is not PeriodState.NOT_DUE]
    if not shown or indicator.unit == Unit.YES_NO:
        return ""
    points = [
        Point(
            date_format(row.planned.period.start, "M Y"),
            row.observation.value if row.observation else None,
            row.target,
            row.rating,
        )
        for row in shown
    ]
    missing = sum(point.value is None for point in points)
    told = ngettext(
        "%(n)s period, %(missing)s without a figure.", "%(n)s periods, %(missing)s without a figure.", len(points)
    )
    name = str(text_value(indicator.name))
    return line_svg(
        points,
        title=_("%(name)s over time against its target") % {"name": name},
        description=told % {"n": len(points), "missing": missing},
        most=Decimal(100) if indicator.unit == Unit.PERCENT else None,
    )
