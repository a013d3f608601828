"""How is a visit planned, and how does it come to count as a check?"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause, Contract
from redthread.apps.contracts.selectors import clause_of
from redthread.apps.facts.services import fact_write
from redthread.apps.followup.models import Visit
from redthread.apps.followup.selectors import assigned_site, assignment_to_work, visit_get
from redthread.apps.followup.services import change_write
from redthread.domain.errors import DomainError
from redthread.domain.followup.small_numbers import quarter_of
from redthread.domain.moments import require_year_shown
from redthread.domain.outcomes.facts import FactKind


@transaction.atomic
def visit_plan(
    *, actor: Actor, assignment_id: str, site_id: str, is_announced: bool, planned_on: date | None = None
) -> Visit:
    """Note a visit. Nobody is told: no mail, no inbox, no calendar; one that is announced the authority may see.

    Raises ``not-found`` for a site of another assignment.
    """
    assignment = assignment_to_work(actor=actor, public_id=assignment_id)
    site = assigned_site(assignment=assignment, public_id=site_id)
    require_year_shown(planned_on, field="planned_on")
    visit = Visit.objects.create(
        assignment=assignment, site=site, is_announced=is_announced, planned_on=planned_on, noted_by=actor.person
    )
    change_write(actor, code="visit-planned", kind="visit", subject=visit.public_id, shown={})
    return visit


@transaction.atomic
def visit_make(*, actor: Actor, visit_id: str, made_on: date, clause_ids: Sequence[str]) -> Visit:
    """Say that it was made, and which clauses' breach was looked for: each counts as checked once.

    Raises ``visit-made-already``, ``visit-in-future``, ``clauses-missing``, and ``not-found`` for a clause of another
    contract.
    """
    visit = Visit.objects.select_for_update().get(pk=visit_get(actor=actor, public_id=visit_id).pk)
    contract = assignment_to_work(actor=actor, public_id=visit.assignment.public_id).contract
    require_year_shown(made_on, field="made_on")
    if visit.made_on is not None:
        raise DomainError("visit-made-already")
    if made_on > timezone.localdate():
        raise DomainError("visit-in-future", field="made_on")
    if not clause_ids:
        raise DomainError("clauses-missing", field="clauses")
    clauses = [clause_of(contract, each) for each in dict.fromkeys(clause_ids)]
    visit.made_on = made_on
    visit.save(update_fields=["made_on"])
    visit.clauses.set(clauses)
    for clause in clauses:
        _checked(visit, contract, clause, made_on)
    change_write(actor, code="visit-made", kind="visit", subject=visit.public_id, shown={})
    return visit


def _checked(visit: Visit, contract: Contract, clause: Clause, made_on: date) -> None:
    """Dated with the first day of the quarter: a fact is read by more people than the day of a visit may be."""
    begins = quarter_of(made_on).begins_on
    fact_write(
        kind=FactKind.CHECKED,
        criterion_version=clause.criterion_version,
        purchase=purchase_id_of(contract),
        authority=contract.authority.public_id,
        subject=f"{visit.public_id}.{clause.public_id}",
        at=datetime(begins.year, begins.month, begins.day, tzinfo=UTC),
    )


def purchase_id_of(contract: Contract) -> str:
    """Public id of the purchase, or of the contract where that began elsewhere."""
    return contract.purchase.public_id if contract.purchase else contract.public_id
