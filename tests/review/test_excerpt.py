"""Carets line up under characters two columns wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mingfa.review.excerpt import columns, excerpt
from mingfa.text.spans import Span


def test_carets_stand_under_wide_characters() -> None:
    shown = excerpt("第一段。\n开展活动15余场次。", Span(9, 14))
    assert (shown.line, shown.column) == (2, 5)
    assert shown.text == "开展活动15余场次。"
    assert shown.carets == " " * 8 + "^" * 8


def test_an_absence_has_one_caret() -> None:
    assert excerpt("报告。", Span(3, 3)).carets == " " * 6 + "^"


def test_a_long_line_is_cut_around_the_place() -> None:
    shown = excerpt("甲" * 100 + "乙" + "丙" * 100, Span(100, 101))
    assert shown.text == "…" + "甲" * 24 + "乙" + "丙" * 24 + "…"
    assert shown.carets == " " * (1 + 48) + "^^"


@given(st.text(max_size=40), st.data())
def test_every_place_can_be_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = excerpt(text, Span(start, end))
    assert "\n" not in shown.text
    assert set(shown.carets) <= {" ", "^"}
    assert shown.carets.endswith("^")
    assert columns(shown.carets) <= max(1, columns(shown.text)) + 1
