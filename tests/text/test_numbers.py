"""Numbers in Chinese papers: exact values, honest bounds, plain refusals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import find_numbers, parse_amount

EXACT, AT_LEAST, AT_MOST, ABOUT, RANGE = Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT, Bound.RANGE


@pytest.mark.parametrize(
    ("written", "value", "bound", "high"),
    [
        ("12", 12, EXACT, None),
        ("1,234", 1234, EXACT, None),
        ("１２３", 123, EXACT, None),
        ("３５．５", "35.5", EXACT, None),
        ("12 件", 12, EXACT, None),
        ("十二", 12, EXACT, None),
        ("俩", 2, EXACT, None),
        ("一百零五", 105, EXACT, None),
        ("一百五", 150, EXACT, None),
        ("两万三", 23000, EXACT, None),
        ("一万二千亿", 1_200_000_000_000, EXACT, None),
        ("二〇二四", 2024, EXACT, None),
        ("1.2万", 12000, EXACT, None),
        ("1亿2000万", 120_000_000, EXACT, None),
        ("一点二万", 12000, EXACT, None),
        ("64.8万元", 648000, EXACT, None),
        ("壹万贰仟元整", 12000, EXACT, None),
        ("0", 0, EXACT, None),
        ("-5", -5, EXACT, None),
        ("50余", 50, AT_LEAST, None),
        ("1400多", 1400, AT_LEAST, None),
        ("两万余", 20000, AT_LEAST, None),
        ("1.2万余份", 12000, AT_LEAST, None),
        ("20多万元", 200_000, AT_LEAST, None),
        ("十余万", 100_000, AT_LEAST, None),
        ("上千人次", 1000, AT_LEAST, None),
        ("不少于3", 3, AT_LEAST, None),
        ("超100人", 100, AT_LEAST, None),
        ("100人以上", 100, AT_LEAST, None),
        ("50+", 50, AT_LEAST, None),
        ("近千", 1000, AT_MOST, None),
        ("近百", 100, AT_MOST, None),
        ("不足5件", 5, AT_MOST, None),
        ("5个以内", 5, AT_MOST, None),
        ("约200", 200, ABOUT, None),
        ("200人左右", 200, ABOUT, None),
        ("十来人", 10, ABOUT, None),
        ("1-2次", 1, RANGE, 2),
        ("1至2次", 1, RANGE, 2),
        ("3-5万元", 30000, RANGE, 50000),
        ("10%-15%", 10, RANGE, 15),
        ("三四十", 30, RANGE, 40),
        ("十五六", 15, RANGE, 16),
        ("两三次", 2, RANGE, 3),
        ("二三十万", 200_000, RANGE, 300_000),
        ("几十", 20, RANGE, 99),
        ("十几", 11, RANGE, 19),
        ("数百", 200, RANGE, 999),
        ("几十万", 200_000, RANGE, 999_999),
        ("98.5%", "98.5", EXACT, None),
        ("百分之九十八点五", "98.5", EXACT, None),
        ("百分之百", 100, EXACT, None),
        ("百分百", 100, EXACT, None),
        ("四分之三", 75, EXACT, None),
        ("千分之三", "0.3", EXACT, None),
    ],
)
def test_a_cell_tells_its_amount(written: str, value: int | str, bound: Bound, high: int | None) -> None:
    assert parse_amount(written) == Amount(Decimal(value), bound, None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "没有填数量，请填数字"),
        (" \t", "没有填数量，请填数字"),
        ("无", "“无”不是数量，请填数字，如12、50余、约200、近百"),
        ("百", "“百”不是数量，请填数字，如12、50余、约200、近百"),
        ("三八", "“三八”不是数量，请填数字，如12、50余、约200、近百"),
        ("十" * 5000, f"“{'十' * 20}…”不是数量，请填数字，如12、50余、约200、近百"),
        ("5-3", "“5-3”不是数量，请填数字，如12、50余、约200、近百"),
        ("12和13", "“12和13”里不止一个数，请只填一个数字"),
        ("1,23", "“1,23”里不止一个数，请只填一个数字"),
        ("2024年3月", "“2024年3月”里不止一个数，请只填一个数字"),
    ],
)
def test_what_is_no_single_amount_is_refused_in_plain_words(written: str, message: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_amount(written)
    assert str(refusal.value) == message


def spelled(number: int) -> str:
    """A number in characters, by the school rule; the reader's own code is not used."""
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    for order, mark in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= order:
            high, low = divmod(number, order)
            gap = "零" if 0 < low < order // 10 else ""
            return spelled(high) + mark + gap + (spelled(low) if low else "")
    raise AssertionError(number)


@given(st.integers(0, 10**12 - 1))
def test_a_number_spelled_in_characters_reads_as_itself(number: int) -> None:
    assert parse_amount(spelled(number)) == Amount(Decimal(number))


@given(st.integers(0, 10**12), st.sampled_from(["", "余", "多"]), st.sampled_from(["", "件", "人次", "个"]))
def test_digits_with_separators_and_a_unit_read_as_themselves(number: int, more: str, unit: str) -> None:
    bound = Bound.AT_LEAST if more else Bound.EXACT
    assert parse_amount(f"{number:,}{more}{unit}") == Amount(Decimal(number), bound)
    assert parse_amount(f"{number}{more}{unit}") == Amount(Decimal(number), bound)


@example("数亿几")
@given(st.text(alphabet="0123456789.,-一二两三十百千万亿几数余多近约点分之%至个次 ", max_size=12))
def test_any_text_is_an_amount_or_refused_in_chinese(text: str) -> None:
    said = ""
    try:
        parse_amount(text)
    except ValueError as refusal:
        said = str(refusal)
    assert not said or said.endswith(("请填数字", "近百", "请只填一个数字"))


@given(st.text(alphabet="调解纠纷0123456789.,-一二两三十百千万亿几余近约以上%至件次，。", max_size=60))
def test_every_number_found_stands_where_it_says(text: str) -> None:
    ends = 0
    for found in find_numbers(text):
        assert found.span.start >= ends
        assert found.span.of(text)
        ends = found.span.end


def test_numbers_are_found_in_running_text_with_the_words_around_them() -> None:
    text = "共调处50余起，其中不少于三十件，近百人参加，合格率达98.5%左右，宪法进万家。"
    found = [(one.span.of(text), one.amount.bound.value, str(one.amount.value)) for one in find_numbers(text)]
    assert found == [
        ("50余", "at_least", "50"),
        ("三十", "at_least", "30"),
        ("百", "at_most", "100"),
        ("98.5%", "about", "98.5"),
    ]
