"""What was found, in which words, with whose consent, and who has been told?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.followup.terms import (
    Audience,
    ConsentGiver,
    ConsentKind,
    FindingDecisionKind,
    FindingSeverity,
    ReleaseKind,
    Standard,
    StoryAnswer,
)


class Finding(models.Model):
    """One breach at one site, against one clause. It is the monitor's: nobody else edits it.

    No name, no testimony and no interview has a column here: they stay with the monitor's organisation.
    """

    public_id = PublicIdField()
    assignment = models.ForeignKey("followup.Assignment", on_delete=models.PROTECT, related_name="findings")
    visit = models.ForeignKey("followup.Visit", on_delete=models.PROTECT, null=True, related_name="findings")
    site = models.ForeignKey("sites.Site", on_delete=models.PROTECT, related_name="findings")
    clause = models.ForeignKey("contracts.Clause", on_delete=models.PROTECT, related_name="findings")
    standard = models.CharField(max_length=24, choices=choices_of(Standard))
    severity = models.CharField(max_length=10, choices=choices_of(FindingSeverity))
    found_on = models.DateField()
    """The monitor's own; others are shown the quarter."""
    people = models.PositiveIntegerField(null=True)
    """How many are affected; None: not known. Fewer than five are not shown to others."""
    is_danger_to_life = models.BooleanField(default=False)
    safeguarded_on = models.DateField(null=True)
    """For children: when the safeguarding path began with the partner who runs it."""
    noted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)
    signed_off_at = models.DateTimeField(null=True)
    """From then on its words change by a new edition only."""
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True, max_length=2000)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.public_id


class FindingEdition(models.Model):
    """The words that others may come to read. Append-only."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(default=1)
    summary = models.TextField(blank=True, max_length=5000)
    """Empty for children: of them there is no record beyond a count."""
    reason = models.TextField(blank=True, max_length=2000)
    written_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["finding", "number"]
        constraints = [models.UniqueConstraint(fields=["finding", "number"], name="finding_edition_once")]

    def __str__(self) -> str:
        return f"{self.finding}, edition {self.number}"


class Consent(models.Model):
    """That those whose story it is agreed to an audience, or took it back. Append-only; the latest row counts."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="consents")
    kind = models.CharField(max_length=10, choices=choices_of(ConsentKind))
    giver = models.CharField(max_length=24, choices=choices_of(ConsentGiver))
    audience = models.CharField(max_length=10, choices=choices_of(Audience))
    """The farthest audience that it covers."""
    noted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} for {self.audience}"


class StoryCheck(models.Model):
    """Whether the story itself identifies somebody, asked of one edition's words. Append-only."""

    edition = models.ForeignKey(FindingEdition, on_delete=models.PROTECT, related_name="story_checks")
    shift = models.CharField(max_length=18, choices=choices_of(StoryAnswer))
    nationality = models.CharField(max_length=18, choices=choices_of(StoryAnswer))
    building = models.CharField(max_length=18, choices=choices_of(StoryAnswer))
    date = models.CharField(max_length=18, choices=choices_of(StoryAnswer))
    checked_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    checked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"story of {self.edition}"


class Release(models.Model):
    """That an audience was told, or passed over for a reason. Append-only; no timer writes one."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="releases")
    edition = models.ForeignKey(FindingEdition, on_delete=models.PROTECT, related_name="releases")
    audience = models.CharField(max_length=10, choices=choices_of(Audience))
    kind = models.CharField(max_length=12, choices=choices_of(ReleaseKind))
    reason = models.TextField(blank=True, max_length=2000)
    reply_due_on = models.DateField(null=True)
    """Until when those who were told may reply."""
    released_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    released_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "edition", "audience"], name="release_once"),
            models.CheckConstraint(
                name="release_passed_over_with_reason", condition=~models.Q(kind="passed-over") | ~models.Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding} to {self.audience}"


class Reply(models.Model):
    """What the employer, the brand or the contractor says to it. Append-only."""

    public_id = PublicIdField()
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="replies")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=10_000)
    written_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.organisation} on {self.finding}"


class FindingDecision(models.Model):
    """What the monitor decided after a reply, and why. Append-only."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=10, choices=choices_of(FindingDecisionKind))
    reason = models.TextField(max_length=5000)
    decided_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.finding}"
