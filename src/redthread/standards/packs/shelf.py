"""Which packs stand in this folder, and how is one put there?"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from redthread.domain.errors import DomainError
from redthread.standards.packs.archive import Limits
from redthread.standards.packs.kinds import PackKind, recognise, version_key
from redthread.standards.packs.pack import Pack, opened

MANIFEST = "pack-manifest.json"
DEPTH = 2


@dataclass(frozen=True, slots=True)
class Installed:
    """``added_on`` and ``checksum`` are None for a folder that was put there by hand, without a manifest."""

    kind: PackKind
    version: str
    path: Path
    added_on: date | None = None
    checksum: str | None = None


def install(source: Path, *, into: Path, on: date, limits: Limits | None = None) -> Installed:
    """Put a pack into ``into/<kind>-<version>/``, all of it or nothing. No network is used.

    The same pack a second time is simply found; other content under the same version is refused.
    """
    into.mkdir(parents=True, exist_ok=True)
    with opened(source, limits=limits or Limits(), beside=into) as (pack, root):
        target = into / pack.name
        if target.exists():
            return _same_or_refused(target, pack)
        _write_manifest(root / MANIFEST, pack, source=source, on=on)
        root.chmod(0o755)
        # One rename, after everything is on the disk: a reader never meets half a pack.
        root.rename(target)
        _sync_folder(into)
    return Installed(pack.kind, pack.version, target, on, pack.checksum)


def find(folder: Path, kind: PackKind, *, version: str | None = None) -> Path | None:
    """The pack's folder, of the latest version if none is named; None where there is none.

    Packs that state no version follow the day on which they were added.
    """
    found = [each for each in find_all(folder) if each.kind is kind and version in (None, each.version)]
    return max(found, key=_age).path if found else None


def find_all(folder: Path) -> tuple[Installed, ...]:
    """Installed packs, and packs that were unpacked by hand up to two folders deep. Hidden folders are skipped."""
    return tuple(_walk(folder, DEPTH)) if folder.is_dir() else ()


def _walk(folder: Path, depth: int) -> Iterator[Installed]:
    """A pack is not searched for further packs."""
    found = _installed(folder)
    if found:
        yield found
    elif depth:
        for child in sorted(folder.iterdir()):
            if child.is_dir() and not child.name.startswith("."):
                yield from _walk(child, depth - 1)


def _installed(folder: Path) -> Installed | None:
    if (folder / MANIFEST).is_file():
        return _read_manifest(folder)
    recognised = recognise(folder)
    return Installed(recognised.kind, recognised.version, folder) if recognised else None


def _age(installed: Installed) -> tuple[tuple[int, ...], date]:
    stated = version_key(installed.version) if "." in installed.version else ()
    return stated, installed.added_on or date.min


def _same_or_refused(target: Path, pack: Pack) -> Installed:
    present = _installed(target)
    if present is None or present.checksum != pack.checksum:
        raise DomainError("pack-differs-from-installed", name=pack.name)
    return present


def _write_manifest(path: Path, pack: Pack, *, source: Path, on: date) -> None:
    content = {
        "kind": pack.kind.value,
        "version": pack.version,
        "source": source.name,
        "sha256": pack.checksum,
        "files": len(pack.files),
        "added_on": on.isoformat(),
    }
    with path.open("w", encoding="utf-8") as stream:
        json.dump(content, stream, indent=2, ensure_ascii=False)
        stream.flush()
        os.fsync(stream.fileno())


def _read_manifest(folder: Path) -> Installed:
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Installed(
            kind=PackKind(content["kind"]),
            version=str(content["version"]),
            path=folder,
            added_on=date.fromisoformat(content["added_on"]),
            checksum=str(content["sha256"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DomainError("pack-manifest-damaged", name=folder.name) from error


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
