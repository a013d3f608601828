"""Which criteria are there, and what did each of them say when?"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import overload

from django.db.models import Count, Max, Q, QuerySet

from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.filters import FILTERS, SORTS, Chosen, Filed, counts, group_prefix, known
from redthread.apps.library.models import Criterion, CriterionVersion, Package, PackageVersion
from redthread.apps.search.selectors import search
from redthread.domain.criteria.editions import PackageDifference, package_changes
from redthread.domain.criteria.package import Package as PackageValue
from redthread.domain.errors import DomainError

CRITERION = "criterion"
"""The kind under which the search index holds criteria, by the criterion's public id."""


@dataclass(frozen=True, slots=True)
class CriteriaFound(Sequence[CriterionVersion]):
    """Current versions in order; rows are read a page at a time. ``counts`` are those of filters and values."""

    keys: tuple[int, ...]
    counts: Mapping[str, Counter[str]]

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> CriterionVersion: ...
    @overload
    def __getitem__(self, place: slice) -> list[CriterionVersion]: ...
    def __getitem__(self, place: int | slice) -> CriterionVersion | list[CriterionVersion]:
        if isinstance(place, int):
            return _rows([self.keys[place]])[0]
        return _rows(self.keys[place])


def criteria_search(
    *,
    query: str = "",
    stages: Collection[str] = (),
    topics: Collection[str] = (),
    supply_chain_stages: Collection[str] = (),
    levels: Collection[str] = (),
    product_group: str = "",
    package: str = "",
    sort: str = "",
) -> CriteriaFound:
    """Open to everybody. Three queries, and one more for each page that is read of the result.

    Without a sort, or with one that there is not: best hits first where something is searched for, else the
    order of a tender document. Values that a filter does not have are passed over.
    """
    ticked = {"stage": stages, "topic": topics, "supply-chain-stage": supply_chain_stages, "level": levels}
    chosen = Chosen({name: known(name, values) for name, values in ticked.items()}, product_group, package)
    hits = search(CRITERION, query=query) if query.strip() else None
    every = _filed() if hits is None else _in_order_of(hits, _filed())
    if sort in SORTS or hits is None:
        every = sorted(every, key=SORTS.get(sort, SORTS["document"]))
    return CriteriaFound(tuple(each.key for each in every if chosen.fits(each)), counts(every, chosen))


def _filed() -> list[Filed]:
    rows = Criterion.objects.filter(current__isnull=False).values_list(
        "current",
        "public_id",
        "identifier",
        "package__identifier",
        "current__title",
        "current__stage_of_use",
        "current__level",
        "current__topics",
        "current__supply_chain_stages",
        "current__content__product_groups",
        "current__content__effort__hours_per_year",
    )
    return [_filed_as(*row) for row in rows]


def _filed_as(
    key: int,
    public_id: str,
    identifier: str,
    package: str,
    title: str,
    stage: str,
    level: str,
    topics: list[str],
    chain: list[str],
    groups: list[str],
    hours: str,
) -> Filed:
    return Filed(
        key=key,
        public_id=public_id,
        package=package,
        title=title,
        place=(FILTERS["stage"].index(stage), identifier),
        hours=Decimal(hours),
        headings={"stage": (stage,), "level": (level,), "topic": tuple(topics), "supply-chain-stage": tuple(chain)},
        groups=tuple(groups),
    )


def _in_order_of(hits: list[str], filed: Iterable[Filed]) -> list[Filed]:
    by_id = {each.public_id: each for each in filed}
    return [by_id[hit] for hit in hits if hit in by_id]


def _rows(keys: Sequence[int]) -> list[CriterionVersion]:
    """Versions in the order of their keys, with criterion and package; one query."""
    found = versions_shown().in_bulk(list(keys))
    return [found[key] for key in keys]


def versions_shown() -> QuerySet[CriterionVersion]:
    return CriterionVersion.objects.select_related("criterion__package", "criterion__current", "first_in")


def criterion_get(*, package: str, identifier: str) -> Criterion:
    """With its package and current version; a withdrawn one has none. Raises ``not-found``."""
    found = (
        Criterion.objects.select_related("package", "current__first_in")
        .filter(package__identifier=package, identifier=identifier)
        .first()
    )
    if found is None:
        raise DomainError("not-found")
    return found


def criterion_versions(*, criterion: Criterion) -> QuerySet[CriterionVersion]:
    """Newest first."""
    return versions_shown().filter(criterion=criterion).order_by("-pk")


def criterion_version_get(*, public_id: str) -> CriterionVersion:
    """A version by its own public id, current or not. Raises ``not-found``."""
    found = versions_shown().filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def criterion_versions_get(*, public_ids: Sequence[str]) -> list[CriterionVersion]:
    """In the order of the ids; those that there are not are left out. One query."""
    found = versions_shown().in_bulk(list(public_ids), field_name="public_id")
    return [found[each] for each in public_ids if each in found]


def criteria_named(*, identifiers: Iterable[str]) -> list[Criterion]:
    """Criteria in force by "package/local" identifiers, in that order; one query."""
    wanted = [each.partition("/") for each in identifiers]
    asked = Q(pk__in=())
    for package, _, local in wanted:
        asked |= Q(package__identifier=package, identifier=local)
    rows = Criterion.objects.select_related("package", "current").filter(asked, current__isnull=False)
    found = {(each.package.identifier, each.identifier): each for each in rows}
    return [found[package, local] for package, _, local in wanted if (package, local) in found]


def packages_list() -> QuerySet[Package]:
    """With the number of criteria in force."""
    in_force = Count("criteria", filter=Q(criteria__current__isnull=False))
    return Package.objects.annotate(criterion_count=in_force).order_by("identifier")


def package_get(*, identifier: str) -> Package:
    found = packages_list().filter(identifier=identifier).first()
    if found is None:
        raise DomainError("not-found")
    return found


def package_versions(*, package: Package) -> QuerySet[PackageVersion]:
    """Newest first."""
    return package.versions.order_by("-pk")


def package_difference(package: PackageValue) -> PackageDifference:
    """What loading it would add, change and withdraw. Asked before an update; nothing is written."""
    rows = versions_shown().filter(criterion__package__identifier=package.identifier, criterion__current__pk__isnull=False)
    current = (each for each in rows if each.criterion.current_id == each.pk)
    values = (criterion_value(each) for each in current)
    return package_changes({each.identifier: each for each in values}, package)
