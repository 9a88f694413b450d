"""合法性审查: the legal check of papers, contracts and matters before they are settled."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, days_between, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import legality_review as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "LegalityReviews", "ReviewKind", "ReviewManner", "Verdict"]


class Verdict(Choice):
    """合法性审查结论。"""

    LAWFUL = "合法"
    AMEND = "应当修改"
    UNLAWFUL = "不合法"

    __variants__ = {
        "通过": "合法",
        "同意": "合法",
        "合法合规": "合法",
        "符合规定": "合法",
        "修改": "应当修改",
        "修改后通过": "应当修改",
        "建议修改": "应当修改",
        "应予修改": "应当修改",
        "不通过": "不合法",
        "违法": "不合法",
    }


class ReviewKind(Choice):
    """审查类别。"""

    PARTY_PAPER = "党内规范性文件"
    NORMATIVE = "行政规范性文件"
    DECISION = "重大决策"
    CONTRACT = "合同"
    ENFORCEMENT = "重大执法决定"
    VILLAGE_RULES = "村规民约"
    OTHER = "其他"

    __variants__ = {
        "党内文件": "党内规范性文件",
        "党组织文件": "党内规范性文件",
        "规范性文件": "行政规范性文件",
        "行政文件": "行政规范性文件",
        "重大行政决策": "重大决策",
        "决策": "重大决策",
        "行政协议": "合同",
        "协议": "合同",
        "行政合同": "合同",
        "合同协议": "合同",
        "政府合同": "合同",
        "重大行政执法决定": "重大执法决定",
        "执法决定": "重大执法决定",
        "居民公约": "村规民约",
        "村规民约（居民公约）": "村规民约",
        "其它": "其他",
        "其他涉法事务": "其他",
        "涉法事务": "其他",
    }


class ReviewManner(Choice):
    """审查方式。"""

    WRITTEN = "书面审查"
    JOINT = "会审"

    __variants__ = {"书面": "书面审查", "会商": "会审", "集体会审": "会审"}


class LegalityReviews(Register):
    """一件送请合法性审查的事项一行。"""

    key = "legality_reviews"
    label = "合法性审查台账"
    basis = law.DONE_IN_5
    occurred_on = "submitted_on"
    subject = "matter"
    identity = ("submitted_on", "kind", "matter")
    rules = (
        InOrder("submitted_on", "reviewed_on"),
        InOrder("submitted_on", "extended_to"),
        Needs("reviewed_on", "verdict"),
        Needs("verdict", "reviewed_on"),
        NotMore("opinions_adopted", "opinions"),
        InOrder("reviewed_on", "discussed_on", law.NORMATIVE_DOCUMENTS, "order_reason"),
        InOrder("discussed_on", "issued_on"),
        Stated(
            at="verdict",
            reads=("power_lawful", "procedure_lawful", "content_lawful"),
            holds=lambda row: (
                row.verdict is not Verdict.LAWFUL
                or False not in (row.power_lawful, row.procedure_lawful, row.content_lawful)
            ),
            message="权限、程序、内容中有一项不合法的，审查结论不能是“合法”，请核对",
            rule="权限、程序、内容都合法的，审查结论才填“合法”",
        ),
    )
    procedure = Procedure(
        Stage(key="submitted", label="送审", needs=("submitted_on",)),
        Stage(
            key="reviewed", label="审结", needs=("reviewed_on", "verdict"), by=(Holder.REVIEWER, Holder.CLERK)
        ),
        Stage(key="answered", label="反馈采纳情况", needs=("opinions_adopted",), optional=True),
        Stage(key="discussed", label="集体审议", needs=("discussed_on",), optional=True),
        Stage(key="issued", label="出台", needs=("issued_on",), optional=True),
    )

    number: Text | None = column("审查编号", default=None, aliases=("编号", "审查意见书编号", "文书编号"))
    kind: ReviewKind = column("审查类别", aliases=("类别", "事项类别", "审查事项类别", "类型"))
    matter: LongText = column("审查事项", aliases=("事项", "事项名称", "送审事项", "文件名称", "合同名称"))
    submitted_by: Text = column("送审单位", aliases=("送审科室", "送审部门", "提请单位"))
    submitted_on: Day = column("送审日期", aliases=("收件日期", "受理日期", "送审时间", "收到日期"))
    papers: LongText | None = column("送审材料", default=None, aliases=("送审材料清单", "材料清单"))
    manner: ReviewManner | None = column("审查方式", default=None, aliases=("方式",))
    reviewer: Text | None = column(
        "审查人", default=None, aliases=("审查机构", "审查人员", "承办人"), stays=True
    )
    adviser: Text | None = column(
        "法律顾问", default=None, aliases=("参与律师", "公职律师"), roster="advisers"
    )
    opinions: Count | None = column(
        "提出意见",
        default=None,
        aliases=("意见条数", "审查意见条数", "提出意见条数"),
        unit="条",
        when=When("reviewed_on"),
    )
    opinions_adopted: Count | None = column(
        "采纳意见", default=None, aliases=("采纳条数", "采纳意见条数"), unit="条"
    )
    not_adopted_reason: LongText | None = column(
        "不采纳的理由", default=None, aliases=("未采纳理由",), when=When("opinions_adopted")
    )
    power_lawful: YesNo | None = column(
        "权限是否合法", default=None, aliases=("权限", "主体权限是否合法"), when=When("reviewed_on")
    )
    procedure_lawful: YesNo | None = column(
        "程序是否合法", default=None, aliases=("程序",), when=When("reviewed_on")
    )
    content_lawful: YesNo | None = column(
        "内容是否合法", default=None, aliases=("内容",), when=When("reviewed_on")
    )
    verdict: Verdict | None = column("审查结论", default=None, aliases=("结论", "审查结果"))
    reviewed_on: Day | None = column(
        "审结日期", default=None, aliases=("审查日期", "办结日期", "出具意见日期"), basis=law.DONE_IN_5
    )
    extended_to: Day | None = column(
        "延期至",
        default=None,
        aliases=("延长至", "延期日期"),
        hint="经批准延长审查期限的，填延长后的最后一天",
    )
    discussed_on: Day | None = column(
        "集体审议日期",
        default=None,
        aliases=("上会日期",),
        hint="送审的事项提交会议审议的日期，用来核对先审后议",
    )
    order_reason: LongText | None = column("先议后审的说明", default=None, when=When("discussed_on"))
    issued_on: Day | None = column("出台日期", default=None, aliases=("印发日期", "签订日期"))
    document_number: Text | None = column(
        "出台文号", default=None, aliases=("文号", "发文字号"), when=When("issued_on")
    )
    file_number: Text | None = column("卷号", default=None, aliases=("案卷号", "归档号"))
    remark: LongText | None = column("备注", default=None)


SUBMITTED = Indicator(
    key="reviews_submitted",
    label="送请合法性审查",
    definition="送审日期在当期的合法性审查事项，一件计一件。",
    register=LegalityReviews,
    measure=each_row(),
    unit="件",
    basis=law.DONE_IN_5,
    naming=Naming(
        phrases=(
            "送审 合法性审查",
            "受理 合法性审查",
            "送请 审查",
            "送审|报送审查|提交审查 合同|决策|文件|合法性",
        ),
        units=("件", "项", "个"),
        against=("完成",),
    ),
)

SUBMITTED_DONE = Indicator(
    key="reviews_submitted_done",
    label="送审已审结",
    definition="送审日期在当期、已经审结的合法性审查事项，一件计一件，用于计算审结率。",
    register=LegalityReviews,
    measure=each_row(lambda row: row.reviewed_on is not None),
    unit="件",
    basis=law.DONE_IN_5,
    naming=Naming(phrases=("送审 审结", "已审结"), units=("件", "项", "个"), against=("率",)),
)

REVIEWED = Indicator(
    key="reviews_done",
    label="合法性审查",
    definition="审结日期在当期的合法性审查事项，一件计一件，按审查类别分列；再次送审的另计一件。",
    register=LegalityReviews,
    measure=each_row(),
    unit="件",
    basis=law.DONE_IN_5,
    dated_by="reviewed_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "合法性审查",
            "合法性审核",
            "完成 合法性审查",
            "审查 规范性文件",
            "审查 重大决策",
            "审查 村规民约",
            "合法性审查|合法性审核|合法性把关|合法合规审查 合同|协议|文件|规范性文件|决策|村规民约|行政决定|事项|出具",
            "合法性审查|合法性审核|合法性把关|合法审查|合法合规性审查",
            "审查|审核 规范性文件|村规民约|居民公约|重大行政决策|重大决策|行政协议|重大事项",
            "审查|审核 合同|协议|规范性文件|决策 合法性|合法性审核|司法所|合法性审核员",
        ),
        units=("件", "项", "个", "份", "次"),
        against=(
            "送审",
            "送请",
            "意见 条",
            "率",
            "法律顾问 咨询",
            "意见建议",
            "提出",
            "法律顾问",
            "采纳率",
        ),
    ),
)

REVIEW_OPINIONS = Indicator(
    key="reviews_opinions",
    label="合法性审查提出意见",
    definition="审结日期在当期的合法性审查事项，提出的审查意见条数之和。",
    register=LegalityReviews,
    measure=total_of("opinions"),
    unit="条",
    basis=law.DONE_IN_5,
    dated_by="reviewed_on",
    naming=Naming(
        phrases=(
            "审查意见",
            "提出 审查 意见",
            "审核意见",
            "提出 意见建议",
            "合法性审查|审查|审核|合法性审核|合法性 提出|出具|反馈 意见|建议|修改意见|审查意见|法律意见|意见建议|整改意见",
            "提出 修改意见|审查意见|审核意见|修改建议",
        ),
        units=("条", "个"),
        against=(
            "采纳",
            "法律顾问",
            "人大",
            "政协",
            "公众",
            "群众",
        ),
    ),
)

REVIEW_OPINIONS_ADOPTED = Indicator(
    key="reviews_opinions_adopted",
    label="合法性审查意见采纳数",
    definition="审结日期在当期的合法性审查事项，被采纳的审查意见条数之和。",
    register=LegalityReviews,
    measure=total_of("opinions_adopted"),
    unit="条",
    basis=law.DONE_IN_5,
    dated_by="reviewed_on",
    naming=Naming(
        phrases=(
            "法律意见 采纳",
            "采纳 审查意见",
            "审查意见 采纳",
            "意见 被采纳",
            "审查|审核|合法性 意见 采纳|被采纳",
        ),
        units=("条", "个"),
        against=("率", "公众"),
    ),
)

REVIEW_RATE = Ratio(
    key="reviews_done_rate",
    label="合法性审查审结率",
    definition="当期送审事项中，已审结件数÷送审件数；逐级按件数相加后再相除。",
    numerator=SUBMITTED_DONE,
    denominator=SUBMITTED,
    basis=law.DONE_IN_5,
    naming=Naming(
        phrases=(
            "审结率",
            "合法性审查率",
            "合法性审查覆盖率",
            "合法性|合法性审查|合法性审核|送审 审查率|审核率|审结率|覆盖率|覆盖面|审查覆盖面",
        ),
        units=("%",),
        against=(
            "采纳",
            "法制审核",
        ),
    ),
)

REVIEW_ADOPTED_RATE = Ratio(
    key="reviews_adopted_rate",
    label="合法性审查意见采纳率",
    definition="当期审结事项中，采纳的审查意见条数÷提出的审查意见条数；逐级按条数相加后再相除。",
    numerator=REVIEW_OPINIONS_ADOPTED,
    denominator=REVIEW_OPINIONS,
    basis=law.DONE_IN_5,
    naming=Naming(
        phrases=(
            "审核意见 采纳率",
            "审查意见 采纳率",
            "审查意见采纳率",
            "审查|审核|合法性|合法性审查|合法性审核 采纳率",
        ),
        units=("%",),
        against=(
            "法律顾问",
            "公众",
        ),
    ),
)

REVIEW_DAYS = Indicator(
    key="reviews_days",
    label="合法性审查用时合计",
    definition="审结日期在当期的合法性审查事项，从送审到审结的自然日天数之和，送审当日不计；用来计算平均用时。",
    register=LegalityReviews,
    measure=days_between("submitted_on", "reviewed_on"),
    unit="天",
    basis=law.DONE_IN_5,
    dated_by="reviewed_on",
    naming=Naming(phrases=("合法性审查 用时", "审查 累计用时"), units=("天", "个工作日"), against=("平均",)),
)

REVIEW_MEAN_DAYS = Ratio(
    key="reviews_mean_days",
    label="合法性审查平均用时",
    definition="审结日期在当期的合法性审查事项，从送审到审结的自然日天数之和÷审结件数；逐级相加后再相除。",
    numerator=REVIEW_DAYS,
    denominator=REVIEWED,
    unit="天",
    basis=law.DONE_IN_5,
    naming=Naming(phrases=("审查 平均用时", "审查 平均 用时"), units=("天",)),
)

ORDERED = Indicator(
    key="reviews_before_discussion",
    label="先审后议的合法性审查事项",
    definition="集体审议日期在当期、审结在先的合法性审查事项，一件计一件；先议后审的不计。",
    register=LegalityReviews,
    measure=each_row(
        lambda row: None not in (row.reviewed_on, row.discussed_on) and row.reviewed_on <= row.discussed_on
    ),
    unit="件",
    basis=law.NORMATIVE_DOCUMENTS,
    dated_by="discussed_on",
    naming=Naming(phrases=("先审后议",), units=("件", "项"), against=("率",)),
)

REVIEW = Deadline(
    key="legality_review",
    label="合法性审查期限",
    register=LegalityReviews,
    starts_on="submitted_on",
    met_by="reviewed_on",
    set_by="extended_to",
    versions=(Version(date(2021, 1, 1), WorkingDays(5), law.DONE_IN_5),),
)

REVIEWS_TOLD = Sentence(
    key="reviews_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "加强合法性审查，全年完成合法性审查{reviews_done}"
        "[[，其中审查行政规范性文件{reviews_done:行政规范性文件}]][[，审查重大决策{reviews_done:重大决策}]]"
        "[[，审查合同{reviews_done:合同}]][[，审查村规民约{reviews_done:村规民约}]]"
        "[[，提出审查意见{reviews_opinions}]][[，审查意见采纳率{reviews_adopted_rate}]]"
        "[[，合法性审查平均用时{reviews_mean_days}]]。",
        "做好合法性审查工作，年内共开展合法性审查{reviews_done}"
        "[[，提出审查意见{reviews_opinions}]][[，审查意见采纳率达{reviews_adopted_rate}]][[，审查平均用时{reviews_mean_days}]]"
        "[[；审查行政规范性文件{reviews_done:行政规范性文件}]][[，审查重大决策事项{reviews_done:重大决策}]]"
        "[[，审查各类合同{reviews_done:合同}]][[，审查村规民约{reviews_done:村规民约}]]。",
    ),
)

LINE = Line(
    key="legality_reviews",
    label="合法性审查",
    heading="健全依法决策机制",
    registers=(LegalityReviews,),
    indicators=(
        SUBMITTED,
        SUBMITTED_DONE,
        REVIEWED,
        REVIEW_OPINIONS,
        REVIEW_OPINIONS_ADOPTED,
        REVIEW_RATE,
        REVIEW_ADOPTED_RATE,
        REVIEW_DAYS,
        REVIEW_MEAN_DAYS,
        ORDERED,
    ),
    deadlines=(REVIEW,),
    sentences=(REVIEWS_TOLD,),
)
