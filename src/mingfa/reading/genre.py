"""What kind of paper a text is: by its title, else by how it announces itself, else by the marks of news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mingfa.reading.lines import Line
from mingfa.report.model import PaperKind

__all__ = ["find_kind"]

_REPORT = re.compile("报告|汇报|总结|(?:工作|建设|落实|推进|履职|履行职责)[^，。]{0,12}情况")
# In this order: a statement of duty and a self-check are reports too.
_WORDINGS = (
    (PaperKind.DISCLOSURE, re.compile("信息公开[^，。]{0,12}(?:年度?报告|年报|情况[^，。]{0,6}报告|总结)")),
    (PaperKind.GOVERNMENT, re.compile("(?<!法治)政府工作(?:的)?报告")),
    (
        PaperKind.STATEMENT,
        re.compile("述法|(?:述职|履职)[^，。]{0,8}述[责学廉法]|^[^，。]{0,30}(?:本人|个人)[^，。]{0,12}履行"),
    ),
    (PaperKind.SELF_CHECK, re.compile("自查|自评|自检|自测")),
)
_ANNOUNCED = re.compile(
    "(?:现将|现就|现)([^。！？]{0,60}?)(?:(?:情况)?(?:报告|汇报|总结|公布|通报|述)[^。]{0,8}如下|如下)"
)
_FIRST_PERSON = re.compile(
    "(?:作为|本人|我)[^。]{0,30}(?:党委书记|镇长|乡长|主任|书记|局长|主要负责人)[^。]{0,30}(?:述法|第一责任人)"
)
_DEPUTIES = re.compile(r"^[\s\u3000]*各位代表[：:，,]", re.MULTILINE)
_SOURCE = re.compile(
    r"(?:来源|信息来源|稿源|供稿|作者|撰稿|摄影|责任编辑|责编|编辑|记者|通讯员)\s?[：:]|[（(](?:[^（）()]{0,20})?(?:通讯员|记者)[^（）()]{0,30}[)）]"
    "|(?:记者|通讯员)[ \u3000]|^[\\s\u3000]*(?:本报讯|本网讯|近日[，,]|日前[，,])",
    re.MULTILINE,
)
_OPENING, _CLOSING = 1_500, 400


def find_kind(text: str, title: str | None, closing: Sequence[Line], *, signed: bool) -> PaperKind | None:
    """The kind of paper; None where nothing says it. signed: whether organs sign it."""
    named = _by_wording(title) if title else None
    if named is not None and named is not PaperKind.REPORT:
        return named
    opening = text[:_OPENING]
    announced = _ANNOUNCED.search(opening)
    told = _by_wording(announced[1]) if announced else None
    if _DEPUTIES.search(opening):
        return PaperKind.GOVERNMENT
    if told is not None and told is not PaperKind.REPORT:
        return told
    if named is not None:
        return named
    if _FIRST_PERSON.search(opening):
        return PaperKind.STATEMENT
    if announced is not None or (signed and closing):
        return PaperKind.REPORT
    sources = opening + "\n" + text[-_CLOSING:]
    return PaperKind.NEWS if _SOURCE.search(sources) else None


def _by_wording(words: str) -> PaperKind | None:
    for kind, wording in _WORDINGS:
        if wording.search(words):
            return kind
    return PaperKind.REPORT if _REPORT.search(words) else None
