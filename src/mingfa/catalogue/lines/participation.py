"""公众参与决策: what the public and named bodies said on a matter to be decided, taken up or answered."""

from __future__ import annotations

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import decisions as law
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Channel", "PublicOpinions", "Speaker"]


class Speaker(Choice):
    """意见来源。"""

    DEPUTY = "人大代表"
    CONSULTATIVE = "政协委员"
    MASS_BODY = "人民团体"
    VILLAGE = "基层组织"
    SOCIETY = "社会组织"
    FIRM = "企业"
    PEOPLE = "群众"
    EXPERT = "专家"

    __variants__ = {
        "代表": "人大代表",
        "委员": "政协委员",
        "工会": "人民团体",
        "妇联": "人民团体",
        "共青团": "人民团体",
        "群团组织": "人民团体",
        "村": "基层组织",
        "社区": "基层组织",
        "村（社区）": "基层组织",
        "村委会": "基层组织",
        "协会": "社会组织",
        "商会": "社会组织",
        "公司": "企业",
        "经营户": "企业",
        "村民": "群众",
        "居民": "群众",
        "公众": "群众",
        "专家学者": "专家",
    }


class Channel(Choice):
    """征求意见方式。"""

    NOTICE = "公开征求意见"
    FORUM = "座谈会"
    HEARING = "听证会"
    VISIT = "实地走访"
    WRITTEN = "书面征求意见"
    SURVEY = "问卷调查"

    __variants__ = {
        "公示": "公开征求意见",
        "网上征求意见": "公开征求意见",
        "网站公示": "公开征求意见",
        "座谈": "座谈会",
        "听证": "听证会",
        "走访": "实地走访",
        "书面": "书面征求意见",
        "发函": "书面征求意见",
        "问卷": "问卷调查",
        "民意调查": "问卷调查",
    }


class PublicOpinions(Register):
    """对一项决策或者文件草案提出的一条意见一行；只有条数的填在重大决策台账，不在此登记。"""

    key = "public_opinions"
    label = "公众意见台账"
    basis = law.PARTICIPATION
    occurred_on = "received_on"
    subject = "opinion"
    identity = ("received_on", "matter", "opinion")
    rules = (
        InOrder("received_on", "considered_on"),
        InOrder("considered_on", "answered_on"),
        Needs("considered_on", "adopted"),
        Stated(
            at="not_adopted_reason",
            reads=("adopted",),
            holds=lambda row: row.adopted is not False or row.not_adopted_reason is not None,
            message="意见未采纳的，请填写理由",
            rule="未采纳的意见须填不采纳的理由",
            basis=law.PARTICIPATION,
        ),
    )
    procedure = Procedure(
        Stage(key="received", label="收到意见", needs=("received_on",)),
        Stage(key="considered", label="研究采纳", needs=("considered_on", "adopted")),
        Stage(key="answered", label="反馈", needs=("answered_on",)),
    )

    received_on: Day = column("收到日期", aliases=("日期", "提出日期", "收到意见日期"))
    matter: LongText = column("决策事项", aliases=("事项", "文件名称", "征求意见事项"))
    speaker: Speaker = column("意见来源", aliases=("来源", "提出人类别", "身份"))
    body: Text | None = column(
        "提出单位", default=None, aliases=("单位", "组织名称"), hint="单位、组织提出的填名称，个人不填姓名"
    )
    channel: Channel | None = column("征求意见方式", default=None, aliases=("方式", "渠道"))
    opinion: LongText = column("意见内容", aliases=("意见", "内容", "意见建议"), privacy=Privacy.CASE)
    considered_on: Day | None = column("研究日期", default=None, aliases=("处理日期",))
    adopted: YesNo | None = column("是否采纳", default=None, aliases=("采纳情况", "采纳与否"))
    not_adopted_reason: LongText | None = column("不采纳的理由", default=None, aliases=("未采纳理由",))
    answered_on: Day | None = column("反馈日期", default=None, aliases=("答复日期", "回复日期"))
    remark: LongText | None = column("备注", default=None)


RECEIVED = Indicator(
    key="public_opinions_received",
    label="逐条登记的公众意见",
    definition="收到日期在当期、在公众意见台账逐条登记的意见，一条计一条，按意见来源分列。",
    register=PublicOpinions,
    measure=each_row(),
    unit="条",
    basis=law.PARTICIPATION,
    breakdown="speaker",
    naming=Naming(
        phrases=("征求公众意见", "公众意见 收集", "听取 人大代表 意见", "听取 意见建议", "听取各方 意见"),
        units=("条", "件"),
        against=("审查", "法律顾问", "采纳"),
    ),
)

CONSIDERED = Indicator(
    key="public_opinions_considered",
    label="已研究的公众意见",
    definition="收到日期在当期、已写明是否采纳的公众意见，一条计一条。",
    register=PublicOpinions,
    measure=each_row(lambda row: row.adopted is not None),
    unit="条",
    basis=law.PARTICIPATION,
    naming=Naming(phrases=("研究 公众意见",), units=("条", "件"), against=("采纳",)),
)

ADOPTED = Indicator(
    key="public_opinions_adopted",
    label="已采纳的公众意见",
    definition="收到日期在当期、已采纳的公众意见，一条计一条。",
    register=PublicOpinions,
    measure=each_row(lambda row: bool(row.adopted)),
    unit="条",
    basis=law.PARTICIPATION,
    naming=Naming(
        phrases=("采纳 各方 意见", "采纳各方意见"), units=("条", "件"), against=("审查", "法律顾问", "率")
    ),
)

ADOPTED_RATE = Ratio(
    key="public_opinions_adopted_rate",
    label="公众意见采纳率",
    definition="当期收到并写明是否采纳的公众意见中，已采纳条数÷总条数；逐级按条数相加后再相除。",
    numerator=ADOPTED,
    denominator=CONSIDERED,
    basis=law.PARTICIPATION,
    naming=Naming(phrases=("公众意见 采纳率", "各方意见 采纳率"), units=("%",), against=("审查", "法律顾问")),
)

TOLD = Sentence(
    key="public_opinions_told",
    part=Part.MEASURES,
    wordings=(
        "提高决策公众参与度，听取各方意见建议{public_opinions_received}"
        "[[，其中听取人大代表意见建议{public_opinions_received:人大代表}]]"
        "[[，听取政协委员意见建议{public_opinions_received:政协委员}]][[，公众意见采纳率{public_opinions_adopted_rate}]]。",
        "拓宽公众参与决策渠道，就决策事项共听取各方意见建议{public_opinions_received}"
        "[[，各方意见采纳率达{public_opinions_adopted_rate}]]"
        "[[；听取政协委员意见建议{public_opinions_received:政协委员}]]"
        "[[，听取人大代表意见建议{public_opinions_received:人大代表}]]。",
    ),
)

LINE = Line(
    key="participation",
    label="公众参与决策",
    heading="健全依法决策机制",
    registers=(PublicOpinions,),
    indicators=(RECEIVED, CONSIDERED, ADOPTED, ADOPTED_RATE),
    sentences=(TOLD,),
)
