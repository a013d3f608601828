"""Is this folder a standards pack, and of which kind and version?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

HEAD_BYTES = 64 * 1024
SDK_VERSION = re.compile(r'"sdkVersion"\s*:\s*"eforms-sdk-(\d[\w.-]*)"')
OCDS_VERSION = re.compile(
    r'"id"\s*:\s*"https?://standard\.open-contracting\.org/schema/(\d+(?:__\w+)*)/release-schema\.json"'
)
UNTP_VERSION = re.compile(r"/vocabulary/untp/\w+/(\d+(?:\.\d+)+)")
NAMED_VERSION = re.compile(r"\d+(?:\.\d+)+")


class PackKind(StrEnum):
    EFORMS_SDK = "eforms-sdk"
    OCDS_STANDARD = "ocds-standard"
    OCDS_EXTENSIONS = "ocds-extensions"
    UNTP = "untp"


@dataclass(frozen=True, slots=True)
class Recognised:
    """``version`` is empty where the files do not state one."""

    kind: PackKind
    version: str


def recognise(folder: Path) -> Recognised | None:
    """By what lies in the folder itself, never by its name; None if it is no pack."""
    for kind, version_of in KINDS.items():
        version = version_of(folder)
        if version is not None:
            return Recognised(kind, version)
    return None


def _eforms_sdk(folder: Path) -> str | None:
    return _found(SDK_VERSION, folder / "fields" / "fields.json")


def _ocds_standard(folder: Path) -> str | None:
    version = _found(OCDS_VERSION, folder / "schema" / "release-schema.json")
    return version and version.replace("__", ".")


def _ocds_extensions(folder: Path) -> str | None:
    """One extension or a folder of them. They carry no version: a pack is what was collected on a day."""
    is_pack = (folder / "extension.json").is_file() or any(folder.glob("*/extension.json"))
    return "" if is_pack else None


def _untp(folder: Path) -> str | None:
    """The version in the names of its vocabulary; older files state none, then the one in the folder's name."""
    models = folder / "data-models"
    if not (models / "untp-core").is_dir():
        return None
    stated = [version for path in models.rglob("*.json*") if (version := _found(UNTP_VERSION, path))]
    named = NAMED_VERSION.search(folder.name)
    return max(stated, key=version_key) if stated else named[0] if named else ""


KINDS: dict[PackKind, Callable[[Path], str | None]] = {
    PackKind.EFORMS_SDK: _eforms_sdk,
    PackKind.OCDS_STANDARD: _ocds_standard,
    PackKind.OCDS_EXTENSIONS: _ocds_extensions,
    PackKind.UNTP: _untp,
}


def version_key(version: str) -> tuple[int, ...]:
    """1.14.2 comes after 1.9.0."""
    return tuple(int(digits) for digits in re.findall(r"\d{1,9}", version))


def _found(pattern: re.Pattern[str], path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        found = pattern.search(stream.read(HEAD_BYTES).decode("utf-8", errors="replace"))
    return found[1] if found else None
