"""People's mediation: 《中华人民共和国人民调解法》 and the rules under it."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CONFIRM_IN_30", "FINISH_IN_A_MONTH", "RECORDS"]

_ACT = "中华人民共和国人民调解法"
_NUMBER = "主席令第三十四号"
_SINCE = date(2011, 1, 1)

RECORDS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十七条",
    effective=_SINCE,
    summary="人民调解员应当记录调解情况，调解委员会应当建立调解工作档案",
    confidence=Confidence.VERIFIED,
)

CONFIRM_IN_30 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十三条",
    effective=_SINCE,
    summary="双方认为有必要的，自调解协议生效之日起三十日内共同申请司法确认",
    confidence=Confidence.VERIFIED,
)

FINISH_IN_A_MONTH = Clause(
    act="人民调解工作若干规定",
    number="司法部令第75号",
    article="第三十三条",
    effective=date(2002, 11, 1),
    summary="调解纠纷一般在一个月内调结",
    confidence=Confidence.VERIFIED,
)
