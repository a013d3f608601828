"""Does the Word file open elsewhere with every word in its place, and is it the same for the same document?"""

import io
import subprocess
import zipfile
from typing import Any

import docx
import pytest
from docx.shared import Twips
from lxml import etree

from redthread.standards.documents.writing import write_docx
from redthread.standards.documents.writing.nodes import Heading, Table
from tests.factories.documents import PRODUCED, sample_document, squeezed, words_in_reading_order
from tests.factories.purchase import sample_purchase

ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
LEVEL = f"{{{ODF['text']}}}outline-level"


@pytest.fixture(scope="module")
def opened_in_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The file as LibreOffice read it. A machine without it fails here: an unopened file is no passed test."""
    folder = tmp_path_factory.mktemp("docx")
    source = folder / "tender.docx"
    source.write_bytes(write_docx(sample_document()))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return etree.parse(folder / "tender.fodt").find(".//office:text", ODF)


def words(element: Any) -> str:
    return squeezed("".join(element.itertext()))


@pytest.mark.office
def test_libreoffice_finds_every_word_in_reading_order(opened_in_libreoffice: Any) -> None:
    assert words(opened_in_libreoffice) == words_in_reading_order(sample_document())


@pytest.mark.office
def test_libreoffice_finds_every_requirement_and_weight(opened_in_libreoffice: Any) -> None:
    found = words(opened_in_libreoffice)
    requirements = sample_purchase().requirements

    assert [each.identifier for each in requirements if squeezed(str(each.wording)) not in found] == []
    assert squeezed("E2 Due diligence in the supply chain 30 % 40 %") in found
    assert squeezed("E3 Levelønn 20 % Does not apply") in found
    assert squeezed("Total 100 % 100 %") in found


@pytest.mark.office
def test_libreoffice_finds_the_headings_by_level(opened_in_libreoffice: Any) -> None:
    headings = [(int(each.get(LEVEL, "1")), words(each)) for each in opened_in_libreoffice.iterfind(".//text:h", ODF)]

    assert headings == [
        (node.level, squeezed(node.number + node.text.text))
        for node in sample_document().nodes
        if isinstance(node, Heading)
    ]


@pytest.mark.office
def test_libreoffice_finds_the_header_row_of_each_table(opened_in_libreoffice: Any) -> None:
    headers = [words(each) for each in opened_in_libreoffice.iterfind(".//table:table-header-rows", ODF)]

    assert headers == [
        squeezed("".join(cell.text for cell in node.header))
        for node in sample_document().nodes
        if isinstance(node, Table)
    ]


def part(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return etree.fromstring(file.read(name))


def test_properties_hold_title_author_language_and_the_date_given() -> None:
    core = docx.Document(io.BytesIO(write_docx(sample_document()))).core_properties

    assert (core.title, core.author, core.subject, core.language) == (
        "Bærbare datamaskiner og mobiltelefoner",
        "Fjordvik kommune",
        "FJ-2027-014",
        "en",
    )
    assert core.created == core.modified == PRODUCED


def test_language_is_the_documents_and_other_words_carry_their_own() -> None:
    content = write_docx(sample_document())

    default = part(content, "word/styles.xml").xpath("//w:docDefaults//w:lang/@w:val", namespaces=WORD)
    others = part(content, "word/document.xml").xpath("//w:r//w:lang/@w:val", namespaces=WORD)

    assert default == ["en-GB"]
    assert set(others) == {"nb-NO", "x-none"}  # one title is in a language that nobody stated


def test_every_page_carries_the_banner_and_its_number() -> None:
    word = docx.Document(io.BytesIO(write_docx(sample_document())))
    section = word.sections[0]

    fields = section.footer._element.xpath(".//w:fldSimple/@w:instr")

    assert [each.text for each in section.header.paragraphs] == [
        "Bærbare datamaskiner og mobiltelefoner\tDRAFT – not published"
    ]
    assert fields == ["PAGE", "NUMPAGES"]
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))  # A4


def test_same_document_gives_the_same_bytes() -> None:
    assert write_docx(sample_document()) == write_docx(sample_document())


def test_no_part_carries_the_clock_of_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(sample_document()))) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
