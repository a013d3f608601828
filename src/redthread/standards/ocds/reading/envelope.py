"""Which purchases are in this file, one release for each?"""

from collections.abc import Iterator, Mapping

from redthread.domain.errors import DomainError
from redthread.standards.json import Json, JsonObject
from redthread.standards.ocds.reading.merge import Release, compiled

VERSIONS = ("1.0", "1.1")
OLDEST = "1.0"
"""Packages of OCDS 1.0 state no version."""

RELEASES_AT_MOST = 1000
"""Of one process. Merging costs their number times their size; real processes have a few dozen."""

SCHEMA_MARKS = frozenset({"$schema", "definitions", "properties"})


def releases_in(document: Json) -> Iterator[Release]:
    """One release per contracting process (ocid), in the file's order.

    A record gives its compiled release; without one, and in a release package, the releases of a
    process are merged (``merge.compiled``). Refused, with a code of its own each: a bare list, a
    schema, a versioned release, releases that are only linked to (no address is ever fetched),
    other versions than 1.0 and 1.1, and whatever else is no release.
    """
    if isinstance(document, list):
        raise DomainError("ocds-list-without-package", count=len(document))
    if not isinstance(document, dict) or SCHEMA_MARKS & document.keys():
        raise DomainError("ocds-not-a-release", path="$", found=_kind(document))
    if "ocid" in document and not {"compiledRelease", "releases", "versionedRelease"} & document.keys():
        yield _whole(document, "$")
    elif "ocid" in document:
        yield _of_record(document, "$")
    else:
        yield from _of_package(document)


def _of_package(package: JsonObject) -> Iterator[Release]:
    kind = next((kind for kind in ("records", "releases") if isinstance(package.get(kind), list)), None)
    if kind is None:
        raise DomainError("ocds-not-a-release", path="$", found=_kind(package))
    version = package.get("version", OLDEST)
    if version not in VERSIONS:
        raise DomainError("ocds-version-unknown", field="version", found=str(version)[:20])
    members = package[kind]
    if not isinstance(members, list) or not members:
        raise DomainError("ocds-package-empty", field=kind)
    yield from _of_records(members) if kind == "records" else _of_releases(members, "$.releases")


def _of_records(records: list[Json]) -> Iterator[Release]:
    for index, record in enumerate(records):
        yield _of_record(record, f"$.records[{index}]")


def _of_record(record: Json, path: str) -> Release:
    """The compiled release; else the releases merged."""
    if not isinstance(record, dict):
        raise DomainError("ocds-not-a-release", path=path, found=_kind(record))
    if isinstance(record.get("compiledRelease"), dict):
        return _whole(record["compiledRelease"], f"{path}.compiledRelease")
    releases = record.get("releases")
    if not isinstance(releases, list) or not releases:
        raise DomainError("ocds-record-without-release", path=path)
    if all(isinstance(release, dict) and "url" in release and "ocid" not in release for release in releases):
        raise DomainError("ocds-releases-only-linked", path=path)
    ocid = record.get("ocid")
    named = [{"ocid": ocid, **release} if isinstance(release, dict) else release for release in releases]
    return compiled(list(_of_releases(named, f"{path}.releases")))


def _of_releases(releases: list[Json], path: str) -> Iterator[Release]:
    by_process: dict[object, list[Release]] = {}
    for index, each in enumerate(releases):
        release = _whole(each, f"{path}[{index}]")
        by_process.setdefault(release["ocid"], []).append(release)
    for ocid, same in by_process.items():
        if len(same) > RELEASES_AT_MOST:
            raise DomainError("ocds-too-many-releases", path=path, ocid=ocid, at_most=RELEASES_AT_MOST)
        yield same[0] if len(same) == 1 else compiled(same)


def _whole(release: Json, path: str) -> Release:
    if not isinstance(release, dict):
        raise DomainError("ocds-not-a-release", path=path, found=_kind(release))
    if isinstance(release.get("initiationType"), list) or _is_versioned(release.get("tag")):
        raise DomainError("ocds-versioned-release", path=path)
    ocid = release.get("ocid")
    if not isinstance(ocid, str) or not ocid.strip():
        raise DomainError("ocds-without-ocid", path=path, field="ocid")
    return release


def _is_versioned(tag: Json) -> bool:
    """In a versioned release every field is the list of its values over time."""
    return isinstance(tag, list) and any(isinstance(each, Mapping) for each in tag)


def _kind(value: Json) -> str:
    """For a person: the field names of an object, cut short; else the type."""
    if isinstance(value, dict):
        return ", ".join(sorted(key[:30] for key in value)[:5])
    return {list: "array", str: "string", type(None): "null", bool: "boolean"}.get(type(value), "number")
