"""Is a PDF page set in columns of running text, and which pieces stand in which?"""

from collections.abc import Sequence
from itertools import accumulate, islice

from redthread.standards.documents.reading.pdf_page import MARGIN, PageLine, Piece, lines_of

FEWEST_LINES = 8
"""A column has at least as many; what is shorter may be a row of a table."""

MOST_COLUMNS = 4
MOST_LEAPS = 30
"""Looked at on a page: each costs a pass over it, and a page of prose has one per column."""

DRAWN_SHARE = 0.8
"""Of a piece's estimated width: estimates run high, and a gutter is narrow."""


def lines_in_columns(pieces: Sequence[Piece], page: int, height: float) -> list[PageLine]:
    """The page's lines as a person reads them: one column after the other, running heads around them."""
    top = [piece for piece in pieces if piece.y > height * (1 - MARGIN)]
    bottom = [piece for piece in pieces if piece.y < height * MARGIN]
    body = [piece for piece in pieces if height * MARGIN <= piece.y <= height * (1 - MARGIN)]
    columns = _columns(body)
    if len(columns) == 1:
        return lines_of(pieces, page)
    # What stands above the right column may run over the whole width: a title does.
    first, start = columns[0], _top(columns[1])
    lines = lines_of([*top, *(piece for piece in first if piece.y > start)], page)
    columns[0] = [piece for piece in first if piece.y <= start]
    for number, column in enumerate(columns, start=1):
        lines += lines_of(column, page, column=number)
    return lines + lines_of(bottom, page)


def _columns(pieces: Sequence[Piece]) -> list[Sequence[Piece]]:
    """Parted where the drawing leaps up and to the right for good; the cells of a table leap at every row."""
    columns = [pieces]
    while len(columns) < MOST_COLUMNS and (at := _break_in(columns[-1])):
        columns[-1:] = [columns[-1][:at], columns[-1][at:]]
    return columns


def _break_in(pieces: Sequence[Piece]) -> int:
    """Where the next column begins; 0 where none does."""
    edges = list(accumulate((piece.x for piece in reversed(pieces)), min))[::-1]
    tops = list(accumulate((piece.y + piece.size / 2 for piece in reversed(pieces)), max))[::-1]
    leaps = (
        index
        for index in range(FEWEST_LINES, len(pieces) - FEWEST_LINES + 1)
        if pieces[index].y > pieces[index - 1].y and edges[index] > pieces[0].x
    )
    return next((at for at in islice(leaps, MOST_LEAPS) if _is_break(pieces, at, edges[at], tops[at])), 0)


def _is_break(pieces: Sequence[Piece], at: int, gutter: float, top: float) -> bool:
    """Whether all that stands beside the pieces from ``at`` on ends before them, and both are columns."""
    left, right = pieces[:at], pieces[at:]
    if any(piece.y <= top and piece.x + DRAWN_SHARE * (piece.end - piece.x) >= gutter for piece in left):
        return False
    return min(_lines([piece for piece in left if piece.y <= top]), _lines(right)) >= FEWEST_LINES


def _top(column: Sequence[Piece]) -> float:
    return max(piece.y + piece.size / 2 for piece in column)


def _lines(pieces: Sequence[Piece]) -> int:
    return len({round(piece.y) for piece in pieces})
