"""Which waiting work is done now?"""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from redthread.apps.jobs.models import Heartbeat, Job, Mail
from redthread.domain.errors import DomainError

log = logging.getLogger(__name__)

MOST_TRIES = 12
"""29 hours in all: one minute, doubled each time, at most twelve hours apart."""
WORKER_DIED = "worker-died"
"""Noted of a job that was begun ``MOST_TRIES`` times and whose worker told nothing each time."""
DONE_KEPT = timedelta(days=30)
"""So long a row of work that is done stays, with its key; far longer than any turn of the schedule."""
GIVEN_UP_KEPT = timedelta(days=180)
HEARTBEATS_KEPT = timedelta(days=1)

Row = TypeVar("Row", bound=Model)
Stop = Callable[[], bool]
"""Whether somebody asked the worker to end; asked between two pieces of work, never within one."""

CLAIM_LASTS = timedelta(minutes=10)
"""Longer than any delivery takes: a mail that a worker died over is tried again after it."""


class Deliver(Protocol):
    """Hands one message over, or raises."""

    def __call__(self, mail: Mail) -> None: ...


def smtp_deliver(mail: Mail) -> None:
    message = EmailMultiAlternatives(mail.subject, mail.text, mail.sender, [mail.recipient])
    # A stable Message-ID: a repeat after a crash between "accepted" and "noted" is recognised as the same mail.
    message.extra_headers["Message-ID"] = f"<{mail.public_id}@redthread>"
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.connection = get_connection("django.core.mail.backends.smtp.EmailBackend")
    message.send()


def keep(mail: Mail) -> None:
    """Delivery in the demo and in tests: the mail stays readable in the outbox and leaves nowhere."""


def mails_keep(mails: Collection[Mail]) -> None:
    """Put them into the outbox, in the caller's transaction."""
    Mail.objects.bulk_create(mails)


def never() -> bool:
    return False


def mails_deliver(*, now: datetime, deliver: Deliver | None = None, most: int = 50, stop: Stop = never) -> int:
    """Deliver what is due, and return how many were handed over.

    A mail is claimed before it is handed over, in a transaction of its own: no lock is held while a slow
    server is waited for, and two workers never take the same one. A failure is noted and tried again
    later; after ``MOST_TRIES`` it is given up, and kept.
    """
    if deliver is None:
        deliver = smtp_deliver if settings.MAIL_DELIVERY == "smtp" else keep
    sent = 0
    for _ in range(most):
        mail = None if stop() else _claim_next(now=now)
        if mail is None:
            break
        sent += _hand_over(mail, now=now, deliver=deliver)
    return sent


@transaction.atomic
def _claim_next(*, now: datetime) -> Mail | None:
    """The next mail that is due, now hidden from other workers; after a crash it is due again when that ends."""
    mail = _free(Mail.objects.filter(sent_at=None, given_up_at=None, next_try_at__lte=now)).first()
    if mail is None:
        return None
    mail.tries += 1
    mail.next_try_at = now + max(CLAIM_LASTS, _pause(mail.tries))
    mail.save(update_fields=["tries", "next_try_at"])
    return mail


def _free(waiting: QuerySet[Row]) -> QuerySet[Row]:
    """Those that no other worker holds, now held by us. SQLite has one writer, who holds everything."""
    if connection.features.has_select_for_update_skip_locked:
        return waiting.select_for_update(skip_locked=True)
    return waiting


def _pause(tries: int) -> timedelta:
    return timedelta(minutes=min(2 ** (tries - 1), 12 * 60))


def _hand_over(mail: Mail, *, now: datetime, deliver: Deliver) -> bool:
    try:
        deliver(mail)
    except Exception as error:  # whatever is wrong with one mail must not hold up all the others
        mail.last_error = type(error).__name__
        mail.next_try_at = now + _pause(mail.tries)
        mail.given_up_at = now if mail.tries >= MOST_TRIES else None
        mail.save()
        return False
    mail.sent_at = now
    if settings.MAIL_DELIVERY == "smtp":
        mail.recipient = mail.text = mail.html = ""
    mail.save()
    return True


class Handler(Protocol):
    """Does one kind of work."""

    def __call__(self, arguments: Mapping[str, Any], /, *, now: datetime) -> object: ...


@dataclass(frozen=True, slots=True)
class Work:
    """How one kind of work is done: once, in a single transaction with its end, or as often as it takes.

    *Once* is for what takes seconds, since on SQLite nobody else writes meanwhile; what goes on longer ends with
    ``job_add`` of its next part. *Repeatable* is for what asks others or goes through many rows, in transactions
    of its own: a worker that is killed at its end leaves it to be done again, so that twice must be as once.
    """

    handler: Handler
    is_repeatable: bool = False


@dataclass(frozen=True, slots=True)
class Recurring:
    """Work that comes round by itself: once in each ``every`` since the epoch, by UTC."""

    name: str
    every: timedelta

    def turn(self, now: datetime) -> str:
        """The key of the turn that ``now`` is in: the same for every worker."""
        number = (now - datetime(2001, 1, 1, tzinfo=UTC)) // self.every
        return f"{self.name} every {int(self.every.total_seconds())} s: {number}"


def job_add(*, name: str, arguments: Mapping[str, Any] | None = None, key: str = "", at: datetime | None = None) -> Job:
    """Put work into the queue, in the caller's transaction. With a key: once, and the row there is comes back."""
    job = Job(name=name, arguments=dict(arguments or {}), key=key, run_at=at or timezone.now())
    if not key:
        job.save()
        return job
    Job.objects.bulk_create([job], ignore_conflicts=True)
    return Job.objects.get(key=key)


def jobs_schedule(*, now: datetime, recurring: Sequence[Recurring]) -> None:
    """Queue the turn that each recurring work is in, once for all workers.

    Turns that passed while no worker ran are not made up for. A turn is left out while an earlier one waits.
    """
    keys = {each.turn(now): each for each in recurring}
    known = set(Job.objects.filter(key__in=keys).values_list("key", flat=True))
    for key, each in keys.items():
        if key not in known and not _waiting().filter(name=each.name).exists():
            job_add(name=each.name, key=key, at=now)


def jobs_run(*, now: datetime, works: Mapping[str, Work], most: int = 50, stop: Stop = never) -> int:
    """Do what is due, one after the other, and return how many were done.

    A job is begun in one transaction, and done in a second one, together with its effect and under its lock:
    a worker that is killed leaves it undone and takes its effect with it. A failure is noted and tried again
    later and later; after ``MOST_TRIES`` it is given up, and kept. A name that is no work of ours is left for a
    worker that knows it, such as one of the next version.
    """
    done = 0
    for _ in range(most):
        job = None if stop() else _begin_next(now=now, works=works)
        if job is None:
            break
        done += _do(job, now=now, work=works[job.name])
    return done


def _waiting() -> QuerySet[Job]:
    return Job.objects.filter(done_at=None, given_up_at=None)


def _begin_next(*, now: datetime, works: Mapping[str, Work]) -> Job | None:
    """The next job that is due, with this try counted; if it ends badly or not at all, it is due again later."""
    due = _waiting().filter(run_at__lte=now, name__in=works)
    while due.exists():  # without a lock: a worker that has nothing to do keeps nobody from writing
        with transaction.atomic():
            job = _free(due).first()
            if job is None:
                return None
            if job.tries < MOST_TRIES:
                job.tries += 1
                job.run_at = now + max(
                    _pause(job.tries), CLAIM_LASTS if works[job.name].is_repeatable else timedelta(0)
                )
                job.save(update_fields=["tries", "run_at"])
                return job
            job.given_up_at, job.last_error = now, WORKER_DIED
            job.save(update_fields=["given_up_at", "last_error"])
            log.error("job %s (%s) is given up: %s", job.name, job.public_id, WORKER_DIED)
    return None


def _do(job: Job, *, now: datetime, work: Work) -> bool:
    do = _do_repeatably if work.is_repeatable else _do_whole
    try:
        return do(job, now=now, handler=work.handler)
    except Exception as error:  # whatever is wrong with one job must not hold up all the others
        is_last = job.tries >= MOST_TRIES
        told = "is given up" if is_last else "is tried again"
        log.log(logging.ERROR if is_last else logging.WARNING, "job %s (%s) %s: %s", job.name, job.public_id, told,
                _name(error))  # fmt: skip
        _failure_note(job, now=now, error=error)
        return False


@transaction.atomic
def _do_whole(job: Job, *, now: datetime, handler: Handler) -> bool:
    """Effect and end in one transaction. The lock lasts as long as it: nobody else begins the job meanwhile."""
    if not _taken(job):
        return False
    return _do_repeatably(job, now=now, handler=handler)


def _taken(job: Job) -> bool:
    """Whether the job is still ours, now locked; another number of tries means that somebody else began it since.

    It waits for the lock: a worker that looked when we began the job may hold its row for a moment, and leaving
    it to that one would put the job off until its next try.
    """
    ours = _waiting().filter(pk=job.pk, tries=job.tries)
    return (ours.select_for_update() if connection.features.has_select_for_update else ours).first() is not None


def _do_repeatably(job: Job, *, now: datetime, handler: Handler) -> bool:
    """No lock is held while it goes on: what keeps others from it is that its next try lies far enough ahead."""
    handler(job.arguments, now=now)
    return bool(_waiting().filter(pk=job.pk).update(done_at=now, last_error=""))


def _failure_note(job: Job, *, now: datetime, error: Exception) -> None:
    """What went wrong, by the name of it: a message may quote what a person wrote."""
    given_up = now if job.tries >= MOST_TRIES else None
    again = now + _pause(job.tries)
    _waiting().filter(pk=job.pk).update(last_error=_name(error), given_up_at=given_up, run_at=again)


def _name(error: Exception) -> str:
    return error.code if isinstance(error, DomainError) else type(error).__name__


def jobs_tidy(*, now: datetime) -> None:
    """Delete what nobody asks for any more: work that was done, mails that have left, workers that are no more."""
    Job.objects.filter(Q(done_at__lt=now - DONE_KEPT) | Q(given_up_at__lt=now - GIVEN_UP_KEPT)).delete()
    if settings.MAIL_DELIVERY == "smtp":
        Mail.objects.filter(Q(sent_at__lt=now - DONE_KEPT) | Q(given_up_at__lt=now - GIVEN_UP_KEPT)).delete()
    Heartbeat.objects.filter(at__lt=now - HEARTBEATS_KEPT).delete()


def heartbeat_note(*, worker: str) -> None:
    Heartbeat.objects.update_or_create(worker=worker, defaults={"at": timezone.now()})
