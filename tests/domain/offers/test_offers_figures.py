"""Is a figure read the same by everybody, and refused where it can't be one of its unit?"""

from decimal import Decimal

import pytest

from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError
from redthread.domain.offers.figures import figure_from_text, require_figure


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        (" 12 ", "12"),
        ("0", "0"),
        ("0,125", "0.125"),
        ("100000,50", "100000.50"),
        ("1000.000", "1000"),
        ("999999999999.999999", "999999999999.999999"),
    ],
)
def test_comma_and_point_are_the_same_mark(text: str, figure: str) -> None:
    assert figure_from_text(text) == Decimal(figure)


@pytest.mark.parametrize(
    "text",
    ["", " ", "three", "-1", "+1", "NaN", "Infinity", "1e5", "1_000", "1.2.3", "1,2.3", "1 000", ".5", "5.", "٣", "½",
     "50 %", "1.1234567", "1234567890123"],
)  # fmt: skip
def test_what_is_no_plain_number_is_not_read(text: str) -> None:
    with pytest.raises(DomainError, match="figure-not-read") as refused:
        figure_from_text(text, field="points")

    assert refused.value.field == "points"


@pytest.mark.parametrize(
    ("text", "great", "small"),
    [("12.500", "12500", "12.5"), ("1,000", "1000", "1.0"), ("100.000", "100000", "100.0")],
)
def test_number_that_two_readers_read_differently_is_refused_with_both(text: str, great: str, small: str) -> None:
    with pytest.raises(DomainError, match="figure-two-ways") as refused:
        figure_from_text(text)

    assert refused.value.context == {"text": text, "great": great, "small": small}
    assert {figure_from_text(great), figure_from_text(small)} == {Decimal(great), Decimal(small)}


@pytest.mark.parametrize(
    ("figure", "unit", "code"),
    [
        ("100.1", Unit.PERCENT, "figure-too-great"),
        ("-1", Unit.COUNT, "figure-negative"),
        ("NaN", Unit.DAYS, "figure-negative"),
        ("Infinity", Unit.MONEY, "figure-negative"),
        ("2", Unit.YES_NO, "figure-too-great"),
        ("0.5", Unit.YES_NO, "figure-not-whole"),
        ("1.5", Unit.PERSONS, "figure-not-whole"),
        ("1.5", Unit.COUNT, "figure-not-whole"),
    ],
)
def test_figure_that_its_unit_does_not_have_is_refused(figure: str, unit: Unit, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        require_figure(Decimal(figure), unit=unit, field="promised")

    assert (refused.value.code, refused.value.field) == (code, "promised")


@pytest.mark.parametrize(
    ("figure", "unit"),
    [("0", Unit.PERCENT), ("100", Unit.PERCENT), ("12.5", Unit.HOURS), ("1", Unit.YES_NO), ("7", Unit.COUNT)],
)
def test_figure_within_its_unit_is_taken(figure: str, unit: Unit) -> None:
    require_figure(Decimal(figure), unit=unit)
