"""Whose address counts behind a proxy: the visitor's, and never one that the visitor made up?"""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from redthread.web.middleware import ClientAddress

PROXY, VISITOR = "127.0.0.1", "203.0.113.77"


@pytest.fixture
def seen(settings: Any) -> Callable[[int, str | None], str]:
    """The address that limits would count, with that many proxies in front and that header."""

    def ask(proxies: int, passed: str | None) -> str:
        settings.PROXIES = proxies
        addresses: list[str] = []

        def page(request: HttpRequest) -> HttpResponse:
            addresses.append(request.META["REMOTE_ADDR"])
            return HttpResponse()

        headers = {} if passed is None else {"X-Forwarded-For": passed}
        ClientAddress(page)(RequestFactory().get("/", REMOTE_ADDR=PROXY, headers=headers))
        return addresses[0]

    return ask


@pytest.mark.parametrize(
    ("proxies", "passed", "address"),
    [
        (0, VISITOR, PROXY),
        (1, VISITOR, VISITOR),
        (1, f"198.51.100.1, {VISITOR}", VISITOR),
        (2, f"198.51.100.1, {VISITOR}, 10.0.0.1", VISITOR),
        (2, VISITOR, PROXY),
        (1, None, PROXY),
        (1, "", PROXY),
        (1, "unknown", PROXY),
        (1, "2001:db8::7", "2001:db8::7"),
    ],
)
def test_address_is_the_one_our_outermost_proxy_was_asked_from(
    seen: Callable[[int, str | None], str], proxies: int, passed: str | None, address: str
) -> None:
    assert seen(proxies, passed) == address
