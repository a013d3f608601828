"""How are offers recorded, and what they answer to each requirement?"""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.services import organisation_add
from redthread.apps.files.models import StoredFile
from redthread.apps.journal.services import entry_append
from redthread.apps.offers import selectors
from redthread.apps.offers.adapters import said_of, title_of
from redthread.apps.offers.models import Answer, Offer, OfferLot
from redthread.apps.offers.permissions import can_record_offers
from redthread.apps.offers.recording import AnswerGiven, answer_make, fact_take_back, is_same_answer, require_recordable
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.permissions import can_begin_purchase
from redthread.apps.purchases.selectors import purchase_lock
from redthread.apps.rows.clock import database_now
from redthread.apps.rows.fitting import require_fitting
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.domain.people.roles import OrganisationKind
from redthread.domain.values import Money


@transaction.atomic
def supplier_find_or_add(*, actor: Actor, name: str, country: str) -> Organisation:
    """The supplier of that name in that country; a new one has no people yet, and is fictional where the buyer is.

    ``country`` is ISO 3166-1 alpha-2.

    Raises ``not-allowed`` for somebody who is no buyer, ``supplier-name-missing``, and ``organisation-exists``
    where the name is taken by an organisation of another kind.
    """
    if not can_begin_purchase(actor):
        raise DomainError("not-allowed")
    name, country = name.strip(), country.strip().upper()
    if not name:
        raise DomainError("supplier-name-missing", field="supplier")
    there = selectors.supplier_named(name=name, country=country)
    if there is not None:
        return there
    require_fitting(Organisation(name=name, country=country), field="supplier")
    is_fictional = actor.organisation is not None and actor.organisation.is_fictional
    try:
        return organisation_add(name=name, kind=OrganisationKind.SUPPLIER, country=country, is_fictional=is_fictional)
    except DomainError as error:
        raise DomainError(error.code, field="supplier", **error.context) from error


@transaction.atomic
def offer_record(
    *,
    actor: Actor,
    purchase_id: str,
    supplier: Organisation,
    received_on: date,
    lots: Mapping[str, Money | None],
) -> Offer:
    """Record that a supplier's offer came in, on the tender as it is published now.

    ``lots`` are the public ids of the lots it is for, with the price where one is recorded. Raises ``not-found``,
    ``not-allowed``, ``offers-not-published``, ``offers-before-deadline``, ``not-a-supplier``,
    ``offer-without-lot``, ``lot-awarded``, ``offer-received-later``, ``offer-once`` and ``value-unfitting``.
    """
    purchase = purchase_lock(actor=actor, public_id=purchase_id)
    publication = selectors.publication_opened(purchase=purchase, now=database_now())
    if OrganisationKind(supplier.kind) is not OrganisationKind.SUPPLIER:
        raise DomainError("not-a-supplier", field="supplier", name=supplier.name)
    rows = _lots_named(purchase, lots)
    _require_received(received_on, purchase)
    if selectors.offers_standing(purchase=purchase).filter(supplier=supplier).exists():
        raise DomainError("offer-once", field="supplier", name=supplier.name)
    offer = Offer.objects.create(
        purchase=purchase,
        supplier=supplier,
        publication=publication,
        received_on=received_on,
        recorded_by=actor.person,
    )
    for lot in rows:
        _lot_make(offer, lot, lots[lot.public_id])
    shown = {"supplier": supplier.name, "lots": [lot.identifier for lot in rows], "number": publication.number}
    change_write(actor, offer, code="offer-recorded", shown=shown)
    return offer


@transaction.atomic
def offer_from_supplier(
    *,
    actor: Actor,
    purchase_id: str,
    name: str,
    country: str,
    received_on: date,
    lots: Mapping[str, Money | None],
) -> Offer:
    """Both at once: a refused offer leaves no new supplier behind. Raises what the two of them raise."""
    purchase_lock(actor=actor, public_id=purchase_id)
    supplier = supplier_find_or_add(actor=actor, name=name, country=country)
    return offer_record(actor=actor, purchase_id=purchase_id, supplier=supplier, received_on=received_on, lots=lots)


def _lots_named(purchase: Purchase, lots: Mapping[str, Money | None]) -> list[Lot]:
    if not lots:
        raise DomainError("offer-without-lot", field="lots")
    rows = [lot for lot in purchase.lots.order_by("identifier") if lot.public_id in lots]
    if len(rows) != len(lots):
        raise DomainError("not-found", field="lots")
    for lot in selectors.lots_taken(lots=rows):
        raise DomainError("lot-awarded", field="lots", lot=str(lot))
    return rows


def _require_received(day: date, purchase: Purchase) -> None:
    """By the calendar of the place that the purchase's times are stated for."""
    require_year_shown(day, field="received_on")
    today = database_now().astimezone(ZoneInfo(purchase.time_zone)).date()
    if day > today:
        raise DomainError("offer-received-later", field="received_on", day=today)


def _lot_make(offer: Offer, lot: Lot, price: Money | None) -> None:
    row = OfferLot(
        offer=offer,
        lot=lot,
        price=price.amount if price else None,
        currency=price.currency if price else "",
    )
    field = f"price_{lot.public_id}"
    if price is not None and not price.currency:
        raise DomainError("currency-missing", field=field)
    require_fitting(row, field=field)
    row.save()


@transaction.atomic
def offer_withdraw(*, actor: Actor, offer_id: str, reason: str) -> Offer:
    """Take an offer out of the evaluation; it stays readable with its answers.

    Raises ``withdrawal-reason-missing``, ``offer-withdrawn`` and ``offer-awarded`` while a lot stands awarded to it.
    """
    offer = _offer_to_change(actor, offer_id)
    if not reason.strip():
        raise DomainError("withdrawal-reason-missing", field="reason")
    if selectors.is_awarded(offer):
        raise DomainError("offer-awarded", field="reason")
    now = database_now()
    offer.withdrawn_at, offer.withdrawn_reason = now, reason.strip()
    require_fitting(offer, field="reason")
    offer.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    editions = {each.pk: each for each in selectors.editions_answered(offer)}
    for answer in selectors.answers_now(offer).values():
        fact_take_back(answer, editions.get(answer.edition_id))
    change_write(actor, offer, code="offer-withdrawn", shown={"supplier": offer.supplier.name})
    return offer


@transaction.atomic
def offer_bring_up(*, actor: Actor, offer_id: str) -> Offer:
    """Let an offer answer the edition of the tender that was published last.

    Answers to requirements that did not change stay; a changed one is another edition and needs an answer of
    its own. Raises ``offer-withdrawn``, ``offer-on-latest``, ``lot-awarded``, and what recording raises.
    """
    offer = _offer_to_change(actor, offer_id)
    purchase = offer.purchase
    publication = selectors.publication_opened(purchase=purchase, now=database_now())
    if publication.pk == offer.publication_id:
        raise DomainError("offer-on-latest", number=publication.number)
    for lot in selectors.lots_taken(lots=[each.lot for each in offer.lots.all()]):
        raise DomainError("lot-awarded", lot=str(lot))
    offer.publication = publication
    offer.save(update_fields=["publication"])
    shown = {"supplier": offer.supplier.name, "number": publication.number}
    change_write(actor, offer, code="offer-brought-up", shown=shown)
    return offer


@transaction.atomic
def answers_record(*, actor: Actor, offer_id: str, answers: Sequence[AnswerGiven]) -> list[Answer]:
    """Record what an offer answers, all of it or nothing; what is there already in the same words is left as it is.

    A changed answer is the next number and needs a reason. A refusal's field is the part at fault with the
    edition's public id behind it (``promised_on_…``). Raises ``not-found`` for an edition that the offer does
    not answer, ``changed-meanwhile``, ``answer-reason-missing``, ``answer-awarded``, ``offer-withdrawn``, and what
    ``check_answer`` raises.
    """
    offer = _offer_to_change(actor, offer_id)
    editions = {each.public_id: each for each in selectors.editions_answered(offer)}
    now, awarded = selectors.answers_now(offer), selectors.lots_awarded(offer)
    made = []
    for given in answers:
        edition = editions.get(given.edition_id)
        if edition is None:
            raise DomainError("not-found")
        before = now.get(edition.pk)
        if is_same_answer(before, given):
            continue
        require_recordable(edition, before, given, awarded)
        made.append(answer_make(actor, offer, edition, before, given))
        now[edition.pk] = made[-1]
    if made:
        titles = {each.pk: title_of(each) for each in editions.values()}
        shown = {"supplier": offer.supplier.name, "requirements": [titles[each.edition_id] for each in made]}
        change_write(actor, offer, code="answers-recorded", shown=shown)
    return made


@transaction.atomic
def evidence_add(*, actor: Actor, answer_id: str, files: Sequence[StoredFile], reason: str) -> Answer:
    """Record an answer anew, with these files besides those that it has; what it says stays.

    Raises ``evidence-missing`` where there is none that is new, ``answer-superseded``, and what ``answers_record``
    raises.
    """
    answer = selectors.answer_get(actor=actor, public_id=answer_id)
    if selectors.answer_latest(answer=answer).pk != answer.pk:
        raise DomainError("answer-superseded")
    said, there = said_of(answer), [each.file for each in answer.evidence.all()]
    given = AnswerGiven(
        edition_id=answer.edition.public_id,
        standing=said.standing,
        text=said.text,
        promised=said.promised,
        promised_on=said.promised_on,
        reason=reason,
        files=[*there, *files],
        number=answer.number,
    )
    made = answers_record(actor=actor, offer_id=answer.offer.public_id, answers=[given])
    if not made:
        raise DomainError("evidence-missing", field="evidence")
    return made[0]


def _offer_to_change(actor: Actor, offer_id: str) -> Offer:
    """Locked, with its purchase, supplier and lots. Raises ``not-found``, ``not-allowed``, ``offer-withdrawn``."""
    offer = selectors.offer_get(actor=actor, public_id=offer_id)
    if not can_record_offers(actor, offer.purchase):
        raise DomainError("not-allowed")
    locked = selectors.offer_lock(offer=offer)
    offer.withdrawn_at, offer.publication_id = locked.withdrawn_at, locked.publication_id
    if offer.withdrawn_at is not None:
        raise DomainError("offer-withdrawn")
    return offer


def change_write(actor: Actor, offer: Offer, *, code: str, shown: Mapping[str, object]) -> None:
    """Write a change of an offer into the acting organisation's journal; last in the transaction.

    No price and no words of an offer: colleagues who may not read offers read the journal.
    """
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind="offer",
        subject=offer.public_id,
        values={**shown, "purchase": offer.purchase.title},
    )


__all__ = [
    "AnswerGiven",
    "answers_record",
    "change_write",
    "evidence_add",
    "offer_bring_up",
    "offer_from_supplier",
    "offer_record",
    "offer_withdraw",
    "supplier_find_or_add",
]
