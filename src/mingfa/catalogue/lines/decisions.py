"""重大决策: the five steps of a major decision, and whatever else must be decided collectively."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.legality_reviews import Verdict
from mingfa.catalogue.lines.participation import Channel, PublicOpinions
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, LastsAtLeast, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import decisions as law
from mingfa.law import disclosure
from mingfa.law.counting import CalendarDays, Direction, WorkingDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Bound

__all__ = ["LINE", "DecisionClass", "MajorDecisions"]


class DecisionClass(Choice):
    """事项类别。前五类为重大行政决策；人事任免和资金安排属“三重一大”，不走重大行政决策程序。"""

    POLICY = "重大公共政策"
    PLAN = "重要规划"
    RESOURCES = "资源利用和保护"
    PROJECT = "重大公共建设项目"
    PUBLIC_INTEREST = "其他重大事项"
    APPOINTMENT = "重要人事任免"
    FUNDS = "大额资金使用"

    __variants__ = {
        "公共政策": "重大公共政策",
        "政策措施": "重大公共政策",
        "规划": "重要规划",
        "资源": "资源利用和保护",
        "自然资源": "资源利用和保护",
        "项目": "重大公共建设项目",
        "建设项目": "重大公共建设项目",
        "重大项目": "重大公共建设项目",
        "重大项目安排": "重大公共建设项目",
        "重大决策": "其他重大事项",
        "其他": "其他重大事项",
        "其它": "其他重大事项",
        "人事": "重要人事任免",
        "干部任免": "重要人事任免",
        "资金": "大额资金使用",
        "大额度资金": "大额资金使用",
        "大额度资金使用": "大额资金使用",
    }


_ADMINISTRATIVE = frozenset(DecisionClass) - {DecisionClass.APPOINTMENT, DecisionClass.FUNDS}


class MajorDecisions(Register):
    """一项重大决策一行，从启动到公布、评估。"""

    key = "major_decisions"
    label = "重大决策台账"
    basis = law.RECORD
    occurred_on = "started_on"
    subject = "matter"
    identity = ("started_on", "matter")
    rules = (
        InOrder("started_on", "comment_from"),
        InOrder("comment_from", "comment_until"),
        LastsAtLeast(
            "comment_from", "comment_until", CalendarDays(30), "comment_short_reason", law.COMMENT_30
        ),
        NotMore("opinions_adopted", "opinions_received"),
        InOrder("hearing_papers_on", "hearing_on"),
        InOrder("comment_until", "discussed_on", law.DISCUSSED, "order_reason"),
        InOrder("experts_on", "discussed_on", law.DISCUSSED, "order_reason"),
        InOrder("risk_on", "discussed_on", law.DISCUSSED, "order_reason"),
        InOrder("review_submitted_on", "review_on"),
        Needs("review_on", "review_verdict", basis=law.REVIEW_FIRST),
        InOrder("review_on", "discussed_on", law.REVIEW_FIRST, "order_reason"),
        LastsAtLeast(
            "review_submitted_on", "discussed_on", WorkingDays(7), "review_short_reason", law.REVIEW_7
        ),
        Stated(
            at="discussed_on",
            reads=("review_verdict", "order_reason"),
            holds=lambda row: (
                row.review_verdict is not Verdict.UNLAWFUL
                or row.discussed_on is None
                or row.order_reason is not None
            ),
            message="合法性审查结论为“不合法”，不得提交集体讨论；修改后应当重新审查并更新结论",
            rule="合法性审查结论为“不合法”的，不填集体讨论日期",
            basis=law.REVIEW_FIRST,
        ),
        Needs("discussed_on", "meeting", basis=law.DISCUSSED),
        InOrder("discussed_on", "decided_on", law.DISCUSSED, "order_reason"),
        InOrder("decided_on", "published_on"),
        InOrder("decided_on", "evaluated_on"),
        InOrder("decided_on", "carried_out_on"),
        Stated(
            at="attended",
            reads=("votes_for", "votes_against", "votes_abstained"),
            holds=lambda row: not _more_votes_than_heads(row),
            message="同意、不同意和弃权票数之和多于出席人数，请核对",
            rule="同意、不同意和弃权票数之和不多于出席人数",
        ),
    )
    procedure = Procedure(
        Stage(key="started", label="启动", needs=("started_on",)),
        Stage(key="heard", label="公众参与", needs=("comment_from",), optional=True),
        Stage(key="argued", label="专家论证", needs=("experts_on",), optional=True),
        Stage(key="assessed", label="风险评估", needs=("risk_on",), optional=True),
        Stage(
            key="reviewed",
            label="合法性审查",
            needs=("review_on", "review_verdict"),
            by=(Holder.REVIEWER, Holder.CLERK),
            optional=True,
        ),
        Stage(key="discussed", label="集体讨论", needs=("discussed_on", "meeting"), optional=True),
        Stage(key="decided", label="作出决定", needs=("decided_on",), by=(Holder.LEADER, Holder.CLERK)),
        Stage(key="published", label="公布", needs=("published_on",), optional=True),
        Stage(key="carried_out", label="落实", needs=("carried_out_on",), optional=True),
        Stage(key="evaluated", label="后评估", needs=("evaluated_on",), optional=True),
    )

    matter: LongText = column("决策事项", aliases=("事项", "事项名称", "决策事项名称", "决策内容", "议题"))
    kind: DecisionClass = column("事项类别", aliases=("类别", "决策类别", "类型"))
    in_catalogue: YesNo | None = column(
        "是否列入目录", default=None, aliases=("列入目录", "是否列入决策目录"), basis=law.CATALOGUE
    )
    unit: Text = column("承办单位", aliases=("决策承办单位", "责任单位", "承办科室", "承办部门"))
    grounds: LongText | None = column("决策依据", default=None, aliases=("依据",))
    proposer: Text | None = column("提请人", default=None, aliases=("提议人", "提请单位"))
    started_on: Day = column("启动日期", aliases=("决策启动日期", "提出日期", "日期", "时间"))
    comment_from: Day | None = column(
        "征求意见起",
        default=None,
        aliases=("公开征求意见开始日期", "公示开始日期", "公众参与开始"),
        basis=law.COMMENT_30,
    )
    comment_until: Day | None = column(
        "征求意见止",
        default=None,
        aliases=("公开征求意见结束日期", "公示结束日期", "公众参与结束"),
        basis=law.COMMENT_30,
        when=When("comment_from"),
    )
    channels: tuple[Channel, ...] | None = column(
        "公众参与方式",
        default=None,
        aliases=("征求意见方式",),
        basis=law.PARTICIPATION,
        when=When("comment_from"),
    )
    comment_short_reason: LongText | None = column(
        "征求意见不足30日的理由",
        default=None,
        aliases=("缩短期限理由",),
        basis=law.COMMENT_30,
        when=When("comment_from"),
    )
    opinions_received: Count | None = column(
        "收到意见",
        default=None,
        aliases=("意见条数", "收到意见条数", "公众意见条数"),
        unit="条",
        hint="已在公众意见台账逐条登记的，这里不填",
        when=When("comment_from"),
    )
    opinions_adopted: Count | None = column(
        "采纳意见", default=None, aliases=("采纳意见条数", "采纳条数"), unit="条", when=When("comment_from")
    )
    participation_waived: LongText | None = column(
        "不公开征求意见的理由", default=None, aliases=("公众参与豁免理由",), basis=law.PARTICIPATION
    )
    hearing_papers_on: Day | None = column(
        "听证材料送达日期", default=None, aliases=("听证材料发送日期",), basis=law.HEARING_PAPERS_7
    )
    hearing_on: Day | None = column(
        "听证会日期", default=None, aliases=("听证日期",), basis=law.HEARING_PAPERS_7
    )
    experts_on: Day | None = column("专家论证日期", default=None, aliases=("专家论证",), basis=law.EXPERTS)
    experts_waived: LongText | None = column("不组织专家论证的理由", default=None, basis=law.EXPERTS)
    risk_on: Day | None = column(
        "风险评估日期", default=None, aliases=("风险评估", "社会稳定风险评估日期"), basis=law.RISK
    )
    risk_waived: LongText | None = column("不开展风险评估的理由", default=None, basis=law.RISK)
    review_submitted_on: Day | None = column(
        "送请合法性审查日期", default=None, aliases=("送审日期",), basis=law.REVIEW_7
    )
    review_on: Day | None = column(
        "合法性审查日期",
        default=None,
        aliases=("合法性审查", "审查日期", "出具审查意见日期"),
        basis=law.REVIEW_FIRST,
    )
    review_verdict: Verdict | None = column(
        "合法性审查结论", default=None, aliases=("审查结论", "审查意见"), basis=law.REVIEW_FIRST
    )
    review_short_reason: LongText | None = column(
        "审查不足7个工作日的理由", default=None, basis=law.REVIEW_7, when=When("review_submitted_on")
    )
    discussed_on: Day | None = column(
        "集体讨论日期",
        default=None,
        aliases=("集体讨论", "会议日期", "讨论日期", "上会日期"),
        basis=law.DISCUSSED,
    )
    meeting: Text | None = column("讨论会议", default=None, aliases=("会议名称", "会议", "决策会议"))
    attended: Count | None = column(
        "出席人数", default=None, aliases=("参会人数", "到会人数"), unit="人", when=When("discussed_on")
    )
    votes_for: Count | None = column(
        "同意票数", default=None, aliases=("同意", "赞成票"), unit="票", when=When("attended")
    )
    votes_against: Count | None = column(
        "不同意票数", default=None, aliases=("不同意", "反对票"), unit="票", when=When("attended")
    )
    votes_abstained: Count | None = column(
        "弃权票数", default=None, aliases=("弃权", "弃权票"), unit="票", when=When("attended")
    )
    minutes_number: Text | None = column(
        "会议纪要编号", default=None, aliases=("纪要编号", "会议纪要号"), when=When("discussed_on")
    )
    order_reason: LongText | None = column(
        "程序先后的说明",
        default=None,
        hint="实际办理次序与规定不一致的，如实写明；这样的事项不计入五个程序齐全",
        when=When("discussed_on"),
    )
    decided_on: Day | None = column("决定日期", default=None, aliases=("作出决定日期", "决策日期"))
    document_number: Text | None = column(
        "决定文号", default=None, aliases=("文号", "发文字号"), when=When("decided_on")
    )
    published_on: Day | None = column("公布日期", default=None, aliases=("公开日期",), basis=law.PUBLISHED)
    unpublished_reason: LongText | None = column(
        "不公布的理由", default=None, basis=law.PUBLISHED, when=When("decided_on")
    )
    filed_on: Day | None = column(
        "报备日期", default=None, aliases=("备案日期", "报告日期"), when=When("decided_on")
    )
    evaluated_on: Day | None = column("后评估日期", default=None, aliases=("决策后评估日期", "评估日期"))
    carried_out_on: Day | None = column("落实日期", default=None, aliases=("执行完成日期", "办结日期"))
    carried_out: LongText | None = column(
        "落实情况", default=None, aliases=("执行情况", "执行结果"), when=When("carried_out_on")
    )
    remark: LongText | None = column("备注", default=None)


def _more_votes_than_heads(row: Any) -> bool:
    """Whether more votes were cast than people attended, surely."""
    votes = [vote for vote in (row.votes_for, row.votes_against, row.votes_abstained) if vote is not None]
    known = row.attended is not None and row.attended.bound is Bound.EXACT
    return known and sum(vote.value for vote in votes) > row.attended.value


def _decided(row: Any) -> bool:
    return row.kind in _ADMINISTRATIVE


def _discussed(row: Any) -> bool:
    return _decided(row) and row.discussed_on is not None


def _five_steps(row: Any) -> bool:
    """Each step done or its absence explained, and the legal check neither skipped nor failed."""
    return (
        _discussed(row)
        and bool(row.comment_from or row.hearing_on or row.participation_waived)
        and bool(row.experts_on or row.experts_waived)
        and bool(row.risk_on or row.risk_waived)
        and row.review_on is not None
        and row.order_reason is None
    )


DECISIONS = Indicator(
    key="decisions_made",
    label="重大行政决策",
    definition="决定日期在当期的重大行政决策，一项计一件；人事任免和资金安排不属于重大行政决策，不计。",
    register=MajorDecisions,
    measure=each_row(_decided),
    unit="件",
    basis=law.RECORD,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "作出 重大行政决策",
            "重大行政决策",
            "重大决策",
            "重大行政决策|重大决策|重大决策事项|重大行政决策事项 出台|制定|作出|研究|决策|目录|公布",
        ),
        units=("件", "项", "个", "次"),
        against=("咨询", "合法性审查", "集体讨论", "五个程序", "列入"),
    ),
)

DISCUSSED = Indicator(
    key="decisions_discussed",
    label="集体讨论的重大行政决策",
    definition="决定日期在当期、填有集体讨论日期的重大行政决策，一项计一件。",
    register=MajorDecisions,
    measure=each_row(_discussed),
    unit="件",
    basis=law.DISCUSSED,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "集体讨论 决策",
            "集体讨论决定",
            "重大行政决策|重大决策 集体讨论|集体研究",
        ),
        units=("件", "项", "个"),
        against=("讨论率",),
    ),
)

FIVE_STEPS = Indicator(
    key="decisions_five_steps",
    label="五个程序齐全的重大行政决策",
    definition=(
        "决定日期在当期、公众参与、专家论证、风险评估、合法性审查、集体讨论都已履行的重大行政决策；"
        "依法可以不履行前三项并写明理由的，视为已履行；次序颠倒的不计。"
    ),
    register=MajorDecisions,
    measure=each_row(_five_steps),
    unit="件",
    basis=law.RECORD,
    dated_by="decided_on",
    naming=Naming(phrases=("五个程序", "程序齐全", "程序完备"), units=("件", "项", "个"), against=("率",)),
)

COLLECTIVE_MATTERS = Indicator(
    key="decisions_collective_matters",
    label="“三重一大”集体决策事项",
    definition="决定日期在当期、经集体讨论的全部重大事项，包括重大行政决策、重要人事任免和大额资金使用，一项计一件。",
    register=MajorDecisions,
    measure=each_row(lambda row: row.discussed_on is not None),
    unit="项",
    basis=law.DISCUSSED,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "三重一大",
            "集体决策 事项",
            "集体研究 事项",
            "三重一大|重大事项 集体研究|集体讨论|集体决策|集体审议",
        ),
        units=("项", "件", "个"),
    ),
)

ALL_MATTERS = Indicator(
    key="decisions_all_matters",
    label="“三重一大”决定事项",
    definition="决定日期在当期的全部重大事项，不论是否经集体讨论，一项计一项；用来计算集体决策率。",
    register=MajorDecisions,
    measure=each_row(),
    unit="项",
    basis=law.DISCUSSED,
    dated_by="decided_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "重大事项 决定",
            "重大事项|重要事项|三重一大事项|三重一大 研究|审议|讨论|决策|议定|研究决定",
        ),
        units=("项", "件", "个"),
        against=("三重一大", "集体", "率"),
    ),
)

CARRIED_OUT = Indicator(
    key="decisions_carried_out",
    label="已落实的“三重一大”事项",
    definition="决定日期在当期、填有落实日期的重大事项，一项计一项。",
    register=MajorDecisions,
    measure=each_row(lambda row: row.carried_out_on is not None),
    unit="项",
    basis=law.RECORD,
    dated_by="decided_on",
    naming=Naming(
        phrases=("落实 三重一大 事项", "重大事项 已落实"), units=("项", "件", "个"), against=("率",)
    ),
)

COMMENTS = Indicator(
    key="decisions_comments",
    label="重大决策收到公众意见",
    definition="征求意见截止日期在当期的重大决策收到的意见条数，加上当期在公众意见台账逐条登记的意见；同一条意见只在一处登记。",
    register=MajorDecisions,
    measure=total_of("opinions_received"),
    unit="条",
    basis=law.PARTICIPATION,
    dated_by="comment_until",
    also=(Source(register=PublicOpinions, measure=each_row()),),
    naming=Naming(
        phrases=(
            "公众意见",
            "征求意见",
            "收到 意见",
            "征求|征集|收集|收到|收集到|公开征集|公开征求|听取 公众|群众|社会|社会公众|各界|决策 意见|建议|意见建议",
            "重大行政决策|重大决策|决策草案 征求|征集|收集|收到 意见|建议",
        ),
        units=("条", "件"),
        against=(
            "采纳",
            "审查",
            "法律顾问",
            "企业",
            "信访",
        ),
    ),
)

COMMENTS_ADOPTED = Indicator(
    key="decisions_comments_adopted",
    label="重大决策采纳公众意见",
    definition="征求意见截止日期在当期的重大决策采纳的意见条数，加上当期在公众意见台账逐条登记并已采纳的意见。",
    register=MajorDecisions,
    measure=total_of("opinions_adopted"),
    unit="条",
    basis=law.PARTICIPATION,
    dated_by="comment_until",
    also=(Source(register=PublicOpinions, measure=each_row(lambda row: bool(row.adopted))),),
    naming=Naming(
        phrases=(
            "公众意见 采纳",
            "征求 意见 采纳",
            "采纳 公众意见",
            "吸收采纳",
            "采纳 意见 公众",
            "公众|群众|社会|各界|征求|征集|决策 意见|建议|意见建议 采纳|吸收|吸纳|吸收采纳",
        ),
        units=("条", "件"),
        against=("审查", "率"),
    ),
)

DISCUSSED_RATE = Ratio(
    key="decisions_discussed_rate",
    label="重大行政决策集体讨论率",
    definition="当期作出的重大行政决策中，经集体讨论的件数÷总件数；逐级按件数相加后再相除。",
    numerator=DISCUSSED,
    denominator=DECISIONS,
    basis=law.DISCUSSED,
    naming=Naming(phrases=("集体讨论率", "集体讨论决定率", "集体决策率"), units=("%",)),
)

COLLECTIVE_RATE = Ratio(
    key="decisions_collective_rate",
    label="“三重一大”集体决策率",
    definition="当期决定的重大事项中，经集体讨论的项数÷总项数；逐级按项数相加后再相除。",
    numerator=COLLECTIVE_MATTERS,
    denominator=ALL_MATTERS,
    basis=law.DISCUSSED,
    naming=Naming(
        phrases=("三重一大 集体决策率", "三重一大 集体讨论率", "四重一大 集体决策率"), units=("%",)
    ),
)

FIVE_STEPS_RATE = Ratio(
    key="decisions_five_steps_rate",
    label="重大行政决策程序齐全率",
    definition="当期作出的重大行政决策中，五个程序齐全的件数÷总件数；逐级按件数相加后再相除。",
    numerator=FIVE_STEPS,
    denominator=DECISIONS,
    basis=law.RECORD,
    naming=Naming(phrases=("程序齐全率", "程序履行率", "程序完备率"), units=("%",)),
)

HEARING_PAPERS = Deadline(
    key="decision_hearing_papers",
    label="听证材料送达期限",
    register=MajorDecisions,
    starts_on="hearing_on",
    met_by="hearing_papers_on",
    direction=Direction.BEFORE,
    versions=(Version(date(2019, 9, 1), CalendarDays(7), law.HEARING_PAPERS_7),),
)

PUBLISH = Deadline(
    key="decision_publish",
    label="重大决策公布期限",
    register=MajorDecisions,
    starts_on="decided_on",
    met_by="published_on",
    versions=(Version(date(2019, 5, 15), WorkingDays(20), disclosure.PUBLISH_IN_20),),
    applies=lambda row: _decided(row) and row.unpublished_reason is None,
)

DECISIONS_TOLD = Sentence(
    key="decisions_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "规范重大行政决策程序，全年作出重大行政决策{decisions_made}"
        "[[，重大行政决策集体讨论率{decisions_discussed_rate}]][[，决策程序齐全率{decisions_five_steps_rate}]]"
        "[[，公开征求意见收到公众意见{decisions_comments}]]。",
        "推进科学民主依法决策，年内共作出重大行政决策{decisions_made}"
        "[[，集体讨论率达{decisions_discussed_rate}]][[，程序齐全率达{decisions_five_steps_rate}]]"
        "[[，征求意见期间收到公众意见{decisions_comments}]]。",
    ),
)

COLLECTIVE_TOLD = Sentence(
    key="decisions_collective_told",
    part=Part.MEASURES,
    wordings=(
        "落实“三重一大”集体决策制度，全年集体研究“三重一大”事项{decisions_collective_matters}"
        "[[，“三重一大”集体决策率{decisions_collective_rate}]]。",
        "坚持重大事项集体决策，年内经集体讨论决定“三重一大”事项{decisions_collective_matters}"
        "[[，“三重一大”集体决策率达{decisions_collective_rate}]]。",
    ),
)

LINE = Line(
    key="decisions",
    label="重大决策",
    heading="健全依法决策机制",
    registers=(MajorDecisions,),
    indicators=(
        DECISIONS,
        DISCUSSED,
        FIVE_STEPS,
        COLLECTIVE_MATTERS,
        ALL_MATTERS,
        CARRIED_OUT,
        COMMENTS,
        COMMENTS_ADOPTED,
        DISCUSSED_RATE,
        COLLECTIVE_RATE,
        FIVE_STEPS_RATE,
    ),
    deadlines=(HEARING_PAPERS, PUBLISH),
    sentences=(DECISIONS_TOLD, COLLECTIVE_TOLD),
)
