"""What tests of the command may ask for: running it here, or as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from redthread.apps.library.services import package_load
from redthread.cli.__main__ import main
from redthread.standards.package import shipped_packages
from tests.people import Cast, make_cast

SOURCE = Path(__file__).parents[2] / "src"


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("check", path)`` in this process, on the test's database."""
    monkeypatch.setenv("REDTHREAD_SECRET_KEY", "for tests only")

    def act(*words: object) -> Answer:
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as stop:
            status = int(stop.code or 0)
        told = capsys.readouterr()
        return Answer(status, told.out, told.err)

    return act


def environment(data: Path, **more: str) -> dict[str, str]:
    """Of a program that knows nothing of the test: its own data folder, production unless it says otherwise."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
    return {**kept, "PYTHONPATH": str(SOURCE), "REDTHREAD_DATA": str(data), "PYTHONWARNINGS": "ignore", **more}


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "redthread.cli", *(str(word) for word in words)]


@pytest.fixture
def program(tmp_path: Path) -> Run:
    """``program("check", path, REDTHREAD_MODE="demo")`` as a process with ``tmp_path / "data"`` for its data."""

    def act(*words: object, **settings: str) -> Answer:
        env = environment(tmp_path / "data", **settings)
        ended = subprocess.run(command(*words), env=env, cwd=tmp_path, capture_output=True, text=True, timeout=60)
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    return act


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def library(db: None) -> None:
    for package in shipped_packages():
        package_load(package)
