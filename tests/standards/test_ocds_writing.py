"""What is written into a release, and what is refused rather than written wrongly?"""

import json
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Aim, Lot, LotWeight, Purchase, Requirement
from redthread.domain.values import Text, Weight, WeightKind
from redthread.standards.ocds import Labels, write_release
from tests.fixtures.ocds.files import packaged, written
from tests.fixtures.ocds.purchases import MINIMAL, PUBLISHED_AT, RICH, WEIGHTS


def as_json(release: dict[str, object]) -> Any:
    return json.loads(json.dumps(release))


def numbers(purchase: Purchase) -> object:
    (lot,) = written(purchase)["tender"]["lots"]
    return lot["awardCriteria"]["criteria"][0].get("numbers")


def test_minimal_release_says_no_more_than_is_known() -> None:
    assert written(MINIMAL) == {
        "ocid": "ocds-abc123-small-1",
        "id": "ocds-abc123-small-1-20260202T083000Z",
        "date": "2026-02-02T09:30:00+01:00",
        "tag": ["tender"],
        "initiationType": "tender",
        "language": "en",
        "parties": [{"id": "buyer-1", "name": "Lillevik", "roles": ["buyer", "procuringEntity"]}],
        "buyer": {"id": "buyer-1", "name": "Lillevik"},
        "tender": {
            "id": "small-1",
            "status": "active",
            "title": "Four laptops",
            "procuringEntity": {"id": "buyer-1", "name": "Lillevik"},
        },
    }


def test_release_is_plain_json() -> None:
    assert json.loads(json.dumps(packaged(RICH))) == packaged(RICH)


def test_sustainability_names_goals_and_the_stages_used_in_the_lot() -> None:
    first, second = written(RICH)["tender"]["lots"]
    strategies = ["selectionCriteria", "technicalSpecifications", "awardCriteria", "contractPerformanceConditions"]

    assert first["hasSustainability"] is True
    assert first["sustainability"] == [
        {"goal": "social", "description": "Decent work where parts are made.", "strategies": strategies},
        {"goal": "social.humanRightsInSupplyChains", "strategies": strategies},
        {"strategies": ["euGPPCriteria"]},
    ]
    assert second["hasSustainability"] is False
    assert "sustainability" not in second


def test_price_alone_is_no_strategy() -> None:
    price_only = [each for each in RICH.requirements if each.identifier == "a1"]

    release = written(replace(RICH, requirements=tuple(price_only)))

    assert release["tender"]["lots"][0]["sustainability"][1] == {"goal": "social.humanRightsInSupplyChains"}


def test_aim_without_a_goal_of_its_own_is_the_wider_goal() -> None:
    lot = Lot("1", aims=(Aim("social-objective", "other"),))

    release = written(replace(MINIMAL, lots=(lot,)))

    assert release["tender"]["lots"][0]["sustainability"] == [{"goal": "social"}]


def test_technical_specification_carries_its_proof_in_the_description() -> None:
    labels = Labels(verification="Proof")

    release = write_release(RICH, ocid_prefix="ocds-abc123", published_at=PUBLISHED_AT, language="en", labels=labels)

    assert as_json(release)["tender"]["criteria"][0] == {
        "id": "criterion-1",
        "title": "Transparency",
        "relatesToTenderer": False,
        "relatedLots": ["LOT-1"],
        "requirementGroups": [
            {
                "id": "group-1",
                "requirements": [
                    {
                        "id": "t1",
                        "title": "Smelters",
                        "description": "The smelters are named.\n\nProof: A list.",
                        "dataType": "boolean",
                        "expectedValue": True,
                    }
                ],
            }
        ],
    }


def test_clause_carries_its_terms_in_the_text() -> None:
    assert written(RICH)["tender"]["contractTerms"] == {
        "performanceTerms": "Sites may be visited without notice.\n\n14 days\n\n1 % of the price a week"
    }


def test_subject_matter_stands_in_the_description() -> None:
    subject = Requirement("m1", Text.of("Computers made in decent work.", "en"), StageOfUse.SUBJECT_MATTER)

    release = written(replace(MINIMAL, requirements=(subject,)))

    assert release["tender"]["description"] == "Computers made in decent work."


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("percentage", [{"number": 37.5, "weight": "percentageExact"}]),
        ("decimal", [{"number": 0.25, "weight": "decimalExact"}]),
        ("range", [{"number": 40, "weight": "percentageRangeMiddle"}]),
        ("points", [{"number": 120, "weight": "pointsExact"}]),
        ("order", [{"number": 1, "weight": "order"}]),
        ("order without a rank", [{"weight": "order"}]),
        ("fixed amount", [{"number": 900, "fixed": "unit"}]),
        ("money", None),
    ],
)
def test_weight_of_each_kind_has_its_code(kind: Any, expected: Any) -> None:
    assert numbers(WEIGHTS[kind]) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("range", "Quality: 30–50 %"),
        ("money", "Quality: 50,000.00 EUR"),
        ("fixed amount", None),
        ("points", None),
    ],
)
def test_weight_that_no_number_holds_is_described(kind: Any, expected: Any) -> None:
    (lot,) = written(WEIGHTS[kind])["tender"]["lots"]

    assert lot["awardCriteria"].get("weightingDescription") == expected


def test_undivided_purchase_with_award_criteria_gets_one_lot() -> None:
    criterion = Requirement("a1", Text.of("Better is more.", "en"), StageOfUse.AWARD)

    release = written(replace(MINIMAL, requirements=(criterion,)))

    assert [lot["id"] for lot in release["tender"]["lots"]] == ["1"]
    assert release["tender"]["lots"][0]["awardCriteria"]["criteria"] == [{"description": "Better is more."}]


def test_package_declares_the_extensions_used_and_what_they_need() -> None:
    names = [address.split("/")[4] for address in packaged(RICH)["extensions"]]

    assert names == [
        "ocds_awardCriteria_extension",
        "ocds_contractTerms_extension",
        "ocds_countryCode_extension",
        "ocds_exclusionGrounds_extension",
        "ocds_legalBasis_extension",
        "ocds_lots_extension",
        "ocds_requirements_extension",
        "ocds_selectionCriteria_extension",
        "ocds_submissionTerms_extension",
        "ocds_sustainability_extension",
        "ocds_techniques_extension",
    ]


def test_package_of_a_minimal_release_declares_no_extension() -> None:
    assert "extensions" not in packaged(MINIMAL)


def refusal(purchase: Purchase, **changes: datetime) -> DomainError:
    with pytest.raises(DomainError) as refused:
        written(purchase, **changes)
    return refused.value


def test_text_in_another_language_only_is_refused() -> None:
    refused = refusal(replace(MINIMAL, title=Text.of("Fire PC-er", "nb")))

    assert (refused.code, refused.field) == ("ocds-text-not-in-language", "title")


def test_text_of_undetermined_language_is_written_as_it_is() -> None:
    assert written(replace(MINIMAL, title=Text.of("Four laptops")))["tender"]["title"] == "Four laptops"


def test_purchase_without_a_buyer_is_refused() -> None:
    assert refusal(replace(MINIMAL, buyers=())).code == "ocds-no-buyer"


def test_moment_without_a_zone_is_refused() -> None:
    assert refusal(MINIMAL, published_at=datetime(2026, 1, 1)).code == "ocds-moment-without-zone"


def test_weight_in_a_lot_that_is_not_there_is_refused() -> None:
    astray = Requirement("a1", Text.of("Q", "en"), StageOfUse.AWARD, lots=(LotWeight("L9", Weight(WeightKind.POINTS)),))

    assert refusal(replace(RICH, requirements=(astray,))).context == {"lots": ["L9"]}
