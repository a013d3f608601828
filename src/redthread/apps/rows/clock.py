"""What time is it? One answer, the database's, after every lock already held."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.db import connection
from django.utils import timezone

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def database_now() -> datetime:
    """The database's clock at this statement, not at the start of the transaction; aware, UTC.

    SQLite has no clock of its own: there it is this machine's. Costs a query on PostgreSQL.
    """
    told = _told.get()
    if told is not None:
        return told
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now


def database_today() -> date:
    """The same clock's day in the program's own zone."""
    return timezone.localdate(database_now())


@contextmanager
def time_told(at: datetime) -> Iterator[None]:
    """Let the clock stand at ``at``: for the demo, which tells a story that began months ago.

    Nothing but the demo and the tests may call it, which a test holds; the journal's times stay true.
    """
    token = _told.set(at)
    try:
        yield
    finally:
        _told.reset(token)
