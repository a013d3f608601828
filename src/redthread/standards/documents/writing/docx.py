"""How does the document become a Word file?"""

import io
import zipfile
from typing import assert_never

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from redthread.standards.documents.writing import docx_styles, wordml
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

STYLES = {Role.BODY: "Normal", Role.WORDING: "Wording", Role.NOTE: "Note"}

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside the file: the file's own date stands in its properties."""


def write_docx(document: TenderDocument) -> bytes:
    """A4, real headings, repeated table headers, page numbers, language; the same document gives the same bytes."""
    word = docx.Document()
    docx_styles.apply_styles(word, document.language)
    _properties(word, document)
    _page_furniture(word, document)
    body = word.element.body
    last = body.sectPr
    for element in _front(document):
        last.addprevious(element)
    for node in document.nodes:
        for element in _elements(node):
            last.addprevious(element)
    return _packed(word)


def _properties(word: Document, document: TenderDocument) -> None:
    core = word.core_properties
    core.title, core.author, core.subject = document.title.text[:255], document.author[:255], document.reference[:255]
    core.language = document.language
    core.created = core.modified = document.produced.replace(microsecond=0)
    core.last_modified_by = core.comments = core.keywords = ""
    core.revision = 1


def _page_furniture(word: Document, document: TenderDocument) -> None:
    section = word.sections[0]
    docx_styles.set_a4(section)
    number = wordml.page_number(document.page_pattern)
    _fill(section.header, "Header", *wordml.run(document.running_title), wordml.tab(), wordml.bold(document.banner))
    _fill(section.footer, "Footer", wordml.plain(document.reference), wordml.tab(), *number)


def _fill(part: BlockItemContainer, style: str, *runs: BaseOxmlElement) -> None:
    for old in part.paragraphs:
        part._element.remove(old._p)
    part._element.append(wordml.paragraph(style, *runs))


def _front(document: TenderDocument) -> list[BaseOxmlElement]:
    made = []
    if document.banner:
        made.append(wordml.paragraph("Banner", wordml.plain(document.banner)))
    made.append(wordml.paragraph("Title", *wordml.run(document.title)))
    if document.author:
        made.append(wordml.paragraph("Subtitle", wordml.plain(document.author)))
    made += [wordml.paragraph("Notice", wordml.plain(notice)) for notice in document.notices]
    return made


def _elements(node: Node) -> list[BaseOxmlElement]:
    match node:
        case Heading():
            return [_heading(node)]
        case Paragraph():
            return [wordml.paragraph(STYLES[node.role], *wordml.run(node.text))]
        case Definitions():
            return [_definition(item.term, item.values) for item in node.items]
        case Table():
            return _table(node)
        case _:
            assert_never(node)


def _heading(node: Heading) -> BaseOxmlElement:
    number = [wordml.plain(f"{node.number} " if node.text.text else node.number)] if node.number else []
    return wordml.paragraph(f"Heading{node.level}", *number, *wordml.run(node.text))


def _definition(term: Phrase, values: tuple[Phrase, ...]) -> BaseOxmlElement:
    """One paragraph with a hanging term: Word has no definition list, and a table for layout reads badly aloud."""
    runs = [*wordml.run(term, bold=True), wordml.tab()]
    for place, value in enumerate(values):
        runs += [wordml.line_break()] if place else []
        runs += wordml.run(value)
    return wordml.paragraph("Fact", *runs)


def _table(node: Table) -> list[BaseOxmlElement]:
    table = wordml.table(node.shares, docx_styles.TEXT_WIDTH, caption=node.caption.text)
    table.append(_row(node, node.header, "TableHead"))
    for row in node.rows:
        table.append(_row(node, row, "TableText"))
    if node.total:
        table.append(_row(node, node.total, "TableTotal"))
    return [wordml.paragraph("Caption", *wordml.run(node.caption)), table, wordml.paragraph("AfterTable")]


def _row(table: Table, cells: tuple[Phrase, ...], style: str) -> BaseOxmlElement:
    made = [
        wordml.paragraph(style, *wordml.run(cell), is_figure=table.is_figure(column))
        for column, cell in enumerate(cells)
    ]
    return wordml.row(made, is_header=style == "TableHead")


def _packed(word: Document) -> bytes:
    """The file with a fixed date on each part: the library writes the clock's."""
    first, second = io.BytesIO(), io.BytesIO()
    word.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, ZIP_EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return second.getvalue()
