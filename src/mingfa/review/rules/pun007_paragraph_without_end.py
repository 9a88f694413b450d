"""A paragraph of prose that ends without a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["ParagraphWithoutEnd"]

_LINE = re.compile(r"^(?!.*\t)[ \u3000]*(\S.{34,}?)[ \u3000]*$", re.MULTILINE)
_OPEN = re.compile(r"[一-龥％%\d]$")
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
        for match in _LINE.finditer(text):
            said = match[1]
            if (
                not _OPEN.search(said)
                or not _SENTENCE.search(said[:-1])
                or not _NEXT.match(text, match.end(1))
            ):
                continue
            end = match.end(1)
            mark = "：" if _REPORT.search(said) else "。"
            yield Fault(Span(end - 6, end), "这一段末尾没有标点。", f"请补上“{mark}”，并看后面是否漏了文字。")
