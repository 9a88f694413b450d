"""What the pages for finding, shaping and printing lists are given: one frozen dataclass a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.catalogue.register import Column
from mingfa.ledger.exchange.bound import Cover
from mingfa.ledger.models import Batch, Entry, Unit
from mingfa.web.cards import ImpactCard, ListRow, RegisterCard
from mingfa.web.forms import FormField
from mingfa.web.naming import NamedGroup
from mingfa.web.pages import Page

__all__ = [
    "CorrectPage",
    "CorrectionPage",
    "CorrectionsPage",
    "FieldChange",
    "FoundGroup",
    "FoundRow",
    "LookedAtRow",
    "SearchPage",
    "VolumePage",
]


@dataclass(frozen=True, slots=True)
class FoundRow:
    """An entry that was found; place and passage: the field in which the first of the words stands, and the words around it."""

    row: ListRow
    place: str
    passage: str


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """The entries of a register that were found: how many, and the latest of them."""

    register: RegisterCard
    count: int
    rows: Sequence[FoundRow]


@dataclass(frozen=True, kw_only=True)
class SearchPage(Page):
    """What was found.

    asked: the words looked for; count: entries in all; more: whether only those recorded last were looked at; waiting: changes not yet in the index
    """

    template: ClassVar[str] = "web/search.html"

    asked: str
    names: Sequence[NamedGroup]
    groups: Sequence[FoundGroup]
    count: int
    more: bool
    waiting: int


# Correcting many rows


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field says before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LookedAtRow:
    """A row as a correction would leave it, or has left it; fault: why it stays as it is."""

    entry: Entry
    subject: str
    fields: Sequence[FieldChange]
    fault: str


@dataclass(frozen=True, kw_only=True)
class CorrectPage(Page):
    """Correcting many rows: what is to be set, and what that would make of them.

    chosen: the rows with their versions, as the form sends them; fields: (question, whether it is to be set); looked:
    whether the rest tells what would become of the rows
    """

    template: ClassVar[str] = "web/correct.html"

    register: RegisterCard
    chosen: str
    total: int
    sample: Sequence[str]
    fields: Sequence[tuple[FormField, bool]]
    why: str
    looked: bool
    rows: Sequence[LookedAtRow]
    changing: int
    unchanged: int
    faulty: int
    refused: int
    impact: ImpactCard | None
    fault: str


@dataclass(frozen=True, kw_only=True)
class CorrectionsPage(Page):
    """The corrections of many rows, each with the label of its register."""

    template: ClassVar[str] = "web/corrections.html"

    batches: Sequence[tuple[Batch, str]]


@dataclass(frozen=True, kw_only=True)
class CorrectionPage(Page):
    """One batch of corrections, and its taking back: how many rows that would restore, and how many it would leave."""

    template: ClassVar[str] = "web/correction.html"

    batch: Batch
    why_then: str
    register: RegisterCard
    rows: Sequence[LookedAtRow]
    may_undo: bool
    restorable: int
    left: int
    impact: ImpactCard | None
    fault: str


# On paper


@dataclass(frozen=True, kw_only=True)
class VolumePage(Page):
    """A register as a bound volume, to be printed.

    query: the filter without the days; totals: beside each column, empty where nothing is added up; width: how many
    columns there are in all
    """

    template: ClassVar[str] = "web/volume.html"

    register: RegisterCard
    cover: Cover
    units: Sequence[Unit]
    unit: Unit
    since: str
    until: str
    query: str
    kept: Sequence[tuple[str, str]]
    date_column: Column
    subject_column: Column
    columns: Sequence[tuple[Column, bool]]
    rows: Sequence[ListRow]
    totals: Sequence[str]
    width: int
