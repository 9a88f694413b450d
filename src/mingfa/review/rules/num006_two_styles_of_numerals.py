"""两次 beside 4次: one kind of count told in two kinds of numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["TwoStylesOfNumerals"]

_SPELLED = re.compile(
    "(?<![一二三四五六七八九十百千万第几每])([一二两三四五六七八九])(次|名|件|场次|场|份|期|起)(?![一-龥]{0,2}(?:议题|会议))"
)


class TwoStylesOfNumerals(Rule):
    """同一种数量，有的用汉字，有的用阿拉伯数字。

    为什么：
        同一篇文稿里同类的数应当写法一致，便于核对和汇总。
    错：
        带头集体学法4次，全年听取两次法治建设工作汇报。
    对：
        带头集体学法4次，听取汇报2次，一次性告知，三次产业协调发展。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "NUM006"
    name = "two-styles-of-numerals"
    severity = Severity.INFO
    basis = proofreading.NUMERALS
    off = True

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in _SPELLED.finditer(text):
            told = re.search(rf"\d{match[2]}", text)
            if told and text[match.end() : match.end() + 1] not in "性产方元":
                yield Fault(
                    Span(*match.span()),
                    f"“{match[0]}”用了汉字，别处用“{told[0]}”这样的写法。",
                    "请统一写法。",
                )
