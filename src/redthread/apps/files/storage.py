"""Where does the content of a file lie, so that no power cut takes it away once it was acknowledged?

Under its SHA-256 in the data folder, ``ab/cd/abcd…``. It is written beside its place, synced, moved to its
place, and the folders are synced, all before the row that names it is committed. What is there under a hash is
therefore whole, or it is not there.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

try:
    import fcntl
except ImportError:  # Windows has no such lock; there one process serves
    fcntl = None  # type: ignore[assignment]

GRACE = timedelta(minutes=10)
"""So long after a content was stored its row is committed, or never will be."""
ORPHAN_AFTER = timedelta(days=1)
PART = ".part"


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def content_keep(content: bytes) -> str:
    """Store it durably and return its SHA-256. Raises OSError.

    What is there already is written anew: that it was once synced is not known, and an earlier failure to sync
    may be forgotten by the system.
    """
    sha256 = sha256_of(content)
    place = path_of(sha256)
    _folder_make(place.parent)
    with _locked(place.parent):
        _write(place, content)
        folder_sync(place.parent)
    return sha256


def content_read(sha256: str) -> bytes:
    """Raises FileNotFoundError where it is gone, and where it is no longer what its hash says."""
    content = path_of(sha256).read_bytes()
    if sha256_of(content) != sha256:
        raise FileNotFoundError(f"{sha256} does not hold what it should")
    return content


def content_size(sha256: str) -> int | None:
    """Bytes that lie under a hash; None where nothing does."""
    try:
        return path_of(sha256).stat().st_size
    except FileNotFoundError:
        return None


@contextmanager
def content_unused(sha256: str, *, now: datetime, grace: timedelta = GRACE) -> Iterator[Path | None]:
    """Holds the place, so that nobody stores there meanwhile. None while a row for it may still be on its way."""
    place = path_of(sha256)
    if not place.parent.is_dir():
        yield place
        return
    with _locked(place.parent):
        yield place if not place.exists() or now - _touched(place) > grace else None


def content_remove(place: Path) -> None:
    """Within ``content_unused``."""
    place.unlink(missing_ok=True)
    if place.parent.is_dir():
        folder_sync(place.parent)


def contents_older(*, now: datetime, than: timedelta = ORPHAN_AFTER) -> Iterator[str]:
    """The hashes of what has lain there for a while. Pieces of uploads that broke off are removed on the way."""
    for place in settings.FILES.glob("??/??/*"):
        if now - _touched(place) <= than or place.name.startswith(".lock"):
            continue
        if place.suffix == PART:
            place.unlink(missing_ok=True)
        else:
            yield place.name


def path_of(sha256: str) -> Path:
    folder: Path = settings.FILES
    return folder / sha256[:2] / sha256[2:4] / sha256


def file_sync(place: Path) -> None:
    descriptor = os.open(place, os.O_RDWR)  # Windows syncs nothing that is open for reading alone
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def folder_sync(folder: Path) -> None:
    """A name is durable once its folder is synced; Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _folder_make(folder: Path) -> None:
    """Each folder's name is synced in the one above, whoever made it."""
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        with suppress(FileExistsError):
            each.mkdir(mode=0o700)
    for each in {folder, folder.parent, settings.FILES, *missing}:
        folder_sync(each.parent)


def _write(place: Path, content: bytes) -> None:
    beside = place.parent / f".{secrets.token_hex(8)}{PART}"
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        file_sync(beside)
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _touched(place: Path) -> datetime:
    try:
        return datetime.fromtimestamp(place.stat().st_mtime, UTC)
    except FileNotFoundError:
        return datetime.max.replace(tzinfo=UTC)
