"""Which mails and which other work are waiting, done or given up?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField


class Mail(models.Model):
    """One message to one recipient. Text and address are emptied when it is delivered."""

    public_id = PublicIdField()
    recipient = models.CharField(max_length=320)
    sender = models.CharField(max_length=320)
    subject = models.CharField(max_length=500)
    text = models.TextField()
    html = models.TextField(blank=True)
    written_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="mail_sent_or_given_up",
                condition=models.Q(sent_at__isnull=True) | models.Q(given_up_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.public_id}: {self.subject}"


class Job(models.Model):
    """A piece of work that happens after the answer. It knows a handler's name and ids, never an object.

    Written in the same transaction as what it belongs to; its effect in the database and ``done_at`` are one
    transaction too. So it is done once, however often a worker is killed over it.
    """

    public_id = PublicIdField()
    name = models.CharField(max_length=60)
    """Of the handler, as the worker knows it."""
    arguments = models.JSONField(default=dict)
    """Public ids and plain values by name; nothing about a person."""
    key = models.CharField(max_length=200, blank=True)
    """Where it is not empty: the same work asked for again is the same row, as long as the row is kept."""
    run_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    """Begun so often. Counted before the work begins, so that a job that kills its worker is counted as well."""
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=~models.Q(key=""), name="job_once_per_key"),
            models.CheckConstraint(
                name="job_done_or_given_up",
                condition=models.Q(done_at__isnull=True) | models.Q(given_up_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                fields=["run_at"],
                condition=models.Q(done_at__isnull=True, given_up_at__isnull=True),
                name="job_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.public_id}"


class Heartbeat(models.Model):
    """When a worker last said that it is alive."""

    worker = models.CharField(max_length=100, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.worker} at {self.at:%Y-%m-%d %H:%M:%S}"
