"""What is gathered of one demand before its stage, weight and lots are settled?"""

from dataclasses import dataclass, field

from redthread.domain.reading.blocks import Block
from redthread.domain.reading.headings import Said
from redthread.domain.reading.terms import Column


@dataclass
class Demand:
    """A requirement in the making; the block it begins at gives it its identifier and place."""

    block: Block
    wording: str
    language: str
    title: str = ""
    number: str = ""
    heading: str = ""
    header: str = ""
    """The head of the column the wording stands in."""
    lead: str = ""
    above: tuple[tuple[Said, bool], ...] = ()
    document: Said = field(default_factory=Said)
    lots: tuple[str, ...] = ()
    parts: dict[Column, str] = field(default_factory=dict)
    weights: list[tuple[Column, str, str]] = field(default_factory=list)
    """(weight or points, the column's header, the cell) of each weight column."""
    has_weight_column: bool = False
    is_percent: bool = False
    """Whether the bare figures of its weight column total 100."""
    is_open: bool = False
    """It ends in a colon: the list below completes it."""
    taken: list[Block] = field(default_factory=list)
    """The items that completed it."""

    def add(self, column: Column, text: str) -> None:
        if text:
            self.parts[column] = f"{self.parts[column]}\n{text}" if self.parts.get(column) else text

    def append(self, text: str) -> None:
        self.wording = f"{self.wording}\n{text}" if self.wording else text
