"""What happened to a criterion, where and when?"""

from django.db import models

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import LENGTH
from redthread.domain.outcomes.facts import FactKind


class Fact(models.Model):
    """One dated fact, written once by the stage where it happened. A mistake is retracted by another row."""

    criterion_version = models.ForeignKey("library.CriterionVersion", on_delete=models.PROTECT, related_name="facts")
    kind = models.CharField(max_length=14, choices=choices_of(FactKind))
    purchase = models.CharField(max_length=LENGTH)
    """Public id of the purchase, or of the contract where that began elsewhere."""
    authority = models.CharField(max_length=LENGTH)
    """Public id."""
    subject = models.CharField(max_length=2 * LENGTH + 1)
    """Public id of the row that it tells of; two of them, joined, for a check of a clause at a visit."""
    number = models.PositiveIntegerField(default=1)
    """The how manieth time: what was taken back may come true once more."""
    value = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    at = models.DateTimeField()
    is_fictional = models.BooleanField(default=False)
    """Of an authority of the demo: never added up with what really happened."""
    retracts = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="retraction")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["criterion_version", "kind", "subject", "number"],
                condition=models.Q(retracts__isnull=True),
                name="fact_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject}"
