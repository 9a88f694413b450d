"""Who is further ahead is surer, and who borrowed is never surer than who did not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading.certainty import certainty

AHEAD = st.floats(-10, 30)


@given(AHEAD, AHEAD, st.booleans())
def test_further_ahead_is_surer(one, other, lent):
    less, more = sorted((one, other))
    assert certainty(less, lent=lent) <= certainty(more, lent=lent)


@given(AHEAD)
def test_borrowing_makes_nothing_surer(ahead):
    assert certainty(ahead, lent=True) <= certainty(ahead, lent=False)
    assert 0.5 <= certainty(ahead, lent=True) < 1
