"""A report addressed to a person instead of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.kind import is_annual_report
from mingfa.review.numbered import lines
from mingfa.review.rule import Context, Fault, Rule, Severity

__all__ = ["SentToAPerson"]

_PERSON = re.compile(
    "^(?:尊敬的)?[一-龥]{0,12}?(?:书记|[县市区镇乡局旗]长|主任|部长|领导|同志|常委|主席)[一-龥]{0,4}?(?:同志|并[一-龥]{2,8})?[：:]$"
)
_SPEECH = re.compile("各位|同志们")
_HEAD = 8  # lines in which an addressee stands


class SentToAPerson(Rule):
    """主送写了领导个人，没有写机关。

    为什么：
        公文主送的是机关。除上级机关负责人直接交办的事项外，不得以本机关名义向上级机关负责人报送公文。
    错：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        县委书记陈立军同志：
        2024年，青禾镇坚持依法行政。
    错：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        尊敬的县领导：
        2024年，青禾镇坚持依法行政。
    对：
        青禾镇人民政府关于2024年法治政府建设情况的报告
        中共清河县委、清河县人民政府：
        2024年，青禾镇坚持依法行政。
    对：
        青禾镇2024年法治政府建设述职报告
        各位领导、同志们：
        2024年，青禾镇坚持依法行政。
    不查：
        会上的讲话、述职；正文里的称呼。
    """

    code = "PRT011"
    name = "sent-to-a-person"
    severity = Severity.WARNING
    basis = paper_format.RECIPIENT

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if not is_annual_report(document):
            return
        for line in islice(lines(document.text), _HEAD):
            if _PERSON.search(line.text) and not _SPEECH.search(line.text):
                yield Fault(line.span, f"主送写的是个人（“{line.text.rstrip('：:')}”）。", "请改为主送机关。")
                return
