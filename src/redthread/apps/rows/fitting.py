"""Does every value fit its column, on each database alike?"""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Model

from redthread.domain.errors import DomainError

DIGITS_KEPT = 15
"""SQLite holds an amount as a binary double: a sixteenth digit changes it, or makes it unreadable for every page."""


def require_digits_kept(amount: Decimal, *, name: str, field: str) -> None:
    """Raises ``value-unfitting`` for an amount that one of the databases would not give back as it was."""
    if not amount.is_finite() or len(amount.normalize().as_tuple().digits) > DIGITS_KEPT:
        raise DomainError("value-unfitting", field=field, name=name, value=str(amount)[:60])


def require_fitting(row: Model, *, field: str) -> None:
    """For values that no form has looked at, such as those of a file. Raises ``value-unfitting``.

    SQLite would store a text that is too long, PostgreSQL would fail with an error of its own. ``field``
    is the input that the refusal points at.
    """
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if value in column.empty_values:
            continue
        if isinstance(value, Decimal):
            require_digits_kept(value, name=column.name, field=field)
        try:
            column.run_validators(value)
        except ValidationError as error:
            raise DomainError("value-unfitting", field=field, name=column.name, value=str(value)[:60]) from error
