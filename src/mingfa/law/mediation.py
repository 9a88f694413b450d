"""People's mediation: 《中华人民共和国人民调解法》 and the rules under it."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "ALLOWANCE",
    "COMMITTEE",
    "CONFIRM_IN_30",
    "COUNTED",
    "FINISH_IN_A_MONTH",
    "JOINED",
    "MEDIATORS",
    "NETWORK",
    "OTHER_REMEDIES",
    "PERFORMED",
    "PREVENT",
    "RECORDS",
    "REFERRED_UP",
    "SETTLE_BY_RISK",
    "SETTLE_IN_30",
    "STUDIED",
    "TERM",
    "TRAINING",
    "VISIT",
]

_ACT = "中华人民共和国人民调解法"
_NUMBER = "主席令第三十四号"
_SINCE = date(2011, 1, 1)

RECORDS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十七条",
    effective=_SINCE,
    summary="人民调解员应当记录调解情况，调解委员会应当建立调解工作档案",
    confidence=Confidence.VERIFIED,
)

CONFIRM_IN_30 = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十三条",
    effective=_SINCE,
    summary="双方认为有必要的，自调解协议生效之日起三十日内共同申请司法确认",
    confidence=Confidence.VERIFIED,
)

COMMITTEE = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第八条",
    effective=_SINCE,
    summary="人民调解委员会由三至九名委员组成，应当有妇女成员，多民族居住的地区应当有少数民族成员",
    confidence=Confidence.VERIFIED,
)

TERM = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第九条",
    effective=_SINCE,
    summary="人民调解委员会委员每届任期三年，可以连选连任",
    confidence=Confidence.VERIFIED,
)

PREVENT = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十五条",
    effective=_SINCE,
    summary="纠纷有可能激化的，采取有针对性的预防措施；可能引起治安案件、刑事案件的，及时报告公安机关",
    confidence=Confidence.VERIFIED,
)

MEDIATORS = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十三条",
    effective=_SINCE,
    summary="人民调解员由调解委员会委员和调解委员会聘任的人员担任",
    confidence=Confidence.VERIFIED,
)

COUNTED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十条",
    effective=_SINCE,
    summary="县级司法行政机关统计人民调解委员会设立情况，将组成人员及其调整通报所在地基层人民法院",
    confidence=Confidence.VERIFIED,
)

TRAINING = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十四条",
    effective=_SINCE,
    summary="县级司法行政机关定期对人民调解员进行业务培训",
    confidence=Confidence.VERIFIED,
)

ALLOWANCE = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第十六条",
    effective=_SINCE,
    summary="人民调解员从事调解工作给予适当误工补贴",
    confidence=Confidence.VERIFIED,
)

OTHER_REMEDIES = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第二十六条",
    effective=_SINCE,
    summary="调解不成的终止调解，并告知可以依法通过仲裁、行政、司法等途径维护权利",
    confidence=Confidence.VERIFIED,
)

PERFORMED = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十一条",
    effective=_SINCE,
    summary="调解协议具有法律约束力，调解委员会监督履行，督促当事人履行约定义务",
    confidence=Confidence.VERIFIED,
)

REFERRED_UP = Clause(
    act="人民调解工作若干规定",
    number="司法部令第75号",
    article="乡镇、街道人民调解委员会受理范围",
    effective=date(2002, 11, 1),
    summary="村（居）调解不了的疑难、复杂纠纷和跨区域、跨单位的纠纷，由乡镇、街道人民调解委员会受理",
    confidence=Confidence.VERIFIED,
)

JOINED = Clause(
    act="关于完善矛盾纠纷多元化解机制的意见",
    number="中办发〔2015〕60号",
    article="衔接联动机制",
    effective=date(2015, 10, 13),
    summary="人民调解、行政调解、司法调解衔接联动，疑难复杂矛盾由有关部门共同化解",
    confidence=Confidence.UNVERIFIED,
)

NETWORK = Clause(
    act=_ACT,
    number=_NUMBER,
    article="第三十四条",
    effective=_SINCE,
    summary="乡镇、街道以及社会团体等根据需要参照本法设立人民调解委员会",
    confidence=Confidence.VERIFIED,
)

STUDIED = Clause(
    act="各地矛盾纠纷排查化解工作制度",
    number="地方规定",
    article="风险预警研判",
    effective=date(2002, 11, 1),
    summary="排查出的风险定期研判，明确等级、措施和责任人，未写明时限的按三十日提醒，各县可自定",
    confidence=Confidence.LOCAL,
)

VISIT = Clause(
    act="各地人民调解工作制度",
    number="地方规定",
    article="调解回访",
    effective=date(2011, 1, 1),
    summary="达成调解协议的适时回访，未写明时限的按三十日提醒，各县可自定",
    confidence=Confidence.LOCAL,
)

SETTLE_BY_RISK = Clause(
    act="各地矛盾纠纷排查化解工作制度",
    number="地方规定",
    article="分级化解时限",
    effective=date(2002, 11, 1),
    summary="较大、重大风险的矛盾纠纷缩短化解时限，未写明的按十五日、七日提醒，各县可自定",
    confidence=Confidence.LOCAL,
)

SETTLE_IN_30 = Clause(
    act="各地矛盾纠纷排查化解工作制度",
    number="地方规定",
    article="化解时限",
    effective=date(2002, 11, 1),
    summary="排查出的矛盾纠纷一般在三十日内化解，台账写明时限的从其时限，各县可自定",
    confidence=Confidence.LOCAL,
)

FINISH_IN_A_MONTH = Clause(
    act="人民调解工作若干规定",
    number="司法部令第75号",
    article="第三十三条",
    effective=date(2002, 11, 1),
    summary="调解纠纷一般在一个月内调结",
    confidence=Confidence.VERIFIED,
)
