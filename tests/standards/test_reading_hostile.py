"""Is every file that must not be read refused by a code, quickly, and never by a crash?"""

import struct
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject

from redthread.domain.errors import DomainError
from redthread.standards.documents.reading import limits, read_document
from tests.standards.reading_files import MAIN, docx_of_body, paragraphs, parts_of, pdf, replaced, texts, xlsx

SECONDS = 5.0
"""A refusal takes no longer, on a slow machine too."""

TEXT_PDF = pdf("The supplier shall report.")
LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>"""
)
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>"""


def code_of(data: bytes) -> str:
    started = time.monotonic()
    with pytest.raises(DomainError) as refused:
        read_document(BytesIO(data), name="annex")
    assert time.monotonic() - started < SECONDS
    return refused.value.code


def packed(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def twice_named() -> bytes:
    target = BytesIO(paragraphs("x"))
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MAIN, b"<w/>")
    return target.getvalue()


def locked_zip() -> bytes:
    """The bit that says "behind a password", set in both headers of the first part."""
    data = bytearray(paragraphs("x"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        data[at] |= 1
    return bytes(data)


def lying_zip() -> bytes:
    """A part that unpacks to more than the archive says."""
    data = bytearray(packed({"[Content_Types].xml": b"<Types>" + b" " * 5000 + b"</Types>"}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def locked_pdf(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(TEXT_PDF)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def pdf_of_pages(count: int) -> bytes:
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(100, 100)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def pdf_that_draws(operations: int) -> bytes:
    """A page of text operations without end, packed small."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(TEXT_PDF)))
    content = DecodedStreamObject()
    content.set_data(b"BT /f0 9 Tf " + b"(x) Tj " * operations + b"ET")
    writer.pages[0].replace_contents(content.flate_encode())
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def deep_html() -> bytes:
    return b"<html><body>" + b"<div>" * 5000 + b"x"


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no bytes": (lambda: b"", "document-empty"),
    "only blanks": (lambda: b" \r\n\t\n", "document-empty"),
    "only zeros": (lambda: b"\x00" * 100, "document-empty"),
    "one byte too many": (lambda: b"x" * (limits.DOCUMENT_BYTES + 1), "document-too-large"),
    "a program": (lambda: b"MZ\x90\x00" + b"\x00" * 100, "document-format-not-read"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "document-format-not-read"),
    "RTF": (lambda: b"{\\rtf1 The supplier shall report.}", "document-format-not-read"),
    "ODT": (
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "document-format-not-read",
    ),
    "PPTX": (lambda: packed({"ppt/presentation.xml": b"<p/>"}), "document-format-not-read"),
    "a plain archive": (lambda: packed({"a.txt": b"x"}), "document-format-not-read"),
    "old Word": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "document-format-not-read",
    ),
    "Word behind a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "document-encrypted",
    ),
    "XML": (lambda: b'<?xml version="1.0"?><notice/>', "document-format-not-read"),
    "binary rubbish": (lambda: bytes(range(256)) * 8, "document-format-not-read"),
    "broken UTF-16": (lambda: b"\xff\xfe" + b"a\x00\x00\xd8b", "document-damaged"),
    "a cut archive": (lambda: paragraphs("x")[:500], "document-damaged"),
    "an archive behind a password": (locked_zip, "document-encrypted"),
    "two parts of one name": (twice_named, "document-damaged"),
    "a part outside": (lambda: replaced(paragraphs("x"), {"../evil": b"x"}), "document-damaged"),
    "a size that lies": (lying_zip, "document-damaged"),
    "a gigabyte of zeros": (
        lambda: replaced(paragraphs("x"), {"word/media/a.bin": b"\x00" * (200 * limits.MIB)}),
        "document-unpacks-too-large",
    ),
    "too many parts": (
        lambda: packed({f"{number}": b"" for number in range(limits.ARCHIVE_ENTRIES + 1)}),
        "document-unpacks-too-large",
    ),
    "entities in the body": (lambda: replaced(paragraphs("x"), {MAIN: LAUGHS}), "document-part-refused"),
    "an external entity": (lambda: replaced(paragraphs("x"), {MAIN: OUTSIDE}), "document-part-refused"),
    "entities in the styles": (lambda: replaced(paragraphs("x"), {"word/styles.xml": LAUGHS}), "document-part-refused"),
    "entities in a sheet": (
        lambda: replaced(xlsx(lambda book: book.active.append(["x"])), {"xl/worksheets/sheet1.xml": OUTSIDE}),
        "document-part-refused",
    ),
    "a body that is not XML": (lambda: replaced(paragraphs("x"), {MAIN: b"<w:document"}), "document-part-refused"),
    "a body without its part": (
        lambda: packed({name: data for name, data in parts_of(paragraphs("x")).items() if name != MAIN}),
        "document-damaged",
    ),
    "a deep body": (
        lambda: docx_of_body("<w:sdt><w:sdtContent>" * 300 + "</w:sdtContent></w:sdt>" * 300),
        "document-part-refused",
    ),
    "too many paragraphs": (lambda: docx_of_body("<w:p/>" * (limits.BLOCKS + 1)), "document-too-complex"),
    "a document without text": (lambda: paragraphs("", " "), "document-without-text"),
    "a PDF without text": (lambda: pdf("#rect(width: 3cm, height: 2cm)"), "pdf-without-text"),
    "a PDF behind a password": (lambda: locked_pdf("secret"), "document-encrypted"),
    "a cut PDF": (lambda: TEXT_PDF[:200], "document-damaged"),
    "a PDF that is none": (lambda: b"%PDF-1.7\nnothing here", "document-damaged"),
    "too many pages": (lambda: pdf_of_pages(limits.PDF_PAGES + 1), "pdf-too-many-pages"),
    "a deep web page": (deep_html, "document-too-complex"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_its_code(name: str) -> None:
    build, code = REFUSED[name]

    assert code_of(build()) == code


def test_a_pdf_that_draws_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_OPERATIONS", 2_000)

    assert code_of(pdf_that_draws(5_000)) == "document-too-complex"


def test_a_refusal_names_the_part_and_why() -> None:
    with pytest.raises(DomainError) as refused:
        read_document(BytesIO(replaced(paragraphs("x"), {MAIN: LAUGHS})), name="annex.docx")

    assert refused.value.field == "annex.docx"
    assert dict(refused.value.context) == {"part": MAIN, "because": "xml-has-dtd"}


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    assert texts(locked_pdf("")) == ["The supplier shall report."]


def test_a_document_with_macros_is_read_as_text() -> None:
    parts = parts_of(paragraphs("The supplier shall report."))
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )

    macro = replaced(
        paragraphs("The supplier shall report."), {"[Content_Types].xml": types, "word/vbaProject.bin": b"x"}
    )

    assert texts(macro) == ["The supplier shall report."]


def test_a_name_does_not_decide_the_format() -> None:
    [block] = read_document(BytesIO(paragraphs("The supplier shall report.")), name="annex.pdf")

    assert block.text == "The supplier shall report."


def outcome_of(data: bytes) -> str:
    """The code of the refusal, or that there are blocks."""
    try:
        return "blocks" if read_document(BytesIO(data)) else "nothing"
    except DomainError as refused:
        return refused.code


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300).map(str.encode)))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert outcome_of(data).startswith(("blocks", "document-", "pdf-"))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["docx", "xlsx", "pdf"]), st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_a_file_with_broken_bytes_is_read_or_refused(kind: str, at: int, rubbish: bytes) -> None:
    whole = {
        "docx": paragraphs("The supplier shall report."),
        "xlsx": xlsx(lambda book: book.active.append(["a", "b"])),
        "pdf": TEXT_PDF,
    }[kind]
    place = at % len(whole)
    broken = whole[:place] + rubbish + whole[place + len(rubbish) :]
    assert outcome_of(broken).startswith(("blocks", "document-", "pdf-"))
