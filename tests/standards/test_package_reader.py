"""Is a sound package read, and is everything that is wrong with another one told at once?"""

from decimal import Decimal
from typing import Any

import pytest
import yaml

from redthread.domain.criteria.coherence import faults
from redthread.domain.criteria.indicator import Target
from redthread.domain.values import Text
from redthread.standards.package import PackageFile, PackageRefused, Problem, read_package
from tests.factories.package import AWARD, CLAUSE, HEAD, as_file, package_fields


def problems(*files: PackageFile) -> tuple[Problem, ...]:
    with pytest.raises(PackageRefused) as refused:
        read_package(files)
    assert all(str(problem) for problem in refused.value.problems)
    return refused.value.problems


def places(*files: PackageFile) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in problems(*files)]


def test_package_in_one_file_is_read() -> None:
    package = read_package([as_file(package_fields())])

    clause, award = package.criteria
    assert (package.identifier, package.version, package.languages) == ("small-package", "0.1.0", ("en", "nl"))
    assert clause.identifier == "small-package/CLA-01"
    assert [variable.name for variable in clause.variables] == ["days", "sanction_ref"]
    assert clause.indicators[0].targets == (Target(Decimal(90)), Target(Decimal(100), Decimal(12)))
    assert clause.origins[0].address == "https://example.org/practice"
    assert (clause.product_groups, award.product_groups) == (("302",), ("3021",))
    assert clause.effort.hours_per_year == Decimal("2.5")
    assert award.title == Text((("en", "Depth"), ("nl", "Diepte")))
    assert award.related == ("small-package/CLA-01",)
    assert award.is_own_proposal
    assert list(faults(clause)) == list(faults(award)) == []


def test_package_in_several_files_is_the_same_package() -> None:
    several = [as_file(HEAD), as_file({"criteria": [CLAUSE]}, "a.yaml"), as_file({"criteria": [AWARD]}, "b.yaml")]

    assert read_package(several) == read_package([as_file(package_fields())])


def test_text_in_another_order_of_languages_is_the_same_text() -> None:
    turned = package_fields(clause={"title": {"nl": "Locaties", "en": "Sites"}})

    assert read_package([as_file(turned)]).criteria[0].title.versions == (("en", "Sites"), ("nl", "Locaties"))


def test_language_code_no_is_no_truth_value() -> None:
    text = yaml.safe_dump({**package_fields(), "languages": ["en"]}).replace("- en\n", "- en\n- no\n- nl\n", 1)

    assert read_package([PackageFile("p.yaml", text.encode())]).languages == ("en", "no", "nl")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"title": None}, "missing-field", "criteria.0.title"),
        ({"titel": "x"}, "unknown-field", "criteria.0.titel"),
        ({"level": "supreme"}, "not-in-list", "criteria.0.level"),
        ({"version": "one"}, "wrong-type", "criteria.0.version"),
        ({"version": 0}, "out-of-bounds", "criteria.0.version"),
        ({"motive": ""}, "empty-field", "criteria.0.motive"),
        ({"topics": []}, "empty-field", "criteria.0.topics"),
        ({"topics": ["audit", "audit"]}, "repeated-item", "criteria.0.topics"),
        ({"id": "CLA1"}, "wrong-form", "criteria.0.id"),
        ({"variables": {"Days": CLAUSE["variables"]["days"]}}, "wrong-form", "criteria.0.variables"),
        ({"sources": ["B2"]}, "source-unknown", "criteria.0.sources.0"),
        ({"related": ["CLA-99"]}, "criterion-unknown", "criteria.0.related.0"),
        ({"title": {"en": "Sites", "fr": "Sites"}}, "language-not-listed", "criteria.0.title.fr"),
        ({"title": {"nl": "Locaties"}}, "language-missing", "criteria.0.title"),
        ({"wording": "In {days} {x}, {sanction_ref}."}, "variable-undeclared", "criteria.0.wording"),
        ({"terms": None}, "terms-missing", "criteria.0.terms"),
        ({"no_indicator": "None."}, "indicator-or-reason", "criteria.0.indicators"),
        ({"scale": AWARD["scale"]}, "scale-outside-award", "criteria.0.scale"),
    ],
)
def test_fault_in_a_criterion_is_named_with_its_field(change: dict[str, Any], code: str, field: str) -> None:
    assert (code, field) in places(as_file(package_fields(clause=change)))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"licence": "CC-BY-4.0"}, "licence", "licence"),
        ({"version": "1.0"}, "wrong-form", "version"),
        ({"date": "2026-02-30"}, "date-impossible", "date"),
        ({"publisher": None}, "missing-field", "publisher"),
        ({"identifier": None}, "missing-field", "identifier"),
        ({"languages": []}, "empty-field", "languages"),
        ({"sources": {"A1": "javascript:alert(1)"}}, "wrong-form", "sources.A1"),
    ],
)
def test_fault_in_the_head_is_named_with_its_field(change: dict[str, Any], code: str, field: str) -> None:
    assert (code, field) in places(as_file(package_fields(**change)))


@pytest.mark.parametrize(
    ("variable", "code"),
    [
        ({"kind": "number", "default": "thirty"}, "variable-kind"),
        ({"kind": "text", "default": 30}, "variable-kind"),
        ({"kind": "number", "default": 91, "high": 90}, "variable-range"),
        ({"kind": "date", "default": "2026-13-01"}, "date-impossible"),
        ({"kind": "choice", "default": "b", "choices": {"a": "A", "c": "C"}}, "variable-choice"),
        ({"kind": "number", "choices": {"a": "A", "b": "B"}}, "variable-choices"),
        ({"kind": "number", "low": 2, "high": 1}, "variable-bounds"),
    ],
)
def test_variable_that_contradicts_itself_is_refused(variable: dict[str, Any], code: str) -> None:
    change = {"variables": {"days": {"explanation": "Time.", **variable}}}

    assert code in {problem.code for problem in problems(as_file(package_fields(clause=change)))}


def test_all_errors_are_told_and_not_only_the_first() -> None:
    head = as_file({**HEAD, "licence": "MIT", "date": "yesterday"})
    first = as_file({"criteria": [{**CLAUSE, "level": "high", "wording": "Soon."}]}, "a.yaml")
    second = as_file({"criteria": [{**AWARD, "related": ["CLA-01"], "scale": AWARD["scale"][:1]}]}, "b.yaml")
    third = PackageFile("c.yaml", b"criteria: [")

    found = [(problem.file, problem.code) for problem in problems(head, first, second, third)]
    assert found == [
        ("a.yaml", "not-in-list"),
        ("b.yaml", "scale-missing"),
        ("c.yaml", "yaml"),
        ("package.yaml", "licence"),
        ("package.yaml", "wrong-form"),
    ]


def test_problem_says_file_line_field_what_and_what_to_do() -> None:
    data = as_file(package_fields(clause={"level": "supreme"})).data
    line = data.decode().splitlines().index("  level: supreme") + 1

    (problem,) = problems(PackageFile("mine.yaml", data))
    assert str(problem) == (
        f"mine.yaml:{line}: criteria.0.level: supreme is not in the list. Choose one of: basic, advanced, leading."
    )


def test_refusal_reads_as_one_line_per_problem() -> None:
    with pytest.raises(PackageRefused) as refused:
        read_package([as_file(package_fields(licence="MIT", publisher=None))])

    assert len(str(refused.value).splitlines()) == len(refused.value.problems) == 2


def test_criterion_in_two_files_is_refused() -> None:
    twice = as_file({"criteria": [CLAUSE]}, "z.yaml")

    assert places(as_file(package_fields()), twice) == [("criterion-twice", "criteria.0.id")]


def test_two_heads_are_refused() -> None:
    other = as_file({**HEAD, "criteria": []}, "z.yaml")

    assert places(as_file(package_fields()), other) == [("two-heads", "identifier")]


def test_criteria_without_a_head_are_refused() -> None:
    assert ("no-head", "identifier") in places(as_file({"criteria": [CLAUSE]}))


def test_no_file_at_all_is_refused() -> None:
    assert places() == [("no-file", "")]


def test_package_without_criteria_is_refused() -> None:
    assert places(as_file(HEAD)) == [("no-criteria", "criteria")]


def test_neighbour_in_another_package_is_taken_on_trust() -> None:
    fields = package_fields(clause={"related": ["other-package/CLA-77"]})

    assert read_package([as_file(fields)]).criteria[0].related == ("other-package/CLA-77",)


def test_neighbour_that_has_a_fault_of_its_own_is_not_called_unknown() -> None:
    fields = package_fields(clause={"level": "supreme"})

    assert places(as_file(fields)) == [("not-in-list", "criteria.0.level")]
