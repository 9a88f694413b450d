"""Mediation cases as one would declare them in a plain Django application."""

from __future__ import annotations

from django.db import models


class Case(models.Model):
    """The columns of the benchmark workbook."""

    village = models.CharField(max_length=60)
    number = models.CharField(max_length=60)
    accepted_on = models.DateField()
    source = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    summary = models.TextField()
    parties = models.CharField(max_length=200)
    phone = models.CharField(max_length=20)
    people = models.IntegerField()
    sum_in_dispute = models.DecimalField(max_digits=14, decimal_places=2)
    mediator = models.CharField(max_length=40)
    outcome = models.CharField(max_length=40)
    closed_on = models.DateField()
    agreement = models.CharField(max_length=20)
    agreed_sum = models.DecimalField(max_digits=14, decimal_places=2)
