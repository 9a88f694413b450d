"""A heading that speaks of one matter over a text that speaks of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Section
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["HeadingOfAnotherMatter"]

# Matters that are hardly ever told without their own words.
_MATTERS: Mapping[str, re.Pattern[str]] = {
    "普法宣传": re.compile("普法|宣传|宣讲|法律明白人|以案释法|法治文化"),
    "矛盾纠纷": re.compile("纠纷|调解|信访|化解|矛盾|积案"),
    "行政执法": re.compile("执法|处罚|案卷|裁量|查处"),
    "依法决策": re.compile("决策|合法性|法律顾问|规范性文件|三重一大|四重一大|议事"),
    "学习培训": re.compile("学法|学习|理论|培训|中心组|讲座|研讨"),
    "公开监督": re.compile("公开|监督|接受|提案|建议|督查|督察"),
    "政务服务": re.compile("政务服务|便民|审批|一网通办|营商|窗口|办事|代办|许可|企业|监管"),
    "法律服务": re.compile("法律服务|法律援助|法律咨询|律师|法律顾问"),
}
_BODY = 60
_SURELY = 4  # times that the other matter is spoken of


class HeadingOfAnotherMatter(Rule):
    """标题说的是一件事，下面写的全是另一件事。

    为什么：
        多半是移动、删改段落时标题没有跟着改，或者内容贴错了地方。
    错：
        （一）深化普法宣传。全年受理矛盾纠纷53件，调解成功51件。落实排查制度，对婚姻、邻里纠纷建立台账，逐件明确调解员，化解信访积案3件，做到矛盾不上交。
    对：
        （一）深化普法宣传。全年开展宣讲42场次，结合调解纠纷以案释法，把矛盾化解的过程变成普法的过程，发放资料6000余份，群众遇事找法的多了。
    不查：
        标题说了两件以上事的、说不清是哪件事的；下面不足60个字的；下面多少写到了标题所说的事的。
    """

    code = "PRT009"
    name = "heading-of-another-matter"
    severity = Severity.INFO
    basis = NoBasis("标题应当概括其下的内容")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for section in document.sections:
            told = _spoken_of(section, document.text)
            if told is not None:
                yield Fault(
                    section.heading_span,
                    f"标题说的是{told[0]}，下面写的是{told[1]}。",
                    "请改标题，或者核对内容是不是放错了地方。",
                )


def _spoken_of(section: Section, text: str) -> tuple[str, str] | None:
    """The matter of the heading and that of the text, where they are two."""
    named = [matter for matter, words in _MATTERS.items() if words.search(section.title)]
    body = Span(section.heading_span.end, section.span.end).of(text)
    if len(named) != 1 or len(body) < _BODY or _MATTERS[named[0]].search(body):
        return None
    spoken = Counter({matter: len(words.findall(body)) for matter, words in _MATTERS.items()})
    matter, times = spoken.most_common(1)[0]
    return (named[0], matter) if times >= _SURELY else None
