"""第一责任人职责清单: what the heads have to do in a year, item by item, and whether each was done."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import duty
from mingfa.catalogue.lines.duty import Head, HeadDuty
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import heads
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "HeadDuties"]


class HeadDuties(Register):
    """第一责任人职责清单的一项一行，一名主要负责人一年一份清单。"""

    key = "head_duties"
    label = "第一责任人职责清单"
    basis = heads.DUTY_LIST
    occurred_on = "listed_on"
    subject = "task"
    identity = ("listed_on", "head", "task")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("holder_from", "holder_until"),
        InOrder("listed_on", "first_act_on"),
        InOrder("listed_on", "half_checked_on"),
        InOrder("half_checked_on", "stated_on"),
        Needs("half_checked_on", "half_result"),
        Needs("duty", "times", values=(HeadDuty.HEARING,)),
    )
    procedure = Procedure(
        Stage(key="listed", label="列入清单", needs=("listed_on",)),
        Stage(key="half_checked", label="半年检查", needs=("half_checked_on",), optional=True),
        Stage(key="stated", label="年终述法", needs=("stated_on",)),
    )

    listed_on: Day = column("列入日期", aliases=("日期", "清单日期", "制定日期"))
    head: Head = column("履职人", aliases=("责任人", "主要负责人"))
    holder: Text | None = column(
        "任职人", default=None, aliases=("姓名",), hint="公开任职的党政主要负责人姓名"
    )
    holder_from: Day | None = column("任职起", default=None, aliases=("任职日期",))
    holder_until: Day | None = column("任职止", default=None, aliases=("离任日期",))
    duty: HeadDuty = column("职责事项", aliases=("职责", "清单事项"))
    task: LongText = column("职责内容", aliases=("内容", "具体任务", "履职内容"))
    times: Count | None = column(
        "年度应履职次数",
        default=None,
        aliases=("应履职次数", "计划次数"),
        unit="次",
        hint="如：全年听取汇报4次，填4",
    )
    first_act_on: Day | None = column("首次履职日期", default=None, aliases=("履职日期",))
    half_checked_on: Day | None = column("半年检查日期", default=None, aliases=("检查日期",))
    half_result: LongText | None = column("半年检查情况", default=None, aliases=("检查情况", "检查结果"))
    stated_on: Day | None = column("列入述法日期", default=None, aliases=("述法日期",))
    remark: LongText | None = column("备注", default=None)


DUTIES = Indicator(
    key="head_duties",
    label="第一责任人职责清单事项",
    definition="列入日期在当期的第一责任人职责清单事项，一名主要负责人一项计一项，按职责事项分列。",
    register=HeadDuties,
    measure=each_row(),
    unit="项",
    basis=heads.DUTY_LIST,
    breakdown="duty",
    naming=Naming(
        phrases=("职责清单 列明", "第一责任人 职责清单", "列明 职责"),
        units=("项", "条"),
        against=("已履职", "履职率"),
    ),
)

DUTIES_BEGUN = Indicator(
    key="head_duties_performed",
    label="已履职的职责清单事项",
    definition="列入日期在当期、已填首次履职日期的职责清单事项，一项计一项。",
    register=HeadDuties,
    measure=each_row(lambda row: row.first_act_on is not None),
    unit="项",
    basis=heads.DUTY_LIST,
    naming=Naming(phrases=("职责清单 已履职", "已履职 职责"), units=("项", "条"), against=("率",)),
)

DUTIES_WITHOUT_ACTS = Indicator(
    key="head_duties_without_acts",
    label="尚无履职的职责清单事项",
    definition="列入日期在当期、首次履职日期还空着的职责清单事项，一项计一项。",
    register=HeadDuties,
    measure=each_row(lambda row: row.first_act_on is None),
    unit="项",
    basis=heads.DUTY_LIST,
    naming=Naming(phrases=("尚无履职 职责",), units=("项", "条")),
)

DUTIES_RATE = Ratio(
    key="head_duties_performed_rate",
    label="职责清单履职率",
    definition="列入日期在当期的职责清单事项中，已履职项数÷总项数；逐级按项数相加后再相除。",
    numerator=DUTIES_BEGUN,
    denominator=DUTIES,
    basis=heads.DUTY_LIST,
    naming=Naming(phrases=("职责清单履职率", "清单履职率", "清单 履职率"), units=("%",)),
)

HEARINGS_PROMISED = Indicator(
    key="head_reports_promised",
    label="应听取法治建设工作汇报",
    definition="列入日期在当期、职责事项为“听取汇报”的清单事项，年度应履职次数之和。",
    register=HeadDuties,
    measure=total_of("times", lambda row: row.duty is HeadDuty.HEARING),
    unit="次",
    basis=heads.HEAR_REPORTS,
    naming=Naming(phrases=("应听取 汇报", "计划听取 汇报"), units=("次", "场")),
)

HEARINGS_RATE = Ratio(
    key="head_reports_heard_rate",
    label="听取汇报完成率",
    definition="当期听取法治建设工作汇报次数÷清单列明的应听取次数；超过应听取次数的，大于百分之百。",
    numerator=duty.REPORTS_HEARD,
    denominator=HEARINGS_PROMISED,
    basis=heads.HEAR_REPORTS,
    naming=Naming(phrases=("听取汇报完成率",), units=("%",)),
)

HALF_CHECK = Deadline(
    key="head_duty_half_check",
    label="第一责任人职责半年检查期限",
    register=HeadDuties,
    starts_on="listed_on",
    met_by="half_checked_on",
    versions=(Version(date(2016, 11, 30), Months(6), heads.DUTY_LIST),),
)

DUTIES_TOLD = Sentence(
    key="head_duties_told",
    part=Part.FIRST_RESPONSIBLE,
    wordings=(
        "制定第一责任人职责清单，列明职责事项{head_duties}[[，职责清单履职率{head_duties_performed_rate}]]。",
        "第一责任人职责清单共列明职责事项{head_duties}[[，职责清单履职率达{head_duties_performed_rate}]]。",
    ),
)

LINE = Line(
    key="duty_list",
    label="第一责任人职责清单",
    registers=(HeadDuties,),
    indicators=(DUTIES, DUTIES_BEGUN, DUTIES_WITHOUT_ACTS, DUTIES_RATE, HEARINGS_PROMISED, HEARINGS_RATE),
    deadlines=(HALF_CHECK,),
    sentences=(DUTIES_TOLD,),
)
