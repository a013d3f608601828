"""In which files does a tender leave the program?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from redthread.apps.library.selectors import definitions_for
from redthread.domain.purchase import Purchase
from redthread.standards.documents.writing import (
    TenderDocument,
    tender_document,
    write_docx,
    write_html_page,
    write_pdf,
)
from redthread.standards.tables import requirements_table, write_xlsx
from redthread.words.documents import LANGUAGES, labels
from redthread.words.names import name_of


@dataclass(frozen=True, slots=True)
class File:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class State:
    """What a file says of the tender beside its content. ``edition`` 0 is a draft."""

    edition: int
    produced: datetime
    is_fictional: bool


def outline_of(tender: Purchase, state: State) -> TenderDocument:
    """The document in the tender's authoritative language, or with English labels where there are none in it."""
    language = spoken_language(tender)
    with override(language):
        return tender_document(
            _for_readers(tender, language),
            labels=labels(language),
            produced=state.produced.astimezone(UTC),
            banner="" if state.edition else _("Draft – not published"),
            notices=_notices(state),
            definitions=definitions_for(criteria=[each.origin for each in tender.requirements if each.origin]),
        )


def _for_readers(tender: Purchase, language: str) -> Purchase:
    """Without our own ids of the buyers, which mean nothing on paper, and with languages by name."""
    return replace(
        tender,
        buyers=tuple(replace(buyer, identifier="") for buyer in tender.buyers),
        languages=tuple(name_of("language", code, language) for code in tender.languages),
    )


def spoken_language(tender: Purchase) -> str:
    language = tender.languages[0] if tender.languages else tender.title.language
    return language if language in LANGUAGES else "en"


def _notices(state: State) -> Sequence[str]:
    lines = []
    if state.is_fictional:
        lines.append(_("Fictional demo data: no such authority, no such tender."))
    if state.edition:
        lines.append(_("Edition %(number)s of the published tender.") % {"number": state.edition})
    return lines


def _docx(tender: Purchase, state: State) -> bytes:
    return write_docx(outline_of(tender, state))


def _pdf(tender: Purchase, state: State) -> bytes:
    return write_pdf(outline_of(tender, state))


def _html(tender: Purchase, state: State) -> bytes:
    return write_html_page(outline_of(tender, state)).encode()


def _xlsx(tender: Purchase, state: State) -> bytes:
    sheet = requirements_table(tender, labels(spoken_language(tender)))
    return write_xlsx([sheet], created=state.produced.astimezone(UTC), title=str(tender.title)).content


_OFFICE = "application/vnd.openxmlformats-officedocument."
FORMS: dict[str, tuple[str, Callable[[Purchase, State], bytes]]] = {
    "docx": (_OFFICE + "wordprocessingml.document", _docx),
    "pdf": ("application/pdf", _pdf),
    "html": ("text/html; charset=utf-8", _html),
    "xlsx": (_OFFICE + "spreadsheetml.sheet", _xlsx),
}
"""Ending → media type and writer: the forms in which every tender can be had."""


def tender_file(tender: Purchase, state: State, *, form: str) -> File:
    """KeyError for a form that is not in ``FORMS``. Takes up to a second for a hundred pages."""
    media_type, write = FORMS[form]
    kind = "tender" if state.edition else "draft"
    name = f"{slugify(str(tender.title))[:60] or 'tender'}-{kind}.{form}"
    return File(name, media_type, write(tender, state))
