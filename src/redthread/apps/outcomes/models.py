"""What is stored of a case study?"""

from django.db import models
from django.utils import timezone

from redthread.apps.rows.choices import choices_of
from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.outcomes.cases import CaseMark, CaseTopic


class CaseStudy(models.Model):
    """One case, told topic by topic; what is not known is said to be unknown."""

    public_id = PublicIdField()
    slug = models.SlugField(max_length=60, unique=True)
    position = models.PositiveIntegerField(default=0)
    title = models.JSONField(default=list)
    authority = models.CharField(max_length=200)
    country = models.CharField(max_length=6)
    is_fictional = models.BooleanField(default=False)
    content_hash = models.CharField(max_length=64)
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.slug


class CaseFact(models.Model):
    """One statement, how it is known, and where it was read."""

    case = models.ForeignKey(CaseStudy, on_delete=models.CASCADE, related_name="facts")
    topic = models.CharField(max_length=12, choices=choices_of(CaseTopic))
    position = models.PositiveIntegerField(default=0)
    statement = models.JSONField(default=list)
    """(language, text) pairs; where it is unknown: what of the topic is meant, or nothing."""
    mark = models.CharField(max_length=12, choices=choices_of(CaseMark))
    sources = models.JSONField(default=list)
    """Pairs of key and address."""
    criteria = models.JSONField(default=list)
    """Identifiers of criteria that the statement speaks of."""

    class Meta:
        ordering = ["case", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.case}: {self.topic}"
