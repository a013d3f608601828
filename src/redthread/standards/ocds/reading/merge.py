"""What do several releases about one purchase say together?"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from redthread.standards.ocds.reading.node import moment

Release = Mapping[str, object]

WHOLE_LISTS = frozenset({"additionalClassifications", "additionalIdentifiers"})
"""Lists with identifiers that a later release replaces nevertheless (wholeListMerge in the schema)."""

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def compiled(releases: Sequence[Release]) -> Release:
    """One release out of many, oldest first: later values win, lists join by ``id``, null removes.

    ``date`` and ``tag`` stay those of the first release that called for tenders: that is the day the
    purchase was published. Where there was none, the tag is *compiled* and the date the last one.
    """
    in_order = sorted(releases, key=lambda release: moment(release.get("date")) or LONG_AGO)
    result: object = {}
    for release in in_order:
        result = merged(result, release)
    call = next((release for release in in_order if calls_for_tenders(release)), {"tag": ["compiled"]})
    return {**as_mapping(result), **{key: call[key] for key in ("date", "tag") if key in call}}


def calls_for_tenders(release: Release) -> bool:
    tag = release.get("tag")
    return tag == "tender" or (isinstance(tag, list) and "tender" in tag)


def merged(old: object, new: object, *, key: str = "") -> object:
    if isinstance(new, Mapping):
        return _merged_objects(as_mapping(old), new)
    if isinstance(new, list) and key not in WHOLE_LISTS and _have_ids(new) and isinstance(old, list) and _have_ids(old):
        return _merged_lists(old, new)
    return new


def as_mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _merged_objects(old: Mapping[str, object], new: Mapping[str, object]) -> dict[str, object]:
    result = dict(old)
    for key, value in new.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(old.get(key), value, key=key)
    return result


def _merged_lists(old: list[object], new: list[object]) -> list[object]:
    by_id = {_id(each): each for each in old}
    for each in new:
        by_id[_id(each)] = merged(by_id.get(_id(each)), each)
    return list(by_id.values())


def _have_ids(items: list[object]) -> bool:
    """An empty list joins as well: it takes nothing away from the earlier one."""
    return all(isinstance(item, Mapping) and isinstance(item.get("id"), str | int) for item in items)


def _id(item: object) -> object:
    return as_mapping(item).get("id")
