"""Which waiting work is done now?"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import connection, transaction
from django.utils import timezone

from redthread.apps.jobs.models import Heartbeat, Mail

MOST_TRIES = 8
"""About a day and a half in all: one minute, doubled each time, at most twelve hours apart."""


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


def mails_deliver(*, now: datetime, deliver: Deliver | None = None, most: int = 50) -> int:
    """Deliver what is due, and return how many were handed over.

    A mail is claimed before it is handed over, in a transaction of its own: no lock is held while a slow
    server is waited for, and two workers never take the same one. A failure is noted and tried again
    later; after ``MOST_TRIES`` it is given up, and kept.
    """
    if deliver is None:
        deliver = smtp_deliver if settings.MAIL_DELIVERY == "smtp" else keep
    sent = 0
    for _ in range(most):
        mail = _claim_next(now=now)
        if mail is None:
            break
        sent += _hand_over(mail, now=now, deliver=deliver)
    return sent


@transaction.atomic
def _claim_next(*, now: datetime) -> Mail | None:
    """The next mail that is due, now hidden from other workers; after a crash it is due again when that ends."""
    waiting = Mail.objects.filter(sent_at=None, given_up_at=None, next_try_at__lte=now)
    if connection.features.has_select_for_update_skip_locked:
        waiting = waiting.select_for_update(skip_locked=True)
    mail = waiting.first()
    if mail is None:
        return None
    mail.tries += 1
    mail.next_try_at = now + max(CLAIM_LASTS, _pause(mail))
    mail.save(update_fields=["tries", "next_try_at"])
    return mail


def _pause(mail: Mail) -> timedelta:
    return timedelta(minutes=min(2 ** (mail.tries - 1), 12 * 60))


def _hand_over(mail: Mail, *, now: datetime, deliver: Deliver) -> bool:
    try:
        deliver(mail)
    except Exception as error:  # whatever is wrong with one mail must not hold up all the others
        mail.last_error = type(error).__name__
        mail.next_try_at = now + _pause(mail)
        mail.given_up_at = now if mail.tries >= MOST_TRIES else None
        mail.save()
        return False
    mail.sent_at = now
    if settings.MAIL_DELIVERY == "smtp":
        mail.recipient = mail.text = mail.html = ""
    mail.save()
    return True


def heartbeat_note(*, worker: str) -> None:
    Heartbeat.objects.update_or_create(worker=worker, defaults={"at": timezone.now()})
