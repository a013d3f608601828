"""What is in a backup, and is an archive exactly that?"""

import errno
import hashlib
import json
import os
import re
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from redthread.cli.say import Stop

FORMAT = 1
"""Raised when an older program could no longer read what a newer one writes."""
MANIFEST, ANCHORS = "manifest.json", "journal-anchors.jsonl"
DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
CONTENT = re.compile(r"files/(?P<a>[0-9a-f]{2})/(?P<b>[0-9a-f]{2})/(?P=a)(?P=b)[0-9a-f]{60}")
"""Where the content of a stored file lies, in the archive as in the data folder."""
CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the archive says of itself: its last member, so that one cut short has none."""

    program: str
    made_at: str
    database: str
    migrations: tuple[str, ...]
    members: Mapping[str, str]
    """Name → SHA-256 of every other member."""
    format: int = FORMAT

    def __post_init__(self) -> None:
        if self.database not in DATABASES:
            raise ValueError(self.database)


@dataclass(slots=True)
class Archive:
    """A backup while it is written: one pass, each byte hashed on its way."""

    tar: tarfile.TarFile
    members: dict[str, str] = field(default_factory=dict)
    damaged: list[str] = field(default_factory=list)
    """Contents that are not what their name says; they are carried as they are."""

    def add(self, name: str, stream: IO[bytes], size: int) -> None:
        told = tarfile.TarInfo(name)
        told.size, told.mode = size, 0o600
        hashed = _Hashed(stream)
        self.tar.addfile(told, hashed)  # type: ignore[arg-type]  # it reads, and nothing else
        self.members[name] = hashed.digest.hexdigest()
        if CONTENT.fullmatch(name) and not name.endswith(self.members[name]):
            self.damaged.append(name)

    def add_path(self, name: str, path: Path) -> None:
        with path.open("rb") as stream:
            self.add(name, stream, os.fstat(stream.fileno()).st_size)


class _Hashed:
    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.digest = hashlib.sha256()

    def read(self, size: int) -> bytes:
        part = self.stream.read(size)
        self.digest.update(part)
        return part


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """Under another name until everything is on the disk; an existing file is never written over."""
    if path.exists():
        raise Stop(f"{path}: it exists, and a backup never writes over a file. Name another.")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _name(part, path)
        folder_sync(path.parent)
    except FileExistsError as error:
        raise Stop(f"{path}: somebody else just wrote a file of that name.") from error
    except OSError as error:
        raise Stop(f"{path}: {error.strerror or error}. Nothing is left of the backup.") from error
    finally:
        part.unlink(missing_ok=True)


def _name(part: Path, path: Path) -> None:
    """A link, unlike a rename, fails where somebody took the name meanwhile; not every file system has links."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        part.rename(path)


def folder_sync(folder: Path) -> None:
    """A new name in it survives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def manifest_bytes(manifest: Manifest) -> bytes:
    told = {name: getattr(manifest, name) for name in Manifest.__slots__}
    return json.dumps(told | {"members": dict(manifest.members)}, indent=1).encode()


def unpack(path: Path, *, into: Path | None) -> Manifest:
    """The manifest of an archive of which every byte is as it was written.

    Its members lie in ``into`` then, under their own names; None only looks. Raises ``Stop`` at the first thing that
    is not as a backup has it; what was unpacked until then is the caller's to remove.
    """
    hashes: dict[str, str] = {}
    manifest: Manifest | None = None
    try:
        with tarfile.open(path, "r|") as tar:
            for member in tar:
                if manifest is not None:
                    raise _strange(path, member.name)
                _require_known(path, member, hashes)
                stream = _content(tar, member)
                if member.name == MANIFEST:
                    manifest = _manifest(path, stream.read())
                else:
                    hashes[member.name] = _taken(stream, into / member.name if into else None)
    except tarfile.TarError as error:
        raise Stop(f"{path}: this is no backup of Redthread, or it is damaged ({error}).") from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Stop(f"The disk is full. Unpacking {path} needs as much room again as the archive has.") from error
        raise Stop(f"{path}: {error.strerror or error}.") from error
    if manifest is None:
        raise Stop(f"{path}: it ends before it is complete. Take another backup.")
    _require_same(path, manifest, hashes)
    return manifest


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    stream = tar.extractfile(member)
    if stream is None:
        raise tarfile.ReadError(f"no content of {member.name}")
    return stream


def _require_known(path: Path, member: tarfile.TarInfo, taken: Mapping[str, str]) -> None:
    """A plain file under one of our own names: nothing that could lie, or point, outside the folder."""
    is_plain = member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) and not member.sparse
    is_named = member.name in (MANIFEST, ANCHORS, *DATABASES.values()) or CONTENT.fullmatch(member.name)
    if not is_plain or not is_named or member.name in taken:
        raise _strange(path, member.name)


def _strange(path: Path, name: str) -> Stop:
    return Stop(f"{path}: {name[:120]!r} has no place in a backup. Nothing was restored.")


def _taken(stream: IO[bytes], path: Path | None) -> str:
    digest = hashlib.sha256()
    if path is None:
        while part := stream.read(CHUNK):
            digest.update(part)
        return digest.hexdigest()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as target:
        while part := stream.read(CHUNK):
            digest.update(part)
            target.write(part)
    return digest.hexdigest()


def _manifest(path: Path, content: bytes) -> Manifest:
    try:
        held: dict[str, Any] = json.loads(content)
        if held["format"] != FORMAT:
            raise Stop(f"{path}: it was written by a newer program ({held['program']}). Restore it with that one.")
        return Manifest(
            program=str(held["program"]),
            made_at=str(held["made_at"]),
            database=str(held["database"]),
            migrations=tuple(str(each) for each in held["migrations"]),
            members={str(name): str(digest) for name, digest in held["members"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Stop(f"{path}: its list of contents can't be read, so nothing can be checked.") from error


def _require_same(path: Path, manifest: Manifest, hashes: Mapping[str, str]) -> None:
    for name in sorted({*hashes, *manifest.members}):
        if hashes.get(name) != manifest.members.get(name):
            raise Stop(f"{path}: {name} is not as it was written. Take another backup.")
    if DATABASES[manifest.database] not in hashes:
        raise Stop(f"{path}: there is no database in it.")
