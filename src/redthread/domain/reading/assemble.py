"""How do the lines and tables of a file become its blocks?"""

from collections.abc import Iterable, Iterator

from redthread.domain.reading.blocks import Block
from redthread.domain.reading.lines import Line, blocks_of
from redthread.domain.reading.tables import Row, blocks_of_table

Table = tuple[Row, ...]
Piece = Line | Table


def assemble(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The blocks in reading order; pieces without text make none."""
    return tuple(_blocks(pieces))


def _blocks(pieces: Iterable[Piece]) -> Iterator[Block]:
    lines: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line):
            if piece.text.strip():
                lines.append(piece)
        else:
            yield from blocks_of(lines)
            lines = []
            yield from blocks_of_table(piece)
    yield from blocks_of(lines)
