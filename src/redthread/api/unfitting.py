"""Which field does not have the documented shape, and under which code is that said?"""

from collections.abc import Mapping, Sequence
from typing import Any

from redthread.domain.errors import DomainError

CODES: Mapping[str, str] = {
    "missing": "field-missing",
    "extra_forbidden": "field-not-ours",
    "string_too_long": "field-too-long",
    "string_too_short": "field-empty",
    "too_long": "field-too-many",
    "too_short": "field-empty",
    "string_pattern_mismatch": "field-pattern",
    "string_type": "field-no-text",
    "string_unicode": "field-bad-character",
    "enum": "field-not-listed",
    "literal_error": "field-not-listed",
    "bool_type": "field-no-yes-no",
    "greater_than_equal": "field-too-small",
    "less_than_equal": "field-too-great",
    "timezone_aware": "field-no-zone",
    "decimal_max_digits": "field-too-many-digits",
    "decimal_max_places": "field-too-many-digits",
    "decimal_whole_digits": "field-too-many-digits",
}
"""The shape checker's own codes → ours. What is in none of the tables is ``field-unfitting``."""

_STARTS: Mapping[str, str] = {
    "int_": "field-no-number",
    "decimal_": "field-no-number",
    "finite_number": "field-no-number",
    "date_": "field-no-day",
    "datetime_": "field-no-moment",
    "list_": "field-no-list",
    "dict_": "field-no-object",
    "model_": "field-no-object",
}
_VALUES: Mapping[str, str] = {
    "max_length": "most",
    "min_length": "least",
    "expected": "choices",
    "ge": "least",
    "le": "most",
    "pattern": "pattern",
    "max_digits": "most",
    "decimal_places": "most",
    "whole_digits": "most",
}
UNFITTING = "field-unfitting"
ALL_CODES = frozenset({*CODES.values(), *_STARTS.values(), UNFITTING})
WRAPPERS = frozenset({"given", "filters", "paging"})
"""Names that operations give to their body and their parameters as a whole: a reader has never heard of them."""


def unfitting(errors: Sequence[Mapping[str, Any]]) -> DomainError:
    """The first fault, by its code, its field (``lots.0.title``) and the bounds that its sentence names."""
    first = errors[0]
    kind = str(first["type"])
    starting = (code for start, code in _STARTS.items() if kind.startswith(start))
    code = CODES.get(kind) or next(starting, "field-unfitting")
    context = {_VALUES[name]: value for name, value in first.get("ctx", {}).items() if name in _VALUES}
    return DomainError(code, field=_field(first["loc"]), **context)


def _field(place: Sequence[int | str]) -> str:
    """Without the part of the request that it stands in."""
    names = [str(each) for each in place[1:]]
    return ".".join(names[1:] if names[0] in WRAPPERS and len(names) > 1 else names)
