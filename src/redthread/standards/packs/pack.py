"""What is in this file that somebody brings as a standards pack?"""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redthread.domain.errors import DomainError
from redthread.standards.packs.archive import CHUNK, Limits, members, write_out
from redthread.standards.packs.kinds import PackKind, recognise

NESTING = 2
"""Archives made by code hosts wrap everything in a folder; more than two of them are not looked through."""
UNVERSIONED_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Pack:
    """``checksum`` is the SHA-256 of the archive, or of the names and contents of a folder.

    ``version`` is the first digits of the checksum where the files state none. ``files`` are relative
    to the pack's own root, sorted.
    """

    kind: PackKind
    version: str
    checksum: str
    files: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.kind}-{self.version}"


def inspect(source: Path, *, limits: Limits | None = None) -> Pack:
    """Kind, version and content of a folder or archive. Refused if it is no pack or not safe to unpack."""
    with opened(source, limits=limits or Limits()) as (pack, _):
        return pack


@contextmanager
def opened(source: Path, *, limits: Limits, beside: Path | None = None) -> Iterator[tuple[Pack, Path]]:
    """The pack, and its root in a copy that is thrown away afterwards unless it was moved elsewhere.

    ``beside`` is the folder that the copy is made in; the system's own for temporary files if None.
    """
    with tempfile.TemporaryDirectory(prefix=".incoming-", dir=beside) as copy:
        write_out(source, Path(copy), limits=limits)
        root = _root(Path(copy))
        recognised = recognise(root) if root else None
        if root is None or recognised is None:
            raise DomainError("pack-not-recognised", name=source.name)
        digest = checksum(source)
        version = recognised.version or digest[:UNVERSIONED_DIGITS]
        files = tuple(sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()))
        yield Pack(recognised.kind, version, digest, files), root


def checksum(source: Path) -> str:
    if source.is_file():
        with source.open("rb") as archive:
            return hashlib.file_digest(archive, "sha256").hexdigest()
    whole = hashlib.sha256()
    for name, stream in members(source):
        content = hashlib.sha256()
        while chunk := stream.read(CHUNK):
            content.update(chunk)
        whole.update(f"{content.hexdigest()}  {name}\n".encode())
    return whole.hexdigest()


def _root(folder: Path) -> Path | None:
    """The folder itself, or the only folder inside it."""
    for _ in range(NESTING + 1):
        if recognise(folder):
            return folder
        inside = list(folder.iterdir())
        if len(inside) != 1 or not inside[0].is_dir():
            return None
        folder = inside[0]
    return None
