"""What was a person told, and was it read?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField


class Notification(models.Model):
    """One message to one person for one organisation. Its sentence is found by code when it is shown."""

    public_id = PublicIdField()
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="notifications")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=60)
    values = models.JSONField(default=dict)
    link = models.CharField(max_length=300, blank=True)
    """A path inside the program; never an address elsewhere."""
    needs_action = models.BooleanField(default=False)
    told_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["person", "organisation", "read_at"], name="notification_unread")]

    def __str__(self) -> str:
        return f"{self.code} to {self.person}"
