"""Does a row fit its columns, long texts included?"""

from django.db.models import Model, TextField

from redthread.apps.rows.fitting import require_fitting as require_columns
from redthread.domain.errors import DomainError


def require_fitting(row: Model, *, field: str) -> None:
    """Raises ``value-unfitting``, and ``field-too-long`` for a text: of its length the database checks nothing."""
    require_columns(row, field=field)
    for column in row._meta.concrete_fields:
        most = column.max_length if isinstance(column, TextField) else None
        if most is not None and len(getattr(row, column.attname)) > most:
            raise DomainError("field-too-long", field=field, most=most)
