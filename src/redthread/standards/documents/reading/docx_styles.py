"""What do a Word paragraph's styles say of it: a heading, bold, large, in a list?"""

import re
from dataclasses import dataclass

from lxml import etree

from redthread.standards.documents.reading.docx_text import W, is_on, value_of

DEFAULT_SIZE = 22
"""Half-points: Word's own size where a document states none."""

LARGE = 1.25
"""From this multiple of the document's size on, text is large."""

_HEADING = re.compile(r"^heading (\d)$", re.IGNORECASE)
_TOC = re.compile(r"^(?:toc|table of figures|index)\b", re.IGNORECASE)
DEEPEST = 20
"""How many styles one may rest on; a ring of styles ends there."""


@dataclass(frozen=True, slots=True)
class Style:
    level: int | None = None
    is_bold: bool = False
    size: int = 0
    list_identifier: str = ""
    list_level: int = 0
    is_contents: bool = False


PLAIN = Style()


class Styles:
    def __init__(self, root: "etree._Element | None") -> None:
        self._elements: dict[str, etree._Element] = {}
        self.default_size = DEFAULT_SIZE
        self.default = ""
        if root is not None:
            self._read(root)

    def _read(self, root: "etree._Element") -> None:
        for element in root.iter(f"{W}style"):
            identifier = element.get(f"{W}styleId", "")
            self._elements[identifier] = element
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true"):
                self.default = identifier
        size = value_of(root, "docDefaults", "rPrDefault", "rPr", "sz")
        own = self.of(self.default).size
        self.default_size = own or (int(size) if size.isdigit() else DEFAULT_SIZE)

    def of(self, identifier: str) -> Style:
        """The style with all it rests on."""
        style = PLAIN
        for element in reversed(self._chain(identifier or self.default)):
            style = _with(style, element)
        return style

    def _chain(self, identifier: str) -> "list[etree._Element]":
        chain: list[etree._Element] = []
        while identifier in self._elements and len(chain) < DEEPEST:
            chain.append(self._elements[identifier])
            identifier = value_of(chain[-1], "basedOn")
        return chain


def _with(below: Style, element: "etree._Element") -> Style:
    name = value_of(element, "name")
    properties, run = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    size = value_of(run, "sz")
    has_bold = run is not None and run.find(f"{W}b") is not None
    number = value_of(properties, "numPr", "numId")
    depth = value_of(properties, "numPr", "ilvl")
    level = _level(name, value_of(properties, "outlineLvl"))
    return Style(
        level=level if level is not None else below.level,
        is_bold=is_on(run, "b") if has_bold else below.is_bold,
        size=int(size) if size.isdigit() else below.size,
        list_identifier=number or below.list_identifier,
        list_level=int(depth) if depth.isdigit() else below.list_level,
        is_contents=below.is_contents or bool(_TOC.match(name)),
    )


def _level(name: str, outline: str) -> int | None:
    """0 for a title, 1 to 9 for headings; outline level 9 is body text."""
    if name.lower() == "title":
        return 0
    if heading := _HEADING.match(name):
        return int(heading[1])
    return outline_level(outline)


def outline_level(outline: str) -> int | None:
    return int(outline) + 1 if outline.isdigit() and int(outline) < 9 else None
