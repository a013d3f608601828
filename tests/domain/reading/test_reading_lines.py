"""Is a line taken for what a reader would take it for?"""

import pytest

from redthread.domain.reading.lines import Line, Look, blocks_of, number_of


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("4.1 Price", "4.1", "Price"),
        ("4. The supplier shall", "4.", "The supplier shall"),
        ("a) keep records", "a)", "keep records"),
        ("(iv) keep records", "(iv)", "keep records"),
        ("R-03 The supplier shall", "R-03", "The supplier shall"),
        ("GE1. De inschrijver", "GE1.", "De inschrijver"),
        ("K1: Leverandøren skal", "K1", "Leverandøren skal"),
        ("3 Award criteria", "3", "Award criteria"),
        ("• Batteries", "", "Batteries"),
        ("– Preis", "", "Preis"),
        ("ISO 14001 or equivalent", "", "ISO 14001 or equivalent"),
        ("SA8000 or equivalent is accepted", "", "SA8000 or equivalent is accepted"),
        ("1.5 million devices", "", "1.5 million devices"),
        (
            "30 days after signature the contractor shall report.",
            "",
            "30 days after signature the contractor shall report.",
        ),
        ("2026 is the year", "", "2026 is the year"),
    ],
)
def test_a_label_is_parted_from_its_text(text: str, number: str, rest: str) -> None:
    assert number_of(text) == (number, rest)


def kinds(*texts: str, look: Look = Look.PLAIN) -> list[tuple[str, int]]:
    lines = [
        Line("p0", "Some text that is no title, for it ends like a sentence."),
        *(Line("p", text, look=look) for text in texts),
    ]
    return [(block.kind.value, block.level) for block in blocks_of(lines)][1:]


def test_a_plain_line_that_names_a_stage_is_a_heading() -> None:
    assert kinds("Award criteria", "The tenderer describes its sites.") == [("heading", 8), ("paragraph", 0)]


def test_a_numbered_name_over_text_is_a_heading() -> None:
    assert kinds("2 Sites", "The tenderer describes its sites.") == [("heading", 2), ("paragraph", 0)]


def test_numbered_names_in_a_row_are_items() -> None:
    assert kinds("1. Price", "2. Quality", "3. Delivery") == [("list-item", 0)] * 3


def test_a_bold_short_line_is_a_heading() -> None:
    assert kinds("Working conditions", look=Look.BOLD) == [("heading", 8)]


def test_a_bold_sentence_is_a_paragraph() -> None:
    assert kinds("The supplier shall, in each year of the contract, report.", look=Look.BOLD) == [("paragraph", 0)]


def test_a_label_is_no_heading() -> None:
    assert kinds("Documentation: list of sites") == [("paragraph", 0)]


def test_the_first_line_of_a_document_is_its_title() -> None:
    assert (
        blocks_of([Line("p1", "Anlage 5 – Soziale Anforderungen an die Beschaffung von Notebooks", is_first=True)])[
            0
        ].kind
        == "heading"
    )
