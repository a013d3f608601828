"""What does everybody get of the library and of published tenders, and what does a list cost?"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from django.test.utils import CaptureQueriesContext

from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services import package_load
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.outcomes.facts import FactKind
from redthread.domain.outcomes.track import Measure
from redthread.standards.package import read_package
from tests.api.conftest import laptops
from tests.api.test_api_purchases import JSON, PURCHASES, demand, error_of
from tests.factories.facts import told, used
from tests.factories.package import as_file, package_fields
from tests.people import Cast

LIBRARY = "/api/v1/library"


def queries(act: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def test_criteria_are_searched_and_filtered(client: Client, library: list[CriterionVersion]) -> None:
    found = client.get(f"{LIBRARY}/criteria", {"q": "sites", "stage": "award", "level": ["basic", "leading"]}).json()

    assert [each["identifier"] for each in found["items"]] == ["small-package/AWA-01"]
    assert found["items"][0]["title"][1] == {"language": "nl", "text": "Diepte"}


def test_a_criterion_says_everything_and_calls_unread_law_unchecked(
    client: Client, library: list[CriterionVersion]
) -> None:
    told = client.get(f"{LIBRARY}/criteria/small-package/CLA-01").json()

    assert told["legal_basis"][0]["checked_on"] is None
    assert {each["name"]: each["default"] for each in told["variables"]} == {"days": "30", "sanction_ref": "clause 9"}
    assert [each["level"] for each in told["indicators"][0]["targets"]] == ["90", "100"]
    assert told["hours_per_year"] == "2.5"


def test_an_earlier_version_stays_what_it_was(client: Client, library: list[CriterionVersion]) -> None:
    package_load(
        read_package(
            [
                as_file(
                    package_fields(
                        clause={"wording": "The supplier names {days} sites; {sanction_ref}."}, version="0.2.0"
                    )
                )
            ]
        )
    )

    versions = client.get(f"{LIBRARY}/criteria/small-package/CLA-01/versions").json()["items"]

    first = client.get(f"{LIBRARY}/versions/{versions[-1]['id']}").json()
    assert [(each["package_version"], each["is_in_force"]) for each in versions] == [("0.2.0", True), ("0.1.0", False)]
    assert first["wording"][0]["text"].startswith("The supplier shall name the sites")


def test_a_package_lists_its_editions(client: Client, library: list[CriterionVersion]) -> None:
    told = client.get(f"{LIBRARY}/packages/small-package").json()

    assert (told["licence"], told["criterion_count"], [each["version"] for each in told["editions"]]) == (
        "CC0-1.0",
        2,
        ["0.1.0"],
    )


def test_a_draft_is_not_published(client: Client, frida: Client, cast: Cast) -> None:
    draft = laptops(cast)
    demand(frida, draft)

    assert client.get("/api/v1/published").json()["count"] == 0
    for address in ("", "/release"):
        assert error_of(client.get(f"/api/v1/published/{draft.public_id}{address}"))[:2] == (404, "not-found")


def test_lists_cost_the_same_for_one_and_for_three(
    client: Client, frida: Client, cast: Cast, library: list[CriterionVersion]
) -> None:
    def publish_one() -> str:
        made = laptops(cast)
        weights = [{"lot": "LOT-0001", "kind": "points", "value": "3"}]
        for version in library:
            taken = f"{PURCHASES}/{made.public_id}/requirements/from-library"
            assert frida.post(taken, {"criterion_versions": [version.public_id]}, content_type=JSON).status_code == 201
        for row in frida.get(f"{PURCHASES}/{made.public_id}/requirements").json()["items"]:
            filled = {"version": 1, "variables": {"max_points": "10"}} if row["stage"] == "award" else {"version": 1}
            frida.patch(f"{PURCHASES}/{made.public_id}/requirements/{row['id']}", filled, content_type=JSON)
        demand(frida, made, stage="award", award_kind="quality", weights=weights)
        tender_publish(actor=cast.acting("frida"), public_id=made.public_id)
        return made.public_id

    def counted(public_id: str) -> list[int]:
        mine = (PURCHASES, f"{PURCHASES}/{public_id}/requirements", f"{PURCHASES}/{public_id}/publications")
        everybodys = ("/api/v1/published", f"{LIBRARY}/criteria", f"{LIBRARY}/packages")
        return [
            *(queries(lambda: frida.get(address)) for address in mine),  # noqa: B023 - called at once
            *(queries(lambda: client.get(address)) for address in everybodys),  # noqa: B023
        ]

    one = counted(publish_one())
    three = counted([publish_one(), publish_one()][1])

    assert three == one
    assert max(one) <= 15


@pytest.mark.parametrize("path", ["text", "file"])
def test_a_visitor_has_a_document_checked(client: Client, library: list[CriterionVersion], path: str) -> None:
    text = "Contract clauses\n\n1. The contractor must hold the SA8000 certificate.\n2. The contractor names its sites."
    if path == "text":
        answer = client.post("/api/v1/check/text", {"text": text, "jurisdiction": "NO"}, content_type=JSON)
    else:
        file = SimpleUploadedFile("annex.txt", text.encode())
        answer = client.post("/api/v1/check/file", {"file": file, "jurisdiction": "NO"})

    told = answer.json()
    assert (answer.status_code, told["jurisdiction"], told["source"]) == (200, "NO", "document")
    assert len(told["requirements"]) == 2
    assert "label-without-equivalent" in {each["rule"] for each in told["report"]["findings"]}


@pytest.mark.parametrize(
    ("path", "sent", "expected"),
    [
        ("text", {"text": ""}, (422, "field-empty", "text")),
        ("text", {"text": "   "}, (400, "document-empty", "text")),
        ("text", {"text": "x", "jurisdiction": "XX"}, (422, "field-not-listed", "jurisdiction")),
        ("text", {"text": "<?xml version='1.0'?><!DOCTYPE a><a/>"}, (400, "xml-has-dtd", "text")),
        ("file", {}, (422, "field-missing", "file")),
    ],
)
def test_what_is_no_document_names_its_field(
    client: Client, db: None, path: str, sent: dict[str, str], expected: tuple[int, str, str]
) -> None:
    kind = JSON if path == "text" else MULTIPART_CONTENT

    answer = client.post(f"/api/v1/check/{path}", sent, content_type=kind)

    assert error_of(answer) == expected


def test_a_criterion_tells_its_track_and_withholds_what_points_at_somebody(
    cast: Cast, library: list[CriterionVersion]
) -> None:
    version = next(each for each in library if each.criterion.identifier == "CLA-01")
    authorities = [cast.organisation(name) for name in ("fjordvik", "vall_del_riu", "kystsamkjop")]
    used(version, authorities)
    for number in range(2):
        told(FactKind.ANSWERED, version, authorities[0], purchase=number, value=1)

    track = Client().get("/api/v1/library/criteria/small-package/CLA-01").json()["track"]

    shown = {
        each["measure"]: (each["standing"], each["value"], each["purchases"], each["authorities"]) for each in track
    }
    assert list(shown) == [each.value for each in Measure]
    assert (shown["used"], shown["met"], shown["checked"]) == (
        ("shown", "5", 5, 3),
        ("withheld", None, None, None),
        ("not-recorded", None, None, None),
    )
