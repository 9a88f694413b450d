"""执法行动和柔性执法: drives, joint actions and patrols, and persuasion used before or beside penalty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.inspections import TWO_OFFICERS, EnforcementField
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import administrative_penalty, power_lists
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "ActionKind", "EnforcementActions", "Later", "Means", "SoftActs"]


class ActionKind(Choice):
    """行动类别。"""

    DRIVE = "综合执法月"
    SPECIAL = "专项执法行动"
    JOINT = "联合执法"
    PATROL = "执法巡查"
    PLAN = "年度检查计划"

    __variants__ = {
        "执法月": "综合执法月",
        "集中执法月": "综合执法月",
        "专项行动": "专项执法行动",
        "专项整治": "专项执法行动",
        "执法行动": "专项执法行动",
        "联合行动": "联合执法",
        "联合执法行动": "联合执法",
        "多部门联合执法": "联合执法",
        "巡查": "执法巡查",
        "日常巡查": "执法巡查",
        "检查计划": "年度检查计划",
    }


class EnforcementActions(Register):
    """一次执法行动、一次联合执法或者一次没有具体对象的执法巡查一行；行动中的检查和案件登记在各自台账。"""

    key = "enforcement_actions"
    label = "执法行动台账"
    basis = power_lists.SUPERVISED_AFTER
    occurred_on = "started_on"
    subject = "title"
    identity = ("started_on", "kind", "title")
    joint = "units"
    rules = (
        InOrder("planned_on", "started_on"),
        InOrder("started_on", "ended_on"),
        InOrder("ended_on", "summed_up_on"),
        NotMore("transfers_closed", "transfers"),
        Needs("transfers", "transferred_to"),
        Stated(
            at="units",
            reads=("kind",),
            holds=lambda row: row.kind is not ActionKind.JOINT or row.units is not None,
            message="联合执法请填写参加单位",
            rule="联合执法的须填参加单位",
        ),
    )
    procedure = Procedure(
        Stage(key="planned", label="制定方案", needs=("planned_on",), optional=True),
        Stage(key="started", label="开展", needs=("started_on",)),
        Stage(key="ended", label="结束", needs=("ended_on",)),
        Stage(key="split", label="分案移送", needs=("transfers",), optional=True),
        Stage(key="summed_up", label="总结反馈", needs=("summed_up_on",)),
    )

    title: Text = column("行动名称", aliases=("名称", "行动主题", "巡查路线"))
    kind: ActionKind = column("行动类别", aliases=("类别", "类型"))
    field: EnforcementField | None = column("执法领域", default=None, aliases=("领域", "整治领域"))
    targets: LongText | None = column("整治重点", default=None, aliases=("整治内容", "重点", "对象"))
    planned_on: Day | None = column("方案日期", default=None, aliases=("方案印发日期",))
    started_on: Day = column("开始日期", aliases=("日期", "时间", "行动日期", "起"))
    ended_on: Day | None = column("结束日期", default=None, aliases=("止",))
    place: Text | None = column("地点", default=None, aliases=("区域", "范围"))
    lead: Text | None = column("牵头单位", default=None, aliases=("牵头部门", "组织单位"))
    units: Text | None = column(
        "参加单位",
        default=None,
        aliases=("联合单位", "参加部门", "成员单位"),
        hint="写本系统内单位名称的，会请对方确认；对方确认后，上级只计一次",
    )
    people: Count | None = column(
        "出动人次", default=None, aliases=("出动人员", "出动执法人员", "人次"), unit="人次"
    )
    vehicles: Count | None = column("出动车辆", default=None, aliases=("车辆",), unit="辆次")
    seized: LongText | None = column("收缴扣押物品", default=None, aliases=("没收物品", "收缴物品"))
    findings: LongText | None = column("发现问题", default=None, aliases=("发现情况", "结果"))
    transfers: Count | None = column("移送案件", default=None, aliases=("移送数", "转交案件"), unit="件")
    transferred_to: Text | None = column(
        "接收单位", default=None, aliases=("移送单位",), when=When("transfers")
    )
    transfers_closed: Count | None = column("移送办结", default=None, aliases=("移送反馈办结",), unit="件")
    summed_up_on: Day | None = column("总结反馈日期", default=None, aliases=("总结日期", "反馈日期"))
    remark: LongText | None = column("备注", default=None)


class Means(Choice):
    """方式。"""

    PERSUADED = "劝导教育"
    WARNED = "警示告诫"
    TALKED = "约谈"
    ORDERED = "责令改正"
    SPARED = "首违不罚"

    __variants__ = {
        "劝导": "劝导教育",
        "批评教育": "劝导教育",
        "说服教育": "劝导教育",
        "警示": "警示告诫",
        "告诫": "警示告诫",
        "提醒告诫": "警示告诫",
        "行政约谈": "约谈",
        "责令整改": "责令改正",
        "限期改正": "责令改正",
        "轻微不罚": "首违不罚",
        "初次违法不罚": "首违不罚",
        "免予处罚": "首违不罚",
    }


class Later(Choice):
    """后续情况。"""

    CORRECTED = "已改正"
    REPEATED = "再次违法"
    CASE_OPENED = "转立案查处"

    __variants__ = {
        "改正": "已改正",
        "整改到位": "已改正",
        "再犯": "再次违法",
        "复发": "再次违法",
        "立案": "转立案查处",
        "处罚": "转立案查处",
    }


class SoftActs(Register):
    """对一个当事人一次劝导教育、警示告诫等柔性执法一行；作出处罚决定的登记在行政处罚案件台账。"""

    key = "soft_acts"
    label = "柔性执法台账"
    basis = administrative_penalty.SPARED
    occurred_on = "acted_on"
    subject = "matter"
    identity = ("acted_on", "party", "matter")
    rules = (
        TWO_OFFICERS,
        InOrder("acted_on", "recheck_by"),
        InOrder("acted_on", "rechecked_on"),
        Needs("rechecked_on", "later"),
    )
    procedure = Procedure(
        Stage(key="acted", label="劝导或者告诫", needs=("acted_on",)),
        Stage(key="rechecked", label="复查", needs=("rechecked_on", "later")),
    )

    acted_on: Day = column("日期", aliases=("时间", "处理日期"))
    field: EnforcementField = column("执法领域", aliases=("领域",))
    matter: LongText = column("违法事由", aliases=("事由", "违法行为", "情形"))
    party: Text = column("当事人", aliases=("对象", "相对人"), privacy=Privacy.NAME)
    means: Means = column("方式", aliases=("处理方式", "柔性方式", "类别"))
    document: Text | None = column("文书编号", default=None, aliases=("告诫书编号", "承诺书编号"))
    said: LongText | None = column("告诫内容", default=None, aliases=("内容",))
    officers: Text = column(
        "执法人员",
        aliases=("承办人", "经办人"),
        basis=administrative_penalty.TWO_OFFICERS,
        stays=True,
        roster="officers",
    )
    recheck_by: Day | None = column("复查期限", default=None, aliases=("改正期限", "整改期限"))
    rechecked_on: Day | None = column("复查日期", default=None, aliases=("回访日期",))
    later: Later | None = column("后续情况", default=None, aliases=("复查结果", "改正情况"))
    remark: LongText | None = column("备注", default=None)


def _actions(
    key: str,
    label: str,
    rule: str,
    unit: str,
    phrases: tuple[str, ...],
    measure: Measure,
    against: tuple[str, ...] = (),
) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=EnforcementActions, measure=measure, unit=unit,
        basis=power_lists.SUPERVISED_AFTER, naming=Naming(phrases=phrases, units=(unit, "场次"), against=against),
    )  # fmt: skip


def _action(*kinds: ActionKind) -> Callable[[Any], bool]:
    return lambda row: row.kind in kinds


DRIVES = _actions(
    "enforcement_drives", "专项执法行动", "开始日期在当期、行动类别为“综合执法月”“专项执法行动”的，一次计一次。", "次",
    ("专项执法行动", "综合执法月", "专项执法", "执法行动", "专项整治行动", "执法专项行动","专项执法|专项整治|专项行动|专项检查|执法行动|集中整治|专项治理|整治行动|专项执法检查|百日行动 开展|组织|实施|行动|整治|执法|综合整治",),
    each_row(_action(ActionKind.DRIVE, ActionKind.SPECIAL)), ("联合", "巡查"),
)  # fmt: skip
JOINT = _actions(
    "enforcement_joint", "联合执法", "开始日期在当期、行动类别为“联合执法”的，一次计一次；几个单位共同参加的一次行动只计一次。", "次",
    ("联合执法","联合|会同|协同|配合|联动 执法|执法行动|执法检查|执法活动|执法整治",), each_row(_action(ActionKind.JOINT)), ("移送",),
)  # fmt: skip
PATROLS = _actions(
    "enforcement_patrols", "执法巡查", "开始日期在当期、行动类别为“执法巡查”的，一次计一次；巡查没有具体对象，不计入行政检查。", "次",
    ("执法巡查", "日常执法巡查","执法|日常|动态|国土|城管|草原|林草|河道|护林|耕地|违建|市容|渔政 巡查|巡护|巡检",), each_row(_action(ActionKind.PATROL)), ("治安",),
)  # fmt: skip
PEOPLE_OUT = _actions(
    "enforcement_people_out", "出动执法人员", "开始日期在当期的执法行动和巡查，出动人次之和。", "人次",
    ("出动 执法人员", "出动执法人员", "出动 执法力量","出动|派出|投入 执法人员|执法力量|执法队员|执法人次|工作人员|检查人员|执法干部", "出动 执法|检查人次|人次",), total_of("people"),
)  # fmt: skip
TRANSFERS = _actions(
    "enforcement_transfers", "执法行动移送案件", "开始日期在当期的执法行动，分案移送的件数之和。", "件",
    ("联合执法 移送", "行动 移送案件", "移送 部门 案件"), total_of("transfers"), ("司法机关", "办结"),
)  # fmt: skip
TRANSFERS_CLOSED = _actions(
    "enforcement_transfers_closed", "移送案件办结", "开始日期在当期的执法行动，移送后已办结的件数之和。", "件",
    ("移送 办结", "移送案件 办结"), total_of("transfers_closed"),
)  # fmt: skip

SOFT = Indicator(
    key="soft_acts",
    label="柔性执法",
    definition="当期的劝导教育、警示告诫、约谈、责令改正和首违不罚，对一个当事人一次计一次，按方式分列。",
    register=SoftActs,
    measure=each_row(),
    unit="次",
    basis=administrative_penalty.SPARED,
    breakdown="means",
    naming=Naming(
        phrases=(
            "轻微免罚",
            "免罚",
            "轻微不罚",
            "柔性执法",
            "劝导教育",
            "警示告诫",
            "劝导 警示",
            "首违不罚",
            "首违不罚|轻微免罚|轻微不罚|免予处罚|免罚|不予处罚|柔性执法|包容审慎|免罚清单|轻微违法 适用|实施|案件|免罚|事项|办理|开展",
            "行政指导|行政约谈|约谈|行政建议|提示提醒|柔性提醒|说理式执法|劝导|劝诫|批评教育|教育引导|警示告诫|指导约谈 开展|实施|执法|次|企业|当事人|违法",
        ),
        units=("次", "件", "起", "人次"),
        against=(
            "占比",
            "率",
            "普法",
            "纪检",
            "信访",
            "干部",
        ),
    ),
)

SOFT_RECHECKED = Indicator(
    key="soft_acts_rechecked",
    label="柔性执法已复查",
    definition="当期的柔性执法中，已经复查并填有后续情况的，一次计一次。",
    register=SoftActs,
    measure=each_row(lambda row: row.later is not None),
    unit="次",
    basis=administrative_penalty.SPARED,
    naming=Naming(phrases=("柔性执法 复查",), units=("次", "件"), against=("率",)),
)

SOFT_REPEATED = Indicator(
    key="soft_acts_repeated",
    label="柔性执法后再次违法",
    definition="当期的柔性执法中，复查发现再次违法或者转立案查处的，一次计一次。",
    register=SoftActs,
    measure=each_row(lambda row: row.later in (Later.REPEATED, Later.CASE_OPENED)),
    unit="次",
    basis=administrative_penalty.SPARED,
    naming=Naming(phrases=("柔性执法 再次违法",), units=("次", "件"), against=("率",)),
)

REPEAT_RATE = Ratio(
    key="soft_acts_repeat_rate",
    label="柔性执法再次违法率",
    definition="当期已复查的柔性执法中，再次违法和转立案的次数÷已复查次数；逐级按次数相加后再相除。",
    numerator=SOFT_REPEATED,
    denominator=SOFT_RECHECKED,
    basis=administrative_penalty.SPARED,
    naming=Naming(phrases=("柔性执法 再次违法率", "再次违法率"), units=("%",)),
)

RECHECK = Deadline(
    key="soft_act_recheck",
    label="柔性执法复查期限",
    register=SoftActs,
    starts_on="acted_on",
    met_by="rechecked_on",
    set_by="recheck_by",
    versions=(Version(date(2021, 7, 15), CalendarDays(30), administrative_penalty.SPARED),),
    applies=lambda row: row.recheck_by is not None,
)

ACTIONS_TOLD = Sentence(
    key="enforcement_actions_told",
    part=Part.MEASURES,
    wordings=(
        "聚焦突出问题，开展专项执法行动{enforcement_drives}[[，开展多部门联合执法{enforcement_joint}]]"
        "[[，开展执法巡查{enforcement_patrols}]][[，累计出动执法人员{enforcement_people_out}]]。",
        "大力开展执法行动，组织综合执法月等专项执法行动{enforcement_drives}[[，组织联合执法{enforcement_joint}]]"
        "[[，组织日常执法巡查{enforcement_patrols}]][[，出动执法人员{enforcement_people_out}]]。",
    ),
)

SOFT_TOLD = Sentence(
    key="soft_acts_told",
    part=Part.MEASURES,
    wordings=(
        "推行柔性执法，全年开展柔性执法{soft_acts}[[，其中劝导教育{soft_acts:劝导教育}]]"
        "[[，警示告诫{soft_acts:警示告诫}]][[，首违不罚{soft_acts:首违不罚}]]。",
        "坚持处罚与教育相结合，年内实施柔性执法{soft_acts}[[，劝导教育{soft_acts:劝导教育}]]"
        "[[，警示告诫{soft_acts:警示告诫}]][[，适用首违不罚{soft_acts:首违不罚}]]。",
    ),
)

LINE = Line(
    key="enforcement_actions",
    label="执法行动和柔性执法",
    heading="严格规范公正文明执法",
    registers=(EnforcementActions, SoftActs),
    indicators=(
        DRIVES,
        JOINT,
        PATROLS,
        PEOPLE_OUT,
        TRANSFERS,
        TRANSFERS_CLOSED,
        SOFT,
        SOFT_RECHECKED,
        SOFT_REPEATED,
        REPEAT_RATE,
    ),
    deadlines=(RECHECK,),
    sentences=(ACTIONS_TOLD, SOFT_TOLD),
)
