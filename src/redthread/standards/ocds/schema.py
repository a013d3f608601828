"""Which schema must a release obey that declares these extensions?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from redthread.domain.errors import DomainError
from redthread.standards.json import Json, JsonObject, read_object

STANDARD = Path("standard-1.1.5") / "schema"
EXTENSIONS = Path("extensions")

FOLDER = re.compile(r"/(ocds_\w+_extension)/")
REFERENCE = re.compile(r"#/definitions/(\w+)")


def patched_schema(pack: Path, extensions: Iterable[str]) -> JsonObject:
    """The official 1.1.5 release schema with the schemas of the extensions and their dependencies merged in.

    ``pack`` is the installed OCDS pack, ``extensions`` are addresses as a package declares them: they
    are looked up in the pack and never fetched. Raises ``ocds-extension-not-installed`` for one that
    is not there, and ``ocds-schema-reference-unresolved`` where a declared extension builds on another
    that was not declared: a schema with holes would find nothing wrong.
    """
    schema: Json = _loaded(pack / STANDARD / "release-schema.json")
    for folder in _with_dependencies(pack, extensions):
        schema = merge_patch(schema, _loaded(folder / "release-schema.json"))
    return _whole(schema)


def patched_package_schema(pack: Path, extensions: Iterable[str]) -> JsonObject:
    """The schema of a release package whose releases obey ``patched_schema``."""
    package = _loaded(pack / STANDARD / "release-package-schema.json")
    release = patched_schema(pack, extensions)
    own = {key: value for key, value in release.items() if key not in ("id", "$schema", "definitions")}
    patch: JsonObject = {"properties": {"releases": {"items": {"$ref": None, **own}}}, "id": None}
    return _whole({**as_dict(merge_patch(package, patch)), "definitions": release["definitions"]})


def merge_patch(target: Json, patch: Json) -> Json:
    """JSON Merge Patch, RFC 7396: objects merge, null removes, anything else replaces."""
    if not isinstance(patch, dict):
        return patch
    result = dict(as_dict(target))
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge_patch(result.get(key), value)
    return result


def as_dict(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _with_dependencies(pack: Path, addresses: Iterable[str]) -> Iterator[Path]:
    """The folders of the extensions, those they depend on first."""
    done: set[Path] = set()
    for address in addresses:
        yield from _each_once(pack, address, done)


def _each_once(pack: Path, address: str, done: set[Path]) -> Iterator[Path]:
    folder = _installed(pack, address)
    if folder in done:
        return
    done.add(folder)
    needed = _loaded(folder / "extension.json").get("dependencies")
    for dependency in needed if isinstance(needed, list) else ():
        yield from _each_once(pack, str(dependency), done)
    yield folder


def _installed(pack: Path, address: str) -> Path:
    named = FOLDER.search(address)
    folder = pack / EXTENSIONS / named[1] if named else None
    if folder is None or not (folder / "release-schema.json").is_file():
        raise DomainError("ocds-extension-not-installed", extension=address)
    return folder


def _loaded(path: Path) -> JsonObject:
    if not path.is_file():
        raise DomainError("ocds-pack-incomplete", missing=path.name)
    with path.open("rb") as stream:
        return read_object(stream)


def _whole(schema: Json) -> JsonObject:
    """The schema itself, if every reference in it leads to a definition in it."""
    whole = as_dict(schema)
    known = as_dict(whole.get("definitions"))
    for reference in _references(whole):
        named = REFERENCE.fullmatch(reference)
        if named is None or named[1] not in known:
            raise DomainError("ocds-schema-reference-unresolved", reference=reference)
    return whole


def _references(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
