"""Does every address answer everybody as the table says, and nothing change where it says no?"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from redthread.apps.accounts.services import person_add
from redthread.web import errors, health
from tests.architecture.access_table import API, EVERYBODY, PAGES, PERSONS, PUBLISHED, SIGN_IN, Access, Answer, Who
from tests.architecture.access_walk import (
    METHODS,
    Asked,
    answer_of,
    bare_page,
    content_hash,
    named_addresses,
    parts_of,
    wrong_answers,
)
from tests.architecture.later_table import LATER, THREAD
from tests.factories.tender import small_library
from tests.factories.world import CASE, Property, case_study, property_of
from tests.people import ROLES, Cast, make_cast

TABLE = PAGES | API | SIGN_IN

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


def test_every_address_has_its_line_and_every_line_its_address() -> None:
    found, named = set(named_addresses()), {*TABLE, *LATER, THREAD}

    assert (sorted(found - named), sorted(named - found)) == ([], [])


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
def world(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> World:
    settings.API_REQUESTS_PER_MINUTE = 1_000_000
    # What it says of the database it asks in a thread of its own, which sees none of a test's rows.
    monkeypatch.setattr(health, "_of_database", dict)
    monkeypatch.setattr(errors, "_page", bare_page)
    case_study()
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
        "slug": CASE,
        "role": "buyer",
        "rest": "no/such/address",
        "key": "no-such-key",
        "uidb36": "1",
        "pk": "1",
    }
    return reverse(name, kwargs={part: known[part] for part in parts_of(name)})


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


def ask(world: World, owned: Property, method: str, name: str, path: str, person: str) -> HttpResponseBase:
    browser = world.browsers[person]
    if name.startswith("api:"):
        body, kind = json.dumps(body_of(name, world)), "application/json"
    else:
        body, kind = urlencode(form_of(name, person, world, owned)), "application/x-www-form-urlencoded"
    return browser.generic(method, path, "" if method == "GET" else body, content_type=kind)


def asked_of(name: str, world: World, table: Mapping[str, Mapping[str, Access]]) -> Iterator[Asked]:
    for owned, member, cast in world.sides():
        path = address(name, owned, world, member)
        for method, access in table[name].items():
            send = partial(ask, world, owned, method, name, path)
            yield Asked(method=method, path=path, access=access, cast=cast, send=send)


def wrong_in(names: Iterable[str], world: World, table: Mapping[str, Mapping[str, Access]]) -> list[str]:
    before = content_hash()
    every = (asked for name in names for asked in asked_of(name, world, table))
    return [wrong for asked in every for wrong in wrong_answers(asked, before)]


def test_every_address_answers_everybody_as_the_table_says(world: World) -> None:
    assert wrong_in((*PAGES, *API), world, TABLE) == []


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
                status = ask(world, world.fjordviks, method, name, path, "frida").status_code
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
        parts = parts_of(name)
        if "public_id" in parts and set(parts) & set(_INNER):
            path = reverse(name, kwargs={part: mixed.get(part, "docx") for part in parts})
            for method in TABLE[name]:
                given = answer_of(ask(world, world.fjordviks, method, name, path, "frida"))
                if given is not Answer.ABSENT:
                    wrong.append(f"{method} {path}: {given}")

    assert wrong == []


_INNER = ("lot_id", "requirement_id", "kept_id", "run_id")


def test_a_wrong_line_would_be_seen(world: World) -> None:
    """The walk itself: a table that opens a page to everybody is contradicted by it."""
    assert wrong_in(["purchases:edit"], world, {"purchases:edit": {"GET": EVERYBODY}}) != []
