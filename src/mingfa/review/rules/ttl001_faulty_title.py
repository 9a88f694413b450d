"""A title that is not made as titles are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mingfa.law import paper_format
from mingfa.report.model import Document
from mingfa.review.numbered import lines
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["FaultyTitle"]

_ABOUT = re.compile(r"关于(?!报送.{2,40}(?:的函|的报告)$).{2,60}(?<!的)(?:工作)?报告$")
_SENT_WORK = re.compile(r"关于(?:报送|上报)[^《》]{2,50}工作的?报告$")
_ENDS = re.compile(r"(?:报告|总结|汇报|情况)([。，；：.,])$")
_TWICE = re.compile(r"关于.*关于(?!印发|转发).*报告|(?:报告|总结|汇报)的(?:报告|总结|汇报)$")
_ISSUED = re.compile("《|印发|转发|批转|公文|目录|通知|一、|：")
_HEAD = 12  # lines in which a title stands
_LONGEST = 70


class FaultyTitle(Rule):
    """公文标题的写法不规范。

    为什么：
        标题由发文机关、事由、文种组成，写作“关于……情况的报告”。缺“的”字、两个“关于”、末尾加标点，都不合格式。
    错：
        关于2023年度法治政府建设工作报告
        2023年，青禾镇坚持依法行政。
    错：
        关于报送青禾镇2023年度法治政府建设工作的报告
        2023年，青禾镇坚持依法行政。
    错：
        青禾镇2023年度法治政府建设情况报告。
        2023年，青禾镇坚持依法行政。
    对：
        青禾镇人民政府关于2023年度法治政府建设情况的报告
        2023年，青禾镇坚持依法行政。
    对：
        青禾镇2023年度法治政府建设工作报告
        2023年，青禾镇坚持依法行政，学习《关于2023年度工作报告》。
    不查：
        正文里引用的文件名称；没有“关于”的标题可以不用“的”。
    """

    code = "TTL001"
    name = "faulty-title"
    severity = Severity.WARNING
    basis = paper_format.TITLE

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        found = list(islice(lines(document.text), _HEAD))
        for at, line in enumerate(found):
            said, start = line.text, line.start
            if at and said in ("的报告", "报告") and "关于" in found[at - 1].text:
                # A title of two lines is judged as one, and pointed to at its first.
                first = found[at - 1]
                said, start = first.text + said, first.start
            if len(said) <= _LONGEST and not _ISSUED.search(said):
                yield from _judged(said, Span(start, line.span.end))


def _judged(said: str, span: Span) -> Iterator[Fault]:
    if _TWICE.search(said):
        yield Fault(span, "标题里“关于”或文种重复。", "请改为“关于……情况的报告”。")
    elif _SENT_WORK.search(said):
        yield Fault(
            span, "“报送……工作的报告”搭配不当，报送的是报告，不是工作。", "请改为“关于……工作情况的报告”。"
        )
    elif _ABOUT.search(said):
        yield Fault(span, "“关于……报告”缺“的”字。", "请改为“关于……情况的报告”。")
    elif _ENDS.search(said):
        yield Fault(span, f"标题末尾有标点“{said[-1]}”。", "请删去。")
