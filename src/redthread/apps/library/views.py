"""Pages of the library: the search, a package, a criterion, its earlier versions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from redthread.apps.library import selectors
from redthread.apps.library.adapters import criterion_value, definition_values
from redthread.apps.library.basket import basket_ids
from redthread.apps.library.filters import FILTERS, SORTS, group_prefix
from redthread.apps.library.models import Criterion
from redthread.apps.library.models import CriterionVersion as VersionRow
from redthread.apps.library.reading import wording_language, wording_of
from redthread.apps.library.track_reading import track_context
from redthread.apps.search.selectors import LONGEST_QUERY
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.editions import criterion_change
from redthread.domain.errors import DomainError
from redthread.words import LANGUAGES

PAGE = 20
UNFOLDED = frozenset({"stage", "level"})
"""The other filters are folded until one of their values is ticked."""


@dataclass(frozen=True, slots=True)
class Tick:
    value: str
    count: int
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """One group of ticks; ``name`` is the parameter and the list of words at once."""

    name: str
    ticks: list[Tick]

    @property
    def is_open(self) -> bool:
        return self.name in UNFOLDED or any(tick.is_ticked for tick in self.ticks)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Filters left, results right. What is no filter or no order is passed over."""
    asked = request.GET.get("q", "")
    query, group = asked[:LONGEST_QUERY].strip(), request.GET.get("group", "")[:10].strip()
    ticked = {name: request.GET.getlist(name)[:50] for name in FILTERS}
    found = selectors.criteria_search(
        query=query,
        stages=ticked["stage"],
        topics=ticked["topic"],
        supply_chain_stages=ticked["supply-chain-stage"],
        levels=ticked["level"],
        product_group=group,
        package=request.GET.get("package", "")[:80],
        sort=request.GET.get("sort", ""),
    )
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    shown = {
        "query": query,
        "is_cut": len(asked) > LONGEST_QUERY,
        "longest": LONGEST_QUERY,
        "group": group,
        "is_no_group": bool(group) and not group_prefix(group),
        "filters": [Filter(name, _ticks(name, found, ticked[name])) for name in FILTERS],
        "groups": sorted(found.counts["group"].items()),
        "sorts": list(SORTS),
        "sort": request.GET.get("sort", ""),
        "page_obj": page,
        **results_shown(page, language=request.LANGUAGE_CODE),
        "used": selectors.criteria_used(criteria=page),
        "package": request.GET.get("package", "")[:80],
        "packages": selectors.packages_list(),
        "basket": basket_ids(request.session),
    }
    return render(request, "library/search.html", shown)


def _ticks(name: str, found: selectors.CriteriaFound, ticked: list[str]) -> list[Tick]:
    """Values that no criterion has are left out, unless they are ticked."""
    counted = found.counts[name]
    return [
        Tick(value, counted[value], value in ticked) for value in FILTERS[name] if counted[value] or value in ticked
    ]


def results_shown(rows: Iterable[VersionRow], *, language: str) -> dict[str, Any]:
    """Each row with what it says and in which language; ``foreign`` are the languages that are not the page's."""
    values = [(row, criterion_value(row)) for row in rows]
    results = [(row, value, wording_language(value, language)) for row, value in values]
    foreign = dict.fromkeys(spoken for _row, _value, spoken in results if spoken != language)
    return {"results": results, "foreign": list(foreign), "language": language}


@require_safe
def package(request: HttpRequest, identifier: str) -> HttpResponse:
    found = selectors.package_get(identifier=identifier)
    versions = list(selectors.package_versions(package=found))
    shown = {
        "package": found,
        "versions": versions,
        "definitions": definition_values(versions[0]) if versions else (),
        "language": request.LANGUAGE_CODE,
    }
    return render(request, "library/package.html", shown)


@require_safe
def criterion(request: HttpRequest, package: str, identifier: str) -> HttpResponse:
    """The version in force; of a withdrawn criterion the last one, which the page says."""
    found = selectors.criterion_get(package=package, identifier=identifier)
    versions = list(selectors.criterion_versions(criterion=found))
    row = next((each for each in versions if each.pk == found.current_id), versions[0])
    return _criterion_page(request, found, row, versions)


@require_safe
def criterion_version(request: HttpRequest, package: str, identifier: str, public_id: str) -> HttpResponse:
    """One version of it, with what the version in force says instead."""
    found = selectors.criterion_get(package=package, identifier=identifier)
    versions = list(selectors.criterion_versions(criterion=found))
    row = next((each for each in versions if each.public_id == public_id), None)
    if row is None:
        raise DomainError("not-found")
    return _criterion_page(request, found, row, versions)


def _criterion_page(
    request: HttpRequest, found: Criterion, row: VersionRow, versions: list[VersionRow]
) -> HttpResponse:
    value = criterion_value(row)
    asked = request.GET.get("language", "")
    language = asked if asked in (*value.wording.languages, *LANGUAGES) else request.LANGUAGE_CODE
    spoken = wording_language(value, language)
    is_current = row.pk == found.current_id
    is_whole = is_current or found.current_id is None
    shown = {
        "criterion": found,
        "version": row,
        "value": value,
        "language": language,
        "spoken": spoken,
        "foreign": [spoken] if spoken != language else [],
        "wording": wording_of(value, language),
        "versions": versions,
        "has_unchecked_law": any(each.checked_on is None for each in value.legal_basis),
        "is_current": is_current,
        "in_basket": row.public_id in basket_ids(request.session),
        "is_whole": is_whole,
        **track_context(selectors.criterion_track(criterion=found, version=None if is_whole else row)),
        **_change(found, row, value),
        **_neighbours(value),
    }
    return render(request, "library/criterion.html", shown)


def _change(found: Criterion, row: VersionRow, value: CriterionVersion) -> dict[str, Any]:
    """From this version to the one in force, where they are two."""
    if found.current is None or found.current_id == row.pk:
        return {"change": None}
    return {"change": criterion_change(value, criterion_value(found.current))}


def _neighbours(value: CriterionVersion) -> dict[str, Any]:
    """Related and alternative criteria that are in force; one query for both."""
    named = selectors.criteria_named(identifiers=[*value.related, *value.alternatives])
    address = {f"{each.criterion.package.identifier}/{each.criterion.identifier}": each for each in named}
    return {
        "related": [address[each] for each in value.related if each in address],
        "alternatives": [address[each] for each in value.alternatives if each in address],
    }
