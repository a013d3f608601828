"""How are points given, and how is a lot awarded?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.evaluation import selectors
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.evaluation.permissions import can_award, can_score
from redthread.apps.facts.services import fact_retract, fact_write
from redthread.apps.journal.services import entry_append
from redthread.apps.library.models import CriterionVersion
from redthread.apps.offers.adapters import title_of
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import (
    answer_get,
    answer_latest,
    applies_in,
    editions_published,
    lots_taken,
    offer_in,
    offer_lock,
    offers_lock,
    purchase_with_offers,
)
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.selectors import lot_get, purchase_lock
from redthread.apps.rows.clock import database_now
from redthread.apps.rows.fitting import require_fitting
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.domain.outcomes.facts import FactKind
from redthread.domain.scoring.points import require_points

LEAST_REASON = 30
"""Characters that explain a choice which the points alone do not."""


@transaction.atomic
def score_give(
    *, actor: Actor, answer_id: str, lot_id: str, points: Decimal, reason: str, number: int | None = None
) -> Score:
    """Give points for one answer in one lot. Another opinion is the next number; the same one again changes nothing.

    ``number`` is that of the score which the form showed, 0 where it showed none. Raises ``not-found``,
    ``not-allowed``, ``offer-withdrawn``, ``answer-superseded``, ``lot-awarded``, ``changed-meanwhile``,
    ``points-outside``, ``points-too-fine``, ``score-reason-missing`` and ``value-unfitting``.
    """
    answer = answer_get(actor=actor, public_id=answer_id)
    lot = selectors.lot_scored(answer=answer, lot_id=lot_id)
    if not can_score(actor, answer.offer.purchase):
        raise DomainError("not-allowed")
    _require_scorable(answer, lot)
    last = selectors.score_latest(answer=answer, lot=lot)
    if number is not None and number != (last.number if last else 0):
        raise DomainError("changed-meanwhile")
    most = selectors.most_in(answer.edition, lot).points
    require_points(points, most=most)
    if not reason.strip():
        raise DomainError("score-reason-missing", field="reason")
    if last is not None and (last.points, last.reason) == (points, reason.strip()):
        return last
    score = Score(
        answer=answer,
        lot=lot,
        number=last.number + 1 if last else 1,
        points=points,
        most=most,
        reason=reason.strip(),
        scored_by=actor.person,
        scored_at=database_now(),
    )
    require_fitting(score, field="reason")
    score.save()
    shown = {
        "supplier": answer.offer.supplier.name,
        "requirement": title_of(answer.edition),
        "lot": lot.identifier,
    }
    change_write(actor, answer.offer.purchase, code="score-given", subject=("score", score.public_id), shown=shown)
    return score


def _require_scorable(answer: Answer, lot: Lot) -> None:
    """Under the offer's lock: nobody answers, withdraws or awards between this look and the score."""
    if offer_lock(offer=answer.offer).withdrawn_at is not None:
        raise DomainError("offer-withdrawn")
    if answer_latest(answer=answer).pk != answer.pk:
        raise DomainError("answer-superseded")
    if lots_taken(lots=[lot]):
        raise DomainError("lot-awarded", lot=str(lot))


@transaction.atomic
def award_make(
    *,
    actor: Actor,
    purchase_id: str,
    lot_id: str,
    offer_id: str,
    reason: str,
    decided_on: date,
    standstill_until: date | None = None,
) -> Award:
    """Award a lot to an offer, once every standing offer of the lot is scored in full.

    Where that offer doesn't lead alone, or lacks something mandatory, the reason has ``LEAST_REASON`` characters at
    least. Raises ``not-found``, ``not-allowed``, ``lot-awarded-already``, ``offer-withdrawn``,
    ``offer-not-for-lot``, ``offers-differ``, ``scores-missing``, ``award-reason-missing``, ``award-reason-short``,
    ``award-decided-later``, ``standstill-before-decision`` and ``value-unfitting``.
    """
    purchase_with_offers(actor=actor, public_id=purchase_id)
    purchase = purchase_lock(actor=actor, public_id=purchase_id)
    offers_lock(purchase=purchase)
    lot = lot_get(purchase=purchase, public_id=lot_id)
    offer = offer_in(actor=actor, purchase_id=purchase_id, public_id=offer_id)
    sheet = selectors.sheet_of(purchase, lot)
    _require_awardable(sheet, offer)
    _require_days(purchase, decided_on, standstill_until)
    _require_reason(sheet, offer, reason)
    award = Award(
        purchase=purchase,
        lot=lot,
        offer=offer,
        reason=reason.strip(),
        decided_on=decided_on,
        standstill_until=standstill_until,
        recorded_by=actor.person,
        recorded_at=database_now(),
    )
    require_fitting(award, field="reason")
    award.save()
    for version in _criteria_of(award):
        fact_write(
            kind=FactKind.OFFERS,
            criterion_version=version,
            purchase=purchase.public_id,
            authority=purchase.lead.public_id,
            subject=award.public_id,
            at=award.recorded_at,
            value=Decimal(len(sheet.offers)),
        )
    shown = {"lot": lot.identifier, "supplier": offer.supplier.name}
    change_write(actor, purchase, code="award-made", subject=("award", award.public_id), shown=shown)
    return award


def _require_awardable(sheet: selectors.LotSheet, offer: Offer) -> None:
    if sheet.award is not None:
        raise DomainError("lot-awarded-already", field="offer")
    if offer.withdrawn_at is not None:
        raise DomainError("offer-withdrawn", field="offer")
    if offer.pk not in {each.pk for each in sheet.offers}:
        raise DomainError("offer-not-for-lot", field="offer", name=offer.supplier.name)
    if len(sheet.editions) > 1:
        raise DomainError("offers-differ", field="offer", editions=[str(each) for each in sheet.editions])
    if sheet.missing:
        missing = [f"{each.offer.supplier.name} ({title_of(each.edition)})" for each in sheet.missing if each.edition]
        raise DomainError("scores-missing", field="offer", missing=missing)


def _require_days(purchase: Purchase, decided_on: date, standstill_until: date | None) -> None:
    require_year_shown(decided_on, field="decided_on")
    require_year_shown(standstill_until, field="standstill_until")
    today = database_now().astimezone(ZoneInfo(purchase.time_zone)).date()
    if decided_on > today:
        raise DomainError("award-decided-later", field="decided_on", day=today)
    if standstill_until is not None and standstill_until < decided_on:
        raise DomainError("standstill-before-decision", field="standstill_until")


def _require_reason(sheet: selectors.LotSheet, offer: Offer, reason: str) -> None:
    if not reason.strip():
        raise DomainError("award-reason-missing", field="reason")
    if not sheet.ranking.is_plain_choice(offer.public_id) and len(reason.strip()) < LEAST_REASON:
        raise DomainError("award-reason-short", field="reason", least=LEAST_REASON)


@transaction.atomic
def award_withdraw(*, actor: Actor, award_id: str, reason: str) -> Award:
    """Take a mistaken award back; it stays readable with both reasons.

    Raises ``not-found``, ``not-allowed``, ``withdrawal-reason-missing``, ``award-withdrawn`` and
    ``award-has-contract``.
    """
    award = selectors.award_get(actor=actor, public_id=award_id)
    if not can_award(actor, award.purchase):
        raise DomainError("not-allowed")
    purchase_lock(actor=actor, public_id=award.purchase.public_id)
    if selectors.award_lock(award=award).withdrawn_at is not None:
        raise DomainError("award-withdrawn")
    if not reason.strip():
        raise DomainError("withdrawal-reason-missing", field="reason")
    if selectors.has_contract(award):
        raise DomainError("award-has-contract", field="reason")
    award.withdrawn_at, award.withdrawn_reason = database_now(), reason.strip()
    require_fitting(award, field="reason")
    award.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    for version in _criteria_of(award):
        fact_retract(kind=FactKind.OFFERS, criterion_version=version, subject=award.public_id, at=award.withdrawn_at)
    shown = {"lot": award.lot.identifier, "supplier": award.offer.supplier.name}
    change_write(actor, award.purchase, code="award-withdrawn", subject=("award", award.public_id), shown=shown)
    return award


def _criteria_of(award: Award) -> list[CriterionVersion]:
    """The library's criteria that the lot asked for, in the edition of the tender that the offers answer."""
    asked = [each for each in editions_published(award.offer.publication) if applies_in(each, [award.lot_id])]
    return [each.requirement.choice.criterion_version for each in asked if each.requirement.choice is not None]


def change_write(
    actor: Actor, purchase: Purchase, *, code: str, subject: tuple[str, str], shown: Mapping[str, object]
) -> None:
    """Write a score or an award into the acting organisation's journal; last in the transaction.

    Neither points nor prices nor reasons: colleagues who may not read offers read the journal.
    """
    kind, public_id = subject
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind=kind,
        subject=public_id,
        values={**shown, "purchase": purchase.title},
    )
