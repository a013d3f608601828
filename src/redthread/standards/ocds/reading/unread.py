"""What did the release say that no field of ours holds?"""

import re
from collections.abc import Iterator, Mapping, Set
from itertools import islice

from redthread.domain.purchase import NotRead
from redthread.standards.ocds.reading.node import Node, Path

PATTERNS_AT_MOST = 200
STEP_AT_MOST = 60
"""Characters of a key that are shown: keys are the file's own words."""

OF_PEOPLE = frozenset({"parties", "buyer", "procuringEntity", "contactPoint", "address", "suppliers", "tenderers"})
"""No sample is shown from under these."""

SAMPLE = re.compile(r"[A-Za-z0-9._:+-]{1,40}")
"""Codes, dates and numbers. Sentences and addresses may name people."""


def not_read(root: Node) -> tuple[NotRead, ...]:
    """By path with the places counted together (``tender.items[].quantity``), in the file's order.

    An object of which nothing at all was read is one line, not a line for each of its fields.
    """
    found: dict[str, NotRead] = {}
    for path, value in _untouched(root.value, (), _touched(root.seen)):
        pattern = _pattern(path)
        before = found.get(pattern, NotRead(pattern, 0, _sample(path, value)))
        found[pattern] = NotRead(pattern, before.count + 1, before.sample)
    rest = tuple(islice(found.values(), PATTERNS_AT_MOST, None))
    kept = tuple(islice(found.values(), PATTERNS_AT_MOST))
    return (*kept, NotRead("…", sum(each.count for each in rest))) if rest else kept


def _touched(seen: Set[Path]) -> frozenset[Path]:
    return frozenset(path[:length] for path in seen for length in range(len(path) + 1)) | {()}


def _untouched(value: object, path: Path, touched: Set[Path]) -> Iterator[tuple[Path, object]]:
    if _says_nothing(value):
        return
    if path not in touched:
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _untouched(inner, (*path, key), touched)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _untouched(inner, (*path, index), touched)


def _says_nothing(value: object) -> bool:
    if isinstance(value, Mapping | list):
        return all(_says_nothing(inner) for inner in (value.values() if isinstance(value, Mapping) else value))
    return value is None or value == ""


def _pattern(path: Path) -> str:
    return "".join("[]" if isinstance(step, int) else f".{step[:STEP_AT_MOST]}" for step in path).removeprefix(".")


def _sample(path: Path, value: object) -> str:
    if isinstance(value, Mapping | list) or OF_PEOPLE.intersection(map(str, path)):
        return ""
    return str(value) if SAMPLE.fullmatch(str(value)) else ""
