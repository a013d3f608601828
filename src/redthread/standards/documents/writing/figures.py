"""How are dates, amounts and weights written out for a reader?"""

from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from redthread.domain.errors import DomainError
from redthread.domain.values import Money, Weight
from redthread.standards.documents.writing.labels import Labels


def number(value: Decimal, labels: Labels) -> str:
    """Grouped by thousands, with the digits it was given and no trailing zeros: nothing is rounded."""
    whole, _, fraction = f"{value:,f}".partition(".")
    return _joined(whole, fraction.rstrip("0"), labels)


def money(value: Money, labels: Labels) -> str:
    """A whole amount without decimals, any other with two at least."""
    whole, _, fraction = f"{value.amount:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return f"{_joined(whole, fraction and fraction.ljust(2, '0'), labels)} {value.currency}"


def day(value: date, labels: Labels) -> str:
    return labels.date.format(day=value.day, month=labels.months[value.month - 1], year=value.year)


def moment(value: datetime, labels: Labels, *, time_zone: str = "") -> tuple[str, str]:
    """The time in the stated zone, and in UTC.

    ``time_zone`` is an IANA name; empty or unknown here, the offset alone is given, for a name that nobody
    can resolve would decide nothing. Raises ``time-without-zone`` for a naive time.
    """
    if value.tzinfo is None:
        raise DomainError("time-without-zone", field="timetable", value=value.isoformat())
    zone = _zone(time_zone)
    local = value.astimezone(zone) if zone else value
    named = f"{time_zone}, {_offset(local)}" if zone else _offset(local)
    utc = value.astimezone(UTC)
    return f"{day(local, labels)}, {local:%H:%M} ({named})", f"{day(utc, labels)}, {utc:%H:%M} UTC"


def day_or_moment(value: date | datetime, labels: Labels, *, time_zone: str = "") -> tuple[str, ...]:
    if isinstance(value, datetime):
        return moment(value, labels, time_zone=time_zone)
    return (day(value, labels),)


def weight(value: Weight | None, labels: Labels, *, currency: str = "") -> str:
    """The weight in words; *not stated* where no number was given, never a zero."""
    if value is None or value.value is None:
        return labels.not_stated
    pattern = labels.weight_patterns[value.kind]
    upper = labels.not_stated if value.up_to is None else number(value.up_to, labels)
    return pattern.format(value=number(value.value, labels), up_to=upper, currency=currency).strip()


def _joined(whole: str, fraction: str, labels: Labels) -> str:
    return whole.replace(",", labels.group_mark) + (labels.decimal_mark + fraction if fraction else "")


def _offset(local: datetime) -> str:
    shown = f"{local:%z}"
    return f"UTC{shown[:3]}:{shown[3:5]}"


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
