"""Do our releases obey the official schema with the extensions they declare, and would a fault be seen?"""

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.purchase import Lot, Purchase
from redthread.domain.values import Text
from redthread.standards.json import JsonObject
from redthread.standards.ocds import patched_package_schema, patched_schema, unknown_fields, validate
from redthread.standards.ocds.extensions import url_of
from redthread.standards.ocds.schema import merge_patch
from tests.fixtures.ocds.files import packaged
from tests.fixtures.ocds.purchases import MINIMAL, RICH, WEIGHTS

SHAPES = {"minimal": MINIMAL, "rich": RICH} | WEIGHTS


def release_and_schema(packs: Path, purchase: Purchase) -> tuple[dict[str, Any], JsonObject]:
    package = packaged(purchase)
    return package["releases"][0], patched_schema(packs / "ocds", package.get("extensions", ()))


@pytest.mark.parametrize("shape", SHAPES)
def test_release_of_each_shape_is_valid_with_no_unknown_field(packs: Path, shape: str) -> None:
    assert validate(*release_and_schema(packs, SHAPES[shape])) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_package_of_each_shape_is_valid_with_no_unknown_field(packs: Path, shape: str) -> None:
    package = packaged(SHAPES[shape])

    assert validate(package, patched_package_schema(packs / "ocds", package.get("extensions", ()))) == []


MISSED = {
    "contractTerms": "tender.contractTerms",
    "countryCode": "parties[0].address.country",
    "exclusionGrounds": "tender.exclusionGrounds",
    "legalBasis": "tender.legalBasis",
    "lots": "tender.lots",
    "requirements": "tender.criteria",
    "selectionCriteria": "tender.selectionCriteria",
    "sustainability": "tender.lots[0].hasSustainability",
    "techniques": "tender.techniques",
}
"""By extension, a field that nothing else would know."""


@pytest.mark.parametrize("left_out", MISSED)
def test_extension_left_out_makes_its_field_unknown(packs: Path, left_out: str) -> None:
    package = packaged(RICH)
    others = [address for address in package["extensions"] if address != url_of(left_out)]

    assert MISSED[left_out] in unknown_fields(package["releases"][0], patched_schema(packs / "ocds", others))


def test_award_criteria_extension_left_out_makes_its_field_unknown_without_selection_criteria(
    packs: Path,
) -> None:
    package = packaged(WEIGHTS["points"])
    others = [address for address in package["extensions"] if address != url_of("awardCriteria")]

    assert unknown_fields(package["releases"][0], patched_schema(packs / "ocds", others)) == [
        "tender.lots[0].awardCriteria"
    ]


def test_submission_terms_left_out_leave_a_reference_without_a_definition(packs: Path) -> None:
    others = [address for address in packaged(RICH)["extensions"] if address != url_of("submissionTerms")]

    with pytest.raises(DomainError) as refused:
        patched_schema(packs / "ocds", others)

    assert refused.value.context == {"reference": "#/definitions/SubmissionTerms"}


FAULTS: dict[str, tuple[tuple[str | int, ...], object, str]] = {
    "a missing identifier": (("tender", "lots", 0, "id"), None, "tender.lots[0]"),
    "a wrong type": (("tender", "value", "amount"), "many", "tender.value.amount"),
    "a date without time": (("tender", "tenderPeriod", "endDate"), "2026-03-20", "tender.tenderPeriod.endDate"),
    "a date with a space": (("date",), "2026-03-20 12:00:00+01:00", "date"),
    "a day that does not exist": (("date",), "2026-02-30T12:00:00Z", "date"),
    "a date without zone": (("date",), "2026-03-20T12:00:00", "date"),
    "a code outside a closed list": (("tender", "procurementMethod"), "secret", "tender.procurementMethod"),
    "a weight outside its list": (
        ("tender", "lots", 0, "awardCriteria", "criteria", 0, "numbers", 0, "weight"),
        "percent",
        "tender.lots[0].awardCriteria.criteria[0].numbers[0].weight",
    ),
    "an unknown data type": (
        ("tender", "criteria", 0, "requirementGroups", 0, "requirements", 0, "dataType"),
        "yesno",
        "tender.criteria[0].requirementGroups[0].requirements[0].dataType",
    ),
    "an unknown country": (("parties", 0, "address", "country"), "Norway", "parties[0].address.country"),
    "an empty list": (("tender", "lots", 0, "sustainability"), [], "tender.lots[0].sustainability"),
    "an unknown field": (("tender", "lots", 0, "colour"), "red", "tender.lots[0].colour"),
    "a misspelt field": (("tender", "tenderperiod"), {}, "tender.tenderperiod"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_release_broken_on_purpose_is_refused_at_the_place(packs: Path, fault: str) -> None:
    release, schema = release_and_schema(packs, RICH)
    broken = copy.deepcopy(release)
    (*way, last), value, place = FAULTS[fault]
    target: Any = broken
    for step in way:
        target = target[step]
    if value is None:
        del target[last]
    else:
        target[last] = value

    assert [found.path for found in validate(broken, schema)] == [place]


def test_package_without_its_publisher_is_refused(packs: Path) -> None:
    package = packaged(MINIMAL)
    del package["publisher"]

    faults = validate(package, patched_package_schema(packs / "ocds", ()))

    assert [found.message for found in faults] == ["'publisher' is a required property"]


def test_extension_that_needs_another_brings_it_along(packs: Path) -> None:
    schema = patched_schema(packs / "ocds", [url_of("selectionCriteria")])

    assert schema["definitions"] != patched_schema(packs / "ocds", [])["definitions"]
    assert (
        unknown_fields({"tender": {"selectionCriteria": {"criteria": [{"numbers": [{"weight": "order"}]}]}}}, schema)
        == []
    )


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://example.org/extension.json", "ocds-extension-not-installed"),
        ("https://example.org/ocds_invented_extension/extension.json", "ocds-extension-not-installed"),
        ("https://example.org/../../../ocds_/extension.json", "ocds-extension-not-installed"),
        (url_of("lots"), "ocds-schema-reference-unresolved"),
    ],
)
def test_extension_that_cannot_be_looked_up_or_hangs_is_refused(packs: Path, address: str, code: Any) -> None:
    with pytest.raises(DomainError) as refused:
        patched_schema(packs / "ocds", [address])

    assert refused.value.code == code


def test_folder_without_the_standard_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DomainError) as refused:
        patched_schema(tmp_path, ())

    assert (refused.value.code, refused.value.context) == ("ocds-pack-incomplete", {"missing": "release-schema.json"})


def test_lot_title_in_a_second_language_is_not_written_where_no_field_takes_it(packs: Path) -> None:
    lot = Lot("1", title=Text((("en", "Screens"), ("nb", "Skjermer"))))

    assert validate(*release_and_schema(packs, replace(MINIMAL, lots=(lot,)))) == []


@pytest.mark.parametrize(
    ("target", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        (["a", "b"], ["c", "d"], ["c", "d"]),
        ({"a": "foo"}, None, None),
        ({"a": "foo"}, "bar", "bar"),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_merge_patch_does_as_the_examples_of_rfc_7396(target: Any, patch: Any, result: Any) -> None:
    assert merge_patch(target, patch) == result
