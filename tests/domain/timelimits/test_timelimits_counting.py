"""Does a period end on the day that Regulation 1182/71 says?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.timelimits.counting import last_day, working_day_from

EVENTS = st.dates(date(2016, 4, 18), date(2040, 12, 31))


def oracle(event: date, days: int, holidays: frozenset[date]) -> date:
    """Counted one day at a time, as on a wall calendar: the day after the event is day one."""
    day, counted = event, 0
    while counted < days:
        day += timedelta(days=1)
        counted += 1
    while day.isoweekday() in (6, 7) or day in holidays:
        day += timedelta(days=1)
    return day


@pytest.mark.parametrize(
    ("event", "days", "ends"),
    [
        (date(2026, 9, 1), 35, date(2026, 10, 6)),
        (date(2026, 9, 1), 1, date(2026, 9, 2)),
        (date(2026, 9, 4), 1, date(2026, 9, 7)),  # a Saturday moves to Monday
        (date(2026, 9, 4), 2, date(2026, 9, 7)),  # so does a Sunday
        (date(2026, 9, 5), 30, date(2026, 10, 5)),  # begun on a Saturday
        (date(2028, 2, 1), 35, date(2028, 3, 7)),  # over a leap day
        (date(2026, 12, 1), 35, date(2027, 1, 5)),  # over the year
    ],
)
def test_last_day(event: date, days: int, ends: date) -> None:
    assert last_day(event, days) == ends


def test_last_day_on_a_holiday_moves_on() -> None:
    may_17 = date(2027, 5, 17)

    assert last_day(may_17 - timedelta(days=30), 30, holidays=frozenset({may_17})) == date(2027, 5, 18)


def test_holidays_are_not_known_without_a_calendar() -> None:
    assert last_day(date(2026, 11, 20), 35) == date(2026, 12, 25)


@given(EVENTS, st.integers(1, 60), st.frozensets(EVENTS, max_size=20))
def test_last_day_equals_the_oracle(event: date, days: int, holidays: frozenset[date]) -> None:
    assert last_day(event, days, holidays=holidays) == oracle(event, days, holidays)


@given(EVENTS, st.integers(1, 60))
def test_one_day_more_never_ends_earlier(event: date, days: int) -> None:
    assert last_day(event, days) <= last_day(event, days + 1)


def test_period_past_the_calendar_ends_with_it() -> None:
    assert last_day(date.max, 35) == date.max


def test_working_day_is_itself() -> None:
    assert working_day_from(date(2026, 9, 1)) == date(2026, 9, 1)
