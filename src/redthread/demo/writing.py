"""With which few words is a requirement of the demo written down?"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from redthread.apps.accounts.actor import Actor
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criteria_named
from redthread.apps.tenders.models import Requirement
from redthread.apps.tenders.selectors import requirement_get
from redthread.apps.tenders.services import (
    RequirementFacts,
    facts_from_criterion,
    requirement_add,
    requirement_add_from_library,
    requirement_change,
)
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, ClauseTerms
from redthread.domain.values import Text, Weight, WeightKind

WHOLE = "LOT-0001"


def percent(value: int) -> Weight:
    return Weight(WeightKind.PERCENTAGE, Decimal(value))


def own(
    title: str,
    wording: str,
    stage: StageOfUse,
    *,
    language: str = "en",
    proof: str = "",
    weights: Mapping[str, Weight] | None = None,
    kind: AwardKind | None = None,
    clause: ClauseTerms | None = None,
) -> RequirementFacts:
    """A requirement of the buyer's own."""
    is_award = stage is StageOfUse.AWARD
    return RequirementFacts(
        wording=Text.of(wording, language),
        stage=stage,
        title=Text.of(title, language),
        is_mandatory=not is_award,
        award_kind=(kind or AwardKind.QUALITY) if is_award else None,
        verification=Text.of(proof, language),
        clause=clause or ClauseTerms(),
        weights=weights or {},
    )


def price(weights: Mapping[str, Weight], *, language: str = "en") -> RequirementFacts:
    words = {
        "en": ("Price", "The total price of the price form. The lowest total receives all points."),
        "ca": ("Preu", "L’import total del formulari de preus. L’import més baix rep tots els punts."),
    }
    title, wording = words[language]
    return own(title, wording, StageOfUse.AWARD, language=language, weights=weights, kind=AwardKind.PRICE)


def criterion(local: str) -> CriterionVersion:
    """The version in force of a criterion of the core package; KeyError where the package lacks it."""
    found = criteria_named(identifiers=[f"redthread-core/{local}"])
    if not found:
        raise KeyError(local)
    return found[0]


def take(actor: Actor, public_id: str, local: str, *, reason: str) -> Requirement:
    return requirement_add_from_library(
        actor=actor, public_id=public_id, criterion_version=criterion(local), reason=reason
    )


def fill(
    actor: Actor,
    public_id: str,
    requirement: Requirement,
    *,
    values: Mapping[str, str],
    weights: Mapping[str, Weight] | None = None,
) -> None:
    """Give the blanks of a requirement from the library their values, and the requirement its weights."""
    edition = requirement_get(actor=actor, public_id=public_id, requirement_id=requirement.public_id)
    choice = edition.requirement.choice
    if choice is None:
        raise ValueError("only a requirement from the library has blanks")
    facts = facts_from_criterion(criterion_value(choice.criterion_version), language="en")
    requirement_change(
        actor=actor,
        public_id=public_id,
        requirement_id=requirement.public_id,
        facts=replace(facts, variables={**facts.variables, **values}, weights=weights or {}),
        version=edition.version,
    )


def write(actor: Actor, public_id: str, *every: RequirementFacts) -> tuple[Requirement, ...]:
    return tuple(requirement_add(actor=actor, public_id=public_id, facts=each) for each in every)
