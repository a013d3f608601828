"""What is demanded where bidders are selected, compared, excluded and bound by the contract?"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, LotWeight, Requirement
from redthread.domain.values import Text, Weight, WeightKind
from redthread.standards.ocds import codes
from redthread.standards.ocds.reading.node import Node

AWARD_CODES = {
    "priceOnly": AwardKind.PRICE,
    "lowestCost": AwardKind.PRICE,
    "costOnly": AwardKind.COST,
    "qualityOnly": AwardKind.QUALITY,
}
"""Core codes that name one criterion. ``ratedCriteria`` names none: it is read with its details only."""


@dataclass(frozen=True, slots=True)
class Found:
    """A demand as it stands at one place: in a lot, or (``lot`` None) in the tender for all of them."""

    requirement: Requirement
    lot: str | None = None
    weight: Weight | None = None


Read: TypeAlias = Callable[[Node, str | None], Iterator[Found]]
"""A reader that goes over the tender (lot None) and over each lot alike."""


def read_exclusion(tender: Node) -> Iterator[Found]:
    for each in tender.at("exclusionGrounds").each("criteria"):
        wording, code = each.text("description"), each.string("type")
        if wording or code:
            yield Found(_requirement(each, StageOfUse.EXCLUSION, wording, code=code))


def read_selection(owner: Node, lot: str | None) -> Iterator[Found]:
    criteria = owner.at("selectionCriteria")
    if criteria.text("description"):
        yield Found(_requirement(criteria, StageOfUse.SELECTION, criteria.text("description")), lot)
    for each in criteria.each("criteria"):
        kind, sub_type = each.string("type"), each.string("subType")
        wording = _joined(each.text("description"), each.text("minimum"))
        requirement = _requirement(each, StageOfUse.SELECTION, wording, code=sub_type or kind)
        yield Found(replace(requirement, verification=each.text("verificationMethod")), lot)
    for each in _participation_conditions(owner.at("otherRequirements")):
        yield Found(_requirement(each, StageOfUse.SELECTION, Text.of(each.string(), each.language)), lot)


def read_eligibility(tender: Node) -> Iterator[Found]:
    """The core field, in words."""
    wording = tender.text("eligibilityCriteria")
    if wording:
        place = tender.at("eligibilityCriteria")
        yield Found(_requirement(place, StageOfUse.SELECTION, wording, code="eligibilityCriteria"))


def read_award(owner: Node, lot: str | None) -> Iterator[Found]:
    for each in owner.at("awardCriteria").each("criteria"):
        weight, weight_code = read_weight(each)
        threshold, threshold_code = read_threshold(each)
        requirement = replace(
            _requirement(each, StageOfUse.AWARD, each.text("description"), code=each.string("type")),
            title=each.text("name"),
            award_kind=_award_kind(each),
            weight_code=weight_code,
            threshold=threshold,
            threshold_code=threshold_code,
        )
        yield Found(requirement, lot, weight)


def read_award_code(tender: Node) -> Iterator[Found]:
    """The core fields, for tenders that break nothing down: one code and its details in words."""
    stated, details = tender.at("awardCriteria"), tender.text("awardCriteriaDetails")
    kind = AWARD_CODES.get(stated.value) if isinstance(stated.value, str) else None
    code = stated.string()
    if kind or details:
        yield Found(replace(_requirement(stated, StageOfUse.AWARD, details, code=code), award_kind=kind))


def read_terms(owner: Node, lot: str | None) -> Iterator[Found]:
    terms = owner.at("contractTerms")
    for name in codes.CONTRACT_TERMS:
        if terms.text(name):
            yield Found(_requirement(terms.at(name), StageOfUse.CONTRACT_CLAUSE, terms.text(name), code=name), lot)


def read_weight(criterion: Node) -> tuple[Weight | None, str]:
    """The first number that is a weight or a fixed amount, and its code in eForms."""
    for each in criterion.each("numbers"):
        weight, fixed = each.at("weight").value, each.at("fixed").value
        if isinstance(weight, str) and weight in codes.WEIGHTS:
            kind, code = codes.WEIGHTS[each.string("weight")]
            return Weight(kind, each.number("number")), code
        if isinstance(fixed, str) and fixed in codes.FIXED:
            return Weight(WeightKind.MONEY, each.number("number")), codes.FIXED[each.string("fixed")]
    return None, ""


def read_threshold(criterion: Node) -> tuple[Decimal | None, str]:
    """The first number that is a threshold, and its code in eForms."""
    for each in criterion.each("numbers"):
        stated = each.at("threshold").value
        if isinstance(stated, str) and stated in codes.THRESHOLDS:
            return each.number("number"), codes.THRESHOLDS[each.string("threshold")]
    return None, ""


def over_lots(found: Iterator[Found], every_lot: tuple[str, ...]) -> Iterator[Requirement]:
    """The same demand in several lots is one requirement, with its weight in each.

    One that stands in every lot without a weight applies to all of them, as one of the tender does.
    """
    joined: dict[object, tuple[Requirement, list[LotWeight]]] = {}
    times: Counter[object] = Counter()
    for each in found:
        content = replace(each.requirement, identifier="", place="", weight_code="")
        same = (content, times[content, each.lot], each.lot is None)
        times[content, each.lot] += 1
        _, lots = joined.setdefault(same, (each.requirement, []))
        lots.extend([] if each.lot is None else [LotWeight(each.lot, each.weight)])
    unweighted = [LotWeight(lot) for lot in every_lot]
    for requirement, lots in joined.values():
        yield replace(requirement, lots=() if lots == unweighted else tuple(lots))


def _requirement(node: Node, stage: StageOfUse, wording: Text, *, code: str = "") -> Requirement:
    return Requirement(node.place, wording, stage, place=node.place, code=code)


def _award_kind(criterion: Node) -> AwardKind | None:
    return next((kind for kind in AwardKind if kind == criterion.at("type").value), None)


def _participation_conditions(other: Node) -> Iterator[Node]:
    texts = [
        *other.each("qualificationSystemConditions"),
        other.at("reductionCriteria"),
        other.at("securityClearance"),
    ]
    yield from (each for each in texts if each.string())


def _joined(*texts: Text) -> Text:
    """One text of several, language by language."""
    languages = dict.fromkeys(language for text in texts for language in text.languages)
    parts = {code: [text.in_language(code) for text in texts] for code in languages}
    return Text(tuple((code, "\n\n".join(part for part in each if part)) for code, each in parts.items()))
