"""Is every change written down once, in order, and is it found when somebody meddles with it?"""

import dataclasses
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from redthread.apps.journal import services
from redthread.apps.journal.models import Chain, Entry, Readable
from redthread.apps.journal.selectors import journal_entries, journal_entries_of, journal_faults
from redthread.apps.rows.clock import database_now
from redthread.domain.journal.chain import Anchor

ORGANISATION = "fjordvik"


def append(code: str = "purchase-changed", *, organisation: str = ORGANISATION, **values: object) -> Entry:
    return services.entry_append(
        organisation=organisation, person="frida", code=code, subject_kind="purchase", subject="p1", values=values
    )


def without_guard() -> None:
    """What an operator with all rights could do. Taken back with the test's transaction."""
    with connection.cursor() as cursor:
        for verb in ("update", "delete"):
            suffix = " ON journal_entry" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER journal_entry_{verb}_refused{suffix}")


def faults(*anchors: Anchor) -> list[tuple[str, int]]:
    return [(fault.code, fault.number) for fault in journal_faults(anchors=anchors)]


@pytest.mark.django_db
def test_an_entry_gets_the_next_number_of_its_own_chain() -> None:
    numbers = [append().number, append(organisation="vall").number, append().number]

    assert numbers == [1, 1, 2]


@pytest.mark.django_db
def test_entries_are_read_newest_first_and_by_organisation() -> None:
    first, _other, last = append(title="one"), append(organisation="vall"), append(title="two")

    assert list(journal_entries(organisation=ORGANISATION)) == [last, first]
    assert [entry.readable.values for entry in journal_entries_of(subject="p1", organisation="vall")] == [{}]


@pytest.mark.django_db
def test_values_that_json_does_not_know_are_written_as_text() -> None:
    from datetime import date
    from decimal import Decimal

    entry = append(due=date(2027, 1, 1), value=Decimal("1.50"))

    assert entry.readable.values == {"due": "2027-01-01", "value": "1.50"}
    assert faults() == []


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["UPDATE journal_entry SET code = 'another'", "DELETE FROM journal_entry"])
def test_the_database_itself_refuses_to_change_an_entry(change: str) -> None:
    append()
    Readable.objects.all().delete()

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)

    assert faults() == []


@pytest.mark.django_db
def test_erased_values_leave_the_chain_whole() -> None:
    entry = append(email="ny@example.org")
    append()

    services.readable_erase(entry=entry)

    assert (faults(), Readable.objects.count()) == ([], 1)


@pytest.mark.django_db
def test_changed_values_are_found() -> None:
    append(title="Laptops")
    append()

    Readable.objects.filter(entry__number=1).update(values={"title": "Telephones"})

    assert faults() == [("value-changed", 1)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tamper", "found"),
    [
        ("UPDATE journal_entry SET code = 'tender-published' WHERE number = 2", [("edited", 2)]),
        ("UPDATE journal_entry SET person = '' WHERE number = 3", [("edited", 3)]),
        ("DELETE FROM journal_entry WHERE number = 2", [("missing", 3)]),
        ("DELETE FROM journal_entry WHERE number = 4", [("truncated", 4)]),
        ("DELETE FROM journal_entry", [("truncated", 4)]),
    ],
)
def test_tampering_past_the_guard_is_found(tamper: str, found: list[tuple[str, int]]) -> None:
    last = [append() for _ in range(4)][-1]
    without_guard()

    Readable.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(tamper)

    assert faults(Anchor(ORGANISATION, last.number, last.hash)) == found


@pytest.mark.django_db
def test_a_chain_that_vanished_is_found_by_its_anchor_alone() -> None:
    anchor = Anchor("vall", 7, "0" * 64)

    assert (faults(), faults(anchor)) == ([], [("truncated", 7)])


@pytest.fixture
def anchors(settings: Any, tmp_path: Path) -> Path:
    path = settings.JOURNAL_ANCHORS = tmp_path / "kept" / "anchors.jsonl"
    return path


@pytest.mark.django_db
def test_the_head_is_noted_outside_the_database_after_the_commit(
    anchors: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        entry = append()
    assert not anchors.exists()

    for each in callbacks:
        each()

    noted = [Anchor(**json.loads(line)) for line in anchors.read_text().splitlines()]
    assert noted == [Anchor(ORGANISATION, 1, entry.hash)]
    assert faults(*noted) == []


@pytest.mark.django_db(transaction=True)
def test_what_was_rolled_back_leaves_no_entry_and_no_anchor(anchors: Path) -> None:
    class FailedError(Exception):
        pass

    def change_and_fail() -> None:
        with transaction.atomic():
            append()
            raise FailedError

    with pytest.raises(FailedError):
        change_and_fail()

    assert (Entry.objects.count(), anchors.exists()) == (0, False)


@pytest.mark.django_db
def test_a_disk_that_takes_no_anchor_is_logged_and_stops_nothing(
    settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    settings.JOURNAL_ANCHORS = tmp_path / "file" / "anchors.jsonl"

    services.anchor_note(Anchor(ORGANISATION, 1, "0" * 64))

    assert [record.levelname for record in caplog.records] == ["ERROR"]


@pytest.mark.django_db
def test_an_entry_costs_the_same_however_long_the_chain_is(query_count: Callable[..., int]) -> None:
    append()
    second = query_count(append)
    for _ in range(5):
        append()

    assert query_count(append) == second


def at_once(threads: int, each: int) -> list[Exception]:
    """Appends from several connections at the same time; what was raised."""
    raised: list[Exception] = []

    def work() -> None:
        try:
            for _ in range(each):
                append()
        except Exception as error:
            raised.append(error)
        finally:
            connection.close()

    running = [threading.Thread(target=work) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return raised


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time for the others between reading the last number and writing the next one."""
    real = database_now

    def later() -> Any:
        time.sleep(0.03)
        return real()

    monkeypatch.setattr(services, "database_now", later)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_several_at_once_leave_no_gap_and_no_number_twice(slow: None) -> None:
    raised = at_once(threads=4, each=5)

    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert (raised, numbers, faults()) == ([], list(range(1, 21)), [])


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_chains_lock_they_collide(slow: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The protection switched off: it is the lock that the test above shows, and not luck."""
    Chain.objects.create(organisation=ORGANISATION)
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **_options: self)

    raised = at_once(threads=4, each=5)

    assert {type(error) for error in raised} == {IntegrityError}


def test_an_anchor_is_one_line_that_reads_back_equal(tmp_path: Path, settings: Any) -> None:
    settings.JOURNAL_ANCHORS = tmp_path / "anchors.jsonl"
    given = [Anchor(ORGANISATION, number, f"{number:064}") for number in (1, 2)]

    for each in given:
        services.anchor_note(each)

    assert settings.JOURNAL_ANCHORS.read_text().splitlines() == [json.dumps(dataclasses.asdict(each)) for each in given]
