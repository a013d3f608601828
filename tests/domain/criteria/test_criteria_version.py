"""Is a criterion's version recognised by its content, and is an incoherent one named as such?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from redthread.domain.criteria.coherence import Fault, faults
from redthread.domain.criteria.criterion import (
    CriterionVersion,
    Effort,
    LegalBasis,
    ScaleStep,
    Terms,
    Verification,
)
from redthread.domain.criteria.hashing import content_hash
from redthread.domain.criteria.indicator import (
    Direction,
    Indicator,
    ReportingPeriod,
    Target,
    Unit,
    WhenNothingDue,
)
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.criteria.variable import Choice, Variable, VariableKind
from redthread.domain.values import Text


def en(words: str) -> Text:
    return Text.of(words, "en")


DAYS = Variable("days", VariableKind.NUMBER, en("Time."), default=Decimal(30), low=Decimal(5), high=Decimal(90))
INDICATOR = Indicator(
    en("Reports in time"),
    Unit.PERCENT,
    Direction.EQUALS,
    en("reports in time"),
    en("reports due"),
    ReportingPeriod.YEARLY,
    WhenNothingDue.NOT_RATED,
    (Target(Decimal(100)),),
)
CLAUSE = CriterionVersion(
    identifier="small/CLA-01",
    version=1,
    title=en("Report"),
    stage_of_use=StageOfUse.CONTRACT_CLAUSE,
    topics=(Topic.MONITORING,),
    supply_chain_stages=(SupplyChainStage.CROSS_CHAIN,),
    level=Level.BASIC,
    wording=en("The supplier shall report within {days} days."),
    motive=en("Because."),
    verification=Verification(en("The buyer reads it."), (en("The report."),)),
    legal_basis=(LegalBasis("EU", "Directive 2014/24/EU", "art. 70"),),
    product_groups=("302",),
    points_of_vigilance=(en("Read it."),),
    effort=Effort(Decimal(2), en("Reading.")),
    variables=(DAYS,),
    indicators=(INDICATOR,),
    terms=Terms(en("Signature."), en("{days} days."), en("The supplier."), en("Step 1.")),
)
AWARD = replace(
    CLAUSE,
    stage_of_use=StageOfUse.AWARD,
    wording=Text((("en", "The buyer scores reports."), ("nl", "De opdrachtgever beoordeelt verslagen."))),
    variables=(Variable("max_points", VariableKind.NUMBER, en("Most points.")),),
    scale=(
        ScaleStep(
            Decimal(100), Text((("en", "All {max_points} points: all."), ("nl", "Alle {max_points} punten: alle.")))
        ),
        ScaleStep(Decimal(0), en("No points: none.")),
    ),
    terms=None,
)


def codes(version: CriterionVersion) -> list[str]:
    return [fault.code for fault in faults(version)]


@pytest.mark.parametrize("version", [CLAUSE, AWARD], ids=["clause", "award"])
def test_coherent_criterion_has_no_fault(version: CriterionVersion) -> None:
    assert codes(version) == []


def test_full_wording_of_an_award_criterion_holds_its_steps() -> None:
    assert AWARD.full_wording("en") == "The buyer scores reports.\nAll {max_points} points: all.\nNo points: none."


def test_full_wording_with_one_step_untranslated_is_none() -> None:
    assert AWARD.full_wording("nl") is None


def test_full_wording_of_a_clause_is_its_wording() -> None:
    assert CLAUSE.full_wording("en") == "The supplier shall report within {days} days."


INCOHERENT: dict[str, Callable[[], CriterionVersion]] = {
    "variable-undeclared": lambda: replace(CLAUSE, wording=en("Within {days} days at {place}.")),
    "variable-unused": lambda: replace(CLAUSE, variables=(DAYS, replace(DAYS, name="hours"))),
    "variable-twice": lambda: replace(CLAUSE, variables=(DAYS, DAYS)),
    "variable-name": lambda: replace(CLAUSE, variables=(DAYS, replace(DAYS, name="Über"))),
    "variable-choices": lambda: replace(CLAUSE, variables=(replace(DAYS, choices=(Choice("a", en("a")),)),)),
    "variable-bounds": lambda: replace(CLAUSE, variables=(replace(DAYS, low=Decimal(91), default=None),)),
    "variable-range": lambda: replace(CLAUSE, variables=(replace(DAYS, default=Decimal(91)),)),
    "variable-kind": lambda: replace(CLAUSE, variables=(replace(DAYS, default="thirty"),)),
    "brace-stray": lambda: replace(CLAUSE, wording=en("Within {days} days of {Signature}.")),
    "variables-differ": lambda: replace(CLAUSE, wording=Text((("en", "Within {days} days."), ("nl", "Snel.")))),
    "scale-missing": lambda: replace(AWARD, scale=AWARD.scale[:1]),
    "max-points-missing": lambda: replace(AWARD, scale=AWARD.scale[1:] * 2, variables=()),
    "scale-outside-award": lambda: replace(CLAUSE, scale=(ScaleStep(Decimal(1), en("x")),)),
    "terms-missing": lambda: replace(CLAUSE, terms=None),
    "terms-outside-clause": lambda: replace(AWARD, terms=Terms(en("a"), en("b"), en("c"), en("d"))),
    "indicator-or-reason": lambda: replace(CLAUSE, no_indicator=en("None.")),
    "target-and-direction": lambda: replace(CLAUSE, indicators=(replace(INDICATOR, targets=()),)),
    "target-twice": lambda: replace(CLAUSE, indicators=(replace(INDICATOR, is_as_offered=True),)),
    "target-not-a-number": lambda: replace(
        CLAUSE,
        indicators=(replace(INDICATOR, targets=(Target("place"),)),),
        variables=(DAYS, Variable("place", VariableKind.TEXT, en("Where."))),
    ),
    "target-order": lambda: replace(
        CLAUSE, indicators=(replace(INDICATOR, targets=(Target(Decimal(1), Decimal(6)), Target(Decimal(2)))),)
    ),
    "basis-twice": lambda: replace(CLAUSE, legal_basis=CLAUSE.legal_basis * 2),
}


@pytest.mark.parametrize("code", INCOHERENT)
def test_incoherent_criterion_is_named_by(code: str) -> None:
    assert code in codes(INCOHERENT[code]())


def test_monitoring_figure_with_a_target_is_a_fault() -> None:
    figure = replace(INDICATOR, direction=Direction.MONITORING)

    assert list(faults(replace(CLAUSE, indicators=(figure,)))) == [
        Fault("target-and-direction", "indicators.0", {"direction": Direction.MONITORING})
    ]


def test_variable_used_by_a_target_alone_is_used() -> None:
    stepped = replace(INDICATOR, targets=(Target("share", "months"),))
    extra = (replace(DAYS, name="share"), replace(DAYS, name="months"))

    assert codes(replace(CLAUSE, indicators=(stepped,), variables=(DAYS, *extra))) == []


def test_hash_of_the_same_content_written_otherwise_is_the_same() -> None:
    same = replace(CLAUSE, effort=Effort(Decimal("2.00"), en("Reading.")), title=en("Cafe\u0301"))

    assert content_hash(same) == content_hash(replace(CLAUSE, title=en("Caf\u00e9")))


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAUSE, version=2),
        replace(CLAUSE, wording=en("The supplier shall report within {days}  days.")),
        replace(CLAUSE, variables=(replace(DAYS, default=Decimal(31)),)),
        replace(CLAUSE, legal_basis=(replace(CLAUSE.legal_basis[0], checked_on=date(2026, 1, 1)),)),
        replace(CLAUSE, title=Text.of("Report", "nl")),
    ],
    ids=["version", "space", "default", "checked", "language"],
)
def test_hash_of_other_content_is_another(other: CriterionVersion) -> None:
    assert content_hash(other) != content_hash(CLAUSE)


def test_hash_of_a_published_version_never_changes() -> None:
    """Pinned: a change here would cut every criterion off from its track record."""
    assert content_hash(CLAUSE) == "aecf39f8d921dd82a1ee43d348458c9d84c586ab2b6f97bb701780466ba4bf94"
