"""How yearly enforcement tables count: the official notes to their columns (行政执法统计填报说明).

Provinces group and order penalties a little differently, so the order is a table here and not a rule in code.
"""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = ["INSPECTION", "LICENCE", "PENALTIES_BY_GRAVITY", "PENALTY", "SUMS"]


def _clause(article: str, summary: str) -> Clause:
    return Clause(
        act="行政执法统计年报填报说明",
        number="各地规定",
        article=article,
        effective=date(2019, 1, 1),
        summary=summary,
        confidence=Confidence.LOCAL,
    )


PENALTY = _clause("行政处罚部分", "以决定日期归入年度，一案有几种处罚的只计一件，计入其中最重的种类")
SUMS = _clause("罚没金额部分", "以决定书确定的数额为准，决定书没有确定数额的不计")
INSPECTION = _clause(
    "行政检查部分", "对一个具体对象的一次完整检查计一次，没有具体对象的巡查和转入处罚的检查不计"
)
LICENCE = _clause("行政许可部分", "变更、延续按结果计入准予或者不予，申请以收到日期、其他以决定日期归入年度")

#: From light to grave; classes on one line are counted in one column. 其他 yields to any named class.
PENALTIES_BY_GRAVITY: tuple[tuple[str, ...], ...] = (
    ("其他",),
    ("警告", "通报批评"),
    ("罚款",),
    ("没收违法所得或者非法财物",),
    ("暂扣许可证件", "降低资质等级"),
    ("限制开展生产经营活动",),
    ("责令停产停业", "责令关闭", "限制从业"),
    ("吊销许可证件",),
    ("行政拘留",),
)
