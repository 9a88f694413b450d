"""Two names for one body or one system in the same report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.titles import in_title, title_spans
from mingfa.text.spans import Span

__all__ = ["TwoNamesForOneThing"]

#: What each family matches is one thing, whatever it is called; names of the county's own bodies are left alone.
_FAMILIES: tuple[re.Pattern[str], ...] = (
    re.compile(r"[三四五]重一大"),
    re.compile(
        r"(?<![县市区省州央])(?:(?:党的|全面)?依法治[镇乡街]|法治(?:政府)?建设|法治[镇乡]|推进法治(?:政府)?建设|法治乡镇)"
        r"(?:创建)?(?:工作)?领导小组"
    ),
    re.compile(
        r"(?<![县市区省州央])(?:平安建设(?:工作)?办公室|平安办|综治办|综合治理办公室|社会治安综合治理办公室)"
    ),
    re.compile(r"综合行政执法大?队(?!伍|员)|综合执法大?队(?!伍|员)|行政执法大队(?!员)"),
)

# What every name of a family has in it.
_KEYS = (
    sought("重一大"),
    sought("领导小组"),
    sought("平安办", "综治办", "建设办公室", "建设工作办公室", "综合治理办公室"),
    sought("执法队", "执法大队"),
)


class TwoNamesForOneThing(Rule):
    """同一个机构或者同一项制度，在一份报告里有两种叫法。

    为什么：
        领导小组、办公室、执法队以成立文件的名称为准，“三重一大”等制度以本单位的规定为准，前后叫法不一，看的人会以为是两件事。
    错：
        严格落实“三重一大”集体决策制度。健全“四重一大”议事规则。
    错：
        成立全面依法治镇工作领导小组，定期召开会议。法治政府建设工作领导小组全年研究议题6个。
    对：
        落实“三重一大”制度，“三重一大”事项一律集体讨论决定。
    对：
        镇综合行政执法大队持证10人，综合执法队伍专业能力不强，综合执法队员培训4期。
    对：
        县法治政府建设领导小组到镇督察，镇成立全面依法治镇领导小组。
    不查：
        只有一种叫法的；书名号里的名称；县、市机构的名称。
    """

    code = "TRM002"
    name = "two-names-for-one-thing"
    severity = Severity.WARNING
    basis = NoBasis("同一份公文的用语应当前后一致")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        titles = title_spans(document.text)
        for family, keys in zip(_FAMILIES, _KEYS, strict=True):
            said = [
                Span(*match.span()) for match in matches_near(family, document.text, keys, before=14, after=8)
            ]
            said = [span for span in said if not in_title(span, titles)]
            names = [span.of(document.text) for span in said]
            if len(set(names)) < 2:
                continue
            # Of names used equally often the one used first stays.
            usual = Counter(names).most_common(1)[0][0]
            for span in said:
                name = span.of(document.text)
                if name != usual:
                    yield Fault(
                        span,
                        f"本文另有“{usual}”，与“{name}”是同一事物的两种叫法。",
                        "请核对规范名称，全文用一种叫法。",
                    )
