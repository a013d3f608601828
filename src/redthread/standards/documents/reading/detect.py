"""Which format is this file in, by its content and not by its name?"""

import re
from enum import StrEnum
from typing import NoReturn

from redthread.domain.errors import DomainError
from redthread.standards.documents.reading.archive import Archive


class Format(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    HTML = "html"
    TEXT = "text"


REFUSED_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"RIFF", "image"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"%!PS", "postscript"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
WORD_STREAM = "WordDocument".encode("utf-16-le")
_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<(?:body|table|div|h[1-6]|ul|ol|p|article|section)[\s>]", re.IGNORECASE
)
_XML = re.compile(rb"^\s*<\?xml")


def format_of(data: bytes) -> Format:
    """The format. Raises ``document-format-not-read`` with the format it is in, or ``document-encrypted``."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise DomainError("document-empty")
    if data.startswith(b"PK"):
        return _packed_format(data)
    if data.startswith(OLE):
        _refuse_ole(data)
    for start, name in REFUSED_STARTS:
        if data.startswith(start):
            _refuse(name)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    return _text_format(data)


def _packed_format(data: bytes) -> Format:
    archive = Archive(data)
    main = archive.main_content_type()
    if "wordprocessingml" in main or "ms-word" in main:
        return Format.DOCX
    if "spreadsheetml" in main or "ms-excel.sheet.macroenabled" in main.lower():
        return Format.XLSX
    return _refuse(archive.other_format())


def _refuse_ole(data: bytes) -> NoReturn:
    """Word and Excel put a file behind a password into an old container."""
    if ENCRYPTED_PACKAGE in data:
        raise DomainError("document-encrypted")
    _refuse("doc" if WORD_STREAM in data else "xls")


def _text_format(data: bytes) -> Format:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    if _XML.match(head) and not re.search(rb"<html[\s>]", head, re.IGNORECASE):
        _refuse("xml")
    return Format.HTML if _HTML.search(head) else Format.TEXT


def _refuse(name: str) -> NoReturn:
    raise DomainError("document-format-not-read", format=name)
