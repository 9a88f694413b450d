"""The accounts of the sample county: named on the log-in page of this very machine, and usable there alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

__all__ = ["LoopbackOnly", "SampleAccount", "from_this_machine", "sample_accounts"]

_FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """An account that came with the sample county."""

    username: str
    password: str
    name: str
    role: str


def sample_accounts() -> tuple[SampleAccount, ...]:
    """What sample.json in the data folder lists; none where there is no such file."""
    file = Path(settings.HOME) / "sample.json"
    try:
        listed = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    return tuple(
        SampleAccount(one["username"], one["password"], one["name"], one["role"])
        for one in listed["accounts"]
    )


def from_this_machine(request: HttpRequest) -> bool:
    """Whether the request comes from the loopback address, and was not passed on by a proxy."""
    if any(request.META.get(name) for name in _FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


class LoopbackOnly(BaseBackend):
    """Refuses the sample accounts, whose passwords everybody knows, from any other machine."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: Any
    ) -> None:
        """Leave everybody else to the backends that follow."""
        if request is None or from_this_machine(request):
            return
        if any(account.username == username for account in sample_accounts()):
            raise PermissionDenied
