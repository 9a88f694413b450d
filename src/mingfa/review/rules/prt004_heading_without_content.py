"""A heading with nothing under it, or that promises what is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, HeadingStyle
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["HeadingWithoutContent"]

_OWN_LINE = (HeadingStyle.CHAPTER, HeadingStyle.BRACKETED)
_RECTIFIED = re.compile("整改(?:落实)?情况")
_TOLD = re.compile("整改(?!情况)|已(?:经)?(?:解决|完成|纠正|落实)|改正|销号|办结")


class HeadingWithoutContent(Rule):
    """标题下面没有内容，或者标题说了要写的没有写。

    为什么：
        空标题是没写完的痕迹；标题写了“整改情况”，下面却没有一句说整改，上级会要求补写。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        （一）加强组织领导
        （二）强化学习
        全年学习6次。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        全年学习6次。
        二、存在的不足、原因和问题整改情况
        一是法律意识淡薄，原因是宣传不够，下一步加强宣传。
    对：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        （一）加强组织领导，全年召开会议4次，研究议题11个。
        （二）强化学习。全年学习6次。
        二、存在的不足和整改情况
        一是法律意识淡薄，已开展宣讲12场，完成整改。
    不查：
        标题后面接着写的段落；只有一行的条目。
    """

    code = "PRT004"
    name = "heading-without-content"
    severity = Severity.WARNING
    basis = NoBasis("标题与内容应当相符")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for section in document.sections:
            heading = section.heading_span.of(text)
            under = text[section.heading_span.end : section.span.end]
            if section.style in _OWN_LINE and not under.strip(" \t\u3000\n。：:") and _is_title(heading):
                yield Fault(section.heading_span, "标题下面没有内容。", "请补写，或者删去标题。")
            match = _RECTIFIED.search(heading)
            if match and under.strip() and not _TOLD.search(under):
                start = section.heading_span.start + match.start()
                yield Fault(
                    Span(start, start + len(match[0])),
                    "标题写了整改情况，下面没有写。",
                    "请补写，或者改标题。",
                )


def _is_title(heading: str) -> bool:
    """Whether a line is a mere title, rather than an item told in one line."""
    return len(heading) <= 24 and not re.search(
        r"[。；，、\d]", re.sub(r"^\s*(?:[一二三四五六七八九十]+、|[（(].{1,3}[）)])", "", heading)
    )
