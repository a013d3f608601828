"""Does a release obey its schema, and does it use only fields that the schema knows?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry

from redthread.standards.json import JsonObject
from redthread.standards.ocds.reading.node import Path, moment, shown

UNKNOWN_FIELD = "a field that neither the standard nor a declared extension knows"

RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)

FORMATS = FormatChecker(formats=())


@dataclass(frozen=True, slots=True)
class Fault:
    """``message`` is the validator's own, in English: for the log and for whoever publishes, not for a page."""

    path: str
    message: str


def validate(release: Mapping[str, object], schema: JsonObject) -> list[Fault]:
    """All faults, in the order of the schema; unknown fields last. Nothing is fetched, whatever the schema says."""
    validator = Draft4Validator(schema, format_checker=FORMATS, registry=Registry())
    against_schema = [
        Fault(shown(tuple(error.absolute_path)), error.message) for error in validator.iter_errors(release)
    ]
    return against_schema + [Fault(path, UNKNOWN_FIELD) for path in unknown_fields(release, schema)]


def unknown_fields(release: Mapping[str, object], schema: JsonObject) -> list[str]:
    """The JSON schemas of OCDS allow any additional field: a misspelt one would pass for valid."""
    return [shown(path) for path in _unknown(release, schema, schema, ())]


@FORMATS.checks("date-time")
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or (bool(RFC_3339.fullmatch(value)) and moment(value) is not None)


@FORMATS.checks("uri")
def _is_address(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return bool(urlsplit(value).scheme)
    except ValueError:
        return False


def _unknown(value: object, schema: object, root: JsonObject, path: Path) -> Iterator[Path]:
    rules = _resolved(schema, root)
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _unknown(inner, rules.get("items"), root, (*path, index))
    elif isinstance(value, Mapping) and isinstance(rules.get("properties"), Mapping):
        for key, inner in value.items():
            known = _rules_for(key, rules)
            if known is None:
                yield (*path, key)
            else:
                yield from _unknown(inner, known, root, (*path, key))


def _resolved(schema: object, root: JsonObject) -> Mapping[str, object]:
    rules = _mapping(schema)
    reference = rules.get("$ref")
    if not isinstance(reference, str):
        return rules
    return _mapping(_mapping(root.get("definitions")).get(reference.rpartition("/")[2]))


def _rules_for(key: str, rules: Mapping[str, object]) -> object:
    properties, patterns = _mapping(rules.get("properties")), _mapping(rules.get("patternProperties"))
    if key in properties:
        return properties[key]
    return next((rule for pattern, rule in patterns.items() if re.search(pattern, key)), None)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
