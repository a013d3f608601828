"""Which lines of a PDF page make a table, and which rows does it have?"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from redthread.domain.reading.headings import lots_said_by, said_by
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading.pdf_page import ALIGNED, PageLine, Piece

ROW_GAP = 1.025
"""Of the pitch of lines within a cell: a larger step begins the next row."""

CLEAR_ROW_GAP = 1.12

APART = 1.4
"""Of the largest step within the table: a larger one, to a line that fits it badly, ends it."""

TABLE_GAP = 3.0
"""Of the size: a larger step down ends the table."""

BROKEN_WORD = 8
"""From this length on, a single word at a line's end without a blank was broken by a narrow column."""


def table_at(lines: Sequence[PageLine], first: int) -> int:
    """The index after the table that begins at ``first``; ``first`` itself where none does."""
    if not _is_of_columns(lines[first]):
        return first
    starts = [piece.x for piece in lines[first].pieces]
    last, largest = first + 1, 0.0
    while last < len(lines) and _carries_on(lines, last, starts, largest):
        largest = max(largest, lines[last - 1].y - lines[last].y)
        last += 1
    wide = [line for line in lines[first:last] if _is_of_columns(line)]
    return last if len(wide) >= 2 else first


def _is_of_columns(line: PageLine) -> bool:
    return len(line.pieces) >= 2 and not line.is_bulleted


def _starts(lines: Sequence[PageLine]) -> list[float]:
    """The left edges of the columns: those of the first line, and those that part one of them again and again."""
    starts = [piece.x for piece in lines[0].pieces]
    parting: Counter[int] = Counter()
    for line in lines[1:]:
        for before, piece in pairwise(line.pieces):
            if column_at(before, starts) == column_at(piece, starts):
                parting[round(piece.x)] += 1
    for start, times in parting.items():
        if times >= 2 and all(abs(start - known) > 4 * ALIGNED for known in starts):
            starts.append(float(start))
    return sorted(starts)


def _carries_on(lines: Sequence[PageLine], index: int, starts: Sequence[float], largest: float) -> bool:
    """Whether the line belongs to the table above; ``largest`` is the largest step down in it so far."""
    line, before = lines[index], lines[index - 1]
    step = before.y - line.y
    if line.page != before.page or step > TABLE_GAP * max(line.size, before.size) or _is_heading(line, before):
        return False
    columns = [column_at(piece, starts) for piece in line.pieces]
    fits = all(_fits(piece, column, starts) for piece, column in zip(line.pieces, columns, strict=True))
    is_apart = 0 < APART * largest < step
    if len(line.pieces) >= 2:
        return (len(set(columns)) >= 2 or fits) and not (is_apart and not _is_aligned(line, starts))
    return fits and (not is_apart or _resumes(lines, index, starts)) and (columns[0] > 0 or _aligned(line, starts) == 1)


def _is_heading(line: PageLine, before: PageLine) -> bool:
    """A line of its own, larger than the table or bold with the name of a stage or lot, heads what comes next."""
    if len(line.pieces) > 1:
        return False
    is_bold = line.is_bold and not before.is_bold
    return line.size > 1.1 * before.size or (is_bold and bool(said_by(line.text).stages or lots_said_by(line.text)))


def _resumes(lines: Sequence[PageLine], index: int, starts: Sequence[float]) -> bool:
    """Whether the table goes on right after a line of one piece."""
    after = lines[index + 1 : index + 3]
    return any(len(line.pieces) >= 2 and _is_aligned(line, starts) for line in after)


def _aligned(line: PageLine, starts: Sequence[float]) -> int:
    return sum(any(abs(piece.x - start) <= ALIGNED for start in starts) for piece in line.pieces)


def _is_aligned(line: PageLine, starts: Sequence[float]) -> bool:
    return 2 * _aligned(line, starts) > len(line.pieces)


def column_at(piece: Piece, starts: Sequence[float]) -> int:
    """The column whose left edge is the nearest on the left."""
    return max((index for index, start in enumerate(starts) if start <= piece.x + 2 * ALIGNED), default=0)


def _fits(piece: Piece, column: int, starts: Sequence[float]) -> bool:
    """Whether it ends before the next column begins; estimated ends are taken with a pinch of salt."""
    return column + 1 >= len(starts) or piece.x + 0.8 * (piece.end - piece.x) < starts[column + 1]


def rows_of(lines: Sequence[PageLine], *, table: int) -> tuple[Row, ...]:
    starts = _starts(lines)
    grid: list[list[list[str]]] = []
    pitch = _pitch(lines, starts)
    for index, line in enumerate(lines):
        columns = [column_at(piece, starts) for piece in line.pieces]
        if index == 0 or _begins_row(lines, index, columns, pitch):
            grid.append([[] for _ in starts])
        for piece, column in zip(line.pieces, columns, strict=True):
            grid[-1][column].append(piece.text)
    return tuple(
        Row(
            f"t{table}/r{number}",
            tuple(_cell(parts) for parts in cells),
            f"page:{lines[0].page}/table:{table}/row:{number}",
        )
        for number, cells in enumerate(grid, start=1)
    )


def _pitch(lines: Sequence[PageLine], starts: Sequence[float]) -> float:
    """The smallest step to a line that can only carry on a cell; 0 where no cell has two lines."""
    steps = [
        above.y - line.y
        for above, line in pairwise(lines)
        if len(line.pieces) == 1 or column_at(line.pieces[0], starts) > 0
    ]
    return min((step for step in steps if step > 0), default=0.0)


def _begins_row(lines: Sequence[PageLine], index: int, columns: Sequence[int], pitch: float) -> bool:
    """A larger step down, with something in the first column; or a clearly larger one in two columns."""
    step = lines[index - 1].y - lines[index].y
    first = lines[index].pieces[0].text.strip()
    if columns[0] != 0:
        return len(columns) >= 2 and step > CLEAR_ROW_GAP * pitch
    carries_on = first[:1].islower() and len(columns) < 3
    return step > ROW_GAP * pitch and not carries_on


def _cell(parts: Sequence[str]) -> str:
    text = before = ""
    for part in parts:
        text = glued(text, part) if text and _is_parted(before, part) else f"{text} {part}"
        before = part
    return " ".join(text.split())


def _is_parted(before: str, after: str) -> bool:
    """Whether a narrow column broke a word, with a hyphen or without."""
    is_one_word = len(before) >= BROKEN_WORD and " " not in before.strip() and not before.endswith(" ")
    return after[:1].islower() and (before.endswith("-") or is_one_word)


def glued(before: str, after: str) -> str:
    return before.removesuffix("-") + after
