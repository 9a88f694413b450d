"""执法保障: premises, equipment and standards of the enforcement team, and what the county taught and guided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text, YesNo
from mingfa.law import enforcement_supervision as law
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount, Bound

__all__ = ["LINE", "CountyGuidance", "Equipment", "EquipmentKind", "GuidanceKind", "TeamStandards"]


class EquipmentKind(Choice):
    """类别。"""

    PREMISES = "办公办案场所"
    VEHICLE = "执法车辆"
    RECORDER = "执法记录仪"
    COMMUNICATION = "通信设备"
    EVIDENCE = "取证设备"
    PROTECTION = "防护装备"
    OFFICE = "办公设备"
    OTHER = "其他装备"

    __variants__ = {
        "场所": "办公办案场所",
        "办案场所": "办公办案场所",
        "询问室": "办公办案场所",
        "车辆": "执法车辆",
        "记录仪": "执法记录仪",
        "对讲机": "通信设备",
        "照相机": "取证设备",
        "摄像机": "取证设备",
        "无人机": "取证设备",
        "电脑": "办公设备",
        "打印机": "办公设备",
        "其他": "其他装备",
        "其它": "其他装备",
    }


class Equipment(Register):
    """一处场所或者一件（一批同型号）执法装备一行。"""

    key = "enforcement_equipment"
    label = "执法场所和装备台账"
    basis = law.TEAM_STANDARDS
    occurred_on = "acquired_on"
    subject = "name"
    identity = ("kind", "name", "number", "acquired_on")
    standing = ("acquired_on", "retired_on")
    rhythm = Rhythm.QUARTER
    rules = (InOrder("acquired_on", "checked_on"), InOrder("acquired_on", "retired_on"))

    kind: EquipmentKind = column("类别", aliases=("装备类别", "类型"))
    name: Text = column("名称", aliases=("装备名称", "场所名称", "品名"))
    number: Text | None = column("编号", default=None, aliases=("设备编号", "车牌号", "资产编号"))
    pieces: Count = column("数量", default=Amount.exact(1), aliases=("台数", "件数"), unit="件")
    area: Number | None = column("面积", default=None, aliases=("建筑面积",), unit="平方米")
    holder: Text | None = column(
        "使用人", default=None, aliases=("保管人", "领用人", "责任人"), roster="officers"
    )
    acquired_on: Day = column("启用日期", aliases=("配备日期", "购置日期", "日期"))
    checked_on: Day | None = column("最近检查日期", default=None, aliases=("检查日期", "维护日期"))
    sound: YesNo | None = column("是否完好", default=None, aliases=("完好", "状态"))
    retired_on: Day | None = column("停用日期", default=None, aliases=("报废日期",))
    remark: LongText | None = column("备注", default=None)


class TeamStandards(Register):
    """规范化建设标准的一个条目的一次自查一行。"""

    key = "team_standards"
    label = "执法队伍规范化建设自查台账"
    basis = law.TEAM_STANDARDS
    occurred_on = "checked_on"
    subject = "item"
    identity = ("checked_on", "item")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("checked_on", "fix_by"),
        InOrder("checked_on", "fixed_on"),
        Needs("in_place", "required"),
        Stated(
            at="gap",
            reads=("met",),
            holds=lambda row: row.met or row.gap is not None,
            message="未达标的，请填写差距",
            rule="未达标的须填差距",
        ),
    )
    procedure = Procedure(
        Stage(key="checked", label="自查", needs=("checked_on", "met")),
        Stage(key="planned", label="列出差距和时限", needs=("gap", "fix_by"), optional=True),
        Stage(key="fixed", label="补齐", needs=("fixed_on",), optional=True),
    )

    checked_on: Day = column("自查日期", aliases=("日期", "检查日期"))
    item: Text = column("标准条目", aliases=("标准项目", "条目", "项目"))
    standard: LongText | None = column("标准要求", default=None, aliases=("要求", "标准内容"))
    required: Count | None = column(
        "应配数量", default=None, aliases=("标准数量",), unit="件", hint="装备类条目填"
    )
    in_place: Count | None = column("实配数量", default=None, aliases=("实有数量",), unit="件")
    met: YesNo = column("是否达标", aliases=("达标", "是否符合"))
    gap: LongText | None = column("差距", default=None, aliases=("存在问题", "缺口"))
    fix_by: Day | None = column("补齐时限", default=None, aliases=("整改时限",))
    fixed_on: Day | None = column("补齐日期", default=None, aliases=("整改日期", "完成日期"))
    remark: LongText | None = column("备注", default=None)


class GuidanceKind(Choice):
    """形式。"""

    TRAINING = "业务培训"
    ON_SITE = "现场检查指导"
    FOLLOWING = "跟班学习"
    CASE_FILES = "案卷评查指导"

    __variants__ = {
        "培训": "业务培训",
        "集中培训": "业务培训",
        "执法培训": "业务培训",
        "业务指导": "现场检查指导",
        "执法检查": "现场检查指导",
        "检查指导": "现场检查指导",
        "现场指导": "现场检查指导",
        "跟班": "跟班学习",
        "案卷评查": "案卷评查指导",
    }


class CountyGuidance(Register):
    """县级部门对镇执法人员的一次培训或者一次检查指导一行。"""

    key = "county_guidance"
    label = "县级部门培训指导台账"
    basis = law.SUPERVISED
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "giver", "topic")
    rules = (InOrder("held_on", "fix_by"), InOrder("held_on", "fixed_on"), Needs("fixed_on", "findings"))

    held_on: Day = column("日期", aliases=("时间", "培训日期", "检查日期"))
    kind: GuidanceKind = column("形式", aliases=("类别", "类型", "方式"))
    giver: Text = column("县级部门", aliases=("指导单位", "培训单位", "主办单位", "来访单位"))
    topic: LongText = column("内容", aliases=("培训内容", "主题", "检查内容"))
    officers: Count = column("参加执法人员", aliases=("参训人数", "参加人数", "人数"), unit="人次")
    hours: Number | None = column("学时", default=None, aliases=("课时", "时长"), unit="学时")
    findings: LongText | None = column("发现问题", default=None, aliases=("存在问题", "反馈问题"))
    fix_by: Day | None = column("整改期限", default=None, aliases=("整改时限",))
    fixed_on: Day | None = column("整改日期", default=None, aliases=("整改完成日期",))
    remark: LongText | None = column("备注", default=None)


def _officer_hours(row: Any) -> Amount | None:
    """Hours of the session for each who took part; none where one of the two is only known roughly."""
    if row.hours is None or Bound.EXACT is not row.officers.bound or Bound.EXACT is not row.hours.bound:
        return None
    return Amount(row.officers.value * row.hours.value) or None


def _in_place(row: Any) -> Amount | None:
    """Pieces in place, no more than are required: what one item has too much does not fill the gap of another."""
    if row.required is None or row.in_place is None:
        return None
    return min(row.in_place, row.required, key=lambda amount: Decimal(amount.value)) or None


def _guidance(
    key: str, label: str, rule: str, unit: str, phrases: tuple[str, ...], measure: Measure
) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=CountyGuidance, measure=measure, unit=unit,
        basis=law.SUPERVISED,
        naming=Naming(phrases=phrases, units=(unit,), against=("率", "持证")),
    )  # fmt: skip


def _kind(*kinds: GuidanceKind) -> Callable[[Any], bool]:
    return lambda row: row.kind in kinds


TRAININGS = _guidance(
    "guidance_trainings", "县级部门执法培训", "当期形式为“业务培训”“跟班学习”的县级部门培训指导，一次计一次。", "次",
    ("县级 执法培训", "县里 执法培训", "执法人员 参加县 培训", "参加县级执法培训","县|县级|上级|区级|市级 培训|执法培训|业务培训|集训 执法|执法人员",),
    each_row(_kind(GuidanceKind.TRAINING, GuidanceKind.FOLLOWING)),
)  # fmt: skip
VISITS = _guidance(
    "guidance_visits", "县级部门检查指导", "当期形式为“现场检查指导”“案卷评查指导”的县级部门培训指导，一次计一次。", "次",
    ("县直部门 检查指导", "县直部门 业务指导", "县级部门 指导", "县直部门 执法检查"),
    each_row(_kind(GuidanceKind.ON_SITE, GuidanceKind.CASE_FILES)),
)  # fmt: skip
PERSON_TIMES = _guidance(
    "guidance_person_times", "参加县级培训指导人次", "当期县级部门培训指导的参加执法人员之和，同一人参加几次计几人次。", "人次",
    ("执法人员 县级培训 人次", "参加县级培训指导"), total_of("officers"),
)  # fmt: skip
OFFICER_HOURS = _guidance(
    "guidance_officer_hours", "县级培训指导学时合计", "当期县级部门培训指导的学时乘以参加人次之和；除以在岗执法人员即人均学时，人数或者学时为约数的不计。",
    "学时", ("县级培训 总学时",), _officer_hours,
)  # fmt: skip
FINDINGS = _guidance(
    "guidance_findings", "县级部门指出问题", "当期填有发现问题的县级部门检查指导，一次计一次，不论几个问题。", "次",
    ("县级部门 指出问题", "指导 指出问题"), each_row(lambda row: row.findings is not None),
)  # fmt: skip

IN_USE = Indicator(
    key="equipment_in_use",
    label="在用执法装备",
    definition="期末在用的执法装备数量之和，按类别分列；办公办案场所按处计入，已停用的不计。",
    register=Equipment,
    measure=total_of("pieces"),
    unit="件",
    basis=law.TEAM_STANDARDS,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "配备 对讲机",
            "对讲机",
            "执法记录仪",
            "执法车辆",
            "执法无人机",
            "执法装备",
            "配备 执法记录仪",
            "配备 执法车辆",
            "执法设备",
            "配备|配置|购置|现有|投入 执法记录仪|执法车|执法车辆|对讲机|无人机|执法终端|执法设备|执法装备",
        ),
        units=("件", "台", "套", "辆", "个", "部"),
        against=("率",),
    ),
)


def _standard(
    key: str, label: str, rule: str, unit: str, phrases: tuple[str, ...], measure: Measure
) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=TeamStandards, measure=measure, unit=unit,
        basis=law.TEAM_STANDARDS,
        naming=Naming(phrases=phrases, units=(unit,), against=("率",)),
    )  # fmt: skip


CHECKED = _standard(
    "team_standards_checked", "自查的规范化标准条目", "自查日期在当期的标准条目，一个条目一次自查计一项。", "项",
    ("规范化标准 自查", "对照标准 自查"), each_row(),
)  # fmt: skip
MET = _standard(
    "team_standards_met", "达标的规范化标准条目", "自查日期在当期、达标或者已经补齐的标准条目，一项计一项。", "项",
    ("标准条目 达标",), each_row(lambda row: bool(row.met) or row.fixed_on is not None),
)  # fmt: skip
REQUIRED = _standard(
    "team_equipment_required", "应配执法装备", "自查日期在当期、填有实配数量的标准条目，应配数量之和。", "件",
    ("应配 执法装备",), total_of("required", lambda row: row.in_place is not None),
)  # fmt: skip
IN_PLACE = _standard(
    "team_equipment_in_place", "实配执法装备", "自查日期在当期的标准条目，实配数量之和；一个条目超过应配的部分不计。", "件",
    ("实配 执法装备",), _in_place,
)  # fmt: skip

MET_RATE = Ratio(
    key="team_standards_met_rate",
    label="执法队伍规范化达标率",
    definition="当期自查的标准条目中，达标或者已补齐的项数÷总项数；逐级按项数相加后再相除。",
    numerator=MET,
    denominator=CHECKED,
    basis=law.TEAM_STANDARDS,
    naming=Naming(phrases=("规范化 达标率", "标准 达标率"), units=("%",)),
)

EQUIPPED_RATE = Ratio(
    key="team_equipment_rate",
    label="执法装备配备率",
    definition="当期自查的装备条目中，实配数量÷应配数量，单个条目最多按应配数量计；逐级按数量相加后再相除。",
    numerator=IN_PLACE,
    denominator=REQUIRED,
    basis=law.TEAM_STANDARDS,
    naming=Naming(phrases=("装备 配备率", "装备 达标率", "装备配备率"), units=("%",)),
)

FIX = Deadline(
    key="team_standard_fix",
    label="规范化建设差距补齐期限",
    register=TeamStandards,
    starts_on="checked_on",
    met_by="fixed_on",
    set_by="fix_by",
    versions=(Version(date(2019, 1, 1), Months(6), law.TEAM_STANDARDS),),
    applies=lambda row: not row.met,
)

GUIDANCE_FIX = Deadline(
    key="guidance_fix",
    label="县级部门指出问题整改期限",
    register=CountyGuidance,
    starts_on="held_on",
    met_by="fixed_on",
    set_by="fix_by",
    versions=(Version(date(2015, 1, 1), Months(1), law.CORRECT_IN_30),),
    applies=lambda row: row.findings is not None,
)

TEAM_TOLD = Sentence(
    key="enforcement_team_told",
    part=Part.MEASURES,
    wordings=(
        "推进综合行政执法队规范化建设，在用执法装备{equipment_in_use}[[，执法装备配备率{team_equipment_rate}]]"
        "[[，规范化标准达标率{team_standards_met_rate}]]。",
        "加强执法场所和装备保障，配有执法装备{equipment_in_use}[[，装备配备率达{team_equipment_rate}]]"
        "[[，执法队伍规范化达标率{team_standards_met_rate}]]。",
    ),
)

GUIDANCE_TOLD = Sentence(
    key="county_guidance_told",
    part=Part.MEASURES,
    wordings=(
        "组织执法人员参加县级执法培训{guidance_trainings}[[，邀请县直部门开展检查指导{guidance_visits}]]。",
        "提升执法人员业务能力，参加县里执法培训{guidance_trainings}[[，县直部门到镇业务指导{guidance_visits}]]。",
    ),
)

LINE = Line(
    key="enforcement_team",
    label="执法保障",
    heading="严格规范公正文明执法",
    registers=(Equipment, TeamStandards, CountyGuidance),
    indicators=(
        IN_USE,
        CHECKED,
        MET,
        REQUIRED,
        IN_PLACE,
        MET_RATE,
        EQUIPPED_RATE,
        TRAININGS,
        VISITS,
        PERSON_TIMES,
        OFFICER_HOURS,
        FINDINGS,
    ),
    deadlines=(FIX, GUIDANCE_FIX),
    sentences=(TEAM_TOLD, GUIDANCE_TOLD),
)
