"""Are the numbers of a document told from the other numbers in it, and does a ladder reach the clauses it names?"""

from dataclasses import replace

import pytest

from redthread.domain.check.examples import CLAUSE, SELECTION, demand, example
from redthread.domain.check.references import mentioned, number_of, numbered
from redthread.domain.check.registry import rule
from redthread.domain.check.wording import read
from redthread.domain.purchase import Purchase, Requirement, Source
from redthread.domain.verdict import Verdict


def at(number: str, text: str) -> Requirement:
    return replace(demand(text, CLAUSE, identifier=f"r{number}"), place=f"number:{number}")


def purchase(*requirements: Requirement) -> Purchase:
    return Purchase(Source.DOCUMENT, "p", requirements=requirements)


def incomplete(*requirements: Requirement) -> list[str]:
    outcomes = rule("clause-complete").check(example("", *requirements, source=Source.DOCUMENT).draft)
    return [outcome.at for outcome in outcomes if outcome.verdict is Verdict.FAILED]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        ("number:6.1", "The supplier reports.", "6.1"),
        ("number:1.2.2", "The supplier reports.", "1.2.2"),
        ("number:6.", "The supplier reports.", ""),
        ("number:a)", "The supplier reports.", ""),
        ("page:2/paragraph:3", "3.1Thin clients are quiet.", "3.1"),
        ("paragraph:3", "The supplier reports under 3.1.", ""),
        ("", "300 laptops.", ""),
    ],
)
def test_number_of_a_requirement(place: str, text: str, expected: str) -> None:
    assert number_of(replace(demand(text, CLAUSE), place=place)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A breach of 6.1 or 6.4.", ["r6.1", "r6.4"]),
        ("Clause 6.4.", ["r6.4"]),
        ("On 6.1.2026 at least.", []),
        ("Version v6.1 or EN 6.10.", []),
        ("As in 9.9.", []),
        ("6.2 is this very clause.", []),
    ],
)
def test_numbers_that_point_at_another_requirement(text: str, expected: list[str]) -> None:
    own = at("6.2", text)
    whole = purchase(at("6.1", "One."), own, at("6.4", "Four."))
    wording = read(own, whole)

    assert wording is not None
    assert [one.identifier for one in mentioned(wording, numbered(whole), by=own)] == expected


def test_number_that_two_requirements_share_points_at_neither() -> None:
    twice = at("6.1", "One."), replace(at("6.1", "Other."), identifier="other")

    assert numbered(purchase(*twice)) == {}


def test_ladder_covers_the_clauses_it_names_and_no_other() -> None:
    duty = "The supplier sends the list of sites within 30 days of signature."
    ladder = "Where 7.1 is not kept, orders are suspended and 2 % of the price is withheld until it is."

    assert incomplete(at("7.1", duty), at("7.2", duty), at("7.9", ladder)) == ["r7.2"]


def test_clause_that_points_at_a_clause_without_sanctions_is_incomplete() -> None:
    duty = at("7.1", "The supplier sends the list of sites of 7.2 within 30 days of signature.")
    other = at("7.2", "The supplier keeps a list of sites, renewed each year.")

    assert incomplete(duty, other) == ["r7.1", "r7.2"]


def test_ladder_needs_no_ladder_of_its_own() -> None:
    ladder = "Where 7.1 is not kept: a penalty, then termination."

    (outcome,) = [
        outcome
        for outcome in rule("clause-complete").check(example("", at("7.1", "x"), at("7.9", ladder)).draft)
        if outcome.at == "r7.9"
    ]

    assert (outcome.verdict, outcome.reason) == (Verdict.PASSED, "ladder")


def test_rule_of_proof_for_a_section_leaves_the_others_out() -> None:
    said = replace(demand("Every requirement of section 3 is shown by a data sheet.", None), identifier="note")
    quiet = demand("The keyboard is quiet.", SELECTION)
    both = [replace(quiet, identifier=number, place=f"number:{number}") for number in ("3.1", "4.1")]

    outcomes = rule("verification-named").check(example("", said, *both, source=Source.DOCUMENT).draft)

    assert {one.at: one.reason for one in outcomes if one.at != "note"} == {"3.1": "named-for-many", "4.1": "not-named"}
