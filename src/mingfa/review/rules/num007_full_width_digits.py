"""Full-width figures and letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_in_lines
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["FullWidthDigits"]

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．，]*")
_KEYS = sought(
    *(
        chr(code)
        for start in "０Ａａ"
        for code in range(ord(start), ord(start) + (10 if start == "０" else 26))
    )
)


class FullWidthDigits(Rule):
    """数字或字母用了全角。

    为什么：
        全角数字疏密不一，也不能直接汇总计算。
    错：
        ２０２４年受理纠纷１５件。
    对：
        2024年受理纠纷15件，推广APP。
    不查：
        带圈的序号。
    """

    code = "NUM007"
    name = "full-width-digits"
    severity = Severity.WARNING
    basis = proofreading.NUMERALS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_in_lines(_WIDE, document.text, _KEYS):
            yield Fault(Span(*match.span()), f"“{match[0]}”是全角的。", "请改用半角的数字、字母。")
