"""What of a release becomes a requirement, at which stage and with which weight?"""

from decimal import Decimal
from typing import Any

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, LotWeight, NotRead
from redthread.domain.values import Text, Weight, WeightKind
from tests.fixtures.ocds.files import read_one


def lot(identifier: str = "L1", **fields: object) -> dict[str, Any]:
    return {"id": identifier, **fields}


def award(*criteria: object) -> dict[str, Any]:
    return {"awardCriteria": {"criteria": list(criteria)}}


def weighed(number: float, weight: str) -> dict[str, Any]:
    return {"name": "Quality", "numbers": [{"number": number, "weight": weight}]}


def test_award_criterion_in_two_lots_is_one_requirement_with_two_weights() -> None:
    tender = {
        "lots": [
            lot("L1", **award({"type": "quality", **weighed(40, "percentageExact")})),
            lot("L2", **award({"type": "quality", **weighed(30, "percentageExact")})),
        ]
    }

    (requirement,) = read_one(tender).requirements

    assert requirement.lots == (
        LotWeight("L1", Weight(WeightKind.PERCENTAGE, Decimal(40))),
        LotWeight("L2", Weight(WeightKind.PERCENTAGE, Decimal(30))),
    )
    assert requirement.award_kind is AwardKind.QUALITY
    assert requirement.identifier == "tender.lots[0].awardCriteria.criteria[0]"


def test_award_criterion_twice_in_one_lot_stays_two_requirements() -> None:
    tender = {"lots": [lot("L1", **award(weighed(40, "percentageExact"), weighed(60, "percentageExact")))]}

    weights = [each.lots[0].weight for each in read_one(tender).requirements]

    assert weights == [Weight(WeightKind.PERCENTAGE, Decimal(40)), Weight(WeightKind.PERCENTAGE, Decimal(60))]


@pytest.mark.parametrize(
    ("number", "code", "weight", "weight_code"),
    [
        (37.5, "percentageExact", Weight(WeightKind.PERCENTAGE, Decimal("37.5")), "per-exa"),
        (40, "percentageRangeMiddle", Weight(WeightKind.PERCENTAGE_RANGE, Decimal(40)), "per-mid"),
        (0.4, "decimalExact", Weight(WeightKind.POINTS, Decimal("0.4")), "dec-exa"),
        (0.25, "decimalRangeMiddle", Weight(WeightKind.POINTS, Decimal("0.25")), "dec-mid"),
        (120, "pointsExact", Weight(WeightKind.POINTS, Decimal(120)), "poi-exa"),
        (15, "pointsRangeMiddle", Weight(WeightKind.POINTS, Decimal(15)), "poi-mid"),
        (2, "order", Weight(WeightKind.ORDER, Decimal(2)), "ord-imp"),
        (None, "order", Weight(WeightKind.ORDER), "ord-imp"),
        (10, None, None, ""),
        (10, "invented", None, ""),
    ],
)
def test_number_of_each_kind_becomes_a_weight_or_none(
    number: float | None, code: Any, weight: Weight | None, weight_code: str
) -> None:
    tender = {"lots": [lot("L1", **award({"name": "Q", "numbers": [{"number": number, "weight": code}]})), lot("L2")]}

    (requirement,) = read_one(tender).requirements

    assert (requirement.lots, requirement.weight_code) == ((LotWeight("L1", weight),), weight_code)


def test_threshold_stands_beside_the_weight() -> None:
    numbers = [{"number": 5, "threshold": "minimumScore"}, {"number": 40, "weight": "pointsExact"}]

    (requirement,) = read_one({"lots": [lot("L1", **award({"name": "Q", "numbers": numbers}))]}).requirements

    assert requirement.lots[0].weight == Weight(WeightKind.POINTS, Decimal(40))
    assert (requirement.threshold, requirement.threshold_code) == (Decimal(5), "min-score")


def test_fixed_amount_is_a_weight_in_money() -> None:
    numbers = [{"number": 900, "fixed": "unit"}]

    (requirement,) = read_one({"lots": [lot("L1", **award({"name": "Q", "numbers": numbers}))]}).requirements

    assert requirement.lots[0].weight == Weight(WeightKind.MONEY, Decimal(900))
    assert requirement.weight_code == "fix-unit"


def test_second_weight_of_a_criterion_is_not_read() -> None:
    numbers = [{"number": 40, "weight": "pointsExact"}, {"number": 1, "weight": "order"}]

    purchase = read_one({"lots": [lot("L1", **award({"name": "Q", "numbers": numbers}))]})

    assert purchase.not_read == (NotRead("tender.lots[].awardCriteria.criteria[].numbers[]", 1),)


def test_award_criteria_broken_down_for_an_undivided_tender_make_one_lot() -> None:
    purchase = read_one({"title": "Laptops", **award(weighed(100, "percentageExact"))})

    assert [each.identifier for each in purchase.lots] == ["tender"]
    assert purchase.requirements[0].lots == (LotWeight("tender", Weight(WeightKind.PERCENTAGE, Decimal(100))),)


def test_award_code_price_only_is_one_criterion() -> None:
    (requirement,) = read_one({"awardCriteria": "priceOnly"}).requirements

    assert (requirement.stage, requirement.award_kind, requirement.code) == (
        StageOfUse.AWARD,
        AwardKind.PRICE,
        "priceOnly",
    )


def test_award_code_rated_criteria_without_details_is_no_criterion() -> None:
    assert read_one({"awardCriteria": "ratedCriteria"}).requirements == ()


def test_selection_criterion_keeps_its_code_minimum_and_verification() -> None:
    criterion = {
        "type": "technical",
        "subType": "slc-abil-mgmt-supply",
        "description": "Supply chain management",
        "minimum": "Two tiers",
        "verificationMethod": "A description",
    }

    (requirement,) = read_one({"selectionCriteria": {"criteria": [criterion]}}).requirements

    assert requirement.stage is StageOfUse.SELECTION
    assert requirement.code == "slc-abil-mgmt-supply"
    assert requirement.wording == Text.of("Supply chain management\n\nTwo tiers", "en")
    assert requirement.verification == Text.of("A description", "en")
    assert requirement.lots == ()


def test_contract_terms_in_every_lot_apply_to_all_of_them() -> None:
    terms = {"contractTerms": {"performanceTerms": "Sites may be visited."}}

    (requirement,) = read_one({"lots": [lot("L1", **terms), lot("L2", **terms)]}).requirements

    assert (requirement.stage, requirement.lots) == (StageOfUse.CONTRACT_CLAUSE, ())


def test_other_requirements_in_words_are_selection() -> None:
    other = {"securityClearance": "Cleared staff", "reservedParticipation": ["shelteredWorkshop"]}

    purchase = read_one({"otherRequirements": other})

    assert [str(each.wording) for each in purchase.requirements] == ["Cleared staff"]
    assert purchase.not_read == (NotRead("tender.otherRequirements.reservedParticipation", 1),)


@pytest.mark.parametrize(
    ("criterion", "stage", "is_guess"),
    [
        ({"relatesToTenderer": True}, StageOfUse.SELECTION, True),
        ({"relatesToTenderer": False}, StageOfUse.TECHNICAL_SPECIFICATION, True),
        ({"relatesTo": "tenderer"}, StageOfUse.SELECTION, True),
        ({"relatesTo": "item"}, StageOfUse.TECHNICAL_SPECIFICATION, True),
        ({"relatedItem": "1"}, StageOfUse.TECHNICAL_SPECIFICATION, True),
        ({"relatesTo": "award"}, None, False),
        ({}, None, False),
        ({"classification": {"id": "CRITERION.EXCLUSION.SOCIAL"}}, StageOfUse.EXCLUSION, False),
        (
            {"classification": {"id": "CRITERION.SELECTION.SOME"}, "relatesToTenderer": False},
            StageOfUse.SELECTION,
            False,
        ),
    ],
)
def test_stage_of_a_requirement_comes_from_its_criterion(
    criterion: dict[str, Any], stage: StageOfUse | None, is_guess: bool
) -> None:
    groups = [{"id": "g", "requirements": [{"id": "r", "title": "Something"}]}]

    (requirement,) = read_one({"criteria": [{"id": "c", **criterion, "requirementGroups": groups}]}).requirements

    assert (requirement.stage, requirement.stage_is_guess) == (stage, is_guess)


def test_requirements_with_the_same_identifier_get_their_place_as_identifier() -> None:
    groups = [{"id": "g", "requirements": [{"id": "r", "title": "One"}, {"id": "r", "title": "Two"}]}]

    requirements = read_one({"criteria": [{"id": "c", "requirementGroups": groups}]}).requirements

    assert [each.identifier for each in requirements] == [
        "r",
        "tender.criteria[0].requirementGroups[0].requirements[1]",
    ]
