"""What may a machine do with purchases and their requirements?"""

from typing import Any

import pytest
from django.test import Client

from redthread.apps.library.models import CriterionVersion
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.models import Requirement
from redthread.domain.people.roles import Scope
from tests.api.conftest import machine, token_of
from tests.people import Cast

JSON = "application/json"
PURCHASES = "/api/v1/purchases"
DEMAND = {
    "title": [{"language": "en", "text": "Sites"}],
    "wording": [{"language": "en", "text": "The contractor names the sites."}],
    "stage": "contract-clause",
}


def error_of(answer: Any) -> tuple[int, str, str]:
    error = answer.json()["error"]
    assert error["status"] == answer.status_code
    return error["status"], error["code"], error["field"]


def demand(client: Client, purchase: Purchase, **changed: object) -> Any:
    return client.post(f"{PURCHASES}/{purchase.public_id}/requirements", DEMAND | changed, content_type=JSON)


def test_a_purchase_begins_and_is_read_back(frida: Client, cast: Cast) -> None:
    given = {"title": "Phones", "kind": "single-contract", "cpv": ["32250000"], "value": "12.50", "currency": "EUR"}

    begun = frida.post(PURCHASES, given | {"tenders_due": "2027-03-01T12:00:00+01:00"}, content_type=JSON)

    assert begun.status_code == 201
    read = frida.get(f"{PURCHASES}/{begun.json()['id']}").json()
    assert read == begun.json()
    assert {
        name: read[name] for name in ("title", "value", "currency", "lead", "lot_count", "urgent", "tenders_due")
    } == {
        "title": "Phones",
        "value": "12.50",
        "currency": "EUR",
        "lead": cast.organisation("fjordvik").public_id,
        "lot_count": 1,
        "urgent": None,
        "tenders_due": "2027-03-01T11:00:00Z",
    }


def test_a_change_leaves_alone_what_is_not_given(frida: Client, purchase: Purchase) -> None:
    address = f"{PURCHASES}/{purchase.public_id}"

    changed = frida.patch(address, {"version": 1, "title": "Laptops"}, content_type=JSON)

    assert changed.status_code == 200
    assert (changed.json()["title"], changed.json()["need"], changed.json()["value"]) == (
        "Laptops",
        "4 200 pupils",
        "1000000.50",
    )


def test_a_change_decided_on_an_older_state_is_refused(frida: Client, purchase: Purchase) -> None:
    address = f"{PURCHASES}/{purchase.public_id}"
    frida.patch(address, {"version": 1, "title": "First"}, content_type=JSON)

    second = frida.patch(address, {"version": 1, "title": "Second"}, content_type=JSON)

    assert error_of(second) == (409, "changed-meanwhile", "")
    assert Purchase.objects.get().title == "First"


def test_criteria_are_taken_and_filled(frida: Client, purchase: Purchase, library: list[CriterionVersion]) -> None:
    clause = next(each for each in library if each.criterion.identifier == "CLA-01")
    requirements = f"{PURCHASES}/{purchase.public_id}/requirements"
    taken = frida.post(
        f"{requirements}/from-library", {"criterion_versions": [clause.public_id]}, content_type=JSON
    ).json()[0]

    changed = frida.patch(
        f"{requirements}/{taken['id']}", {"version": 1, "variables": {"days": "45"}}, content_type=JSON
    ).json()

    assert changed["criterion"] == "small-package/CLA-01"
    assert "within 45 days" in changed["wording"][0]["text"]
    assert "within {days} days" in changed["wording_with_blanks"][0]["text"]


def test_a_value_outside_its_blank_names_the_blank(
    frida: Client, purchase: Purchase, library: list[CriterionVersion]
) -> None:
    clause = next(each for each in library if each.criterion.identifier == "CLA-01")
    requirements = f"{PURCHASES}/{purchase.public_id}/requirements"
    taken = frida.post(
        f"{requirements}/from-library", {"criterion_versions": [clause.public_id]}, content_type=JSON
    ).json()[0]

    refused = frida.patch(
        f"{requirements}/{taken['id']}", {"version": 1, "variables": {"days": "4"}}, content_type=JSON
    )

    assert error_of(refused) == (400, "variable-range", "days")


@pytest.mark.parametrize("points", ["1e999999999", "-1e-999999999", "NaN", "Infinity"])
def test_a_number_that_nobody_could_write_out_fills_no_blank(
    frida: Client, purchase: Purchase, library: list[CriterionVersion], points: str
) -> None:
    award = next(each for each in library if each.criterion.identifier == "AWA-01")
    requirements = f"{PURCHASES}/{purchase.public_id}/requirements"
    given = {"criterion_versions": [award.public_id]}
    taken = frida.post(f"{requirements}/from-library", given, content_type=JSON).json()[0]

    refused = frida.patch(
        f"{requirements}/{taken['id']}", {"version": 1, "variables": {"max_points": points}}, content_type=JSON
    )

    assert refused.status_code == 400
    assert refused.json()["error"]["field"] == "max_points"


def test_weights_stand_by_lot(frida: Client, purchase: Purchase) -> None:
    weights = [
        {"lot": "LOT-0001", "kind": "percentage", "value": "12.5"},
        {"lot": "LOT-0002", "kind": "percentage-range", "value": "10", "up_to": "20"},
    ]

    made = demand(frida, purchase, stage="award", award_kind="quality", weights=weights)

    assert made.status_code == 201
    assert [
        (each["lot"], each["kind"], float(each["value"]), each["up_to"] and float(each["up_to"]))
        for each in made.json()["weights"]
    ] == [
        ("LOT-0001", "percentage", 12.5, None),
        ("LOT-0002", "percentage-range", 10, 20),
    ]


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([{"lot": "LOT-0009", "kind": "points", "value": 3}], (400, "lot-unknown", "weights")),
        ([{"lot": "LOT-0001", "kind": "percentage", "value": "100.5"}], (400, "weight-over-100", "weights.0.value")),
        ([{"lot": "LOT-0001"}, {"lot": "LOT-0001"}], (400, "lot-twice", "weights.1.lot")),
        ([{"lot": "LOT-0001", "value": 3}], (400, "weight-without-kind", "weights.0.kind")),
        ([{"lot": "LOT-0001", "kind": "points", "value": -1}], (422, "field-too-small", "weights.0.value")),
        ([{"lot": "LOT-0001", "kind": "heavy", "value": 1}], (422, "field-not-listed", "weights.0.kind")),
    ],
)
def test_a_wrong_weight_saves_nothing(
    frida: Client, purchase: Purchase, weights: list[dict[str, object]], expected: tuple[int, str, str]
) -> None:
    refused = demand(frida, purchase, weights=weights)

    assert error_of(refused) == expected
    assert not Requirement.objects.exists()


def test_two_texts_in_one_language_are_refused(frida: Client, purchase: Purchase) -> None:
    refused = demand(frida, purchase, title=[{"language": "en", "text": "One"}, {"language": "en", "text": "Two"}])

    assert error_of(refused) == (400, "language-twice", "title")


def test_a_requirement_is_taken_out(frida: Client, purchase: Purchase) -> None:
    made = demand(frida, purchase).json()

    gone = frida.delete(f"{PURCHASES}/{purchase.public_id}/requirements/{made['id']}")

    assert (gone.status_code, gone.content) == (204, b"")
    assert frida.get(f"{PURCHASES}/{purchase.public_id}/requirements").json()["count"] == 0


def test_the_check_names_the_requirement(frida: Client, purchase: Purchase) -> None:
    made = demand(frida, purchase).json()

    report = frida.get(f"{PURCHASES}/{purchase.public_id}/check").json()

    assert sum(report["rules"].values()) > 0
    assert made["id"] in {each["at"] for each in (*report["findings"], *report["cant_tell"])}


def test_a_tender_is_published_and_everybody_reads_it(frida: Client, purchase: Purchase) -> None:
    demand(frida, purchase)

    published = frida.post(f"{PURCHASES}/{purchase.public_id}/publications")

    visitor = Client()
    assert published.status_code == 201
    assert visitor.get("/api/v1/published").json()["items"][0]["id"] == purchase.public_id
    release = visitor.get(f"/api/v1/published/{purchase.public_id}/release").json()
    assert release["releases"][0]["tender"]["title"] == "Laptops for schools"
    assert error_of(frida.post(f"{PURCHASES}/{purchase.public_id}/publications")) == (409, "nothing-changed", "")


def test_an_empty_tender_is_not_published(frida: Client, purchase: Purchase) -> None:
    refused = frida.post(f"{PURCHASES}/{purchase.public_id}/publications")

    assert error_of(refused) == (400, "nothing-to-publish", "")


def test_a_list_comes_in_parts(frida: Client, cast: Cast) -> None:
    for number in range(3):
        frida.post(PURCHASES, {"title": f"No. {number}", "kind": "framework"}, content_type=JSON)

    first, last = (frida.get(PURCHASES, {"limit": 2, "offset": offset}).json() for offset in (0, 2))

    assert ([each["title"] for each in first["items"]], first["next_offset"]) == (["No. 2", "No. 1"], 2)
    assert ([each["title"] for each in last["items"]], last["next_offset"], last["count"]) == (["No. 0"], None, 3)


def test_a_token_for_reading_changes_nothing(cast: Cast, purchase: Purchase) -> None:
    reader = machine(token_of(cast, "frida", Scope.READ))
    address = f"{PURCHASES}/{purchase.public_id}"

    answers = [
        reader.post(PURCHASES, {"title": "x", "kind": "framework"}, content_type=JSON),
        reader.patch(address, {"version": 1, "title": "x"}, content_type=JSON),
        demand(reader, purchase),
        reader.post(f"{address}/publications"),
    ]

    assert [error_of(answer)[:2] for answer in answers] == [(403, "not-allowed")] * 4
    assert reader.get(address).json()["title"] == "Laptops for schools"
