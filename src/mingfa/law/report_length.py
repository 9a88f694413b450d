"""How long a report may be: papers are to be short, and who reads a report reads it to its end."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["MOST_CHARACTERS", "SHORT_PAPERS"]

SHORT_PAPERS = Clause(
    act="整治形式主义为基层减负若干规定",
    number="中共中央办公厅、国务院办公厅2024年印发",
    article="关于精简文件的规定",
    effective=date(2024, 8, 1),
    summary="地方和部门制发的文件一般不超过五千字",
    confidence=Confidence.UNVERIFIED,
)

#: Characters of a report, from title to date, without what is annexed.
MOST_CHARACTERS = 5000
