"""By which figures is a clause followed, and where does each of them stand?"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.contract.terms import PeriodState, Rating
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue


class Indicator(models.Model):
    """One figure of one clause. What it counts stays; its target is dated."""

    public_id = PublicIdField()
    contract = models.ForeignKey("contracts.Contract", on_delete=models.CASCADE, related_name="indicators")
    """The clause's contract once more: lists and dashboards ask by contract."""
    clause_edition = models.ForeignKey("contracts.ClauseEdition", on_delete=models.PROTECT, related_name="indicators")
    """The edition under which it was agreed."""
    name = models.JSONField(default=list)
    counted = models.JSONField(default=list)
    denominator = models.JSONField(default=list)
    unit = models.CharField(max_length=10, choices=choices_of(Unit))
    currency = models.CharField(max_length=3, blank=True)
    direction = models.CharField(max_length=12, choices=choices_of(Direction))
    period = models.CharField(max_length=12, choices=choices_of(ReportingPeriod))
    when_nothing_due = models.CharField(max_length=12, choices=choices_of(WhenNothingDue))
    due_days = models.PositiveSmallIntegerField(default=30, validators=[MinValueValidator(1), MaxValueValidator(366)])
    """Days after the end of a period until its report is due."""
    nearly_within = models.DecimalField(
        max_digits=5, decimal_places=2, default=10, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    """Per cent of the target within which a miss is *nearly*; twice as much is *below*, more is *far below*."""
    position = models.PositiveIntegerField(default=0)
    reports_from = models.DateField()
    """The first period that is asked for is the one with this day: nobody is late with what was agreed after it.

    Earlier periods of the contract may be reported; they are never missing.
    """
    retired_on = models.DateField(null=True)
    """No period that begins on it or later is due any more. It is never deleted: its history stays."""

    class Meta:
        ordering = ["contract", "position", "pk"]

    def __str__(self) -> str:
        return self.public_id


class Target(models.Model):
    """The level that holds from a day on. Append-only."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="targets")
    level = models.DecimalField(max_digits=18, decimal_places=6)
    from_on = models.DateField()
    reason = models.TextField(blank=True, max_length=2000)
    """Where the level comes from: the criterion, the winning answer, an amendment."""
    set_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["indicator", "from_on"]
        constraints = [models.UniqueConstraint(fields=["indicator", "from_on"], name="target_once_per_day")]

    def __str__(self) -> str:
        return f"{self.level} from {self.from_on}"


class IndicatorStatus(models.Model):
    """A projection: where an indicator stands, so that a dashboard need not read its history. One command rebuilds it.

    Whether it is late is not stored, since that changes at midnight without anybody writing: it is late
    where ``next_due_on`` lies before today.
    """

    indicator = models.OneToOneField(Indicator, on_delete=models.CASCADE, primary_key=True, related_name="status")
    contract = models.ForeignKey("contracts.Contract", on_delete=models.CASCADE, related_name="statuses")
    rating = models.CharField(max_length=14, blank=True, choices=choices_of(Rating))
    """Of the latest period that was reported and not returned; empty: nothing was reported yet."""
    state = models.CharField(max_length=10, choices=choices_of(PeriodState))
    """Of the latest period that anything was submitted for; *not-due* where nothing was."""
    value = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    target = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    period_from = models.DateField(null=True)
    period_to = models.DateField(null=True)
    next_from = models.DateField(null=True)
    """The first period without a report that stands; None: no more are due."""
    next_to = models.DateField(null=True)
    next_due_on = models.DateField(null=True)
    waiting = models.PositiveIntegerField(default=0)
    """Submitted observations that nobody has decided on."""
    counts = models.JSONField(default=dict)
    """Rating → number of periods, over the whole life."""
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [
            models.Index(fields=["contract", "rating"], name="status_by_contract"),
            models.Index(fields=["next_due_on"], name="status_by_due"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.rating or 'nothing reported'}"
