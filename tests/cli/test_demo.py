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

from redthread.apps.contracts.selectors import sites_of
from redthread.apps.followup.selectors import findings_list, remedies_of
from redthread.apps.journal.selectors import journal_faults
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.selectors import editions_now, tender_check
from redthread.demo import main_purchase, past_purchase
from redthread.demo.load import demo_load, kept_password, stage_of
from redthread.demo.main_purchase import purchase_take_to
from redthread.demo.people import PEOPLE, TOVE, acting
from redthread.demo.tours import TOURS
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
    for stage in main_purchase.STAGES:
        purchase = demo_load(stage=stage, password=PASSWORD)
        standing.append((stage_of(purchase), editions_now(purchase=purchase).count(), len(failed(purchase))))

    assert [stage for stage, _, _ in standing] == list(main_purchase.STAGES)
    assert [count for _, count, _ in standing] == [0, 8, 12, 9]
    assert standing[2][2] >= 5
    assert failed(purchase) == set()
    assert list(journal_faults()) == []
    purchases_of_every_kind()


def purchases_of_every_kind() -> None:
    purchases = {purchase.title: purchase for purchase in Purchase.objects.all()}
    framework = purchases["Network equipment, framework for four years"]
    assert len(purchases) == 6
    assert purchases["Servidors i emmagatzematge"].source == "eforms"
    assert framework.first_published_at is not None
    assert failed(framework) == set()
    assert "linked-to-subject-matter" in failed(purchases["Ordinadors portàtils per a les escoles"])
    assert all(purchase.lead.is_fictional for purchase in purchases.values())


@pytest.mark.usefixtures("library")
def test_past_purchase_goes_from_the_opening_to_the_remedy_for_workers() -> None:
    standing, findings = [], []
    for stage in past_purchase.STAGES:
        purchase = demo_load(stage=stage, password=PASSWORD)
        standing.append(stage_of(purchase))
        findings.append(len(findings_list(actor=acting(TOVE))))

    contract = past_purchase.past_contract(purchase)
    assert contract is not None
    assert standing == list(past_purchase.STAGES)
    assert findings == [0, 0, 0, 0, 0, 2, 2, 2]
    assert [each.people for each in remedies_of(purchase=purchase)] == [64]
    assert all(site.site.is_fictional for site in sites_of(contract=contract))
    assert list(journal_faults()) == []
    every_stop_of_every_tour_is_open_to_its_person()


def every_stop_of_every_tour_is_open_to_its_person() -> None:
    for tour in TOURS:
        browser = Client()
        if tour.email:
            assert browser.login(email=tour.email, password=PASSWORD)
        opened = {str(stop.title): stop.address and browser.get(stop.address).status_code for stop in tour.stops()}
        assert opened == dict.fromkeys(opened, 200), tour.role


@pytest.mark.usefixtures("library")
def test_second_load_keeps_what_people_entered() -> None:
    purchase = demo_load(stage="tender", password=PASSWORD)
    Purchase.objects.filter(pk=purchase.pk).update(need="What I typed")

    again = demo_load(stage="need", password="another password")

    assert (again.pk, again.need, stage_of(again)) == (purchase.pk, "What I typed", "tender")
    assert Purchase.objects.count() == 6
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


def answered(port: int, path: str, *, seconds: float = 120) -> int:
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
