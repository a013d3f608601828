"""What stands where on a PDF page: its pieces of text, gathered into lines?"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

NARROW_GAP = 0.3
SAME_LINE = 0.4
"""Of the size: pieces whose baselines differ by less stand on one line."""

CHARACTER = 0.5
"""Mean width of a character, of its size: pypdf tells where a piece begins and not where it ends."""

WORD_GAP = 1.2
"""Of the size: from this gap on, two pieces on a line stand in two columns."""

OFTEN = 4
"""As many pieces that begin at one place make a column without a clear gap before it."""

ALIGNED = 2.5
"""Points within which two pieces begin at the same place."""

MARGIN = 0.09
"""Of the page's height: where running heads and page numbers stand."""

_BULLET = re.compile(r"^(?:[•◦▪‣·∙●○■□–—*o-]|\(?\w{1,4}(?:\.\d{1,3})*[.)])$")
_LABEL = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}[.)])\s*$")
"""A clause number drawn apart from its text."""

_PAGE_NUMBER = re.compile(
    r"^\W*(?:page|side|sida|seite|p[aà]gin[ae]?|pág\.?|bladzijde|blz\.?|sivu)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|av|de|von|van|sur|di|ud af|\|)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as drawn; ``x`` and ``y`` in points from the lower left corner."""

    x: float
    y: float
    size: float
    is_bold: bool
    text: str

    @property
    def end(self) -> float:
        """Where it ends, by estimate."""
        return self.x + len(self.text.strip()) * self.size * CHARACTER


@dataclass(frozen=True, slots=True)
class PageLine:
    """The pieces on one baseline, from left to right, those of one column joined."""

    page: int
    y: float
    pieces: tuple[Piece, ...]
    column: int = 0
    """From 1 where the page is set in columns of running text."""

    @property
    def text(self) -> str:
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces).strip()

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        return all(piece.is_bold for piece in self.pieces)

    @property
    def is_bulleted(self) -> bool:
        """A bullet or number in front of one text is no column."""
        return len(self.pieces) == 2 and bool(_BULLET.match(self.pieces[0].text.strip()))


def lines_of(pieces: Iterable[Piece], page: int, *, column: int = 0) -> list[PageLine]:
    """From top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (-each.y, each.x)):
        if rows and abs(rows[-1][0].y - piece.y) <= SAME_LINE * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    ordered = [sorted(row, key=lambda each: each.x) for row in rows]
    starts = _column_starts(ordered)
    return [PageLine(page, row[0].y, tuple(_joined(row, starts)), column) for row in ordered]


def _column_starts(rows: Sequence[Sequence[Piece]]) -> list[float]:
    """Where pieces begin again and again behind others, at least once with a clear gap before."""
    found: Counter[int] = Counter()
    clear: set[int] = set()
    for row in rows:
        for before, piece in pairwise(row):
            start = round(piece.x)
            found[start] += piece.x - before.end >= NARROW_GAP * piece.size
            if piece.x - before.end >= WORD_GAP * piece.size:
                clear.add(start)
    times = {start: found[start] + found[start - 1] + found[start + 1] for start in list(found)}
    return [float(start) for start, each in times.items() if each >= OFTEN or (each >= 2 and start in clear)]


def _joined(row: Sequence[Piece], starts: Sequence[float]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in row:
        if joined and not _is_new_column(joined[-1], piece, starts):
            last = joined[-1]
            is_near = piece.x - last.end < 0.1 * piece.size and not piece.text.startswith(" ")
            is_near = is_near or (piece.text.strip() == "-" and piece.x - last.end < NARROW_GAP * piece.size)
            is_near = is_near and not (_LABEL.match(last.text) and piece.text[:1].isalpha())
            glue = "" if is_near or last.text.endswith(" ") else " "
            joined[-1] = replace(
                last,
                size=max(last.size, piece.size),
                is_bold=last.is_bold and piece.is_bold,
                text=last.text + glue + piece.text,
            )
        else:
            joined.append(piece)
    return joined


def _is_new_column(before: Piece, piece: Piece, starts: Sequence[float]) -> bool:
    if piece.x - before.end >= WORD_GAP * piece.size:
        return True
    return any(abs(piece.x - start) <= ALIGNED for start in starts) and piece.x > before.x + before.size


def without_running_heads(pages: Sequence[Sequence[PageLine]], heights: Sequence[float]) -> list[list[PageLine]]:
    """The pages without what stands at the same margin of most of them, and without page numbers."""
    marks: Counter[str] = Counter()
    for page, height in zip(pages, heights, strict=True):
        marks.update({_mark(line) for line in page if _is_at_margin(line, height)})
    repeated = {mark for mark, times in marks.items() if times >= 2 and times * 2 >= len(pages)}
    return [
        [line for line in page if not (_is_at_margin(line, height) and _is_running(line, repeated))]
        for page, height in zip(pages, heights, strict=True)
    ]


def _is_running(line: PageLine, repeated: set[str]) -> bool:
    return _mark(line) in repeated or bool(_PAGE_NUMBER.match(line.text))


def _mark(line: PageLine) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_at_margin(line: PageLine, height: float) -> bool:
    return line.y > height * (1 - MARGIN) or line.y < height * MARGIN
