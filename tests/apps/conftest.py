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
