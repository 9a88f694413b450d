"""《行政强制法》: sealing and seizing, and bringing a decision to be carried out. Up to ten days are working days."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["APPLY_IN_3_MONTHS", "DEMANDED_FIRST", "DEMAND_10", "NOT_AT_NIGHT", "SEIZED_30", "STEPS"]


def _clause(article: str, summary: str, confidence: Confidence = Confidence.VERIFIED) -> Clause:
    return Clause(
        act="中华人民共和国行政强制法",
        number="主席令第四十九号",
        article=article,
        effective=date(2012, 1, 1),
        summary=summary,
        confidence=confidence,
    )


STEPS = _clause("第十八条", "实施强制措施前报批，两名以上执法人员实施，当场告知并制作现场笔录")
SEIZED_30 = _clause("第二十五条", "查封、扣押不超过三十日，情况复杂经批准可以延长，延长不超过三十日")
DEMANDED_FIRST = _clause("第三十五条", "作出强制执行决定前，应当事先催告当事人履行义务")
NOT_AT_NIGHT = _clause("第四十三条", "不得在夜间或者法定节假日实施强制执行，情况紧急的除外")
APPLY_IN_3_MONTHS = _clause(
    "第五十三条", "当事人不履行又不救济的，自法定期限届满之日起三个月内申请法院强制执行"
)
DEMAND_10 = _clause("第五十四条", "催告书送达十个工作日后仍未履行的，方可申请法院强制执行")
