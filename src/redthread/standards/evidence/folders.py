"""May a ZIP be kept: is everything in it something that may be kept?"""

import zipfile
from dataclasses import dataclass, field

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence.names import is_program_name
from redthread.standards.evidence.packed import Look, Package, repacked
from redthread.standards.evidence.told import Budget, Told

_SYSTEM_FOLDERS = ("__macosx",)
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_UTF8_NAMES = 0x800


@dataclass(slots=True)
class _Seen:
    changed: dict[str, bytes | None] = field(default_factory=dict)
    warnings: list[FileWarning] = field(default_factory=list)
    files: int = 0


def zip_look(package: Package, budget: Budget, look: Look) -> Told:
    """Raises what one of its files is refused for, with that file's name as ``inside``; ``file-empty`` without any."""
    seen = _Seen()
    for entry in package.zip.infolist():
        _entry(entry, package, budget, look, seen)
    if not seen.files:
        raise DomainError("file-empty")
    content = repacked(package, seen.changed) if seen.changed else package.data
    return Told(FileKind.ZIP, content, tuple(dict.fromkeys(seen.warnings)))


def _entry(entry: zipfile.ZipInfo, package: Package, budget: Budget, look: Look, seen: _Seen) -> None:
    if _is_system(entry.filename):
        seen.changed[entry.filename] = None
        seen.warnings.append(FileWarning.SYSTEM_FILES_REMOVED)
        return
    if not entry.filename.isascii() and not entry.flag_bits & _UTF8_NAMES:
        seen.warnings.append(FileWarning.NAMES_GARBLED)
    if entry.is_dir():
        if not any(each != entry.filename and each.startswith(entry.filename) for each in package.names):
            seen.warnings.append(FileWarning.EMPTY_INSIDE)
        return
    _file(entry, package, budget, look, seen)


def _file(entry: zipfile.ZipInfo, package: Package, budget: Budget, look: Look, seen: _Seen) -> None:
    seen.files += 1
    data = package.read(entry.filename)
    if not data:
        seen.warnings.append(FileWarning.EMPTY_INSIDE)
        return
    try:
        if is_program_name(entry.filename):
            raise DomainError("file-name-of-program", ending=entry.filename.rpartition(".")[2][:20])
        told = look(data, entry.filename, budget)
    except DomainError as error:
        inside = " › ".join(str(part) for part in (entry.filename, error.context.get("inside")) if part)
        context = {key: value for key, value in error.context.items() if key != "inside"}
        raise DomainError(error.code, field="", inside=inside[:200], **context) from error
    seen.warnings.extend(told.warnings)
    if told.content != data:
        seen.changed[entry.filename] = told.content


def _is_system(name: str) -> bool:
    parts = name.lower().rstrip("/").split("/")
    return parts[0] in _SYSTEM_FOLDERS or parts[-1] in _SYSTEM_FILES
