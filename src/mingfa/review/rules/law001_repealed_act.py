"""An act that was no longer in force in the year reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.acts import STATE, act_named
from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.dates import day_of
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["RepealedAct"]

_TITLE = re.compile(r"(原)?《([^《》\n]{2,40}(?:法|条例|通则|总则|准则|办法))》")
_HISTORY = re.compile("废止|失效|取代|替代|同时|清理|修订前|原来")
_FAR = 20


class RepealedAct(Rule):
    """引用的法律法规当年已经失效或者被替代。

    为什么：
        引用失效的法律，依据就不成立。民法典2021年施行后，婚姻法、合同法等九部法律同时废止。
    错：
        青禾镇2024年法治政府建设情况报告
        2024年，依据《中华人民共和国合同法》规范合同管理。
    错：
        青禾镇2023年法治政府建设情况报告
        2023年，按照《信访条例》受理来信来访27件。
    对：
        青禾镇2024年法治政府建设情况报告
        2024年，依据《中华人民共和国民法典》《劳动合同法》规范合同管理，按照《信访工作条例》办理信访。
    对：
        青禾镇2020年法治政府建设情况报告
        2020年，开展《合同法》宣传，清理依据《担保法》制定的文件。
    不查：
        看不出是哪一年的报告；说明了废止的；当年内才失效的。
    """

    code = "LAW001"
    name = "repealed-act"
    severity = Severity.ERROR
    basis = NoBasis("依据应当现行有效")
    triggers = ("法》", "条例》", "通则》", "总则》", "准则》", "办法》")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        day = day_of(document, context)
        text = document.text
        for match in matches_near(_TITLE, text, self.triggers, before=44, after=3) if day else ():
            act = act_named(match[2])
            near = text[max(0, match.start() - _FAR) : match.end() + _FAR]
            if act and act.until and day and act.until <= day and not match[1] and not _HISTORY.search(near):
                now = (
                    f"现为《{STATE if act.successor and act.successor.endswith(('法', '法典')) else ''}{act.successor}》"
                    if act.successor
                    else "已经失效"
                )
                yield Fault(
                    Span(*match.span()),
                    f"《{match[2]}》{act.until.year}年{act.until.month}月{act.until.day}日起失效，{now}。",
                    "请改引现行规定，并核对条款。",
                )
