"""Of which parts does a tender document consist, whatever its format?"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from textwrap import shorten

from redthread.domain.values import Text
from redthread.standards.documents.writing.characters import printable

RUNNING_TITLE = 70
"""Characters that fit beside a banner."""

BLANKS = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in one language; ``language`` empty means the document's own, ``und`` one that nobody stated."""

    text: str
    language: str = ""

    def __str__(self) -> str:
        return self.text


class Role(StrEnum):
    """What a paragraph is: ``WORDING`` is the tendered sentence itself, ``NOTE`` a remark beside it."""

    BODY = "body"
    WORDING = "wording"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 is the first below the document's title. ``anchor`` is unique in the document."""

    level: int
    text: Phrase
    anchor: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Phrase
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Definition:
    term: Phrase
    values: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Definitions:
    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """``shares`` are relative widths; columns from ``figures_from`` on hold figures; ``total`` may be empty."""

    caption: Phrase
    header: tuple[Phrase, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    shares: tuple[int, ...]
    figures_from: int
    total: tuple[Phrase, ...] = ()

    def is_figure(self, column: int) -> bool:
        return column >= self.figures_from


Node = Heading | Paragraph | Definitions | Table


@dataclass(frozen=True, slots=True)
class TenderDocument:
    """``banner`` stands on every page ("Draft"), ``notices`` once below the title.

    ``produced`` is the file's date in all formats: the same value gives the same bytes.
    ``page_pattern`` holds ``{page}`` and ``{pages}``.
    """

    language: str
    title: Phrase
    author: str
    reference: str
    produced: datetime
    page_pattern: str
    nodes: tuple[Node, ...]
    banner: str = ""
    notices: tuple[str, ...] = ()

    @property
    def running_title(self) -> Phrase:
        """The title as far as it fits on one line of a page's head."""
        return Phrase(shorten(self.title.text, RUNNING_TITLE, placeholder="…"), self.title.language)


def phrase(text: str, language: str = "") -> Phrase:
    """The text on one line: inner line breaks become spaces."""
    return Phrase(BLANKS.sub(" ", printable(text)).strip(), language)


def authoritative(text: Text, document_language: str) -> Phrase:
    """The version that counts, on one line; its language is named only where it is not the document's."""
    return phrase(str(text), foreign(text.language, document_language))


def lines(text: Text, document_language: str) -> tuple[Phrase, ...]:
    """One phrase a line of the version that counts, empty lines left out."""
    language = foreign(text.language, document_language)
    made = (phrase(line, language) for line in printable(str(text)).split("\n"))
    return tuple(each for each in made if each.text)


def foreign(language: str, document_language: str) -> str:
    return "" if language == document_language else language
