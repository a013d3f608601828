"""What may a machine do with contracts, their reports and the decisions on them?"""

from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from redthread.apps.contracts.models import Observation, ObservationDecision
from redthread.apps.contracts.services_reports import observation_decide
from redthread.apps.files.services import file_keep, file_quarantine
from redthread.domain.contract.terms import DecisionKind
from redthread.domain.people.roles import Scope
from tests.api.conftest import machine, token_of
from tests.api.test_api_purchases import JSON, error_of
from tests.factories.clock import stop_at
from tests.factories.contract import Held, contract_of, report
from tests.people import Cast

API = "/api/v1"
TODAY = date(2025, 9, 15)
QUARTER = "2025-01-31"
"""The first period of the contract, over since the end of April."""


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    stop_at(monkeypatch, TODAY)


@pytest.fixture
def held(cast: Cast) -> Held:
    return contract_of(cast)


@pytest.fixture
def atle(cast: Cast) -> Client:
    """Bidder of the contractor."""
    return machine(token_of(cast, "atle"))


@pytest.fixture
def finn(cast: Cast) -> Client:
    """Contract manager of Fjordvik."""
    return machine(token_of(cast, "finn"))


def post(client: Client, address: str, **given: object) -> Any:
    return client.post(f"{API}/{address}", given, content_type=JSON)


def submit(client: Client, held: Held, **given: object) -> Any:
    stated = {"period_from": QUARTER, "value": "95"} | given
    return post(client, f"indicators/{held.sites_named.public_id}/observations", **stated)


def hand_in(client: Client, content: bytes = b"The site was visited.", name: str = "visit.txt", **more: object) -> Any:
    return client.post(f"{API}/files", {"file": SimpleUploadedFile(name, content), **more})


# Reading


def test_contract_says_what_it_obliges_to_and_where_its_figures_stand(cast: Cast, atle: Client, held: Held) -> None:
    report(cast.acting("atle"), held.sites_named, "95.50")

    told = atle.get(f"{API}/contracts/{held.contract.public_id}").json()

    assert (told["title"], told["value"], told["authority"]["name"], told["purchase"]) == (
        "Laptops for schools, contract",
        "4200000.00",
        "Fjordvik kommune",
        "",
    )
    assert [(each["id"], each["criterion"], each["edition"]) for each in told["clauses"]] == [
        (clause.public_id, criterion, 1)
        for clause, criterion in zip(held.clauses, ("small-package/CLA-01", "", ""), strict=True)
    ]
    shown = ("id", "clause", "unit", "target", "value", "rating", "state", "period_from", "waiting_count")
    assert [tuple(each[name] for name in shown) for each in told["indicators"]] == [
        (
            held.sites_named.public_id, held.clauses[0].public_id, "percent", "90", "95.5", "meets", "submitted",
            QUARTER, 1,
        ),
        (
            held.days_to_answer.public_id, held.clauses[1].public_id, "days", "30", None, None, "not-due",
            None, 0,
        ),
        (held.access.public_id, held.clauses[2].public_id, "yes-no", "1", None, None, "not-due", None, 0),
    ]  # fmt: skip


def test_contracts_are_listed_with_their_counts_for_each_party(finn: Client, atle: Client, held: Held) -> None:
    answers = [client.get(f"{API}/contracts").json() for client in (finn, atle)]

    assert answers[0] == answers[1]
    assert answers[0]["count"] == 1
    told = answers[0]["items"][0]
    shown = ("id", "indicator_count", "late_count", "waiting_count", "ratings")
    assert tuple(told[name] for name in shown) == (held.contract.public_id, 3, 2, 0, {"not-rated": 3})


def test_contracts_are_searched_by_their_number(cast: Cast, finn: Client, held: Held) -> None:
    other = contract_of(cast, number="2025/999")

    told = finn.get(f"{API}/contracts", {"q": "2025/999"}).json()

    assert [each["id"] for each in told["items"]] == [other.contract.public_id]


def test_reports_due_are_those_of_ones_own_organisation(cast: Cast, atle: Client, held: Held) -> None:
    contract_of(cast, number="2025/999", supplier="norsud")
    report(cast.acting("atle"), held.sites_named, 95)

    told = atle.get(f"{API}/reports/due", {"limit": 200}).json()["items"]

    assert {each["contract"] for each in told} == {held.contract.public_id}
    of_sites = [each for each in told if each["indicator"] == held.sites_named.public_id]
    shown = ("period_from", "due_on", "state", "is_late", "target")
    assert [tuple(each[name] for name in shown) for each in of_sites] == [
        ("2025-04-30", "2025-08-29", "late", True, "90")
    ]


# Reporting and deciding


def test_a_figure_is_reported_with_its_evidence_and_decided_on(finn: Client, atle: Client, held: Held) -> None:
    file = hand_in(atle)
    reported = submit(atle, held, value="95.25", comment="All but one.", evidence=[file.json()["id"]])
    returned = post(finn, f"observations/{reported.json()['id']}/decisions", kind="returned", comment="Which one?")
    again = submit(atle, held, value=70, comment="Three are missing.")
    accepted = post(
        finn, f"observations/{again.json()['id']}/decisions", kind="accepted", rating="below", comment="A plan stands."
    )

    assert [answer.status_code for answer in (file, reported, returned, again, accepted)] == [201] * 5
    listed = finn.get(f"{API}/contracts/{held.contract.public_id}/observations").json()
    assert listed["items"] == [accepted.json(), returned.json()]
    shown = ("number", "value", "state", "rating_by_rule", "rating", "target", "comment")
    assert [tuple(each[name] for name in shown) for each in listed["items"]] == [
        (2, "70", "accepted", "far-below", "below", "90", "Three are missing."),
        (1, "95.25", "returned", "meets", "meets", "90", "All but one."),
    ]
    assert [(each["id"], each["kind"], each["sha256"]) for each in listed["items"][1]["evidence"]] == [
        (file.json()["id"], "text", file.json()["sha256"])
    ]
    assert [(each["kind"], each["comment"], each["rating"]) for each in listed["items"][0]["decisions"]] == [
        ("accepted", "A plan stands.", "below")
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"nothing_due": True}, (None, True, "", "not-rated")),
        ({"not_applicable": "Nothing was delivered."}, (None, False, "Nothing was delivered.", "not-applicable")),
    ],
)
def test_no_figure_is_reported_with_its_reason(
    atle: Client, held: Held, given: dict[str, object], expected: tuple[object, ...]
) -> None:
    told = submit(atle, held, value=None, **given).json()

    assert tuple(told[name] for name in ("value", "nothing_due", "not_applicable", "rating")) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"value": None}, (400, "report-empty", "value")),
        ({"nothing_due": True}, (400, "report-several", "value")),
        ({"value": "100.5"}, (400, "figure-percent", "value")),
        ({"value": "0.0000001"}, (400, "value-unfitting", "value")),
        ({"value": -1}, (422, "field-too-small", "value")),
        ({"value": "NaN"}, (422, "field-no-number", "value")),
        ({"value": "Infinity"}, (422, "field-no-number", "value")),
        ({"value": "1e308"}, (422, "field-too-great", "value")),
        ({"value": "1e-308"}, (422, "field-too-many-digits", "value")),
        ({"value": "9" * 400}, (422, "field-too-great", "value")),
        ({"value": "0." + "9" * 400}, (422, "field-too-many-digits", "value")),
        ({"value": True}, (422, "field-unfitting", "value")),
        ({"value": "95 %"}, (422, "field-no-number", "value")),
        ({"value": [95]}, (422, "field-no-number", "value")),
        ({"nothing_due": "no", "value": None}, (422, "field-no-yes-no", "nothing_due")),
        ({"period_from": None}, (422, "field-unfitting", "period_from")),
        ({"period_from": "2025-02-31"}, (422, "field-no-day", "period_from")),
        ({"period_from": 0}, (422, "field-unfitting", "period_from")),
        ({"period_from": "2025-02-01"}, (400, "period-unknown", "period_from")),
        ({"period_from": "0001-01-01"}, (400, "period-unknown", "period_from")),
        ({"period_from": "9999-12-31"}, (400, "period-unknown", "period_from")),
        ({"period_from": "2025-07-31"}, (400, "period-not-over", "period_from")),
        ({"period_from": "2026-01-31"}, (400, "period-future", "period_from")),
        ({"comment": "x" * 5001}, (422, "field-too-long", "comment")),
        ({"comment": 7}, (422, "field-no-text", "comment")),
        ({"evidence": ["1"]}, (422, "field-pattern", "evidence.0")),
        ({"evidence": "a" * 26}, (422, "field-no-list", "evidence")),
        ({"evidence": ["a" * 26] * 21}, (422, "field-too-many", "evidence")),
        ({"evidence": ["a" * 26]}, (404, "not-found", "evidence")),
        ({"rating": "meets"}, (422, "field-not-ours", "rating")),
        ({"submitted_for": "me"}, (422, "field-not-ours", "submitted_for")),
    ],
)  # fmt: skip
def test_a_wrong_report_names_its_field_and_saves_nothing(
    atle: Client, held: Held, given: dict[str, object], expected: tuple[int, str, str]
) -> None:
    answer = submit(atle, held, **given)

    assert error_of(answer) == expected
    assert not Observation.objects.exists()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('{"period_from":"2025-01-31","value":NaN}', "json-not-a-number"),
        ('{"period_from":"2025-01-31","value":1,"value":2}', "json-duplicate-key"),
        ('{"period_from":"2025-01-31","value":1,"comment":"\\u0000"}', "json-bad-character"),
        ('{"period_from":"2025-01-31","value":1,"comment":"\\ud800"}', "json-bad-character"),
    ],
)
def test_odd_json_is_no_report(atle: Client, held: Held, body: str, code: str) -> None:
    address = f"{API}/indicators/{held.sites_named.public_id}/observations"

    assert error_of(atle.post(address, body, content_type=JSON)) == (400, code, "")
    assert not Observation.objects.exists()


def test_a_number_that_no_text_could_hold_is_no_report(atle: Client, held: Held) -> None:
    """As JSON numbers, which reach the rule by another way than texts."""
    address = f"{API}/indicators/{held.sites_named.public_id}/observations"

    for number in ("1e308", "1e999999999", "-1e999999999", "1e-999999999", "9" * 400, "9" * 5000):
        answer = atle.post(address, f'{{"period_from":"{QUARTER}","value":{number}}}', content_type=JSON)
        assert 400 <= answer.status_code < 500, number
    assert not Observation.objects.exists()


def test_files_of_others_and_files_taken_away_are_not_found(cast: Cast, atle: Client, held: Held) -> None:
    theirs = file_keep(actor=cast.acting("nora"), content=BytesIO(b"Norsud's own."), name="own.txt")
    gone = file_keep(actor=cast.acting("atle"), content=BytesIO(b"A pay slip."), name="slip.txt")
    file_quarantine(actor=cast.acting("atle"), public_id=gone.public_id, reason="A pay slip.")

    answers = [submit(atle, held, evidence=[each.public_id]) for each in (theirs, gone)]

    assert [error_of(each) for each in answers] == [(404, "not-found", "evidence")] * 2
    assert answers[0].content == answers[1].content
    assert not Observation.objects.exists()


def test_a_report_is_not_written_over(cast: Cast, atle: Client, held: Held) -> None:
    first = report(cast.acting("atle"), held.sites_named, 95)
    waiting = submit(atle, held, value=99, comment="Better.")
    for kind in (DecisionKind.ACCEPTED, DecisionKind.LOCKED):
        if kind is DecisionKind.LOCKED:
            unexplained = submit(atle, held, value=99)
        observation_decide(actor=cast.acting("finn"), observation_id=first.public_id, kind=kind)
    locked = submit(atle, held, value=99, comment="Better.")

    assert [error_of(each) for each in (waiting, unexplained, locked)] == [
        (409, "report-waiting", "period_from"),
        (400, "correction-unexplained", "comment"),
        (409, "report-locked", "period_from"),
    ]
    assert Observation.objects.get().value == 95


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, (422, "field-missing", "kind")),
        ({"kind": "praised"}, (422, "field-not-listed", "kind")),
        ({"kind": "locked"}, (400, "lock-unaccepted", "kind")),
        ({"kind": "returned"}, (400, "return-unexplained", "comment")),
        ({"kind": "returned", "comment": " "}, (400, "return-unexplained", "comment")),
        ({"kind": "accepted", "rating": "below"}, (400, "rating-unexplained", "comment")),
        ({"kind": "returned", "comment": "x", "rating": "below"}, (400, "rating-without-accepting", "rating")),
        ({"kind": "accepted", "rating": "fine"}, (422, "field-not-listed", "rating")),
        ({"kind": "accepted", "decided_by": "me"}, (422, "field-not-ours", "decided_by")),
        ({"kind": "accepted", "comment": "x" * 5001}, (422, "field-too-long", "comment")),
    ],
)
def test_a_wrong_decision_names_its_field_and_saves_nothing(
    cast: Cast, finn: Client, held: Held, given: dict[str, object], expected: tuple[int, str, str]
) -> None:
    reported = report(cast.acting("atle"), held.sites_named, 95)

    answer = post(finn, f"observations/{reported.public_id}/decisions", **given)

    assert error_of(answer) == expected
    assert not ObservationDecision.objects.exists()


def test_what_is_decided_is_not_decided_again(cast: Cast, finn: Client, held: Held) -> None:
    reported = report(cast.acting("atle"), held.sites_named, 95)
    address = f"observations/{reported.public_id}/decisions"
    post(finn, address, kind="accepted")

    assert error_of(post(finn, address, kind="accepted")) == (409, "report-decided", "")


# Who may


def every_door(client: Client, held: Held, observation: Observation) -> list[Any]:
    """Each operation on a contract, as a party could send it."""
    return [
        client.get(f"{API}/contracts/{held.contract.public_id}"),
        client.get(f"{API}/contracts/{held.contract.public_id}/observations"),
        submit(client, held, period_from="2025-04-30"),
        post(client, f"observations/{observation.public_id}/decisions", kind="returned", comment="x"),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("finn", [200, 200, 201, 201]),
        ("frida", [200, 200, 403, 201]),
        ("atle", [200, 200, 201, 403]),
        *((name, [404] * 4) for name in ("vera", "karin", "nora", "bao", "mei", "celia")),
        ("", [401] * 4),
    ],
)
def test_every_door_of_a_contract_opens_to_its_parties_alone(
    cast: Cast, held: Held, name: str, expected: list[int]
) -> None:
    observation = report(cast.acting("atle"), held.sites_named, 95)
    client = machine(token_of(cast, name)) if name else Client()

    answers = every_door(client, held, observation)

    assert [answer.status_code for answer in answers] == expected


@pytest.mark.parametrize("name", ["vera", "karin", "nora", "bao", "mei", "celia"])
def test_lists_of_others_hold_nothing_of_a_contract(cast: Cast, held: Held, name: str) -> None:
    report(cast.acting("atle"), held.sites_named, 95)
    client = machine(token_of(cast, name))

    answers = [client.get(f"{API}/{address}").json() for address in ("contracts", "reports/due", "files", "sites")]

    assert answers == [{"items": [], "count": 0, "next_offset": None}] * 4


def test_a_token_for_reading_reports_and_decides_nothing(cast: Cast, held: Held) -> None:
    observation = report(cast.acting("atle"), held.sites_named, 95)
    supplier, manager = (machine(token_of(cast, name, Scope.READ)) for name in ("atle", "finn"))

    answers = [
        submit(supplier, held, period_from="2025-04-30"),
        hand_in(supplier),
        post(manager, f"observations/{observation.public_id}/decisions", kind="accepted"),
    ]

    assert [error_of(answer)[:2] for answer in answers] == [(403, "not-allowed")] * 3
    assert (Observation.objects.count(), ObservationDecision.objects.count()) == (1, 0)


# What it costs


def test_lists_cost_the_same_with_one_row_and_with_three(
    cast: Cast, finn: Client, atle: Client, held: Held, query_count: Callable[[Callable[[], Any]], int]
) -> None:
    actor = cast.acting("atle")
    first = file_keep(actor=actor, content=BytesIO(b"Visit 1."), name="1.txt")
    report(actor, held.days_to_answer, 20, files=[first])
    asked = {
        "contracts": finn,
        f"contracts/{held.contract.public_id}": finn,
        f"contracts/{held.contract.public_id}/observations": finn,
        "reports/due": atle,
        "files": atle,
    }

    def costs() -> dict[str, int]:
        return {address: query_count(partial(client.get, f"{API}/{address}")) for address, client in asked.items()}

    costs()  # what is asked once for all, such as the token's last use
    before = costs()
    for number in (2, 3):
        contract_of(cast, number=f"2025/{number}")
        more = file_keep(actor=actor, content=BytesIO(b"Visit %d." % number), name=f"{number}.txt")
        report(actor, held.days_to_answer, 20, period=number, files=[first, more])
    report(actor, held.sites_named, 95, files=[first])

    assert costs() == before
    assert max(before.values()) < 20
