"""A report on a whole year that is dated before the year is over, or long after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import supervision
from mingfa.report.model import Document
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["DatedOutsideItsTime"]

_STRETCH = re.compile("上半年|半年|季度|1[—-]|月份|阶段性|前三")
_DECEMBER = 12


class DatedOutsideItsTime(Rule):
    """年度报告的成文日期早于年底，或者过了规定的时间。

    为什么：
        全年的数字要到年底才有；12月以前成文的“全年”数字必须写明截止时间。年度报告应当在次年3月1日前报送。
    错：
        关于2024年度法治政府建设情况的报告
        2024年，全县受理矛盾纠纷50件。
        青禾镇人民政府
        2024年10月15日
    错：
        关于2023年度法治政府建设情况的报告
        2023年，全县受理矛盾纠纷50件。
        青禾镇人民政府
        2025年1月15日
    对：
        关于2024年度法治政府建设情况的报告
        2024年，全县受理矛盾纠纷50件。
        青禾镇人民政府
        2025年1月15日
    对：
        关于2024年上半年法治政府建设情况的报告
        2024年上半年，全县受理矛盾纠纷50件。
        青禾镇人民政府
        2024年7月5日
    不查：
        半年、季度报告；12月成文的；没有写日期的。
    """

    code = "YER003"
    name = "dated-outside-its-time"
    severity = Severity.WARNING
    basis = supervision.CONTENTS
    triggers = ("日",)

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year, dated = document.meta.year, document.meta.date
        if year is None or dated is None or not is_annual_report(document):
            return
        title = document.meta.title or document.text[:200]
        if _STRETCH.search(title):
            return
        place = _place(document)
        if dated.year < year:
            yield Fault(
                place, f"成文日期在{dated.year}年，报告写的是{year}年。", "请核对日期。", None, Severity.ERROR
            )
        elif dated.year == year and dated.month < _DECEMBER:
            yield Fault(place, f"成文时{year}年还没有结束。", "请写明数字的截止时间，或者年底后再定稿。")
        elif dated.year > year + 1:
            yield Fault(place, f"{year}年的报告成文在{dated.year}年。", "请核对日期或者报告的年度。")


def _place(document: Document) -> Span:
    dated = document.meta.date
    if dated is not None:
        found = list(
            re.finditer(rf"{dated.year}\s*年\s*0?{dated.month}\s*月\s*0?{dated.day}\s*日", document.text)
        )
        if found:
            return Span(*found[-1].span())
    end = len(document.text.rstrip())
    return Span(end, end)
