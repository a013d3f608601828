"""Which purchases show a rule at work?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.check.draft import Draft
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import ClauseTerms, LotWeight, Purchase, Requirement, Source
from redthread.domain.values import Text, Weight, WeightKind

DAY = date(2026, 9, 1)
SELECTION = StageOfUse.SELECTION
SPECIFICATION = StageOfUse.TECHNICAL_SPECIFICATION
AWARD = StageOfUse.AWARD
CLAUSE = StageOfUse.CONTRACT_CLAUSE


@dataclass(frozen=True, slots=True)
class Example:
    """A purchase and why a rule answers as it does; every one of them is a test."""

    why: str
    draft: Draft


def demand(
    wording: str,
    stage: StageOfUse | None,
    *,
    language: str = "en",
    identifier: str = "r1",
    title: str = "",
    proof: str = "",
    weight: Weight | None = None,
    lot: str = "",
    clause: ClauseTerms | None = None,
) -> Requirement:
    return Requirement(
        identifier=identifier,
        wording=Text.of(wording, language),
        stage=stage,
        title=Text.of(title, language),
        verification=Text.of(proof, language),
        lots=(LotWeight(lot or "LOT-0001", weight),) if lot or weight else (),
        clause=clause,
    )


def example(why: str, *requirements: Requirement, source: Source = Source.RECORDS, jurisdiction: str = "NO") -> Example:
    purchase = Purchase(source=source, identifier="p", jurisdiction=jurisdiction, requirements=requirements)
    return Example(why, Draft(purchase, DAY))


def percent(value: str, up_to: str = "") -> Weight:
    kind = WeightKind.PERCENTAGE_RANGE if up_to else WeightKind.PERCENTAGE
    return Weight(kind, Decimal(value), Decimal(up_to) if up_to else None)


def points(value: str) -> Weight:
    return Weight(WeightKind.POINTS, Decimal(value))


def weighed(*weights: Weight | None, priced: bool = True) -> tuple[Requirement, ...]:
    """Award criteria of one lot with these weights; the first is the price unless told otherwise."""
    titles = ("Price" if priced else "Working conditions", "Delivery", "Repair", "Training")
    return tuple(
        demand("", AWARD, identifier=f"a{index}", title=titles[index % len(titles)], weight=weight, lot="LOT-0001")
        for index, weight in enumerate(weights)
    )
