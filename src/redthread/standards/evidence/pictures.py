"""How does a photograph lose the place it was taken at, and not one of its pixels?

Pictures are never decoded: their parts are walked through, those that are needed to show them are kept as they
are, byte by byte, and the rest is left out. So no decoder ever meets a hostile picture here.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence import limits
from redthread.standards.evidence.exif import Exif, exif_of, exif_written
from redthread.standards.evidence.told import Told

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"

_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT".split()
)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers that begin a frame: they say how large the picture is."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def png_look(data: bytes) -> Told:
    """Raises ``file-damaged`` where a part is cut off or altered, ``file-picture-too-large``."""
    kept, dropped, end = [PNG], set[bytes](), 0
    for number, (kind, start, end) in enumerate(_chunks(data)):
        _require(number < limits.PICTURE_PARTS, FileKind.PNG)
        if start == len(PNG):
            _require_size(kind == b"IHDR", data[start + 8 : start + 16], ">II", FileKind.PNG)
        if kind in _PNG_KEPT:
            kept.append(data[start:end])
        else:
            _require(kind[0] & 0x20 != 0, FileKind.PNG)  # a part that is needed and that nobody knows
            dropped.add(kind)
        if kind == b"IEND":
            break
    else:
        _require(False, FileKind.PNG)
    _require(any(part[4:8] == b"IDAT" for part in kept), FileKind.PNG)
    located = b"eXIf" in dropped and _says_place(data)
    return Told(FileKind.PNG, b"".join(kept), _warnings(located, bool(dropped), end < len(data)))


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    at = len(PNG)
    while at < len(data):
        _require(at + 12 <= len(data), FileKind.PNG)
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        _require(end <= len(data) and kind.isalpha(), FileKind.PNG)
        told = struct.unpack_from(">I", data, end - 4)[0]
        _require(zlib.crc32(memoryview(data)[at + 4 : end - 4]) == told, FileKind.PNG)
        yield kind, at, end
        at = end


def _says_place(data: bytes) -> bool:
    at = data.find(b"eXIf")
    length = struct.unpack_from(">I", data, at - 4)[0]
    return exif_of(data[at + 4 : at + 4 + length]).has_place


@dataclass(slots=True)
class _Walk:
    """One way through a JPEG: what is kept, and what was seen."""

    kept: list[bytes]
    exif: Exif | None = None
    has_place: bool = False
    dropped: bool = False
    has_frame: bool = False
    has_scan: bool = False
    parts: int = 0


def jpeg_look(data: bytes) -> Told:
    """Raises ``file-damaged`` for a picture that has no end, ``file-picture-too-large``."""
    walk, at = _Walk([b"\xff\xd8"]), 2
    while (marker := _marker(data, at)) != 0xD9:
        at = _after_fill(data, at)
        if marker in _BARE:
            at += 2
            continue
        _require(at + 4 <= len(data), FileKind.JPEG)
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        _require(at + 4 <= end <= len(data), FileKind.JPEG)
        if marker == 0xDA:
            end = _scan_end(data, end)
        _take(walk, marker, data[at:end])
        at = end
    _require(walk.has_frame and walk.has_scan, FileKind.JPEG)
    end = _after_fill(data, at) + 2
    walk.kept.append(b"\xff\xd9")
    if walk.exif is not None and (again := exif_written(walk.exif)):
        walk.kept.insert(1, again)
    warnings = _warnings(walk.has_place, walk.dropped, bool(data[end:].strip(b"\x00")))
    return Told(FileKind.JPEG, b"".join(walk.kept), warnings)


def _marker(data: bytes, at: int) -> int:
    at = _after_fill(data, at)
    _require(at + 2 <= len(data), FileKind.JPEG)
    return data[at + 1]


def _after_fill(data: bytes, at: int) -> int:
    """Any number of 0xFF may stand before a marker."""
    _require(data[at : at + 1] == b"\xff", FileKind.JPEG)
    while data[at + 1 : at + 2] == b"\xff":
        at += 1
    return at


def _scan_end(data: bytes, at: int) -> int:
    found = _END_OF_SCAN.search(data, at)
    _require(found is not None, FileKind.JPEG)
    assert found is not None  # noqa: S101 - for the type checker alone
    return found.start()


def _take(walk: _Walk, marker: int, part: bytes) -> None:
    content = part[4:]
    walk.parts += 1
    _require(walk.parts < limits.PICTURE_PARTS, FileKind.JPEG)
    if marker == 0xE1:
        _take_details(walk, content)
    elif marker == 0xFE or (0xE0 <= marker <= 0xEF and not _is_needed(marker, content)):
        walk.dropped = True
    else:
        if marker in _FRAMES:
            _require_size(len(content) >= 5, content[1:5], ">HH", FileKind.JPEG)
            walk.has_frame = True
        walk.has_scan = walk.has_scan or marker == 0xDA
        walk.kept.append(part)


def _is_needed(marker: int, content: bytes) -> bool:
    """What a picture needs to be shown: its density, its colours."""
    return (
        (marker == 0xE0 and content.startswith(b"JFIF\x00"))
        or (marker == 0xE2 and content.startswith(b"ICC_PROFILE\x00"))
        or (marker == 0xEE and content.startswith(b"Adobe"))
    )


def _take_details(walk: _Walk, content: bytes) -> None:
    if content.startswith(b"Exif\x00"):
        walk.exif = exif_of(content[6:])
        walk.has_place = walk.has_place or walk.exif.has_place
        walk.dropped = walk.dropped or not walk.exif.is_bare
    else:
        walk.has_place = walk.has_place or b"GPSL" in content
        walk.dropped = True


def _warnings(located: bool, dropped: bool, has_tail: bool) -> tuple[FileWarning, ...]:
    told = [
        (located, FileWarning.LOCATION_REMOVED),
        (dropped and not located, FileWarning.DETAILS_REMOVED),
        (has_tail, FileWarning.TAIL_REMOVED),
    ]
    return tuple(warning for is_so, warning in told if is_so)


def _require(is_so: bool, kind: FileKind) -> None:
    if not is_so:
        raise DomainError("file-damaged", kind=kind.value)


def _require_size(is_there: bool, raw: bytes, form: str, kind: FileKind) -> None:
    """The size that a picture says of itself, before anything would be made of it."""
    _require(is_there and len(raw) == struct.calcsize(form), kind)
    one, other = struct.unpack(form, raw)
    _require(bool(one and other), kind)
    if one * other > limits.PIXELS or max(one, other) > limits.SIDE:
        raise DomainError(
            "file-picture-too-large", megapixels=round(one * other / 1e6), most=limits.PIXELS // 1_000_000
        )
