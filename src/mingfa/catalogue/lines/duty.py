"""第一责任人: what the heads of party committee and government did in person, and the year's statutory papers."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version, YearlyDuty
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import disclosure, enforcement_publicity, heads
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "REPORTS_HEARD", "ActKind", "Head", "HeadActs", "HeadDuty"]


class Head(Choice):
    """履职人。两位主要负责人共同出席的一次活动只登记一次，填“党政主要负责人”。"""

    SECRETARY = "党委书记"
    GOVERNMENT = "镇长"
    BOTH = "党政主要负责人"

    __variants__ = {
        "书记": "党委书记",
        "镇党委书记": "党委书记",
        "乡党委书记": "党委书记",
        "党工委书记": "党委书记",
        "乡长": "镇长",
        "主任": "镇长",
        "街道办事处主任": "镇长",
        "办事处主任": "镇长",
        "书记、镇长": "党政主要负责人",
        "书记镇长": "党政主要负责人",
        "党委书记、镇长": "党政主要负责人",
        "共同": "党政主要负责人",
    }


class ActKind(Choice):
    """履职类别。"""

    DEPLOYED = "部署"
    ASKED = "过问"
    COORDINATED = "协调"
    SUPERVISED = "督办"
    HEARD = "听取汇报"
    INSTRUCTED = "批示"
    STUDIED = "学法"
    RECEIVED = "接访"
    REPORTED = "向党委报告"
    STATED = "述法"

    __variants__ = {
        "亲自部署": "部署",
        "部署工作": "部署",
        "亲自过问": "过问",
        "亲自协调": "协调",
        "亲自督办": "督办",
        "督导": "督办",
        "听汇报": "听取汇报",
        "听取法治建设工作汇报": "听取汇报",
        "专题听取汇报": "听取汇报",
        "批示指示": "批示",
        "作出批示": "批示",
        "带头学法": "学法",
        "接访下访": "接访",
        "报告": "向党委报告",
        "报告重大问题": "向党委报告",
        "年终述法": "述法",
    }


class HeadDuty(Choice):
    """职责事项，按第一责任人职责归并。"""

    PLANNING = "谋划部署"
    HEARING = "听取汇报"
    DECIDING = "依法决策"
    PARTY_RULES = "依规治党"
    FUNCTIONS = "依法履职"
    URGING = "督促班子依法办事"
    TEAM = "法治队伍建设"
    STUDY = "学法普法"
    SUPERVISED = "支持和接受监督"
    STATING = "述法和报告"

    __variants__ = {
        "部署工作": "谋划部署",
        "研究部署": "谋划部署",
        "制定计划": "谋划部署",
        "听取工作汇报": "听取汇报",
        "听取法治建设工作汇报": "听取汇报",
        "解决重大问题": "听取汇报",
        "科学民主依法决策": "依法决策",
        "重大决策": "依法决策",
        "党内法规": "依规治党",
        "全面依法履行政府职能": "依法履职",
        "行政执法": "依法履职",
        "督促班子成员": "督促班子依法办事",
        "队伍建设": "法治队伍建设",
        "学法": "学法普法",
        "带头学法": "学法普法",
        "普法": "学法普法",
        "接受监督": "支持和接受监督",
        "述法": "述法和报告",
        "向党委报告": "述法和报告",
    }


class HeadActs(Register):
    """党政主要负责人一次履职一行；交办、督办的事项在同一行填写要求、期限、回复和办结。"""

    key = "head_acts"
    label = "第一责任人履职台账"
    basis = heads.FOUR_IN_PERSON
    occurred_on = "acted_on"
    subject = "item"
    identity = ("acted_on", "kind", "item")
    rules = (
        InOrder("acted_on", "due_on"),
        InOrder("acted_on", "replied_on"),
        InOrder("acted_on", "closed_on"),
        InOrder("replied_on", "closed_on"),
        Needs("due_on", "owner"),
        Needs("closed_on", "result"),
    )
    procedure = Procedure(
        Stage(key="issued", label="作出", needs=("acted_on",)),
        Stage(key="assigned", label="交办", needs=("owner", "due_on"), optional=True),
        Stage(key="replied", label="回复", needs=("replied_on",), optional=True),
        Stage(key="closed", label="办结", needs=("closed_on",)),
    )

    acted_on: Day = column("履职日期", aliases=("日期", "时间", "会议日期"))
    head: Head = column("履职人", aliases=("责任人", "主要负责人", "领导", "姓名职务"))
    kind: ActKind = column("履职类别", aliases=("类别", "履职方式", "方式", "类型"))
    item: LongText = column("事项", aliases=("履职事项", "内容", "履职内容", "议题"))
    duty: HeadDuty | None = column("职责事项", default=None, aliases=("对应职责", "清单事项"))
    meeting: Text | None = column("会议名称", default=None, aliases=("会议", "场合"))
    reporter: Text | None = column("汇报单位", default=None, aliases=("汇报人", "报告单位"))
    decisions: LongText | None = column("议定事项", default=None, aliases=("会议决定", "党委意见"))
    minutes_number: Text | None = column(
        "纪要编号", default=None, aliases=("会议纪要编号",), when=When("meeting")
    )
    instruction: LongText | None = column("要求", default=None, aliases=("批示内容", "指示要求", "交办要求"))
    owner: Text | None = column("承办单位", default=None, aliases=("责任单位", "交办单位"))
    due_on: Day | None = column("办理期限", default=None, aliases=("完成时限", "期限"))
    replied_on: Day | None = column("回复日期", default=None, aliases=("反馈日期",))
    result: LongText | None = column("落实情况", default=None, aliases=("结果", "办理结果", "落实结果"))
    closed_on: Day | None = column("办结日期", default=None, aliases=("完成日期", "销号日期"))
    evidence: Text | None = column("佐证材料", default=None, aliases=("材料名称", "印证材料"))
    remark: LongText | None = column("备注", default=None)


REPLY = Deadline(
    key="head_act_close",
    label="第一责任人交办事项办结期限",
    register=HeadActs,
    starts_on="acted_on",
    met_by="closed_on",
    set_by="due_on",
    versions=(Version(date(2016, 11, 30), CalendarDays(30), heads.REPLY_IN_30),),
    applies=lambda row: row.due_on is not None or row.instruction is not None,
)


def _assigned(row: Any) -> bool:
    return row.due_on is not None


def _closed_on_time(row: Any) -> bool:
    return _assigned(row) and in_time(REPLY)(row)


def _raised_and_open(row: Any) -> bool:
    return row.kind is ActKind.REPORTED and row.closed_on is None


ACTS = Indicator(
    key="head_acts",
    label="第一责任人履职",
    definition="当期党政主要负责人推进法治建设的履职活动，一次计一次；两位主要负责人共同出席的只计一次，按履职类别分列。",
    register=HeadActs,
    measure=each_row(),
    unit="次",
    basis=heads.FOUR_IN_PERSON,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "亲自部署",
            "亲自过问",
            "亲自协调",
            "亲自督办",
            "第一责任人 履职",
            "主要负责人 批示",
            "批示",
            "亲自|主要负责人|第一责任人|书记|镇长|党政主要负责人 部署|过问|协调|督办|批示|签批|研究部署|主持召开|现场督导|调研督导|督导 法治|重要工作|重大问题|重点环节|重要任务|法治建设|执法",
        ),
        units=("次", "件", "项", "个"),
        against=(
            "听取",
            "学法",
            "学习",
            "接访下访",
            "会议",
            "领导小组",
            "听取汇报",
            "接访",
            "交办",
            "批示交办",
        ),
    ),
)

REPORTS_HEARD = Indicator(
    key="head_reports_heard",
    label="听取法治建设工作汇报",
    definition="当期履职类别为“听取汇报”的活动，一次会议计一次，不论听取几个单位的汇报。",
    register=HeadActs,
    measure=each_row(lambda row: row.kind is ActKind.HEARD),
    unit="次",
    basis=heads.HEAR_REPORTS,
    naming=Naming(
        phrases=(
            "听取 汇报",
            "听取法治建设 汇报",
            "听取 工作汇报",
            "听取|听 汇报|专题汇报|工作汇报|情况汇报|法治汇报|述法 法治|依法|专题|建设|工作|执法|普法",
            "听取|专题听取 法治|依法|普法|执法 情况|工作情况|落实情况|进展",
        ),
        units=("次", "场"),
    ),
)

REPORTED_UP = Indicator(
    key="head_reported_up",
    label="向党委报告法治重大问题",
    definition="当期履职类别为“向党委报告”的活动，一次计一次。",
    register=HeadActs,
    measure=each_row(lambda row: row.kind is ActKind.REPORTED),
    unit="次",
    basis=heads.GOVERNMENT_HEAD,
    naming=Naming(phrases=("向党委报告", "报告 重大问题"), units=("次", "件")),
)

RAISED_OPEN = Indicator(
    key="head_reported_open",
    label="向党委报告尚未办结的问题",
    definition="当期履职类别为“向党委报告”、还没有填办结日期的事项，一件计一件。",
    register=HeadActs,
    measure=each_row(_raised_and_open),
    unit="件",
    basis=heads.GOVERNMENT_HEAD,
    naming=Naming(phrases=("报告 重大问题 未办结",), units=("件", "个")),
)

BY_DUTY = Indicator(
    key="head_acts_by_duty",
    label="第一责任人分职责履职",
    definition="当期已填职责事项的履职活动，一次计一次，按职责事项分列；没有一次履职的职责，该项为0。",
    register=HeadActs,
    measure=each_row(lambda row: row.duty is not None),
    unit="次",
    basis=heads.DUTY_LIST,
    breakdown="duty",
    naming=Naming(phrases=("按职责清单 履职", "职责事项 履职"), units=("次", "件"), against=("听取", "学法")),
)

ASSIGNED = Indicator(
    key="head_acts_assigned",
    label="第一责任人交办事项",
    definition="办理期限在当期的履职交办事项，一件计一件。",
    register=HeadActs,
    measure=each_row(_assigned),
    unit="件",
    basis=heads.FOUR_IN_PERSON,
    dated_by="due_on",
    naming=Naming(
        phrases=(
            "主要负责人 交办",
            "第一责任人 交办",
            "交办|批示交办|督办|交办督办 法治|涉法|事项|重点|任务|问题 主要负责人|书记|镇长|第一责任人|批示|党政主要负责人|领导",
        ),
        units=("件", "项"),
        against=(
            "办结",
            "联席",
        ),
    ),
)

ASSIGNED_ON_TIME = Indicator(
    key="head_acts_closed_on_time",
    label="第一责任人交办事项按期办结",
    definition="办理期限在当期、办结日期不晚于办理期限的履职交办事项，一件计一件。",
    register=HeadActs,
    measure=each_row(_closed_on_time),
    unit="件",
    basis=heads.FOUR_IN_PERSON,
    dated_by="due_on",
    naming=Naming(phrases=("交办事项 按期办结",), units=("件", "项"), against=("率",)),
)

ON_TIME_RATE = Ratio(
    key="head_acts_on_time_rate",
    label="第一责任人交办事项按期办结率",
    definition="办理期限在当期的履职交办事项中，按期办结件数÷交办件数；逐级按件数相加后再相除。",
    numerator=ASSIGNED_ON_TIME,
    denominator=ASSIGNED,
    basis=heads.FOUR_IN_PERSON,
    naming=Naming(phrases=("交办事项 按期办结率", "交办事项按期办结率", "督办事项办结率"), units=("%",)),
)

# What each of these says of the heads is said again by its figure; nothing is claimed that no row supports.
TOLD = Sentence(
    key="head_acts_told",
    part=Part.FIRST_RESPONSIBLE,
    role=Role.STATUTORY,
    wordings=(
        "党政主要负责人履行推进法治建设第一责任人职责[[，对法治建设重要工作亲自部署{head_acts:部署}]]"
        "[[，对重大问题亲自过问{head_acts:过问}]][[，对重点环节亲自协调{head_acts:协调}]]"
        "[[，对重要任务亲自督办{head_acts:督办}]]。",
        "镇党委、政府主要负责人落实第一责任人职责[[，亲自部署法治建设重要工作{head_acts:部署}]]"
        "[[，亲自过问法治建设重大问题{head_acts:过问}]][[，就重点环节亲自协调{head_acts:协调}]]"
        "[[，亲自督办重要任务{head_acts:督办}]]。",
    ),
)

HEARD_TOLD = Sentence(
    key="head_reports_heard_told",
    part=Part.FIRST_RESPONSIBLE,
    role=Role.STATUTORY,
    wordings=(
        "全年听取法治建设工作汇报{head_reports_heard}[[，主要负责人作出批示{head_acts:批示}]]。",
        "年内专题听取法治建设工作汇报{head_reports_heard}[[，对法治建设事项作出批示{head_acts:批示}]]。",
    ),
)

LED_TOLD = Sentence(
    key="head_study_told",
    part=Part.FIRST_RESPONSIBLE,
    wordings=(
        "党政主要负责人带头学法{study_led_by_heads}[[，政府向党委报告法治建设重大问题{head_reported_up}]]。",
        "主要负责人带头参加集体学法{study_led_by_heads}[[，就法治建设重大问题向党委报告{head_reported_up}]]。",
    ),
)

ASSIGNED_TOLD = Sentence(
    key="head_acts_assigned_told",
    part=Part.FIRST_RESPONSIBLE,
    wordings=(
        "年内主要负责人交办法治建设事项{head_acts_assigned}[[，交办事项按期办结率{head_acts_on_time_rate}]]。",
        "全年由主要负责人交办法治建设事项共{head_acts_assigned}[[，主要负责人交办事项按期办结率达{head_acts_on_time_rate}]]。",
    ),
)

ENFORCEMENT_TOTALS = YearlyDuty(
    key="enforcement_totals",
    label="公开上年度行政执法总体情况",
    versions=(
        Version(
            enforcement_publicity.TOTALS_BY_JANUARY.effective,
            Months(1),
            enforcement_publicity.TOTALS_BY_JANUARY,
        ),
    ),
    levels=(3, 4),
)

DISCLOSURE_REPORT = YearlyDuty(
    key="disclosure_report",
    label="公布政府信息公开工作年度报告",
    versions=(Version(disclosure.GOVERNMENT_REPORT.effective, Months(3), disclosure.GOVERNMENT_REPORT),),
    levels=(1, 2, 3),
)

TOWNSHIP_DISCLOSURE_REPORT = YearlyDuty(
    key="disclosure_report_township",
    label="报送政府信息公开工作年度报告",
    versions=(Version(disclosure.TOWNSHIP_REPORT.effective, Months(1), disclosure.TOWNSHIP_REPORT),),
    levels=(4,),
)

LINE = Line(
    key="duty",
    label="第一责任人",
    registers=(HeadActs,),
    indicators=(
        ACTS,
        REPORTS_HEARD,
        REPORTED_UP,
        RAISED_OPEN,
        BY_DUTY,
        ASSIGNED,
        ASSIGNED_ON_TIME,
        ON_TIME_RATE,
    ),
    deadlines=(REPLY,),
    duties=(ENFORCEMENT_TOTALS, DISCLOSURE_REPORT, TOWNSHIP_DISCLOSURE_REPORT),
    sentences=(TOLD, HEARD_TOLD, LED_TOLD, ASSIGNED_TOLD),
)
