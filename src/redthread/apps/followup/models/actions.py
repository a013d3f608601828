"""What is done about a finding, by whom, until when, and what did workers get?"""

from django.db import models
from django.utils import timezone

from redthread.apps.purchases.models import CURRENCY
from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.followup.terms import ActionStepKind, VerifiedBy


class CorrectiveAction(models.Model):
    """One action against one finding, owned by one organisation, closed by another."""

    public_id = PublicIdField()
    finding = models.ForeignKey("followup.Finding", on_delete=models.PROTECT, related_name="actions")
    owner = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="actions_owned")
    owner_post = models.CharField(max_length=200, blank=True)
    """A post, not a name."""
    root_cause = models.TextField(max_length=5000)
    action = models.TextField(max_length=5000)
    due_on = models.DateField()
    proposed_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)
    closed_by = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["finding", "pk"]
        constraints = [
            models.CheckConstraint(
                name="action_closed_by_another",
                condition=models.Q(closed_by__isnull=True) | ~models.Q(closed_by=models.F("owner")),
            ),
            models.CheckConstraint(
                name="action_closed_whole",
                condition=models.Q(closed_by__isnull=True, closed_on__isnull=True)
                | models.Q(closed_by__isnull=False, closed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.public_id


class ActionStep(models.Model):
    """What happened to an action. Append-only."""

    action = models.ForeignKey(CorrectiveAction, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=10, choices=choices_of(ActionStepKind))
    comment = models.TextField(blank=True, max_length=5000)
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    taken_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    taken_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.action}"


class ActionEvidence(models.Model):
    """A file that shows that it was done. Append-only."""

    step = models.ForeignKey(ActionStep, on_delete=models.PROTECT, related_name="evidence")
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["step", "file"], name="action_evidence_once")]

    def __str__(self) -> str:
        return f"{self.file} with {self.step}"


class Remedy(models.Model):
    """What workers got: how many, how much, what, and who confirmed it. Append-only: a correction supersedes."""

    public_id = PublicIdField()
    action = models.ForeignKey(CorrectiveAction, on_delete=models.PROTECT, related_name="remedies")
    people = models.PositiveIntegerField()
    owed = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    paid = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    """None: no money was part of it, or not stated; the measure says which."""
    currency = models.CharField(max_length=3, blank=True, validators=[CURRENCY])
    measure = models.TextField(max_length=2000)
    made_on = models.DateField()
    verified_by = models.CharField(max_length=24, choices=choices_of(VerifiedBy))
    verifier = models.CharField(max_length=200, blank=True)
    """The organisation that confirmed it; a person's name has no place here."""
    verified_on = models.DateField(null=True)
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="superseded_by")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    noted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["action", "pk"]
        constraints = [
            models.CheckConstraint(name="remedy_for_somebody", condition=models.Q(people__gte=1)),
            models.CheckConstraint(
                name="remedy_money_with_currency",
                condition=models.Q(owed__isnull=True, paid__isnull=True) | ~models.Q(currency=""),
            ),
            models.CheckConstraint(
                name="remedy_money_not_negative",
                condition=(models.Q(owed__isnull=True) | models.Q(owed__gte=0))
                & (models.Q(paid__isnull=True) | models.Q(paid__gte=0)),
            ),
            models.CheckConstraint(
                name="remedy_verified_whole",
                condition=models.Q(verified_by="nobody", verified_on__isnull=True)
                | (~models.Q(verified_by="nobody") & models.Q(verified_on__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.people} people, {self.action}"
