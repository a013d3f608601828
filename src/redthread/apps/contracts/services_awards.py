"""How does an award become a contract, with the sentences that were tendered and what the winner answered?"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.given import ContractFacts
from redthread.apps.contracts.making import clause_from_tender
from redthread.apps.contracts.models import Contract, ContractLot
from redthread.apps.contracts.permissions import can_begin_contract
from redthread.apps.contracts.services import contract_make
from redthread.apps.contracts.services_shared import awarded_write, change_write
from redthread.apps.contracts.services_status import statuses_refresh
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.evaluation.selectors import award_get, award_lock, has_contract, scores_now
from redthread.apps.offers.models import Answer
from redthread.apps.offers.selectors import answers_now, applies_in, editions_answered
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.contract.terms import ContractOrigin
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.purchase import AwardKind

PROMISED = frozenset({AnswerStanding.MET.value, AnswerStanding.BY_DATE.value})
PROMISES = frozenset({StageOfUse.TECHNICAL_SPECIFICATION.value, StageOfUse.AWARD.value})
PRICES = frozenset({AwardKind.PRICE.value, AwardKind.COST.value})


@dataclass(frozen=True, slots=True)
class Binding:
    """A tendered sentence that binds in performance, with the answer that it holds to (None: none was asked)."""

    edition: RequirementEdition
    answer: Answer | None


def clauses_from_awards(*, actor: Actor, award_ids: Sequence[str]) -> list[Binding]:
    """What the contract of these awards will hold, in the tender's order; nothing is written.

    Every contract clause of the awarded lots; of technical specifications and award criteria those that the winner
    answered as met, now or by a date, and that were not scored with nothing. Price, selection and exclusion bind
    nobody in performance. Raises what ``contract_from_awards`` raises of the awards.
    """
    return list(_bindings(_awards(actor, award_ids)))


@transaction.atomic
def contract_from_awards(*, actor: Actor, award_ids: Sequence[str], facts: ContractFacts) -> Contract:
    """One contract from the awards of one purchase to one offer: clauses, indicators and targets, nothing retyped.

    Raises ``not-found``, ``not-allowed``, ``awards-none``, ``awards-mixed``, ``award-not-standing``,
    ``award-has-contract``, ``standstill-runs`` and what a contract's facts raise.
    """
    if not can_begin_contract(actor):
        raise DomainError("not-allowed")
    awards = _awards(actor, award_ids)
    for award in awards:
        award_lock(award=award)
    awards = _awards(actor, award_ids)
    first = awards[0]
    contract = contract_make(
        actor, facts, supplier=first.offer.supplier, origin=ContractOrigin.AWARD, purchase=first.purchase
    )
    _lots_set(contract, awards)
    bindings = list(_bindings(awards))
    for position, each in enumerate(bindings, start=1):
        edition = clause_from_tender(actor, contract, each.edition, each.answer, position=position)
        awarded_write(contract, edition.clause)
    statuses_refresh(contract=contract)
    shown = {
        "title": contract.title,
        "supplier": contract.supplier.name,
        "lots": [award.lot.identifier for award in awards],
        "clauses": len(bindings),
    }
    change_write(actor, contract, code="contract-made", shown=shown)
    return contract


def _awards(actor: Actor, award_ids: Sequence[str]) -> list[Award]:
    awards = [award_get(actor=actor, public_id=each) for each in dict.fromkeys(award_ids)]
    if not awards:
        raise DomainError("awards-none", field="awards")
    if len({(each.purchase_id, each.offer_id) for each in awards}) > 1:
        raise DomainError("awards-mixed", field="awards")
    for award in awards:
        _require_open(award)
    return awards


def _require_open(award: Award) -> None:
    if award.withdrawn_at is not None:
        raise DomainError("award-not-standing", field="awards", lot=award.lot.identifier)
    if has_contract(award):
        raise DomainError("award-has-contract", field="awards", lot=award.lot.identifier)
    if award.standstill_until is not None and timezone.localdate() <= award.standstill_until:
        raise DomainError("standstill-runs", field="awards", until=award.standstill_until)


def _lots_set(contract: Contract, awards: Sequence[Award]) -> None:
    """One award, one contract: the constraint holds it where two people press at once."""
    for award in awards:
        try:
            with transaction.atomic():
                ContractLot.objects.create(contract=contract, lot=award.lot, award=award)
        except IntegrityError as error:
            raise DomainError("award-has-contract", field="awards", lot=award.lot.identifier) from error


def _bindings(awards: Sequence[Award]) -> Iterator[Binding]:
    offer = awards[0].offer
    lots = {each.lot_id for each in awards}
    answers, scores = answers_now(offer), scores_now(awards[0].purchase)
    for edition in editions_answered(offer):
        answer = answers.get(edition.pk)
        if applies_in(edition, lots) and _binds(edition, answer, scores, lots):
            yield Binding(edition, answer)


def _binds(
    edition: RequirementEdition,
    answer: Answer | None,
    scores: Mapping[tuple[int, int], Score],
    lots: Collection[int],
) -> bool:
    if edition.stage_of_use == StageOfUse.CONTRACT_CLAUSE.value:
        return True
    if edition.stage_of_use not in PROMISES or edition.award_kind in PRICES:
        return False
    if answer is None or answer.standing not in PROMISED:
        return False
    given = [scores[answer.pk, lot].points for lot in lots if (answer.pk, lot) in scores]
    return not given or any(points > 0 for points in given)
