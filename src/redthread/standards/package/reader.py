"""Which package do these files make, or what is wrong with them?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from redthread.domain.criteria.coherence import faults, used_variables
from redthread.domain.criteria.criterion import CriterionVersion, Origin
from redthread.domain.criteria.package import Package
from redthread.standards.package.build import Builder, Shared
from redthread.standards.package.files import PackageFile
from redthread.standards.package.problem import PackageRefused, Problem
from redthread.standards.package.shape import shape_problems
from redthread.standards.package.tree import Path, Tree, read_tree

UNNAMED = "package"
"""Stands for the identifier where the head has none, so that the criteria can be checked all the same."""


@dataclass(slots=True)
class _Document:
    tree: Tree
    faulty: set[Path] = field(default_factory=set)

    @property
    def fields(self) -> dict[str, Any]:
        return self.tree.value if isinstance(self.tree.value, dict) else {}

    def is_sound(self, path: Path) -> bool:
        """Whether no problem of shape lies at the path or below it."""
        return not any(each[: len(path)] == path for each in self.faulty)

    def sound(self, name: str, default: Any) -> Any:
        return self.fields.get(name, default) if self.is_sound((name,)) else default


@dataclass(frozen=True, slots=True)
class _Found:
    """A criterion that could be built, and where it stands."""

    version: CriterionVersion
    document: _Document
    path: Path


def read_package(files: Iterable[PackageFile]) -> Package:
    """Raises ``PackageRefused`` with every problem that can be told apart from its consequences."""
    documents = [_Document(read_tree(file)) for file in files]
    problems = [] if documents else [Problem("", 0, "", "no-file")]
    head = _head(documents, problems)
    for document in documents:
        _check_shape(document, is_head=document is head)
    shared = _shared(head)
    found = list(_criteria(documents, shared))
    package = _package(head, shared, found)
    problems += _criteria_problems(found, [document for document in documents if document.tree.value is None])
    problems += [problem for document in documents for problem in document.tree.problems]
    if not found and not problems:
        problems.append(Problem(head.tree.file if head else "", 0, "criteria", "no-criteria"))
    if problems or package is None:
        raise PackageRefused(tuple(sorted(set(problems))))
    return package


def _head(documents: list[_Document], problems: list[Problem]) -> _Document | None:
    """The file that states an identifier; where none does, a file of another kind than *criteria only*."""
    heads = [document for document in documents if "identifier" in document.fields]
    for document in heads[1:]:
        problems.append(document.tree.problem("two-heads", ("identifier",)))
    if heads:
        return heads[0]
    others = [document for document in documents if set(document.fields) - {"criteria"}]
    if documents and not others and all(document.tree.value is not None for document in documents):
        problems.append(Problem("", 0, "identifier", "no-head"))
    return others[0] if others else None


def _check_shape(document: _Document, *, is_head: bool) -> None:
    if document.tree.value is None:
        return
    definition = "head" if is_head or "identifier" in document.fields else "part"
    for path, problem in shape_problems(document.tree, definition=definition):
        document.faulty.add(path)
        document.tree.problems.append(problem)


def _shared(head: _Document | None) -> Shared:
    if head is None:
        return Shared(UNNAMED, ("en",))
    shared = Shared(
        identifier=head.sound("identifier", UNNAMED),
        languages=tuple(head.sound("languages", ["en"])),
        product_groups=tuple(head.sound("product_groups", [])),
        sources=tuple(Origin(key, address) for key, address in head.sound("sources", {}).items()),
    )
    variables = Builder(head.tree, shared).variables(head.sound("variables", {}), ("variables",))
    return replace(shared, variables=variables)


def _criteria(documents: list[_Document], shared: Shared) -> Iterator[_Found]:
    for document in documents:
        builder = Builder(document.tree, shared)
        listed = document.fields.get("criteria", [])
        for index, value in enumerate(listed if isinstance(listed, list) else []):
            path: Path = ("criteria", index)
            if document.is_sound(path) and ("criteria",) not in document.faulty:
                yield _Found(_with_shared(builder.criterion(value, path), shared), document, path)


def _with_shared(version: CriterionVersion, shared: Shared) -> CriterionVersion:
    """The criterion carries the shared variables that it uses, so that it stands alone from here on."""
    used = used_variables(version)
    own = {variable.name for variable in version.variables}
    borrowed = tuple(each for each in shared.variables if each.name in used and each.name not in own)
    return replace(version, variables=version.variables + borrowed)


def _criteria_problems(found: list[_Found], unread: list[_Document]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for each in found:
        tree = each.document.tree
        for fault in faults(each.version):
            path = (*each.path, *(int(part) if part.isdigit() else part for part in fault.field.split(".")))
            yield tree.problem(fault.code, _in_file(path, each.version), **fault.values)
        local = each.version.identifier.partition("/")[2]
        if local in first:
            yield tree.problem("criterion-twice", (*each.path, "id"), name=local, first=first[local])
        first.setdefault(local, tree.file)
    if not unread:
        yield from _unknown_neighbours(found)


def _unknown_neighbours(found: list[_Found]) -> Iterator[Problem]:
    """Identifiers of this package that no file has; those of other packages are not ours to check.

    A criterion that stands in a file but could not be built counts as there.
    """
    here = {each.version.identifier for each in found}
    package = next(iter(here), "/").partition("/")[0]
    for document in {id(each.document): each.document for each in found}.values():
        for value in document.fields["criteria"]:
            if isinstance(value, dict):
                here.add(f"{package}/{value.get('id')}")
    for each in found:
        for name in ("related", "alternatives"):
            for index, identifier in enumerate(getattr(each.version, name)):
                if identifier.startswith(f"{package}/") and identifier not in here:
                    path = (*each.path, name, index)
                    yield each.document.tree.problem("criterion-unknown", path, name=identifier.partition("/")[2])


def _in_file(path: Path, version: CriterionVersion) -> Path:
    """A variable is numbered in the domain and named in the file."""
    if len(path) > 3 and path[2] == "variables" and isinstance(path[3], int):
        return (*path[:3], version.variables[path[3]].name, *path[4:])
    return path


def _package(head: _Document | None, shared: Shared, found: list[_Found]) -> Package | None:
    """None where the head has faults of its own; they are among the problems then."""
    if head is None or any(path[0] != "criteria" for path in head.faulty):
        return None
    fields, builder = head.fields, Builder(head.tree, shared)
    return Package(
        identifier=shared.identifier,
        version=fields["version"],
        title=builder.text(fields["title"], ("title",)),
        summary=builder.text(fields["summary"], ("summary",)),
        languages=shared.languages,
        licence=fields["licence"],
        publisher=fields["publisher"],
        date=builder.day(fields["date"], ("date",)) or date.min,
        product_groups=shared.product_groups,
        definitions=tuple(
            builder.definition(code, value, ("definitions", code))
            for code, value in fields.get("definitions", {}).items()
        ),
        criteria=tuple(each.version for each in found),
        sources=shared.sources,
        variables=shared.variables,
    )
