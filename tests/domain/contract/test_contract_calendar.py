"""Do the periods of a contract cover it once, and is a missing report never anything better than missing?"""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.contract.calendar import Period, Standing, months_after, next_open, periods, planned
from redthread.domain.contract.terms import PeriodState
from redthread.domain.criteria.indicator import ReportingPeriod

MONTHLY, QUARTERLY, YEARLY = ReportingPeriod.MONTHLY, ReportingPeriod.QUARTERLY, ReportingPeriod.YEARLY
FIXED = [each for each in ReportingPeriod if each is not ReportingPeriod.PER_CASE]
DAYS = st.dates(date(2001, 1, 1), date(2089, 12, 31))
LENGTHS = st.integers(0, 3650)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "months", "found"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 1, 31), 2, date(2025, 3, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 5, 1), 0, date(2025, 5, 1)),
    ],
)
def test_months_after_a_day_the_month_does_not_have(start: date, months: int, found: date) -> None:
    assert months_after(start, months) == found


def test_periods_of_a_contract_from_the_31st_come_back_to_it() -> None:
    assert periods(date(2025, 1, 31), date(2025, 5, 30), MONTHLY) == (
        Period(date(2025, 1, 31), date(2025, 2, 27)),
        Period(date(2025, 2, 28), date(2025, 3, 30)),
        Period(date(2025, 3, 31), date(2025, 4, 29)),
        Period(date(2025, 4, 30), date(2025, 5, 30)),
    )


def test_last_period_is_cut_off_at_the_end() -> None:
    assert periods(date(2025, 1, 1), date(2025, 4, 15), QUARTERLY)[-1] == Period(date(2025, 4, 1), date(2025, 4, 15))


def test_contract_from_a_leap_day_by_the_year() -> None:
    assert [each.start for each in periods(date(2024, 2, 29), date(2028, 3, 1), YEARLY)] == [
        date(2024, 2, 29),
        date(2025, 2, 28),
        date(2026, 2, 28),
        date(2027, 2, 28),
        date(2028, 2, 29),
    ]


def test_once_is_the_whole_contract_and_per_case_has_none() -> None:
    whole = Period(date(2025, 1, 1), date(2026, 6, 30))

    assert periods(whole.start, whole.end, ReportingPeriod.ONCE) == (whole,)
    assert periods(whole.start, whole.end, ReportingPeriod.PER_CASE) == ()


def test_period_with_the_first_day_is_asked_for_and_those_before_are_not() -> None:
    found = periods(date(2025, 1, 1), date(2025, 12, 31), MONTHLY, date(2025, 3, 31))

    assert found[0] == Period(date(2025, 3, 1), date(2025, 3, 31))


def test_contract_that_ends_before_it_starts_has_no_period() -> None:
    assert periods(date(2025, 2, 1), date(2025, 1, 31), MONTHLY) == ()


@given(start=DAYS, length=LENGTHS, period=st.sampled_from(FIXED))
def test_periods_tile_the_contract(start: date, length: int, period: ReportingPeriod) -> None:
    end = start + timedelta(days=length)
    found = periods(start, end, period)

    assert found[0].start == start
    assert found[-1].end == end
    assert all(each.start <= each.end for each in found)
    assert all(one.end + DAY == other.start for one, other in pairwise(found))


@given(start=DAYS, length=LENGTHS, more=LENGTHS, period=st.sampled_from(FIXED))
def test_extension_moves_no_boundary(start: date, length: int, more: int, period: ReportingPeriod) -> None:
    short = periods(start, start + timedelta(days=length), period)
    long = periods(start, start + timedelta(days=length + more), period)

    assert long[: len(short) - 1] == short[:-1]
    assert long[len(short) - 1].start == short[-1].start


@given(start=DAYS, length=LENGTHS)
def test_shorter_periods_are_never_fewer(start: date, length: int) -> None:
    counts = [len(periods(start, start + timedelta(days=length), each)) for each in (MONTHLY, QUARTERLY, YEARLY)]

    assert counts == sorted(counts, reverse=True)


JANUARY = Period(date(2025, 1, 1), date(2025, 1, 31))


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2025, 1, 31), PeriodState.NOT_DUE),
        (date(2025, 2, 1), PeriodState.DUE),
        (date(2025, 3, 2), PeriodState.DUE),
        (date(2025, 3, 3), PeriodState.LATE),
    ],
)
def test_what_nobody_reported_becomes_due_and_then_late(as_of: date, state: PeriodState) -> None:
    found = planned(JANUARY, due_days=30, standing=None, as_of=as_of)

    assert (found.due_on, found.state, found.is_late) == (date(2025, 3, 2), state, state is PeriodState.LATE)


@pytest.mark.parametrize("state", [PeriodState.SUBMITTED, PeriodState.ACCEPTED, PeriodState.LOCKED])
def test_what_was_handed_in_is_not_late(state: PeriodState) -> None:
    assert not planned(JANUARY, due_days=30, standing=Standing(state), as_of=date(2026, 1, 1)).is_late


def test_what_came_back_is_late_after_its_day() -> None:
    found = planned(JANUARY, due_days=30, standing=Standing(PeriodState.RETURNED), as_of=date(2025, 3, 3))

    assert (found.state, found.is_late) == (PeriodState.RETURNED, True)


def test_next_open_period_is_the_first_gap() -> None:
    every = periods(date(2025, 1, 1), date(2025, 4, 30), MONTHLY)

    assert next_open(every, frozenset({date(2025, 1, 1), date(2025, 3, 1)})) == every[1]
    assert next_open(every, frozenset(each.start for each in every)) is None
