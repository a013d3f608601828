"""Which requirements, lots and notices does each rule look at, and in which language?"""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from redthread.domain.check.draft import Draft
from redthread.domain.check.examples import AWARD, CLAUSE, DAY, SELECTION, SPECIFICATION, demand, example
from redthread.domain.check.registry import rule
from redthread.domain.check.wording import read
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import (
    AwardKind,
    Kind,
    LotWeight,
    Procedure,
    Purchase,
    Requirement,
    Source,
    Timetable,
)
from redthread.domain.values import Text

POLICY = demand("The tenderer has a CSR policy.", AWARD)


def reasons(code: str, *requirements: Requirement, source: Source = Source.RECORDS) -> list[str]:
    return [outcome.reason for outcome in rule(code).check(example("", *requirements, source=source).draft)]


@pytest.mark.parametrize("kind", [AwardKind.PRICE, AwardKind.COST])
@pytest.mark.parametrize("code", ["linked-to-subject-matter", "verification-named"])
def test_price_is_not_read_for_policy_or_proof(code: str, kind: AwardKind) -> None:
    assert reasons(code, replace(POLICY, award_kind=kind)) == []


@pytest.mark.parametrize("stage", [SPECIFICATION, StageOfUse.EXCLUSION, StageOfUse.SUBJECT_MATTER])
def test_policy_is_not_looked_for_where_no_firm_is_chosen_or_bound(stage: StageOfUse) -> None:
    assert reasons("linked-to-subject-matter", replace(POLICY, stage=stage)) == []


@pytest.mark.parametrize("stage", [StageOfUse.EXCLUSION, StageOfUse.SUBJECT_MATTER])
def test_proof_is_not_asked_where_there_is_nothing_to_prove(stage: StageOfUse) -> None:
    assert reasons("verification-named", demand("Laptops for schools.", stage)) == []


@pytest.mark.parametrize(
    ("lot", "expected"),
    [
        ("LOT-0001", ["asked-twice", "scored-again"]),
        ("LOT-0002", ["asked-once"]),
        ("", ["asked-twice", "scored-again"]),
    ],
)
def test_double_use_is_looked_for_within_a_lot(lot: str, expected: list[str]) -> None:
    text = "Documented experience from similar deliveries of laptops to public bodies."
    lots = (LotWeight(lot),) if lot else ()

    twice = demand(text, SELECTION, identifier="s1", lot="LOT-0001"), replace(demand(text, AWARD), lots=lots)

    assert reasons("double-use", *twice) == expected


@pytest.mark.parametrize(
    ("kind", "procedure", "subtype", "expected"),
    [
        (None, Procedure.OPEN, "", ["dates-missing"]),
        (None, Procedure.OPEN, "16", ["dates-missing"]),
        (None, Procedure.OPEN, "29", []),
        (None, Procedure.OPEN, "20", []),
        (None, Procedure.OPEN, "N16", []),
        (Kind.FRAMEWORK, Procedure.OPEN, "16", ["dates-missing"]),
        (Kind.CALL_OFF, Procedure.OPEN, "", []),
        (Kind.BELOW_THRESHOLD, Procedure.OPEN, "", []),
        (None, None, "", ["procedure-unknown"]),
    ],
)
def test_time_limits_are_asked_of_contract_notices_of_the_general_regime(
    kind: Kind | None, procedure: Procedure | None, subtype: str, expected: list[str]
) -> None:
    purchase = Purchase(Source.EFORMS, "p", kind=kind, procedure=procedure, notice_subtype=subtype)

    outcomes = rule("minimum-time-limits").check(Draft(purchase, DAY))

    assert [outcome.reason for outcome in outcomes] == expected


def test_missing_dates_are_named() -> None:
    sent = Timetable(dispatched=date(2026, 9, 1), tenders_due=datetime(2026, 12, 1, tzinfo=UTC))
    purchase = Purchase(Source.RECORDS, "p", procedure=Procedure.COMPETITIVE_DIALOGUE, timetable=sent)

    (outcome,) = rule("minimum-time-limits").check(Draft(purchase, DAY))

    assert (outcome.reason, outcome.values["missing"]) == ("dates-missing", ("requests-due",))


def text(*versions: tuple[str, str]) -> Requirement:
    return Requirement("r1", Text(versions), AWARD)


@pytest.mark.parametrize(
    ("requirement", "languages", "expected"),
    [
        (text(("en", "A")), (), ("en", "A")),
        (text(("fi", "F"), ("sv", "S"), ("en", "E")), (), ("sv", "S")),
        (text(("und", "U")), ("nb",), ("nb", "U")),
        (text(("und", "U")), ("nb", "en"), None),
        (text(("und", "U")), (), None),
        (text(("und", "U")), ("fi",), None),
        (text(("en", " ")), (), None),
        (text(), (), None),
    ],
)
def test_first_version_in_a_language_with_terms_is_read(
    requirement: Requirement, languages: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    wording = read(requirement, Purchase(Source.OCDS, "p", languages=languages))

    assert (wording and (wording.words.language, wording.text)) == expected


def test_title_is_read_with_the_wording_and_alone_where_there_is_none() -> None:
    purchase = Purchase(Source.EFORMS, "p")
    titled = Requirement("r1", Text.of("Text", "en"), AWARD, title=Text.of("Title", "en"))

    shown = [read(one, purchase) for one in (titled, replace(titled, wording=Text()))]

    assert [wording and wording.text for wording in shown] == ["Title\n\nText", "Title"]


def test_label_named_only_as_proof_is_seen() -> None:
    proven = demand("Workers are paid on time and overtime is limited.", SPECIFICATION, proof="SA8000 certificate.")

    assert reasons("label-without-equivalent", proven) == ["no-equivalent"]
    assert reasons("label-without-criteria", proven) == ["criteria-named"]


@pytest.mark.parametrize("source", [Source.EFORMS, Source.OCDS])
def test_notice_that_says_all_of_a_clause_passes(source: Source) -> None:
    clause = demand(
        "Within 30 days of signature the supplier names the sites; failing that, the sanctions of section 9 apply.",
        CLAUSE,
    )

    assert reasons("clause-complete", clause, source=source) == ["complete"]
