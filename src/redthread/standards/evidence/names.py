"""Under which name may a stranger's file be kept and handed out again?"""

import re
import unicodedata

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.standards.evidence import limits

ENDINGS: dict[FileKind, tuple[str, ...]] = {
    FileKind.PDF: ("pdf",),
    FileKind.DOCX: ("docx",),
    FileKind.XLSX: ("xlsx",),
    FileKind.ODT: ("odt",),
    FileKind.ODS: ("ods",),
    FileKind.PNG: ("png",),
    FileKind.JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    FileKind.CSV: ("csv", "tsv", "txt"),
    FileKind.TEXT: ("txt", "csv", "tsv", "md", "log", "text"),
    FileKind.ZIP: ("zip",),
}
"""The first is the one that is put behind a name that has none of them."""

_PROGRAMS = """
apk app appx bat bin chm cmd com cpl desktop dll dmg exe gadget hta htm html inf iso jar js jse lnk mht mhtml msc msi
msix msp pif ps1 psm1 py reg scf scr sh shtml svg sys url vb vbe vbs wsf wsh xht xhtml xll xml xsl
"""
PROGRAMS = frozenset(_PROGRAMS.split())
"""Endings by which a system starts a file instead of showing it, or a browser runs it."""

_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*%]')
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that no reader sees; among them those that turn the direction of writing."""


def name_clean(name: str, kind: FileKind) -> str:
    """The name without folders, unseen characters and what a file system trips over, with the ending of its kind.

    Raises ``file-name-of-program`` for an ending by which a system would start it.
    """
    seen = _seen(name)
    stem, dot, ending = seen.rpartition(".")
    if ending.lower() in PROGRAMS and dot:
        raise DomainError("file-name-of-program", ending=ending.lower()[:20])
    if ending.lower() not in ENDINGS[kind] or not dot:
        stem, ending = seen, ENDINGS[kind][0]
    return f"{_fitting(_usable(stem))}.{ending.lower()}"


def is_program_name(name: str) -> bool:
    return _seen(name).rpartition(".")[2].lower() in PROGRAMS


def _seen(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(letter for letter in last if unicodedata.category(letter) not in _UNSEEN)
    return " ".join(unicodedata.normalize("NFC", shown).split()).strip(". ")


def _usable(stem: str) -> str:
    cleaned = _FORBIDDEN.sub("_", stem).strip(". ")
    return f"_{cleaned}" if _RESERVED.match(cleaned) else cleaned or "file"


def _fitting(stem: str) -> str:
    cut = stem[: limits.NAME_CHARACTERS].encode()[: limits.NAME_BYTES].decode(errors="ignore")
    return cut.strip(". ") or "file"
