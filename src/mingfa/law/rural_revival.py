"""Law for the revival of villages: 《中华人民共和国乡村振兴促进法》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["GOVERNANCE"]

GOVERNANCE = Clause(
    act="中华人民共和国乡村振兴促进法",
    number="2021年4月29日第十三届全国人民代表大会常务委员会第二十八次会议通过",
    article="第四十一条",
    effective=date(2021, 6, 1),
    summary="健全自治、法治、德治相结合的乡村社会治理体系",
    confidence=Confidence.UNVERIFIED,
)
