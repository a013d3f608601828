"""Does a calendar file say each due day once, and only what it was given?"""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from redthread.standards.calendar import DueDay, write_calendar

PRODUCED = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)


def due(**changes: object) -> DueDay:
    given: dict[str, object] = {"identifier": "a-2027-04-01@redthread", "day": date(2027, 4, 30), "title": "Sites: 1st"}
    return DueDay(**{**given, **changes})  # type: ignore[arg-type]


def events(content: bytes) -> list[dict[str, str]]:
    """Each event as a plain reader has it, by name."""
    read = Calendar.from_ical(content)
    return [{name: str(value) for name, value in event.items()} for event in read.walk("VEVENT")]


def test_due_day_is_a_whole_day_that_blocks_no_meeting() -> None:
    content = write_calendar([due()], name="Due reports", produced=PRODUCED).decode()

    lines = content.split("\r\n")
    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Redthread//Due reports//EN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Due reports",
        "BEGIN:VEVENT",
        "SUMMARY:Sites: 1st",
        "DTSTART;VALUE=DATE:20270430",
        "DTEND;VALUE=DATE:20270501",
        "DTSTAMP:20270111T093000Z",
        "UID:a-2027-04-01@redthread",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2027, 12, 31), date(2099, 12, 31)])
def test_last_day_of_a_month_or_a_year_ends_on_the_next(day: date) -> None:
    (event,) = Calendar.from_ical(write_calendar([due(day=day)], name="x", produced=PRODUCED)).walk("VEVENT")

    assert (event.decoded("dtstart"), (event.decoded("dtend") - event.decoded("dtstart")).days) == (day, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Sites\r\nBEGIN:VALARM\r\nACTION:AUDIO",
        "Sites\nEND:VEVENT\nBEGIN:VEVENT",
        "Sites\rATTENDEE:mailto:x@example.org",
        "Sites; a, b \\n: c",
    ],
)
def test_line_in_a_title_begins_no_line_of_the_file(text: str) -> None:
    content = write_calendar([due(title=text, text=text)], name=text, produced=PRODUCED)

    (event,) = events(content)
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (expected, expected)
    names = {line.partition(":")[0].partition(";")[0] for line in content.decode().split("\r\n") if line[:1] != " "}
    assert names <= {
        *("BEGIN", "END", "VERSION", "PRODID", "METHOD", "X-WR-CALNAME", "SUMMARY", "DTSTART", "DTEND"),
        *("DTSTAMP", "UID", "TRANSP", "DESCRIPTION", ""),
    }


def test_control_characters_are_left_out_and_long_lines_folded_at_75_bytes() -> None:
    content = write_calendar([due(title="å" * 200 + "\x00\x07")], name="x", produced=PRODUCED)

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert events(content)[0]["SUMMARY"] == "å" * 200


def test_calendar_without_days_is_one_that_programs_read() -> None:
    assert events(write_calendar([], name="Due reports", produced=PRODUCED)) == []
