"""Villages and towns that set an example of democracy and the rule of law."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["HONOURS", "RECHECK_IN_24", "STANDARD", "STARS"]

STANDARD = Clause(
    act="“民主法治示范村（社区）”建设指导标准",
    number="司法部、民政部制发",
    article="建设标准",
    effective=date(2019, 4, 15),
    summary="从村级组织、基层民主、法治建设、经济社会发展、组织保障五个方面建设",
    confidence=Confidence.UNVERIFIED,
)

RECHECK_IN_24 = Clause(
    act="各地民主法治示范村（社区）动态管理办法",
    number="地方规定",
    article="复核",
    effective=date(2019, 4, 15),
    summary="命名后实行动态管理，一般每两年复核一次，不符合标准的限期整改或者撤销，各地可自定",
    confidence=Confidence.LOCAL,
)

STARS = Clause(
    act="各地村（社区）党支部星级创建办法",
    number="地方规定",
    article="平安法治星",
    effective=date(2019, 4, 15),
    summary="平安法治星由村级党支部申报，镇核查、县评定，实行动态管理，标准由各地确定",
    confidence=Confidence.LOCAL,
)

HONOURS = Clause(
    act="各地法治建设示范创建办法",
    number="地方规定",
    article="命名",
    effective=date(2019, 4, 15),
    summary="示范称号由有权机关命名，以命名文件为准",
    confidence=Confidence.LOCAL,
)
