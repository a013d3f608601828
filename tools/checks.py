"""What does CI ask, in which order?

Quick answers come first, and the first failure ends the run: nothing is skipped.
"""

import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import system
from tools.places import PROGRAMS, PYTHON
from tools.process import run as run_program
from tools.say import say

SETTINGS = "redthread.config.settings"
OWN = ("REDTHREAD_DATABASE", "DJANGO_SETTINGS_MODULE")
"""What somebody may have set for their own work, and no test may meet."""

NO_TEST_COLLECTED = 5
"""pytest's exit status; fine only where somebody narrowed the tests by hand."""


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    command: tuple[str | Path, ...]
    needs: tuple[str, ...] = ()

    @property
    def is_pytest(self) -> bool:
        return "pytest" in self.command


def module(*words: str) -> tuple[str | Path, ...]:
    return (PYTHON, "-m", *words)


RULES = ("tests/domain", "tests/standards", "tests/words", "tests/architecture", "tests/trial", "tests/fixtures")
SERVICES = ("tests/apps", "tests/api", "tests/cli")
OFFICE = ("libreoffice", "poppler")
KILLS = "tests/operations/test_kill_jobs.py"
"""Asked of both databases: on SQLite with all other operations."""
SPREAD = ("-n", "2", "--dist", "loadfile")
"""Two processes, each with a database of its own; a file's tests stay together, since they share what is costly."""

STEPS = (
    Step("format", module("ruff", "format", "--check", ".")),
    Step("lint", module("ruff", "check", ".")),
    Step("types", module("mypy", "src/redthread", "run.py", "tools", "tests")),
    Step("imports", (PROGRAMS / "lint-imports",)),
    Step("catalogues", module("tools.catalogues", "--check")),
    Step("rules", module("pytest", *SPREAD, *RULES), needs=OFFICE),
    Step("sqlite", module("pytest", *SPREAD, *SERVICES), needs=OFFICE),
    Step("postgresql", module("tests.pg", "pytest", *SPREAD, *SERVICES, KILLS), needs=OFFICE),
    Step("operations", module("pytest", *SPREAD, "tests/operations"), needs=("systemd",)),
    Step("journeys", module("pytest", *SPREAD, "tests/journeys"), needs=("chromium",)),
    Step("migrations", module("django", "makemigrations", "--check", "--dry-run", "--settings", SETTINGS)),
    Step("docs", module("mkdocs", "build", "--strict", "--quiet")),
)
NAMES = tuple(step.name for step in STEPS)
LINT = NAMES[:4]


def chosen(names: Sequence[str] | None) -> tuple[Step, ...]:
    return tuple(step for step in STEPS if not names or step.name in names)


def run(steps: Sequence[Step], *, matching: str | None = None) -> int:
    """The first failing step's exit status, or 0. ``matching`` narrows the tests, as ``-k`` does in pytest."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="redthread-test-") as folder:
        for step in steps:
            status = _run_one(step, matching, data=Path(folder) / step.name)
            if status != 0:
                say(f"\nFAILED: {step.name} (after {time.monotonic() - started:.1f} s). Again, alone:")
                say(f"    python3 run.py test --only {step.name}")
                return status
    say(f"\nAll {len(steps)} steps passed in {time.monotonic() - started:.1f} s: {', '.join(s.name for s in steps)}")
    return 0


def _run_one(step: Step, matching: str | None, *, data: Path) -> int:
    system.ensure(step.needs)
    say(f"\n── {step.name}")
    started = time.monotonic()
    narrowed = ("-k", matching) if matching and step.is_pytest else ()
    env = {name: value for name, value in os.environ.items() if name not in OWN}
    env |= {"REDTHREAD_MODE": "test", "REDTHREAD_DATA": str(data)}
    data.mkdir()
    status = run_program([*step.command, *narrowed], env=env)
    if status == NO_TEST_COLLECTED and narrowed:
        status = 0
    say(f"── {step.name}: {'passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.1f} s")
    return status
