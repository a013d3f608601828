"""What was reported for a period, and what did the contract manager decide on it?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.contract.terms import DecisionKind, Rating


class Observation(models.Model):
    """The actual figure of one period as it was submitted. Append-only: a better one is the next number."""

    public_id = PublicIdField()
    indicator = models.ForeignKey("contracts.Indicator", on_delete=models.PROTECT, related_name="observations")
    period_from = models.DateField()
    period_to = models.DateField()
    number = models.PositiveIntegerField(default=1)
    value = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    """None where nothing was due, nobody looked, or the indicator does not apply."""
    nothing_due = models.BooleanField(default=False)
    """The denominator was zero."""
    not_applicable = models.TextField(blank=True, max_length=2000)
    """Why it does not apply to this period; empty: it does."""
    comment = models.TextField(blank=True, max_length=5000)
    rating = models.CharField(max_length=14, choices=choices_of(Rating))
    rated_by_rule = models.JSONField(default=dict)
    """What the rule went by: its version, the target, the margin and the code of its reason."""
    submitted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    submitted_for = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    """The supplier, or the authority where it enters a figure that came to it otherwise."""
    submitted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["indicator", "period_from", "number"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "period_from", "number"], name="observation_number_once"),
            models.CheckConstraint(
                name="observation_period_in_order", condition=models.Q(period_to__gte=models.F("period_from"))
            ),
            models.CheckConstraint(
                name="observation_says_something",
                condition=models.Q(value__isnull=False, nothing_due=False, not_applicable="")
                | models.Q(value__isnull=True, nothing_due=True, not_applicable="")
                | (models.Q(value__isnull=True, nothing_due=False) & ~models.Q(not_applicable="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.period_from} to {self.period_to}, {self.number}"


class ObservationEvidence(models.Model):
    """A file that came with an observation. Append-only."""

    observation = models.ForeignKey(Observation, on_delete=models.PROTECT, related_name="evidence")
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["observation", "file"], name="observation_evidence_once")]

    def __str__(self) -> str:
        return f"{self.file} with {self.observation}"


class ObservationDecision(models.Model):
    """Accepted, returned with a comment, or locked. Append-only; each kind once."""

    observation = models.ForeignKey(Observation, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=10, choices=choices_of(DecisionKind))
    comment = models.TextField(blank=True, max_length=5000)
    rating = models.CharField(max_length=14, blank=True, choices=choices_of(Rating))
    """Empty: the rule's rating stands. Otherwise another one, for the reason in the comment."""
    decided_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["observation", "kind"], name="observation_decided_once"),
            models.CheckConstraint(
                name="decision_explains_itself",
                condition=(models.Q(rating="") & ~models.Q(kind="returned")) | ~models.Q(comment=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.observation}"
