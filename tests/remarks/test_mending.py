"""A mended copy says what the mended text says; its digits and its formatting stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from mingfa.reading import read
from mingfa.reading.docx import trace_docx
from mingfa.reading.limits import LIMITS
from mingfa.remarks.mending import is_safe, mend, without_overlaps
from mingfa.review.rule import Fix
from mingfa.review.runner import review
from mingfa.text.spans import Span
from reading.papers import docx, numbering, para
from remarks.strewn import papers


def mended_text(text: str, fixes: list[Fix]) -> str:
    for fix in reversed(fixes):
        text = f"{text[: fix.span.start]}{fix.text}{text[fix.span.end :]}"
    return text


@settings(max_examples=60, deadline=None)
@given(papers())
def test_a_mended_copy_reads_as_the_mended_text(content: bytes) -> None:
    document = read(content, "a.docx")
    fixes = [one.fix for one in review(document) if one.fix is not None and is_safe(one.fix, document.text)]
    made = mend(content, document, fixes)
    done = [fix for fix in without_overlaps(fixes) if fix not in made.left]
    again = trace_docx(made.content, "a.docx", LIMITS).text
    assert "".join(again.split()) == "".join(mended_text(document.text, done).split())
    assert re.findall(r"\d+", again) == re.findall(r"\d+", document.text)


def test_an_automatic_number_is_left_to_the_writer() -> None:
    content = docx(para("甲", number=1), parts={"numbering": numbering(("decimal", "%1."))})
    document = read(content, "a.docx")
    assert document.text == "1.甲"
    fix = Fix(Span(1, 2), "．")
    assert mend(content, document, [fix]).left == (fix,)


def test_words_are_put_in_beside_their_neighbours_with_their_formatting() -> None:
    content = docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲乙</w:t></w:r></w:p>")
    document = read(content, "a.docx")
    made = mend(content, document, [Fix(Span(1, 1), "、"), Fix(Span(2, 2), "。")]).content
    assert read(made, "a.docx").text == "甲、乙。"


@pytest.mark.parametrize(
    ("text", "fix", "safe"),
    [
        ("15余场", Fix(Span(2, 3), ""), True),
        ("15,6", Fix(Span(2, 3), ""), False),
        ("1５件", Fix(Span(1, 2), "5"), False),
        ("法制", Fix(Span(0, 2), "法治"), True),
        ("03月", Fix(Span(0, 2), "3"), False),
    ],
)
def test_a_fix_that_changes_a_number_is_not_safe(text: str, fix: Fix, safe: bool) -> None:
    assert is_safe(fix, text) is safe
