"""An effect that is claimed without any fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["PraiseWithoutAFigure"]

_PRAISE = re.compile(
    r"[^，。；\n]{2,24}(?:得到(?:了)?(?:进一步|显著|明显|有效|不断|全面)?(?:提高|提升|增强|改善)|(?:显著|明显|大幅|进一步|不断)(?:提高|提升|增强|改善)|取得(?:了)?(?:显著|明显|良好|积极|较好)(?:成效|效果|进展|的?社会效果))"
)
_SENTENCE = re.compile("[^。\n]*")


class PraiseWithoutAFigure(Rule):
    """只说成效显著，没有数字和事例。

    为什么：
        没有事实的评价无法核对，也不能说明工作。
    错：
        依法执政能力得到了进一步提高，取得了良好的社会效果。
    对：
        受理纠纷53件，调解成功50件，群众满意率提高到98%，法治意识明显增强。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "EMP001"
    name = "praise-without-a-figure"
    severity = Severity.INFO
    basis = NoBasis("报告应当用事实说话")
    off = True

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for sentence in _SENTENCE.finditer(document.text):
            if sentence[0] and not re.search(r"\d", sentence[0]):
                match = _PRAISE.search(sentence[0])
                if match:
                    start = sentence.start() + match.start()
                    yield Fault(
                        Span(start, start + len(match[0])),
                        "只有评价，没有数字和事例。",
                        "请补上事实或者删去。",
                    )
