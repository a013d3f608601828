"""Is this text that people wrote, and is it a table?"""

import re

from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind
from redthread.domain.evidence.warnings import FileWarning
from redthread.standards.evidence.told import Told

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_MARKUP = re.compile(
    r"\s*(?:<\s{0,20}[!?/a-z]|\{\\rtf|%!PS|#!|@echo\b|MIME-Version:|\[InternetShortcut\])"
    r"|.{0,4096}?<\s{0,20}(?:script|svg|html|iframe|object|embed|xml)\b",
    re.IGNORECASE | re.DOTALL,
)
_FORMULA = re.compile(r"(?:^|[,;\t\n])\s*[\"']?[=@＝＠]")
_CALLING = re.compile(r"[\w\"')]\|[^\n|!]{0,200}!")
"""``=cmd|'/C calc'!A0``: a spreadsheet would start the program."""
_BEGINS_FORMULA = re.compile(r"(?:^|[,;\t])[ \"']{0,9}[=+\-@＝＋－＠]")
_LOOKED_AT = 20


def text_look(data: bytes) -> Told:
    """Raises ``file-kind-refused`` for markup, scripts and what is no text, ``file-dde`` for a cell that starts one."""
    text = _decoded(data)
    if text is None or _CONTROL.search(text):
        raise DomainError("file-kind-refused", found="unknown")
    if _MARKUP.match(text):
        raise DomainError("file-kind-refused", found="markup")
    if any(_calls(line) for line in text.splitlines()):
        raise DomainError("file-dde")
    kind = FileKind.CSV if _is_table(text) else FileKind.TEXT
    return Told(kind, data, (FileWarning.FORMULAS,) if _FORMULA.search(text) else ())


def _calls(line: str) -> bool:
    return "|" in line and bool(_CALLING.search(line) and _BEGINS_FORMULA.search(line))


def _decoded(data: bytes) -> str | None:
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _is_table(text: str) -> bool:
    """The first lines have one separator equally often; a comma has to stand there twice, since prose has commas."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_LOOKED_AT]
    if len(lines) < 2:
        return False
    counts = {separator: {line.count(separator) for line in lines} for separator in "\t;,"}
    return any(len(found) == 1 and min(found) >= (2 if separator == "," else 1) for separator, found in counts.items())
