"""How is a step of the sanction ladder taken, so that none is left out and nobody is cut off?"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.adapters import ladder_value
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.models import Clause, Contract, SanctionStep
from redthread.apps.contracts.selectors import clause_of, clauses_now, contract_lock
from redthread.apps.contracts.services_shared import change_write, require_reason
from redthread.domain.contract.ladder import require_step
from redthread.domain.contract.terms import LadderStep
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown


@transaction.atomic
def step_take(
    *,
    actor: Actor,
    contract_id: str,
    clause_id: str,
    step: LadderStep,
    reason: str,
    taken_on: date,
    exit_impact: str = "",
    workers_asked: str = "",
) -> SanctionStep:
    """Note a step on a clause. The ladder is the clause's own, else the contract's; the lock keeps its order.

    Raises ``step-unknown``, ``step-left-out``, ``exit-impact-missing``, ``workers-not-asked``, ``step-outside``.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    clause = clause_of(contract, clause_id)
    require_reason(reason)
    _require_day(contract, taken_on)
    taken = list(contract.steps.filter(clause=clause).order_by("pk").values_list("step", "taken_on"))
    if taken and taken_on < taken[-1][1]:
        raise DomainError("step-outside", field="taken_on", earliest=taken[-1][1], latest=timezone.localdate())
    require_step(
        _ladder(contract, clause),
        [LadderStep(code) for code, _day in taken],
        step,
        exit_impact=exit_impact,
        workers_asked=workers_asked,
    )
    row = SanctionStep(
        contract=contract,
        clause=clause,
        step=step.value,
        reason=reason.strip(),
        exit_impact=exit_impact.strip(),
        workers_asked=workers_asked.strip(),
        taken_on=taken_on,
        taken_by=actor.person,
    )
    require_fields_fitting(row)
    row.save()
    change_write(
        actor, contract, code="step-taken", shown={"step": step.value, "on": taken_on, "reason": reason.strip()}
    )
    return row


def _ladder(contract: Contract, clause: Clause) -> tuple[LadderStep, ...]:
    now = clauses_now(contract=contract).filter(clause=clause).first()
    return ladder_value((now.steps if now else []) or contract.ladder)


def _require_day(contract: Contract, day: date) -> None:
    require_year_shown(day, field="taken_on")
    if not contract.starts_on <= day <= timezone.localdate():
        raise DomainError("step-outside", field="taken_on", earliest=contract.starts_on, latest=timezone.localdate())
