"""Headings that are not set in the fonts of their levels."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document, HeadingStyle
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule, headings_of, place_of
from mingfa.review.rule import Fault

__all__ = ["HeadingInAnotherFont"]

_LEVELS = (
    (HeadingStyle.CHAPTER, "一级", "黑体", ("黑体", "SimHei")),
    (HeadingStyle.BRACKETED, "二级", "楷体", ("楷", "KaiTi")),
)


class HeadingInAnotherFont(LayoutRule):
    """一级标题没有用黑体，或者二级标题没有用楷体。

    为什么：
        公文结构层次，第一层“一、”用黑体，第二层“（一）”用楷体，第三层和第四层用仿宋体。
    错：
        宋体 16磅：一、主要举措和成效
        仿宋_GB2312 16磅：全年召开会议4次。
    对：
        黑体 16磅：一、主要举措和成效
        楷体_GB2312 16磅：（一）加强领导
        仿宋_GB2312 16磅：全年召开会议4次。
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；与正文接排的标题。
    """

    code = "FRM004"
    name = "heading-in-another-font"
    basis = paper_format.BODY

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        for style, level, right, names in _LEVELS:
            wrong = [
                one
                for one in headings_of(document, form, style)
                if one.font is not None and not any(name in one.font for name in names)
            ]
            if wrong:
                more = f"，共{len(wrong)}处" if len(wrong) > 1 else ""
                yield Fault(
                    place_of(wrong[0], document),
                    f"{level}标题用的是{wrong[0].font}{more}。",
                    f"请改用{right}。",
                )
