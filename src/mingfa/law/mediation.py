"""People's mediation: 《中华人民共和国人民调解法》 and the rules under it."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "COMMITTEE",
    "CONFIRM_IN_30",
    "FINISH_IN_A_MONTH",
    "PREVENT",
    "RECORDS",
    "SETTLE_IN_30",
    "TERM",
]

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

COMMITTEE = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第八条",
    effective=_SINCE,
    summary="人民调解委员会由三至九名委员组成，应当有妇女成员，多民族居住的地区应当有少数民族成员",
    confidence=Confidence.VERIFIED,
)

TERM = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第九条",
    effective=_SINCE,
    summary="人民调解委员会委员每届任期三年，可以连选连任",
    confidence=Confidence.VERIFIED,
)

PREVENT = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十五条",
    effective=_SINCE,
    summary="纠纷有可能激化的，采取有针对性的预防措施；可能引起治安案件、刑事案件的，及时报告公安机关",
    confidence=Confidence.VERIFIED,
)

SETTLE_IN_30 = Clause(
    act="各地矛盾纠纷排查化解工作制度",
    number="地方规定",
    article="化解时限",
    effective=date(2002, 11, 1),
    summary="排查出的矛盾纠纷一般在三十日内化解，台账写明时限的从其时限，各县可自定",
    confidence=Confidence.LOCAL,
)

FINISH_IN_A_MONTH = Clause(
    act="人民调解工作若干规定",
    number="司法部令第75号",
    article="第三十三条",
    effective=date(2002, 11, 1),
    summary="调解纠纷一般在一个月内调结",
    confidence=Confidence.VERIFIED,
)
