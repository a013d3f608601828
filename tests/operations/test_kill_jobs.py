"""Does every job survive ``kill -9`` of its workers, none lost and none done twice?"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty database of its own, of the kind that this test run has."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'kill.sqlite3'}"
        return
    import psycopg

    server, name = os.environ["REDTHREAD_DATABASE"], f"kill_{os.getpid()}_{abs(hash(request.node.name)) % 10**8}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def killed(database: str, data: Path, *words: object) -> dict[str, int]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
    env |= {
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "PYTHONWARNINGS": "ignore",
        "DJANGO_SETTINGS_MODULE": "redthread.config.settings",
        "REDTHREAD_MODE": "test",
        "REDTHREAD_DATA": str(data),
        "REDTHREAD_DATABASE": database,
    }
    command = [sys.executable, "-m", "tests.operations.killing", *(str(word) for word in words)]
    ended = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
    assert ended.returncode == 0, ended.stderr
    answer: dict[str, int] = json.loads(ended.stdout)
    return answer


def test_every_job_is_done_once_however_often_its_workers_are_killed(database: str, tmp_path: Path) -> None:
    answer = killed(database, tmp_path, "--way", "guarded")

    kills = answer.pop("kills")
    assert answer == {"jobs": 120, "lost": 0, "doubled": 0, "foreign": 0, "given_up": 0}
    assert kills >= 20


@pytest.mark.parametrize(
    ("way", "fault", "other"), [("done-after", "doubled", "lost"), ("done-first", "lost", "doubled")]
)
def test_without_the_guard_the_same_kills_lose_or_double(
    way: str, fault: str, other: str, database: str, tmp_path: Path
) -> None:
    answer = killed(database, tmp_path, "--way", way)

    assert answer["kills"] >= 20
    assert (answer[fault] > 0, answer[other]) == (True, 0)
