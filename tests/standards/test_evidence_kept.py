"""Does an honest file come through as it was, without what gives people away?"""

import time
from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from pypdf import PdfReader

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence.exif import exif_of
from redthread.standards.evidence.tell import file_tell
from redthread.standards.evidence.told import Told
from tests.factories import evidence as made

MOST = 10 * made.MIB
BAR = b"0 g 60 690 200 20 re f"
TEXT = b"BT /F1 12 Tf 72 700 Td (Ana Example) Tj ET "


def tell(data: bytes, name: str = "evidence") -> Told:
    return file_tell(data, name=name, most=MOST)


def warned(data: bytes) -> set[FileWarning]:
    return set(tell(data).warnings) - {FileWarning.RENAMED}


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (made.pdf, FileKind.PDF),
        (made.docx, FileKind.DOCX),
        (made.xlsx, FileKind.XLSX),
        (made.odt, FileKind.ODT),
        (lambda: made.odt(mimetype="application/vnd.oasis.opendocument.spreadsheet"), FileKind.ODS),
        (made.png, FileKind.PNG),
        (made.jpeg, FileKind.JPEG),
        (lambda: b"site;hours\nNorth;48\n", FileKind.CSV),
        (lambda: b"site\thours\nNorth\t48\n", FileKind.CSV),
        (lambda: b"The site was visited twice,\nin May and in June.\n", FileKind.TEXT),
        (lambda: "Besøkt to ganger.".encode("latin-1"), FileKind.TEXT),
        (lambda: "Besøkt to ganger.".encode("utf-16"), FileKind.TEXT),
        (lambda: b"BMW and MZ motors were seen.", FileKind.TEXT),
        (lambda: made.nested_zip(2), FileKind.ZIP),
        (lambda: made.zipped([("a.docx", made.docx()), ("b.jpg", made.jpeg())]), FileKind.ZIP),
    ],
)
def test_kind_is_told_by_the_content(make: Callable[[], bytes], kind: FileKind) -> None:
    assert tell(make(), "evidence.exe.pdf").kind is kind


@pytest.mark.parametrize("make", [made.pdf, made.png, made.jpeg, made.xlsx_far_cell, lambda: made.nested_zip(3)])
def test_file_with_nothing_to_take_out_is_stored_byte_by_byte(make: Callable[[], bytes]) -> None:
    data = make()
    if data[:2] == b"PK" and b"xl/" in data:
        data = tell(data).content  # once without its author

    told = tell(data)

    assert told.content == data
    assert set(told.warnings) == {FileWarning.RENAMED}


def test_sheet_with_a_cell_in_the_last_corner_takes_no_time() -> None:
    data = made.xlsx_far_cell()
    started = time.monotonic()

    assert tell(data).kind is FileKind.XLSX
    assert time.monotonic() - started < 2


# Photographs


def test_place_is_taken_out_of_a_photograph_and_its_turn_and_day_stay() -> None:
    told = tell(made.jpeg(details=made.exif(), comment=b"Ingrid Example"))

    kept = exif_of(told.content[told.content.index(b"Exif\x00\x00") + 6 :])
    assert told.warnings == (FileWarning.LOCATION_REMOVED, FileWarning.RENAMED)
    assert (kept.orientation, kept.taken, kept.has_place) == (6, b"2026:11:24 08:30:00", False)
    assert b"Ingrid" not in told.content
    assert b"Cam" not in told.content
    assert told.content.endswith(made.TINY_JPEG[made.TINY_JPEG.index(b"\xff\xdb") :])


def test_photograph_without_its_place_is_told_the_same_again() -> None:
    once = tell(made.jpeg(details=made.exif())).content

    assert tell(once).content == once
    assert warned(once) == set()


def test_photograph_without_a_place_warns_of_other_details_alone() -> None:
    assert warned(made.jpeg(details=made.exif(place=False))) == {FileWarning.DETAILS_REMOVED}


def test_film_behind_a_photograph_is_cut_off() -> None:
    told = tell(made.jpeg(tail=b"\x00\x00\x00\x18ftypmp42 and a film"))

    assert FileWarning.TAIL_REMOVED in told.warnings
    assert told.content == made.jpeg()


def test_archive_behind_a_photograph_is_cut_off() -> None:
    told = tell(made.jpeg(tail=made.zipped([("a.txt", b"hidden")])))

    assert told.content == made.jpeg()


def test_place_and_texts_are_taken_out_of_a_png() -> None:
    details = made.chunk(b"eXIf", made.exif()) + made.chunk(b"tEXt", b"Author\x00Ingrid Example")

    told = tell(made.png(details=details))

    assert told.content == made.png()
    assert FileWarning.LOCATION_REMOVED in told.warnings


def test_photograph_in_a_word_file_loses_its_place_too() -> None:
    data = made.with_parts(made.docx(), {"word/media/image1.jpg": made.jpeg(details=made.exif())})

    told = tell(data)

    assert FileWarning.LOCATION_REMOVED in told.warnings
    assert b"Cam" not in made.parts_of(told.content)["word/media/image1.jpg"]


def test_photograph_in_an_archive_loses_its_place_too() -> None:
    told = tell(made.zipped([("a.txt", b"Visited twice."), ("b.jpg", made.jpeg(details=made.exif()))]))

    parts = made.parts_of(told.content)
    assert set(parts) == {"a.txt", "b.jpg"}
    assert b"Cam" not in parts["b.jpg"]
    assert FileWarning.LOCATION_REMOVED in told.warnings


# Office documents


@pytest.mark.parametrize("make", [made.docx, made.xlsx, made.odt])
def test_author_is_taken_out_of_an_office_document(make: Callable[[], bytes]) -> None:
    data = make()
    assert any(b"Ingrid Example" in part for part in made.parts_of(data).values())

    told = tell(data)

    assert not any(b"Ingrid Example" in part for part in made.parts_of(told.content).values())
    assert FileWarning.AUTHOR_REMOVED in told.warnings
    assert tell(told.content).content == told.content


def test_tracked_changes_are_told_and_who_made_them_is_taken_out() -> None:
    told = tell(made.tracked_docx())

    assert FileWarning.TRACKED_CHANGES in told.warnings
    assert not any(b"Ingrid" in part for part in made.parts_of(told.content).values())


def test_signed_document_is_left_as_it_is_and_its_author_told() -> None:
    data = made.with_parts(made.docx(), {"_xmlsignatures/sig1.xml": b"<a/>"})

    told = tell(data)

    assert told.content == data
    assert FileWarning.AUTHOR_NAMED in told.warnings


def test_comments_are_told() -> None:
    assert FileWarning.COMMENTS in warned(made.with_parts(made.docx(), {"word/comments.xml": b"<a/>"}))


def test_link_that_somebody_has_to_click_is_kept() -> None:
    data = made.relation(made.docx(), "word/_rels/document.xml.rels", "hyperlink", "https://example.org/")

    assert warned(data) == {FileWarning.AUTHOR_REMOVED}


def test_template_of_ones_own_drive_is_no_reason_to_refuse() -> None:
    data = made.relation(made.docx(), "word/_rels/document.xml.rels", "attachedTemplate", "file:///C:\\T\\a.dotx")

    assert warned(data) == {FileWarning.AUTHOR_REMOVED}


@pytest.mark.parametrize(
    "target", ["\\\\server\\t.dotx", "file:///\\\\server\\t.dotx", "//server/t.dotx", "file://server/t"]
)
def test_way_to_a_template_on_a_server_is_cut(target: str) -> None:
    told = tell(made.relation(made.docx(), "word/_rels/document.xml.rels", "attachedTemplate", target))

    relations = made.parts_of(told.content)["word/_rels/document.xml.rels"]
    assert b"server" not in relations
    assert b'Target="Normal.dotm"' in relations
    assert (
        relations.count(b"Target=") == made.parts_of(made.docx())["word/_rels/document.xml.rels"].count(b"Target=") + 1
    )
    assert FileWarning.TEMPLATE_REMOVED in told.warnings
    assert FileWarning.TEMPLATE_REMOVED not in warned(told.content)


def test_workbook_behind_a_chart_is_looked_into() -> None:
    inside = made.with_parts(made.docx(), {"word/embeddings/chart1.xlsx": made.xlsx()})
    hostile = made.with_parts(made.docx(), {"word/embeddings/chart1.xlsx": made.xlsx(("=cmd|'/C calc'!A0",))})

    assert tell(inside).kind is FileKind.DOCX
    with pytest.raises(DomainError, match="file-dde"):
        tell(hostile)


# Archives and tables


def test_what_systems_leave_in_folders_is_taken_out() -> None:
    told = tell(
        made.zipped([("a.txt", b"Visited."), ("__MACOSX/._a.txt", b"\x00\x05\x16\x07"), (".DS_Store", b"\x00")])
    )

    assert set(made.parts_of(told.content)) == {"a.txt"}
    assert FileWarning.SYSTEM_FILES_REMOVED in told.warnings


def test_empty_folder_and_lost_letters_are_told() -> None:
    garbled = made.zipped([("M.txt", b"Visited."), ("photos/", b"")]).replace(b"M.txt", b"\x9a.txt")

    assert warned(garbled) == {FileWarning.EMPTY_INSIDE, FileWarning.NAMES_GARBLED}


def test_table_with_formulas_is_told() -> None:
    assert warned(b"site;hours\nNorth;=1+1\n") == {FileWarning.FORMULAS}
    assert warned(b"site;hours\nNorth;-5\n") == set()


# PDF


def test_text_under_a_black_bar_is_told() -> None:
    assert warned(made.pdf(content=TEXT + BAR)) == {FileWarning.TEXT_UNDER_BLACK}


@pytest.mark.parametrize(
    "content",
    [
        BAR + b" 1 g " + TEXT,  # white letters on a dark ground
        TEXT + b"0 g 60 600 200 20 re f",  # a bar elsewhere
        TEXT + b"0 g 60 699 200 1 re f",  # a line of a table
        TEXT + b"0.8 g 60 690 200 20 re f",  # a grey ground
        TEXT + b"0 g 60 690 200 20 re S",  # a frame
        BAR,
    ],
)
def test_black_that_hides_no_text_is_not_told(content: bytes) -> None:
    assert warned(made.pdf(content=content)) == set()


def test_bar_is_found_whatever_moves_the_page() -> None:
    moved = b"q 1 0 0 -1 0 842 cm BT 1 0 0 -1 72 142 Tm [(Ana) -20 (Example)] TJ ET Q 0 0 0 rg 60 690 200 20 re f*"

    assert warned(made.pdf(content=moved)) == {FileWarning.TEXT_UNDER_BLACK}


def test_black_note_over_a_page_is_told() -> None:
    assert warned(made.pdf(b"<< /Subtype /Square /IC [0 0 0] >>")) == {FileWarning.TEXT_UNDER_BLACK}


METADATA = b"<x><dc:creator> <rdf:Seq><rdf:li>Ingrid Example</rdf:li></rdf:Seq></dc:creator></x>"
XMP = b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n" % len(METADATA) + METADATA + b"\nendstream"


@pytest.mark.parametrize(
    "named",
    [b"<< /Author (Ingrid \\(Example\\)) >>", b"<< /Author <496E67726964> >>", b"<</Author(Ingrid)>>", XMP],
)
def test_author_of_a_pdf_is_overwritten_and_nothing_moves(named: bytes) -> None:
    data = made.pdf(named, trailer=b"/Info 6 0 R")

    told = tell(data)

    assert set(told.warnings) == {FileWarning.AUTHOR_REMOVED, FileWarning.RENAMED}
    assert len(told.content) == len(data)
    assert b"Ingrid" not in told.content
    assert b"496E67" not in told.content
    reader = PdfReader(BytesIO(told.content), strict=True)
    assert reader.pages[0].extract_text() == "Visited"
    details: Mapping[str, object] = reader.metadata or {}
    assert not str(details.get("/Author", "")).strip()
    assert warned(told.content) == set()


@pytest.mark.parametrize(
    "objects",
    [
        (made.packed_objects(b"<< /Author (Ingrid Example) >>"),),
        (b"<< /Author 7 0 R >>", b"(Ingrid Example)"),
        (b"<< /#41uthor (Ingrid Example) >>",),
        (b"<< /Author (Ingrid Example) >>", b"<< /Type /Sig /ByteRange [0 1 2 3] >>"),
    ],
)
def test_author_that_cannot_be_overwritten_is_told(objects: tuple[bytes, ...]) -> None:
    data = made.pdf(*objects)

    assert tell(data).content == data
    assert warned(data) == {FileWarning.AUTHOR_NAMED}


def test_protected_pdf_is_left_as_it_is_and_told() -> None:
    data = made.pdf(b"<< /Author (Ingrid Example) >>", trailer=b"/Encrypt 7 0 R")

    assert tell(data).content == data
    assert warned(data) == {FileWarning.AUTHOR_NAMED, FileWarning.PROTECTED}


@pytest.mark.parametrize("title", [b"Upstream report", b"stream\nof work", b"JavaScript", b"/JSON and /Launches"])
def test_words_of_a_title_are_no_reason_to_refuse(title: bytes) -> None:
    assert warned(made.pdf(b"<< /Title (" + title + b") >>")) == set()


def test_page_that_draws_without_end_is_looked_at_within_bounds() -> None:
    data = made.pdf(content=b"0 g 1 1 9 9 re f BT (x) Tj ET " * 400_000)
    started = time.monotonic()

    assert tell(data).kind is FileKind.PDF
    assert time.monotonic() - started < 2


# Names


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ("Report.PDF", "Report.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\ingrid\\report.pdf", "report.pdf"),
        ("re\x00port\r\n.pdf", "report.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1", "_com1.pdf"),
        ("....", "file.pdf"),
        ("", "file.pdf"),
        (".pdf", "pdf.pdf"),
        ("visit 🏭.pdf", "visit 🏭.pdf"),
        ("report\u202efdp.exe.pdf", "reportfdp.exe.pdf"),
        ('a<b>:"|?*.pdf', "a_b______.pdf"),
        ("report.docx", "report.docx.pdf"),
        ("e\u0301.pdf", "é.pdf"),
        ("lone\udc80.pdf", "lone.pdf"),
    ],
)
def test_name_is_cleaned(given: str, kept: str) -> None:
    told = tell(made.pdf(), given)

    assert told.name == kept
    assert (FileWarning.RENAMED in told.warnings) is (kept.lower() != given.lower())


@pytest.mark.parametrize("given", ["a" * 300 + ".pdf", "ø" * 125 + ".pdf", "🏭" * 100 + ".pdf", "ab" * 5000])
def test_long_name_is_cut_so_that_every_file_system_takes_it(given: str) -> None:
    name = tell(made.pdf(), given).name

    assert name.endswith(".pdf")
    assert len(name.encode()) <= 205


@pytest.mark.parametrize("given", ["report.pdf.exe", "a.BAT", "x.html", "x.svg", "report.js\u200b", "report.exe. ."])
def test_name_of_a_program_is_refused(given: str) -> None:
    with pytest.raises(DomainError, match="file-name-of-program"):
        tell(made.pdf(), given)
