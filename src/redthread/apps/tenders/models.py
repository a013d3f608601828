"""What is stored of a tender: its requirements in editions, publications, checks?"""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind
from redthread.domain.values import WeightKind


class Origin(models.TextChoices):
    LIBRARY = "library"
    OWN = "own"
    IMPORTED = "imported"


class Publication(models.Model):
    """One edition of the tender as it went out; freezes the requirement editions it contains."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.PROTECT, related_name="publications")
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    facts = models.JSONField()
    """The purchase as it stood: a later change of title or deadline does not rewrite what was published."""
    content_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["purchase", "number"]
        constraints = [
            models.UniqueConstraint(fields=["purchase", "number"], name="publication_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.purchase}, edition {self.number}"


class Requirement(models.Model):
    """One demand in one purchase, through all its editions."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.CASCADE, related_name="requirements")
    origin = models.CharField(max_length=10, choices=Origin.choices)
    choice = models.OneToOneField("purchases.Choice", on_delete=models.PROTECT, null=True, related_name="requirement")
    position = models.PositiveIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)
    """Taken out after it had been published; never published, it is simply deleted."""

    class Meta:
        ordering = ["purchase", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="requirement_from_library_has_choice",
                condition=models.Q(origin="library", choice__isnull=False)
                | (~models.Q(origin="library") & models.Q(choice__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.public_id


class RequirementEdition(models.Model):
    """What a requirement says. A draft (no publication) is changed in place; a published one never."""

    public_id = PublicIdField()
    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(default=1)
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, null=True, related_name="editions")
    stage_of_use = models.CharField(
        max_length=30, blank=True, choices=[(each.value, each.value) for each in StageOfUse]
    )
    """Empty: not recognised; it has to be asked."""
    title = models.JSONField(default=list)
    wording = models.JSONField(default=list)
    """(language, text) pairs; the first is the authoritative one. Variables stand in it as {name}."""
    variables = models.JSONField(default=dict)
    is_mandatory = models.BooleanField(null=True)
    award_kind = models.CharField(max_length=10, blank=True, choices=[(each.value, each.value) for each in AwardKind])
    code = models.CharField(max_length=60, blank=True)
    verification = models.JSONField(default=list)
    scale = models.JSONField(default=list)
    clause_trigger = models.TextField(blank=True, max_length=2000)
    clause_deadline = models.TextField(blank=True, max_length=2000)
    clause_duty_bearer = models.TextField(blank=True, max_length=2000)
    clause_sanction = models.TextField(blank=True, max_length=2000)
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["requirement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["requirement", "number"], name="requirement_edition_once"),
            models.UniqueConstraint(
                fields=["requirement"], condition=models.Q(publication__isnull=True), name="one_draft_per_requirement"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.requirement}, edition {self.number}"


class RequirementWeight(models.Model):
    """That an edition applies to a lot, and with which weight. No rows: it applies to every lot, unweighted."""

    edition = models.ForeignKey(RequirementEdition, on_delete=models.CASCADE, related_name="weights")
    lot = models.ForeignKey("purchases.Lot", on_delete=models.RESTRICT, related_name="weights")
    kind = models.CharField(max_length=20, blank=True, choices=[(each.value, each.value) for each in WeightKind])
    value = models.DecimalField(max_digits=18, decimal_places=6, null=True, validators=[MinValueValidator(0)])
    up_to = models.DecimalField(max_digits=18, decimal_places=6, null=True, validators=[MinValueValidator(0)])
    code = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "lot"], name="weight_once_per_lot"),
            models.CheckConstraint(
                name="weight_not_negative", condition=models.Q(value__isnull=True) | models.Q(value__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition} in {self.lot}: {self.value} {self.kind}"


class CheckRun(models.Model):
    """What the tender check said on a day, kept as it was said."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.CASCADE, related_name="check_runs")
    as_of = models.DateField()
    run_at = models.DateTimeField(default=timezone.now)
    run_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    report = models.JSONField()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"check of {self.purchase} on {self.as_of}"


class KeptFinding(models.Model):
    """A finding that somebody decided to keep, with the reason. It may be disclosed in a complaint."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.CASCADE, related_name="kept_findings")
    rule = models.CharField(max_length=60)
    at = models.CharField(max_length=80, blank=True)
    """The requirement's or lot's identifier as the outcome names it; empty: the purchase as a whole."""
    outcome = models.CharField(max_length=60)
    """What the rule said, in its own short code: one rule may say several things at one place."""
    edition = models.ForeignKey(RequirementEdition, on_delete=models.CASCADE, null=True, related_name="+")
    """The wording it was decided on: a changed wording has to be decided anew."""
    reason = models.TextField(max_length=5000)
    kept_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["purchase", "rule", "at", "outcome"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="finding_kept_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} at {self.at}"
