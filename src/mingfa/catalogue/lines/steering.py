"""组织领导: the leading group, the network of people who answer for the work, and what comes from above."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, days_between, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.meetings import Body, MeetingItems, Meetings
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import steering as law
from mingfa.law.counting import CalendarDays, Months, WorkingDays
from mingfa.law.report_parts import Part

__all__ = [
    "LINE",
    "NETWORK_VILLAGES",
    "GovernanceNodes",
    "NodeDuty",
    "SuperiorKind",
    "SuperiorPapers",
    "SuperiorRole",
]


class NodeDuty(Choice):
    """在工作网络中的职责。"""

    HEAD = "党政主要负责人"
    LEADER = "领导小组组长"
    DEPUTY = "领导小组副组长"
    MEMBER = "领导小组成员"
    OFFICE = "领导小组办公室"
    DEPARTMENT = "部门责任人"
    VILLAGE = "村（社区）责任人"
    SUPERIOR = "上级机关"

    __variants__ = {
        "主要负责人": "党政主要负责人",
        "书记": "党政主要负责人",
        "镇长": "党政主要负责人",
        "组长": "领导小组组长",
        "副组长": "领导小组副组长",
        "成员": "领导小组成员",
        "成员单位": "领导小组成员",
        "办公室": "领导小组办公室",
        "办公室主任": "领导小组办公室",
        "部门": "部门责任人",
        "站所责任人": "部门责任人",
        "联络员": "部门责任人",
        "村责任人": "村（社区）责任人",
        "社区责任人": "村（社区）责任人",
        "村": "村（社区）责任人",
        "村级责任人": "村（社区）责任人",
        "指导机关": "上级机关",
        "上级部门": "上级机关",
        "县直部门": "上级机关",
    }


class SuperiorRole(Choice):
    """上级机关的职责。"""

    LEADS = "领导"
    GUIDES = "指导"
    RECEIVES = "接收备案"
    TRAINS = "培训"
    INSPECTS = "检查督察"

    __variants__ = {
        "业务指导": "指导",
        "备案": "接收备案",
        "接收": "接收备案",
        "检查": "检查督察",
        "督察": "检查督察",
        "督查": "检查督察",
        "考核": "检查督察",
    }


class GovernanceNodes(Register):
    """工作网络中一个单位或者一名人员的一项职责一行；每个村（社区）一行，尚未明确责任人的，姓名留空。"""

    key = "governance_nodes"
    label = "依法治理工作网络名册"
    basis = law.NETWORK
    occurred_on = "since"
    subject = "unit"
    identity = ("unit", "duty", "person", "since")
    standing = ("since", "until")
    rhythm = Rhythm.YEAR
    rules = (InOrder("since", "until"), Needs("duty", "superior_role", values=(NodeDuty.SUPERIOR,)))

    unit: Text = column("单位名称", aliases=("单位", "节点名称", "机关名称"))
    duty: NodeDuty = column("网络职责", aliases=("职责", "角色", "担任职责"))
    superior_role: SuperiorRole | None = column(
        "上级机关职责",
        default=None,
        aliases=("指导关系",),
        hint="职责为上级机关的填写",
        when=When("duty", (NodeDuty.SUPERIOR,)),
    )
    person: Text | None = column(
        "姓名", default=None, aliases=("责任人", "人员姓名", "联系人"), privacy=Privacy.NAME
    )
    post: Text | None = column("职务", default=None, aliases=("担任职务",))
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    since: Day = column("起始日期", aliases=("任职日期", "登记日期", "起始时间"))
    until: Day | None = column("终止日期", default=None, aliases=("卸任日期", "终止时间"))
    appointed_by: Text | None = column("依据文件", default=None, aliases=("任命文件", "文号"))
    remark: LongText | None = column("备注", default=None)


class SuperiorKind(Choice):
    """来源类别。"""

    MEETING = "会议精神"
    PAPER = "文件"
    KEY_POINTS = "工作要点"
    INSTRUCTION = "领导批示"

    __variants__ = {
        "会议": "会议精神",
        "上级会议": "会议精神",
        "上级文件": "文件",
        "通知": "文件",
        "年度工作要点": "工作要点",
        "要点": "工作要点",
        "批示": "领导批示",
    }


class SuperiorPapers(Register):
    """收到的一次上级会议精神或者一份上级文件一行；分解的任务在年度工作安排台账中登记。"""

    key = "superior_papers"
    label = "上级会议文件贯彻台账"
    basis = law.PASS_ON_7
    occurred_on = "received_on"
    subject = "title"
    identity = ("received_on", "title")
    rules = (
        InOrder("received_on", "passed_on"),
        InOrder("received_on", "split_on"),
        InOrder("received_on", "reported_on"),
        InOrder("received_on", "report_due_on"),
    )
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(key="passed_on", label="传达", needs=("passed_on",)),
        Stage(key="split", label="分解任务", needs=("split_on",), optional=True),
        Stage(key="reported_back", label="报告落实情况", needs=("reported_on",), optional=True),
    )

    kind: SuperiorKind = column("来源类别", aliases=("类别", "类型"))
    title: LongText = column("会议或者文件名称", aliases=("名称", "会议名称", "文件名称", "标题"))
    issuer: Text = column("上级机关", aliases=("来文单位", "发文单位", "发文机关", "主办单位"))
    number: Text | None = column("文号", default=None, aliases=("发文字号", "来文字号"))
    received_on: Day = column("收到日期", aliases=("日期", "收文日期", "接收日期", "参会日期"))
    passed_on: Day | None = column("传达日期", default=None, aliases=("传达学习日期", "学习日期"))
    occasion: Text | None = column("传达场合", default=None, aliases=("传达会议", "传达形式"))
    audience: Text | None = column("传达范围", default=None, aliases=("参加范围", "参加人员"))
    points: Count | None = column("要点条数", default=None, aliases=("任务条数", "涉及任务数"), unit="条")
    split_on: Day | None = column("分解任务日期", default=None, aliases=("分解日期", "任务分解日期"))
    report_due_on: Day | None = column("要求报告日期", default=None, aliases=("报告期限", "反馈期限"))
    reported_on: Day | None = column("报告落实情况日期", default=None, aliases=("反馈日期", "报告日期"))
    remark: LongText | None = column("备注", default=None)


_GROUP = (NodeDuty.LEADER, NodeDuty.DEPUTY, NodeDuty.MEMBER, NodeDuty.OFFICE)
_PROMPT_DAYS = 7


def _group_decided(row: Any) -> bool:
    return row.meeting is not None and "领导小组" in row.meeting and row.decision is not None


def _named_village(row: Any) -> bool:
    return row.duty is NodeDuty.VILLAGE and row.person is not None


def _prompt(row: Any) -> bool:
    return row.passed_on is not None and (row.passed_on - row.received_on).days <= _PROMPT_DAYS


MEETINGS = Indicator(
    key="group_meetings",
    label="法治建设领导小组会议",
    definition="会议日期在当期、会议类别为“法治建设领导小组会议”的会议，一次计一次；会议登记在会议台账。",
    register=Meetings,
    measure=each_row(lambda row: row.body is Body.GROUP),
    unit="次",
    basis=law.GROUP,
    naming=Naming(
        phrases=(
            "召开 领导小组",
            "领导小组会议",
            "领导小组 会议",
            "法治建设|法治政府建设|依法治镇|全面依法治镇|依法治区|依法治县|普法 领导小组|委员会|工作小组|工作专班 会议|全体会议|例会|推进会",
            "法治建设|法治政府建设|依法行政|法治工作 推进会|调度会|部署会|专题会|专题会议|工作会议|工作例会|联席会",
        ),
        units=("次", "场", "场次"),
        against=(
            "平安建设",
            "信访",
            "安全生产",
            "汇报",
            "学",
            "联席",
            "旁听",
            "讲座",
        ),
    ),
)

DECISIONS = Indicator(
    key="group_decisions",
    label="领导小组议定事项",
    definition="上会日期在当期、会议名称写明领导小组且填有议定事项的议题，一个计一项；登记在会议议题和议定事项台账。",
    register=MeetingItems,
    measure=each_row(_group_decided),
    unit="项",
    basis=law.GROUP,
    dated_by="discussed_on",
    naming=Naming(
        phrases=("领导小组 议定", "领导小组 研究 事项"),
        units=("项", "个", "件"),
        against=("三重一大", "党委会", "办结", "率"),
    ),
)

DECISIONS_DONE = Indicator(
    key="group_decisions_done",
    label="已落实的领导小组议定事项",
    definition="上会日期在当期、会议名称写明领导小组且填有议定事项和办结日期的议题，一个计一项。",
    register=MeetingItems,
    measure=each_row(lambda row: _group_decided(row) and row.done_on is not None),
    unit="项",
    basis=law.GROUP,
    dated_by="discussed_on",
    naming=Naming(
        phrases=("领导小组 议定 办结", "领导小组 议定 落实"), units=("项", "个", "件"), against=("率",)
    ),
)

DECISIONS_DONE_RATE = Ratio(
    key="group_decisions_done_rate",
    label="领导小组议定事项落实率",
    definition="当期领导小组议定事项中，已落实项数÷总项数；逐级按项数相加后再相除。",
    numerator=DECISIONS_DONE,
    denominator=DECISIONS,
    basis=law.GROUP,
    naming=Naming(phrases=("领导小组 议定事项 落实率", "领导小组议定事项落实率"), units=("%",)),
)

NODES = Indicator(
    key="governance_nodes",
    label="依法治理工作网络人员",
    definition="期末在工作网络名册中、已填姓名的人员，一人一项职责计一名，按网络职责分列。",
    register=GovernanceNodes,
    measure=each_row(lambda row: row.person is not None),
    unit="名",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    breakdown="duty",
    naming=Naming(
        phrases=("依法治理 网络 人员", "工作网络 人员"), units=("名", "人"), against=("网格", "村（社区）")
    ),
)

MEMBERS = Indicator(
    key="group_members",
    label="法治建设领导小组成员",
    definition="期末在任的领导小组组长、副组长、成员和办公室人员，一人一项职责计一名；按职责分列的人数看工作网络人员。",
    register=GovernanceNodes,
    measure=each_row(lambda row: row.duty in _GROUP),
    unit="名",
    basis=law.GROUP,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=("领导小组 成员", "领导小组成员"), units=("名", "人", "个"), against=("会议", "召开")
    ),
)

NETWORK_VILLAGES = Indicator(
    key="network_villages",
    label="纳入依法治理网络的村（社区）",
    definition="期末在工作网络名册中的村（社区），一个村（社区）一行计一个，不论是否已明确责任人。",
    register=GovernanceNodes,
    measure=each_row(lambda row: row.duty is NodeDuty.VILLAGE),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=("依法治理 网络 村", "工作网络 覆盖 村", "依法治理工作网络 覆盖"),
        units=("个",),
        against=("责任人", "网格"),
    ),
)

VILLAGES_NAMED = Indicator(
    key="network_villages_named",
    label="明确法治责任人的村（社区）",
    definition="期末在工作网络名册中、已填责任人姓名的村（社区），一个村（社区）计一个。",
    register=GovernanceNodes,
    measure=each_row(_named_village),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    naming=Naming(phrases=("明确 法治 责任人 村", "明确 责任人 村"), units=("个",), against=("率",)),
)

NAMED_RATE = Ratio(
    key="network_villages_named_rate",
    label="村（社区）法治责任人明确率",
    definition="期末名册中的村（社区）里，已明确责任人的个数÷村（社区）个数；逐级按个数相加后再相除。",
    numerator=VILLAGES_NAMED,
    denominator=NETWORK_VILLAGES,
    basis=law.NETWORK,
    naming=Naming(phrases=("责任人 明确率", "责任人明确率", "责任人 覆盖率"), units=("%",)),
)

SUPERIORS = Indicator(
    key="superior_bodies",
    label="上级指导机关",
    definition="期末在名册中、网络职责为“上级机关”的机关，一个机关一项职责计一个，按上级机关职责分列。",
    register=GovernanceNodes,
    measure=each_row(lambda row: row.duty is NodeDuty.SUPERIOR),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    breakdown="superior_role",
    naming=Naming(phrases=("上级指导机关", "上级 指导 机关"), units=("个", "家")),
)

RECEIVED = Indicator(
    key="superior_papers",
    label="收到上级法治会议文件",
    definition="收到日期在当期的上级会议精神、文件、工作要点和批示，一次会议、一份文件计一件，按来源类别分列。",
    register=SuperiorPapers,
    measure=each_row(),
    unit="件",
    basis=law.PASS_ON_7,
    breakdown="kind",
    naming=Naming(phrases=("收到 上级 文件", "上级 会议文件"), units=("件", "份"), against=("传达",)),
)

PASSED = Indicator(
    key="superior_papers_passed",
    label="传达上级会议文件",
    definition="传达日期在当期的上级会议精神、文件、工作要点和批示，一件计一次，按来源类别分列。",
    register=SuperiorPapers,
    measure=each_row(),
    unit="次",
    basis=law.PASS_ON_7,
    dated_by="passed_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "传达学习 上级",
            "传达 上级 会议精神",
            "传达学习 会议精神",
            "传达 上级 文件",
            "传达学习|传达贯彻 上级|中央|省委|市委|县委|区委 精神|文件|部署",
        ),
        units=("次", "件", "份", "场"),
        against=("第一议题", "突发事件应对法", "中心组", "率"),
    ),
)

PROMPT = Indicator(
    key="superior_papers_prompt",
    label="七日内传达的上级会议文件",
    definition="传达日期在当期、收到之日起七日内传达的上级会议精神和文件，一件计一件。",
    register=SuperiorPapers,
    measure=each_row(_prompt),
    unit="件",
    basis=law.PASS_ON_7,
    dated_by="passed_on",
    naming=Naming(phrases=("七日内 传达", "7日内 传达"), units=("件", "次"), against=("率",)),
)

PROMPT_RATE = Ratio(
    key="superior_papers_prompt_rate",
    label="上级会议文件七日内传达率",
    definition="当期传达的上级会议精神和文件中，七日内传达的件数÷传达件数；逐级按件数相加后再相除。",
    numerator=PROMPT,
    denominator=PASSED,
    basis=law.PASS_ON_7,
    naming=Naming(phrases=("七日内传达率", "及时传达率", "按时传达率"), units=("%",)),
)

LAG = Indicator(
    key="superior_papers_lag_days",
    label="传达上级会议文件用时天数",
    definition="传达日期在当期的上级会议精神和文件，自收到至传达的天数之和；用来计算平均用时。",
    register=SuperiorPapers,
    measure=days_between("received_on", "passed_on"),
    unit="天",
    basis=law.PASS_ON_7,
    dated_by="passed_on",
    naming=Naming(phrases=("传达 用时", "收到 传达 天"), units=("天",)),
)

MEAN_LAG = Ratio(
    key="superior_papers_mean_days",
    label="上级会议文件传达平均用时",
    definition="传达日期在当期的上级会议精神和文件，自收到至传达的天数之和÷传达件数；逐级相加后再相除。",
    numerator=LAG,
    denominator=PASSED,
    unit="天",
    basis=law.PASS_ON_7,
    naming=Naming(phrases=("传达 平均用时", "传达 平均 用时"), units=("天",)),
)

MINUTES = Deadline(
    key="group_minutes",
    label="领导小组会议纪要印发期限",
    register=Meetings,
    starts_on="held_on",
    met_by="minutes_on",
    versions=(Version(date(2019, 4, 15), WorkingDays(5), law.MINUTES_IN_5),),
    applies=lambda row: row.body is Body.GROUP,
)

PASS_ON = Deadline(
    key="superior_papers_pass",
    label="上级会议文件传达期限",
    register=SuperiorPapers,
    starts_on="received_on",
    met_by="passed_on",
    versions=(Version(date(2019, 4, 15), CalendarDays(7), law.PASS_ON_7),),
)

REPORT_BACK = Deadline(
    key="superior_points_report",
    label="工作要点落实情况报告期限",
    register=SuperiorPapers,
    starts_on="received_on",
    met_by="reported_on",
    set_by="report_due_on",
    versions=(Version(date(2019, 4, 15), Months(6), law.KEY_POINTS),),
    applies=lambda row: row.kind is SuperiorKind.KEY_POINTS or row.report_due_on is not None,
)

GROUP_TOLD = Sentence(
    key="group_told",
    part=Part.MEASURES,
    wordings=(
        "健全法治建设领导机制，全年召开法治建设领导小组会议{group_meetings}[[，领导小组议定事项{group_decisions}]]"
        "[[，领导小组议定事项落实率{group_decisions_done_rate}]][[，领导小组现有成员{group_members}]]。",
        "强化统筹协调，年内共召开法治建设领导小组会议{group_meetings}[[；领导小组会议议定事项{group_decisions}]]"
        "[[；领导小组成员共{group_members}]][[；领导小组议定事项落实率达{group_decisions_done_rate}]]。",
    ),
)

NETWORK_TOLD = Sentence(
    key="network_told",
    part=Part.MEASURES,
    wordings=(
        "依法治理工作网络覆盖村（社区）{network_villages}[[，村（社区）法治责任人明确率{network_villages_named_rate}]]。",
        "健全依法治理工作网络，工作网络共覆盖村（社区）{network_villages}"
        "[[，村（社区）法治责任人明确率达{network_villages_named_rate}]]。",
    ),
)

PASSED_TOLD = Sentence(
    key="superior_papers_told",
    part=Part.MEASURES,
    wordings=(
        "及时传达学习上级会议精神和文件{superior_papers_passed}"
        "[[，上级会议文件七日内传达率{superior_papers_prompt_rate}]][[，传达平均用时{superior_papers_mean_days}]]。",
        "认真贯彻上级部署，全年传达上级会议精神和文件{superior_papers_passed}"
        "[[，七日内传达率达{superior_papers_prompt_rate}]][[，从收到到传达平均用时{superior_papers_mean_days}]]。",
    ),
)

LINE = Line(
    key="steering",
    label="组织领导",
    heading="加强法治建设组织领导",
    registers=(GovernanceNodes, SuperiorPapers),
    indicators=(
        MEETINGS,
        DECISIONS,
        DECISIONS_DONE,
        DECISIONS_DONE_RATE,
        NODES,
        MEMBERS,
        NETWORK_VILLAGES,
        VILLAGES_NAMED,
        NAMED_RATE,
        SUPERIORS,
        RECEIVED,
        PASSED,
        PROMPT,
        PROMPT_RATE,
        LAG,
        MEAN_LAG,
    ),
    deadlines=(MINUTES, PASS_ON, REPORT_BACK),
    sentences=(GROUP_TOLD, NETWORK_TOLD, PASSED_TOLD),
)
