"""How is a wording with named blanks filled, and which blanks does it have?"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from redthread.domain.criteria.variable import Value, Variable, VariableKind, check_value
from redthread.domain.errors import DomainError
from redthread.domain.values import Money

PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A blank is ``{name}`` and nothing else: no format codes, no attributes, no expressions."""


def variable_names(text: str) -> tuple[str, ...]:
    """The names of the blanks in order of first use."""
    return tuple(dict.fromkeys(PLACE.findall(text)))


def stray_braces(text: str) -> tuple[str, ...]:
    """Words that hold a brace which is not part of a blank: a slip that a tender would print as it stands."""
    return tuple(word for word in PLACE.sub(" ", text).split() if "{" in word or "}" in word)


def plain(variable: Variable, value: Value) -> str:
    """A value in language-neutral form; a face that knows the reader's language passes its own ``show``."""
    if isinstance(value, Decimal):
        return _without_zeros(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Money):
        return f"{_without_zeros(value.amount)} {value.currency}"
    if variable.kind is VariableKind.CHOICE:
        return str(next(choice.label for choice in variable.choices if choice.code == value))
    return value


def fill(
    text: str,
    *,
    variables: Iterable[Variable],
    values: Mapping[str, Value],
    show: Callable[[Variable, Value], str] = plain,
) -> str:
    """The text with every blank filled.

    A value is put in as it is and never read again, so that braces inside it stay braces.
    Raises ``DomainError``: ``variable-undeclared`` (the text uses a name that no variable has),
    ``variable-unknown`` (a value for a name that no variable has), ``variable-missing`` (no value),
    and what ``check_value`` raises.
    """
    declared = {variable.name: variable for variable in variables}
    for name in values:
        if name not in declared:
            raise DomainError("variable-unknown", field=name)
    shown = {name: _shown(name, declared, values, show) for name in variable_names(text)}
    return PLACE.sub(lambda place: shown[place.group(1)], text)


def fill_known(text: str, *, variables: Iterable[Variable], values: Mapping[str, Value]) -> str:
    """The text with those blanks filled that have a value; an open one stays visible as ``{name}``."""
    declared = {variable.name: variable for variable in variables}
    known = {name: values[name] for name in variable_names(text) if name in declared and name in values}
    return PLACE.sub(
        lambda place: _shown(place[1], declared, known, plain) if place[1] in known else place[0],
        text,
    )


def _shown(
    name: str,
    declared: Mapping[str, Variable],
    values: Mapping[str, Value],
    show: Callable[[Variable, Value], str],
) -> str:
    if name not in declared:
        raise DomainError("variable-undeclared", field=name)
    if name not in values or values[name] == "":
        raise DomainError("variable-missing", field=name)
    check_value(declared[name], values[name])
    return show(declared[name], values[name])


def _without_zeros(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
