"""A report as composed, before it is set on paper or on a page.

A number stands in a draft as a `FigureRun`, which holds the fact it tells: none is typed. What rows of a
register say in words is a `QuotedRun`; what nobody has recorded yet is a `GapRun`, visible and listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mingfa.report.facts import Fact
from mingfa.text.dates import Period
from mingfa.writing.choice import Chosen

__all__ = [
    "Block",
    "Draft",
    "FigureRun",
    "GapRun",
    "Heading",
    "Paragraph",
    "QuotedRun",
    "Run",
    "TableRow",
    "TextRun",
    "date_line",
    "period_key",
]


@dataclass(frozen=True, slots=True)
class TextRun:
    """Wording of the catalogue or of the form of the report."""

    text: str


@dataclass(frozen=True, slots=True)
class FigureRun:
    """A number with its unit, and the fact it tells; anchor is its name in the document (f1, f2 …)."""

    text: str
    fact: Fact
    anchor: str

    @property
    def reference(self) -> str:
        """Indicator, group and period, `mediation_accepted::2024`; the group is empty for a whole."""
        return f"{self.fact.indicator}:{self.fact.group or ''}:{period_key(self.fact.period)}"


@dataclass(frozen=True, slots=True)
class QuotedRun:
    """Words taken from the rows of a register."""

    text: str
    register: str


@dataclass(frozen=True, slots=True)
class GapRun:
    """A visible place for what is not recorded yet; missing says what, for a list of things to do."""

    missing: str

    @property
    def text(self) -> str:
        """What stands in the paper until it is filled."""
        return f"【{self.missing}待补充】"


Run = TextRun | FigureRun | QuotedRun | GapRun


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading; level 1 is the top."""

    level: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The paragraph without its references."""
        return "".join(run.text for run in self.runs)


Block = Heading | Paragraph


@dataclass(frozen=True, slots=True)
class TableRow:
    """A figure that the report does not tell in words: of which line of work, what it is called, and the figure."""

    work: str
    label: str
    figure: FigureRun


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed report.

    title_pieces: the title in pieces inside which a line is never broken
    addressee:    None for a version that is published and sent to nobody
    issuers:      those who sign, the one in charge first
    table:        what stands in the annexed table, since the paper had no room for it
    chosen:       what could be told, whether it is, and why; empty where all of it is
    """

    title_pieces: tuple[str, ...]
    addressee: Paragraph | None
    issuers: tuple[str, ...]
    date: date
    year: int
    blocks: tuple[Block, ...]
    table: tuple[TableRow, ...] = ()
    chosen: tuple[Chosen, ...] = ()

    def __post_init__(self) -> None:
        for number, figure in enumerate(self.every_figure, start=1):
            if figure.anchor != f"f{number}":
                raise ValueError(f"figure {number} is anchored as {figure.anchor}")

    @property
    def title(self) -> str:
        """The title on one line."""
        return "".join(self.title_pieces)

    @property
    def runs(self) -> Iterator[Run]:
        """All runs in order, the addressee's first."""
        for block in (self.addressee, *self.blocks):
            if isinstance(block, Paragraph):
                yield from block.runs

    @property
    def figures(self) -> tuple[FigureRun, ...]:
        """Every number the report tells in words, in order."""
        return tuple(run for run in self.runs if isinstance(run, FigureRun))

    @property
    def every_figure(self) -> tuple[FigureRun, ...]:
        """The numbers told in words, then those of the annexed table."""
        return (*self.figures, *(row.figure for row in self.table))

    @property
    def gaps(self) -> tuple[GapRun, ...]:
        """What is missing, in order."""
        return tuple(run for run in self.runs if isinstance(run, GapRun))

    @property
    def text(self) -> str:
        """The report as plain text, a paragraph a line, signed and dated."""
        lines = [self.title]
        if self.addressee is not None:
            lines.append(self.addressee.text)
        for block in self.blocks:
            lines.append(block.number + block.text if isinstance(block, Heading) else block.text)
        return "\n".join([*lines, *self.issuers, date_line(self.date)])


def date_line(day: date) -> str:
    """A date in Arabic figures, month and day without a leading nought (GB/T 9704 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def period_key(period: Period) -> str:
    """A period in ASCII: 2024 for a calendar year, else both days as 20240101-20240630."""
    if period == Period.of_year(period.start.year):
        return str(period.start.year)
    return f"{period.start:%Y%m%d}-{period.end:%Y%m%d}"
