"""A share of more than a hundred in a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ShareAboveTheWhole"]

_SHARE = re.compile(
    r"(?:成功|办结|化解|调处|调成|调结|结案|满意|好评|覆盖|参与|参考|参训|合格|通过|持证|普及|知晓|答复|回复|公开|公示|审查|审核|备案|整改|出庭|"
    r"建成|配备|到位|纠错|执行|查处|处置|及格|优秀|签约|评查|兑现|履行|采纳|支持|胜诉|完好|在线|入户)率(?:均|都|高达|达到|达|为|是|至|提升至|提高到|保持在)*\s*(\d{3,}(?:\.\d+)?|10\d\.\d+)[%％]"
    r"|占(?:比|总数的?|全部的?)?(?:达|为)?\s*(\d{3,}(?:\.\d+)?)[%％]"
)
_EACH = re.compile(
    r"率分别(?:达到|达|为)?\s*\d{1,3}(?:\.\d+)?[%％](?:[、和，]\s*\d{1,3}(?:\.\d+)?[%％]){1,5}"
)
_VALUE = re.compile(r"(\d{1,3}(?:\.\d+)?)[%％]")
_WHOLE = 100


class ShareAboveTheWhole(Rule):
    """满意率、办结率、占比等超过了100%。

    为什么：
        部分不会大于总体，这类比率最高是100%。
    错：
        群众好评率达102%。
    错：
        按期办结率为100.5%。
    错：
        参考率、通过率分别为100%和103%。
    对：
        按期办结率为100%，立案数增长120%，完成年度任务的105%，入库率同比增长110%。
    不查：
        增长率、完成计划的比例。
    """

    code = "FIG005"
    name = "share-above-the-whole"
    severity = Severity.ERROR
    basis = NoBasis("部分不大于总体")
    triggers = ("%", "％")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_SHARE, document.text, self.triggers, before=32, after=2):
            if float(match[1] or match[2]) > _WHOLE:
                yield Fault(Span(*match.span()), f"“{match[0]}”超过了100%。", "请核对。")
        for match in matches_near(_EACH, document.text, self.triggers, before=32, after=24):
            if any(float(value) > _WHOLE for value in _VALUE.findall(match[0])):
                yield Fault(Span(*match.span()), f"“{match[0]}”里有的超过了100%。", "请核对。")
