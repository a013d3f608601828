"""Does a package come back as it was written?"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from redthread.domain.criteria.criterion import Effort
from redthread.domain.criteria.hashing import content_hash
from redthread.domain.criteria.package import Package
from redthread.domain.values import Text
from redthread.standards.package import PackageFile, read_package, shipped_packages, write_package, write_package_files
from tests.factories.package import as_file, package_fields

WORDS = st.text(min_size=1, max_size=60).filter(lambda text: "{" not in text and "}" not in text)
LOOK_ALIKES = ["no", "yes", "null", "~", "1.0", "012", "0x1F", "1e3", "12:30:45", "2026-01-01", "=", "<<"]
MARKS = ["- a", "# a", "a: b", " a ", "\ta", "a\n\nb\n", "é\u2028ø", "*a", "&a", "!a", "'", '"', "%", "@", "`"]
YAML_WORDS = st.sampled_from(LOOK_ALIKES + MARKS)
AMOUNTS = st.decimals(min_value=0, max_value=2000, places=3)


def again(package: Package) -> Package:
    return read_package([PackageFile("package.yaml", write_package(package))])


def test_small_package_written_and_read_is_the_same() -> None:
    package = read_package([as_file(package_fields())])

    assert again(package) == package


def test_package_written_twice_is_the_same_bytes() -> None:
    package = read_package([as_file(package_fields())])

    assert write_package(again(package)) == write_package(package)


def test_package_written_as_several_files_and_read_holds_the_same_criteria() -> None:
    (package,) = shipped_packages()

    read = read_package(write_package_files(package))
    assert {each.identifier: content_hash(each) for each in read.criteria} == {
        each.identifier: content_hash(each) for each in package.criteria
    }


def test_shipped_package_written_and_read_is_the_same() -> None:
    (package,) = shipped_packages()

    assert again(package) == package


def test_figures_by_variable_choices_and_dates_come_back() -> None:
    change: dict[str, Any] = {
        "wording": "In {days} days by {by}, {rule}, at most {cap}, {sanction_ref}.",
        "variables": {
            "days": {"kind": "number", "default": 2.5, "explanation": "Time."},
            "by": {"kind": "date", "default": "2026-12-31", "explanation": "Day."},
            "rule": {"kind": "choice", "default": "a", "choices": {"a": "A", "b": "B"}, "explanation": "Rule."},
            "cap": {"kind": "money", "default": 100, "low": 0, "explanation": "Cap."},
        },
        "indicators": [
            {**package_fields()["criteria"][0]["indicators"][0], "target": "{days}"},
            {**package_fields()["criteria"][0]["indicators"][0], "target": "as-offered"},
            {**package_fields()["criteria"][0]["indicators"][0], "target": [{"after_months": "{days}", "level": 5}]},
        ],
        "legal_basis": [{"jurisdiction": "EU", "act": "Act", "since": "2027-01-01", "checked_on": "2026-01-02"}],
    }
    package = read_package([as_file(package_fields(clause=change))])

    assert again(package) == package


@example("\x85", "a\u2028b\ufeff", Decimal(0))
@given(WORDS | YAML_WORDS, WORDS | YAML_WORDS, AMOUNTS)
def test_any_text_and_amount_comes_back(title: str, motive: str, hours: Decimal) -> None:
    texts = {"title": {"en": title, "nl": motive}, "motive": motive}
    package = read_package([as_file(package_fields(clause=texts))])
    clause, award = package.criteria
    changed = replace(package, criteria=(replace(clause, effort=Effort(hours, Text.of(title, "en"))), award))

    assert again(changed) == changed
