"""Which of two editions of a package is the later one, and what would it change?"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.difference import Run, difference
from redthread.domain.criteria.hashing import content_hash
from redthread.domain.criteria.package import Package

Order = tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]


def edition_order(version: str) -> Order:
    """To sort "1.10.0" behind "1.9.0", and "2.0.0-draft" before "2.0.0" (semver.org, item 11)."""
    numbers, _, before_release = version.partition("-")
    return (
        tuple(int(number) for number in numbers.split(".")),
        not before_release,
        tuple(
            (not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
            for part in before_release.split(".")
            if part
        ),
    )


def package_hash(package: Package) -> str:
    """The hash of its content; in which order or files the criteria stood does not count."""
    in_order = tuple(sorted(package.criteria, key=lambda each: each.identifier))
    return content_hash(replace(package, criteria=in_order))


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """``parts`` are the names of the fields that differ; ``wording`` is the authoritative text, word by word."""

    before: CriterionVersion
    after: CriterionVersion
    parts: tuple[str, ...]
    wording: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PackageDifference:
    """What loading the package would do to the criteria that are there; empty means nothing."""

    added: tuple[CriterionVersion, ...]
    changed: tuple[CriterionChange, ...]
    removed: tuple[CriterionVersion, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def package_changes(current: Mapping[str, CriterionVersion], package: Package) -> PackageDifference:
    """``current`` holds the criteria in force by identifier."""
    named = {each.identifier for each in package.criteria}
    return PackageDifference(
        added=tuple(each for each in package.criteria if each.identifier not in current),
        changed=tuple(
            criterion_change(current[each.identifier], each)
            for each in package.criteria
            if each.identifier in current and content_hash(current[each.identifier]) != content_hash(each)
        ),
        removed=tuple(each for identifier, each in current.items() if identifier not in named),
    )


def criterion_change(before: CriterionVersion, after: CriterionVersion) -> CriterionChange:
    names = [field.name for field in fields(CriterionVersion)]
    return CriterionChange(
        before,
        after,
        parts=tuple(name for name in names if getattr(before, name) != getattr(after, name)),
        wording=difference(_words(before), _words(after)),
    )


def _words(version: CriterionVersion) -> str:
    return version.full_wording(version.wording.language) or str(version.wording)
