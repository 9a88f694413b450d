"""What fields take from clerks, and what they refuse, in words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from mingfa.catalogue.register import Register, column, taken
from mingfa.catalogue.values import Count, Day, Money, Number, Text, YesNo
from mingfa.law.clause import NoBasis
from mingfa.text.amounts import Amount, Bound


class Values(Register):
    """一个值一行。"""

    key = "values"
    label = "取值"
    basis = NoBasis("测试")
    occurred_on = subject = "day"
    identity = ("day",)

    day: Day = column("日期", default=date(2024, 1, 1))
    count: Count | None = column("数量", default=None, unit="份")
    hours: Number | None = column("学时", default=None, unit="小时")
    money: Money | None = column("金额", default=None, unit="元")
    text: Text | None = column("文字", default=None)
    yes: YesNo | None = column("是否", default=None)


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("day", "2024.3.5", date(2024, 3, 5)),
        ("day", "２０２４年３月５日", date(2024, 3, 5)),
        ("day", "3月5日", date(2024, 3, 5)),
        ("day", 45356, date(2024, 3, 5)),
        ("day", datetime.fromisoformat("2024-03-05T09:30"), date(2024, 3, 5)),
        ("count", "１２", Amount.exact(12)),
        ("count", 12.0, Amount.exact(12)),
        ("count", "50余", Amount(Decimal(50), Bound.AT_LEAST)),
        ("hours", "1.5", Amount(Decimal("1.5"))),
        ("money", "3.5万", Amount.exact(35000)),
        ("text", 1001.0, "1001"),
        ("text", "  张三 ", "张三"),
        ("yes", "√", True),
        ("yes", "否", False),
        ("yes", 0, False),
    ],
)
def test_values_as_clerks_type_them(name: str, given: object, value: object) -> None:
    row, faults = taken(Values, {name: given}, year=2024)
    assert [str(fault) for fault in faults] == []
    assert getattr(row, name) == value


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("day", "9999-12-31", "“日期”：年份（9999）不在1900年至2100年之间，请核对。"),
        ("day", date(1, 1, 1), "“日期”：年份（1）不在1900年至2100年之间，请核对。"),
        ("count", -3, "“数量”：数量不能为负（-3），请核对。"),
        ("count", "2.5", "“数量”：应为整数（2.5），请核对。"),
        ("count", True, "“数量”：应为数量，请填数字。"),
        ("count", float("nan"), "“数量”：不是有效的数字。"),
        ("count", 10**13, "“数量”：数量过大，请核对单位和位数。"),
        ("hours", "1.255", "“学时”：最多两位小数（1.255），请核对。"),
        ("yes", "也许", "“是否”：应填“是”或“否”，现为“也许”。"),
        ("text", "字" * 4001, "“文字”：文字过长（最多4000字），请精简。"),
    ],
)
def test_values_that_cannot_be_taken_are_refused_in_words(name: str, given: object, said: str) -> None:
    row, faults = taken(Values, {name: given})
    assert row is None
    assert [str(fault) for fault in faults] == [said]


def test_a_blank_is_not_a_value() -> None:
    row, faults = taken(Values, {"count": "  ", "text": "", "yes": None})
    assert faults == ()
    assert row is not None
    assert row.stored() == {"day": "2024-01-01"}
