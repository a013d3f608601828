"""How do the lines and tables of a file become its blocks?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

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
    is_first = True
    for piece in pieces:
        if isinstance(piece, Line):
            if piece.text.strip():
                lines.append(replace(piece, text=squeezed(piece.text), is_first=is_first))
                is_first = False
        else:
            yield from blocks_of(lines)
            lines, is_first = [], False
            yield from blocks_of_table([replace(row, cells=tuple(map(squeezed, row.cells))) for row in piece])
    yield from blocks_of(lines)


def squeezed(text: str) -> str:
    """Single blanks and no empty lines: long runs of them say nothing and cost time in every search."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
