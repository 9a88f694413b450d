"""行政检查: checks of a named object, before which no plan is needed and after which faults are put right."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import administrative_penalty, enforcement_publicity, enforcement_statistics, power_lists
from mingfa.law.counting import CalendarDays, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "TWO_OFFICERS", "EnforcementField", "InspectionKind", "Inspections"]


class EnforcementField(Choice):
    """执法领域。"""

    TOWN_BUILDING = "城乡建设"
    LAND = "自然资源"
    ENVIRONMENT = "生态环境"
    FARMING = "农业农村"
    FISHERY = "渔业水域"
    WATER = "水利"
    FOREST = "林业"
    MARKET = "市场监管"
    SAFETY = "安全生产"
    FIRE = "消防"
    TRANSPORT = "交通运输"
    HEALTH = "卫生健康"
    CULTURE = "文化旅游"
    LABOUR = "人力资源社会保障"
    CIVIL = "民政殡葬"
    OTHER = "其他领域"

    __variants__ = {
        "规划建设": "城乡建设",
        "违法建设": "城乡建设",
        "市容环境": "城乡建设",
        "住建": "城乡建设",
        "土地": "自然资源",
        "国土": "自然资源",
        "违法占地": "自然资源",
        "环保": "生态环境",
        "养殖排污": "生态环境",
        "秸秆焚烧": "生态环境",
        "农业": "农业农村",
        "畜牧": "农业农村",
        "渔业": "渔业水域",
        "渔政": "渔业水域",
        "电捕鱼": "渔业水域",
        "地笼网": "渔业水域",
        "禁渔": "渔业水域",
        "河道采砂": "水利",
        "水务": "水利",
        "林草": "林业",
        "食品安全": "市场监管",
        "应急管理": "安全生产",
        "烟花爆竹": "安全生产",
        "交通": "交通运输",
        "超限超载": "交通运输",
        "卫生": "卫生健康",
        "文化": "文化旅游",
        "劳动保障": "人力资源社会保障",
        "殡葬": "民政殡葬",
        "其他": "其他领域",
        "其它": "其他领域",
    }


def _two_names(officers: str) -> bool:
    """Whether at least two people are named, parted by marks or blanks."""
    return len([name for name in re.split(r"[、，,；;/\s]+", officers) if name]) >= 2


#: A stretch of town, or objects in the plural: what a patrol covers, not what an inspection is about.
_NO_OBJECT = re.compile(
    r"^(?:全[镇乡村域县]|本?辖区|沿街|沿线|周边|各(?!界)|若干|部分|有关|相关)"
    r"|^(?:镇区|集镇|街区|[镇乡村]内)(?:$|.*(?:商户|门店|店铺|经营户|摊点|摊贩|企业|单位|沿街|沿线|一带|区域|路段|主干道)$)"
    r"|(?:等|若干|一带)(?:[\d一二两三四五六七八九十]+余?[家户个处]|.{0,4}(?:单位|商户|企业|场所))?$"
)

#: Of whoever enforces: never alone.
TWO_OFFICERS = Stated(
    at="officers",
    reads=(),
    holds=lambda row: _two_names(row.officers),
    message="执法人员不得少于两人，请填写两人以上的姓名，用顿号隔开",
    rule="执法人员不少于两人",
    basis=administrative_penalty.TWO_OFFICERS,
)


class InspectionKind(Choice):
    """检查类别。"""

    ROUTINE = "日常检查"
    SPECIAL = "专项检查"
    RANDOM = "双随机抽查"
    COMPLAINT = "投诉举报核查"
    AFTER_LICENCE = "审批事项后续监管"
    AGAIN = "复查"

    __variants__ = {
        "日常": "日常检查",
        "例行检查": "日常检查",
        "专项": "专项检查",
        "双随机": "双随机抽查",
        "随机抽查": "双随机抽查",
        "举报核查": "投诉举报核查",
        "投诉核查": "投诉举报核查",
        "事中事后监管": "审批事项后续监管",
        "证后监管": "审批事项后续监管",
        "回头看": "复查",
    }


class Inspections(Register):
    """对一个具体对象的一次检查一行；没有具体对象的巡查登记在执法行动台账。"""

    key = "inspections"
    label = "行政检查台账"
    basis = enforcement_statistics.INSPECTION
    occurred_on = "checked_on"
    subject = "object"
    identity = ("checked_on", "object", "kind")
    rules = (
        Stated(
            at="object",
            reads=(),
            holds=lambda row: _NO_OBJECT.search(row.object) is None,
            message="检查对象应当是一个具体的单位、场所或者个人；没有具体对象的巡查请登记在执法行动台账",
            rule="检查对象是一个具体的单位、场所或者个人，不是一片区域或者一批对象",
            basis=enforcement_statistics.INSPECTION,
        ),
        TWO_OFFICERS,
        Needs("remedy_by", "findings"),
        InOrder("checked_on", "remedy_by"),
        InOrder("checked_on", "rechecked_on"),
        Needs("rechecked_on", "remedied"),
        InOrder("checked_on", "published_on"),
        InOrder("rechecked_on", "closed_on"),
    )
    procedure = Procedure(
        Stage(key="planned", label="列入计划", needs=("planned_on",), optional=True),
        Stage(key="checked", label="检查", needs=("checked_on",)),
        Stage(key="ordered", label="责令整改", needs=("findings", "remedy_by"), optional=True),
        Stage(key="rechecked", label="复查", needs=("rechecked_on", "remedied"), optional=True),
        Stage(key="published", label="公开结果", needs=("published_on",), optional=True),
        Stage(key="closed", label="办结", needs=("closed_on",)),
    )

    plan: Text | None = column(
        "检查计划或者行动", default=None, aliases=("检查计划", "所属行动", "计划名称"), stays=True
    )
    planned_on: Day | None = column("计划检查日期", default=None, aliases=("计划日期",))
    checked_on: Day = column("检查日期", aliases=("日期", "检查时间", "时间"))
    kind: InspectionKind = column("检查类别", aliases=("类别", "检查方式", "类型"))
    field: EnforcementField = column("执法领域", aliases=("领域", "检查领域"))
    object: Text = column("检查对象", aliases=("被检查单位", "被检查对象", "单位名称", "监管对象"))
    items: LongText | None = column("检查事项", default=None, aliases=("检查内容", "事项"))
    officers: Text = column(
        "执法人员",
        aliases=("检查人员", "检查人", "承办人"),
        basis=administrative_penalty.TWO_OFFICERS,
        stays=True,
        roster="officers",
    )
    record_number: Text | None = column(
        "检查记录编号",
        default=None,
        aliases=("记录编号", "笔录编号", "检查记录号"),
        basis=administrative_penalty.RECORDED,
    )
    findings: LongText | None = column("发现问题", default=None, aliases=("检查结果", "存在问题", "问题"))
    remedy_by: Day | None = column("整改期限", default=None, aliases=("整改时限", "责令改正期限"))
    rechecked_on: Day | None = column("复查日期", default=None, aliases=("复查时间",))
    remedied: YesNo | None = column("是否整改到位", default=None, aliases=("整改情况", "整改到位"))
    to_case: Text | None = column(
        "转立案案号", default=None, aliases=("立案案号", "案号"), hint="转入行政处罚的填案号，不再计入检查"
    )
    published_on: Day | None = column("结果公开日期", default=None, aliases=("公示日期", "公开日期"))
    closed_on: Day | None = column("办结日期", default=None, aliases=("结束日期",))
    remark: LongText | None = column("备注", default=None)


def _counts(row: Any) -> bool:
    """An inspection that is on record and did not turn into a case."""
    return row.record_number is not None and row.to_case is None


def _checks(
    key: str,
    label: str,
    rule: str,
    phrases: tuple[str, ...],
    where: Callable[[Any], bool],
    *,
    against: tuple[str, ...] = (),
) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=Inspections, measure=each_row(where), unit="次",
        basis=enforcement_statistics.INSPECTION, breakdown="field",
        naming=Naming(phrases=phrases, units=("次", "家次", "户次", "家", "场次"), against=against),
    )  # fmt: skip


CHECKS = _checks(
    "inspections_made", "行政检查",
    "检查日期在当期、填有检查记录编号的检查，对一个具体对象检查一次计一次，按执法领域分列；"
    "没有具体对象的巡查不计，转入行政处罚的不计。",
    ("行政检查", "执法检查", "检查 企业", "检查 经营户", "检查 市场主体", "检查 生产经营单位","检查|监督检查|执法检查|行政检查|巡检|排查 企业|经营户|市场主体|经营主体|商户|商铺|店铺|门店|场所|单位|生产经营单位|经营单位|餐饮单位|工地|经营场所|摊位|经营者|药店|学校|食品经营户|养殖场|农资|各类主体|重点场所", "开展|实施|组织 执法检查|行政检查|监督检查|日常检查|涉企检查|安全检查|检查",), _counts,
    against=("县直部门", "县级部门", "发现问题", "巡查", "整改", "案卷", "自查", "监督检查"),
)  # fmt: skip
WITH_FINDINGS = _checks(
    "inspections_with_findings", "发现问题的行政检查", "计入行政检查的检查中，发现问题的，一次计一次。",
    ("检查 发现问题","检查|执法检查|抽查 发现问题|发现隐患|查出问题|发现问题隐患|发现安全隐患|发现违法|查出隐患|排查隐患",), lambda row: _counts(row) and row.findings is not None, against=("率",),
)  # fmt: skip
REMEDIED = _checks(
    "inspections_remedied", "整改到位的行政检查", "计入行政检查、发现问题的检查中，复查整改到位的，一次计一次。",
    ("检查 整改到位","检查|执法检查|隐患|问题隐患 整改到位|完成整改|当场整改|整改完成|已整改|督促整改|责令整改|限期整改",), lambda row: _counts(row) and row.findings is not None and bool(row.remedied), against=("率",),
)  # fmt: skip
RANDOM = _checks(
    "inspections_random", "双随机抽查", "计入行政检查的检查中，检查类别为“双随机抽查”的，一次计一次。",
    ("双随机","双随机|双随机抽查|一公开 抽查|检查|抽检|开展|随机抽查",), lambda row: _counts(row) and row.kind is InspectionKind.RANDOM, against=("率",),
)  # fmt: skip

FINDINGS_RATE = Ratio(
    key="inspections_findings_rate",
    label="行政检查问题发现率",
    definition="当期行政检查中，发现问题的次数÷检查次数；逐级按次数相加后再相除。",
    numerator=WITH_FINDINGS,
    denominator=CHECKS,
    basis=enforcement_statistics.INSPECTION,
    naming=Naming(phrases=("问题发现率", "检查 发现率"), units=("%",)),
)

REMEDIED_RATE = Ratio(
    key="inspections_remedied_rate",
    label="行政检查问题整改率",
    definition="当期发现问题的行政检查中，整改到位的次数÷发现问题的次数；逐级按次数相加后再相除。",
    numerator=REMEDIED,
    denominator=WITH_FINDINGS,
    basis=power_lists.SUPERVISED_AFTER,
    naming=Naming(phrases=("检查 整改率", "检查问题整改率", "检查发现问题 整改率"), units=("%",)),
)


def _note(key: str, label: str, said: str, decides: Callable[[Any], bool]) -> CountingNote:
    return CountingNote(
        key=key, label=label, said=said, basis=enforcement_statistics.INSPECTION, register=Inspections,
        decides=decides, figures=(CHECKS,),
    )  # fmt: skip


NOTES = (
    _note(
        "inspection_has_one_object",
        "一个对象一次检查计一次",
        "对一个具体对象的一次完整检查计一次；同一天检查几家的，一家登记一行、各计一次。",
        _counts,
    ),
    _note(
        "inspection_needs_record",
        "没有检查记录的不计",
        "检查没有留下记录（没有检查记录编号）的，不计入行政检查；补上编号后再计。",
        lambda row: row.record_number is None,
    ),
    _note(
        "inspection_ended_in_penalty",
        "转入处罚的不计",
        "检查后转入行政处罚的，计入处罚案件，不再计入行政检查，一件事不计两次。",
        lambda row: row.to_case is not None,
    ),
)

RECHECK = Deadline(
    key="inspection_recheck",
    label="检查问题复查期限",
    register=Inspections,
    starts_on="checked_on",
    met_by="rechecked_on",
    set_by="remedy_by",
    versions=(Version(date(2020, 1, 1), CalendarDays(30), power_lists.SUPERVISED_AFTER),),
    applies=lambda row: row.remedy_by is not None and row.to_case is None,
)

PUBLISH = Deadline(
    key="inspection_publish",
    label="检查结果公开期限",
    register=Inspections,
    starts_on="checked_on",
    met_by="published_on",
    versions=(Version(date(2018, 12, 5), WorkingDays(20), enforcement_publicity.RESULTS_IN_20),),
    applies=_counts,
)

CHECKS_TOLD = Sentence(
    key="inspections_told",
    part=Part.MEASURES,
    wordings=(
        "加强事中事后监管，全年开展行政检查{inspections_made}[[，其中双随机抽查{inspections_random}]]"
        "[[，检查问题整改率{inspections_remedied_rate}]]。",
        "规范涉企检查，年内共开展行政检查{inspections_made}[[，检查发现问题整改率达{inspections_remedied_rate}]]"
        "[[，开展双随机抽查{inspections_random}]]。",
    ),
)

LINE = Line(
    key="inspections",
    label="行政检查",
    heading="严格规范公正文明执法",
    registers=(Inspections,),
    indicators=(CHECKS, WITH_FINDINGS, REMEDIED, RANDOM, FINDINGS_RATE, REMEDIED_RATE),
    deadlines=(RECHECK, PUBLISH),
    notes=NOTES,
    sentences=(CHECKS_TOLD,),
)
