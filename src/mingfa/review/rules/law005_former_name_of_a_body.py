"""A body under the name it had before the reform of 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.law.unit_names import FORMER_NAMES, RENAMED_BY
from mingfa.report.model import Document
from mingfa.review.dates import year_of
from mingfa.review.literals import any_of
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.titles import in_title, title_spans
from mingfa.text.spans import Span

__all__ = ["FormerNameOfABody"]

# Kept out: short names that stand within names in force (生态环保局 is none, 农业局 is).
_MORE = {
    "工商行政管理局": "市场监督管理局",
    "工商行政管理所": "市场监管所",
    "质量技术监督局": "市场监督管理局",
    "食品药品监督管理局": "市场监督管理局",
    "安全生产监督管理局": "应急管理局",
    "环境保护局": "生态环境局",
    "国土资源分局": "自然资源分局",
    "政府法制办公室": "司法局",
    "政府法制机构": "司法行政部门",
    "文广新局": "文化和旅游局",
    "文体广电新闻出版局": "文化和旅游局",
    "扶贫开发办公室": "农业农村局",
    "卫生和计划生育局": "卫生健康局",
    "计生办": "卫生健康办公室",
    "新农合办": "医疗保障服务站",
    "人力资源和社会保障所安监站": "应急管理办公室",
    "乡村振兴局": "农业农村局",
    "扶贫办": "农业农村局",
    "综治委": "平安建设领导小组",
    "维稳办": "平安建设办公室",
    "公安消防大队": "消防救援大队",
    "民政局低保办": "民政局",
}
_NAMES = dict(FORMER_NAMES) | {name: now for name, now in _MORE.items() if len(name) < 12}
_LATER = {"乡村振兴局": 2024, "扶贫办": 2021}
_NAME = re.compile(rf"(?<![原旧])({any_of(_NAMES)})(?!公告|移交|撤销|合并)")
_KEYS = sought(*_NAMES)
_PART_OF_ANOTHER = re.compile("(?:森林|化工|企业|专职|志愿|微型|民间|原[县市区省镇乡州](?:人民)?(?:政府)?)$")


class FormerNameOfABody(Rule):
    """机构用了改革前的旧名称。

    为什么：
        2018年机构改革后，国土资源所、工商所、安监局等已经更名。还用旧名，多半是沿用往年材料。
    错：
        青禾镇2024年法治政府建设情况报告
        2024年，国土资源所、派出所联合调处山林土地纠纷22起。
    错：
        青禾镇2023年法治政府建设情况报告
        2023年，县政府法制办对12件文件提出意见，县安监局参加检查。
    对：
        青禾镇2024年法治政府建设情况报告
        2024年，自然资源所与消防救援大队联合检查，原国土资源所移交的积案全部办结。
    对：
        青禾镇2024年法治政府建设情况报告
        2024年，清理2014年以来由原县政府法制办公室审核的文件128件。
    对：
        青禾镇2017年法治政府建设情况报告
        2017年，国土资源所、工商所参加联合执法。
    不查：
        加了“原”字的；2018年以前的报告；书名号里的名称；地方保留的内设机构。
    """

    code = "LAW005"
    name = "former-name-of-a-body"
    severity = Severity.WARNING
    basis = NoBasis("机构改革后的现行名称")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        year = year_of(document, context)
        if year is None or year < RENAMED_BY.year:
            return
        text = document.text
        for match in matches_near(_NAME, text, _KEYS, before=1, after=16):
            span = Span(*match.span(1))
            before = text[max(0, span.start - 6) : span.start]
            if (
                year < _LATER.get(match[1], 0)
                or in_title(span, title_spans(text))
                or _PART_OF_ANOTHER.search(before)
            ):
                continue
            yield Fault(span, f"“{match[1]}”是旧名称，现为“{_NAMES[match[1]]}”。", "请核对机构的现行名称。")
