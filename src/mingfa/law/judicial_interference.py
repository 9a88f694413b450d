"""“三个规定”: recording and reporting meddling in cases. The duty lies on those who handle cases."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["RECORDED", "ZERO_REPORT"]

RECORDED = Clause(
    act="领导干部干预司法活动、插手具体案件处理的记录、通报和责任追究规定",
    number="中办发〔2015〕23号",
    article="记录有关规定",
    effective=date(2015, 3, 18),
    summary="对干预、插手具体案件的情况全面、如实记录，全程留痕，有据可查",
    confidence=Confidence.UNVERIFIED,
)
ZERO_REPORT = Clause(
    act="“三个规定”贯彻实施办法",
    number="各地规定",
    article="定期报告",
    effective=date(2015, 8, 1),
    summary="按季度汇总报送记录情况，没有的实行零报告",
    confidence=Confidence.LOCAL,
)
