"""Publication of enforcement: 国办发〔2018〕118号 on the three systems of enforcement."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["DECISIONS_IN_7", "RESULTS_IN_20", "TOTALS_BY_JANUARY"]

_ACT = "关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见"
_NUMBER = "国办发〔2018〕118号"
_SINCE = date(2018, 12, 5)

RESULTS_IN_20 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="强化事后公开部分",
    effective=_SINCE,
    summary="行政执法决定作出之日起二十个工作日内公布执法结果",
    confidence=Confidence.VERIFIED,
)

DECISIONS_IN_7 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="强化事后公开部分",
    effective=_SINCE,
    summary="行政许可、行政处罚决定作出之日起七个工作日内公开",
    confidence=Confidence.VERIFIED,
)

TOTALS_BY_JANUARY = Clause(
    act=_ACT,
    number=_NUMBER,
    article="强化事后公开部分",
    effective=_SINCE,
    summary="每年1月31日前公开本机关上年度行政执法总体情况数据，并报本级政府和上级主管部门",
    confidence=Confidence.UNVERIFIED,
)
