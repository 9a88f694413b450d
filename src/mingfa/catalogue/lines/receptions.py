"""领导干部接访下访: leaders receive petitioners and go down to them; what was promised, and when it was answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import petitions as law
from mingfa.law.day_rules import statute_days
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Receptions"]


class ReceptionKind(Choice):
    """接访方式。接访和下访分别计数。"""

    RECEIVED = "接访"
    WENT_DOWN = "下访"

    __variants__ = {
        "接待来访": "接访",
        "坐班接访": "接访",
        "定点接访": "接访",
        "约访": "接访",
        "带案下访": "下访",
        "走访": "下访",
        "回访": "下访",
        "下访走访": "下访",
    }


class Receptions(Register):
    """领导干部接访或者下访一次一行；承诺事项在同一行填到答复、办结。"""

    key = "receptions"
    label = "领导干部接访下访台账"
    basis = law.LEADERS
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "leader", "matter")
    tally = "times"
    rules = (
        InOrder("planned_on", "received_on"),
        InOrder("received_on", "assigned_on"),
        InOrder("received_on", "due_on"),
        InOrder("received_on", "answered_on"),
        InOrder("answered_on", "closed_on"),
        Needs("promise", "due_on"),
        Needs("answered_on", "result"),
    )
    procedure = Procedure(
        Stage(key="planned", label="排班", needs=("planned_on",), optional=True),
        Stage(key="received", label="接访下访", needs=("received_on",)),
        Stage(key="assigned", label="交办", needs=("assigned_on",), optional=True),
        Stage(key="answered", label="答复", needs=("answered_on",)),
        Stage(key="closed", label="办结", needs=("closed_on",)),
    )

    planned_on: Day | None = column("排班日期", default=None, aliases=("值班日期", "公示接访日期"))
    received_on: Day = column("接访日期", aliases=("日期", "时间", "下访日期", "接访时间"))
    kind: ReceptionKind = column("接访方式", aliases=("方式", "类别", "类型"))
    leader: Text = column("领导干部", aliases=("接访领导", "领导", "接访人", "包案领导"), stays=True)
    by_head: YesNo | None = column(
        "是否党政主要负责人", default=None, aliases=("是否主要负责人", "主要负责人")
    )
    petitioner: Text | None = column(
        "来访人", default=None, aliases=("信访人", "群众姓名"), privacy=Privacy.NAME
    )
    people: Count | None = column(
        "来访人数", default=None, aliases=("人数",), unit="人", hint="不填的按1人计"
    )
    place: Text | None = column("村（社区）", default=None, aliases=("地点", "下访地点", "所在村"))
    matter: LongText = column("反映事项", aliases=("事项", "诉求", "反映问题"), privacy=Privacy.CASE)
    petition_number: Text | None = column("信访件编号", default=None, aliases=("信访编号",))
    promise: LongText | None = column(
        "承诺事项", default=None, aliases=("承诺", "处理意见"), privacy=Privacy.CASE
    )
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "承办单位"))
    assigned_on: Day | None = column("交办日期", default=None, aliases=("转办日期",))
    due_on: Day | None = column("承诺时限", default=None, aliases=("办结时限", "时限"), when=When("promise"))
    result: LongText | None = column(
        "办理结果", default=None, aliases=("结果", "答复内容"), privacy=Privacy.CASE, when=When("answered_on")
    )
    answered_on: Day | None = column("答复日期", default=None, aliases=("答复时间",))
    closed_on: Day | None = column("办结日期", default=None, aliases=("销号日期",))
    times: Count | None = column(
        "合并登记次数", default=None, unit="次", hint="一行登记多次同类接访的填总次数；一行一次的不填"
    )
    remark: LongText | None = column("备注", default=None)


def _closed(row: Any) -> bool:
    return row.closed_on is not None


RECEPTIONS = Indicator(
    key="receptions",
    label="领导干部接访下访",
    definition="接访日期在当期的领导干部接访、下访，一人次接访一批群众计一次，按接访、下访分列。",
    register=Receptions,
    measure=each_row(),
    unit="次",
    basis=law.LEADERS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "主要负责人 接访",
            "接访",
            "领导干部 接访下访",
            "接访下访",
            "接访 下访",
            "领导 接访",
            "领导干部 接访",
            "领导干部 下访",
            "带案下访",
            "领导 下访",
            "接访|下访|包案|接待日|领导接访|坐班接访|开门接访|领导干部接访 开展|班子成员|主要负责人|批次",
            "接访|下访|约访 领导|班子成员|主要负责人|书记|镇长|党政领导",
        ),
        units=("次", "场次", "人次", "批次"),
        against=(
            "办结",
            "化解",
            "信访总量",
        ),
    ),
)

PEOPLE = Indicator(
    key="receptions_people",
    label="接访下访群众",
    definition="接访日期在当期的领导干部接访、下访，来访人数之和；未填人数的不计。",
    register=Receptions,
    measure=total_of("people"),
    unit="人次",
    basis=law.LEADERS,
    naming=Naming(
        phrases=(
            "接访 群众",
            "接待 来访群众",
            "接待 信访群众",
            "下访 群众",
            "接访|下访|接待|接待日|约访 群众|来访群众|人次|人员|上访群众|来访",
        ),
        units=("人次", "人"),
        against=(
            "法律服务",
            "公共法律",
            "咨询",
            "参观",
            "来电",
            "法律援助",
        ),
    ),
)

CLOSED = Indicator(
    key="receptions_closed",
    label="接访下访事项办结",
    definition="接访日期在当期的领导干部接访、下访，已经办结的，一行计一件。",
    register=Receptions,
    measure=each_row(_closed),
    unit="件",
    basis=law.LEADERS,
    naming=Naming(
        phrases=(
            "接访 办结",
            "接访 解决",
            "下访 解决",
            "接访|下访 化解|办结|解决|妥处|处理 事项|问题|诉求|信访|积案",
        ),
        units=("件", "个", "项"),
        against=(
            "办结率",
            "率",
        ),
    ),
)

CLOSED_RATE = Ratio(
    key="receptions_closed_rate",
    label="接访下访办结率",
    definition="当期领导干部接访、下访事项中，已办结件数÷接访下访次数；逐级按件数相加后再相除。",
    numerator=CLOSED,
    denominator=RECEPTIONS,
    basis=law.LEADERS,
    naming=Naming(phrases=("接访 办结率", "接访下访 办结率"), units=("%",)),
)

KEEP = Deadline(
    key="reception_promise",
    label="接访承诺时限",
    register=Receptions,
    starts_on="received_on",
    met_by="answered_on",
    set_by="due_on",
    versions=(Version(date(2022, 5, 1), statute_days("信访工作条例", 60), law.FINISH_IN_60),),
)

TOLD = Sentence(
    key="receptions_told",
    part=Part.MEASURES,
    wordings=(
        "常态化开展领导干部接访下访{receptions}[[，领导干部接访{receptions:接访}]][[，领导干部带案下访{receptions:下访}]]"
        "[[，接待来访群众{receptions_people}]][[，接访下访事项办结率{receptions_closed_rate}]]。",
        "落实领导干部接访下访制度，全年接访下访{receptions}[[，其中领导接访{receptions:接访}]]"
        "[[，其中领导下访{receptions:下访}]][[，共接待信访群众{receptions_people}]]"
        "[[，接访事项办结率达{receptions_closed_rate}]]。",
    ),
)

LINE = Line(
    key="receptions",
    label="领导干部接访下访",
    heading="依法有效化解矛盾纠纷",
    registers=(Receptions,),
    indicators=(RECEPTIONS, PEOPLE, CLOSED, CLOSED_RATE),
    deadlines=(KEEP,),
    sentences=(TOLD,),
)
