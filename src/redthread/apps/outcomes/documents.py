"""In which files does a case study leave the program?"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import override

from redthread.apps.tenders.documents import File
from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseStudy
from redthread.standards.documents.writing import TenderDocument, write_docx, write_html_page, write_pdf
from redthread.standards.documents.writing.nodes import Heading, Node, Paragraph, Phrase, Role, phrase
from redthread.words.documents import LANGUAGES, labels
from redthread.words.names import name_of

LOADED = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in the file's own properties: the same case is the same file, whenever it is fetched."""

FORMS: Mapping[str, tuple[str, Callable[[TenderDocument], bytes]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", write_docx),
    "pdf": ("application/pdf", write_pdf),
    "html": ("text/html; charset=utf-8", lambda outline: write_html_page(outline).encode()),
}
"""Ending → media type and writer."""


def case_document(case: CaseStudy, *, form: str, language: str) -> File:
    """With the page's words in the reader's language. KeyError for a form that is not in ``FORMS``."""
    media_type, write = FORMS[form]
    return File(f"{case.slug}.{form}", media_type, write(outline_of(case, language)))


def outline_of(case: CaseStudy, language: str) -> TenderDocument:
    spoken = language if language in LANGUAGES else "en"
    with override(spoken):
        return TenderDocument(
            language=spoken,
            title=_said(case.title.in_language(spoken), str(case.title), case.title.language, spoken),
            author=case.authority,
            reference=case.authority,
            produced=LOADED,
            page_pattern=labels(spoken).page,
            nodes=tuple(_nodes(case, spoken)),
            notices=(_("Case study. What nobody found is said to be unknown."),),
        )


def _nodes(case: CaseStudy, language: str) -> Iterator[Node]:
    for place, (topic, statements) in enumerate(groupby(case.statements, key=lambda each: each.topic), start=1):
        yield Heading(1, phrase(name_of("case-topic", topic, language)), f"topic-{place}")
        for each in statements:
            yield from _statement(each, language)
    yield Heading(1, phrase(_("Sources")), "sources")
    for name, address in dict.fromkeys(source for each in case.statements for source in each.sources):
        yield Paragraph(phrase(f"{name}: {address}"), Role.NOTE)


def _statement(statement: CaseStatement, language: str) -> Iterator[Node]:
    mark = name_of("case-mark", statement.mark, language)
    text = statement.text
    if text:
        yield Paragraph(_said(text.in_language(language), str(text), text.language, language))
    named = ", ".join(name for name, _address in statement.sources)
    is_known = statement.mark is not CaseMark.UNKNOWN
    yield Paragraph(phrase(f"{mark}: {named}" if named and is_known else f"{mark}."), Role.NOTE)


def _said(wanted: str | None, authoritative: str, written_in: str, language: str) -> Phrase:
    """In the document's language where the case has it, else in the one that counts, marked as such."""
    return phrase(wanted) if wanted is not None else phrase(authoritative, "" if written_in == language else written_in)
