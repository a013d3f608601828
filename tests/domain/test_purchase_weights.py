"""Which weight was meant, and what do those of a lot add up to?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.domain.purchase import Lot, LotWeight, Purchase, Requirement, Source
from redthread.domain.purchase.weights import lot_totals, weight_from_text, weight_text
from redthread.domain.values import Text, Weight, WeightKind

PERCENT, RANGE, POINTS = WeightKind.PERCENTAGE, WeightKind.PERCENTAGE_RANGE, WeightKind.POINTS


@pytest.mark.parametrize(
    ("text", "kind", "value", "up_to"),
    [
        ("30", PERCENT, "30", None),
        (" 30,5 % ", PERCENT, "30.5", None),
        ("20-30", RANGE, "20", "30"),
        ("20 % – 30 %", RANGE, "20", "30"),
        ("250", POINTS, "250", None),
        ("1", WeightKind.ORDER, "1", None),
    ],
)
def test_weight_from_text_reads(text: str, kind: WeightKind, value: str, up_to: str | None) -> None:
    assert weight_from_text(text, kind=kind) == Weight(kind, Decimal(value), Decimal(up_to) if up_to else None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("-1", PERCENT),
        ("NaN", PERCENT),
        ("1e400", POINTS),
        ("1_000", POINTS),
        ("٣٠", PERCENT),
        ("1" * 19, POINTS),
        ("30", RANGE),
        ("30-20", RANGE),
        ("100.01", PERCENT),
        ("", PERCENT),
        ("a" * 100_000, PERCENT),
    ],
)
def test_weight_from_text_refuses_with_the_field(text: str, kind: WeightKind) -> None:
    with pytest.raises(DomainError) as refused:
        weight_from_text(text, kind=kind, field="weight_LOT-0001")

    assert refused.value.field == "weight_LOT-0001"


@given(st.decimals(min_value=0, max_value=100, places=3), st.sampled_from([PERCENT, POINTS]))
def test_weight_text_is_read_back(value: Decimal, kind: WeightKind) -> None:
    weight = Weight(kind, value)

    assert weight_from_text(weight_text(weight), kind=kind) == weight


def purchase_with(*weights: Weight | None) -> Purchase:
    return Purchase(
        Source.RECORDS,
        "p",
        lots=(Lot("LOT-0001"),),
        requirements=tuple(
            Requirement(f"r{n}", Text.of("w"), lots=(LotWeight("LOT-0001", weight),))
            for n, weight in enumerate(weights)
        ),
    )


def test_lot_totals_add_percentages_exactly() -> None:
    thirds = [Weight(PERCENT, Decimal(value)) for value in ("33.33", "33.33", "33.34")]

    totals = list(lot_totals(purchase_with(*thirds, None)))

    assert [(total.total, total.count, total.is_whole) for total in totals] == [(Decimal("100.00"), 3, True)]


def test_lot_totals_flag_percentages_that_do_not_make_a_hundred() -> None:
    [total] = lot_totals(purchase_with(Weight(PERCENT, Decimal(60)), Weight(PERCENT, Decimal("39.99"))))

    assert not total.is_whole


def test_lot_totals_leave_points_alone() -> None:
    [total] = lot_totals(purchase_with(Weight(POINTS, Decimal(250))))

    assert total.is_whole
