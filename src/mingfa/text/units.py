"""Units of count (量词): which there are, what each stands for, and which count the same kind of thing.

A unit that is not in the table does not end a figure: 年, 月, 日, 号, 届, 级 … date, number or name things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["UNIT", "UNIT_NAMES", "WRITTEN_UNITS", "Unit", "UnitKind", "alike", "comparable", "unit_named"]


class UnitKind(StrEnum):
    """What a unit counts; figures in different kinds are never the same figure."""

    PEOPLE = "人"
    TURNS = "人次"
    EVENTS = "场次"
    CASES = "案件"
    PAPERS = "印刷品"
    BODIES = "单位"
    THINGS = "事物"
    TIME = "时间"
    MEASURE = "计量"
    MONEY = "金额"
    SHARE = "比率"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of count.

    name:    as figures are told in (人（次） is told in 人次)
    spelled: whether numerals in characters before it count something. They do before 次 (两次), hardly
             before 类 or 分 (五类人员, 十分重视), which then stand in names and adverbs.
    """

    name: str
    kind: UnitKind
    spelled: bool = True


def _units(kind: UnitKind, names: str, *, spelled: bool = True) -> list[Unit]:
    return [Unit(name, kind, spelled) for name in names.split()]


_TABLE = (
    *_units(UnitKind.PEOPLE, "人 名 位"),
    *_units(UnitKind.TURNS, "人次 户次 家次 车次 台次 辆次 架次 艘次"),
    *_units(UnitKind.EVENTS, "次 场 场次 期 轮 轮次 遍 批次 堂 批 站次 班次"),
    *_units(UnitKind.EVENTS, "节 班 讲", spelled=False),
    *_units(UnitKind.CASES, "件 起 宗 例 桩 件次"),
    *_units(UnitKind.PAPERS, "份 册 本 张 篇 幅 条 块 部 封 则 集 首 枚 卷"),
    *_units(UnitKind.PAPERS, "套 面 版 字 盒 箱 袋 把 帧 项次 条次", spelled=False),
    *_units(UnitKind.BODIES, "家 户 支 所 处 座"),
    *_units(UnitKind.THINGS, "个 项 台 辆 间 艘 盏 笔"),
    *_units(UnitKind.THINGS, "种 类 道 只 头 株 棵 对 门 通 组 队 根 副", spelled=False),
    *_units(UnitKind.TIME, "小时 学时 课时 分钟 个工作日 个小时 个学时 个课时"),
    *_units(UnitKind.TIME, "天", spelled=False),
    *_units(UnitKind.MEASURE, "公里 平方米 平方公里 立方米 公顷 亩 吨 公斤 倍"),
    *_units(UnitKind.MEASURE, "米 分 斤 升", spelled=False),
    *_units(UnitKind.MONEY, "元 美元 港元"),
    *_units(UnitKind.SHARE, "% 个百分点"),
)

_BY_NAME = {unit.name: unit for unit in _TABLE}

_SPELLINGS = {
    "人（次）": "人次",
    "人(次)": "人次",
    "人/次": "人次",
    "人·次": "人次",
    "场（次）": "场次",
    "场(次)": "场次",
    "场/次": "场次",
    "件（次）": "件次",
    "件(次)": "件次",
    "户（次）": "户次",
    "户(次)": "户次",
    "千米": "公里",
    "平米": "平方米",
    "㎡": "平方米",
    "千克": "公斤",
    "块钱": "元",
    "百分点": "个百分点",
    "工作日": "个工作日",
    "％": "%",
    "﹪": "%",
}

#: The alternatives of a pattern that matches any unit, longest first.
UNIT = "|".join(re.escape(name) for name in sorted((*_BY_NAME, *_SPELLINGS), key=len, reverse=True))

#: The names in which figures are told.
UNIT_NAMES = tuple(_BY_NAME)

_WRITTEN = _BY_NAME | {spelling: _BY_NAME[name] for spelling, name in _SPELLINGS.items()}

#: Every form in which a unit is written.
WRITTEN_UNITS = tuple(_WRITTEN)


def unit_named(written: str) -> Unit | None:
    """The unit that a written form tells, None where it is no unit of count.

    >>> unit_named("人（次）").name
    '人次'
    """
    return _WRITTEN.get(written)


#: Units that count the same things one by one, so that their figures stand in one row. 人 and 人次, 次 and 场 do not.
_SAME = (
    ("件", "起", "宗", "例", "桩"),
    ("人", "名", "位"),
    ("场", "场次"),
    ("轮", "轮次"),
    ("份", "册", "本"),
)
_FIRST = {name: same[0] for same in _SAME for name in same}


def comparable(unit: str) -> str:
    """The unit under which figures in this one are compared: those of one name compare, and no others.

    >>> comparable("起"), comparable("人次")
    ('件', '人次')
    """
    return _FIRST.get(unit, unit)


def alike(one: str, other: str) -> bool:
    """Whether two units may tell the same figure (件 and 起, 场 and 次)."""
    if one == other:
        return True
    first, second = unit_named(one), unit_named(other)
    return first is not None and second is not None and first.kind is second.kind
