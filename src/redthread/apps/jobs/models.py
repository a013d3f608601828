"""Which mails are waiting, sent or given up?"""

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


class Heartbeat(models.Model):
    """When a worker last said that it is alive."""

    worker = models.CharField(max_length=100, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.worker} at {self.at:%Y-%m-%d %H:%M:%S}"
