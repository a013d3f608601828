"""How do tests stop the clock, where the day decides?"""

from datetime import UTC, date, datetime, time

import pytest


def stop_at(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Noon of that day, in UTC, for whatever asks Django for the time; on SQLite for the database's clock too."""
    moment = datetime.combine(day, time(12), UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
