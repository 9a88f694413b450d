"""工作任务: what plans, meetings and superiors set to be done, by whom and by when, and what the report promises."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import steering, supervision
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "OwnerKind", "PlanItems", "TaskSource"]


class TaskSource(Choice):
    """任务来源。"""

    REPORT = "年度报告安排"
    YEAR_PLAN = "年度工作计划"
    GENERAL_PLAN = "发展总体规划"
    SCHEME = "实施方案"
    KEY_POINTS = "上级工作要点"
    SUPERIOR = "上级会议文件"
    GROUP = "领导小组会议"
    HEARING = "听取汇报会议"
    ALLOTMENT = "责任分工"
    CAMPAIGN = "创建活动"
    OWN = "自主创新"

    __variants__ = {
        "年度报告": "年度报告安排",
        "下步打算": "年度报告安排",
        "下一步工作": "年度报告安排",
        "年度计划": "年度工作计划",
        "工作计划": "年度工作计划",
        "总体规划": "发展总体规划",
        "方案": "实施方案",
        "工作方案": "实施方案",
        "工作要点": "上级工作要点",
        "县工作要点": "上级工作要点",
        "上级文件": "上级会议文件",
        "上级会议": "上级会议文件",
        "会议精神": "上级会议文件",
        "领导小组": "领导小组会议",
        "听取汇报": "听取汇报会议",
        "汇报会": "听取汇报会议",
        "职责分工": "责任分工",
        "法治乡镇创建": "创建活动",
        "创新": "自主创新",
        "创新举措": "自主创新",
    }


class OwnerKind(Choice):
    """责任主体。"""

    COMMITTEE = "党委"
    GOVERNMENT = "政府"
    OFFICE = "综合办事机构"
    JUSTICE = "司法所"
    ENFORCEMENT = "综合执法队"
    POLICE = "派出所"
    STATION = "其他站所"
    VILLAGE = "村（社区）"

    __variants__ = {
        "镇党委": "党委",
        "镇政府": "政府",
        "党政办": "综合办事机构",
        "党政综合办公室": "综合办事机构",
        "平安法治办": "综合办事机构",
        "平安建设办公室": "综合办事机构",
        "综合行政执法队": "综合执法队",
        "综合行政执法大队": "综合执法队",
        "执法队": "综合执法队",
        "站所": "其他站所",
        "村": "村（社区）",
        "社区": "村（社区）",
        "各村（社区）": "村（社区）",
    }


class PlanItems(Register):
    """一项工作任务一行，包括上年度报告作出的安排和计划、方案、会议、工作要点确定的任务；按完成时限归入年度。"""

    key = "plan_items"
    label = "年度工作安排台账"
    basis = supervision.CONTENTS
    occurred_on = "due_on"
    subject = "item"
    identity = ("due_on", "item")
    rules = (
        InOrder("decided_on", "due_on"),
        InOrder("decided_on", "approved_on"),
        InOrder("decided_on", "done_on"),
        InOrder("done_on", "reported_on"),
        Needs("done_on", "result"),
    )
    procedure = Procedure(
        Stage(key="decided", label="提出", needs=("decided_on",)),
        Stage(key="approved", label="审定", needs=("approved_on",), by=(Holder.LEADER,), optional=True),
        Stage(key="done", label="完成", needs=("done_on",)),
        Stage(key="reported", label="报告", needs=("reported_on",), optional=True),
    )

    decided_on: Day = column("安排日期", aliases=("制定日期", "提出日期", "计划日期"))
    source: TaskSource = column(
        "任务来源",
        default=TaskSource.REPORT,
        aliases=("安排来源",),
        hint="年度报告写的下一年度安排填“年度报告安排”，不填的按此计",
    )
    source_paper: Text | None = column(
        "来源文件或者会议", default=None, aliases=("来源文件", "来源会议", "来源名称")
    )
    item: LongText = column("工作安排", aliases=("工作任务", "任务", "工作内容", "安排", "计划事项"))
    measure: LongText = column("具体措施", aliases=("措施", "主要措施", "工作措施"))
    target: Text | None = column(
        "目标", default=None, aliases=("工作目标", "预期目标"), hint="能够检验的目标，如：村（社区）全覆盖"
    )
    answers: LongText | None = column("对应问题", default=None, aliases=("针对问题", "解决的问题"))
    owner_kind: OwnerKind | None = column("责任主体", default=None, aliases=("责任主体类别",))
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位", "承办单位"))
    approved_on: Day | None = column("审定日期", default=None, aliases=("批准日期",))
    due_on: Day = column("完成时限", aliases=("时限", "完成日期", "计划完成时间"))
    supervised: LongText | None = column("督办情况", default=None, aliases=("督促检查情况", "检查情况"))
    result: LongText | None = column(
        "完成情况", default=None, aliases=("落实情况", "结果"), when=When("done_on")
    )
    done_on: Day | None = column("实际完成日期", default=None, aliases=("办结日期",))
    reported_on: Day | None = column(
        "报告日期", default=None, aliases=("反馈日期",), hint="向任务来源的机关、会议报告落实情况的日期"
    )
    remark: LongText | None = column("备注", default=None)


def _promised(row: Any) -> bool:
    return row.source is TaskSource.REPORT


def _done(row: Any) -> bool:
    return row.done_on is not None


def _key_point(row: Any) -> bool:
    return row.source is TaskSource.KEY_POINTS


CARRY_OUT = Deadline(
    key="plan_item_carry_out",
    label="年度安排完成期限",
    register=PlanItems,
    starts_on="decided_on",
    met_by="done_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), Months(12), supervision.CONTENTS),),
)

PLANNED = Indicator(
    key="plan_items",
    label="年度安排事项",
    definition="完成时限在当期、来源为“年度报告安排”的工作安排，一项计一项；其他来源的任务另计。",
    register=PlanItems,
    measure=each_row(_promised),
    unit="项",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("年度 安排 任务", "年度任务", "计划 任务"), units=("项", "个"), against=("完成",)),
)

DONE = Indicator(
    key="plan_items_done",
    label="已完成年度安排",
    definition="完成时限在当期、来源为“年度报告安排”且已填实际完成日期的工作安排，一项计一项。",
    register=PlanItems,
    measure=each_row(lambda row: _promised(row) and _done(row)),
    unit="项",
    basis=supervision.CONTENTS,
    naming=Naming(
        phrases=("完成 年度任务", "完成 年度 安排", "完成 计划 任务"), units=("项", "个"), against=("率",)
    ),
)

DONE_RATE = Ratio(
    key="plan_items_done_rate",
    label="年度安排完成率",
    definition="完成时限在当期的年度报告安排中，已完成项数÷总项数；逐级按项数相加后再相除。",
    numerator=DONE,
    denominator=PLANNED,
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("任务完成率", "安排完成率", "计划完成率"), units=("%",)),
)

TARGETED = Indicator(
    key="plan_items_targeted",
    label="写明目标的年度安排",
    definition="完成时限在当期、来源为“年度报告安排”且写明目标的工作安排，一项计一项。",
    register=PlanItems,
    measure=each_row(lambda row: _promised(row) and row.target is not None),
    unit="项",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("写明目标 安排",), units=("项", "个")),
)

TARGETED_RATE = Ratio(
    key="plan_items_targeted_rate",
    label="年度安排目标明确率",
    definition="完成时限在当期的年度报告安排中，写明目标的项数÷总项数；逐级按项数相加后再相除。",
    numerator=TARGETED,
    denominator=PLANNED,
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("目标明确率",), units=("%",)),
)

TASKS = Indicator(
    key="tasks",
    label="法治建设任务",
    definition="完成时限在当期的全部工作任务，一项计一项，按任务来源分列；年度报告安排包括在内。",
    register=PlanItems,
    measure=each_row(),
    unit="项",
    basis=steering.PLANS,
    breakdown="source",
    naming=Naming(
        phrases=(
            "分解 法治建设 任务",
            "法治建设任务",
            "法治建设 重点任务",
            "细化 任务",
            "梳理 法治建设 任务",
            "明确|细化|分解|梳理|下达 法治建设|法治政府建设|依法治镇|法治工作 任务|重点任务|工作任务",
        ),
        units=("项", "个", "条"),
        against=("完成", "办结", "亲自", "督办"),
    ),
)

TASKS_DONE = Indicator(
    key="tasks_done",
    label="已办结法治建设任务",
    definition="完成时限在当期、已填实际完成日期的全部工作任务，一项计一项，按任务来源分列。",
    register=PlanItems,
    measure=each_row(_done),
    unit="项",
    basis=steering.PLANS,
    breakdown="source",
    naming=Naming(
        phrases=(
            "办结 法治建设任务",
            "完成 法治建设任务",
            "办结 任务",
            "完成|办结 法治建设|法治政府建设|依法治镇 任务|重点任务",
        ),
        units=("项", "个", "条"),
        against=("率", "年度任务"),
    ),
)

TASKS_ON_TIME = Indicator(
    key="tasks_on_time",
    label="按期办结法治建设任务",
    definition="完成时限在当期、实际完成日期不晚于完成时限的全部工作任务，一项计一项。",
    register=PlanItems,
    measure=each_row(in_time(CARRY_OUT)),
    unit="项",
    basis=steering.PLANS,
    naming=Naming(phrases=("按期办结 任务", "按时办结 任务"), units=("项", "个", "条"), against=("率",)),
)

TASKS_ON_TIME_RATE = Ratio(
    key="tasks_on_time_rate",
    label="法治建设任务按期办结率",
    definition="完成时限在当期的全部工作任务中，按期办结项数÷总项数；逐级按项数相加后再相除。",
    numerator=TASKS_ON_TIME,
    denominator=TASKS,
    basis=steering.PLANS,
    naming=Naming(phrases=("任务 按期办结率", "任务按期办结率", "任务 按时办结率"), units=("%",)),
)

OWNED = Indicator(
    key="tasks_owned",
    label="明确责任主体的任务",
    definition="完成时限在当期、已填责任主体的全部工作任务，一项计一项，按责任主体分列。",
    register=PlanItems,
    measure=each_row(lambda row: row.owner_kind is not None),
    unit="项",
    basis=steering.PLANS,
    breakdown="owner_kind",
    naming=Naming(phrases=("明确责任主体 任务", "责任分工 任务"), units=("项", "个", "条")),
)

OWNED_DONE = Indicator(
    key="tasks_owned_done",
    label="责任主体已办结任务",
    definition="完成时限在当期、已填责任主体和实际完成日期的全部工作任务，一项计一项，按责任主体分列。",
    register=PlanItems,
    measure=each_row(lambda row: row.owner_kind is not None and _done(row)),
    unit="项",
    basis=steering.PLANS,
    breakdown="owner_kind",
    naming=Naming(phrases=("责任主体 办结",), units=("项", "个", "条")),
)

KEY_POINTS = Indicator(
    key="key_points",
    label="上级工作要点任务",
    definition="完成时限在当期、来源为“上级工作要点”的工作任务，一项计一项。",
    register=PlanItems,
    measure=each_row(_key_point),
    unit="项",
    basis=steering.KEY_POINTS,
    naming=Naming(
        phrases=("工作要点", "上级工作要点 任务", "工作要点 任务", "要点任务"),
        units=("项", "个", "条"),
        against=("完成", "率"),
    ),
)

KEY_POINTS_DONE = Indicator(
    key="key_points_done",
    label="已完成工作要点任务",
    definition="完成时限在当期、来源为“上级工作要点”且已填实际完成日期的工作任务，一项计一项。",
    register=PlanItems,
    measure=each_row(lambda row: _key_point(row) and _done(row)),
    unit="项",
    basis=steering.KEY_POINTS,
    naming=Naming(phrases=("完成 工作要点", "完成 要点任务"), units=("项", "个", "条"), against=("率",)),
)

KEY_POINTS_RATE = Ratio(
    key="key_points_done_rate",
    label="工作要点完成率",
    definition="完成时限在当期的上级工作要点任务中，已完成项数÷总项数；逐级按项数相加后再相除。",
    numerator=KEY_POINTS_DONE,
    denominator=KEY_POINTS,
    basis=steering.KEY_POINTS,
    naming=Naming(phrases=("要点 完成率", "工作要点完成率", "要点完成率"), units=("%",)),
)

TASKS_TOLD = Sentence(
    key="tasks_told",
    part=Part.MEASURES,
    wordings=(
        "全年分解法治建设任务{tasks}[[，已办结法治建设任务{tasks_done}]][[，法治建设任务按期办结率{tasks_on_time_rate}]]"
        "[[，上级工作要点完成率{key_points_done_rate}]]。",
        "年内细化法治建设任务{tasks}[[，上级工作要点完成率达{key_points_done_rate}]]"
        "[[，已经办结法治建设任务{tasks_done}]][[，任务按期办结率达{tasks_on_time_rate}]]。",
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
    where=_promised,
)

LINE = Line(
    key="tasks",
    label="工作任务",
    heading="加强法治建设组织领导",
    registers=(PlanItems,),
    indicators=(
        PLANNED,
        DONE,
        DONE_RATE,
        TARGETED,
        TARGETED_RATE,
        TASKS,
        TASKS_DONE,
        TASKS_ON_TIME,
        TASKS_ON_TIME_RATE,
        OWNED,
        OWNED_DONE,
        KEY_POINTS,
        KEY_POINTS_DONE,
        KEY_POINTS_RATE,
    ),
    deadlines=(CARRY_OUT,),
    sentences=(TASKS_TOLD, LAST_PLAN_TOLD, PLAN_TOLD),
)
