"""Are figures read as they were meant, and do pictures say in words what they show?"""

import re
from decimal import Decimal

import pytest
from django import forms
from django.utils.translation import override

from redthread.apps.contracts.figures import figure_of, figure_text, figure_words
from redthread.apps.contracts.pictures import Bar, Point, bars_svg, line_svg


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        (" 1 000 ", "1000"),
        ("1\u00a0000\u202f000", "1000000"),
        ("0,125", "0.125"),
        ("0.500", "0.5"),
        ("1000.000", "1000"),
        ("-3", "-3"),
        ("\u22123", "-3"),
        ("007", "7"),
        ("100", "100"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_figure_is_read_with_comma_or_point(text: str, figure: str) -> None:
    assert figure_of(text) == Decimal(figure)


@pytest.mark.parametrize(
    "text",
    [
        "12 kg",
        "12%",
        "1e5",
        "1e308",
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "٣",
        "１２",
        "1,000,000",
        "1.000,5",
        "--3",
        "+3",
        *["1234567890123456", "0.0000001", "1,000", "12.345", "=1+1", "__import__('os')", "9" * 100_000],
    ],
)
def test_figure_that_nobody_can_read_or_that_reads_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(forms.ValidationError):
        figure_of(text)


@pytest.mark.parametrize("text", ["0", "12.5", "1000", "0.000001", "123456789012345"])
def test_figure_comes_back_to_the_form_as_it_was(text: str) -> None:
    assert figure_text(figure_of(text)) == text


def test_way_out_that_a_refusal_shows_is_taken() -> None:
    with pytest.raises(forms.ValidationError) as refused:
        figure_of("12,345")

    assert refused.value.messages == ["“12,345” can be read in two ways. Write 12345 or 12.3450."]
    assert (figure_of("12345"), figure_of("12.3450")) == (Decimal(12345), Decimal("12.345"))
    assert figure_text(Decimal("12.345000")) == "12.3450"


@pytest.mark.parametrize(
    ("unit", "currency", "language", "words"),
    [
        ("percent", "", "en", "1,234.5 %"),
        ("percent", "", "nb", "1\u00a0234,5 %"),
        ("days", "", "en", "1,234.5 days"),
        ("money", "NOK", "en", "1,234.50 NOK"),
        ("count", "", "en", "1,234.5"),
        ("yes-no", "", "en", "Yes"),
    ],
)
def test_figure_is_written_in_the_readers_way(unit: str, currency: str, language: str, words: str) -> None:
    with override(language):
        assert figure_words(Decimal("1234.500000"), unit, currency) == words


def test_unknown_figure_is_written_as_nothing_and_never_as_nought() -> None:
    assert (figure_words(None, "percent"), figure_words(Decimal(0), "percent")) == ("", "0 %")


# Pictures


def test_bar_is_parted_by_its_counts_and_names_are_text() -> None:
    bar = Bar("<script>alert(1)</script>", {"meets": 1, "not-rated": 3})

    svg = bars_svg([bar, Bar("Empty", {})], title="Ratings", description="One & two")

    assert re.findall(r'data-rating="([^"]+)" x="[^"]+" y="[^"]+" width="([^"]+)"', svg) == [
        ("meets", "160.0"),
        ("not-rated", "480.0"),
    ]
    assert "<script>" not in svg
    assert "One &amp; two" in svg


def test_missing_period_is_a_frame_and_a_nought_is_a_line() -> None:
    points = [
        Point("Jan", Decimal(0), Decimal(90), "far-below"),
        Point("Apr", None, Decimal(90), ""),
        Point("Jul", Decimal(50), None, "not-rated"),
    ]

    svg = line_svg(points, title="Sites", description="3 periods", most=Decimal(100))

    assert re.findall(r'data-rating="([^"]+)"[^>]*height="([^"]+)"', svg) == [
        ("far-below", "2.0"),
        ("missing", "200"),
        ("not-rated", "100.0"),
    ]
    assert len(re.findall("rt-chart__target", svg)) == 2


@pytest.mark.parametrize("value", ["0", "0.000001", "999999999999"])
def test_picture_holds_figures_of_any_size(value: str) -> None:
    svg = line_svg([Point("Jan", Decimal(value), None, "meets")], title="x", description="y")

    heights = [float(each) for each in re.findall(r'data-rating="meets"[^>]*height="([^"]+)"', svg)]
    assert len(heights) == 1
    assert 0 < heights[0] <= 200
