"""The table of wordings that fit no indicator, as .xlsx or .csv; told from what a batch read, as the table of figures is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mingfa.batch.outcome import Outcome
from mingfa.batch.sheet import Sheet, book_written, bytes_written
from mingfa.reading.unknown import Sighting, Unknown, unknown_wordings
from mingfa.report.model import FigureKind
from mingfa.writing.cells import inert

__all__ = ["sightings", "write_unknown"]

_COLUMNS = (
    ("中心词", 22), ("说法", 34), ("计量单位", 9), ("报告（份）", 10), ("次数", 8), ("所在标题", 40), ("原文", 14),
    ("例句", 90), ("文件", 42), ("位置（第几字）", 12),
)  # fmt: skip
_MOST_SECTIONS = 3


def write_unknown(path: Path, outcomes: Iterable[tuple[str, Outcome]]) -> None:
    """Write the table, whole or not at all."""
    found = unknown_wordings(sightings(outcomes))
    if path.suffix.lower() == ".csv":
        bytes_written(path, _csv(found))
    else:
        book_written(path, lambda book: _fill(found, book))


def sightings(outcomes: Iterable[tuple[str, Outcome]]) -> Iterator[Sighting]:
    """The figures of a batch that were led to no indicator."""
    for name, outcome in outcomes:
        for figure in outcome.rows:
            if figure["indicator"] is None:
                yield Sighting(
                    subject=figure["subject"],
                    unit=figure["unit"],
                    text=figure["text"],
                    section=figure["heading"],
                    sentence=figure["sentence"],
                    paper=name,
                    at=figure["span"][0],
                    plan=figure["kind"] == FigureKind.PLAN,
                    part=figure["group"] is not None,
                )


def _fill(found: Sequence[Unknown], book: Any) -> None:
    sheet = Sheet(book, "未对应的说法", _COLUMNS)
    for unknown in found:
        sheet.add(_row(unknown))
    sheet.close()


def _csv(found: Sequence[Unknown]) -> bytes:
    """In the coding that Excel and WPS take for Chinese."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heading for heading, _ in _COLUMNS)
    for unknown in found:
        writer.writerow(inert(one) if isinstance(one, str) else one for one in _row(unknown))
    return out.getvalue().encode("utf-8-sig")


def _row(unknown: Unknown) -> tuple[str | int, ...]:
    example = unknown.example
    return (
        unknown.head, unknown.wording, "、".join(unknown.units), unknown.papers, unknown.times,
        "；".join(unknown.sections[:_MOST_SECTIONS]), example.text, example.sentence, example.paper, example.at + 1,
    )  # fmt: skip
