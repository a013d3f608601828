"""In which files does an evaluation leave the program, with every reason?"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.evaluation.selectors import Cell, LotSheet, Row
from redthread.apps.evaluation.sentences import verdict_words
from redthread.apps.offers.adapters import title_of
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.documents import File
from redthread.domain.scoring.ranking import Ranked
from redthread.standards.documents.writing import TenderDocument, figures, write_docx, write_pdf
from redthread.standards.documents.writing.nodes import Heading, Node, Paragraph, Phrase, Table, phrase
from redthread.standards.tables import Cell as Value
from redthread.standards.tables import Sheet, write_xlsx
from redthread.words.documents import labels
from redthread.words.names import name_of

_OFFICE = "application/vnd.openxmlformats-officedocument."


def record_file(purchase: Purchase, sheets: Sequence[LotSheet], *, produced: datetime, form: str) -> File:
    """KeyError for a form that is not in ``FORMS``. In the language of the page; people's names are left out."""
    media_type, write = FORMS[form]
    name = f"{slugify(purchase.title)[:60] or 'tender'}-evaluation.{form}"
    return File(name, media_type, write(purchase, sheets, produced.astimezone(UTC)))


def _xlsx(purchase: Purchase, sheets: Sequence[LotSheet], produced: datetime) -> bytes:
    points = Sheet(
        name=_("Points"),
        header=(_("Lot"), _("Requirement"), _("Supplier"), _("Answer"), _("Text"), _("Figure promised"), _("Points"),
                _("Most"), _("Reason"), _("Number"), _("Scored on")),
        rows=[line for sheet in sheets for line in _point_lines(sheet)],
    )  # fmt: skip
    results = Sheet(
        name=_("Result"),
        header=(_("Lot"), _("Supplier"), _("Total"), _("Rank"), _("Points missing"), _("Mandatory, not met"),
                _("Mandatory, not answered"), _("Awarded"), _("Reason"), _("Decided on")),
        rows=[line for sheet in sheets for line in _result_lines(sheet)],
    )  # fmt: skip
    about = Sheet(name=_("About"), header=(purchase.title,), rows=[(line,) for line in _notices(purchase, produced)])
    return write_xlsx([results, points, about], created=produced, title=purchase.title).content


def _point_lines(sheet: LotSheet) -> Iterator[Sequence[Value]]:
    for row in sheet.rows:
        for cell in row.cells:
            yield sheet.lot.identifier, title_of(row.edition), cell.offer.supplier.name, *_cell_values(cell)


def _cell_values(cell: Cell) -> Sequence[Value]:
    answer, score = cell.answer, cell.score
    return (
        name_of("answer-standing", answer.standing, get_language() or "en") if answer else None,
        answer.text if answer else None,
        answer.promised if answer else None,
        score.points if score else None,
        cell.most.points if cell.most else None,
        score.reason if score else None,
        score.number if score else None,
        score.scored_at.date() if score else None,
    )


def _result_lines(sheet: LotSheet) -> Iterator[Sequence[Value]]:
    names = {each.public_id: each.supplier.name for each in sheet.offers}
    for row in sheet.ranking.rows:
        award = sheet.award if sheet.award and sheet.award.offer.public_id == row.offer else None
        yield (
            sheet.lot.identifier,
            names[row.offer],
            row.total,
            row.rank,
            row.missing,
            row.not_met,
            row.not_answered,
            award is not None,
            award.reason if award else None,
            award.decided_on if award else None,
        )


def _docx(purchase: Purchase, sheets: Sequence[LotSheet], produced: datetime) -> bytes:
    return write_docx(_document(purchase, sheets, produced))


def _pdf(purchase: Purchase, sheets: Sequence[LotSheet], produced: datetime) -> bytes:
    return write_pdf(_document(purchase, sheets, produced))


def _document(purchase: Purchase, sheets: Sequence[LotSheet], produced: datetime) -> TenderDocument:
    language = get_language() or "en"
    return TenderDocument(
        language=language,
        title=phrase(_("Evaluation: %(purchase)s") % {"purchase": purchase.title}),
        author=purchase.lead.name,
        reference=purchase.public_id,
        produced=produced,
        page_pattern=labels(language).page,
        nodes=tuple(node for place, sheet in enumerate(sheets, 1) for node in _lot_nodes(place, sheet)),
        notices=tuple(_notices(purchase, produced)),
    )


def _notices(purchase: Purchase, produced: datetime) -> list[str]:
    day = figures.day(produced.date(), labels(get_language() or "en"))
    lines = [_("Evaluation as it stood on %(day)s.") % {"day": day}]
    if purchase.lead.is_fictional:
        lines.append(_("Fictional demo data: no such authority, no such tender."))
    return lines


def _lot_nodes(place: int, sheet: LotSheet) -> Iterator[Node]:
    yield Heading(1, phrase(f"{sheet.lot.identifier} {sheet.lot.title}"), f"lot-{place}")
    yield Paragraph(phrase(verdict_words(sheet)))
    if not sheet.offers:
        return
    yield _totals(sheet)
    if sheet.award:
        words = _("Awarded to %(supplier)s on %(day)s. Reason: %(reason)s") % {
            "supplier": sheet.award.offer.supplier.name,
            "day": figures.day(sheet.award.decided_on, labels(get_language() or "en")),
            "reason": sheet.award.reason,
        }
        yield Paragraph(phrase(words))
    for number, row in enumerate(sheet.rows, 1):
        yield Heading(2, phrase(title_of(row.edition)), f"lot-{place}-{number}")
        yield _reasons(row)


def _totals(sheet: LotSheet) -> Table:
    names = {each.public_id: each.supplier.name for each in sheet.offers}
    header = (_("Supplier"), _("Mandatory, not met"), _("Points missing"), _("Total"), _("Rank"))
    return Table(
        caption=phrase(_("Totals")),
        header=tuple(map(phrase, header)),
        rows=tuple(_total(names[row.offer], row) for row in sheet.ranking.rows),
        shares=(4, 2, 2, 2, 1),
        figures_from=1,
    )


def _total(name: str, row: Ranked) -> tuple[Phrase, ...]:
    spoken = labels(get_language() or "en")
    total = spoken.not_stated if row.total is None else figures.number(row.total, spoken)
    rank = "–" if row.rank is None else str(row.rank)
    return tuple(map(phrase, (name, str(row.not_met), str(row.missing), total, rank)))


def _reasons(row: Row) -> Table:
    return Table(
        caption=phrase(_("Points with their reasons: %(requirement)s") % {"requirement": title_of(row.edition)}),
        header=tuple(map(phrase, (_("Supplier"), _("Reason"), _("Points")))),
        rows=tuple(
            (phrase(cell.offer.supplier.name), phrase(cell.score.reason if cell.score else "–"), phrase(_points(cell)))
            for cell in row.cells
        ),
        shares=(2, 5, 2),
        figures_from=2,
    )


def _points(cell: Cell) -> str:
    spoken = labels(get_language() or "en")
    if cell.score is None or cell.most is None:
        return _("not scored yet")
    values = {"points": figures.number(cell.score.points, spoken), "most": figures.number(cell.most.points, spoken)}
    return _("%(points)s of %(most)s") % values


FORMS: dict[str, tuple[str, Callable[[Purchase, Sequence[LotSheet], datetime], bytes]]] = {
    "xlsx": (_OFFICE + "spreadsheetml.sheet", _xlsx),
    "docx": (_OFFICE + "wordprocessingml.document", _docx),
    "pdf": ("application/pdf", _pdf),
}
"""Ending → media type and writer."""
