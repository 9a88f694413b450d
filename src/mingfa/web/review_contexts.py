"""What the pages of reviewed reports are given: one frozen dataclass a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.dossier.models import ReceivedReport
from mingfa.ledger.models import Unit
from mingfa.web.cards import FigureCard, FindingCard
from mingfa.web.marking import Piece
from mingfa.web.pages import Page

__all__ = ["DocumentPage", "DocumentsPage", "Line"]


@dataclass(frozen=True, kw_only=True)
class DocumentsPage(Page):
    """The reports handed in, each with a count of its findings."""

    template: ClassVar[str] = "web/documents.html"

    units: Sequence[Unit]
    reports: Sequence[tuple[ReceivedReport, str]]
    accepted: str
    fault: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report as it is shown: its look (title, heading or nothing), its pieces, the findings beside it."""

    look: str
    pieces: Sequence[Piece]
    cards: Sequence[FindingCard]


@dataclass(frozen=True, kw_only=True)
class DocumentPage(Page):
    """A report with its figures marked and its findings in the margin.

    findings: those shown, in the order of the text; total: of the report; accepted and dismissed: how many are;
    open_fixes: how many fixes of spelling and marks wait for a decision; addressee, office: what the letter begins with; view: the
    filter, to come back to
    """

    template: ClassVar[str] = "web/document.html"

    report: ReceivedReport
    meta: Mapping[str, object]
    notes: Sequence[str]
    lines: Sequence[Line]
    findings: Sequence[FindingCard]
    total: int
    dismissed: int
    accepted: int
    open_fixes: int
    grades: Sequence[tuple[str, str, int]]
    groups: Sequence[tuple[str, str, int]]
    codes: Sequence[tuple[str, str]]
    grade: str
    group: str
    code: str
    dropped: bool
    with_figures: bool
    figures: Sequence[FigureCard]
    figures_linked: int
    figures_total: int
    addressee: str
    office: str
    view: str
