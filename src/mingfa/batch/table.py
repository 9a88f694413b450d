"""The table of a batch that was read: a sheet of files with what came of each, one of their figures with the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mingfa.batch.outcome import Outcome, Status
from mingfa.batch.sheet import Sheet, book_written
from mingfa.catalogue.table import CATALOGUE

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


def write_table(path: Path, outcomes: Iterable[tuple[str, Outcome]]) -> None:
    """Write the table, whole or not at all; outcomes are told in the order in which they come."""
    book_written(path, partial(_fill, outcomes))


def _fill(outcomes: Iterable[tuple[str, Outcome]], book: Any) -> None:
    files = Sheet(book, "文件", _FILES)
    figures = Sheet(book, "数据", _FIGURES)
    for name, outcome in outcomes:
        meta = outcome.meta
        linked = sum(figure["indicator"] is not None for figure in outcome.rows)
        read = outcome.status != Status.REFUSED
        files.add(
            (
                name, Status(outcome.status).label, outcome.why, meta.get("unit"), meta.get("county"), _places(meta),
                meta.get("kind"), meta.get("year"), meta.get("title"), meta.get("date"), "、".join(meta.get("issuers", ())),
                len(outcome.rows) if read else None, linked if read else None,
            )
        )  # fmt: skip
        for figure in outcome.rows:
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
