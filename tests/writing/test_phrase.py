"""A figure is told as official papers tell it, and what is told reads back as what went in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.report.facts import Fact
from mingfa.text.amounts import Amount, Bound
from mingfa.text.dates import Period
from mingfa.text.numbers import parse_amount
from mingfa.writing.phrase import as_told, told, written


def _amount(value: str, bound: Bound = Bound.EXACT, high: str | None = None) -> Amount:
    return Amount(Decimal(value), bound, None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("amount", "unit", "wording"),
    [
        (_amount("143"), "件", "143件"),
        (_amount("20000"), "份", "20000份"),
        (_amount("1.50"), "小时", "1.5小时"),
        (_amount("50", Bound.AT_LEAST), "起", "50余起"),
        (_amount("1400", Bound.AT_LEAST), "人次", "1400余人次"),
        (_amount("53", Bound.AT_LEAST), "件", "不少于53件"),
        (_amount("5", Bound.AT_LEAST), "次", "不少于5次"),
        (_amount("1000", Bound.AT_MOST), "人", "近1000人"),
        (_amount("312", Bound.AT_MOST), "人", "不超过312人"),
        (_amount("2010", Bound.AT_MOST), "人", "不超过2010人"),
        (_amount("200", Bound.ABOUT), "人", "约200人"),
        (_amount("125", Bound.ABOUT), "人", "约125人"),
        (_amount("213", Bound.ABOUT), "人", "大致213人"),
        (_amount("1", Bound.RANGE, "2"), "次", "1—2次"),
        (_amount("30", Bound.RANGE, "40"), "件", "30—40件"),
    ],
)
def test_counts(amount: Amount, unit: str, wording: str) -> None:
    assert written(amount, unit) == wording


@pytest.mark.parametrize(
    ("amount", "wording"),
    [
        (_amount("96.503496"), "96.5%"),
        (_amount("71.425"), "71.43%"),
        (_amount("98"), "98%"),
        (_amount("100"), "100%"),
        (_amount("99.9999"), "99.99%"),
        (_amount("0.0001"), "0.01%"),
        (_amount("90", Bound.AT_LEAST), "不低于90%"),
        (_amount("3", Bound.RANGE, "5"), "3%—5%"),
    ],
)
def test_shares_are_rounded_half_up_and_reach_the_whole_only_when_they_are_it(
    amount: Amount, wording: str
) -> None:
    assert written(amount, "%") == wording


@pytest.mark.parametrize(
    ("amount", "wording"),
    [
        (_amount("648000"), "64.8万元"),
        (_amount("648100"), "64.81万元"),
        (_amount("648010"), "648010元"),
        (_amount("3500"), "3500元"),
        (_amount("12000.5"), "12000.50元"),
        (_amount("123000000"), "1.23亿元"),
        (_amount("640000", Bound.AT_LEAST), "64万余元"),
        (_amount("648000", Bound.AT_LEAST), "不少于64.8万元"),
        (_amount("100000", Bound.RANGE, "200000"), "10万—20万元"),
        (_amount("9000", Bound.RANGE, "20000"), "9000—20000元"),
    ],
)
def test_money_is_told_in_the_largest_scale_that_is_exact(amount: Amount, wording: str) -> None:
    assert written(amount, "元") == wording


def test_an_unknown_amount_cannot_be_told() -> None:
    fact = Fact("mediation_settled_rate", Period.of_year(2024), None, "%", rows=0)
    with pytest.raises(ValueError, match="nothing is known of mediation_settled_rate"):
        told(fact)


_HUNDREDTHS = st.integers(1, 10**11).map(lambda number: Decimal(number) / 100)
_VALUES = {
    "件": st.integers(1, 10**7).map(Decimal),
    "小时": _HUNDREDTHS,
    "元": st.one_of(
        st.integers(1, 10**10).map(Decimal),
        st.integers(1, 10**5).map(lambda n: Decimal(n) * 1000),
        _HUNDREDTHS,
    ),
    "%": st.decimals("0.0001", 100, places=6),
}


@st.composite
def _told_amounts(draw: st.DrawFn) -> tuple[Amount, str]:
    unit = draw(st.sampled_from(sorted(_VALUES)))
    bound = draw(st.sampled_from(Bound))
    value = draw(_VALUES[unit])
    if bound is not Bound.RANGE:
        return Amount(value, bound), unit
    low, high = sorted((value, draw(_VALUES[unit].filter(lambda other: other != value))))
    return Amount(low, bound, high), unit


@given(_told_amounts())
def test_what_is_written_reads_back_to_the_same_value_and_bound(case: tuple[Amount, str]) -> None:
    amount, unit = case
    assert parse_amount(written(amount, unit)) == as_told(amount, unit)
