"""What every test may ask for: the standards packs, and a loud word when they are absent."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests import fresh

fresh.install()
NOT_RUN: list[str] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "packs" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.packs)


@pytest.fixture(scope="session")
def packs_folder() -> Path | None:
    named = os.environ.get("REDTHREAD_PACKS")
    return Path(named).resolve() if named else None


@pytest.fixture
def packs(packs_folder: Path | None, request: pytest.FixtureRequest) -> Path:
    """The folder of the standards packs. Unset: the test is not run, and the run says so (with CI=true it fails)."""
    if packs_folder is None:
        NOT_RUN.append(request.node.nodeid)
        pytest.skip("NOT RUN: REDTHREAD_PACKS names no folder of standards packs")
    return packs_folder


@pytest.fixture(autouse=True, scope="session")
def _mail_becomes_rows(django_test_environment: None) -> None:
    """Django's test set-up puts mails into a list; ours go into the outbox, as they do in operation."""
    from django.conf import settings

    settings.EMAIL_BACKEND = "redthread.apps.jobs.mail.OutboxBackend"


@pytest.fixture(autouse=True)
def _no_worker_runs_beside_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """``/readyz`` asks for a worker's heartbeat; its own tests put the parts back."""
    monkeypatch.setattr("redthread.web.health.PARTS", {})


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What a process that ran a part of the tests did not run is told to the one that ends the run."""
    NOT_RUN.extend(getattr(node, "workeroutput", {}).get("not_run", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if NOT_RUN:
        terminalreporter.section("standards packs")
        terminalreporter.write_line(f"NOT RUN: {len(NOT_RUN)} pack tests (set REDTHREAD_PACKS)")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["not_run"] = NOT_RUN
        return
    if NOT_RUN and os.environ.get("CI") == "true" and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
