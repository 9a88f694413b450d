"""Pages that carry no number."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule
from mingfa.review.rule import Fault
from mingfa.text.spans import Span

__all__ = ["PagesWithoutNumbers"]

_ONE_PAGE = 500  # characters that fit on a page


class PagesWithoutNumbers(LayoutRule):
    """多页的公文没有页码。

    为什么：
        公文页码用4号半角宋体阿拉伯数字，编在版心下边缘之下，单页居右、双页居左。
    错：
        无页码，30段
    对：
        有页码，30段
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；只有一页的。
    """

    code = "FRM006"
    name = "pages-without-numbers"
    basis = paper_format.PAGE_NUMBER

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        if not form.page_numbers and sum(len(one.text) for one in form.paragraphs) > _ONE_PAGE:
            end = len(document.text.rstrip())
            yield Fault(Span(end, end), "没有页码。", "请插入页码。")
