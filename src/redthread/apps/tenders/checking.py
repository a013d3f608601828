"""What does the check say of a file that somebody brings, whatever it is?

Plain Python: no row, no file, no clock. The pages and the API run it in a process of its own
(``checking_process``), the command line runs it as it is.
"""

import dataclasses
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from redthread.apps.tenders.notices import LARGEST, notice_read
from redthread.domain.check.draft import Draft
from redthread.domain.check.finding import Report
from redthread.domain.check.run import report
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.reading import Block, BlockKind, Reading, split
from redthread.domain.values import Text
from redthread.standards.documents.reading import read_document

_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")
_XML = re.compile(rb"\s*<(?:\?xml|[\w.-]+:\w|[\w.-]+\s[^>]*xmlns)")
_PAGE = re.compile(rb"<html[\s>]|<!doctype\s+html", re.IGNORECASE)
_HEAD = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is known besides the file. ``jurisdiction`` (ISO 3166) and ``language`` empty: nobody said.

    ``answers`` are the stages that a person told, by requirement; ``today`` decides the rules where
    the file does not.
    """

    today: date
    name: str = ""
    jurisdiction: str = ""
    language: str = ""
    answers: Mapping[str, StageOfUse] = field(default_factory=dict)
    largest: int = LARGEST


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and what the rules say of it. ``reading`` is None for a notice, which states its stages."""

    purchase: Purchase
    report: Report
    reading: Reading | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The pieces to show or to annotate; of a notice, its requirements."""
        return self.reading.blocks if self.reading else tuple(_blocks_of(self.purchase))

    @property
    def asked(self) -> tuple[str, ...]:
        return self.reading.asked if self.reading else ()


def check_file(content: bytes, asked: Asked) -> Checked:
    """Read an eForms notice, an OCDS process or a document, told by content, and check it.

    Raises what the readers raise, as ``DomainError`` with ``file`` as the field; takes up to a minute
    for the largest files they accept.
    """
    try:
        if is_notice(content):
            return check_purchase(notice_read(io.BytesIO(content), largest=asked.largest)[0], asked)
        return check_blocks(read_document(io.BytesIO(content), name=asked.name), asked)
    except DomainError as error:
        raise DomainError(error.code, field="file", **error.context) from error


def check_blocks(blocks: tuple[Block, ...], asked: Asked) -> Checked:
    """The same for a document that was read before, with what a person answered since."""
    found = split(blocks, name=asked.name, answers=asked.answers)
    purchase = found.purchase
    if asked.language:
        purchase = _in_language(purchase, asked.language)
    purchase = dataclasses.replace(purchase, jurisdiction=asked.jurisdiction or None)
    return Checked(purchase, report(Draft(purchase, asked.today)), dataclasses.replace(found, purchase=purchase))


def check_purchase(purchase: Purchase, asked: Asked) -> Checked:
    """A notice is checked under the rules of the day it was sent; where it names a country, that one's law holds."""
    if asked.jurisdiction and not purchase.jurisdiction:
        purchase = dataclasses.replace(purchase, jurisdiction=asked.jurisdiction)
    sent = purchase.timetable.dispatched
    day = sent.date() if isinstance(sent, datetime) else sent
    return Checked(purchase, report(Draft(purchase, day or asked.today)))


def is_notice(content: bytes) -> bool:
    """Whether it is data (JSON or XML) and not a document. A page in XHTML is a document."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    return bool(_JSON.match(head) or (_XML.match(head) and not _PAGE.search(head)))


def _in_language(purchase: Purchase, language: str) -> Purchase:
    """What was guessed of the language gives way to what a person said."""
    return dataclasses.replace(
        purchase,
        title=_spoken(purchase.title, language),
        languages=(language,),
        requirements=tuple(
            dataclasses.replace(
                each,
                wording=_spoken(each.wording, language),
                title=_spoken(each.title, language),
                verification=_spoken(each.verification, language),
                is_scored_on=_spoken(each.is_scored_on, language),
            )
            for each in purchase.requirements
        ),
    )


def _spoken(text: Text, language: str) -> Text:
    return Text.of(str(text), language)


def _blocks_of(purchase: Purchase) -> Iterator[Block]:
    if purchase.title:
        yield Block("title", BlockKind.HEADING, str(purchase.title))
    for each in purchase.requirements:
        yield Block(each.identifier, BlockKind.PARAGRAPH, _told(each), place=each.place)


def _told(requirement: Requirement) -> str:
    title, wording = str(requirement.title), str(requirement.wording)
    return ": ".join(part for part in (title, wording) if part) if title != wording else wording
