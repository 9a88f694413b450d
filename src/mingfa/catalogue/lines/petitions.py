"""信访: what people bring to government, sorted to its lawful route, and the clocks of the regulation.

The national petition system holds the matter itself; a row refers to it by number and keeps what the clocks need.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Pause, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import petitions as law
from mingfa.law.clause import Clause
from mingfa.law.day_rules import statute_days
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Bound

__all__ = ["LINE", "Petitions"]

_ACT = "信访工作条例"
_SINCE = date(2022, 5, 1)
_LONGEST = timedelta(days=60 + 30)


class Origin(Choice):
    """收到方式。"""

    DIRECT = "直接收到"
    TRANSFERRED = "上级转送交办"

    __variants__ = {
        "直接": "直接收到",
        "群众直接反映": "直接收到",
        "转送": "上级转送交办",
        "交办": "上级转送交办",
        "上级转送": "上级转送交办",
        "上级交办": "上级转送交办",
    }


class Channel(Choice):
    """信访形式。"""

    LETTER = "来信"
    VISIT = "来访"
    WEB = "网上"
    PHONE = "来电"

    __variants__ = {
        "信件": "来信",
        "走访": "来访",
        "上访": "来访",
        "网络": "网上",
        "网信": "网上",
        "电话": "来电",
    }


class PetitionKind(Choice):
    """信访类别。"""

    SUGGESTION = "建议意见"
    ACCUSATION = "检举控告"
    APPEAL = "申诉求决"

    __variants__ = {
        "建议": "建议意见", "意见": "建议意见", "检举": "检举控告", "控告": "检举控告", "举报": "检举控告",
        "申诉": "申诉求决", "求决": "申诉求决", "诉求": "申诉求决",
    }  # fmt: skip


class Route(Choice):
    """法定途径。"""

    PETITION = "信访程序"
    ADMINISTRATIVE = "行政程序"
    RECONSIDERATION = "行政复议"
    LITIGATION = "诉讼"
    ARBITRATION = "仲裁"
    MEDIATION = "调解"
    DISCIPLINE = "纪检监察"

    __variants__ = {
        "行政裁决": "行政程序", "行政确认": "行政程序", "行政许可": "行政程序", "履职程序": "行政程序",
        "复议": "行政复议", "法院": "诉讼", "涉法涉诉": "诉讼", "劳动仲裁": "仲裁", "人民调解": "调解", "纪委监委": "纪检监察",
    }  # fmt: skip


class OrderAct(Choice):
    """对违反信访秩序行为的处置。只记处置，不建个人档案。"""

    DISSUADED = "劝阻批评教育"
    POLICE = "移送公安依法处理"

    __variants__ = {
        "劝阻": "劝阻批评教育",
        "批评教育": "劝阻批评教育",
        "训诫": "移送公安依法处理",
        "移送公安": "移送公安依法处理",
    }


class Satisfaction(Choice):
    """群众评价。"""

    SATISFIED = "满意"
    FAIR = "基本满意"
    DISSATISFIED = "不满意"

    __variants__ = {"非常满意": "满意"}


class Petitions(Register):
    """一件信访事项一行；全国信访信息系统已有编号的，写编号，不重复录入案情。"""

    key = "petitions"
    label = "信访事项台账"
    basis = law.SYSTEM
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "number", "matter")
    rules = (
        InOrder("received_on", "transferred_on"),
        InOrder("received_on", "told_on"),
        InOrder("received_on", "objected_on"),
        InOrder("received_on", "accepted_on"),
        InOrder("accepted_on", "replied_on"),
        InOrder("replied_on", "review_asked_on"),
        InOrder("review_asked_on", "reviewed_on"),
        InOrder("reviewed_on", "rereview_asked_on"),
        InOrder("rereview_asked_on", "rereviewed_on"),
        InOrder("rereview_asked_on", "hearing_from"),
        InOrder("hearing_from", "hearing_until"),
        Needs("replied_on", "accepted_on"),
        Needs("transferred_on", "transferred_to"),
        Needs("extended_to", "extended_by", basis=law.FINISH_IN_60),
        Stated(
            at="extended_to",
            reads=("accepted_on",),
            holds=lambda row: (
                None in (row.extended_to, row.accepted_on) or row.extended_to <= row.accepted_on + _LONGEST
            ),
            message="延长不得超过三十日，最迟为受理之日起九十日，请核对",
            rule="延长后的期限不超过受理之日起九十日",
            basis=law.FINISH_IN_60,
        ),
        Stated(
            at="representatives",
            reads=(),
            holds=lambda row: (
                row.representatives is None
                or row.representatives.bound is not Bound.EXACT
                or row.representatives.value <= 5
            ),
            message="走访代表不得超过五人，请核对",
            rule="走访代表不超过五人",
            basis=law.REPRESENTATIVES,
        ),
        Stated(
            at="petitioner",
            reads=("kind",),
            holds=lambda row: row.kind is not PetitionKind.ACCUSATION or row.petitioner is None,
            message="检举控告类不在本台账登记来访人姓名，请清空本项，只写系统编号",
            rule="检举控告类不登记信访人姓名",
            basis=law.BY_CLASS,
        ),
    )
    procedure = Procedure(
        Stage(key="received", label="登记", needs=("received_on",)),
        Stage(key="transferred", label="转送", needs=("transferred_on",), optional=True),
        Stage(key="told", label="告知", needs=("told_on",), optional=True),
        Stage(key="accepted", label="受理", needs=("accepted_on",), optional=True),
        Stage(key="replied", label="答复", needs=("replied_on",), optional=True),
        Stage(key="reviewed", label="复查", needs=("review_asked_on", "reviewed_on"), optional=True),
        Stage(key="rereviewed", label="复核", needs=("rereview_asked_on", "rereviewed_on"), optional=True),
        Stage(key="ended", label="办结", needs=("ended_on",)),
    )

    number: Text | None = column(
        "信访件编号", default=None, aliases=("信访编号", "系统编号", "编号"), basis=law.SYSTEM
    )
    received_on: Day = column("收到日期", aliases=("信访日期", "登记日期", "日期"))
    origin: Origin = column("收到方式", aliases=("信访来源", "来源"))
    channel: Channel | None = column("信访形式", default=None, aliases=("形式", "方式"))
    kind: PetitionKind = column("信访类别", aliases=("类别", "事项类别"), basis=law.BY_CLASS)
    petitioner: Text | None = column("信访人", default=None, aliases=("来访人", "姓名"), privacy=Privacy.NAME)
    unclear: YesNo | None = column("姓名或者地址不清", default=None, hint="不清、无法告知的填“是”")
    people: Count | None = column("信访人数", default=None, aliases=("人数",), unit="人")
    representatives: Count | None = column("走访代表人数", default=None, unit="人", basis=law.REPRESENTATIVES)
    place: Text | None = column("问题发生地", default=None, aliases=("村（社区）", "所在村"))
    matter: LongText = column("信访事项", aliases=("事项", "概况", "主要诉求", "诉求"), privacy=Privacy.CASE)
    repeated: YesNo | None = column("是否重复信访", default=None, aliases=("重复信访", "重复件"))
    within_power: YesNo | None = column("是否属于本级职权", default=None, aliases=("是否受理范围",))
    route: Route | None = column("法定途径", default=None, aliases=("办理途径", "分类处理途径"))
    transferred_on: Day | None = column(
        "转送日期", default=None, aliases=("转办日期",), basis=law.REGISTER_IN_15
    )
    transferred_to: Text | None = column(
        "转送单位", default=None, aliases=("去向", "转办单位"), when=When("transferred_on")
    )
    told_on: Day | None = column("告知日期", default=None, aliases=("受理告知日期",), basis=law.TELL_IN_15)
    objected_on: Day | None = column(
        "提出异议日期", default=None, aliases=("退回日期",), basis=law.OBJECT_IN_5, when=When("told_on")
    )
    accepted_on: Day | None = column("受理日期", default=None, aliases=("受理时间",))
    owner: Text | None = column("承办单位", default=None, aliases=("责任单位", "责任人", "包案领导"))
    extended_to: Day | None = column(
        "延长后的期限", default=None, aliases=("延期至",), basis=law.FINISH_IN_60, when=When("accepted_on")
    )
    extended_by: Text | None = column(
        "延期批准人", default=None, basis=law.FINISH_IN_60, when=When("extended_to")
    )
    replied_on: Day | None = column(
        "答复日期", default=None, aliases=("处理意见日期", "答复时间"), basis=law.FINISH_IN_60
    )
    review_asked_on: Day | None = column("申请复查日期", default=None, basis=law.REVIEW_IN_30)
    reviewed_on: Day | None = column("复查意见日期", default=None, basis=law.REVIEW_IN_30)
    rereview_asked_on: Day | None = column("申请复核日期", default=None, basis=law.REREVIEW_IN_30)
    hearing_from: Day | None = column(
        "听证开始日期", default=None, hint="复核期间听证所需时间不计", basis=law.REREVIEW_IN_30
    )
    hearing_until: Day | None = column(
        "听证结束日期", default=None, basis=law.REREVIEW_IN_30, when=When("hearing_from")
    )
    rereviewed_on: Day | None = column("复核意见日期", default=None, basis=law.REREVIEW_IN_30)
    ended_on: Day | None = column("办结日期", default=None, aliases=("办结时间", "终结日期"))
    satisfaction: Satisfaction | None = column(
        "群众评价", default=None, aliases=("满意度", "评价"), when=When("replied_on")
    )
    order_act: OrderAct | None = column(
        "信访秩序处置", default=None, aliases=("违法信访处置",), basis=law.ORDER
    )
    remark: LongText | None = column("备注", default=None)


def _clock(
    key: str, label: str, starts_on: str, met_by: str, days: int, clause: Clause, **more: Any
) -> Deadline:
    """A clock of the regulation, in the days it means."""
    versions = (Version(_SINCE, statute_days(_ACT, days), clause),)
    return Deadline(
        key=key,
        label=label,
        register=Petitions,
        starts_on=starts_on,
        met_by=met_by,
        versions=versions,
        **more,
    )


def _not_ours(origin: Origin, row: Any) -> bool:
    return row.origin is origin and row.within_power is False


TRANSFER = _clock(
    "petition_transfer",
    "信访事项转送期限",
    "received_on",
    "transferred_on",
    15,
    law.REGISTER_IN_15,
    applies=lambda row: _not_ours(Origin.DIRECT, row),
)
TELL = _clock(
    "petition_tell",
    "信访事项告知期限",
    "received_on",
    "told_on",
    15,
    law.TELL_IN_15,
    applies=lambda row: not row.unclear and not _not_ours(Origin.TRANSFERRED, row),
)
OBJECT = _clock(
    "petition_object",
    "信访转送异议期限",
    "received_on",
    "objected_on",
    5,
    law.OBJECT_IN_5,
    applies=lambda row: _not_ours(Origin.TRANSFERRED, row),
)
FINISH = _clock(
    "petition_finish",
    "信访事项办理期限",
    "accepted_on",
    "replied_on",
    60,
    law.FINISH_IN_60,
    applies=lambda row: row.kind is PetitionKind.APPEAL,
    set_by="extended_to",
)
REVIEW = _clock("petition_review", "信访复查期限", "review_asked_on", "reviewed_on", 30, law.REVIEW_IN_30)
REREVIEW = _clock(
    "petition_rereview",
    "信访复核期限",
    "rereview_asked_on",
    "rereviewed_on",
    30,
    law.REREVIEW_IN_30,
    pauses=(Pause("hearing_from", "hearing_until"),),
)

RECEIVED = Indicator(
    key="petitions",
    label="信访事项",
    definition="收到日期在当期的信访事项，一件计一件，重复信访每次都计，按信访类别分列。",
    register=Petitions,
    measure=each_row(),
    unit="件",
    basis=law.SYSTEM,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "信访事项",
            "信访件",
            "受理 信访",
            "办理 信访",
            "群众来信来访",
            "信访投诉",
            "受理|接收|办理|收到|登记|接待|承办|交办|收办 信访|信访件|来信来访|信访事项|信访案件|初信初访|网上信访|群众来信|来访事项|信访诉求|国家信访局",
            "信访件|信访事项|信访案件|来信来访|初信初访|网上信访件",
            "转送件|交办件|信访平台|信访系统|上级交办信访|转办信访件",
        ),
        units=("件", "起", "批次", "件次"),
        against=(
            "办结",
            "化解",
            "移送",
            "导入",
            "重复",
            "复查",
            "热线",
            "工单",
            "12345",
            "率",
            "积案",
            "满意",
            "按期",
        ),
    ),
)

ROUTED = Indicator(
    key="petitions_routed",
    label="导入法定途径信访",
    definition="收到日期在当期、法定途径为信访程序以外的信访事项，一件计一件，按法定途径分列。",
    register=Petitions,
    measure=each_row(lambda row: row.route not in (None, Route.PETITION)),
    unit="件",
    basis=law.BY_CLASS,
    breakdown="route",
    naming=Naming(
        phrases=("信访 导入 法定途径", "信访 法定途径", "信访 分类处理", "依法分类处理"), units=("件", "起")
    ),
)


def _finished(row: Any) -> bool:
    return row.kind is PetitionKind.APPEAL and row.replied_on is not None


FINISHED = Indicator(
    key="petitions_finished",
    label="信访办结",
    definition="答复日期在当期、类别为“申诉求决”的信访事项，一件计一件。",
    register=Petitions,
    measure=each_row(_finished),
    unit="件",
    basis=law.FINISH_IN_60,
    dated_by="replied_on",
    naming=Naming(
        phrases=(
            "信访 办结",
            "办结 信访",
            "化解 信访",
            "信访积案 化解",
            "信访|信访件|信访事项|信访案件|来信来访|信访积案|积案|初信初访 办结|化解|已办结|结案|答复|妥善处理|息访|息诉罢访|解决|办理完毕",
        ),
        units=("件", "起"),
        against=(
            "率",
            "按期",
            "按时",
            "接访",
            "率达",
        ),
    ),
)

IN_TIME = Indicator(
    key="petitions_in_time",
    label="信访按期办结",
    definition="答复日期在当期、类别为“申诉求决”的信访事项中，自受理之日起六十日内或者批准延长的期限内答复的，一件计一件；末日遇休息日的，按惯例顺延。",
    register=Petitions,
    measure=each_row(in_time(FINISH)),
    unit="件",
    basis=law.FINISH_IN_60,
    dated_by="replied_on",
    naming=Naming(
        phrases=(
            "信访 按期办结",
            "信访 按时办结",
            "信访|信访事项|信访件 按期办结|按时办结|及时办结|按期答复",
        ),
        units=("件", "起"),
        against=("率",),
    ),
)

IN_TIME_RATE = Ratio(
    key="petitions_in_time_rate",
    label="信访按期办结率",
    definition="当期答复的申诉求决类信访事项中，按期答复件数÷答复件数；逐级按件数相加后再相除。",
    numerator=IN_TIME,
    denominator=FINISHED,
    basis=law.FINISH_IN_60,
    naming=Naming(
        phrases=(
            "信访 按期办结率",
            "信访 按时办结率",
            "信访 办结率",
            "信访事项 办结率",
            "信访|来信来访|信访事项|来访|初信初访|信访件 办结率|按期办结率|按时办结率|及时办结率|按期答复率|及时受理率|受理率",
        ),
        units=("%",),
    ),
)

REPEATED = Indicator(
    key="petitions_repeated",
    label="重复信访",
    definition="收到日期在当期、标为重复信访的事项，一件计一件。",
    register=Petitions,
    measure=each_row(lambda row: bool(row.repeated)),
    unit="件",
    basis=law.SYSTEM,
    naming=Naming(
        phrases=(
            "重复信访",
            "重复访",
            "重复信访|重复访|重复信访件|重复来访 化解|办理|事项|件|积案",
        ),
        units=("件", "起", "批次"),
        against=("率",),
    ),
)

REPEATED_RATE = Ratio(
    key="petitions_repeated_rate",
    label="重复信访率",
    definition="当期收到的信访事项中，重复信访件数÷收到件数；逐级按件数相加后再相除。",
    numerator=REPEATED,
    denominator=RECEIVED,
    basis=law.SYSTEM,
    naming=Naming(
        phrases=(
            "重复信访率",
            "重复访率",
            "重复信访率|重复访率|重信重访率",
        ),
        units=("%",),
    ),
)

RATED = Indicator(
    key="petitions_rated",
    label="信访评价",
    definition="收到日期在当期、填有群众评价的信访事项，一件计一件。",
    register=Petitions,
    measure=each_row(lambda row: row.satisfaction is not None),
    unit="件",
    basis=law.SYSTEM,
    naming=Naming(phrases=("信访 参评", "信访 评价"), units=("件",), against=("率", "满意")),
)

SATISFIED = Indicator(
    key="petitions_satisfied",
    label="信访评价满意",
    definition="收到日期在当期、群众评价为“满意”或者“基本满意”的信访事项，一件计一件。",
    register=Petitions,
    measure=each_row(lambda row: row.satisfaction in (Satisfaction.SATISFIED, Satisfaction.FAIR)),
    unit="件",
    basis=law.SYSTEM,
    naming=Naming(phrases=("信访 评价 满意", "信访 群众满意"), units=("件",), against=("率",)),
)

SATISFIED_RATE = Ratio(
    key="petitions_satisfied_rate",
    label="信访群众满意率",
    definition="当期收到的信访事项中，评价满意和基本满意的件数÷有评价的件数；逐级按件数相加后再相除。",
    numerator=SATISFIED,
    denominator=RATED,
    basis=law.SYSTEM,
    naming=Naming(
        phrases=(
            "信访 满意率",
            "信访 群众满意率",
            "信访|来信来访|信访事项|来访|初信初访 满意率|满意度|群众满意率|参评率",
        ),
        units=("%",),
        against=(
            "公共法律服务",
            "政务服务",
            "12345",
            "热线",
        ),
    ),
)

REVIEWED = Indicator(
    key="petitions_reviewed",
    label="信访复查",
    definition="申请复查日期在当期的信访事项，一件计一件。",
    register=Petitions,
    measure=each_row(),
    unit="件",
    basis=law.REVIEW_IN_30,
    dated_by="review_asked_on",
    naming=Naming(phrases=("信访 复查",), units=("件", "起")),
)

ORDER_ACTS = Indicator(
    key="petitions_order_acts",
    label="依法处置违反信访秩序",
    definition="收到日期在当期、填有信访秩序处置的信访事项，一件计一起。",
    register=Petitions,
    measure=each_row(lambda row: row.order_act is not None),
    unit="起",
    basis=law.ORDER,
    breakdown="order_act",
    naming=Naming(phrases=("处置 信访秩序", "处置 涉访违法", "违法信访", "涉访违法行为"), units=("起", "件")),
)


TOLD = Sentence(
    key="petitions_told",
    part=Part.MEASURES,
    wordings=(
        "推进信访工作法治化，全年受理信访事项{petitions}[[，信访导入法定途径{petitions_routed}]]"
        "[[，信访事项按期办结率{petitions_in_time_rate}]][[，重复信访率{petitions_repeated_rate}]]"
        "[[，信访群众满意率{petitions_satisfied_rate}]][[，依法处置涉访违法行为{petitions_order_acts}]]。",
        "打造阳光信访、法治信访，年内办理信访件{petitions}[[，依法分类处理信访{petitions_routed}]]"
        "[[，信访按时办结率达{petitions_in_time_rate}]][[，信访重复信访率为{petitions_repeated_rate}]]"
        "[[，信访事项群众满意率达{petitions_satisfied_rate}]][[，依法处置违法信访{petitions_order_acts}]]。",
    ),
)

LINE = Line(
    key="petitions",
    label="信访",
    heading="依法有效化解矛盾纠纷",
    registers=(Petitions,),
    indicators=(
        RECEIVED,
        ROUTED,
        FINISHED,
        IN_TIME,
        IN_TIME_RATE,
        REPEATED,
        REPEATED_RATE,
        RATED,
        SATISFIED,
        SATISFIED_RATE,
        REVIEWED,
        ORDER_ACTS,
    ),
    deadlines=(TRANSFER, TELL, OBJECT, FINISH, REVIEW, REREVIEW),
    sentences=(TOLD,),
)
