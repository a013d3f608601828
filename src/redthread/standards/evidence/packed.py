"""Is an archive what its index says, and does it stay within bounds and within its folder?"""

import re
import stat
import struct
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat

from redthread.domain.errors import DomainError
from redthread.standards.documents.reading.archive import Archive
from redthread.standards.evidence import limits
from redthread.standards.evidence.malware import OLD_CONTAINER, is_program, refuse_malware
from redthread.standards.evidence.told import Budget, Told

START = b"PK\x03\x04"
EMPTY = b"PK\x05\x06"
_HEADER = b"PK\x01\x02"
_LOCAL_HEADER = 30
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_LONG_TAG = re.compile(rb"<[^<]{50000,}")
_DAMAGED = (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError, RuntimeError, LookupError)

Look = Callable[[bytes, str, Budget], Told]
"""How a file inside of an archive is looked at: handed in, since that may be an archive again."""


class Package(Archive):
    """An archive that also keeps its entries apart, has no links and no two entries of one name."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        self.data, self.budget = data, budget
        if data.count(_HEADER) > limits.HEADERS:
            budget.spend(entries=limits.HEADERS, unpacked=0)
        try:
            super().__init__(data)
        except DomainError as error:
            told_as_file(error)
        except _DAMAGED as error:
            raise DomainError("file-damaged", kind="zip") from error

    def _guard(self) -> None:
        entries = self.zip.infolist()
        for entry in entries:
            if stat.S_ISLNK(entry.external_attr >> 16):
                raise DomainError("file-archive-unsafe", entry=entry.filename[:200])
        names = Counter(_compared(entry.filename) for entry in entries)
        twice = next((name for name, times in names.items() if times > 1), "")
        outside = next((name for name in names if is_outside(name)), "")
        if twice or outside:
            raise DomainError("file-archive-unsafe", entry=(twice or outside)[:200])
        self._require_apart(entries)
        super()._guard()
        self.budget.spend(entries=len(entries), unpacked=sum(entry.file_size for entry in entries))

    def _require_apart(self, entries: list[zipfile.ZipInfo]) -> None:
        """Entries that share bytes are how a small archive unpacks to a large one without a high ratio."""
        placed = sorted(entries, key=lambda entry: entry.header_offset)
        ends = [each.header_offset for each in placed[1:]] + [self.zip.start_dir]
        for entry, end in zip(placed, ends, strict=False):
            if entry.header_offset + _LOCAL_HEADER + entry.compress_size > end:
                raise DomainError("file-archive-unsafe", entry=entry.filename[:200])
        if placed and placed[0].header_offset != 0:
            raise DomainError("file-two-formats")

    def read(self, name: str) -> bytes:
        try:
            return super().read(name)
        except DomainError as error:
            told_as_file(error)
        except _DAMAGED as error:
            raise DomainError("file-damaged", kind="zip") from error

    def parts(self) -> "list[zipfile.ZipInfo]":
        return [entry for entry in self.zip.infolist() if not entry.is_dir()]


def _compared(name: str) -> str:
    """As file systems compare names that ignore capitals and ways of writing an accent."""
    return unicodedata.normalize("NFC", name).casefold().replace("\\", "/").rstrip("/")


def is_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or "\x00" in name or name[1:2] == ":"


def told_as_file(error: DomainError) -> NoReturn:
    """The refusals of the readers of documents, in the words of evidence."""
    match error.code:
        case "document-encrypted":
            raise DomainError("file-locked") from error
        case "document-unpacks-too-large":
            raise DomainError("file-unpacks-too-large", limit_bytes=limits.UNPACKED, entries=limits.ENTRIES) from error
        case "document-part-refused":
            raise DomainError("file-part-refused", part=error.context.get("part", "")) from error
        case "document-damaged":
            raise DomainError("file-damaged", kind="zip") from error
    raise error


def look_at_part(name: str, data: bytes) -> None:
    """What is refused in any part of an office document, whatever it is called."""
    refuse_malware(data)
    if is_program(data) or data.startswith(OLD_CONTAINER):
        raise DomainError("file-holds-object", part=name)
    if name.lower().endswith((".xml", ".rels", ".vml", ".rdf")) or data[:5] == b"<?xml":
        _require_plain_xml(name, data)


def _require_plain_xml(name: str, data: bytes) -> None:
    """No document type, no entities, and letters in which words can be searched for. Nothing is built of it."""
    if data.startswith(_WIDE) or any(each.count(b"=") > limits.TAG_ATTRIBUTES for each in _LONG_TAG.findall(data)):
        raise DomainError("file-part-refused", part=name)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _refuse_encoding
    try:
        parser.Parse(data, True)
    except (_RefusedError, expat.ExpatError, LookupError, ValueError) as error:
        raise DomainError("file-part-refused", part=name) from error


class _RefusedError(Exception):
    """Left by the parser's handlers; the part's name is known outside alone."""


def _refuse_doctype(*_: object) -> None:
    raise _RefusedError


def _refuse_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if (encoding or "utf-8").lower() not in ("utf-8", "us-ascii"):
        raise _RefusedError


def repacked(package: Package, changed: Mapping[str, bytes | None]) -> bytes:
    """The archive with some entries changed, and without those that are None. Order and dates stay."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for entry in package.zip.infolist():
            data = changed.get(entry.filename, b"")
            if entry.filename in changed and data is None:
                continue
            if entry.filename not in changed:
                data = package.read(entry.filename)
            again = zipfile.ZipInfo(entry.filename, entry.date_time)
            again.compress_type, again.external_attr = entry.compress_type, entry.external_attr
            written.writestr(again, data or b"", compresslevel=4)
    return target.getvalue()
