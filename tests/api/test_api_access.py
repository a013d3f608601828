"""Does the API keep one authority's purchases from everybody else, and sessions from other sites?"""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from redthread.apps.accounts.models import ApiToken
from redthread.apps.accounts.services import token_withdraw
from redthread.apps.purchases.models import Purchase
from redthread.apps.rows.public_id import new_public_id
from tests.api.conftest import laptops, machine, token_of
from tests.api.test_api_purchases import DEMAND, JSON, PURCHASES, demand, error_of
from tests.people import Cast

STRANGERS = ("vera", "karin", "atle", "nora", "bao", "mei", "celia")


def every_door(client: Client, public_id: str, requirement_id: str) -> list[Any]:
    """Each operation on a purchase, as the owner could send it."""
    address = f"{PURCHASES}/{public_id}"
    one = f"{address}/requirements/{requirement_id}"
    return [
        client.get(address),
        client.patch(address, {"version": 1, "title": "Taken over"}, content_type=JSON),
        client.get(f"{address}/requirements"),
        client.post(f"{address}/requirements", DEMAND, content_type=JSON),
        client.post(
            f"{address}/requirements/from-library", {"criterion_versions": [new_public_id()]}, content_type=JSON
        ),
        client.get(one),
        client.patch(one, {"version": 1, "is_mandatory": True}, content_type=JSON),
        client.delete(one),
        client.get(f"{address}/check"),
        client.get(f"{address}/publications"),
        client.post(f"{address}/publications"),
    ]


@pytest.mark.parametrize("name", STRANGERS)
def test_strangers_find_nothing(cast: Cast, frida: Client, purchase: Purchase, name: str) -> None:
    requirement = demand(frida, purchase).json()["id"]

    answers = every_door(machine(token_of(cast, name)), purchase.public_id, requirement)

    assert [error_of(answer)[:2] for answer in answers] == [(404, "not-found")] * len(answers)
    assert frida.get(f"{PURCHASES}/{purchase.public_id}/requirements").json()["count"] == 1


def test_nothing_and_not_yours_look_alike(vera: Client, purchase: Purchase) -> None:
    theirs = vera.get(f"{PURCHASES}/{purchase.public_id}")
    nothing = vera.get(f"{PURCHASES}/{new_public_id()}")

    assert (theirs.status_code, theirs.content) == (nothing.status_code, nothing.content)


def test_a_requirement_is_not_reached_through_ones_own_purchase(
    cast: Cast, frida: Client, vera: Client, purchase: Purchase
) -> None:
    theirs, own = demand(frida, purchase).json()["id"], laptops(cast, "vera")

    answer = vera.patch(
        f"{PURCHASES}/{own.public_id}/requirements/{theirs}", {"version": 1, "is_mandatory": True}, content_type=JSON
    )

    assert error_of(answer) == (404, "not-found", "")


@pytest.mark.parametrize("name", ["vera", "atle", "mei"])
def test_a_strangers_list_is_empty(cast: Cast, purchase: Purchase, name: str) -> None:
    assert machine(token_of(cast, name)).get(PURCHASES).json() == {"items": [], "count": 0, "next_offset": None}


def test_a_colleague_without_the_role_reads_only(cast: Cast, frida: Client, purchase: Purchase) -> None:
    requirement = demand(frida, purchase).json()["id"]

    answers = every_door(machine(token_of(cast, "finn")), purchase.public_id, requirement)

    assert [answer.status_code for answer in answers] == [200, 403, 200, 403, 403, 200, 403, 403, 200, 200, 403]


def test_visitors_are_asked_who_they_are(cast: Cast, frida: Client, purchase: Purchase) -> None:
    requirement = demand(frida, purchase).json()["id"]

    answers = every_door(Client(), purchase.public_id, requirement)

    assert {error_of(answer)[:2] for answer in answers} == {(401, "sign-in-needed")}
    assert {answer["WWW-Authenticate"] for answer in answers} == {'Bearer realm="redthread"'}


@pytest.mark.parametrize("how", ["wrong", "empty", "ended", "from the future", "withdrawn", "in the address"])
def test_a_token_that_does_not_count_opens_nothing(cast: Cast, purchase: Purchase, how: str) -> None:
    token, now = token_of(cast, "frida"), timezone.now()
    kept = ApiToken.objects.get()
    client, query = machine(token), ""
    if how == "wrong":
        client = machine(token[:-1] + ("a" if token[-1] != "a" else "b"))
    if how == "empty":
        client = machine("")
    if how == "ended":
        ApiToken.objects.update(ends_at=now - timedelta(seconds=1))
    if how == "from the future":
        ApiToken.objects.update(created_at=now + timedelta(days=1), ends_at=now - timedelta(days=1))
    if how == "withdrawn":
        token_withdraw(actor=cast.acting("frida"), public_id=kept.public_id)
    if how == "in the address":
        client, query = Client(), f"?token={token}&access_token={token}&api_key={token}"

    answer = client.get(f"{PURCHASES}/{purchase.public_id}{query}")

    assert error_of(answer) == (401, "sign-in-needed", "")


def test_a_wrong_token_is_refused_where_visitors_are_welcome(db: None) -> None:
    assert error_of(machine("rt_nobody").get("/api/v1/library/packages"))[:2] == (401, "sign-in-needed")


def test_a_token_decides_over_a_session(cast: Cast, purchase: Purchase) -> None:
    browser = cast.browser("frida")

    answer = browser.get("/api/v1/me", headers={"Authorization": f"Bearer {token_of(cast, 'vera')}"})

    assert answer.json()["email"] == "vera@example.org"


def test_a_session_reads_and_needs_the_forms_protection_to_write(cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.person("frida"), backend="allauth.account.auth_backends.AuthenticationBackend")
    given = {"title": "From a page", "kind": "framework"}

    without = browser.post(PURCHASES, given, content_type=JSON)
    foreign = browser.post(
        PURCHASES, given, content_type=JSON, headers={"X-CSRFToken": "a" * 64, "Origin": "https://evil.example"}
    )
    browser.get("/profile/")
    own = browser.post(PURCHASES, given, content_type=JSON, headers={"X-CSRFToken": browser.cookies["csrftoken"].value})

    assert [error_of(answer)[:2] for answer in (without, foreign)] == [(403, "form-protection")] * 2
    assert own.status_code == 201
    assert Purchase.objects.count() == 1


def test_me_says_who_and_how_far(cast: Cast) -> None:
    told = machine(token_of(cast, "finn")).get("/api/v1/me").json()

    assert (told["name"], told["organisation"]["name"], told["roles"], told["scope"]) == (
        "Finn",
        "Fjordvik kommune",
        ["contract-manager"],
        "write",
    )


def test_organisations_are_ones_own(cast: Cast) -> None:
    told = machine(token_of(cast, "vera")).get("/api/v1/organisations").json()

    assert [each["name"] for each in told["items"]] == ["Ajuntament de Vall del Riu"]
