"""How does a PDF lose the name of its author without a byte of it moving?

Names are overwritten by as many blanks: what is said of where everything stands stays true. What is packed or
encrypted can't be reached that way, and a signed file is left as it is.
"""

import re

_IN_DETAILS = re.compile(rb"(/Author\s{0,20})(?:\(((?:[^()\\]|\\.){0,400})\)|<([0-9A-Fa-f\s]{0,1600})>)", re.DOTALL)
_IN_METADATA = re.compile(
    rb"(<dc:creator>\s{0,200}<rdf:(?:Seq|Bag|Alt)>\s{0,200}<rdf:li[^<>]{0,200}>)([^<>]{0,400})(</rdf:li>)"
)
_NAMED = re.compile(rb"/Author\s{0,20}(?:\((?!\s*\))|<(?!(?:20|\s)*>)(?!<)|\d{1,10}\s{1,20}\d{1,10}\s{1,20}R)")
_SIGNED = re.compile(rb"/ByteRange\s{0,20}\[")


def pdf_author_removed(data: bytes, *, is_locked: bool) -> bytes:
    """As many bytes as were given; the same ones where nothing can be taken out."""
    if is_locked or _SIGNED.search(data):
        return data
    return _IN_METADATA.sub(_blank_metadata, _IN_DETAILS.sub(_blank_details, data))


def is_author_named(structure: bytes, data: bytes) -> bool:
    """Whether one is still named, as far as can be seen; ``structure`` holds what is packed as well."""
    return bool(_NAMED.search(structure)) or any(found[2].strip() for found in _IN_METADATA.finditer(data))


def _blank_details(found: re.Match[bytes]) -> bytes:
    if found[2] is not None:
        return found[1] + b"(" + b" " * len(found[2]) + b")"
    digits = b"20" * (len(found[3]) // 2)
    return found[1] + b"<" + digits + b" " * (len(found[3]) - len(digits)) + b">"


def _blank_metadata(found: re.Match[bytes]) -> bytes:
    return found[1] + b" " * len(found[2]) + found[3]
