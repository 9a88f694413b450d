"""问题整改: what fell short and why, and what was done about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import rectification as law
from mingfa.law import supervision
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "FoundBy", "Problems"]


class FoundBy(Choice):
    """问题来源。"""

    SELF = "自查"
    INSPECTION = "督察反馈"
    REVIEW = "年度考核"
    SUPERIOR = "上级指出"
    AUDIT = "审计"
    COURT = "司法建议或者检察建议"
    PEOPLE = "群众反映"
    OTHER = "其他"

    __variants__ = {
        "自查发现": "自查",
        "自查自纠": "自查",
        "督察": "督察反馈",
        "督查": "督察反馈",
        "法治督察": "督察反馈",
        "考核": "年度考核",
        "考核反馈": "年度考核",
        "上级反馈": "上级指出",
        "审阅": "上级指出",
        "审计反馈": "审计",
        "司法建议": "司法建议或者检察建议",
        "检察建议": "司法建议或者检察建议",
        "群众": "群众反映",
        "信访": "群众反映",
        "投诉": "群众反映",
        "其它": "其他",
    }


class Problems(Register):
    """一个问题一行，写明原因、措施和整改结果。"""

    key = "problems"
    label = "问题整改台账"
    basis = supervision.CONTENTS
    occurred_on = "found_on"
    subject = "problem"
    identity = ("found_on", "problem")
    rules = (
        InOrder("found_on", "due_on"),
        InOrder("found_on", "closed_on"),
        InOrder("found_on", "verified_on"),
        InOrder("verified_on", "closed_on"),
        InOrder("found_on", "carried_on"),
        Needs("closed_on", "result"),
        Needs("verified_on", "result"),
        Needs("carried_on", "plan_item"),
        Stated(
            "carried_on",
            ("closed_on",),
            lambda row: row.carried_on is None or row.closed_on is None,
            "已经销号的问题不再转入下年，请核对",
            "已经销号的问题不转入下年",
        ),
    )
    procedure = Procedure(
        Stage(key="found", label="发现", needs=("found_on",)),
        Stage(key="measured", label="定措施", needs=("measure",), optional=True),
        Stage(key="assigned", label="交办整改", needs=("owner", "due_on"), optional=True),
        Stage(
            key="verified",
            label="验收",
            needs=("verified_on",),
            by=(Holder.LEADER, Holder.REVIEWER),
            optional=True,
        ),
        Stage(key="closed", label="销号", needs=("closed_on",), optional=True),
        Stage(key="carried", label="转入下年", needs=("carried_on",), optional=True),
    )

    found_on: Day = column("发现日期", aliases=("日期", "反馈日期", "时间"))
    source: FoundBy | None = column("问题来源", default=None, aliases=("来源", "发现途径"))
    problem: LongText = column("问题", aliases=("存在问题", "问题描述", "存在的问题", "问题表现"))
    cause: LongText = column(
        "原因",
        aliases=("原因分析", "产生原因", "问题原因"),
        basis=supervision.CONTENTS,
        hint="年度报告要写明不足和原因",
    )
    evidence: Text | None = column("问题依据", default=None, aliases=("印证材料", "反馈文号"))
    repeated: YesNo | None = column("是否上年已有", default=None, aliases=("是否重复出现", "上年是否存在"))
    measure: LongText | None = column("整改措施", default=None, aliases=("措施", "整改举措"))
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位", "承办单位"))
    due_on: Day | None = column("整改期限", default=None, aliases=("整改时限", "完成时限", "期限"))
    result: LongText | None = column("整改结果", default=None, aliases=("整改情况", "结果", "进展情况"))
    verified_by: Text | None = column("验收单位", default=None, aliases=("验收人",))
    verified_on: Day | None = column("验收日期", default=None, aliases=("验收时间",))
    closed_on: Day | None = column("销号日期", default=None, aliases=("完成日期", "整改完成日期", "办结日期"))
    plan_item: LongText | None = column(
        "对应工作安排",
        default=None,
        aliases=("下步安排", "对应安排"),
        hint="与年度工作安排台账中的工作安排写法一致",
    )
    carried_on: Day | None = column("转入下年日期", default=None, aliases=("结转日期",))
    remark: LongText | None = column("备注", default=None)


def _closed(row: Any) -> bool:
    return row.closed_on is not None


FOUND = Indicator(
    key="problems_found",
    label="查找问题",
    definition="发现日期在当期的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(),
    unit="个",
    basis=supervision.CONTENTS,
    breakdown="source",
    naming=Naming(
        phrases=(
            "自查 发现 问题",
            "法治 发现 问题",
            "督察 反馈 问题",
            "查找 问题",
            "梳理 问题",
            "查摆 问题",
            "查摆|查找|发现|梳理|自查|督察反馈|排查|反馈|查出|检视|督查发现|巡察反馈 问题|短板|不足|突出问题|整改事项 法治|法治建设|依法行政|执法|督察|督查|自查|法治领域|查摆|法治政府",
        ),
        units=("个", "条", "项"),
        against=(
            "整改",
            "已整改",
            "完成整改",
            "整改完成",
            "企业",
            "案卷",
            "检查",
            "纠纷",
            "安全隐患",
            "网格",
        ),
    ),
)

CLOSED = Indicator(
    key="problems_closed",
    label="整改问题",
    definition="发现日期在当期、已经整改销号的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(_closed),
    unit="个",
    basis=supervision.RECTIFY,
    naming=Naming(
        phrases=(
            "查摆 整改",
            "查找 整改",
            "自查 整改",
            "法治 问题 整改",
            "督察 整改",
            "整改销号",
            "完成整改|整改完成|整改到位|整改销号|已整改|整改 问题|短板|突出问题 法治|法治建设|查摆|督察|督查|自查|反馈|法治领域",
        ),
        units=("个", "条", "项"),
        against=(
            "整改率",
            "措施",
            "率",
            "案卷",
            "隐患",
            "检查",
        ),
    ),
)

CLOSED_RATE = Ratio(
    key="problems_closed_rate",
    label="问题整改率",
    definition="当期发现的问题中，已销号个数÷发现个数；逐级按个数相加后再相除。",
    numerator=CLOSED,
    denominator=FOUND,
    basis=supervision.RECTIFY,
    naming=Naming(
        phrases=(
            "整改率",
            "整改完成率",
            "销号率",
            "问题|法治|督察|查摆|反馈|自查 整改率|整改完成率|完成率|销号率|整改到位率",
        ),
        units=("%",),
        against=(
            "检查",
            "隐患",
            "案卷",
            "任务",
        ),
    ),
)

MEASURED = Indicator(
    key="problems_measured",
    label="已定措施的问题",
    definition="发现日期在当期、已填整改措施的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(lambda row: row.measure is not None),
    unit="个",
    basis=supervision.RECTIFY,
    naming=Naming(phrases=("制定措施 问题",), units=("个", "条", "项"), against=("查找", "整改问题")),
)

ANSWERED = Indicator(
    key="problems_answered",
    label="列入下年安排的问题",
    definition="发现日期在当期、已填对应工作安排的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(lambda row: row.plan_item is not None),
    unit="个",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("列入 安排 问题", "问题 列入 下年"), units=("个", "条", "项")),
)

ANSWERED_RATE = Ratio(
    key="problems_answered_rate",
    label="问题对应安排率",
    definition="当期发现的问题中，有对应工作安排的个数÷发现个数；逐级按个数相加后再相除。",
    numerator=ANSWERED,
    denominator=FOUND,
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("问题对应安排率", "对应安排率"), units=("%",)),
)

VERIFIED = Indicator(
    key="problems_verified",
    label="整改验收问题",
    definition="验收日期在当期的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(),
    unit="个",
    basis=supervision.RECTIFY,
    dated_by="verified_on",
    naming=Naming(phrases=("验收 问题", "整改验收"), units=("个", "条", "项"), against=("率",)),
)

CARRIED = Indicator(
    key="problems_carried",
    label="转入下年的问题",
    definition="转入下年日期在当期、尚未销号的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(),
    unit="个",
    basis=supervision.RECTIFY,
    dated_by="carried_on",
    naming=Naming(phrases=("转入下年 问题", "结转 问题"), units=("个", "条", "项")),
)

REPEATED = Indicator(
    key="problems_repeated",
    label="上年已有的问题",
    definition="发现日期在当期、“是否上年已有”为“是”的问题，一个问题计一个。",
    register=Problems,
    measure=each_row(lambda row: bool(row.repeated)),
    unit="个",
    basis=supervision.RECTIFY,
    naming=Naming(phrases=("反复出现 问题", "上年已有 问题"), units=("个", "条", "项")),
)

RECTIFY = Deadline(
    key="problem_rectify",
    label="问题整改期限",
    register=Problems,
    starts_on="found_on",
    met_by="closed_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), CalendarDays(30), law.WITHIN_30),),
)

PROBLEMS_TOLD = Listing(
    key="problems_told",
    part=Part.DEFICIENCIES,
    register=Problems,
    lead="对照法治政府建设要求，工作中还存在一些不足：",
    wording="{problem}，主要原因是{cause}",
    where=lambda row: not _closed(row),
)

CLOSED_TOLD = Sentence(
    key="problems_closed_told",
    part=Part.DEFICIENCIES,
    wordings=(
        "全年查找法治建设方面问题{problems_found}[[，其中完成整改{problems_closed}]]"
        "[[，问题整改率{problems_closed_rate}]]。",
        "年内共梳理法治建设方面问题{problems_found}[[，已整改销号{problems_closed}]]"
        "[[，整改率为{problems_closed_rate}]]。",
    ),
)

LINE = Line(
    key="rectification",
    label="问题整改",
    registers=(Problems,),
    indicators=(
        FOUND,
        CLOSED,
        CLOSED_RATE,
        MEASURED,
        ANSWERED,
        ANSWERED_RATE,
        VERIFIED,
        CARRIED,
        REPEATED,
    ),
    deadlines=(RECTIFY,),
    sentences=(CLOSED_TOLD, PROBLEMS_TOLD),
)
