"""《行政诉讼法》 and the rules on heads of agencies appearing in court."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["ABSENCE", "ANSWER_IN_15", "HEAD_APPEARS"]


def _clause(article: str, summary: str) -> Clause:
    return Clause(
        act="中华人民共和国行政诉讼法",
        number="主席令第七十一号",
        article=article,
        effective=date(2017, 7, 1),
        summary=summary,
        confidence=Confidence.VERIFIED,
    )


HEAD_APPEARS = _clause("第三条", "被诉行政机关负责人应当出庭应诉，不能出庭的委托相应的工作人员出庭")
ANSWER_IN_15 = _clause("第六十七条", "自收到起诉状副本之日起十五日内提交作出行政行为的证据、依据和答辩状")
ABSENCE = Clause(
    act="最高人民法院关于行政机关负责人出庭应诉若干问题的规定",
    number="法释〔2020〕3号",
    article="第八条",
    effective=date(2020, 7, 1),
    summary="负责人只有因不可抗力、意外事件、无法替代的公务或者其他正当理由才可以不出庭",
    confidence=Confidence.VERIFIED,
)
