"""联动会议: departments called together over hard disputes, petitions and risks, and what came of their tasks."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law import petitions
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "JointMeetings"]


class MeetingKind(Choice):
    """会议类别。"""

    JOINT = "部门联动会"
    PETITIONS = "综治信访联席会议"
    STUDY = "分析研判例会"

    __variants__ = {
        "3+N部门联动会": "部门联动会",
        "“3+N”部门联动会": "部门联动会",
        "3+N联动会": "部门联动会",
        "联动会": "部门联动会",
        "联调会": "部门联动会",
        "联席会议": "综治信访联席会议",
        "信访联席会议": "综治信访联席会议",
        "信访工作联席会议": "综治信访联席会议",
        "综治联席会议": "综治信访联席会议",
        "例会": "分析研判例会",
        "分析研判会": "分析研判例会",
        "研判会": "分析研判例会",
        "一例会": "分析研判例会",
    }


class JointMeetings(Register):
    """一次会议一行：部门联动会、综治信访联席会议、分析研判例会。"""

    key = "joint_meetings"
    label = "联席联动会议台账"
    basis = petitions.JOINT_MEETING
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "kind", "topic")
    rules = (
        InOrder("called_on", "held_on"),
        InOrder("held_on", "due_on"),
        InOrder("held_on", "solved_on"),
        InOrder("held_on", "checked_on"),
        NotMore("solved", "studied"),
        NotMore("tasks_done", "tasks"),
        Needs("solved", "solved_on"),
        Needs("tasks_done", "tasks"),
    )
    procedure = Procedure(
        Stage(key="called", label="召集", needs=("called_on",), optional=True),
        Stage(key="held", label="召开", needs=("held_on",)),
        Stage(key="agreed", label="议定", needs=("decisions",), optional=True),
        Stage(key="carried_out", label="落实", needs=("solved_on",), optional=True),
        Stage(key="checked", label="督办核查", needs=("checked_on",)),
    )

    called_on: Day | None = column("通知日期", default=None, aliases=("提请日期", "召集日期"))
    held_on: Day = column("会议日期", aliases=("日期", "时间", "召开日期"))
    kind: MeetingKind = column("会议类别", aliases=("类别", "会议类型", "会议名称"))
    topic: Text = column("议题", aliases=("会议议题", "主题"), hint="写事项名称，不写当事人姓名")
    chair: Text | None = column("主持人", default=None, aliases=("主持",), stays=True)
    core: Text | None = column(
        "牵头部门", default=None, aliases=("核心部门",), hint="“3+N”中的三家", stays=True
    )
    units: LongText | None = column("参加单位", default=None, aliases=("参会单位", "联动部门"))
    unit_count: Count | None = column(
        "参加单位数", default=None, aliases=("参会单位数", "联动部门数"), unit="家"
    )
    matters: LongText | None = column(
        "研究情况", default=None, aliases=("案情", "分析研判情况"), privacy=Privacy.CASE
    )
    studied: Count | None = column("研究事项数", default=None, aliases=("研究案件数", "研究件数"), unit="件")
    risks: Count | None = column("研判风险数", default=None, aliases=("风险点数",), unit="个")
    decisions: LongText | None = column(
        "议定事项", default=None, aliases=("会议决定", "化解方案", "处置方案"), privacy=Privacy.CASE
    )
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "承办单位"))
    tasks: Count | None = column("交办任务数", default=None, aliases=("任务数",), unit="项")
    due_on: Day | None = column("完成时限", default=None, aliases=("办结时限", "时限"))
    solved: Count | None = column(
        "解决问题件数", default=None, aliases=("化解件数", "解决件数"), unit="件", when=When("solved_on")
    )
    solved_on: Day | None = column("解决日期", default=None, aliases=("化解日期", "办结日期"))
    tasks_done: Count | None = column(
        "完成任务数", default=None, aliases=("办结任务数",), unit="项", when=When("solved_on")
    )
    checked_on: Day | None = column("督办核查日期", default=None, aliases=("核查日期", "督办日期"))
    remark: LongText | None = column("备注", default=None)


def _joint(row: Any) -> bool:
    return row.kind is MeetingKind.JOINT


MEETINGS = Indicator(
    key="joint_meetings",
    label="联席联动会议",
    definition="会议日期在当期的部门联动会、综治信访联席会议和分析研判例会，一次计一次，按会议类别分列；合并召开的只登记一行。",
    register=JointMeetings,
    measure=each_row(),
    unit="次",
    basis=petitions.JOINT_MEETING,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "综治信访联席会议",
            "信访 联席会议",
            "综治 联席会议",
            "召开 联席会议",
            "召开 部门联动会",
            "召开 联动会",
            "分析研判例会",
            "矛盾纠纷 例会",
            "研判 例会",
            "召开|组织 联席会议|联动会|研判会|分析研判|综治例会|平安建设例会|信访联席会|调度会|会商会|矛盾纠纷研判会|维稳例会",
        ),
        units=("次", "场", "场次"),
        against=(
            "列席",
            "解决",
            "化解",
            "法治建设",
        ),
    ),
)

SOLVED = Indicator(
    key="joint_matters_solved",
    label="部门联动解决复杂问题",
    definition="解决日期在当期的部门联动会，解决问题件数之和；同一件事开几次会的，只在解决的那一次填写件数。",
    register=JointMeetings,
    measure=total_of("solved", _joint),
    unit="件",
    basis=law.JOINED,
    dated_by="solved_on",
    naming=Naming(
        phrases=(
            "联动会 解决 复杂问题",
            "联动会 解决",
            "部门联动 解决",
            "部门联动 化解",
            "联动 化解 疑难",
            "联动 解决 问题",
            "联动|联合|联席会|会商 化解|解决 疑难|复杂|问题|矛盾|纠纷",
        ),
        units=("件", "起", "个"),
    ),
)

UNITS = Indicator(
    key="joint_units",
    label="联动单位",
    definition="会议日期在当期的部门联动会，参加单位数之和，一家参加几次计几家次。",
    register=JointMeetings,
    measure=total_of("unit_count", _joint),
    unit="家次",
    basis=law.JOINED,
    naming=Naming(phrases=("联动 单位", "联动 部门 参加"), units=("家次", "个次")),
)

DAYS = Indicator(
    key="joint_days",
    label="部门联动累计用时",
    definition="解决日期在当期的部门联动会，从会议日期到解决日期的天数之和；用来计算平均用时。",
    register=JointMeetings,
    measure=days_between("held_on", "solved_on", _joint),
    unit="天",
    basis=law.JOINED,
    dated_by="solved_on",
    naming=Naming(phrases=("联动 累计用时",), units=("天",)),
)

SOLVING = Indicator(
    key="joint_meetings_solving",
    label="解决了问题的部门联动会",
    definition="解决日期在当期的部门联动会，一次计一次；用来计算平均用时。",
    register=JointMeetings,
    measure=each_row(_joint),
    unit="次",
    basis=law.JOINED,
    dated_by="solved_on",
    naming=Naming(phrases=("解决了问题的部门联动会",), units=("次", "场")),
)

MEAN_DAYS = Ratio(
    key="joint_mean_days",
    label="部门联动平均用时",
    definition="解决日期在当期的部门联动会，从会议到解决的天数之和÷会议次数；逐级相加后再相除。",
    numerator=DAYS,
    denominator=SOLVING,
    unit="天",
    basis=law.JOINED,
    naming=Naming(phrases=("联动 平均用时",), units=("天",)),
)

STUDIED = Indicator(
    key="joint_matters_studied",
    label="会议研究事项",
    definition="会议日期在当期的联席联动会议，研究事项数之和；同一事项研究几次计几件。",
    register=JointMeetings,
    measure=total_of("studied"),
    unit="件",
    basis=petitions.JOINT_MEETING,
    naming=Naming(
        phrases=(
            "联席会议 会商",
            "联席会议 研判",
            "会商 研判",
            "会商研判 纠纷",
            "联席会议 研究",
            "例会 研究",
            "会议 研判 事项",
            "联席会议|研判会|会商|例会 研究|研判|会商|分析 事项|案件|问题|矛盾|纠纷",
        ),
        units=("件", "项", "个"),
        against=("三重一大",),
    ),
)

TASKS = Indicator(
    key="joint_tasks",
    label="会议交办任务",
    definition="会议日期在当期的联席联动会议，交办任务数之和。",
    register=JointMeetings,
    measure=total_of("tasks"),
    unit="项",
    basis=petitions.JOINT_MEETING,
    naming=Naming(phrases=("联席会议 交办", "会议 交办 任务"), units=("项", "件", "个"), against=("完成",)),
)

TASKS_DONE = Indicator(
    key="joint_tasks_done",
    label="会议任务完成",
    definition="会议日期在当期的联席联动会议，完成任务数之和。",
    register=JointMeetings,
    measure=total_of("tasks_done"),
    unit="项",
    basis=petitions.JOINT_MEETING,
    naming=Naming(
        phrases=("联席会议 任务 完成", "会议 交办 任务 完成"), units=("项", "件", "个"), against=("完成率",)
    ),
)

TASKS_RATE = Ratio(
    key="joint_tasks_rate",
    label="会议任务完成率",
    definition="当期联席联动会议完成任务数÷交办任务数；逐级按项数相加后再相除。",
    numerator=TASKS_DONE,
    denominator=TASKS,
    basis=petitions.JOINT_MEETING,
    naming=Naming(phrases=("会议 任务 完成率", "交办任务 完成率"), units=("%",)),
)

CHECK = Deadline(
    key="joint_tasks_check",
    label="会议任务办结时限",
    register=JointMeetings,
    starts_on="held_on",
    met_by="checked_on",
    set_by="due_on",
    versions=(Version(date(2002, 11, 1), CalendarDays(30), law.SETTLE_IN_30),),
    applies=lambda row: row.tasks is not None,
)

TOLD = Sentence(
    key="joint_meetings_told",
    part=Part.MEASURES,
    wordings=(
        "健全部门联动和会商研判机制[[，组织召开综治信访联席会议{joint_meetings:综治信访联席会议}]]"
        "[[，召开部门联动会{joint_meetings:部门联动会}]][[，召开分析研判例会{joint_meetings:分析研判例会}]]"
        "[[，通过部门联动会解决复杂问题{joint_matters_solved}]]"
        "[[，部门联动平均用时{joint_mean_days}]][[，会议交办任务完成率{joint_tasks_rate}]]。",
        "坚持会商研判、联动化解[[，全年召开综治信访联席会议{joint_meetings:综治信访联席会议}]]"
        "[[，组织部门联动会{joint_meetings:部门联动会}]][[，开展矛盾纠纷分析研判例会{joint_meetings:分析研判例会}]]"
        "[[，经部门联动解决疑难复杂问题{joint_matters_solved}]]"
        "[[，每次联动平均用时{joint_mean_days}]][[，联席联动会议交办任务完成率达{joint_tasks_rate}]]。",
    ),
)

LINE = Line(
    key="joint_meetings",
    label="联席联动会议",
    heading="依法有效化解矛盾纠纷",
    registers=(JointMeetings,),
    indicators=(MEETINGS, SOLVED, UNITS, DAYS, SOLVING, MEAN_DAYS, STUDIED, TASKS, TASKS_DONE, TASKS_RATE),
    deadlines=(CHECK,),
    sentences=(TOLD,),
)
