"""How is the whole database put into one file and taken out of it again, on SQLite and on PostgreSQL?"""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from redthread.cli.say import Stop, complain

PAGES_AT_ONCE = 5000
ASIDE = "redthread_before_restore"
"""Schema in which a PostgreSQL database waits while another one takes its place."""


class Store(Protocol):
    kind: str

    def dump(self, to: Path) -> None:
        """One moment of the database, while everybody goes on working."""

    def check(self, dump: Path) -> None:
        """Raises ``Stop`` for a dump that can't be loaded, before anything is touched."""

    def is_empty(self) -> bool: ...

    def require_idle(self) -> None:
        """Raises ``Stop`` while anything else has the database open."""

    @contextmanager
    def loaded(self, dump: Path) -> Iterator[None]:
        """The dump in the database's place; what was there comes back if the block fails, and goes if not."""


def store(programs: Path | None) -> Store:
    """Of the database that the settings name. ``programs``: the folder of pg_dump and pg_restore, None for the path."""
    from django.conf import settings
    from django.db import connection

    # No idle connections of a pool: they would look like somebody else's.
    connection.settings_dict["OPTIONS"].pop("pool", None)
    if connection.vendor == "postgresql":
        return Postgresql(settings.DATABASES["default"], programs)
    name = str(settings.DATABASES["default"]["NAME"])
    if ":memory:" in name:
        raise Stop("The database is kept in memory alone: there is nothing to back up.")
    return Sqlite(Path(name))


class Sqlite:
    kind = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path

    def dump(self, to: Path) -> None:
        """SQLite's own online copy, inside one read transaction: writers neither wait nor start it anew."""
        if not self.path.exists():
            raise Stop(f"{self.path}: there is no database. Set it up with: redthread migrate")
        try:
            self._copy(to)
        except sqlite3.Error as error:
            raise Stop(f"The database could not be copied: {error}.") from error
        self.check(to)

    def _copy(self, to: Path) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as source, closing(sqlite3.connect(to)) as copy:
            source.execute("BEGIN")
            source.execute("SELECT 1 FROM sqlite_master").fetchall()
            source.backup(copy, pages=PAGES_AT_ONCE, progress=_told())
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it

    def check(self, dump: Path) -> None:
        try:
            with closing(sqlite3.connect(dump)) as copy:
                said = [row[0] for row in copy.execute("PRAGMA quick_check")]
        except sqlite3.DatabaseError as error:
            said = [str(error)]
        if said != ["ok"]:
            raise Stop(f"SQLite finds the database damaged: {str(said[0])[:200]}.")

    def is_empty(self) -> bool:
        if not self.path.exists():
            return True
        from django.db import connection

        return not connection.introspection.table_names()

    def require_idle(self) -> None:
        """Only the one who has the database alone may leave the write-ahead log."""
        if not self.path.exists():
            return
        from django.db import connections

        connections.close_all()
        try:
            with closing(sqlite3.connect(self.path, timeout=2)) as alone:
                alone.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.OperationalError as error:
            raise Stop("The database is in use. Stop the server and the worker first.") from error

    @contextmanager
    def loaded(self, dump: Path) -> Iterator[None]:
        aside = self.path.with_name(f".{self.path.name}.before-restore")
        if aside.exists():
            raise Stop(f"{aside} is left over from a restore that was cut short. Look at it, then move it away.")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists():
            self.path.rename(aside)
        try:
            shutil.move(dump, self.path)
            yield
        except BaseException:
            self._remove()
            if aside.exists():
                aside.rename(self.path)
            raise
        aside.unlink(missing_ok=True)

    def _remove(self) -> None:
        from django.db import connections

        connections.close_all()
        for end in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)


class Postgresql:
    kind = "postgresql"

    def __init__(self, settings: dict[str, object], programs: Path | None) -> None:
        names = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST", "PORT": "PGPORT"}
        given = {variable: str(settings[name]) for name, variable in names.items() if settings.get(name)}
        self.name = given["PGDATABASE"]
        # In the environment and not among the words: everybody on the machine can read those.
        self.environment = {**os.environ, **given}
        self.programs = programs

    def dump(self, to: Path) -> None:
        """pg_dump reads one snapshot; writers do not wait for it."""
        self._call("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file", str(to))

    def check(self, dump: Path) -> None:
        self._call("pg_restore", "--list", str(dump))

    def is_empty(self) -> bool:
        from django.db import connection

        return not connection.introspection.table_names()

    def require_idle(self) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                " AND backend_type = 'client backend'"
            )
            if cursor.fetchone()[0]:
                raise Stop("The database is in use. Stop the server and the worker first.")

    @contextmanager
    def loaded(self, dump: Path) -> Iterator[None]:
        self._require_no_leftover()
        was_empty = self.is_empty()
        if not was_empty:
            self._execute(f"ALTER SCHEMA public RENAME TO {ASIDE}", "CREATE SCHEMA public")
        try:
            self._call(
                "pg_restore",
                "--single-transaction",  # all of it or nothing
                "--exit-on-error",
                "--no-owner",
                "--no-privileges",
                "--dbname",
                self.name,
                str(dump),
            )
            yield
        except BaseException:
            self._execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
            if not was_empty:
                self._execute("DROP SCHEMA public CASCADE", f"ALTER SCHEMA {ASIDE} RENAME TO public")
            raise
        if not was_empty:
            self._execute(f"DROP SCHEMA {ASIDE} CASCADE")

    def _require_no_leftover(self) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM information_schema.schemata WHERE schema_name = %s", [ASIDE])
            if cursor.fetchone():
                raise Stop(f"The schema {ASIDE} is left over from a restore that was cut short. Look at it first.")

    def _execute(self, *statements: str) -> None:
        from django.db import connection, transaction

        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def _call(self, program: str, *words: str) -> None:
        found = shutil.which(program, path=str(self.programs) if self.programs else None)
        if found is None:
            where = self.programs or "the path"
            raise Stop(
                f"{program} is not in {where}. Install PostgreSQL's client programs, of the server's version or newer,"
                " or name their folder with --programs."
            )
        done = subprocess.run(  # noqa: S603 - our own words
            [found, *words], env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            lines = done.stderr.strip().splitlines() or ["it gave no reason"]
            raise Stop(f"{program} failed: {lines[0][:300]}")


class _told:  # noqa: N801 - read as a verb: what a copy tells of its progress
    """A line on the error output every second."""

    def __init__(self) -> None:
        self.last = time.monotonic()

    def __call__(self, _status: int, remaining: int, total: int) -> None:
        if time.monotonic() - self.last >= 1:
            self.last = time.monotonic()
            complain(f"  {total - remaining} of {total} pages of the database")
