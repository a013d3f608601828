"""Which blanks does a wording leave to the buyer, and which values may fill them?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from redthread.domain.errors import DomainError
from redthread.domain.values import Money, Text

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")

MOST_PLACES = 15
"""Before or behind the point: 1e999999999 is a number in nine letters, and a text of a billion when it is written."""

Value = Decimal | date | Money | str
"""What a variable may hold: a choice is held by its code."""


class VariableKind(StrEnum):
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    TEXT = "text"
    CHOICE = "choice"


PYTHON_TYPE: Mapping[VariableKind, type] = {
    VariableKind.NUMBER: Decimal,
    VariableKind.PERCENT: Decimal,
    VariableKind.MONEY: Money,
    VariableKind.DATE: date,
    VariableKind.TEXT: str,
    VariableKind.CHOICE: str,
}


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    label: Text


@dataclass(frozen=True, slots=True)
class Variable:
    """One named blank. ``default`` None: the buyer has to decide, nothing may be assumed.

    A default of kind *text* or *choice* is a ``Text`` or a code; of kind *money* an amount whose
    currency the buyer's own. ``low`` and ``high`` are inclusive bounds of numbers, percentages and
    amounts. ``unit`` is what a number counts ("days"), for the form beside the field.
    """

    name: str
    kind: VariableKind
    explanation: Text
    unit: str = ""
    default: Decimal | date | Text | str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    choices: tuple[Choice, ...] = ()


def check_value(variable: Variable, value: Value) -> None:
    """Raises ``DomainError``: ``variable-kind``, ``variable-range`` (bounds are inclusive), ``variable-choice``."""
    if type(value) is not PYTHON_TYPE[variable.kind]:
        raise DomainError("variable-kind", field=variable.name, kind=variable.kind, value=value)
    if variable.kind is VariableKind.CHOICE and value not in {choice.code for choice in variable.choices}:
        raise DomainError("variable-choice", field=variable.name, value=value)
    amount = value.amount if isinstance(value, Money) else value
    if isinstance(amount, Decimal) and not _is_within(variable, amount):
        raise DomainError("variable-range", field=variable.name, value=amount, low=variable.low, high=variable.high)


def _is_within(variable: Variable, amount: Decimal) -> bool:
    if not amount.is_finite() or abs(amount.adjusted()) > MOST_PLACES:
        return False
    above = variable.low is None or variable.low <= amount
    return above and (variable.high is None or amount <= variable.high)


def defaults(variables: tuple[Variable, ...], *, language: str) -> dict[str, Value]:
    """The values that the library proposes, where it proposes any.

    Left out: money (the currency is the buyer's) and texts that have no version in the language.
    """
    proposed: dict[str, Value] = {}
    for variable in variables:
        value = variable.default
        if isinstance(value, Text):
            value = value.in_language(language)
        if value is not None and variable.kind is not VariableKind.MONEY:
            proposed[variable.name] = value
    return proposed
