"""Headings as clerks write them, brought to a form that can be compared: “* 涉及金额\\n（万元）” is 涉及金额, in 万元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mingfa.text.units import alike, unit_named
from mingfa.text.width import half_width

__all__ = [
    "REMARKS_HEADING",
    "SERIAL_HEADING",
    "SERIAL_KEYS",
    "UNIT_HEADING",
    "UNIT_KEYS",
    "Heading",
    "Wording",
    "scale",
    "unit_of_count",
    "worded",
]

#: What exports and templates write above the columns that belong to no register.
SERIAL_HEADING = "序号"
UNIT_HEADING = "填报单位"
REMARKS_HEADING = "核对意见"

#: Headings of the running number, and of the unit a row belongs to from the most particular up, as keys.
SERIAL_KEYS = ("序号", "序", "顺序号", "行号", "项次", "no", "no.", "编号")
UNIT_KEYS = tuple(
    f"{before}{name}"
    for names in (
        (
            "村",
            "村名",
            "村别",
            "村居",
            "村社区",
            "村(社区)",
            "村/社区",
            "社区",
            "行政村",
            "村委会",
            "村级单位",
        ),
        ("单位", "单位名称"),
        ("镇村", "乡镇", "街道", "乡镇(街道)"),
    )
    for before in ("", "填报", "所在", "所属", "上报", "报送", "录入")
    for name in names
)

_MULTIPLES = {
    "": 1,
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
}
_LONGEST = 100  # characters of a heading that tell anything
_BRACKETED = re.compile(r"[(\[【〔<《]([^)\]】〕>》]*)[)\]】〕>》]")
_ASIDE = re.compile(
    r"必填|选填|可不填|必选|单选|多选|下拉|年月日|年[-/.]月|yyyy|格式|示例|例如|如[::]|填|请|可空"
)
_TRAILING_UNIT = re.compile(r"[/,、:_-]([^/,、:_-]+)$")


@dataclass(frozen=True, slots=True)
class Wording:
    """A heading in comparable form.

    full: blanks, marks, notes to the writer and unit of count taken away; bare: without any bracket
    unit: the unit of count it names (万元), else empty
    """

    full: str
    bare: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one column; `path` has a text for each level of a header in several rows, `index` counts from 0."""

    index: int
    path: tuple[str, ...]

    @property
    def text(self) -> str:
        """How it is shown and remembered."""
        return "/".join(self.path)

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """What it may be compared by, the most telling first: all levels together, then the lowest alone."""
        lowest = self.path[-1]
        if len(self.path) == 1:
            return (worded(lowest),)
        if unit_of_count(lowest):
            return (worded(f"{self.path[-2]}({lowest})"),)
        return (worded("".join(self.path)), worded("".join(self.path[-2:])), worded(lowest))


@lru_cache(maxsize=4096)
def unit_of_count(text: str) -> str:
    """The unit of count that a text consists of, bracketed or after 单位：, else empty.

    >>> unit_of_count("（单位：万元）")
    '万元'
    """
    told = re.sub(r"\s", "", half_width(text)).strip("()[]").removeprefix("单位").lstrip(":")
    return told if _parted(told) else ""


def scale(given: str, wanted: str) -> Decimal:
    """By what a figure told in one unit of count is multiplied to tell it in another; 1 where they do not compare.

    >>> scale("万元", "元")
    Decimal('10000')
    """
    told, asked = _parted(given), _parted(wanted)
    if told is None or asked is None or not alike(told[1], asked[1]):
        return Decimal(1)
    return Decimal(told[0]) / Decimal(asked[0])


def _parted(text: str) -> tuple[int, str] | None:
    """A unit of count as its multiple and the plain unit: 万元 is 10000 times 元."""
    if unit_named(text):
        return 1, text
    for multiple, times in _MULTIPLES.items():
        if multiple and text.startswith(multiple) and unit_named(text.removeprefix(multiple)):
            return times, text.removeprefix(multiple)
    return None


@lru_cache(maxsize=4096)
def worded(text: str) -> Wording:
    """The comparable form of a heading."""
    said = re.sub(r"\s", "", half_width(text[:_LONGEST])).lower().strip("*★☆※●▲#:。")
    unit = ""

    def kept(found: re.Match[str]) -> str:
        nonlocal unit
        inside = found[1]
        if measured := unit_of_count(inside):
            unit = measured
            return ""
        return "" if _ASIDE.search(inside) else f"({inside})"

    full = _BRACKETED.sub(kept, said)
    if (trailing := _TRAILING_UNIT.search(full)) and (measured := unit_of_count(trailing[1])):
        unit, full = measured, full[: trailing.start()]
    full = full.strip("*:。、,") or said
    return Wording(full, _BRACKETED.sub("", full).strip("*:。、,") or full, unit)
