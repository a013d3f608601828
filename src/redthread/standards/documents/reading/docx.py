"""How does a Word document become lines and tables, in the order of its body?"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece
from redthread.domain.reading.lines import Line, Look
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.archive import Archive
from redthread.standards.documents.reading.docx_numbering import Numbering
from redthread.standards.documents.reading.docx_styles import LARGE, Styles, outline_level
from redthread.standards.documents.reading.docx_text import (
    DELETED,
    INSERTED,
    TRANSPARENT,
    Seen,
    W,
    is_on,
    seen_in,
    value_of,
)

WIDEST_SPAN = 63
"""Word itself allows no more columns."""


class DocxReader:
    """``anchors`` tells, after ``pieces`` was read, at which element of ``root`` each line and row stands."""

    def __init__(self, archive: Archive) -> None:
        self.main = archive.main_part()
        self.root = archive.xml(self.main)
        self.styles = Styles(archive.xml_if_there(archive.related(self.main, "/styles")))
        self.numbering = Numbering(archive.xml_if_there(archive.related(self.main, "/numbering")))
        self.notes = {
            kind: _notes(archive.xml_if_there(archive.related(self.main, f"/{kind}s")), kind)
            for kind in ("footnote", "endnote")
        }
        self.anchors: dict[str, etree._Element] = {}
        self._blocks = 0

    def pieces(self) -> Iterator[Piece]:
        body = self.root.find(f"{W}body")
        if body is None:
            raise DomainError("document-damaged", format="docx")
        yield from self._container(body, "", "")

    def _container(self, container: "etree._Element", path: str, place: str) -> Iterator[Piece]:
        """The paragraphs and tables of a body, a cell or a text box; each is counted, empty ones too."""
        paragraphs = tables = 0
        for element in _children(container):
            if element.tag == f"{W}p":
                paragraphs += 1
                yield from self._paragraph(element, f"{path}p{paragraphs}", f"{place}paragraph:{paragraphs}")
            elif element.tag == f"{W}tbl":
                tables += 1
                yield from self._table(element, f"{path}t{tables}", f"{place}table:{tables}")

    def _count(self) -> None:
        self._blocks += 1
        if self._blocks > limits.BLOCKS:
            raise DomainError("document-too-complex", limit=limits.BLOCKS)

    def _paragraph(self, element: "etree._Element", identifier: str, place: str) -> Iterator[Piece]:
        self._count()
        self.anchors[identifier] = element
        seen = seen_in(element)
        line = self._line(element, seen, identifier, place)
        if line is not None and seen.text:
            yield line
        for number, box in enumerate(seen.boxes, start=1):
            for piece in self._container(box, f"{identifier}/x{number}/", f"{place}/box:{number}/"):
                yield _said_to_be_boxed(piece)
        for number, (kind, reference) in enumerate(seen.notes, start=1):
            if text := self.notes[kind].get(reference, ""):
                note = f"{identifier}/n{number}"
                self.anchors[note] = element
                yield Line(note, text, f"{place}/note:{number}", is_note=True)

    def _line(self, element: "etree._Element", seen: Seen, identifier: str, place: str) -> Line | None:
        """None for an entry of a table of contents: it repeats the headings."""
        properties = element.find(f"{W}pPr")
        style = self.styles.of(value_of(properties, "pStyle"))
        if style.is_contents:
            return None
        level = outline_level(value_of(properties, "outlineLvl"))
        level = style.level if level is None else level
        number, depth = self._label(properties, style.list_identifier, style.list_level)
        size = seen.size or style.size
        look = Look.BOLD if seen.is_bold or (style.is_bold and not _has_unbold_run(element)) else Look.PLAIN
        look = Look.LARGE if size >= LARGE * self.styles.default_size else look
        return Line(identifier, seen.text, place, number, look, level, depth, remarks=tuple(seen.remarks))

    def _label(self, properties: "etree._Element | None", style_list: str, style_level: int) -> tuple[str, int | None]:
        identifier = value_of(properties, "numPr", "numId") or style_list
        own = value_of(properties, "numPr", "ilvl")
        depth = int(own) if own.isdigit() else style_level
        label = self.numbering.label(identifier, depth) if identifier not in ("", "0") else None
        return (label or "", depth) if label is not None else ("", None)

    def _table(self, element: "etree._Element", identifier: str, place: str) -> Iterator[Piece]:
        rows = [row for row in _children(element) if row.tag == f"{W}tr" and not _is_deleted(row)]
        grid = [_cells_of(row) for row in rows]
        if max((len(cells) for cells in grid), default=0) <= 1:
            yield from self._single_column(grid, identifier, place)
            return
        above: dict[int, str] = {}
        table = [
            self._row(row, cells, above, f"{identifier}/r{number}", f"{place}/row:{number}")
            for number, (row, cells) in enumerate(zip(rows, grid, strict=True), start=1)
        ]
        width = max(len(row.cells) for row in table)
        yield tuple(replace(row, cells=(*row.cells, *[""] * (width - len(row.cells)))) for row in table)

    def _single_column(self, grid: "list[list[etree._Element]]", identifier: str, place: str) -> Iterator[Piece]:
        """A frame around text, not a table."""
        for number, cells in enumerate(grid, start=1):
            for cell in cells:
                yield from self._container(cell, f"{identifier}/r{number}/", f"{place}/row:{number}/")

    def _row(
        self,
        element: "etree._Element",
        cells: "list[etree._Element]",
        above: dict[int, str],
        identifier: str,
        place: str,
    ) -> Row:
        """``above`` holds the running text of cells merged downwards, by column."""
        self._count()
        self.anchors[identifier] = element
        is_header = is_on(element.find(f"{W}trPr"), "tblHeader")
        texts: list[str] = []
        remarks: list[str] = []
        for cell in cells:
            text = self._merged_text(cell, len(texts), above, remarks)
            span = _span(cell)
            repeated = text if is_header or identifier.endswith("/r1") else ""
            texts += [text, *[repeated] * (span - 1)]
        is_one_cell = len(cells) == 1 and len(texts) > 1
        return Row(identifier, tuple(texts), place, is_header, is_one_cell, tuple(dict.fromkeys(remarks)))

    def _merged_text(self, cell: "etree._Element", column: int, above: dict[int, str], remarks: list[str]) -> str:
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val") != "restart":
            return above.get(column, "")
        text = self._cell_text(cell, remarks)
        above[column] = text
        return text

    def _cell_text(self, cell: "etree._Element", remarks: list[str]) -> str:
        """All paragraphs of the cell, a line each; a table within it is a line per row."""
        lines: list[str] = []
        for element in _children(cell):
            if element.tag == f"{W}p":
                lines += self._cell_lines(element, remarks)
            elif element.tag == f"{W}tbl":
                for row in (each for each in _children(element) if each.tag == f"{W}tr"):
                    lines.append(
                        " | ".join(filter(None, (self._cell_text(inner, remarks) for inner in _cells_of(row))))
                    )
        return "\n".join(line for line in lines if line)

    def _cell_lines(self, paragraph: "etree._Element", remarks: list[str]) -> Iterator[str]:
        seen = seen_in(paragraph)
        remarks += seen.remarks
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.of(value_of(properties, "pStyle"))
        number, _ = self._label(properties, style.list_identifier, style.list_level)
        yield f"{number} {seen.text}".strip()
        for kind, reference in seen.notes:
            yield self.notes[kind].get(reference, "")


def _children(container: "etree._Element") -> "Iterator[etree._Element]":
    """Its paragraphs, tables or rows, through content controls and accepted insertions."""
    for child in container:
        if child.tag in TRANSPARENT or child.tag in INSERTED:
            yield from _children(child)
        elif child.tag not in DELETED:
            yield child


def _cells_of(row: "etree._Element") -> "list[etree._Element]":
    return [cell for cell in _children(row) if cell.tag == f"{W}tc"]


def _span(cell: "etree._Element") -> int:
    span = value_of(cell, "tcPr", "gridSpan")
    return min(int(span), WIDEST_SPAN) if span.isdigit() and int(span) > 0 else 1


def _is_deleted(row: "etree._Element") -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _has_unbold_run(paragraph: "etree._Element") -> bool:
    return any(value in ("0", "false") for value in (b.get(f"{W}val", "1") for b in paragraph.iter(f"{W}b")))


def _notes(root: "etree._Element | None", kind: str) -> dict[str, str]:
    """The text of each note; those Word keeps for separators have a type."""
    if root is None:
        return {}
    return {
        note.get(f"{W}id", ""): "\n".join(filter(None, (seen_in(each).text for each in note.iter(f"{W}p"))))
        for note in root.iter(f"{W}{kind}")
        if note.get(f"{W}type") in (None, "normal")
    }


def _said_to_be_boxed(piece: Piece) -> Piece:
    return replace(piece, remarks=(*piece.remarks, "text-box")) if isinstance(piece, Line) else piece
