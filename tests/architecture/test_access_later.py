"""From the offers on: does every address answer everybody as the table says, and nothing change where it says no?"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from django.utils import timezone

from redthread.apps.accounts.services import person_add
from redthread.web import errors
from tests.architecture.access_table import Answer
from tests.architecture.access_walk import METHODS, Asked, bare_page, content_hash, parts_of, wrong_answers
from tests.architecture.later_table import (
    LATER,
    MEMBERS,
    THREAD,
    THREADS,
    TOLD_TO,
    Access,
    Who,
    narrowed,
)
from tests.factories.world_later import Later, later_of, on_the_other_side, people_add
from tests.people import make_cast

FJORDVIKS: Mapping[str, Who] = {
    "": Who.VISITOR, "ola": Who.NOBODY, "frida": Who.BUYER, "finn": Who.MANAGER, "eva": Who.EVALUATOR,
    "ada": Who.ADMINISTRATOR, "pia": Who.PARTICIPANT, "atle": Who.CONTRACTOR, "anne": Who.CONTRACTOR_ADMINISTRATOR,
    "mei": Who.MONITOR, "mona": Who.MONITOR_ADMINISTRATOR, "vera": Who.OTHER_AUTHORITY, "victor": Who.OTHER_AUTHORITY,
    "karin": Who.OTHER_AUTHORITY, "sam": Who.OTHER_MONITOR, "nora": Who.STRANGER, "bao": Who.STRANGER,
    "celia": Who.STRANGER,
}  # fmt: skip
"""How everybody stands to what is between Fjordvik, Atelje IT and Workers' Watch."""
VALLS: Mapping[str, Who] = {
    "vera": Who.BUYER, "victor": Who.MANAGER, "pia": Who.PARTICIPANT, "nora": Who.CONTRACTOR, "sam": Who.MONITOR,
    "frida": Who.OTHER_AUTHORITY, "finn": Who.OTHER_AUTHORITY, "karin": Who.OTHER_AUTHORITY, "mei": Who.OTHER_MONITOR,
    "atle": Who.STRANGER,
}  # fmt: skip
"""How they stand to what is between Vall del Riu, Norsud and Site Watch: those who are something on either side."""


@dataclass(frozen=True, slots=True)
class World:
    browsers: dict[str, Client]
    fjordviks: Later
    valls: Later

    def side(self, name: str) -> tuple[Later, Mapping[str, Who]]:
        return {"fjordviks": (self.fjordviks, FJORDVIKS), "valls": (self.valls, VALLS)}[name]


@pytest.fixture
def world(db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(errors, "_page", bare_page)
    settings.API_REQUESTS_PER_MINUTE = 1_000_000
    settings.DATA, settings.FILES, settings.SCANNER = tmp_path, tmp_path / "files", "none"
    cast = make_cast()
    people_add(cast)
    cast.people["ola"] = person_add(email="ola@example.org", name="Ola")
    browsers = {name: cast.browser(name) if name else Client() for name in FJORDVIKS}
    for browser in browsers.values():
        browser.raise_request_exception = False
    return World(browsers=browsers, fjordviks=later_of(cast), valls=later_of(on_the_other_side(cast)))


def ids_of(name: str, owned: Later) -> dict[str, str]:
    """What the address of that name holds, with the real ids of that side."""
    known = owned.ids["purchase" if name == "contracts:from_awards" else name.partition(":")[0]]
    return {part: known[part] for part in parts_of(name)}


Body = tuple[bytes, str]
"""With its media type."""


def body_of(name: str, owned: Later) -> Body:
    """Where an empty form asks for nothing, or has no shape that the API takes: nothing would be refused to anybody."""
    today = timezone.localdate().isoformat()
    forms = {
        "evaluation:award": {"lot": owned.ids["purchase"]["lot_id"]},
        "contracts:sites": {"site": owned.spare_site, "what": "Laptops"},
    }
    shapes = {
        "api:observation_submit": {"period_from": today, "value": 1},
        "api:observation_decide": {"kind": "accepted"},
    }
    if name == "api:file_keep":
        file = SimpleUploadedFile("note.txt", b"Visited.", "text/plain")
        return encode_multipart(BOUNDARY, {"file": file}), MULTIPART_CONTENT
    if name in shapes:
        return json.dumps(shapes[name]).encode(), "application/json"
    return urlencode(forms.get(name, {})).encode(), "application/x-www-form-urlencoded"


NOTHING: Body = (b"", "application/x-www-form-urlencoded")


def send(world: World, method: str, path: str, body: Body, person: str) -> HttpResponseBase:
    content, kind = NOTHING if method == "GET" else body
    return world.browsers[person].generic(method, path, content, content_type=kind)


def asked(
    world: World, owned: Later, cast: Mapping[str, Who], table: Mapping[str, Mapping[str, Access]], **replaced: str
) -> Iterator[Asked]:
    """Every line of a table for one side; ``replaced`` are parts of an address that are others here."""
    for name, methods in table.items():
        path = reverse(name, kwargs=_replaced(ids_of(name, owned), replaced))
        for method, access in methods.items():
            opened = partial(send, world, method, path, body_of(name, owned))
            yield Asked(method=method, path=path, access=access, cast=cast, send=opened)


def _replaced(ids: dict[str, str], by: Mapping[str, str]) -> dict[str, str]:
    return {part: by.get(part, own) for part, own in ids.items()}


def asked_of_threads(
    world: World, records: Mapping[str, str], cast: Mapping[str, Who], table: Mapping[str, Access]
) -> Iterator[Asked]:
    for kind, access in table.items():
        path = reverse(THREAD, kwargs={"kind": kind, "public_id": records[kind]})
        yield Asked(method="GET", path=path, access=access, cast=cast, send=partial(send, world, "GET", path, NOTHING))


def wrong_in(every: Iterable[Asked]) -> list[str]:
    before = content_hash()
    return [wrong for each in every for wrong in wrong_answers(each, before)]


@pytest.mark.parametrize("side", ["fjordviks", "valls"])
def test_every_later_address_answers_everybody_as_the_table_says(world: World, side: str) -> None:
    owned, cast = world.side(side)

    assert wrong_in(asked(world, owned, cast, LATER)) == []


@pytest.mark.parametrize("side", ["fjordviks", "valls"])
def test_thread_is_walked_from_a_record_by_those_alone_who_may_read_the_record(world: World, side: str) -> None:
    owned, cast = world.side(side)

    assert wrong_in(asked_of_threads(world, owned.threads, cast, THREADS)) == []


@pytest.mark.parametrize("told", sorted(TOLD_TO))
def test_finding_is_not_there_for_those_who_were_not_told_of_it(world: World, told: str) -> None:
    """Neither it nor an action on it, whatever is asked of them; nor any file that came with another action."""
    held = {"nobody": world.fjordviks.unreleased, "contractor": world.fjordviks.contractors}[told]
    table = _table_of_told(TOLD_TO[told])
    threads = {"finding": held["finding_id"], "action": held["action_id"]}

    every = [
        *asked(world, world.fjordviks, FJORDVIKS, table, **held),
        *asked_of_threads(
            world, threads, FJORDVIKS, {kind: narrowed(THREADS[kind], TOLD_TO[told]) for kind in threads}
        ),
    ]

    assert wrong_in(every) == []


def _table_of_told(readers: frozenset[Who]) -> dict[str, dict[str, Access]]:
    """Every line about one finding or one action. A file of another action is not there for anybody."""
    return {
        name: {
            method: narrowed(access, () if "file_id" in parts_of(name) else readers)
            for method, access in methods.items()
        }
        for name, methods in LATER.items()
        if {"finding_id", "action_id"} & set(parts_of(name))
    }


def test_later_address_of_one_side_does_not_open_with_an_id_of_the_other(world: World) -> None:
    """One's own contract with somebody else's clause, file or finding in it is not there, nor theirs with one's own."""
    every = [each for name in LATER for part in _ids(name) for each in _mixed(world, name, part)]

    assert len(every) > 0
    assert wrong_in(every) == []


def _ids(name: str) -> list[str]:
    """Of an address that is put together from several; of none else."""
    found = [part for part in parts_of(name) if part.endswith("_id")]
    return found if len(found) > 1 else []


def _mixed(world: World, name: str, part: str) -> Iterator[Asked]:
    """Asked as those to whom the address is open where every part is their own."""
    theirs = {part: ids_of(name, world.valls)[part]}
    for each in asked(world, world.fjordviks, FJORDVIKS, {name: LATER[name]}, **theirs):
        cast = {person: who for person, who in FJORDVIKS.items() if each.access[who] is Answer.OPEN}
        absent = dict.fromkeys(Who, Answer.ABSENT)
        yield Asked(method=each.method, path=each.path, access=absent, cast=cast, send=each.send)


def test_method_that_the_later_table_does_not_name_is_refused(world: World) -> None:
    thread = reverse(THREAD, kwargs={"kind": "clause", "public_id": world.fjordviks.threads["clause"]})
    paths = {name: reverse(name, kwargs=ids_of(name, world.fjordviks)) for name in LATER} | {THREAD: thread}
    named: Mapping[str, Iterable[str]] = LATER | {THREAD: {"GET": MEMBERS}}

    wrong = [
        f"{method} {path}: {status}"
        for name, path in paths.items()
        for method in METHODS
        if method not in named[name]
        and not name.startswith("api:")
        and (status := send(world, method, path, NOTHING, "frida").status_code) != 405
    ]

    assert wrong == []


def test_a_wrong_later_line_would_be_seen(world: World) -> None:
    """The walk itself: a table that opens an offer to every member is contradicted, and for each of the others."""
    wrong = wrong_in(asked(world, world.fjordviks, FJORDVIKS, {"offers:offer": {"GET": MEMBERS}}))

    readers = {Who.VISITOR, Who.NOBODY, Who.BUYER, Who.MANAGER, Who.EVALUATOR}
    assert len(wrong) == sum(who not in readers for who in FJORDVIKS.values())


def test_a_change_by_somebody_who_may_not_would_be_seen(world: World) -> None:
    """The walk itself: a table by which the buyer must not end the monitoring is contradicted twice."""
    access = dict.fromkeys(Who, Answer.REFUSED)
    [line] = asked(world, world.fjordviks, {"frida": Who.BUYER}, {"followup:assignment_end": {"POST": access}})

    assert [each.rpartition(" as ")[2] for each in wrong_in([line])] == [
        "frida: open, not refused, 403",
        "frida: changed something",
    ]
