"""服务企业: visits to firms, the problems they raised, and whether they were solved."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import public_legal_service as law
from mingfa.law import rectification
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "FirmVisits"]


class VisitKind(Choice):
    """服务方式。"""

    VISIT = "走访"
    CHECK_UP = "法治体检"
    LECTURE = "法律讲座"
    SYMPOSIUM = "座谈"
    OTHER = "其他"

    __variants__ = {
        "上门走访": "走访", "走访服务": "走访", "体检": "法治体检", "法律体检": "法治体检", "讲座": "法律讲座", "普法": "法律讲座",
        "座谈会": "座谈", "其它": "其他",
    }  # fmt: skip


class Visitor(Choice):
    """走访单位。"""

    LEADERS = "镇领导"
    JUSTICE = "司法所"
    POLICE_POST = "园区警务工作站"
    ADVISER = "法律顾问"
    OTHER = "其他部门"

    __variants__ = {
        "领导": "镇领导",
        "镇班子成员": "镇领导",
        "警务工作站": "园区警务工作站",
        "民警": "园区警务工作站",
        "律师": "法律顾问",
        "其他": "其他部门",
    }


class FirmVisits(Register):
    """走访一家企业一次一行；企业提出问题的，在同一行填到解决和反馈。"""

    key = "firm_visits"
    label = "走访服务企业台账"
    basis = law.FIRMS
    occurred_on = "visited_on"
    subject = "firm"
    identity = ("visited_on", "firm")
    tally = "times"
    rules = (
        InOrder("visited_on", "assigned_on"),
        InOrder("visited_on", "due_on"),
        InOrder("visited_on", "solved_on"),
        InOrder("solved_on", "told_on"),
        Needs("solved_on", "problem"),
        Needs("assigned_on", "owner"),
    )
    procedure = Procedure(
        Stage(key="visited", label="走访", needs=("visited_on",)),
        Stage(key="asked", label="提出问题", needs=("problem",), optional=True),
        Stage(key="assigned", label="交办", needs=("assigned_on",), optional=True),
        Stage(key="solved", label="解决", needs=("solved_on",)),
        Stage(key="told", label="反馈企业", needs=("told_on",)),
    )

    visited_on: Day = column("走访日期", aliases=("日期", "时间", "服务日期"))
    firm: Text = column("企业名称", aliases=("企业", "走访企业", "单位名称"))
    by: Visitor | None = column("走访单位", default=None, aliases=("走访人类别",))
    visitor: Text | None = column("走访人", default=None, aliases=("服务人", "走访人员"), stays=True)
    kind: VisitKind = column("服务方式", aliases=("方式", "类别"))
    again: YesNo | None = column(
        "本年再次走访", default=None, hint="同一企业当年第二次起填“是”，不重复计家数"
    )
    problem: LongText | None = column(
        "企业问题", default=None, aliases=("问题", "诉求", "存在困难"), privacy=Privacy.CASE
    )
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "承办单位"))
    assigned_on: Day | None = column("交办日期", default=None, aliases=("转办日期",))
    due_on: Day | None = column("解决时限", default=None, aliases=("时限", "办结时限"))
    solved_on: Day | None = column("解决日期", default=None, aliases=("办结日期", "销号日期"))
    told_on: Day | None = column("反馈日期", default=None, aliases=("回复日期",))
    times: Count | None = column(
        "合并登记家数", default=None, unit="家", hint="一行登记多家同类走访的填总家数；一行一家的不填"
    )
    remark: LongText | None = column("备注", default=None)


VISITS = Indicator(
    key="firm_visits",
    label="服务企业",
    definition="走访日期在当期的企业走访、法治体检、讲座和座谈，一家一次计一家次，按服务方式分列。",
    register=FirmVisits,
    measure=each_row(),
    unit="家次",
    basis=law.FIRMS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "走访 企业",
            "服务 企业",
            "企业 法治体检",
            "走访|服务|上门|对接|入企|联系 企业|市场主体|经营主体|商户",
            "入企|进企业|企业 法治体检|走访|普法服务|调研",
        ),
        units=("家次", "次", "户次"),
        against=(
            "普法",
            "宣传",
            "检查",
            "执法",
            "解决",
        ),
    ),
)

FIRMS = Indicator(
    key="firms_visited",
    label="走访企业",
    definition="走访日期在当期的企业家数，同一企业当年再次走访的不重复计。",
    register=FirmVisits,
    measure=each_row(lambda row: not row.again),
    unit="家",
    basis=law.FIRMS,
    naming=Naming(
        phrases=(
            "走访 企业",
            "服务 企业",
            "走访服务 企业",
            "走访|服务|对接|覆盖|惠及|联系 企业|市场主体|经营主体|商户|民营企业",
            "法治体检 企业",
        ),
        units=("家", "户"),
        against=(
            "普法",
            "宣传",
            "检查",
            "执法",
        ),
    ),
)

PROBLEMS = Indicator(
    key="firm_problems",
    label="企业提出问题",
    definition="走访日期在当期、填有企业问题的走访，一次计一个。",
    register=FirmVisits,
    measure=each_row(lambda row: row.problem is not None),
    unit="个",
    basis=law.FIRMS,
    naming=Naming(
        phrases=(
            "企业 提出 问题",
            "收集 企业 问题",
            "企业 诉求",
            "企业|市场主体|经营主体|法治体检 提出|收集|反映|梳理|诉求|征集|发现 问题|诉求|风险|风险点|困难|意见|意见建议",
        ),
        units=("个", "件", "条", "项"),
        against=("解决", "化解"),
    ),
)


def _solved(row: Any) -> bool:
    return row.solved_on is not None


SOLVED = Indicator(
    key="firm_problems_solved",
    label="解决企业问题",
    definition="走访日期在当期、企业问题已经解决的走访，一次计一个。",
    register=FirmVisits,
    measure=each_row(_solved),
    unit="个",
    basis=law.FIRMS,
    naming=Naming(
        phrases=(
            "解决 企业 问题",
            "解决 企业 难题",
            "解决 企业 困难",
            "为企业 解决",
            "企业|市场主体|经营主体|为企|助企 解决|化解|协调解决 问题|难题|困难|诉求|纠纷",
        ),
        units=("个", "件", "条", "项"),
        against=("率",),
    ),
)

SOLVED_RATE = Ratio(
    key="firm_problems_solved_rate",
    label="企业问题解决率",
    definition="当期走访中企业提出的问题，已解决个数÷提出个数；逐级按个数相加后再相除。",
    numerator=SOLVED,
    denominator=PROBLEMS,
    basis=law.FIRMS,
    naming=Naming(phrases=("企业 问题 解决率", "企业 诉求 办结率"), units=("%",)),
)

POST_CONTACTS = Indicator(
    key="police_post_visits",
    label="园区警务工作站走访",
    definition="走访日期在当期、走访单位为“园区警务工作站”的企业走访，一家一次计一家次。",
    register=FirmVisits,
    measure=each_row(lambda row: row.by is Visitor.POLICE_POST),
    unit="家次",
    basis=law.POLICE_POST,
    naming=Naming(phrases=("警务工作站 走访", "警务工作站 企业"), units=("家次", "次", "家")),
)

SOLVE = Deadline(
    key="firm_problem_solve",
    label="企业问题解决时限",
    register=FirmVisits,
    starts_on="visited_on",
    met_by="solved_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), CalendarDays(30), rectification.WITHIN_30),),
    applies=lambda row: row.problem is not None,
)

TOLD = Sentence(
    key="firm_visits_told",
    part=Part.MEASURES,
    wordings=(
        "为企业提供优质法律服务，走访企业{firms_visited}[[，解决企业问题{firm_problems_solved}]]"
        "[[，企业问题解决率{firm_problems_solved_rate}]][[，园区警务工作站走访{police_post_visits}]]。",
        "主动送法律服务进园区，全年走访服务企业{firms_visited}[[，协调解决企业发展难题{firm_problems_solved}]]"
        "[[，企业反映问题解决率达{firm_problems_solved_rate}]][[，由园区警务工作站走访企业{police_post_visits}]]。",
    ),
)

LINE = Line(
    key="firms",
    label="服务企业",
    heading="发挥法律顾问和公共法律服务作用",
    registers=(FirmVisits,),
    indicators=(VISITS, FIRMS, PROBLEMS, SOLVED, SOLVED_RATE, POST_CONTACTS),
    deadlines=(SOLVE,),
    sentences=(TOLD,),
)
