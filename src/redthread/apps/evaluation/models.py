"""What is stored of an evaluation: points with their reason, and the award?"""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField


class Score(models.Model):
    """Points for one answer in one lot. Append-only: another opinion is the next number, with its reason."""

    public_id = PublicIdField()
    answer = models.ForeignKey("offers.Answer", on_delete=models.PROTECT, related_name="scores")
    lot = models.ForeignKey("purchases.Lot", on_delete=models.PROTECT, related_name="scores")
    number = models.PositiveIntegerField(default=1)
    points = models.DecimalField(max_digits=12, decimal_places=4, validators=[MinValueValidator(0)])
    most = models.DecimalField(max_digits=12, decimal_places=4, validators=[MinValueValidator(0)])
    """The most that the published tender gives for it in this lot."""
    reason = models.TextField(max_length=5000)
    scored_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    scored_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["answer", "lot", "number"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "lot", "number"], name="score_number_once"),
            models.CheckConstraint(name="score_within_scale", condition=models.Q(points__lte=models.F("most"))),
            models.CheckConstraint(name="score_has_reason", condition=~models.Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.points} of {self.most} for {self.answer}"


class Award(models.Model):
    """That a lot was awarded to an offer. A mistake is withdrawn with a reason, never removed."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.PROTECT, related_name="awards")
    lot = models.ForeignKey("purchases.Lot", on_delete=models.PROTECT, related_name="awards")
    offer = models.ForeignKey("offers.Offer", on_delete=models.PROTECT, related_name="awards")
    reason = models.TextField(max_length=5000)
    decided_on = models.DateField()
    standstill_until = models.DateField(null=True)
    """The last day on which the contract may not be signed yet; None: not stated."""
    recorded_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True, max_length=2000)

    class Meta:
        ordering = ["purchase", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["lot"], condition=models.Q(withdrawn_at__isnull=True), name="award_once_per_lot"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lot} to {self.offer.supplier}"
