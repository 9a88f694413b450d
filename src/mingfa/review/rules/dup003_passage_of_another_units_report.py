"""A passage that the report of another unit has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mingfa.law.clause import NoBasis
from mingfa.report.likeness import Match, Passage
from mingfa.report.model import Document
from mingfa.review.older import likeness_to, of_other_units
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["PassageOfAnotherUnitsReport"]

_ALIKE = 0.8
_AT_LEAST = 60  # characters that are no stock text, in sentences one behind the other


class PassageOfAnotherUnitsReport(Rule):
    """整段话与其他单位的报告相同。

    为什么：
        抄来的话说不出本单位的做法，别处的地名、人名和数字也容易跟着留下。
    已知：
        白石镇人民政府2024年法治政府建设情况报告
        在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同126份，帮助园区把欠薪苗头化解在车间里；针对外出务工人员多的实际，春节前后组织返乡普法夜谈，讲清维权的路子。
    错：
        青禾镇人民政府2024年法治政府建设情况报告
        在竹器加工园设立法律服务点，律师每周三坐班，为企业审看用工合同88份，帮助园区把欠薪苗头化解在车间里；针对外出务工人员多的实际，春节前后组织返乡普法夜谈，讲清维权的路子。
    对：
        青禾镇人民政府2024年法治政府建设情况报告
        坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度，为竹编企业审看用工合同88份。
    不查：
        没有给出其他单位的报告时不查；指导思想、固定提法、法定表述和很多单位都有的话不算；连着不足60个字的不查。
    """

    code = "DUP003"
    name = "passage-of-another-units-report"
    severity = Severity.WARNING
    basis = NoBasis("报告应当如实反映本单位的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        others = of_other_units(document, context.older)
        if not others:
            return
        told = likeness_to(document, others, own=False)
        for paper, run in groupby(told.passages, key=_source):
            passages = list(run)
            length = sum(one.own for one in passages)
            if paper is not None and length >= _AT_LEAST:
                yield Fault(
                    Span(passages[0].span.start, passages[-1].span.end),
                    f"这段话与{told.papers[paper].title}的报告相同（有{length}个字不是通用文字）。",
                    "请写出本单位自己的做法，并核对其中的地名、人名和数字。",
                )


def _source(passage: Passage) -> int | None:
    """The paper that all of a sentence comes from, if any."""
    match: Match | None = passage.match
    return match.paper if match is not None and match.alike >= _ALIKE else None
