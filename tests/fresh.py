"""How does a test that commits leave nothing behind, where the database refuses to delete?

Django empties all tables after such a test. Ours has tables that refuse DELETE, and no test switches
that off; so on SQLite the whole database is put back to what it was before the first such test. On
PostgreSQL Django uses TRUNCATE, which the refusal (of rows) does not touch.
"""

import sqlite3
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

_pristine: list[sqlite3.Connection] = []


def install() -> None:
    setattr(TransactionTestCase, "_fixture_setup", classmethod(_setup))  # noqa: B010 - not in the stubs
    setattr(TransactionTestCase, "_fixture_teardown", _teardown)  # noqa: B010


_django_setup = TransactionTestCase.__dict__["_fixture_setup"]
_django_teardown = TransactionTestCase.__dict__["_fixture_teardown"]


def _setup(case: Any) -> None:
    if connection.vendor == "sqlite" and not _pristine:
        connection.ensure_connection()
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(kept)
        _pristine.append(kept)
    _django_setup.__get__(None, case)()


def _teardown(case: Any) -> None:
    if connection.vendor != "sqlite":
        _django_teardown(case)
        return
    connection.ensure_connection()
    _pristine[0].backup(connection.connection)
