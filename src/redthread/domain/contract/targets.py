"""Which level holds for a period, and may a figure be one of this unit at all?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.contract.calendar import Period
from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError

MOST = Decimal(10) ** 12
"""No count, amount or number of days of a contract is that large: such a figure is a slip."""
_HUNDRED = Decimal(100)
_WHOLE = frozenset({Unit.COUNT, Unit.PERSONS})


@dataclass(frozen=True, slots=True)
class Level:
    level: Decimal
    from_on: date


def level_for(levels: Iterable[Level], period: Period) -> Decimal | None:
    """The level in force on the period's first day; where none was yet, that of its last day; else None.

    A step that falls into a period is asked for from the next one on: nobody is measured by what did not hold
    when the period began.
    """
    ordered = sorted(levels, key=lambda each: each.from_on)
    for day in (period.start, period.end):
        held = [each.level for each in ordered if each.from_on <= day]
        if held:
            return held[-1]
    return None


def require_figure(figure: Decimal, unit: Unit, *, field: str) -> None:
    """Raises ``figure-not-finite``, ``figure-negative``, ``figure-too-large``, ``figure-not-whole``, ``figure-percent``
    and ``figure-yes-no``; ``field`` is the input at fault."""
    if not figure.is_finite():
        raise DomainError("figure-not-finite", field=field)
    if figure < 0:
        raise DomainError("figure-negative", field=field, value=figure)
    if figure > MOST:
        raise DomainError("figure-too-large", field=field, most=MOST)
    if unit in _WHOLE and figure != figure.to_integral_value():
        raise DomainError("figure-not-whole", field=field, value=figure)
    if unit is Unit.PERCENT and figure > _HUNDRED:
        raise DomainError("figure-percent", field=field, value=figure)
    if unit is Unit.YES_NO and figure not in (Decimal(0), Decimal(1)):
        raise DomainError("figure-yes-no", field=field, value=figure)
