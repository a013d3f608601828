"""How does a PDF with text in it become lines and tables?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece as DocumentPiece
from redthread.domain.reading.lines import Line, Look
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.pdf_columns import lines_in_columns
from redthread.standards.documents.reading.pdf_page import PageLine, Piece, without_running_heads
from redthread.standards.documents.reading.pdf_tables import rows_of, table_at
from redthread.standards.documents.reading.text import cleaned, continues, whole

LARGE = 1.15
"""From this multiple of the commonest size on, a line is large."""

PARAGRAPH_GAP = 1.3
"""Of the commonest step between lines: a larger one begins a paragraph."""

HEADING_GAP = 1.6
"""Of its size: up to this step a heading goes on in the next line."""

LONGEST_LARGE = 150
NARROWEST = 30
"""Characters: a column of a page is narrower than the margins of a text file."""

FIRST = 3
"""Only among the first paragraphs the largest line is the document's title."""
# fmt: off
DAMAGED = (
    PyPdfError, ValueError, TypeError, LookupError, AttributeError, RecursionError, ArithmeticError, AssertionError,
    NotImplementedError, OSError,
)
# fmt: on
"""What pypdf is known to raise on broken files; a file it can't read is damaged, whatever it calls it."""


def pieces_of_pdf(data: bytes) -> Iterator[DocumentPiece]:
    reader = _opened(data)
    pages, heights = _pages(reader)
    if not any(pages):
        raise DomainError("pdf-without-text", pages=len(pages))
    lines = [line for page in without_running_heads(pages, heights) for line in page]
    yield from _Layout(lines).pieces()


def _opened(data: bytes) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        is_locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if is_locked else len(reader.pages)
    except DAMAGED as error:
        raise DomainError("document-damaged", format="pdf") from error
    if is_locked:
        raise DomainError("document-encrypted")
    if pages > limits.PDF_PAGES:
        raise DomainError("pdf-too-many-pages", pages=pages, limit=limits.PDF_PAGES)
    return reader


def _pages(reader: PdfReader) -> tuple[list[list[PageLine]], list[float]]:
    budget = _Budget(limits.PDF_OPERATIONS)
    pages, heights = [], []
    try:
        for number, page in enumerate(reader.pages, start=1):
            heights.append(float(page.mediabox.height))
            pages.append(lines_in_columns(_pieces_of(page, budget), number, heights[-1]))
    except DAMAGED as error:
        raise DomainError("document-damaged", format="pdf") from error
    return pages, heights


class _Budget:
    """How much drawing a file may still ask for: a bound in steps is the same on every machine."""

    def __init__(self, operations: int) -> None:
        self.left = operations
        self.characters = limits.TEXT_CHARACTERS

    def spend(self, characters: int = 0) -> None:
        self.left -= 1
        self.characters -= characters
        if self.left < 0 or self.characters < 0:
            raise DomainError("document-too-complex", limit=limits.PDF_OPERATIONS)


def _pieces_of(page: PageObject, budget: _Budget) -> list[Piece]:
    found: list[Piece] = []

    def take(text: str, current: list[float], matrix: list[float], font: dict[str, Any] | None, size: float) -> None:
        budget.spend(len(text))
        if text.strip():
            found.append(_piece(text, current, matrix, font, size))

    page.extract_text(visitor_text=take, visitor_operand_before=lambda *_: budget.spend())
    return found


def _piece(text: str, current: list[float], matrix: list[float], font: dict[str, Any] | None, size: float) -> Piece:
    x = matrix[4] * current[0] + matrix[5] * current[2] + current[4]
    y = matrix[4] * current[1] + matrix[5] * current[3] + current[5]
    scale = abs(matrix[3] * current[3]) or abs(matrix[1] * current[1]) or 1.0
    name = str((font or {}).get("/BaseFont", "")).lower()
    is_bold = any(word in name for word in ("bold", "black", "heavy", "semibold", "-bd"))
    # A line break that pypdf puts between pieces is no part of the drawn text.
    return Piece(x, y, max(round(size * scale, 1), 1.0), is_bold, _plain(text))


def _plain(text: str) -> str:
    """One line; the private signs that symbol fonts draw as bullets become one, and a drawn soft hyphen is one."""
    return re.sub("[\uf000-\uf0ff]", "•", cleaned(text).replace("\n", " ").replace("\xad", "-")).lstrip()


class _Layout:
    """The lines of all pages as paragraphs and tables."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        self.lines = lines
        characters = Counter[float]()
        steps = Counter[float]()
        for before, line in pairwise(lines):
            if line.page == before.page and before.y > line.y:
                steps[round(before.y - line.y)] += 1
        for line in lines:
            characters[line.size] += len(line.text)
        self.size = characters.most_common(1)[0][0] if characters else 1.0
        # The commonest step is that within paragraphs, unless every paragraph is one line.
        self.step = min((step for step, times in steps.items() if times * 4 >= max(steps.values())), default=0.0)
        self.widths: dict[int, int] = {}
        for line in lines:
            if line.size <= self.size:
                self.widths[line.column] = max(self.widths.get(line.column, 0), len(line.text))
        self.large = sorted({line.size for line in lines if line.size >= LARGE * self.size}, reverse=True)
        self.paragraphs = self.tables = 0

    def pieces(self) -> Iterator[DocumentPiece]:
        """A table that goes on overleaf is put together again."""
        table: tuple[Row, ...] | None = None
        for piece in self._raw():
            if table and isinstance(piece, tuple) and _carries_on(table, piece):
                table = _continued(table, piece)
                continue
            if table:
                yield table
            table = piece if isinstance(piece, tuple) else None
            if isinstance(piece, Line):
                yield piece
        if table:
            yield table

    def _raw(self) -> Iterator[DocumentPiece]:
        index = 0
        while index < len(self.lines):
            after = table_at(self.lines, index)
            if after > index:
                self.tables += 1
                yield rows_of(self.lines[index:after], table=self.tables)
                index = after
                continue
            after = self._paragraph_end(index)
            yield self._line(self.lines[index:after])
            index = after

    def _paragraph_end(self, first: int) -> int:
        last = first + 1
        while last < len(self.lines) and self._continues(last):
            last += 1
        return last

    def _continues(self, index: int) -> bool:
        before, line = self.lines[index - 1], self.lines[index]
        if table_at(self.lines, index) > index or line.is_bulleted:
            return False
        if before.size != line.size or before.is_bold != line.is_bold:
            return False
        if before.size > self.size or before.is_bold:
            return before.page == line.page and before.y - line.y < HEADING_GAP * line.size
        if line.page != before.page or line.y > before.y:
            return before.text[-1:] not in ".!?:;" and line.text[:1].islower()
        if before.y - line.y > PARAGRAPH_GAP * max(self.step, 1.0):
            return False
        return continues(before.text, line.text, width=self._width(line), narrowest=NARROWEST)

    def _width(self, line: PageLine) -> int:
        """In characters; the last page of a document in columns may have one alone, that no gutter tells."""
        columns = max((width for column, width in self.widths.items() if column), default=0)
        return columns if len(line.text) <= columns else self.widths.get(line.column, 0)

    def _line(self, lines: Sequence[PageLine]) -> Line:
        self.paragraphs += 1
        text, first = whole([line.text for line in lines]), lines[0]
        look = Look.LARGE if first.size >= LARGE * self.size else Look.BOLD if first.is_bold else Look.PLAIN
        place = f"page:{first.page}/paragraph:{self.paragraphs}"
        return Line(f"p{self.paragraphs}", text, place, look=look, level=self._level(first, text))

    def _level(self, line: PageLine, text: str) -> int | None:
        """By its size among the large ones; a numbered heading is ranked by its number instead."""
        if line.size not in self.large or len(text) > LONGEST_LARGE or line.is_bulleted or text[0].isdigit():
            return None
        rank = min(self.large.index(line.size), 5)
        return rank if self.paragraphs <= FIRST else max(1, rank)


def _carries_on(table: tuple[Row, ...], following: tuple[Row, ...]) -> bool:
    """A table that goes on overleaf: as many columns, and nothing between."""
    same_width = len(table[0].cells) == len(following[0].cells)
    return same_width and table[0].place.split("/")[0] != following[0].place.split("/")[0]


def _continued(table: tuple[Row, ...], following: tuple[Row, ...]) -> tuple[Row, ...]:
    rows = list(following)
    for head in table:
        if not rows or not _repeats(rows[0], head):
            break
        rest = tuple(cell.removeprefix(above).strip() for cell, above in zip(rows[0].cells, head.cells, strict=True))
        rows = rows[1:]
        if any(rest):
            # What follows a repeated header without a first column carries on the row of the page before.
            table = (*table[:-1], _joined(table[-1], rest))
            break
    if rows and not rows[0].cells[0]:
        table, rows = (*table[:-1], _joined(table[-1], rows[0].cells)), rows[1:]
    prefix = table[0].identifier.partition("/")[0]
    numbered = (replace(row, identifier=f"{prefix}/r{len(table) + number}") for number, row in enumerate(rows, start=1))
    return (*table, *numbered)


def _repeats(row: Row, head: Row) -> bool:
    """Whether it is the header once more; a row's first line may have been read into it."""
    return any(head.cells) and all(cell.startswith(above) for cell, above in zip(row.cells, head.cells, strict=True))


def _joined(row: Row, cells: Sequence[str]) -> Row:
    joined = tuple(f"{above} {below}".strip() for above, below in zip(row.cells, cells, strict=True))
    return replace(row, cells=joined)
