"""What the pages that compare reports, check their figures and take them in together are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.dossier.models import FigureCorrection, Intake, ReceivedReport
from mingfa.ledger.models import Unit
from mingfa.web.models import Upload
from mingfa.web.pages import Page

__all__ = [
    "CheckedFigure",
    "ComparePage",
    "ComparedCell",
    "ComparedRow",
    "FigureCheckPage",
    "FigurePassage",
    "IntakePage",
    "IntakePreviewPage",
    "IntakeRow",
]


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What a paper tells: (value, its sentence, where it stands) each; empty where it tells nothing."""

    told: Sequence[tuple[str, str, str]]
    far: bool


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of the comparison; apart: whether the same indicator is told in units that do not compare."""

    label: str
    group: str
    when: str
    unit: str
    apart: bool
    cells: Sequence[ComparedCell]
    middle: str


@dataclass(frozen=True, kw_only=True)
class ComparePage(Page):
    """The reports of a year side by side.

    columns: (unit, report, figures, of which unlinked); themes: rows by line of work; silent: units whose report is
    not there; query: the choice as the downloads take it
    """

    template: ClassVar[str] = "web/compare.html"

    unit: Unit
    units: Sequence[Unit]
    year: int
    years: Sequence[int]
    columns: Sequence[tuple[str, ReceivedReport, int, int]]
    themes: Sequence[tuple[str, Sequence[ComparedRow]]]
    rows: int
    silent: Sequence[str]
    more: int
    with_middle: bool
    query: str


@dataclass(frozen=True, slots=True)
class CheckedFigure:
    """A figure of a report with what a person said of it last; sentence: where its line is too long to see at a glance."""

    start: int
    end: int
    text: str
    value: str
    unit: str
    subject: str
    sentence: str
    indicator: str
    group: str
    confidence: str
    verdict: str
    said: FigureCorrection | None
    gone: bool


@dataclass(frozen=True, slots=True)
class FigurePassage:
    """A line of the report with its figures; pieces: (text, start of the figure it is or None)."""

    heading: str
    pieces: Sequence[tuple[str, int | None]]
    figures: Sequence[CheckedFigure]


@dataclass(frozen=True, kw_only=True)
class FigureCheckPage(Page):
    """The figures of a report, to be confirmed or corrected.

    labels: the indicators that can be chosen; only: which figures are shown; checked, total: of how many a person spoke
    """

    template: ClassVar[str] = "web/document_figures.html"

    report: ReceivedReport
    passages: Sequence[FigurePassage]
    labels: Sequence[str]
    units_of_count: Sequence[str]
    only: str
    checked: int
    total: int
    missed: dict[str, str]
    fault: str


@dataclass(frozen=True, kw_only=True)
class IntakePage(Page):
    """Taking in several reports at once, and what was taken in before; may_undo beside each."""

    template: ClassVar[str] = "web/intake.html"

    units: Sequence[Unit]
    accepted: str
    most: int
    intakes: Sequence[tuple[Intake, int, bool]]
    fault: str


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """A file sent in and what of it would be kept: status 已读, 部分 or 未收, why, and the unit it is taken for."""

    number: int
    name: str
    status: str
    grade: str
    why: str
    told_unit: str
    unit: Unit | None
    year: int | None
    figures: int
    known: bool


@dataclass(frozen=True, kw_only=True)
class IntakePreviewPage(Page):
    """The files of an intake before they are kept; nothing is written yet."""

    template: ClassVar[str] = "web/intake_preview.html"

    upload: Upload
    rows: Sequence[IntakeRow]
    units: Sequence[Unit]
    readable: int
    refused: int
    fault: str
