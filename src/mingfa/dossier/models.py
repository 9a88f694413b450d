"""A unit's year on paper: reports received, what was decided of their findings, and what its own report tells."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from mingfa.ledger.models import Unit, User

__all__ = ["Dismissal", "ReceivedReport", "SentenceChoice"]


class ReceivedReport(models.Model):
    """A report that somebody wrote and handed in for reading and review.

    document and findings hold what was read, in the form of the contracts `mingfa.document/1` and
    `mingfa.findings/1`; content is the file as it came.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="received_reports")
    year = models.PositiveSmallIntegerField(null=True)
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    document = models.JSONField()
    findings = models.JSONField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.file_name


class Dismissal(models.Model):
    """A finding that a person judged to be none, and why; it stays with the report."""

    report = models.ForeignKey(ReceivedReport, on_delete=models.CASCADE, related_name="dismissals")
    fingerprint = models.CharField(max_length=64)
    why = models.CharField(max_length=400)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "fingerprint"], name="dismissed_once")
        ]


class SentenceChoice(models.Model):
    """A person's word that a sentence is told in a unit's report of a year, or stands in the annexed table."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="sentence_choices")
    year = models.PositiveSmallIntegerField()
    sentence = models.CharField(max_length=64)
    told = models.BooleanField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "year", "sentence"], name="sentence_chosen_once")
        ]

    def __str__(self) -> str:
        return f"{self.sentence} {self.told}"
