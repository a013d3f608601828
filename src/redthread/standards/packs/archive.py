"""Which files are in this folder or archive, and may they be written out here?"""

import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from redthread.domain.errors import DomainError

CHUNK = 1024 * 1024
DAMAGED = (tarfile.TarError, zipfile.BadZipFile, lzma.LZMAError, zlib.error, EOFError, NotImplementedError)
Member = tuple[str, IO[bytes]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Counted while writing: what an archive says about its own sizes is not believed."""

    files: int = 20_000
    file_bytes: int = 512 * 1024 * 1024
    total_bytes: int = 2 * 1024 * 1024 * 1024


def write_out(source: Path, into: Path, *, limits: Limits) -> None:
    """Write the files of a folder, ZIP or TAR (plain, gz, bz2, xz) into an empty folder, durably.

    Refused: links and devices, names that leave the folder or occur twice, encrypted entries, damaged
    archives, and more than the limits. What was written until then is left to the caller to remove.
    """
    written = 0
    count = 0
    with _understood(source):
        for name, stream in members(source):
            count += 1
            if count > limits.files:
                raise DomainError("archive-too-many-files", limit_files=limits.files)
            allowed = min(limits.file_bytes, limits.total_bytes - written)
            written += _write(stream, into / safe_name(name), name=name, allowed=allowed)


def members(source: Path) -> Iterator[Member]:
    """Every file with its name; each stream has to be read before the next one is asked for."""
    if source.is_dir():
        return _of_folder(source)
    if not source.is_file():
        raise DomainError("archive-not-found", name=source.name)
    if zipfile.is_zipfile(source):
        return _of_zip(source)
    if tarfile.is_tarfile(source):
        return _of_tar(source)
    raise DomainError("archive-unknown-format", name=source.name)


def safe_name(name: str) -> PurePosixPath:
    """The name as a path below the folder; refused if it could lead anywhere else, on any system."""
    path = PurePosixPath(name)
    is_safe = (
        bool(path.parts)
        and not path.is_absolute()
        and ".." not in path.parts
        and not any(character in '\\:*?"<>|' or ord(character) < 32 for character in name)
        and all(len(part.encode()) <= 255 for part in path.parts)
    )
    if not is_safe:
        raise DomainError("archive-unsafe-name", name=name)
    return path


def _of_folder(folder: Path) -> Iterator[Member]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        mode = path.lstat().st_mode
        _require_plain(mode, name)
        if stat.S_ISREG(mode):
            with path.open("rb") as stream:
                yield name, stream


def _of_zip(source: Path) -> Iterator[Member]:
    with zipfile.ZipFile(source) as archive:
        for entry in archive.infolist():
            _require_plain(entry.external_attr >> 16, entry.filename)
            if entry.flag_bits & 0x1:
                raise DomainError("archive-encrypted", name=entry.filename)
            if not entry.is_dir():
                with archive.open(entry) as stream:
                    yield entry.filename, stream


def _of_tar(source: Path) -> Iterator[Member]:
    with tarfile.open(source, "r|*") as archive:
        for entry in archive:
            if not (entry.isreg() or entry.isdir()):
                raise DomainError("archive-has-link", name=entry.name)
            stream = archive.extractfile(entry) if entry.isreg() else None
            if stream is not None:
                yield entry.name, stream


def _require_plain(mode: int, name: str) -> None:
    """``mode`` 0 is an archive made where files have no mode."""
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise DomainError("archive-has-link", name=name)


def _write(stream: IO[bytes], path: Path, *, name: str, allowed: int) -> int:
    """Bytes written. The file is on the disk when this returns, not only in its cache."""
    written = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as target:
        while chunk := stream.read(CHUNK):
            written += len(chunk)
            if written > allowed:
                raise DomainError("archive-too-large", name=name)
            target.write(chunk)
        target.flush()
        os.fsync(target.fileno())
    return written


@contextmanager
def _understood(source: Path) -> Iterator[None]:
    try:
        yield
    except (FileExistsError, NotADirectoryError) as error:
        raise DomainError("archive-name-twice", name=Path(str(error.filename)).name) from error
    except DAMAGED as error:
        raise DomainError("archive-damaged", name=source.name) from error
