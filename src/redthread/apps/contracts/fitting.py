"""Does every value of a row fit its column, and which field of the form is at fault where one does not?"""

from django.db.models import Model

from redthread.apps.rows.fitting import require_fitting
from redthread.domain.errors import DomainError


def require_fields_fitting(row: Model) -> None:
    """Raises ``value-unfitting`` with the column's name as the field: forms here call their fields like the columns."""
    try:
        require_fitting(row, field="")
    except DomainError as error:
        raise DomainError(error.code, field=str(error.context.get("name", "")), **error.context) from error
