"""Headings are numbered 一、（一）1.（1）."""

from __future__ import annotations

import pytest

from mingfa.writing.numbering import chinese_numeral, heading_number


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (42, "四十二"), (99, "九十九")]
)
def test_numerals(number: int, numeral: str) -> None:
    assert chinese_numeral(number) == numeral


@pytest.mark.parametrize("number", [0, 100])
def test_no_outline_counts_beyond_99(number: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 99"):
        chinese_numeral(number)


def test_levels() -> None:
    assert [heading_number(level, 12) for level in (1, 2, 3, 4)] == ["十二、", "（十二）", "12.", "（12）"]
    with pytest.raises(ValueError, match="4 levels"):
        heading_number(5, 1)
