"""How is everything that an installation keeps put into one archive?"""

import argparse
import io
import os
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from redthread import __version__
from redthread.cli.archive import (
    ANCHORS,
    CONTENT,
    DATABASES,
    MANIFEST,
    Archive,
    Manifest,
    manifest_bytes,
    written_whole,
)
from redthread.cli.product import start
from redthread.cli.say import DONE, FINDINGS, Stop, complain, say, with_progress
from redthread.cli.stores import Store, store

NAME = "backup"
ABOUT = "write database, files and journal anchors into one archive, while the program goes on working"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("to", metavar="FILE_OR_FOLDER", type=Path, help="a new file, or a folder that gets one")
    parser.add_argument("--keep", metavar="N", type=int, help="in a folder: remove all but the newest N backups")
    parser.add_argument("--programs", metavar="FOLDER", type=Path, help="of pg_dump (default: the path)")


def run(arguments: argparse.Namespace) -> int:
    """Status 1 where a file's content is not what its name says: the archive is complete and carries it as it is."""
    if arguments.keep is not None and (arguments.keep < 1 or not arguments.to.is_dir()):
        raise Stop("--keep takes a number from 1, and a folder to count in.")
    start()
    path = _path(arguments.to)
    with written_whole(path) as stream, tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT) as tar:
        archive = Archive(tar)
        _fill(archive, store(arguments.programs), beside=path.parent)
    for name in archive.damaged:
        complain(f"{name}: its content is damaged; the archive holds it as it is.")
    contents = sum(1 for name in archive.members if CONTENT.fullmatch(name))
    say(f"{path}: the database, {contents} files and the journal's anchors, {path.stat().st_size:,} bytes.")
    if arguments.keep:
        _remove_older(arguments.to, arguments.keep)
    return FINDINGS if archive.damaged else DONE


def _path(to: Path) -> Path:
    return to / f"redthread-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.tar" if to.is_dir() else to


def _remove_older(folder: Path, keep: int) -> None:
    """The names hold the time, so that their order is the order of writing."""
    for path in sorted(folder.glob("redthread-????????T??????Z.tar"))[:-keep]:
        path.unlink()
        say(f"Removed: {path.name}")


def _fill(archive: Archive, database: Store, *, beside: Path) -> None:
    """Anchors, database, contents: in that order nothing in the archive speaks of what is not in it.

    An anchor is noted after its entry is committed, so that the entries of anchors read before the dump are in the
    dump. A content is synced before its row is committed and never changed, so that the contents of all rows of the
    dump still lie there when they are copied after it; a later one too many does no harm.
    """
    from django.conf import settings

    migrations = _migrations()
    anchors = _whole_lines(settings.JOURNAL_ANCHORS)
    archive.add(ANCHORS, io.BytesIO(anchors), len(anchors))
    complain("The database …")
    with tempfile.TemporaryDirectory(dir=beside, prefix=".redthread-backup-") as folder:
        dump = Path(folder) / DATABASES[database.kind]
        database.dump(dump)
        archive.add_path(dump.name, dump)
    contents = list(_contents(settings.DATA))
    complain(f"{len(contents)} files …")
    for name in with_progress(contents, of=len(contents), what="files"):
        _add_content(archive, settings.DATA, name)
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    told = manifest_bytes(Manifest(__version__, made_at, database.kind, migrations, archive.members))
    archive.add(MANIFEST, io.BytesIO(told), len(told))


def _migrations() -> tuple[str, ...]:
    """What was done to the database, so that a program that does not know it will not take it."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    applied = MigrationRecorder(connection).applied_migrations()
    if not applied:
        raise Stop("The database is not set up: there is nothing to back up.")
    return tuple(sorted(f"{app}.{name}" for app, name in applied))


def _whole_lines(path: Path) -> bytes:
    """Without the line that is just being written."""
    content = path.read_bytes() if path.exists() else b""
    return content[: content.rfind(b"\n") + 1]


def _contents(data: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(data / "files"):
        folders.sort()
        for name in sorted(names):
            found = (Path(folder) / name).relative_to(data).as_posix()
            if CONTENT.fullmatch(found):
                yield found


def _add_content(archive: Archive, data: Path, name: str) -> None:
    try:
        archive.add_path(name, data / name)
    except FileNotFoundError:
        complain(f"{name}: purged while the backup was written; it is not in it.")
