"""Which row heads a table, and which column does each cell stand in?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redthread.domain.reading.blocks import GROUP_LEVEL, Block, BlockKind
from redthread.domain.reading.columns import column_of, columns_of
from redthread.domain.reading.duties import Tone, sentences_of
from redthread.domain.reading.nested import parted
from redthread.domain.reading.terms import Column
from redthread.domain.values import UNDETERMINED

HEADER_REACH = 15
"""How many rows down a header is looked for: sheets often begin with a title and a legend."""

LONGEST_HEADER = 90
LONGEST_GROUP = 110
LONGEST_NAME = 30
"""Of a column that no list of words knows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with the text of every cell; a merged cell's text stands in each cell it covers.

    ``is_header``: the file itself says so. ``is_one_cell``: a single cell covers the whole width.
    """

    identifier: str
    cells: tuple[str, ...]
    place: str = ""
    is_header: bool = False
    is_one_cell: bool = False
    remarks: tuple[str, ...] = ()

    @property
    def filled(self) -> tuple[str, ...]:
        return tuple(cell for cell in self.cells if cell.strip())


def blocks_of_table(rows: Sequence[Row]) -> tuple[Block, ...]:
    """One block per row that says something; rows that name the parts of the table become headings in it."""
    rows = [row for row in rows if row.filled]
    if _is_of_labels(rows):
        return tuple(_labelled(row) for row in rows)
    first, last = _header_rows(rows)
    headers = _headers(rows[first:last])
    before = [_before_header(row) for row in rows[:first]]
    return (*before, *map(_header, rows[first:last]), *_body(rows[last:], headers))


def _body(rows: Sequence[Row], headers: Sequence[str]) -> Iterator[Block]:
    """A second header in the midst of a sheet begins a second table with columns of its own."""
    for row in rows:
        if len(row.filled) > 2 and _header_likeness(row) == len(set(row.filled)):
            headers = row.cells
            yield _header(row)
        else:
            yield from parted(_body_row(row, headers))


def _header(row: Row) -> Block:
    return _block(row, BlockKind.TABLE_HEADER, [("", cell) for cell in row.cells])


def _is_of_labels(rows: Sequence[Row]) -> bool:
    """A form: the first column names what the second holds ("Requirement | ...", "Proof | ...", "Weight | ...")."""
    pairs = [row for row in rows if len(row.cells) == 2 and not row.is_one_cell]
    if len(pairs) < 2 or len(pairs) < len(rows) - 1:
        return False
    columns = columns_of(tuple(row.cells[0] for row in pairs))
    known = [column for column in columns if column not in (None, Column.IDENTIFIER, Column.ANSWER)]
    heads_itself = column_of(pairs[0].cells[1]) is not None and len(pairs[0].cells[1]) < 40
    return len(set(known)) >= 2 and 2 * len(known) >= len(pairs) and not heads_itself


def _labelled(row: Row) -> Block:
    if len(row.cells) != 2 or row.is_one_cell:
        return _group(row)
    return _block(row, BlockKind.TABLE_ROW, [(row.cells[0], row.cells[1])])


def _header_rows(rows: Sequence[Row]) -> tuple[int, int]:
    """The half-open span of header rows; empty where none heads the table."""
    marked = [index for index, row in enumerate(rows) if row.is_header and not row.is_one_cell]
    if marked and marked[0] <= 2:
        last = marked[0]
        while last + 1 < len(rows) and rows[last + 1].is_header:
            last += 1
        return marked[0], last + 1
    found = max(
        range(min(HEADER_REACH, len(rows))), key=lambda index: (_header_likeness(rows[index]), -index), default=0
    )
    if len(rows) < 2:
        return 0, 0
    return (found, found + 1) if _header_likeness(rows[found]) >= 2 else (0, int(_begins_with_identifier(rows)))


def _begins_with_identifier(rows: Sequence[Row]) -> bool:
    """Whether short names stand above longer texts, the first of them that of a column of numbers."""
    first = rows[0]
    if first.is_one_cell or len(set(first.filled)) < 2 or column_of(first.cells[0]) is not Column.IDENTIFIER:
        return False
    are_names = all(len(cell) <= LONGEST_NAME and not _is_datum(cell) for cell in first.filled)
    return are_names and all(len(max(row.cells, key=len)) > LONGEST_NAME for row in rows[1:] if not row.is_one_cell)


def _header_likeness(row: Row) -> int:
    """How many of its cells name a kind of column; 0 where a cell is a sentence."""
    if row.is_one_cell or len(row.filled) < 2 or any(_is_datum(cell) for cell in row.filled):
        return 0
    known = [column for column in columns_of(row.cells) if column]
    is_mostly_known = 2 * len(known) >= len(row.filled)
    return len(set(known)) if is_mostly_known else 0


def _is_datum(cell: str) -> bool:
    """A sentence, a figure or a weight heads no column."""
    return len(cell) > LONGEST_HEADER or bool(re.fullmatch(r"\W*\d+(?:[.,]\d+)*\W*|.*\d\s*%.*", cell.strip()))


def _headers(rows: Sequence[Row]) -> tuple[str, ...]:
    """One header per column; a second header row qualifies the first ("Weight", "Lot 2" → "Weight Lot 2")."""
    width = max((len(row.cells) for row in rows), default=0)
    return tuple(
        " ".join(
            dict.fromkeys(
                row.cells[index].strip() for row in rows if index < len(row.cells) and row.cells[index].strip()
            )
        )
        for index in range(width)
    )


def _body_row(row: Row, headers: Sequence[str]) -> Block:
    if _is_group(row, headers):
        return _group(row)
    padded = [*headers, *([""] * max(0, len(row.cells) - len(headers)))]
    return _block(row, BlockKind.TABLE_ROW, list(zip(padded, row.cells, strict=False)))


def _is_group(row: Row, headers: Sequence[str]) -> bool:
    """A row of one short name heads the rows below; a demand whose other cells were left empty does not."""
    is_alone = len(set(row.filled)) == 1 and len(row.cells) > 1 and bool(row.cells[0].strip())
    first = column_of(headers[0]) if headers else Column.REQUIREMENT
    is_demand = first in (Column.REQUIREMENT, Column.TITLE)
    return (row.is_one_cell or (is_alone and not is_demand)) and _is_name(row.filled[0])


def _is_name(text: str) -> bool:
    is_short = len(text) <= LONGEST_GROUP and text.rstrip()[-1] not in ".;"
    return is_short and sentences_of(UNDETERMINED).tone(text) is not Tone.MUST


def _group(row: Row) -> Block:
    return Block(row.identifier, BlockKind.HEADING, row.filled[0], GROUP_LEVEL, place=row.place, remarks=row.remarks)


def _before_header(row: Row) -> Block:
    if len(set(row.filled)) == 1:
        text = row.filled[0]
        is_name = _is_name(text)
        kind = BlockKind.HEADING if is_name else BlockKind.PARAGRAPH
        return Block(
            row.identifier, kind, text, GROUP_LEVEL - 1 if is_name else 0, place=row.place, remarks=row.remarks
        )
    return _block(row, BlockKind.TABLE_ROW, [("", cell) for cell in row.cells])


def _block(row: Row, kind: BlockKind, cells: list[tuple[str, str]]) -> Block:
    text = " | ".join(dict.fromkeys(text for _, text in cells if text.strip()))
    return Block(row.identifier, kind, text, 0, "", tuple(cells), row.place, row.remarks)
