"""How do indicators and their targets come about, and when do they end?"""

from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.adapters import last_day
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.given import IndicatorFacts
from redthread.apps.contracts.models import ClauseEdition, Contract, Indicator, Target
from redthread.apps.contracts.selectors import clause_of, contract_lock, indicator_locked
from redthread.apps.contracts.services_shared import change_write, require_reason, require_running
from redthread.apps.contracts.services_status import status_refresh
from redthread.domain.contract.targets import require_figure
from redthread.domain.criteria.indicator import Direction, Unit
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown

MOST_INDICATORS = 500
MOST_DUE_DAYS = 366


@transaction.atomic
def indicator_add(
    *, actor: Actor, contract_id: str, clause_id: str, facts: IndicatorFacts, target: Decimal | None = None
) -> Indicator:
    """A figure for a clause that stands. Its first report is of the period that contains today.

    Raises ``clause-withdrawn``, ``indicator-name-missing``, ``counted-missing``, ``due-days``, ``nearly-within``,
    ``currency-missing``, ``monitoring-has-target`` and the ``figure-…`` of a target that is no such figure.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    require_running(contract)
    clause = clause_of(contract, clause_id)
    if clause.withdrawn_at is not None:
        raise DomainError("clause-withdrawn")
    _require_storable(facts)
    if target is not None:
        _require_level(target, facts.unit, facts.direction, field="target")
    there = contract.indicators.aggregate(last=Max("position"))["last"] or 0
    if contract.indicators.count() >= MOST_INDICATORS:
        raise DomainError("too-many-indicators", most=MOST_INDICATORS)
    edition = clause.editions.order_by("number").last()
    assert edition is not None  # noqa: S101 - a clause is made together with its first edition
    indicator = _indicator(contract, edition, facts, position=there + 1)
    require_fields_fitting(indicator)
    indicator.save()
    if target is not None:
        _target_make(actor, indicator, target, from_on=edition.from_on, reason="")
    status_refresh(indicator=indicator)
    shown = {"name": facts.name, "target": target, "period": facts.period.value}
    change_write(actor, contract, code="indicator-added", shown=shown)
    return indicator


@transaction.atomic
def target_set(
    *, actor: Actor, contract_id: str, indicator_id: str, level: Decimal, from_on: date, reason: str
) -> Target:
    """The level from a day on. What was reported keeps the target that it was measured by.

    Raises ``target-reported`` where a period that was reported ends on that day or later, ``target-day-taken``,
    ``target-outside``, ``monitoring-has-target`` and ``figure-…``.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    require_running(contract)
    indicator = _of(contract, indicator_id)
    _require_level(level, Unit(indicator.unit), Direction(indicator.direction), field="level")
    require_year_shown(from_on, field="from_on")
    if not contract.starts_on <= from_on <= contract.ends_on:
        raise DomainError("target-outside", field="from_on", earliest=contract.starts_on, latest=contract.ends_on)
    require_reason(reason)
    reported = indicator.observations.aggregate(latest=Max("period_to"))["latest"]
    if reported is not None and from_on <= reported:
        raise DomainError("target-reported", field="from_on", latest=reported)
    target = _target_make(actor, indicator, level, from_on=from_on, reason=reason)
    status_refresh(indicator=indicator)
    shown = {"name": _name(indicator), "level": level, "from": from_on, "reason": reason.strip()}
    change_write(actor, contract, code="target-set", shown=shown)
    return target


@transaction.atomic
def indicator_retire(*, actor: Actor, contract_id: str, indicator_id: str, on: date) -> Indicator:
    """No period that begins on that day or later is asked for. It is never deleted; what was reported stays."""
    contract = contract_lock(actor=actor, public_id=contract_id)
    indicator = _of(contract, indicator_id)
    require_year_shown(on, field="on")
    if indicator.retired_on is not None:
        raise DomainError("indicator-retired", on=indicator.retired_on)
    if not contract.starts_on <= on <= last_day(contract):
        raise DomainError("retire-outside", field="on", earliest=contract.starts_on, latest=last_day(contract))
    indicator.retired_on = on
    indicator.save(update_fields=["retired_on"])
    status_refresh(indicator=indicator)
    change_write(actor, contract, code="indicator-retired", shown={"name": _name(indicator), "on": on})
    return indicator


def _indicator(contract: Contract, edition: ClauseEdition, facts: IndicatorFacts, *, position: int) -> Indicator:
    spoken = contract.language
    return Indicator(
        contract=contract,
        clause_edition=edition,
        name=[[spoken, facts.name.strip()]],
        counted=[[spoken, facts.counted.strip()]],
        denominator=[[spoken, facts.denominator.strip()]] if facts.denominator.strip() else [],
        unit=facts.unit.value,
        currency=facts.currency.strip().upper() if facts.unit is Unit.MONEY else "",
        direction=facts.direction.value,
        period=facts.period.value,
        when_nothing_due=facts.when_nothing_due.value,
        due_days=facts.due_days,
        nearly_within=facts.nearly_within,
        position=position,
        reports_from=min(max(contract.starts_on, timezone.localdate()), last_day(contract)),
    )


def _require_storable(facts: IndicatorFacts) -> None:
    if not facts.name.strip():
        raise DomainError("indicator-name-missing", field="name")
    if not facts.counted.strip():
        raise DomainError("counted-missing", field="counted")
    if not 1 <= facts.due_days <= MOST_DUE_DAYS:
        raise DomainError("due-days", field="due_days", most=MOST_DUE_DAYS)
    if not facts.nearly_within.is_finite() or not 0 <= facts.nearly_within <= 100:
        raise DomainError("nearly-within", field="nearly_within")
    if facts.unit is Unit.MONEY and not facts.currency.strip():
        raise DomainError("currency-missing", field="currency")


def _require_level(level: Decimal, unit: Unit, direction: Direction, *, field: str) -> None:
    if direction is Direction.MONITORING:
        raise DomainError("monitoring-has-target", field=field)
    require_figure(level, unit, field=field)


def _target_make(actor: Actor, indicator: Indicator, level: Decimal, *, from_on: date, reason: str) -> Target:
    """One level a day: the constraint holds it where two people set one at once."""
    row = Target(indicator=indicator, level=level, from_on=from_on, reason=reason.strip(), set_by=actor.person)
    require_fields_fitting(row)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise DomainError("target-day-taken", field="from_on", day=from_on) from error
    return row


def _of(contract: Contract, indicator_id: str) -> Indicator:
    found = contract.indicators.filter(public_id=indicator_id).first()
    if found is None:
        raise DomainError("not-found")
    return indicator_locked(found)


def _name(indicator: Indicator) -> str:
    return str(indicator.name[0][1]) if indicator.name else ""
