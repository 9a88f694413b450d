"""A title that is not set in 小标宋 of size 2."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule, differs, place_of, title_of
from mingfa.review.rule import Fault

__all__ = ["TitleInAnotherFont"]

_SIZE = 22


class TitleInAnotherFont(LayoutRule):
    """标题没有用2号小标宋体。

    为什么：
        公文标题用2号（22磅）小标宋体字，居中排布。
    错：
        黑体 18磅：青禾镇2024年法治政府建设情况报告
        仿宋_GB2312 16磅：2024年，青禾镇坚持依法行政。现将有关情况报告如下：
    对：
        方正小标宋简体 22磅：青禾镇2024年法治政府建设情况报告
        仿宋_GB2312 16磅：2024年，青禾镇坚持依法行政。现将有关情况报告如下：
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；文件没有写明字体字号的。
    """

    code = "FRM003"
    name = "title-in-another-font"
    basis = paper_format.TITLE

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        for one in title_of(document, form):
            if (one.font is not None and "小标宋" not in one.font) or differs(one.size_pt, _SIZE):
                said = f"{one.font or ''}{f'{one.size_pt:g}磅' if one.size_pt else ''}"
                yield Fault(place_of(one, document), f"标题用的是{said}。", "请改用2号（22磅）小标宋体。")
                return
