"""From where do a package's files come: one stream, a folder or a zip?"""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from typing import IO

from redthread.standards.package.problem import PackageRefused, Problem

MAX_FILE_BYTES = 2_000_000
MAX_FILES = 100
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class PackageFile:
    name: str
    data: bytes


def stream_files(stream: IO[bytes], *, name: str = "package.yaml") -> tuple[PackageFile, ...]:
    """The single file of a one-file package; never reads more than one byte beyond the limit."""
    return (PackageFile(name, stream.read(MAX_FILE_BYTES + 1)),)


def folder_files(folder: Traversable) -> tuple[PackageFile, ...]:
    """The YAML files that stand directly in the folder, by name; other files are the publisher's own affair."""
    found = sorted((each for each in folder.iterdir() if _is_yaml(each.name) and each.is_file()), key=lambda f: f.name)
    _refuse_if_too_many(folder.name, found)
    files: list[PackageFile] = []
    for each in found:
        with each.open("rb") as stream:
            files.append(PackageFile(each.name, stream.read(MAX_FILE_BYTES + 1)))
    return tuple(files)


def zip_files(stream: IO[bytes], *, name: str = "package.zip") -> tuple[PackageFile, ...]:
    """The YAML files of a zip, at its top or in one folder; nothing is unpacked to disk.

    Raises ``PackageRefused`` (``not-a-zip``, ``zip-name``, ``too-many-files``).
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            members = [member for member in archive.infolist() if _is_yaml(member.filename)]
            _refuse_if_too_many(name, members)
            _refuse_odd_names(name, members)
            return tuple(_member(archive, member) for member in sorted(members, key=lambda m: m.filename))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise PackageRefused((Problem(name, 0, "", "not-a-zip"),)) from error


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> PackageFile:
    # The stated size may lie: read up to the limit, whatever the zip says.
    with archive.open(member) as stream:
        return PackageFile(PurePosixPath(member.filename).name, stream.read(MAX_FILE_BYTES + 1))


def _refuse_odd_names(name: str, members: list[zipfile.ZipInfo]) -> None:
    """Two files of one name could hide each other, and folders above are nobody's business here."""
    seen: set[str] = set()
    for member in members:
        path = PurePosixPath(member.filename)
        is_odd = path.is_absolute() or ".." in path.parts or len(path.parts) > 2 or "\\" in member.filename
        if is_odd or path.name in seen:
            raise PackageRefused((Problem(name, 0, "", "zip-name", {"name": member.filename}),))
        seen.add(path.name)


def _refuse_if_too_many(name: str, files: Iterable[object]) -> None:
    if len(list(files)) > MAX_FILES:
        raise PackageRefused((Problem(name, 0, "", "too-many-files", {"limit": MAX_FILES}),))


def _is_yaml(name: str) -> bool:
    return name.lower().endswith(ENDINGS) and not PurePosixPath(name).name.startswith(".")
