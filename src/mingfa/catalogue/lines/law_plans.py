"""学法普法计划: rules, plans and campaigns in force, what they set down to be done, and reminders answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import FieldFault, Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.errors import InputFault
from mingfa.law import publicity as law
from mingfa.law import publicity_practice as practice
from mingfa.law import publicity_responsibility as responsibility
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.publicity_dates import node_named
from mingfa.law.report_parts import Part

__all__ = ["LINE", "LawPlanItems", "LawPlans", "PlanKind", "PublicityReminders", "TaskKind"]


class PlanKind(Choice):
    """文件类别。"""

    STUDY_RULE = "学法用法制度"
    STUDY_PLAN = "年度学法计划"
    MUST_KNOW = "应知应会清单"
    CAMPAIGN = "主题教育"
    FIVE_YEARS = "五年普法规划"
    PUBLICITY_PLAN = "年度普法计划"
    LIST = "普法责任清单"

    __variants__ = {
        "学法制度": "学法用法制度",
        "制度": "学法用法制度",
        "学法计划": "年度学法计划",
        "应知应会法律法规清单": "应知应会清单",
        "主题教育活动": "主题教育",
        "党内主题教育": "主题教育",
        "普法规划": "五年普法规划",
        "“八五”普法规划": "五年普法规划",
        "八五普法规划": "五年普法规划",
        "“九五”普法规划": "五年普法规划",
        "普法工作计划": "年度普法计划",
        "普法计划": "年度普法计划",
        "年度普法工作计划": "年度普法计划",
        "责任清单": "普法责任清单",
        "“谁执法谁普法”责任清单": "普法责任清单",
    }


class LawPlans(Register):
    """一项学法普法制度、规划、计划、清单或者一次主题教育一行。"""

    key = "law_plans"
    label = "学法普法制度计划名册"
    basis = responsibility.LISTS
    occurred_on = "in_force_on"
    subject = "title"
    identity = ("title", "in_force_on")
    rhythm = Rhythm.YEAR
    standing = ("in_force_on", "until")
    rules = (
        InOrder("issued_on", "in_force_on"),
        InOrder("in_force_on", "until"),
        InOrder("in_force_on", "midterm_on"),
        InOrder("midterm_on", "assessed_on"),
        Needs("kind", "until", values=(PlanKind.CAMPAIGN, PlanKind.FIVE_YEARS)),
        Needs("published_on", "assessed_on", basis=law.PLANS_ASSESSED),
    )

    kind: PlanKind = column("文件类别", aliases=("类别", "类型"))
    title: Text = column("名称", aliases=("文件名称", "制度名称", "计划名称", "规划名称"))
    number: Text | None = column("文号", default=None, aliases=("发文字号",))
    content: LongText | None = column("主要内容", default=None, aliases=("内容", "要点"))
    owner: Text | None = column("责任单位", default=None, aliases=("牵头单位", "制定单位"))
    issued_on: Day | None = column("印发日期", default=None, aliases=("制定日期", "发文日期"))
    in_force_on: Day = column("施行日期", aliases=("起始日期", "开始日期", "生效日期"))
    until: Day | None = column("终止日期", default=None, aliases=("截止日期", "结束日期", "废止日期"))
    midterm_due_on: Day | None = column(
        "应评估日期", default=None, aliases=("中期评估时限",), basis=practice.PLAN_CHECKED
    )
    midterm_on: Day | None = column("中期评估日期", default=None, aliases=("中期检查日期",))
    assessed_on: Day | None = column(
        "总结验收日期", default=None, aliases=("终期评估日期", "评估日期"), basis=law.PLANS_ASSESSED
    )
    published_on: Day | None = column("评估结果公布日期", default=None, aliases=("公布日期",))
    remark: LongText | None = column("备注", default=None)


class TaskKind(Choice):
    """任务来源。"""

    STUDY = "学法计划"
    STUDY_SLOT = "定期学习"
    FIVE_YEARS = "五年普法规划"
    PUBLICITY = "年度普法计划"
    LIST = "普法责任清单"
    NODE = "宣传节点"

    __variants__ = {
        "年度学法计划": "学法计划",
        "每月宣讲课": "定期学习",
        "宣讲课": "定期学习",
        "周五学习": "定期学习",
        "普法规划": "五年普法规划",
        "八五普法规划": "五年普法规划",
        "“八五”普法规划": "五年普法规划",
        "“九五”普法规划": "五年普法规划",
        "普法计划": "年度普法计划",
        "普法工作计划": "年度普法计划",
        "责任清单": "普法责任清单",
        "谁执法谁普法": "普法责任清单",
        "“谁执法谁普法”责任清单": "普法责任清单",
        "节点": "宣传节点",
        "普法月历": "宣传节点",
        "重要节点": "宣传节点",
    }


@dataclass(frozen=True)
class OnItsDay:
    """A task for a node of the publicity calendar falls on the node's days of that year."""

    fields: tuple[str, ...] = ("kind", "item", "due_on")

    def fault(self, row: Any) -> FieldFault | None:
        """Laid at the day; a node that the calendar does not know, or not for that year, is not judged."""
        node = node_named(row.item) if row.kind is TaskKind.NODE else None
        if node is None:
            return None
        try:
            days = node.days(row.due_on.year)
        except InputFault:
            return None
        if days.start <= row.due_on <= days.end:
            return None
        told = f"{days.start}" if days.start == days.end else f"{days.start}至{days.end}"
        message = f"“{node.name}”在{row.due_on.year}年是{told}，请核对名称和日期"
        return FieldFault("due_on", row.column("due_on").label, str(row.due_on), message)

    def said(self, register: type[Register]) -> str:
        """The rule in plain Chinese."""
        return f"宣传节点的{register.column('due_on').label}须在该节点当年的日期之内"


class LawPlanItems(Register):
    """学法普法计划中的一项任务、清单中的一个事项或者普法月历上的一个节点一行，完成情况在同一行填写。"""

    key = "law_plan_items"
    label = "学法普法任务台账"
    basis = responsibility.LISTS
    occurred_on = "due_on"
    subject = "item"
    identity = ("kind", "item", "due_on", "owner")
    rules = (
        InOrder("starts_on", "due_on"),
        InOrder("done_on", "reviewed_on"),
        Needs("done_on", "result"),
        Needs("kind", "owner", values=(TaskKind.LIST,), basis=law.RESPONSIBILITY),
        Needs("kind", "laws", values=(TaskKind.LIST,), basis=law.RESPONSIBILITY),
        OnItsDay(),
    )
    procedure = Procedure(
        Stage(key="planned", label="列入计划", needs=("due_on",)),
        Stage(key="done", label="完成", needs=("done_on",)),
        Stage(key="reviewed", label="评议", needs=("reviewed_on",)),
    )

    kind: TaskKind = column("任务来源", aliases=("来源", "类别", "计划类别"))
    item: LongText = column("任务", aliases=("任务内容", "活动", "主题", "节点名称", "工作任务", "事项"))
    laws: LongText | None = column(
        "法律法规", default=None, aliases=("宣传的法律", "学习内容", "涉及法律", "普法内容")
    )
    audience: Text | None = column("对象", default=None, aliases=("参加对象", "普法对象"))
    form: Text | None = column("形式", default=None, aliases=("学习形式", "活动形式"))
    place: Text | None = column("地点", default=None)
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位", "普法责任单位"))
    starts_on: Day | None = column("开始日期", default=None, aliases=("起始日期",))
    due_on: Day = column("完成时限", aliases=("时限", "计划完成日期", "节点日期", "计划日期"))
    done_on: Day | None = column("完成日期", default=None, aliases=("实际完成日期", "举办日期"))
    result: LongText | None = column("完成情况", default=None, aliases=("落实情况", "结果"))
    reviewed_on: Day | None = column("评议日期", default=None, aliases=("年度评议日期", "自评日期"))
    remark: LongText | None = column("备注", default=None)


class PublicityReminders(Register):
    """一份普法提示一行，从收到到改进、回复。"""

    key = "publicity_reminders"
    label = "普法提示台账"
    basis = law.REMINDER
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "number", "matter")
    rules = (
        InOrder("received_on", "reply_by"),
        InOrder("received_on", "replied_on", law.REMINDER),
    )
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(key="improved", label="改进", needs=("measure",)),
        Stage(key="replied", label="回复", needs=("replied_on",)),
    )

    received_on: Day = column("收到日期", aliases=("日期", "提示日期"))
    issuer: Text = column("发出机关", aliases=("发文机关", "提示机关"))
    number: Text | None = column("文书编号", default=None, aliases=("编号", "文号"))
    matter: LongText = column("提示事项", aliases=("事项", "提示内容", "存在问题"))
    reply_by: Day | None = column("回复期限", default=None, aliases=("期限", "回复时限"))
    measure: LongText | None = column(
        "改进措施", default=None, aliases=("整改措施", "措施"), basis=law.REMINDER
    )
    replied_on: Day | None = column("回复日期", default=None, aliases=("答复日期",), basis=law.REMINDER)
    remark: LongText | None = column("备注", default=None)


_STUDY_PLANS = (PlanKind.STUDY_RULE, PlanKind.STUDY_PLAN, PlanKind.MUST_KNOW)
_PUBLICITY_PLANS = (PlanKind.FIVE_YEARS, PlanKind.PUBLICITY_PLAN, PlanKind.LIST)


def _standing(key: str, label: str, kinds: tuple[PlanKind, ...], naming: Naming) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"期末仍在施行的{'、'.join(kinds)}，一件计一项；终止日期未填的视为仍在施行。",
        register=LawPlans,
        measure=each_row(lambda row: row.kind in kinds),
        unit="项",
        basis=responsibility.LISTS,
        nature=Nature.STOCK,
        breakdown="kind",
        naming=naming,
    )


STUDY_PLANS = _standing(
    "study_plans",
    "学法制度计划",
    _STUDY_PLANS,
    Naming(
        phrases=("学法用法制度", "学法计划 制定", "制定 学法 制度"),
        units=("项", "个", "份", "件"),
        against=("任务",),
    ),
)
PUBLICITY_PLANS = _standing(
    "publicity_plans",
    "普法规划计划",
    _PUBLICITY_PLANS,
    Naming(
        phrases=(
            "制定 普法计划",
            "制定 普法工作计划",
            "编制 普法规划",
            "普法 责任清单",
            "制定|印发|编制|出台 普法|法治宣传|普法宣传|八五普法 计划|方案|规划|要点|责任清单|工作要点",
        ),
        units=("项", "个", "份", "件"),
        against=("任务", "清单"),
    ),
)
CAMPAIGNS = _standing(
    "study_campaigns",
    "主题教育学法",
    (PlanKind.CAMPAIGN,),
    Naming(phrases=("开展 主题教育",), units=("项", "个"), against=("宣传",)),
)


def _due(key: str, label: str, naming: Naming, *kinds: TaskKind) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"完成时限在当期、任务来源为“{'”“'.join(kinds)}”的任务，一项计一项。",
        register=LawPlanItems,
        measure=each_row(lambda row: row.kind in kinds),
        unit="项",
        basis=responsibility.LISTS,
        breakdown="kind" if len(kinds) > 1 else "",
        naming=naming,
    )


def _done(key: str, label: str, naming: Naming, *kinds: TaskKind) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"完成时限在当期、任务来源为“{'”“'.join(kinds)}”、已填完成日期的任务，一项计一项。",
        register=LawPlanItems,
        measure=each_row(lambda row: row.kind in kinds and row.done_on is not None),
        unit="项",
        basis=responsibility.LISTS,
        breakdown="kind" if len(kinds) > 1 else "",
        naming=naming,
    )


def _rate(key: str, label: str, part: Indicator, whole: Indicator, *phrases: str) -> Ratio:
    return Ratio(
        key=key,
        label=label,
        definition=f"当期“{part.label}”÷“{whole.label}”；逐级按项数相加后再相除。",
        numerator=part,
        denominator=whole,
        basis=responsibility.LISTS,
        naming=Naming(phrases=phrases, units=("%",)),
    )


_UNITS = ("项", "个")

STUDY_DUE = _due(
    "study_plan_items",
    "学法计划任务",
    Naming(phrases=("学法计划 任务", "学法 任务"), units=_UNITS, against=("完成",)),
    TaskKind.STUDY,
    TaskKind.STUDY_SLOT,
)
STUDY_DONE = _done(
    "study_plan_items_done",
    "完成学法计划任务",
    Naming(phrases=("完成 学法计划", "完成 学法 任务"), units=_UNITS, against=("率",)),
    TaskKind.STUDY,
    TaskKind.STUDY_SLOT,
)
STUDY_RATE = _rate(
    "study_plan_items_rate",
    "学法计划完成率",
    STUDY_DONE,
    STUDY_DUE,
    "学法计划完成率",
    "学法计划 完成率",
    "学法 任务完成率",
)
PUBLICITY_DUE = _due(
    "publicity_plan_items",
    "普法计划任务",
    Naming(phrases=("普法计划 任务", "普法 任务"), units=_UNITS, against=("完成",)),
    TaskKind.FIVE_YEARS,
    TaskKind.PUBLICITY,
)
PUBLICITY_DONE = _done(
    "publicity_plan_items_done",
    "完成普法计划任务",
    Naming(phrases=("完成 普法计划", "完成 普法 任务"), units=_UNITS, against=("率",)),
    TaskKind.FIVE_YEARS,
    TaskKind.PUBLICITY,
)
PUBLICITY_RATE = _rate(
    "publicity_plan_items_rate",
    "普法计划完成率",
    PUBLICITY_DONE,
    PUBLICITY_DUE,
    "普法计划完成率",
    "普法计划 完成率",
    "普法 任务完成率",
)
LIST_DUE = _due(
    "publicity_list_items",
    "普法责任清单事项",
    Naming(
        phrases=(
            "普法责任清单",
            "责任清单 任务",
            "普法责任清单 事项",
            "责任清单 普法",
            "普法责任清单|普法清单|谁执法谁普法 事项|任务|明确|列明|细化|项",
        ),
        units=("项", "个"),
        against=("落实",),
    ),
    TaskKind.LIST,
)
LIST_DONE = _done(
    "publicity_list_items_done",
    "落实普法责任清单事项",
    Naming(phrases=("落实 普法责任清单", "普法责任清单 落实"), units=_UNITS, against=("率",)),
    TaskKind.LIST,
)
LIST_RATE = _rate(
    "publicity_list_items_rate",
    "普法责任清单落实率",
    LIST_DONE,
    LIST_DUE,
    "普法责任清单落实率",
    "责任清单 落实率",
)
NODES_DUE = _due(
    "publicity_nodes",
    "应宣传节点",
    Naming(phrases=("应 宣传 节点", "普法 节点"), units=("个", "项"), against=("完成", "已")),
    TaskKind.NODE,
)
NODES_DONE = _done(
    "publicity_nodes_done",
    "已宣传节点",
    Naming(
        phrases=("重要节点 宣传", "节点 普法宣传", "已宣传 节点", "节点 集中宣传"),
        units=("个", "项"),
        against=("率",),
    ),
    TaskKind.NODE,
)
NODES_RATE = _rate(
    "publicity_nodes_rate",
    "宣传节点落实率",
    NODES_DONE,
    NODES_DUE,
    "节点 落实率",
    "宣传节点落实率",
    "节点 宣传 率",
)

REVIEWED = Indicator(
    key="publicity_list_items_reviewed",
    label="评议普法责任清单事项",
    definition="评议日期在当期、任务来源为“普法责任清单”的事项，一项计一项。",
    register=LawPlanItems,
    measure=each_row(lambda row: row.kind is TaskKind.LIST),
    unit="项",
    basis=law.RESPONSIBILITY,
    dated_by="reviewed_on",
    naming=Naming(phrases=("评议 普法责任", "普法责任 评议"), units=_UNITS),
)

REMINDERS = Indicator(
    key="publicity_reminders",
    label="收到普法提示",
    definition="收到日期在当期的普法提示，一份计一份。",
    register=PublicityReminders,
    measure=each_row(),
    unit="份",
    basis=law.REMINDER,
    naming=Naming(phrases=("收到 普法提示", "普法提示"), units=("份", "件", "次"), against=("回复",)),
)

REPLIED = Indicator(
    key="publicity_reminders_replied",
    label="回复普法提示",
    definition="收到日期在当期、已经回复的普法提示，一份计一份。",
    register=PublicityReminders,
    measure=each_row(lambda row: row.replied_on is not None),
    unit="份",
    basis=law.REMINDER,
    naming=Naming(phrases=("回复 普法提示", "普法提示 回复"), units=("份", "件", "次")),
)

CARRY_OUT = Deadline(
    key="law_plan_item_carry_out",
    label="学法普法任务完成期限",
    register=LawPlanItems,
    starts_on="due_on",
    met_by="done_on",
    set_by="due_on",
    versions=(Version(date(2016, 1, 1), Months(12), practice.ON_PLAN),),
)

MIDTERM = Deadline(
    key="law_plan_midterm",
    label="普法规划中期评估",
    register=LawPlans,
    starts_on="in_force_on",
    met_by="midterm_on",
    set_by="midterm_due_on",
    versions=(Version(date(2021, 1, 1), Months(36), practice.PLAN_CHECKED),),
    applies=lambda row: row.kind is PlanKind.FIVE_YEARS,
)

REPLY = Deadline(
    key="publicity_reminder_reply",
    label="普法提示回复期限",
    register=PublicityReminders,
    starts_on="received_on",
    met_by="replied_on",
    set_by="reply_by",
    versions=(Version(date(2025, 11, 1), CalendarDays(30), practice.REPLY_IN_30),),
)

PUBLICITY_TOLD = Sentence(
    key="publicity_plans_told",
    part=Part.MEASURES,
    wordings=(
        "压实普法责任[[，完成普法任务{publicity_plan_items_done}]][[，普法计划完成率{publicity_plan_items_rate}]]"
        "[[，列入普法责任清单事项{publicity_list_items}]][[，普法责任清单落实率{publicity_list_items_rate}]]"
        "[[，已宣传节点{publicity_nodes_done}]][[，回复普法提示{publicity_reminders_replied}]]。",
        "落实“谁执法谁普法”责任制[[，已完成普法任务{publicity_plan_items_done}]][[，普法计划完成率达{publicity_plan_items_rate}]]"
        "[[，普法责任清单共有事项{publicity_list_items}]][[，责任清单落实率达{publicity_list_items_rate}]]"
        "[[，抓住重要节点开展宣传{publicity_nodes_done}]][[，收到并回复普法提示{publicity_reminders_replied}]]。",
    ),
)

LINE = Line(
    key="law_plans",
    label="学法普法计划",
    heading="深入开展法治宣传教育",
    registers=(LawPlans, LawPlanItems, PublicityReminders),
    indicators=(
        STUDY_PLANS,
        PUBLICITY_PLANS,
        CAMPAIGNS,
        STUDY_DUE,
        STUDY_DONE,
        STUDY_RATE,
        PUBLICITY_DUE,
        PUBLICITY_DONE,
        PUBLICITY_RATE,
        LIST_DUE,
        LIST_DONE,
        LIST_RATE,
        REVIEWED,
        NODES_DUE,
        NODES_DONE,
        NODES_RATE,
        REMINDERS,
        REPLIED,
    ),
    deadlines=(CARRY_OUT, MIDTERM, REPLY),
    sentences=(PUBLICITY_TOLD,),
)
