"""Packages as values, to be loaded, changed and withdrawn."""

from dataclasses import replace
from typing import Any

from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import Package
from redthread.domain.values import Text
from redthread.standards.package import read_package
from tests.factories.package import as_file, package_fields


def small_package(*, clause: dict[str, Any] | None = None, **head: Any) -> Package:
    """``small-package`` with the clause CLA-01 in English and the award criterion AWA-01 in English and Dutch."""
    return read_package([as_file(package_fields(clause=clause, **head))])


def with_criteria(package: Package, *criteria: CriterionVersion, version: str = "") -> Package:
    return replace(package, criteria=criteria, version=version or package.version)


def criterion(local: str, *, title: str = "", wording: str = "", **changes: Any) -> CriterionVersion:
    """A clause of ``small-package`` under another number; ``changes`` are fields of the value."""
    clause = small_package().criteria[0]
    texts = {name: Text.of(text, "en") for name, text in (("title", title), ("wording", wording)) if text}
    return replace(clause, identifier=f"small-package/{local}", **{**texts, **changes})
