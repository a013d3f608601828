"""Does every address answer everybody as the table says, and nothing change where it says no?"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from redthread.apps.accounts.services import person_add
from tests.architecture.access_table import API, EVERYBODY, PAGES, PERSONS, PUBLISHED, SIGN_IN, Access, Answer, Who
from tests.factories.tender import small_library
from tests.factories.world import Property, property_of
from tests.people import ROLES, Cast, make_cast

TABLE = PAGES | API | SIGN_IN
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

FJORDVIKS: Mapping[str, Who] = {
    "": Who.VISITOR, "ola": Who.NOBODY, "frida": Who.LEAD_BUYER, "finn": Who.LEAD_COLLEAGUE, "vera": Who.PARTICIPANT,
    "karin": Who.BUYER, "atle": Who.STRANGER, "nora": Who.STRANGER, "bao": Who.STRANGER, "mei": Who.STRANGER,
    "celia": Who.STRANGER,
}  # fmt: skip
"""How everybody stands to what is Fjordvik's, and Vall del Riu takes part in."""
VALLS: Mapping[str, Who] = {
    "": Who.VISITOR, "ola": Who.NOBODY, "vera": Who.LEAD_BUYER, "frida": Who.BUYER, "finn": Who.COLLEAGUE,
    "karin": Who.PARTICIPANT, "atle": Who.STRANGER, "nora": Who.STRANGER, "bao": Who.STRANGER, "mei": Who.STRANGER,
    "celia": Who.STRANGER,
}  # fmt: skip
"""How they stand to what is Vall del Riu's, and the consortium takes part in."""


def named_addresses() -> Iterator[str]:
    yield from _names(get_resolver(), "")


def _names(resolver: URLResolver, namespace: str) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            yield f"{namespace}{each.name}"
        else:
            yield from _names(each, f"{namespace}{each.namespace}:" if each.namespace else namespace)


def test_every_address_has_its_line_and_every_line_its_address() -> None:
    found = set(named_addresses())

    assert (sorted(found - set(TABLE)), sorted(set(TABLE) - found)) == ([], [])


@dataclass(frozen=True, slots=True)
class World:
    browsers: dict[str, Client]
    fjordviks: Property
    valls: Property
    version: str
    people: dict[str, str]
    """Public ids of persons, and of the organisation that each of them acts for."""
    organisations: dict[str, str]

    def sides(self) -> Iterator[tuple[Property, str, Mapping[str, Who]]]:
        yield self.fjordviks, self.people["finn"], FJORDVIKS
        yield self.valls, self.people["vera"], VALLS


@pytest.fixture
def world(db: None, settings: Any) -> World:
    settings.API_REQUESTS_PER_MINUTE = 1_000_000
    cast, library = make_cast(), small_library()
    version = library["CLA-01"]
    return World(
        browsers=_browsers(cast),
        fjordviks=property_of(cast, "frida", version, participant="vall_del_riu"),
        valls=property_of(cast, "vera", version, participant="kystsamkjop"),
        version=version.public_id,
        people={name: cast.person(name).public_id for name in ROLES},
        organisations={name: cast.organisation(ROLES[name][0]).public_id for name in ROLES},
    )


def _browsers(cast: Cast) -> dict[str, Client]:
    ola = Client(raise_request_exception=False)
    ola.force_login(person_add(email="ola@example.org", name="Ola"), backend=_BACKEND)
    named = {name: cast.browser(name) for name in FJORDVIKS if name not in ("", "ola")}
    for browser in named.values():
        browser.raise_request_exception = False
    return {"": Client(raise_request_exception=False), "ola": ola, **named}


_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def address(name: str, owned: Property, world: World, member: str) -> str:
    """With the real ids of that side; ``member`` is a person of its organisation."""
    own = {
        "accounts:token_withdraw": owned.token,
        "accounts:uninvite": owned.invitation,
        "accounts:person_roles": member,
        "inbox:open": owned.notification,
        "library:criterion_version": world.version,
        "api:criterion_version": world.version,
    }
    known = {
        **owned.ids,
        "public_id": own.get(name, owned.ids["public_id"]),
        "package": "small-package",
        "identifier": "small-package" if name.endswith(":package") else "CLA-01",
        "form": "docx",
        "rest": "no/such/address",
        "key": "no-such-key",
        "uidb36": "1",
        "pk": "1",
    }
    return reverse(name, kwargs={part: known[part] for part in _parts(name)})


def _parts(name: str) -> list[str]:
    resolver, _, last = get_resolver(), *name.rpartition(":")[1:]
    for space in name.split(":")[:-1]:
        resolver = resolver.namespace_dict[space][1]
    found = resolver.reverse_dict.getlist(last)
    return list(found[0][0][0][1])


def body_of(name: str, world: World) -> dict[str, Any]:
    """What the API would take: a refusal for its shape would say nothing of who may."""
    words = [{"language": "en", "text": "x"}]
    bodies: dict[str, dict[str, Any]] = {
        "api:purchase_begin": {"title": "x", "kind": "framework"},
        "api:purchase_change": {"version": 1, "title": "x"},
        "api:requirement_add": {"title": words, "wording": words, "stage": "award"},
        "api:requirements_take": {"criterion_versions": [world.version]},
        "api:requirement_change": {"version": 1, "wording": words},
    }
    return bodies.get(name, {})


def form_of(name: str, person: str, world: World, owned: Property) -> dict[str, str]:
    """Where an empty form asks for nothing, so that nothing would be found."""
    forms = {
        "accounts:switch": {"organisation": world.organisations.get(person, "")},
        "library:basket_add": {"criterion": world.version},
        "tenders:basket_take": {"purchase": owned.ids["public_id"]},
    }
    return forms.get(name, {})


def ask(world: World, owned: Property, person: str, method: str, name: str, path: str) -> HttpResponseBase:
    browser = world.browsers[person]
    if name.startswith("api:"):
        body, kind = json.dumps(body_of(name, world)), "application/json"
    else:
        body, kind = urlencode(form_of(name, person, world, owned)), "application/x-www-form-urlencoded"
    return browser.generic(method, path, "" if method == "GET" else body, content_type=kind)


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


def wrong_answers(name: str, world: World, table: Mapping[str, Mapping[str, Access]]) -> list[str]:
    """Each request is taken back before the next, so that all of them meet the same rows."""
    wrong, before = [], content_hash()
    for owned, member, cast in world.sides():
        path = address(name, owned, world, member)
        for method, access in table[name].items():
            for person, who in cast.items():
                is_refused = method != "GET" and access[who] is not Answer.OPEN
                with transaction.atomic():
                    given = answer_of(ask(world, owned, person, method, name, path))
                    is_unchanged = not is_refused or content_hash() == before
                    transaction.set_rollback(True)
                if given != access[who]:
                    wrong.append(f"{method} {path} as {person or 'visitor'}: {given}, not {access[who]}")
                if not is_unchanged:
                    wrong.append(f"{method} {path} as {person or 'visitor'} changed something")
    return wrong


def test_every_address_answers_everybody_as_the_table_says(world: World) -> None:
    assert [wrong for name in (*PAGES, *API) for wrong in wrong_answers(name, world, TABLE)] == []


def test_pages_of_the_sign_in_are_open_to_their_person_alone(world: World) -> None:
    """To a person some of them say that there is nothing to do, such as a second factor that was never set up."""
    paths = {name: address(name, world.fjordviks, world, "") for name in SIGN_IN}

    closed = {name for name, path in paths.items() if answer_of(world.browsers[""].get(path)) is Answer.SIGN_IN}
    persons = {answer_of(world.browsers[person].get(path)) for path in paths.values() for person in ("ola", "frida")}

    assert closed == {name for name, methods in SIGN_IN.items() if methods["GET"] is PERSONS}
    assert persons <= {Answer.OPEN, Answer.ABSENT, Answer.REFUSED}


def test_what_is_published_is_open_to_everybody(world: World) -> None:
    answers = {
        answer_of(browser.get(address_of_published(name, world)))
        for name in PUBLISHED
        for browser in world.browsers.values()
    }

    assert answers == {Answer.OPEN}


def address_of_published(name: str, world: World) -> str:
    form = {"form": "docx"} if name.endswith("document") else {}
    return reverse(name, kwargs={"public_id": world.fjordviks.published, **form})


def test_method_that_the_table_does_not_name_is_refused(world: World) -> None:
    wrong = []
    for name, methods in PAGES.items():
        path = address(name, world.fjordviks, world, world.people["finn"])
        for method in METHODS:
            if method not in methods:
                status = ask(world, world.fjordviks, "frida", method, name, path).status_code
                if status != 405:
                    wrong.append(f"{method} {path}: {status}")

    assert wrong == []


def test_nobody_acts_for_an_organisation_of_others(world: World) -> None:
    """By its very id; and the person goes on acting for their own."""
    answers = {
        person: answer_of(world.browsers[person].post("/organisation/switch/", {"organisation": theirs}))
        for person in ROLES
        for theirs in set(world.organisations.values())
        if theirs != world.organisations[person]
    }

    assert set(answers.values()) == {Answer.ABSENT}
    assert answers.keys() == ROLES.keys()


def test_an_address_of_one_side_does_not_open_with_an_id_of_the_other(world: World) -> None:
    """One's own purchase with somebody else's lot, requirement, report or decision in it is not there."""
    mixed = {**world.fjordviks.ids, **{part: world.valls.ids[part] for part in _INNER}}
    wrong = []
    for name in TABLE:
        parts = _parts(name)
        if "public_id" in parts and set(parts) & set(_INNER):
            path = reverse(name, kwargs={part: mixed.get(part, "docx") for part in parts})
            for method in TABLE[name]:
                given = answer_of(ask(world, world.fjordviks, "frida", method, name, path))
                if given is not Answer.ABSENT:
                    wrong.append(f"{method} {path}: {given}")

    assert wrong == []


_INNER = ("lot_id", "requirement_id", "kept_id", "run_id")


def test_a_wrong_line_would_be_seen(world: World) -> None:
    """The walk itself: a table that opens a page to everybody is contradicted by it."""
    assert wrong_answers("purchases:edit", world, {"purchases:edit": {"GET": EVERYBODY}}) != []
