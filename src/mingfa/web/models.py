"""Files between upload and confirmation, the addresses of calendars, and how people like their lists."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from mingfa.ledger.models import Unit, User

__all__ = ["CalendarFeed", "ListChoice", "SavedFilter", "Upload"]


class Upload(models.Model):
    """A sheet that somebody sent in and has not confirmed yet; theirs alone, and gone after a day.

    register: the key, empty for a return, which is of several registers
    matches: heading → field as settled on the page, None for “leave out”; year completes dates without one
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    register = models.CharField(max_length=64)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=255)
    content = models.BinaryField()
    matches = models.JSONField(default=dict)
    year = models.PositiveSmallIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.file_name


class CalendarFeed(models.Model):
    """The secret address under which a person's due days are fetched by a calendar program, without logging in.

    digest is the SHA-256 of the secret, which is shown once and kept nowhere.
    """

    by = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()


class ListChoice(models.Model):
    """The columns (by name) that a person has chosen for the list of a register."""

    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    register = models.CharField(max_length=64)
    columns = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["by", "register"], name="list_chosen_once")]


class SavedFilter(models.Model):
    """A filter of a register's list under a name; with a unit, its people have it too. query is that of the address."""

    by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    register = models.CharField(max_length=64)
    unit = models.ForeignKey(Unit, null=True, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    query = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["name", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["by", "register", "name"], name="filter_named_once")
        ]

    def __str__(self) -> str:
        return self.name
