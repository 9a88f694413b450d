"""依申请公开: requests for government information, over correction and third parties, to the answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Pause, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import disclosure as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Answer", "Applicant", "InformationRequests", "Remedy", "RemedyResult"]


class Applicant(Choice):
    """申请人类别，按政府信息公开工作年度报告的统计口径。"""

    PERSON = "自然人"
    FIRM = "商业企业"
    SCIENCE = "科研机构"
    WELFARE = "社会公益组织"
    LEGAL = "法律服务机构"
    OTHER = "其他"

    __variants__ = {
        "个人": "自然人",
        "公民": "自然人",
        "企业": "商业企业",
        "律师事务所": "法律服务机构",
        "律所": "法律服务机构",
        "其它": "其他",
    }


class Answer(Choice):
    """答复类型，对应条例第三十六条至第三十九条。"""

    ALREADY_PUBLIC = "告知获取途径"
    GIVEN = "予以公开"
    PARTLY = "部分公开"
    REFUSED = "不予公开"
    NONE = "信息不存在"
    NOT_OURS = "不属于本机关负责"
    REPEATED = "重复申请不再处理"
    SPECIAL = "依照特别规定办理"
    NOT_HELD = "需要加工分析不予提供"
    NO_REQUEST = "不作为申请处理"
    LAPSED = "逾期不补正视为放弃"
    WITHDRAWN = "申请人撤回"

    __variants__ = {
        "已主动公开": "告知获取途径",
        "同意公开": "予以公开",
        "不公开": "不予公开",
        "不存在": "信息不存在",
        "本机关不掌握": "不属于本机关负责",
        "非本机关": "不属于本机关负责",
        "重复申请": "重复申请不再处理",
        "不予处理": "不作为申请处理",
        "信访举报投诉类": "不作为申请处理",
        "视为放弃": "逾期不补正视为放弃",
        "撤回": "申请人撤回",
        "主动撤回": "申请人撤回",
    }


class Remedy(Choice):
    """救济途径。"""

    REVIEW = "行政复议"
    SUIT = "行政诉讼"

    __variants__ = {"复议": "行政复议", "诉讼": "行政诉讼"}


class RemedyResult(Choice):
    """救济结果。"""

    UPHELD = "维持"
    CORRECTED = "纠正"
    OTHER = "其他"

    __variants__ = {
        "结果维持": "维持",
        "结果纠正": "纠正",
        "撤销": "纠正",
        "败诉": "纠正",
        "其他结果": "其他",
    }


class InformationRequests(Register):
    """一件政府信息公开申请一行。"""

    key = "information_requests"
    label = "依申请公开台账"
    basis = law.REPLY_IN_20
    occurred_on = "received_on"
    subject = "content"
    identity = ("received_on", "applicant", "content")
    rules = (
        InOrder("received_on", "correction_told_on", law.CORRECT_IN_7),
        InOrder("correction_told_on", "corrected_on"),
        InOrder("received_on", "asked_on"),
        InOrder("asked_on", "heard_on"),
        InOrder("received_on", "extended_on"),
        InOrder("received_on", "answered_on", law.REPLY_IN_20),
        InOrder("answered_on", "disputed_on"),
        Needs("corrected_on", "correction_told_on", basis=law.CORRECT_IN_7),
        Needs("heard_on", "asked_on"),
        Needs("answered_on", "answer"),
        Needs("answer", "answered_on"),
        Needs("answer", "reason", values=(Answer.PARTLY, Answer.REFUSED), basis=law.ANSWER_KINDS),
        Needs("disputed_on", "dispute"),
        Needs("dispute_result", "disputed_on"),
        Stated(
            at="correction_told_on",
            reads=("clear",),
            holds=lambda row: row.correction_told_on is None or row.clear is not True,
            message="内容明确的申请不用补正，请核对“内容是否明确”",
            rule="内容明确的申请不填补正告知日期",
            basis=law.CORRECT_IN_7,
        ),
    )
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(key="correction", label="告知补正", needs=("correction_told_on",), optional=True),
        Stage(key="corrected", label="补正", needs=("corrected_on",), optional=True),
        Stage(key="asked", label="征求意见", needs=("asked_on",), optional=True),
        Stage(key="heard", label="收到意见", needs=("heard_on",), optional=True),
        Stage(
            key="extended",
            label="延期",
            needs=("extended_on",),
            by=(Holder.CLERK, Holder.LEADER),
            optional=True,
        ),
        Stage(key="answered", label="答复", needs=("answered_on", "answer")),
        Stage(key="disputed", label="复议诉讼", needs=("disputed_on",), optional=True),
    )

    number: Text | None = column("申请编号", default=None, aliases=("编号", "收文编号"))
    received_on: Day = column(
        "收到申请日期",
        aliases=("收到日期", "申请日期", "日期"),
        basis=law.REPLY_IN_20,
        hint="当面提交为提交之日，邮寄为签收之日，平信、网络、传真为双方确认之日",
    )
    applicant: Text = column("申请人", aliases=("申请人姓名", "姓名"), privacy=Privacy.NAME)
    applicant_kind: Applicant = column("申请人类别", aliases=("申请人类型", "类别"))
    content: LongText = column("申请内容", aliases=("内容", "所需信息", "申请事项"))
    clear: YesNo | None = column(
        "内容是否明确", default=None, aliases=("申请内容是否明确",), basis=law.CORRECT_IN_7
    )
    correction_told_on: Day | None = column(
        "补正告知日期", default=None, aliases=("告知补正日期",), basis=law.CORRECT_IN_7
    )
    corrected_on: Day | None = column(
        "收到补正日期", default=None, aliases=("补正日期",), basis=law.CORRECT_IN_7
    )
    asked: Text | None = column(
        "征求意见对象", default=None, aliases=("第三方", "第三方或者共同制作机关"), privacy=Privacy.NAME
    )
    asked_on: Day | None = column(
        "征求意见日期", default=None, aliases=("书面征求意见日期",), basis=law.THIRD_PARTY_IN_15
    )
    heard_on: Day | None = column(
        "收到意见日期", default=None, aliases=("第三方答复日期",), basis=law.THIRD_PARTY_IN_15
    )
    extended_on: Day | None = column(
        "告知延期日期",
        default=None,
        aliases=("延期日期",),
        hint="经本机关信息公开工作机构负责人同意并告知申请人的日期",
    )
    answered_on: Day | None = column("答复日期", default=None, aliases=("办结日期",), basis=law.REPLY_IN_20)
    answer: Answer | None = column(
        "答复类型", default=None, aliases=("答复方式", "处理结果"), basis=law.ANSWER_KINDS
    )
    reason: LongText | None = column(
        "不予公开的理由",
        default=None,
        aliases=("理由", "不公开理由"),
        basis=law.ANSWER_KINDS,
        when=When(
            "answer",
            (
                Answer.PARTLY,
                Answer.REFUSED,
            ),
        ),
    )
    dispute: Remedy | None = column(
        "复议或者诉讼", default=None, aliases=("救济途径",), when=When("disputed_on")
    )
    disputed_on: Day | None = column("提起复议诉讼日期", default=None, aliases=("收到复议诉讼通知日期",))
    dispute_result: RemedyResult | None = column(
        "复议诉讼结果", default=None, aliases=("救济结果",), when=When("disputed_on")
    )
    remark: LongText | None = column("备注", default=None)


CORRECT = Deadline(
    key="information_request_correct",
    label="公开申请补正告知期限",
    register=InformationRequests,
    starts_on="received_on",
    met_by="correction_told_on",
    versions=(Version(date(2019, 5, 15), WorkingDays(7), law.CORRECT_IN_7),),
    applies=lambda row: row.clear is False,
)

HEAR = Deadline(
    key="information_request_hear",
    label="公开申请征求意见期限",
    register=InformationRequests,
    starts_on="asked_on",
    met_by="heard_on",
    versions=(Version(date(2019, 5, 15), WorkingDays(15), law.THIRD_PARTY_IN_15),),
    applies=lambda row: row.answered_on is None,
)


def _awaits_correction(row: Any) -> bool:
    return row.corrected_on is None and (row.clear is False or row.correction_told_on is not None)


REPLY = Deadline(
    key="information_request_reply",
    label="公开申请答复期限",
    register=InformationRequests,
    starts_on="received_on",
    met_by="answered_on",
    restarts_on="corrected_on",
    extended_on="extended_on",
    pauses=(Pause("asked_on", "heard_on", WorkingDays(15)),),
    versions=(
        Version(date(2008, 5, 1), WorkingDays(15), law.REPLY_IN_15, WorkingDays(15)),
        Version(date(2019, 5, 15), WorkingDays(20), law.REPLY_IN_20, WorkingDays(20)),
    ),
    applies=lambda row: not _awaits_correction(row),
)


def _answered(row: Any) -> bool:
    return row.answered_on is not None and REPLY.started(row) is not None


REQUESTED = Indicator(
    key="information_requests",
    label="收到公开申请",
    definition="收到申请日期在当期的政府信息公开申请，一件计一件，按申请人类别分列；撤回和视为放弃的也计入。",
    register=InformationRequests,
    measure=each_row(),
    unit="件",
    basis=law.REPORT_CONTENTS,
    breakdown="applicant_kind",
    naming=Naming(
        phrases=(
            "收到 公开申请",
            "受理 公开申请",
            "依申请公开",
            "公开申请",
            "信息公开申请",
            "收到|受理|接收|办理 信息公开申请|公开申请|依申请公开|政府信息公开申请|依申请",
        ),
        units=("件", "起", "次", "份"),
        against=(
            "答复",
            "办结",
            "主动公开",
            "复议",
        ),
    ),
)

ANSWERED = Indicator(
    key="information_requests_answered",
    label="答复公开申请",
    definition="答复日期在当期、答复期限已起算的政府信息公开申请，一件计一件，按答复类型分列；告知补正后尚未补正的不计。",
    register=InformationRequests,
    measure=each_row(_answered),
    unit="件",
    basis=law.ANSWER_KINDS,
    dated_by="answered_on",
    breakdown="answer",
    naming=Naming(
        phrases=(
            "答复公开申请",
            "答复 公开申请",
            "依申请公开 答复",
            "申请 答复",
            "依申请 办结",
            "信息公开申请|公开申请|依申请公开|依申请|政府信息公开申请 答复|办结|回复|已答复|全部答复|予以公开",
        ),
        units=("件", "份"),
        against=("率", "按期"),
    ),
)

ANSWERED_IN_TIME = Indicator(
    key="information_requests_in_time",
    label="按期答复公开申请",
    definition="答复日期在当期、在答复期限内答复的申请，一件计一件；补正、征求意见和延期按条例计算。",
    register=InformationRequests,
    measure=each_row(in_time(REPLY)),
    unit="件",
    basis=law.REPLY_IN_20,
    dated_by="answered_on",
    naming=Naming(
        phrases=("按期答复公开申请", "公开申请 按期答复", "公开申请 按时答复"),
        units=("件", "份"),
        against=("率",),
    ),
)

ANSWERED_IN_TIME_RATE = Ratio(
    key="information_requests_in_time_rate",
    label="公开申请按期答复率",
    definition="当期答复的政府信息公开申请中，按期答复件数÷答复件数；逐级按件数相加后再相除。",
    numerator=ANSWERED_IN_TIME,
    denominator=ANSWERED,
    basis=law.REPLY_IN_20,
    naming=Naming(
        phrases=(
            "公开申请按期答复率",
            "公开申请 答复率",
            "依申请公开 答复率",
            "公开申请|信息公开|依申请公开|信息公开申请|依申请|申请公开 答复率|按期答复率|按时答复率|办结率|及时率|回复率",
        ),
        units=("%",),
    ),
)

DISPUTED = Indicator(
    key="information_requests_disputed",
    label="公开申请引起复议诉讼",
    definition="提起复议诉讼日期在当期的政府信息公开申请，一件计一件。",
    register=InformationRequests,
    measure=each_row(),
    unit="件",
    basis=law.REPORT_CONTENTS,
    dated_by="disputed_on",
    naming=Naming(
        phrases=(
            "公开申请 复议",
            "公开申请 诉讼",
            "信息公开 复议",
            "信息公开 诉讼",
            "信息公开|政府信息公开|公开申请 复议|诉讼|行政复议|行政诉讼",
            "依申请公开|信息公开|公开申请 诉讼|复议|行政复议|行政诉讼",
        ),
        units=("件", "起"),
        against=("纠正",),
    ),
)

OVERTURNED = Indicator(
    key="information_requests_overturned",
    label="公开答复被纠正",
    definition="提起复议诉讼日期在当期、结果为“纠正”的政府信息公开申请，一件计一件。",
    register=InformationRequests,
    measure=each_row(lambda row: row.dispute_result is RemedyResult.CORRECTED),
    unit="件",
    basis=law.REPORT_CONTENTS,
    dated_by="disputed_on",
    naming=Naming(phrases=("公开 被纠正", "公开答复 纠正", "信息公开 纠正"), units=("件", "起")),
)

TOLD = Sentence(
    key="information_requests_told",
    part=Part.MEASURES,
    wordings=(
        "全年收到公开申请{information_requests}[[，答复公开申请{information_requests_answered}]]"
        "[[，公开申请按期答复率{information_requests_in_time_rate}]][[，公开答复被纠正{information_requests_overturned}]]。",
        "规范办理依申请公开，共受理公开申请{information_requests}[[，已答复公开申请{information_requests_answered}]]"
        "[[，公开申请按期答复率达{information_requests_in_time_rate}]]"
        "[[，经复议诉讼公开答复被纠正{information_requests_overturned}]]。",
    ),
)

LINE = Line(
    key="information_requests",
    label="依申请公开",
    heading="推进政务公开和权力监督",
    registers=(InformationRequests,),
    indicators=(REQUESTED, ANSWERED, ANSWERED_IN_TIME, ANSWERED_IN_TIME_RATE, DISPUTED, OVERTURNED),
    deadlines=(CORRECT, HEAR, REPLY),
    sentences=(TOLD,),
)
