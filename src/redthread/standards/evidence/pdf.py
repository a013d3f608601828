"""May a PDF be kept: does it only show pages, and can it be looked into at all?

It is searched as bytes, and not opened as a document: a reader that repairs what is broken would see another
file than the one that is handed out. Packed objects are unpacked within bounds; what can't be is refused.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence import limits
from redthread.standards.evidence.pdf_authors import is_author_named, pdf_author_removed
from redthread.standards.evidence.pdf_bars import has_text_under_black
from redthread.standards.evidence.told import Told

START = b"%PDF-"
_TAIL = 2048
_STREAM = re.compile(rb">>\s*(?:%[^\r\n]{0,200}[\r\n]\s*){0,5}stream(?![A-Za-z])[^\r\n]{0,80}(?:\r\n|\n|\r)")
"""Behind a dictionary; a comment may stand between, and careless readers skip what follows in the line."""
_DOUBTFUL = 20
"""Streams that seem to hold objects; an honest file has none, or a few that only look so."""
_OBJECT = re.compile(rb"\d\s{1,20}\d{1,10}\s{1,20}obj\b")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIVE = {
    "script": rb"JavaScript|JS",
    "launch": rb"Launch",
    "attachment": rb"EmbeddedFiles?|RichMedia|EF",
    "form-script": rb"XFA|ImportData|SubmitForm",
    "elsewhere": rb"GoToE",
    "media": rb"Movie|Sound|Rendition|3D|Screen",
}
_NAMES = {what: re.compile(rb"/(?:" + names + rb")(?=[\s/<>\[\]()%]|$)") for what, names in _ACTIVE.items()}
_PACKED_OBJECTS = re.compile(rb"/ObjStm\b")
_FIRST_OBJECT = re.compile(rb"/First\b")
_DECODER = re.compile(rb"/(\w{1,40}Decode|Fl|LZW|AHx|A85|RL|CCF|DCT|Crypt)\b")
_ASIDE = re.compile(rb"/(?:DecodeParms|DP|FFilter)\b|/Filter\s{0,20}\d")
"""Ways of packing that are set elsewhere or in a way that changes the bytes once more."""
_FILTER = re.compile(rb"/Filter\s{0,20}(\[[^\[\]]{0,200}\]|/\w{1,40})")
_ENCRYPTED = re.compile(rb"/Encrypt\b")
_BLACK_BOX = re.compile(rb"/Redact\b|/IC\s*\[\s*0(?:\.0*)?\s*(?:0(?:\.0*)?\s+0(?:\.0*)?\s*)?\]")
"""Black laid over a page as a note, which one click takes away."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of a PDF: all that stands before it since the last one, and its bytes as they stand."""

    number: int
    said: bytes
    raw: bytes

    @property
    def filters(self) -> list[bytes]:
        return [name for found in _FILTER.findall(self.said) for name in _DECODER.findall(found)]

    @property
    def is_simple(self) -> bool:
        """Packed in the one way that is unpacked here, or in none; and said in plain sight."""
        return self.filters in ([], [b"FlateDecode"]) and not _ASIDE.search(self.said)


def pdf_look(data: bytes) -> Told:
    """Raises ``file-damaged``, ``file-two-formats``, ``file-active``, ``file-locked``, ``file-unpacks-too-large``."""
    _require_whole(data)
    outside, streams = _taken_apart(data)
    is_locked = bool(_ENCRYPTED.search(_plain(outside)))
    packed = b"\n".join(_unpacked_objects(streams, is_locked=is_locked))
    plain = _plain(outside + packed)
    for what, names in _NAMES.items():
        if names.search(plain):
            raise DomainError("file-active", what=what)
    content = pdf_author_removed(data, is_locked=is_locked)
    left = _plain(pdf_author_removed(outside, is_locked=is_locked) + packed)
    warnings = [
        (is_locked, FileWarning.PROTECTED),
        (content != data, FileWarning.AUTHOR_REMOVED),
        (is_author_named(left, content), FileWarning.AUTHOR_NAMED),
        (_is_blackened(plain, streams, is_locked=is_locked), FileWarning.TEXT_UNDER_BLACK),
    ]
    return Told(FileKind.PDF, content, tuple(warning for is_so, warning in warnings if is_so))


def _plain(structure: bytes) -> bytes:
    """With names as they are read, whatever of them was written in figures."""
    if structure.count(b"#") > limits.PDF_PARTS:
        raise DomainError("file-active", what="hidden")
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), structure)


def _is_blackened(plain: bytes, streams: list[Stream], *, is_locked: bool) -> bool:
    unpack = _Unpack()
    contents = {each.number: each for each in streams}
    if _BLACK_BOX.search(plain):
        return True
    return not is_locked and has_text_under_black(plain, lambda number: unpack.shown(contents.get(number)))


def _require_whole(data: bytes) -> None:
    if not data.startswith(START):
        raise DomainError("file-two-formats")
    end = data.rfind(b"%%EOF")
    if end < 0 or len(data) - end > _TAIL or b"startxref" not in data:
        raise DomainError("file-damaged", kind="pdf")
    if data[end + 5 :].strip(b"\r\n\t \x00\x1a"):
        raise DomainError("file-two-formats")


def _taken_apart(data: bytes) -> tuple[bytes, list[Stream]]:
    """What stands outside of streams, and the streams.

    What seems to be a stream may be a text that only says so, and an object inside of a stream may be one to which
    an index points. Where a stream seems to hold an object it is therefore taken for both, and looked into again.
    """
    outside: list[bytes] = []
    streams: list[Stream] = []
    at = done = doubtful = 0
    for found in _STREAM.finditer(data):
        if found.start() < done:
            continue
        end = data.find(b"endstream", found.end())
        _require_bounds(len(streams), doubtful, has_end=end >= 0)
        before, raw = data[at : found.start()], data[found.end() : end]
        streams.append(_stream(before, raw))
        if _OBJECT.search(raw):
            doubtful, done = doubtful + 1, found.end()
        else:
            outside.append(before)
            at = done = end
    outside.append(data[at:])
    return b"\n".join(outside), streams


def _require_bounds(streams: int, doubtful: int, *, has_end: bool) -> None:
    if not has_end:
        raise DomainError("file-damaged", kind="pdf")
    if streams > limits.PDF_PARTS:
        raise DomainError("file-unpacks-too-large", limit_bytes=limits.PDF_STREAMS, entries=limits.PDF_PARTS)
    if doubtful > _DOUBTFUL:
        raise DomainError("file-active", what="hidden")


def _stream(before: bytes, raw: bytes) -> Stream:
    at = before.rfind(b"obj")
    number = re.search(rb"(\d{1,10})\s{1,20}\d{1,10}\s{1,20}$", before[max(at - 64, 0) : max(at, 0)])
    return Stream(int(number[1]) if number else -1, _plain(before), raw)


def _unpacked_objects(streams: list[Stream], *, is_locked: bool) -> Iterator[bytes]:
    """What is packed in object streams, and in what a careless reader could take for one."""
    unpack = _Unpack()
    for each in streams:
        if _PACKED_OBJECTS.search(each.said):
            if is_locked:
                raise DomainError("file-locked")  # what it would do can't be seen
            if not each.is_simple:
                raise DomainError("file-active", what="hidden")
            yield unpack.all(each)
        elif _FIRST_OBJECT.search(each.said) and not is_locked:
            yield unpack.shown(each)


class _Unpack:
    """Unpacks streams within a bound for each and for all together."""

    def __init__(self) -> None:
        self.left = limits.PDF_STREAMS
        self.shown_left = limits.PDF_SHOWN

    def all(self, stream: Stream) -> bytes:
        """Raises ``file-unpacks-too-large``, and ``file-damaged`` for what can't be unpacked."""
        data = self._inflated(stream)
        if data is None:
            raise DomainError("file-damaged", kind="pdf")
        return data

    def shown(self, stream: Stream | None) -> bytes:
        """Of what is drawn on a page; empty where it can't be unpacked: then nothing can be said of it."""
        if stream is None or self.shown_left <= 0:
            return b""
        try:
            data = self._inflated(stream) or b""
        except DomainError:
            return b""
        self.shown_left -= len(data)
        return data

    def _inflated(self, stream: Stream) -> bytes | None:
        if not stream.is_simple:
            return None
        if not stream.filters:
            return stream.raw
        most = min(limits.PDF_STREAM, self.left)
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(stream.raw, most + 1)
        except zlib.error:
            return None
        self.left -= len(data)
        if len(data) <= most and not unpacker.eof:
            return None  # it goes on behind the word that seemed to end it
        if len(data) > most:
            raise DomainError("file-unpacks-too-large", limit_bytes=limits.PDF_STREAM, entries=limits.ENTRIES)
        return data
