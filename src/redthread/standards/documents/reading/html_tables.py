"""Which rows and columns does a table of a web page have?"""

from collections.abc import Iterator

from lxml import etree

from redthread.domain.errors import DomainError
from redthread.domain.reading.tables import Row
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.html_text import squeezed, text_of

WIDEST_SPAN = 100


def grid_of(rows: "list[etree._Element]", cells: "list[list[etree._Element]]", identifier: str) -> tuple[Row, ...]:
    running: dict[int, tuple[int, str]] = {}
    """By column: for how many rows more a cell reaches down, and its text."""
    table = []
    for number, (row, own) in enumerate(zip(rows, cells, strict=True), start=1):
        is_header = bool(own) and (all(cell.tag == "th" for cell in own) or _is_in_head(row))
        texts = _row_texts(own, running, is_repeated=is_header or number == 1)
        is_one_cell = len(own) == 1 and len(texts) > 1 and _span(own[0], "colspan") >= len(texts)
        place = f"table:{identifier[1:]}/row:{number}"
        table.append(Row(f"{identifier}/r{number}", tuple(texts), place, is_header, is_one_cell))
    width = max(len(row.cells) for row in table)
    if width * len(table) > limits.CELLS:
        raise DomainError("document-too-complex", limit=limits.CELLS)
    return tuple(
        Row(row.identifier, (*row.cells, *[""] * (width - len(row.cells))), row.place, row.is_header, row.is_one_cell)
        for row in table
    )


def _row_texts(cells: "list[etree._Element]", running: dict[int, tuple[int, str]], *, is_repeated: bool) -> list[str]:
    texts: list[str] = []
    waiting = list(cells)
    while waiting or len(texts) in running:
        column = len(texts)
        if column in running:
            left, text = running.pop(column)
            if left > 1:
                running[column] = (left - 1, text)
            texts.append(text)
            continue
        cell = waiting.pop(0)
        text = squeezed(text_of(cell)).strip()
        if (down := _span(cell, "rowspan")) > 1:
            running[column] = (down - 1, text)
        texts += [text, *[text if is_repeated else ""] * (_span(cell, "colspan") - 1)]
    return texts


def _span(cell: "etree._Element", name: str) -> int:
    value = cell.get(name, "1")
    return max(1, min(int(value), WIDEST_SPAN)) if value.isdigit() and len(value) < 6 else 1


def rows_of(table: "etree._Element") -> "Iterator[etree._Element]":
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _is_in_head(row: "etree._Element") -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"
