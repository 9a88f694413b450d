"""A year told by its last two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["YearCutShort"]

_SHORT = re.compile(
    r"(?<![\d.第近过满逾达了期共计约累为前整这到超—～~\-/])((?:1[5-9]|2[0-9])年)(?=度|以来|底|初|末|全年|全镇|全乡|全县|上半年|下半年|新|共|我[镇乡县局]|[1-9]\d?月|[，,]?(?:全镇|全乡|我[镇乡局]))"
)


class YearCutShort(Rule):
    """年份只写了后两位。

    为什么：
        公文里年份应当写全四位，“24年”会被读成二十四年的时间。
    错：
        24年新创建市级民主法治示范村1个。
    错：
        23年度共开展宣传15场次，25年全镇计划20场次。
    对：
        2024年新创建示范村1个，近20年来共有25年工龄的干部3名，满15年度假疗养。
    不查：
        表示时间长短的“20年”；“’24”等英文写法。
    """

    code = "NUM003"
    name = "year-cut-short"
    severity = Severity.WARNING
    basis = proofreading.NUMERALS
    triggers = tuple(f"{year}年" for year in range(15, 30))

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        for match in matches_near(_SHORT, document.text, self.triggers, before=1, after=12):
            yield Fault(Span(*match.span(1)), f"“{match[1]}”没有写全年份。", "请写四位数的年份。")
