"""Which purchase does this file hold?"""

import hashlib
import io
from typing import BinaryIO

from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase
from redthread.standards.eforms import read_notice
from redthread.standards.ocds import read_release

LARGEST = 10 * 1024 * 1024
"""Bytes of a notice or release that a page or the API takes; the command line reads larger ones of the operator's."""


def notice_read(stream: BinaryIO, *, largest: int = LARGEST) -> tuple[Purchase, str]:
    """The purchase and the file's SHA-256. An eForms notice (XML) or one OCDS process (JSON), told by content.

    Raises ``too-large``, ``file-empty``, ``several-processes``, ``notice-neither-xml-nor-json`` and what the readers
    raise; nothing is saved.
    """
    content = stream.read(largest + 1)
    if len(content) > largest:
        raise DomainError("too-large", field="file", most=largest)
    if not content.strip():
        raise DomainError("file-empty", field="file")
    return _read(content), hashlib.sha256(content).hexdigest()


def _read(content: bytes) -> Purchase:
    if looks_like_json(content):
        found = read_release(io.BytesIO(content))
        if len(found) != 1:
            raise DomainError("several-processes", field="file", count=len(found))
        return found[0]
    if not looks_like_xml(content):
        raise DomainError("notice-neither-xml-nor-json", field="file")
    return read_notice(io.BytesIO(content))


def looks_like_xml(content: bytes) -> bool:
    """By the first sign, in UTF-8 or UTF-16; whether it is well-formed is for the reader to say."""
    return content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<"


def looks_like_json(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[", b'"') or content.strip()[:4] == b"null"
