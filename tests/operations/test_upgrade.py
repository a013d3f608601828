"""Does a database that an earlier release filled become one of this version, with everything still in it?

The earlier release is the newest tag before this commit; ``REDTHREAD_UPGRADE_FROM`` names another commit. Its source is
taken out of the repository and runs with the packages of today, which hold all that it needs.
"""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.operations.installation import PASSWORD, ROOT, Databases, Installation, not_run

OLD_FILL = f"""
import django
django.setup()
from redthread.demo.load import demo_load
from redthread.cli.demo import STAGES
demo_load(stage=STAGES[-1], password={PASSWORD!r})
"""
PAGES = f"""
import re
import django
django.setup()
from django.test import Client
browser = Client(raise_request_exception=False, HTTP_HOST="localhost")
assert browser.login(email="ingrid@example.org", password={PASSWORD!r})
seen, waiting = set(), ["/", "/purchases/", "/library/", "/journal/", "/inbox/", "/organisation/", "/published/"]
while waiting and len(seen) < 250:
    path = waiting.pop(0)
    if path in seen:
        continue
    seen.add(path)
    answer = browser.get(path)
    print(answer.status_code, path)
    if answer.status_code == 200 and "text/html" in answer["Content-Type"] and path.startswith(("/", "/purchases/")):
        found = re.findall(r'href="(/purchases/[^"#?]*)"', answer.content.decode())
        waiting += [each for each in found if "/documents/" not in each]
"""
OWN_BOOKKEEPING = {
    "auth_permission", "cache", "django_content_type", "django_migrations", "django_session", "jobs_heartbeat",
    "library_criterion", "library_criterionversion", "library_package", "library_packageversion",
}  # fmt: skip
"""Grows with a version: what Django notes of itself, and the criteria that come with the program."""


def git(*words: str) -> str:
    done = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def earlier() -> str:
    """The newest tag that this commit came after, or nothing."""
    named = os.environ.get("REDTHREAD_UPGRADE_FROM")
    if named:
        return named
    return git("describe", "--tags", "--abbrev=0", "HEAD") if not git("tag", "--points-at", "HEAD") else _before_head()


def _before_head() -> str:
    return git("describe", "--tags", "--abbrev=0", "HEAD^")


@pytest.fixture(scope="module")
def earlier_source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    commit = earlier()
    if not commit:
        not_run(request, "no earlier release is tagged here", fails_in_ci=bool(git("tag")))
    folder = tmp_path_factory.mktemp("earlier")
    packed = subprocess.run(["git", "-C", str(ROOT), "archive", commit, "src"], capture_output=True, check=False)
    if packed.returncode != 0:
        not_run(request, f"{commit} can't be taken out of the repository: {packed.stderr.decode().strip()}")
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)
    return folder / "src"


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, earlier_source: Path, tmp_path: Path) -> Installation:
    """Set up and filled by the earlier release."""
    url = ""
    if request.param == "postgresql":
        databases: Databases = request.getfixturevalue("databases")
        url = databases.make()
    made = Installation(tmp_path / "data", url, settings={"PYTHONPATH": str(earlier_source)})
    answer = made("migrate")
    assert answer.status == 0, answer.err
    made.python(OLD_FILL)
    return made


@pytest.fixture
def empty_now(old: Installation, request: pytest.FixtureRequest, tmp_path: Path) -> Installation:
    """Of this version, with nothing in it, on the same kind of database."""
    (tmp_path / "empty").mkdir()
    return Installation(tmp_path / "empty" / "data", request.getfixturevalue("databases").make() if old.url else "")


def test_filled_database_of_the_release_before_is_taken_over_whole(
    old: Installation, empty_now: Installation, tmp_path: Path
) -> None:
    """Once where it lies, and once through a backup that was taken before: a restore migrates as well."""
    before = old.counts()
    assert before["purchases_purchase"] > 0
    now = replace(old, settings={})
    assert now("migrate", "--check").status == 1

    assert now("backup", tmp_path / "before.tar").status == 0
    migrated = now("migrate")

    assert migrated.status == 0, migrated.err
    assert now("migrate", "--check").status == 0
    after = now.counts()
    assert now("migrate").status == 0
    assert now.counts() == after
    kept = {table: after.get(table) for table in before if table not in OWN_BOOKKEEPING}
    assert kept == {table: number for table, number in before.items() if table not in OWN_BOOKKEEPING}
    grown = {table: after[table] >= before[table] for table in OWN_BOOKKEEPING & set(before) - {"cache"}}
    assert set(grown.values()) == {True}
    verified = now("verify", "all")
    assert (verified.status, verified.out.splitlines()[0]) == (0, "The journal is whole.")
    pages = [line.split() for line in now.python(PAGES).splitlines()]
    assert len(pages) > 20
    assert [path for status, path in pages if status not in ("200", "302")] == []
    assert empty_now("restore", tmp_path / "before.tar").status == 0
    assert {table: number for table, number in empty_now.counts().items() if table != "django_session"} == {
        table: number for table, number in after.items() if table != "django_session"
    }
