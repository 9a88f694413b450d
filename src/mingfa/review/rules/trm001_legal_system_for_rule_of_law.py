"""法制 where 法治 is meant, and the reverse in the one term that keeps 法制."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.titles import in_title, title_spans
from mingfa.text.spans import Span

__all__ = ["LegalSystemForRuleOfLaw"]

# What may follow only 法治. 法制工作 is 法治工作 too, save in names of offices.
_RULE_OF_LAW = (
    "建设|宣传|宣教|教育|意识|观念|环境|氛围|思维|理念|精神|思想|社会|政府|国家|乡镇|乡村|化|轨道|文化|讲座|课堂|知识|培训"
    "|素养|素质|保障|阵地|长廊|广场|公园|副校长|进校园|进乡村|进企业|工作(?!机构|部门|办|人员|委|局|处|科|股)"
)
_WRONG_SYSTEM = re.compile(rf"(?<!全国)(?<!公安)法制(?={_RULE_OF_LAW})|(?<=全国)法制(?=宣传(?!日)|教育)")
_WRONG_RULE = re.compile(r"(?:执法|处罚)决定(法治)审核")
_SYSTEM, _REVIEW = sought("法制"), sought("法治审核")


class LegalSystemForRuleOfLaw(Rule):
    """应写“法治”的地方写成了“法制”，或者反过来。

    为什么：
        “法制”是法律制度，“法治”是依法治理。现行文件一律用“法治建设”“法治宣传教育”“法治意识”；只有“法制审核”“法制机构”等法定名称保留“法制”。
    错：
        镇党委把法制建设纳入全镇重点工作。
    错：
        开展法制宣传活动15场次，干部法制意识明显增强。
    错：
        落实重大执法决定法治审核制度。
    对：
        健全学法用法制度，落实以案释法制度。
    对：
        执行重大执法决定法制审核制度，县政府法制机构提出意见，维护国家法制统一。
    不查：
        书名号里的名称；“法制统一”“法制工作机构”“公安法制工作”等固定说法；“用法制度”“普法制作”这类跨词相连的字。
    """

    code = "TRM001"
    name = "legal-system-for-rule-of-law"
    severity = Severity.ERROR
    basis = NoBasis("现行法律和中央文件的统一用语")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        titles = title_spans(document.text)
        for match in matches_near(_WRONG_SYSTEM, document.text, _SYSTEM, before=4, after=12):
            yield from _fault(document.text, titles, match.start(), "法治")
        for match in matches_near(_WRONG_RULE, document.text, _REVIEW, before=6, after=4):
            yield from _fault(document.text, titles, match.start(1), "法制")


def _fault(text: str, titles: tuple[Span, ...], start: int, right: str) -> Iterator[Fault]:
    word = Span(start, start + 2)
    if not in_title(word, titles):
        phrase = Span(start, min(start + 4, len(text)))
        said = phrase.of(text)
        yield Fault(
            phrase,
            f"“{said}”应为“{right}{said[2:]}”。",
            f"请把“{word.of(text)}”改为“{right}”。",
            Fix(word, right),
        )
