"""Dates as clerks type them: taken where sure, refused in plain words where not."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.text.dates import find_periods, parse_date

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
        ("2024-03-05" + " " * 30_000 + "x", f"“2024-03-05{' ' * 10}…”不是日期，请填如2024-03-05"),
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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("2024年上半年12场，5月3场。", ["2024年上半年", "2024年5月"]),
        ("今年以来，去年，明年，下一年度", ["2024年", "2023年", "2025年", "2025年"]),
        ("第三季度、三季度、前三季度", ["2024年第三季度", "2024年第三季度", "2024年1月1日至2024年9月30日"]),
        ("1至9月，截至10月底", ["2024年1月1日至2024年9月30日", "2024年1月1日至2024年10月31日"]),
        ("全年、年内、截至目前、目前", ["2024年", "2024年", "2024年", "2024年"]),
        ("2023年度的工作，全年12场。全年3场", ["2023年", "2023年", "2024年"]),
        ("5月26日、12月4日开展活动，13月", []),
    ],
)
def test_periods_named_in_running_text_are_found(text: str, labels: list[str]) -> None:
    assert [period.label for _, period in find_periods(text, 2024)] == labels


def test_without_a_year_only_years_written_out_are_known() -> None:
    assert [period.label for _, period in find_periods("今年上半年，2023年，全年", None)] == [
        "2023年",
        "2023年",
    ]
