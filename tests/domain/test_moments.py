"""Does an hour exist, and only once, where the purchase is?"""

from datetime import UTC, datetime

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.moments import local_moment, zone_named

REFUSED = [
    ("2027-03-28T02:30", "Europe/Oslo", "hour-does-not-exist"),
    ("2027-10-31T02:30", "Europe/Oslo", "hour-twice"),
    ("0001-01-01T00:00", "Europe/Oslo", "year-not-shown"),
    ("9999-12-31T23:59", "UTC", "year-not-shown"),
    ("2027-03-01T12:00", "CET+1", "zone-unknown"),
    ("2027-03-01T12:00", "../etc/passwd", "zone-unknown"),
    ("2027-03-01T12:00", "", "zone-unknown"),
]


@pytest.mark.parametrize(("at", "zone", "code"), REFUSED)
def test_local_moment_refuses_what_no_clock_shows_once(at: str, zone: str, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        local_moment(datetime.fromisoformat(at), zone=zone, field="tenders_due")

    assert refused.value.code == code


def test_local_moment_joins_the_zone() -> None:
    assert local_moment(datetime(2026, 12, 1, 12), zone="Europe/Madrid").astimezone(UTC) == datetime(
        2026, 12, 1, 11, tzinfo=UTC
    )


def test_an_hour_beside_the_gap_is_accepted() -> None:
    assert local_moment(datetime(2027, 3, 28, 3, 30), zone="Europe/Oslo").utcoffset() is not None


def test_zone_named_gives_the_zone() -> None:
    assert zone_named("Europe/Stockholm").key == "Europe/Stockholm"
