"""A document as JSON and back: the schema `mingfa.document/1` that scripts rely on.

Keys are only ever added. Spans are pairs of half-open code-point offsets into `text`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from mingfa.errors import InputFault
from mingfa.report.model import (
    Document,
    Figure,
    FigureKind,
    HeadingStyle,
    Meta,
    PaperKind,
    Paragraph,
    Part,
    Problem,
    Role,
    Section,
)
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.text.places import Place
from mingfa.text.spans import Span

__all__ = ["SCHEMA", "from_json", "to_json"]

SCHEMA = "mingfa.document/1"


def to_json(document: Document) -> dict[str, Any]:
    """What `json.dumps` writes; every part is a key, whether it was found or not."""
    return {
        "schema": SCHEMA,
        "file": document.file,
        "text": document.text,
        "meta": _meta(document.meta),
        "parts": {part.value: [list(span) for span in document.parts.get(part, ())] for part in Part},
        "sections": [_section(section) for section in document.sections],
        "figures": [_figure(figure) for figure in document.figures],
        "paragraphs": [_paragraph(paragraph) for paragraph in document.paragraphs],
        "problems": [_problem(problem) for problem in document.problems],
        "notes": list(document.notes),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"span": list(paragraph.span), "role": paragraph.role.value, "section": paragraph.section}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "span": list(problem.span),
        "title_span": list(problem.title),
        "causes": [list(span) for span in problem.causes],
        "measures": [list(span) for span in problem.measures],
    }


def _meta(meta: Meta) -> dict[str, Any]:
    return {
        "title": meta.title,
        "issuers": list(meta.issuers),
        "unit": meta.unit,
        "county": meta.county,
        "year": meta.year,
        "date": meta.date.isoformat() if meta.date is not None else None,
        "addressee": meta.addressee,
        "kind": meta.kind.value if meta.kind is not None else None,
        "places": [_place(place) for place in meta.places],
        "place_spans": [list(span) for span in meta.place_spans],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "code": place.code,
        "province": place.province,
        "city": place.city,
        "county": place.county,
        "township": place.township,
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "level": section.level,
        "number": section.number,
        "title": section.title,
        "span": list(section.span),
        "heading_span": list(section.heading_span),
        "style": section.style.value,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "span": list(figure.span),
        "text": figure.text,
        "kind": figure.kind.value,
        "value": _number(figure.amount.value),
        "value_high": _number(figure.amount.high) if figure.amount.high is not None else None,
        "unit": figure.unit,
        "bound": figure.amount.bound.value,
        "subject": figure.subject,
        "subject_span": list(figure.subject_span) if figure.subject_span is not None else None,
        "group": figure.group,
        "period": [figure.period.start.isoformat(), figure.period.end.isoformat()] if figure.period else None,
        "indicator": figure.indicator,
        "confidence": figure.confidence,
        "section": figure.section,
    }


def _number(value: Decimal) -> int | float:
    """A whole number where it is one: 1.0 and 1E+3 are 1 and 1000."""
    return int(value) if value == value.to_integral_value() else float(value)


def from_json(record: Mapping[str, Any]) -> Document:
    """The document that `to_json` wrote; InputFault for anything else.

    Keys that are not known are passed over, so that later versions can be read.
    """
    schema = record.get("schema") if isinstance(record, Mapping) else None
    if schema != SCHEMA:
        raise InputFault(
            f"这不是明法的文档数据：应有“schema”为“{SCHEMA}”，实为“{schema}”。请用mingfa read --json重新生成。"
        )
    try:
        document = Document(
            file=_text(record["file"]),
            text=_text(record["text"]),
            meta=_read_meta(record["meta"]),
            parts={part: tuple(map(_span, record["parts"][part.value])) for part in Part},
            sections=tuple(map(_read_section, record["sections"])),
            figures=tuple(map(_read_figure, record["figures"])),
            paragraphs=tuple(map(_read_paragraph, record.get("paragraphs", ()))),
            problems=tuple(map(_read_problem, record.get("problems", ()))),
            # Documents kept before notes were taken have none.
            notes=tuple(map(_text, record.get("notes", ()))),
        )
        _check_spans(document)
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise InputFault("文档数据不完整或已被改动，无法读取。请用mingfa read --json重新生成。") from error
    return document


def _check_spans(document: Document) -> None:
    whole = Span(0, len(document.text))
    spans = [span for found in document.parts.values() for span in found]
    spans += [span for section in document.sections for span in (section.span, section.heading_span)]
    spans += [span for one in document.figures for span in (one.span, one.subject_span) if span is not None]
    spans += document.meta.place_spans
    spans += [paragraph.span for paragraph in document.paragraphs]
    spans += [span for one in document.problems for span in (one.span, one.title, *one.causes, *one.measures)]
    if not all(whole.covers(span) and span.start <= span.end for span in spans):
        raise ValueError("a span lies outside the text")
    if any(figure.span.of(document.text) != figure.text for figure in document.figures):
        raise ValueError("a figure's text is not what its span holds")


def _read_paragraph(record: Mapping[str, Any]) -> Paragraph:
    section = record["section"]
    return Paragraph(
        _span(record["span"]), Role(record["role"]), None if section is None else _whole(section)
    )


def _read_problem(record: Mapping[str, Any]) -> Problem:
    return Problem(
        _span(record["span"]),
        _span(record["title_span"]),
        tuple(map(_span, record["causes"])),
        tuple(map(_span, record["measures"])),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _maybe_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("whole number expected")
    return value


def _span(pair: Sequence[Any]) -> Span:
    start, end = pair
    return Span(_whole(start), _whole(end))


def _read_meta(record: Mapping[str, Any]) -> Meta:
    return Meta(
        title=_maybe_text(record["title"]),
        issuers=tuple(map(_text, record["issuers"])),
        unit=_maybe_text(record["unit"]),
        county=_maybe_text(record["county"]),
        year=None if record["year"] is None else _whole(record["year"]),
        date=None if record["date"] is None else date.fromisoformat(record["date"]),
        addressee=_maybe_text(record["addressee"]),
        # Documents kept before papers were placed have none of these.
        kind=None if record.get("kind") is None else PaperKind(record["kind"]),
        places=tuple(map(_read_place, record.get("places", ()))),
        place_spans=tuple(map(_span, record.get("place_spans", ()))),
    )


def _read_place(record: Mapping[str, Any]) -> Place:
    """From its names, so that a division the gazetteer no longer has is still told."""
    levels = ("province", "city", "county", "township")
    *chain, name = (text for level in levels if (text := _maybe_text(record[level])) is not None)
    return Place(_text(record["code"]), name, tuple(chain))


def _read_section(record: Mapping[str, Any]) -> Section:
    return Section(
        _whole(record["level"]),
        _text(record["number"]),
        _text(record["title"]),
        _span(record["span"]),
        _span(record["heading_span"]),
        HeadingStyle(record["style"]),
    )


def _read_figure(record: Mapping[str, Any]) -> Figure:
    high, subject, period, section = (
        record[key] for key in ("value_high", "subject_span", "period", "section")
    )
    return Figure(
        span=_span(record["span"]),
        text=_text(record["text"]),
        kind=FigureKind(record["kind"]),
        amount=Amount(
            _decimal(record["value"]), Bound(record["bound"]), None if high is None else _decimal(high)
        ),
        unit=_text(record["unit"]),
        subject=_text(record["subject"]),
        subject_span=None if subject is None else _span(subject),
        group=_maybe_text(record["group"]),
        period=None if period is None else Period(*(date.fromisoformat(day) for day in period)),
        indicator=_maybe_text(record["indicator"]),
        confidence=float(record["confidence"]),
        section=None if section is None else _whole(section),
    )


def _decimal(number: object) -> Decimal:
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        raise TypeError("number expected")
    value = Decimal(str(number))
    if not value.is_finite():
        raise ValueError("a figure is a finite number")
    return value
