"""Small files for the tests of reading, built in code."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import typst
from docx import Document
from docx.document import Document as DocumentObject
from lxml import etree
from openpyxl import Workbook

from redthread.domain.reading import Block
from redthread.standards.documents.reading import read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "word/document.xml"


def read(data: bytes) -> tuple[Block, ...]:
    return read_document(BytesIO(data))


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data)]


def docx(write: Callable[[DocumentObject], object]) -> bytes:
    document = Document()
    write(document)
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()


def paragraphs(*lines: str) -> bytes:
    return docx(lambda document: [document.add_paragraph(line) for line in lines])


def docx_of_body(body: str) -> bytes:
    """A document whose body is this WordprocessingML, with the prefixes w, mc and wps known."""
    root = (
        f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return replaced(paragraphs("x"), {MAIN: root.encode()})


def replaced(archive: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same archive with some parts put in or replaced."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, parts.get(name, source.read(name)))
        for name in set(parts) - set(source.namelist()):
            target.writestr(name, parts[name])
    return packed.getvalue()


def parts_of(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(archive)) as source:
        return {name: source.read(name) for name in source.namelist()}


def xlsx(write: Callable[[Workbook], object]) -> bytes:
    book = Workbook()
    write(book)
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def pdf(source: str) -> bytes:
    """Typst markup as a PDF."""
    compiled = typst.compile(source.encode())
    assert isinstance(compiled, bytes)
    return compiled


def element(data: bytes, part: str = MAIN) -> "etree._Element":
    return etree.fromstring(parts_of(data)[part])
