"""The digest that ties each change to the one before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache, partial
from hashlib import sha256
from itertools import repeat
from json.encoder import encode_basestring
from typing import Any

from mingfa.catalogue.many import canonical
from mingfa.catalogue.rows import each_once

__all__ = ["GENESIS", "Seal", "likeness", "likenesses"]

#: What the first change of a unit's chain follows.
GENESIS = "0" * 64

_quoted = lru_cache(maxsize=1024)(encode_basestring)


class Seal:
    """Digests of the changes of one act: by whom, when and why are the same in all of them, and what is aside."""

    def __init__(self, *, by: str, at: datetime, why: str, aside: Mapping[str, Any] | None = None) -> None:
        act = [_quoted(by), _quoted(at.astimezone(UTC).isoformat()), _quoted(why)]
        if aside is not None:
            # Not covered as None: chains begun before there was anything aside go on to verify.
            act.append(canonical(aside))
        self._act = f"{','.join(act)}]"

    def digest(
        self,
        *,
        previous: str,
        entry: str,
        unit: str,
        register: str,
        number: int,
        kind: str,
        before: str | None,
        after: str | None,
    ) -> str:
        """SHA-256 over the change and the digest before it, as 64 hex digits.

        Everything a reader of the history relies on is covered: who, when, why, and the row on both sides.
        entry: its uid in hex; before, after: canonical JSON.
        """
        # The canonical form of a list of all of it, put together from parts that are in that form already.
        covered = (
            f'["{previous}","{entry}",{_quoted(unit)},{_quoted(register)},{number},"{kind}",'
            f"{before or 'null'},{after or 'null'},{self._act}"
        )
        return sha256(covered.encode()).hexdigest()


def likeness(unit: str, identity: Mapping[str, Any]) -> str:
    """A digest of the fields that make two rows of a unit the same fact; blanks and width do not count."""
    return likenesses([unit], {name: [value] for name, value in identity.items()})[0]


def likenesses(units: Sequence[str], identity: Mapping[str, Sequence[Any] | None]) -> list[str]:
    """The same of many rows, field by field; a field that none has may be None as a whole."""
    # The canonical form of [unit, {field: text}], put together by hand: a sheet has thousands of rows.
    said = [
        each_once(partial(_told, name), values)
        for name, values in sorted(identity.items())
        if values is not None
    ]
    told = map("".join, zip(*said, strict=True)) if said else repeat("", len(units))
    return [
        sha256(f"[{_quoted(unit)},{{{fields[1:]}}}]".encode()).hexdigest()[:32]
        for unit, fields in zip(units, told, strict=True)
    ]


def _told(name: str, value: Any) -> str:
    if value is None:
        return ""
    return f',"{name}":{encode_basestring("".join(str(value).split()).lower())}'
