"""The unit tree from a list of codes and names: level and superior follow from the 12-digit code itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction

from mingfa.errors import FileFault, InputFault
from mingfa.ledger.exchange.workbook import Cell, Workbook
from mingfa.ledger.models import Level, Unit
from mingfa.ledger.services import unit_open

__all__ = ["level_of", "listed_units", "superior_codes", "tree_open"]

#: How many digits of the code name a unit of each level; the rest of the twelve are noughts.
_DIGITS = {Level.PROVINCE: 2, Level.CITY: 4, Level.COUNTY: 6, Level.TOWN: 9, Level.VILLAGE: 12}
_CODE_HEADINGS = frozenset({"代码", "单位代码", "区划代码", "统计用区划代码", "编码"})
_NAME_HEADINGS = frozenset({"名称", "单位名称", "单位", "区划名称"})


def level_of(code: str) -> Level:
    """The level that a code tells: 990124100000 is a town. Longer codes are grids; InputFault for what is none."""
    if not (code.isascii() and code.isdecimal() and 12 <= len(code) <= 20) or code.startswith("00"):
        raise InputFault(f"“{code}”不是单位代码，应为12位数字（网格为村代码后加序号）。")
    if len(code) > 12:
        return Level.GRID
    return next(level for level, digits in _DIGITS.items() if not code[digits:].strip("0"))


def superior_codes(code: str) -> Iterator[str]:
    """Codes of the units that may stand above, nearest first."""
    for level, digits in reversed(_DIGITS.items()):
        if level < level_of(code):
            yield code[:digits].ljust(12, "0")


def listed_units(book: Workbook) -> list[tuple[str, str]]:
    """Codes and names of the first sheet that has columns 代码 and 名称; FileFault where none has."""
    for sheet in book.visible:
        for at, row in enumerate(sheet.rows[:20]):
            texts = [_text(cell) for cell in row]
            code = next((index for index, text in enumerate(texts) if text in _CODE_HEADINGS), None)
            name = next((index for index, text in enumerate(texts) if text in _NAME_HEADINGS), None)
            if code is not None and name is not None:
                listed = [(_text(line[code]), _text(line[name])) for line in sheet.rows[at + 1 :]]
                return [(one, called) for one, called in listed if one or called]
    raise FileFault("没有找到表头。单位表应有“代码”和“名称”两列。")


def _text(cell: Cell) -> str:
    return "".join(str(cell).split()) if cell is not None else ""


def tree_open(listed: Iterable[tuple[str, str]]) -> int:
    """Open all units of a list, superiors first, all or none; known codes get the name listed. Returns how many."""
    units = sorted(listed, key=lambda unit: (level_of(unit[0]), unit[0]))
    with transaction.atomic():
        for code, name in units:
            if not name:
                raise InputFault(f"代码{code}没有名称，请补充；什么也没有写入。")
            above = {unit.code: unit for unit in Unit.objects.filter(code__in=[*superior_codes(code)])}
            parent = next((above[one] for one in superior_codes(code) if one in above), None)
            unit_open(code=code, name=name, level=level_of(code), parent=parent)
    return len(units)
