"""行政执法监督: checks of enforcement and of case files, warnings from the platform, and faults put right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import enforcement_supervision as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "OversightChecks", "OversightKind"]


class OversightKind(Choice):
    """监督方式。"""

    FILES = "案卷评查"
    SPECIAL = "专项监督"
    ROUTINE = "日常监督"
    COMPLAINT = "投诉举报"
    WARNING = "平台预警"
    SELF = "自查"

    __variants__ = {
        "评查": "案卷评查",
        "案卷检查": "案卷评查",
        "专项检查": "专项监督",
        "重点监督": "专项监督",
        "日常检查": "日常监督",
        "举报": "投诉举报",
        "投诉": "投诉举报",
        "预警": "平台预警",
        "系统预警": "平台预警",
        "自查自纠": "自查",
    }


class OversightChecks(Register):
    """一份案卷的一次评查，或者一次执法监督检查、一条平台预警一行。"""

    key = "oversight_checks"
    label = "行政执法监督台账"
    basis = law.SUPERVISED
    occurred_on = "checked_on"
    subject = "object"
    identity = ("checked_on", "kind", "object")
    rules = (
        NotMore("faults_corrected", "faults"),
        Needs("ordered_on", "fault_found"),
        InOrder("checked_on", "ordered_on"),
        InOrder("ordered_on", "correct_by"),
        InOrder("checked_on", "corrected_on"),
        Needs("corrected_on", "correction"),
        InOrder("corrected_on", "closed_on"),
    )
    procedure = Procedure(
        Stage(key="checked", label="监督检查", needs=("checked_on",)),
        Stage(key="found", label="指出问题", needs=("faults", "fault_found"), optional=True),
        Stage(key="ordered", label="责令纠正", needs=("ordered_on",), optional=True),
        Stage(key="corrected", label="纠正反馈", needs=("corrected_on", "correction"), optional=True),
        Stage(key="closed", label="销号", needs=("closed_on",)),
    )

    checked_on: Day = column("监督日期", aliases=("日期", "检查日期", "评查日期", "预警日期"))
    kind: OversightKind = column("监督方式", aliases=("方式", "类别", "监督类型"))
    by: Text = column("监督单位", aliases=("检查单位", "评查单位", "来源"), stays=True)
    object: Text = column("案卷或者事项", aliases=("案号", "案卷", "检查内容", "事项"))
    score: Number | None = column("评查得分", default=None, aliases=("得分", "分数"), unit="分")
    faults: Count | None = column("发现问题数", default=None, aliases=("问题数", "问题个数"), unit="个")
    fault_found: LongText | None = column("发现问题", default=None, aliases=("问题", "存在问题"))
    ordered_on: Day | None = column(
        "责令纠正日期", default=None, aliases=("整改通知日期",), basis=law.CORRECTED
    )
    document_number: Text | None = column("监督文书文号", default=None, aliases=("文号", "督促整改书文号"))
    correct_by: Day | None = column("纠正期限", default=None, aliases=("整改期限",), basis=law.CORRECT_IN_30)
    faults_corrected: Count | None = column(
        "已纠正问题数", default=None, aliases=("纠正数", "整改数"), unit="个"
    )
    correction: LongText | None = column("纠正情况", default=None, aliases=("整改情况", "处理结果"))
    liability: LongText | None = column("责任追究", default=None, aliases=("追责情况",))
    corrected_on: Day | None = column("纠正日期", default=None, aliases=("整改日期", "反馈日期"))
    closed_on: Day | None = column("销号日期", default=None, aliases=("办结日期",))
    remark: LongText | None = column("备注", default=None)


CORRECT = Deadline(
    key="oversight_correct",
    label="执法监督纠正期限",
    register=OversightChecks,
    starts_on="ordered_on",
    met_by="corrected_on",
    set_by="correct_by",
    versions=(Version(date(2015, 1, 1), CalendarDays(30), law.CORRECT_IN_30),),
)


def _of(*kinds: OversightKind) -> Callable[[Any], bool]:
    return lambda row: row.kind in kinds


def _checks(
    key: str,
    label: str,
    rule: str,
    unit: str,
    phrases: tuple[str, ...],
    measure: Measure,
    against: tuple[str, ...] = ("率",),
) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=OversightChecks, measure=measure, unit=unit,
        basis=law.CORRECTED,
        naming=Naming(phrases=phrases, units=(unit, "件"), against=against),
    )  # fmt: skip


CHECKS = _checks(
    "oversight_checks_made", "行政执法监督检查", "当期接受和开展的执法监督，平台预警和投诉举报除外，一次计一次；案卷评查按份另计。", "次",
    ("执法监督检查", "执法监督", "行政执法监督","执法监督|案卷评查|行政执法监督|执法督察|执法检查监督|执法协调监督 开展|组织|检查|活动|督察|专项监督",), each_row(_of(OversightKind.SPECIAL, OversightKind.ROUTINE, OversightKind.SELF)),
    ("率", "公示", "平台", "预警"),
)  # fmt: skip
FILES = _checks(
    "oversight_files", "评查执法案卷", "当期监督方式为“案卷评查”的案卷，一份案卷评查一次计一份。", "份",
    ("评查 案卷", "案卷评查", "执法案卷","案卷|执法案卷|处罚案卷|许可案卷|卷宗|行政处罚案卷 评查|抽查|抽评|自查|评审|检查|参评|交叉评查",), each_row(_of(OversightKind.FILES)),
)  # fmt: skip
FILE_FAULTS = _checks(
    "oversight_file_faults", "案卷评查发现问题", "当期案卷评查的发现问题数之和；用来计算平均每卷问题数。", "个",
    ("案卷 评查 发现问题","案卷|卷宗|评查 发现|查出|指出|反馈|梳理 问题|瑕疵|不足|共性问题",), total_of("faults", _of(OversightKind.FILES)),
)  # fmt: skip

FAULTS_PER_FILE = Ratio(
    key="oversight_file_mean_faults",
    label="案卷评查平均每卷问题数",
    definition="当期案卷评查的发现问题数÷评查案卷份数；逐级相加后再相除。",
    numerator=FILE_FAULTS,
    denominator=FILES,
    unit="个",
    basis=law.SUPERVISED,
    naming=Naming(phrases=("平均每卷 问题", "每卷 平均 问题"), units=("个",)),
)


FAULTS = _checks(
    "oversight_faults", "执法监督发现问题", "当期各种方式的执法监督，发现问题数之和。", "个",
    ("执法监督 发现问题", "监督 发现 执法问题", "执法监督 问题","执法监督|监督检查|执法监督检查|执法督察 发现|指出|查出 问题|不规范|不当",), total_of("faults"), ("率", "纠正", "案卷"),
)  # fmt: skip
CORRECTED = _checks(
    "oversight_corrected", "执法监督纠正问题", "监督日期在当期的执法监督，已纠正问题数之和。", "个",
    ("执法监督 纠正", "纠正 执法问题", "纠正执法","纠正|整改|督促整改 执法问题|不当执法|违法行政|执法行为|执法不规范|不规范执法|执法监督",), total_of("faults_corrected"),
)  # fmt: skip
WARNINGS = _checks(
    "oversight_warnings", "执法平台预警", "当期监督方式为“平台预警”的记录，一条计一条。", "条",
    ("平台 预警", "平台预警","执法监督平台|执法平台|执法监督|监督平台 预警",), each_row(_of(OversightKind.WARNING)), ("率", "回应", "办理"),
)  # fmt: skip
WARNINGS_ANSWERED = _checks(
    "oversight_warnings_answered", "已回应的平台预警", "监督日期在当期的平台预警，填有纠正日期的，一条计一条。", "条",
    ("预警 已回应", "预警 办理"), each_row(lambda row: row.kind is OversightKind.WARNING and row.corrected_on is not None),
)  # fmt: skip

MARKS = _checks(
    "oversight_file_marks", "案卷评查得分合计", "当期填有评查得分的案卷评查，得分之和；只用于计算平均得分率。", "分",
    ("案卷评查 总得分",), total_of("score", _of(OversightKind.FILES)),
)  # fmt: skip
FULL_MARKS = _checks(
    "oversight_file_full_marks", "案卷评查满分合计", "当期填有评查得分的案卷评查，每份按100分相加；只用于计算平均得分率。", "分",
    ("案卷评查 总满分",),
    lambda row: Amount.exact(100) if row.kind is OversightKind.FILES and row.score is not None else None,
)  # fmt: skip

SCORE_RATE = Ratio(
    key="oversight_file_score_rate",
    label="案卷评查平均得分率",
    definition="当期案卷评查的得分合计÷满分合计；百分制即平均分，逐级按分数相加后再相除。",
    numerator=MARKS,
    denominator=FULL_MARKS,
    basis=law.SUPERVISED,
    naming=Naming(phrases=("案卷 得分率", "案卷评查 平均得分率", "案卷 平均得分率"), units=("%",)),
)

CORRECTED_RATE = Ratio(
    key="oversight_corrected_rate",
    label="执法监督问题纠正率",
    definition="当期执法监督发现的问题中，已纠正个数÷发现个数；逐级按个数相加后再相除。",
    numerator=CORRECTED,
    denominator=FAULTS,
    basis=law.CORRECTED,
    naming=Naming(phrases=("执法监督 纠正率", "执法问题 纠正率", "问题纠正率"), units=("%",)),
)

ANSWERED_RATE = Ratio(
    key="oversight_warnings_answered_rate",
    label="平台预警回应率",
    definition="当期平台预警中，已回应条数÷预警条数；逐级按条数相加后再相除。",
    numerator=WARNINGS_ANSWERED,
    denominator=WARNINGS,
    basis=law.CORRECTED,
    naming=Naming(phrases=("预警 回应率", "预警 办结率"), units=("%",)),
)

TOLD = Sentence(
    key="oversight_told",
    part=Part.MEASURES,
    wordings=(
        "加强行政执法监督，全年评查执法案卷{oversight_files}[[，平均每卷问题{oversight_file_mean_faults}]]"
        "[[，开展行政执法监督检查{oversight_checks_made}]]"
        "[[，执法监督发现问题{oversight_faults}]][[，执法监督问题纠正率{oversight_corrected_rate}]]。",
        "强化执法监督及时纠错，年内开展案卷评查{oversight_files}[[，平均每卷发现问题{oversight_file_mean_faults}]]"
        "[[，接受和开展执法监督{oversight_checks_made}]]"
        "[[，经执法监督查出问题{oversight_faults}]][[，执法问题纠正率达{oversight_corrected_rate}]]。",
    ),
)

LINE = Line(
    key="enforcement_oversight",
    label="行政执法监督",
    heading="严格规范公正文明执法",
    registers=(OversightChecks,),
    indicators=(
        CHECKS,
        FILES,
        FILE_FAULTS,
        FAULTS_PER_FILE,
        FAULTS,
        CORRECTED,
        WARNINGS,
        WARNINGS_ANSWERED,
        MARKS,
        FULL_MARKS,
        SCORE_RATE,
        CORRECTED_RATE,
        ANSWERED_RATE,
    ),
    deadlines=(CORRECT,),
    sentences=(TOLD,),
)
