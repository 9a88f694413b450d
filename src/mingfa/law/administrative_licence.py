"""《行政许可法》: clocks of an application. All periods are working days (article 82)."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["CORRECT_IN_5", "DECIDE_IN_20", "DELIVER_IN_10", "SUPERVISED"]


def _clause(article: str, summary: str, confidence: Confidence = Confidence.VERIFIED) -> Clause:
    return Clause(
        act="中华人民共和国行政许可法",
        number="主席令第七号",
        article=article,
        effective=date(2004, 7, 1),
        summary=summary,
        confidence=confidence,
    )


CORRECT_IN_5 = _clause("第三十二条", "材料不齐的，当场或者五个工作日内一次告知需要补正的全部内容")
DECIDE_IN_20 = _clause("第四十二条", "自受理之日起二十个工作日内作出决定，经批准可以延长十个工作日")
DELIVER_IN_10 = _clause("第四十四条", "准予许可的，自作出决定之日起十个工作日内颁发、送达证件")
SUPERVISED = _clause("第六十一条", "对被许可人从事许可事项的活动监督检查，记录检查情况和处理结果")
