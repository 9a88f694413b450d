"""Dates as clerks type them: taken where sure, refused in plain words where not."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.text.dates import parse_date

MARCH_5 = date(2024, 3, 5)


@pytest.mark.parametrize(
    "written",
    [
        "2024.3.5",
        "2024-03-05",
        "2024/3/5",
        "2024年3月5日",
        "2024年 3月 5日",
        "2024年3月5号",
        "20240305",
        20240305,
        20240305.0,
        "24.3.5",
        "２０２４．３．５",
        "2024年3月5日星期二",
        "2024年3月5日（周二）上午",
        "2024-03-05 09:30:00",
        "2024-03-05T09:30:00",
        "二〇二四年三月五日",
        45356,
        "45356",
        45356.5,
        MARCH_5,
        datetime.combine(MARCH_5, time(9, 30)),
    ],
)
def test_every_usual_way_of_writing_a_day_is_that_day(written: object) -> None:
    assert parse_date(written) == MARCH_5


@pytest.mark.parametrize("written", ["3月5日", "3.5", "3-5", "3/5", 3.5, "三月五日"])
def test_a_day_without_year_takes_the_year_of_the_sheet(written: object) -> None:
    assert parse_date(written, year=2024) == MARCH_5
    with pytest.raises(ValueError) as refusal:
        parse_date(written)
    assert str(refusal.value) == f"“{written}”没有年份，请填如2024-03-05"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2024.2.30", "“2024.2.30”这一天不存在，请核对月和日"),
        ("2024.13.1", "“2024.13.1”这一天不存在，请核对月和日"),
        ("5/3/2024", "“5/3/2024”不是日期，请填如2024-03-05"),
        ("2024年3月", "“2024年3月”不是日期，请填如2024-03-05"),
        ("2024.3.5-3.8", "“2024.3.5-3.8”不是日期，请填如2024-03-05"),
        ("张三", "“张三”不是日期，请填如2024-03-05"),
        ("三八年三月五日", "“三八年三月五日”不是日期，请填如2024-03-05"),
        ("", "没有填日期，请填如2024-03-05"),
        (None, "应为日期，请填如2024-03-05"),
        (True, "应为日期，请填如2024-03-05"),
        (float("nan"), "“nan”不是日期，请填如2024-03-05"),
        (10**400, f"“{'1' + '0' * 19}…”不是日期，请填如2024-03-05"),
        (3.1, "“3.1”可能是3月1日，也可能是3月10日，请填如2024-03-05"),
    ],
)
def test_what_is_no_day_is_refused_in_plain_words(written: object, message: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_date(written, year=2024)
    assert str(refusal.value) == message


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_day_written_out_reads_as_itself(day: date) -> None:
    assert parse_date(f"{day.year}年{day.month}月{day.day}日") == day
    assert parse_date(f"{day.month}.{day.day}", year=day.year) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day:%Y%m%d}") == day
