"""How does a spreadsheet or a CSV file that somebody filled in become rows, whatever Excel did to it?"""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from redthread.domain.errors import DomainError
from redthread.standards.documents.reading.archive import Archive
from redthread.standards.documents.reading.limits import DOCUMENT_BYTES
from redthread.standards.documents.reading.text import decoded
from redthread.standards.tables.comma import unguarded

Given = str | Decimal | date | None
"""A cell as it was filled in; None: empty. A number of a workbook is a number, in a CSV file it is a text."""

MOST_ROWS, MOST_COLUMNS = 5_000, 100
DELIMITERS = (",", ";", "\t")
_PACKED = b"PK"


def read_table(data: bytes) -> list[tuple[int, tuple[Given, ...]]]:
    """(line, cells) of the first sheet, the header first; empty lines are left out, lines count from 1.

    Raises ``document-empty``, ``document-too-large``, ``table-too-long``, ``table-damaged`` (with the line where there
    is one) and what opening a packed file raises.
    """
    if len(data) > DOCUMENT_BYTES:
        raise DomainError("document-too-large", limit_bytes=DOCUMENT_BYTES)
    if not data.strip():
        raise DomainError("document-empty")
    rows = _of_workbook(data) if data.startswith(_PACKED) else _of_text(data)
    return [(line, _trimmed(cells)) for line, cells in rows if any(cell is not None for cell in cells)]


def _trimmed(cells: tuple[Given, ...]) -> tuple[Given, ...]:
    """Without the empty cells behind the last one that was filled in."""
    last = max(place for place, cell in enumerate(cells) if cell is not None)
    return cells[: last + 1]


def _of_text(data: bytes) -> Iterator[tuple[int, tuple[Given, ...]]]:
    text, _remarks = decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for row in reader:
            if reader.line_num > MOST_ROWS:
                raise DomainError("table-too-long", most=MOST_ROWS)
            yield reader.line_num, tuple(unguarded(cell).strip() or None for cell in row[:MOST_COLUMNS])
    except csv.Error as error:
        raise DomainError("table-damaged", line=reader.line_num) from error


def _delimiter(text: str) -> str:
    """The sign that parts the header into most cells; half of Europe's Excel writes semicolons."""
    header = text.lstrip().partition("\n")[0]
    return max(DELIMITERS, key=header.count)


def _of_workbook(data: bytes) -> Iterator[tuple[int, tuple[Given, ...]]]:
    archive = Archive(data)
    # Every part is read once by the hardened reader: what has a document type or entities goes no further.
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            archive.xml(name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        for line, row in enumerate(rows, start=1):
            cells = tuple(_cell(value) for value in row)
            if line > MOST_ROWS and any(cell is not None for cell in cells):
                raise DomainError("table-too-long", most=MOST_ROWS)
            yield line, cells
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
        raise DomainError("table-damaged", line="") from error


def _cell(value: object) -> Given:
    match value:
        case bool():
            return "1" if value else "0"
        case int() | float():
            return Decimal(repr(value))
        case datetime():
            return value.date()
        case date():
            return value
        case None:
            return None
    return str(value).strip() or None
