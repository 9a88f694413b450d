"""A line pitch that does not give 22 lines a page."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.layout import LayoutRule, body_of, place_of
from mingfa.review.rule import Fault

__all__ = ["LinePitchOfAnotherMeasure"]

_LEAST, _MOST = 27.5, 30.5  # 28 to 30 points are common and give 21 to 22 lines


class LinePitchOfAnotherMeasure(LayoutRule):
    """正文行距不合每面22行。

    为什么：
        公文每面排22行，行距约28.95磅；常用固定值28磅至30磅。
    错：
        仿宋_GB2312 16磅 行距20：2024年，青禾镇坚持依法行政，深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得新的进展。
    对：
        仿宋_GB2312 16磅 行距28.95：2024年，青禾镇坚持依法行政，深入学习贯彻习近平法治思想，扎实推进法治政府建设各项工作，取得新的进展。
    不查：
        默认不查，用“公文格式”方案或者在本县方案里打开；没有用固定值的行距。
    """

    code = "FRM005"
    name = "line-pitch-of-another-measure"
    basis = paper_format.GRID

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        for one in body_of(document, form):
            if one.pitch_pt is not None and not _LEAST <= one.pitch_pt <= _MOST:
                yield Fault(
                    place_of(one, document), f"正文行距是{one.pitch_pt:g}磅。", "请设为固定值28.95磅左右。"
                )
                return
