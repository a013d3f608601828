"""How is a value written as plain JSON, and read back to an equal value?"""

import dataclasses
import types
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Dataclasses as objects, tuples as lists, decimals and dates as strings.

    Defaults are written too: a later default must not change what was written earlier. A field that
    may hold several kinds ("Decimal or str") says which one it holds: {"kind": "Decimal", "value": "30"}.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        hints = _hints(type(value))
        return {field.name: _plain_field(hints[field.name], getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[T], plain: Any) -> T:
    """An instance of the dataclass. A field that is absent gets its default; an unknown one is passed over."""
    made: T = _read(kind, plain)
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _kinds(hint: Any) -> tuple[type, ...]:
    """Of a union, the kinds besides None; of anything else, none."""
    if get_origin(hint) not in (Union, types.UnionType):
        return ()
    return tuple(each for each in get_args(hint) if each is not types.NoneType)


def _plain_field(hint: Any, value: object) -> Any:
    if value is None or len(_kinds(hint)) < 2:
        return to_plain(value)
    return {"kind": type(value).__name__, "value": to_plain(value)}


def _read(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    if kinds := _kinds(kind):
        return _read_one_of(kinds, plain)
    if get_origin(kind) is tuple:
        return _read_tuple(get_args(kind), plain)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], item) for name, item in plain.items() if name in hints})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind is Decimal:
        return Decimal(plain)
    if kind in (date, datetime):
        return kind.fromisoformat(plain)
    return plain


def _read_one_of(kinds: tuple[type, ...], plain: Any) -> Any:
    if len(kinds) == 1:
        return _read(kinds[0], plain)
    return _read(next(each for each in kinds if each.__name__ == plain["kind"]), plain["value"])


def _read_tuple(arguments: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_read(arguments[0], item) for item in plain)
    return tuple(_read(each, item) for each, item in zip(arguments, plain, strict=True))
