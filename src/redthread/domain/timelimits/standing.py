"""Was enough time given, from the day of the event to the moment of the time limit?"""

from collections.abc import Set
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from redthread.domain.timelimits.counting import last_day

_LAST_MINUTE = time(23, 59)


class Standing(StrEnum):
    LONG_ENOUGH = "long-enough"
    CUT_ON_LAST_DAY = "cut-on-last-day"
    """The time limit falls on the last day, hours before that day ends: read strictly it is too early."""
    TOO_SHORT = "too-short"


def standing(event: date, due: datetime, *, days: int, holidays: Set[date] = frozenset()) -> Standing:
    """``due`` in the zone it is announced in; days are those of the calendar there, however long they last."""
    ends = last_day(event, days, holidays=holidays)
    if due.date() != ends:
        return Standing.LONG_ENOUGH if due.date() > ends else Standing.TOO_SHORT
    return Standing.LONG_ENOUGH if due.time() >= _LAST_MINUTE else Standing.CUT_ON_LAST_DAY


def local_day(moment: datetime | date, time_zone: str) -> date:
    """The calendar day in that zone (IANA name); without a zone, as the moment itself was written."""
    return local(moment, time_zone).date() if isinstance(moment, datetime) else moment


def local(moment: datetime, time_zone: str) -> datetime:
    if not time_zone or moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(ZoneInfo(time_zone))
    except (KeyError, ValueError, OSError, OverflowError):  # no such zone, or a moment outside the calendar
        return moment
