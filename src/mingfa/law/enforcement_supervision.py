"""Supervision of enforcement, and what is settled for officers and their certificates."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CERTIFICATES", "CORRECTED", "CORRECT_IN_30", "SUPERVISED", "TEAM_STANDARDS"]

_ACT = "行政执法监督条例"
_NUMBER = "国务院令第825号"
_SINCE = date(2026, 2, 1)

SUPERVISED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二条",
    effective=_SINCE,
    summary="县级以上政府对所属部门、派出机关和下级政府的行政执法工作实施监督",
    confidence=Confidence.VERIFIED,
)
CORRECTED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="监督处理有关规定",
    effective=_SINCE,
    summary="监督中发现执法违法或者不当的，责令限期改正并反馈结果",
    confidence=Confidence.UNVERIFIED,
)
CORRECT_IN_30 = Clause(
    act="行政执法监督有关规定",
    number="各地规定",
    article="整改期限",
    effective=date(2015, 1, 1),
    summary="监督意见未写明期限的，一般三十日内改正并反馈，各县可自定",
    confidence=Confidence.LOCAL,
)
CERTIFICATES = Clause(
    act="行政执法证件管理有关规定",
    number="各地规定",
    article="证件审验和换发",
    effective=date(2015, 1, 1),
    summary="执法人员经考试合格取得执法证件，按年审验，有效期届满前换发，调离的收回",
    confidence=Confidence.LOCAL,
)
TEAM_STANDARDS = Clause(
    act="乡镇（街道）综合行政执法队伍规范化建设标准",
    number="各地规定",
    article="人员、场所、装备",
    effective=date(2019, 1, 1),
    summary="按标准配备执法人员、办公办案场所和执法装备，定期自查补缺",
    confidence=Confidence.LOCAL,
)
