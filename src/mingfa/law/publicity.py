"""Publicity of law and its study by officials: 《中华人民共和国法治宣传教育法》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "CONSTITUTION_DAY",
    "EXPLAIN_WHILE_ENFORCING",
    "GRASS_ROOTS",
    "PLANS_ASSESSED",
    "REMINDER",
    "RESPONSIBILITY",
    "SCHOOL_DEPUTIES",
    "SITES",
    "STAFF_STUDY",
    "VILLAGERS",
]

_ACT = "中华人民共和国法治宣传教育法"
# The order's number was not seen; the adoption names the text as surely.
_NUMBER = "2025年9月12日第十四届全国人民代表大会常务委员会第十七次会议通过"
_SINCE = date(2025, 11, 1)

RESPONSIBILITY = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第九条",
    effective=_SINCE,
    summary="国家机关实行谁执法谁普法的责任制",
    confidence=Confidence.VERIFIED,
)

CONSTITUTION_DAY = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十三条",
    effective=_SINCE,
    summary="每年十二月四日国家宪法日开展宪法宣传教育",
    confidence=Confidence.VERIFIED,
)

EXPLAIN_WHILE_ENFORCING = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十八条",
    effective=_SINCE,
    summary="执法单位在执法过程中释法说理",
    confidence=Confidence.VERIFIED,
)

GRASS_ROOTS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十五条",
    effective=_SINCE,
    summary="各级政府加强基层法治宣传教育，支持村（居）民委员会开展",
    confidence=Confidence.VERIFIED,
)

STAFF_STUDY = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十六条至第三十八条",
    effective=_SINCE,
    summary="国家工作人员应当学法，学法用法情况列入年度述职",
    confidence=Confidence.VERIFIED,
)

SCHOOL_DEPUTIES = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十一条",
    effective=_SINCE,
    summary="学校聘任法治副校长协助开展法治教育",
    confidence=Confidence.VERIFIED,
)

VILLAGERS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十六条",
    effective=_SINCE,
    summary="培养村民中懂法用法、带动他人的人员",
    confidence=Confidence.VERIFIED,
)

SITES = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第五十二条",
    effective=_SINCE,
    summary="法治文化阵地登记成册并向社会公布",
    confidence=Confidence.VERIFIED,
)

PLANS_ASSESSED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第五十六条",
    effective=_SINCE,
    summary="法治宣传教育规划的实施情况应当评估并公布结果",
    confidence=Confidence.VERIFIED,
)

REMINDER = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第五十七条",
    effective=_SINCE,
    summary="收到普法提示的单位应当改进并回复，期限由发出提示的机关确定",
    confidence=Confidence.VERIFIED,
)
