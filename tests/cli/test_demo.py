"""Does the demo stand at every stage, keep what people entered, and end without leaving a process?"""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.test import Client

from redthread.apps.journal.selectors import journal_faults
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.selectors import editions_now, tender_check
from redthread.demo.load import demo_load, kept_password
from redthread.demo.main_purchase import STAGES, purchase_take_to, stage_of
from redthread.demo.people import PEOPLE
from redthread.domain.people.roles import Role
from redthread.domain.verdict import Verdict
from tests.cli.conftest import Run, command, environment

PASSWORD = "amber-birch-candle-1234"


def failed(purchase: Purchase) -> set[str]:
    tender = tender_value(purchase, editions_now(purchase=purchase))
    found = tender_check(purchase=purchase, tender=tender)
    return {result.rule.code for result in found.results if result.verdict is Verdict.FAILED}


@pytest.mark.usefixtures("library")
def test_main_purchase_goes_through_every_stage_in_order() -> None:
    standing = []
    for stage in STAGES:
        purchase = demo_load(stage=stage, password=PASSWORD)
        standing.append((stage_of(purchase), editions_now(purchase=purchase).count(), len(failed(purchase))))

    assert [stage for stage, _, _ in standing] == list(STAGES)
    assert [count for _, count, _ in standing] == [0, 8, 12, 9]
    assert standing[2][2] >= 5
    assert failed(purchase) == set()
    assert list(journal_faults()) == []


@pytest.mark.usefixtures("library")
def test_other_purchases_show_an_import_a_framework_and_faults_in_catalan() -> None:
    demo_load(stage="need", password=PASSWORD)

    purchases = {purchase.title: purchase for purchase in Purchase.objects.all()}
    framework = purchases["Network equipment, framework for four years"]
    assert len(purchases) == 5
    assert purchases["Servidors i emmagatzematge"].source == "eforms"
    assert framework.first_published_at is not None
    assert failed(framework) == set()
    assert "linked-to-subject-matter" in failed(purchases["Ordinadors portàtils per a les escoles"])
    assert all(purchase.lead.is_fictional for purchase in purchases.values())


@pytest.mark.usefixtures("library")
def test_second_load_keeps_what_people_entered() -> None:
    purchase = demo_load(stage="tender", password=PASSWORD)
    Purchase.objects.filter(pk=purchase.pk).update(need="What I typed")

    again = demo_load(stage="need", password="another password")

    assert (again.pk, again.need, stage_of(again)) == (purchase.pk, "What I typed", "tender")
    assert Purchase.objects.count() == 5
    assert Client().login(email="ingrid@example.org", password=PASSWORD)


@pytest.mark.usefixtures("library")
def test_purchase_that_was_written_by_hand_is_not_written_over() -> None:
    demo_load(stage="published", password=PASSWORD)
    before = Purchase.objects.values_list("pk", "version", "changed_at")

    purchase_take_to("published")

    assert list(before) == list(Purchase.objects.values_list("pk", "version", "changed_at"))


def test_every_role_has_somebody_and_every_address_is_reserved() -> None:
    assert {role for each in PEOPLE for role in each.roles} == set(Role)
    assert {each.email.partition("@")[2] for each in PEOPLE} == {"example.org"}


def test_password_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    first, again = kept_password(tmp_path / "kept"), kept_password(tmp_path / "kept")

    assert first == again
    assert len(first) >= 12
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o600
    assert kept_password(tmp_path / "other") != first


def test_database_of_somebody_else_is_left_alone(program: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "redthread.sqlite3").write_bytes(b"theirs")

    answer = program("demo", "--fresh")

    assert answer.status == 2
    assert "not the demo's" in answer.err
    assert (tmp_path / "data" / "redthread.sqlite3").read_bytes() == b"theirs"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_demo(data: Path, port: int, *more: str) -> Iterator["subprocess.Popen[str]"]:
    """In a group of its own; whatever is left of it at the end is killed."""
    demo = subprocess.Popen(
        command("demo", "--port", port, *more),
        env=environment(data),
        stdout=subprocess.PIPE,
        text=True,
        process_group=0,
    )
    try:
        yield demo
    finally:
        if group_lives(demo.pid):
            os.killpg(demo.pid, signal.SIGKILL)
        demo.wait()


def group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def answered(port: int, path: str, *, seconds: float = 60) -> int:
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as response:
                status: int = response.status
                return status
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_demo_serves_ends_with_all_its_processes_and_comes_back_as_it_was(tmp_path: Path) -> None:
    """Ctrl-C ends the first start, a polite kill the second one."""
    told = []
    for number in (signal.SIGINT, signal.SIGTERM):
        port = free_port()
        with running_demo(tmp_path, port, "--stage", "need") as demo:
            statuses = [answered(port, path) for path in ("/livez", "/check/", "/library/", "/published/")]
            demo.send_signal(number)
            told.append(demo.communicate(timeout=30)[0].replace(str(port), "PORT"))
            status, is_left = demo.returncode, group_lives(demo.pid)

        assert statuses == [200, 200, 200, 200]
        assert (status, is_left) == (0, False)

    assert "http://localhost:PORT/" in told[0]
    assert "ingrid@example.org" in told[0]
    assert told[0] == told[1]
