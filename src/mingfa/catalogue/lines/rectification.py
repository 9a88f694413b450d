"""问题整改和下年安排: what fell short and why, what was done about it, and what comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import rectification as law
from mingfa.law import supervision
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "FoundBy", "PlanItems", "Problems"]


class FoundBy(Choice):
    """问题来源。"""

    SELF = "自查"
    INSPECTION = "督察反馈"
    REVIEW = "年度考核"
    SUPERIOR = "上级指出"
    AUDIT = "审计"
    COURT = "司法建议或者检察建议"
    PEOPLE = "群众反映"
    OTHER = "其他"

    __variants__ = {
        "自查发现": "自查",
        "自查自纠": "自查",
        "督察": "督察反馈",
        "督查": "督察反馈",
        "法治督察": "督察反馈",
        "考核": "年度考核",
        "考核反馈": "年度考核",
        "上级反馈": "上级指出",
        "审阅": "上级指出",
        "审计反馈": "审计",
        "司法建议": "司法建议或者检察建议",
        "检察建议": "司法建议或者检察建议",
        "群众": "群众反映",
        "信访": "群众反映",
        "投诉": "群众反映",
        "其它": "其他",
    }


class Problems(Register):
    """一个问题一行，写明原因、措施和整改结果。"""

    key = "problems"
    label = "问题整改台账"
    basis = supervision.CONTENTS
    occurred_on = "found_on"
    subject = "problem"
    identity = ("found_on", "problem")
    rules = (
        InOrder("found_on", "due_on"),
        InOrder("found_on", "closed_on"),
        Needs("closed_on", "result"),
    )

    found_on: Day = column("发现日期", aliases=("日期", "反馈日期", "时间"))
    source: FoundBy | None = column("问题来源", default=None, aliases=("来源", "发现途径"))
    problem: LongText = column("问题", aliases=("存在问题", "问题描述", "存在的问题", "问题表现"))
    cause: LongText = column(
        "原因", aliases=("原因分析", "产生原因", "问题原因"), basis=supervision.CONTENTS, hint="年度报告要写明不足和原因"
    )
    measure: LongText | None = column("整改措施", default=None, aliases=("措施", "整改举措"))
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位", "承办单位"))
    due_on: Day | None = column("整改期限", default=None, aliases=("整改时限", "完成时限", "期限"))
    result: LongText | None = column("整改结果", default=None, aliases=("整改情况", "结果", "进展情况"))
    closed_on: Day | None = column("销号日期", default=None, aliases=("完成日期", "整改完成日期", "办结日期"))
    remark: LongText | None = column("备注", default=None)


class PlanItems(Register):
    """下一年度的一项安排一行；按完成时限归入计划年度，本年落实情况在同一行填写。"""

    key = "plan_items"
    label = "年度工作安排台账"
    basis = supervision.CONTENTS
    occurred_on = "due_on"
    subject = "item"
    identity = ("due_on", "item")
    rules = (InOrder("decided_on", "due_on"), InOrder("decided_on", "done_on"), Needs("done_on", "result"))

    decided_on: Day = column("安排日期", aliases=("制定日期", "提出日期", "计划日期"))
    item: LongText = column("工作安排", aliases=("工作任务", "任务", "工作内容", "安排", "计划事项"))
    measure: LongText = column("具体措施", aliases=("措施", "主要措施", "工作措施"))
    target: Text | None = column("目标", default=None, aliases=("工作目标", "预期目标"), hint="能够检验的目标，如：村（社区）全覆盖")
    answers: LongText | None = column("对应问题", default=None, aliases=("针对问题", "解决的问题"))
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位", "承办单位"))
    due_on: Day = column("完成时限", aliases=("时限", "完成日期", "计划完成时间"))
    result: LongText | None = column("完成情况", default=None, aliases=("落实情况", "结果"))
    done_on: Day | None = column("实际完成日期", default=None, aliases=("办结日期",))
    remark: LongText | None = column("备注", default=None)


def _closed(row: Any) -> bool:
    return row.closed_on is not None


FOUND = Indicator(
    key="problems_found",
    label="查找问题",
    definition="发现日期在当期的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(),
    unit="个",
    basis=supervision.CONTENTS,
    breakdown="source",
    naming=Naming(phrases=("查找 问题", "发现 问题", "梳理 问题", "查摆 问题"), units=("个", "条", "项"), against=("整改",)),
)

CLOSED = Indicator(
    key="problems_closed",
    label="整改问题",
    definition="发现日期在当期、已经整改销号的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(_closed),
    unit="个",
    basis=supervision.RECTIFY,
    naming=Naming(phrases=("整改 问题", "完成整改", "整改销号", "整改到位"), units=("个", "条", "项"), against=("整改率",)),
)

CLOSED_RATE = Ratio(
    key="problems_closed_rate",
    label="问题整改率",
    definition="当期发现的问题中，已销号个数÷发现个数；逐级按个数相加后再相除。",
    numerator=CLOSED,
    denominator=FOUND,
    basis=supervision.RECTIFY,
    naming=Naming(phrases=("整改率", "整改完成率", "销号率"), units=("%",)),
)

PLANNED = Indicator(
    key="plan_items",
    label="年度安排事项",
    definition="完成时限在当期的年度工作安排，一项计一项。",
    register=PlanItems,
    measure=each_row(),
    unit="项",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("年度 安排 任务", "年度任务", "计划 任务"), units=("项", "个"), against=("完成",)),
)

DONE = Indicator(
    key="plan_items_done",
    label="已完成年度安排",
    definition="完成时限在当期、已填实际完成日期的年度工作安排，一项计一项。",
    register=PlanItems,
    measure=each_row(lambda row: row.done_on is not None),
    unit="项",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("完成 年度任务", "完成 年度 安排", "完成 计划 任务"), units=("项", "个"), against=("率",)),
)

DONE_RATE = Ratio(
    key="plan_items_done_rate",
    label="年度安排完成率",
    definition="完成时限在当期的年度工作安排中，已完成项数÷总项数；逐级按项数相加后再相除。",
    numerator=DONE,
    denominator=PLANNED,
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("任务完成率", "安排完成率", "计划完成率"), units=("%",)),
)

RECTIFY = Deadline(
    key="problem_rectify",
    label="问题整改期限",
    register=Problems,
    starts_on="found_on",
    met_by="closed_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), CalendarDays(30), law.WITHIN_30),),
)

CARRY_OUT = Deadline(
    key="plan_item_carry_out",
    label="年度安排完成期限",
    register=PlanItems,
    starts_on="decided_on",
    met_by="done_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), Months(12), supervision.CONTENTS),),
)

PROBLEMS_TOLD = Listing(
    key="problems_told",
    part=Part.DEFICIENCIES,
    register=Problems,
    lead="对照法治政府建设要求，工作中还存在一些不足：",
    wording="{problem}，主要原因是{cause}",
    where=lambda row: not _closed(row),
)

CLOSED_TOLD = Sentence(
    key="problems_closed_told",
    part=Part.DEFICIENCIES,
    wordings=(
        "全年查找法治建设方面问题{problems_found}[[，其中完成整改{problems_closed}]]"
        "[[，问题整改率{problems_closed_rate}]]。",
        "年内共梳理法治建设方面问题{problems_found}[[，已整改销号{problems_closed}]]"
        "[[，整改率为{problems_closed_rate}]]。",
    ),
)

LAST_PLAN_TOLD = Sentence(
    key="plan_done_told",
    part=Part.MEASURES,
    wordings=(
        "落实上年度报告作出的安排，列入本年的年度任务{plan_items}[[，已完成年度任务{plan_items_done}]]。",
        "对照上年度报告作出的安排，本年应完成的年度任务共{plan_items}[[，完成年度任务{plan_items_done}]]。",
    ),
)

PLAN_TOLD = Listing(
    key="plan_told",
    part=Part.PLAN,
    register=PlanItems,
    years_ahead=1,
    wording="{item}。{measure}[[，目标是{target}]]",
)

LINE = Line(
    key="rectification",
    label="问题整改和年度安排",
    heading="抓好问题整改和任务落实",
    registers=(Problems, PlanItems),
    indicators=(FOUND, CLOSED, CLOSED_RATE, PLANNED, DONE, DONE_RATE),
    deadlines=(RECTIFY, CARRY_OUT),
    sentences=(CLOSED_TOLD, PROBLEMS_TOLD, LAST_PLAN_TOLD, PLAN_TOLD),
)
