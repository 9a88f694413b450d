"""接受监督: what those who oversee government demanded, what was put right, and what was answered by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import oversight as law
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.day_rules import statute_days
from mingfa.law.report_parts import Part

__all__ = ["LINE", "SupervisionForm", "SupervisionKind", "SupervisionMatters"]


class SupervisionKind(Choice):
    """监督种类。"""

    PARTY = "党内监督"
    CONGRESS = "人大监督"
    SUPERVISORY = "监察监督"
    DEMOCRATIC = "民主监督"
    JUDICIAL = "司法监督"
    ADMINISTRATIVE = "行政监督"
    AUDIT = "审计监督"
    SOCIAL = "社会监督"
    PRESS = "舆论监督"

    __variants__ = {
        "党内": "党内监督",
        "巡察": "党内监督",
        "纪检": "党内监督",
        "人大": "人大监督",
        "监察": "监察监督",
        "政协": "民主监督",
        "民主": "民主监督",
        "司法": "司法监督",
        "法院": "司法监督",
        "检察": "司法监督",
        "检察监督": "司法监督",
        "行政": "行政监督",
        "审计": "审计监督",
        "社会": "社会监督",
        "舆论": "舆论监督",
        "媒体": "舆论监督",
    }


class SupervisionForm(Choice):
    """监督形式。"""

    PROCURATOR = "检察建议"
    COURT = "司法建议"
    DEPUTIES = "人大代表建议"
    PROPOSAL = "政协提案"
    REVIEW = "行政复议意见书"
    SUPERVISORY = "监察建议"
    INSPECTION = "巡察督察反馈"
    ENFORCEMENT = "执法监督意见"
    AUDIT = "审计意见"
    CITIZENS = "监督员和群众评议意见"
    PRESS = "媒体监督函件"
    OTHER = "其他"

    __variants__ = {
        "检察建议书": "检察建议",
        "司法建议书": "司法建议",
        "人大建议": "人大代表建议",
        "代表建议": "人大代表建议",
        "提案": "政协提案",
        "复议意见书": "行政复议意见书",
        "监察建议书": "监察建议",
        "纪律检查建议": "监察建议",
        "巡察反馈": "巡察督察反馈",
        "督察反馈": "巡察督察反馈",
        "执法监督": "执法监督意见",
        "审计报告": "审计意见",
        "审计决定": "审计意见",
        "评议意见": "监督员和群众评议意见",
        "媒体监督": "媒体监督函件",
        "其它": "其他",
    }


#: The forms that belong to one kind of supervision alone.
_KIND_OF = {
    SupervisionForm.PROCURATOR: SupervisionKind.JUDICIAL,
    SupervisionForm.COURT: SupervisionKind.JUDICIAL,
    SupervisionForm.DEPUTIES: SupervisionKind.CONGRESS,
    SupervisionForm.PROPOSAL: SupervisionKind.DEMOCRATIC,
    SupervisionForm.REVIEW: SupervisionKind.ADMINISTRATIVE,
    SupervisionForm.ENFORCEMENT: SupervisionKind.ADMINISTRATIVE,
    SupervisionForm.AUDIT: SupervisionKind.AUDIT,
    SupervisionForm.CITIZENS: SupervisionKind.SOCIAL,
    SupervisionForm.PRESS: SupervisionKind.PRESS,
}


class SupervisionMatters(Register):
    """收到的一件监督意见一行；一份文书提出几项要求的登记一行，写明各项要求。"""

    key = "supervision_matters"
    label = "接受监督台账"
    basis = law.KINDS
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "source", "matter")
    rules = (
        InOrder("received_on", "assigned_on"),
        InOrder("received_on", "due_on"),
        InOrder("received_on", "remedied_on"),
        InOrder("received_on", "replied_on"),
        Needs("remedied_on", "remedy"),
        Needs("extended_on", "extended_why"),
        Stated(
            at="kind",
            reads=("form",),
            holds=lambda row: row.form not in _KIND_OF or row.kind is _KIND_OF[row.form],
            message="与“监督形式”不符，请按监督主体核对",
            rule="监督种类与监督形式一致，如检察建议、司法建议属于司法监督",
        ),
    )
    procedure = Procedure(
        Stage(key="received", label="收到", needs=("received_on",)),
        Stage(
            key="assigned",
            label="交办",
            needs=("assigned_on", "handler"),
            by=(Holder.CLERK, Holder.LEADER),
            optional=True,
        ),
        Stage(key="remedied", label="整改", needs=("remedied_on", "remedy"), optional=True),
        Stage(key="replied", label="回复", needs=("replied_on",)),
        Stage(key="closed", label="办结", needs=("closed_on",), optional=True),
    )

    received_on: Day = column("收到日期", aliases=("日期", "收文日期", "交办日期"))
    kind: SupervisionKind = column("监督种类", aliases=("种类", "监督类别"))
    form: SupervisionForm = column("监督形式", aliases=("形式", "文书种类", "来源类别"))
    source: Text = column("监督单位", aliases=("来源", "来文单位", "监督主体"))
    number: Text | None = column("文号", default=None, aliases=("来文号", "编号", "建议编号"))
    matter: LongText = column("监督内容", aliases=("内容", "事项", "问题"))
    demand: LongText | None = column("要求", default=None, aliases=("监督要求", "建议内容", "整改要求"))
    assigned_on: Day | None = column("交办承办日期", default=None, aliases=("分办日期",))
    handler: Text | None = column("承办单位", default=None, aliases=("责任单位", "承办人", "责任人"))
    due_on: Day | None = column(
        "回复期限",
        default=None,
        aliases=("期限", "答复期限", "应回复日期"),
        hint="文书写明期限的填写；不填的按法定或者默认期限",
    )
    extended_on: Day | None = column(
        "延期日期",
        default=None,
        aliases=("批准延期日期",),
        hint="人大代表建议、政协提案等经同意延长答复的日期",
    )
    extended_why: LongText | None = column("延期理由", default=None, when=When("extended_on"))
    remedy: LongText | None = column("整改情况", default=None, aliases=("整改措施", "措施", "办理情况"))
    remedied_on: Day | None = column("整改日期", default=None, aliases=("整改完成日期",))
    replied_on: Day | None = column("回复日期", default=None, aliases=("答复日期", "书面回复日期"))
    accepted: YesNo | None = column("意见是否采纳", default=None, aliases=("是否采纳",))
    closed_on: Day | None = column("办结日期", default=None, aliases=("销号日期", "结案日期"))
    remark: LongText | None = column("备注", default=None)


def _is(form: SupervisionForm) -> Callable[[Any], bool]:
    return lambda row: row.form is form


def _clock(key: str, label: str, form: SupervisionForm, *versions: Version) -> Deadline:
    """The time to answer one form of supervision; the paper's own date goes before it."""
    return Deadline(
        key=key,
        label=label,
        register=SupervisionMatters,
        starts_on="received_on",
        met_by="replied_on",
        set_by="due_on",
        extended_on="extended_on" if any(version.extension for version in versions) else "",
        versions=versions,
        applies=_is(form),
    )


PROCURATOR = _clock(
    "procuratorial_advice_reply",
    "检察建议回复期限",
    SupervisionForm.PROCURATOR,
    Version(date(2019, 2, 26), Months(2), law.PROCURATOR_IN_2_MONTHS),
)

COURT = _clock(
    "judicial_advice_reply",
    "司法建议回复期限",
    SupervisionForm.COURT,
    Version(date(2012, 3, 15), Months(2), law.COURT_ADVICE_IN_2_MONTHS),
)

DEPUTIES = _clock(
    "deputies_advice_reply",
    "人大代表建议答复期限",
    SupervisionForm.DEPUTIES,
    Version(date(2015, 8, 29), Months(3), law.DEPUTIES_IN_3_MONTHS_BEFORE_2025, Months(3)),
    Version(date(2025, 3, 11), Months(3), law.DEPUTIES_IN_3_MONTHS, Months(3)),
)

PROPOSAL = _clock(
    "proposal_reply",
    "政协提案答复期限",
    SupervisionForm.PROPOSAL,
    Version(date(2015, 8, 29), Months(3), law.PROPOSALS_IN_3_MONTHS, Months(3)),
)

REVIEW = _clock(
    "review_opinion_reply",
    "行政复议意见书报告期限",
    SupervisionForm.REVIEW,
    Version(date(2024, 1, 1), statute_days("行政复议法", 60), law.REVIEW_OPINION_IN_60),
)

_OWN_CLOCK = (PROCURATOR, COURT, DEPUTIES, PROPOSAL, REVIEW)
_OWN_CLOCK_FORMS = (
    SupervisionForm.PROCURATOR,
    SupervisionForm.COURT,
    SupervisionForm.DEPUTIES,
    SupervisionForm.PROPOSAL,
    SupervisionForm.REVIEW,
)

OTHERS = Deadline(
    key="supervision_matter_reply",
    label="监督意见回复期限",
    register=SupervisionMatters,
    starts_on="received_on",
    met_by="replied_on",
    set_by="due_on",
    versions=(Version(date(2015, 8, 29), CalendarDays(30), law.ANSWER_IN_30),),
    applies=lambda row: row.form not in _OWN_CLOCK_FORMS,
)


def _replied(row: Any) -> bool:
    return row.replied_on is not None


RECEIVED = Indicator(
    key="supervision_received",
    label="收到监督意见",
    definition="收到日期在当期的监督意见，一件计一件，按监督种类分列；群众投诉和公众关切另行统计。",
    register=SupervisionMatters,
    measure=each_row(),
    unit="件",
    basis=law.KINDS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "监督意见",
            "收到监督意见",
            "接受监督 意见",
            "收到 监督 建议",
            "人大|政协|群众监督|民主监督|纪检|社会监督 监督意见|审议意见|意见建议|监督建议|督办意见",
        ),
        units=("件", "条", "份", "项"),
        against=(
            "回复",
            "整改",
            "率",
            "执法监督",
            "提案",
            "代表建议",
        ),
    ),
)


def _received(key: str, label: str, form: SupervisionForm, naming: Naming) -> Indicator:
    """The papers of one form."""
    return Indicator(
        key=key,
        label=label,
        definition=f"收到日期在当期、监督形式为“{form}”的监督意见，一件计一件。",
        register=SupervisionMatters,
        measure=each_row(_is(form)),
        unit="件",
        basis=law.KINDS,
        naming=naming,
    )


PROPOSALS = _received(
    "supervision_proposals",
    "办理政协提案",
    SupervisionForm.PROPOSAL,
    Naming(
        phrases=(
            "政协提案",
            "政协委员提案",
            "委员提案",
            "政协|政协委员 提案|议案|委员提案|建议案|意见建议",
        ),
        units=("件", "份", "条"),
        against=("人大",),
    ),
)

DEPUTY_ADVICE = _received(
    "supervision_deputies",
    "办理人大代表建议",
    SupervisionForm.DEPUTIES,
    Naming(
        phrases=(
            "人大代表建议",
            "代表建议",
            "人大建议",
            "人大代表|代表|人大 建议|议案|代表建议|意见建议|批评意见",
        ),
        units=("件", "份", "条"),
        against=(
            "政协",
            "审议意见",
            "征求",
            "听取",
            "公众",
        ),
    ),
)

PROCURATOR_ADVICE = _received(
    "supervision_procuratorial_advice",
    "收到检察建议",
    SupervisionForm.PROCURATOR,
    Naming(
        phrases=(
            "检察建议",
            "检察建议书",
            "检察建议|检察建议书|检察公益诉讼 收到|回复|办理|落实|整改",
        ),
        units=("件", "份", "条"),
        against=("回复",),
    ),
)

COURT_ADVICE = _received(
    "supervision_judicial_advice",
    "收到司法建议",
    SupervisionForm.COURT,
    Naming(
        phrases=(
            "司法建议",
            "司法建议书",
            "司法建议|司法建议书 收到|回复|办理|落实",
        ),
        units=("件", "份", "条"),
    ),
)

REPLIED = Indicator(
    key="supervision_replied",
    label="回复监督意见",
    definition="收到日期在当期、已经回复的监督意见，一件计一件。",
    register=SupervisionMatters,
    measure=each_row(_replied),
    unit="件",
    basis=law.KINDS,
    naming=Naming(
        phrases=("回复监督意见", "监督意见 回复", "回复 监督 建议"),
        units=("件", "条", "份"),
        against=("率", "按期"),
    ),
)

REPLIED_IN_TIME = Indicator(
    key="supervision_replied_in_time",
    label="按期回复监督意见",
    definition="收到日期在当期、在期限内回复的监督意见，一件计一件；文书写明期限的从其期限。",
    register=SupervisionMatters,
    measure=each_row(in_time(*_OWN_CLOCK, OTHERS)),
    unit="件",
    basis=law.KINDS,
    naming=Naming(
        phrases=("按期回复监督意见", "监督意见 按期回复", "监督意见 按时回复"),
        units=("件", "条", "份"),
        against=("率",),
    ),
)

REPLIED_IN_TIME_RATE = Ratio(
    key="supervision_replied_in_time_rate",
    label="监督意见按期回复率",
    definition="收到日期在当期、已回复的监督意见中，按期回复件数÷回复件数；逐级按件数相加后再相除。",
    numerator=REPLIED_IN_TIME,
    denominator=REPLIED,
    basis=law.KINDS,
    naming=Naming(
        phrases=(
            "监督意见按期回复率",
            "监督意见 回复率",
            "按期回复率",
            "建议|提案|代表建议|委员提案|检察建议|司法建议|建议提案|监督意见 办复率|回复率|按期回复率|答复率|办结率|按期办复率|采纳率|按时答复率",
        ),
        units=("%",),
        against=(
            "投诉",
            "申请",
            "信息公开",
            "审查",
            "法律顾问",
        ),
    ),
)

TOLD = Sentence(
    key="supervision_told",
    part=Part.MEASURES,
    wordings=(
        "自觉接受各方面监督，全年收到监督意见{supervision_received}[[，办理人大代表建议{supervision_deputies}]]"
        "[[，办理政协提案{supervision_proposals}]][[，收到检察建议{supervision_procuratorial_advice}]]"
        "[[，收到司法建议{supervision_judicial_advice}]][[，监督意见按期回复率{supervision_replied_in_time_rate}]]。",
        "主动接受监督，共收到监督意见{supervision_received}[[，其中办理人大代表建议{supervision_deputies}]]"
        "[[，承办政协提案{supervision_proposals}]][[，办理检察建议{supervision_procuratorial_advice}]]"
        "[[，办理司法建议{supervision_judicial_advice}]][[，监督意见按期回复率达{supervision_replied_in_time_rate}]]。",
    ),
)

LINE = Line(
    key="supervision",
    label="接受监督",
    heading="推进政务公开和权力监督",
    registers=(SupervisionMatters,),
    indicators=(
        RECEIVED,
        PROPOSALS,
        DEPUTY_ADVICE,
        PROCURATOR_ADVICE,
        COURT_ADVICE,
        REPLIED,
        REPLIED_IN_TIME,
        REPLIED_IN_TIME_RATE,
    ),
    deadlines=(PROCURATOR, COURT, DEPUTIES, PROPOSAL, REVIEW, OTHERS),
    sentences=(TOLD,),
)
