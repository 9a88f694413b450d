"""The situations in the YAML files beside this one, each with the day on which things fall due.

A clerk can read and add to them: headings of the register on the left, values as a clerk types them on the right.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mingfa.catalogue.indicator import Indicator, Nature
from mingfa.catalogue.register import taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import CalendarEnd
from mingfa.law.counting import Due
from mingfa.law.workdays import is_workday

NONE = "无"
NO_AMOUNT = "不计"


def situations() -> list[Any]:
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        sheet = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in sheet["情形"]:
            row = sheet["通用"] | one.get("填写", {})
            found.append(
                pytest.param(
                    sheet["台账"],
                    row,
                    one.get("到期", {}),
                    one.get("顺延", {}),
                    id=f"{path.stem}：{one['名称']}",
                )
            )
    return found


def countings() -> list[Any]:
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        sheet = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in sheet["情形"]:
            row = sheet["通用"] | one.get("填写", {})
            if "计入" in one:
                found.append(pytest.param(sheet["台账"], row, one["计入"], id=f"{path.stem}：{one['名称']}"))
    return found


@pytest.mark.parametrize(("register", "row", "due", "rolled"), situations())
def test_situation(register: str, row: dict[str, Any], due: dict[str, Any], rolled: dict[str, Any]) -> None:
    declared = CATALOGUE.register(register)
    names = {column.label: column.name for column in declared.columns}
    filled, faults = taken(declared, {names[label]: value for label, value in row.items()})
    assert filled is not None, [str(fault) for fault in faults]
    deadlines = {
        deadline.label: deadline for deadline in CATALOGUE.deadlines.values() if deadline.register is declared
    }
    for label, expected in due.items():
        if isinstance(expected, date):
            last = rolled.get(label, expected)
            assert deadlines[label].due(filled, is_workday=is_workday) == Due(expected, last)
        elif expected == NONE:
            assert deadlines[label].due(filled, is_workday=is_workday) is None
        else:
            with pytest.raises(CalendarEnd, match=expected):
                deadlines[label].due(filled, is_workday=is_workday)


@pytest.mark.parametrize(("register", "row", "counted"), countings())
def test_what_a_situation_adds_to_each_figure(
    register: str, row: dict[str, Any], counted: dict[str, Any]
) -> None:
    declared = CATALOGUE.register(register)
    names = {column.label: column.name for column in declared.columns}
    filled, faults = taken(declared, {names[label]: value for label, value in row.items()})
    assert filled is not None, [str(fault) for fault in faults]
    for label, expected in counted.items():
        indicator = CATALOGUE.indicator(label)
        assert isinstance(indicator, Indicator)
        (source,) = (source for source in indicator.sources if source.register is declared)
        # A row whose day is not known yet lies in no month; what stands is placed by its first day.
        placed = (
            declared.standing[0]
            if indicator.nature is Nature.STOCK and declared.standing
            else source.dated_on
        )
        amount = source.measure(filled) if getattr(filled, placed) is not None else None
        assert (NO_AMOUNT if amount is None else amount.value) == expected, label


def test_every_deadline_has_a_situation_in_which_it_falls_due() -> None:
    dated = {
        label for param in situations() for label, day in param.values[2].items() if isinstance(day, date)
    }
    assert {deadline.label for deadline in CATALOGUE.deadlines.values()} - dated == set()
