"""What is written of every change?"""

from django.db import models

from redthread.apps.rows.public_id import LENGTH

HASH = 64


class Chain(models.Model):
    """One organisation's journal. Its row is the lock under which the next number is given."""

    organisation = models.CharField(max_length=LENGTH, unique=True)

    def __str__(self) -> str:
        return self.organisation


class Entry(models.Model):
    """Codes, public ids and a commitment; never updated, never deleted (the database refuses both)."""

    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    code = models.CharField(max_length=60)
    person = models.CharField(max_length=LENGTH, blank=True)
    subject_kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=LENGTH, blank=True)
    commitment = models.CharField(max_length=HASH)
    previous = models.CharField(max_length=HASH)
    hash = models.CharField(max_length=HASH)

    class Meta:
        ordering = ["chain", "number"]
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="entry_number_once")]
        indexes = [models.Index(fields=["subject"], name="entry_subject")]

    def __str__(self) -> str:
        return f"{self.chain} #{self.number} {self.code}"


class Readable(models.Model):
    """The values people read, apart from the chain, so that they can be erased."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="readable")
    salt = models.CharField(max_length=32)
    values = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"values of {self.entry}"
