"""What does every bad input have to get as an answer, and how is that looked at?

A refusal is a 4xx, never a 5xx; it comes within two seconds, names its field in a linked error summary,
leaves what was typed in its place, saves nothing and shows no internals.
"""

import html
import time
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

SECONDS = 2
INTERNALS = ("Traceback", "site-packages", "DoesNotExist", "IntegrityError", "DataError", "/redthread/apps/")
PASSING = frozenset({"sessions.Session"})
"""Rows that a mere visit makes."""


def rows() -> dict[str, int]:
    """How many rows every table holds."""
    counted = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    return {label: count for label, count in counted.items() if label not in PASSING}


def answer_to(ask: Callable[[], Any]) -> Any:
    """The answer, which came in time, is no 5xx and shows nothing of how the program is made."""
    start = time.monotonic()
    answer = ask()
    assert time.monotonic() - start < SECONDS
    assert answer.status_code < 500, answer.status_code
    shown = b"" if answer.streaming else answer.content
    assert [word for word in INTERNALS if word.encode() in shown] == []
    return answer


def refused(ask: Callable[[], Any], *, field: str = "", kept: str = "") -> Any:
    """The answer to a bad input: a 4xx after which every table is as it was."""
    before = rows()
    answer = answer_to(ask)
    assert 400 <= answer.status_code < 500, answer.status_code
    assert rows() == before
    page = answer.content.decode()
    if field:
        assert f'href="#id_{field}"' in page, "no link to the field in the error summary"
        assert 'role="alert"' in page
    if kept:
        assert html.escape(kept) in page.replace("&#x27;", "&#39;").replace("&#39;", "&#x27;"), "what was typed is gone"
    return answer


def addresses(resolver: URLResolver | None = None, before: str = "") -> list[str]:
    """Every address pattern of the program, as one string each."""
    found: list[str] = []
    for each in (resolver or get_resolver()).url_patterns:
        path = before + str(each.pattern)
        if isinstance(each, URLPattern):
            found.append(path)
        else:
            found += addresses(each, path)
    return found


def covered(*tables: Any) -> list[int]:
    """The numbers of the items that tables of (item, …) rows try, in order."""
    return sorted({int(str(row[0]).rpartition("/")[2]) for table in tables for row in table})


ALL_ITEMS = list(range(1, 26))
