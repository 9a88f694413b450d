"""What pages name and list: registers, dues, rows, figures and findings, each as it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Stage
from mingfa.catalogue.register import Column, Register
from mingfa.dossier.impact import ReportTouched
from mingfa.dossier.models import Judgement
from mingfa.ledger.models import Attachment, Entry, EntryChange
from mingfa.ledger.obligations import Obligation
from mingfa.report.facts import Coverage
from mingfa.rollup.impact import Impact
from mingfa.text.spans import Span
from mingfa.web.charts import Chart
from mingfa.web.forms import EntryForm

__all__ = [
    "CoverageLine",
    "Due",
    "FigureCard",
    "FigureRow",
    "FileCard",
    "FindingCard",
    "HistoryStep",
    "ImpactCard",
    "LineCard",
    "LineFigures",
    "ListHead",
    "ListRow",
    "RegisterCard",
    "RowBehind",
    "ShownField",
    "StageForm",
    "StretchCard",
    "Total",
]


@dataclass(frozen=True, slots=True)
class RegisterCard:
    """A register as pages name it. (Templates would call the class itself.)"""

    key: str
    label: str
    row: str
    basis: str

    @classmethod
    def of(cls, register: type[Register]) -> RegisterCard:
        """The card of a register; `row` is the first line of its docstring, which says what one row is."""
        row = (register.__doc__ or "").strip().splitlines()[0]
        return cls(register.key, register.label, row, register.basis.citation)


@dataclass(frozen=True, slots=True)
class LineCard:
    """A line of work and its registers."""

    key: str
    label: str
    registers: Sequence[RegisterCard]


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done, told."""

    obligation: Obligation
    days_left: int | None
    subject: str
    register_label: str = ""

    @property
    def urgency(self) -> str:
        """late, soon, later or open: how it is marked."""
        if self.days_left is None:
            return "open"
        return "late" if self.days_left < 0 else "soon" if self.days_left <= 7 else "later"

    @property
    def left(self) -> str:
        """How long is left, in words."""
        if self.days_left is None:
            return "日期待定"
        if self.days_left < 0:
            return f"已超{-self.days_left}天"
        return "今天到期" if self.days_left == 0 else f"还有{self.days_left}天"


@dataclass(frozen=True, slots=True)
class ImpactCard:
    """What a change would move, and the reports already handed in that tell a figure of it."""

    moved: Impact
    reports: Sequence[ReportTouched]

    #: A page that lists more is read by nobody; the counts are told whole.
    most = 40

    @property
    def figures(self) -> Sequence[str]:
        """The figures, the viewer's nearest first."""
        return [one.said for one in self.moved.figures[: self.most]]

    @property
    def figures_left(self) -> int:
        """How many figures are not listed."""
        return max(0, len(self.moved.figures) - self.most)

    @property
    def dues(self) -> Sequence[str]:
        """The due days that come, go or move."""
        return [f"{one.unit.name}{one.said}" for one in self.moved.dues[: self.most]]

    @property
    def dues_left(self) -> int:
        """How many due days are not listed."""
        return max(0, len(self.moved.dues) - self.most)

    @property
    def returns(self) -> Sequence[str]:
        """What is known of registers for periods."""
        return [one.said for one in self.moved.returns[: self.most]]


@dataclass(frozen=True, slots=True)
class StretchCard:
    """What falls due in a stretch of days; total counts what is not shown too."""

    key: str
    label: str
    dues: Sequence[Due]
    total: int


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """How far a register is reported."""

    register: RegisterCard
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class ListHead:
    """A heading of a list. link: the query that puts the list in its order; order: ascending, descending or empty."""

    label: str
    figure: bool
    link: str
    order: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """An entry in a list; cells are in the order of the list's columns."""

    entry: Entry
    subject: str
    cells: Sequence[tuple[str, bool]] = ()
    register_label: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """A figure at the head of a list."""

    label: str
    text: str
    definition: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of a row as shown."""

    column: Column
    text: str


@dataclass(frozen=True, slots=True)
class FileCard:
    """An attachment as shown; also: other entries with the same file, others: whether there are more out of sight."""

    attachment: Attachment
    label: str
    also: Sequence[Entry]
    others: bool


@dataclass(frozen=True, slots=True)
class StageForm:
    """A stage that may be taken now, and its form."""

    stage: Stage
    form: EntryForm


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A change of an entry; fields are (label, before, after) of what changed."""

    change: EntryChange
    fields: Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """An indicator of a unit and year."""

    key: str
    label: str
    definition: str
    basis: str
    text: str
    coverage: Coverage | None
    chart: Chart | None
    url: str
    groups: Sequence[tuple[str, str, str]] = ()


@dataclass(frozen=True, slots=True)
class LineFigures:
    """The indicators of a line of work."""

    line: Line
    rows: Sequence[FigureRow]


@dataclass(frozen=True, slots=True)
class RowBehind:
    """An entry behind a figure, and what it adds; units: whose it is, all of them where several tell the one event."""

    entry: Entry
    subject: str
    register_label: str
    adds: str
    units: str


@dataclass(frozen=True, slots=True)
class FindingCard:
    """A finding beside its line.

    number: among all findings of the report, also in its address; before, following: the numbers of its neighbours on
    this page, its own at either end; before_fix, wrong, mended and after_fix show its fix in place; acceptable:
    whether that can be made without a person's judgement; judgement: what was decided, None while it is open
    """

    number: int
    before: int
    following: int
    code: str
    title: str
    grade: str
    grade_label: str
    group: str
    span: Span
    so: str
    ask: str
    basis: str
    place: str
    message: str
    fingerprint: str
    has_fix: bool
    before_fix: str
    wrong: str
    mended: str
    after_fix: str
    acceptable: bool
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class FigureCard:
    """What a figure in the text was read as; url leads to the ledger's own, empty where there is none."""

    told: str
    linked: bool
    url: str
