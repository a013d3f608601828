"""Which figures did the supplier hand in for a contract of the demo, and what was decided on them?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.adapters import periods_of
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Contract, Indicator
from redthread.apps.contracts.selectors import indicators_of
from redthread.apps.contracts.services_reports import observation_decide, observation_submit
from redthread.domain.contract.terms import DecisionKind

Given = Decimal | str | None
"""A figure; a text: does not apply, for that reason; None: nothing was due."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one indicator from its first period on. ``open_last``: the last one waits for a decision.

    ``returned``: the number of the period (from 0) whose first figure came back, with what was said of it.
    """

    figures: tuple[Given, ...]
    open_last: int = 0
    returned: tuple[int, Given, str] | None = None


def series(*figures: int | str | None, open_last: int = 0, returned: tuple[int, Given, str] | None = None) -> Series:
    return Series(tuple(Decimal(each) if isinstance(each, int) else each for each in figures), open_last, returned)


def reports_add(contract: Contract, told: Mapping[str, Series], *, supplier: Actor, manager: Actor) -> None:
    """``told`` is by the English name of the indicator; only periods that are over are reported."""
    for indicator in indicators_of(contract=contract):
        name = indicator.name[0][1] if indicator.name else ""
        if name in told:
            _series(indicator, told[name], supplier=supplier, manager=manager)


def _series(indicator: Indicator, told: Series, *, supplier: Actor, manager: Actor) -> None:
    today = timezone.localdate()
    over = [each for each in periods_of(indicator) if each.end < today]
    pairs = list(zip(over, told.figures, strict=False))
    for place, (period, figure) in enumerate(pairs):
        if told.returned is not None and told.returned[0] == place:
            first = _given(period.start, told.returned[1])
            wrong = observation_submit(actor=supplier, indicator_id=indicator.public_id, given=first)
            observation_decide(
                actor=manager,
                observation_id=wrong.public_id,
                kind=DecisionKind.RETURNED,
                comment=told.returned[2],
            )
        made = observation_submit(actor=supplier, indicator_id=indicator.public_id, given=_given(period.start, figure))
        if place < len(pairs) - told.open_last:
            observation_decide(actor=manager, observation_id=made.public_id, kind=DecisionKind.ACCEPTED)
            if place == 0:
                observation_decide(actor=manager, observation_id=made.public_id, kind=DecisionKind.LOCKED)


def _given(start: date, figure: Given) -> ReportGiven:
    if figure is None:
        return ReportGiven(period_from=start, nothing_due=True)
    if isinstance(figure, str):
        return ReportGiven(period_from=start, not_applicable=figure)
    return ReportGiven(period_from=start, value=figure)
