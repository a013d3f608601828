"""Does a file have the fields of the format, each of the right kind?"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from redthread.standards.package.problem import Problem
from redthread.standards.package.tree import Path, Tree

SCHEMA_FILE = "package.schema.json"

KINDS: Mapping[str, str] = {
    "object": "fields",
    "array": "a list",
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}


def schema() -> dict[str, Any]:
    """The published JSON Schema of a one-file package; ``$defs/part`` is a file that holds criteria only."""
    loaded: dict[str, Any] = json.loads(files(__package__).joinpath(SCHEMA_FILE).read_text(encoding="utf-8"))
    return loaded


@cache
def _validator(definition: str) -> Draft202012Validator:
    whole = schema()
    return Draft202012Validator({"$ref": f"#/$defs/{definition}", "$defs": whole["$defs"]})


def shape_problems(tree: Tree, *, definition: str) -> Iterator[tuple[Path, Problem]]:
    """Each problem with the path of the value at fault, in the order of the schema's findings."""
    seen: set[Problem] = set()
    for error in _validator(definition).iter_errors(tree.value):
        for path, problem in _problems(tree, error):
            if problem not in seen:
                seen.add(problem)
                yield path, problem


def _problems(tree: Tree, error: ValidationError) -> Iterator[tuple[Path, Problem]]:
    path: Path = tuple(error.absolute_path)
    rule, bound, instance = str(error.validator), cast("Any", error.validator_value), cast("Any", error.instance)
    if rule == "required":
        for name in bound:
            if name not in instance:
                yield (*path, name), tree.problem("missing-field", (*path, name), name=name)
    elif rule == "additionalProperties":
        fields = cast("dict[str, Any]", error.schema)["properties"]
        known = ", ".join(fields)
        for name in instance:
            if name not in fields:
                yield (*path, name), tree.problem("unknown-field", (*path, name), name=name, known=known)
    else:
        code, values = _plain_problem(rule, bound, instance)
        yield path, tree.problem(code, path, **values)


def _plain_problem(rule: str, bound: Any, instance: Any) -> tuple[str, dict[str, object]]:
    if rule == "enum":
        return "not-in-list", {"value": instance, "allowed": ", ".join(bound)}
    if rule == "const":
        return "licence", {"value": instance}
    if rule == "type":
        expected = " or ".join(KINDS[kind] for kind in ([bound] if isinstance(bound, str) else bound))
        return "wrong-type", {"found": _kind(instance), "expected": expected}
    if rule in ("minLength", "minItems", "minProperties"):
        return "empty-field", {}
    if rule in ("minimum", "maximum", "exclusiveMinimum", "maxLength", "maxItems", "maxProperties"):
        return "out-of-bounds", {"value": str(instance)[:40], "bound": bound}
    if rule == "uniqueItems":
        return "repeated-item", {}
    return "wrong-form", {"value": str(instance)[:80], "pattern": bound}


def _kind(instance: object) -> str:
    checker = Draft202012Validator.TYPE_CHECKER
    return next(words for kind, words in KINDS.items() if checker.is_type(instance, kind))
