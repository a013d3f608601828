"""Was enough time given, over changes of the clock and in the zone that the time limit is announced in?"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.check.draft import Draft
from redthread.domain.check.rules.minimum_time_limits import check
from redthread.domain.purchase import Procedure, Purchase, Source, Timetable
from redthread.domain.timelimits import Standing, standing
from redthread.domain.timelimits.standing import local, local_day

OSLO = ZoneInfo("Europe/Oslo")
SENT = date(2026, 9, 1)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=OSLO)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (at(date(2026, 10, 5), 23, 59), Standing.TOO_SHORT),
        (at(date(2026, 10, 6), 0, 0), Standing.CUT_ON_LAST_DAY),
        (at(date(2026, 10, 6), 23, 58), Standing.CUT_ON_LAST_DAY),
        (at(date(2026, 10, 6), 23, 59), Standing.LONG_ENOUGH),
        (at(date(2026, 10, 7), 0, 0), Standing.LONG_ENOUGH),
    ],
)
def test_standing_around_the_last_day(due: datetime, expected: Standing) -> None:
    assert standing(SENT, due, days=35) == expected


def test_last_day_on_a_sunday_ends_on_monday() -> None:
    sent = date(2026, 8, 30)  # 35 days later is Sunday, 4 October

    assert standing(sent, at(date(2026, 10, 4), 23, 59), days=35) == Standing.TOO_SHORT
    assert standing(sent, at(date(2026, 10, 5), 23, 59), days=35) == Standing.LONG_ENOUGH


@pytest.mark.parametrize("year", range(2025, 2036))
@pytest.mark.parametrize("month", [3, 10])
def test_days_are_those_of_the_calendar_when_the_clocks_change(year: int, month: int) -> None:
    """A day of 23 or 25 hours is a day: the last Sunday of March and of October lie inside the period."""
    sunday = max(date(year, month, day) for day in range(25, 32) if date(year, month, day).isoweekday() == 7)
    sent = sunday - timedelta(days=5)  # a Tuesday, and 35 days later again

    assert at(sunday).utcoffset() != at(sunday - timedelta(days=1)).utcoffset()
    assert standing(sent, at(sent + timedelta(days=35), 23, 59), days=35) == Standing.LONG_ENOUGH
    assert standing(sent, at(sent + timedelta(days=34), 23, 59), days=35) == Standing.TOO_SHORT


@given(st.dates(date(2025, 1, 1), date(2035, 12, 31)), st.integers(1, 60), st.integers(0, 23))
def test_more_time_never_stands_worse(sent: date, days: int, hour: int) -> None:
    order = [Standing.TOO_SHORT, Standing.CUT_ON_LAST_DAY, Standing.LONG_ENOUGH]
    places = [order.index(standing(sent, at(sent + timedelta(days=more), hour), days=days)) for more in range(70)]

    assert places == sorted(places)
    assert {order[places[0]], order[places[-1]]} == {Standing.TOO_SHORT, Standing.LONG_ENOUGH}


def test_day_is_that_of_the_zone() -> None:
    late = datetime(2026, 9, 1, 23, 30, tzinfo=ZoneInfo("UTC"))

    assert [local_day(late, "Europe/Oslo"), local_day(late, "")] == [date(2026, 9, 2), date(2026, 9, 1)]


@pytest.mark.parametrize("zone", ["Nowhere/Nothing", "../../etc/passwd", "\u0000", "Europe"])
def test_zone_that_does_not_exist_leaves_the_moment_as_written(zone: str) -> None:
    assert local(at(SENT), zone) == at(SENT)


def test_plain_date_is_its_own_day() -> None:
    assert local_day(SENT, "Europe/Oslo") == SENT


def judged(timetable: Timetable) -> list[str]:
    purchase = Purchase(Source.RECORDS, "p", procedure=Procedure.OPEN, timetable=timetable)
    return [outcome.reason for outcome in check(Draft(purchase, SENT))]


def test_notice_sent_after_midnight_local_time_counts_from_the_next_day() -> None:
    sent = datetime(2026, 8, 31, 22, 30, tzinfo=ZoneInfo("UTC"))  # 1 September in Oslo
    due = datetime(2026, 10, 1, 21, 59, tzinfo=ZoneInfo("UTC"))  # 23:59 there

    timetable = Timetable(sent, due, electronic_submission=True, time_zone="Europe/Oslo")

    assert judged(timetable) == ["long-enough"]


def test_urgency_and_prior_information_count_only_if_stated() -> None:
    assert judged(Timetable(SENT, at(date(2026, 9, 22)), electronic_submission=True)) == ["too-short"]


def test_between_the_two_figures_it_depends_on_electronic_submission() -> None:
    due = at(date(2026, 10, 3))

    assert [judged(Timetable(SENT, due, electronic_submission=how)) for how in (None, True, False)] == [
        ["depends-on-electronic"],
        ["long-enough"],
        ["too-short"],
    ]
