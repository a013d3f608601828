"""Which offer of a lot has the most points, and why can or can't that be said?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from redthread.domain.offers.answers import AnswerStanding


class Verdict(StrEnum):
    """Why the result is what it is; the sentence is the page's."""

    NO_OFFER = "no-offer"
    NOTHING_SCORED = "nothing-scored"
    """The tender has no award criterion in this lot: points decide nothing."""
    NOT_COMPARABLE = "not-comparable"
    """The offers answer different editions of the tender."""
    SCORES_MISSING = "scores-missing"
    """At least one score is not given yet, so nobody is first."""
    ONE_OFFER = "one-offer"
    TIED = "tied"
    """Several offers have the most points; the program puts none of them first."""
    LEADS = "leads"


@dataclass(frozen=True, slots=True)
class OfferMarks:
    """``marks`` are points per award criterion, None where none are given; ``mandatory`` are the answers to what is
    mandatory, None where none is recorded."""

    offer: str
    marks: tuple[Decimal | None, ...]
    mandatory: tuple[AnswerStanding | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """One offer's place. ``total`` is None while a score is missing, ``rank`` while any score in the lot is.

    An offer that doesn't meet something mandatory keeps its place: whether it is excluded is a person's
    decision, and ``not_met`` and ``not_answered`` say that one is needed.
    """

    offer: str
    total: Decimal | None
    missing: int
    rank: int | None
    not_met: int
    by_date: int
    not_answered: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """``rows`` best first where there are ranks, else in the order given. ``lead`` is the distance to the second."""

    verdict: Verdict
    rows: tuple[Ranked, ...]
    missing: int = 0
    lead: Decimal | None = None

    @property
    def leaders(self) -> tuple[str, ...]:
        return tuple(row.offer for row in self.rows if row.rank == 1)

    def row_of(self, offer: str) -> Ranked | None:
        return next((row for row in self.rows if row.offer == offer), None)

    def is_plain_choice(self, offer: str) -> bool:
        """Whether it alone has the most points and meets all that is mandatory: any other choice needs explaining."""
        row = self.row_of(offer)
        return row is not None and self.leaders == (offer,) and not row.not_met and not row.not_answered


def ranking(offers: Sequence[OfferMarks], *, is_comparable: bool = True) -> Ranking:
    """Equal totals have equal ranks, and the next rank is counted on: 1, 1, 3.

    ``is_comparable``: all of them answer the same edition of the tender; else none has a rank.
    """
    missing = sum(mark is None for each in offers for mark in each.marks)
    is_ranked = is_comparable and not missing and any(each.marks for each in offers)
    totals = [_total(each) for each in offers]
    rows = [_ranked(each, totals, is_ranked=is_ranked) for each in offers]
    ordered = tuple(sorted(rows, key=lambda row: row.rank or 0))
    verdict = _verdict(ordered, missing=missing, is_ranked=is_ranked) if is_comparable else Verdict.NOT_COMPARABLE
    return Ranking(verdict, ordered, missing=missing, lead=_lead(ordered) if verdict is Verdict.LEADS else None)


def _total(offer: OfferMarks) -> Decimal | None:
    if not offer.marks or None in offer.marks:
        return None
    return sum((mark for mark in offer.marks if mark is not None), Decimal(0))


def _ranked(offer: OfferMarks, totals: Sequence[Decimal | None], *, is_ranked: bool) -> Ranked:
    total = _total(offer)
    better = sum(1 for each in totals if each is not None and total is not None and each > total)
    return Ranked(
        offer=offer.offer,
        total=total,
        missing=sum(mark is None for mark in offer.marks),
        rank=better + 1 if is_ranked else None,
        not_met=offer.mandatory.count(AnswerStanding.NOT_MET),
        by_date=offer.mandatory.count(AnswerStanding.BY_DATE),
        not_answered=offer.mandatory.count(None) + offer.mandatory.count(AnswerStanding.NOT_ANSWERED),
    )


def _verdict(rows: Sequence[Ranked], *, missing: int, is_ranked: bool) -> Verdict:
    if not rows:
        return Verdict.NO_OFFER
    if missing:
        return Verdict.SCORES_MISSING
    if not is_ranked:
        return Verdict.NOTHING_SCORED
    if len(rows) == 1:
        return Verdict.ONE_OFFER
    return Verdict.TIED if rows[1].rank == 1 else Verdict.LEADS


def _lead(rows: Sequence[Ranked]) -> Decimal | None:
    first, second = rows[0].total, rows[1].total
    return first - second if first is not None and second is not None else None
