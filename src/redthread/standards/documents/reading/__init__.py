"""How does any document that people write tenders in become blocks?"""

from typing import BinaryIO

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece, assemble
from redthread.domain.reading.blocks import Block
from redthread.domain.reading.lines import Line
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.archive import Archive
from redthread.standards.documents.reading.detect import Format, format_of
from redthread.standards.documents.reading.docx import DocxReader
from redthread.standards.documents.reading.html import pieces_of_html
from redthread.standards.documents.reading.pdf import pieces_of_pdf
from redthread.standards.documents.reading.text import pieces_of_text
from redthread.standards.documents.reading.xlsx import pieces_of_xlsx

__all__ = ["Format", "format_of", "read_document"]


def read_document(stream: BinaryIO, *, name: str = "") -> tuple[Block, ...]:
    """The blocks of a DOCX, XLSX, PDF, HTML or plain text, in reading order, told by content and not by name.

    ``name`` stands in refusals only. Every refusal is a ``DomainError``: ``document-empty``,
    ``document-too-large``, ``document-format-not-read`` (with the format it is in), ``document-encrypted``,
    ``document-damaged``, ``document-unpacks-too-large``, ``document-part-refused`` (a document type or
    entities inside), ``document-too-complex``, ``pdf-without-text``, ``pdf-too-many-pages``,
    ``document-without-text``.
    """
    data = bytes_of(stream)
    try:
        blocks = assemble(_within_limits(_pieces(data)))
    except DomainError as error:
        raise DomainError(error.code, field=name, **error.context) from error
    if not blocks:
        raise DomainError("document-without-text", field=name)
    return blocks


def bytes_of(stream: BinaryIO) -> bytes:
    data = stream.read(limits.DOCUMENT_BYTES + 1)
    if len(data) > limits.DOCUMENT_BYTES:
        raise DomainError("document-too-large", limit_bytes=limits.DOCUMENT_BYTES)
    return data


def _within_limits(pieces: list[Piece]) -> list[Piece]:
    """What is read on is bounded in number and in length, whatever the format: so is the time it takes."""
    rows = [row for piece in pieces if isinstance(piece, tuple) for row in piece]
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    characters = sum(len(line.text) for line in lines) + sum(len(cell) for row in rows for cell in row.cells)
    if len(rows) + len(lines) > limits.BLOCKS:
        raise DomainError("document-too-complex", limit=limits.BLOCKS)
    if characters > limits.TEXT_CHARACTERS:
        raise DomainError("document-too-complex", limit=limits.TEXT_CHARACTERS)
    return pieces


def _pieces(data: bytes) -> list[Piece]:
    match format_of(data):
        case Format.DOCX:
            return list(DocxReader(Archive(data)).pieces())
        case Format.XLSX:
            return list(pieces_of_xlsx(Archive(data)))
        case Format.PDF:
            return list(pieces_of_pdf(data))
        case Format.HTML:
            return list(pieces_of_html(data))
        case Format.TEXT:
            return list(pieces_of_text(data))
