"""Is a file kept once, held while nobody can vouch for it, and gone when it has to go?"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.checks import Warning
from django.db import connection

from redthread.apps.accounts.actor import Actor
from redthread.apps.files import selectors, services, storage
from redthread.apps.files.apps import scanner_is_set
from redthread.apps.files.attachment import file_response
from redthread.apps.files.models import StoredFile
from redthread.apps.journal.models import Entry
from redthread.apps.journal.selectors import journal_faults
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import Role, Scope
from tests.factories.clamd import clamd, closed_port
from tests.people import Cast

pytestmark = pytest.mark.django_db
LATER = timedelta(hours=1)
TEXT = b"The site was visited twice."
EVIL = b"A virus that nobody knows yet: EVIL."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA = tmp_path
    settings.FILES = tmp_path / "files"
    settings.SCANNER = "none"
    return tmp_path


@pytest.fixture
def atle(cast: Cast) -> Actor:
    return cast.acting("atle")


def keep(actor: Actor, content: bytes = TEXT, name: str = "visit.txt") -> StoredFile:
    return services.file_keep(actor=actor, content=BytesIO(content), name=name)


def code_of(act: Any) -> str:
    with pytest.raises(DomainError) as refused:
        act()
    return refused.value.code


def now() -> datetime:
    return datetime.now(UTC)


def stored_names(folder: Path) -> list[str]:
    return [each.name for each in folder.glob("files/??/??/*") if each.name != ".lock"]


def codes(actor: Actor) -> list[str]:
    return list(
        Entry.objects.filter(chain__organisation=actor.organisation_id, subject_kind="file").values_list(
            "code", flat=True
        )
    )


# Keeping


def test_file_is_stored_under_its_hash_and_written_down(atle: Actor, folder: Path) -> None:
    row = keep(atle)

    place = folder / "files" / row.sha256[:2] / row.sha256[2:4] / row.sha256
    assert place.read_bytes() == TEXT
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert (row.name, row.kind, row.size, row.state) == ("visit.txt", "text", len(TEXT), "unscanned")
    assert codes(atle) == ["file-kept"]
    entry = Entry.objects.get(subject=row.public_id)
    assert entry.readable.values == {"kind": "text", "size": len(TEXT), "sha256": row.sha256}
    assert list(journal_faults()) == []


def test_name_of_a_file_stands_in_no_journal(atle: Actor) -> None:
    keep(atle, name="passport Ana Example.txt")

    assert not any("Ana" in str(each.readable.values) for each in Entry.objects.all())


def test_same_content_again_is_the_same_row_and_says_so(atle: Actor) -> None:
    first = keep(atle)
    again = keep(atle, name="another name.txt")

    assert (again, again.was_there, first.was_there) == (first, True, False)
    assert StoredFile.objects.count() == 1
    assert codes(atle) == ["file-kept"]


def test_same_content_of_another_organisation_is_a_row_of_its_own(cast: Cast, atle: Actor, folder: Path) -> None:
    first = keep(atle)
    other = keep(cast.acting("nora"))

    assert other != first
    assert not other.was_there
    assert len(stored_names(folder)) == 1


@pytest.mark.parametrize("reader", ["read token", "administrator", "nobody"])
def test_who_handles_no_evidence_keeps_none(cast: Cast, atle: Actor, reader: str, folder: Path) -> None:
    actor = {
        "read token": Actor(atle.person, atle.organisation, atle.roles, scope=Scope.READ),
        "administrator": Actor(atle.person, atle.organisation, frozenset({Role.ADMINISTRATOR})),
        "nobody": Actor(person=atle.person),
    }[reader]

    assert code_of(lambda: keep(actor)) == ("not-found" if reader == "nobody" else "not-allowed")
    assert stored_names(folder) == []


def test_administrator_alone_reads_no_file_of_the_organisation(atle: Actor) -> None:
    row = keep(atle)
    administrator = Actor(atle.person, atle.organisation, frozenset({Role.ADMINISTRATOR}))

    assert code_of(lambda: selectors.file_own(actor=administrator, public_id=row.public_id)) == "not-allowed"
    assert selectors.files_to_offer(actor=administrator) == []


def test_file_of_another_organisation_is_not_found(cast: Cast, atle: Actor) -> None:
    row = keep(atle)

    for name in ("nora", "frida", "mei"):
        actor = cast.acting(name)
        assert code_of(lambda a=actor: selectors.file_own(actor=a, public_id=row.public_id)) == "not-found"
        assert selectors.files_chosen(actor=actor, public_ids=[row.public_id]) == []
        assert code_of(
            lambda a=actor: services.file_quarantine(actor=a, public_id=row.public_id, reason="pay slip")
        ) == ("not-found")


def test_quota_is_asked_for_before_anything_is_stored(atle: Actor, settings: Any, folder: Path) -> None:
    settings.FILES_QUOTA = 2 * len(TEXT)
    keep(atle, TEXT)
    keep(atle, TEXT[::-1])

    assert code_of(lambda: keep(atle, TEXT + b"!")) == "files-quota-reached"
    assert len(stored_names(folder)) == 2
    assert selectors.room_of(organisation=atle.organisation).used == 2 * len(TEXT)  # type: ignore[arg-type]


def test_full_disk_is_told_and_leaves_nothing(atle: Actor, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def full(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").resolve().suffix == storage.PART:
            raise OSError(errno.ENOSPC, "no space left")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)

    assert code_of(lambda: keep(atle)) == "file-not-stored"
    assert (stored_names(folder), StoredFile.objects.count(), codes(atle)) == ([], 0, [])
    monkeypatch.setattr(os, "fsync", real)
    assert keep(atle).size == len(TEXT)


# The scanner


@pytest.fixture
def scanner(settings: Any) -> Iterator[None]:
    with clamd() as address:
        settings.SCANNER = address
        yield


@pytest.mark.usefixtures("scanner")
def test_scanned_file_is_clean(atle: Actor) -> None:
    row = keep(atle)

    assert row.state == "clean"
    assert row.scanned_at is not None


@pytest.mark.usefixtures("scanner")
def test_nothing_is_kept_of_a_file_in_which_the_scanner_finds_something(atle: Actor, folder: Path) -> None:
    with pytest.raises(DomainError) as refused:
        keep(atle, EVIL)

    assert (refused.value.code, refused.value.context["found"]) == ("file-infected", "Eicar-Test-Signature")
    assert (stored_names(folder), StoredFile.objects.count(), codes(atle)) == ([], 0, [])


@pytest.mark.parametrize(
    "answer",
    [
        b"INSTREAM size limit exceeded. ERROR\0",
        b"",
        b"\x00",
        b"stream: OKAY\0",
        b"OK\0",
        b"\xff" * 9000,
        b"stream: FOUND",
    ],
)
def test_answer_that_is_not_understood_holds_the_file(atle: Actor, settings: Any, answer: bytes) -> None:
    with clamd(lambda _content: answer) as settings.SCANNER:
        assert keep(atle).state == "held"


@pytest.mark.parametrize("address", ["", "tcp://127.0.0.1:99999", "tcp://" + "a" * 70 + ":1"])
def test_scanner_that_is_away_holds_the_file(atle: Actor, settings: Any, address: str) -> None:
    settings.SCANNER = address or closed_port()
    row = keep(atle)

    assert row.state == "held"
    assert code_of(lambda: file_response(row)) == "file-held"


def test_scanner_is_asked_at_a_socket_too(atle: Actor, settings: Any, tmp_path: Path) -> None:
    with clamd(path=f"{tmp_path}/s") as settings.SCANNER:
        assert keep(atle).state == "clean"
        assert code_of(lambda: keep(atle, EVIL)) == "file-infected"


def test_scanner_at_a_socket_that_is_not_there_holds_the_file(atle: Actor, settings: Any, tmp_path: Path) -> None:
    settings.SCANNER = f"unix:{tmp_path}/clamd.sock"

    assert keep(atle).state == "held"


def test_slow_scanner_holds_the_file_in_bounded_time(atle: Actor, settings: Any) -> None:
    """It drips its answer: each byte comes in time, the whole does not."""
    settings.SCANNER_SECONDS = 0.5
    with clamd(drip=0.2) as settings.SCANNER:
        started = time.monotonic()
        row = keep(atle)

    assert row.state == "held"
    assert time.monotonic() - started < 2


def test_held_file_is_handed_out_once_the_scanner_answers(atle: Actor, settings: Any) -> None:
    settings.SCANNER = closed_port()
    row = keep(atle)
    assert services.files_rescan(now=now()) == 0

    with clamd() as settings.SCANNER:
        assert services.files_rescan(now=now()) == 1

    row.refresh_from_db()
    assert row.state == "clean"
    assert file_response(row).content == TEXT


def test_held_file_with_a_virus_is_never_handed_out_and_purged(atle: Actor, settings: Any, folder: Path) -> None:
    settings.SCANNER = closed_port()
    row = keep(atle, EVIL)

    with clamd() as settings.SCANNER:
        services.files_rescan(now=now())
        row.refresh_from_db()
        assert code_of(lambda: file_response(row)) == "file-gone"
        services.files_purge(now=now() + LATER)
        assert code_of(lambda: keep(atle, EVIL)) == "file-infected"

    row.refresh_from_db()
    assert (row.state, row.reason, row.name) == ("purged", "virus", f"{row.sha256[:12]}.txt")
    assert stored_names(folder) == []
    assert codes(atle) == ["file-kept", "file-infected", "file-purged"]


def test_file_with_a_virus_that_is_handed_in_again_before_it_is_purged_is_refused(atle: Actor, settings: Any) -> None:
    settings.SCANNER = closed_port()
    keep(atle, EVIL)
    with clamd() as settings.SCANNER:
        services.files_rescan(now=now())

    assert code_of(lambda: keep(atle, EVIL)) == "file-infected"


def test_file_stored_before_there_was_a_scanner_is_looked_at_later(atle: Actor, settings: Any) -> None:
    row = keep(atle)
    assert services.files_rescan(now=now()) == 0

    with clamd() as settings.SCANNER:
        services.files_rescan(now=now())

    row.refresh_from_db()
    assert row.state == "clean"


def test_held_file_is_not_held_for_ever_where_the_scanner_was_given_up(atle: Actor, settings: Any) -> None:
    settings.SCANNER = closed_port()
    row = keep(atle)
    settings.SCANNER = "none"

    services.files_rescan(now=now())

    row.refresh_from_db()
    assert row.state == "unscanned"


def test_files_that_the_scanner_never_answers_to_do_not_hold_up_the_others(atle: Actor, settings: Any) -> None:
    settings.SCANNER = closed_port()
    rows = [keep(atle, TEXT + str(number).encode()) for number in range(6)]

    def moody(content: bytes) -> bytes:
        return b"ERROR\0" if content[-1:] in b"0123" else b"stream: OK\0"

    with clamd(moody) as settings.SCANNER:
        for minute in range(4):
            services.files_rescan(now=now() + timedelta(minutes=minute))

    assert [StoredFile.objects.get(pk=row.pk).state for row in rows] == ["held"] * 4 + ["clean"] * 2


# Taking away


def test_quarantined_file_is_read_by_nobody_at_once_and_purged_later(atle: Actor, folder: Path) -> None:
    row = keep(atle, name="passport of Ana Example.txt")

    services.file_quarantine(actor=atle, public_id=row.public_id, reason="A copy of a passport")
    row.refresh_from_db()
    assert code_of(lambda: file_response(row)) == "file-gone"
    assert services.files_purge(now=now()) == 0  # a row for the same content may just be on its way
    assert services.files_purge(now=now() + LATER) == 1

    row.refresh_from_db()
    assert (row.state, row.name, row.reason) == ("purged", f"{row.sha256[:12]}.txt", "A copy of a passport")
    assert row.purged_at is not None
    assert len(row.sha256) == 64
    assert stored_names(folder) == []
    assert codes(atle) == ["file-kept", "file-quarantined", "file-purged"]
    assert services.files_purge(now=now() + LATER) == 0


def test_file_that_was_quarantined_is_not_taken_again(atle: Actor) -> None:
    row = keep(atle)
    services.file_quarantine(actor=atle, public_id=row.public_id, reason="pay slip")
    assert code_of(lambda: keep(atle)) == "file-was-quarantined"

    services.files_purge(now=now() + LATER)

    assert code_of(lambda: keep(atle)) == "file-was-quarantined"


def test_content_that_another_organisation_handed_in_too_stays(cast: Cast, atle: Actor) -> None:
    row, other = keep(atle), keep(cast.acting("nora"))
    services.file_quarantine(actor=atle, public_id=row.public_id, reason="pay slip")

    services.files_purge(now=now() + LATER)

    row.refresh_from_db()
    assert row.state == "purged"
    assert file_response(other).content == TEXT


def test_content_that_is_handed_in_while_it_is_being_purged_stays(cast: Cast, atle: Actor) -> None:
    """The other's row is not written yet when the purge looks: what counts is when the content was stored last."""
    row = keep(atle)
    services.file_quarantine(actor=atle, public_id=row.public_id, reason="pay slip")
    os.utime(storage.path_of(row.sha256), (0, 0))
    storage.content_keep(TEXT)

    assert services.files_purge(now=now()) == 0
    assert file_response(keep(cast.acting("nora"))).content == TEXT


def test_without_that_grace_the_content_would_be_lost(cast: Cast, atle: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    row = keep(atle)
    services.file_quarantine(actor=atle, public_id=row.public_id, reason="pay slip")
    storage.content_keep(TEXT)
    monkeypatch.setattr(storage, "content_unused", partial(storage.content_unused, grace=timedelta(seconds=-1)))

    assert services.files_purge(now=now()) == 1
    assert not storage.path_of(row.sha256).exists()


@pytest.mark.parametrize("reason", ["", "  "])
def test_quarantine_needs_a_reason(atle: Actor, reason: str) -> None:
    row = keep(atle)

    assert code_of(lambda: services.file_quarantine(actor=atle, public_id=row.public_id, reason=reason)) == (
        "file-reason-missing"
    )


def test_file_is_taken_away_once(atle: Actor) -> None:
    row = keep(atle)
    services.file_quarantine(actor=atle, public_id=row.public_id, reason="pay slip")

    assert code_of(lambda: services.file_quarantine(actor=atle, public_id=row.public_id, reason="again")) == "file-gone"


def test_reader_of_another_organisation_reports_into_the_journal_of_whose_file_it_is(cast: Cast, atle: Actor) -> None:
    row = keep(atle)

    services.file_report(actor=cast.acting("finn"), stored=row, reason="A copy of a passport")

    row.refresh_from_db()
    assert row.state == "quarantined"
    assert codes(atle) == ["file-kept", "file-quarantined"]
    assert (
        Entry.objects.get(code="file-quarantined").person == ""
    )  # who of the other organisation is not theirs to know


# Looking after


def test_content_without_a_row_is_swept_after_a_day(atle: Actor, folder: Path) -> None:
    kept = keep(atle)
    orphan = storage.content_keep(b"An upload that broke off.")
    part = storage.path_of(orphan).parent / f".0123{storage.PART}"
    part.write_bytes(b"half")

    assert services.files_sweep(now=now()) == []
    assert set(stored_names(folder)) == {kept.sha256, orphan, part.name}

    assert services.files_sweep(now=now() + timedelta(days=2)) == []
    assert stored_names(folder) == [kept.sha256]


def test_row_without_its_content_is_told(atle: Actor) -> None:
    row, whole = keep(atle), keep(atle, TEXT[::-1])
    storage.path_of(row.sha256).unlink()

    assert services.files_sweep(now=now()) == [row.public_id]
    assert code_of(lambda: file_response(row)) == "file-gone"
    assert file_response(whole).content == TEXT[::-1]


def test_content_that_is_no_longer_what_its_hash_says_is_not_handed_out(atle: Actor) -> None:
    row = keep(atle)
    storage.path_of(row.sha256).write_bytes(TEXT.replace(b"twice", b"never"))

    assert code_of(lambda: file_response(row)) == "file-gone"


def test_file_handed_in_again_mends_its_content(atle: Actor) -> None:
    row = keep(atle)
    storage.path_of(row.sha256).unlink()

    assert file_response(keep(atle)).content == TEXT
    assert services.files_sweep(now=now()) == []
    assert StoredFile.objects.get() == row


@pytest.mark.parametrize(
    ("production", "scanner", "count"), [(True, "none", 1), (True, "unix:/x", 0), (False, "none", 0)]
)
def test_operator_is_warned_of_a_production_without_a_scanner(
    settings: Any, production: bool, scanner: str, count: int
) -> None:
    settings.IS_PRODUCTION, settings.SCANNER = production, scanner

    warned = scanner_is_set()

    assert len(warned) == count
    assert all(isinstance(each, Warning) and each.id == "redthread.files.W001" for each in warned)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_same_file_handed_in_by_two_at_once_is_one_row(cast: Cast) -> None:
    actor, start = cast.acting("atle"), Barrier(4)
    found: list[StoredFile | Exception] = []

    def hand_in() -> None:
        start.wait()
        try:
            found.append(keep(actor))
        except Exception as error:
            found.append(error)
        finally:
            connection.close()

    threads = [Thread(target=hand_in) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert StoredFile.objects.count() == 1
    assert {getattr(each, "pk", each) for each in found} == {StoredFile.objects.get().pk}


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_asked_again", [True, False])
def test_two_uploads_at_once_do_not_both_fit_into_the_last_room(
    cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch, is_asked_again: bool
) -> None:
    """Without the second look under the journal's lock (False) they do: the test can fail."""
    settings.FILES_QUOTA = len(TEXT)
    actor, start = cast.acting("atle"), Barrier(4)
    real = services._stored
    refused: list[str] = []

    def together(content: bytes) -> str:
        start.wait(timeout=20)  # all have passed the first look
        if not is_asked_again:
            monkeypatch.setattr(services, "_require_room", lambda *_args, **_named: None)
        return real(content)

    monkeypatch.setattr(services, "_stored", together)

    def hand_in(number: int) -> None:
        try:
            keep(actor, TEXT[number:] + TEXT[:number])
        except DomainError as error:
            refused.append(error.code)
        finally:
            connection.close()

    threads = [Thread(target=hand_in, args=(number,)) for number in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    kept = StoredFile.objects.count()
    assert (kept, refused) == ((1, ["files-quota-reached"] * 3) if is_asked_again else (4, []))
