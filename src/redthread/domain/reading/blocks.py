"""Of which pieces does a document consist, whatever file it came in?"""

import re
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_HEADER = "table-header"
    TABLE_ROW = "table-row"
    NOTE = "note"
    """A footnote or endnote, right after the block that refers to it."""


TITLE_LEVEL = 0
"""The level of the document's own title."""

GUESSED_LEVEL = 8
"""The level of a heading that only its look gives away: it says nothing of what stands above it."""

GROUP_LEVEL = 9
"""The level of a row that heads a group of rows inside a table."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row or note, in the order a person reads them.

    ``identifier`` is a stable path in its file: ``p12``, ``t2/r3``, ``p4/n1``. ``place`` says the same for
    people in neutral codes, ``code:value`` parts joined by ``/``: ``table:2/row:3``, ``page:4/paragraph:12``,
    ``sheet:Krav/row:5``. ``text`` is without its list label, which is ``number`` ("4.1", "a)", "R-03"; a
    bullet has none). ``level`` is that of a heading (0 = title) or the depth of a list item (0 = outermost).
    ``cells`` are the (column header, text) pairs of a table row; a column nobody named has an empty header.
    ``remarks`` are codes of what happened in reading: ``encoding-guessed``, ``hidden-sheet``, ``hidden-row``,
    ``hidden-text-left-out``, ``changes-accepted``, ``formula-without-value``, ``text-box``.
    """

    identifier: str
    kind: BlockKind
    text: str
    level: int = 0
    number: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    place: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        """The path of the table a row belongs to, empty for everything else."""
        is_row = self.kind in (BlockKind.TABLE_ROW, BlockKind.TABLE_HEADER)
        return self.container if is_row else ""

    @property
    def container(self) -> str:
        """The path of what it stands in; one of several parts of a row, ``t2/r3/s1``, stands in the row's table."""
        return re.sub(r"/s\d+$", "", self.identifier).rpartition("/")[0]
