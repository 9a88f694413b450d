"""Villagers who know law and pass it on: 《乡村“法律明白人”培养工作规范（试行）》."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CULTIVATED", "REVIEWED_YEARLY"]

CULTIVATED = Clause(
    act="乡村“法律明白人”培养工作规范（试行）",
    number="中央宣传部、司法部等六部门2021年11月8日印发",
    article="遴选培训",
    effective=date(2021, 11, 8),
    summary="自荐或者村“两委”推荐，经培训考核后认定，每个行政村至少三名",
    confidence=Confidence.VERIFIED,
)

REVIEWED_YEARLY = Clause(
    act="各地乡村“法律明白人”管理办法",
    number="地方规定",
    article="年度考核",
    effective=date(2021, 11, 8),
    summary="认定后每年考核一次，不合格的退出；各县可自定",
    confidence=Confidence.LOCAL,
)
