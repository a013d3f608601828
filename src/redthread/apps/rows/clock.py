"""What time is it? One answer, the database's, after every lock already held."""

from datetime import datetime

from django.db import connection
from django.utils import timezone


def database_now() -> datetime:
    """The database's clock at this statement, not at the start of the transaction; aware, UTC.

    SQLite has no clock of its own: there it is this machine's. Costs a query on PostgreSQL.
    """
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
