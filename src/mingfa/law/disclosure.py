"""Government information: 《中华人民共和国政府信息公开条例》 as revised in 2019, and its predecessor of 2008."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "DEPARTMENT_REPORT",
    "GOVERNMENT_REPORT",
    "PUBLISH_IN_20",
    "REPLY_IN_15",
    "REPLY_IN_20",
    "TOWNSHIP_REPORT",
]

_ACT = "中华人民共和国政府信息公开条例"

PUBLISH_IN_20 = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第二十六条",
    effective=date(2019, 5, 15),
    summary="主动公开的政府信息，自形成或者变更之日起二十个工作日内公开",
    confidence=Confidence.VERIFIED,
)

REPLY_IN_20 = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第三十三条",
    effective=date(2019, 5, 15),
    summary="不能当场答复的，自收到申请之日起二十个工作日内答复",
    confidence=Confidence.VERIFIED,
)

REPLY_IN_15 = Clause(
    act=_ACT,
    number="国务院令第492号",
    article="第二十四条",
    effective=date(2008, 5, 1),
    until=date(2019, 5, 14),
    summary="不能当场答复的，自收到申请之日起十五个工作日内答复",
    confidence=Confidence.UNVERIFIED,
)

DEPARTMENT_REPORT = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第四十九条",
    effective=date(2019, 5, 15),
    summary="县级以上政府部门每年1月31日前公布上年政府信息公开工作年度报告",
    confidence=Confidence.VERIFIED,
)

GOVERNMENT_REPORT = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第四十九条",
    effective=date(2019, 5, 15),
    summary="县级以上政府信息公开主管部门每年3月31日前公布本级政府上年政府信息公开工作年度报告",
    confidence=Confidence.VERIFIED,
)

TOWNSHIP_REPORT = Clause(
    act="各县（市、区）政府信息公开工作年度报告编制通知",
    number="县级规定",
    article="报送时限",
    effective=date(2019, 5, 15),
    summary="乡镇（街道）政府信息公开工作年度报告的时间由县里规定，一般在1月内",
    confidence=Confidence.LOCAL,
)
