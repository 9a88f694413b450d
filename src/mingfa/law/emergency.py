"""Emergencies: 《中华人民共和国突发事件应对法》 as revised in 2024, and the rules on plans."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["DRILLS", "EVALUATE_IN_3_YEARS", "FILE_PLAN_IN_20", "KINDS", "LEVELS", "PLANS", "REVIEW_IN_30"]

_ACT = "中华人民共和国突发事件应对法"
_NUMBER = "主席令第二十五号"
_SINCE = date(2024, 11, 1)
_PLANS = "突发事件应急预案管理办法"
_PLANS_NUMBER = "国办发〔2024〕5号"
_PLANS_SINCE = date(2024, 1, 31)

KINDS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二条",
    effective=_SINCE,
    summary="突发事件分为自然灾害、事故灾难、公共卫生事件和社会安全事件",
    confidence=Confidence.VERIFIED,
)

LEVELS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三条",
    effective=_SINCE,
    summary="自然灾害、事故灾难、公共卫生事件分为特别重大、重大、较大和一般四级",
    confidence=Confidence.VERIFIED,
)

PLANS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十六条、第二十八条",
    effective=_SINCE,
    summary="制定应急预案，并根据需要和情势变化适时修订",
    confidence=Confidence.VERIFIED,
)

DRILLS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十二条",
    effective=_SINCE,
    summary="乡镇、街道组织应急知识宣传普及和必要的应急演练，村（居）民委员会按要求结合实际开展",
    confidence=Confidence.VERIFIED,
)

FILE_PLAN_IN_20 = Clause(
    act=_PLANS,
    number=_PLANS_NUMBER,
    article="第二十六条",
    effective=_PLANS_SINCE,
    summary="应急预案印发后二十个工作日内报送备案",
    confidence=Confidence.VERIFIED,
)

EVALUATE_IN_3_YEARS = Clause(
    act=_PLANS,
    number=_PLANS_NUMBER,
    article="评估有关规定",
    effective=_PLANS_SINCE,
    summary="应急预案定期评估，一般每三年一次",
    confidence=Confidence.UNVERIFIED,
)

REVIEW_IN_30 = Clause(
    act="各地突发事件处置总结评估要求",
    number="地方规定",
    article="评估期限",
    effective=date(2007, 11, 1),
    summary="应急处置结束后一般三十日内完成总结评估，各县可自定",
    confidence=Confidence.LOCAL,
)
