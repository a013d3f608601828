"""Which points are given, what do they add up to, and to whom is a lot awarded?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.evaluation.models import Award, Score
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.permissions import can_read_offers, leads
from redthread.apps.offers.selectors import answers_of_offers, applies_in, editions_published, offers_standing
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.selectors import lot_get, lots_of
from redthread.apps.tenders.adapters import criterion_of, value_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.scoring.points import Most, most_of
from redthread.domain.scoring.ranking import OfferMarks, Ranking, ranking
from redthread.domain.values import Weight, WeightKind

SCALE_MOST = "max_points"
"""The blank of the library's award criteria that holds the most points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one offer has at one requirement: the edition it answers, its latest answer, the latest score of that.

    ``edition`` None: the edition of the tender that this offer answers doesn't hold the requirement.
    """

    offer: Offer
    edition: RequirementEdition | None
    answer: Answer | None
    score: Score | None
    most: Most | None


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement of a lot, with a cell for each offer."""

    edition: RequirementEdition
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LotSheet:
    """The evaluation of one lot. ``rows`` are the award criteria, ``binding`` what is mandatory besides or as well."""

    lot: Lot
    offers: tuple[Offer, ...]
    rows: tuple[Row, ...]
    binding: tuple[Row, ...]
    ranking: Ranking
    award: Award | None

    @property
    def editions(self) -> list[int]:
        """Which editions of the tender the offers answer: several can't be compared."""
        return sorted({each.publication.number for each in self.offers})

    @property
    def missing(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row.cells if cell.edition is not None and cell.score is None]


def scores_now(purchase: Purchase) -> dict[tuple[int, int], Score]:
    """(primary key of the answer, of the lot) → the latest score. One query."""
    rows = Score.objects.filter(answer__offer__purchase=purchase).select_related("scored_by").order_by("number")
    return {(row.answer_id, row.lot_id): row for row in rows}


def scores_of(*, answer: Answer, lot: Lot) -> list[Score]:
    """Every score of one offer at one edition in the lot, newest first: those of earlier answers too."""
    rows = Score.objects.filter(answer__offer=answer.offer_id, answer__edition=answer.edition_id, lot=lot)
    return list(rows.select_related("scored_by", "answer").order_by("-answer__number", "-number"))


def score_latest(*, answer: Answer, lot: Lot) -> Score | None:
    return Score.objects.filter(answer=answer, lot=lot).order_by("-number").first()


def awards_of(purchase: Purchase) -> QuerySet[Award]:
    """Those that stand, in the lots' order."""
    standing = Award.objects.filter(purchase=purchase, withdrawn_at=None)
    return standing.select_related("lot", "offer__supplier", "offer__publication", "recorded_by").order_by(
        "lot__identifier"
    )


def awards_withdrawn(purchase: Purchase) -> QuerySet[Award]:
    """Kept with the reason of both; newest first."""
    gone = Award.objects.filter(purchase=purchase, withdrawn_at__isnull=False)
    return gone.select_related("lot", "offer__supplier", "recorded_by").order_by("-pk")


def award_get(*, actor: Actor, public_id: str) -> Award:
    """Standing or withdrawn. Raises ``not-found``, and ``not-allowed`` for a colleague without the role."""
    found = (
        Award.objects.filter(public_id=public_id)
        .select_related("purchase__lead", "lot", "offer__supplier", "offer__publication")
        .first()
    )
    if found is None or not leads(actor, found.purchase):
        raise DomainError("not-found")
    if not can_read_offers(actor, found.purchase):
        raise DomainError("not-allowed")
    return found


def award_lock(*, award: Award) -> Award:
    return Award.objects.select_for_update().get(pk=award.pk)


def has_contract(award: Award) -> bool:
    """Whether a contract came from it."""
    return Award.objects.filter(pk=award.pk, contract_lot__isnull=False).exists()


def awards_bound(purchase: Purchase) -> set[int]:
    """Primary keys of the awards that a contract came from."""
    return set(awards_of(purchase).filter(contract_lot__isnull=False).values_list("pk", flat=True))


def awaits_contract(purchase: Purchase) -> bool:
    """Whether a lot stands awarded without a contract."""
    return awards_of(purchase).filter(contract_lot__isnull=True).exists()


def ranking_of(purchase: Purchase, lot: Lot) -> Ranking:
    """The standing offers of the lot by their points; offers go by their public ids."""
    return sheet_of(purchase, lot).ranking


def sheet_of(purchase: Purchase, lot: Lot) -> LotSheet:
    return next(each for each in sheets_of(purchase) if each.lot.pk == lot.pk)


def sheets_of(purchase: Purchase) -> list[LotSheet]:
    """Every lot in order. A constant number of queries for each edition of the tender that offers answer."""
    offers = list(offers_standing(purchase=purchase))
    publications = {each.publication_id: each.publication for each in offers}
    editions = {pk: editions_published(publication) for pk, publication in publications.items()}
    answers, scores = answers_of_offers(offers), scores_now(purchase)
    awards = {each.lot_id: each for each in awards_of(purchase)}
    return [
        _sheet(lot, _in_lot(offers, lot), editions, answers, scores, awards.get(lot.pk))
        for lot in lots_of(purchase=purchase)
    ]


def _in_lot(offers: Iterable[Offer], lot: Lot) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if any(each.lot_id == lot.pk for each in offer.lots.all()))


def _sheet(
    lot: Lot,
    offers: tuple[Offer, ...],
    editions: dict[int, list[RequirementEdition]],
    answers: dict[int, dict[int, Answer]],
    scores: dict[tuple[int, int], Score],
    award: Award | None,
) -> LotSheet:
    asked = {
        pk: {each.requirement_id: each for each in there if applies_in(each, [lot.pk])}
        for pk, there in editions.items()
    }
    newest: dict[int, RequirementEdition] = {}
    for offer in sorted(offers, key=lambda each: each.publication.number):
        newest |= asked[offer.publication_id]
    mosts = {each.pk: most_in(each, lot) for there in asked.values() for each in there.values() if is_scored(each)}

    def cell(edition: RequirementEdition, offer: Offer) -> Cell:
        own = asked[offer.publication_id].get(edition.requirement_id)
        answer = answers.get(offer.pk, {}).get(own.pk) if own else None
        score = scores.get((answer.pk, lot.pk)) if answer else None
        return Cell(offer, own, answer, score, mosts.get(own.pk) if own else None)

    every = [Row(edition, tuple(cell(edition, offer) for offer in offers)) for edition in newest.values()]
    rows = tuple(row for row in every if is_scored(row.edition))
    binding = tuple(row for row in every if row.edition.is_mandatory)
    marks = [
        OfferMarks(offer.public_id, _marks(rows, place), _standings(binding, place))
        for place, offer in enumerate(offers)
    ]
    is_comparable = len({each.publication_id for each in offers}) < 2
    return LotSheet(lot, offers, rows, binding, ranking(marks, is_comparable=is_comparable), award)


def _marks(rows: tuple[Row, ...], place: int) -> tuple[Decimal | None, ...]:
    cells = [row.cells[place] for row in rows]
    return tuple(cell.score.points if cell.score else None for cell in cells if cell.edition is not None)


def _standings(rows: tuple[Row, ...], place: int) -> tuple[AnswerStanding | None, ...]:
    cells = [row.cells[place] for row in rows]
    return tuple(AnswerStanding(cell.answer.standing) if cell.answer else None for cell in cells if cell.edition)


def is_scored(edition: RequirementEdition) -> bool:
    return edition.stage_of_use == StageOfUse.AWARD.value


def most_in(edition: RequirementEdition, lot: Lot) -> Most:
    """The most points that the published edition gives in the lot. Needs its weights and criterion loaded."""
    row = next((each for each in edition.weights.all() if each.lot_id == lot.pk and each.kind), None)
    weight = Weight(WeightKind(row.kind), row.value, row.up_to) if row else None
    return most_of(weight, scale_most=scale_most(edition))


def scale_most(edition: RequirementEdition) -> Decimal | None:
    """The most points that the scale's own words speak of; None where it names none."""
    given = edition.variables.get(SCALE_MOST)
    criterion = criterion_of(edition.requirement) if given else None
    variable = next((each for each in criterion.variables if each.name == SCALE_MOST), None) if criterion else None
    if variable is None:
        return None
    value = value_of(variable, given)
    return value if isinstance(value, Decimal) else None


def lot_scored(*, answer: Answer, lot_id: str) -> Lot:
    """The lot in which that answer is scored. Raises ``not-found`` for a lot the offer is not for, or that doesn't
    ask it, and for a requirement that earns no points."""
    lot = lot_get(purchase=answer.offer.purchase, public_id=lot_id)
    is_for = any(each.lot_id == lot.pk for each in answer.offer.lots.all())
    if not is_for or not applies_in(answer.edition, [lot.pk]) or not is_scored(answer.edition):
        raise DomainError("not-found")
    return lot
