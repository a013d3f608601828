"""Is everything that was kept still as it was kept: the journal, the contents of files, an archive?"""

import argparse
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from redthread.cli.archive import CHUNK, CONTENT, unpack
from redthread.cli.product import start
from redthread.cli.say import DONE, FINDINGS, Stop, complain, opened, say, with_progress
from redthread.domain.journal.chain import Anchor

NAME = "verify"
ABOUT = "find out whether the journal, the contents of files or a backup are as they were written"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    journal = verbs.add_parser("journal", help="every chain, compared with the heads kept outside the database")
    journal.set_defaults(run=_journal)
    journal.add_argument(
        "--anchor", metavar="FILE", type=Path, help="(default: journal-anchors.jsonl in the data folder)"
    )
    verbs.add_parser("files", help="every content, compared with its hash").set_defaults(run=_files)
    verbs.add_parser("all", help="journal and files").set_defaults(run=_all)
    archive = verbs.add_parser("archive", help="every byte of a backup, compared with its list of contents")
    archive.set_defaults(run=_archive)
    archive.add_argument("file", metavar="FILE", type=Path)


def run(arguments: argparse.Namespace) -> int:
    raise AssertionError("the subverb runs")


def _journal(arguments: argparse.Namespace) -> int:
    """Status 1 where a chain is not as it was written, with organisation and number of each fault."""
    start()
    from django.conf import settings

    path: Path = arguments.anchor or settings.JOURNAL_ANCHORS
    if not path.exists():
        raise Stop(f"{path}: no anchors there; without them a cut at the end of a chain can't be found.")
    return FINDINGS if journal_check(path) else DONE


def _files(_arguments: argparse.Namespace) -> int:
    """Status 1 where a content is gone or is not what its hash says. A content without a row is told, and no fault."""
    start()
    return FINDINGS if files_check() else DONE


def _all(_arguments: argparse.Namespace) -> int:
    start()
    return FINDINGS if everything() else DONE


def _archive(arguments: argparse.Namespace) -> int:
    manifest = unpack(arguments.file, into=None)
    contents = sum(1 for name in manifest.members if CONTENT.fullmatch(name))
    say(
        f"{arguments.file} is whole: {manifest.made_at}, version {manifest.program},"
        f" {manifest.database}, {contents} files."
    )
    return DONE


def everything() -> int:
    """How many faults there are; each was told. No anchors beside a journal that has entries is one."""
    from django.conf import settings

    from redthread.apps.journal.selectors import journal_size

    if settings.JOURNAL_ANCHORS.exists() or not journal_size():
        faults = journal_check(settings.JOURNAL_ANCHORS)
    else:
        say(f"{settings.JOURNAL_ANCHORS}: no anchors there; a cut at the end of a chain could not be found.")
        faults = 1
    return faults + files_check()


def journal_check(path: Path) -> int:
    from redthread.apps.journal.selectors import journal_faults, journal_size

    anchors = list(_anchors(path)) if path.exists() else []
    complain(f"{journal_size():,} entries, {len(anchors):,} anchors …")
    faults = list(journal_faults(anchors=anchors))
    for fault in faults:
        say(f"{fault.chain} #{fault.number}: {fault.code}")
    say(f"{len(faults)} faults." if faults else "The journal is whole.")
    return len(faults)


def _anchors(path: Path) -> Iterator[Anchor]:
    with opened(path) as stream:
        for number, line in enumerate(stream, start=1):
            try:
                held = json.loads(line)
                yield Anchor(chain=str(held["chain"]), number=int(held["number"]), hash=str(held["hash"]))
            except (ValueError, KeyError, TypeError) as error:
                raise Stop(f"{path}, line {number}: this is no anchor.") from error


def files_check() -> int:
    from django.conf import settings

    wanted = _wanted()
    faults = 0
    for digest in with_progress(sorted(wanted), of=len(wanted), what="files"):
        fault = _fault(settings.DATA / "files" / digest[:2] / digest[2:4] / digest, digest)
        if fault:
            faults += 1
            say(f"{digest}: {fault}")
    for orphan in _orphans(settings.DATA, wanted):
        say(f"{orphan}: nothing refers to it")
    say(f"{faults} of {len(wanted)} files are not whole." if faults else f"All {len(wanted)} files are whole.")
    return faults


def _wanted() -> set[str]:
    """Hashes of all contents that should be there. Asked of the table itself: no actor may read all of them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT sha256 FROM files_storedfile WHERE purged_at IS NULL")
        return {str(row[0]) for row in cursor.fetchall()}


def _fault(path: Path, digest: str) -> str:
    try:
        with path.open("rb") as stream:
            found = hashlib.sha256()
            while part := stream.read(CHUNK):
                found.update(part)
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"unreadable ({error.strerror})"
    return "" if found.hexdigest() == digest else "changed"


def _orphans(data: Path, wanted: set[str]) -> Iterator[str]:
    """Hidden names are locks and pieces of uploads on their way: the worker's to tidy."""
    for folder, folders, names in os.walk(data / "files"):
        folders.sort()
        for name in sorted(names):
            if name not in wanted and not name.startswith("."):
                yield (Path(folder) / name).relative_to(data).as_posix()
