"""Which criteria are there, and what did each of them say when?"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import overload

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet

from redthread.apps.library.adapters import candidate_of, criterion_value, definition_values, track_value
from redthread.apps.library.definitions import definitions_used
from redthread.apps.library.filters import FILED_COLUMNS, SORTS, Chosen, Filed, counts, filed_as, known
from redthread.apps.library.models import Criterion, CriterionVersion, Package, PackageVersion, TrackFigure
from redthread.apps.rows.public_id import is_public_id
from redthread.apps.search.selectors import search
from redthread.domain.check.cure import Candidate
from redthread.domain.criteria.editions import PackageDifference, package_changes
from redthread.domain.criteria.package import Package as PackageValue
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.threshold import ShownFigure, track_shown
from redthread.domain.outcomes.track import Measure
from redthread.domain.purchase import CriterionOrigin
from redthread.domain.values import Text

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
    rows = Criterion.objects.filter(current__isnull=False).values_list(*FILED_COLUMNS)
    return [filed_as(*row) for row in rows]


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
    found = versions_shown().filter(public_id=public_id).first() if is_public_id(public_id) else None
    if found is None:
        raise DomainError("not-found")
    return found


def criterion_versions_get(*, public_ids: Sequence[str]) -> list[CriterionVersion]:
    """In the order of the ids; those that there are not are left out. One query."""
    asked = [each for each in public_ids if is_public_id(each)]
    found = versions_shown().in_bulk(asked, field_name="public_id")
    return [found[each] for each in public_ids if each in found]


def criteria_named(*, identifiers: Iterable[str]) -> list[CriterionVersion]:
    """The versions in force of the criteria with these "package/local" identifiers, in their order; one query."""
    named = list(identifiers)
    rows = _current_versions().filter(_named(named))
    found = {f"{each.criterion.package.identifier}/{each.criterion.identifier}": each for each in rows}
    return [found[each] for each in named if each in found]


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
    rows = _current_versions().filter(criterion__package__identifier=package.identifier)
    values = (criterion_value(each) for each in rows)
    return package_changes({each.identifier: each for each in values}, package)


def sound_wordings() -> tuple[Candidate, ...]:
    """What the tender check may propose: the criteria in force. Made anew when a package was loaded; one query."""
    editions = PackageVersion.objects.order_by("pk").values_list("package__identifier", "version", "content_hash")
    return _sound_wordings(tuple(editions))


@lru_cache(maxsize=4)
def _sound_wordings(_editions: tuple[tuple[str, str, str], ...]) -> tuple[Candidate, ...]:
    """The editions that were loaded, in order, decide what is in force: they are the key."""
    rows = _current_versions().order_by("criterion__package__identifier", "criterion__identifier")
    return tuple(candidate_of(criterion_value(row)) for row in rows)


def _current_versions() -> QuerySet[CriterionVersion]:
    return versions_shown().filter(pk=F("criterion__current"))


def definitions_for(*, criteria: Iterable[CriterionOrigin]) -> list[tuple[Text, Text]]:
    """(term, meaning) of the terms that these criteria use, as they were when each was published; one query.

    A later edition of the package changes nothing here: a tender keeps the meanings that it was written with.
    """
    origins = {each.identifier: each for each in criteria}
    found = {}
    for row in versions_shown().filter(_named(origins)).order_by("pk"):
        value = criterion_value(row)
        if str(value.version) == origins[value.identifier].version:
            found[value.identifier] = (value, definition_values(row.first_in))
    return definitions_used(found.values())


def _named(identifiers: Iterable[str]) -> Q:
    """Versions of the criteria with these "package/local" identifiers."""
    asked = Q(pk__in=())
    for identifier in identifiers:
        package, _, local = identifier.partition("/")
        asked |= Q(criterion__package__identifier=package, criterion__identifier=local)
    return asked


def criterion_track(*, criterion: Criterion, version: CriterionVersion | None = None) -> tuple[ShownFigure, ...]:
    """What everybody may know: every measure, in order, over all versions or of one; one query.

    In the demo it is the track of its invented purchases, elsewhere of real ones; the two are never added up.
    """
    by_version: dict[int | None, list[TrackFigure]] = {}
    for row in TrackFigure.objects.filter(criterion=criterion, is_fictional=settings.IS_DEMO):
        by_version.setdefault(row.version_id, []).append(row)
    asked = by_version.pop(version.pk if version else None, [])
    parts = [track_value(rows) for key, rows in by_version.items() if key is not None] if version else []
    return track_shown(track_value(asked), parts=parts)


def criteria_used(*, criteria: Iterable[CriterionVersion]) -> dict[int, int]:
    """Key of the criterion → purchases that used it, where that may be told; one query for a page of them."""
    keys = [each.criterion_id for each in criteria]
    rows = TrackFigure.objects.filter(
        criterion__in=keys, version=None, measure=Measure.USED.value, is_fictional=settings.IS_DEMO
    )
    shown = {row.criterion_id: track_shown(track_value([row]))[0] for row in rows}
    return {key: int(figure.value) for key, figure in shown.items() if figure.value is not None}
