"""The situations in the YAML files beside this one, each with the day on which things fall due.

A clerk can read and add to them: headings of the register on the left, values as a clerk types them on the right.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mingfa.catalogue.register import taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.errors import CalendarEnd
from mingfa.law.counting import Due
from mingfa.law.workdays import is_workday

NONE = "无"


def situations() -> list[Any]:
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yaml")):
        sheet = yaml.safe_load(path.read_text(encoding="utf-8"))
        for one in sheet["情形"]:
            row = sheet["通用"] | one.get("填写", {})
            found.append(pytest.param(sheet["台账"], row, one["到期"], one.get("顺延", {}), id=f"{path.stem}：{one['名称']}"))
    return found


@pytest.mark.parametrize(("register", "row", "due", "rolled"), situations())
def test_situation(register: str, row: dict[str, Any], due: dict[str, Any], rolled: dict[str, Any]) -> None:
    declared = CATALOGUE.register(register)
    names = {column.label: column.name for column in declared.columns}
    filled, faults = taken(declared, {names[label]: value for label, value in row.items()})
    assert filled is not None, [str(fault) for fault in faults]
    deadlines = {deadline.label: deadline for deadline in CATALOGUE.deadlines.values() if deadline.register is declared}
    for label, expected in due.items():
        if isinstance(expected, date):
            last = rolled.get(label, expected)
            assert deadlines[label].due(filled, is_workday=is_workday) == Due(expected, last)
        elif expected == NONE:
            assert deadlines[label].due(filled, is_workday=is_workday) is None
        else:
            with pytest.raises(CalendarEnd, match=expected):
                deadlines[label].due(filled, is_workday=is_workday)


def test_every_deadline_has_a_situation_in_which_it_falls_due() -> None:
    dated = {label for param in situations() for label, day in param.values[2].items() if isinstance(day, date)}
    assert {deadline.label for deadline in CATALOGUE.deadlines.values()} - dated == set()
