"""Are the case studies that come with the program whole, sourced, and honest about what nobody found?"""

from pathlib import Path

import pytest
import yaml

from redthread.domain.outcomes.cases import TOLD, CaseMark, CaseStatement, CaseStudy, CaseTopic, topics_known
from redthread.standards.cases import read_case, shipped_cases
from redthread.standards.package.files import PackageFile
from redthread.standards.package.problem import PackageRefused

CASES = {case.slug: case for case in shipped_cases()}
FACTS: list[dict[str, object]] = [{"topic": topic.value, "mark": "unknown"} for topic in CaseTopic]


def fields(**changes: object) -> dict[str, object]:
    """A sound case of which nothing is known."""
    return {
        "slug": "a-case",
        "position": 1,
        "title": {"en": "A case"},
        "authority": "An authority",
        "country": "NO",
        "sources": {"A page": "https://example.org/page"},
        "facts": FACTS,
        **changes,
    }


def read(**changes: object) -> CaseStudy:
    return read_case(PackageFile("a-case.yaml", yaml.safe_dump(fields(**changes), allow_unicode=True).encode()))


def refusal(**changes: object) -> list[str]:
    """Field and code of each problem."""
    with pytest.raises(PackageRefused) as refused:
        read(**changes)
    assert all(str(each) for each in refused.value.problems)
    return [f"{each.field} {each.code}" for each in refused.value.problems]


def statement(**changes: object) -> list[dict[str, object]]:
    told = {"topic": "bought", "mark": "read", "statement": {"en": "Laptops."}, "sources": ["A page"], **changes}
    return [{name: value for name, value in told.items() if value is not None}, *FACTS[1:]]


def test_the_five_cities_are_there_in_the_order_of_the_series() -> None:
    by_place = sorted(CASES.values(), key=lambda case: case.position)

    assert [case.slug for case in by_place] == [
        "barcelona",
        "haarlem",
        "stavanger",
        "apuc-scotland",
        "region-stockholm",
    ]


@pytest.mark.parametrize("slug", CASES)
def test_case_speaks_of_every_topic_in_order(slug: str) -> None:
    topics = [each.topic for each in CASES[slug].statements]

    assert list(dict.fromkeys(topics)) == list(CaseTopic)


@pytest.mark.parametrize("slug", CASES)
def test_what_was_read_says_where(slug: str) -> None:
    assert [each for each in CASES[slug].statements if each.mark in TOLD and not each.sources] == []


@pytest.mark.parametrize(
    ("slug", "topic"),
    [
        ("barcelona", CaseTopic.VALUE),
        ("barcelona", CaseTopic.PROCEDURE),
        ("barcelona", CaseTopic.CRITERIA),
        ("haarlem", CaseTopic.PROCEDURE),
        ("haarlem", CaseTopic.CRITERIA),
        ("haarlem", CaseTopic.RESPONSE),
        ("stavanger", CaseTopic.FOLLOW_UP),
        ("apuc-scotland", CaseTopic.CRITERIA),
        ("apuc-scotland", CaseTopic.RESPONSE),
        ("region-stockholm", CaseTopic.VALUE),
        ("region-stockholm", CaseTopic.PROCEDURE),
    ],
)
def test_what_nobody_found_is_unknown(slug: str, topic: CaseTopic) -> None:
    assert {each.mark for each in CASES[slug].statements if each.topic is topic} == {CaseMark.UNKNOWN}


def test_no_outcome_is_made_up() -> None:
    outcomes = {each.mark for case in CASES.values() for each in case.statements if each.topic is CaseTopic.OUTCOME}

    assert outcomes == {CaseMark.UNKNOWN}


def test_source_of_every_case_is_named_in_it_and_used() -> None:
    """The sources of the reader are those that a statement cites; one that nobody cites would be a left-over."""
    folder = Path(__file__).parents[3] / "src/redthread/cases"
    for path in folder.glob("*.yaml"):
        listed = set(yaml.safe_load(path.read_text())["sources"].items())
        assert {source for each in CASES[path.stem].statements for source in each.sources} == listed, path.stem


def test_criterion_that_a_case_names_is_in_the_library() -> None:
    from redthread.standards.package import shipped_packages

    there = {each.identifier for package in shipped_packages() for each in package.criteria}
    named = {name for case in CASES.values() for each in case.statements for name in each.criteria}

    assert named - there == set()


def test_topics_known_counts_a_topic_once() -> None:
    known = CaseStatement(CaseTopic.BOUGHT, CaseMark.READ)

    assert topics_known([known, known, CaseStatement(CaseTopic.VALUE, CaseMark.UNKNOWN)]) == 1


def test_sound_file_is_read() -> None:
    case = read(facts=statement(criteria=["redthread-core/AWA-01"]))

    assert case.statements[0] == CaseStatement(
        CaseTopic.BOUGHT,
        CaseMark.READ,
        case.statements[0].text,
        (("A page", "https://example.org/page"),),
        ("redthread-core/AWA-01",),
    )
    assert str(case.statements[0].text) == "Laptops."


def test_english_comes_first_and_statements_in_the_order_of_the_topics() -> None:
    case = read(title={"nb": "En sak", "en": "A case"}, facts=list(reversed(FACTS)))

    assert case.title.languages == ("en", "nb")
    assert [each.topic for each in case.statements] == list(CaseTopic)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (statement(sources=None), ["facts.0.sources missing-field"]),
        (statement(sources=["Another"]), ["facts.0.sources source-unknown"]),
        (statement(sources=[["A page"]]), ["facts.0.sources source-unknown"]),
        (statement(statement=None), ["facts.0.statement missing-field"]),
        (statement(statement={"nb": "Maskiner."}), ["facts.0.statement language-missing"]),
        (statement(statement={"en": " "}), ["facts.0.statement.en empty-field"]),
        (statement(mark="rumour"), ["facts.0.mark not-in-list"]),
        (statement(mark="recorded"), ["facts.0.mark not-in-list"]),
        (statement(mark="unknown"), ["facts.0.statement unknown-field", "facts.0.sources unknown-field"]),
        (statement(note="x"), ["facts.0.note unknown-field"]),
        (statement(criteria=["AWA-01"]), ["facts.0.criteria wrong-form"]),
        (["text", *FACTS], ["facts.0 wrong-type"]),
        (FACTS[1:], ["facts.bought missing-field"]),
        ([], ["facts missing-field", *(f"facts.{topic} missing-field" for topic in CaseTopic)]),
    ],
)
def test_fault_of_a_statement_is_named_with_its_place(facts: list[object], said: list[str]) -> None:
    assert sorted(refusal(facts=facts)) == sorted(said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"slug": "A case"}, "slug wrong-form"),
        ({"slug": "a" * 61}, "slug out-of-bounds"),
        ({"country": "Norway"}, "country wrong-form"),
        ({"authority": ""}, "authority empty-field"),
        ({"position": "first"}, "position wrong-type"),
        ({"sources": {"A page": "javascript:alert(1)"}}, "sources.A page wrong-form"),
        ({"sources": {}}, "sources missing-field"),
        ({"title": "A case"}, "title missing-field"),
        ({"title": {"english": "A case", "en": "A case"}}, "title.english wrong-form"),
        ({"speaker": "somebody"}, "speaker unknown-field"),
    ],
)
def test_fault_of_the_head_is_named(change: dict[str, object], said: str) -> None:
    assert refusal(**change) == [said]


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"a: &x 1\nb: *x\n", b"a: [", b"- a"])
def test_file_that_is_no_case_is_refused(content: bytes) -> None:
    with pytest.raises(PackageRefused):
        read_case(PackageFile("bad.yaml", content))
