"""Money for rule-of-law work: 《中华人民共和国预算法》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["SPENT_BY_BUDGET"]

SPENT_BY_BUDGET = Clause(
    act="中华人民共和国预算法",
    number="2014年8月31日第十二届全国人民代表大会常务委员会第十次会议修正",
    article="第十三条",
    effective=date(2015, 1, 1),
    summary="支出以经批准的预算为依据，未列入预算的不得支出",
    confidence=Confidence.UNVERIFIED,
)
