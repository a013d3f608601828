"""How does a workbook become headings, lines and tables?"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece
from redthread.domain.reading.lines import Line
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.archive import Archive
from redthread.standards.documents.reading.text import cleaned

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCE = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_DEFAULT_NAME = re.compile(
    r"^(?:sheet|ark|blad|hoja|full|tabelle|feuil|foglio|folha|taul|taulukko)\s?\d*$", re.IGNORECASE
)


@dataclass
class SheetRow:
    """The filled cells of a row by column, 1 = A: a sheet with one cell in its last corner has one."""

    number: int
    cells: dict[int, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    across: tuple[int, int] = (0, 0)
    """The first and last column of a cell merged sideways."""


def pieces_of_xlsx(archive: Archive) -> Iterator[Piece]:
    book = _Book(archive)
    budget = limits.CELLS
    for number, (name, part, is_hidden) in enumerate(book.sheets(), start=1):
        rows = book.rows(part)
        budget -= sum(len(row.cells) for row in rows)
        if budget < 0:
            raise DomainError("document-too-complex", limit=limits.CELLS)
        remarks = ("hidden-sheet",) if is_hidden else ()
        yield from _sheet(rows, name, f"s{number}", remarks)


class _Book:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.main = archive.main_part()
        self.root = archive.xml(self.main)
        self.shared = _strings(archive.xml_if_there(archive.related(self.main, "/sharedStrings")))
        self.formats = _formats(archive.xml_if_there(archive.related(self.main, "/styles")))
        properties = self.root.find(f"{S}workbookPr")
        is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self.epoch = CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900

    def sheets(self) -> Iterator[tuple[str, str, bool]]:
        """(name, part, hidden) of each worksheet in the order of its tabs; chart sheets hold no cells."""
        relations = self.archive.relations(self.main)
        for sheet in self.root.iter(f"{S}sheet"):
            kind, part = relations.get(sheet.get(f"{R}id", ""), ("", ""))
            if posixpath.basename(kind) == "worksheet" and self.archive.has(part):
                yield cleaned(sheet.get("name", "")), part, sheet.get("state", "visible") != "visible"

    def rows(self, part: str) -> list[SheetRow]:
        root = self.archive.xml(part)
        rows = [row for row in (self._row(element) for element in root.iter(f"{S}row")) if row.cells]
        _spread_merged(rows, [each.get("ref", "") for each in root.iter(f"{S}mergeCell")])
        return rows

    def _row(self, element: "etree._Element") -> SheetRow:
        row = SheetRow(_integer(element.get("r", "")))
        if element.get("hidden") in ("1", "true"):
            row.remarks.append("hidden-row")
        for position, cell in enumerate(element.iter(f"{S}c"), start=1):
            place = _REFERENCE.match(cell.get("r", ""))
            column = column_index_from_string(place[1]) if place and len(place[1]) <= 3 else position
            row.number = row.number or (int(place[2]) if place else 0)
            if text := self._text(cell, row):
                row.cells[column] = text
        return row

    def _text(self, cell: "etree._Element", row: SheetRow) -> str:
        kind, value = cell.get("t", "n"), cell.findtext(f"{S}v")
        if kind == "inlineStr":
            return cleaned(_rich(cell.find(f"{S}is"))).strip()
        if not value:
            if cell.find(f"{S}f") is not None:
                row.remarks.append("formula-without-value")
            return ""
        if kind == "s":
            index = _integer(value)
            return self.shared[index] if index < len(self.shared) else ""
        if kind == "n":
            return self._number(value, _integer(cell.get("s", "0")))
        return {"1": "TRUE", "0": "FALSE"}.get(value, value) if kind == "b" else cleaned(value).strip()

    def _number(self, value: str, style: int) -> str:
        """A number as it is shown: per cent, a date, or without the zeros of its storage."""
        shown = self.formats[style] if style < len(self.formats) else "General"
        try:
            number = float(value)
            if is_date_format(shown):
                return _day(from_excel(number, self.epoch))
        except (ValueError, OverflowError, TypeError):
            return value
        if "%" in shown:
            return f"{round(number * 100, 4):g} %"
        return f"{number:.0f}" if number == int(number) and abs(number) < 1e15 else f"{round(number, 6):g}"


def _day(value: object) -> str:
    if isinstance(value, datetime) and (value.hour, value.minute) == (0, 0):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 9 else 0


def _strings(root: "etree._Element | None") -> list[str]:
    return [] if root is None else [cleaned(_rich(each)).strip() for each in root.iter(f"{S}si")]


def _rich(element: "etree._Element | None") -> str:
    """Plain or in runs; phonetic readings are no part of the text."""
    if element is None:
        return ""
    texts = [element.findtext(f"{S}t") or "", *(run.findtext(f"{S}t") or "" for run in element.iter(f"{S}r"))]
    return "".join(texts)


def _formats(root: "etree._Element | None") -> list[str]:
    """The number format of each cell style, by its index."""
    if root is None:
        return []
    own = {_integer(each.get("numFmtId")): each.get("formatCode", "") for each in root.iter(f"{S}numFmt")}
    styles = root.find(f"{S}cellXfs")
    identifiers = [_integer(each.get("numFmtId")) for each in styles] if styles is not None else []
    return [own.get(each, BUILTIN_FORMATS.get(each, "General")) for each in identifiers]


def _spread_merged(rows: list[SheetRow], ranges: list[str]) -> None:
    """A cell merged downwards says the same of each row it covers; sideways it is one cell."""
    by_number = {row.number: row for row in rows}
    left = limits.CELLS
    for reference in ranges:
        first, _, last = reference.partition(":")
        start, end = _REFERENCE.match(first), _REFERENCE.match(last)
        if not start or not end or int(start[2]) not in by_number:
            continue
        column = column_index_from_string(start[1])
        if start[2] == end[2]:
            by_number[int(start[2])].across = (column, column_index_from_string(end[1]))
            continue
        text = by_number[int(start[2])].cells.get(column, "")
        for row in rows:
            left -= 1
            if text and int(start[2]) < row.number <= int(end[2]):
                row.cells.setdefault(column, text)
        if left < 0:
            raise DomainError("document-too-complex", limit=limits.CELLS)


def _sheet(rows: list[SheetRow], name: str, identifier: str, remarks: tuple[str, ...]) -> Iterator[Piece]:
    """The name of the sheet as a heading, then its rows; a sheet of one column is text."""
    if not rows:
        return
    if not _DEFAULT_NAME.match(name):
        yield Line(identifier, name, f"sheet:{name}", level=1, remarks=remarks)
    columns = sorted({column for row in rows for column in row.cells})
    if len(columns) == 1:
        for row in rows:
            yield Line(
                f"{identifier}/p{row.number}",
                row.cells[columns[0]],
                f"sheet:{name}/row:{row.number}",
                remarks=(*remarks, *row.remarks),
            )
        return
    if len(columns) * len(rows) > 10 * limits.CELLS:
        raise DomainError("document-too-complex", limit=limits.CELLS)
    yield tuple(
        Row(
            f"{identifier}/r{row.number}",
            tuple(row.cells.get(column, "") for column in columns),
            f"sheet:{name}/row:{row.number}",
            is_one_cell=len(row.cells) == 1 and row.across[0] <= columns[0] and row.across[1] >= columns[-1],
            remarks=(*remarks, *dict.fromkeys(row.remarks)),
        )
        for row in rows
    )
