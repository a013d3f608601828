"""What is stored of an offer: from whom, for which lots, and its answers to each requirement edition?"""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone

from redthread.apps.purchases.models import CURRENCY
from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.offers.answers import AnswerStanding


class Offer(models.Model):
    """One offer of one supplier, on one publication of the tender."""

    public_id = PublicIdField()
    purchase = models.ForeignKey("purchases.Purchase", on_delete=models.PROTECT, related_name="offers")
    supplier = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="offers")
    publication = models.ForeignKey("tenders.Publication", on_delete=models.PROTECT, related_name="offers")
    """The edition of the tender that it answers."""
    received_on = models.DateField()
    recorded_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True, max_length=2000)

    class Meta:
        ordering = ["purchase", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["purchase", "supplier"], condition=models.Q(withdrawn_at__isnull=True), name="offer_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.supplier} for {self.purchase}"


class OfferLot(models.Model):
    """That an offer is for a lot, and at which price (None: not recorded)."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="lots")
    lot = models.ForeignKey("purchases.Lot", on_delete=models.PROTECT, related_name="offers")
    price = models.DecimalField(max_digits=18, decimal_places=2, null=True, validators=[MinValueValidator(0)])
    currency = models.CharField(max_length=3, blank=True, validators=[CURRENCY])

    class Meta:
        ordering = ["lot__identifier"]
        constraints = [
            models.UniqueConstraint(fields=["offer", "lot"], name="offer_once_per_lot"),
            models.CheckConstraint(
                name="offer_price_with_currency", condition=models.Q(price__isnull=True) | ~models.Q(currency="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.offer}, {self.lot}"


class Answer(models.Model):
    """What was answered to one requirement edition. Append-only: a correction is the next number, with its reason."""

    public_id = PublicIdField()
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="answers")
    edition = models.ForeignKey("tenders.RequirementEdition", on_delete=models.PROTECT, related_name="answers")
    number = models.PositiveIntegerField(default=1)
    standing = models.CharField(max_length=12, choices=choices_of(AnswerStanding))
    text = models.TextField(blank=True, max_length=20_000)
    promised = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    """The figure that was promised, in the unit of the criterion's indicator; None: none was."""
    promised_on = models.DateField(null=True)
    """From when on it is met; needed by *by-date* and by nothing else."""
    reason = models.TextField(blank=True, max_length=2000)
    """Why it was recorded anew; empty on the first."""
    recorded_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["offer", "edition", "number"]
        constraints = [
            models.UniqueConstraint(fields=["offer", "edition", "number"], name="answer_number_once"),
            models.CheckConstraint(
                name="answer_by_date_has_date",
                condition=models.Q(standing="by-date", promised_on__isnull=False)
                | (~models.Q(standing="by-date") & models.Q(promised_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="answer_corrected_with_reason", condition=models.Q(number=1) | ~models.Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.offer}: {self.standing}"


class AnswerEvidence(models.Model):
    """A file that came with an answer. Append-only."""

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="evidence")
    file = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["answer", "file"], name="answer_evidence_once")]

    def __str__(self) -> str:
        return f"{self.file} with {self.answer}"
