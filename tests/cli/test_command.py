"""Does the command tell what it can do, and end with the status it promises?"""

import re
from pathlib import Path

import pytest

from redthread.cli import demo
from redthread.cli.__main__ import VERBS, parser
from redthread.demo.load import STAGES
from tests.cli.conftest import Run


def test_help_names_every_verb() -> None:
    told = parser().format_help()

    assert re.findall(r"^    (\w+)", told, flags=re.MULTILINE) == [verb.NAME for verb in VERBS]


@pytest.mark.parametrize("words", [(), ("frob",), ("check",), ("import", "csv", "x"), ("demo", "--stage", "market")])
def test_wrong_use_ends_with_status_2(run: Run, words: tuple[str, ...]) -> None:
    answer = run(*words)

    assert answer.status == 2
    assert "usage: redthread" in answer.err


def test_stages_of_the_command_are_those_of_the_demo() -> None:
    assert demo.STAGES == STAGES


def test_setting_that_cannot_be_used_is_named(program: Run) -> None:
    answer = program("migrate", REDTHREAD_MODE="staging")

    assert answer.status == 2
    assert answer.err == ("redthread: REDTHREAD_MODE='staging' is not usable: use one of production, demo, test\n")


def test_database_that_is_not_set_up_is_told_with_the_way_out(program: Run) -> None:
    answer = program("package", "list")

    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert answer.err.endswith("Set it up with: redthread migrate\n")


@pytest.mark.parametrize("port", ["0", "65536", "-1"])
def test_port_that_is_none_is_refused(run: Run, port: str) -> None:
    answer = run("serve", "--port", port)

    assert answer.status == 2
    assert "choose one from 1 to 65535" in answer.err


def test_demo_is_served_to_this_machine_only(program: Run) -> None:
    answer = program("serve", "--host", "0.0.0.0", "--port", "8999", REDTHREAD_MODE="demo")

    assert answer.status == 2
    assert "to this machine only" in answer.err


def test_reference_page_names_every_verb() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "command.md").read_text()

    assert {verb.NAME for verb in VERBS} == set(re.findall(r"`redthread (\w+)", page)) - {"VERB"}
