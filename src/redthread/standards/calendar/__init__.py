"""How do days on which something is due become a calendar file (iCalendar, RFC 5545)?"""

from redthread.standards.calendar.entries import MEDIA_TYPE, DueDay, write_calendar

__all__ = ["MEDIA_TYPE", "DueDay", "write_calendar"]
