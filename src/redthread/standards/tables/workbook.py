"""How do rows become an Excel workbook without a formula?"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from redthread.domain.errors import DomainError
from redthread.standards.documents.writing.characters import without_forbidden
from redthread.standards.tables.cells import Cell, Sheet, survives

CELL_LIMIT = 32_767
"""UTF-16 units a cell holds; Excel refuses the file beyond."""

ROW_LIMIT, COLUMN_LIMIT = 1_048_576, 16_384
NAME_LIMIT = 31
NAME_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
NAME_RESERVED = "history"

FIRST_DAY = date(1900, 3, 1)
"""Excel counts 29 February 1900, which never was: earlier days are written as text."""

NARROWEST, WIDEST, MEASURED_ROWS = 8, 60, 200

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class CutCell:
    """A text longer than a cell holds: ``row`` counts from 1 with the header, ``length`` is in UTF-16 units."""

    sheet: str
    row: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Workbook:
    """The file, and what the file could not take: both are for the caller to tell."""

    content: bytes
    cut: tuple[CutCell, ...]
    removed_characters: int


@dataclass(frozen=True, slots=True)
class _Looks:
    head: Format
    text: Format
    day: Format


def write_xlsx(sheets: Sequence[Sheet], *, created: datetime, title: str = "") -> Workbook:
    """Texts stay texts, numbers numbers, days days; header frozen, filter on.

    Line breaks are newlines, as Excel keeps them. A number that a double would change, and a time with its
    offset, are written as text. The same sheets give the same bytes. Raises ``sheet-too-large`` and
    ``no-sheets``.
    """
    if not sheets:
        raise DomainError("no-sheets", field="sheets")
    target = io.BytesIO()
    notes = _Notes()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"created": created.replace(tzinfo=None), "title": without_forbidden(title)[0]})
        looks = _Looks(
            head=book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            text=book.add_format({"text_wrap": True, "valign": "top"}),
            day=book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
        )
        for sheet, name in zip(sheets, sheet_names([sheet.name for sheet in sheets]), strict=True):
            _write_sheet(book.add_worksheet(name), sheet, name, looks, notes)
    return Workbook(target.getvalue(), tuple(notes.cut), notes.removed)


def sheet_names(wanted: Sequence[str]) -> tuple[str, ...]:
    """Names that Excel takes: no ``[]:*?/\\``, no apostrophe at an end, 31 characters, unique whatever the case."""
    taken: set[str] = set()
    names = []
    for place, name in enumerate(wanted, start=1):
        made = next(each for each in _candidates(name, place) if each.casefold() not in taken)
        taken.add(made.casefold())
        names.append(made)
    return tuple(names)


def _candidates(name: str, place: int) -> Iterator[str]:
    clean = NAME_FORBIDDEN.sub(" ", without_forbidden(name)[0])
    clean = re.sub(r"\s+", " ", clean).strip().strip("'").strip() or str(place)
    first = _shortened(clean, "")
    if first.casefold() != NAME_RESERVED:
        yield first
    for number in range(2, 10_000):
        yield _shortened(clean, f" ({number})")


def _shortened(name: str, ending: str) -> str:
    room = NAME_LIMIT - _units(ending)
    return _cut(name, room).rstrip(" '") + ending


class _Notes:
    """What could not be written as it was; filled while the rows pass."""

    def __init__(self) -> None:
        self.cut: list[CutCell] = []
        self.removed = 0

    def text(self, value: str, sheet: str, row: int, column: int) -> str:
        clean, removed = without_forbidden(value.replace("\r\n", "\n").replace("\r", "\n"))
        self.removed += removed
        length = _units(clean)
        if length <= CELL_LIMIT:
            return clean
        self.cut.append(CutCell(sheet, row + 1, column + 1, length))
        return _cut(clean, CELL_LIMIT)


def _write_sheet(target: Worksheet, sheet: Sheet, name: str, looks: _Looks, notes: _Notes) -> None:
    if len(sheet.header) > COLUMN_LIMIT:
        raise DomainError("sheet-too-large", field=sheet.name, limit=COLUMN_LIMIT)
    rows = iter(sheet.rows)
    first = list(islice(rows, MEASURED_ROWS))
    for column, width in enumerate(sheet.widths or _measured(sheet.header, first)):
        target.set_column(column, column, width)
    for column, word in enumerate(sheet.header):
        target.write_string(0, column, notes.text(word, name, 0, column), looks.head)
    last = 0
    for last, row in enumerate(_chained(first, rows), start=1):
        if last >= ROW_LIMIT or len(row) > COLUMN_LIMIT:
            raise DomainError("sheet-too-large", field=sheet.name, limit=ROW_LIMIT)
        for column, value in enumerate(row):
            _write_cell(target, last, column, value, name, looks, notes)
    target.freeze_panes(1, 0)
    if sheet.header:
        target.autofilter(0, 0, last, len(sheet.header) - 1)


def _write_cell(
    target: Worksheet, row: int, column: int, value: Cell, sheet: str, looks: _Looks, notes: _Notes
) -> None:
    match value:
        case None | "":
            return
        case bool():
            target.write_boolean(row, column, value, looks.text)
        case int() | float() | Decimal() if survives(value):
            target.write_number(row, column, float(value), looks.text)
        case date() if not isinstance(value, datetime) and value >= FIRST_DAY:
            target.write_datetime(row, column, value, looks.day)
        case date():
            target.write_string(row, column, value.isoformat(), looks.text)
        case _:
            target.write_string(row, column, notes.text(str(value), sheet, row, column), looks.text)


def _measured(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    lengths = [[len(word)] for word in header]
    for row in rows:
        for column, value in enumerate(row[: len(lengths)]):
            lengths[column].append(max((len(line) for line in str(value or "").split("\n")), default=0))
    return [min(max(NARROWEST, max(column) + 2), WIDEST) for column in lengths]


def _chained(first: Sequence[Sequence[Cell]], rest: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    yield from first
    yield from rest


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, units: int) -> str:
    """The longest beginning of that many UTF-16 units that halves no character."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore")
