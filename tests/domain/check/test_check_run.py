"""Which rules speak for which purchase, on which day and under whose law?"""

from dataclasses import replace
from datetime import date

import pytest

from redthread.domain.check.draft import Draft
from redthread.domain.check.examples import AWARD, CLAUSE, demand
from redthread.domain.check.packs import EU_DIRECTIVE, GOOD_PRACTICE, PACKS, in_force
from redthread.domain.check.registry import RULES
from redthread.domain.check.run import report
from redthread.domain.purchase import Lot, Procedure, Purchase, Source
from redthread.domain.verdict import Verdict

TODAY = date(2026, 9, 1)
FAULTY = (
    demand("The tenderer has a CSR policy.", AWARD, identifier="a1"),
    demand("Workers are respected.", CLAUSE, identifier="c1"),
)


def verdicts(jurisdiction: str | None, *, day: date = TODAY, source: Source = Source.RECORDS) -> dict[str, Verdict]:
    purchase = Purchase(source, "p", jurisdiction=jurisdiction, requirements=FAULTY)
    return {result.rule.code: result.verdict for result in report(Draft(purchase, day)).results}


def reasons(jurisdiction: str | None, code: str, *, source: Source) -> list[str]:
    purchase = Purchase(source, "p", jurisdiction=jurisdiction, requirements=FAULTY)
    (result,) = [each for each in report(Draft(purchase, TODAY)).results if each.rule.code == code]
    return [outcome.reason for outcome in result.outcomes]


def test_packs_hold_every_rule_once() -> None:
    held = [code for pack in PACKS for code in pack.rules]

    assert sorted(held) == sorted(rule.info.code for rule in RULES)


@pytest.mark.parametrize("country", ["NO", "SE", "ES", "NL", "DE", "IS", "EL", "GR", "no"])
def test_directive_binds_in_the_union_and_the_economic_area(country: str) -> None:
    assert verdicts(country)["linked-to-subject-matter"] == Verdict.FAILED


@pytest.mark.parametrize("country", ["GB", "GB-ENG", "UK", "CO", "CH", "US"])
def test_directive_says_nothing_where_it_does_not_bind(country: str) -> None:
    answers = verdicts(country)

    assert {code: answers[code] for code in EU_DIRECTIVE.rules} == dict.fromkeys(EU_DIRECTIVE.rules, Verdict.CANT_TELL)


def test_good_practice_speaks_everywhere() -> None:
    assert {code: verdicts("CO")[code] for code in GOOD_PRACTICE.rules} == {
        "clause-complete": Verdict.FAILED,
        "auditability": Verdict.FAILED,
    }


def test_british_purchase_is_bound_until_the_procurement_act() -> None:
    before = verdicts("GB", day=date(2025, 2, 23))
    after = verdicts("GB", day=date(2025, 2, 24))

    assert [each["linked-to-subject-matter"] for each in (before, after)] == [Verdict.FAILED, Verdict.CANT_TELL]


def test_scotland_stays_bound() -> None:
    assert verdicts("GB-SCT")["linked-to-subject-matter"] == Verdict.FAILED


def test_release_of_an_unknown_country_cant_be_told() -> None:
    assert reasons(None, "linked-to-subject-matter", source=Source.OCDS) == ["jurisdiction-unknown"]


def test_loose_document_of_an_unknown_country_is_read_under_the_directive() -> None:
    assert "company-policy" in reasons(None, "linked-to-subject-matter", source=Source.DOCUMENT)


def test_real_british_release_gets_no_error() -> None:
    purchase = Purchase(Source.OCDS, "p", jurisdiction="GB", procedure=Procedure.OPEN, requirements=FAULTY)

    assert report(Draft(purchase, TODAY)).has_errors is False


def test_source_that_carries_no_dates_is_said_to() -> None:
    assert reasons("NO", "minimum-time-limits", source=Source.DOCUMENT) == ["not-in-source"]


@pytest.mark.parametrize("source", [Source.OCDS, Source.DOCUMENT])
def test_source_that_carries_no_aim_codes_is_said_to(source: Source) -> None:
    assert reasons("NO", "aim-without-code", source=source) == ["not-in-source"]


def test_rule_is_silent_before_its_day() -> None:
    codes = [rule.info.code for rule in in_force(date(2020, 1, 1))]

    assert "aim-without-code" not in codes
    assert len(codes) == len(RULES) - 1


def test_no_rule_is_in_force_before_the_directive() -> None:
    assert report(Draft(Purchase(Source.RECORDS, "p"), date(2016, 4, 17))).results == ()


def test_rule_ends_on_the_day_before_its_until() -> None:
    rule = replace(RULES[0], info=replace(RULES[0].info, until=date(2027, 1, 1)))

    assert [rule.is_in_force(date(2026, 12, 31)), rule.is_in_force(date(2027, 1, 1))] == [True, False]


def test_given_rules_alone_are_asked() -> None:
    draft = Draft(Purchase(Source.RECORDS, "p", requirements=FAULTY), TODAY)

    assert [result.rule.code for result in report(draft, rules=RULES[:2]).results] == [
        rule.info.code for rule in RULES[:2]
    ]


def test_report_keeps_the_order_of_the_registry() -> None:
    assert list(verdicts("NO")) == [rule.info.code for rule in RULES]


def test_report_of_an_empty_purchase_finds_nothing() -> None:
    found = report(Draft(Purchase(Source.RECORDS, "p", jurisdiction="NO", lots=(Lot("LOT-1"),)), TODAY))

    assert found.with_verdict(Verdict.FAILED) == ()
