"""《行政复议法》: what the town owes as respondent. In the 2023 text 3, 5, 7 and 10 days are working days."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "ANSWER_IN_5",
    "ANSWER_IN_10",
    "ANSWER_IN_10_BEFORE_2024",
    "ATTACHED_IN_10",
    "HEAD_HEARD",
    "REPORT_IN_60",
]


def _clause(article: str, summary: str) -> Clause:
    return Clause(
        act="中华人民共和国行政复议法",
        number="主席令第九号",
        article=article,
        effective=date(2024, 1, 1),
        summary=summary,
        confidence=Confidence.VERIFIED,
    )


ANSWER_IN_10_BEFORE_2024 = Clause(
    act="中华人民共和国行政复议法",
    number="主席令第十六号",
    article="第二十三条",
    effective=date(1999, 10, 1),
    until=date(2023, 12, 31),
    summary="自收到申请书副本之日起十日内提出书面答复，并提交证据、依据",
    confidence=Confidence.UNVERIFIED,
)
ANSWER_IN_10 = _clause("第四十八条", "自收到复议申请书副本之日起十个工作日内提出书面答复，并提交证据、依据")
HEAD_HEARD = _clause("第五十一条", "复议听证，被申请人的负责人应当参加，不能参加的说明理由并委托工作人员")
ANSWER_IN_5 = _clause("第五十四条", "适用简易程序的，自收到副本之日起五个工作日内提出书面答复")
ATTACHED_IN_10 = _clause("第五十八条", "规范性文件附带审查，制定机关自收到通知之日起十个工作日内书面答复")
REPORT_IN_60 = _clause("第七十六条", "自收到行政复议意见书之日起六十日内报告纠正违法行为的情况")
