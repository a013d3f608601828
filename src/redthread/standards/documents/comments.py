"""How are findings written beside the very words they concern, in a Word document?"""

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby, takewhile
from typing import BinaryIO

from docx import Document
from lxml import etree

from redthread.domain.errors import DomainError
from redthread.domain.reading.blocks import Block, BlockKind
from redthread.standards.documents.reading import bytes_of
from redthread.standards.documents.reading.archive import CONTENT_TYPES, Archive
from redthread.standards.documents.reading.detect import Format, format_of
from redthread.standards.documents.reading.docx import DocxReader
from redthread.standards.documents.reading.docx_text import W
from redthread.standards.documents.reading.text import cleaned

AUTHOR = "Redthread"
WHOLE = ""
"""A comment on the document as a whole stands at its first paragraph."""

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""Of the parts in the archive: the same comments on the same document make the same bytes."""

DEEPEST_HEADING = 9

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
LEADING = (f"{W}pPr", f"{W}commentRangeStart")
"""What a new range begins after: ranges on one paragraph stay in the order of their comments."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_NAMESPACE = W.strip("{}")


@dataclass(frozen=True, slots=True)
class Comment:
    """``text`` may have several lines: each becomes a paragraph."""

    text: str
    author: str = AUTHOR

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.author.split()).upper() or "R"


Comments = Mapping[str, tuple[Comment, ...]]
"""By the identifier of the block they concern; ``WHOLE`` for the document."""


def annotate(stream: BinaryIO, comments: Comments) -> bytes:
    """The same DOCX with the comments at their places; every part but those that carry comments is kept as it is.

    In a row the comment stands at the cell with most text; on a note or in a text box, where Word allows no
    comments, at the paragraph it hangs on. Raises ``comment-without-place`` for an unknown block, what
    ``read_document`` raises, and ``document-format-not-read`` for anything but a DOCX.
    """
    data = bytes_of(stream)
    found = format_of(data)
    if found is not Format.DOCX:
        raise DomainError("document-format-not-read", format=found.value)
    archive = Archive(data)
    reader = DocxReader(archive)
    for _ in reader.pieces():
        pass
    if not any(comments.values()):
        return data
    part = archive.related(reader.main, "/comments")
    ledger = _Ledger(archive.xml_if_there(part))
    for identifier, each in comments.items():
        place = _place(reader, identifier)
        for comment in each:
            _anchor(place, ledger.add(comment))
    changed = {reader.main: _bytes(reader.root), **_registered(archive, reader.main, part, ledger)}
    return _repacked(archive, changed)


class _Ledger:
    """The part that holds the comments' texts, with those that are already there."""

    def __init__(self, root: "etree._Element | None") -> None:
        self.root = root if root is not None else etree.Element(f"{W}comments", nsmap={"w": _NAMESPACE})
        taken = [each.get(f"{W}id", "") for each in self.root.iter(f"{W}comment")]
        self.next = max((int(each) for each in taken if each.isdigit()), default=-1) + 1

    def add(self, comment: Comment) -> str:
        identifier = str(self.next)
        self.next += 1
        element = etree.SubElement(self.root, f"{W}comment")
        element.set(f"{W}id", identifier)
        element.set(f"{W}author", cleaned(comment.author))
        element.set(f"{W}initials", cleaned(comment.initials))
        for line in cleaned(comment.text).split("\n"):
            run = etree.SubElement(etree.SubElement(element, f"{W}p"), f"{W}r")
            _text_element(run, line)
        return identifier


def _text_element(run: "etree._Element", text: str) -> None:
    element = etree.SubElement(run, f"{W}t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _place(reader: DocxReader, identifier: str) -> "etree._Element":
    """The paragraph to hang a comment on."""
    whole = re.sub(r"/s\d+$", "", identifier)
    anchor = reader.root.find(f".//{W}p") if identifier == WHOLE else reader.anchors.get(whole)
    if anchor is not None and anchor.tag == f"{W}tr":
        anchor = _fullest_paragraph(anchor)
    anchor = _outside_box(anchor) if anchor is not None else None
    if anchor is None:
        raise DomainError("comment-without-place", field=identifier, block=identifier)
    return anchor


def _fullest_paragraph(row: "etree._Element") -> "etree._Element | None":
    cells = list(row.iter(f"{W}tc"))
    fullest = max(cells, key=lambda cell: sum(len(text.text or "") for text in cell.iter(f"{W}t")), default=None)
    return fullest.find(f".//{W}p") if fullest is not None else None


def _outside_box(paragraph: "etree._Element") -> "etree._Element":
    boxes = list(paragraph.iterancestors(f"{W}txbxContent"))
    return next(boxes[-1].iterancestors(f"{W}p")) if boxes else paragraph


def _anchor(paragraph: "etree._Element", identifier: str) -> None:
    start, end = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
    start.set(f"{W}id", identifier)
    end.set(f"{W}id", identifier)
    paragraph.insert(sum(1 for _ in takewhile(lambda child: child.tag in LEADING, paragraph)), start)
    paragraph.append(end)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference").set(f"{W}id", identifier)


def _registered(archive: Archive, main: str, part: str, ledger: _Ledger) -> dict[str, bytes]:
    """The comments' part; where it is new, also its relation and its content type."""
    if part:
        return {part: _bytes(ledger.root)}
    folder, _, name = main.rpartition("/")
    part = f"{folder}/redthread-comments.xml".lstrip("/")
    relations_part = f"{folder}/_rels/{name}.rels".lstrip("/")
    relations = archive.xml_if_there(relations_part)
    if relations is None:
        relations = etree.Element(f"{{{_RELATIONS}}}Relationships")
    relation = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship")
    relation.set("Id", _free_identifier(relations))
    relation.set("Type", COMMENTS_RELATION)
    relation.set("Target", "redthread-comments.xml")
    types = archive.xml(CONTENT_TYPES)
    override = etree.SubElement(types, f"{{{_TYPES}}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", COMMENTS_TYPE)
    return {part: _bytes(ledger.root), relations_part: _bytes(relations), CONTENT_TYPES: _bytes(types)}


def _free_identifier(relations: "etree._Element") -> str:
    taken = {each.get("Id") for each in relations}
    return next(name for number in range(1, len(taken) + 2) if (name := f"rIdRedthread{number}") not in taken)


def _bytes(root: "etree._Element") -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repacked(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """The archive in its own order with the changed parts in it, new ones last."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in archive.names:
            _write(target, name, changed[name] if name in changed else archive.read(name))
        for name in (each for each in changed if not archive.has(each)):
            _write(target, name, changed[name])
    return packed.getvalue()


def _write(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, FIXED_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    target.writestr(entry, data)


def report_document(blocks: Iterable[Block], comments: Comments) -> bytes:
    """A fresh DOCX of the blocks with the comments at their places: for pasted text and what was no DOCX.

    Raises ``comment-without-place`` for an unknown block.
    """
    writer = _BlockWriter()
    writer.write(tuple(blocks))
    moved: dict[str, tuple[Comment, ...]] = {}
    for identifier, each in comments.items():
        place = WHOLE if identifier == WHOLE else writer.places.get(identifier)
        if place is None:
            raise DomainError("comment-without-place", field=identifier, block=identifier)
        moved[place] = (*moved.get(place, ()), *each)
    packed = BytesIO()
    writer.document.save(packed)
    return annotate(BytesIO(_repacked(Archive(packed.getvalue()), {})), moved)


class _BlockWriter:
    """``places``: the identifier that each block has in the new document."""

    def __init__(self) -> None:
        self.document = Document()
        self.places: dict[str, str] = {}
        self.paragraphs = self.tables = 0

    def write(self, blocks: tuple[Block, ...]) -> None:
        for table, group in groupby(blocks, key=lambda block: block.table):
            members = list(group)
            rows = [[text for pair in _pairs(block) for text in pair] for block in members]
            if table and max(map(len, rows)) > 1:
                self._table(members, rows)
            else:
                for block in members:
                    self._paragraph(block)
        if not blocks:
            self.document.add_paragraph("")

    def _table(self, blocks: list[Block], rows: list[list[str]]) -> None:
        self.tables += 1
        table = self.document.add_table(rows=0, cols=max(map(len, rows)))
        table.style = "Table Grid"
        for number, (block, texts) in enumerate(zip(blocks, rows, strict=True), start=1):
            for cell, text in zip(table.add_row().cells, texts, strict=False):
                cell.text = cleaned(text)
            self.places[block.identifier] = f"t{self.tables}/r{number}"

    def _paragraph(self, block: Block) -> None:
        self.paragraphs += 1
        text = cleaned(f"{block.number} {block.text}".strip())
        if block.kind is BlockKind.HEADING:
            self.document.add_heading(text, min(block.level, DEEPEST_HEADING))
        else:
            is_bullet = block.kind is BlockKind.LIST_ITEM and not block.number
            self.document.add_paragraph(text, style="List Bullet" if is_bullet else None)
        self.places[block.identifier] = f"p{self.paragraphs}"


def _pairs(block: Block) -> list[tuple[str, ...]]:
    """The texts of a row; a row of a form keeps its label."""
    is_form = len(block.cells) == 1 and bool(block.cells[0][0])
    return [pair if is_form else (pair[1],) for pair in block.cells] or [(block.text,)]
