"""The value types a register's fields may have, and how they take what clerks type.

Each type is an `Annotated` alias: a Python type, a validator that accepts full-width digits, text dates, Excel
serials and 50余, and a `Kind` that forms, sheets and pages go by.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import parse_date
from mingfa.text.numbers import parse_amount
from mingfa.text.width import half_width

__all__ = ["Count", "Day", "Kind", "LongText", "Money", "Number", "Text", "YesNo"]


class Kind(StrEnum):
    """What a field holds, for whoever shows or asks for it."""

    DAY = "day"
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"
    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"


def _fault(code: str, message: str) -> PydanticCustomError:
    # The message is made here, in Chinese; pydantic only carries it. Braces would be read as placeholders.
    return PydanticCustomError(code, "{said}", {"said": message})  # type: ignore[arg-type, unused-ignore]


def _text(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, date):
        value = value.isoformat()
    return value.strip() if isinstance(value, str) else value


def _day(value: object, info: ValidationInfo) -> object:
    day = _read_day(value, info)
    # Outside these years a date is a slip of the hand, and periods counted from it may leave the calendar.
    if not 1900 <= day.year <= 2100:
        raise _fault("day_range", f"年份（{day.year}）不在1900年至2100年之间，请核对")
    return day


def _read_day(value: object, info: ValidationInfo) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    context: Mapping[str, Any] = info.context or {}
    try:
        return parse_date(value, year=context.get("year"))
    except ValueError as error:
        raise _fault("day", str(error)) from None


_LARGEST = Decimal(10) ** 12


def _amount(value: object) -> object:
    """An Amount from a number, a text such as 50余, or its stored form."""
    if isinstance(value, Amount):
        amount = value
    elif isinstance(value, Mapping):
        try:
            high = value.get("high")
            amount = Amount(
                Decimal(str(value["value"])),
                Bound(value["bound"]),
                None if high is None else Decimal(str(high)),
            )
        except (KeyError, ValueError, InvalidOperation):
            raise _fault("count", "数量的格式不能识别，请填数字") from None
    elif isinstance(value, bool):
        raise _fault("count", "应为数量，请填数字")
    elif isinstance(value, int):
        amount = Amount(Decimal(value))
    elif isinstance(value, float | Decimal):
        if value != value or value in (float("inf"), float("-inf")):
            raise _fault("count", "不是有效的数字")
        amount = Amount(Decimal(str(value)))
    elif isinstance(value, str):
        try:
            amount = parse_amount(value)
        except ValueError as error:
            raise _fault("count", str(error)) from None
    else:
        raise _fault("count", "应为数量，请填数字")
    if amount.value < 0:
        raise _fault("count_negative", f"数量不能为负（{amount.value}），请核对")
    if amount.value > _LARGEST or (amount.high or 0) > _LARGEST:
        raise _fault("count_large", "数量过大，请核对单位和位数")
    return amount


def _count(value: object) -> object:
    amount = _amount(value)
    assert isinstance(amount, Amount)  # noqa: S101 - _amount returns nothing else
    if amount.value % 1 or (amount.high or 0) % 1:
        raise _fault("count_fraction", f"应为整数（{amount.value}），请核对")
    return amount


def _decimals(value: object) -> object:
    amount = _amount(value)
    assert isinstance(amount, Amount)  # noqa: S101 - _amount returns nothing else
    if amount.value * 100 % 1 or (amount.high or 0) * 100 % 1:
        raise _fault("decimals", f"最多两位小数（{amount.value}），请核对")
    return amount


def amount_stored(amount: Amount) -> int | str | dict[str, Any]:
    """How an amount stands in JSON: a bare number when exact, its bound beside it when not."""
    value = _plain(amount.value)
    if amount.bound is Bound.EXACT:
        return value
    stored: dict[str, Any] = {"value": value, "bound": amount.bound.value}
    if amount.high is not None:
        stored["high"] = _plain(amount.high)
    return stored


def _plain(value: Decimal) -> int | str:
    return int(value) if value % 1 == 0 else str(value.normalize())


_YES = frozenset({"是", "有", "√", "✓", "✔", "y", "yes", "true", "1", "已", "对"})
_NO = frozenset({"否", "无", "×", "✗", "n", "no", "false", "0", "未", "没有", "不是"})


def _yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    said = half_width(str(_text(value))).lower()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise _fault("yes_no", f"应填“是”或“否”，现为“{said[:20]}”")


_AMOUNT_SCHEMA = WithJsonSchema(
    {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string"}, {"type": "object"}]}
)

#: A calendar day; takes 2024.3.5, 2024年3月5日, 3月5日 (with a year in the context), 45000, full-width digits.
Day = Annotated[date, BeforeValidator(_day), Kind.DAY]

#: A whole number of things or people, with its bound: 12, 十二, 50余, 近百.
Count = Annotated[Amount, BeforeValidator(_count), PlainSerializer(amount_stored), _AMOUNT_SCHEMA, Kind.COUNT]

#: A quantity with up to two decimals (hours, square metres).
Number = Annotated[
    Amount, BeforeValidator(_decimals), PlainSerializer(amount_stored), _AMOUNT_SCHEMA, Kind.NUMBER
]

#: 元, with up to two decimals; 3.5万 is worked out.
Money = Annotated[
    Amount, BeforeValidator(_decimals), PlainSerializer(amount_stored), _AMOUNT_SCHEMA, Kind.MONEY
]

Text = Annotated[str, BeforeValidator(_text), Kind.TEXT]
LongText = Annotated[str, BeforeValidator(_text), Kind.LONG_TEXT]
YesNo = Annotated[bool, BeforeValidator(_yes_no), Kind.YES_NO]
