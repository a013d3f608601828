"""How is one due day written, so that a calendar that reads the file again changes it instead of adding another?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vText

from redthread.standards.documents.writing.characters import without_forbidden

MEDIA_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Redthread//Due reports//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """A whole day, the same in every time zone.

    ``identifier`` is the same each time the same thing is written; ``address`` leads to its page, empty for none.
    """

    identifier: str
    day: date
    title: str
    text: str = ""
    address: str = ""


def write_calendar(days: Iterable[DueDay], *, name: str, produced: datetime) -> bytes:
    """UTF-8, folded at 75 bytes, CRLF. Nothing that stands in a text can begin a line of its own.

    ``produced`` is an aware moment: when what is written was looked up.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_plain(name)))
    for each in days:
        calendar.add_component(_event(each, produced.astimezone(UTC)))
    return bytes(calendar.to_ical())


def _event(due: DueDay, produced: datetime) -> Event:
    event = Event()
    event.add("uid", _plain(due.identifier))
    event.add("dtstamp", produced)
    event.add("dtstart", due.day)
    event.add("dtend", due.day + timedelta(days=1))
    event.add("summary", _plain(due.title))
    # A due report keeps nobody from a meeting.
    event.add("transp", "TRANSPARENT")
    if due.text:
        event.add("description", _plain(due.text))
    if due.address:
        event.add("url", _plain(due.address))
    return event


def _plain(text: str) -> str:
    return without_forbidden(text.replace("\r\n", "\n").replace("\r", "\n"))[0]
