"""A lone blank between two Chinese characters of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["BlankBetweenCharacters"]

# The blank first, which an engine finds quickly; then what stands before it.
_BLANK = re.compile(r"[ \u3000\xa0](?<=[一-龥，。；：、”）][ \u3000\xa0])(?=[一-龥“（])")
_NUMBERED = re.compile(r"[、．.）)：:]\s?$")
_FEW = 6  # a text with more is set with blanks throughout, or was laid out so
_SENTENCE = re.compile("[，。；]")


class BlankBetweenCharacters(Rule):
    """句子中间的两个汉字之间多了一个空格。

    为什么：
        多是换行、复制时留下的，排版后疏密不一。
    错：
        组织干部学习宪法， 提高依法行政 能力，开展培训。
    对：
        中共青禾镇委员会 青禾镇人民政府
        （一） 加强领导。2024年，推广 APP 使用。
    不查：
        署名、标题、表格、序号后的空格；通篇用空格排版的文稿。
    """

    code = "PUN010"
    name = "blank-between-characters"
    severity = Severity.INFO
    basis = NoBasis("报送的文稿应当干净、完整")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        found = list(islice(_in_prose(text), _FEW + 1))
        if len(found) <= _FEW:
            for span in found:
                yield Fault(span, "两个汉字之间有空格。", "请删去。", Fix(span, ""))


def _in_prose(text: str) -> Iterator[Span]:
    """Lone blanks with a mark of a sentence somewhere before and somewhere behind in their line."""
    end = first = last = -1
    for match in _BLANK.finditer(text):
        at = match.start()
        if at > end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            mark = _SENTENCE.search(text, start, end)
            first = mark.start() if mark else end
            last = max(text.rfind(sign, start, end) for sign in "，。；")
        if first < at < last and not _NUMBERED.search(text[max(start, at - 2) : at]):
            yield Span(*match.span())
