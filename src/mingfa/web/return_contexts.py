"""What the pages of returns are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.ledger.models import NotApplicable, Unit
from mingfa.web.cards import RegisterCard
from mingfa.web.models import Upload
from mingfa.web.pages import Page
from mingfa.web.returning import ReturnLine, StateCount

__all__ = ["ChangeShown", "PendingReturn", "ReturnsPage", "RowShown", "TakeBackPage", "TakenPage"]


@dataclass(frozen=True, kw_only=True)
class ReturnsPage(Page):
    """The returns of a year: a register's, unit by unit, or of all registers.

    heads:       the headings with the months they span; empty where registers differ in rhythm (twelve months then)
    writable:    the units for which the viewer signs; signable: the registers they may sign for
    handed:      the units whose workbooks the viewer hands out; month: the one offered (yyyy-mm)
    """

    template: ClassVar[str] = "web/returns.html"

    unit: Unit
    units: Sequence[Unit]
    year: int
    years: Sequence[int]
    register: RegisterCard | None
    registers: Sequence[RegisterCard]
    due_note: str
    heads: Sequence[tuple[str, int]]
    lines: Sequence[ReturnLine]
    counts: Sequence[StateCount]
    writable: Sequence[Unit]
    signable: Sequence[RegisterCard]
    statements: Sequence[tuple[NotApplicable, str, bool]]
    handed: Sequence[Unit]
    month: str


@dataclass(frozen=True, slots=True)
class PendingReturn:
    """A file sent in and not confirmed; fault tells why it cannot be, else `said` what it would do."""

    upload: Upload
    unit_name: str
    said: str
    clean: bool
    fault: str = ""


@dataclass(frozen=True, kw_only=True)
class TakeBackPage(Page):
    """Sending in returns, and those that wait to be confirmed; faults are of files just sent."""

    template: ClassVar[str] = "web/take_back.html"

    units: Sequence[Unit]
    unit_code: str
    waiting: Sequence[PendingReturn]
    clean: int
    faults: Sequence[str]


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A row that differs: fields are (label, in the ledger, in the sheet); key names it in the form."""

    key: str
    register: RegisterCard
    place: str
    subject: str
    fields: Sequence[tuple[str, str, str]]
    entry: int
    withdrawn: bool = False
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class RowShown:
    """A line or a row in words; key names it in the form where something is to be decided."""

    register: RegisterCard
    place: str
    day: str
    subject: str
    remark: str = ""
    key: str = ""
    chosen: str = ""


@dataclass(frozen=True, kw_only=True)
class TakenPage(Page):
    """What a return would do, with what a person must decide."""

    template: ClassVar[str] = "web/taken.html"

    upload: Upload
    unit: Unit
    month: int
    signer: str
    unchanged: int
    new: Sequence[RowShown]
    changed: Sequence[ChangeShown]
    conflicts: Sequence[ChangeShown]
    missing: Sequence[RowShown]
    duplicates: Sequence[RowShown]
    zeros: Sequence[RegisterCard]
    faults: Sequence[str]
    notes: Sequence[str]
    fault: str
