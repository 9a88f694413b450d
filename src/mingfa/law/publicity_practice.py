"""Periods of study and publicity that no statute sets; counties set their own."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "LIFE_MEETING",
    "OFFICERS_YEARLY",
    "ON_PLAN",
    "PLAN_CHECKED",
    "REPAIR_IN_30",
    "REPLY_IN_30",
    "VISIT_AGAIN",
]

_NUMBER = "地方规定"


def _practice(act: str, article: str, since: date, summary: str) -> Clause:
    return Clause(
        act=act,
        number=_NUMBER,
        article=article,
        effective=since,
        summary=summary,
        confidence=Confidence.LOCAL,
    )


ON_PLAN = _practice(
    "各地学法普法计划", "任务时限", date(2016, 1, 1), "计划任务按写明的时限完成，没有写明的一年内完成"
)
PLAN_CHECKED = _practice(
    "各地普法规划", "中期评估", date(2021, 1, 1), "五年普法规划实施三年内开展中期评估，写明日期的从其日期"
)
REPLY_IN_30 = _practice(
    "各地普法提示工作要求", "回复期限", date(2025, 11, 1), "收到普法提示三十日内回复，提示写明期限的从其期限"
)
REPAIR_IN_30 = _practice(
    "各地法治文化阵地管理办法", "维护更新", date(2021, 4, 5), "发现损坏三十日内修复，写明期限的从其期限"
)
VISIT_AGAIN = _practice(
    "各地送法上门工作要求", "回访", date(2016, 1, 1), "约定再次上门的按约定日期，没有约定的不要求"
)
LIFE_MEETING = _practice(
    "各地民主生活会整改要求",
    "整改期限",
    date(2016, 12, 23),
    "法治方面的问题一般在三个月内整改，写明期限的从其期限",
)
OFFICERS_YEARLY = _practice(
    "各省行政执法人员管理办法", "年度培训考试", date(2016, 1, 1), "执法人员每年完成规定学时的培训并参加考试"
)
