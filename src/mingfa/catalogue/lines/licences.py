"""行政许可: applications from receipt to decision, counted by receipt or by decision as the official notes say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import administrative_licence as law
from mingfa.law import enforcement_publicity, enforcement_statistics
from mingfa.law.clause import Clause
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "PUBLISH", "LicenceKind", "LicenceResult", "Licences"]

_SINCE = date(2004, 7, 1)


class LicenceKind(Choice):
    """申请类别。"""

    NEW = "新申请"
    CHANGE = "变更"
    RENEWAL = "延续"

    __variants__ = {
        "新办": "新申请",
        "首次申请": "新申请",
        "变更申请": "变更",
        "延期": "延续",
        "换证": "延续",
    }


class LicenceResult(Choice):
    """办理结果。"""

    GRANTED = "准予许可"
    REFUSED = "不予许可"
    NOT_ACCEPTED = "不予受理"
    WITHDRAWN = "撤回申请"

    __variants__ = {
        "准予": "准予许可",
        "同意": "准予许可",
        "许可": "准予许可",
        "不予": "不予许可",
        "不同意": "不予许可",
        "不受理": "不予受理",
        "撤回": "撤回申请",
    }


class Licences(Register):
    """一件行政许可申请一行；变更、延续也是申请。"""

    key = "licences"
    label = "行政许可台账"
    basis = law.DECIDE_IN_20
    occurred_on = "received_on"
    subject = "item"
    identity = ("received_on", "applicant", "item")
    rules = (
        InOrder("received_on", "corrected_on"),
        InOrder("received_on", "accepted_on"),
        InOrder("accepted_on", "extended_on"),
        InOrder("accepted_on", "decided_on"),
        Needs("decided_on", "result"),
        Needs("result", "decided_on"),
        InOrder("decided_on", "delivered_on"),
        InOrder("decided_on", "published_on"),
        InOrder("decided_on", "revoked_on"),
        Needs("revoked_on", "revoked_why"),
    )
    procedure = Procedure(
        Stage(key="received", label="收到申请", needs=("received_on",)),
        Stage(key="corrected", label="告知补正", needs=("corrected_on",), optional=True),
        Stage(key="accepted", label="受理", needs=("accepted_on",), optional=True),
        Stage(key="decided", label="作出决定", needs=("decided_on", "result")),
        Stage(key="delivered", label="送达", needs=("delivered_on",), optional=True),
        Stage(key="published", label="公示", needs=("published_on",), optional=True),
        Stage(key="revoked", label="撤销", needs=("revoked_on", "revoked_why"), optional=True),
    )

    number: Text | None = column("受理编号", default=None, aliases=("编号", "申请编号"))
    item: Text = column("许可事项", aliases=("事项", "事项名称"))
    kind: LicenceKind = column("申请类别", default=LicenceKind.NEW, aliases=("类别", "申请类型"))
    applicant: Text = column("申请人", aliases=("申请单位",), privacy=Privacy.NAME)
    received_on: Day = column("收到申请日期", aliases=("日期", "申请日期"))
    corrected_on: Day | None = column(
        "补正告知日期", default=None, aliases=("一次性告知日期",), basis=law.CORRECT_IN_5
    )
    papers_lacking: LongText | None = column(
        "需要补正的内容", default=None, hint="材料不齐的填", basis=law.CORRECT_IN_5
    )
    accepted_on: Day | None = column("受理日期", default=None, aliases=("受理时间",), basis=law.DECIDE_IN_20)
    extended_on: Day | None = column(
        "批准延长日期",
        default=None,
        aliases=("延期批准日期",),
        hint="经批准延长十个工作日的填",
        basis=law.DECIDE_IN_20,
    )
    decided_on: Day | None = column("决定日期", default=None, aliases=("办结日期",), basis=law.DECIDE_IN_20)
    result: LicenceResult | None = column("办理结果", default=None, aliases=("结果", "决定"))
    document_number: Text | None = column("决定文号", default=None, aliases=("文号", "许可证编号"))
    delivered_on: Day | None = column(
        "送达日期", default=None, aliases=("发证日期",), basis=law.DELIVER_IN_10
    )
    published_on: Day | None = column(
        "公示日期", default=None, aliases=("公开日期",), basis=enforcement_publicity.DECISIONS_IN_7
    )
    revoked_on: Day | None = column("撤销日期", default=None, aliases=("注销日期",))
    revoked_why: Text | None = column(
        "撤销原因", default=None, aliases=("注销原因",), when=When("revoked_on")
    )
    remark: LongText | None = column("备注", default=None)


def _clock(
    key: str, label: str, starts_on: str, met_by: str, days: int, clause: Clause,
    applies: Callable[[Any], bool], *,
    since: date = _SINCE,
) -> Deadline:  # fmt: skip
    return Deadline(
        key=key, label=label, register=Licences, starts_on=starts_on, met_by=met_by, applies=applies,
        versions=(Version(since, WorkingDays(days), clause),),
    )  # fmt: skip


CORRECT = _clock(
    "licence_correct", "许可申请补正告知期限", "received_on", "corrected_on", 5, law.CORRECT_IN_5,
    lambda row: row.papers_lacking is not None,
)  # fmt: skip
DECIDE = Deadline(
    key="licence_decide",
    label="行政许可决定期限",
    register=Licences,
    starts_on="accepted_on",
    met_by="decided_on",
    extended_on="extended_on",
    versions=(Version(_SINCE, WorkingDays(20), law.DECIDE_IN_20, extension=WorkingDays(10)),),
)
DELIVER = _clock(
    "licence_deliver", "许可证件送达期限", "decided_on", "delivered_on", 10, law.DELIVER_IN_10,
    lambda row: row.result is LicenceResult.GRANTED,
)  # fmt: skip
PUBLISH = _clock(
    "licence_publish", "许可决定公示期限", "decided_on", "published_on", 7, enforcement_publicity.DECISIONS_IN_7,
    lambda row: row.result in (LicenceResult.GRANTED, LicenceResult.REFUSED), since=date(2018, 12, 5),
)  # fmt: skip


def _licences(
    key: str, label: str, rule: str, phrases: tuple[str, ...], measure: Measure, dated_by: str = "decided_on",
    against: tuple[str, ...] = ("率",),
) -> Indicator:  # fmt: skip
    return Indicator(
        key=key, label=label, definition=rule, register=Licences, measure=measure, unit="件",
        basis=enforcement_statistics.LICENCE, dated_by=dated_by,
        naming=Naming(phrases=phrases, units=("件", "个"), against=against),
    )  # fmt: skip


APPLIED = _licences(
    "licences_applied", "收到行政许可申请", "收到申请日期在当期的行政许可申请，一件计一件；变更、延续也是申请。",
    ("行政许可申请", "收到 许可申请","收到|受理 行政许可|许可|审批 申请",), each_row(), "received_on",
)  # fmt: skip
ACCEPTED = _licences(
    "licences_accepted", "受理行政许可", "受理日期在当期的行政许可申请，一件计一件。",
    ("受理 行政许可", "受理 许可","受理 行政许可|许可|行政审批",), each_row(), "accepted_on", ("率", "不予受理"),
)  # fmt: skip
GRANTED = _licences(
    "licences_granted", "准予行政许可", "决定日期在当期、办理结果为“准予许可”的申请，一件计一件；变更、延续按结果计入。",
    ("准予行政许可", "准予许可", "办理 行政许可", "作出 许可","准予|核发|颁发|批准|办结|办理 行政许可|许可|许可证",), each_row(lambda row: row.result is LicenceResult.GRANTED),
    "decided_on", ("率", "申请", "不予"),
)  # fmt: skip
REFUSED = _licences(
    "licences_refused", "不予行政许可", "决定日期在当期、办理结果为“不予许可”的申请，一件计一件；变更、延续按结果计入。",
    ("不予行政许可", "不予许可","不予|驳回|不准予 许可|行政许可",), each_row(lambda row: row.result is LicenceResult.REFUSED),
)  # fmt: skip
REVOKED = _licences(
    "licences_revoked", "撤销行政许可", "撤销日期在当期的行政许可，一件计一件。",
    ("撤销 行政许可", "撤销许可","撤销|注销|撤回 许可|行政许可|许可证",), each_row(), "revoked_on",
)  # fmt: skip
DEALT_WITH = _licences(
    "licences_dealt_with", "已作出决定的行政许可", "决定日期在当期、已经受理的申请，不论结果和是否按期，一件计一件；用来计算按期办结率。",
    ("行政许可 作出决定 合计",), each_row(dealt_with(DECIDE)),
)  # fmt: skip
IN_TIME = _licences(
    "licences_in_time", "按期作出决定的行政许可", "决定日期在当期、在法定期限内（依法延长的在延长后期限内）作出决定的申请，一件计一件。",
    ("行政许可 按期办结",), each_row(in_time(DECIDE)),
)  # fmt: skip

IN_TIME_RATE = Ratio(
    key="licences_in_time_rate",
    label="行政许可按期办结率",
    definition="当期作出决定的行政许可申请中，在期限内的件数÷总件数；逐级按件数相加后再相除。",
    numerator=IN_TIME,
    denominator=DEALT_WITH,
    basis=law.DECIDE_IN_20,
    naming=Naming(phrases=("行政许可 按期办结率", "许可事项 按期办结率"), units=("%",)),
)

NOTES = (
    CountingNote(
        key="licence_changes_by_outcome",
        label="变更、延续按结果计入",
        said="变更、延续许可也是申请，作出决定后按结果计入准予许可或者不予许可，不另立一栏。",
        basis=enforcement_statistics.LICENCE,
        register=Licences,
        decides=lambda row: row.kind is not LicenceKind.NEW and row.decided_on is not None,
        figures=(GRANTED, REFUSED),
    ),
    CountingNote(
        key="licence_applied_when_received",
        label="申请按收到日期、决定按决定日期归入年度",
        said="收到许可申请按收到日期归入年度，准予、不予许可按决定日期归入年度；上年收到、当年决定的，申请计入上年，决定计入当年。",
        basis=enforcement_statistics.LICENCE,
        register=Licences,
        decides=lambda row: row.decided_on is not None and row.decided_on.year != row.received_on.year,
        figures=(APPLIED, GRANTED, REFUSED),
    ),
)

TOLD = Sentence(
    key="licences_told",
    part=Part.MEASURES,
    wordings=(
        "依法办理行政许可，全年准予行政许可{licences_granted}[[，不予行政许可{licences_refused}]]"
        "[[，行政许可按期办结率{licences_in_time_rate}]]。",
        "规范行政许可办理，年内共准予行政许可{licences_granted}[[，行政许可按期办结率达{licences_in_time_rate}]]"
        "[[，作出不予行政许可决定{licences_refused}]]。",
    ),
)

LINE = Line(
    key="licences",
    label="行政许可",
    heading="依法全面履行政府职能",
    registers=(Licences,),
    indicators=(APPLIED, ACCEPTED, GRANTED, REFUSED, REVOKED, DEALT_WITH, IN_TIME, IN_TIME_RATE),
    deadlines=(CORRECT, DECIDE, DELIVER, PUBLISH),
    notes=NOTES,
    sentences=(TOLD,),
)
