"""What is this file, and may it be kept?"""

from io import BytesIO
from zipfile import is_zipfile

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.documents.reading.archive import CONTENT_TYPES
from redthread.standards.documents.reading.detect import ENCRYPTED_PACKAGE
from redthread.standards.evidence import packed, pdf, pictures
from redthread.standards.evidence.folders import zip_look
from redthread.standards.evidence.malware import OLD_CONTAINER, is_program, refuse_malware
from redthread.standards.evidence.names import name_clean
from redthread.standards.evidence.office import office_look
from redthread.standards.evidence.opendocument import opendocument_look
from redthread.standards.evidence.packed import Package
from redthread.standards.evidence.plain import text_look
from redthread.standards.evidence.told import Budget, Told

_REFUSED_WORDS: tuple[tuple[bytes, str], ...] = (
    (b"BM", "picture"),
    (b"BZh", "archive"),
    (b"FLV", "recording"),
    (b"caff", "recording"),
)
"""A text may begin with these letters too."""

_REFUSED_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x00\x00\x01\x00", "picture"),
    (b"8BPS", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"MSCF", "archive"),
    (b"ID3", "recording"),
    (b"\xff\xfb", "recording"),
    (b"\xff\xf3", "recording"),
    (b"\xff\xf1", "recording"),
    (b"OggS", "recording"),
    (b"fLaC", "recording"),
    (b"\x1aE\xdf\xa3", "recording"),
    (b"#!AMR", "recording"),
    (b"\x00\x00\x01\xba", "recording"),
    (b"0&\xb2u\x8ef\xcf\x11", "recording"),
)
"""Of each begins a kind that people do hand in, so that the refusal can say what to do."""

_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"hevc")


def file_tell(content: bytes, *, name: str, most: int) -> Told:
    """What the file is by its content, and what to store of it. ``most`` is in bytes.

    Every refusal is a ``DomainError`` whose code begins with ``file-``. Takes two seconds and some ten times the
    file's size in memory at worst.
    """
    if len(content) > most:
        raise DomainError("file-too-large", limit_bytes=most)
    told = _look(content, name, Budget())
    cleaned = name_clean(name, told.kind)
    is_renamed = cleaned.rpartition(".")[0] != name.rpartition(".")[0]
    warnings = (*told.warnings, FileWarning.RENAMED) if is_renamed else told.warnings
    return Told(told.kind, told.content, warnings, cleaned)


def _look(data: bytes, name: str, budget: Budget) -> Told:
    if len(data.strip(b"\x00 \t\r\n\xef\xbb\xbf")) < 2:
        raise DomainError("file-empty")
    refuse_malware(data)
    if data.startswith((packed.START, packed.EMPTY)):
        return _packed(data, budget)
    _refuse_known(data)
    told = _single(data)
    if is_zipfile(BytesIO(told.content)):
        raise DomainError("file-two-formats")
    return told


def _single(data: bytes) -> Told:
    if data.startswith(pictures.PNG):
        return pictures.png_look(data)
    if data.startswith(pictures.JPEG):
        return pictures.jpeg_look(data)
    if pdf.START in data[:1024]:
        return pdf.pdf_look(data)
    return text_look(data)


def _packed(data: bytes, budget: Budget) -> Told:
    budget.enter()
    try:
        package = Package(data, budget)
        if package.has(CONTENT_TYPES):
            return office_look(package, budget, _look)
        if package.has("mimetype"):
            return opendocument_look(package, budget, _look)
        return zip_look(package, budget, _look)
    finally:
        budget.leave()


def _refuse_known(data: bytes) -> None:
    """What people hand in and what is not kept, each with its own word."""
    if data.startswith(OLD_CONTAINER):
        if ENCRYPTED_PACKAGE in data:
            raise DomainError("file-locked")
        raise DomainError("file-kind-refused", found="old-office")
    if is_program(data):
        raise DomainError("file-kind-refused", found="program")
    found = _kind_refused(data)
    if found == "recording":
        raise DomainError("file-recording")
    if found:
        raise DomainError("file-kind-refused", found=found)


def _kind_refused(data: bytes) -> str:
    is_text = b"\x00" not in data[:1024] and data[:4].isascii()
    starts = _REFUSED_STARTS if is_text else _REFUSED_STARTS + _REFUSED_WORDS
    found = next((kind for start, kind in starts if data.startswith(start)), "")
    return found if found or is_text else _boxed(data)


def _boxed(data: bytes) -> str:
    """Films, sounds and pictures of telephones say what they are a few bytes later."""
    if data[4:8] == b"ftyp":
        return "picture" if data[8:12] in _PICTURE_BRANDS else "recording"
    if data.startswith(b"RIFF"):
        return "picture" if data[8:12] == b"WEBP" else "recording"
    return "recording" if data[4:8] in (b"moov", b"mdat") else ""


__all__ = ["FileKind", "Told", "file_tell"]
