"""The heads of party committee and government: 《党政主要负责人履行推进法治建设第一责任人职责规定》.

It binds county level and above; provinces apply it to townships by reference.
"""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["DUTY_LIST", "FOUR_IN_PERSON", "GOVERNMENT_HEAD", "HEAR_REPORTS", "REPLY_IN_30", "STATEMENT"]

_ACT = "党政主要负责人履行推进法治建设第一责任人职责规定"
_NUMBER = "中办发〔2016〕71号"
_SINCE = date(2016, 11, 30)

FOUR_IN_PERSON = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第四条",
    effective=_SINCE,
    summary="对法治建设重要工作、重大问题、重点环节、重要任务，亲自部署、过问、协调、督办",
    confidence=Confidence.VERIFIED,
)

HEAR_REPORTS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第五条",
    effective=_SINCE,
    summary="党委主要负责人定期听取法治建设工作汇报，及时解决重大问题",
    confidence=Confidence.VERIFIED,
)

GOVERNMENT_HEAD = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第六条",
    effective=_SINCE,
    summary="政府主要负责人制定工作计划，严格依法决策、依法履职，推动学法普法",
    confidence=Confidence.UNVERIFIED,
)

STATEMENT = Clause(
    act="各省（自治区、直辖市）党政主要负责人年终述法办法",
    number="省级规定",
    article="述法有关规定",
    effective=date(2021, 1, 1),
    summary="党政主要负责人履行第一责任人职责情况列入年终述职",
    confidence=Confidence.LOCAL,
)

_LOCAL_ACT = "各地党政主要负责人履行推进法治建设第一责任人职责清单"

DUTY_LIST = Clause(
    act=_LOCAL_ACT,
    number="地方规定",
    article="职责清单",
    effective=_SINCE,
    summary="按职责逐项列明应履职事项和次数，一般半年检查一次，各县可自定",
    confidence=Confidence.LOCAL,
)

REPLY_IN_30 = Clause(
    act=_LOCAL_ACT,
    number="地方规定",
    article="交办事项",
    effective=_SINCE,
    summary="主要负责人交办、督办的事项写明期限的从其期限，没有写明的一般三十日内报结，各县可自定",
    confidence=Confidence.LOCAL,
)
