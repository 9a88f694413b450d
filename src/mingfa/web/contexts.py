"""What each page is given: one frozen dataclass a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.procedure import Stage
from mingfa.catalogue.register import Column
from mingfa.ledger.exchange.preview import Counts
from mingfa.ledger.joint import JointUnit
from mingfa.ledger.models import Batch, Entry, JointCall, Unit, ZeroReturn
from mingfa.ledger.stages import Step
from mingfa.ledger.week import Turn
from mingfa.report.facts import Coverage
from mingfa.web.cards import (
    CoverageLine,
    Due,
    FigureRow,
    FileCard,
    HistoryStep,
    ImpactCard,
    LineCard,
    LineFigures,
    ListHead,
    ListRow,
    RegisterCard,
    RowBehind,
    ShownField,
    StageForm,
    StretchCard,
    Total,
)
from mingfa.web.charts import Chart
from mingfa.web.columns import Choosing, Dating
from mingfa.web.forms import EntryForm
from mingfa.web.likely import LikelyRow
from mingfa.web.models import SavedFilter, Upload
from mingfa.web.pages import Page
from mingfa.web.previews import FaultLine, Matching
from mingfa.web.returning import StateCount
from mingfa.web.rosters import RosterCard
from mingfa.writing.annex import AnnexRow
from mingfa.writing.choice import Chosen

__all__ = [
    "AmendPage",
    "BatchPage",
    "BatchesPage",
    "DeskPage",
    "DuePage",
    "EntryPage",
    "FiguresPage",
    "IndicatorPage",
    "ListPage",
    "NewPage",
    "PreviewPage",
    "RegistersPage",
    "ReportPage",
    "UploadPage",
    "WeekPage",
    "WeekPrintPage",
    "WithdrawPage",
]


# The desk


@dataclass(frozen=True, kw_only=True)
class DeskPage(Page):
    """The desk."""

    template: ClassVar[str] = "web/desk.html"

    unit: Unit
    year: int
    today: date
    late: Sequence[Due]
    late_total: int
    dues: Sequence[Due]
    dues_total: int
    recent: Sequence[ListRow]
    batches: Sequence[Batch]
    coverages: Sequence[CoverageLine]
    returned: Sequence[StateCount]
    quick: Sequence[RegisterCard]


@dataclass(frozen=True, kw_only=True)
class DuePage(Page):
    """Everything that is due; number is the page, from 1."""

    template: ClassVar[str] = "web/due.html"

    unit: Unit
    units: Sequence[Unit]
    clauses: Sequence[str]
    clause: str
    dues: Sequence[Due]
    undated: Sequence[Due]
    total: int
    late: int
    number: int
    more: bool


@dataclass(frozen=True, kw_only=True)
class WeekPage(Page):
    """A person's week; address is that of their calendar, shown once when it is made."""

    template: ClassVar[str] = "web/week.html"

    unit: Unit
    today: date
    stretches: Sequence[StretchCard]
    turns: Sequence[Turn]
    calls: Sequence[JointCall]
    address: str
    subscribed: bool


@dataclass(frozen=True, kw_only=True)
class WeekPrintPage(Page):
    """A person's week on paper."""

    template: ClassVar[str] = "web/week_print.html"

    unit: Unit
    today: date
    stretches: Sequence[StretchCard]


# Registers and entries


@dataclass(frozen=True, kw_only=True)
class RegistersPage(Page):
    """The registers by line of work."""

    template: ClassVar[str] = "web/registers.html"

    lines: Sequence[LineCard]
    keeps: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class ListPage(Page):
    """A register's list.

    query: its filter as part of an address; unstaged, unsorted: the same without stage or order; following, preceding:
    what leads to the pages around it; showable: (column, whether it is shown), chosen: by the viewer; saved: (filter,
    whether it is the present one, whether it is the viewer's own); sharing: the units whose people may share one
    """

    template: ClassVar[str] = "web/register.html"
    partial: ClassVar[str] = "web/_entries.html"

    register: RegisterCard
    date_column: Column
    subject_column: Column
    heads: Sequence[ListHead]
    rows: Sequence[ListRow]
    count: int | None
    following: str
    preceding: str
    query: str
    units: Sequence[Unit]
    unit: Unit | None
    since: str
    until: str
    search: str
    withdrawn: bool
    stages: Sequence[tuple[Stage, int | None]]
    stage: str
    unstaged: str
    sort: str
    unsorted: str
    choosings: Sequence[Choosing]
    datings: Sequence[Dating]
    narrowed: bool
    narrowed_by_day: bool
    fault: str
    year: int
    totals_unit: Unit
    totals: Sequence[Total]
    writable: Sequence[Unit]
    zeros: Sequence[ZeroReturn]
    showable: Sequence[tuple[Column, bool]]
    chosen: bool
    saved: Sequence[tuple[SavedFilter, bool, bool]]
    sharing: Sequence[Unit]


@dataclass(frozen=True, kw_only=True)
class EntryPage(Page):
    """One entry with its history.

    steps: the stages of its procedure; ahead: those the viewer may take now, each with its form; back: those to which
    they may send it; ended: whether it stands at the last; notes: the counting notes that decide how it is counted;
    joint: the units of the event, where it is one of several; files: what is attached; files_hidden: how many files the
    viewer may not open
    """

    template: ClassVar[str] = "web/entry.html"

    register: RegisterCard
    entry: Entry
    fields: Sequence[ShownField]
    masked: bool
    steps: Sequence[Step]
    ahead: Sequence[StageForm]
    back: Sequence[Stage]
    ended: bool
    notes: Sequence[CountingNote]
    history: Sequence[HistoryStep]
    may_write: bool
    joint: Sequence[JointUnit]
    files: Sequence[FileCard]
    files_hidden: int
    file_fields: Sequence[Column]
    file_fault: str


@dataclass(frozen=True, kw_only=True)
class NewPage(Page):
    """The form for a new entry."""

    template: ClassVar[str] = "web/entry_new.html"

    register: RegisterCard
    form: EntryForm
    units: Sequence[Unit]
    unit_code: str
    unit_fault: str = ""
    impact: ImpactCard | None = None


@dataclass(frozen=True, kw_only=True)
class AmendPage(Page):
    """The form that corrects an entry."""

    template: ClassVar[str] = "web/entry_amend.html"

    register: RegisterCard
    entry: Entry
    form: EntryForm
    why: str
    fault: str = ""
    impact: ImpactCard | None = None


@dataclass(frozen=True, kw_only=True)
class WithdrawPage(Page):
    """Asks why an entry is withdrawn, and says what that does to the totals."""

    template: ClassVar[str] = "web/entry_withdraw.html"

    register: RegisterCard
    entry: Entry
    subject: str
    impact: ImpactCard
    fault: str = ""


# Imports


@dataclass(frozen=True, kw_only=True)
class UploadPage(Page):
    """Asks for a sheet."""

    template: ClassVar[str] = "web/import.html"

    register: RegisterCard
    units: Sequence[Unit]
    unit_code: str
    year: str
    fault: str


@dataclass(frozen=True, kw_only=True)
class PreviewPage(Page):
    """What an import would do.

    likely: rows that the ledger may have already; roster: what it changes where it is the whole roster
    options: what a column can be taken for; skipped: (sheet, row, reason); sample: (unit, texts) of the first rows
    """

    template: ClassVar[str] = "web/import_preview.html"

    register: RegisterCard
    upload: Upload
    counts: Counts
    notes: Sequence[str]
    matchings: Sequence[Matching]
    options: Sequence[tuple[str, str]]
    faults: Sequence[FaultLine]
    faults_total: int
    skipped: Sequence[tuple[str, int, str]]
    several_sheets: bool
    sample_heads: Sequence[str]
    sample: Sequence[tuple[str, Sequence[str]]]
    likely: Sequence[LikelyRow]
    roster: RosterCard | None
    fault: str


@dataclass(frozen=True, kw_only=True)
class BatchesPage(Page):
    """The imports."""

    template: ClassVar[str] = "web/batches.html"

    batches: Sequence[tuple[Batch, str]]


@dataclass(frozen=True, kw_only=True)
class BatchPage(Page):
    """One import, and its undoing."""

    template: ClassVar[str] = "web/batch.html"

    batch: Batch
    register: RegisterCard
    rows: Sequence[ListRow]
    standing: int
    may_write: bool
    impact: ImpactCard | None = None
    fault: str = ""


# Figures


@dataclass(frozen=True, kw_only=True)
class FiguresPage(Page):
    """The figures of a unit and year."""

    template: ClassVar[str] = "web/figures.html"

    unit: Unit
    units: Sequence[Unit]
    year: int
    years: Sequence[int]
    lines: Sequence[LineFigures]
    below: Sequence[Unit]
    behind: bool


@dataclass(frozen=True, kw_only=True)
class IndicatorPage(Page):
    """One figure: its rule, its months, its parts, and the rows behind it.

    rows_total: None where there are too many to add up on a page
    agrees:     whether the rows listed add up to the figure
    each_person: whether it counts people, so that the rows are roles
    following:  the address of the next rows, empty at the end
    """

    template: ClassVar[str] = "web/figure.html"
    partial: ClassVar[str] = "web/_rows_behind.html"

    unit: Unit
    year: int
    month: int | None
    group: str
    figure: FigureRow
    text: str
    coverage: Coverage | None
    period_label: str
    registers: Sequence[RegisterCard]
    parts: Sequence[tuple[str, str, str]]
    chart: Chart | None
    rows: Sequence[RowBehind]
    rows_total: int | None
    counted_label: str
    each_person: bool
    total_text: str
    agrees: bool
    first: int
    following: str
    silent: Sequence[Unit]
    zero: Sequence[Unit]
    not_applicable: Sequence[Unit]


# Reports


@dataclass(frozen=True, kw_only=True)
class ReportPage(Page):
    """The annual report as it stands; body is safe HTML.

    length: characters of the paper without its annexes, beside the most its form allows
    chosen: what could be told under each heading, what is left out first
    """

    template: ClassVar[str] = "web/report.html"

    unit: Unit
    units: Sequence[Unit]
    year: int
    years: Sequence[int]
    version: str
    body: str
    gaps: Sequence[str]
    figures: int
    length: int
    most: int
    chosen: Sequence[tuple[str, Sequence[Chosen]]]
    left_out: int
    may_choose: bool
    annex: Sequence[AnnexRow]


# Documents
