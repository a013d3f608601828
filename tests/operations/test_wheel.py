"""Does what is built from the checkout run where nothing of the checkout is?"""

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.test_demo import answered, free_port, group_lives
from tests.operations.installation import ROOT

CLIENT = ("--quiet", "--disable-pip-version-check")
LOCKED = ("--require-hashes", "--no-deps", "--only-binary=:all:", "--no-compile")

SET_UP = r"The database is up to date\.\nLibrary: redthread-core \S+, \d+ criteria\.\nCase studies: 5\.\n"


def called(*words: object, **more: object) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, **more)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    told: str = done.stdout
    return told


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy: the build leaves folders in what it builds from."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    called(sys.executable, "-m", "pip", "wheel", *CLIENT, "--no-deps", "--wheel-dir", out, copy)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an environment with the locked packages and the wheel, and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    called(sys.executable, "-m", "venv", "--without-pip", folder)
    into = (sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", *CLIENT)
    called(*into, *LOCKED, "-r", ROOT / "requirements" / "core.txt")
    called(*into, "--no-deps", "--no-compile", wheel)
    return folder / "bin"


def environment(data: Path, **more: str) -> dict[str, str]:
    """Nothing that would lead back into the checkout."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("REDTHREAD_", "DJANGO_", "PYTHON", "VIRTUAL_ENV"))
    }
    return {**kept, "PYTHONWARNINGS": "ignore", "REDTHREAD_DATA": str(data), **more}


def test_every_file_of_the_program_is_in_it(wheel: Path) -> None:
    folder = ROOT / "src"
    wanted = {
        path.relative_to(folder).as_posix()
        for path in (folder / "redthread").rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path.name != ".stamp"
    }

    with zipfile.ZipFile(wheel) as held:
        names = set(held.namelist())
        licence = [held.read(name) for name in names if name.endswith("/LICENSE") and "dist-info" in name]

    assert sorted(wanted - names) == []
    assert sorted(name for name in names - wanted if ".dist-info/" not in name) == []
    assert licence == [(ROOT / "LICENSE").read_bytes()]


@contextmanager
def running(*words: object, env: dict[str, str], cwd: Path) -> Iterator["subprocess.Popen[str]"]:
    """In a group of its own; whatever is left of it at the end is killed."""
    child = subprocess.Popen([str(word) for word in words], env=env, cwd=cwd, process_group=0, text=True)
    try:
        yield child
        child.send_signal(signal.SIGTERM)
        child.wait(timeout=30)
    finally:
        if group_lives(child.pid):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def page(port: int, path: str, language: str = "en") -> str:
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Accept-Language": language})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return str(answer.read().decode())


def test_it_is_set_up_and_serves_where_no_checkout_is(installed: Path, tmp_path: Path) -> None:
    env = environment(tmp_path / "data", REDTHREAD_MODE="production", REDTHREAD_LOG_LEVEL="WARNING")
    port = free_port()

    told = called(installed / "redthread", "migrate", env=env, cwd=tmp_path)
    serve = (installed / "redthread", "serve", "--port", port, "--processes", 1)
    with running(*serve, env=env, cwd=tmp_path):
        assert answered(port, "/livez") == 200
        home, catalan = page(port, "/"), page(port, "/", "ca")
        styles = re.findall(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', home)
        sheets = [page(port, each) for each in styles]
        criterion = re.search(r'href="(/library/redthread-core/[^"]+)"', page(port, "/library/"))

    assert re.fullmatch(SET_UP, told)
    assert (len(styles) > 0, all(sheets)) == (True, True)
    assert '<html lang="ca"' in catalan
    assert "<h1" in home
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", home) != re.findall(r"<h1[^>]*>(.*?)</h1>", catalan)
    assert criterion is not None


def test_its_demo_starts(installed: Path, tmp_path: Path) -> None:
    port = free_port()
    with running(installed / "redthread", "demo", "--port", port, env=environment(tmp_path / "data"), cwd=tmp_path):
        statuses = [answered(port, path, seconds=90) for path in ("/livez", "/library/", "/published/")]

    assert statuses == [200, 200, 200]


def test_it_checks_a_file_with_what_it_brought_along(installed: Path, tmp_path: Path) -> None:
    """Rules, sentences and the library's own sentences are read from what is installed."""
    (tmp_path / "annex.txt").write_text("Technical specifications\n\nThe notebooks shall have 16 GB of memory.\n")

    told = called(
        installed / "redthread", "check", "annex.txt", "--language", "en", env=environment(tmp_path / "d"), cwd=tmp_path
    )

    assert told.splitlines()[1].startswith("1 requirement. Of these ")
