"""A link is as often right as it says."""

from __future__ import annotations

import pytest

from passages.calibration import bands, links_told, reliability
from passages.score import PASSAGES

_ENOUGH = 20  # links by which a share can be told
_NEAR = 0.1


@pytest.fixture(scope="module")
def told():
    return list(links_told())


def test_each_band_is_right_as_often_as_it_says(told, capsys):
    with capsys.disabled():
        print(f"\n{reliability(told)}")
    wide = [band for band in bands(told) if band.links >= _ENOUGH]
    assert len(wide) >= 3
    assert [band for band in wide if abs(band.share - band.confidence) > _NEAR] == []


def test_who_says_to_be_surer_is(told):
    shares = [band.share for band in bands(told) if band.links >= _ENOUGH]
    assert shares == sorted(shares, reverse=True)


def test_the_last_lot_on_which_nothing_was_fitted_has_as_many_right_links_as_its_links_say(told):
    last = [one for one in told if one.source == list(PASSAGES)[-1]]
    said = sum(one.confidence for one in last)
    assert abs(said - sum(one.right for one in last)) <= _NEAR * len(last)


def test_the_surest_links_are_hardly_ever_wrong_and_most_wrong_ones_say_so(told):
    surest, *others = bands(told)
    assert surest.share >= surest.confidence - 0.01
    wrong = sum(band.links - band.right for band in others)
    assert wrong > surest.links - surest.right
