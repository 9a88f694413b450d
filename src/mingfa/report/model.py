"""A document as read: text, outline, parts and figures, every one with its place in the text.

All records are frozen. Offsets count code points of `Document.text`, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.text.places import Place
from mingfa.text.spans import Span

__all__ = [
    "Document",
    "Figure",
    "FigureKind",
    "HeadingStyle",
    "Meta",
    "PaperKind",
    "Paragraph",
    "Part",
    "Problem",
    "Role",
    "Section",
]


class HeadingStyle(StrEnum):
    """How a heading is numbered; named by the style's own first number."""

    CHAPTER = "一、"
    BRACKETED = "（一）"
    ARABIC = "1."
    ARABIC_BRACKETED = "（1）"
    RUN_IN = "一是"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, subsections included. Level 1 is the top."""

    level: int
    number: str
    title: str
    span: Span
    heading_span: Span
    style: HeadingStyle


class FigureKind(StrEnum):
    """What a number tells."""

    COUNT = "count"
    RATIO = "ratio"
    AMOUNT = "amount"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that reports work.

    span:       number, approximator and classifier, without the noun counted (23个 of 23个村)
    subject:    what is counted, with its span where it stands in the text
    group:      农村, 企业, 校园 … where the figure is one of a breakdown
    indicator:  the catalogue's key, or None; confidence is that of the link, 0 to 1
    section:    index into `Document.sections` of the innermost section, or None
    """

    span: Span
    text: str
    kind: FigureKind
    amount: Amount
    unit: str
    subject: str = ""
    subject_span: Span | None = None
    group: str | None = None
    period: Period | None = None
    indicator: str | None = None
    confidence: float = 0.0
    section: int | None = None

    def linked(self, indicator: str | None, confidence: float, group: str | None) -> Figure:
        """The same figure with its indicator and group; written out, since `replace` takes five times as long."""
        return Figure(
            self.span,
            self.text,
            self.kind,
            self.amount,
            self.unit,
            self.subject,
            self.subject_span,
            group,
            self.period,
            indicator,
            confidence,
            self.section,
        )


class PaperKind(StrEnum):
    """What kind of paper a document is; the value is its Chinese name."""

    REPORT = "报告"
    SELF_CHECK = "自查报告"
    STATEMENT = "述法"
    DISCLOSURE = "信息公开年报"
    GOVERNMENT = "政府工作报告"
    NEWS = "新闻"


@dataclass(frozen=True, slots=True)
class Meta:
    """What the document says of itself; None where it does not say.

    places:      where the unit lies in the official tree; several where the paper does not tell them apart, a county
                 where the gazetteer does not have the township
    place_spans: the names in the text that place it
    """

    title: str | None = None
    issuers: tuple[str, ...] = ()
    unit: str | None = None
    county: str | None = None
    year: int | None = None
    date: date | None = None
    addressee: str | None = None
    kind: PaperKind | None = None
    places: tuple[Place, ...] = ()
    place_spans: tuple[Span, ...] = ()

    @property
    def place(self) -> Place | None:
        """Where the unit lies, where that is told for sure."""
        return self.places[0] if len(self.places) == 1 else None


class Role(StrEnum):
    """What a paragraph is in its paper."""

    MASTHEAD = "masthead"
    TITLE = "title"
    ADDRESSEE = "addressee"
    PREAMBLE = "preamble"
    HEADING = "heading"
    HEADED = "headed_text"  # a heading with text running on behind it
    TEXT = "text"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"  # 附件：, 抄送：, 联系人：
    ANNEX = "annex"
    DEBRIS = "debris"  # page numbers and what else a conversion left


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that is not blank. section: index into `Document.sections` of the innermost one around its start."""

    span: Span
    role: Role
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A deficiency the report owns up to.

    span:      all that is said of it
    title:     its first words
    causes:    where the report says why
    measures:  the items of the plan, or of a remedy beside it, that answer it; empty where none does
    """

    span: Span
    title: Span
    causes: tuple[Span, ...] = ()
    measures: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text with everything that was read in it.

    notes: what of the file is not in the text, or not for sure, in Chinese; where there are any it was read in part
    """

    file: str
    text: str
    meta: Meta = field(default_factory=Meta)
    parts: Mapping[Part, tuple[Span, ...]] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
