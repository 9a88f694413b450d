"""Putting problems right: no statute sets a period; counties set one."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["WITHIN_30"]

WITHIN_30 = Clause(
    act="各地法治督察整改工作要求",
    number="地方规定",
    article="整改期限",
    effective=date(2019, 4, 15),
    summary="问题一般在发现之日起三十日内整改，台账写明期限的从其期限，各县可自定",
    confidence=Confidence.LOCAL,
)
