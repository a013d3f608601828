"""What is indexed of a record?"""

from django.db import models

from redthread.apps.rows.public_id import LENGTH


class SearchEntry(models.Model):
    """One record in one language: its folded title, and the folded stems of all its words."""

    kind = models.CharField(max_length=30)
    public_id = models.CharField(max_length=LENGTH)
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=300)
    stems = models.TextField()
    """Each stem once, in order, with a blank on both sides: a whole stem is found by ' stem '."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "public_id", "language"], name="search_entry_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.title}"
