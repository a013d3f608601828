"""What is stored of a file: whose it is, what it is, whether it may be handed out?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.evidence.states import FileKind, FileState


class StoredFile(models.Model):
    """One file of one organisation. Its content lies under its hash in the data folder, not in the database.

    It has no address of its own for others: whoever may read the record that holds it reaches it through that.
    """

    public_id = PublicIdField()
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    """As its owner called it, cleaned of what a file system or a reader could trip over. Of a file that was purged
    the beginning of its hash."""
    kind = models.CharField(max_length=10, choices=choices_of(FileKind))
    size = models.PositiveBigIntegerField()
    """Bytes as stored: without what was stripped, such as the place a picture was taken at."""
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=choices_of(FileState))
    warnings = models.JSONField(default=list)
    """Codes of what a reader should know: "location-removed", "encrypted", "text-under-black" ..."""
    reason = models.CharField(max_length=500, blank=True)
    """Why it is held, quarantined or purged."""
    stored_at = models.DateTimeField(default=timezone.now)
    stored_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    scanned_at = models.DateTimeField(null=True)
    """When the scanner was asked last; of a file that is held, without an answer."""
    purged_at = models.DateTimeField(null=True)

    was_there = False
    """No column: set on the row that is given back where the same content was handed in before."""

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "sha256"],
                condition=models.Q(purged_at__isnull=True),
                name="file_once_per_organisation",
            ),
            models.CheckConstraint(
                name="file_purged_has_date",
                condition=models.Q(state="purged", purged_at__isnull=False)
                | (~models.Q(state="purged") & models.Q(purged_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.name
