"""Which number was meant, and can it be one of its unit?"""

import re
from decimal import Decimal

from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError

_FIGURE = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]{1,6}))?\Z", re.ASCII)
_LIKE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}\Z", re.ASCII)
_MOST = {Unit.PERCENT: Decimal(100), Unit.YES_NO: Decimal(1)}
_WHOLE = frozenset({Unit.COUNT, Unit.PERSONS, Unit.YES_NO})


def figure_from_text(text: str, *, field: str = "") -> Decimal:
    """ "3.5" and "3,5" are the same number, whatever the reader's language.

    Raises ``figure-not-read`` for anything else, and ``figure-two-ways`` for "12.500", which is twelve
    and a half to one reader and twelve thousand five hundred to another.
    """
    text = text.strip()
    found = _FIGURE.match(text)
    if found is None:
        raise DomainError("figure-not-read", field=field, text=text[:40])
    whole, part = found[1], found[2] or ""
    if _LIKE_THOUSANDS.match(text):
        smaller = f"{whole}.{part.rstrip('0') or '0'}"
        raise DomainError("figure-two-ways", field=field, text=text, great=whole + part, small=smaller)
    return Decimal(f"{whole}.{part}" if part else whole)


def require_figure(figure: Decimal, *, unit: Unit, field: str = "") -> None:
    """Raises ``figure-negative``, ``figure-too-great`` (per cent, yes or no) and ``figure-not-whole`` (counts)."""
    if not figure.is_finite() or figure < 0:
        raise DomainError("figure-negative", field=field)
    most = _MOST.get(unit)
    if most is not None and figure > most:
        raise DomainError("figure-too-great", field=field, most=most)
    if unit in _WHOLE and figure != figure.to_integral_value():
        raise DomainError("figure-not-whole", field=field)
