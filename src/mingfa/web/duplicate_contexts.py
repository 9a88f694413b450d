"""What the page of likely duplicates is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.ledger.models import Entry, Unit
from mingfa.web.pages import Page

__all__ = ["DuplicatesPage", "PairCard", "Side"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two rows; writable: whether the viewer may take it back."""

    entry: Entry
    register_label: str
    writable: bool


@dataclass(frozen=True, slots=True)
class PairCard:
    """Two rows beside each other; fields: label and what each says, personal data masked by right."""

    first: Side
    second: Side
    score: int
    reasons: Sequence[str]
    fields: Sequence[tuple[str, str, str]]
    joinable: bool
    may_decide: bool


@dataclass(frozen=True, kw_only=True)
class DuplicatesPage(Page):
    """The rows that may tell one fact twice."""

    template: ClassVar[str] = "web/duplicates.html"

    unit: Unit
    units: Sequence[Unit]
    since: str
    until: str
    pairs: Sequence[PairCard]
    total: int
    address: str
