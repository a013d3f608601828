"""Which package does a basket of criteria become, to be forked and published by somebody else?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from redthread.apps.library.adapters import criterion_value, definition_values
from redthread.apps.library.basket_files import Basket, editions_of
from redthread.domain.criteria.criterion import CriterionVersion, Origin
from redthread.domain.criteria.package import LICENCE, Package
from redthread.domain.errors import DomainError
from redthread.domain.values import Text
from redthread.standards.package import write_package

IDENTIFIER = "chosen-criteria"
"""To be renamed by whoever publishes it."""


def basket_yaml(basket: Basket, *, publisher: str, day: date) -> bytes:
    return write_package(basket_package(basket, publisher=publisher, day=day))


def basket_package(basket: Basket, *, publisher: str, day: date) -> Package:
    """A package of its own; its summary says where the criteria come from.

    Criteria of several packages with the same number get the next free one of their kind. Raises
    ``basket-languages``: a package has one authoritative language.
    """
    versions = [criterion_value(row) for row in basket]
    language = _authoritative(versions)
    places = list(_places(versions))
    neighbours = {each.identifier: f"{IDENTIFIER}/{place}" for each, place in zip(versions, places, strict=True)}
    sources = _sources(versions)
    definitions = {each.code: each for row in reversed(basket) for each in definition_values(row.first_in)}
    spoken = (code for each in versions for code in each.wording.languages)
    return Package(
        identifier=IDENTIFIER,
        version="1.0.0",
        title=Text.of("Chosen criteria", language),
        summary=Text.of(f"Chosen from {', '.join(editions_of(basket))}.", language),
        languages=tuple(dict.fromkeys((language, *spoken))),
        licence=LICENCE,
        publisher=publisher,
        date=day,
        product_groups=tuple(dict.fromkeys(group for each in versions for group in each.product_groups)),
        definitions=tuple(definitions.values()),
        criteria=tuple(_moved(each, place, neighbours, sources) for each, place in zip(versions, places, strict=True)),
        sources=tuple(sources.values()),
    )


def _authoritative(versions: Sequence[CriterionVersion]) -> str:
    languages = dict.fromkeys(each.wording.language for each in versions)
    if len(languages) != 1:
        raise DomainError("basket-languages", languages=list(languages))
    return next(iter(languages))


def _places(versions: Sequence[CriterionVersion]) -> Iterator[str]:
    taken: set[str] = set()
    for each in versions:
        place = each.identifier.partition("/")[2]
        kind, _, _number = place.partition("-")
        number = 1
        while place in taken:
            place, number = f"{kind}-{number:02}", number + 1
        taken.add(place)
        yield place


def _sources(versions: Sequence[CriterionVersion]) -> dict[Origin, Origin]:
    """Each origin, and the one that stands for it: two packages may use one key for two addresses."""
    standing: dict[Origin, Origin] = {}
    taken: set[str] = set()
    for origin in dict.fromkeys(origin for each in versions for origin in each.origins):
        key = origin.key
        while key in taken:
            key += "x"
        taken.add(key)
        standing[origin] = Origin(key, origin.address)
    return standing


def _moved(
    version: CriterionVersion, place: str, neighbours: Mapping[str, str], sources: Mapping[Origin, Origin]
) -> CriterionVersion:
    return replace(
        version,
        identifier=f"{IDENTIFIER}/{place}",
        origins=tuple(sources[each] for each in version.origins),
        related=tuple(neighbours.get(each, each) for each in version.related),
        alternatives=tuple(neighbours.get(each, each) for each in version.alternatives),
    )
