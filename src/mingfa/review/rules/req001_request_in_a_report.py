"""A request within a 报告."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["RequestInAReport"]

_REQUEST = re.compile(
    r"(?:以上|上述)?(?:报告|意见|事项|内容|请示)?(?:妥否|当否|可否|是否妥当|如无不妥)[，,]?(?:请|敬请|望)?(?:予以|予)?(?:批示|批复|审批|审示|指示|批准|批转)"
    r"|请(?:予以?|给予)(?:批示|批复|批准|审批|答复)|特此请示|(?:恳请|恳求|特请|建请|请求|望)(?:上级|县|市|区|省)[^。；\n]{0,20}(?:予以|给予|帮助|解决|支持|拨付|增加|协调)"
)
_ASKED = re.compile("请示|群众|村民|企业|来信|申请人")
_FAR = 24


class RequestInAReport(Rule):
    """报告里夹带了请示事项。

    为什么：
        《党政机关公文处理工作条例》第十五条：不得在报告等非请示性公文中夹带请示事项。上级对报告不作批复，请示写在里面会落空。
    错：
        关于2024年法治政府建设情况的报告
        2024年工作扎实推进。以上报告妥否，请批示。
    错：
        关于2024年法治政府建设情况的报告
        2024年工作扎实推进。恳请县司法局增加专项经费，给予支持。
    对：
        关于2024年法治政府建设情况的报告
        2024年，办理群众恳请县政府协调解决的事项12件。特此报告。
    不查：
        请示、函；群众、企业提出的请求。
    """

    code = "REQ001"
    name = "request-in-a-report"
    severity = Severity.ERROR
    basis = NoBasis("《党政机关公文处理工作条例》第十五条")
    triggers = (
        "请予",
        "请批",
        "请给予",
        "恳请",
        "恳求",
        "特请",
        "建请",
        "请求",
        "特此请示",
        "妥否",
        "当否",
        "可否",
        "如无不妥",
        "望上级",
        "望县",
        "望市",
        "望区",
        "望省",
    )

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        title = document.meta.title or ""
        if "请示" in title or title.endswith("函"):
            return
        text = document.text
        for match in matches_near(_REQUEST, text, self.triggers, before=20, after=50):
            if not _ASKED.search(text, max(0, match.start() - _FAR), match.start()):
                yield Fault(
                    Span(*match.span()), f"报告里写了请示的话：“{match[0]}”。", "请删去，需要请示的另行文。"
                )
