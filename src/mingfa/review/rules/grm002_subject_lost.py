"""由于……导致, 通过……使: the sentence is left without a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["SubjectLost"]

_LOST = re.compile(
    r"(?:(?<=[。；，：\n])|^)(?:由于[^。；\n]{2,60}[，]?(?:导致|致使|使得|造成)|(?:通过|经过)[^。；\n，]{2,40}，(?:使得?|让)(?![用命]))",
    re.MULTILINE,
)


class SubjectLost(Rule):
    """“由于……导致……”“通过……使……”这样的句子没有主语。

    为什么：
        “由于”与“导致”、“通过”与“使”连用，句子就没有了主语，是常见的病句。
    错：
        由于资源条件有限，导致无法吸引专业人才。
    错：
        通过广泛宣传，使群众的法治意识明显增强。
    对：
        由于资源条件有限，镇里暂时无法吸引专业人才；通过广泛宣传，群众的法治意识明显增强。
    不查：
        默认不查；在审读方案里打开后才查。
    """

    code = "GRM002"
    name = "subject-lost"
    severity = Severity.INFO
    basis = NoBasis("现代汉语语法规范")
    off = True
    triggers = ("由于", "通过", "经过")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in _LOST.finditer(document.text):
            said = match[0][:12]
            yield Fault(Span(*match.span()), f"“{said}…”一句没有主语。", "请删去前一个或者后一个关联词。")
