"""Has every refusal the one shape, in the reader's language, whatever made it?"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.test.utils import override_settings

from redthread.api.doors import api
from redthread.api.unfitting import unfitting
from redthread.apps.purchases.models import Purchase
from tests.api.conftest import machine, token_of
from tests.api.test_api_purchases import JSON, PURCHASES, error_of
from tests.people import Cast

LONG_PATH = "/api/v1/library/criteria?q=" + "a" * 9000
NOBODY = "a" * 26
LEAST = {"title": "x", "kind": "framework"}


def routes() -> Iterator[tuple[str, str]]:
    """(method, address) of every documented operation, its blanks filled with what nobody has."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        filled = re.sub(r"\{[a-z]+_id\}", NOBODY, path)
        for method in methods:
            yield method, filled.replace("{package}", "none").replace("{identifier}", "none")


ROUTES = list(routes())


def is_refusal(answer: Any) -> bool:
    body = answer.json()
    error = body["error"]
    return (
        set(body) == {"error"}
        and set(error) == {"code", "field", "message", "status"}
        and error["status"] == answer.status_code
        and len(error["message"]) > 10
        and error["code"] not in error["message"]
    )


@pytest.mark.parametrize(("method", "address"), ROUTES)
def test_every_route_refuses_in_the_one_shape(cast: Cast, method: str, address: str) -> None:
    frida = machine(token_of(cast, "frida"))

    answers = [
        frida.generic(method.upper(), f"{address}?limit=0", "[]", content_type=JSON),
        frida.generic("TRACE", address),
        frida.generic("BREW", address),
        frida.put(address, "{}", content_type=JSON),
        machine("rt_wrong").generic(method.upper(), address),
        frida.generic(method.upper(), address + "?q=%00"),
        frida.generic(method.upper(), address, "{", content_type="text/plain; charset=klingon"),
    ]

    refused = [answer for answer in answers if answer.status_code >= 400]
    assert len(refused) >= len(answers) - 1  # an operation without a limit or a body answers the first
    assert [answer.status_code for answer in refused if answer.status_code >= 500] == []
    assert [answer.content for answer in refused if not is_refusal(answer)] == []


@pytest.mark.parametrize(
    ("method", "address", "sent", "expected"),
    [
        ("GET", "/api/v1/nothing", {}, (404, "not-found", "")),
        ("GET", "/api/v1/", {}, (404, "not-found", "")),
        ("GET", "/api/v2/purchases", {}, (404, "not-found", "")),
        ("PUT", "/api/v1/purchases", {}, (405, "method-unknown", "")),
        ("TRACE", "/api/v1/purchases", {}, (405, "method-unknown", "")),
        ("GET", LONG_PATH, {}, (414, "address-too-long", "")),
        ("GET", "/api/v1/library/criteria?q=%00", {}, (400, "request-not-read", "")),
        ("POST", PURCHASES, {"data": "{}", "content_type": "text/plain"}, (415, "content-type", "")),
        (
            "POST",
            PURCHASES,
            {"data": "{}", "content_type": "application/json; charset=klingon"},
            (415, "content-type", ""),
        ),
        ("POST", PURCHASES, {"data": "", "content_type": JSON}, (422, "field-missing", "given")),
        ("POST", PURCHASES, {"data": "null", "content_type": JSON}, (422, "field-no-object", "given")),
        ("POST", PURCHASES, {"data": "{", "content_type": JSON}, (400, "json-not-json", "")),
        ("POST", PURCHASES, {"data": '{"a":1,"a":2}', "content_type": JSON}, (400, "json-duplicate-key", "")),
        ("POST", PURCHASES, {"data": '{"title":NaN}', "content_type": JSON}, (400, "json-not-a-number", "")),
        ("POST", PURCHASES, {"data": '{"title":"\\ud800"}', "content_type": JSON}, (400, "json-bad-character", "")),
        ("POST", PURCHASES, {"data": '{"title":"\\u0000"}', "content_type": JSON}, (400, "json-bad-character", "")),
        ("POST", PURCHASES, {"data": "[" * 100_000, "content_type": JSON}, (400, "json-too-deep", "")),
        ("POST", PURCHASES, {"data": b"\xff\xfe{\x00}\x00", "content_type": JSON}, (400, "json-not-utf8", "")),
        ("POST", PURCHASES, {"data": b"x" * 3_000_000, "content_type": JSON}, (413, "request-too-large", "")),
        ("GET", "/api/v1/purchases?limit=201", {}, (422, "field-too-great", "limit")),
        ("GET", "/api/v1/purchases?limit=0", {}, (422, "field-too-small", "limit")),
        ("GET", "/api/v1/purchases?limit=x", {}, (422, "field-no-number", "limit")),
        ("GET", "/api/v1/purchases?limit=1&limit=2", {}, (400, "given-twice", "limit")),
        ("GET", f"/api/v1/purchases?offset={10**18}", {}, (422, "field-too-great", "offset")),
        ("GET", f"/api/v1/purchases?offset={'9' * 5000}", {}, (422, "field-no-number", "offset")),
        ("GET", f"/api/v1/purchases?q={'a' * 201}", {}, (422, "field-too-long", "q")),
        ("GET", f"/api/v1/purchases/{2**63}", {}, (422, "field-pattern", "public_id")),
        ("GET", "/api/v1/purchases/1e5/check", {}, (422, "field-pattern", "public_id")),
        ("GET", "/api/v1/library/criteria?stage=nothing", {}, (422, "field-not-listed", "stage.0")),
        ("GET", "/api/v1/library/criteria?sort=criterion__package", {}, (422, "field-pattern", "sort")),
    ],
)
def test_refusal_is_named(
    frida: Client, method: str, address: str, sent: dict[str, Any], expected: tuple[int, str, str]
) -> None:
    answer = frida.generic(method, address, **sent) if sent else frida.generic(method, address)

    assert error_of(answer) == expected
    assert is_refusal(answer)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"title": "x"}, (422, "field-missing", "kind")),
        ({"title": "", "kind": "framework"}, (422, "field-empty", "title")),
        ({"title": " \t", "kind": "framework"}, (422, "field-pattern", "title")),
        ({"title": "x" * 201, "kind": "framework"}, (422, "field-too-long", "title")),
        ({"title": 7, "kind": "framework"}, (422, "field-no-text", "title")),
        ({"title": "x", "kind": "gift"}, (422, "field-not-listed", "kind")),
        (LEAST | {"lead": "me"}, (422, "field-not-ours", "lead")),
        (LEAST | {"is_staff": True}, (422, "field-not-ours", "is_staff")),
        (LEAST | {"value": -1}, (422, "field-too-small", "value")),
        (LEAST | {"value": "1e400", "currency": "EUR"}, (422, "field-too-many-digits", "value")),
        (LEAST | {"value": "NaN"}, (422, "field-no-number", "value")),
        (LEAST | {"value": True}, (422, "field-unfitting", "value")),
        (LEAST | {"value": 5}, (400, "currency-missing", "currency")),
        (LEAST | {"currency": "EURO"}, (422, "field-pattern", "currency")),
        (LEAST | {"cpv": ["1"]}, (422, "field-pattern", "cpv.0")),
        (LEAST | {"cpv": "30213100"}, (422, "field-no-list", "cpv")),
        (LEAST | {"urgent": "yes"}, (422, "field-no-yes-no", "urgent")),
        (LEAST | {"time_zone": "CET+1"}, (400, "zone-unknown", "time_zone")),
        (LEAST | {"time_zone": "../../etc/passwd"}, (400, "zone-unknown", "time_zone")),
        (LEAST | {"dispatched_on": "2027-02-31"}, (422, "field-no-day", "dispatched_on")),
        (LEAST | {"dispatched_on": 0}, (422, "field-unfitting", "dispatched_on")),
        (LEAST | {"tenders_due": "2027-03-01T12:00"}, (422, "field-no-zone", "tenders_due")),
        (LEAST | {"tenders_due": 10**18}, (422, "field-unfitting", "tenders_due")),
        (LEAST | {"tenders_due": "0001-01-01T00:00:00+14:00"}, (400, "year-not-shown", "tenders_due")),
        (LEAST | {"requests_due": "9999-12-31T23:59:59-12:00"}, (400, "year-not-shown", "requests_due")),
        (LEAST | {"lots": ["x"] * 1001}, (422, "field-too-many", "lots")),
    ],
)  # fmt: skip
def test_a_wrong_purchase_names_its_field_and_saves_nothing(
    frida: Client, given: dict[str, Any], expected: tuple[int, str, str]
) -> None:
    answer = frida.post(PURCHASES, given, content_type=JSON)

    assert error_of(answer) == expected
    assert not Purchase.objects.exists()


@pytest.mark.parametrize(
    ("language", "begins"),
    [("en", "There is nothing"), ("es", "Aquí no hay nada"), ("tlh, *;q=0.1", "There is nothing")],
)
def test_refusals_speak_the_readers_language(cast: Cast, language: str, begins: str) -> None:
    frida = machine(token_of(cast, "frida"), Accept_Language=language)

    for address in (f"{PURCHASES}/{NOBODY}", "/api/v1/nothing"):
        assert frida.get(address).json()["error"]["message"].startswith(begins)


def test_too_many_requests_say_when_to_come_back(cast: Cast) -> None:
    reader, other = machine(token_of(cast, "frida")), machine(token_of(cast, "vera"))

    with override_settings(API_REQUESTS_PER_MINUTE=3):
        statuses = [reader.get("/api/v1/me").status_code for _ in range(3)]
        refused, others = reader.get("/api/v1/me"), other.get("/api/v1/me")

    assert statuses == [200, 200, 200]
    assert error_of(refused) == (429, "too-many", "")
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert others.status_code == 200


def test_an_address_that_is_claimed_does_not_escape_the_limit(db: None) -> None:
    cache.clear()
    with override_settings(API_REQUESTS_PER_MINUTE=3):
        statuses = [
            Client().get("/api/v1/library/packages", headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code
            for n in range(5)
        ]

    assert statuses == [200, 200, 200, 429, 429]


def test_a_fault_of_ours_has_the_shape_too(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redthread.apps.purchases.selectors.purchases_list", lambda **_: 1 / 0)
    frida = machine(token_of(cast, "frida"))
    frida.raise_request_exception = False

    answer = frida.get(PURCHASES)

    assert error_of(answer) == (500, "failed-here", "")
    assert "ZeroDivision" not in json.dumps(answer.json())


def test_refusals_are_not_kept_by_caches(frida: Client) -> None:
    assert frida.get("/api/v1/nothing")["Cache-Control"] == "private, no-store"


def test_a_fault_without_a_table_entry_still_has_a_code() -> None:
    error = unfitting([{"type": "url_scheme", "loc": ("body", "given", "a", 0)}])

    assert (error.code, error.field) == ("field-unfitting", "a.0")
