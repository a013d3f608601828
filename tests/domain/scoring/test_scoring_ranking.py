"""Are points added up without a guess: a missing one is unknown, a tie is a tie?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.scoring.ranking import OfferMarks, Ranking, Verdict, ranking

MET, BY_DATE, NOT_MET, SILENT = AnswerStanding


def marks(offer: str, *points: str | None, mandatory: tuple[AnswerStanding | None, ...] = ()) -> OfferMarks:
    return OfferMarks(offer, tuple(None if each is None else Decimal(each) for each in points), mandatory)


def places(result: Ranking) -> list[tuple[str, str | None, int | None]]:
    return [(row.offer, None if row.total is None else str(row.total), row.rank) for row in result.rows]


def test_the_most_points_come_first_and_the_lead_is_told() -> None:
    result = ranking([marks("a", "30", "10.5"), marks("b", "60", "20"), marks("c", "0", "0")])

    assert places(result) == [("b", "80", 1), ("a", "40.5", 2), ("c", "0", 3)]
    assert (result.verdict, result.lead, result.leaders) == (Verdict.LEADS, Decimal("39.5"), ("b",))


def test_a_missing_score_leaves_its_total_unknown_and_nobody_is_ranked() -> None:
    result = ranking([marks("a", "30", None), marks("b", "60", "20")])

    assert places(result) == [("a", None, None), ("b", "80", None)]
    assert (result.verdict, result.missing, result.leaders) == (Verdict.SCORES_MISSING, 1, ())


def test_nought_is_a_score_and_not_a_missing_one() -> None:
    result = ranking([marks("a", "0"), marks("b", "1")])

    assert (result.verdict, places(result)) == (Verdict.LEADS, [("b", "1", 1), ("a", "0", 2)])


def test_equal_totals_share_their_rank_and_the_next_is_counted_on() -> None:
    result = ranking([marks("a", "1"), marks("b", "5", "0"), marks("c", "2", "3.0")])

    assert places(result) == [("b", "5", 1), ("c", "5.0", 1), ("a", "1", 3)]
    assert (result.verdict, result.leaders, result.lead) == (Verdict.TIED, ("b", "c"), None)


@pytest.mark.parametrize(
    ("offers", "verdict"),
    [
        ([], Verdict.NO_OFFER),
        ([marks("a", "3")], Verdict.ONE_OFFER),
        ([marks("a")], Verdict.NOTHING_SCORED),
        ([marks("a"), marks("b")], Verdict.NOTHING_SCORED),
        ([marks("a", None)], Verdict.SCORES_MISSING),
    ],
)
def test_verdict_of_few_offers(offers: list[OfferMarks], verdict: Verdict) -> None:
    assert ranking(offers).verdict is verdict


def test_offers_on_different_editions_have_no_rank() -> None:
    result = ranking([marks("a", "30"), marks("b", "60")], is_comparable=False)

    assert (result.verdict, [row.rank for row in result.rows]) == (Verdict.NOT_COMPARABLE, [None, None])


def test_what_is_mandatory_is_counted_and_excludes_nobody() -> None:
    result = ranking([marks("a", "60", mandatory=(NOT_MET, MET, None, SILENT, BY_DATE)), marks("b", "30")])

    row = result.row_of("a")
    assert row is not None
    assert (row.rank, row.not_met, row.not_answered, row.by_date) == (1, 1, 2, 1)


@pytest.mark.parametrize(
    ("offers", "offer", "is_plain"),
    [
        ([marks("a", "60"), marks("b", "30")], "a", True),
        ([marks("a", "60"), marks("b", "30")], "b", False),
        ([marks("a", "60"), marks("b", "60")], "a", False),
        ([marks("a", "60", mandatory=(NOT_MET,)), marks("b", "30")], "a", False),
        ([marks("a", "60", mandatory=(None,)), marks("b", "30")], "a", False),
        ([marks("a", "60", mandatory=(BY_DATE,)), marks("b", "30")], "a", True),
        ([marks("a", None)], "a", False),
        ([marks("a", "60")], "elsewhere", False),
    ],
)
def test_choice_is_plain_where_one_offer_leads_and_lacks_nothing(
    offers: list[OfferMarks], offer: str, is_plain: bool
) -> None:
    assert ranking(offers).is_plain_choice(offer) is is_plain


POINTS = st.decimals(min_value=0, max_value=100, places=2)


@given(st.lists(st.tuples(POINTS, POINTS), min_size=1, max_size=6))
def test_rank_is_one_more_than_the_number_of_better_totals(given_points: list[tuple[Decimal, Decimal]]) -> None:
    result = ranking([OfferMarks(str(number), each) for number, each in enumerate(given_points)])

    totals = {str(number): sum(each) for number, each in enumerate(given_points)}
    assert {row.offer: row.rank for row in result.rows} == {
        offer: 1 + sum(other > total for other in totals.values()) for offer, total in totals.items()
    }
    assert (result.verdict is Verdict.TIED) == (len(result.leaders) > 1)
