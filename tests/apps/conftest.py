"""What tests of the stages may ask for: the cast, and how many queries a thing costs."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.people import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def query_count() -> Callable[[Callable[[], Any]], int]:
    """``query_count(lambda: client.get(...))``: the number of queries it made."""

    def count(act: Callable[[], Any]) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            act()
        return len(captured)

    return count


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What needs a real PostgreSQL is not collected on SQLite: it has one writer and nothing to lock."""
    if connection.vendor == "postgresql":
        return
    elsewhere = [item for item in items if item.get_closest_marker("postgres")]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]
