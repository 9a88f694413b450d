"""Names of laws without 《》 beside others that have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.law.acts import act_named
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["TitleWithoutMarks"]

_NAME = re.compile(r"(?<=[讲传习彻、行])((?:中华人民共和国)?[一-龥]{2,14}法)(?=[、。，；等])")
_TITLED = re.compile("《[^《》\n]{2,20}法》")


class TitleWithoutMarks(Rule):
    """法律名称有的加书名号，有的不加。

    为什么：
        同一篇文稿的法律名称写法应当一致；正式引用时加书名号。
    错：
        宣讲劳动合同法、安全生产法等法律法规，向学生宣传《义务教育法》。
    对：
        宣讲《劳动合同法》《安全生产法》，向学生宣传《义务教育法》，讲解调解方法、办法。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "LAW009"
    name = "title-without-marks"
    severity = Severity.INFO
    basis = proofreading.PUNCTUATION
    off = True
    triggers = ("《",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if _TITLED.search(document.text):
            for match in _NAME.finditer(document.text):
                if act_named(match[1]):
                    yield Fault(
                        Span(*match.span(1)),
                        f"“{match[1]}”没有书名号，别处的法律名称有。",
                        "请统一加书名号。",
                    )
