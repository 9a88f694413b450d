"""A title in 《》 that is a slip of a regulation or paper everybody in this field cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.acts import miswritten
from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.lexicon import is_word, meant_by
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.titles import title_spans

__all__ = ["TitleOfAPaperMiswritten"]

_KINDS = frozenset(
    {"条例", "规定", "办法", "细则", "规则", "决定", "意见", "通知", "纲要", "规划", "方案", "制度"}
)
_OWN = re.compile("印发|出台|制定|制订|起草|修订|编制|拟定")
_BEFORE = 16  # characters before a title that tell whose it is
_SHORTEST = 4
_REGULATION = re.compile("^[^（）]*条例$")  # LAW002 looks at these


class TitleOfAPaperMiswritten(Rule):
    """书名号里的规定、办法、纲要、意见，与通行的名称差一两个字。

    为什么：
        文件名称是固定的，漏一个词、错一个字就查不到。法律和短的条例另有规则。
    错：
        认真落实《党政主要负责人履行法治建设第一责任人职责规定》。
    错：
        严格执行《重大行政决策程序条例（试行）》，对照《法治政府建设和责任落实督察工作规定》自查。
    错：
        认真落实《信访工作条列》。
    对：
        落实《党政主要负责人履行推进法治建设第一责任人职责规定》《重大行政决策程序暂行条例》《信访工作条例》。
    对：
        制定《重大行政决策程序规定》，落实《法治政府建设实施纲要（2021—2025年）》和《清河县法治政府建设实施方案》。
    不查：
        本单位制定、印发的；以地名开头的；表里没有的文件。
    """

    code = "LAW010"
    name = "title-of-a-paper-miswritten"
    severity = Severity.WARNING
    basis = NoBasis("公开发布的文件名称")
    triggers = ("《",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for span in title_spans(text):
            title = text[span.start + 1 : span.end - 1]
            kind = title[-2:]
            meant = (
                _KINDS.intersection(meant_by(kind)) if len(title) >= _SHORTEST and not is_word(kind) else ()
            )
            if len(meant) == 1:
                yield Fault(
                    span,
                    f"“{kind}”不成词，应为“{next(iter(meant))}”。",
                    "请核对文件名称。",
                    None,
                    Severity.ERROR,
                )
                continue
            known = None if _REGULATION.search(title) else miswritten(title)
            if known and not _OWN.search(text, max(0, span.start - _BEFORE), span.start):
                yield Fault(span, f"“{title}”与通行的名称不同，是否指《{known}》。", "请核对文件名称。")
