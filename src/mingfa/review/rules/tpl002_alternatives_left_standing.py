"""党委（党组）, 乡镇（街道）: alternatives of a form that one unit's own report does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.titles import in_title, quoted_spans, title_spans
from mingfa.text.spans import Span

__all__ = ["AlternativesLeftStanding"]

_EITHER = re.compile(
    r"党委（党组）(?=理论|书记|会议?|班子|中心组|成员|议事|主要)|党组（党委）(?=理论|书记|会议?|班子|中心组|成员|议事|主要)|(?:我|全|本)(?:镇（街道）|乡（镇）|镇（乡）|街道（镇）|县（区）|区（县）|县（市、区）)"
)
_TOWN = re.compile("[镇乡]$|街道$|[镇乡]人民政府|街道办事处|镇委员会|乡委员会")


class AlternativesLeftStanding(Rule):
    """模板里供选择的说法没有改成本单位的，如“党委（党组）”。

    为什么：
        乡镇有党委没有党组；“我镇（街道）”也只能是其中一个。留着不改，是照抄上级文件或模板。
    错：
        华安县青禾镇人民政府
        2024年法治政府建设年度报告
        2024年，把习近平法治思想作为党委（党组）理论学习中心组学习重要内容。
    对：
        华安县青禾镇人民政府
        2024年法治政府建设年度报告
        2024年，镇党委理论学习中心组学习6次，落实《党委（党组）意识形态工作责任制实施办法》，各乡镇（街道）参加。
    不查：
        书名号、引号里的；县级以上单位写各部门的。
    """

    code = "TPL002"
    name = "alternatives-left-standing"
    severity = Severity.WARNING
    basis = NoBasis("报告应当如实反映本单位的工作")
    triggers = ("（党组）", "（党委）", "（街道）", "（镇）", "（乡）", "（区）", "（县）", "（市、区）")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        meta = document.meta
        town = any(_TOWN.search(said) for said in (meta.unit, *meta.issuers) if said)
        text = document.text
        for match in matches_near(_EITHER, text, self.triggers, before=4, after=12):
            span = Span(*match.span())
            own = match[0][0] in "我全本" or town
            if own and not in_title(span, title_spans(text)) and not in_title(span, quoted_spans(text)):
                yield Fault(span, f"“{match[0]}”是供选择的写法。", "请改成本单位的称呼。")
