"""How do rows become a CSV file that no spreadsheet runs?"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from redthread.standards.documents.writing.characters import without_forbidden
from redthread.standards.tables.cells import Cell

GUARD = "'"

SKIPPED = "[\\s\\u200b-\\u200f\\u2060\\ufeff'\"‘’“”`]*"
"""Blanks, invisible characters and quotation marks, which an import may strip."""

SIGNS = "=+\\-@|\\uff1d\\uff0b\\uff0d\\uff20\\u2212"
"""What begins a formula, or a command to another program; then = + - @ in full width, and the minus sign."""

FIRST = f"(?={SKIPPED}[{SIGNS}\\t\\r\\n])"
LATER = f"(?={SKIPPED}[{SIGNS}])"
AFTER_A_BREAK = "(?<=[;\\t\\r\\n])"
"""Half of Europe's Excel splits a comma file at semicolons, and at line breaks even inside quotation marks."""

RUNS = re.compile(f"\\A{FIRST}|{AFTER_A_BREAK}{LATER}")
GUARDED = re.compile(f"\\A{GUARD}{FIRST}|{AFTER_A_BREAK}{GUARD}{LATER}")


def write_csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with a byte order mark, comma, CRLF; every text in quotation marks and guarded, every number bare.

    ``unguarded`` gives the texts back as they were, less the control characters that no file of ours holds.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """An apostrophe before every place where a spreadsheet could see a formula begin."""
    return RUNS.sub(GUARD, text)


def unguarded(text: str) -> str:
    """The text before it was guarded. Exact: where a text has that apostrophe itself, it was given another."""
    return GUARDED.sub("", text)


def _cell(value: Cell) -> str | int | float | Decimal:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case Decimal():
            return value if value.is_finite() else str(value)
        case date():
            return value.isoformat()
        case str():
            return guarded(without_forbidden(value)[0])
