"""Does every value fit its column, on each database alike?"""

from django.core.exceptions import ValidationError
from django.db.models import Model

from redthread.domain.errors import DomainError


def require_fitting(row: Model, *, field: str) -> None:
    """For values that no form has looked at, such as those of a file. Raises ``value-unfitting``.

    SQLite would store a text that is too long, PostgreSQL would fail with an error of its own. ``field``
    is the input that the refusal points at.
    """
    for column in row._meta.concrete_fields:
        value = getattr(row, column.attname)
        if value in column.empty_values:
            continue
        try:
            column.run_validators(value)
        except ValidationError as error:
            raise DomainError("value-unfitting", field=field, name=column.name, value=str(value)[:60]) from error
