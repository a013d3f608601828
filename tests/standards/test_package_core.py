"""Can a buyer paste every sentence of the shipped package, and does it keep its own promises?"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pytest

from redthread.domain.criteria.coherence import used_variables
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.indicator import Direction, WhenNothingDue
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.values import Text
from redthread.standards.package import shipped_packages

(PACKAGE,) = shipped_packages()
LANGUAGE = PACKAGE.languages[0]

ALL = list(PACKAGE.criteria)
AWARDS = list(PACKAGE.at_stage(StageOfUse.AWARD))
CLAUSES = list(PACKAGE.at_stage(StageOfUse.CONTRACT_CLAUSE))

POLICY_WORDS = re.compile(
    r"\b(polic(y|ies)|strateg(y|ies)|code of conduct|csr|esg|membership|corporate|company-wide|group-wide"
    r"|philosophy|vision|mission|all customers|maturity|in general)\b",
    re.IGNORECASE,
)
MARKS = re.compile(r"\b(TCO|ISO \d|EN \d|SA ?8000|Fairtrade|CMRT|EMRT|label|minerals template)", re.IGNORECASE)
PAPERS = re.compile(r"passport|pay slip|payslip|election|membership|interview|identity paper|age paper", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")

OPENINGS = {None: "In proportion:", Decimal(100): "All {max_points} points:", Decimal(0): "No points:"}

RESELLER = ("CLA-08", "CLA-09", "CLA-13", "CLA-14", "CLA-17", "CLA-19", "CLA-24", "CLA-27", "CLA-34")
"""Duties that only the maker can fulfil: each must leave the route of the formal request open."""


def local(version: CriterionVersion) -> str:
    return version.identifier.partition("/")[2]


def wording(version: CriterionVersion) -> str:
    return version.full_wording(LANGUAGE) or ""


def texts(value: object) -> Iterator[Text]:
    """Every text anywhere inside a value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif hasattr(value, "__slots__"):
        for name in value.__slots__:
            yield from texts(getattr(value, name))


every = pytest.mark.parametrize("version", ALL, ids=local)
every_award = pytest.mark.parametrize("version", AWARDS, ids=local)
every_clause = pytest.mark.parametrize("version", CLAUSES, ids=local)


def test_package_has_criteria_for_every_stage_of_use() -> None:
    assert Counter(version.stage_of_use for version in ALL) == {
        StageOfUse.SUBJECT_MATTER: 1,
        StageOfUse.EXCLUSION: 4,
        StageOfUse.SELECTION: 3,
        StageOfUse.TECHNICAL_SPECIFICATION: 7,
        StageOfUse.AWARD: 17,
        StageOfUse.CONTRACT_CLAUSE: 43,
    }


@every
def test_criterion_leaves_no_field_empty(version: CriterionVersion) -> None:
    required = (version.title, version.wording, version.motive, version.verification.means, version.effort.skills)

    assert all(required)
    assert all((version.topics, version.supply_chain_stages, version.product_groups, version.legal_basis))
    assert all((version.verification.evidence, version.points_of_vigilance, version.related))
    assert bool(version.indicators) != bool(version.no_indicator)
    assert version.effort.hours_per_year > 0


@every
def test_criterion_declares_the_variables_it_uses_and_no_other(version: CriterionVersion) -> None:
    assert {variable.name for variable in version.variables} == set(used_variables(version))


@every
def test_text_is_trimmed_and_has_no_double_space(version: CriterionVersion) -> None:
    for text in texts(version):
        for _, words in text:
            assert words == " ".join(words.split())


@every
def test_wording_is_written_in_full_sentences(version: CriterionVersion) -> None:
    verbs = {StageOfUse.AWARD: "buyer scores", StageOfUse.SUBJECT_MATTER: "consists of", StageOfUse.EXCLUSION: "buyer"}

    assert verbs.get(version.stage_of_use, "shall") in str(version.wording)
    assert str(version.wording).endswith(".")


@every
def test_marks_and_labels_accept_equivalents(version: CriterionVersion) -> None:
    for text in (version.wording, version.verification.means, *version.verification.evidence):
        if MARKS.search(str(text)):
            assert "equivalent" in str(text)


@every
def test_evidence_asks_for_no_papers_that_endanger_people(version: CriterionVersion) -> None:
    for text in (version.verification.means, *version.verification.evidence):
        if PAPERS.search(str(text)):
            assert re.search(r"\b(no|without|nor)\b", str(text))


@pytest.mark.parametrize("version", AWARDS + CLAUSES, ids=local)
def test_wording_speaks_of_the_goods_and_not_of_how_a_firm_is_run(version: CriterionVersion) -> None:
    assert POLICY_WORDS.findall(wording(version)) == []


def test_no_sentence_stands_in_two_places() -> None:
    sentences = [
        (" ".join(sentence.casefold().split()), local(version))
        for version in ALL
        for sentence in SENTENCE_END.split(wording(version))
    ]
    twice = [sentence for sentence, count in Counter(sentence for sentence, _ in sentences).items() if count > 1]

    assert twice == []


@every_award
def test_award_scale_falls_from_all_points_to_none(version: CriterionVersion) -> None:
    shares = [step.share for step in version.scale if step.share is not None]

    assert (shares[0], shares[-1]) == (Decimal(100), Decimal(0))
    assert shares == sorted(set(shares), reverse=True)


@every_award
def test_award_step_says_the_share_that_it_carries(version: CriterionVersion) -> None:
    for step in version.scale:
        opening = OPENINGS.get(step.share, f"{step.share} % of {{max_points}} points:")
        assert str(step.text).startswith(opening)


@every_award
def test_award_criterion_is_tied_to_what_is_offered(version: CriterionVersion) -> None:
    assert re.search(r"offered (models?|product family)|this contract", wording(version))


@every_clause
def test_clause_states_its_four_terms(version: CriterionVersion) -> None:
    assert version.terms is not None
    assert all((version.terms.trigger, version.terms.deadline, version.terms.duty_bearer, version.terms.sanction))
    assert re.search(r"\{|signature", str(version.terms.deadline))
    assert re.search(r"supplier|buyer|parties", str(version.terms.duty_bearer), re.IGNORECASE)
    assert "{sanction_ref}" in str(version.terms.sanction)


@every_clause
def test_clause_ends_in_the_sanction_ladder(version: CriterionVersion) -> None:
    last = SENTENCE_END.split(wording(version))[-1]

    assert "{sanction_ref}" in last


@every_clause
def test_clause_names_who_shall_act_and_by_when(version: CriterionVersion) -> None:
    assert re.search(
        r"\b(supplier|buyer|parties|party|workers|nobody|site|goods|contract)\b.*\bshall\b", wording(version)
    )
    assert re.search(r"\{\w*(days|months|weeks|hours|date|start)\w*\}|signature", wording(version))


@pytest.mark.parametrize("identifier", RESELLER)
def test_duty_that_only_the_maker_can_fulfil_accepts_due_diligence(identifier: str) -> None:
    version = PACKAGE.criterion(f"{PACKAGE.identifier}/{identifier}")

    assert version is not None
    assert "{diligence_ref}" in wording(version)


@every
def test_indicator_has_a_denominator_and_never_a_good_mark_for_nothing(version: CriterionVersion) -> None:
    for indicator in version.indicators:
        assert indicator.counted
        assert indicator.denominator
        assert indicator.when_nothing_due in set(WhenNothingDue)
        rated = indicator.direction is not Direction.MONITORING
        assert rated == (bool(indicator.targets) or indicator.is_as_offered)


@every
def test_source_is_listed_or_own(version: CriterionVersion) -> None:
    assert set(version.origins) <= set(PACKAGE.sources)


def test_every_listed_source_is_used() -> None:
    assert set(PACKAGE.sources) == {origin for version in ALL for origin in version.origins}


def test_every_shared_variable_is_used() -> None:
    assert {each.name for each in PACKAGE.variables} <= {each.name for version in ALL for each in version.variables}


@every
def test_basis_that_nobody_read_says_unchecked(version: CriterionVersion) -> None:
    assert [basis.checked_on for basis in version.legal_basis] == [None] * len(version.legal_basis)


def test_number_of_each_earlier_criterion_can_still_be_found() -> None:
    """The seed had 72 numbers; each is a criterion still or the former number of one."""
    seed = {
        *(f"SEL-{number:02}" for number in range(1, 8)),
        *(f"TEC-{number:02}" for number in range(1, 11)),
        *(f"AWA-{number:02}" for number in range(1, 15)),
        *(f"CLA-{number:02}" for number in range(1, 42)),
    }

    assert len(seed) == 72
    assert seed <= {local(version) for version in ALL} | {name for version in ALL for name in version.formerly}
