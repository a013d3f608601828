"""What waits, and what was written to whom?"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet

from redthread.apps.jobs.models import Heartbeat, Job, Mail
from redthread.domain.errors import DomainError


def mails_kept(*, recipient: str = "") -> QuerySet[Mail]:
    """The mails that the demo writes and sends nowhere, newest first: to one address, or all.

    Anywhere else there is nothing to read: not-found.
    """
    if not settings.IS_DEMO or settings.MAIL_DELIVERY != "keep":
        raise DomainError("not-found")
    mails = Mail.objects.order_by("-pk")
    return mails.filter(recipient__iexact=recipient) if recipient else mails


def jobs_given_up() -> QuerySet[Job]:
    """Work that somebody has to look at, newest first."""
    return Job.objects.exclude(given_up_at=None).order_by("-pk")


def jobs_overdue(*, now: datetime, by: timedelta) -> QuerySet[Job]:
    """Work that should have begun and did not: no worker runs, or it can't keep up."""
    return Job.objects.filter(done_at=None, given_up_at=None, run_at__lt=now - by)


def worker_seen_at() -> datetime | None:
    """When any worker last said that it is alive."""
    newest = Heartbeat.objects.order_by("-at").first()
    return newest.at if newest else None
