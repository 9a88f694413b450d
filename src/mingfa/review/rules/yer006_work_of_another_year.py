"""A sentence that tells last year's work as this year's, or begins the plan with a year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.sentences import sentence_start
from mingfa.text.spans import Span

__all__ = ["WorkOfAnotherYear"]

_SAID = re.compile(
    r"(?:^|(?<=[。；：！\n]))[ \t\u3000]*((20\d\d)年)(度|全年|以来|上半年|下半年)?(?=[，,]|全[镇乡县区]|我[镇乡局县]|[镇乡]|共|累计|受理|调解|开展|组织|在)",
    re.MULTILINE,
)
# A day by which something is to be done: 2023年底前, 2023年6月前.
_BY = re.compile(
    r"(?:于|在|到|确保|力争|至)?(20\d\d)年(?:年?底|末|\d{1,2}月底?|上半年|[一二三四]季度)(?:之?前|以前)"
)
_PAST = re.compile("已|曾|原|截至|截止|遗留|建成|发生|形成")
_CLAUSE = re.compile("[，；。！\n]")
_COMPARED = re.compile("同比|相比|较|比|上年|以来|至20|—20|创建|成立|获|被|评为|结转|遗留|建成|规划|调离|前")
_SENTENCE = re.compile("[^。\n]*")
_DUE = sought(
    "年底前", "年年底前", "月底前", "月前", "末前", "半年前", "季度前", "底之前", "底以前", "月之前", "月以前"
)
_KEYS = sought(*(f"{before}20" for before in "。；：！\n \t\u3000"))


class WorkOfAnotherYear(Rule):
    """正文里写成了别的年份的工作。

    为什么：
        句子从往年报告里搬来，年份没有改，数字多半也是旧的；下一年的打算写成已经过去的年份，更是明显的沿用。
    错：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        2023年，共受理矛盾纠纷53件，调解成功50件。
    错：
        青禾镇2023年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        四、2024年工作计划
        2023年，我镇将重点抓好三项工作。
    错：
        青禾镇2023年法治政府建设情况报告
        一、主要举措和成效
        全年召开会议4次。
        二、2024年工作计划
        选优配强调解员，力争于2023年底前实现矛盾纠纷早化解。
    对：
        青禾镇2023年法治政府建设情况报告
        一、主要举措和成效
        2023年6月底前完成清理。
        二、2024年工作计划
        2024年底前完成培训，化解2022年底前形成的积案。
    对：
        青禾镇2024年法治政府建设情况报告
        一、主要举措和成效
        2024年，共受理矛盾纠纷53件。2023年被评为先进，2022年创建示范镇，2023年同比下降。
        二、2025年打算
        2025年，我镇将重点抓好培训。
    不查：
        与上年比较的；说历史、荣誉的；一句里写了几个年份的。
    """

    code = "YER006"
    name = "work-of-another-year"
    severity = Severity.ERROR
    basis = NoBasis("年度报告应当反映当年的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year = document.meta.year
        if year is None or not is_annual_report(document):
            return
        text = document.text
        plans = document.parts.get(Part.PLAN, ())
        first = _SAID.finditer(text, 0, 16) if text.startswith("20") else ()
        for match in chain(first, matches_near(_SAID, text, _KEYS, before=24, after=16)):
            told, span = int(match[2]), Span(*match.span(1))
            start = sentence_start(text, 0, span.start)
            sentence = _SENTENCE.match(text, span.end)
            rest = sentence[0] if sentence else ""
            if _COMPARED.search(rest) or f"{year}年" in rest or "将" in text[start : span.start]:
                continue
            if any(plan.covers(span) for plan in plans):
                if told <= year - 1 or (told == year and "将" in rest[:12]):
                    yield _fault(span, told, f"写的是下一年（{year + 1}年）的打算")
            elif told < year or (told == year + 1 and not plans and "将" not in rest):
                yield _fault(span, told, f"报告的年度是{year}年")
        yield from _due_in_the_past(document, year)


def _due_in_the_past(document: Document, year: int) -> Iterator[Fault]:
    """What the plan is to have done by a day of the year that is reported, or of one before it."""
    text, dated = document.text, document.meta.date
    if dated is not None and dated.year <= year:
        return  # written before the year was over
    plans = document.parts.get(Part.PLAN, ())
    for match in matches_near(_BY, text, _DUE, before=16, after=8):
        span, told = Span(match.start(1), match.end()), int(match[1])
        before = _CLAUSE.split(text[max(0, span.start - 20) : span.start])[-1]
        behind = _CLAUSE.split(text[span.end : span.end + 12])[0]
        if told <= year and any(plan.covers(span) for plan in plans) and not _PAST.search(before + behind):
            yield _fault(span, told, f"写的是下一年（{year + 1}年）的打算")


def _fault(span: Span, told: int, so: str) -> Fault:
    return Fault(span, f"这里写的是{told}年，{so}。", "请核对年份和后面的数字。")
