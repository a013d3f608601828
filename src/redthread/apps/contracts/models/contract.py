"""Who has a contract with whom, from when to when, over which lots and sites?"""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone

from redthread.apps.purchases.models import CURRENCY
from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.contract.terms import ContractOrigin, LadderStep


class Contract(models.Model):
    """One contract of one authority with one supplier."""

    public_id = PublicIdField()
    authority = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="contracts_held")
    supplier = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="contracts_won")
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.PROTECT, null=True, related_name="contracts")
    """None: it began elsewhere."""
    origin = models.CharField(max_length=10, choices=choices_of(ContractOrigin))
    title = models.CharField(max_length=200)
    number = models.CharField(max_length=60, blank=True)
    """The authority's own file number; empty: none."""
    language = models.CharField(max_length=5, default="en")
    time_zone = models.CharField(max_length=60, default="Europe/Brussels")
    starts_on = models.DateField()
    ends_on = models.DateField()
    """The last day, extensions included that were taken."""
    extension_months = models.PositiveSmallIntegerField(default=0)
    """Months by which it may be extended at most, over its whole life."""
    extended_months = models.PositiveSmallIntegerField(default=0)
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True, validators=[MinValueValidator(0)])
    currency = models.CharField(max_length=3, blank=True, validators=[CURRENCY])
    ladder = models.JSONField(default=list)
    """Codes of the steps that this contract knows, mildest first."""
    text_file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, null=True, related_name="+")
    """The contract's text, where somebody uploaded it."""
    made_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_on = models.DateField(null=True)
    """The day it really ended, if before its time."""
    ended_reason = models.TextField(blank=True, max_length=2000)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "number"], condition=~models.Q(number=""), name="contract_number_once"
            ),
            models.CheckConstraint(
                name="contract_ends_after_start", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="contract_extended_as_allowed",
                condition=models.Q(extended_months__lte=models.F("extension_months")),
            ),
            models.CheckConstraint(
                name="contract_years_shown",
                condition=models.Q(starts_on__gte="2001-01-01", ends_on__lte="2099-12-31"),
            ),
            models.CheckConstraint(
                name="contract_value_with_currency", condition=models.Q(value__isnull=True) | ~models.Q(currency="")
            ),
            models.CheckConstraint(name="contract_between_two", condition=~models.Q(authority=models.F("supplier"))),
        ]

    def __str__(self) -> str:
        return self.title


class ContractLot(models.Model):
    """The award that a contract came from, lot by lot."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="lots")
    lot = models.ForeignKey("purchases.Lot", on_delete=models.PROTECT, related_name="+")
    award = models.OneToOneField("evaluation.Award", on_delete=models.PROTECT, related_name="contract_lot")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.lot} in {self.contract}"


class ContractOwner(models.Model):
    """Who looks after it at the authority, from which day on. Append-only; the latest day that has come counts."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="owners")
    person = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    noted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["from_on", "pk"]

    def __str__(self) -> str:
        return f"{self.person} for {self.contract} from {self.from_on}"


class ContractSite(models.Model):
    """That goods of this contract are made, moved or taken apart at a site."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="sites")
    site = models.ForeignKey("sites.Site", on_delete=models.PROTECT, related_name="contracts")
    what = models.CharField(max_length=200, blank=True)
    """Which product model or part; empty: not stated."""
    stated_by = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    stated_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "site"], condition=models.Q(ended_at__isnull=True), name="contract_site_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site} for {self.contract}"


class SanctionStep(models.Model):
    """A step of the ladder that was taken, and why. Append-only."""

    public_id = PublicIdField()
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="steps")
    clause = models.ForeignKey("contracts.Clause", on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=20, choices=choices_of(LadderStep))
    reason = models.TextField(max_length=5000)
    exit_impact = models.TextField(blank=True, max_length=5000)
    """What the step may do to workers, and what is done about it; needed before suspension and termination."""
    workers_asked = models.CharField(max_length=300, blank=True)
    """Which workers' organisation was asked; needed with the former."""
    taken_on = models.DateField()
    taken_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="step_out_weighs_workers",
                condition=~models.Q(step__in=["suspension", "termination"])
                | (~models.Q(exit_impact="") & ~models.Q(workers_asked="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step} on {self.contract}"
