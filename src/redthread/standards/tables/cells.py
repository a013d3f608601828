"""What may stand in a cell, and which figures survive a spreadsheet?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | int | float | Decimal | bool | date | None
"""``None`` is an empty cell: unknown, never a zero. A ``datetime`` is a ``date`` and keeps its offset as text."""

DIGITS_KEPT = 15
"""A spreadsheet's number is a binary double: further digits would change without a word."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with a header. ``widths`` are characters a column; empty, they are measured from the first rows."""

    name: str
    header: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    widths: tuple[int, ...] = ()


def survives(value: int | float | Decimal) -> bool:
    """Whether a double holds the number exactly as it was written."""
    written = Decimal(value) if isinstance(value, int) else Decimal(str(value))
    if not written.is_finite():
        return False
    return len(written.normalize().as_tuple().digits) <= DIGITS_KEPT and Decimal(repr(float(written))) == written
