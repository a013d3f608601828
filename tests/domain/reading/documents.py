"""Small documents for the tests of reading, written as a person would type them."""

from redthread.domain.reading import Block, Reading, split
from redthread.domain.reading.assemble import Piece, assemble
from redthread.domain.reading.lines import Line, Look
from redthread.domain.reading.tables import Row


def blocks(*pieces: str | list[list[str]]) -> tuple[Block, ...]:
    """``# text`` is a declared heading (one sign per level), ``** text`` a bold line; a list is a table."""
    return assemble(_piece(piece, number) for number, piece in enumerate(pieces, start=1))


def _piece(piece: str | list[list[str]], number: int) -> Piece:
    if not isinstance(piece, str):
        return tuple(
            Row(f"t{number}/r{index}", tuple(cells), f"table:{number}/row:{index}")
            for index, cells in enumerate(piece, start=1)
        )
    signs, _, text = piece.partition(" ")
    if signs and set(signs) == {"#"}:
        return Line(f"p{number}", text, f"paragraph:{number}", level=len(signs))
    if signs == "**":
        return Line(f"p{number}", text, f"paragraph:{number}", look=Look.BOLD)
    return Line(f"p{number}", piece, f"paragraph:{number}")


def read(*pieces: str | list[list[str]]) -> Reading:
    return split(blocks(*pieces))


def wordings(reading: Reading) -> list[str]:
    return [str(requirement.wording) for requirement in reading.purchase.requirements]


def stages(reading: Reading) -> list[str | None]:
    return [requirement.stage.value if requirement.stage else None for requirement in reading.purchase.requirements]


def weights(reading: Reading) -> list[tuple[str, str] | None]:
    """(kind, value) in the first lot of each requirement."""
    found = [requirement.lots[0].weight if requirement.lots else None for requirement in reading.purchase.requirements]
    return [(weight.kind.value, str(weight.value)) if weight else None for weight in found]
