"""Which offers are there, what do they answer to, and what did they answer?"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.files.models import StoredFile
from redthread.apps.offers.models import Answer, AnswerEvidence, Offer, OfferLot
from redthread.apps.offers.permissions import can_read_offers, leads
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.tenders.models import Publication, Requirement, RequirementEdition
from redthread.apps.tenders.selectors import publication_latest, published_value
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind


def purchase_with_offers(*, actor: Actor, public_id: str) -> Purchase:
    """For somebody who may read its offers. Raises ``not-found`` for another organisation, ``not-allowed`` without
    the role."""
    purchase = purchase_get(actor=actor, public_id=public_id)
    if not leads(actor, purchase):
        raise DomainError("not-found")
    if not can_read_offers(actor, purchase):
        raise DomainError("not-allowed")
    return purchase


def offers_of(*, actor: Actor, purchase_id: str) -> QuerySet[Offer]:
    """All offers of a purchase in the order of their recording, withdrawn ones too, with their lots."""
    purchase = purchase_with_offers(actor=actor, public_id=purchase_id)
    return _with_lots(Offer.objects.filter(purchase=purchase))


def offers_standing(*, purchase: Purchase, lot: Lot | None = None) -> QuerySet[Offer]:
    """Those that are not withdrawn, of one lot or of all; the caller has asked who may read them."""
    found = Offer.objects.filter(purchase=purchase, withdrawn_at=None)
    return _with_lots(found.filter(lots__lot=lot) if lot else found)


def _with_lots(offers: QuerySet[Offer]) -> QuerySet[Offer]:
    lots = Prefetch("lots", queryset=OfferLot.objects.select_related("lot"))
    return offers.select_related("supplier", "publication", "recorded_by").prefetch_related(lots).order_by("pk")


def offer_get(*, actor: Actor, public_id: str) -> Offer:
    """Raises ``not-found``, and ``not-allowed`` for a colleague whose roles have nothing to do with offers."""
    found = _with_lots(Offer.objects.filter(public_id=public_id)).select_related("purchase__lead").first()
    if found is None or not leads(actor, found.purchase):
        raise DomainError("not-found")
    if not can_read_offers(actor, found.purchase):
        raise DomainError("not-allowed")
    return found


def offer_in(*, actor: Actor, purchase_id: str, public_id: str) -> Offer:
    """The same, under the address of its own purchase and no other."""
    found = offer_get(actor=actor, public_id=public_id)
    if found.purchase.public_id != purchase_id:
        raise DomainError("not-found")
    return found


def offers_lock(*, purchase: Purchase) -> list[Offer]:
    """All offers of the purchase, locked until the end of the transaction: no answer and no score moves meanwhile."""
    return list(Offer.objects.select_for_update().filter(purchase=purchase).order_by("pk"))


def offer_lock(*, offer: Offer) -> Offer:
    """The row anew, locked until the end of the transaction."""
    return Offer.objects.select_for_update().get(pk=offer.pk)


def answers_now(offer: Offer) -> dict[int, Answer]:
    """Primary key of the edition → the latest answer to it. One query, and one for the evidence."""
    return answers_of_offers([offer]).get(offer.pk, {})


def answers_of_offers(offers: Iterable[Offer]) -> dict[int, dict[int, Answer]]:
    """Primary key of the offer → what ``answers_now`` says of it, for all of them at once."""
    files = Prefetch("evidence", queryset=AnswerEvidence.objects.select_related("file"))
    rows = (
        Answer.objects.filter(offer__in=[each.pk for each in offers])
        .select_related("recorded_by")
        .prefetch_related(files)
        .order_by("number")
    )
    found: dict[int, dict[int, Answer]] = {}
    for row in rows:
        found.setdefault(row.offer_id, {})[row.edition_id] = row
    return found


def answers_history(offer: Offer) -> dict[int, list[Answer]]:
    """Primary key of the edition → every answer to it, oldest first."""
    found: dict[int, list[Answer]] = {}
    rows = Answer.objects.filter(offer=offer).select_related("recorded_by").prefetch_related("evidence__file")
    for row in rows.order_by("edition", "number"):
        found.setdefault(row.edition_id, []).append(row)
    return found


def answer_get(*, actor: Actor, public_id: str) -> Answer:
    """With its offer, purchase and edition. Raises ``not-found`` and ``not-allowed`` as ``offer_get`` does."""
    found = (
        Answer.objects.filter(public_id=public_id)
        .select_related(
            "offer__purchase__lead",
            "offer__supplier",
            "offer__publication",
            "recorded_by",
            "edition__requirement__choice__criterion_version__criterion__package",
        )
        .prefetch_related("edition__weights__lot", "offer__lots__lot", "evidence__file")
        .first()
    )
    if found is None or not leads(actor, found.offer.purchase):
        raise DomainError("not-found")
    if not can_read_offers(actor, found.offer.purchase):
        raise DomainError("not-allowed")
    return found


def evidence_get(*, offer: Offer, file_id: str) -> StoredFile:
    """A file that came with any answer of the offer; the caller has asked who may read it. Raises ``not-found``."""
    rows = AnswerEvidence.objects.filter(answer__offer=offer, file__public_id=file_id).select_related("file")
    found = rows.first()
    if found is None:
        raise DomainError("not-found")
    return found.file


def answer_latest(*, answer: Answer) -> Answer:
    """The newest answer of the same offer to the same edition."""
    return Answer.objects.filter(offer=answer.offer_id, edition=answer.edition_id).latest("number")


def editions_published(publication: Publication) -> list[RequirementEdition]:
    """The requirement editions that this edition of the tender holds, in its order; five queries whatever their number.

    Which requirements stood in it is read from what was published, since one may have been taken out later.
    """
    rows = publication.purchase.requirements.select_related(
        "choice__criterion_version__criterion__package"
    ).prefetch_related("editions__publication", "editions__weights__lot")
    newest = {row.public_id: _newest(row.editions.all(), publication.number) for row in rows}
    named = (each.identifier for each in published_value(publication).requirements)
    return [edition for edition in map(newest.get, named) if edition is not None]


def _newest(editions: Iterable[RequirementEdition], number: int) -> RequirementEdition | None:
    """The latest that was published with the tender's edition of that number or before."""
    known = [each for each in editions if each.publication is not None and each.publication.number <= number]
    return max(known, key=lambda each: each.number, default=None)


def applies_in(edition: RequirementEdition, lots: Collection[int]) -> bool:
    """Whether it is asked in one of these lots (primary keys): without a lot of its own it is asked in all."""
    own = {each.lot_id for each in edition.weights.all()}
    return not own or bool(own & set(lots))


def editions_answered(offer: Offer) -> list[RequirementEdition]:
    """The published editions that the offer's lots have, in the tender's order."""
    lots = [each.lot_id for each in offer.lots.all()]
    return [each for each in editions_published(offer.publication) if applies_in(each, lots)]


def lots_awarded(offer: Offer) -> set[int]:
    """Primary keys of the offer's lots that have an award standing, to whomever."""
    standing = Q(lot__awards__isnull=False, lot__awards__withdrawn_at__isnull=True)
    return set(OfferLot.objects.filter(standing, offer=offer).values_list("lot", flat=True))


def is_awarded(offer: Offer) -> bool:
    """Whether a lot stands awarded to this very offer."""
    return Offer.objects.filter(Q(awards__isnull=False, awards__withdrawn_at__isnull=True), pk=offer.pk).exists()


def lots_taken(*, lots: Sequence[Lot]) -> list[Lot]:
    """Those of them that stand awarded."""
    return [each for each in lots if each.awards.filter(withdrawn_at=None).exists()]


def publication_opened(*, purchase: Purchase, now: datetime) -> Publication:
    """The latest edition of the tender, once offers on it may be looked at.

    Raises ``offers-not-published``, and ``offers-before-deadline`` while its published time limit runs.
    """
    latest = publication_latest(purchase=purchase)
    if latest is None:
        raise DomainError("offers-not-published")
    due = published_value(latest).timetable.tenders_due
    if due is not None and now < due:
        local = due.astimezone(ZoneInfo(purchase.time_zone))
        raise DomainError("offers-before-deadline", due=f"{local:%Y-%m-%d %H:%M} ({purchase.time_zone})")
    return latest


def is_late(offer: Offer) -> bool:
    """Whether it came in on a day after the time limit that its edition of the tender states."""
    due = published_value(offer.publication).timetable.tenders_due
    return due is not None and offer.received_on > due.astimezone(ZoneInfo(offer.purchase.time_zone)).date()


def supplier_named(*, name: str, country: str) -> Organisation | None:
    """The supplier of that name in that country, whatever the letters' case."""
    suppliers = frozenset({OrganisationKind.SUPPLIER})
    try:
        found = [organisation_named(name=name, kinds=suppliers)]
    except DomainError as error:
        ids = error.context.get("ids")
        named = ids if error.code == "organisation-twice" and isinstance(ids, list) else []
        found = [organisation_named(name=str(each), kinds=suppliers) for each in named]
    return next((each for each in found if each.country == country), None)


def answers_to(*, actor: Actor, requirement: Requirement) -> list[Answer]:
    """The latest answer of every standing offer to any edition of it; none for somebody who may not read offers."""
    if not can_read_offers(actor, requirement.purchase):
        return []
    rows = (
        Answer.objects.filter(edition__requirement=requirement, offer__withdrawn_at=None)
        .select_related("offer__supplier", "recorded_by", "edition")
        .order_by("offer", "edition__number", "number")
    )
    return list({row.offer_id: row for row in rows}.values())
