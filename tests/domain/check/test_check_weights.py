"""Do declared percentages add up exactly, and is every other way of weighing left alone?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.check.draft import Draft
from redthread.domain.check.examples import DAY, example, percent, points, weighed
from redthread.domain.check.finding import WHOLE, Outcome
from redthread.domain.check.rules.weights_total import check
from redthread.domain.purchase import AwardKind, Lot, LotWeight, Purchase, Requirement, Source
from redthread.domain.values import Text, Weight, WeightKind

CENTS = st.integers(min_value=0, max_value=10_000)


def reasons(*weights: Weight | None, priced: bool = True, source: Source = Source.RECORDS) -> list[str]:
    return [outcome.reason for outcome in check(example("", *weighed(*weights, priced=priced), source=source).draft)]


@given(st.lists(CENTS, min_size=2, max_size=12))
def test_percentages_that_are_completed_to_100_add_up(cents: list[int]) -> None:
    total = sum(cents) or 1
    shares = [Decimal(each * 10_000 // total).scaleb(-2) for each in cents]
    weights = [Weight(WeightKind.PERCENTAGE, share) for share in shares]
    last = Weight(WeightKind.PERCENTAGE, 100 - sum(shares, Decimal(0)))

    assert reasons(*weights, last) == ["adds-up"]


@given(CENTS, CENTS)
def test_two_percentages_fail_unless_they_total_100(one: int, other: int) -> None:
    expected = "adds-up" if one + other == 10_000 else "total-not-100"

    assert reasons(*(Weight(WeightKind.PERCENTAGE, Decimal(each).scaleb(-2)) for each in (one, other))) == [expected]


@given(st.lists(st.tuples(CENTS, CENTS), min_size=1, max_size=6))
def test_ranges_reach_100_when_it_lies_between_their_totals(ends: list[tuple[int, int]]) -> None:
    ranges = [tuple(sorted(pair)) for pair in ends]
    low, high = sum(pair[0] for pair in ranges), sum(pair[1] for pair in ranges)
    kinds = [
        Weight(WeightKind.PERCENTAGE_RANGE, Decimal(start).scaleb(-2), Decimal(end).scaleb(-2)) for start, end in ranges
    ]

    (reason,) = reasons(*kinds)

    assert (reason in ("ranges-reach-100", "adds-up")) == (low <= 10_000 <= high)


@pytest.mark.parametrize("kind", [WeightKind.POINTS, WeightKind.ORDER, WeightKind.MONEY])
def test_other_kinds_are_lawful_whatever_they_total(kind: WeightKind) -> None:
    assert reasons(Weight(kind, Decimal(1)), Weight(kind, Decimal(7))) == ["other-kind"]


def test_points_without_a_number_cant_be_told() -> None:
    assert reasons(points("70"), Weight(WeightKind.POINTS)) == ["weight-missing"]


@pytest.mark.parametrize("odd", ["NaN", "Infinity", "-Infinity"])
def test_weight_that_is_no_number_counts_as_missing(odd: str) -> None:
    assert reasons(percent("60"), Weight(WeightKind.PERCENTAGE, Decimal(odd))) == ["weight-missing"]


def test_more_than_100_fails_even_with_a_weight_missing() -> None:
    assert reasons(None, percent("70"), percent("60")) == ["total-not-100"]


def test_single_price_without_a_weight_is_not_asked() -> None:
    assert reasons(None) == []


def test_total_below_100_in_a_notice_fails_when_the_price_is_weighed_too() -> None:
    assert reasons(percent("40"), percent("35"), source=Source.EFORMS) == ["total-not-100"]


def test_total_below_100_in_a_notice_cant_be_told_without_the_price() -> None:
    assert reasons(percent("40"), percent("35"), priced=False, source=Source.EFORMS) == ["part-of-the-criteria"]


def test_price_is_known_by_its_kind_whatever_it_is_called() -> None:
    criteria = weighed(percent("40"), percent("35"), priced=False)
    priced = (replace(criteria[0], award_kind=AwardKind.COST), criteria[1])

    (outcome,) = check(example("", *priced, source=Source.EFORMS).draft)

    assert outcome.reason == "total-not-100"


def test_total_of_a_loose_document_is_a_guess() -> None:
    (outcome,) = check(example("", *weighed(percent("60"), percent("50")), source=Source.DOCUMENT).draft)

    assert (outcome.reason, outcome.is_guess) == ("total-not-100", True)


def in_lots(*weights: tuple[str, str]) -> Requirement:
    lots = tuple(LotWeight(lot, percent(value)) for lot, value in weights)
    return replace(weighed(None)[0], identifier=str(weights), title=Text.of("Price", "en"), lots=lots)


def judged(purchase: Purchase) -> dict[str, Outcome]:
    return {outcome.at: outcome for outcome in check(Draft(purchase, DAY))}


def test_each_lot_and_group_of_lots_is_added_up_on_its_own() -> None:
    criteria = (in_lots(("LOT-1", "60"), ("LOT-2", "60"), ("GLO-1", "30")), in_lots(("LOT-1", "40"), ("LOT-2", "30")))
    lots = (Lot("LOT-1"), Lot("LOT-2"), Lot("GLO-1"))

    outcomes = judged(Purchase(Source.RECORDS, "p", lots=lots, requirements=criteria))

    assert {at: outcome.reason for at, outcome in outcomes.items()} == {
        "LOT-1": "adds-up",
        "LOT-2": "total-not-100",
        "GLO-1": "total-not-100",
    }
    assert outcomes["LOT-2"].values == {"total": Decimal(90), "difference": Decimal(10)}


def test_purchase_without_lots_is_judged_as_a_whole() -> None:
    criteria = tuple(replace(each, lots=()) for each in weighed(None, None))

    assert list(judged(Purchase(Source.RECORDS, "p", requirements=criteria))) == [WHOLE]
