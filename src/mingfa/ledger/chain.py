"""The digest that ties each change to the one before it."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

__all__ = ["GENESIS", "digest", "likeness"]

#: What the first change of a unit's chain follows.
GENESIS = "0" * 64


def digest(
    *,
    previous: str,
    entry: uuid.UUID,
    unit: str,
    register: str,
    number: int,
    kind: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    by: str,
    at: datetime,
    why: str,
    aside: Mapping[str, Any] | None = None,
) -> str:
    """SHA-256 over the change and the digest before it, as 64 hex digits.

    Everything a reader of the history relies on is covered: who, when, why, and the row on both sides.
    """
    at = at.astimezone(UTC)
    covered = [previous, entry.hex, unit, register, number, kind, before, after, by, at.isoformat(), why]
    if aside is not None:
        # Not covered as None: chains begun before there was anything aside go on to verify.
        covered.append(aside)
    return hashlib.sha256(_canonical(covered)).hexdigest()


def likeness(unit: str, identity: Mapping[str, Any]) -> str:
    """A digest of the fields that make two rows of a unit the same fact; blanks and width do not count."""
    said = {
        name: "".join(str(value).split()).lower() for name, value in identity.items() if value is not None
    }
    return hashlib.sha256(_canonical([unit, said])).hexdigest()[:32]


def _canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
