"""On which day does a period of so many days end?

Regulation (EEC, Euratom) No 1182/71, art. 3: the day of the event is not counted, holidays and weekends
are, and a period whose last day is a public holiday, a Sunday or a Saturday ends with the next working
day. Unchecked: the articles are known from quotations. Public holidays are known only if a calendar is
given; without one the answer takes account of weekends alone.
"""

from collections.abc import Set
from datetime import date, timedelta

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


def last_day(event: date, days: int, *, holidays: Set[date] = frozenset()) -> date:
    """The period ends when this day ends. ``days`` are calendar days, one or more.

    A period that would run past the last day of the calendar ends on it.
    """
    ends = date.fromordinal(min(event.toordinal() + days, date.max.toordinal()))
    return working_day_from(ends, holidays=holidays)


def working_day_from(day: date, *, holidays: Set[date] = frozenset()) -> date:
    """That day, or the first working day after it."""
    while (day.weekday() >= _SATURDAY or day in holidays) and day < date.max:
        day += _ONE_DAY
    return day
