"""Paper or margins other than GB/T 9704 has them."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule, differs
from mingfa.review.rule import Fault
from mingfa.text.spans import Span

__all__ = ["PageOfOtherMeasures"]

_WITHIN = 1.5  # millimetres: the standard allows one, and Word rounds
_SIDES = (
    ("天头", "top_mm", 37),
    ("订口", "left_mm", 28),
    ("右边距", "right_mm", 26),
    ("下边距", "bottom_mm", 35),
)


class PageOfOtherMeasures(LayoutRule):
    """纸张或者页边距不合公文格式。

    为什么：
        公文用A4纸，天头37毫米、订口28毫米，版心156毫米×225毫米。
    错：
        纸张215.9×279.4，边距25.4 25.4 31.8 31.8
    对：
        纸张210×297，边距37 35 28 26
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；只看.docx的第一节。
    """

    code = "FRM001"
    name = "page-of-other-measures"
    basis = paper_format.TYPE_AREA

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        page = form.page
        if differs(page.width_mm, 210, _WITHIN) or differs(page.height_mm, 297, _WITHIN):
            yield Fault(Span(0, 0), f"纸张是{page.width_mm}×{page.height_mm}毫米。", "请改用A4纸。")
        wrong = [
            f"{side}{getattr(page, name)}毫米（应为{right}）"
            for side, name, right in _SIDES
            if differs(getattr(page, name), right, _WITHIN)
        ]
        if wrong:
            yield Fault(Span(0, 0), f"页边距不合格式：{'、'.join(wrong)}。", "请调整页边距。")
