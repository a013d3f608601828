"""Does the worker verb come back after ``kill -9``, say that it lives, and end politely when it is asked to?"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from redthread.apps.jobs.models import Heartbeat
from redthread.cli import worker
from redthread.cli.product import SETTINGS
from redthread.cli.work import EVERY

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Of an installation of its own, on SQLite."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
    made = {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "ignore", "REDTHREAD_DATA": str(tmp_path),
            "REDTHREAD_MODE": "demo"}  # fmt: skip
    migrate = [sys.executable, "-m", "django", "migrate", "--settings", SETTINGS]  # without the library: quicker
    subprocess.run(migrate, env=made, check=True, capture_output=True)
    return made


@contextmanager
def running(env: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    child = subprocess.Popen([sys.executable, "-m", "redthread.cli", "worker"], env=env)
    try:
        yield child
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()


def asked(env: dict[str, str], sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(Path(env["REDTHREAD_DATA"]) / "redthread.sqlite3", timeout=20)) as database:
        found = database.execute(sql).fetchall()
        database.commit()
    return found


def write_mail(env: dict[str, str], public_id: str) -> None:
    asked(
        env,
        "INSERT INTO jobs_mail (public_id, recipient, sender, subject, text, html, written_at, next_try_at, tries,"
        f" last_error) VALUES ('{public_id}', 'a@example.org', 'b@example.org', 'S', 'T', '', '2026-01-01',"
        " '2026-01-01', 0, '')",
    )


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def delivered(env: dict[str, str]) -> int:
    return len(asked(env, "SELECT 1 FROM jobs_mail WHERE sent_at IS NOT NULL AND tries = 1"))


def jobs_done(env: dict[str, str]) -> int:
    return len(asked(env, "SELECT 1 FROM jobs_job WHERE done_at IS NOT NULL"))


@pytest.mark.skipif("postgres" in os.environ.get("REDTHREAD_DATABASE", ""), reason="runs on SQLite; once is enough")
def test_worker_that_was_killed_goes_on_when_it_is_started_again_and_ends_when_asked(env: dict[str, str]) -> None:
    write_mail(env, "first")
    with running(env) as child:
        until(lambda: delivered(env) == 1)
        child.kill()
        child.wait()
    write_mail(env, "second")
    # Repeatable work that the killed one had in hand waits ten minutes for its claim to end: here it ends at once.
    asked(env, "UPDATE jobs_job SET run_at = '2026-01-01' WHERE done_at IS NULL")
    with running(env) as child:
        until(lambda: delivered(env) == 2 and jobs_done(env) == len(EVERY))
        child.send_signal(signal.SIGTERM)
        status = child.wait(timeout=PATIENCE)

    assert status == 0
    assert asked(env, "SELECT count(*) FROM jobs_heartbeat") == [(2,)]


@pytest.mark.django_db
def test_worker_says_between_two_pieces_of_work_that_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    hand, signs = worker._Hand(), []
    for seconds in (0, worker.SIGN_OF_LIFE - 1, 1):
        now[0] += seconds
        Heartbeat.objects.all().delete()
        hand.stop()
        signs.append(Heartbeat.objects.count())

    assert signs == [1, 0, 1]
