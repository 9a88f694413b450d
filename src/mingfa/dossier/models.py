"""A unit's year on paper: reports received, what was decided of their findings, and what its own report tells."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from mingfa.ledger.models import Unit, User

__all__ = ["FigureCorrection", "Intake", "Judgement", "ReceivedReport", "SentenceChoice"]


class Intake(models.Model):
    """Reports taken in together. Undone, they stay on record, and count and show nowhere."""

    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class _Standing(models.Manager["ReceivedReport"]):
    """The reports whose intake was not undone."""

    def get_queryset(self) -> models.QuerySet[ReceivedReport]:
        return super().get_queryset().exclude(intake__undone_at__isnull=False)


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
    intake = models.ForeignKey(Intake, null=True, on_delete=models.PROTECT, related_name="reports")

    objects = _Standing()
    everything = models.Manager["ReceivedReport"]()

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.file_name


class Judgement(models.Model):
    """What a person decided of a finding. Appended only: the latest of a fingerprint holds, the others are its history."""

    class Verdict(models.TextChoices):
        DISMISSED = "dismissed", "不采纳"
        ACCEPTED = "accepted", "采纳"
        OPEN = "open", "恢复"

    report = models.ForeignKey(ReceivedReport, on_delete=models.CASCADE, related_name="judgements")
    fingerprint = models.CharField(max_length=64)
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    why = models.CharField(max_length=400)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.fingerprint} {self.verdict}"


class FigureCorrection(models.Model):
    """A person's word on a figure of a report: right, other than read, none, or missed; never changed, only followed.

    start, end: its span in the text; told: value, bound, unit, indicator and group, for changed and missed ones
    """

    report = models.ForeignKey(ReceivedReport, on_delete=models.CASCADE, related_name="corrections")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    verdict = models.CharField(max_length=16)
    told = models.JSONField(default=dict)
    why = models.CharField(max_length=400)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"{self.report_id} {self.start}-{self.end} {self.verdict}"


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
