"""What is stored of a purchase?"""

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.purchase import Kind, Procedure, Source

CURRENCY = RegexValidator(r"^[A-Z]{3}\Z", code="currency")
CPV = RegexValidator(r"^\d{8}\Z", code="cpv")
YEARS_SHOWN = models.Q(tenders_due__isnull=True) | models.Q(
    tenders_due__gte="2000-01-01T00:00:00Z", tenders_due__lt="2101-01-01T00:00:00Z"
)
"""Dates outside can't be shown by every driver: one such row would take each page down that lists it."""


class Purchase(models.Model):
    """One purchase of a lead authority. Unknown is null, never zero and never empty by accident."""

    public_id = PublicIdField()
    lead = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="purchases_led")
    participating = models.ManyToManyField(
        "accounts.Organisation", through="Participation", related_name="purchases_joined"
    )
    title = models.CharField(max_length=200)
    need = models.TextField(blank=True, max_length=10_000)
    language = models.CharField(max_length=5, default="en")
    """Of the authoritative wording."""
    kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Kind])
    procedure = models.CharField(max_length=30, blank=True, choices=[(each.value, each.value) for each in Procedure])
    jurisdiction = models.CharField(max_length=6, blank=True)
    """ISO 3166-1 alpha-2, or 3166-2 where a part has a law of its own ("GB-SCT"); empty: the lead's country."""
    cpv = models.JSONField(default=list)
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True, validators=[MinValueValidator(0)])
    currency = models.CharField(max_length=3, blank=True, validators=[CURRENCY])
    time_zone = models.CharField(max_length=60, default="Europe/Brussels")
    dispatched_on = models.DateField(null=True)
    tenders_due = models.DateTimeField(null=True)
    requests_due = models.DateTimeField(null=True)
    prior_information_on = models.DateField(null=True)
    electronic_submission = models.BooleanField(null=True)
    urgent = models.BooleanField(null=True)
    started_on = models.DateField(default=timezone.localdate)
    """Decides which rules are in force for it, and stays."""
    source = models.CharField(
        max_length=20, default=Source.RECORDS.value, choices=[(each.value, each.value) for each in Source]
    )
    first_published_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)
    """Counted up at each change: a form that was read at an earlier one is refused, with both texts."""

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="purchase_years_shown", condition=YEARS_SHOWN),
            models.CheckConstraint(
                name="purchase_value_with_currency",
                condition=models.Q(value__isnull=True) | ~models.Q(currency=""),
            ),
            models.CheckConstraint(
                name="purchase_value_not_negative", condition=models.Q(value__isnull=True) | models.Q(value__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Participation(models.Model):
    """That another authority takes part: it reads everything, and is bound by the contract."""

    purchase = models.ForeignKey(Purchase, on_delete=models.CASCADE, related_name="participations")
    authority = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["purchase", "authority"], name="participation_once"),
        ]

    def __str__(self) -> str:
        return f"{self.authority} in {self.purchase}"


class Lot(models.Model):
    """A part of the purchase; a purchase that is not divided has one."""

    public_id = PublicIdField()
    purchase = models.ForeignKey(Purchase, on_delete=models.CASCADE, related_name="lots")
    identifier = models.CharField(max_length=80)
    title = models.CharField(max_length=300, blank=True)
    description = models.TextField(blank=True)
    cpv = models.JSONField(default=list)
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, blank=True, validators=[CURRENCY])

    class Meta:
        ordering = ["purchase", "identifier"]
        constraints = [
            models.UniqueConstraint(fields=["purchase", "identifier"], name="lot_number_once"),
        ]

    def __str__(self) -> str:
        return self.title or self.identifier


class LotAim(models.Model):
    """One strategic aim of a lot, as notices carry them: BT-06, 774, 775, 776, 805; description is BT-777."""

    lot = models.ForeignKey(Lot, on_delete=models.CASCADE, related_name="aims")
    code_list = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    description = models.JSONField(default=list)
    """(language, text) pairs, the authoritative first."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["lot", "code_list", "code"], name="lot_aim_once"),
        ]

    def __str__(self) -> str:
        return f"{self.code_list}: {self.code}"


class Choice(models.Model):
    """That a criterion version was taken from the library into a purchase."""

    public_id = PublicIdField()
    purchase = models.ForeignKey(Purchase, on_delete=models.CASCADE, related_name="choices")
    criterion_version = models.ForeignKey("library.CriterionVersion", on_delete=models.PROTECT, related_name="choices")
    reason = models.TextField(blank=True, max_length=5000)
    chosen_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    chosen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["purchase", "criterion_version"], name="choice_once"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion_version} in {self.purchase}"


class ImportedNotice(models.Model):
    """The file a purchase was read from: its hash, and what of it no field of ours holds."""

    purchase = models.OneToOneField(Purchase, on_delete=models.CASCADE, related_name="imported_notice")
    lead = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    """The purchase's lead once more: one file is imported once per authority, and the database sees to it."""
    identifier = models.CharField(max_length=200)
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    not_read = models.JSONField(default=list)
    details = models.JSONField(default=dict)
    """Buyers as named in the file, notice subtype, legal basis, procedure code, titles in all languages."""
    imported_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lead", "sha256"], name="notice_imported_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.identifier})"
