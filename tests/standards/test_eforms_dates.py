"""Is every date of a notice an instant, a day, or unknown?"""

from datetime import UTC, date, datetime

import pytest

from tests.standards.eforms_notices import changed


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("2027-02-26+01:00", "12:00:00+01:00", datetime(2027, 2, 26, 11, tzinfo=UTC)),
        ("2027-02-26Z", "12:00:00Z", datetime(2027, 2, 26, 12, tzinfo=UTC)),
        ("2027-02-26", "12:00:00.123+02:00", datetime(2027, 2, 26, 10, tzinfo=UTC)),
        ("2027-02-26+01:00", "12:00:00", datetime(2027, 2, 26, 11, tzinfo=UTC)),
        ("2027-02-26", "12:00:00", None),
        ("2027-02-30+01:00", "12:00:00+01:00", None),
        ("2027-02-26+01:00", "25:00:00+01:00", None),
        ("2027-02-26+01:00", "12:00:00+99:00", None),
        ("2027-02-26+01:00", "", None),
        ("0001-01-01+14:00", "00:00:00+14:00", None),
        ("9999-12-31-12:00", "23:59:59-12:00", None),
        ("26.02.2027", "12.00", None),
    ],
)
def test_time_limit_is_an_instant_or_unknown(day: str, hour: str, expected: datetime | None) -> None:
    purchase = changed(
        ("<cbc:EndDate>2027-02-26+01:00</cbc:EndDate><cbc:EndTime>12:00:00+01:00</cbc:EndTime>", "DUE"),
        ("DUE", f"<cbc:EndDate>{day}</cbc:EndDate><cbc:EndTime>{hour}</cbc:EndTime>"),
    )

    timetable = purchase.lots[0].timetable
    assert timetable is not None
    assert timetable.tenders_due == expected


def test_time_limit_that_is_unknown_is_listed_as_not_read() -> None:
    purchase = changed(("<cbc:EndDate>2027-02-26+01:00<", "<cbc:EndDate>2027-02-30+01:00<"))

    unread = [(each.path.rsplit("/", 1)[1], each.sample) for each in purchase.not_read if "Deadline" in each.path]
    assert unread == [("cbc:EndDate", "2027-02-30+01:00"), ("cbc:EndTime", "12:00:00+01:00")]


def test_dispatch_without_an_hour_is_a_day() -> None:
    purchase = changed(("<cbc:IssueTime>09:30:00+01:00</cbc:IssueTime>", ""))

    assert purchase.timetable.dispatched == date(2027, 1, 11)


def test_time_limit_that_all_lots_share_stands_in_the_purchase() -> None:
    purchase = changed(("2027-03-05", "2027-02-26"))

    assert purchase.timetable.tenders_due == datetime(2027, 2, 26, 11, tzinfo=UTC)
    assert [lot.timetable and lot.timetable.prior_notice for lot in purchase.lots] == [
        "3f1c3a50-3333-4c0e-9f43-000000000003-01",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("code", "expected"), [("required", True), ("allowed", True), ("not-allowed", False), ("", None)]
)
def test_electronic_submission_is_yes_no_or_not_stated(code: str, expected: bool | None) -> None:
    timetable = changed(('"esubmission">required<', f'"esubmission">{code}<')).lots[0].timetable

    assert timetable is not None
    assert timetable.electronic_submission == expected
