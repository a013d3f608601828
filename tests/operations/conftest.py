"""What may tests of operations ask for? A filled installation on each database, made once and copied.

PostgreSQL is a server of its own, so that one run tries both.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.operations.installation import FILL, NOT_RUN, PASSWORD, Databases, Installation
from tests.pg import postgres


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server with one empty database."""
    with postgres() as url:
        yield url


@pytest.fixture(scope="session")
def databases(server: str) -> Databases:
    return Databases(server)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def filled_once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    url = request.getfixturevalue("databases").make() if request.param == "postgresql" else ""
    made = Installation(tmp_path_factory.mktemp("filled") / "data", url)
    answer = made("migrate")
    assert answer.status == 0, answer.err
    made.python(FILL % {"password": PASSWORD})
    return made


@pytest.fixture
def filled(filled_once: Installation, tmp_path: Path, request: pytest.FixtureRequest) -> Installation:
    """The demo at its furthest, with three stored files; a copy for this test alone."""
    data = tmp_path / "filled" / "data"
    shutil.copytree(filled_once.data, data)
    if not filled_once.url:
        return Installation(data)
    template = urlsplit(filled_once.url).path.lstrip("/")
    return Installation(data, request.getfixturevalue("databases").make(template))


@pytest.fixture
def empty(filled_once: Installation, tmp_path: Path, request: pytest.FixtureRequest) -> Installation:
    """Nothing yet, on the same kind of database."""
    url = request.getfixturevalue("databases").make() if filled_once.url else ""
    (tmp_path / "empty").mkdir()
    return Installation(tmp_path / "empty" / "data", url)


@pytest.fixture(scope="session")
def archive_once(filled_once: Installation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "backup.tar"
    answer = filled_once("backup", path)
    assert answer.status == 0, answer.err
    return path


@pytest.fixture
def archive(archive_once: Path, tmp_path: Path) -> Path:
    """A backup of the filled installation; a copy for this test alone."""
    return Path(shutil.copy(archive_once, tmp_path / "backup.tar"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for each in NOT_RUN:
        terminalreporter.write_line(f"NOT RUN: {each}")
