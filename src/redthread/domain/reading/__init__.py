"""A loose document read into requirements: of which pieces it consists, and which of them demand what."""

from redthread.domain.reading.blocks import Block, BlockKind
from redthread.domain.reading.result import Reading, Reason, ReasonCode
from redthread.domain.reading.split import split, with_stages

__all__ = ["Block", "BlockKind", "Reading", "Reason", "ReasonCode", "split", "with_stages"]
