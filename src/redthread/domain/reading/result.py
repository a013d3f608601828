"""What comes of reading a document, and why was each stage recognised?"""

from dataclasses import dataclass
from enum import StrEnum

from redthread.domain.purchase import Purchase
from redthread.domain.reading.blocks import Block


class ReasonCode(StrEnum):
    """What told the stage of use; the sentence to each is written in ``redthread.words``."""

    PERSON = "person"
    COLUMN = "column"
    LABEL = "label"
    HEADING = "heading"
    HEADING_ABOVE = "heading-above"
    TABLE_HEADER = "table-header"
    LEAD_IN = "lead-in"
    WEIGHT = "weight"
    TITLE = "title"
    OWN_WORDS = "own-words"
    SEVERAL = "several"
    """Words for more than one stage: it has to be asked."""
    NOTHING = "nothing"
    """No word for any stage: it has to be asked."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a requirement stands at its stage; ``words`` are those that told it, folded to lower case."""

    requirement: str
    code: ReasonCode
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The purchase, the blocks it was read from (context included), and a reason for each requirement."""

    purchase: Purchase
    blocks: tuple[Block, ...]
    reasons: tuple[Reason, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """The requirements whose stage only a person can tell."""
        return tuple(requirement.identifier for requirement in self.purchase.requirements if requirement.stage is None)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What happened in reading the file, each code once."""
        return tuple(dict.fromkeys(remark for block in self.blocks for remark in block.remarks))

    @property
    def context(self) -> tuple[Block, ...]:
        """The blocks no requirement begins at."""
        read = {requirement.identifier for requirement in self.purchase.requirements}
        return tuple(block for block in self.blocks if block.identifier not in read)

    def reason_of(self, requirement: str) -> Reason:
        """Raises ``KeyError`` for an identifier that is no requirement's."""
        for reason in self.reasons:
            if reason.requirement == requirement:
                return reason
        raise KeyError(requirement)
