"""How do the findings that an actor may read become a workbook? From what is shown, never from the rows."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.followup.shown import FindingShown
from redthread.domain.followup.release import Sight
from redthread.standards.tables import Sheet, write_xlsx
from redthread.standards.tables.cells import Cell
from redthread.words.followup import followup_name


def findings_xlsx(findings: Sequence[FindingShown], *, produced: datetime) -> bytes:
    """One row a finding, one a corrective action on a second sheet."""
    header = (
        _("Finding"),
        _("Severity"),
        _("State"),
        _("Site"),
        _("Country"),
        _("Contract"),
        _("Clause"),
        _("Breached standard"),
        _("Found in"),
        _("People affected"),
        _("Words"),
        _("Reply by"),
        _("Monitor"),
    )
    sheets = [
        Sheet(_("Findings"), header, [tuple(_cells(each)) for each in findings]),
        Sheet(
            _("Corrective actions"),
            (_("Finding"), _("Corrective action"), _("Owner"), _("Due on"), _("State"), _("Late")),
            [
                (each.public_id, line.action, line.owner, line.due_on, _word("action-step", line.step), line.is_late)
                for each in findings
                for line in each.actions
            ],
        ),
    ]
    return write_xlsx(sheets, created=produced, title=_("Findings")).content


def _cells(finding: FindingShown) -> Iterator[Cell]:
    yield finding.public_id
    yield _word("finding-severity", finding.severity)
    yield _word("finding-state", finding.state.value)
    yield finding.site
    yield finding.country
    yield finding.contract
    yield finding.clause
    yield _word("standard", finding.standard)
    yield finding.quarter
    yield _word("people", "fewer") if finding.people.is_withheld else finding.people.number
    yield finding.words if finding.sight is Sight.WORDS else _word("sight", finding.sight.value)
    yield finding.reply_due_on
    yield finding.monitor


def _word(table: str, code: str) -> str:
    return followup_name(table, code, get_language() or "en") if code else ""
