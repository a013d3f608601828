"""May a Word or Excel file be kept, and what has to be taken out of it?"""

import html
import re
from collections.abc import Iterator

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.documents.reading.archive import CONTENT_TYPES
from redthread.standards.evidence.authors import office_authors_removed
from redthread.standards.evidence.packed import Look, Package, look_at_part, repacked, told_as_file
from redthread.standards.evidence.told import Budget, Told

_KINDS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": FileKind.DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": FileKind.XLSX,
}
_MACROS = re.compile(r"vba|macro(?!enabled)|dialogsheet|activex", re.IGNORECASE)
"""In the name of a part, or in its type."""
_HARMLESS_LINKS = ("/hyperlink", "/externalLinkPath", "/externalLinkLongPath")
_SHARE = re.compile(r"file:|\\\\|//", re.IGNORECASE)
_TEMPLATE = re.compile(rb"<(?:\w+:)?Relationship\b[^<>]*/attachedTemplate[\"'][^<>]*>")
_TARGET = re.compile(rb"(\bTarget\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
_OWN_DRIVE = re.compile(r"file:///[A-Za-z]:[/\\]|[A-Za-z]:[/\\]|[^:/\\]+\.dot[xm]?$")
_FIELD = re.compile(rb"<(?:\w+:)?instrText[^<>]*>([^<]*)<|\b(?:\w+:)?instr\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DDE_FIELD = re.compile(r"DDE(?:AUTO)?(?![a-z])", re.IGNORECASE)
_FETCHING_FIELD = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|RD)\W*(?:https?:|ftp:|file:|\\\\)", re.IGNORECASE)
_FORMULA = re.compile(rb"<(?:\w+:)?(?:f|definedName)\b[^<>]*>([^<]{1,4000})<")
_DDE_FORMULA = re.compile(r"\w\s*\|[^!|]{0,400}!")
_CALLS = re.compile(r"\b(?:CALL|REGISTER|EXEC|WEBSERVICE|RTD)\s*\(", re.IGNORECASE)
_CHANGES = re.compile(rb"<(?:\w+:)?(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\s[^<>]*\bauthor\s*=")


def office_look(package: Package, budget: Budget, look: Look) -> Told:
    """Raises ``file-kind-refused``, ``file-macros``, ``file-holds-object``, ``file-remote``, ``file-dde``."""
    kind = _kind(package)
    warnings: list[FileWarning] = []
    changed: dict[str, bytes | None] = {}
    for entry in package.parts():
        data = package.read(entry.filename)
        _part(entry.filename, data, package, budget, look)
        warnings += _found(entry.filename, data)
    is_signed = any(name.startswith("_xmlsignatures/") for name in package.names)
    warnings += _links(package, changed, is_signed=is_signed)
    found = office_authors_removed(package)
    if found and is_signed:
        warnings.append(FileWarning.AUTHOR_NAMED)
    elif found:
        changed |= found
        warnings.append(FileWarning.AUTHOR_REMOVED)
    if not is_signed:
        warnings += _pictures(package, budget, look, changed)
    content = repacked(package, changed) if changed else package.data
    return Told(kind, content, tuple(dict.fromkeys(warnings)))


def _kind(package: Package) -> FileKind:
    try:
        declared = package.main_content_type()
        types = package.xml(CONTENT_TYPES)
    except DomainError as error:
        told_as_file(error)
    if "macroenabled" in declared.lower() or any(_MACROS.search(each.get("ContentType", "")) for each in types):
        raise DomainError("file-macros")
    if any(_MACROS.search(name) for name in package.names):
        raise DomainError("file-macros")
    if declared not in _KINDS:
        raise DomainError("file-kind-refused", found="office")
    return _KINDS[declared]


def _part(name: str, data: bytes, package: Package, budget: Budget, look: Look) -> None:
    if name.lower().endswith((".xlsx", ".docx")):
        look(data, name, budget)  # the figures behind a chart are a workbook of their own
        return
    look_at_part(name, data)
    if "connections.xml" in name.lower():
        raise DomainError("file-remote", target=name)
    if b"instr" in data and _fields(data):
        raise DomainError("file-dde")
    if name.startswith("xl/"):
        if b"ddeLink" in data or b"oleLink" in data:
            raise DomainError("file-dde")
        _formulas(data)


def _fields(data: bytes) -> bool:
    """Whether a field of a Word text asks another program, or fetches something, however it is cut into pieces."""
    pieces = [html.unescape(b"".join(found).decode("utf-8", "replace")) for found in _FIELD.findall(data)]
    joined = re.sub(r"[\"\s]", "", "".join(pieces))
    return bool(_DDE_FIELD.search(" ".join(pieces)) or re.search(r"DDEAUTO", joined, re.IGNORECASE)) or bool(
        _FETCHING_FIELD.search(" ".join(pieces))
    )


def _formulas(data: bytes) -> None:
    if b"|" not in data and b"(" not in data:
        return
    for found in _FORMULA.findall(data):
        formula = html.unescape(found.decode("utf-8", "replace"))
        bare = re.sub(r'"[^"]*"', "", formula)
        if _DDE_FORMULA.search(bare) or _CALLS.search(bare):
            raise DomainError("file-dde")


def _found(name: str, data: bytes) -> Iterator[FileWarning]:
    if name.startswith("word/") and _CHANGES.search(data):
        yield FileWarning.TRACKED_CHANGES
    if re.search(r"(?:^|/)(?:threaded)?comments?\d*(?:/comment\d+)?\.xml$", name, re.IGNORECASE):
        yield FileWarning.COMMENTS


def _links(package: Package, changed: dict[str, bytes | None], *, is_signed: bool) -> Iterator[FileWarning]:
    """What the document would fetch when it is opened is refused; a link that somebody has to click is not.

    A template on a share is what many offices have: the way to it is cut, and the document looks the same.
    """
    for name in package.names:
        if not name.lower().endswith(".rels"):
            continue
        try:
            root = package.xml(name)
        except DomainError as error:
            told_as_file(error)
        for each in root:
            kind, target = each.get("Type", ""), each.get("Target", "")
            if kind.endswith(("/oleObject", "/control")):
                raise DomainError("file-holds-object", part=target)
            if each.get("TargetMode", "").lower() != "external":
                continue
            if kind.endswith("/attachedTemplate") and _OWN_DRIVE.match(target):
                continue
            if kind.endswith("/attachedTemplate") and _SHARE.match(target) and not is_signed:
                changed[name] = _without_template(package.read(name))
                yield FileWarning.TEMPLATE_REMOVED
                continue
            if not kind.endswith(_HARMLESS_LINKS):
                raise DomainError("file-remote", target=target[:200])
            if "/externalLink" in kind:
                yield FileWarning.LINKS_ELSEWHERE


def _without_template(relations: bytes) -> bytes:
    return _TEMPLATE.sub(lambda found: _TARGET.sub(rb'\1"Normal.dotm"', found[0]), relations)


def _pictures(package: Package, budget: Budget, look: Look, changed: dict[str, bytes | None]) -> Iterator[FileWarning]:
    """Photographs in a document say where they were taken as much as loose ones do."""
    for entry in package.parts():
        if not re.search(r"/media/[^/]+\.(?:jpe?g|png)$", entry.filename, re.IGNORECASE):
            continue
        data = package.read(entry.filename)
        try:
            told = look(data, entry.filename, budget)
        except DomainError as error:
            if error.code == "file-picture-too-large":
                raise
            continue  # a picture that no viewer shows is no reason to refuse the text around it
        if told.content != data:
            changed[entry.filename] = told.content
            yield from told.warnings
