"""Legal aid: 《中华人民共和国法律援助法》. It does not define its days as working days."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["ASSIGN_IN_3", "DECIDE_IN_7", "EXEMPT", "OBJECTION_IN_5"]

_ACT = "中华人民共和国法律援助法"
_NUMBER = "主席令第九十三号"
_SINCE = date(2022, 1, 1)

DECIDE_IN_7 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十三条",
    effective=_SINCE,
    summary="法律援助机构自收到申请之日起七日内审查并作出决定",
    confidence=Confidence.VERIFIED,
)

ASSIGN_IN_3 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十三条",
    effective=_SINCE,
    summary="决定给予法律援助的，自作出决定之日起三日内指派人员",
    confidence=Confidence.VERIFIED,
)

EXEMPT = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十二条、第四十二条",
    effective=_SINCE,
    summary="有的事项不受经济困难条件限制，低保人员、追索劳动报酬的进城务工人员等免予核查经济困难状况",
    confidence=Confidence.VERIFIED,
)

OBJECTION_IN_5 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四十九条",
    effective=_SINCE,
    summary="司法行政部门自收到异议之日起五日内审查",
    confidence=Confidence.VERIFIED,
)
