"""矛盾风险预警研判: signals of trouble about matters and places, rated, taken in hand and cleared. Not about persons."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.disputes import Risk
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "RiskWarnings"]


class RiskField(Choice):
    """风险领域。"""

    LAND = "征地拆迁"
    LABOUR = "劳资"
    FINANCE = "涉众金融"
    BUILDING = "工程建设"
    ENVIRONMENT = "生态环境"
    VILLAGE = "村务管理"
    SAFETY = "公共安全"
    HOT_TOPIC = "社会热点"
    OTHER = "其他"

    __variants__ = {
        "征地": "征地拆迁",
        "拆迁": "征地拆迁",
        "欠薪": "劳资",
        "金融": "涉众金融",
        "非法集资": "涉众金融",
        "工程": "工程建设",
        "环保": "生态环境",
        "环境污染": "生态环境",
        "村务": "村务管理",
        "安全": "公共安全",
        "热点": "社会热点",
        "敏感问题": "社会热点",
        "其它": "其他",
    }


class RiskWarnings(Register):
    """一项矛盾风险的预警研判一行；写事由和措施，不写个人情况。"""

    key = "risk_warnings"
    label = "矛盾风险预警研判台账"
    basis = law.STUDIED
    occurred_on = "found_on"
    subject = "risk"
    identity = ("found_on", "risk")
    kept_at = (4, 5)
    rules = (
        InOrder("found_on", "studied_on"),
        InOrder("found_on", "due_on"),
        InOrder("studied_on", "measured_on"),
        InOrder("studied_on", "cleared_on"),
        Needs("level", "studied_on"),
        Needs("cleared_on", "result"),
    )
    procedure = Procedure(
        Stage(key="found", label="预警", needs=("found_on",)),
        Stage(key="rated", label="研判定级", needs=("level", "studied_on")),
        Stage(key="measured", label="落实措施", needs=("measured_on",), optional=True),
        Stage(key="cleared", label="解除", needs=("cleared_on",)),
    )

    found_on: Day = column("预警日期", aliases=("日期", "发现日期", "上报日期"))
    risk: Text = column("风险事由", aliases=("风险点", "事由", "风险隐患"), hint="写事由，不写个人姓名")
    field: RiskField = column("风险领域", aliases=("领域", "类别"))
    place: Text | None = column("涉及区域", default=None, aliases=("区域", "村（社区）", "地点"))
    source: Text | None = column("信息来源", default=None, aliases=("来源", "发现途径"))
    studied_on: Day | None = column("研判日期", default=None, aliases=("分析日期",))
    level: Risk | None = column("风险等级", default=None, aliases=("等级", "风险级别"))
    measure: LongText | None = column(
        "防范措施", default=None, aliases=("措施", "处置措施"), privacy=Privacy.CASE
    )
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "包案领导"))
    measured_on: Day | None = column("措施落实日期", default=None, aliases=("落实日期",))
    due_on: Day | None = column("化解时限", default=None, aliases=("时限", "完成时限"))
    cleared_on: Day | None = column("解除日期", default=None, aliases=("销号日期", "化解日期"))
    result: LongText | None = column(
        "化解结果", default=None, aliases=("结果", "处置结果"), privacy=Privacy.CASE
    )
    remark: LongText | None = column("备注", default=None)


def _cleared(row: Any) -> bool:
    return row.cleared_on is not None


WARNED = Indicator(
    key="risk_warnings",
    label="预警研判风险",
    definition="预警日期在当期的矛盾风险，一项计一个，按风险等级分列；未研判定级的计入总数，不入分列。",
    register=RiskWarnings,
    measure=each_row(),
    unit="个",
    basis=law.STUDIED,
    breakdown="level",
    naming=Naming(
        phrases=(
            "风险预警信息",
            "预警信息",
            "发布 预警",
            "预警 风险",
            "研判 风险",
            "矛盾风险 预警",
            "风险 预警研判",
            "预警|风险预警|研判 风险|信息|提示|隐患|发布|研判",
        ),
        units=("个", "条", "项", "起"),
        against=(
            "化解",
            "解除",
            "决策",
            "气象",
            "平台",
        ),
    ),
)

CLEARED = Indicator(
    key="risk_warnings_cleared",
    label="解除预警风险",
    definition="预警日期在当期、已经解除的矛盾风险，一项计一个。",
    register=RiskWarnings,
    measure=each_row(_cleared),
    unit="个",
    basis=law.STUDIED,
    naming=Naming(
        phrases=(
            "解除 风险",
            "预警 风险 化解",
            "风险 销号",
            "风险|预警 化解|解除|消除|销号",
        ),
        units=("个", "条", "项", "起"),
        against=(
            "解除率",
            "率",
            "隐患",
        ),
    ),
)

CLEARED_RATE = Ratio(
    key="risk_warnings_cleared_rate",
    label="预警风险解除率",
    definition="当期预警的矛盾风险中，已解除个数÷预警个数；逐级按个数相加后再相除。",
    numerator=CLEARED,
    denominator=WARNED,
    basis=law.STUDIED,
    naming=Naming(phrases=("风险 解除率", "风险 化解率"), units=("%",), against=("隐患",)),
)

DAYS = Indicator(
    key="risk_warnings_days",
    label="预警风险化解累计用时",
    definition="解除日期在当期的矛盾风险，从预警日期到解除日期的天数之和；用来计算平均用时。",
    register=RiskWarnings,
    measure=days_between("found_on", "cleared_on"),
    unit="天",
    basis=law.STUDIED,
    dated_by="cleared_on",
    naming=Naming(phrases=("风险 累计用时",), units=("天",)),
)

LIFTED = Indicator(
    key="risk_warnings_lifted",
    label="当期解除的预警风险",
    definition="解除日期在当期的矛盾风险，不论何时预警，一项计一个；用来计算平均用时。",
    register=RiskWarnings,
    measure=each_row(),
    unit="个",
    basis=law.STUDIED,
    dated_by="cleared_on",
    naming=Naming(phrases=("当期解除的预警风险",), units=("个", "项")),
)

MEAN_DAYS = Ratio(
    key="risk_warnings_mean_days",
    label="预警风险化解平均用时",
    definition="解除日期在当期的矛盾风险，从预警到解除的天数之和÷个数；逐级相加后再相除。",
    numerator=DAYS,
    denominator=LIFTED,
    unit="天",
    basis=law.STUDIED,
    naming=Naming(phrases=("风险 平均用时", "风险 化解 平均 用时"), units=("天",)),
)

CLEAR = Deadline(
    key="risk_warning_clear",
    label="预警风险化解时限",
    register=RiskWarnings,
    starts_on="found_on",
    met_by="cleared_on",
    set_by="due_on",
    versions=(Version(date(2002, 11, 1), CalendarDays(30), law.STUDIED),),
)

TOLD = Sentence(
    key="risk_warnings_told",
    part=Part.MEASURES,
    wordings=(
        "常态化开展矛盾风险预警研判和动态排查，预警研判矛盾风险{risk_warnings}[[，解除预警风险{risk_warnings_cleared}]]"
        "[[，风险解除率{risk_warnings_cleared_rate}]][[，风险化解平均用时{risk_warnings_mean_days}]]。",
        "加强源头预防，年内研判矛盾风险{risk_warnings}[[，已解除风险{risk_warnings_cleared}]]"
        "[[，预警风险解除率达{risk_warnings_cleared_rate}]][[，解除风险平均用时{risk_warnings_mean_days}]]。",
    ),
)

LINE = Line(
    key="risk_warnings",
    label="矛盾风险预警研判",
    heading="依法有效化解矛盾纠纷",
    registers=(RiskWarnings,),
    indicators=(WARNED, CLEARED, CLEARED_RATE, DAYS, LIFTED, MEAN_DAYS),
    deadlines=(CLEAR,),
    sentences=(TOLD,),
)
