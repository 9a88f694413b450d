"""Text that is not set in 仿宋 of size 3."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule, body_of, differs, place_of
from mingfa.review.rule import Fault

__all__ = ["BodyInAnotherFont"]

_SIZE = 16


class BodyInAnotherFont(LayoutRule):
    """正文没有用3号仿宋体。

    为什么：
        公文正文用3号（16磅）仿宋体字。
    错：
        宋体 12磅：2024年，青禾镇坚持依法行政，深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得新的进展。
    对：
        仿宋_GB2312 16磅：2024年，青禾镇坚持依法行政，深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得新的进展。
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；文件没有写明字体字号的。
    """

    code = "FRM002"
    name = "body-in-another-font"
    basis = paper_format.FONTS

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        for one in body_of(document, form):
            other = one.font is not None and not one.font.startswith(
                ("仿宋", "FangSong", "方正仿宋", "华文仿宋")
            )
            if other or differs(one.size_pt, _SIZE):
                said = f"{one.font or ''}{f'{one.size_pt:g}磅' if one.size_pt else ''}"
                yield Fault(place_of(one, document), f"正文用的是{said}。", "请改用3号（16磅）仿宋体。")
                return
