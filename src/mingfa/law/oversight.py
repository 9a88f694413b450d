"""Being overseen: what must be answered, to whom and by when."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "ANSWER_CONCERN_IN_48_HOURS",
    "ANSWER_IN_30",
    "ANSWER_MAJOR_IN_24_HOURS",
    "COMPLAINT_IN_5",
    "CONTROLS_YEARLY",
    "COURT_ADVICE_IN_2_MONTHS",
    "DEPUTIES_IN_3_MONTHS",
    "DEPUTIES_IN_3_MONTHS_BEFORE_2025",
    "KINDS",
    "POWERS_APART",
    "PROCURATOR_IN_2_MONTHS",
    "PROPOSALS_IN_3_MONTHS",
    "REVIEW_OPINION_IN_60",
]

_OUTLINE = "法治政府建设实施纲要（2021－2025年）"
_OUTLINE_NUMBER = "中共中央、国务院2021年8月印发"
_OUTLINE_SINCE = date(2021, 8, 2)
_CONCERNS = "国务院办公厅关于在政务公开工作中进一步做好政务舆情回应的通知"
_CONCERNS_NUMBER = "国办发〔2016〕61号"
_CONCERNS_SINCE = date(2016, 7, 30)

KINDS = Clause(
    act=_OUTLINE,
    number=_OUTLINE_NUMBER,
    article="行政权力制约和监督",
    effective=_OUTLINE_SINCE,
    summary="自觉接受党内、人大、监察、民主、司法、行政、审计、社会、舆论监督",
    confidence=Confidence.UNVERIFIED,
)

POWERS_APART = Clause(
    act=_OUTLINE,
    number=_OUTLINE_NUMBER,
    article="行政权力制约和监督",
    effective=_OUTLINE_SINCE,
    summary="决策、执行、监督相互制约、相互协调",
    confidence=Confidence.UNVERIFIED,
)

CONTROLS_YEARLY = Clause(
    act="各地权力运行风险点排查防控要求",
    number="地方规定",
    article="防控措施检查",
    effective=_OUTLINE_SINCE,
    summary="风险点的防控措施一般每年检查一次，各县可自定",
    confidence=Confidence.LOCAL,
)

PROCURATOR_IN_2_MONTHS = Clause(
    act="人民检察院检察建议工作规定",
    number="2019年2月26日公布",
    article="第十九条",
    effective=date(2019, 2, 26),
    summary="除另有规定外，收到检察建议书之日起两个月内处理并书面回复，建议书另定期限的从其期限",
    confidence=Confidence.UNVERIFIED,
)

COURT_ADVICE_IN_2_MONTHS = Clause(
    act="司法建议回复要求",
    number="以司法建议书写明的期限为准",
    article="回复期限",
    effective=date(2012, 3, 15),
    summary="司法建议一般在两个月内回复，建议书写明期限的从其期限",
    confidence=Confidence.LOCAL,
)

DEPUTIES_IN_3_MONTHS_BEFORE_2025 = Clause(
    act="中华人民共和国全国人民代表大会和地方各级人民代表大会代表法",
    number="2015年8月29日修正",
    article="第四十二条",
    effective=date(2015, 8, 29),
    until=date(2025, 3, 10),
    summary="代表建议、批评和意见自交办之日起三个月内答复，涉及面广、处理难度大的六个月内答复",
    confidence=Confidence.UNVERIFIED,
)

DEPUTIES_IN_3_MONTHS = Clause(
    act="中华人民共和国全国人民代表大会和地方各级人民代表大会代表法",
    number="2025年3月11日修正",
    article="第五十一条",
    effective=date(2025, 3, 11),
    summary="代表建议、批评和意见自交办之日起三个月内答复，涉及面广、处理难度大的六个月内答复",
    confidence=Confidence.VERIFIED,
)

PROPOSALS_IN_3_MONTHS = Clause(
    act="各级政协提案办理办法",
    number="地方规定",
    article="答复期限",
    effective=date(2015, 8, 29),
    summary="政协提案一般在交办之日起三个月内答复，情况复杂的六个月内答复",
    confidence=Confidence.LOCAL,
)

REVIEW_OPINION_IN_60 = Clause(
    act="中华人民共和国行政复议法",
    number="主席令第九号",
    article="第七十六条",
    effective=date(2024, 1, 1),
    summary="收到行政复议意见书之日起六十日内报告纠正违法或者不当行为的情况",
    confidence=Confidence.VERIFIED,
)

ANSWER_IN_30 = Clause(
    act="各地监督意见办理要求",
    number="地方规定",
    article="回复期限",
    effective=date(2015, 8, 29),
    summary="监督意见未写明期限的，一般在三十日内回复，各县可自定",
    confidence=Confidence.LOCAL,
)

COMPLAINT_IN_5 = Clause(
    act="各地政务服务便民热线和投诉办理办法",
    number="地方规定",
    article="答复时限",
    effective=date(2016, 7, 30),
    summary="群众投诉和意见建议一般在五个工作日内答复，台账写明时限的从其时限，各县可自定",
    confidence=Confidence.LOCAL,
)

ANSWER_MAJOR_IN_24_HOURS = Clause(
    act=_CONCERNS,
    number=_CONCERNS_NUMBER,
    article="提高回应实效",
    effective=_CONCERNS_SINCE,
    summary="涉及特别重大、重大突发事件的，最迟二十四小时内举行新闻发布会回应；各县另定期限的从其期限",
    confidence=Confidence.VERIFIED,
)

ANSWER_CONCERN_IN_48_HOURS = Clause(
    act=_CONCERNS,
    number=_CONCERNS_NUMBER,
    article="提高回应实效",
    effective=_CONCERNS_SINCE,
    summary="其他公众关切四十八小时内回应；各县另定期限的从其期限",
    confidence=Confidence.VERIFIED,
)
