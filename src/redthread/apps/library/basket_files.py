"""How is a basket of criteria written for people: as a Word file to paste from, as a workbook?"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion as Row
from redthread.apps.library.reading import (
    basis_words,
    names,
    spoken,
    spoken_language,
    target_words,
    wording_language,
    wording_of,
)
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import LICENCE
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.values import Text
from redthread.standards.documents.writing import TenderDocument, write_docx
from redthread.standards.documents.writing.nodes import (
    Definition,
    Definitions,
    Heading,
    Node,
    Paragraph,
    Phrase,
    Role,
    foreign,
    lines,
    phrase,
)
from redthread.standards.tables import Sheet, write_xlsx
from redthread.standards.tables.cells import Cell
from redthread.words.names import name_of

Basket = Sequence[Row]


def basket_docx(basket: Basket, *, language: str, produced: datetime) -> bytes:
    """The wordings to paste, under the stages of a tender document, each with its proof and its law."""
    versions = [criterion_value(row) for row in basket]
    document = TenderDocument(
        language=language,
        title=phrase(_("Chosen criteria")),
        author="",
        reference=phrase(", ".join(editions_of(basket))).text,
        produced=produced,
        page_pattern=_("Page {page} of {pages}"),
        nodes=tuple(_nodes(versions, language)),
        notices=(_("From the library, under %(licence)s: the wordings may be used freely.") % {"licence": LICENCE},),
    )
    return write_docx(document)


def basket_xlsx(basket: Basket, *, language: str, produced: datetime) -> bytes:
    """One row a criterion, in the order of the basket."""
    header = (
        _("Criterion"),
        _("Version"),
        _("Title"),
        _("Stage of use"),
        _("Level"),
        _("Topics"),
        _("Stages of the supply chain"),
        _("Wording"),
        _("Language of the wording"),
        _("Verification"),
        _("Evidence"),
        _("Indicator"),
        _("Legal basis"),
        _("Hours a year"),
        _("Content hash (SHA-256)"),
    )
    rows = [tuple(_cells(row, criterion_value(row), language)) for row in basket]
    sheet = Sheet(_("Chosen criteria"), header, rows, widths=(22, 8, 30, 20, 12, 22, 22, 60, 11, 40, 40, 40, 40, 9, 20))
    return write_xlsx([sheet], created=produced, title=_("Chosen criteria")).content


def editions_of(basket: Basket) -> list[str]:
    """The packages that the criteria come from, with the version in which each wording first stood."""
    named = (f"{row.criterion.package.identifier} {row.first_in.version}" for row in basket)
    return list(dict.fromkeys(named))


def _cells(row: Row, version: CriterionVersion, language: str) -> Iterator[Cell]:
    yield version.identifier
    yield version.version
    yield spoken(version.title, language)
    yield name_of("stage", version.stage_of_use, language)
    yield name_of("level", version.level, language)
    yield names("topic", version.topics, language)
    yield names("supply-chain-stage", version.supply_chain_stages, language)
    yield wording_of(version, language)
    yield wording_language(version, language)
    yield spoken(version.verification.means, language)
    yield "\n".join(spoken(each, language) for each in version.verification.evidence)
    yield "\n".join(_indicators(version, language))
    yield "\n".join(basis_words(each, language) for each in version.legal_basis)
    yield version.effort.hours_per_year
    yield row.content_hash


def _indicators(version: CriterionVersion, language: str) -> Iterator[str]:
    for each in version.indicators:
        period = name_of("period", each.period, language)
        yield f"{spoken(each.name, language)}: {target_words(each, language)}, {period}"
    if version.no_indicator:
        yield spoken(version.no_indicator, language)


def _nodes(versions: Sequence[CriterionVersion], language: str) -> Iterator[Node]:
    for stage in StageOfUse:
        here = [each for each in versions if each.stage_of_use is stage]
        if here:
            yield Heading(1, phrase(name_of("stage", stage, language)), f"stage-{stage}")
        for place, version in enumerate(here, start=1):
            yield from _criterion(version, f"{stage}-{place}", language)


def _criterion(version: CriterionVersion, anchor: str, language: str) -> Iterator[Node]:
    yield Heading(2, _phrase(version.title, language), anchor)
    words = Text.of(wording_of(version, language), wording_language(version, language))
    for line in lines(words, language):
        yield Paragraph(line, Role.WORDING)
    yield Definitions(tuple(_facts(version, language)))


def _facts(version: CriterionVersion, language: str) -> Iterator[Definition]:
    yield Definition(phrase(_("Criterion")), (phrase(f"{version.identifier}, {version.version}"),))
    yield Definition(phrase(_("Level")), (phrase(name_of("level", version.level, language)),))
    yield Definition(phrase(_("Motive")), (_phrase(version.motive, language),))
    yield Definition(phrase(_("Verification")), (_phrase(version.verification.means, language),))
    evidence = tuple(_phrase(each, language) for each in version.verification.evidence)
    if evidence:
        yield Definition(phrase(_("Evidence")), evidence)
    yield Definition(phrase(_("Indicator")), tuple(phrase(each) for each in _indicators(version, language)))
    bases = tuple(phrase(basis_words(each, language)) for each in version.legal_basis)
    yield Definition(phrase(_("Legal basis")), bases or (phrase(_("not stated")),))
    if version.terms:
        terms = version.terms
        for name, text in (
            (_("Trigger"), terms.trigger),
            (_("Deadline"), terms.deadline),
            (_("Who must act"), terms.duty_bearer),
            (_("Sanction"), terms.sanction),
        ):
            yield Definition(phrase(name), (_phrase(text, language),))


def _phrase(text: Text, language: str) -> Phrase:
    shown = spoken_language(text, language)
    return phrase(text.in_language(shown) or "", foreign(shown, language))
