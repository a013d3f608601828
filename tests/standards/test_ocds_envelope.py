"""Which files hold releases, which are refused, and how do several releases become one?"""

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.values import Text
from redthread.standards.ocds import read_release
from tests.fixtures.ocds.files import stream


def release(ocid: str = "ocds-1-a", **fields: object) -> dict[str, Any]:
    return {"ocid": ocid, "tender": {"id": "1", "title": "Laptops"}, **fields}


def titles(document: object) -> list[str]:
    return [str(purchase.title) for purchase in read_release(stream(document))]


def refusal(document: object) -> DomainError:
    with pytest.raises(DomainError) as refused:
        read_release(stream(document))
    return refused.value


def test_release_alone_is_read() -> None:
    assert titles(release()) == ["Laptops"]


@pytest.mark.parametrize("version", [{}, {"version": "1.0"}, {"version": "1.1"}])
def test_package_of_a_known_version_is_read(version: dict[str, str]) -> None:
    assert titles({**version, "releases": [release("a"), release("b")]}) == ["Laptops", "Laptops"]


def test_package_of_another_version_is_refused() -> None:
    refused = refusal({"version": "2.0", "releases": [release()]})

    assert (refused.code, refused.field, refused.context) == ("ocds-version-unknown", "version", {"found": "2.0"})


def test_releases_of_one_process_become_one_purchase() -> None:
    first = release(date="2026-01-01T00:00:00Z", tag=["tender"])
    later = {
        "ocid": "ocds-1-a",
        "date": "2026-02-01T00:00:00Z",
        "tag": ["tenderUpdate"],
        "tender": {"tenderPeriod": {"endDate": "2026-04-01T12:00:00Z"}},
    }

    (purchase,) = read_release(stream({"releases": [later, first]}))

    assert purchase.title == Text.of("Laptops")
    assert purchase.timetable.dispatched == datetime(2026, 1, 1, tzinfo=UTC)
    assert purchase.timetable.tenders_due == datetime(2026, 4, 1, 12, tzinfo=UTC)


def test_later_value_wins_whatever_the_order_in_the_file() -> None:
    newer = release(date="2026-02-01T00:00:00+01:00", tender={"title": "Newer"})
    older = release(date="2026-01-31T23:30:00Z", tender={"title": "Newest"})

    assert titles({"releases": [older, newer]}) == ["Newest"]


def test_lots_of_later_releases_join_by_identifier_and_null_removes() -> None:
    first = release(
        date="2026-01-01T00:00:00Z",
        tender={
            "title": "Laptops",
            "description": "Old",
            "lots": [{"id": "1", "title": "A"}, {"id": "2", "title": "B"}],
        },
    )
    later = release(
        date="2026-02-01T00:00:00Z", tender={"description": None, "lots": [{"id": "2", "title": "C"}, {"id": "3"}]}
    )

    (purchase,) = read_release(stream({"releases": [first, later]}))

    assert [(lot.identifier, str(lot.title)) for lot in purchase.lots] == [("1", "A"), ("2", "C"), ("3", "")]
    assert purchase.description == Text()


def test_record_gives_its_compiled_release() -> None:
    record = {"ocid": "ocds-1-a", "compiledRelease": release(), "releases": [release(tender={"title": "Old"})]}

    assert titles({"version": "1.1", "records": [record]}) == ["Laptops"]


def test_release_in_a_record_has_the_record_s_ocid_where_it_states_none() -> None:
    record = {"ocid": "ocds-1-a", "releases": [{"tender": {"title": "Laptops"}}]}

    assert [purchase.identifier for purchase in read_release(stream(record))] == ["ocds-1-a"]


def test_record_without_a_compiled_release_merges_its_releases() -> None:
    record = {"ocid": "ocds-1-a", "releases": [release(), release(tender={"title": "Newer"})]}

    assert titles(record) == ["Newer"]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([release()], "ocds-list-without-package"),
        ({"releases": []}, "ocds-package-empty"),
        (
            {"records": [{"ocid": "a", "releases": [{"url": "https://example.org/1.json"}]}]},
            "ocds-releases-only-linked",
        ),
        ({"records": [{"ocid": "a"}]}, "ocds-record-without-release"),
        ({"records": ["a"]}, "ocds-not-a-release"),
        ({"releases": [1]}, "ocds-not-a-release"),
        ({"tender": {}}, "ocds-not-a-release"),
        ({"ocid": "", "tender": {}}, "ocds-without-ocid"),
        ({"ocid": 7, "tender": {}}, "ocds-without-ocid"),
        (release(tag=[{"releaseID": "1", "value": ["tender"]}]), "ocds-versioned-release"),
        (release(initiationType=[{"releaseID": "1", "value": "tender"}]), "ocds-versioned-release"),
        ({"$schema": "http://json-schema.org/draft-04/schema#"}, "ocds-not-a-release"),
        ({"releases": [{"ocid": "a"}] * 1001}, "ocds-too-many-releases"),
        ("ocds", "ocds-not-a-release"),
        (None, "ocds-not-a-release"),
    ],
)
def test_file_that_is_no_release_is_refused_with_its_own_code(document: Any, code: Any) -> None:
    assert refusal(document).code == code


def test_refusal_inside_a_package_names_the_place() -> None:
    assert refusal({"releases": [release(), {"tender": {}}]}).context == {"path": "$.releases[1]"}


def test_lines_of_releases_are_refused_as_not_json() -> None:
    two_lines = b"\n".join(json.dumps(release()).encode() for _ in range(2))

    with pytest.raises(DomainError) as refused:
        read_release(io.BytesIO(two_lines))

    assert refused.value.code == "json-not-json"
