"""Which criteria does a table within a cell list, each with a weight of its own?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from redthread.domain.reading.blocks import Block, BlockKind
from redthread.domain.reading.columns import column_of
from redthread.domain.reading.terms import Column
from redthread.domain.reading.weights import weight_in_text

BETWEEN = " | "
"""How the cells of a table within a cell are told apart, a line per row."""

NAMES = (Column.REQUIREMENT, Column.TITLE)
WEIGHTS = (Column.WEIGHT, Column.POINTS)
PROOFS = (Column.VERIFICATION, Column.SCALE)
FEWEST = 2
Cells = tuple[tuple[str, str], ...]


def parted(row: Block) -> Iterator[Block]:
    """The row, and after it as ``t2/r3/s1``, ``t2/r3/s2`` the weighted rows of a table within one of its cells.

    Only where the outer table has columns for a name and a weight: otherwise it stays text of its cell.
    """
    columns = [column_of(header) for header, _ in row.cells]
    lines = [line for _, text in row.cells for line in text.split("\n") if _is_weighted(line)]
    if len(lines) < FEWEST or not any(c in NAMES for c in columns) or not any(c in WEIGHTS for c in columns):
        yield row
        return
    outer = _row(row, tuple((header, _without(text)) for header, text in row.cells))
    # A row that its parts add up to names their group; to count it as well would weigh them twice.
    yield replace(outer, kind=BlockKind.TABLE_HEADER) if _adds_up(outer, columns, lines) else outer
    for number, line in enumerate(lines, start=1):
        yield replace(_row(row, _cells(row, columns, line)), identifier=f"{row.identifier}/s{number}")


def _adds_up(outer: Block, columns: Sequence[Column | None], lines: Sequence[str]) -> bool:
    own = weight_in_text(outer.cells[_first(columns, WEIGHTS)][1])
    parts = [weight_in_text(_weight_of(line)) for line in lines]
    return own is not None and sum(part.value or 0 for part in parts if part) == own.value


def _weight_of(line: str) -> str:
    return next(part for part in line.split(BETWEEN)[1:] if weight_in_text(part))


def _is_weighted(line: str) -> bool:
    parts = line.split(BETWEEN)
    return len(parts) > 1 and any(weight_in_text(part) for part in parts[1:])


def _without(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not _is_weighted(line))


def _row(row: Block, cells: Cells) -> Block:
    return replace(row, cells=cells, text=BETWEEN.join(dict.fromkeys(text for _, text in cells if text.strip())))


def _cells(row: Block, columns: Sequence[Column | None], line: str) -> Cells:
    """The parts of the line in the columns of the outer table: name, weight, and the rest as proof."""
    name, *parts = line.split(BETWEEN)
    weight = _weight_of(line)
    rest = BETWEEN.join(part for part in parts if part != weight)
    at = {_first(columns, NAMES): name, _first(columns, WEIGHTS): weight, _first(columns, PROOFS): rest}
    return tuple((header, at.get(index, "")) for index, (header, _) in enumerate(row.cells))


def _first(columns: Sequence[Column | None], wanted: Sequence[Column]) -> int:
    return next((index for index, column in enumerate(columns) if column in wanted), -1)
