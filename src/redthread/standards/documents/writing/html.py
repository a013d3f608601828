"""How does the document stand in a page?"""

from collections.abc import Iterable, Sequence
from typing import assert_never

from lxml import etree

from redthread.domain.values import UNDETERMINED
from redthread.standards.documents.writing.nodes import (
    Definitions,
    Heading,
    Node,
    Paragraph,
    Phrase,
    Role,
    Table,
    TenderDocument,
)

CLASSES = {Role.BODY: "", Role.WORDING: "wording", Role.NOTE: "note"}


def write_html_fragment(document: TenderDocument, *, title_level: int = 1) -> str:
    """An ``article`` for a page that has its own frame; ``title_level`` is the level of the document's title.

    No style, no script and no handler: it stands under the strictest content security policy.
    """
    return _text(_article(document, title_level=title_level))


def write_html_page(document: TenderDocument, *, stylesheet: str = "") -> str:
    """A page of its own; ``stylesheet`` is an address, empty for none."""
    html = etree.Element("html", lang=document.language)
    head = _add(html, "head")
    _add(head, "meta", charset="utf-8")
    _add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "meta", name="author", content=document.author)
    _add(head, "meta", name="dcterms.created", content=document.produced.isoformat())
    _add(head, "title").text = document.title.text
    if stylesheet:
        _add(head, "link", rel="stylesheet", href=stylesheet)
    _add(_add(html, "body"), "main").append(_article(document, title_level=1))
    return f"<!DOCTYPE html>\n{_text(html)}"


def _article(document: TenderDocument, *, title_level: int) -> etree._Element:
    article = etree.Element("article", {"class": "tender-document", "lang": document.language})
    header = _add(article, "header")
    if document.banner:
        _add(header, "p", **{"class": "banner"}).text = document.banner
    _phrase(_add(header, f"h{title_level}"), document.title)
    if document.author:
        _add(header, "p", **{"class": "author"}).text = document.author
    for notice in document.notices:
        _add(header, "p", **{"class": "notice"}).text = notice
    for node in document.nodes:
        article.append(_element(node, title_level))
    return article


def _element(node: Node, title_level: int) -> etree._Element:
    match node:
        case Heading():
            return _heading(node, title_level)
        case Paragraph():
            made = etree.Element("p", {"class": CLASSES[node.role]} if CLASSES[node.role] else {})
            return _phrase(made, node.text)
        case Definitions():
            return _definitions(node)
        case Table():
            return _table(node)
        case _:
            assert_never(node)


def _heading(node: Heading, title_level: int) -> etree._Element:
    heading = etree.Element(f"h{min(title_level + node.level, 6)}", id=node.anchor)
    if not node.number:
        return _phrase(heading, node.text)
    number = _add(heading, "span", **{"class": "number"})
    number.text = node.number
    if node.text.text:
        number.tail = " "
        _phrase(_add(heading, "span"), node.text)
    return heading


def _definitions(node: Definitions) -> etree._Element:
    made = etree.Element("dl")
    for item in node.items:
        _phrase(_add(made, "dt"), item.term)
        for value in item.values:
            _phrase(_add(made, "dd"), value)
    return made


def _table(node: Table) -> etree._Element:
    table = etree.Element("table")
    _phrase(_add(table, "caption"), node.caption)
    _row(_add(table, "thead"), node, node.header, scopes=["col"] * len(node.header))
    body = _add(table, "tbody")
    for row in node.rows:
        _row(body, node, row, scopes=["row"])
    if node.total:
        # The first cell of the total has no words: its label is the second one.
        _row(_add(table, "tfoot"), node, node.total, scopes=["", "row"])
    return table


def _row(parent: etree._Element, table: Table, cells: Iterable[Phrase], *, scopes: Sequence[str]) -> None:
    row = _add(parent, "tr")
    for column, cell in enumerate(cells):
        scope = scopes[column] if column < len(scopes) else ""
        made = _add(row, "th", scope=scope) if scope else _add(row, "td")
        if table.is_figure(column):
            made.set("class", "figure")
        _phrase(made, cell)


def _phrase(element: etree._Element, words: Phrase) -> etree._Element:
    element.text = words.text
    if words.language:
        # An empty attribute is HTML's own way to say that the language is unknown.
        element.set("lang", "" if words.language == UNDETERMINED else words.language)
    return element


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, tag, attributes)


def _text(element: etree._Element) -> str:
    return etree.tostring(element, method="html", encoding="unicode")
