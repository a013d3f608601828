"""Is plain text read whatever its encoding and line breaks?"""

import pytest

from redthread.standards.documents.reading.text import joined_lines
from tests.standards.reading_files import read, texts

SENTENCE = "Leverandøren skal rapportere."


@pytest.mark.parametrize(
    ("encoding", "remarks"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("utf-16-le", ("encoding-guessed",)),
        ("utf-16-be", ("encoding-guessed",)),
        ("latin-1", ("encoding-guessed",)),
        ("cp1252", ("encoding-guessed",)),
    ],
)
def test_an_encoding_is_recognised_and_a_guess_is_said(encoding: str, remarks: tuple[str, ...]) -> None:
    [block] = read(SENTENCE.encode(encoding))

    assert block.text == SENTENCE
    assert block.remarks == remarks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_end_ends_a_line(end: str) -> None:
    assert texts(f"One.{end}Two.".encode()) == ["One.", "Two."]


def test_lines_that_a_margin_broke_are_joined() -> None:
    wrapped = (
        "The contractor shall report every year on the working conditions at\n"
        "the sites that are named in the annex. The report names each find-\n"
        "ing and its remedy.\n"
        "\n"
        "Another paragraph.\n"
    )

    assert texts(wrapped.encode()) == [
        "The contractor shall report every year on the working conditions at the sites that are named in the annex. "
        "The report names each finding and its remedy.",
        "Another paragraph.",
    ]


def test_sentences_on_lines_of_their_own_stay_apart() -> None:
    assert texts(b"The contractor shall report every year.\nThe contractor shall name its sites.") == [
        "The contractor shall report every year.",
        "The contractor shall name its sites.",
    ]


def test_a_pasted_table_is_a_table() -> None:
    blocks = read(b"Award criteria\n\nCriterion\tWeight\nPrice\t60 %\nWages\t40 %\n")

    assert [(block.identifier, block.kind.value) for block in blocks] == [
        ("p1", "heading"),
        ("t1/r1", "table-header"),
        ("t1/r2", "table-row"),
        ("t1/r3", "table-row"),
    ]


def test_a_table_typed_with_bars_is_a_table() -> None:
    blocks = read(b"| Criterion | Weight |\n|---|---|\n| Price | 60 % |\n")

    assert blocks[-1].cells == (("Criterion", "Price"), ("Weight", "60 %"))


def test_number_signs_make_headings() -> None:
    assert [
        (block.kind.value, block.level, block.text) for block in read(b"# Annex\n\n## Award criteria\n\nText here.")
    ] == [
        ("heading", 1, "Annex"),
        ("heading", 2, "Award criteria"),
        ("paragraph", 0, "Text here."),
    ]


def test_a_quoted_mail_is_read_without_its_marks() -> None:
    mail = b"Hello,\n\n> > REQUIREMENTS\n> 1) Printers must print on both\n>    sides, also cards.\n> 2) Toner added.\n"

    assert texts(mail) == [
        "Hello,",
        "REQUIREMENTS",
        "Printers must print on both sides, also cards.",
        "Toner added.",
    ]


def test_signs_of_comparison_are_no_marks_of_a_quotation() -> None:
    assert texts(b"> 500 nits\n\n> 20 hours\n\n> 80 per cent\n") == ["> 500 nits", "> 20 hours", "> 80 per cent"]


def test_a_line_set_in_below_an_item_carries_it_on() -> None:
    assert texts(b"- Delivery to\n  Building B.\n- Spare parts\n") == ["Delivery to Building B.", "Spare parts"]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("Sie liefern Hard-\nund Software.", "Sie liefern Hard- und Software."),
        ("Sie achten die ILO-\nKernarbeitsnormen.", "Sie achten die ILO-Kernarbeitsnormen."),
        ("Sie nennen die Ferti-\ngungsstätte.", "Sie nennen die Fertigungsstätte."),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_belongs_to_the_word(lines: str, whole: str) -> None:
    assert joined_lines(lines.split("\n")) == [whole]


@pytest.mark.parametrize(("sign", "number"), [("•", ""), ("-", ""), ("(a)", "(a)"), ("b)", "b)")])
def test_a_tab_after_a_list_sign_parts_no_cells(sign: str, number: str) -> None:
    blocks = read(f"DELIVERY\n{sign}\tBoxes must close.\n{sign}\tLids must fit.\n".encode())

    assert [(block.kind.value, block.number, block.text) for block in blocks] == [
        ("heading", "", "DELIVERY"),
        ("list-item", number, "Boxes must close."),
        ("list-item", number, "Lids must fit."),
    ]


def test_a_tab_between_cells_makes_a_table_even_behind_a_letter() -> None:
    blocks = read(b"a)\tPrice\t60 %\nb)\tQuality\t40 %\n")

    assert [block.kind.value for block in blocks] == ["table-row", "table-row"]
