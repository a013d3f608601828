"""What may a journey ask for? A page of a real browser, which fails for what its reader would not notice."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.browsing import Watch, chromium, watched_page

# Playwright's synchronous interface keeps an event loop in this thread, and Django would then refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "real_browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def real_browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def browser_page(live_server: LiveServer, real_browser: Browser) -> Iterator[Page]:
    """A fresh page on the running product. The test fails on outside requests, script errors and broken files."""
    watch = Watch(live_server.url)
    with watched_page(real_browser, watch) as page:
        yield page
    assert watch.complaints == []
