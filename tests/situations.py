"""The scenario files: named situations a clerk could read and add to.

台账 names the register, 通用 what every row of the file says, 填写 what one situation says besides, in the headings
of the register and as a clerk types. What must come of it:

    到期       the last day of each deadline, 无 where none runs, or the words with which it is refused
    顺延       where a clause or custom moves that day, the day to which
    计入       what the row adds to each figure, 不计 for nothing
    归入       the year (or day) in which a figure counts it
    不予登记   the fields at which the row is refused, each with words of the message

A file may hold several registers, parted by ---. A yearly duty has 年度事项 for 台账, and situations with 工作年度.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.indicator import Indicator, Nature, Source
from mingfa.catalogue.register import FieldFault, Register, taken
from mingfa.catalogue.table import CATALOGUE

__all__ = [
    "DUTIES",
    "NONE",
    "NO_AMOUNT",
    "SITUATIONS",
    "DutySituation",
    "Situation",
    "day_in",
    "deadline",
    "source_of",
]

NONE = "无"
NO_AMOUNT = "不计"

_FOLDER = Path(__file__).parent / "scenarios"


@dataclass(frozen=True)
class Situation:
    """One row and what follows from it."""

    file: str
    name: str
    register: type[Register]
    typed: Mapping[str, Any]
    told: Mapping[str, Mapping[str, Any]]

    def __str__(self) -> str:
        return f"{self.file}：{self.name}"

    @property
    def due(self) -> Mapping[str, Any]:
        return self.told.get("到期", {})

    @property
    def rolled(self) -> Mapping[str, date]:
        return self.told.get("顺延", {})

    @property
    def counted(self) -> Mapping[str, Any]:
        return self.told.get("计入", {})

    @property
    def placed(self) -> Mapping[str, int | date]:
        return self.told.get("归入", {})

    @property
    def refused(self) -> Mapping[str, str]:
        return self.told.get("不予登记", {})

    @cached_property
    def taken(self) -> tuple[Register | None, tuple[FieldFault, ...]]:
        names = {column.label: column.name for column in self.register.columns}
        row, faults = taken(self.register, {names[label]: value for label, value in self.typed.items()})
        return row, tuple(faults)

    @property
    def row(self) -> Register:
        row, faults = self.taken
        assert row is not None, [str(fault) for fault in faults]
        return row

    def dated(self) -> Iterator[tuple[Deadline, date]]:
        """The deadlines that fall due on a day in this situation."""
        for label, day in self.due.items():
            if isinstance(day, date):
                yield deadline(label), day


@dataclass(frozen=True)
class DutySituation:
    """A yearly duty for the work of one year."""

    name: str
    duty: YearlyDuty
    year: int
    due: date | None

    def __str__(self) -> str:
        return f"{self.duty.label}：{self.name}"


def deadline(label: str) -> Deadline:
    return next(one for one in CATALOGUE.deadlines.values() if one.label == label)


def source_of(situation: Situation, label: str) -> Source | None:
    """Through which rows a figure counts the register of a situation; None where it counts none."""
    indicator = CATALOGUE.indicator(label)
    assert isinstance(indicator, Indicator)
    return next((one for one in indicator.sources if one.register is situation.register), None)


def day_in(situation: Situation, label: str) -> date | None:
    """The day that places the row in a figure; None where it is not known yet."""
    indicator = CATALOGUE.indicator(label)
    source = source_of(situation, label)
    assert isinstance(indicator, Indicator)
    assert source is not None, f"{label} counts no rows of {situation.register.label}"
    standing = situation.register.standing
    # What stands is placed by its first day.
    name = standing[0] if indicator.nature is Nature.STOCK and standing else source.dated_on
    day: date | None = getattr(situation.row, name)
    return day


def _sheets() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path in sorted(_FOLDER.glob("*.yaml")):
        for sheet in yaml.safe_load_all(path.read_text(encoding="utf-8")):
            yield path.stem, sheet


def _situations() -> Iterator[Situation]:
    for file, sheet in _sheets():
        if "台账" not in sheet:
            continue
        register = CATALOGUE.register(sheet["台账"])
        for one in sheet["情形"]:
            told = {key: value for key, value in one.items() if key not in ("名称", "填写")}
            assert not set(told) - {"到期", "顺延", "计入", "归入", "不予登记"}, (file, one["名称"])
            assert told, f"{file}：{one['名称']} says nothing of what follows"
            yield Situation(file, one["名称"], register, sheet["通用"] | one.get("填写", {}), told)


def _duties() -> Iterator[DutySituation]:
    labelled = {duty.label: duty for duty in CATALOGUE.duties.values()}
    for _file, sheet in _sheets():
        if "年度事项" in sheet:
            for one in sheet["情形"]:
                day = None if one["到期"] == NONE else one["到期"]
                yield DutySituation(one["名称"], labelled[sheet["年度事项"]], one["工作年度"], day)


SITUATIONS: tuple[Situation, ...] = tuple(_situations())
DUTIES: tuple[DutySituation, ...] = tuple(_duties())
