"""What is an installation, for a test of operations?

Nothing here runs on the test's own database: an installation is a data folder and a database of its own.
"""

import os
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.cli.conftest import Answer
from tests.pg import _programs as programs

ROOT = Path(__file__).parents[2]
PASSWORD = "amber-birch-candle-1234"
NOT_RUN: list[str] = []
ON_SQLITE = pytest.mark.parametrize("filled_once", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("filled_once", ["postgresql"], indirect=True)
"""For what is the same on both, or is of one alone: starting programs is what takes the time here."""

FILL = """
import django, hashlib, pathlib
django.setup()
from django.conf import settings
from redthread.demo.load import demo_load
demo_load(stage="published", password=%(password)r)
from redthread.apps.accounts.models import Organisation
from redthread.apps.files.models import StoredFile
for number in range(3):
    content = b"evidence %%d " %% number * 50_000
    digest = hashlib.sha256(content).hexdigest()
    path = settings.DATA / "files" / digest[:2] / digest[2:4] / digest
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    StoredFile.objects.create(organisation=Organisation.objects.first(), name=f"{number}.txt", kind="text",
        size=len(content), sha256=digest, state="unscanned")
"""


@dataclass(frozen=True)
class Installation:
    """``installation("verify", "all")`` runs the command on it."""

    data: Path
    url: str = ""
    """Of its database; empty for SQLite in the data folder."""
    settings: dict[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
        own = {
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONWARNINGS": "ignore",
            "DJANGO_SETTINGS_MODULE": "redthread.config.settings",
            "REDTHREAD_DATA": str(self.data),
            "REDTHREAD_MODE": "demo",
            "PATH": f"{programs()}{os.pathsep}{os.environ['PATH']}",
        }
        return {**kept, **own, **({"REDTHREAD_DATABASE": self.url} if self.url else {}), **self.settings}

    def __call__(self, *words: object, **settings: str) -> Answer:
        return self._ended([sys.executable, "-m", "redthread.cli", *(str(word) for word in words)], settings)

    def python(self, source: str, **settings: str) -> str:
        """What a script prints; it must end well."""
        answer = self._ended([sys.executable, "-c", source], settings)
        assert answer.status == 0, answer.err
        return answer.out

    def _ended(self, command: list[str], settings: dict[str, str]) -> Answer:
        env = {**self.environment(), **settings}
        done = subprocess.run(command, env=env, cwd=self.data.parent, capture_output=True, text=True, timeout=300)
        return Answer(done.returncode, done.stdout, done.stderr)

    def counts(self) -> dict[str, int]:
        """Rows per table."""
        told = self.python(COUNTS)
        return {name: int(number) for name, number in (line.split() for line in told.splitlines())}

    def contents(self) -> dict[str, bytes]:
        files = (path for path in (self.data / "files").rglob("*") if path.is_file())
        return {path.relative_to(self.data).as_posix(): path.read_bytes() for path in files}


COUNTS = """
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    for table in sorted(connection.introspection.table_names()):
        cursor.execute(f'SELECT count(*) FROM "{table}"')
        print(table, cursor.fetchone()[0])
"""


class Databases:
    """Makes databases of their own on the server, and knows their addresses."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.made = 0

    def make(self, template: str = "") -> str:
        self.made += 1
        name = f"operations_{self.made}"
        host = parse_qs(urlsplit(self.url).query)["host"][0]
        words = ["-h", host, "-U", "redthread", *(["-T", template] if template else []), name]
        subprocess.run([programs() / "createdb", *words], check=True)
        return f"postgresql://redthread@/{name}?host={host}"


def with_settings(installation: Installation, **settings: str) -> Installation:
    return replace(installation, settings={**installation.settings, **settings})


def not_run(request: pytest.FixtureRequest, why: str, *, fails_in_ci: bool = True) -> None:
    """Skip, loudly; where CI runs, what could not be tried is a failure."""
    if fails_in_ci:
        NOT_RUN.append(f"{request.node.nodeid}: {why}")
        if os.environ.get("CI") == "true":
            pytest.fail(f"NOT RUN: {why}")
    pytest.skip(f"NOT RUN: {why}")
