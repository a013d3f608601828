"""Who wrote a document, and how does it lose that?"""

import re

from redthread.standards.evidence.packed import Package

_NAMED = re.compile(rb"(\b\w+:(?:author|initials|userId)\s*=\s*)(?:\"[^\"]+\"|'[^']+')")
_NAMING = (b":author", b":initials", b":userId")
_SHEET_AUTHOR = re.compile(rb"(<(?:\w+:)?author>)[^<]+(<)")
_PERSON = re.compile(rb"(\b(?:displayName|userId|providerId)\s*=\s*)(?:\"[^\"]+\"|'[^']+')")
_PROPERTIES = re.compile(
    rb"(<(?:\w+:)?(?:creator|lastModifiedBy|Company|Manager|initial-creator|printed-by)\b[^<>]*(?<!/)>)[^<]+(<)"
)
_OFFICE_PARTS = re.compile(r"(?:word|xl)/.*\.xml|docProps/(?:core|app)\.xml", re.IGNORECASE)


def office_authors_removed(package: Package) -> dict[str, bytes | None]:
    """The parts of a Word or Excel file that name people as authors, without the names."""
    changed: dict[str, bytes | None] = {}
    for name in package.names:
        if not _OFFICE_PARTS.fullmatch(name):
            continue
        data = package.read(name)
        again = _without(name, data)
        if again != data:
            changed[name] = again
    return changed


def _without(name: str, data: bytes) -> bytes:
    if name.lower().startswith("docprops/"):
        return _PROPERTIES.sub(rb"\1\2", data)
    if name.startswith("word/"):
        return _NAMED.sub(rb'\1""', data) if any(word in data for word in _NAMING) else data
    if "comments" in name.lower():
        return _SHEET_AUTHOR.sub(rb"\1\2", data)
    if name.lower().startswith("xl/persons/"):
        return _PERSON.sub(rb'\1""', data)
    return data


def opendocument_authors_removed(package: Package) -> dict[str, bytes | None]:
    """The same for OpenDocument: in its properties, its comments and its tracked changes."""
    changed: dict[str, bytes | None] = {}
    for name in ("meta.xml", "content.xml", "styles.xml"):
        if package.has(name):
            data = package.read(name)
            again = _PROPERTIES.sub(rb"\1\2", data)
            if again != data:
                changed[name] = again
    return changed
