"""Is the PDF tagged to PDF/UA-1, complete, and the same for the same document?"""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from redthread.domain.errors import DomainError
from redthread.standards.documents.writing import write_pdf
from redthread.standards.documents.writing.nodes import Definition, Definitions, Heading, Phrase, Table
from tests.factories.documents import sample_document, squeezed, words_in_reading_order
from tests.factories.purchase import many_requirements, sample_purchase

pytestmark = pytest.mark.office


def poppler(program: str, *arguments: str) -> str:
    """What the program prints. A machine without it fails here: an unchecked PDF is no passed test."""
    done = subprocess.run([program, *arguments], check=True, capture_output=True, timeout=60)
    return done.stdout.decode(errors="replace")  # poppler repeats titles in UTF-16 amid its UTF-8


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("pdf") / "tender.pdf"
    path.write_bytes(write_pdf(sample_document()))
    return str(path)


def structure(pdf: str) -> list[tuple[str, str]]:
    """(tag, its own words) of the structure tree, in reading order."""
    found: list[tuple[str, str]] = []
    for line in poppler("pdfinfo", "-struct-text", pdf).splitlines():
        words = re.fullmatch(r'\s+"(.*)"', line)
        tag = re.match(r"\s*([A-Z][A-Za-z0-9]*)\b", line)
        if words and found:
            found[-1] = (found[-1][0], found[-1][1] + words[1])
        elif tag:
            found.append((tag[1], ""))
    return found


def test_pdf_declares_ua_1_and_is_tagged(pdf: str) -> None:
    told = poppler("pdfinfo", pdf)

    assert re.search(r"^Tagged: +yes$", told, re.MULTILINE)
    assert re.search(r"^Title: +Bærbare datamaskiner og mobiltelefoner$", told, re.MULTILINE)
    assert re.search(r"^Page size: .*A4", told, re.MULTILINE)
    assert "<pdfuaid:part>1</pdfuaid:part>" in poppler("pdfinfo", "-meta", pdf)


def test_structure_holds_every_word_in_reading_order(pdf: str) -> None:
    words = "".join(words for _, words in structure(pdf))

    assert squeezed(words) == words_in_reading_order(sample_document())


def test_headings_are_tagged_by_level(pdf: str) -> None:
    wanted = [f"H{node.level}" for node in sample_document().nodes if isinstance(node, Heading)]

    tags = [tag for tag, _ in structure(pdf) if re.fullmatch(r"H\d", tag)]

    assert tags == wanted
    assert set(tags) == {"H1", "H2"}


def test_table_headers_are_tagged(pdf: str) -> None:
    headers = [words.strip() for tag, words in structure(pdf) if tag == "TH"]

    assert headers == [
        *("Date", "Place", "Before", "Now"),
        *("No.", "Requirement", "Stage", "Nature"),
        *("No.", "Requirement", "Lot LOT-0001", "Lot LOT-0002"),
    ]


def test_printed_text_holds_every_requirement_and_the_page_number(pdf: str) -> None:
    printed = squeezed(poppler("pdftotext", "-layout", pdf, "-"))
    wordings = [line for each in sample_purchase().requirements for line in str(each.wording).splitlines()]

    assert [line for line in wordings if squeezed(line) not in printed] == []
    assert "Page1of4" in printed
    assert printed.count("DRAFT–notpublished") == 5  # once as the banner, and on each of four pages


def test_words_are_never_markup(pdf: str) -> None:
    printed = poppler("pdftotext", pdf, "-")

    assert '#read("/etc/passwd")' in printed
    assert "root:" not in printed
    assert "*bold* _it_ $x^2$ @ref <label> \\n" in printed


def test_table_header_is_repeated_where_a_table_breaks(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"

    path.write_bytes(write_pdf(sample_document(many_requirements(60))))

    pages = poppler("pdftotext", "-layout", str(path), "-").split("\f")
    assert [bool(re.search(r"No\. +Requirement +Stage +Nature", page)) for page in pages[1:3]] == [True, True]


def test_no_word_runs_off_the_page_however_long_a_cell_or_a_list_is(tmp_path: Path) -> None:
    long = Phrase("endless " * 2000)
    head = Phrase("Head")
    table = Table(head, (head, head), ((long, Phrase("short")),), shares=(1, 3), figures_from=2)
    facts = Definitions((Definition(Phrase("Term"), (long,)), Definition(Phrase("Many"), (Phrase("x"),) * 100)))
    path = tmp_path / "long.pdf"

    path.write_bytes(write_pdf(replace(sample_document(), nodes=(table, facts))))

    lowest = [float(y) for y in re.findall(r'yMax="([\d.]+)">endless', poppler("pdftotext", "-bbox", str(path), "-"))]
    assert len(lowest) == 2 * 2000
    assert max(lowest) < 800


def test_same_document_gives_the_same_bytes() -> None:
    assert write_pdf(sample_document()) == write_pdf(sample_document())


def test_a_character_without_a_font_is_refused_and_not_left_out() -> None:
    document = replace(sample_document(), title=Phrase("\ue123\U000e0fff\U0001ff80"))

    with pytest.raises(DomainError) as refused:
        write_pdf(document)

    assert (refused.value.code, refused.value.context) == ("pdf-no-font", {"reference": "FJ-2027-014"})
