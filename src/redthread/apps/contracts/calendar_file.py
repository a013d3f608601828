"""Which days stand in the calendar file of due reports?"""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from redthread.apps.contracts.selectors import ReportDue
from redthread.apps.purchases.adapters import text_value
from redthread.apps.tenders.documents import File
from redthread.domain.contract.terms import PeriodState
from redthread.standards.calendar import MEDIA_TYPE, DueDay, write_calendar

STILL_TO_COME = frozenset({PeriodState.NOT_DUE, PeriodState.DUE, PeriodState.LATE, PeriodState.RETURNED})
"""What was handed in and not returned needs no place in a calendar."""


def calendar_file(due: Iterable[ReportDue], *, name: str, at: datetime, address: str) -> File:
    """Reports due alone, one day each: visits have no calendar. ``address`` is the product's own, with its slash."""
    days = [_day(each, address.rstrip("/")) for each in due if each.state in STILL_TO_COME]
    content = write_calendar(days, name=_("Reports due: %(name)s") % {"name": name}, produced=at)
    return File(f"{slugify(name)[:60] or 'reports'}.ics", MEDIA_TYPE, content)


def _day(due: ReportDue, address: str) -> DueDay:
    indicator, period = due.indicator, due.period
    page = reverse("contracts:report", args=[indicator.public_id])
    begins, ends = (date_format(day, "SHORT_DATE_FORMAT") for day in (period.start, period.end))
    told = _("%(contract)s, %(authority)s: report for %(begins)s – %(ends)s.")
    values = {"contract": due.contract.title, "authority": due.contract.authority.name, "begins": begins, "ends": ends}
    return DueDay(
        identifier=f"{indicator.public_id}-{period.start:%Y%m%d}@redthread",
        day=due.due_on,
        title=_("Report due: %(indicator)s") % {"indicator": str(text_value(indicator.name))},
        text=told % values,
        address=f"{address}{page}?from={period.start:%Y-%m-%d}",
    )
