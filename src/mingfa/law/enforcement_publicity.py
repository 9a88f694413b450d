"""Publication of enforcement: 国办发〔2018〕118号 on the three systems of enforcement."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "BEFOREHAND",
    "CHECKED",
    "DECISIONS_IN_7",
    "RECORDED",
    "RESULTS_IN_20",
    "REVIEWERS",
    "TOTALS_BY_JANUARY",
]

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

BEFOREHAND = Clause(
    act=_ACT,
    number=_NUMBER,
    article="强化事前公开部分",
    effective=_SINCE,
    summary="公开执法主体、人员、职责、权限、依据、程序、救济渠道和随机抽查事项清单",
    confidence=Confidence.VERIFIED,
)

RECORDED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="全面推行执法全过程记录制度部分",
    effective=_SINCE,
    summary="以文字、音像等形式对执法全过程记录并归档，做到全过程留痕和可回溯管理",
    confidence=Confidence.UNVERIFIED,
)

CHECKED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="全面推行重大执法决定法制审核制度部分",
    effective=_SINCE,
    summary="重大执法决定作出前进行法制审核，未经审核或者审核未通过的不得作出决定",
    confidence=Confidence.UNVERIFIED,
)

REVIEWERS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="全面推行重大执法决定法制审核制度部分",
    effective=_SINCE,
    summary="法制审核人员原则上不少于本单位执法人员总数的百分之五",
    confidence=Confidence.UNVERIFIED,
)
