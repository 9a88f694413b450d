"""Organs that teach the law they enforce: 《关于实行国家机关“谁执法谁普法”普法责任制的意见》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CASES_EXPLAINED", "LISTS", "NEW_MEDIA"]

_ACT = "关于实行国家机关“谁执法谁普法”普法责任制的意见"
_NUMBER = "中办发〔2017〕31号"
_SINCE = date(2017, 5, 17)

LISTS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="职责任务",
    effective=_SINCE,
    summary="国家机关制定普法规划、年度计划和责任清单",
    confidence=Confidence.UNVERIFIED,
)

CASES_EXPLAINED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="以案释法",
    effective=_SINCE,
    summary="建立执法人员、律师等以案释法制度，结合案例宣讲法律",
    confidence=Confidence.UNVERIFIED,
)

NEW_MEDIA = Clause(
    act=_ACT,
    number=_NUMBER,
    article="创新普法工作方式方法",
    effective=_SINCE,
    summary="运用新媒体新技术开展普法",
    confidence=Confidence.UNVERIFIED,
)
