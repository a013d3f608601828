"""How does an archive become an installation again, whole or not at all?"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from redthread.cli import migrate, verify
from redthread.cli.archive import ANCHORS, DATABASES, Manifest, folder_sync, unpack
from redthread.cli.product import start
from redthread.cli.say import DONE, FINDINGS, Stop, complain, say
from redthread.cli.stores import Store, store

NAME = "restore"
ABOUT = "take an archive back into an empty installation, bring it to this version and verify everything"
PARTS = ("files", ANCHORS)
"""What lies in the data folder beside the database and comes from the archive."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="FILE", type=Path)
    parser.add_argument("--replace", action="store_true", help="put it in the place of what is there now")
    parser.add_argument("--programs", metavar="FOLDER", type=Path, help="of pg_restore (default: the path)")


def run(arguments: argparse.Namespace) -> int:
    """Nothing is touched before the whole archive was read and found as it was written."""
    start()
    from django.conf import settings

    database = store(arguments.programs)
    _require_room(database, settings.DATA, may_replace=arguments.replace)
    settings.DATA.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=settings.DATA, prefix=".restore-") as folder:
            return _restored(arguments, database, Path(folder))
    except OSError as error:
        raise Stop(f"{error.strerror or error}. Nothing was restored.") from error


def _require_room(database: Store, data: Path, *, may_replace: bool) -> None:
    is_empty = database.is_empty() and not any(_is_there(data / part) for part in PARTS)
    if not is_empty and not may_replace:
        raise Stop("There is an installation here already. To put the archive in its place, add --replace.")
    database.require_idle()


def _is_there(path: Path) -> bool:
    return any(path.iterdir()) if path.is_dir() else path.exists()


def _restored(arguments: argparse.Namespace, database: Store, folder: Path) -> int:
    from django.conf import settings

    complain(f"Reading {arguments.archive} …")
    manifest = unpack(arguments.archive, into=folder)
    dump = folder / DATABASES[manifest.database]
    _require_fitting(arguments.archive, manifest, database)
    database.check(dump)
    os.sync()  # what is put in place is on the disk
    complain(f"A backup of {manifest.made_at}, by version {manifest.program}. Putting it in place …")
    with ExitStack() as places:
        for part in PARTS:
            places.enter_context(_in_place(folder / part, settings.DATA / part, aside=folder / f"before-{part}"))
        places.enter_context(database.loaded(dump))
        return _finished(may_keep_faults=not arguments.replace)


def _require_fitting(path: Path, manifest: Manifest, database: Store) -> None:
    if manifest.database != database.kind:
        raise Stop(
            f"{path}: it holds a database of {manifest.database}, and this installation is set to {database.kind}."
        )
    unknown = set(manifest.migrations) - _known_migrations()
    if unknown:
        raise Stop(
            f"{path}: it comes from a newer program ({manifest.program}); this one does not know {min(unknown)}."
            " Restore it with that version."
        )


def _known_migrations() -> set[str]:
    from django.db.migrations.loader import MigrationLoader

    return {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}


@contextmanager
def _in_place(new: Path, place: Path, *, aside: Path) -> Iterator[None]:
    """``new`` at ``place``; what was there comes back if the block fails."""
    was_there = place.exists()
    if was_there:
        place.rename(aside)
    try:
        if new.exists():
            new.rename(place)
        folder_sync(place.parent)
        yield
    except BaseException:
        _remove(place)
        if was_there:
            aside.rename(place)
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _finished(*, may_keep_faults: bool) -> int:
    """Faults in an empty installation are told and kept to be looked at; they never replace what was there."""
    from django.db import connections

    _sign_everybody_out()
    migrate.run(argparse.Namespace(check=False))
    faults = verify.everything()
    connections.close_all()
    if faults and not may_keep_faults:
        raise Stop(
            f"The archive has {faults} faults, so that what was here before was put back."
            " To look at them, restore it into an empty installation."
        )
    if faults:
        say(f"Restored, with {faults} faults.")
        return FINDINGS
    say("Restored, and everything in it is whole. Everybody has to sign in again.")
    return DONE


def _sign_everybody_out() -> None:
    """A session that was ended after the backup must not live again."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_session")
