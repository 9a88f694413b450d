"""A paragraph of prose that ends without a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ParagraphWithoutEnd"]

_LONG = 35  # characters of a line that is a paragraph of prose
_OPEN = re.compile(r"[一-龥％%\d]")
_BLANK = " \u3000"
_SENTENCE = re.compile("[。；]")
_NEXT = re.compile(
    r"\s*\n\s*(?:[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十\d]|\d{1,2}[.．、]|[一二三四五六七八九]是|[首其][先次]|$)"
)
_REPORT = re.compile("(?:报告|汇报|说明)(?:如下)?$")


class ParagraphWithoutEnd(Rule):
    """一段话末尾没有标点。

    为什么：
        段末缺句号，多是删改时误删，也可能是后半句丢了。
    错：
        全年开展执法检查94次。全镇群众办事依法、遇事找法、解决问题用法、化解矛盾靠法的氛围日益浓厚
        二、存在的不足
    错：
        2024年，青禾镇坚持依法行政，扎实推进各项工作。现将法治政府建设工作情况报告如下
        一、主要举措
    对：
        中共青禾镇委员会、青禾镇人民政府关于2024年度推进法治政府建设工作情况的报告
        一、深入学习贯彻习近平法治思想，扎实推进依法行政，全面提升法治政府建设水平
        全年开展执法检查94次。
    对：
        全镇群众办事依法、遇事找法、解决问题用法的氛围日益浓厚。
    不查：
        标题、署名、表格；一句话还没有用过句号、分号的短段。
    """

    code = "PUN007"
    name = "paragraph-without-end"
    severity = Severity.WARNING
    basis = proofreading.PUNCTUATION

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for said, end in _left_open(text):
            if _SENTENCE.search(said[:-1]) and _NEXT.match(text, end):
                mark = "：" if _REPORT.search(said) else "。"
                yield Fault(
                    Span(end - 6, end), "这一段末尾没有标点。", f"请补上“{mark}”，并看后面是否漏了文字。"
                )


def _left_open(text: str) -> Iterator[tuple[str, int]]:
    """Long lines that end without a mark, and where; rows of tables left out."""
    start = 0
    for line in text.split("\n"):
        said = line.rstrip(_BLANK)
        if len(said) >= _LONG and _OPEN.match(said[-1]) and "\t" not in line:
            bare = said.lstrip(_BLANK)
            if len(bare) >= _LONG:
                yield bare, start + len(said)
        start += len(line) + 1
