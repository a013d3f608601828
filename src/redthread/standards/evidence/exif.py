"""Which of a photograph's details are kept: how it is turned and when it was taken?"""

import re
import struct
from dataclasses import dataclass

_ORIENTATION, _DETAILS, _PLACE, _TAKEN = 0x0112, 0x8769, 0x8825, 0x9003
_MOMENT = re.compile(rb"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d")
_KEPT = frozenset({_ORIENTATION, _DETAILS, _TAKEN})


@dataclass(frozen=True, slots=True)
class Exif:
    orientation: int = 1
    """1 to 8: how a viewer has to turn it."""
    taken: bytes = b""
    """``2026:11:24 08:30:00`` by the camera's clock, in a zone that is not known; empty where it is not told."""
    has_place: bool = False
    is_bare: bool = False
    """Nothing but what is kept anyway."""


def exif_of(raw: bytes) -> Exif:
    """Never raises: details that can't be read are details that are not kept."""
    order = {b"II": "<", b"MM": ">"}.get(raw[:2], "")
    if not order or len(raw) < 8:
        return Exif()
    first = _entries(raw, order, struct.unpack_from(order + "I", raw, 4)[0])
    inner = _entries(raw, order, _number(raw, order, first.get(_DETAILS), "I"))
    orientation = _number(raw, order, first.get(_ORIENTATION), "H")
    return Exif(
        orientation if 1 <= orientation <= 8 else 1,
        _text(raw, order, inner.get(_TAKEN)),
        has_place=_PLACE in first or _PLACE in inner,
        is_bare=set(first) | set(inner) <= _KEPT,
    )


def _entries(raw: bytes, order: str, at: int) -> dict[int, int]:
    """Tag → where its entry stands."""
    if not 0 < at <= len(raw) - 2:
        return {}
    count = struct.unpack_from(order + "H", raw, at)[0]
    places = range(at + 2, min(at + 2 + 12 * count, len(raw) - 11), 12)
    return {struct.unpack_from(order + "H", raw, place)[0]: place for place in places}


def _number(raw: bytes, order: str, place: int | None, form: str) -> int:
    return 0 if place is None else int(struct.unpack_from(order + form, raw, place + 8)[0])


def _text(raw: bytes, order: str, place: int | None) -> bytes:
    at = _number(raw, order, place, "I")
    text = raw[at : at + 19]
    return text if place is not None and _MOMENT.fullmatch(text) else b""


def exif_written(exif: Exif) -> bytes:
    """A JPEG part with the two details, or nothing where there is nothing to tell."""
    if exif.orientation == 1 and not exif.taken:
        return b""
    entries = [struct.pack(">HHIHH", _ORIENTATION, 3, 1, exif.orientation, 0)]
    if exif.taken:
        entries.append(struct.pack(">HHII", _DETAILS, 4, 1, 8 + 2 + 12 * 2 + 4))
    raw = b"MM\x00*" + struct.pack(">IH", 8, len(entries)) + b"".join(entries) + b"\x00" * 4
    if exif.taken:
        raw += struct.pack(">H", 1) + struct.pack(">HHII", _TAKEN, 2, 20, len(raw) + 2 + 12 + 4) + b"\x00" * 4
        raw += exif.taken + b"\x00"
    return b"\xff\xe1" + struct.pack(">H", 2 + 6 + len(raw)) + b"Exif\x00\x00" + raw
