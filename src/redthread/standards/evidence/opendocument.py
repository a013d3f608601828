"""May a text or a spreadsheet in OpenDocument format be kept, and what has to be taken out of it?"""

import re
from collections.abc import Iterator

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence.authors import opendocument_authors_removed
from redthread.standards.evidence.packed import Look, Package, look_at_part, repacked
from redthread.standards.evidence.told import Budget, Told

_KINDS = {
    b"application/vnd.oasis.opendocument.text": FileKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
}
_MACRO_FOLDERS = ("basic/", "scripts/", "dialogs/")
_EVENT = re.compile(rb"<script:event-listener|<(?:\w+:)?event-listener\b|<office:script\b")
_DDE = re.compile(rb"dde-(?:source|connection|link)|dde-application\s*=|=\s*\"(?:of:)?=\s*DDE\s*\(", re.IGNORECASE)
_FETCHED = re.compile(
    rb"<(?:draw:(?:image|object|object-ole|plugin|applet|floating-frame)|text:section-source|table:table-source|"
    rb"table:cell-range-source)\b[^<>]*href\s*=\s*[\"']([^\"'#.][^\"']*)[\"']"
)
_SCHEME = re.compile(rb"[a-z][a-z0-9+.-]*:|//|\\\\|/", re.IGNORECASE)


def opendocument_look(package: Package, budget: Budget, look: Look) -> Told:
    """Raises what a Word file raises, and ``file-locked``, which only an index inside of it tells."""
    kind = _KINDS.get(package.read("mimetype").strip())
    if kind is None:
        raise DomainError("file-kind-refused", found="office")
    if any(name.lower().startswith(_MACRO_FOLDERS) for name in package.names):
        raise DomainError("file-macros")
    warnings: list[FileWarning] = []
    changed: dict[str, bytes | None] = {}
    for entry in package.parts():
        data = package.read(entry.filename)
        _part(entry.filename, data)
        warnings += _found(entry.filename, data)
    found = opendocument_authors_removed(package)
    is_signed = package.has("META-INF/documentsignatures.xml")
    if found:
        warnings.append(FileWarning.AUTHOR_NAMED if is_signed else FileWarning.AUTHOR_REMOVED)
    if not is_signed:
        changed |= found
        warnings += _pictures(package, budget, look, changed)
    content = repacked(package, changed) if changed else package.data
    return Told(kind, content, tuple(dict.fromkeys(warnings)))


def _part(name: str, data: bytes) -> None:
    if name == "META-INF/manifest.xml" and b"encryption-data" in data:
        raise DomainError("file-locked")
    look_at_part(name, data)
    if not name.lower().endswith((".xml", ".rdf")):
        return
    if _EVENT.search(data):
        raise DomainError("file-macros")
    if _DDE.search(data):
        raise DomainError("file-dde")
    for target in _FETCHED.findall(data):
        if _SCHEME.match(target):
            raise DomainError("file-remote", target=target.decode("utf-8", "replace")[:200])


def _found(name: str, data: bytes) -> Iterator[FileWarning]:
    if name == "content.xml" and b"<text:tracked-changes" in data:
        yield FileWarning.TRACKED_CHANGES
    if name == "content.xml" and b"<office:annotation" in data:
        yield FileWarning.COMMENTS


def _pictures(package: Package, budget: Budget, look: Look, changed: dict[str, bytes | None]) -> Iterator[FileWarning]:
    for entry in package.parts():
        if not re.fullmatch(r"Pictures/[^/]+\.(?:jpe?g|png)", entry.filename, re.IGNORECASE):
            continue
        data = package.read(entry.filename)
        try:
            told = look(data, entry.filename, budget)
        except DomainError as error:
            if error.code == "file-picture-too-large":
                raise
            continue
        if told.content != data:
            changed[entry.filename] = told.content
            yield from told.warnings
