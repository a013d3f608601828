"""What is stored of a site, and who was given it?"""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.sites.roles import SiteRole


class Site(models.Model):
    """One place where work is done. A row of its own: never a text on a finding."""

    public_id = PublicIdField()
    name = models.CharField(max_length=200)
    """The legal name of who runs it."""
    address = models.CharField(max_length=500)
    country = models.CharField(max_length=2, validators=[RegexValidator(r"^[A-Z]{2}\Z", code="country")])
    role = models.CharField(max_length=20, choices=choices_of(SiteRole))
    workers = models.PositiveIntegerField(null=True)
    """None: not stated."""
    latitude = models.DecimalField(
        max_digits=8, decimal_places=5, null=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = models.DecimalField(
        max_digits=8, decimal_places=5, null=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    os_id = models.CharField(max_length=40, blank=True)
    """Identifier in Open Supply Hub; empty: none known."""
    source = models.CharField(max_length=300, blank=True)
    source_on = models.DateField(null=True)
    added_by = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="sites_added")
    added_at = models.DateTimeField(default=timezone.now)
    is_fictional = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                name="site_place_whole",
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(latitude__isnull=False, longitude__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SiteGrant(models.Model):
    """That an organisation was given a site to read: by its contract, or as a monitor's task."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="grants")
    organisation = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="site_grants")
    given_by = models.ForeignKey("accounts.Organisation", on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "organisation"], condition=models.Q(withdrawn_at__isnull=True), name="site_given_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site} for {self.organisation}"
