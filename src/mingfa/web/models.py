"""Files between upload and confirmation, and the addresses of calendars."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from mingfa.ledger.models import Unit, User

__all__ = ["CalendarFeed", "Upload"]


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
