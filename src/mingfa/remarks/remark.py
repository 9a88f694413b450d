"""A finding as it is told to people: with the paragraph, heading and part it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mingfa.report.model import Document, Part
from mingfa.review.groups import Group, group_of
from mingfa.review.manual import page_of
from mingfa.review.paragraphs import Paragraphs
from mingfa.review.registry import RULES
from mingfa.review.rule import Fix, Severity
from mingfa.text.spans import Span

__all__ = ["Remark", "remarks_of"]

_TITLES = {rule.code: page_of(type(rule)).summary.rstrip("。") for rule in RULES}


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding.

    title:     what its rule looks for
    paragraph: counted from 1; None of something absent
    heading:   the innermost heading it stands under, part: the statutory part; empty and None where there is none
    """

    code: str
    title: str
    severity: Severity
    span: Span
    quote: str
    so: str
    ask: str
    basis: str
    fix: Fix | None
    fingerprint: str
    paragraph: int | None
    heading: str
    part: Part | None

    @property
    def group(self) -> Group:
        """What its rule is about."""
        return group_of(self.code)

    @property
    def place(self) -> str:
        """第3段, or 全文 of something absent."""
        return "全文" if self.paragraph is None else f"第{self.paragraph}段"


def remarks_of(document: Document, findings: Iterable[Mapping[str, Any]]) -> tuple[Remark, ...]:
    """The findings of a document, given in the form of `mingfa.findings/1`."""
    paragraphs = Paragraphs(document.text)
    return tuple(_remark(document, paragraphs, one) for one in findings)


def _remark(document: Document, paragraphs: Paragraphs, told: Mapping[str, Any]) -> Remark:
    span, fix = Span(*told["span"]), told["fix"]
    within = [section for section in document.sections if section.span.start <= span.start < section.span.end]
    innermost = max(within, key=lambda section: section.level, default=None)
    return Remark(
        code=told["code"],
        title=_TITLES.get(told["code"], told["name"]),
        severity=Severity(told["severity"]),
        span=span,
        quote=told["quote"],
        # Findings kept before the message was told in pieces have it whole.
        so=told.get("so") or told["message"],
        ask=told.get("ask", ""),
        basis=told["basis"],
        fix=Fix(Span(*fix["span"]), fix["text"]) if fix else None,
        fingerprint=told["fingerprint"],
        paragraph=paragraphs.number(span.start) if span.start < span.end else None,
        heading=innermost.number + innermost.title if innermost else "",
        part=next(
            (
                part
                for part, spans in document.parts.items()
                for one in spans
                if one.start <= span.start < one.end
            ),
            None,
        ),
    )
