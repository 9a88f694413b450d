"""我乡 in the report of a town, 我镇 in that of a bureau."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.titles import in_title, quoted_spans, title_spans
from mingfa.text.spans import Span

__all__ = ["AnotherKindOfUnit"]

_KINDS = {
    "镇": re.compile("(?:我|本|全)镇(?!静|压|守|定)|(?<![乡集城村小古重强名])镇党委"),
    "乡": re.compile("(?:我|本|全)乡(?![镇村土亲情愁贤])|(?<![各镇下家城返回])乡党委"),
    "街道": re.compile("(?:我|本|全)街道|(?<![镇乡）)和、])街道(?:党工委|工委|办事处)"),
    "局": re.compile("我局|本局|局党组"),
}
_KEYS = {
    "镇": sought("我镇", "本镇", "全镇", "镇党委"),
    "乡": sought("我乡", "本乡", "全乡", "乡党委"),
    "街道": sought("我街道", "本街道", "全街道", "街道党工委", "街道工委", "街道办事处"),
    "局": sought("我局", "本局", "局党组"),
}
_OF_TITLE = re.compile(r"[一-龥]{2,12}?(镇|乡|街道|局)(?=党|人民政府|办事处|委员会|关于|20|法治|$)")
_ELSEWHERE = re.compile("各|等|该|其他|先进|交流|经验|来我")
_CHECKED = {
    "镇": ("乡", "街道", "局"),
    "乡": ("镇", "街道", "局"),
    "街道": ("镇", "乡", "局"),
    "局": ("镇", "乡", "街道"),
}


class AnotherKindOfUnit(Rule):
    """镇的报告里写了“我乡”，局的报告里写了“我镇”。

    为什么：
        单位的称呼与自己不符，说明这段话是从别的单位的材料里搬来的。
    错：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        2024年，我乡始终把法治建设摆在突出位置。
    错：
        清河县农业农村局关于2024年法治政府建设情况的报告
        2024年，我镇开展农资打假专项行动12次。
    对：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        2024年，我镇加强城乡治理，镇党委与各乡党委联防联控，全镇群众下乡返乡。
    对：
        青禾街道办事处关于2024年法治政府建设情况的报告
        2024年，街道党工委带头学法，指导乡镇（街道）开展工作。
    不查：
        看不出是哪个单位写的；书名号、引号里的；泛指的“各乡镇”。
    """

    code = "PLC002"
    name = "another-kind-of-unit"
    severity = Severity.ERROR
    basis = NoBasis("报告应当如实反映本单位的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        kind = _kind(document)
        text = document.text
        for other in _CHECKED.get(kind or "", ()):
            for match in matches_near(_KINDS[other], text, _KEYS[other], before=2, after=8):
                span = Span(*match.span())
                if in_title(span, title_spans(text)) or in_title(span, quoted_spans(text)):
                    continue
                if "党" in match[0] and _ELSEWHERE.search(text[max(0, span.start - 8) : span.start]):
                    continue
                if (
                    other == "街道"
                    and match[0][0] == "街"
                    and text[max(0, span.start - 1) : span.start] not in "，。；：、\n "
                ):
                    continue
                yield Fault(
                    span,
                    f"本文是{document.meta.unit or '本单位'}的报告，这里写的是“{match[0]}”。",
                    "请核对是否从其他材料沿用。",
                )


def _kind(document: Document) -> str | None:
    """镇, 乡, 街道 or 局: what the unit that reports calls itself."""
    for said in (document.meta.unit, *document.meta.issuers, document.meta.title):
        if said:
            name = re.sub("(?:党工委|党委|工委|人民政府|委员会|办事处|委)$", "", said.removeprefix("中共"))
            for kind in ("街道", "镇", "乡", "局"):
                if name.endswith(kind):
                    return kind
            match = _OF_TITLE.search(said)
            if match:
                return match[1]
    return None
