"""A likeness map set out: every character of the text stands in it once, and nothing in it is taken for markup."""

from __future__ import annotations

import io

import docx
import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading import read_text
from mingfa.report.likeness import Card, LikenessMap
from mingfa.review.likeness import AtHand, likeness
from mingfa.writing.likeness import lines_of, numbers_told, to_html
from mingfa.writing.likeness_paper import to_paper
from mingfa.writing.likeness_sheet import to_sheet

SENTENCE = "镇司法所与派出所每月逐村摸排田界、宅基地两类纠纷，建立红黄蓝三色台账，全年化解38件。"


def told(text: str, older: str = SENTENCE) -> LikenessMap:
    return likeness(read_text(text, "甲.txt"), AtHand([(Card("<乙>.txt"), older)]))


@given(st.text(alphabet="法治。；\n 1", max_size=80), st.text(alphabet="法治。\n", max_size=30))
def test_the_lines_are_the_text(before: str, behind: str) -> None:
    text = before + SENTENCE + behind
    lines = ["".join(piece for piece, _ in line) for line in lines_of(told(text))]
    assert "\n".join(lines).rstrip("\n") == text.rstrip("\n")


def test_what_is_written_is_never_markup() -> None:
    page = to_html(told(f"<script>alert(1)</script>\n{SENTENCE}\x07"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;乙&gt;.txt" in page


def test_formulas_and_signs_that_no_file_takes_are_text() -> None:
    text = f"=1+1\x07\n{SENTENCE}\ud800"
    sheet = openpyxl.load_workbook(io.BytesIO(to_sheet(told(text))))["逐句"]
    assert sheet["B2"].value.startswith("=1+1")
    assert sheet["B2"].data_type == "s"
    assert docx.Document(io.BytesIO(to_paper(told(text)))).paragraphs[0].text == "甲.txt：文字来源"


def test_numbers_are_told() -> None:
    assert numbers_told(2, 0) == "2个数字没有变"
    assert numbers_told(2, 1) == "1个数字改过，2个没有变"
    assert numbers_told(0, 3) == "3个数字改过"
    assert numbers_told(0, 0) == ""
