"""Does a backup hold everything, and does it come back whole or not at all?"""

import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from redthread.cli.archive import ANCHORS, MANIFEST, unpack
from redthread.cli.say import Stop
from tests.operations.installation import ON_POSTGRESQL, ON_SQLITE, Installation

BOOKKEEPING = {"django_session"}
"""Emptied by a restore: nobody stays signed in."""


def rows(installation: Installation) -> dict[str, int]:
    return {name: number for name, number in installation.counts().items() if name not in BOOKKEEPING}


def members(archive: Path) -> dict[str, bytes]:
    with tarfile.open(archive) as tar:
        streams = {member.name: tar.extractfile(member) for member in tar}
        return {name: stream.read() for name, stream in streams.items() if stream}


def rewrite(archive: Path, held: dict[str, bytes]) -> Path:
    """An archive with these members, the list of contents as it is in them."""
    path = archive.with_name("rewritten.tar")
    with tarfile.open(path, "w") as tar:
        for name, content in held.items():
            told = tarfile.TarInfo(name)
            told.size = len(content)
            tar.addfile(told, io.BytesIO(content))
    return path


# There and back


def test_archive_comes_back_whole_in_an_empty_installation(
    filled: Installation, archive: Path, empty: Installation
) -> None:
    answer = empty("restore", archive)

    assert (answer.status, answer.out.splitlines()[-1]) == (
        0,
        "Restored, and everything in it is whole. Everybody has to sign in again.",
    )
    assert rows(empty) == rows(filled)
    assert len(empty.contents()) == 3
    assert empty.contents() == filled.contents()
    assert (empty.data / ANCHORS).read_bytes() == (filled.data / ANCHORS).read_bytes()
    verified = empty("verify", "all")
    assert (verified.status, verified.out) == (0, "The journal is whole.\nAll 3 files are whole.\n")


@ON_SQLITE
def test_archive_is_for_its_owner_alone_and_holds_no_key(filled: Installation, archive: Path) -> None:
    held = members(archive)

    assert archive.stat().st_mode & 0o777 == 0o600
    assert (filled.data / "secret-key").exists()
    assert [name for name in held if "secret" in name or "password" in name] == []
    assert [name for name in held if not name.startswith("files/")][-1] == MANIFEST
    assert list(held)[-1] == MANIFEST


def test_restored_database_refuses_what_the_first_one_refused(archive: Path, empty: Installation) -> None:
    """The triggers came along: an entry of the journal still can't be changed."""
    assert empty("restore", archive).status == 0

    told = empty.python(
        "import django\ndjango.setup()\nfrom django.db import connection, DatabaseError\n"
        "try:\n    connection.cursor().execute(\"UPDATE journal_entry SET code = 'x'\")\n"
        "except DatabaseError as error: print('append-only' in str(error))"
    )

    assert told == "True\n"


def test_backup_while_somebody_writes_is_one_moment(filled: Installation, empty: Installation, tmp_path: Path) -> None:
    """A writer adds purchases, each with its entry in the journal, from before the backup until after it."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER], env=filled.environment(), cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    try:
        assert writer.stdout.readline() == "1\n"
        archive = tmp_path / "busy.tar"
        assert filled("backup", archive).status == 0
        before = writer.poll()
    finally:
        writer.kill()
        told = writer.stdout.read()
        writer.wait()

    assert before is None
    assert len(told.splitlines()) > 1
    answer = empty("restore", archive)
    assert (answer.status, "journal is whole" in answer.out) == (0, True)


WRITER = """
import itertools
import django
django.setup()
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.demo.people import INGRID, acting
from redthread.domain.purchase import Kind
for number in itertools.count(1):
    purchase_begin(actor=acting(INGRID), facts=PurchaseFacts(title=f"Purchase {number}", kind=Kind.SINGLE_CONTRACT))
    print(number, flush=True)
"""


@ON_SQLITE
def test_nobody_stays_signed_in(filled: Installation, empty: Installation, tmp_path: Path) -> None:
    filled.python(
        "import django\ndjango.setup()\nfrom django.contrib.sessions.backends.db import SessionStore\n"
        "session = SessionStore()\nsession['person'] = 1\nsession.save()"
    )
    assert filled.counts()["django_session"] == 1
    assert filled("backup", tmp_path / "b.tar").status == 0

    assert empty("restore", tmp_path / "b.tar").status == 0

    assert empty.counts()["django_session"] == 0


# Writing it


@ON_SQLITE
def test_existing_file_is_not_written_over(filled: Installation, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("keep me")

    answer = filled("backup", tmp_path / "mine")

    assert (answer.status, answer.out) == (2, "")
    assert (
        answer.err
        == f"redthread: {tmp_path / 'mine'}: it exists, and a backup never writes over a file. Name another.\n"
    )
    assert (tmp_path / "mine").read_text() == "keep me"


@ON_SQLITE
def test_folder_gets_a_file_named_by_its_time_and_keeps_the_newest(filled: Installation, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    older = [folder / f"redthread-2026010{day}T000000Z.tar" for day in (1, 2, 3)]
    for path in [*older, folder / "of-somebody-else.tar"]:
        path.touch()

    answer = filled("backup", folder, "--keep", 2)

    assert answer.status == 0
    kept = sorted(path.name for path in folder.iterdir())
    assert (len(kept), kept[0], kept[1]) == (3, "of-somebody-else.tar", older[2].name)


@ON_SQLITE
@pytest.mark.parametrize("words", [("--keep", "0"), ("--keep", "3")], ids=["none", "no folder"])
def test_keep_needs_a_folder_and_a_number(filled: Installation, tmp_path: Path, words: tuple[str, ...]) -> None:
    target = tmp_path if words[1] == "0" else tmp_path / "file.tar"

    assert filled("backup", target, *words).status == 2
    assert not (tmp_path / "file.tar").exists()


@ON_SQLITE
def test_damaged_content_is_told_and_carried_as_it_is(
    filled: Installation, empty: Installation, tmp_path: Path
) -> None:
    name = min(filled.contents())
    (filled.data / name).write_bytes(b"rotten")

    answer = filled("backup", tmp_path / "b.tar")
    restored = empty("restore", tmp_path / "b.tar")

    assert answer.status == 1
    assert f"{name}: its content is damaged; the archive holds it as it is.\n" in answer.err
    assert (restored.status, restored.out.splitlines()[-1]) == (1, "Restored, with 1 faults.")
    assert f"{Path(name).name}: changed\n" in restored.out
    assert empty.contents()[name] == b"rotten"


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
from redthread.cli.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def on_a_full_disk(installation: Installation, *words: object) -> "subprocess.CompletedProcess[str]":
    """A limit on the size of a file stands for the disk: writing fails in the middle."""
    command = [sys.executable, "-c", LIMITED, *(str(word) for word in words)]
    return subprocess.run(
        command, env=installation.environment(), cwd=installation.data.parent, capture_output=True, text=True
    )


@ON_SQLITE
def test_full_disk_leaves_no_part_of_a_backup(filled: Installation, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()

    done = on_a_full_disk(filled, "backup", folder / "b.tar")

    assert (done.returncode, list(folder.iterdir())) == (2, [])
    assert "Traceback" not in done.stderr


@ON_SQLITE
def test_full_disk_leaves_nothing_half_restored(archive: Path, empty: Installation) -> None:
    done = on_a_full_disk(empty, "restore", archive)

    assert (done.returncode, [path.name for path in empty.data.iterdir()]) == (2, ["secret-key"])
    assert done.stderr.splitlines()[-1].startswith(f"redthread: {archive}: File too large")


@ON_POSTGRESQL
def test_postgresql_without_its_programs_says_what_to_install(filled: Installation, tmp_path: Path) -> None:
    answer = filled("backup", tmp_path / "b.tar", "--programs", tmp_path)

    assert answer.status == 2
    assert answer.err.splitlines()[-1].startswith(
        f"redthread: pg_dump is not in {tmp_path}. Install PostgreSQL's client"
    )
    assert [path.name for path in tmp_path.iterdir() if path.name != "filled"] == []


@ON_SQLITE
def test_database_that_is_not_set_up_has_no_backup(empty: Installation, tmp_path: Path) -> None:
    answer = empty("backup", tmp_path / "b.tar")

    assert answer.status == 2
    assert not (tmp_path / "b.tar").exists()


# Taking it back


@ON_SQLITE
def test_installation_that_is_there_is_not_replaced_unasked(filled: Installation, archive: Path) -> None:
    before = rows(filled)

    answer = filled("restore", archive)

    assert answer.status == 2
    assert answer.err.endswith("To put the archive in its place, add --replace.\n")
    assert rows(filled) == before


def test_replaced_installation_is_the_one_of_the_archive(filled: Installation, archive: Path) -> None:
    before, contents = rows(filled), filled.contents()
    filled.python(
        WRITER.replace("itertools.count(1)", "range(3)")
        + "\nfrom django.conf import settings\npath = settings.DATA / 'files' / 'later'\npath.write_text('later')"
    )
    assert rows(filled) != before

    answer = filled("restore", archive, "--replace")

    assert answer.status == 0
    assert (rows(filled), filled.contents()) == (before, contents)
    assert sorted(path.name for path in filled.data.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize("harm", ["faulty", "fails"])
def test_replacing_that_goes_wrong_leaves_what_was_there(
    filled: Installation, archive: Path, tmp_path: Path, harm: str
) -> None:
    """Once the archive turns out to be faulty when everything stands in its place, once migrating fails there."""
    held = members(archive)
    if harm == "faulty":
        name = min(each for each in held if each.startswith("files/"))
        held[name] = b"changed"
        manifest = json.loads(held[MANIFEST])
        manifest["members"][name] = hashlib.sha256(b"changed").hexdigest()
        held[MANIFEST] = json.dumps(manifest).encode()
        archive = rewrite(archive, held)
    filled.python(WRITER.replace("itertools.count(1)", "range(2)"))
    before, contents = filled.counts(), filled.contents()
    anchors = (filled.data / ANCHORS).read_bytes()

    if harm == "faulty":
        answer = filled("restore", archive, "--replace")
        assert (answer.status, "what was here before was put back" in answer.err) == (2, True)
    else:
        told = filled.python(
            "import sys\nfrom redthread.cli import migrate\nfrom redthread.cli.__main__ import main\n"
            "def fails(_): raise RuntimeError('planted')\nmigrate.run = fails\n"
            f"try: main(['restore', {str(archive)!r}, '--replace'])\nexcept RuntimeError as error: print(error)"
        )
        assert told == "planted\n"

    assert (filled.counts(), filled.contents(), (filled.data / ANCHORS).read_bytes()) == (before, contents, anchors)
    assert filled("verify", "all").status == 0


def test_database_that_is_in_use_is_not_replaced(filled: Installation, archive: Path, tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER], env=filled.environment(), cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        answer = filled("restore", archive, "--replace")
    finally:
        holder.kill()
        holder.wait()

    assert (answer.status, answer.err) == (
        2,
        "redthread: The database is in use. Stop the server and the worker first.\n",
    )


HOLDER = """
import django, time
django.setup()
from django.db import connection
connection.cursor().execute("SELECT 1 FROM journal_chain")
print("open", flush=True)
time.sleep(60)
"""


@ON_POSTGRESQL
def test_archive_of_another_kind_of_database_is_refused(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Installation(tmp_path / "other" / "data")
    answer = other("restore", archive)

    assert answer.status == 2
    assert answer.err.splitlines()[-1].endswith(
        "it holds a database of postgresql, and this installation is set to sqlite."
    )
    assert not (other.data / "redthread.sqlite3").exists()


@ON_SQLITE
def test_archive_of_a_newer_program_is_refused(archive: Path, empty: Installation) -> None:
    held = members(archive)
    manifest = json.loads(held[MANIFEST])
    manifest["migrations"].append("accounts.9999_from_the_future")
    held[MANIFEST] = json.dumps(manifest).encode()

    answer = empty("restore", rewrite(archive, held))

    assert answer.status == 2
    assert "this one does not know accounts.9999_from_the_future." in answer.err
    assert empty.contents() == {}
    assert not (empty.data / ANCHORS).exists()


# Archives that are none. These need no database: reading one is enough.


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with a database that nobody could load; all that is read here is the archive itself."""
    content = b"evidence"
    digest = hashlib.sha256(content).hexdigest()
    held = {ANCHORS: b"{}\n", "database.sqlite3": b"x" * 5000, f"files/{digest[:2]}/{digest[2:4]}/{digest}": content}
    hashes = {name: hashlib.sha256(each).hexdigest() for name, each in held.items()}
    manifest = {
        "format": 1, "program": "0.1", "made_at": "2026-01-01T00:00:00+00:00", "database": "sqlite", "migrations": [],
        "members": hashes,
    }  # fmt: skip
    return rewrite(tmp_path_factory.mktemp("small") / "x", {**held, MANIFEST: json.dumps(manifest).encode()})


Harm = Callable[[Path], object]


def cut(share: float) -> Harm:
    return lambda path: os.truncate(path, int(path.stat().st_size * share))


def flipped(at: int) -> Harm:
    def harm(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[at] ^= 1
        path.write_bytes(content)

    return harm


def with_member(told: tarfile.TarInfo, content: bytes = b"") -> Harm:
    """One more member, before the list of contents."""

    def harm(path: Path) -> None:
        held = members(path)
        with tarfile.open(path, "w") as tar:
            told.size = len(content)
            tar.addfile(told, io.BytesIO(content))
            for name, each in held.items():
                again = tarfile.TarInfo(name)
                again.size = len(each)
                tar.addfile(again, io.BytesIO(each))

    return harm


def entry(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, target
    return made


def manifest_with(**changed: object) -> Harm:
    def harm(path: Path) -> None:
        held = members(path)
        held[MANIFEST] = json.dumps(json.loads(held[MANIFEST]) | changed).encode()
        rewrite(path, held).replace(path)

    return harm


A_NAME = f"files/ab/cd/abcd{'0' * 60}"
HARMS: dict[str, tuple[Harm, str]] = {
    "empty": (cut(0), "no backup of Redthread"),
    "cut in the database": (cut(0.2), "no backup of Redthread, or it is damaged"),
    "cut before its list": (lambda path: os.truncate(path, 3 * 512 + 5120 + 2 * 512), "before it is complete"),
    "foreign": (lambda path: path.write_bytes(b"PK\x03\x04" + b"\x00" * 5000), "no backup of Redthread"),
    "another tar": (lambda path: rewrite(path, {"letter.txt": b"x"}).replace(path), "no place in a backup"),
    "one bit of the database": (flipped(512 + 512 + 512 + 100), "database.sqlite3 is not as it was written"),
    "climbing": (with_member(entry("../outside"), b"x"), "'../outside' has no place"),
    "climbing in files": (with_member(entry("files/ab/cd/../../../outside"), b"x"), "has no place"),
    "absolute": (with_member(entry("/tmp/outside"), b"x"), "'/tmp/outside' has no place"),
    "link": (with_member(entry(A_NAME, tarfile.SYMTYPE, "/etc/passwd")), "has no place"),
    "hard link": (with_member(entry(A_NAME, tarfile.LNKTYPE, ANCHORS)), "has no place"),
    "device": (with_member(entry(A_NAME, tarfile.CHRTYPE)), "has no place"),
    "twice": (with_member(entry(ANCHORS), b"{}\n"), "has no place"),
    "not in its list": (with_member(entry(A_NAME), b"x"), f"{A_NAME} is not as it was written"),
    "list of a newer format": (manifest_with(format=2), "written by a newer program"),
    "list without members": (manifest_with(members=None), "list of contents can't be read"),
    "unknown database": (manifest_with(database="oracle"), "list of contents can't be read"),
    "list names what is not there": (manifest_with(members={A_NAME: "0" * 64}), "is not as it was written"),
}  # fmt: skip


@pytest.mark.parametrize("harm", HARMS)
def test_archive_that_is_not_as_written_is_refused(small: Path, tmp_path: Path, harm: str) -> None:
    path, target = tmp_path / "harmed.tar", tmp_path / "in" / "here"
    path.write_bytes(small.read_bytes())
    target.mkdir(parents=True)
    act, told = HARMS[harm]
    act(path)

    with pytest.raises(Stop) as refused:
        unpack(path, into=target)

    assert told in str(refused.value)
    assert sorted(each.name for each in (tmp_path / "in").iterdir()) == ["here"]
    assert [each for each in target.rglob("*") if each.is_symlink()] == []


def test_unharmed_archive_is_read(small: Path, tmp_path: Path) -> None:
    assert unpack(small, into=tmp_path / "here").database == "sqlite"
    assert (tmp_path / "here" / ANCHORS).read_bytes() == b"{}\n"


@ON_SQLITE
def test_refused_archive_leaves_an_empty_installation_empty(archive: Path, empty: Installation) -> None:
    cut(0.7)(archive)

    answer = empty("restore", archive)

    assert answer.status == 2
    assert [path.name for path in empty.data.iterdir()] == ["secret-key"]
    assert empty.counts() == {}


@ON_SQLITE
def test_archive_is_verified_without_an_installation(archive: Path, empty: Installation) -> None:
    whole = empty("verify", "archive", archive)
    flipped(archive.stat().st_size // 3)(archive)
    harmed = empty("verify", "archive", archive)

    assert (whole.status, harmed.status) == (0, 2)
    assert whole.out.startswith(f"{archive} is whole: ")
    assert not empty.data.exists()
