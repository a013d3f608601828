"""How are a paragraph, a run and a table spelt in WordprocessingML?

Elements are made one by one instead of through the library's cells, which look the whole table up for each.
"""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from redthread.domain.values import UNDETERMINED
from redthread.standards.documents.writing.nodes import Phrase

NO_LANGUAGE = "x-none"
"""Word's own code for text that no dictionary should check."""

REGIONS = {
    "ca": "ca-ES", "da": "da-DK", "de": "de-DE", "en": "en-GB", "es": "es-ES", "fi": "fi-FI", "fr": "fr-FR",
    "it": "it-IT", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "no": "nb-NO", "pl": "pl-PL", "pt": "pt-PT",
    "sv": "sv-SE",
}  # fmt: skip
"""Word asks for a region with the language; others are passed on as they are."""

FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def language_code(language: str) -> str:
    return NO_LANGUAGE if language == UNDETERMINED else REGIONS.get(language, language)


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    made = cast("BaseOxmlElement", OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()}))
    made.extend(children)
    return made


def paragraph(style: str, *runs: BaseOxmlElement, is_figure: bool = False) -> BaseOxmlElement:
    properties = element("w:pPr", element("w:pStyle", val=style))
    if is_figure:
        properties.append(element("w:jc", val="right"))
    return element("w:p", properties, *runs)


def run(words: Phrase, *, bold: bool = False) -> list[BaseOxmlElement]:
    """No run at all for no words."""
    if not words.text:
        return []
    properties = [element("w:b")] if bold else []
    if words.language:
        properties.append(element("w:lang", val=language_code(words.language)))
    return [element("w:r", *([element("w:rPr", *properties)] if properties else []), _text(words.text))]


def plain(text: str) -> BaseOxmlElement:
    return element("w:r", _text(text))


def bold(text: str) -> BaseOxmlElement:
    return element("w:r", element("w:rPr", element("w:b")), _text(text))


def tab() -> BaseOxmlElement:
    return element("w:r", element("w:tab"))


def line_break() -> BaseOxmlElement:
    return element("w:r", element("w:br"))


def page_number(pattern: str) -> Iterator[BaseOxmlElement]:
    """The pattern's words, with fields that Word fills for ``{page}`` and ``{pages}``."""
    for part in re.split(r"(\{pages?\})", pattern):
        if part in FIELDS:
            yield element("w:fldSimple", plain("1"), instr=FIELDS[part])
        elif part:
            yield plain(part)


def table(shares: Sequence[int], width: int, *, caption: str) -> BaseOxmlElement:
    """An empty table over ``width`` twips, its columns in these shares; a screen reader announces the caption."""
    columns = [width * share // sum(shares) for share in shares]
    properties = element(
        "w:tblPr",
        element("w:tblStyle", val="TenderTable"),
        element("w:tblW", w=str(sum(columns)), type="dxa"),
        element("w:tblInd", w="100", type="dxa"),  # the cells' own margin: Word hangs a table out by as much
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", noHBand="1", noVBand="1"),
        element("w:tblCaption", val=caption),
    )
    return element("w:tbl", properties, element("w:tblGrid", *(element("w:gridCol", w=str(each)) for each in columns)))


def row(cells: Sequence[BaseOxmlElement], *, is_header: bool) -> BaseOxmlElement:
    """A row that no page break cuts; a header row is repeated on every page and marked for screen readers."""
    properties = element("w:trPr", element("w:cantSplit"), *([element("w:tblHeader")] if is_header else []))
    return element("w:tr", properties, *(element("w:tc", element("w:tcPr"), cell) for cell in cells))


def _text(text: str) -> BaseOxmlElement:
    made = element("w:t")
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made
