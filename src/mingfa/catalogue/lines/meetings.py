"""会议程序: how matters come to a meeting of committee or government, and whether what was settled was done."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, Source, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.decisions import MajorDecisions
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import meeting_rules as law
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Bound

__all__ = ["LINE", "Body", "MeetingItems", "Meetings"]


class Body(Choice):
    """会议类别。"""

    COMMITTEE = "党委会"
    GOVERNMENT = "镇长办公会"
    JOINT = "党政联席会"
    GROUP = "法治建设领导小组会议"
    SPECIAL = "专题会议"
    OTHER = "其他会议"

    __variants__ = {
        "党委会议": "党委会",
        "党委扩大会议": "党委会",
        "党工委会": "党委会",
        "政府常务会议": "镇长办公会",
        "镇政府办公会": "镇长办公会",
        "乡长办公会": "镇长办公会",
        "主任办公会": "镇长办公会",
        "镇长办公会议": "镇长办公会",
        "党政联席会议": "党政联席会",
        "班子会": "党政联席会",
        "领导小组会议": "法治建设领导小组会议",
        "依法治镇领导小组会议": "法治建设领导小组会议",
        "专门会议": "专题会议",
        "专题会": "专题会议",
        "其他": "其他会议",
        "其它": "其他会议",
    }


def _enough_present(row: Any) -> bool:
    present, quorum = row.present, row.quorum
    return (
        present is None or quorum is None or present.bound is not Bound.EXACT or present.value >= quorum.value
    )


class Meetings(Register):
    """一次会议一行。"""

    key = "meetings"
    label = "会议台账"
    basis = law.QUORUM
    occurred_on = "held_on"
    subject = "title"
    identity = ("held_on", "body", "title")
    rules = (
        InOrder("noticed_on", "held_on"),
        InOrder("held_on", "minutes_on"),
        NotMore("present", "expected"),
        NotMore("quorum", "expected"),
        Stated(
            at="present",
            reads=("quorum",),
            holds=_enough_present,
            message="实到人数少于法定到会人数，会议不能作出决定，请核对",
            rule="实到人数不少于法定到会人数",
            basis=law.QUORUM,
        ),
        Needs("minutes_on", "minutes_number"),
    )
    procedure = Procedure(
        Stage(key="called", label="确定会期", needs=("held_on",)),
        Stage(key="noticed", label="发出通知", needs=("noticed_on",), optional=True),
        Stage(key="held", label="召开", needs=("present",)),
        Stage(key="recorded", label="形成纪要", needs=("minutes_on", "minutes_number")),
    )

    held_on: Day = column("会议日期", aliases=("日期", "召开日期", "时间"))
    body: Body = column("会议类别", aliases=("类别", "会议类型", "会议性质"))
    title: Text = column("会议名称", aliases=("会议", "名称"))
    chair: Text | None = column("主持人", default=None, aliases=("主持",), stays=True)
    agenda: LongText | None = column("议程", default=None, aliases=("议题", "会议议题", "会议内容"))
    noticed_on: Day | None = column("通知日期", default=None, aliases=("会议通知日期",))
    expected: Count | None = column("应到人数", default=None, aliases=("应到",), unit="人")
    quorum: Count | None = column("法定到会人数", default=None, aliases=("最低到会人数",), unit="人")
    present: Count | None = column(
        "实到人数", default=None, aliases=("实到", "出席人数", "参会人数"), unit="人"
    )
    observers: Text | None = column("列席人员", default=None, aliases=("列席",))
    minutes_number: Text | None = column("会议纪要编号", default=None, aliases=("纪要编号", "会议纪要号"))
    minutes_on: Day | None = column("纪要印发日期", default=None, aliases=("纪要日期",))
    remark: LongText | None = column("备注", default=None)


class MeetingItems(Register):
    """一个上会议题一行，从提出到议定事项办结；重大决策登记在重大决策台账，不在此重复登记。"""

    key = "meeting_items"
    label = "会议议题和议定事项台账"
    basis = law.CARRIED_OUT
    occurred_on = "proposed_on"
    subject = "matter"
    identity = ("proposed_on", "matter")
    rules = (
        InOrder("proposed_on", "approved_on"),
        InOrder("approved_on", "discussed_on"),
        InOrder("proposed_on", "discussed_on"),
        InOrder("discussed_on", "due_on"),
        InOrder("discussed_on", "done_on"),
        Needs("discussed_on", "meeting"),
        Needs("due_on", "owner"),
    )
    procedure = Procedure(
        Stage(key="proposed", label="提出议题", needs=("proposed_on",)),
        Stage(
            key="approved",
            label="审定上会",
            needs=("approved_on",),
            by=(Holder.LEADER, Holder.CLERK),
            optional=True,
        ),
        Stage(key="discussed", label="会议讨论", needs=("discussed_on", "meeting")),
        Stage(key="decided", label="议定", needs=("decision",)),
        Stage(key="done", label="办结", needs=("done_on",)),
    )

    proposed_on: Day = column("提出日期", aliases=("日期", "议题提出日期", "收集日期"))
    matter: LongText = column("议题", aliases=("事项", "议题名称", "内容"))
    proposer: Text | None = column("提出单位", default=None, aliases=("提出科室", "汇报单位", "提请单位"))
    on_law: YesNo | None = column("是否法治议题", default=None, aliases=("法治议题", "是否研究法治工作"))
    papers: LongText | None = column("会议材料", default=None, aliases=("材料",))
    approved_on: Day | None = column("审定日期", default=None, aliases=("议题审定日期",))
    discussed_on: Day | None = column("上会日期", default=None, aliases=("会议日期", "讨论日期"))
    meeting: Text | None = column("会议名称", default=None, aliases=("会议", "讨论会议"), stays=True)
    decision: LongText | None = column("议定事项", default=None, aliases=("会议决定", "决议", "议定意见"))
    owner: Text | None = column("承办单位", default=None, aliases=("责任单位", "责任科室", "牵头单位"))
    due_on: Day | None = column("完成时限", default=None, aliases=("办理时限", "时限"))
    done_on: Day | None = column("办结日期", default=None, aliases=("落实日期", "完成日期"))
    result: LongText | None = column("落实情况", default=None, aliases=("办理结果", "结果"))
    remark: LongText | None = column("备注", default=None)


HELD = Indicator(
    key="meetings_held",
    label="召开决策会议",
    definition="会议日期在当期的会议，一次计一次，按会议类别分列；定而未开的应当撤销登记。",
    register=Meetings,
    measure=each_row(),
    unit="次",
    basis=law.QUORUM,
    breakdown="body",
    naming=Naming(
        phrases=(
            "召开 决策会议",
            "决策会议",
            "召开 党政联席会",
            "召开|组织召开|开 党委会|党政联席会|党委会议|党政班子会|镇长办公会|政府常务会|班子会|党委扩大会",
            "召开 党委|政府|班子 专题会|专题会议|常务会|会议",
            "法治|法治建设 专题会议|专题会",
        ),
        units=("次", "场"),
        against=(
            "学",
            "听取",
            "列席",
            "第一议题",
            "三重一大",
            "联席会议",
            "学法",
            "学习",
            "领导小组",
        ),
    ),
)

ON_LAW = Indicator(
    key="meeting_items_on_law",
    label="会议研究法治议题",
    definition="上会日期在当期、填为法治议题的议题，一个议题计一个；听取法治建设工作汇报登记在第一责任人履职台账。",
    register=MeetingItems,
    measure=each_row(lambda row: bool(row.on_law)),
    unit="个",
    basis=law.CARRIED_OUT,
    dated_by="discussed_on",
    naming=Naming(
        phrases=(
            "研究 法治议题",
            "法治议题",
            "研究法治建设 议题",
            "研究|审议|讨论|听取 法治|依法治 议题|事项",
            "法治建设 议题",
            "专题研究 法治建设|法治工作|法治政府建设|依法行政|普法|执法|矛盾纠纷",
        ),
        units=("个", "项", "次"),
        against=("会议",),
    ),
)

DECIDED = Indicator(
    key="meeting_items_decided",
    label="会议议定事项",
    definition="上会日期在当期、填有议定事项的议题，加上当期作出决定的重大事项，一项计一项。",
    register=MeetingItems,
    measure=each_row(lambda row: row.decision is not None),
    unit="项",
    basis=law.CARRIED_OUT,
    dated_by="discussed_on",
    also=(Source(register=MajorDecisions, measure=each_row(), dated_by="decided_on"),),
    naming=Naming(
        phrases=(
            "会议 议定事项",
            "议定事项",
            "会议|办公会|党委会|常务会|党政联席会 研究|审议|讨论|议定 事项|议题|议案",
        ),
        units=("项", "件", "个"),
        against=(
            "落实",
            "办结",
            "率",
            "法治",
            "三重一大",
            "重大事项",
            "领导小组",
        ),
    ),
)

DONE = Indicator(
    key="meeting_items_done",
    label="已落实的会议议定事项",
    definition="上会日期在当期、填有办结日期的议定事项，加上当期决定并已落实的重大事项，一项计一项。",
    register=MeetingItems,
    measure=each_row(lambda row: row.decision is not None and row.done_on is not None),
    unit="项",
    basis=law.CARRIED_OUT,
    dated_by="discussed_on",
    also=(
        Source(
            register=MajorDecisions,
            measure=each_row(lambda row: row.carried_out_on is not None),
            dated_by="decided_on",
        ),
    ),
    naming=Naming(
        phrases=("落实 议定事项", "议定事项 已落实", "议定事项 办结"),
        units=("项", "件", "个"),
        against=("率",),
    ),
)

DONE_RATE = Ratio(
    key="meeting_items_done_rate",
    label="会议议定事项落实率",
    definition="当期议定事项中，已落实项数÷总项数；逐级按项数相加后再相除。",
    numerator=DONE,
    denominator=DECIDED,
    basis=law.CARRIED_OUT,
    naming=Naming(phrases=("议定事项 落实率", "议定事项 办结率"), units=("%",)),
)

CARRY_OUT = Deadline(
    key="meeting_item_done",
    label="会议议定事项办结期限",
    register=MeetingItems,
    starts_on="discussed_on",
    met_by="done_on",
    set_by="due_on",
    versions=(Version(date(2000, 1, 1), Months(1), law.CARRIED_OUT),),
    applies=lambda row: row.due_on is not None,
)

TOLD = Sentence(
    key="meetings_told",
    part=Part.MEASURES,
    wordings=(
        "规范镇政府会议程序，全年召开各类决策会议{meetings_held}[[，研究法治议题{meeting_items_on_law}]]"
        "[[，形成会议议定事项{meeting_items_decided}]][[，议定事项落实率{meeting_items_done_rate}]]。",
        "完善会议议事规则，年内召开决策会议{meetings_held}[[，形成议定事项{meeting_items_decided}]]"
        "[[，其中研究法治议题{meeting_items_on_law}]][[，会议议定事项落实率达{meeting_items_done_rate}]]。",
    ),
)

LINE = Line(
    key="meetings",
    label="会议程序",
    heading="健全依法决策机制",
    registers=(Meetings, MeetingItems),
    indicators=(HELD, ON_LAW, DECIDED, DONE, DONE_RATE),
    deadlines=(CARRY_OUT,),
    sentences=(TOLD,),
)
