"""行政处罚案件: a case from lead to close, the legal check of what is grave, and every clock it sets off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.inspections import TWO_OFFICERS, EnforcementField
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, LastsAtLeast, Needs, Stated
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Day, LongText, Money, Text, YesNo
from mingfa.law import administrative_penalty as law
from mingfa.law import enforcement_publicity, enforcement_statistics
from mingfa.law.clause import Clause
from mingfa.law.counting import CalendarDays, Direction, Length, Months, Roll, WorkingDays
from mingfa.law.report_parts import Part
from mingfa.law.workdays import due_after, is_workday
from mingfa.text.amounts import Amount

__all__ = [
    "DECIDE",
    "LINE",
    "PUBLISH",
    "Authority",
    "CaseSource",
    "CheckVerdict",
    "EnforcementCases",
    "Outcome",
    "PartyKind",
    "PenaltyClass",
    "Route",
]

_SINCE = date(2021, 7, 15)


class Route(Choice):
    """适用程序。"""

    ORDINARY = "普通程序"
    ON_THE_SPOT = "简易程序"

    __variants__ = {
        "普通": "普通程序",
        "一般程序": "普通程序",
        "听证程序": "普通程序",
        "简易": "简易程序",
        "当场处罚": "简易程序",
    }


class PartyKind(Choice):
    """当事人类别。"""

    PERSON = "公民"
    BODY = "法人或者其他组织"

    __variants__ = {
        "个人": "公民",
        "自然人": "公民",
        "单位": "法人或者其他组织",
        "企业": "法人或者其他组织",
        "法人": "法人或者其他组织",
        "个体工商户": "法人或者其他组织",
    }


class Authority(Choice):
    """职权来源。"""

    OWN = "法定职权"
    GRANTED = "赋权"
    ENTRUSTED = "委托"

    __variants__ = {"法定": "法定职权", "赋权事项": "赋权", "下放": "赋权", "委托执法": "委托"}


class CaseSource(Choice):
    """案件来源。"""

    INSPECTION = "检查发现"
    COMPLAINT = "投诉举报"
    ASSIGNED = "上级交办"
    TRANSFERRED = "部门移送"
    OTHER = "其他来源"

    __variants__ = {
        "检查": "检查发现",
        "巡查发现": "检查发现",
        "举报": "投诉举报",
        "投诉": "投诉举报",
        "交办": "上级交办",
        "移送": "部门移送",
        "联合执法": "部门移送",
        "其他": "其他来源",
    }


class Outcome(Choice):
    """处理结果。"""

    PENALTY = "给予行政处罚"
    SPARED = "不予行政处罚"
    TO_JUSTICE = "移送司法机关"
    TO_OTHERS = "移送其他部门"
    DROPPED = "撤销案件"

    __variants__ = {
        "处罚": "给予行政处罚",
        "行政处罚": "给予行政处罚",
        "不予处罚": "不予行政处罚",
        "首违不罚": "不予行政处罚",
        "免予处罚": "不予行政处罚",
        "移送公安": "移送司法机关",
        "移送公安机关": "移送司法机关",
        "移送": "移送其他部门",
        "撤案": "撤销案件",
        "销案": "撤销案件",
    }


class PenaltyClass(Choice):
    """处罚种类，可多选。"""

    WARNING = "警告"
    CRITICISM = "通报批评"
    FINE = "罚款"
    CONFISCATION = "没收违法所得或者非法财物"
    SUSPENSION = "暂扣许可证件"
    DOWNGRADE = "降低资质等级"
    RESTRICTION = "限制开展生产经营活动"
    HALT = "责令停产停业"
    CLOSURE = "责令关闭"
    BARRED = "限制从业"
    REVOCATION = "吊销许可证件"
    DETENTION = "行政拘留"
    OTHER = "其他"

    __variants__ = {
        "没收": "没收违法所得或者非法财物",
        "没收违法所得": "没收违法所得或者非法财物",
        "没收非法财物": "没收违法所得或者非法财物",
        "暂扣": "暂扣许可证件",
        "降级": "降低资质等级",
        "停产停业": "责令停产停业",
        "关闭": "责令关闭",
        "吊销": "吊销许可证件",
        "拘留": "行政拘留",
        "其它": "其他",
    }


class CheckVerdict(Choice):
    """法制审核意见。"""

    AGREED = "同意"
    AMEND = "建议修改"
    REFUSED = "不同意"

    __variants__ = {
        "通过": "同意",
        "合法": "同意",
        "修改": "建议修改",
        "补充调查": "建议修改",
        "未通过": "不同意",
        "退回": "不同意",
    }


_ON_THE_SPOT_LIMIT = {PartyKind.PERSON: Decimal(200), PartyKind.BODY: Decimal(3000)}


def _small_enough(row: Any) -> bool:
    if row.route is not Route.ON_THE_SPOT or row.fined is None or row.party_kind is None:
        return True
    fined: Amount = row.fined
    return fined.value <= _ON_THE_SPOT_LIMIT[row.party_kind]


def _found_in_time(row: Any) -> bool:
    if row.offence_ended_on is None or row.found_on is None:
        return True
    found: date = row.found_on
    return (
        found
        <= due_after(row.offence_ended_on, Months(60 if row.grave_harm else 24), is_workday=is_workday).day
    )


def _checked_before_decided(row: Any) -> bool:
    if not row.major or row.decided_on is None or row.outcome is not Outcome.PENALTY or row.unchecked_reason:
        return True
    return row.check_verdict in (CheckVerdict.AGREED, CheckVerdict.AMEND) and row.check_on is not None


class EnforcementCases(Register):
    """一件行政处罚案件一行；当场处罚的也登记，立案日期填当场处罚的日期。"""

    key = "enforcement_cases"
    label = "行政处罚案件台账"
    basis = law.RECORDED
    occurred_on = "filed_on"
    subject = "cause"
    identity = ("filed_on", "party", "cause")
    rules = (
        TWO_OFFICERS,
        InOrder("offence_ended_on", "found_on"),
        Stated(
            at="found_on",
            reads=("offence_ended_on", "grave_harm"),
            holds=_found_in_time,
            message="发现时违法行为终了已超过二年，不再给予行政处罚；涉及生命健康、金融安全且有危害后果的（五年），请填写“是否适用五年时效”",
            rule="违法行为终了之日起二年内发现，涉及生命健康、金融安全且有危害后果的为五年",
            basis=law.LIMITATION,
        ),
        InOrder("found_on", "filed_on"),
        Needs("authority", "power", (Authority.GRANTED,), law.TOWN_POWERS),
        InOrder("filed_on", "decided_on"),
        InOrder("evidence_held_on", "evidence_settled_on", law.EVIDENCE_IN_7),
        InOrder("notified_on", "decided_on", law.HEARD_FIRST),
        InOrder("notified_on", "hearing_asked_on", law.HEARING_REQUEST_IN_5),
        LastsAtLeast("hearing_notice_on", "hearing_on", WorkingDays(7), "", law.HEARING_NOTICE_7),
        InOrder("hearing_on", "decided_on", law.HEARING_REQUEST_IN_5),
        Needs("check_on", "check_verdict", basis=law.LEGAL_CHECK),
        InOrder("check_on", "decided_on", law.LEGAL_CHECK),
        Stated(
            at="check_on",
            reads=("major", "decided_on", "outcome", "check_verdict", "unchecked_reason"),
            holds=_checked_before_decided,
            message="重大执法决定未经法制审核或者审核未通过的，不得作出；确已作出的，请如实填写“未经法制审核的说明”",
            rule="重大执法决定先经法制审核且通过",
            basis=law.LEGAL_CHECK,
        ),
        Needs("decided_on", "outcome"),
        Needs("outcome", "decided_on"),
        Stated(
            at="penalties",
            reads=("outcome",),
            holds=lambda row: row.outcome is not Outcome.PENALTY or bool(row.penalties),
            message="处理结果为“给予行政处罚”的，请填写处罚种类",
            rule="给予行政处罚的须填处罚种类",
        ),
        Stated(
            at="penalties",
            reads=("fined",),
            holds=lambda row: not row.fined or PenaltyClass.FINE in (row.penalties or ()),
            message="填有罚款金额的，处罚种类应当包括“罚款”，请核对",
            rule="填罚款金额的，处罚种类包括罚款",
        ),
        Stated(
            at="fined",
            reads=("route", "party_kind"),
            holds=_small_enough,
            message="当场罚款超过限额（公民二百元、法人或者其他组织三千元），应当适用普通程序，请核对",
            rule="当场罚款对公民不超过二百元、对法人或者其他组织不超过三千元",
            basis=law.ON_THE_SPOT,
        ),
        InOrder("decided_on", "served_on"),
        InOrder("decided_on", "published_on"),
        InOrder("served_on", "paid_on"),
        InOrder("collected_on", "handed_in_on", law.HAND_IN_IN_2),
        InOrder("decided_on", "overturned_on"),
        InOrder("overturned_on", "withdrawn_on", law.WITHDRAW_IN_3),
        InOrder("decided_on", "closed_on"),
        Stated(
            at="served_on",
            reads=("outcome", "closed_on"),
            holds=lambda row: (
                row.outcome is not Outcome.PENALTY or row.closed_on is None or row.served_on is not None
            ),
            message="处罚决定书送达后才能结案，请填写送达日期",
            rule="给予行政处罚的案件，送达后才能结案",
            basis=law.SERVE_IN_7,
        ),
    )
    procedure = Procedure(
        Stage(key="found", label="发现线索", needs=("found_on",), optional=True),
        Stage(key="filed", label="立案", needs=("filed_on",)),
        Stage(key="investigated", label="调查终结", needs=("investigated_on",), optional=True),
        Stage(key="notified", label="告知", needs=("notified_on",), optional=True),
        Stage(key="heard", label="听证", needs=("hearing_on",), optional=True),
        Stage(
            key="checked",
            label="法制审核",
            needs=("check_on", "check_verdict"),
            by=(Holder.REVIEWER, Holder.CLERK),
            optional=True,
        ),
        Stage(
            key="discussed",
            label="集体讨论",
            needs=("discussed_on",),
            by=(Holder.LEADER, Holder.CLERK),
            optional=True,
        ),
        Stage(
            key="decided", label="作出决定", needs=("decided_on", "outcome"), by=(Holder.LEADER, Holder.CLERK)
        ),
        Stage(key="served", label="送达", needs=("served_on",), optional=True),
        Stage(key="published", label="公示", needs=("published_on",), optional=True),
        Stage(key="executed", label="执行", needs=("paid_on",), optional=True),
        Stage(key="closed", label="结案", needs=("closed_on",)),
    )

    number: Text | None = column("案号", default=None, aliases=("案件编号", "立案号", "编号"))
    cause: LongText = column("案由", aliases=("案件名称", "违法事由", "违法行为"))
    source: CaseSource | None = column("案件来源", default=None, aliases=("案源", "线索来源", "来源"))
    field: EnforcementField = column("执法领域", aliases=("领域", "案件类别"))
    action: Text | None = column("所属行动", default=None, aliases=("执法行动", "专项行动"))
    authority: Authority | None = column(
        "职权来源", default=None, aliases=("职权依据类别",), basis=law.TOWN_POWERS
    )
    power: Text | None = column(
        "清单事项编码",
        default=None,
        aliases=("权责清单编码", "赋权事项编码", "职权编码"),
        basis=law.TOWN_POWERS,
    )
    party: Text = column("当事人", aliases=("被处罚人", "行政相对人", "相对人"), privacy=Privacy.NAME)
    party_kind: PartyKind | None = column("当事人类别", default=None, aliases=("当事人类型", "相对人类别"))
    officers: Text = column(
        "承办人",
        aliases=("执法人员", "办案人员", "承办人员"),
        basis=law.TWO_OFFICERS,
        stays=True,
        roster="officers",
    )
    certificates: Text | None = column(
        "执法证号", default=None, aliases=("证号", "承办人证号"), basis=law.CERTIFICATE
    )
    route: Route = column("适用程序", default=Route.ORDINARY, aliases=("程序", "办案程序"))
    offence_ended_on: Day | None = column("违法行为终了日期", default=None, basis=law.LIMITATION)
    found_on: Day | None = column("发现日期", default=None, aliases=("线索日期", "检查日期"))
    grave_harm: YesNo | None = column("是否适用五年时效", default=None, basis=law.LIMITATION)
    filed_on: Day = column(
        "立案日期", aliases=("立案时间", "日期"), hint="当场处罚的填处罚当日", basis=law.DECIDE_IN_90
    )
    evidence_held_on: Day | None = column(
        "先行登记保存日期", default=None, aliases=("证据保存日期",), basis=law.EVIDENCE_IN_7
    )
    evidence_settled_on: Day | None = column(
        "保存证据处理日期", default=None, basis=law.EVIDENCE_IN_7, when=When("evidence_held_on")
    )
    investigated_on: Day | None = column("调查终结日期", default=None, aliases=("调查终结",))
    notified_on: Day | None = column(
        "告知日期", default=None, aliases=("事先告知日期", "处罚告知日期"), basis=law.HEARD_FIRST
    )
    hearing_told: YesNo | None = column(
        "是否告知听证权利", default=None, basis=law.HEARING_REQUEST_IN_5, when=When("notified_on")
    )
    hearing_waived_on: Day | None = column("放弃听证日期", default=None, when=When("notified_on"))
    hearing_asked_on: Day | None = column(
        "要求听证日期", default=None, basis=law.HEARING_REQUEST_IN_5, when=When("notified_on")
    )
    hearing_notice_on: Day | None = column(
        "听证通知日期", default=None, basis=law.HEARING_NOTICE_7, when=When("hearing_asked_on")
    )
    hearing_on: Day | None = column(
        "听证日期", default=None, aliases=("举行听证日期",), basis=law.HEARING_NOTICE_7
    )
    major: YesNo | None = column(
        "是否重大执法决定", default=None, aliases=("重大执法决定", "是否重大"), basis=law.LEGAL_CHECK
    )
    check_on: Day | None = column("法制审核日期", default=None, aliases=("审核日期",), basis=law.LEGAL_CHECK)
    checker: Text | None = column("法制审核人", default=None, aliases=("审核人",), when=When("check_on"))
    check_verdict: CheckVerdict | None = column(
        "法制审核意见", default=None, aliases=("审核意见",), basis=law.LEGAL_CHECK
    )
    unchecked_reason: LongText | None = column(
        "未经法制审核的说明", default=None, hint="如实说明；这样的案件不计入已审核", when=When("decided_on")
    )
    discussed_on: Day | None = column("集体讨论日期", default=None, basis=law.COLLECTIVE)
    extended_to: Day | None = column(
        "办案期限延长至",
        default=None,
        aliases=("延期至",),
        hint="依法可以延长的填延长后的最后一天",
        when=When("filed_on"),
    )
    decided_on: Day | None = column(
        "决定日期", default=None, aliases=("处罚决定日期", "处理日期"), basis=law.DECIDE_IN_90
    )
    outcome: Outcome | None = column("处理结果", default=None, aliases=("结果", "处理决定"))
    document_number: Text | None = column(
        "决定书文号", default=None, aliases=("处罚决定书文号", "文号"), when=When("decided_on")
    )
    penalties: tuple[PenaltyClass, ...] | None = column(
        "处罚种类", default=None, aliases=("处罚类别", "种类"), when=When("decided_on")
    )
    fined: Money | None = column(
        "罚款金额",
        default=None,
        aliases=("罚款",),
        unit="元",
        basis=enforcement_statistics.SUMS,
        when=When("decided_on"),
    )
    confiscated: Money | None = column(
        "没收金额",
        default=None,
        aliases=("没收违法所得金额",),
        unit="元",
        hint="决定书没有确定数额的不填",
        basis=enforcement_statistics.SUMS,
        when=When("decided_on"),
    )
    served_on: Day | None = column("送达日期", default=None, aliases=("送达时间",), basis=law.SERVE_IN_7)
    served_by: Text | None = column("送达方式", default=None, when=When("served_on"))
    pay_by: Day | None = column(
        "批准延期缴纳至", default=None, aliases=("延期缴纳至", "分期缴纳至"), when=When("decided_on")
    )
    paid_on: Day | None = column(
        "履行日期", default=None, aliases=("缴款日期", "执行日期"), basis=law.PAY_IN_15
    )
    collected_on: Day | None = column(
        "当场收缴日期", default=None, basis=law.HAND_IN_IN_2, when=When("decided_on")
    )
    handed_in_on: Day | None = column(
        "上缴日期", default=None, aliases=("缴付日期",), basis=law.HAND_IN_IN_2, when=When("collected_on")
    )
    published_on: Day | None = column(
        "公示日期", default=None, aliases=("公开日期",), basis=enforcement_publicity.DECISIONS_IN_7
    )
    unpublished_reason: LongText | None = column("不公示的理由", default=None, when=When("decided_on"))
    overturned_on: Day | None = column(
        "变更撤销日期",
        default=None,
        aliases=("撤销日期", "变更日期"),
        hint="决定被变更、撤销、确认违法或者无效的日期",
        basis=law.WITHDRAW_IN_3,
        when=When("published_on"),
    )
    withdrawn_on: Day | None = column(
        "撤回公示日期", default=None, basis=law.WITHDRAW_IN_3, when=When("published_on")
    )
    fully_recorded: YesNo | None = column(
        "全过程记录是否完整", default=None, aliases=("全过程记录", "记录完整"), basis=law.RECORDED
    )
    on_chain: YesNo | None = column("是否上链存证", default=None, aliases=("上链", "区块链存证"))
    closed_on: Day | None = column("结案日期", default=None, aliases=("结案时间",))
    file_number: Text | None = column(
        "卷号", default=None, aliases=("案卷号", "归档号"), when=When("closed_on")
    )
    remark: LongText | None = column("备注", default=None)


def _clock(
    key: str,
    label: str,
    starts_on: str,
    met_by: str,
    length: Length,
    clause: Clause,
    applies: Callable[[Any], bool] | None = None,
    *,
    direction: Direction = Direction.AFTER,
    set_by: str = "",
    since: date = _SINCE,
) -> Deadline:
    """One clock of a case."""
    return Deadline(
        key=key, label=label, register=EnforcementCases, starts_on=starts_on, met_by=met_by,
        direction=direction,
        set_by=set_by, applies=applies, versions=(Version(since, length, clause),),
    )  # fmt: skip


def _punished(row: Any) -> bool:
    return row.outcome is Outcome.PENALTY


DECIDE = _clock(
    "case_decide", "行政处罚办案期限", "filed_on", "decided_on", CalendarDays(90, Roll.PRACTICE), law.DECIDE_IN_90,
    lambda row: row.route is Route.ORDINARY, set_by="extended_to",
)  # fmt: skip
EVIDENCE = _clock(
    "case_evidence", "先行登记保存证据处理期限", "evidence_held_on", "evidence_settled_on", WorkingDays(7),
    law.EVIDENCE_IN_7,
)  # fmt: skip
HEARING_ASKED = _clock(
    "case_hearing_request", "当事人要求听证期限", "notified_on", "hearing_asked_on", WorkingDays(5),
    law.HEARING_REQUEST_IN_5,
    lambda row: bool(row.hearing_told) and row.hearing_waived_on is None and row.decided_on is None,
)  # fmt: skip
HEARING_NOTICE = _clock(
    "case_hearing_notice", "处罚听证通知期限", "hearing_on", "hearing_notice_on", WorkingDays(7),
    law.HEARING_NOTICE_7,
    direction=Direction.BEFORE,
)  # fmt: skip
SERVE = _clock(
    "case_serve", "处罚决定书送达期限", "decided_on", "served_on", WorkingDays(7), law.SERVE_IN_7, _punished,
)  # fmt: skip
PAY = _clock(
    "case_pay", "罚款缴纳期限", "served_on", "paid_on", CalendarDays(15, Roll.PRACTICE), law.PAY_IN_15,
    lambda row: bool(row.fined) and row.collected_on is None, set_by="pay_by",
)  # fmt: skip
HAND_IN = _clock(
    "case_hand_in", "当场收缴罚款上缴期限", "collected_on", "handed_in_on", WorkingDays(2), law.HAND_IN_IN_2,
)  # fmt: skip
PUBLISH = _clock(
    "case_publish", "处罚决定公示期限", "decided_on", "published_on", WorkingDays(7),
    enforcement_publicity.DECISIONS_IN_7,
    lambda row: _punished(row) and row.unpublished_reason is None, since=date(2018, 12, 5),
)  # fmt: skip
WITHDRAW = _clock(
    "case_withdraw", "处罚决定公示撤回期限", "overturned_on", "withdrawn_on", WorkingDays(3), law.WITHDRAW_IN_3,
    lambda row: row.published_on is not None,
)  # fmt: skip


def _cases(
    key: str, label: str, rule: str, phrases: tuple[str, ...], where: Callable[[Any], bool] | None = None, *,
    dated_by: str = "decided_on", against: tuple[str, ...] = (), breakdown: str = "field",
) -> Indicator:  # fmt: skip
    return Indicator(
        key=key, label=label, definition=rule, register=EnforcementCases, measure=each_row(where), unit="件",
        basis=enforcement_statistics.PENALTY, dated_by=dated_by, breakdown=breakdown,
        naming=Naming(phrases=phrases, units=("件", "起", "宗", "例"), against=against),
    )  # fmt: skip


FILED = _cases(
    "cases_filed", "行政处罚立案", "立案日期在当期的行政处罚案件，一案计一件，按执法领域分列；当场处罚的也计入。",
    ("立案 查处", "立案查处", "立案 案件", "行政处罚 立案", "查处 违法案件", "立案","立案|立案查处|立案调查|立案处罚|查处 案件|违法案件|违法行为|行政案件|行政处罚案件|各类案件|违法违规", "立案|立案查处|立案调查|立案处罚","查办|查处|立案查办 案件|一般程序|普通程序|违法案件",),
    dated_by="filed_on", against=("审核", "评查", "司法机关", "刑事", "公安", "侦破", "信访"),
)  # fmt: skip
DECIDED = _cases(
    "penalties_decided", "作出行政处罚决定",
    "决定日期在当期、给予行政处罚的案件，一案计一件，不论处罚几种，按执法领域分列；后来被变更、撤销的也计入。",
    ("作出 行政处罚", "行政处罚决定", "行政处罚 案件", "办理 行政处罚", "办结 行政处罚", "实施 行政处罚","作出|办结|办理|实施|结案|下达|下发|开具 行政处罚|处罚决定|处罚案件|行政处罚决定书|处罚决定书|处罚", "行政处罚|处罚案件 办结|结案|办理|案件|作出", "办结|结案 立案|违法案件|执法案件",),
    _punished, against=("撤销", "不予", "公示", "立案", "罚没", "审核", "评查", "首违不罚"),
)  # fmt: skip
STANDING = _cases(
    "penalties_standing", "仍然有效的行政处罚决定",
    "决定日期在当期、给予行政处罚且没有被变更、撤销、确认违法或者无效的案件，一案计一件；上级统计要求剔除被撤销案件时用本指标。",
    ("有效 处罚决定",), lambda row: _punished(row) and row.overturned_on is None,
)  # fmt: skip
OVERTURNED = _cases(
    "penalties_overturned", "被变更撤销的行政处罚决定", "变更撤销日期在当期的行政处罚案件，一案计一件。",
    ("处罚决定 被撤销", "被变更撤销", "撤销 处罚决定"), dated_by="overturned_on",
)  # fmt: skip
SPARED = _cases(
    "cases_spared", "不予行政处罚案件", "决定日期在当期、立案后不予行政处罚的案件，一案计一件；没有立案的首违不罚登记在柔性执法台账。",
    ("不予行政处罚", "不予处罚","不予行政处罚|不予处罚|免予处罚|免于处罚|免予行政处罚|从轻减轻 违法|案件|轻微|当事人|决定|作出",), lambda row: row.outcome is Outcome.SPARED,
)  # fmt: skip
TO_JUSTICE = _cases(
    "cases_to_justice", "移送司法机关案件", "决定日期在当期、涉嫌犯罪移送司法机关的案件，一案计一件。",
    ("移送司法机关", "移送公安机关","移送|移交 公安|公安机关|司法机关|检察机关|涉嫌犯罪",), lambda row: row.outcome is Outcome.TO_JUSTICE,
)  # fmt: skip
MAJOR = _cases(
    "cases_major", "重大执法决定", "决定日期在当期、填为重大执法决定的处罚案件，一案计一件。",
    ("重大执法决定 作出","重大执法决定|重大行政执法决定|重大行政处罚 作出|办理|案件",), lambda row: bool(row.major) and _punished(row), against=("审核", "率"),
)  # fmt: skip
CHECKED = _cases(
    "cases_checked", "重大执法决定法制审核", "决定日期在当期、填为重大执法决定并经法制审核的处罚案件，一案计一件；写明未经审核的不计。",
    ("法制审核 案件", "重大执法决定 法制审核", "法制审核","法制审核|重大执法决定审核|重大行政执法决定 案件|审核|决定|完成|开展|执法",),
    lambda row: bool(row.major) and _punished(row) and row.check_on is not None and row.unchecked_reason is None,
    against=("率", "人员", "审核员"),
)  # fmt: skip

CHECKED_RATE = Ratio(
    key="cases_checked_rate",
    label="重大执法决定法制审核率",
    definition="当期作出的重大执法决定中，经法制审核的件数÷总件数；应为百分之百，逐级按件数相加后再相除。",
    numerator=CHECKED,
    denominator=MAJOR,
    basis=law.LEGAL_CHECK,
    naming=Naming(
        phrases=(
            "法制审核率",
            "法制审核 覆盖率",
            "法制审核|重大执法决定|重大行政执法决定|审核 审核率|覆盖率|覆盖面|法制审核率|审核覆盖率|审核覆盖面",
        ),
        units=("%",),
        against=("合法性",),
    ),
)

TOLD = Sentence(
    key="penalties_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "严格依法查处违法行为，全年立案查处违法案件{cases_filed}[[，作出行政处罚决定{penalties_decided}]]"
        "[[，重大执法决定法制审核率{cases_checked_rate}]][[，涉嫌犯罪移送司法机关{cases_to_justice}]]。",
        "规范行政处罚程序，年内行政处罚立案{cases_filed}[[，重大执法决定法制审核率达{cases_checked_rate}]]"
        "[[，作出行政处罚决定{penalties_decided}]][[，移送司法机关案件{cases_to_justice}]]。",
    ),
)

LINE = Line(
    key="penalties",
    label="行政处罚案件",
    heading="严格规范公正文明执法",
    registers=(EnforcementCases,),
    indicators=(FILED, DECIDED, STANDING, OVERTURNED, SPARED, TO_JUSTICE, MAJOR, CHECKED, CHECKED_RATE),
    deadlines=(DECIDE, EVIDENCE, HEARING_ASKED, HEARING_NOTICE, SERVE, PAY, HAND_IN, PUBLISH, WITHDRAW),
    sentences=(TOLD,),
)
