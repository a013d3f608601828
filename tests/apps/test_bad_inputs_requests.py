"""4.12/13 to 25, tenancy, requests, the whole platform: what opens nothing, whatever it claims?"""

import io
import time
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signing import dumps
from django.test import Client
from django.test.utils import override_settings

from redthread.apps.accounts import services
from redthread.apps.accounts.models import ApiToken
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders import services_document
from redthread.cli.serve import SLOWEST, THREADS
from redthread.domain.people.roles import Scope
from tests.apps import test_bad_inputs_accounts
from tests.apps.bad_inputs import ALL_ITEMS, addresses, answer_to, refused
from tests.factories.tender import begin
from tests.people import Cast

pytestmark = pytest.mark.django_db

EDIT = {
    "title": "Laptops",
    "kind": "framework",
    "language": "en",
    "time_zone": "Europe/Oslo",
    "version": "1",
}


@pytest.fixture(autouse=True)
def _counters_begin_anew() -> None:
    cache.clear()


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    """Fjordvik's."""
    return begin(cast.acting("frida"))


@pytest.fixture
def frida(cast: Cast) -> Client:
    browser = cast.browser("frida")
    browser.get("/purchases/")  # The first page of a run loads all addresses and templates: not what is timed here.
    return browser


def test_an_id_of_others_opens_nothing_wherever_it_stands(cast: Cast, purchase: Purchase) -> None:
    """4.12/13: in path, parameters, body and headers."""
    vera, own = cast.browser("vera"), begin(cast.acting("vera"))
    theirs, lot = purchase.public_id, purchase.lots.get().public_id
    mine = f"/purchases/{own.public_id}"

    answers = [
        refused(lambda: vera.get(f"/purchases/{theirs}/")),
        refused(lambda: vera.get(f"/purchases/{theirs}/documents/docx/")),
        refused(lambda: vera.post(f"/purchases/{theirs}/edit/", EDIT)),
        refused(lambda: vera.get(f"{mine}/lots/{lot}/")),
        refused(lambda: vera.post(f"{mine}/lots/{lot}/remove/")),
        refused(lambda: vera.post(f"{mine}/requirements/library/", {"criterion": theirs})),
        refused(lambda: vera.get(f"{mine}/requirements/{theirs}/")),
        refused(lambda: vera.get(f"{mine}/check/runs/{theirs}/")),
    ]
    listed = vera.get(
        f"/purchases/?lead={theirs}&organisation={theirs}&public_id={theirs}", headers={"X-Purchase": theirs}
    )

    assert {answer.status_code for answer in answers} == {404}
    assert theirs not in listed.content.decode()


@pytest.mark.parametrize(
    "name", ["X-Tenant", "X-Organisation", "X-Forwarded-For", "X-Real-IP", "X-Forwarded-User", "Remote-User"]
)
def test_a_header_makes_nobody_somebody_else(cast: Cast, frida: Client, purchase: Purchase, name: str) -> None:
    """4.12/14"""
    claimed = {"X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1"}.get(
        name, cast.organisation("fjordvik").public_id
    )
    address, headers = f"/purchases/{purchase.public_id}/", {name: claimed}

    found = [client.get(address, headers=headers).status_code for client in (Client(), cast.browser("vera"), frida)]

    assert found == [302, 404, 200]


def test_a_host_that_is_not_ours_is_refused(frida: Client) -> None:
    """4.12/14"""
    for address in ("/purchases/", "/api/v1/me", "/account/login/"):
        assert refused(partial(frida.get, address, headers={"Host": "evil.example"})).status_code == 400


@pytest.mark.parametrize(
    ("method", "status"), [("TRACE", 405), ("BREW", 405), ("PUT", 405), ("DELETE", 405), ("PATCH", 405)]
)
def test_a_method_that_a_page_does_not_know_is_refused(
    frida: Client, purchase: Purchase, method: str, status: int
) -> None:
    """4.12/15"""
    for address in (
        "/purchases/",
        f"/purchases/{purchase.public_id}/",
        "/library/",
        "/published/",
        "/api/v1/library/packages",
    ):
        assert refused(partial(frida.generic, method, address)).status_code == status, address


def test_a_method_in_a_header_or_a_field_is_not_believed(frida: Client, purchase: Purchase) -> None:
    """4.12/15"""
    address = f"/purchases/{purchase.public_id}/"

    answers = [
        refused(lambda: frida.post(address, {"_method": "DELETE"})),
        refused(lambda: frida.post(address, headers={"X-HTTP-Method-Override": "DELETE"})),
    ]

    assert [answer.status_code for answer in answers] == [405, 405]


@pytest.mark.parametrize(
    "kind",
    ["", "text/plain", "application/x-www-form-urlencoded; charset=klingon", "multipart/form-data", "application/xml",
     "multipart/form-data; boundary=", "application/json, text/html", "x" * 10_000, "application/json; charset=utf-16"],
)  # fmt: skip
def test_a_content_type_that_does_not_fit_saves_nothing(frida: Client, purchase: Purchase, kind: str) -> None:
    """4.12/16"""
    for address in ("/purchases/new/", f"/purchases/{purchase.public_id}/edit/", "/check/"):
        refused(partial(frida.generic, "POST", address, b"title=Laptops&kind=gift", content_type=kind))


def test_a_parameter_given_twice_counts_once(frida: Client, purchase: Purchase) -> None:
    """4.12/17: pages take the last, the API refuses it by name."""
    listed = answer_to(lambda: frida.get("/purchases/?q=nothing&q=Laptops&page=9&page=1"))
    refusal = answer_to(lambda: frida.get("/api/v1/purchases?limit=1&limit=2"))

    assert purchase.title in listed.content.decode()
    assert (refusal.status_code, refusal.json()["error"]["field"]) == (400, "limit")


def test_nothing_here_asks_an_address_that_somebody_gave() -> None:
    """4.12/18: there are no webhooks, and no form or operation that takes an address to call."""
    words = ("hook", "callback", "subscribe", "proxy", "fetch")

    assert [path for path in addresses() for word in words if word in path] == []


@pytest.mark.parametrize("how", ["ended", "in the address", "for reading", "withdrawn"])
def test_a_token_that_does_not_reach_so_far_changes_nothing(cast: Cast, how: str) -> None:
    """4.12/19"""
    frida = cast.acting("frida")
    kept, token = services.token_make(
        actor=frida, name="x", scope=Scope.READ if how == "for reading" else Scope.WRITE, days=9
    )
    if how == "ended":
        ApiToken.objects.update(ends_at=kept.created_at - timedelta(seconds=1))
    if how == "withdrawn":
        services.token_withdraw(actor=frida, public_id=kept.public_id)
    client = Client() if how == "in the address" else Client(headers={"Authorization": f"Bearer {token}"})
    query = f"?token={token}" if how == "in the address" else ""
    given = {"title": "x", "kind": "framework"}

    answer = refused(lambda: client.post(f"/api/v1/purchases{query}", given, content_type="application/json"))

    assert answer.status_code == (403 if how == "for reading" else 401)


def test_who_asks_too_often_is_told_when_to_come_back(db: None) -> None:
    """4.12/20"""
    client = Client()

    with override_settings(API_REQUESTS_PER_MINUTE=20):
        answers = [client.get("/api/v1/library/packages") for _ in range(100)]

    assert [answer.status_code for answer in answers] == [200] * 20 + [429] * 80
    assert 0 < int(answers[-1]["Retry-After"]) <= 60


def test_a_slow_body_holds_one_thread_and_not_the_server() -> None:
    """4.12/21: the web server's own matter; it is started with threads, and a stuck process is replaced."""
    assert (THREADS >= 4, SLOWEST <= 60) == (True, True)


def test_a_body_that_is_too_large_is_refused_before_it_is_read(frida: Client) -> None:
    """4.12/21: by what it announces; a length that is no number is none."""

    class Untouched(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError

    for address in ("/purchases/import/", "/check/", "/api/v1/check/file"):
        given: dict[str, Any] = {"wsgi.input": Untouched(), "CONTENT_LENGTH": str(10**9)}
        answer = refused(
            partial(frida.generic, "POST", address, content_type="multipart/form-data; boundary=x", **given)
        )
        assert answer.status_code == 413
    for length in ("-1", "1e9", "９", "9" * 30, ""):
        refused(partial(frida.generic, "POST", "/purchases/import/", CONTENT_LENGTH=length))


def test_an_upload_touches_no_disk(frida: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_given: object, **_named: object) -> None:
        raise AssertionError

    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryUploadedFile", never)
    file = SimpleUploadedFile("annex.txt", b"The contractor names its sites.\n" * 200_000)

    assert answer_to(lambda: frida.post("/purchases/import/", {"file": file})).status_code == 400


def test_a_body_that_breaks_off_is_refused(frida: Client) -> None:
    """4.12/21"""

    class Broken(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise OSError("cut")

    for address in ("/purchases/new/", "/api/v1/check/text", "/check/"):
        given: dict[str, Any] = {"wsgi.input": Broken(b"x"), "CONTENT_LENGTH": "9"}
        refused(partial(frida.generic, "POST", address, content_type="application/json", **given))


def test_many_and_long_headers_change_nothing(frida: Client) -> None:
    """4.12/22"""
    cookies = "; ".join(f"c{n}={n}" for n in range(1000))
    session = f"{settings.SESSION_COOKIE_NAME}={frida.cookies[settings.SESSION_COOKIE_NAME].value}"

    answers = [
        answer_to(lambda: frida.get("/purchases/", headers={"X-Long": "x" * 100_000})),
        answer_to(lambda: Client().get("/purchases/", headers={"Cookie": f"{cookies}; {session}"})),
        answer_to(lambda: Client().get("/api/v1/me", headers={"Authorization": "Bearer " + "x" * 100_000})),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 401]


def test_an_answer_does_not_grow_by_being_asked_to(frida: Client, purchase: Purchase) -> None:
    """4.12/23: there is nothing to expand; such a parameter is passed over."""
    loop = "lead.purchases_led." * 200

    plain, asked = (frida.get(f"/api/v1/purchases{query}") for query in ("", f"?expand={loop}&include={loop}&fields=*"))

    assert (plain.status_code, plain.content) == (asked.status_code, asked.content)


def test_what_a_form_carries_does_not_outlive_its_day(frida: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """4.12/24: of a clock that is wrong, and of a form that is old."""
    now = time.time
    held = {"kind": "blocks", "name": "x", "held": []}
    monkeypatch.setattr(time, "time", lambda: now() - 2 * services_document.CARRIED_FOR)
    old = dumps(held, salt=services_document._SALT, compress=True)
    monkeypatch.setattr(time, "time", now)

    refused(lambda: frida.post("/check/", {"carried": old}), field="text")
    refused(lambda: frida.post("/check/", {"carried": dumps(held, salt="another")}), field="text")


def test_there_is_no_maintenance_page_to_misuse() -> None:
    """4.12/25: no setting or address puts the program into such a state; what is being migrated is stopped before."""
    names = {each for each in dir(settings) if "MAINTENANCE" in each}

    assert (names, [path for path in addresses() if "maintenance" in path]) == (set(), [])


def test_every_item_is_tried() -> None:
    """Each test above names its items in its docstring."""
    tests = {**vars(test_bad_inputs_accounts), **globals()}
    told = [test.__doc__ or "" for name, test in tests.items() if name.startswith("test_") and callable(test)]
    tried = {int(number) for text in told for number in numbers_in(text)}

    assert sorted(tried) == ALL_ITEMS


def numbers_in(text: str) -> list[str]:
    return [word.partition("4.12/")[2].rstrip(".:,") for word in text.split() if "4.12/" in word]


def test_every_pattern_of_ids_is_strict() -> None:
    """No address takes an integer key: ids are random, and a wrong one is not found before anything is asked."""
    ours = [path for path in addresses() if not path.startswith("account/")]

    assert [path for path in ours if "<int:" in path] == []
