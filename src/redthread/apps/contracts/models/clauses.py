"""What does a contract oblige to, in which words, and where does that come from?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.contract.terms import ClauseOrigin


class Clause(models.Model):
    """One duty of one contract, through all its editions."""

    public_id = PublicIdField()
    contract = models.ForeignKey("contracts.Contract", on_delete=models.CASCADE, related_name="clauses")
    origin = models.CharField(max_length=10, choices=choices_of(ClauseOrigin))
    requirement_edition = models.ForeignKey(
        "tenders.RequirementEdition", on_delete=models.PROTECT, null=True, related_name="clauses"
    )
    """The published sentence that it comes from."""
    answer = models.ForeignKey("offers.Answer", on_delete=models.PROTECT, null=True, related_name="clauses")
    """The bidder's answer that it holds to; None: nothing was answered to it."""
    criterion_version = models.ForeignKey(
        "library.CriterionVersion", on_delete=models.PROTECT, null=True, related_name="clauses"
    )
    """Of the requirement, or picked for a contract that began elsewhere; None: own wording."""
    position = models.PositiveIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True, max_length=2000)

    class Meta:
        ordering = ["contract", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "requirement_edition"],
                condition=models.Q(requirement_edition__isnull=False),
                name="clause_once_per_requirement",
            ),
            models.CheckConstraint(
                name="clause_of_tender_has_requirement",
                condition=models.Q(origin="tender", requirement_edition__isnull=False)
                | (~models.Q(origin="tender") & models.Q(requirement_edition__isnull=True, answer__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return self.public_id


class ClauseEdition(models.Model):
    """What a clause says from a day on. Append-only: an amendment is the next number, with its reason."""

    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(default=1)
    title = models.JSONField(default=list)
    wording = models.JSONField(default=list)
    """(language, text) pairs, the authoritative first; no blank is left open."""
    trigger = models.TextField(blank=True, max_length=2000)
    deadline = models.TextField(blank=True, max_length=2000)
    supplier_owner = models.CharField(max_length=200, blank=True)
    """The post at the supplier that answers for it: a post, not a name."""
    buyer_owner = models.CharField(max_length=200, blank=True)
    evidence = models.JSONField(default=list)
    """(language, text) pairs: what is enough as proof."""
    sanction = models.TextField(blank=True, max_length=2000)
    steps = models.JSONField(default=list)
    """Codes of the ladder's steps that may follow, mildest first; empty: the contract's ladder."""
    from_on = models.DateField()
    reason = models.TextField(blank=True, max_length=2000)
    written_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["clause", "number"]
        constraints = [
            models.UniqueConstraint(fields=["clause", "number"], name="clause_edition_once"),
            models.CheckConstraint(
                name="clause_amended_with_reason", condition=models.Q(number=1) | ~models.Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clause}, edition {self.number}"
