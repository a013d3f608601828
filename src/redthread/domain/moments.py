"""Does this hour exist, and only once, where the purchase is?"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from redthread.domain.errors import DomainError

EARLIEST, LATEST = 2001, 2099
"""Years that every database driver and calendar shows in every zone."""


def zone_named(name: str) -> ZoneInfo:
    """Raises ``zone-unknown``; an abbreviation such as "CET+1" is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DomainError("zone-unknown", field="time_zone", zone=name) from error


def require_year_shown(at: date | None, *, field: str = "") -> None:
    """Raises ``year-not-shown``; a day or a moment that nobody stated is fine."""
    if at is not None and not EARLIEST <= at.year <= LATEST:
        raise DomainError("year-not-shown", field=field, earliest=EARLIEST, latest=LATEST)


def local_moment(at: datetime, *, zone: str, field: str = "") -> datetime:
    """A wall-clock time without zone as an aware one.

    Raises ``hour-does-not-exist`` (the clock jumps over it in spring), ``hour-twice`` (it comes
    twice in autumn: nobody could say which was meant) and ``year-not-shown``.
    """
    require_year_shown(at, field=field)
    place = zone_named(zone)
    first, second = at.replace(tzinfo=place, fold=0), at.replace(tzinfo=place, fold=1)
    if first.astimezone(UTC).astimezone(place).replace(tzinfo=None) != at:
        after = (at + timedelta(hours=1)).strftime("%H:%M")
        raise DomainError("hour-does-not-exist", field=field, time=at.strftime("%Y-%m-%d %H:%M"), next=after)
    if first.utcoffset() != second.utcoffset():
        raise DomainError("hour-twice", field=field, time=at.strftime("%Y-%m-%d %H:%M"))
    return first
