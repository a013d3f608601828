"""Which figures are weights, and which only look like one?"""

from decimal import Decimal

import pytest

from redthread.domain.reading.terms import Column
from redthread.domain.reading.weights import is_scale, weight_in_cell, weight_in_text
from redthread.domain.values import Weight, WeightKind

PERCENT, RANGE, POINTS, MONEY = (
    WeightKind.PERCENTAGE,
    WeightKind.PERCENTAGE_RANGE,
    WeightKind.POINTS,
    WeightKind.MONEY,
)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Due diligence (20 %)", Weight(PERCENT, Decimal(20))),
        ("Price 60%", Weight(PERCENT, Decimal(60))),
        ("Weight: 20 %", Weight(PERCENT, Decimal(20))),
        ("Weight: 30", Weight(PERCENT, Decimal(30))),
        ("Tildelingskriteriet vektes 30 prosent", Weight(PERCENT, Decimal(30))),
        ("Sosialt ansvar. Vektes 30 %", Weight(PERCENT, Decimal(30))),
        ("Ponderación: 15 puntos", Weight(POINTS, Decimal(15))),
        ("Trazabilidad: hasta 25 puntos", Weight(POINTS, Decimal("25"))),
        ("Ketentransparantie, maximaal 40 punten", Weight(POINTS, Decimal(40))),
        ("Transparenz der Lieferkette (Gewichtung 12,5 %)", Weight(PERCENT, Decimal("12.5"))),
        ("Social value (20-30 %)", Weight(RANGE, Decimal(20), Decimal(30))),
        ("Valeur sociale : 20 à 30 %", Weight(RANGE, Decimal(20), Decimal(30))),
        ("Spårbarhet: mervärdesavdrag 100 000 SEK", Weight(MONEY, Decimal(100000))),
        ("Fictieve korting van € 50.000", Weight(MONEY, Decimal(50000))),
        ("The quality of the plan will be awarded up to 15 points by the panel.", Weight(POINTS, Decimal(15))),
    ],
)
def test_a_declared_weight_is_read(text: str, weight: Weight) -> None:
    assert weight_in_text(text) == weight


@pytest.mark.parametrize(
    "text",
    [
        "The casing of each of the offered laptops must contain at least 30 % recycled plastic by mass.",
        "At least 60 % of the final assembly sites in the chain shall have been visited in the last three years.",
        "A penalty of 1 % of the contract value applies for each week of delay after the date that was agreed on.",
        "5 points: all sites are disclosed",
        "ISO 14001",
        "",
    ],
)
def test_a_figure_that_is_no_weight_is_left_alone(text: str) -> None:
    assert weight_in_text(text) is None


@pytest.mark.parametrize(
    ("cell", "column", "header", "is_percent", "weight"),
    [
        ("20 %", Column.WEIGHT, "Weight", None, Weight(PERCENT, Decimal(20))),
        ("20", Column.WEIGHT, "Weight (%)", None, Weight(PERCENT, Decimal(20))),
        ("20", Column.WEIGHT, "Vekt", True, Weight(PERCENT, Decimal(20))),
        ("20", Column.WEIGHT, "Vekt", None, Weight(POINTS, Decimal(20))),
        ("20", Column.POINTS, "Max points", True, Weight(POINTS, Decimal(20))),
        ("0-10", Column.POINTS, "Points", None, Weight(POINTS, Decimal(10))),
        ("20-30 %", Column.WEIGHT, "Weight", None, Weight(RANGE, Decimal(20), Decimal(30))),
        ("n/a", Column.WEIGHT, "Weight", None, None),
        ("", Column.WEIGHT, "Weight", None, None),
    ],
)
def test_a_cell_bears_the_weight_its_header_means(
    cell: str, column: Column, header: str, is_percent: bool | None, weight: Weight | None
) -> None:
    assert weight_in_cell(cell, column=column, header=header, is_percent=is_percent) == weight


@pytest.mark.parametrize("text", ["5 points: all; 3 points: half; 0 points: none", "3 points: half of the sites"])
def test_a_scale_is_no_weight(text: str) -> None:
    assert is_scale(text)
