"""Facts and figures as values, for the tests of the track record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from redthread.domain.outcomes.facts import Fact, FactKind
from redthread.domain.outcomes.track import Figure, Measure

DAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
_numbers = count(1)


def fact(kind: FactKind, *, purchase: int = 1, authority: int = 1, value: int | None = None, subject: str = "") -> Fact:
    """Of a row of its own, unless ``subject`` names one."""
    return Fact(
        kind=kind,
        purchase=f"purchase-{purchase}",
        authority=f"authority-{authority}",
        subject=subject or f"row-{next(_numbers)}",
        at=DAY,
        value=None if value is None else Decimal(value),
    )


def taken_back(line: Fact) -> Fact:
    return replace(line, is_retracted=True)


def figure(
    measure: Measure, *, value: int = 7, purchases: int = 5, authorities: int = 3, of: int | None = None
) -> Figure:
    """By default just enough to be told."""
    return Figure(measure, Decimal(value), of, purchases, authorities, date(2026, 1, 1), date(2027, 1, 1))
