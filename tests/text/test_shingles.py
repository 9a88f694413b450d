"""What a text says bare of marks and numbers, and the prints by which like passages are found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mingfa.text.shingles import SHINGLE, WINDOW, bare, prints
from mingfa.text.spans import Span

TEXTS = st.text(alphabet="镇村法治宣传活动一二0123456789，。（）《》 ab%.\n", max_size=120)


def whole(text: str):
    return bare(text, Span(0, len(text)))


def test_numbers_are_one_sign_whatever_their_digits_and_marks_are_nothing() -> None:
    assert whole("调解纠纷１２．５万件，").said == whole("调解纠纷七百件。").said == "调解纠纷0件"
    assert whole("占87.5%；共2,784人").said == "占0共0人"


@given(TEXTS)
def test_every_character_stands_where_it_is_said_to(text: str) -> None:
    told = whole(text)
    assert len(told.said) == len(told.starts) == len(told.ends)
    for at, char in enumerate(told.said):
        piece = told.span(at, at + 1).of(text)
        assert piece == char if char != "0" else piece != ""
    assert list(told.starts) == sorted(told.starts)


@given(TEXTS, TEXTS, st.text(alphabet="甲乙丙丁戊己庚辛", min_size=SHINGLE + WINDOW - 1, max_size=40))
def test_two_texts_with_a_long_run_in_common_share_a_print(before: str, behind: str, run: str) -> None:
    one, other = whole(before + run), whole(run + behind)
    assert {found for found, _ in prints(one.said)} & {found for found, _ in prints(other.said)}


@given(TEXTS)
def test_prints_are_of_32_bits_in_order_and_few(text: str) -> None:
    said = whole(text).said
    found = prints(said)
    assert all(-(1 << 31) <= one < 1 << 31 for one, _ in found)
    assert [at for _, at in found] == sorted(at for _, at in found)
    assert bool(found) == (len(said) >= SHINGLE)
