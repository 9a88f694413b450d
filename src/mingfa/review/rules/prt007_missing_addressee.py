"""A report to those above that names nobody it is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["MissingAddressee"]

_SENT = re.compile(r"^关于|关于[^\n]{4,60}的报告$")


class MissingAddressee(Rule):
    """向上报送的报告没有主送机关。

    为什么：
        “关于……的报告”是上行公文，标题下应当写主送机关；公开发布的年度报告可以不写。
    错：
        关于2023年法治政府建设情况的报告
        2023年，青禾镇坚持依法行政。现将有关情况报告如下：
        一、主要举措和成效
        全年召开会议4次。
    对：
        关于2023年法治政府建设情况的报告
        中共清河县委、清河县人民政府：
        2023年，青禾镇坚持依法行政。
    对：
        青禾镇2023年法治政府建设年度报告
        2023年，青禾镇坚持依法行政。
    不查：
        标题是“××镇××年法治政府建设年度报告”的公开版本。
    """

    code = "PRT007"
    name = "missing-addressee"
    severity = Severity.INFO
    basis = paper_format.RECIPIENT

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        meta = document.meta
        if meta.addressee or not is_annual_report(document):
            return
        if meta.title is None or _SENT.search(meta.title):
            yield Fault(Span(0, 0), "没有主送机关。", "向上报送的，请在标题下写明主送机关。")
