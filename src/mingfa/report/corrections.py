"""What a person says of the figures that were read: right, other than read, none, or missed; and a document so corrected."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mingfa.report.model import Document, Figure, FigureKind
from mingfa.text.amounts import Amount
from mingfa.text.spans import Span
from mingfa.text.units import UnitKind, unit_named

__all__ = ["Correction", "Verdict", "case_lines", "corrected"]

_NO_INDICATOR = "-"
_KINDS = {UnitKind.SHARE: FigureKind.RATIO, UnitKind.MONEY: FigureKind.AMOUNT}


class Verdict(StrEnum):
    """What a person says of a place in the text."""

    RIGHT = "right"
    CHANGED = "changed"
    NONE = "none"
    MISSED = "missed"
    AS_READ = "as_read"

    @property
    def label(self) -> str:
        """As pages say it."""
        return {
            "right": "已确认", "changed": "已更正", "none": "不是数据", "missed": "补认", "as_read": "恢复读取结果",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on the figure at `span`; amount, unit, indicator and group are for changed and missed ones."""

    span: Span
    verdict: Verdict
    amount: Amount | None = None
    unit: str = ""
    indicator: str | None = None
    group: str | None = None


def corrected(document: Document, corrections: Iterable[Correction]) -> Document:
    """The document with its figures as people say they are; of several words on one place the last holds."""
    said = {correction.span: correction for correction in corrections}
    if not said:
        return document
    figures = []
    for figure in document.figures:
        correction = said.pop(figure.span, None)
        if correction is None or correction.verdict is Verdict.AS_READ:
            figures.append(figure)
        elif correction.verdict is Verdict.RIGHT:
            figures.append(replace(figure, confidence=1.0))
        elif correction.verdict is not Verdict.NONE:
            figures.append(_told(figure, correction))
    figures += [
        _told(_missed(document, span), correction)
        for span, correction in said.items()
        if correction.verdict is Verdict.MISSED or correction.verdict is Verdict.CHANGED
    ]
    return replace(document, figures=tuple(sorted(figures, key=lambda figure: figure.span)))


def _told(figure: Figure, correction: Correction) -> Figure:
    unit = correction.unit or figure.unit
    known = unit_named(unit)
    kind = figure.kind
    if kind is not FigureKind.PLAN and known is not None:
        kind = _KINDS.get(known.kind, FigureKind.COUNT)
    return replace(
        figure,
        kind=kind,
        amount=correction.amount or figure.amount,
        unit=unit,
        indicator=correction.indicator,
        group=correction.group,
        confidence=1.0,
    )


def _missed(document: Document, span: Span) -> Figure:
    """A figure where none was read, in the innermost section around it."""
    around = [place for place, section in enumerate(document.sections) if section.span.covers(span)]
    return Figure(
        span=span,
        text=span.of(document.text),
        kind=FigureKind.COUNT,
        amount=Amount.exact(0),
        unit="",
        section=max(around, key=lambda place: document.sections[place].level, default=None),
    )


def case_lines(document: Document, corrections: Sequence[Correction]) -> str:
    """The lines of the text that people spoke of, with all their figures, in the form of `tests/passages`."""
    document = corrected(document, corrections)
    cases = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        reach = Span(start, start + len(line))
        start = reach.end
        if not any(reach.covers(correction.span) for correction in corrections):
            continue
        seen: Counter[str] = Counter()
        told = []
        for figure in document.figures:
            if reach.covers(figure.span):
                seen[figure.text] += 1
                # A key may stand once: what is written a second time gets a number, which the score leaves out.
                again = f" {seen[figure.text]}" if seen[figure.text] > 1 else ""
                told.append(
                    f"    {_quoted(figure.text + again)}: {_quoted(figure.indicator or _NO_INDICATOR)}\n"
                )
        figures = "".join(["  figures:\n", *told]) if told else "  figures: {}\n"
        cases.append(f"- text: {_quoted(line.strip())}\n{figures}")
    return "\n".join(cases)


def _quoted(text: str) -> str:
    """A string as YAML and JSON alike write it."""
    return json.dumps(text, ensure_ascii=False)
