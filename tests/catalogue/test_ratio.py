"""A quotient of two figures: a share out of a hundred, or so much to each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mingfa.catalogue.lines.mediation import SETTLED_RATE
from mingfa.catalogue.lines.mediation_routes import MEAN_DAYS
from mingfa.errors import DeclarationError
from mingfa.text.amounts import Amount, Bound

ABOUT = Amount(Decimal(20), Bound.AT_LEAST)


@pytest.mark.parametrize(
    ("over", "under", "share", "mean"),
    [
        (7, 2, "350", "3.5"),
        (2, 3, "66.67", "0.67"),
        (99999, 100000, "99.99", "1"),
        (1, 100000, "0.01", "0.01"),
        (0, 6, "0", "0"),
    ],
)
def test_the_unit_says_whether_it_is_a_share_or_a_mean(over: int, under: int, share: str, mean: str) -> None:
    parts = Amount.exact(over), Amount.exact(under)
    assert SETTLED_RATE.quotient(*parts) == Amount(Decimal(share))
    assert MEAN_DAYS.quotient(*parts) == Amount(Decimal(mean))


def test_out_of_nothing_there_is_no_figure() -> None:
    assert MEAN_DAYS.quotient(Amount.exact(3), Amount.exact(0)) is None
    assert MEAN_DAYS.quotient(None, Amount.exact(3)) is None
    assert MEAN_DAYS.quotient(Amount.exact(3), None) is None


def test_what_is_not_exact_in_its_parts_is_about_so_much() -> None:
    assert MEAN_DAYS.quotient(ABOUT, Amount.exact(8)) == Amount(Decimal("2.5"), Bound.ABOUT)
    assert SETTLED_RATE.quotient(Amount.exact(5), ABOUT) == Amount(Decimal(25), Bound.ABOUT)


def test_a_mean_is_told_in_the_unit_of_what_is_shared_out() -> None:
    with pytest.raises(DeclarationError, match="a mean of mediation_days is not told in 件"):
        replace(MEAN_DAYS, unit="件")
