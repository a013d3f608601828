"""How does a package come into the library, and its next edition over it?"""

from collections.abc import Collection

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.library.models import Criterion, CriterionVersion, Package, PackageVersion
from redthread.apps.library.permissions import PROGRAM, can_load_packages
from redthread.apps.library.selectors import CRITERION
from redthread.apps.library.texts import search_texts
from redthread.apps.search.services import index_drop, index_put
from redthread.domain.criteria import criterion as values
from redthread.domain.criteria.editions import edition_order, package_hash
from redthread.domain.criteria.hashing import content_hash
from redthread.domain.criteria.package import Package as PackageValue
from redthread.domain.errors import DomainError
from redthread.domain.plain import to_plain

RESERVED = frozenset({"basket"})
"""A page of ours stands at the address that a package of this name would have."""


@transaction.atomic
def package_load(package: PackageValue, *, actor: Actor = PROGRAM) -> PackageVersion:
    """Put the package's criteria in force; what was chosen from earlier versions stays what it was.

    A criterion whose content did not change is not stored again, one that is no longer in the package is
    withdrawn. Loading the same again changes nothing. Raises ``not-allowed``, ``package-name-reserved``,
    ``package-version-changed`` (that version was loaded with other content) and ``package-version-older``.
    """
    if not can_load_packages(actor):
        raise DomainError("not-allowed")
    if package.identifier in RESERVED:
        raise DomainError("package-name-reserved", field="identifier", identifier=package.identifier)
    row = _package_lock(package)
    digest = package_hash(package)
    loaded = row.versions.filter(version=package.version).first()
    if loaded is not None:
        _require_same(loaded, digest)
        return loaded
    _require_newer(row, package)
    edition = _edition_make(row, package, digest)
    for version in package.criteria:
        _criterion_set(row, edition, version)
    _withdraw_absent(row, {_local(each) for each in package.criteria})
    return edition


def _package_lock(package: PackageValue) -> Package:
    Package.objects.get_or_create(identifier=package.identifier)
    return Package.objects.select_for_update().get(identifier=package.identifier)


def _require_same(loaded: PackageVersion, digest: str) -> None:
    if loaded.content_hash != digest:
        named = {"identifier": loaded.package.identifier, "version": loaded.version}
        raise DomainError("package-version-changed", field="version", **named)


def _require_newer(row: Package, package: PackageValue) -> None:
    newest = max((each.version for each in row.versions.all()), key=edition_order, default=None)
    if newest is not None and edition_order(package.version) < edition_order(newest):
        named = {"identifier": row.identifier, "version": package.version, "newest": newest}
        raise DomainError("package-version-older", field="version", **named)


def _edition_make(row: Package, package: PackageValue, digest: str) -> PackageVersion:
    row.title, row.publisher = (_fitting(text, 200) for text in (str(package.title), package.publisher))
    row.licence = package.licence
    row.save()
    return PackageVersion.objects.create(
        package=row,
        version=package.version,
        content_hash=digest,
        languages=list(package.languages),
        definitions=to_plain(package.definitions),
    )


def _criterion_set(row: Package, edition: PackageVersion, version: values.CriterionVersion) -> None:
    """Make the version the current one: a new row, or the earlier row of the same content."""
    criterion, _is_new = Criterion.objects.get_or_create(package=row, identifier=_local(version))
    current, _is_new = CriterionVersion.objects.get_or_create(
        criterion=criterion,
        content_hash=content_hash(version),
        defaults={"first_in": edition, "content": to_plain(version), **_filing(version)},
    )
    if criterion.current_id == current.pk:
        return
    criterion.current = current
    criterion.save(update_fields=["current"])
    index_drop(kind=CRITERION, public_id=criterion.public_id)
    for language, title, text in search_texts(version):
        index_put(kind=CRITERION, public_id=criterion.public_id, language=language, title=title, text=text)


def _filing(version: values.CriterionVersion) -> dict[str, object]:
    """The columns for filtering; the content holds the same in full."""
    return {
        "title": _fitting(str(version.title), 300),
        "stage_of_use": version.stage_of_use.value,
        "level": version.level.value,
        "topics": [topic.value for topic in version.topics],
        "supply_chain_stages": [stage.value for stage in version.supply_chain_stages],
    }


def _withdraw_absent(row: Package, present: Collection[str]) -> None:
    for criterion in row.criteria.filter(current__isnull=False).exclude(identifier__in=present):
        criterion.current = None
        criterion.save(update_fields=["current"])
        index_drop(kind=CRITERION, public_id=criterion.public_id)


def _local(version: values.CriterionVersion) -> str:
    return version.identifier.partition("/")[2]


def _fitting(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
