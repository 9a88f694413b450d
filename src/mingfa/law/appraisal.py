"""Yearly appraisal of rule-of-law work: no national sheet for townships; counties and towns make their own."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["APPEAL_IN_10", "FINAL_IN_MONTH", "SCHEME"]

_ACT = "各地年度目标考核办法"
_NUMBER = "地方规定"
_SINCE = date(2019, 4, 15)

SCHEME = Clause(
    act=_ACT,
    number=_NUMBER,
    article="考核内容",
    effective=_SINCE,
    summary="法治建设列入年度目标考核，考核指标、分值和奖惩由各地确定",
    confidence=Confidence.LOCAL,
)

APPEAL_IN_10 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="申诉",
    effective=_SINCE,
    summary="被考核单位对公布的结果提出申诉的，一般在十个工作日内复核答复，各县可自定",
    confidence=Confidence.LOCAL,
)

FINAL_IN_MONTH = Clause(
    act=_ACT,
    number=_NUMBER,
    article="考核时间",
    effective=_SINCE,
    summary="年度考核一般在次年一月底前确定最终结果，各县可自定",
    confidence=Confidence.LOCAL,
)
