"""Legality review of township papers, contracts and decisions.

There is no national statute yet: provinces have set it up, and periods are county settings.
"""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["DONE_IN_5", "NORMATIVE_DOCUMENTS"]

NORMATIVE_DOCUMENTS = Clause(
    act="关于全面推行行政规范性文件合法性审核机制的指导意见",
    number="国办发〔2018〕115号",
    article="审核程序有关规定",
    effective=date(2018, 12, 4),
    summary="行政规范性文件未经合法性审核或者审核不合法的，不得提交集体审议",
    confidence=Confidence.UNVERIFIED,
)

DONE_IN_5 = Clause(
    act="乡镇（街道）合法性审查工作规范",
    number="各地规定",
    article="审查期限",
    effective=date(2021, 1, 1),
    summary="乡镇（街道）合法性审查一般在收到完整材料之日起五个工作日内完成，各县可自定",
    confidence=Confidence.LOCAL,
)
