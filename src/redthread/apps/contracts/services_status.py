"""How is the projection of where every indicator stands kept, and made anew from what was reported?"""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from redthread.apps.contracts.adapters import periods_asked, report_value, target_said
from redthread.apps.contracts.models import Contract, Indicator, IndicatorStatus, Observation, ObservationDecision
from redthread.domain.contract.status import Report, Status, state_after, status_of
from redthread.domain.contract.terms import DecisionKind, PeriodState

AT_ONCE = 500
"""Indicators whose history is held in memory together: some thirty thousand reports of five years, monthly."""


def status_refresh(*, indicator: Indicator) -> None:
    """Write where one indicator stands; in the caller's transaction, which holds its lock. Four queries."""
    observations = list(indicator.observations.prefetch_related("decisions").order_by("period_from", "number"))
    status = status_of([report_value(each) for each in observations], periods_asked(indicator))
    shown = next((each for each in observations if each.pk == status.shown), None)
    IndicatorStatus.objects.update_or_create(indicator=indicator, defaults=_columns(indicator, status, shown))


def statuses_refresh(*, contract: Contract) -> None:
    """Of each of its indicators, when its dates changed; in the caller's transaction."""
    status_rebuild(contract=contract)


def status_rebuild(*, contract: Contract | None = None) -> int:
    """Make the projection anew, of one contract or of all; how many indicators there are. Idempotent.

    A few queries for each ``AT_ONCE`` indicators, in a transaction of their own: it can be stopped and begun again.
    """
    every = Indicator.objects.all() if contract is None else Indicator.objects.filter(contract=contract)
    keys = list(every.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        _rebuild(keys[start : start + AT_ONCE])
    return len(keys)


@transaction.atomic
def _rebuild(keys: Sequence[int]) -> None:
    """The indicators are locked: a report that comes in meanwhile waits, and is then counted once."""
    list(Indicator.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    indicators = list(Indicator.objects.filter(pk__in=keys).select_related("contract").order_by("pk"))
    reports = _reports(keys)
    statuses = {each.pk: status_of(reports.get(each.pk, ()), periods_asked(each)) for each in indicators}
    shown = Observation.objects.in_bulk([each.shown for each in statuses.values() if each.shown is not None])
    rows = [
        IndicatorStatus(indicator=each, **_columns(each, statuses[each.pk], shown.get(statuses[each.pk].shown or 0)))
        for each in indicators
    ]
    IndicatorStatus.objects.filter(indicator__in=keys).delete()
    IndicatorStatus.objects.bulk_create(rows, batch_size=AT_ONCE)


def _reports(keys: Sequence[int]) -> dict[int, list[Report]]:
    """By indicator, in order. Of each report only what the rule looks at: this is a million rows of a busy place."""
    states, others = _decided(keys)
    found: dict[int, list[Report]] = defaultdict(list)
    rows = (
        Observation.objects.filter(indicator__in=keys)
        .order_by("indicator", "period_from", "number")
        .values_list("indicator", "pk", "period_from", "rating")
    )
    for indicator, key, start, rating in rows.iterator(chunk_size=5000):
        state = states.get(key, PeriodState.SUBMITTED)
        found[indicator].append(Report(start, state, others.get(key, rating), key))
    return found


def _decided(keys: Sequence[int]) -> tuple[dict[int, PeriodState], dict[int, str]]:
    """By observation: where it stands after its last decision, and the rating that somebody decided on instead."""
    after = {kind.value: state_after([kind]) for kind in DecisionKind}
    states: dict[int, PeriodState] = {}
    others: dict[int, str] = {}
    rows = (
        ObservationDecision.objects.filter(observation__indicator__in=keys)
        .order_by("pk")
        .values_list("observation", "kind", "rating")
    )
    for key, kind, rating in rows.iterator(chunk_size=5000):
        states[key] = after[kind]
        if rating:
            others[key] = rating
    return states, others


def _columns(indicator: Indicator, status: Status, shown: Observation | None) -> dict[str, object]:
    following = status.next_period
    return {
        "contract_id": indicator.contract_id,
        "rating": status.rating.value if status.rating else "",
        "state": status.state.value,
        "value": shown.value if shown else None,
        "target": target_said(shown) if shown else None,
        "period_from": shown.period_from if shown else None,
        "period_to": shown.period_to if shown else None,
        "next_from": following.start if following else None,
        "next_to": following.end if following else None,
        "next_due_on": following.due_on(indicator.due_days) if following else None,
        "waiting": status.waiting,
        "counts": dict(status.counts),
        "changed_at": timezone.now(),
    }
