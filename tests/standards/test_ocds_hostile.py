"""Can any file at all make the reader do anything but read or refuse?"""

import io
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase
from redthread.standards.ocds import codes, read_release

NAMES = sorted(
    {
        "ocid", "id", "date", "tag", "language", "version", "releases", "records", "compiledRelease", "initiationType",
        "parties", "buyer", "name", "roles", "identifier", "scheme", "address", "country", "countryName", "tender",
        "title", "title_es", "description", "procuringEntity", "items", "classification", "additionalClassifications",
        "relatedLot", "relatedLots", "value", "amount", "currency", "procurementMethod", "procurementMethodDetails",
        "tenderPeriod", "endDate", "submissionMethod", "milestones", "code", "dueDate", "lots", "awardCriteria",
        "awardCriteriaDetails", "criteria", "numbers", "number", "weight", "selectionCriteria", "type", "subType",
        "exclusionGrounds", "otherRequirements", "securityClearance", "qualificationSystemConditions", "contractTerms",
        "requirementGroups", "requirements", "relatesTo", "relatesToTenderer", "expectedValue", "dataType",
        "sustainability", "goal", "strategies", "hasSustainability", "techniques", "hasFrameworkAgreement",
        "eligibilityCriteria", "legalBasis", *codes.CONTRACT_TERMS,
    }
)  # fmt: skip

words = st.sampled_from(
    ["", " ", "en", "open", "CPV", "30213100", "EUR", "tender", "L1", "price", "order", "percentageExact", "social",
     "euGPPCriteria", "buyer", "CELEX", "2026-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "electronicSubmission",
     codes.REQUEST_MILESTONE]
)  # fmt: skip
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | words
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=6),
    max_leaves=40,
)
objects = st.dictionaries(st.sampled_from(NAMES), documents, max_size=12)


def read_or_refuse(data: bytes) -> tuple[Purchase, ...]:
    try:
        return read_release(io.BytesIO(data))
    except DomainError:
        return ()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refuse(data)


@given(documents)
def test_any_json_is_read_or_refused(document: Any) -> None:
    read_or_refuse(json.dumps(document).encode())


@given(objects, objects)
def test_any_release_is_read_or_refused_and_its_values_can_be_used(
    tender: dict[str, Any], release: dict[str, Any]
) -> None:
    for purchase in read_or_refuse(json.dumps({**release, "ocid": "ocds-1-a", "tender": tender}).encode()):
        assert hash(purchase.title) is not None
        assert purchase.timetable.tenders_due is None or purchase.timetable.tenders_due.astimezone() is not None
        assert str(purchase.value)
        assert len({each.identifier for each in purchase.requirements}) == len(purchase.requirements)


@given(st.lists(st.dictionaries(st.sampled_from(NAMES), documents, max_size=6), max_size=4))
def test_any_releases_of_one_process_are_merged_or_refused(releases: list[dict[str, Any]]) -> None:
    package = {"releases": [{**release, "ocid": "ocds-1-a"} for release in releases]}

    read_or_refuse(json.dumps(package).encode())
