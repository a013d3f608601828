"""Is every OCDS file that others published read, or refused with a reason?"""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, Purchase
from redthread.domain.values import Weight, WeightKind
from redthread.standards.ocds import read_release
from redthread.standards.ocds.reading.merge import compiled

REFUSED = {
    "json-not-json",
    "json-not-utf8",
    "json-duplicate-key",
    "ocds-not-a-release",
    "ocds-list-without-package",
    "ocds-versioned-release",
    "ocds-without-ocid",
}
LINES_OR_LATIN = {"record-package_package_1.1.json", "record-package_split.json", "release-package_split.json"} | {
    "release-package_encoding-iso-8859-1.json"
}
"""Several JSON values in one file, and one file that is not UTF-8."""


def outcome(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            read_release(stream)
    except DomainError as refused:
        return refused.code
    return "read"


def looks_like_ocds(path: Path) -> bool:
    """By the names at the top alone, another way than the reader's own."""
    try:
        document = json.loads(path.read_bytes())
    except ValueError:
        return False
    top = document if isinstance(document, dict) else {}
    named = bool(top.get("ocid")) or "releases" in top or "records" in top
    return named and '"releaseID"' not in path.read_text(encoding="utf-8")[:4000]


def test_every_file_of_the_pack_is_read_or_refused_with_a_known_reason(packs: Path) -> None:
    files = [path for path in sorted((packs / "ocds").rglob("*")) if path.is_file()]

    outcomes = Counter(outcome(path) for path in files)

    assert outcomes.keys() <= REFUSED | {"read"}
    assert outcomes["read"] >= 140


def test_every_release_and_package_of_the_pack_is_read(packs: Path) -> None:
    files = [path for path in sorted((packs / "ocds").rglob("*.json")) if looks_like_ocds(path)]

    refused = {path.name: outcome(path) for path in files if outcome(path) != "read"}

    assert len(files) >= 140
    assert refused == {}


def test_lines_and_other_encodings_of_real_publishers_are_refused(packs: Path) -> None:
    files = sorted((packs / "ocds" / "ocdskit-realdata").rglob("*.json"))

    refused = {path.name for path in files if outcome(path).startswith("json-")}

    assert refused == LINES_OR_LATIN


def test_ict_releases_of_contracts_finder_keep_their_codes_and_country(packs: Path) -> None:
    with (packs / "ocds/uk-contracts-finder-2025-03-11/ict-cpv-30-32-48-72.json").open("rb") as file:
        purchases = read_release(file)

    assert len(purchases) == 23
    assert all(cpv[:2] in ("30", "32", "48", "72") for purchase in purchases for cpv in purchase.cpv[:1])
    assert Counter(purchase.jurisdiction for purchase in purchases) == {"GB": 16, None: 7}


def test_no_sample_of_a_real_file_holds_a_mail_address_or_a_telephone_number(packs: Path) -> None:
    with (packs / "ocds/uk-contracts-finder-2025-03-11/all.json").open("rb") as file:
        samples = {(each.path, each.sample) for purchase in read_release(file) for each in purchase.not_read}

    assert [sample for path, sample in samples if "@" in sample or ("contact" in path and sample)] == []


def cases(folder: Path) -> list[str]:
    return sorted(path.name.removesuffix("-compiled.json") for path in folder.glob("*-compiled.json"))


def without_empty(value: object) -> object:
    """An empty list or object says nothing; whether it is kept makes no purchase different."""
    if isinstance(value, dict):
        inner = {key: without_empty(each) for key, each in value.items() if key not in ("id", "date", "tag")}
        own_id = {"id": value["id"]} if "id" in value and "ocid" not in value else {}
        return own_id | {key: each for key, each in inner.items() if each not in ({}, [])}
    return value


def test_releases_merge_as_the_reference_implementation_compiles_them(packs: Path) -> None:
    folder = packs / "ocds/ocds-merge-fixtures/tests/fixtures/1.1"

    def loaded(name: str) -> Any:
        return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

    differing = [
        name
        for name in cases(folder)
        if without_empty(compiled(loaded(name))) != without_empty(loaded(f"{name}-compiled"))
    ]

    assert len(cases(folder)) >= 15
    assert differing == []


def examples(packs: Path) -> dict[str, bytes]:
    """A release for each field of the eForms guidance that has an example in JSON, exactly as it is written there."""
    text = (packs / "ocds/eforms-to-ocds-guidance/output/mapping/eforms/guidance.yaml").read_text(encoding="utf-8")
    found = {}
    for field in yaml.load(text, Loader=yaml.CSafeLoader):
        example = field.get("OCDS example") or ""
        try:
            is_object = isinstance(json.loads(example), dict)
        except ValueError:
            continue
        if is_object:
            found[field["id"]] = b'{"ocid": "ocds-1-a",' + example.strip().removeprefix("{").encode()
    return found


def test_every_example_of_the_eforms_guidance_is_read_but_infinity(packs: Path) -> None:
    found = examples(packs)
    refused = {}

    for field, release in found.items():
        try:
            read_release(io.BytesIO(release))
        except DomainError as refusal:
            refused[field] = refusal.code

    assert len(found) >= 600
    assert refused == {"BT-763-Procedure": "json-number-too-long"}


def test_examples_of_the_fields_we_know_mean_what_the_guidance_says(packs: Path) -> None:
    found = examples(packs)

    def read(field: str) -> Purchase:
        (purchase,) = read_release(io.BytesIO(found[field]))
        return purchase

    assert read("BT-5421-Lot").requirements[0].lots[0].weight == Weight(WeightKind.PERCENTAGE)
    assert [(aim.code_list, aim.code) for aim in read("BT-775-Lot").lots[0].aims] == [("social-objective", "et-eq")]
    assert [(aim.code_list, aim.code) for aim in read("BT-06-Lot").lots[0].aims] == [
        ("strategic-procurement", "inn-pur")
    ]
    assert [(aim.code_list, aim.code) for aim in read("BT-805-Lot").lots[0].aims] == [("gpp-criteria", "eu")]
    assert read("BT-70-Lot").requirements[0].stage is StageOfUse.CONTRACT_CLAUSE
    assert read("BT-750-Lot").requirements[0].stage is StageOfUse.SELECTION
    assert read("BT-539-Lot").requirements[0].award_kind is AwardKind.QUALITY


def test_empty_file_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        read_release(io.BytesIO(b""))

    assert refused.value.code == "json-empty"
