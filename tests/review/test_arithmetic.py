"""Bounds and rounding: when a figure told may stand for the one known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mingfa.review.arithmetic import may_be, ratio_agrees, written_step
from mingfa.text.amounts import Amount, Bound
from mingfa.text.numbers import find_numbers


def told(text: str) -> Amount:
    return next(iter(find_numbers(text))).amount


@pytest.mark.parametrize(
    ("text", "known", "agrees"),
    [
        ("53件", 53, True), ("53件", 54, False),
        ("50余件", 53, True), ("50余件", 50, True), ("50余件", 49, False), ("50余件", 60, False),
        ("1400多人次", 1499, True), ("1400多人次", 1500, False),
        ("2万余份", 29999, True), ("2万余份", 19999, False),
        ("2万份", 20345, True), ("2万份", 26000, False), ("1.2万份", 12499, True), ("1.2万份", 12600, False),
        ("近千人", 950, True), ("近千人", 1001, False), ("不超过30件", 25, True),
        ("约200人", 187, True), ("约200人", 260, False),
        ("3至5次", 4, True), ("3至5次", 6, False),
    ],
)  # fmt: skip
def test_a_told_figure_stands_for_what_its_words_allow(text: str, known: int, agrees: bool) -> None:
    assert may_be(told(text), written_step(text), Amount.exact(known)) is agrees


def test_a_known_bound_refutes_only_what_it_excludes() -> None:
    known = Amount(Decimal(50), Bound.AT_LEAST)
    assert may_be(Amount.exact(53), Decimal(1), known)
    assert not may_be(Amount.exact(49), Decimal(1), known)


@pytest.mark.parametrize(
    ("part", "whole", "rate", "agrees"),
    [
        ("34件", "34件", "100%", True),
        ("233件", "235件", "99%", True),
        ("233件", "235件", "99.1%", True),
        ("233件", "235件", "99.5%", False),
        ("34件", "36件", "100%", False),
        ("48件", "50余件", "96%", True),
        ("48件", "50余件", "97%", False),
        ("49件", "50件", "98%以上", True),
    ],
)
def test_a_ratio_agrees_to_the_decimals_told(part: str, whole: str, rate: str, agrees: bool) -> None:
    assert ratio_agrees(told(part), told(whole), told(rate), written_step(rate)) is agrees


def test_the_step_is_the_worth_of_the_last_digit_written() -> None:
    told_steps = {text: written_step(text) for text in ("143起", "98.25%", "1.2万余份", "2亿元", "两次")}
    assert told_steps == {
        "143起": 1, "98.25%": Decimal("0.01"), "1.2万余份": 1000, "2亿元": 10**8, "两次": 1,
    }  # fmt: skip
