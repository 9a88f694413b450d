"""行政强制: sealing and seizing, demands, and decisions brought to be carried out, with their clocks."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.inspections import TWO_OFFICERS, EnforcementField
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, LastsAtLeast, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import administrative_compulsion as law
from mingfa.law.counting import CalendarDays, Months, Roll, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "CompulsionKind", "Compulsions"]


class CompulsionKind(Choice):
    """强制种类。前三种是强制措施，后面的是强制执行。"""

    SEALED = "查封"
    SEIZED = "扣押"
    OTHER_MEASURE = "其他强制措施"
    EXTRA_FINE = "加处罚款"
    PERFORMED = "代履行"
    DEMOLISHED = "强制拆除"
    COURT = "申请法院强制执行"
    OTHER_EXECUTION = "其他强制执行"

    __variants__ = {
        "查封场所": "查封",
        "查封设施": "查封",
        "扣押财物": "扣押",
        "暂扣": "扣押",
        "强拆": "强制拆除",
        "拆除违建": "强制拆除",
        "申请法院执行": "申请法院强制执行",
        "非诉执行": "申请法院强制执行",
    }


_MEASURES = (CompulsionKind.SEALED, CompulsionKind.SEIZED, CompulsionKind.OTHER_MEASURE)


class Compulsions(Register):
    """一次行政强制措施或者一次强制执行一行。"""

    key = "compulsions"
    label = "行政强制台账"
    basis = law.STEPS
    occurred_on = "begun_on"
    subject = "matter"
    identity = ("begun_on", "kind", "party", "matter")
    rules = (
        TWO_OFFICERS,
        InOrder("approved_on", "begun_on", law.STEPS, "urgent_reason"),
        InOrder("begun_on", "extended_on"),
        InOrder("begun_on", "settled_on"),
        Needs("settled_on", "settlement"),
        Needs(
            "kind",
            "demanded_on",
            (CompulsionKind.PERFORMED, CompulsionKind.DEMOLISHED, CompulsionKind.COURT),
            law.DEMANDED_FIRST,
        ),
        LastsAtLeast("demanded_on", "court_applied_on", WorkingDays(10), "", law.DEMAND_10),
        InOrder("remedies_lapsed_on", "court_applied_on", law.APPLY_IN_3_MONTHS),
        Stated(
            at="urgent_reason",
            reads=("at_night",),
            holds=lambda row: not row.at_night or row.urgent_reason is not None,
            message="在夜间或者法定节假日实施的，请填写紧急情况说明",
            rule="在夜间或者法定节假日实施的须填紧急情况说明",
            basis=law.NOT_AT_NIGHT,
        ),
    )
    procedure = Procedure(
        Stage(key="approved", label="报批", needs=("approved_on",), optional=True),
        Stage(key="demanded", label="催告", needs=("demanded_on",), optional=True),
        Stage(key="begun", label="实施", needs=("begun_on",)),
        Stage(key="court", label="申请法院强制执行", needs=("court_applied_on",), optional=True),
        Stage(key="settled", label="处理完毕", needs=("settled_on", "settlement")),
    )

    kind: CompulsionKind = column("强制种类", aliases=("种类", "类别", "强制方式"))
    field: EnforcementField = column("执法领域", aliases=("领域",))
    matter: LongText = column("事由", aliases=("案由", "强制事由"))
    case_number: Text | None = column("所属案号", default=None, aliases=("案号",))
    party: Text = column("当事人", aliases=("被强制人", "相对人"), privacy=Privacy.NAME)
    objects: LongText | None = column("场所、设施或者财物", default=None, aliases=("财物", "物品"))
    officers: Text = column("执法人员", aliases=("承办人", "实施人员"), stays=True, roster="officers")
    document_number: Text | None = column("决定书文号", default=None, aliases=("文号",))
    approved_on: Day | None = column("批准日期", default=None, aliases=("报批日期",), basis=law.STEPS)
    begun_on: Day = column("实施日期", aliases=("日期", "查封扣押日期", "开始日期"), basis=law.SEIZED_30)
    at_night: YesNo | None = column("是否夜间或者节假日", default=None, basis=law.NOT_AT_NIGHT)
    urgent_reason: LongText | None = column("紧急情况说明", default=None)
    extended_on: Day | None = column(
        "批准延长日期",
        default=None,
        aliases=("延期批准日期",),
        hint="经批准延长三十日的填",
        basis=law.SEIZED_30,
        when=When("begun_on"),
    )
    demanded_on: Day | None = column(
        "催告书送达日期", default=None, aliases=("催告日期",), basis=law.DEMAND_10
    )
    remedies_lapsed_on: Day | None = column(
        "法定救济期限届满日期", default=None, aliases=("复议诉讼期限届满日期",), basis=law.APPLY_IN_3_MONTHS
    )
    court_applied_on: Day | None = column(
        "申请法院日期", default=None, aliases=("申请强制执行日期",), basis=law.APPLY_IN_3_MONTHS
    )
    settled_on: Day | None = column(
        "处理日期", default=None, aliases=("解除日期", "执行完毕日期"), basis=law.SEIZED_30
    )
    settlement: Text | None = column("处理情况", default=None, aliases=("处理结果", "结果"))
    remark: LongText | None = column("备注", default=None)


SEIZURE = Deadline(
    key="seizure_settle",
    label="查封扣押期限",
    register=Compulsions,
    starts_on="begun_on",
    met_by="settled_on",
    extended_on="extended_on",
    versions=(
        Version(
            date(2012, 1, 1),
            CalendarDays(30, Roll.PRACTICE),
            law.SEIZED_30,
            extension=CalendarDays(30, Roll.PRACTICE),
        ),
    ),
    applies=lambda row: row.kind in (CompulsionKind.SEALED, CompulsionKind.SEIZED),
)

COURT = Deadline(
    key="court_enforcement_apply",
    label="申请法院强制执行期限",
    register=Compulsions,
    starts_on="remedies_lapsed_on",
    met_by="court_applied_on",
    versions=(Version(date(2012, 1, 1), Months(3, Roll.PRACTICE), law.APPLY_IN_3_MONTHS),),
)


def _measure(row: Any) -> bool:
    return row.kind in _MEASURES


MEASURES = Indicator(
    key="compulsion_measures",
    label="行政强制措施",
    definition="实施日期在当期的查封、扣押和其他强制措施，实施一次计一次，按强制种类分列。",
    register=Compulsions,
    measure=each_row(_measure),
    unit="次",
    basis=law.STEPS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "行政强制措施",
            "强制措施",
            "查封 扣押",
            "查封|扣押|强制措施|行政强制 实施|采取|作出",
        ),
        units=("次", "件", "起"),
        against=(
            "强制执行",
            "执行",
        ),
    ),
)

EXECUTIONS = Indicator(
    key="compulsion_executions",
    label="行政强制执行",
    definition="实施日期在当期的加处罚款、代履行、强制拆除和申请法院强制执行，实施一次计一次，按强制种类分列。",
    register=Compulsions,
    measure=each_row(lambda row: not _measure(row)),
    unit="次",
    basis=law.DEMANDED_FIRST,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "强制执行",
            "代履行",
            "强制拆除",
            "强制执行|代履行|强制拆除|依法强拆 申请|实施|开展",
        ),
        units=("次", "件", "起", "处"),
        against=("强制措施",),
    ),
)

TOLD = Sentence(
    key="compulsions_told",
    part=Part.MEASURES,
    wordings=(
        "依法审慎实施行政强制[[，采取行政强制措施{compulsion_measures}]][[，实施行政强制执行{compulsion_executions}]]。",
        "严格行政强制程序[[，全年实施行政强制措施{compulsion_measures}]][[，开展行政强制执行{compulsion_executions}]]。",
    ),
)

LINE = Line(
    key="compulsions",
    label="行政强制",
    heading="严格规范公正文明执法",
    registers=(Compulsions,),
    indicators=(MEASURES, EXECUTIONS),
    deadlines=(SEIZURE, COURT),
    sentences=(TOLD,),
)
