"""Is waiting work done, once, in the transaction of its effect, and given up visibly?"""

import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.utils import timezone

from redthread.apps.jobs import services
from redthread.apps.jobs.models import Heartbeat, Job, Mail
from redthread.apps.jobs.selectors import jobs_given_up, jobs_overdue, worker_seen_at
from redthread.apps.jobs.services import (
    CLAIM_LASTS,
    DONE_KEPT,
    GIVEN_UP_KEPT,
    MOST_TRIES,
    WORKER_DIED,
    Recurring,
    Work,
    heartbeat_note,
    job_add,
    jobs_run,
    jobs_schedule,
    jobs_tidy,
    mails_deliver,
    mails_keep,
)
from redthread.cli.work import EVERY, recurring, works
from redthread.domain.errors import DomainError

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Hand:
    """Remembers what it was given, and leaves a row, so that a rollback can be seen."""

    def __init__(self, *, failing: int = 0, error: Exception | None = None) -> None:
        self.failing = failing
        self.error = error or RuntimeError("somebody@example.org")
        self.did: list[Mapping[str, Any]] = []

    def __call__(self, arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        heartbeat_note(worker=f"effect of {arguments}")
        if self.failing:
            self.failing -= 1
            raise self.error
        self.did.append(arguments)


def effects() -> int:
    return Heartbeat.objects.count()


def work(hand: Hand, *, now: datetime = NOW) -> int:
    return jobs_run(now=now, works={"write": Work(hand)})


@pytest.mark.django_db
def test_a_job_is_done_once_with_its_arguments() -> None:
    hand, job = Hand(), job_add(name="write", arguments={"contract": "abc"}, at=NOW)

    assert [work(hand) for _ in range(3)] == [1, 0, 0]
    job.refresh_from_db()
    assert (hand.did, job.done_at, job.tries) == ([{"contract": "abc"}], NOW, 1)


@pytest.mark.django_db
def test_a_job_for_later_waits() -> None:
    hand, _ = Hand(), job_add(name="write", at=NOW + timedelta(hours=1))

    assert (work(hand), work(hand, now=NOW + timedelta(hours=1))) == (0, 1)


@pytest.mark.django_db
def test_the_same_key_is_the_same_job_and_work_without_a_key_never_is() -> None:
    first = job_add(name="write", key="export 1", at=NOW)

    assert job_add(name="write", key="export 1", at=NOW) == first
    assert job_add(name="write", at=NOW) != job_add(name="write", at=NOW)
    assert Job.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_job_of_a_transaction_that_was_rolled_back_does_not_exist() -> None:
    class FailedError(Exception):
        pass

    def ask_and_fail() -> None:
        with transaction.atomic():
            job_add(name="write")
            raise FailedError

    with pytest.raises(FailedError):
        ask_and_fail()

    assert Job.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_failure_takes_its_effect_with_it_and_is_tried_again_later_and_later() -> None:
    hand, job = Hand(failing=2), job_add(name="write", at=NOW)

    at_once = [work(hand), work(hand)]
    between = effects()
    later = [work(hand, now=NOW + timedelta(minutes=each)) for each in (1, 2, 3)]

    job.refresh_from_db()
    assert (at_once, between, later, effects(), job.tries, job.last_error) == ([0, 0], 0, [0, 0, 1], 1, 3, "")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("error", "noted"), [(None, "RuntimeError"), (DomainError("file-held", name="pay slip of Frida"), "file-held")]
)
def test_work_that_never_goes_through_is_given_up_and_kept(
    error: Exception | None, noted: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What is noted and logged is the name of the failure: its message may quote a person."""
    hand, job, now = Hand(failing=99, error=error), job_add(name="write", at=NOW), NOW

    for _ in range(MOST_TRIES + 2):
        work(hand, now=now)
        now += timedelta(days=1)

    assert [(each.pk, each.tries, each.last_error) for each in jobs_given_up()] == [(job.pk, MOST_TRIES, noted)]
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == [
        f"job write ({job.public_id}) is given up: {noted}"
    ]


@pytest.mark.django_db
def test_work_that_kills_its_worker_each_time_is_given_up_without_being_begun_again() -> None:
    job, now, begun = job_add(name="write", at=NOW), NOW, []

    def die(arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        begun.append(now)
        raise SystemExit

    for _ in range(MOST_TRIES):
        with pytest.raises(SystemExit):
            jobs_run(now=now, works={"write": Work(die)})
        now += timedelta(days=1)
    after = jobs_run(now=now, works={"write": Work(die)})

    job.refresh_from_db()
    assert (after, len(begun), job.last_error, job.given_up_at) == (0, MOST_TRIES, WORKER_DIED, now)


@pytest.mark.django_db(transaction=True)
def test_one_failing_job_does_not_hold_up_the_others() -> None:
    job_add(name="write", arguments={"number": "1"}, at=NOW)
    job_add(name="write", arguments={"number": "2"}, at=NOW)
    hand = Hand(failing=1)

    assert (work(hand), hand.did) == (1, [{"number": "2"}])


@pytest.mark.django_db
def test_work_that_this_worker_does_not_know_is_left_for_one_that_does() -> None:
    job, hand = job_add(name="of the next version", at=NOW), Hand()

    done = work(hand)

    job.refresh_from_db()
    assert (done, job.tries, job.given_up_at) == (0, 0, None)


@pytest.mark.django_db
def test_who_asks_the_worker_to_end_waits_for_the_piece_in_hand_alone() -> None:
    for _ in range(3):
        job_add(name="write", at=NOW)
    hand = Hand()

    done = jobs_run(now=NOW, works={"write": Work(hand)}, stop=lambda: len(hand.did) == 1)

    assert (done, len(hand.did)) == (1, 1)


@pytest.mark.django_db
def test_who_asks_the_worker_to_end_waits_for_the_mail_in_hand_alone() -> None:
    mails_keep([Mail(recipient="a@example.org", sender="b@example.org", subject="S", text="T") for _ in range(3)])
    handed_over: list[Mail] = []

    mails_deliver(now=timezone.now(), deliver=lambda mail: handed_over.append(mail), stop=lambda: bool(handed_over))

    assert len(handed_over) == 1


@pytest.mark.django_db
def test_a_part_that_ends_with_the_next_one_goes_on() -> None:
    done = []

    def part(arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        done.append(arguments["from"])
        if arguments["from"] < 2:
            job_add(name="write", arguments={"from": arguments["from"] + 1}, at=now)

    job_add(name="write", arguments={"from": 0}, at=NOW)

    assert (jobs_run(now=NOW, works={"write": Work(part)}), done) == (3, [0, 1, 2])


# Work that asks others, or goes through many rows, in transactions of its own.


@pytest.mark.django_db(transaction=True)
def test_repeatable_work_is_in_no_transaction_of_the_worker() -> None:
    inside: list[bool] = []

    def ask(arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        inside.append(connection.in_atomic_block)

    for is_repeatable in (False, True):
        job_add(name="write", at=NOW)
        jobs_run(now=NOW, works={"write": Work(ask, is_repeatable=is_repeatable)})

    assert inside == [True, False]


@pytest.mark.django_db(transaction=True)
def test_repeatable_work_of_a_worker_that_died_is_done_again_when_its_claim_ends() -> None:
    job, begun = job_add(name="write", at=NOW), []

    def ask_and_die_once(arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        begun.append(now)
        if len(begun) == 1:
            raise SystemExit

    works = {"write": Work(ask_and_die_once, is_repeatable=True)}
    with pytest.raises(SystemExit):
        jobs_run(now=NOW, works=works)
    meanwhile = jobs_run(now=NOW + CLAIM_LASTS - timedelta(seconds=1), works=works)
    later = jobs_run(now=NOW + CLAIM_LASTS, works=works)

    job.refresh_from_db()
    assert (meanwhile, later, job.tries, len(begun)) == (0, 1, 2, 2)


@pytest.mark.django_db(transaction=True)
def test_repeatable_work_that_failed_is_tried_again_before_its_claim_would_end() -> None:
    job_add(name="write", at=NOW)
    works = {"write": Work(Hand(failing=1), is_repeatable=True)}

    assert [jobs_run(now=NOW + timedelta(minutes=each), works=works) for each in (0, 1)] == [0, 1]


# Two workers at once.


def in_two_threads(work: Any) -> None:
    def alone() -> None:
        try:
            work()
        finally:
            connection.close()

    workers = [threading.Thread(target=alone) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_do_every_job_once() -> None:
    for number in range(30):
        job_add(name="write", arguments={"number": number}, at=NOW)
    hand = Hand()

    in_two_threads(lambda: work(hand))

    assert sorted(each["number"] for each in hand.did) == list(range(30))
    assert effects() == 30
    assert set(Job.objects.values_list("tries", flat=True)) == {1}


def overtaken() -> tuple[int, list[int]]:
    """A second worker comes by during a job whose next try is due long since: how many jobs each of them ended."""
    job_add(name="write", at=NOW)
    found: list[int] = []

    def come_by() -> None:
        try:
            found.append(work(Hand(), now=NOW + timedelta(days=1)))
        finally:
            connection.close()

    def slow(arguments: Mapping[str, Any], /, *, now: datetime) -> None:
        other = threading.Thread(target=come_by)
        other.start()
        other.join()

    return jobs_run(now=NOW, works={"write": Work(slow)}), found


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_job_in_hand_is_not_begun_by_another_worker_however_long_it_takes() -> None:
    assert overtaken() == (1, [0])


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_it_would_be_done_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "_free", lambda waiting: waiting)
    monkeypatch.setattr(services, "_taken", lambda _job: True)

    assert overtaken() == (0, [1])  # both did it, and the first found it ended when it came to its end


# What comes round by itself.

HOURLY = Recurring("write", timedelta(hours=1))


@pytest.mark.django_db
def test_recurring_work_comes_once_in_each_turn() -> None:
    hand = Hand()
    done = []
    for minutes in (0, 1, 59, 60, 61, 119, 120):
        now = NOW + timedelta(minutes=minutes)
        jobs_schedule(now=now, recurring=[HOURLY])
        done.append(work(hand, now=now))

    assert done == [1, 0, 0, 1, 0, 0, 1]


@pytest.mark.django_db
def test_turns_that_passed_while_no_worker_ran_are_not_made_up_for() -> None:
    hand = Hand()
    for now in (NOW, NOW + timedelta(days=3)):
        jobs_schedule(now=now, recurring=[HOURLY])
        work(hand, now=now)

    assert len(hand.did) == 2


@pytest.mark.django_db(transaction=True)
def test_a_turn_is_left_out_while_an_earlier_one_is_tried_again() -> None:
    hand = Hand(failing=1)
    jobs_schedule(now=NOW, recurring=[HOURLY])
    work(hand)
    jobs_schedule(now=NOW + timedelta(hours=1), recurring=[HOURLY])

    assert Job.objects.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_queue_a_turn_once() -> None:
    turns = [Recurring(f"work {number}", timedelta(hours=1)) for number in range(20)]

    in_two_threads(lambda: jobs_schedule(now=NOW, recurring=turns))

    assert Job.objects.count() == 20


def test_all_that_comes_round_has_a_handler_and_every_row_outlives_its_turn() -> None:
    """With a turn longer than its row is kept, the same turn would be queued again."""
    assert set(EVERY) <= set(works())
    assert max(each.every for each in recurring()) < DONE_KEPT


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(works()))
def test_every_handler_can_be_done_with_nothing_to_do(name: str) -> None:
    job_add(name=name, at=NOW)

    assert jobs_run(now=NOW, works=works()) == 1


# Tidying.


@pytest.mark.django_db
def test_only_what_nobody_asks_for_any_more_is_tidied_away(settings: Any) -> None:
    settings.MAIL_DELIVERY = "smtp"
    old, older = NOW - DONE_KEPT - timedelta(days=1), NOW - GIVEN_UP_KEPT - timedelta(days=1)
    for name, times in {
        "done long ago": {"done_at": old},
        "done": {"done_at": NOW},
        "given up long ago": {"given_up_at": older},
        "given up": {"given_up_at": old},
        "waiting": {"made_at": older},
    }.items():
        Job.objects.create(name=name, **times)
        mail_times = {{"done_at": "sent_at", "made_at": "written_at"}.get(k, k): v for k, v in times.items()}
        Mail.objects.create(recipient="a", sender="b", subject=name, text="", **mail_times)

    jobs_tidy(now=NOW)

    assert list(Job.objects.values_list("name", flat=True)) == ["done", "given up", "waiting"]
    assert list(Mail.objects.values_list("subject", flat=True)) == ["done", "given up", "waiting"]


@pytest.mark.django_db
def test_mails_of_the_demo_stay_readable() -> None:
    Mail.objects.create(recipient="a", sender="b", subject="S", text="", sent_at=NOW - timedelta(days=400))

    jobs_tidy(now=NOW)

    assert Mail.objects.count() == 1


@pytest.mark.django_db
def test_sessions_that_ended_are_cleared() -> None:
    Session.objects.create(session_key="ended", session_data="", expire_date=timezone.now() - timedelta(days=1))
    Session.objects.create(session_key="open", session_data="", expire_date=timezone.now() + timedelta(days=1))

    works()["sessions-clear"].handler({}, now=timezone.now())

    assert list(Session.objects.values_list("session_key", flat=True)) == ["open"]


@pytest.mark.django_db
def test_what_an_operator_looks_at_is_told() -> None:
    late = job_add(name="write", at=NOW - timedelta(minutes=10))
    job_add(name="write", at=NOW)
    before = worker_seen_at()
    heartbeat_note(worker="here:1")

    assert list(jobs_overdue(now=NOW, by=timedelta(minutes=5))) == [late]
    assert (before, worker_seen_at()) == (None, Heartbeat.objects.get().at)
