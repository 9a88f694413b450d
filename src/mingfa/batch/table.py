"""The table of a batch: a sheet of files with what came of each, a sheet of their figures with the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from mingfa.batch.outcome import Outcome, Status
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import FileFault

__all__ = ["write_table"]

_FILES = (
    ("文件", 42), ("状态", 10), ("说明", 50), ("单位", 16), ("所属县", 14), ("区划", 34),
    ("文种", 12), ("年度", 8), ("标题", 46), ("日期", 12),
    ("署名", 30), ("数据（项）", 10), ("对应指标（项）", 12),
)  # fmt: skip
_FIGURES = (
    ("单位", 16), ("年度", 8), ("指标", 28), ("分项", 12), ("内容", 30), ("原文", 16), ("值", 12), ("上限", 12),
    ("准约", 9), ("计量单位", 9), ("起", 12), ("止", 12), ("所在标题", 36), ("句子", 80), ("把握", 8), ("文件", 42),
)  # fmt: skip
_BOUNDS = {"exact": "准数", "at_least": "不少于", "at_most": "不超过", "about": "约数", "range": "范围"}
_MOST_ROWS = 1_000_000
_LONGEST_CELL = 32_000
# A table says the same whenever it was made.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write_table(path: Path, outcomes: Iterable[tuple[str, Outcome]]) -> None:
    """Write the table, whole or not at all; outcomes are told in the order in which they come."""
    part = path.with_name(f".{path.name}.part")
    # Rows leave the memory as they are written, each sheet's in their order.
    book = xlsxwriter.Workbook(
        part, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    try:
        book.set_properties({"created": _MADE})
        _fill(book, outcomes)
        book.close()
        part.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise FileFault(
            f"无法写入“{path.name}”。请确认它没有在Excel里打开，且有权写入这个文件夹。"
        ) from error
    finally:
        part.unlink(missing_ok=True)


class _Sheet:
    """A sheet with its head, filled a row at a time; a new one is begun where one is full."""

    def __init__(self, book: Any, name: str, columns: Sequence[tuple[str, int]]) -> None:
        self._book, self._name, self._columns, self._number = book, name, columns, 0
        self._bold = book.add_format({"bold": True, "bg_color": "#E9EEF2", "bottom": 1, "valign": "vcenter"})
        self._plain = book.add_format({"valign": "top", "text_wrap": True})
        self._begin()

    def _begin(self) -> None:
        self._number += 1
        self._row = 0
        self._sheet = self._book.add_worksheet(
            self._name if self._number == 1 else f"{self._name}{self._number}"
        )
        self._sheet.freeze_panes(1, 1)
        for place, (heading, width) in enumerate(self._columns):
            self._sheet.set_column(place, place, width)
            self._sheet.write_string(0, place, heading, self._bold)

    def add(self, values: Sequence[object]) -> None:
        """A row; None leaves a cell empty."""
        if self._row >= _MOST_ROWS:
            self.close()
            self._begin()
        self._row += 1
        for place, value in enumerate(values):
            if isinstance(value, int | float):
                self._sheet.write_number(self._row, place, value, self._plain)
            elif value:
                self._sheet.write_string(self._row, place, _printable(str(value)), self._plain)

    def close(self) -> None:
        """Let the rows be filtered."""
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)


def _fill(book: Any, outcomes: Iterable[tuple[str, Outcome]]) -> None:
    files = _Sheet(book, "文件", _FILES)
    figures = _Sheet(book, "数据", _FIGURES)
    for name, outcome in outcomes:
        meta = outcome.meta
        linked = sum(figure["indicator"] is not None for figure in outcome.figures)
        read = outcome.status != Status.REFUSED
        files.add(
            (
                name, Status(outcome.status).label, outcome.why, meta.get("unit"), meta.get("county"), _places(meta),
                meta.get("kind"), meta.get("year"), meta.get("title"), meta.get("date"), "、".join(meta.get("issuers", ())),
                len(outcome.figures) if read else None, linked if read else None,
            )
        )  # fmt: skip
        for figure in outcome.figures:
            figures.add(_figure_row(name, meta.get("unit"), meta.get("year"), figure))
    files.close()
    figures.close()


def _places(meta: Mapping[str, Any]) -> str:
    """Where the unit lies, from the province down; several where the paper does not tell them apart."""
    levels = ("province", "city", "county", "township")
    told = ("".join(place[level] or "" for level in levels) for place in meta.get("places", ()))
    return "或".join(told)


def _figure_row(name: str, unit: object, year: object, figure: Any) -> tuple[object, ...]:
    indicator = CATALOGUE.indicators.get(figure["indicator"] or "")
    start, end = figure["period"] or (None, None)
    return (
        unit, year, indicator.label if indicator else None, figure["group"], figure["subject"], figure["text"],
        figure["value"], figure["value_high"], _BOUNDS[figure["bound"]], figure["unit"], start, end,
        figure["heading"], figure["sentence"], figure["confidence"] if indicator else None, name,
    )  # fmt: skip


def _printable(text: str) -> str:
    """What a cell can hold: no control characters, and no more than Excel takes."""
    return "".join(char for char in text if char.isprintable() or char in "\n\t\u3000")[:_LONGEST_CELL]
