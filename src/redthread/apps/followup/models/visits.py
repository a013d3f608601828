"""Which monitor looks at which sites for which contract, and when?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField


class Assignment(models.Model):
    """That an authority asked a monitor to look after one contract."""

    public_id = PublicIdField()
    contract = models.ForeignKey("contracts.Contract", on_delete=models.PROTECT, related_name="assignments")
    monitor = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="assignments")
    given_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "monitor"], condition=models.Q(ended_at__isnull=True), name="assignment_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.monitor} for {self.contract}"


class AssignmentSite(models.Model):
    """One of the sites that the monitor was given; of the others it knows nothing."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="sites")
    site = models.ForeignKey("sites.Site", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["assignment", "site"], name="assignment_site_once")]

    def __str__(self) -> str:
        return f"{self.site} in {self.assignment}"


class Visit(models.Model):
    """That a monitor looks, or looked, at a site. Read by the monitor alone until it says otherwise.

    One that is not announced reaches nobody else: no calendar, feed, journal, inbox, mail or thread page.
    """

    public_id = PublicIdField()
    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="visits")
    site = models.ForeignKey("sites.Site", on_delete=models.PROTECT, related_name="+")
    is_announced = models.BooleanField()
    planned_on = models.DateField(null=True)
    made_on = models.DateField(null=True)
    """None: not made yet. From then on it counts as checked, without its day being shown to others."""
    clauses = models.ManyToManyField("contracts.Clause", related_name="visits")
    """The clauses whose breach was looked for."""
    noted_by = models.ForeignKey("accounts.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.public_id
