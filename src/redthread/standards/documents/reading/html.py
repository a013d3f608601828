"""How does a web page, or what was pasted from one, become lines and tables?"""

import re
from collections.abc import Iterator
from io import BytesIO

from lxml import etree, html

from redthread.domain.errors import DomainError
from redthread.domain.reading.assemble import Piece
from redthread.domain.reading.lines import Line, Look, number_of
from redthread.standards.documents.reading import limits
from redthread.standards.documents.reading.docx_numbering import figure
from redthread.standards.documents.reading.html_tables import grid_of, rows_of
from redthread.standards.documents.reading.html_text import (
    holds_blocks,
    is_block,
    is_bold,
    is_bold_part,
    is_dropped,
    own_line,
    squeezed,
    text_of,
)

HEADING = re.compile(r"h([1-6])")
STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def pieces_of_html(data: bytes) -> Iterator[Piece]:
    root = _root(data)
    if root is None:
        return
    yield from _Reader().container(root, "", 0)


def _root(data: bytes) -> "etree._Element | None":
    """Read as UTF-8 where it is, else as its own declaration says; nothing it refers to is opened."""
    encoding = None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data, encoding = data.decode("utf-16", "replace").encode(), "utf-8"
    elif _is_utf8(data):
        encoding = "utf-8"
    try:
        parser = html.HTMLParser(encoding=encoding, no_network=True, remove_comments=True, remove_pis=True)
        root: etree._Element | None = html.parse(BytesIO(data), parser).getroot()
    except (etree.LxmlError, LookupError, ValueError, OSError) as error:
        raise DomainError("document-damaged", format="html") from error
    if root is not None:
        _require_shallow(root)
    return root


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _require_shallow(root: "etree._Element") -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.HTML_DEPTH:
            raise DomainError("document-too-complex", limit=limits.HTML_DEPTH)


class _Reader:
    def __init__(self) -> None:
        self.paragraphs = self.tables = 0

    def container(self, element: "etree._Element", prefix: str, depth: int) -> Iterator[Piece]:
        """Its blocks in order; text between them is a paragraph."""
        inline: list[etree._Element | str] = [element.text or ""]
        for child in element:
            if not is_dropped(child):
                if is_block(child):
                    yield from self._loose(inline)
                    inline = []
                    yield from self._block(child, prefix, depth)
                else:
                    inline.append(child)
            inline.append(child.tail or "")
        yield from self._loose(inline)

    def _block(self, element: "etree._Element", prefix: str, depth: int) -> Iterator[Piece]:
        if element.tag == "table":
            yield from self._table(element)
        elif heading := HEADING.fullmatch(str(element.tag)):
            yield from self._lines(text_of(element), level=int(heading[1]))
        elif element.tag in ("ul", "ol", "menu"):
            yield from self._list(element, depth)
        elif element.tag == "dl":
            yield from self._definitions(element, depth)
        elif any(is_block(child) or holds_blocks(child) for child in element):
            yield from self.container(element, prefix, depth)
        else:
            yield from self._lines(text_of(element), look=Look.BOLD if is_bold(element) else Look.PLAIN)

    def _list(self, element: "etree._Element", depth: int) -> Iterator[Piece]:
        start = element.get("start", "1")
        number = int(start) if start.isdigit() and len(start) < 6 else 1
        style = STYLES.get(element.get("type", ""), "decimal")
        for item in (child for child in element if child.tag == "li" and not is_dropped(child)):
            label = f"{figure(number, style)}." if element.tag == "ol" else ""
            yield from self._item(item, label, depth)
            number += 1

    def _definitions(self, element: "etree._Element", depth: int) -> Iterator[Piece]:
        """A term such as "K2" numbers its description; a longer one stands above it, and what else there is stays."""
        label = ""
        for part in _parts(element):
            if isinstance(part, str):
                yield from self._lines(part)
            elif part.tag == "dd":
                yield from self._item(part, label, depth)
            elif part.tag == "div":
                yield from self._definitions(part, depth)
            else:
                label = _label(part)
                yield from () if label else self._block(part, "", depth)

    def _item(self, item: "etree._Element", label: str, depth: int) -> Iterator[Piece]:
        """The item's own text, then what follows in it: lists, tables, paragraphs and the text between them."""
        for index, part in enumerate(_parts(item)):
            is_own = index == 0 and (isinstance(part, str) or part.tag in ("p", "div"))
            if isinstance(part, str) or is_own:
                text = part if isinstance(part, str) else text_of(part)
                yield from self._lines(text, number=label if is_own else "", depth=depth if is_own else None)
            else:
                yield from self._block(part, "", depth + 1)

    def _loose(self, inline: "list[etree._Element | str]") -> Iterator[Piece]:
        parts = [part if isinstance(part, str) else text_of(part) for part in inline]
        is_bold = all(is_bold_part(part) for part in inline)
        yield from self._lines("".join(parts), look=Look.BOLD if is_bold else Look.PLAIN)

    def _lines(
        self,
        text: str,
        *,
        look: Look = Look.PLAIN,
        level: int | None = None,
        number: str = "",
        depth: int | None = None,
    ) -> Iterator[Line]:
        """One line per paragraph: two line breaks in a row part them."""
        for part in re.split(r"\n\s*\n", squeezed(text)):
            if plain := part.strip():
                self.paragraphs += 1
                if self.paragraphs > limits.BLOCKS:
                    raise DomainError("document-too-complex", limit=limits.BLOCKS)
                place = f"paragraph:{self.paragraphs}"
                yield Line(f"p{self.paragraphs}", plain, place, number, look, level, depth, stands_alone=True)

    def _table(self, table: "etree._Element") -> Iterator[Piece]:
        self.tables += 1
        identifier = f"t{self.tables}"
        for caption in table.iterchildren("caption"):
            yield from self._lines(text_of(caption))
        rows = [row for row in rows_of(table) if not is_dropped(row)]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        if max((len(each) for each in cells), default=0) <= 1:
            for each in cells:
                for cell in each:
                    yield from self.container(cell, "", 0)
            return
        yield grid_of(rows, cells, identifier)


def _label(part: "etree._Element") -> str:
    """The term of a list of definitions, where it is nothing but a number; else none."""
    text = squeezed(text_of(part)).strip() if part.tag == "dt" else ""
    return text if number_of(f"{text} -")[0] else ""


def _parts(item: "etree._Element") -> "Iterator[str | etree._Element]":
    """The blocks inside it, and the text before, between and after them."""
    text = own_line(item.text)
    for child in item:
        if is_block(child) and not is_dropped(child):
            if text.strip():
                yield text
            yield child
            text = own_line(child.tail)
        else:
            text += text_of(child) + own_line(child.tail)
    if text.strip():
        yield text
