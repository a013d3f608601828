"""Which package do releases travel in, and which extensions does it declare?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from redthread.domain.errors import DomainError
from redthread.standards.ocds.extensions import DEPENDENCIES, EXTENSION_OF_FIELD, url_of
from redthread.standards.ocds.writing.texts import stated

VERSION = "1.1"
MEDIA_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str
    uri: str = ""


def write_package(
    releases: Sequence[Mapping[str, object]],
    *,
    uri: str,
    published_at: datetime,
    publisher: Publisher,
    licence: str = "",
    publication_policy: str = "",
) -> dict[str, object]:
    """A release package, 1.1, that declares the extensions its releases use and those they build on.

    ``uri`` is the package's own address; ``licence`` and ``publication_policy`` are addresses too.
    """
    if published_at.tzinfo is None:
        raise DomainError("ocds-moment-without-zone", field="published_at")
    return stated(
        uri=uri,
        version=VERSION,
        extensions=[url_of(name) for name in extensions_used(releases)],
        publishedDate=published_at.isoformat(timespec="seconds"),
        publisher=stated(name=publisher.name, uri=publisher.uri),
        license=licence,
        publicationPolicy=publication_policy,
        releases=list(releases),
    )


def extensions_used(releases: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """By name, in alphabetical order, with those without which their schema would not hold together."""
    used = {
        EXTENSION_OF_FIELD[field]
        for release in releases
        for field in _fields(release, "")
        if field in EXTENSION_OF_FIELD
    }
    return tuple(sorted(used | {needed for name in used for needed in DEPENDENCIES.get(name, ())}))


def _fields(value: object, path: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            inner_path = f"{path}.{key}" if path else key
            yield inner_path
            yield from _fields(inner, inner_path)
    elif isinstance(value, list):
        for inner in value:
            yield from _fields(inner, f"{path}[]")
