"""Is this file JSON that may be trusted to be read, and where exactly is it not?"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import BinaryIO, NoReturn, TypeAlias

from redthread.domain.errors import DomainError

Json: TypeAlias = "bool | int | Decimal | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = "dict[str, Json]"

LIMIT_BYTES = 64 * 1024 * 1024
LIMIT_DEPTH = 100
DIGITS_AT_MOST = 40
"""Longer numbers, and exponents beyond it, are nobody's price: they only cost memory."""

# A string, ended or not, is one token: its brackets do not nest, and a scan never starts over inside it.
TOKENS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
ESCAPES_TO_LOOK_AT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])", re.ASCII)
NOT_STORABLE = re.compile("[\x00\ud800-\udfff]")
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")

NAMES = {type(None): "null", bool: "boolean", int: "number", Decimal: "number", str: "string", list: "array"}


def read_json(stream: BinaryIO, *, limit_bytes: int = LIMIT_BYTES, limit_depth: int = LIMIT_DEPTH) -> Json:
    """Any JSON value in UTF-8 (a byte order mark is allowed); a number with a point becomes a ``Decimal``.

    Refused: too large, not UTF-8, nested too deep (looked at before parsing), not JSON, a key twice in one
    object, NaN and Infinity, numbers of more than 40 digits, NUL and lone surrogates in a text.
    """
    text = _decoded(_bytes_of(stream, limit_bytes))
    _require_shallow(text, limit_depth)
    value = _parsed(text)
    if ESCAPES_TO_LOOK_AT.search(text):
        _require_storable(value)
    return value


def read_object(stream: BinaryIO, *, limit_bytes: int = LIMIT_BYTES, limit_depth: int = LIMIT_DEPTH) -> JsonObject:
    """As ``read_json``, where the file has to be one object."""
    return as_object(read_json(stream, limit_bytes=limit_bytes, limit_depth=limit_depth), path="$")


def as_object(value: Json, *, path: str) -> JsonObject:
    """The value itself if it is an object; else refused, with its path (``$.releases[0]``) and what it is."""
    if isinstance(value, dict):
        return value
    raise DomainError("json-not-an-object", path=path, found=NAMES[type(value)])


def _bytes_of(stream: BinaryIO, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise DomainError("json-too-large", limit_bytes=limit)
    if not data.strip():
        raise DomainError("json-empty")
    return data


def _decoded(data: bytes) -> str:
    if data.startswith(WIDE_MARKS) or b"\x00" in data[:4]:
        raise DomainError("json-not-utf8", line=1, byte=0)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DomainError("json-not-utf8", line=line, byte=error.start) from error


def _require_shallow(text: str, limit: int) -> None:
    depth = 0
    for token in TOKENS.finditer(text):
        first = text[token.start()]
        if first in "[{":
            depth += 1
            if depth > limit:
                line = text.count("\n", 0, token.start()) + 1
                raise DomainError("json-too-deep", line=line, limit_depth=limit)
        elif first in "]}":
            depth -= 1


def _parsed(text: str) -> Json:
    try:
        value: Json = json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_constant=_refuse_constant,
            parse_float=_decimal,
            parse_int=_integer,
        )
    except json.JSONDecodeError as error:
        raise DomainError("json-not-json", line=error.lineno, column=error.colno) from error
    return value


def _without_duplicates(pairs: list[tuple[str, Json]]) -> JsonObject:
    found: JsonObject = {}
    for key, value in pairs:
        if key in found:
            raise DomainError("json-duplicate-key", key=key)
        found[key] = value
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise DomainError("json-not-a-number", found=name)


def _decimal(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        _refuse_long(text)
    if len(value.as_tuple().digits) > DIGITS_AT_MOST or abs(value.adjusted()) > DIGITS_AT_MOST:
        _refuse_long(text)
    return value


def _integer(text: str) -> int:
    if len(text.lstrip("-")) > DIGITS_AT_MOST:
        _refuse_long(text)
    return int(text)


def _refuse_long(text: str) -> NoReturn:
    raise DomainError("json-number-too-long", found=text[:DIGITS_AT_MOST])


def _require_storable(value: Json) -> None:
    for path, text in _texts(value):
        found = NOT_STORABLE.search(text)
        if found:
            raise DomainError("json-bad-character", path=path, character=f"U+{ord(found[0]):04X}")


def _texts(value: Json) -> Iterator[tuple[str, str]]:
    """Every text and key with its path, in no particular order."""
    waiting: list[tuple[str, Json]] = [("$", value)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, str):
            yield path, each
        elif isinstance(each, list):
            waiting.extend((f"{path}[{index}]", item) for index, item in enumerate(each))
        elif isinstance(each, dict):
            yield from ((path, key) for key in each)
            waiting.extend((f"{path}.{key}", item) for key, item in each.items())
