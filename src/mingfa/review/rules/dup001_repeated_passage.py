"""The same passage twice in one report, or a sentence that says again what a paragraph said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.paragraphs import Paragraphs
from mingfa.review.passages import alike, clauses, repeats
from mingfa.review.rule import Context, Fault, Rule, Severity

__all__ = ["RepeatedPassage"]

_MARK = re.compile("[，。；：！？,;!?\n]")
_SHORT = 4  # characters of a piece that says something
_AT_LEAST = 40  # characters of content; shorter runs are set phrases and names of papers
_SENTENCE = 50  # characters of a sentence that is more than a set phrase with its frame
_ALIKE = 0.6
_ADVICE = "请保留一处，或改写成各有侧重的内容。"


class RepeatedPassage(Rule):
    """同一段话在一篇报告里出现两次。

    为什么：
        多半是拼接材料时重复粘贴。同一件事写两遍，读的人会以为是两件事，数字也会被重复统计。
    错：
        （二）规范执法。认真开展行政执法工作，明确执法权限，镇行政执法人员年度法治培训参与率达100%，各种法治考试合格率达100%。
        （三）强化保障。三是规范程序，认真开展行政执法工作，明确执法权限，镇行政执法人员年度法治培训参与率达100%，各种法治考试合格率达100%。
    对：
        （一）深入学习贯彻习近平法治思想，全年组织中心组学习6次。
        （二）继续深入学习贯彻习近平法治思想，组织干部夜校7次。
    不查：
        不足40个字的相同语句，如固定提法、机构和文件名称；不足50个字的句子，以及与前文相同的字不到六成的句子。
    """

    code = "DUP001"
    name = "repeated-passage"
    severity = Severity.WARNING
    basis = NoBasis("报告应当简明，同一事项只写一次")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        paragraphs = Paragraphs(text)
        same = list(repeats(clauses(text), None, _AT_LEAST)) if _may_repeat(text) else []
        for repeat in same:
            earlier = paragraphs.number(repeat.first.start)
            yield Fault(repeat.again, f"这{repeat.length}个字与第{earlier}段的文字相同。", _ADVICE)
        for one in alike(text, at_least=_SENTENCE, share=_ALIKE):
            if not any(repeat.again.meets(one.again) for repeat in same):
                earlier = paragraphs.number(one.first.start)
                yield Fault(one.again, f"这句话有{one.share:.0%}的字与第{earlier}段相同。", _ADVICE)


def _may_repeat(text: str) -> bool:
    """A cheap look before the exact one: whether pieces between marks stand twice, and enough of them."""
    seen: set[str] = set()
    again = 0
    for piece in _MARK.split(text):
        if len(piece) >= _SHORT:
            if piece in seen:
                again += len(piece)
            seen.add(piece)
    return again >= _AT_LEAST // 2
