"""Deadlines, small numbers and remedy for workers: which day, which figure, confirmed by whom?"""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.domain.followup.deadlines import danger_told_by, fix_suggested, plan_due, reply_due, safeguarded_by
from redthread.domain.followup.remedies import RemedyLine, RemedyTotals, Sum, require_verifier, totals
from redthread.domain.followup.small_numbers import PeopleShown, Quarter, people_shown, quarter_of
from redthread.domain.followup.terms import FindingSeverity, VerifiedBy

CRITICAL, MAJOR, MINOR, REMARK = FindingSeverity
WORKERS, MONITOR, AUDITOR, AUTHORITY, NOBODY = VerifiedBy


@pytest.mark.parametrize(
    ("severity", "plan", "fix"),
    [
        (CRITICAL, date(2026, 3, 7), date(2026, 3, 30)),
        (MAJOR, date(2026, 3, 14), date(2026, 5, 29)),
        (MINOR, date(2026, 3, 14), date(2026, 8, 27)),
        (REMARK, None, None),
    ],
)
def test_plan_and_mending_are_due_by_severity(severity: FindingSeverity, plan: date | None, fix: date | None) -> None:
    told = date(2026, 2, 28)

    assert (plan_due(severity, told_on=told), fix_suggested(severity, told_on=told)) == (plan, fix)


def test_reply_is_due_in_fourteen_days_or_as_set() -> None:
    assert reply_due(told_on=date(2026, 2, 20)) == date(2026, 3, 6)
    assert reply_due(told_on=date(2026, 2, 20), days=3) == date(2026, 2, 23)


@pytest.mark.parametrize("days", [-1, 0, 2, 61, 10**9])
def test_reply_period_outside_three_to_sixty_days_is_refused(days: int) -> None:
    with pytest.raises(DomainError, match="reply-days"):
        reply_due(told_on=date(2026, 2, 20), days=days)


def test_danger_is_told_within_72_hours_and_children_are_safeguarded_within_48() -> None:
    noted = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)

    assert danger_told_by(noted) == datetime(2026, 3, 31, 22, 30, tzinfo=UTC)
    assert safeguarded_by(noted) == datetime(2026, 3, 30, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        (None, PeopleShown(None)),
        (0, PeopleShown(None, is_withheld=True)),
        (4, PeopleShown(None, is_withheld=True)),
        (5, PeopleShown(5)),
    ],
)
def test_fewer_than_five_people_are_not_counted_before_others(people: int | None, shown: PeopleShown) -> None:
    assert people_shown(people) == shown


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_every_day_lies_in_the_quarter_that_is_shown_of_it(day: date) -> None:
    quarter = quarter_of(day)

    following = Quarter(quarter.year + quarter.number // 4, quarter.number % 4 + 1)
    assert quarter.begins_on <= day < following.begins_on


def line(people: int, paid: str | None = None, *, by: VerifiedBy = NOBODY, currency: str = "EUR") -> RemedyLine:
    return RemedyLine(people, None, Decimal(paid) if paid else None, currency if paid else "", by)


def test_totals_keep_currencies_apart_and_say_what_was_verified() -> None:
    added = totals(
        [line(10, "100.50", by=MONITOR), line(20, "50"), line(7, "9", currency="MXN"), line(5)], is_shared=True
    )

    assert (added.people, added.verified_people, added.withheld) == (42, 10, 0)
    assert added.sums == (
        Sum("EUR", None, Decimal("150.50"), Decimal("100.50")),
        Sum("MXN", None, Decimal(9), None),
    )


def test_small_groups_are_in_no_sum_that_others_see() -> None:
    lines = [line(12, "120"), line(4, "4000", by=MONITOR)]

    assert totals(lines, is_shared=True) == RemedyTotals(
        people=12, verified_people=0, sums=(Sum("EUR", None, Decimal(120), None),), withheld=1
    )
    assert totals(lines, is_shared=False).people == 16


lines = st.builds(
    RemedyLine,
    st.integers(1, 30),
    st.none(),
    st.none() | st.decimals(0, 10**6, places=2),
    st.sampled_from(["EUR", "NOK"]),
    st.sampled_from(VerifiedBy),
)


@given(st.lists(lines, max_size=8), st.lists(st.integers(1, 4), max_size=4))
def test_no_figure_that_others_see_changes_with_small_groups(large: list[RemedyLine], small: list[int]) -> None:
    """Or the difference of two looks would be the figure of four people."""
    large = [each for each in large if each.people >= 5]
    with_small = totals([*large, *(line(each, "77") for each in small)], is_shared=True)
    without = totals(large, is_shared=True)

    assert (with_small.people, with_small.verified_people, with_small.sums) == (
        without.people,
        without.verified_people,
        without.sums,
    )


@pytest.mark.parametrize(
    ("by", "side", "is_owner", "verifier", "code"),
    [
        (MONITOR, "owner", True, "", "remedy-verified-by-owner"),
        (WORKERS, "owner", True, "Union", "remedy-verified-by-owner"),
        (AUDITOR, "authority", False, " atelje  it AS", "remedy-verified-by-owner"),
        (MONITOR, "authority", False, "", "remedy-verifier-other"),
        (AUTHORITY, "monitor", False, "", "remedy-verifier-other"),
        (WORKERS, "monitor", False, "", "remedy-verifier-missing"),
        (AUDITOR, "authority", False, " ", "remedy-verifier-missing"),
    ],
)
def test_nobody_is_said_to_have_confirmed_what_they_did_not(
    by: VerifiedBy, side: str, is_owner: bool, verifier: str, code: str
) -> None:
    with pytest.raises(DomainError, match=code):
        require_verifier(by, side=side, is_owner=is_owner, verifier=verifier, owner_name="Atelje IT AS")


@pytest.mark.parametrize(
    ("by", "side", "is_owner", "verifier"),
    [
        (NOBODY, "owner", True, ""),
        (MONITOR, "monitor", False, ""),
        (AUTHORITY, "authority", False, ""),
        (WORKERS, "monitor", False, "Workers' union"),
    ],
)
def test_who_confirmed_it_may_say_so(by: VerifiedBy, side: str, is_owner: bool, verifier: str) -> None:
    require_verifier(by, side=side, is_owner=is_owner, verifier=verifier, owner_name="Atelje IT AS")
