"""Units of count: spellings of one unit, and units that may tell the same figure."""

from __future__ import annotations

import re

import pytest

from mingfa.text.units import UNIT, UNIT_NAMES, UnitKind, alike, unit_named


@pytest.mark.parametrize(
    ("written", "name"),
    [("人（次）", "人次"), ("场/次", "场次"), ("％", "%"), ("平米", "平方米"), ("件", "件")],
)
def test_spellings_of_a_unit_are_one_unit(written: str, name: str) -> None:
    unit = unit_named(written)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("written", ["年", "月", "日", "号", "届", "级", "方面", ""])
def test_what_dates_and_numbers_is_no_unit_of_count(written: str) -> None:
    assert unit_named(written) is None


def test_units_of_one_kind_may_tell_the_same_figure() -> None:
    assert alike("件", "起")
    assert alike("场", "次")
    assert not alike("人", "人次")
    assert not alike("件", "年")


def test_the_pattern_takes_the_longest_unit() -> None:
    assert all(re.match(UNIT, name)[0] == name for name in UNIT_NAMES)  # type: ignore[index]
    assert {unit_named(name).kind for name in UNIT_NAMES} == set(UnitKind)  # type: ignore[union-attr]
