"""Where the nodes of the publicity calendar fall."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mingfa.errors import InputFault
from mingfa.law.publicity_dates import PUBLICITY_DATES, node_named, publicity_calendar
from mingfa.text.dates import Period

BY_NAME = {node.name: node for node in PUBLICITY_DATES}


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("全国助残日", date(2026, 5, 17)),  # third Sunday of May
        ("全民国防教育日", date(2026, 9, 19)),  # third Saturday of September
        ("全国中小学生安全教育日", date(2026, 3, 30)),  # last Monday of March
        ("中国农民丰收节", date(2024, 9, 22)),  # autumn equinox
        ("中国农民丰收节", date(2025, 9, 23)),
        ("老年节", date(2025, 10, 29)),  # the ninth of the ninth lunar month
        ("国家宪法日", date(2026, 12, 4)),
    ],
)
def test_movable_days(name: str, day: date) -> None:
    assert BY_NAME[name].days(day.year) == Period(day, day)


def test_the_week_of_a_day_runs_monday_to_sunday() -> None:
    assert BY_NAME["全国家庭教育宣传周"].days(2026) == Period(date(2026, 5, 11), date(2026, 5, 17))


def test_the_lunar_ninth_stays_nine_days_into_a_month_after_mid_autumn() -> None:
    """中秋节 is the 15th of the eighth lunar month; a lunar month has 29 or 30 days."""
    mid_autumn = {2023: (9, 29), 2024: (9, 17), 2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3)}
    for year, day in mid_autumn.items():
        assert BY_NAME["老年节"].days(year).start - date(year, *day) in (
            timedelta(days=23),
            timedelta(days=24),
        )


def test_a_year_beyond_the_lunar_table_is_refused() -> None:
    with pytest.raises(InputFault) as refused:
        BY_NAME["老年节"].days(2031)
    assert refused.value.message == "2031年农历九月初九的公历日期未收录（已收录2020年至2030年）。"


def test_a_calendar_beyond_the_tables_keeps_the_node_without_its_days() -> None:
    undated = [node.name for node, period in publicity_calendar(2031) if period is None]
    assert undated == ["老年节"]


def test_a_calendar_is_in_order_and_leaves_out_what_is_not_kept_that_year() -> None:
    calendar = publicity_calendar(2025)
    starts = [period.start for _, period in calendar if period]
    assert starts == sorted(starts)
    names = [node.name for node, _ in calendar]
    assert "全国推广普通话宣传周" in names
    assert "民族团结进步宣传周" not in names
    assert "民族团结进步宣传周" in [node.name for node, _ in publicity_calendar(2026)]


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(PUBLICITY_DATES)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“12·4”国家宪法日", "国家宪法日"),
        ("宪法宣传周集中宣传", "宪法宣传周"),
        ("中国水周宣传", "世界水日、中国水周"),
        ("日常普法", None),
    ],
)
def test_a_node_is_found_by_its_name_in_what_is_said(said: str, name: str | None) -> None:
    found = node_named(said)
    assert (found.name if found else None) == name
