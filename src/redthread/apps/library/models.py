"""What is stored of a package of criteria?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.criteria.taxonomy import Level, StageOfUse
from redthread.domain.outcomes.track import Measure

SHA256 = 64


class Package(models.Model):
    """A published set of criteria, known by its identifier through all its versions."""

    public_id = PublicIdField()
    identifier = models.CharField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    licence = models.CharField(max_length=40)
    publisher = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.identifier


class PackageVersion(models.Model):
    """One edition of a package, as it was loaded; never updated."""

    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="versions")
    version = models.CharField(max_length=30)
    content_hash = models.CharField(max_length=SHA256)
    languages = models.JSONField(default=list)
    definitions = models.JSONField(default=list)
    loaded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["package", "version"], name="package_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.package} {self.version}"


class Criterion(models.Model):
    """One criterion through all its versions. ``current`` is the version shown and chosen from now on."""

    public_id = PublicIdField()
    package = models.ForeignKey(Package, on_delete=models.PROTECT, related_name="criteria")
    identifier = models.CharField(max_length=60)
    current = models.ForeignKey("CriterionVersion", on_delete=models.PROTECT, null=True, related_name="+")
    """None: withdrawn from the package; earlier versions stay where they were used."""

    class Meta:
        ordering = ["package", "identifier"]
        constraints = [
            models.UniqueConstraint(fields=["package", "identifier"], name="criterion_once_per_package"),
        ]

    def __str__(self) -> str:
        return self.identifier


class CriterionVersion(models.Model):
    """What a criterion says in one content; the columns beside ``content`` are for filtering alone."""

    public_id = PublicIdField()
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="versions")
    first_in = models.ForeignKey(PackageVersion, on_delete=models.PROTECT, related_name="first_versions")
    content_hash = models.CharField(max_length=SHA256)
    content = models.JSONField()
    title = models.CharField(max_length=300)
    stage_of_use = models.CharField(max_length=30, choices=[(each.value, each.value) for each in StageOfUse])
    level = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Level])
    topics = models.JSONField(default=list)
    supply_chain_stages = models.JSONField(default=list)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "content_hash"], name="criterion_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.title}"


class TrackFigure(models.Model):
    """One figure of a track record, as the facts add up; whether it may be told is decided when it is read."""

    criterion = models.ForeignKey(Criterion, on_delete=models.CASCADE, related_name="track")
    version = models.ForeignKey(CriterionVersion, on_delete=models.CASCADE, null=True, related_name="track")
    """None: over all versions."""
    is_fictional = models.BooleanField(default=False)
    measure = models.CharField(max_length=20, choices=choices_of(Measure))
    value = models.DecimalField(max_digits=18, decimal_places=6)
    of = models.PositiveIntegerField(null=True)
    purchases = models.PositiveIntegerField()
    authorities = models.PositiveIntegerField()
    first = models.DateField()
    last = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "is_fictional", "measure"],
                condition=models.Q(version__isnull=False),
                name="track_figure_once_per_version",
            ),
            models.UniqueConstraint(
                fields=["criterion", "is_fictional", "measure"],
                condition=models.Q(version__isnull=True),
                name="track_figure_once_per_criterion",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.measure}"
