"""Is the program said to be ready exactly when it is, and quickly when it is not?"""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.test import Client

from redthread.web import health
from tests.operations.installation import Installation, with_settings

ASK = """
import json, sys, time
import django
django.setup()
from datetime import timedelta
from django.db import connection
from django.test import Client
from django.utils import timezone
from redthread.apps.jobs.models import Heartbeat

def ask():
    began = time.monotonic()
    answer = Client().get("/readyz", HTTP_HOST="any name at all")
    # One write: several threads may ask.
    sys.stdout.write(json.dumps([answer.status_code, answer.json(), time.monotonic() - began]) + "\\n")
    sys.stdout.flush()
"""
STEPS = """
ask()
Heartbeat.objects.create(worker="w", at=timezone.now())
ask()
Heartbeat.objects.update(at=timezone.now() - timedelta(seconds=61))
ask()
Heartbeat.objects.update(at=timezone.now())
connection.cursor().execute("DELETE FROM django_migrations WHERE app = 'accounts'")
ask()
"""


def asked(installation: Installation, steps: str) -> list[tuple[int, dict[str, object], float]]:
    return [tuple(json.loads(line)) for line in installation.python(ASK + steps).splitlines()]


def told(**parts: str) -> dict[str, object]:
    whole = {"database": "ok", "migrations": "ok", "worker": "ok", "disk": "ok", **parts}
    return {"ready": set(whole.values()) == {"ok"}, "parts": whole}


def test_ready_is_said_when_every_part_is(filled: Installation) -> None:
    answers = asked(filled, STEPS)

    assert [(status, shown) for status, shown, _ in answers] == [
        (503, told(worker="not ok")),
        (200, told()),
        (503, told(worker="not ok")),
        (503, told(migrations="not ok")),
    ]


def test_database_that_was_never_set_up_is_told(empty: Installation) -> None:
    ((status, shown, _),) = asked(empty, "ask()")

    assert (status, shown) == (503, told(migrations="not ok", worker="not ok"))


@contextmanager
def silent_server() -> Iterator[int]:
    """Takes every connection and never says a word: the slowest way of being away."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        kept: list[socket.socket] = []

        def take() -> None:
            while True:
                try:
                    kept.append(listener.accept()[0])
                except OSError:
                    return

        threading.Thread(target=take, daemon=True).start()
        yield listener.getsockname()[1]
        for each in kept:
            each.close()


def test_database_that_is_away_is_told_within_two_seconds(tmp_path: Path) -> None:
    """In production, with its pool; asked several times, and while an earlier question still waits."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        closed = gone.getsockname()[1]
    answers = []
    with silent_server() as silent:
        for port in (closed, silent):
            url = f"postgresql://redthread@127.0.0.1:{port}/redthread"
            away = with_settings(Installation(tmp_path / "data", url), REDTHREAD_MODE="production")
            answers += asked(away, "ask()\nask()\nask()")

    assert [status for status, _, _ in answers] == [503] * 6
    assert {json.dumps(shown) for _, shown, _ in answers} == {
        json.dumps(told(database="not ok", migrations="not ok", worker="not ok"))
    }
    assert max(seconds for _, _, seconds in answers) < 2


def test_two_who_ask_at_once_are_both_answered(filled: Installation) -> None:
    answers = asked(
        filled,
        "Heartbeat.objects.create(worker='w', at=timezone.now())\nimport threading\n"
        "threads = [threading.Thread(target=ask) for _ in range(6)]\n"
        "[each.start() for each in threads]\n[each.join() for each in threads]",
    )

    assert [status for status, _, _ in answers] == [200] * 6


def test_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for percent, is_ok in ((0, True), (99, False)):
        monkeypatch.setattr("django.conf.settings.DISK_FREE_PERCENT", percent)
        assert health._disk() is is_ok
    monkeypatch.setattr("django.conf.settings.DATA", Path("/no/such/folder"))
    assert health._disk() is False


def test_livez_touches_no_database_and_asks_for_no_host_name() -> None:
    """This test may not open the database: it would fail."""
    answer = Client().get("/livez", HTTP_HOST="any name at all", HTTP_COOKIE="sessionid=somebodys")

    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"ok", "no-store")


@pytest.mark.parametrize("address", ["/livez", "/readyz"])
def test_only_reading_is_answered(address: str) -> None:
    assert Client().post(address).status_code == 405


def test_health_is_told_without_tls_where_pages_are_redirected(tmp_path: Path) -> None:
    """The probe comes from this machine and speaks no TLS; a page does not."""
    secure = with_settings(
        Installation(tmp_path / "data"), REDTHREAD_MODE="production", REDTHREAD_ADDRESS="https://redthread.example"
    )
    shown = secure.python(
        "import django\ndjango.setup()\nfrom django.test import Client\n"
        "print(Client().get('/livez').status_code, Client().get('/rules/', HTTP_HOST='localhost').status_code)"
    )

    assert shown == "200 301\n"
