"""Is somebody who asks too often told so, for as long as was said?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from redthread.apps.accounts.limits import count_asking
from redthread.domain.errors import DomainError

HOUR = 3600
START = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)


def ask(at: datetime, *, who: str = "192.0.2.1") -> None:
    count_asking(kind="test", who=who, most=2, seconds=HOUR, now=at)


@pytest.fixture(autouse=True)
def _empty() -> None:
    cache.clear()


def test_the_third_is_told_when_to_come_back() -> None:
    ask(START)
    ask(START)

    with pytest.raises(DomainError) as refused:
        ask(START + timedelta(minutes=20))

    assert (refused.value.code, refused.value.context["seconds"]) == ("too-many", 40 * 60)


def test_another_address_and_the_next_hour_begin_anew() -> None:
    ask(START)
    ask(START)

    ask(START, who="192.0.2.2")
    ask(START + timedelta(hours=1))


@pytest.mark.django_db
def test_a_counter_in_the_database_lasts_as_long_as_its_stretch(settings: Any) -> None:
    """Where a plain increment would let the database forget it after five minutes."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "counters"}}
    call_command("createcachetable", verbosity=0)
    ask(START)
    ask(START)

    with connection.cursor() as cursor:
        cursor.execute("SELECT expires FROM counters")
        [(expires,)] = cursor.fetchall()

    ends = datetime.fromisoformat(str(expires)).replace(tzinfo=UTC)
    assert ends - datetime.now(UTC) > timedelta(minutes=55)
