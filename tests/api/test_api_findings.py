"""Does a machine read of findings, actions and sites what was told to its organisation, and no more?"""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from redthread.apps.sites.services import site_add, site_give
from redthread.domain.followup.terms import Audience, ConsentKind
from tests.api.conftest import machine, token_of
from tests.api.test_api_purchases import error_of
from tests.factories.finding import FOUND_ON, SUMMARY, Watched, consent, note, propose, site_facts, told, watched
from tests.people import Cast

API = "/api/v1"
BRAND_ONLY = (Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND)


@pytest.fixture
def at(cast: Cast) -> Watched:
    return watched(cast)


def asking(cast: Cast, name: str) -> Client:
    return machine(token_of(cast, name))


def test_the_authority_reads_what_it_was_told(cast: Cast, at: Watched) -> None:
    made = told(at)

    seen = asking(cast, "finn").get(f"{API}/findings/{made.public_id}").json()

    shown = (
        "id",
        "is_own",
        "site",
        "country",
        "contract",
        "standard",
        "severity",
        "state",
        "sight",
        "words",
        "monitor",
    )
    assert tuple(seen[name] for name in shown) == (
        made.public_id,
        False,
        "Lakeside Electronics Works",
        "CN",
        at.held.contract.public_id,
        "recruitment-fees",
        "major",
        "told",
        "words",
        SUMMARY,
        "Workers' Watch",
    )
    assert seen["people"] == {"number": 120, "is_withheld": False}
    assert seen["found_on"] is None


def test_nobody_but_the_monitor_reads_the_day_or_a_small_number(cast: Cast, at: Watched) -> None:
    made = told(at, people=3)
    address = f"{API}/findings/{made.public_id}"

    monitors, others = (asking(cast, "mei").get(address).json(), asking(cast, "finn").get(address))

    assert (monitors["found_on"], monitors["people"]["number"]) == (FOUND_ON.isoformat(), 3)
    assert others.json()["people"] == {"number": None, "is_withheld": True}
    assert FOUND_ON.isoformat() not in others.content.decode()
    assert "Mei" not in others.content.decode()


def test_words_are_silent_once_the_consent_is_withdrawn(cast: Cast, at: Watched) -> None:
    made = told(at)
    consent(at, made, kind=ConsentKind.WITHDRAWN)

    seen = asking(cast, "finn").get(f"{API}/findings/{made.public_id}").json()

    assert (seen["words"], seen["sight"], seen["replies"]) == ("", "consent-withdrawn", [])


@pytest.mark.parametrize(
    ("name", "untold", "to_brand", "to_all"),
    [
        ("mei", 200, 200, 200),
        ("atle", 404, 200, 200),
        ("finn", 404, 404, 200),
        ("frida", 404, 404, 200),
        *((name, 404, 404, 404) for name in ("vera", "karin", "nora", "bao", "celia")),
        ("", 401, 401, 401),
    ],
)
def test_a_finding_opens_to_those_who_were_told(
    cast: Cast, at: Watched, name: str, untold: int, to_brand: int, to_all: int
) -> None:
    made = [note(at), told(at, BRAND_ONLY), told(at)]
    client = asking(cast, name) if name else Client()

    answers = [client.get(f"{API}/findings/{each.public_id}") for each in made]

    expected = [untold, to_brand, to_all]
    assert [answer.status_code for answer in answers] == expected
    if name:
        listed = [each["id"] for each in client.get(f"{API}/findings").json()["items"]]
        seen = [each.public_id for each, status in zip(made, expected, strict=True) if status == 200]
        assert listed == seen[::-1]


def test_actions_are_those_of_findings_that_one_reads(cast: Cast, at: Watched) -> None:
    hidden, shown = told(at, BRAND_ONLY), told(at)
    propose(at, hidden)
    action = propose(at, shown, due_on=timezone.localdate() + timedelta(days=90))

    authority, supplier = (asking(cast, name).get(f"{API}/actions").json()["items"] for name in ("finn", "atle"))

    assert authority == [
        {
            "id": action.public_id,
            "action": "Fees are paid back, and the agency's contract is changed.",
            "owner": "Atelje IT AS",
            "due_on": action.due_on.isoformat(),
            "step": "proposed",
            "is_late": False,
            "finding": shown.public_id,
            "site": "Lakeside Electronics Works",
            "country": "CN",
            "contract_title": "Laptops for schools, contract",
        }
    ]
    assert [each["finding"] for each in supplier] == [hidden.public_id, shown.public_id]
    assert asking(cast, "nora").get(f"{API}/actions").json()["items"] == []


def test_sites_are_ones_own_and_those_given(cast: Cast, at: Watched) -> None:
    site_give(actor=cast.acting("finn"), site=at.site, organisation=cast.organisation("workers_watch"))

    own, given, others = (asking(cast, name).get(f"{API}/sites").json()["items"] for name in ("finn", "mei", "vera"))

    assert [each["id"] for each in own] == [at.other_site.public_id, at.site.public_id]
    assert [(each["id"], each["workers"], each["latitude"], each["added_by"]) for each in given] == [
        (at.site.public_id, 4200, None, cast.organisation("fjordvik").public_id)
    ]
    assert others == []


def test_sites_are_searched(cast: Cast, at: Watched) -> None:
    found = asking(cast, "finn").get(f"{API}/sites", {"q": "hillside"}).json()

    assert [each["id"] for each in found["items"]] == [at.other_site.public_id]


def test_lists_cost_the_same_with_one_row_and_with_three(
    cast: Cast, at: Watched, query_count: Callable[[Callable[[], Any]], int]
) -> None:
    finn = asking(cast, "finn")
    propose(at, told(at))

    def costs() -> dict[str, int]:
        lists = ("findings", "actions", "sites")
        return {each: query_count(partial(finn.get, f"{API}/{each}")) for each in lists}

    costs()
    before = costs()
    for number in range(2):
        propose(at, told(at))
        site_add(actor=cast.acting("finn"), facts=site_facts(name=f"Riverside {number}"))

    assert costs() == before


def test_nothing_of_a_finding_stands_in_lists_of_others(cast: Cast, at: Watched) -> None:
    """The whole of what a stranger can ask for; the monitor's own answer shows that it would be found."""
    made = told(at)
    words = (made.public_id, SUMMARY, "Lakeside")

    def read(name: str) -> str:
        client = asking(cast, name)
        return json.dumps(
            [client.get(f"{API}/{each}").json() for each in ("findings", "actions", "sites", "contracts")]
        )

    assert [name for name in ("vera", "nora", "bao", "celia") if any(word in read(name) for word in words)] == []
    assert all(word in read("mei") for word in words)


def test_a_finding_that_there_is_not_and_one_of_others_look_alike(cast: Cast, at: Watched) -> None:
    finn, made = asking(cast, "finn"), note(at)

    theirs, nothing = (finn.get(f"{API}/findings/{each}") for each in (made.public_id, "a" * 26))

    assert error_of(theirs) == (404, "not-found", "")
    assert theirs.content == nothing.content
