"""法律援助: applications taken in at the station, sent to the county's legal aid body, decided and assigned in time."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import legal_aid as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "LegalAidCases"]


class AidResult(Choice):
    """审查决定。未填的为正在审查。"""

    GRANTED = "给予援助"
    REFUSED = "不予援助"
    WITHDRAWN = "撤回申请"

    __variants__ = {
        "给予": "给予援助",
        "同意": "给予援助",
        "不予": "不予援助",
        "不同意": "不予援助",
        "撤回": "撤回申请",
    }


class Hardship(Choice):
    """经济困难状况。"""

    MET = "符合"
    EXEMPT = "免予核查"
    NOT_NEEDED = "不受限制"
    NOT_MET = "不符合"

    __variants__ = {
        "符合条件": "符合",
        "已核查": "符合",
        "免核查": "免予核查",
        "不受经济条件限制": "不受限制",
        "不符合条件": "不符合",
    }


class LegalAidCases(Register):
    """一件法律援助申请一行；镇公共法律服务站初审后转县法律援助机构办理的也登记在此。"""

    key = "legal_aid_cases"
    label = "法律援助台账"
    basis = law.DECIDE_IN_7
    occurred_on = "applied_on"
    subject = "matter"
    identity = ("applied_on", "applicant", "matter")
    kept_at = (4, 5)
    rules = (
        InOrder("applied_on", "sent_on"),
        InOrder("applied_on", "decided_on"),
        InOrder("decided_on", "assigned_on"),
        InOrder("assigned_on", "closed_on"),
        Needs("result", "decided_on"),
    )
    procedure = Procedure(
        Stage(key="applied", label="申请", needs=("applied_on",)),
        Stage(key="checked", label="初审", needs=("hardship",), optional=True),
        Stage(key="sent", label="转送县法律援助机构", needs=("sent_on",), optional=True),
        Stage(key="decided", label="审查决定", needs=("result", "decided_on")),
        Stage(key="assigned", label="指派", needs=("assigned_on",), optional=True),
        Stage(key="closed", label="办结", needs=("closed_on",)),
    )

    applied_on: Day = column("申请日期", aliases=("日期", "受理日期", "申请时间"))
    applicant: Text = column("申请人", aliases=("受援人", "姓名"), privacy=Privacy.NAME)
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    matter: LongText = column("援助事项", aliases=("事项", "案由", "申请事项"), privacy=Privacy.CASE)
    people: Count | None = column(
        "受援人次", default=None, aliases=("人次", "人数"), unit="人次", hint="不填的按1人次计"
    )
    hardship: Hardship | None = column(
        "经济困难状况", default=None, aliases=("困难核查", "经济状况核查"), basis=law.EXEMPT
    )
    sent_on: Day | None = column("转送日期", default=None, aliases=("移送日期", "转县法援中心日期"))
    decided_on: Day | None = column(
        "决定日期", default=None, aliases=("审查决定日期",), basis=law.DECIDE_IN_7
    )
    result: AidResult | None = column("审查决定", default=None, aliases=("决定", "结果", "审查结果"))
    assigned_on: Day | None = column("指派日期", default=None, aliases=("指派时间",), basis=law.ASSIGN_IN_3)
    lawyer: Text | None = column("承办人员", default=None, aliases=("承办律师", "援助律师"))
    closed_on: Day | None = column("办结日期", default=None, aliases=("结案日期",))
    outcome: LongText | None = column("办理结果", default=None, aliases=("案件结果",), privacy=Privacy.CASE)
    remark: LongText | None = column("备注", default=None)


def _aided(row: Any) -> Amount | None:
    if row.result in (AidResult.REFUSED, AidResult.WITHDRAWN):
        return None
    return Amount.exact(1) if row.people is None else row.people or None


AID = Indicator(
    key="legal_aid_person_times",
    label="提供法律援助",
    definition="申请日期在当期的法律援助，按受援人次相加，未填人次的一件计1人次；撤回和不予援助的不计。",
    register=LegalAidCases,
    measure=_aided,
    unit="人次",
    basis=law.DECIDE_IN_7,
    naming=Naming(
        phrases=(
            "法律援助",
            "法律援助|受援 提供|受援|受援人|惠及|援助",
            "法律援助 群众|农民工|困难群众",
        ),
        units=("人次", "人", "件", "名"),
        against=("宣传册", "指派", "申请", "按期"),
    ),
)

DECIDE = Deadline(
    key="legal_aid_decide",
    label="法律援助审查决定期限",
    register=LegalAidCases,
    starts_on="applied_on",
    met_by="decided_on",
    versions=(Version(date(2022, 1, 1), CalendarDays(7), law.DECIDE_IN_7),),
)

ASSIGN = Deadline(
    key="legal_aid_assign",
    label="法律援助指派人员期限",
    register=LegalAidCases,
    starts_on="decided_on",
    met_by="assigned_on",
    versions=(Version(date(2022, 1, 1), CalendarDays(3), law.ASSIGN_IN_3),),
    applies=lambda row: row.result is AidResult.GRANTED,
)


def _decided(row: Any) -> bool:
    return row.decided_on is not None and row.result is not AidResult.WITHDRAWN


def _in_time(row: Any) -> bool:
    assigned = row.result is not AidResult.GRANTED or in_time(ASSIGN)(row)
    return _decided(row) and in_time(DECIDE)(row) and assigned


DECIDED = Indicator(
    key="legal_aid_decided",
    label="法律援助审查决定",
    definition="决定日期在当期的法律援助申请，一件计一件；撤回的不计。",
    register=LegalAidCases,
    measure=each_row(_decided),
    unit="件",
    basis=law.DECIDE_IN_7,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "法律援助 申请 审查",
            "受理 法律援助 申请",
            "法律援助 申请|初审|受理|审查",
        ),
        units=("件",),
        against=(
            "率",
            "批准",
        ),
    ),
)

GRANTED = Indicator(
    key="legal_aid_granted",
    label="决定给予法律援助",
    definition="决定日期在当期、审查决定为“给予援助”的申请，一件计一件。",
    register=LegalAidCases,
    measure=each_row(lambda row: row.result is AidResult.GRANTED),
    unit="件",
    basis=law.DECIDE_IN_7,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "办理 法律援助",
            "法律援助案件",
            "给予 法律援助",
            "批准 法律援助",
            "法律援助 办理|办结|批准|提供|指派|承办|给予|代理|转办 案件|援助|申请",
            "法律援助 批准|通过|给予",
        ),
        units=("件",),
        against=(
            "率",
            "人次",
            "初审",
            "受理",
        ),
    ),
)

GRANTED_RATE = Ratio(
    key="legal_aid_granted_rate",
    label="法律援助批准率",
    definition="当期作出决定的申请中，给予援助的件数÷决定件数；逐级按件数相加后再相除。",
    numerator=GRANTED,
    denominator=DECIDED,
    basis=law.DECIDE_IN_7,
    naming=Naming(phrases=("法律援助 批准率", "法律援助批准率"), units=("%",)),
)

IN_TIME = Indicator(
    key="legal_aid_in_time",
    label="法律援助按期办理",
    definition="决定日期在当期、自申请之日起七日内决定，给予援助的又在三日内指派的，一件计一件；撤回的不计。",
    register=LegalAidCases,
    measure=each_row(_in_time),
    unit="件",
    basis=law.DECIDE_IN_7,
    dated_by="decided_on",
    naming=Naming(phrases=("法律援助 按期",), units=("件",), against=("率",)),
)

IN_TIME_RATE = Ratio(
    key="legal_aid_in_time_rate",
    label="法律援助按期办理率",
    definition="当期作出决定的申请中，按期决定和指派的件数÷决定件数；逐级按件数相加后再相除。",
    numerator=IN_TIME,
    denominator=DECIDED,
    basis=law.DECIDE_IN_7,
    naming=Naming(phrases=("法律援助 按期办理率", "法律援助 按期率"), units=("%",)),
)

TOLD = Sentence(
    key="legal_aid_told",
    part=Part.MEASURES,
    wordings=(
        "做好法律援助初审和转送，提供法律援助{legal_aid_person_times}"
        "[[，法律援助批准率{legal_aid_granted_rate}]][[，法律援助按期办理率{legal_aid_in_time_rate}]]。",
        "帮助困难群众依法维权，为群众提供法律援助{legal_aid_person_times}"
        "[[，法律援助申请批准率达{legal_aid_granted_rate}]][[，法律援助申请按期办理率达{legal_aid_in_time_rate}]]。",
    ),
)

LINE = Line(
    key="legal_aid",
    label="法律援助",
    heading="发挥法律顾问和公共法律服务作用",
    registers=(LegalAidCases,),
    indicators=(AID, DECIDED, GRANTED, GRANTED_RATE, IN_TIME, IN_TIME_RATE),
    deadlines=(DECIDE, ASSIGN),
    sentences=(TOLD,),
)
