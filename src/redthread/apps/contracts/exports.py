"""In which tables do a contract's indicators and reports leave the program?"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from redthread.apps.contracts.figures import figure_text
from redthread.apps.contracts.labels import label_of
from redthread.apps.contracts.models import Contract, Indicator
from redthread.apps.contracts.shown import PeriodRow, period_rows
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.forms import named
from redthread.apps.tenders.documents import File
from redthread.standards.tables import Sheet, write_csv, write_xlsx
from redthread.standards.tables.cells import Cell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = ("xlsx", "csv")


def contract_file(contract: Contract, indicators: Sequence[Indicator], *, form: str, at: datetime) -> File:
    """Every indicator with every period that is asked for or was reported. Missing figures are empty cells.

    The indicators come with what ``shown.OBSERVED`` names. No person is named in it.
    """
    header, rows = reports_table(contract, indicators, at=at)
    stem = slugify(contract.title)[:60] or "contract"
    if form == "csv":
        return File(f"{stem}.csv", "text/csv; charset=utf-8", write_csv([header, *rows]))
    sheet = Sheet(_("Reports"), tuple(header), rows)
    return File(f"{stem}.xlsx", XLSX, write_xlsx([sheet], created=at.astimezone(UTC), title=contract.title).content)


def reports_table(
    contract: Contract, indicators: Sequence[Indicator], *, at: datetime
) -> tuple[list[str], list[list[Cell]]]:
    header = [
        _("Contract"), _("Authority"), _("Supplier"), _("Indicator"), _("Unit"), _("Direction"), _("Reported"),
        _("From"), _("To"), _("Due on"), _("State"), _("Late"), _("Target"), _("Actual"), _("Nothing was due"),
        _("Not applicable, because"), _("Rating"), _("Number"), _("Submitted at (UTC)"), _("Submitted for"),
        _("Comment"), _("Decision"), _("Comment on the decision"), _("Evidence"), _("Indicator id"),
    ]  # fmt: skip
    as_of = timezone.localdate(at)
    rows = [
        [
            contract.title,
            contract.authority.name,
            contract.supplier.name,
            *_indicator_cells(indicator),
            *_cells(row),
            indicator.public_id,
        ]
        for indicator in indicators
        for row in period_rows(indicator, as_of=as_of)
    ]
    return header, rows


def _indicator_cells(indicator: Indicator) -> list[Cell]:
    words = [dict(named(table, [code]))[code] for table, code in (
        ("unit", indicator.unit), ("direction", indicator.direction), ("period", indicator.period)
    )]  # fmt: skip
    unit = f"{words[0]} ({indicator.currency})" if indicator.currency else words[0]
    return [str(text_value(indicator.name)), unit, *words[1:]]


def _cells(row: PeriodRow) -> Iterator[Cell]:
    planned, seen = row.planned, row.observation
    yield from (planned.period.start, planned.period.end, planned.due_on, label_of("state", planned.state))
    yield _("late") if planned.is_late else ""
    yield _bare(row.target)
    if seen is None:
        yield from [None] * 11
        return
    yield from (_bare(seen.value), _("yes") if seen.nothing_due else "", seen.not_applicable)
    yield label_of("rating", row.rating)
    yield from (seen.number, f"{seen.submitted_at.astimezone(UTC):%Y-%m-%d %H:%M}", seen.submitted_for.name)
    decision = row.decision
    yield seen.comment
    yield label_of("decision", decision.kind) if decision else ""
    yield decision.comment if decision else ""
    yield "\n".join(f"{each.file.name} (SHA-256 {each.file.sha256})" for each in seen.evidence.all())


def _bare(value: Decimal | None) -> Decimal | None:
    """Without the zeros that the column keeps behind the point."""
    return None if value is None else Decimal(figure_text(value))
