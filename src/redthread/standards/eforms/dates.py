"""When was the notice sent, and until when may one answer?"""

import re
from dataclasses import fields, replace
from datetime import date, datetime

from redthread.domain.purchase import Timetable
from redthread.standards.eforms.codes import ELECTRONIC_SUBMISSION, INDICATORS
from redthread.standards.eforms.fields import LOT, NOTICE
from redthread.standards.eforms.source import Node, Notice, says

DATE = re.compile(r"(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?", re.ASCII)
TIME = re.compile(r"(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
YEARS = range(1990, 2100)
"""Outside of them a date is a slip or a trap: next to year 1 and 9999 it cannot even be put into UTC."""


def procedure_timetable(notice: Notice) -> Timetable:
    """What the notice states once for all its lots."""
    return Timetable(
        dispatched=_dispatched(notice),
        urgent=notice.meant(NOTICE["BT-106"], INDICATORS),
        prior_notice=notice.code(NOTICE["BT-125(i)"]),
    )


def lot_timetable(notice: Notice, lot: Node, common: Timetable) -> Timetable:
    """The common timetable with what the lot adds to it."""
    return replace(
        common,
        tenders_due=_moment(notice, lot, LOT["BT-131(d)"], LOT["BT-131(t)"]),
        requests_due=_moment(notice, lot, LOT["BT-1311(d)"], LOT["BT-1311(t)"]),
        electronic_submission=notice.meant(LOT["BT-17"], ELECTRONIC_SUBMISSION, lot),
        prior_notice=notice.code(LOT["BT-125(i)"], lot) or common.prior_notice,
    )


def shared(common: Timetable, lots: list[Timetable]) -> Timetable:
    """The timetable of the purchase: what is common, and all that every lot says alike."""
    said = {each.name: {getattr(lot, each.name) for lot in lots} for each in fields(Timetable)}
    return replace(common, **{name: values.pop() for name, values in said.items() if len(values) == 1})


def own(lot: Timetable, common: Timetable, whole: Timetable) -> Timetable | None:
    """A lot's timetable where it says more than the notice and something else than the purchase."""
    return None if lot in (common, whole) else lot


def _dispatched(notice: Notice) -> datetime | date | None:
    """BT-05; the day alone where the hour is missing or nobody says in which zone it was."""
    moment = _moment(notice, notice.root, NOTICE["BT-05(a)"], NOTICE["BT-05(b)"])
    if moment is not None:
        return moment
    for node in notice.nodes(NOTICE["BT-05(a)"]):
        day = _day(says(node))
        if day is not None:
            notice.take(node)
            return day
    return None


def _moment(notice: Notice, at: Node, date_path: str, time_path: str) -> datetime | None:
    """An instant, or None where its day, its hour or its zone is missing: no zone is ever assumed."""
    days, times = notice.nodes(date_path, at), notice.nodes(time_path, at)
    if not days or not times:
        return None
    moment = _instant(says(days[0]), says(times[0]))
    if moment is not None:
        notice.take(days[0])
        notice.take(times[0])
    return moment


def _instant(day: str, time: str) -> datetime | None:
    """The hour's zone counts; the day's where the hour has none."""
    dated, timed = DATE.fullmatch(day), TIME.fullmatch(time)
    if dated is None or timed is None or _day(day) is None:
        return None
    zone = timed[2] or dated[2]
    try:
        return datetime.fromisoformat(f"{dated[1]}T{timed[1]}{zone}") if zone else None
    except ValueError:
        return None


def _day(said: str) -> date | None:
    dated = DATE.fullmatch(said)
    try:
        day = date.fromisoformat(dated[1]) if dated else None
    except ValueError:
        return None
    return day if day is not None and day.year in YEARS else None
