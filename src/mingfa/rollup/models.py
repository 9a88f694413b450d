"""Totals kept for every unit and its ancestors, and how far the log has been read."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from mingfa.ledger.models import Unit

__all__ = ["SCALE", "Cursor", "Once", "Presence", "Total"]

#: Amounts are kept as whole hundredths, so that sums are exact on every database.
SCALE = 100


class Total(models.Model):
    """One cell: a unit with everything below it, a month (yyyymm), an indicator, a group ("" for all).

    low, high: sums of lower and upper ends in hundredths; open, about: how many amounts have no upper end, or
    are approximate; rows: how many entries add to the cell.
    """

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    indicator = models.CharField(max_length=64)
    month = models.PositiveIntegerField()
    group = models.CharField(max_length=64, blank=True)
    low = models.BigIntegerField()
    high = models.BigIntegerField()
    open = models.IntegerField()
    about = models.IntegerField()
    rows = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "indicator", "group", "month"], name="total_cell"),
        ]
        indexes: ClassVar = [
            # Cells that have come back to nothing are taken away; without it they are looked for among all.
            models.Index(
                fields=["id"], name="total_emptied", condition=Q(low=0, high=0, open=0, about=0, rows=0)
            ),
        ]


class Presence(models.Model):
    """How many entries of a register a unit itself (not those below it) has in a month."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    register = models.CharField(max_length=64)
    month = models.PositiveIntegerField()
    rows = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["register", "unit", "month"], name="presence_cell"),
        ]
        indexes: ClassVar = [models.Index(fields=["id"], name="presence_emptied", condition=Q(rows=0))]


class Once(models.Model):
    """What totals leave out because several rows tell one fact (a joint event, a person in two rosters).

    key: `joint:` or `person:` and what such rows share; cells: [unit, indicator, month, group, low, high, open, about,
    rows] as added to `Total`, amounts in hundredths.
    """

    key = models.CharField(max_length=48, unique=True)
    cells = models.JSONField()


class Cursor(models.Model):
    """The last change that is in the totals, and the catalogue they were worked out with."""

    change = models.BigIntegerField(default=0)
    catalogue = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(null=True)
