"""行政复议和应诉: cases brought against the town, answers owed in time, and heads who appear in person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import litigation, reconsideration
from mingfa.law.clause import Clause
from mingfa.law.counting import CalendarDays, Roll, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Remedies", "RemedyKind", "RemedyResult"]

_SINCE = date(2024, 1, 1)


class RemedyKind(Choice):
    """案件类别。"""

    RECONSIDERATION = "行政复议（普通程序）"
    SIMPLE = "行政复议（简易程序）"
    ATTACHED = "规范性文件附带审查"
    FIRST_INSTANCE = "行政诉讼一审"
    SECOND_INSTANCE = "行政诉讼二审"

    __variants__ = {
        "行政复议": "行政复议（普通程序）",
        "复议": "行政复议（普通程序）",
        "复议普通程序": "行政复议（普通程序）",
        "复议简易程序": "行政复议（简易程序）",
        "附带审查": "规范性文件附带审查",
        "行政诉讼": "行政诉讼一审",
        "诉讼": "行政诉讼一审",
        "一审": "行政诉讼一审",
        "二审": "行政诉讼二审",
        "上诉": "行政诉讼二审",
    }


class RemedyResult(Choice):
    """结果。"""

    UPHELD = "维持或者驳回"
    WITHDRAWN = "撤回或者终止"
    SETTLED = "调解和解"
    CHANGED = "变更"
    REVOKED = "撤销"
    UNLAWFUL = "确认违法或者无效"
    ORDERED = "责令履行"

    __variants__ = {
        "维持": "维持或者驳回",
        "驳回": "维持或者驳回",
        "驳回诉讼请求": "维持或者驳回",
        "驳回复议请求": "维持或者驳回",
        "撤回": "撤回或者终止",
        "撤诉": "撤回或者终止",
        "终止": "撤回或者终止",
        "调解": "调解和解",
        "和解": "调解和解",
        "确认违法": "确认违法或者无效",
        "确认无效": "确认违法或者无效",
        "限期履行": "责令履行",
    }


_COURT = frozenset({RemedyKind.FIRST_INSTANCE, RemedyKind.SECOND_INSTANCE})
_REVIEWED = frozenset({RemedyKind.RECONSIDERATION, RemedyKind.SIMPLE})
_WRONG = frozenset({RemedyResult.CHANGED, RemedyResult.REVOKED, RemedyResult.UNLAWFUL, RemedyResult.ORDERED})


class Remedies(Register):
    """一件行政复议、规范性文件附带审查或者一个审级的行政诉讼一行。"""

    key = "remedies"
    label = "行政复议和应诉台账"
    basis = reconsideration.ANSWER_IN_10
    occurred_on = "received_on"
    subject = "cause"
    identity = ("received_on", "kind", "case_number", "cause")
    rules = (
        InOrder("received_on", "answered_on"),
        InOrder("received_on", "heard_on"),
        InOrder("received_on", "decided_on"),
        Needs("decided_on", "result"),
        Needs("result", "decided_on"),
        Needs("head_appeared", "heard_on"),
        Stated(
            at="absent_reason",
            reads=("kind", "head_appeared"),
            holds=lambda row: (
                row.kind not in _COURT or row.head_appeared is not False or row.absent_reason is not None
            ),
            message="负责人未出庭的，请填写理由",
            rule="负责人未出庭应诉的须填理由",
            basis=litigation.ABSENCE,
        ),
        Stated(
            at="lost_why",
            reads=("result",),
            holds=lambda row: row.result not in _WRONG or row.lost_why is not None,
            message="行政行为被纠正的，请填写被纠错或者败诉原因",
            rule="行政行为被纠正的须填被纠错或者败诉原因",
        ),
        InOrder("decided_on", "performed_on"),
        InOrder("letter_on", "reported_on", reconsideration.REPORT_IN_60),
    )
    procedure = Procedure(
        Stage(key="received", label="收到通知", needs=("received_on",)),
        Stage(key="answered", label="答复、答辩", needs=("answered_on",)),
        Stage(key="heard", label="听证、开庭", needs=("heard_on",), optional=True),
        Stage(key="decided", label="结案", needs=("decided_on", "result")),
        Stage(key="performed", label="履行", needs=("performed_on",), optional=True),
        Stage(key="reported", label="报告纠正情况", needs=("reported_on",), optional=True),
    )

    kind: RemedyKind = column("案件类别", aliases=("类别", "案件类型", "类型"))
    case_number: Text | None = column("案号", default=None, aliases=("文号", "案件编号"))
    body: Text | None = column("复议机关或者法院", default=None, aliases=("复议机关", "法院", "受理机关"))
    claimant: Text = column("申请人或者原告", aliases=("申请人", "原告", "上诉人"), privacy=Privacy.NAME)
    cause: LongText = column("案由", aliases=("事由", "被诉行政行为", "复议事项"))
    act: Text | None = column("涉及的执法案号或者文号", default=None, aliases=("执法案号", "涉及文号"))
    owner: Text | None = column("承办单位", default=None, aliases=("承办科室", "责任单位"))
    received_on: Day = column("收到通知日期", aliases=("收到日期", "收到应诉通知日", "日期", "收到副本日期"))
    answered_on: Day | None = column(
        "答复答辩日期",
        default=None,
        aliases=("答复日期", "答辩日期", "举证日期"),
        basis=reconsideration.ANSWER_IN_10,
    )
    heard_on: Day | None = column("听证或者开庭日期", default=None, aliases=("开庭日期", "听证日期"))
    head_due: Text | None = column(
        "应出庭负责人", default=None, aliases=("应出庭人",), basis=litigation.HEAD_APPEARS
    )
    head_appeared: YesNo | None = column(
        "负责人是否出庭",
        default=None,
        aliases=("是否出庭", "负责人出庭"),
        basis=litigation.HEAD_APPEARS,
        when=When("heard_on"),
    )
    appeared: Text | None = column(
        "实际出庭人", default=None, aliases=("出庭人", "出庭人职务"), when=When("heard_on")
    )
    absent_reason: Text | None = column(
        "负责人未出庭理由",
        default=None,
        aliases=("未出庭理由",),
        basis=litigation.ABSENCE,
        when=When("heard_on"),
    )
    decided_on: Day | None = column("结案日期", default=None, aliases=("裁判日期", "复议决定日期"))
    result: RemedyResult | None = column("结果", default=None, aliases=("裁判结果", "复议结果", "处理结果"))
    lost_why: LongText | None = column(
        "被纠错或者败诉原因", default=None, aliases=("败诉原因", "纠错原因"), when=When("decided_on")
    )
    performed_on: Day | None = column("履行日期", default=None, aliases=("履行生效裁判日期",))
    letter_on: Day | None = column("收到意见书日期", default=None, basis=reconsideration.REPORT_IN_60)
    reported_on: Day | None = column("报告纠正情况日期", default=None, basis=reconsideration.REPORT_IN_60)
    remark: LongText | None = column("备注", default=None)


def _of(*kinds: RemedyKind) -> Callable[[Any], bool]:
    return lambda row: row.kind in kinds


def _answer(key: str, label: str, kinds: tuple[RemedyKind, ...], *versions: Version) -> Deadline:
    return Deadline(
        key=key, label=label, register=Remedies, starts_on="received_on", met_by="answered_on",
        versions=versions,
        applies=_of(*kinds),
    )  # fmt: skip


ANSWER = _answer(
    "reconsideration_answer", "行政复议答复期限", (RemedyKind.RECONSIDERATION,),
    Version(date(1999, 10, 1), CalendarDays(10, Roll.LEGAL), reconsideration.ANSWER_IN_10_BEFORE_2024),
    Version(_SINCE, WorkingDays(10), reconsideration.ANSWER_IN_10),
)  # fmt: skip
ANSWER_SIMPLE = _answer(
    "reconsideration_answer_simple", "行政复议简易程序答复期限", (RemedyKind.SIMPLE,),
    Version(_SINCE, WorkingDays(5), reconsideration.ANSWER_IN_5),
)  # fmt: skip
ANSWER_ATTACHED = _answer(
    "attached_review_answer", "规范性文件附带审查答复期限", (RemedyKind.ATTACHED,),
    Version(_SINCE, WorkingDays(10), reconsideration.ATTACHED_IN_10),
)  # fmt: skip
ANSWER_COURT = _answer(
    "litigation_answer", "行政诉讼答辩举证期限", (RemedyKind.FIRST_INSTANCE,),
    Version(date(2017, 7, 1), CalendarDays(15, Roll.LEGAL), litigation.ANSWER_IN_15),
)  # fmt: skip
REPORT = Deadline(
    key="reconsideration_report",
    label="行政复议意见书纠正报告期限",
    register=Remedies,
    starts_on="letter_on",
    met_by="reported_on",
    versions=(Version(_SINCE, CalendarDays(60, Roll.LEGAL), reconsideration.REPORT_IN_60),),
)

_ANSWERS = (ANSWER, ANSWER_SIMPLE, ANSWER_ATTACHED, ANSWER_COURT)


def _cases(
    key: str, label: str, rule: str, phrases: tuple[str, ...], measure: Measure, basis: Clause, *,
    dated_by: str = "",
    against: tuple[str, ...] = ("率",),
) -> Indicator:  # fmt: skip
    return Indicator(
        key=key, label=label, definition=rule, register=Remedies, measure=measure, unit="件", basis=basis,
        dated_by=dated_by,
        naming=Naming(phrases=phrases, units=("件", "起", "宗", "例", "次"), against=against),
    )  # fmt: skip


RECONSIDERED = _cases(
    "reconsideration_cases", "行政复议案件", "收到通知日期在当期、本镇为被申请人的行政复议案件，一件计一件；附带审查不另计。",
    ("行政复议","行政复议|复议|被申请人|被复议|行政复议案 案件|受理|发生|被申请人|涉|应对|办理|答复",), each_row(_of(*_REVIEWED)), reconsideration.ANSWER_IN_10, against=("率", "纠错", "诉讼", "被纠正"),
)  # fmt: skip
SUED = _cases(
    "litigation_cases", "行政诉讼案件", "收到通知日期在当期、本镇为被告的行政诉讼案件，一个审级计一件。",
    ("行政诉讼", "行政应诉", "应诉 案件","行政诉讼|行政应诉|应诉|涉诉|被诉|行政案件|被告 案件|被告|发生|办理|涉|应诉|新收","行政应诉|应诉案件|行政诉讼案件|行政案件应诉",), each_row(_of(*_COURT)), litigation.ANSWER_IN_15,
    against=("率", "败诉", "出庭", "复议"),
)  # fmt: skip
ANSWERED = _cases(
    "remedies_answered", "已答复答辩案件", "收到通知日期在当期、已提交答复或者答辩的案件，不论是否按期，一件计一件；用来计算按期答复率。",
    ("案件 提交答复答辩",), each_row(dealt_with(*_ANSWERS)), reconsideration.ANSWER_IN_10,
)  # fmt: skip
ANSWERED_IN_TIME = _cases(
    "remedies_answered_in_time", "按期答复答辩案件", "收到通知日期在当期、在法定期限内提交答复或者答辩的案件，一件计一件。",
    ("案件 按期答复答辩",), each_row(in_time(*_ANSWERS)), reconsideration.ANSWER_IN_10,
)  # fmt: skip
HEARD_IN_COURT = _cases(
    "litigation_heard", "开庭审理的行政诉讼案件", "听证或者开庭日期在当期的行政诉讼案件，一个审级开庭几次只计一件。",
    ("开庭审理 行政诉讼", "行政诉讼 开庭","行政诉讼|行政应诉|诉讼|行政机关|应诉|被告 开庭|开庭审理|庭审",), each_row(_of(*_COURT)), litigation.HEAD_APPEARS, dated_by="heard_on",
)  # fmt: skip
HEADS = _cases(
    "litigation_heads_appeared", "负责人出庭应诉", "听证或者开庭日期在当期、负责人出庭应诉的行政诉讼案件，一件计一件。",
    ("负责人出庭应诉", "负责人 出庭", "镇长 出庭应诉", "出庭应诉","负责人|行政机关负责人|主要负责人|镇长|局长|分管领导|领导 出庭|出庭应诉",), each_row(lambda row: row.kind in _COURT and bool(row.head_appeared)),
    litigation.HEAD_APPEARS, dated_by="heard_on",
)  # fmt: skip
CLOSED = _cases(
    "remedies_closed", "审结的复议和诉讼案件", "结案日期在当期的行政复议和行政诉讼案件，一件计一件；用来计算纠错率。",
    ("复议 诉讼 审结",), each_row(), reconsideration.ANSWER_IN_10, dated_by="decided_on",
)  # fmt: skip
OVERTURNED = _cases(
    "remedies_overturned", "被纠正的行政行为", "结案日期在当期、结果为变更、撤销、确认违法或者无效、责令履行的案件，一件计一件。",
    ("被纠错", "败诉", "被纠正 行政行为", "复议 纠错","行政复议|行政诉讼|复议|诉讼|行政应诉 败诉|纠错|撤销|被纠错|变更|被撤销",), each_row(lambda row: row.result in _WRONG),
    reconsideration.ANSWER_IN_10, dated_by="decided_on",
)  # fmt: skip


def _rate(
    key: str, label: str, rule: str, over: Indicator, under: Indicator, phrases: tuple[str, ...]
) -> Ratio:
    return Ratio(
        key=key, label=label, definition=rule, numerator=over, denominator=under, basis=over.basis,
        naming=Naming(phrases=phrases, units=("%",)),
    )  # fmt: skip


HEADS_RATE = _rate(
    "litigation_heads_rate", "负责人出庭应诉率", "当期开庭的行政诉讼案件中，负责人出庭的件数÷开庭件数；逐级按件数相加后再相除。",
    HEADS, HEARD_IN_COURT, ("负责人出庭应诉率", "出庭应诉率", "负责人出庭率","负责人|行政机关负责人|应诉|诉讼|行政应诉|行政诉讼 出庭率|出庭应诉率|应诉率",),
)  # fmt: skip
IN_TIME_RATE = _rate(
    "remedies_in_time_rate", "复议诉讼按期答复率", "当期收到并已答复的案件中，在法定期限内的件数÷总件数；逐级按件数相加后再相除。",
    ANSWERED_IN_TIME, ANSWERED, ("按期答复率", "按期答复答辩率", "按期应诉率"),
)  # fmt: skip
OVERTURNED_RATE = _rate(
    "remedies_overturned_rate", "复议诉讼纠错率", "当期审结的案件中，行政行为被纠正的件数÷审结件数；逐级按件数相加后再相除。",
    OVERTURNED, CLOSED, ("纠错率", "败诉率","败诉率|纠错率|被纠错率",),
)  # fmt: skip

TOLD = Sentence(
    key="remedies_told",
    part=Part.MEASURES,
    wordings=(
        "做好行政复议和行政应诉工作[[，全年办理行政复议案件{reconsideration_cases}]][[，行政诉讼案件{litigation_cases}]]"
        "[[，负责人出庭应诉率{litigation_heads_rate}]][[，复议诉讼按期答复答辩率{remedies_in_time_rate}]]。",
        "自觉接受司法监督[[，年内发生行政诉讼案件{litigation_cases}]][[，收到行政复议案件{reconsideration_cases}]]"
        "[[，行政诉讼负责人出庭应诉率达{litigation_heads_rate}]][[，案件按期答复答辩率达{remedies_in_time_rate}]]。",
    ),
)

LINE = Line(
    key="remedies",
    label="行政复议和应诉",
    heading="推进政务公开和权力监督",
    registers=(Remedies,),
    indicators=(
        RECONSIDERED,
        SUED,
        ANSWERED,
        ANSWERED_IN_TIME,
        HEARD_IN_COURT,
        HEADS,
        CLOSED,
        OVERTURNED,
        HEADS_RATE,
        IN_TIME_RATE,
        OVERTURNED_RATE,
    ),
    deadlines=(ANSWER, ANSWER_SIMPLE, ANSWER_ATTACHED, ANSWER_COURT, REPORT),
    sentences=(TOLD,),
)
