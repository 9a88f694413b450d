"""投诉和公众关切: what people complained of and asked about in public, and what government answered and when.

What is kept are the government's own acts: no record of who said what, no watch on anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.disputes import Risk
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import oversight as law
from mingfa.law.counting import CalendarDays, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Channel", "ConcernKind", "PublicConcerns"]


class ConcernKind(Choice):
    """事项性质。"""

    COMPLAINT = "投诉"
    ADVICE = "意见建议"
    PRESS = "媒体报道"
    PUBLIC = "公众关切"

    __variants__ = {
        "投诉件": "投诉",
        "举报投诉": "投诉",
        "意见": "意见建议",
        "建议": "意见建议",
        "报道": "媒体报道",
        "新闻报道": "媒体报道",
        "社会关切": "公众关切",
        "舆情": "公众关切",
    }


class Channel(Choice):
    """来件渠道。"""

    HOTLINE = "热线"
    LETTER = "来信来访"
    ONLINE = "网上信箱和留言板"
    PLATFORM = "公共服务平台"
    PRESS = "新闻媒体"
    SUPERIOR = "上级转办"
    OTHER = "其他"

    __variants__ = {
        "12345": "热线",
        "12345热线": "热线",
        "电话": "热线",
        "来信": "来信来访",
        "来访": "来信来访",
        "信箱": "网上信箱和留言板",
        "网络": "网上信箱和留言板",
        "领导留言板": "网上信箱和留言板",
        "平台": "公共服务平台",
        "媒体": "新闻媒体",
        "转办": "上级转办",
        "其它": "其他",
    }


class PublicConcerns(Register):
    """一件投诉、意见建议、媒体报道或者公众关切一行；只记事项和本机关的办理、回应，不记反映人。"""

    key = "public_concerns"
    label = "投诉和公众关切回应台账"
    basis = law.COMPLAINT_IN_5
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "channel", "matter")
    kept_at = (4, 5)
    rules = (
        InOrder("received_on", "judged_on"),
        InOrder("received_on", "assigned_on"),
        InOrder("received_on", "due_on"),
        InOrder("received_on", "replied_on"),
        Needs("replied_on", "reply"),
        Needs("reply", "replied_on"),
        Needs("satisfied", "replied_on"),
        Needs("kind", "level", values=(ConcernKind.PRESS, ConcernKind.PUBLIC)),
    )
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(
            key="judged", label="研判", needs=("judged_on",), by=(Holder.CLERK, Holder.LEADER), optional=True
        ),
        Stage(key="assigned", label="交办", needs=("assigned_on", "handler"), optional=True),
        Stage(key="replied", label="答复回应", needs=("replied_on", "reply")),
        Stage(key="closed", label="办结", needs=("closed_on",), optional=True),
    )

    number: Text | None = column("编号", default=None, aliases=("投诉编号", "工单编号", "受理编号"))
    received_on: Day = column("收到日期", aliases=("日期", "投诉日期", "发现日期", "报道日期"))
    kind: ConcernKind = column("性质", aliases=("事项性质", "类别", "类型"))
    channel: Channel = column("渠道", aliases=("来源", "来件渠道", "投诉渠道"))
    matter: LongText = column("事项", aliases=("投诉事项", "反映事项", "内容", "报道标题"), hint="写事不写人")
    level: Risk | None = column(
        "关注程度",
        default=None,
        aliases=("热度", "等级", "级别"),
        hint="媒体报道和公众关切填写：一般、较大、重大",
    )
    judged_on: Day | None = column("研判日期", default=None)
    judgment: LongText | None = column("研判意见", default=None, aliases=("研判结论",))
    assigned_on: Day | None = column("交办日期", default=None, aliases=("转办日期", "派单日期"))
    handler: Text | None = column("承办单位", default=None, aliases=("责任单位", "承办人", "办理单位"))
    due_on: Day | None = column("答复期限", default=None, aliases=("办理期限", "期限", "应答复日期"))
    measure: LongText | None = column("办理措施", default=None, aliases=("处理情况", "措施", "办理情况"))
    reply: LongText | None = column("答复内容", default=None, aliases=("回应内容", "答复", "回复内容"))
    replied_on: Day | None = column("答复日期", default=None, aliases=("回应日期", "回复日期"))
    published: YesNo | None = column(
        "是否公开回应", default=None, aliases=("公开回应",), when=When("replied_on")
    )
    satisfied: YesNo | None = column(
        "是否满意", default=None, aliases=("满意", "满意度评价"), when=When("replied_on")
    )
    closed_on: Day | None = column("办结日期", default=None, aliases=("销号日期",))
    remark: LongText | None = column("备注", default=None)


_FROM_PEOPLE = (ConcernKind.COMPLAINT, ConcernKind.ADVICE)


def _from_people(row: Any) -> bool:
    return row.kind in _FROM_PEOPLE


def _in_public(row: Any) -> bool:
    return row.kind not in _FROM_PEOPLE


COMPLAINT = Deadline(
    key="complaint_reply",
    label="投诉答复期限",
    register=PublicConcerns,
    starts_on="received_on",
    met_by="replied_on",
    set_by="due_on",
    versions=(Version(date(2016, 7, 30), WorkingDays(5), law.COMPLAINT_IN_5),),
    applies=_from_people,
)

MAJOR = Deadline(
    key="concern_reply_major",
    label="重大公众关切回应期限",
    register=PublicConcerns,
    starts_on="received_on",
    met_by="replied_on",
    set_by="due_on",
    versions=(Version(date(2016, 7, 30), CalendarDays(1), law.ANSWER_MAJOR_IN_24_HOURS),),
    applies=lambda row: _in_public(row) and row.level is Risk.HIGH,
)

CONCERN = Deadline(
    key="concern_reply",
    label="公众关切回应期限",
    register=PublicConcerns,
    starts_on="received_on",
    met_by="replied_on",
    set_by="due_on",
    versions=(Version(date(2016, 7, 30), CalendarDays(2), law.ANSWER_CONCERN_IN_48_HOURS),),
    applies=lambda row: _in_public(row) and row.level is not Risk.HIGH,
)


def _replied(row: Any) -> bool:
    return row.replied_on is not None


_in_time = in_time(COMPLAINT, MAJOR, CONCERN)


def _counted(
    key: str,
    label: str,
    where: Callable[[Any], bool],
    naming: Naming,
    rule: str,
    dated_by: str = "",
    breakdown: str = "",
) -> Indicator:
    """Rows of one side, counted."""
    return Indicator(
        key=key,
        label=label,
        definition=f"{rule}，一件计一件。",
        register=PublicConcerns,
        measure=each_row(where),
        unit="件",
        basis=law.COMPLAINT_IN_5,
        dated_by=dated_by,
        breakdown=breakdown,
        naming=naming,
    )


COMPLAINTS = _counted(
    "complaints_received",
    "受理投诉",
    _from_people,
    Naming(
        phrases=(
            "投诉举报",
            "受理 投诉 举报",
            "受理投诉",
            "投诉件",
            "投诉 受理",
            "收到 投诉",
            "办理投诉",
            "群众投诉",
            "投诉|投诉举报|举报|消费投诉|12315|12315平台|举报线索|消费纠纷 受理|接收|办理|收到|处理|接到|处置|接诉|登记",
        ),
        units=("件", "起", "条", "个"),
        against=(
            "办结",
            "答复",
            "信访",
            "率",
            "结案",
            "回复",
        ),
    ),
    "收到日期在当期、性质为“投诉”“意见建议”的事项",
    breakdown="channel",
)

COMPLAINTS_REPLIED = _counted(
    "complaints_replied",
    "答复投诉",
    lambda row: _from_people(row) and _replied(row),
    Naming(
        phrases=(
            "投诉 回复",
            "投诉举报 回复",
            "答复投诉",
            "投诉 答复",
            "投诉 办结",
            "回复投诉",
            "投诉|投诉举报|举报|消费投诉|12315 办结|答复|回复|已办结|处置|结案",
        ),
        units=("件", "起", "条"),
        against=(
            "率",
            "按期",
            "受理投诉",
        ),
    ),
    "收到日期在当期、已经答复的投诉和意见建议",
)

COMPLAINTS_IN_TIME = _counted(
    "complaints_in_time",
    "按期答复投诉",
    lambda row: _from_people(row) and _in_time(row),
    Naming(phrases=("按期答复投诉", "投诉 按期答复", "投诉 按时回复"), units=("件", "起"), against=("率",)),
    "收到日期在当期、在期限内答复的投诉和意见建议",
)

COMPLAINTS_IN_TIME_RATE = Ratio(
    key="complaints_in_time_rate",
    label="投诉按期答复率",
    definition="收到日期在当期、已答复的投诉和意见建议中，按期答复件数÷答复件数；逐级按件数相加后再相除。",
    numerator=COMPLAINTS_IN_TIME,
    denominator=COMPLAINTS_REPLIED,
    basis=law.COMPLAINT_IN_5,
    naming=Naming(phrases=("投诉按期答复率", "投诉 答复率", "投诉 按时办结率", "投诉 回复率"), units=("%",)),
)

COMPLAINTS_RATED = _counted(
    "complaints_rated",
    "投诉回访评价",
    lambda row: _from_people(row) and row.satisfied is not None,
    Naming(phrases=("投诉 回访评价", "投诉 回访"), units=("件", "个"), against=("率",)),
    "收到日期在当期、填明是否满意的投诉和意见建议",
)

COMPLAINTS_SATISFIED = _counted(
    "complaints_satisfied",
    "满意的投诉",
    lambda row: _from_people(row) and bool(row.satisfied),
    Naming(phrases=("投诉 满意",), units=("件", "个"), against=("率", "度")),
    "收到日期在当期、反映人表示满意的投诉和意见建议",
)

COMPLAINTS_SATISFIED_RATE = Ratio(
    key="complaints_satisfied_rate",
    label="投诉办理满意率",
    definition="收到日期在当期、填明是否满意的投诉和意见建议中，满意件数÷评价件数；逐级按件数相加后再相除。",
    numerator=COMPLAINTS_SATISFIED,
    denominator=COMPLAINTS_RATED,
    basis=law.COMPLAINT_IN_5,
    naming=Naming(
        phrases=(
            "投诉办理满意率",
            "投诉 满意率",
            "投诉 满意度",
            "投诉|举报|投诉举报|12315|消费投诉 满意率|满意度",
        ),
        units=("%",),
    ),
)

CONCERNS = _counted(
    "concerns_received",
    "媒体报道和公众关切",
    _in_public,
    Naming(
        phrases=(
            "媒体报道和公众关切",
            "媒体报道",
            "公众关切",
            "社会关切",
            "舆情",
            "舆情|网络舆情|媒体报道|领导留言板|领导信箱|网络问政 受理|收到|处置|监测|办理|关注",
        ),
        units=("件", "条", "起", "个"),
        against=(
            "回应",
            "篇",
            "率",
            "稿件",
            "回复",
            "答复",
            "办结",
        ),
    ),
    "收到日期在当期、性质为“媒体报道”“公众关切”的事项",
    breakdown="level",
)

CONCERNS_REPLIED = _counted(
    "concerns_replied",
    "回应公众关切",
    lambda row: _in_public(row) and _replied(row),
    Naming(
        phrases=(
            "回应公众关切",
            "回应 关切",
            "回应 舆情",
            "关切 回应",
            "舆情|网民留言|网上留言|网民诉求|关切|领导留言板|留言|网络问政|社会关切 回应|回复|答复|办结|处置",
        ),
        units=("件", "条", "起", "次"),
        against=("率", "按期"),
    ),
    "收到日期在当期、已经回应的媒体报道和公众关切",
)

CONCERNS_IN_TIME = _counted(
    "concerns_in_time",
    "按期回应公众关切",
    lambda row: _in_public(row) and _in_time(row),
    Naming(
        phrases=("按期回应公众关切", "关切 按期回应", "关切 及时回应"), units=("件", "条"), against=("率",)
    ),
    "收到日期在当期、在期限内回应的媒体报道和公众关切",
)

CONCERNS_IN_TIME_RATE = Ratio(
    key="concerns_in_time_rate",
    label="公众关切按期回应率",
    definition="收到日期在当期、已回应的媒体报道和公众关切中，按期回应件数÷回应件数；逐级按件数相加后再相除。",
    numerator=CONCERNS_IN_TIME,
    denominator=CONCERNS_REPLIED,
    basis=law.ANSWER_CONCERN_IN_48_HOURS,
    naming=Naming(phrases=("公众关切按期回应率", "关切 回应率", "舆情 回应率"), units=("%",)),
)

CONCERN_DAYS = Indicator(
    key="concern_reply_days",
    label="公众关切回应用时",
    definition="收到日期在当期、已经回应的媒体报道和公众关切，从收到到回应的天数之和；当日回应的计0天。",
    register=PublicConcerns,
    measure=days_between("received_on", "replied_on", _in_public),
    unit="天",
    basis=law.ANSWER_CONCERN_IN_48_HOURS,
    naming=Naming(phrases=("回应 用时", "关切 回应 累计用时"), units=("天",), against=("平均",)),
)

CONCERN_MEAN_DAYS = Ratio(
    key="concern_reply_mean_days",
    label="公众关切回应平均用时",
    definition="收到日期在当期、已经回应的媒体报道和公众关切，从收到到回应的天数之和÷回应件数；逐级相加后再相除。",
    numerator=CONCERN_DAYS,
    denominator=CONCERNS_REPLIED,
    unit="天",
    basis=law.ANSWER_CONCERN_IN_48_HOURS,
    naming=Naming(phrases=("回应 平均用时",), units=("天",)),
)

TOLD = Sentence(
    key="concerns_told",
    part=Part.MEASURES,
    wordings=(
        "畅通投诉渠道，全年受理投诉{complaints_received}[[，投诉按期答复率{complaints_in_time_rate}]]"
        "[[，投诉办理满意率{complaints_satisfied_rate}]][[，对媒体报道和公众关切回应{concerns_replied}]]"
        "[[，公众关切按期回应率{concerns_in_time_rate}]][[，公众关切回应平均用时{concern_reply_mean_days}]]。",
        "及时处理投诉件，共办理投诉{complaints_received}[[，投诉按期答复率达{complaints_in_time_rate}]]"
        "[[，投诉办理满意率达{complaints_satisfied_rate}]][[，及时回应公众关切{concerns_replied}]]"
        "[[，公众关切按期回应率达{concerns_in_time_rate}]][[，回应公众关切平均用时{concern_reply_mean_days}]]。",
    ),
)

LINE = Line(
    key="concerns",
    label="投诉和公众关切",
    heading="推进政务公开和权力监督",
    registers=(PublicConcerns,),
    indicators=(
        COMPLAINTS,
        COMPLAINTS_REPLIED,
        COMPLAINTS_IN_TIME,
        COMPLAINTS_IN_TIME_RATE,
        COMPLAINTS_RATED,
        COMPLAINTS_SATISFIED,
        COMPLAINTS_SATISFIED_RATE,
        CONCERNS,
        CONCERNS_REPLIED,
        CONCERNS_IN_TIME,
        CONCERNS_IN_TIME_RATE,
        CONCERN_DAYS,
        CONCERN_MEAN_DAYS,
    ),
    deadlines=(COMPLAINT, MAJOR, CONCERN),
    sentences=(TOLD,),
)
