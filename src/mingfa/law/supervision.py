"""The annual report and its dates: 《法治政府建设与责任落实督察工作规定》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CONTENTS", "PUBLISH_BEFORE_APRIL", "RECTIFY", "REPORT_BEFORE_MARCH"]

_ACT = "法治政府建设与责任落实督察工作规定"
_NUMBER = "厅字〔2019〕28号"
_SINCE = date(2019, 4, 15)

CONTENTS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十四条",
    effective=_SINCE,
    summary="年度报告写明主要举措和成效、不足和原因、党政主要负责人履职情况、下一年度安排和其他情况",
    confidence=Confidence.VERIFIED,
)

REPORT_BEFORE_MARCH = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十四条",
    effective=_SINCE,
    summary="市县乡党委和政府每年3月1日前向上一级党委和政府报告上年法治政府建设情况，同时抄送上一级法治建设议事协调机构",
    confidence=Confidence.UNVERIFIED,
)

PUBLISH_BEFORE_APRIL = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十四条",
    effective=_SINCE,
    summary="除涉密外，法治政府建设年度报告每年4月1日前通过媒体向社会公开",
    confidence=Confidence.VERIFIED,
)

RECTIFY = Clause(
    act=_ACT,
    number=_NUMBER,
    article="督察整改有关规定",
    effective=_SINCE,
    summary="督察发现的问题应当按要求限期整改并反馈",
    confidence=Confidence.UNVERIFIED,
)
