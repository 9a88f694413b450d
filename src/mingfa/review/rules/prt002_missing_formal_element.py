"""A report without a title, without the body that signs it, or without its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document, Role
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["MissingFormalElement"]

_NO_TITLE = re.compile("[：。]$|现将.*如下")  # the first sentence, taken for a title


class MissingFormalElement(Rule):
    """报告没有标题、署名或者成文日期。

    为什么：
        没有标题和署名，不知道是谁的什么报告；没有日期，“今年以来”“截至目前”都无从核对。
    错：
        2024年，青禾镇法治政府建设工作扎实推进。现将有关情况报告如下：
        一、主要举措和成效
        全年召开领导小组会议4次。
    对：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        2024年，青禾镇法治政府建设工作扎实推进。现将有关情况报告如下：
        一、主要举措和成效
        全年召开领导小组会议4次。
        青禾镇人民政府
        2024年12月24日
    不查：
        主送机关（公开版本可以没有）；写了日期而没有这一天的，另作一条指出；不是法治政府建设报告的文章。
    """

    code = "PRT002"
    name = "missing-formal-element"
    severity = Severity.WARNING
    basis = proofreading.FORMAL_ELEMENTS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if not is_annual_report(document):
            return
        meta = document.meta
        last = len(document.text.rstrip())
        if meta.title is None or _NO_TITLE.search(meta.title):
            yield Fault(Span(0, 0), "没有标题。", "请写明单位、年度和文种。", None, Severity.ERROR)
        if not meta.issuers:
            yield Fault(Span(last, last), "没有署名。", "请在文末写明发文机关。")
        # A line that dates it by a day that there is not is another rule's to tell.
        if meta.date is None and not any(one.role is Role.DATE for one in document.paragraphs):
            yield Fault(Span(last, last), "没有成文日期。", "请在署名下写明年月日。")
