"""How is a clause added, amended and withdrawn, with what was agreed before it staying readable?"""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.given import ClauseFacts
from redthread.apps.contracts.models import Clause, ClauseEdition, Contract
from redthread.apps.contracts.selectors import clause_of, contract_lock
from redthread.apps.contracts.services_shared import (
    awarded_write,
    change_write,
    require_reason,
    require_room,
    require_running,
)
from redthread.apps.contracts.services_status import statuses_refresh
from redthread.apps.facts.services import fact_retract
from redthread.apps.library.models import CriterionVersion
from redthread.domain.contract.ladder import ladder_of
from redthread.domain.contract.terms import ClauseOrigin
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.domain.outcomes.facts import FactKind


@transaction.atomic
def clause_add(
    *, actor: Actor, contract_id: str, facts: ClauseFacts, criterion_version: CriterionVersion | None = None
) -> Clause:
    """A clause in own words, or in words after a criterion of the library; its indicators are added one by one."""
    contract = contract_lock(actor=actor, public_id=contract_id)
    require_running(contract)
    there = contract.clauses.aggregate(last=Max("position"))["last"] or 0
    require_room(contract.clauses.count(), 1)
    clause = Clause.objects.create(
        contract=contract,
        origin=(ClauseOrigin.LIBRARY if criterion_version else ClauseOrigin.OWN).value,
        criterion_version=criterion_version,
        position=there + 1,
    )
    _edition_make(actor, contract, clause, facts, number=1, reason="")
    awarded_write(contract, clause)
    shown = {"title": facts.title, "wording": facts.wording, "from": facts.from_on}
    change_write(actor, contract, code="clause-added", shown=shown)
    return clause


@transaction.atomic
def clause_amend(
    *, actor: Actor, contract_id: str, clause_id: str, facts: ClauseFacts, reason: str, number: int
) -> ClauseEdition:
    """The next edition, with its reason; ``number`` is the edition that the form was read at.

    What was agreed before stays readable, and so do the figures under it.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    require_running(contract)
    clause = _standing(contract, clause_id)
    latest = clause.editions.order_by("number").last()
    if latest is None or latest.number != number:
        raise DomainError("changed-meanwhile")
    require_reason(reason)
    if facts.from_on < latest.from_on:
        raise DomainError("clause-backdated", field="from_on", earliest=latest.from_on)
    edition = _edition_make(actor, contract, clause, facts, number=number + 1, reason=reason)
    shown = {"title": facts.title, "wording": facts.wording, "from": facts.from_on, "reason": reason.strip()}
    change_write(actor, contract, code="clause-amended", shown=shown)
    return edition


@transaction.atomic
def clause_withdraw(*, actor: Actor, contract_id: str, clause_id: str, reason: str) -> Clause:
    """It binds no more; its indicators ask for no period that begins later. Nothing that was reported goes away."""
    contract = contract_lock(actor=actor, public_id=contract_id)
    clause = _standing(contract, clause_id)
    require_reason(reason)
    clause.withdrawn_at, clause.withdrawn_reason = timezone.now(), reason.strip()
    clause.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    contract.indicators.filter(clause_edition__clause=clause, retired_on=None).update(retired_on=timezone.localdate())
    statuses_refresh(contract=contract)
    fact_retract(
        kind=FactKind.AWARDED,
        criterion_version=clause.criterion_version,
        subject=clause.public_id,
        at=clause.withdrawn_at,
    )
    change_write(actor, contract, code="clause-withdrawn", shown={"title": _title(clause), "reason": reason.strip()})
    return clause


def _edition_make(
    actor: Actor, contract: Contract, clause: Clause, facts: ClauseFacts, *, number: int, reason: str
) -> ClauseEdition:
    _require_clause(contract, facts)
    edition = ClauseEdition(
        clause=clause,
        number=number,
        title=_pairs(facts.title, contract.language),
        wording=_pairs(facts.wording, contract.language),
        trigger=facts.trigger.strip(),
        deadline=facts.deadline.strip(),
        supplier_owner=facts.supplier_owner.strip(),
        buyer_owner=facts.buyer_owner.strip(),
        evidence=_pairs(facts.evidence, contract.language),
        sanction=facts.sanction.strip(),
        steps=[step.value for step in ladder_of(facts.steps)],
        from_on=facts.from_on,
        reason=reason.strip(),
        written_by=actor.person,
    )
    require_fields_fitting(edition)
    edition.save()
    return edition


def _require_clause(contract: Contract, facts: ClauseFacts) -> None:
    if not facts.title.strip():
        raise DomainError("clause-title-missing", field="title")
    if not facts.wording.strip():
        raise DomainError("clause-wording-missing", field="wording")
    require_year_shown(facts.from_on, field="from_on")
    if not contract.starts_on <= facts.from_on <= contract.ends_on:
        raise DomainError("clause-outside", field="from_on", earliest=contract.starts_on, latest=contract.ends_on)
    unknown = [step for step in facts.steps if step.value not in contract.ladder]
    if unknown:
        raise DomainError("step-unknown", field="steps", step=unknown[0].value)


def _pairs(text: str, language: str) -> list[list[str]]:
    return [[language, text.strip()]] if text.strip() else []


def _standing(contract: Contract, clause_id: str) -> Clause:
    clause = clause_of(contract, clause_id)
    if clause.withdrawn_at is not None:
        raise DomainError("clause-withdrawn")
    return clause


def _title(clause: Clause) -> str:
    latest = clause.editions.order_by("number").last()
    return str(latest.title[0][1]) if latest and latest.title else ""
