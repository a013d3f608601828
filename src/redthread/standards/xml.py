"""Is this file XML that may be trusted to be read, and where exactly is it not?"""

from io import BytesIO
from typing import BinaryIO, NoReturn
from xml.parsers import expat

from lxml import etree

from redthread.domain.errors import DomainError

LIMIT_BYTES = 32 * 1024 * 1024
LIMIT_DEPTH = 200
LIMIT_ELEMENTS = 500_000


def read_xml(
    stream: BinaryIO,
    *,
    limit_bytes: int = LIMIT_BYTES,
    limit_depth: int = LIMIT_DEPTH,
    limit_elements: int = LIMIT_ELEMENTS,
) -> "etree._Element":
    """The root element, without comments and processing instructions.

    Nothing that the file names is ever opened: a document type declaration of any kind is refused before
    it is processed, XInclude, ``xsi:schemaLocation`` and ``xml-stylesheet`` are not acted upon, and the
    parser has no network. An attribute counts as an element, for it costs as much. Refusals carry the line.
    """
    data = _bytes_of(stream, limit_bytes)
    _Inspection(limit_depth=limit_depth, limit_elements=limit_elements).look_at(data)
    return _tree(data)


def _bytes_of(stream: BinaryIO, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise DomainError("xml-too-large", limit_bytes=limit)
    if not data.strip():
        raise DomainError("xml-empty")
    return data


class _Inspection:
    """One pass over the file before any tree is built; it stops at the first thing that is refused."""

    def __init__(self, *, limit_depth: int, limit_elements: int) -> None:
        self.limit_depth = limit_depth
        self.limit_elements = limit_elements
        self.depth = 0
        self.elements = 0
        self.parser = expat.ParserCreate()
        self.parser.ordered_attributes = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def look_at(self, data: bytes) -> None:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            _refuse_malformed(error.lineno, error.offset + 1, expat.ErrorString(error.code) or "", cause=error)
        except (LookupError, ValueError, UnicodeError) as error:
            # Raised by Python's codecs, for an encoding that the declaration names and nobody knows.
            raise DomainError("xml-unknown-encoding", line=1) from error

    def _doctype(self, *_: object) -> None:
        raise DomainError("xml-has-dtd", line=self.parser.CurrentLineNumber)

    def _start(self, _name: str, attributes: list[str]) -> None:
        self.depth += 1
        self.elements += 1 + len(attributes) // 2
        if self.depth > self.limit_depth:
            raise DomainError("xml-too-deep", line=self.parser.CurrentLineNumber, limit_depth=self.limit_depth)
        if self.elements > self.limit_elements:
            raise DomainError(
                "xml-too-many-elements", line=self.parser.CurrentLineNumber, limit_elements=self.limit_elements
            )

    def _end(self, _name: str) -> None:
        self.depth -= 1


def _tree(data: bytes) -> "etree._Element":
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = etree.parse(BytesIO(data), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        _refuse_malformed(line, column, error.msg or "", cause=error)
    if tree.docinfo.internalDTD is not None:
        raise DomainError("xml-has-dtd", line=1)
    return tree.getroot()


def _refuse_malformed(line: int, column: int, detail: str, *, cause: Exception) -> NoReturn:
    """``detail`` is the parser's own English, for whoever repairs the file."""
    raise DomainError("xml-not-well-formed", line=line, column=column, detail=detail) from cause
