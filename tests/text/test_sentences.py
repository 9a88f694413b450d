"""Sentences and clauses end where a reader would say they end."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mingfa.text.sentences import clause_start, clauses, sentence_around, sentence_start, sentences
from mingfa.text.spans import Span


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_marks_inside_quotations_and_brackets_do_not_end_a_sentence() -> None:
    assert said("落实“谁执法。谁普法”责任制。他说：“好。”成立小组（组长一名。组员三名）。完毕") == [
        "落实“谁执法。谁普法”责任制。",
        "他说：“好。”",
        "成立小组（组长一名。组员三名）。",
        "完毕",
    ]


def test_a_line_ends_a_sentence_even_where_a_bracket_is_never_closed() -> None:
    assert said("成立小组（组长\n开展活动。\n\n  ") == ["成立小组（组长", "开展活动。"]


def test_clauses_end_at_commas_semicolons_and_colons_outside_brackets() -> None:
    text = "情况如下：调解（含诉前，诉中）34件，成功34件；回访30件。"
    assert [span.of(text) for span in clauses(text, Span(0, len(text)))] == [
        "情况如下：",
        "调解（含诉前，诉中）34件，",
        "成功34件；",
        "回访30件。",
    ]


def test_the_start_before_a_place_is_right_behind_the_last_mark() -> None:
    text = "甲乙。丙丁，戊己"
    assert sentence_start(text, 0, 7) == 3
    assert clause_start(text, 0, 7) == 6
    assert clause_start(text, 6, 7) == 6
    assert sentence_start(text, 0, 2) == 0


@given(st.text(alphabet="甲乙。！，；“”（）\n ", max_size=60))
def test_sentences_follow_each_other_and_lose_nothing_but_blanks(text: str) -> None:
    spans = list(sentences(text))
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())


def test_the_sentence_around_a_figure_is_cut_where_it_is_endless():
    text = "甲" * 900 + "受理34件" + "乙" * 900
    assert sentence_around(text, Span(902, 905)) == "甲" * 198 + "受理34件" + "乙" * 200
