"""Government information: 《中华人民共和国政府信息公开条例》 as revised in 2019, and its predecessor of 2008."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "ANSWER_KINDS",
    "CHECKED_BEFORE",
    "CORRECT_IN_7",
    "DEPARTMENT_REPORT",
    "GOVERNMENT_REPORT",
    "PUBLISH_IN_20",
    "PUBLISH_IN_20_BEFORE_2019",
    "REPLY_IN_15",
    "REPLY_IN_20",
    "REPORT_CONTENTS",
    "THIRD_PARTY_IN_15",
    "TOWNSHIP_CONTENTS",
    "TOWNSHIP_REPORT",
    "VILLAGE_MATTERS",
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

PUBLISH_IN_20_BEFORE_2019 = Clause(
    act=_ACT,
    number="国务院令第492号",
    article="第十八条",
    effective=date(2008, 5, 1),
    until=date(2019, 5, 14),
    summary="主动公开的政府信息，自形成或者变更之日起二十个工作日内公开",
    confidence=Confidence.UNVERIFIED,
)

CHECKED_BEFORE = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第十七条",
    effective=date(2019, 5, 15),
    summary="公开政府信息前依照保密法等规定审查",
    confidence=Confidence.VERIFIED,
)

TOWNSHIP_CONTENTS = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第二十一条",
    effective=date(2019, 5, 15),
    summary="乡镇政府还应当主动公开涉农政策落实、农田水利、土地承包经营权流转、宅基地审核、征收、筹资筹劳、社会救助等信息",
    confidence=Confidence.VERIFIED,
)

CORRECT_IN_7 = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第三十条",
    effective=date(2019, 5, 15),
    summary="申请内容不明确的，收到申请之日起七个工作日内一次性告知补正，答复期限自收到补正的申请之日起算",
    confidence=Confidence.VERIFIED,
)

THIRD_PARTY_IN_15 = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第三十二条",
    effective=date(2019, 5, 15),
    summary="书面征求第三方意见，第三方自收到之日起十五个工作日内提出，所需时间不计入答复期限",
    confidence=Confidence.VERIFIED,
)

ANSWER_KINDS = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第三十六条至第三十九条",
    effective=date(2019, 5, 15),
    summary="答复分为告知途径、公开、部分公开、不予公开、不存在、不属于本机关、重复申请、另有规定和不予处理等情形",
    confidence=Confidence.VERIFIED,
)

REPORT_CONTENTS = Clause(
    act=_ACT,
    number="国务院令第711号",
    article="第五十条",
    effective=date(2019, 5, 15),
    summary="年度报告写明主动公开、收到和处理申请、因公开被复议诉讼、问题和改进等情况",
    confidence=Confidence.VERIFIED,
)

VILLAGE_MATTERS = Clause(
    act="中华人民共和国村民委员会组织法",
    number="主席令第三十七号",
    article="村务公开有关规定",
    effective=date(2010, 10, 28),
    summary="村民委员会实行村务公开，涉及村民利益的重大事项随时公布，接受村民监督",
    confidence=Confidence.UNVERIFIED,
)
