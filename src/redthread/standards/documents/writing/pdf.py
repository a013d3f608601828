"""How does the document become a tagged PDF?"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Final, assert_never

import typst

from redthread.domain.errors import DomainError
from redthread.standards.documents.writing.nodes import (
    Definitions,
    Heading,
    Node,
    Paragraph,
    Table,
    TenderDocument,
)

TEMPLATE = "tender.typ"
STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1:2014). The compiler refuses what breaks it: a skipped level, a glyph without meaning."""

MISSING_GLYPH = "could not be displayed with font"


def write_pdf(document: TenderDocument, *, font_paths: Sequence[Path] = ()) -> bytes:
    """PDF/UA-1, in the fonts that come with the compiler, so that it looks the same on every machine.

    Text that those fonts cannot show is set in ``font_paths`` and in the machine's own fonts; where none
    has the characters the document is refused as ``pdf-no-font``: a file with gaps is worse than none.
    The words go in as data and never as markup. The same document gives the same bytes.
    """
    compiled = _compile(document, font_paths=font_paths, machine_fonts=False)
    return compiled if compiled is not None else _compile_with_machine_fonts(document, font_paths)


def _compile_with_machine_fonts(document: TenderDocument, font_paths: Sequence[Path]) -> bytes:
    compiled = _compile(document, font_paths=font_paths, machine_fonts=True)
    if compiled is None:
        raise DomainError("pdf-no-font", reference=document.reference)
    return compiled


def _compile(document: TenderDocument, *, font_paths: Sequence[Path], machine_fonts: bool) -> bytes | None:
    """The PDF, or None where a character has no glyph in these fonts."""
    template: bytes = resources.files(__package__).joinpath(TEMPLATE).read_bytes()
    try:
        compiled = typst.compile(
            template,
            font_paths=_fonts(tuple(font_paths), machine_fonts=machine_fonts),
            sys_inputs={"document": json.dumps(as_data(document))},
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=int(document.produced.timestamp()),
        )
    except typst.TypstError as error:
        if MISSING_GLYPH in str(error):
            return None
        raise
    return compiled if isinstance(compiled, bytes) else None


@lru_cache(maxsize=8)
def _fonts(font_paths: tuple[Path, ...], *, machine_fonts: bool) -> typst.Fonts:
    """Read once in a process: it costs more than setting a short document."""
    return typst.Fonts(
        include_system_fonts=machine_fonts,
        include_embedded_fonts=True,
        font_paths=[str(path) for path in font_paths],
    )


def as_data(document: TenderDocument) -> dict[str, Any]:
    """What the template sees: plain strings, lists and numbers."""
    return {
        "language": document.language,
        "title": asdict(document.title),
        "running": asdict(document.running_title),
        "author": document.author,
        "reference": document.reference,
        "produced": [document.produced.year, document.produced.month, document.produced.day],
        "page": document.page_pattern,
        "banner": document.banner,
        "notices": list(document.notices),
        "nodes": [_node(node) for node in document.nodes],
    }


def _node(node: Node) -> dict[str, Any]:
    match node:
        case Heading():
            return {"kind": "heading", **asdict(node)}
        case Paragraph():
            return {"kind": "paragraph", **asdict(node)}
        case Definitions():
            return {"kind": "definitions", **asdict(node)}
        case Table():
            return {"kind": "table", **asdict(node)}
        case _:
            assert_never(node)
