"""How is an address opened as somebody, what was the answer, and did a refusal change anything?"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.access_table import Answer

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def named_addresses() -> Iterator[str]:
    yield from _names(get_resolver(), "")


def _names(resolver: URLResolver, namespace: str) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            yield f"{namespace}{each.name}"
        else:
            yield from _names(each, f"{namespace}{each.namespace}:" if each.namespace else namespace)


def parts_of(name: str) -> list[str]:
    """What stands in the address of that name, such as ``public_id``."""
    resolver, last = get_resolver(), name.rpartition(":")[2]
    for space in name.split(":")[:-1]:
        resolver = resolver.namespace_dict[space][1]
    found = resolver.reverse_dict.getlist(last)
    return list(found[0][0][0][1])


def answer_of(response: HttpResponseBase) -> Answer | int:
    """A fault of ours, or a method that is not known, stays a number: no line of the table says so."""
    status = response.status_code
    if status == 401 or (status == 302 and "/account/login/" in response.headers["Location"]):
        return Answer.SIGN_IN
    if status in (403, 404):
        return Answer.REFUSED if status == 403 else Answer.ABSENT
    return status if status == 405 or status >= 500 else Answer.OPEN


def content_hash() -> str:
    """Of every row of ours: whatever a refused request changed would change it."""
    digest = hashlib.sha256()
    for model in sorted(apps.get_models(), key=lambda each: each._meta.label):
        if model.__module__.startswith("redthread."):
            for row in model._default_manager.order_by("pk").values_list():
                digest.update(repr(row).encode())
    return digest.hexdigest()


def bare_page(_request: HttpRequest, *, status: int, **_words: str) -> HttpResponse:
    """In the place of the page that tells of a refusal: most of a walk's answers are one, and their status is asked."""
    return HttpResponse(status=status)


@dataclass(frozen=True, slots=True)
class Asked:
    """One address by one method, and what the table says to each kind of reader."""

    method: str
    path: str
    access: Mapping[Any, Answer]
    cast: Mapping[str, Any]
    """Person → how they stand to what is opened; the empty name is the visitor."""
    send: Callable[[str], HttpResponseBase]
    """Opens it as that person."""

    def wanted(self, person: str) -> Answer:
        return self.access[self.cast[person]]

    def told(self, person: str, what: object) -> str:
        return f"{self.method} {self.path} as {person or 'visitor'}: {what}"


def wrong_answers(asked: Asked, before: str) -> list[str]:
    """Each request that may change something is taken back before the next, so that all meet the same rows.

    Those that may not are taken back together: that the rows are as ``before`` after all of them is what is asked.
    """
    wrong, refused = [], []
    for person in asked.cast:
        if asked.method != "GET" and asked.wanted(person) is not Answer.OPEN:
            refused.append(person)
        else:
            wrong += _sent(asked, person)
    with transaction.atomic():
        wrong += [each for person in refused for each in _sent(asked, person, is_taken_back=False)]
        is_changed = bool(refused) and content_hash() != before
        transaction.set_rollback(True)
    return [*wrong, *(_changing(asked, refused, before) if is_changed else ())]


def _sent(asked: Asked, person: str, *, is_taken_back: bool = True) -> list[str]:
    with transaction.atomic():
        given = answer_of(asked.send(person))
        if is_taken_back:
            transaction.set_rollback(True)
    wanted = asked.wanted(person)
    return [] if given == wanted else [asked.told(person, f"{given}, not {wanted}")]


def _changing(asked: Asked, people: list[str], before: str) -> Iterator[str]:
    """Which of them it was."""
    for person in people:
        with transaction.atomic():
            asked.send(person)
            if content_hash() != before:
                yield asked.told(person, "changed something")
            transaction.set_rollback(True)
