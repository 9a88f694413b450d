"""年度报告和述法: the papers that go up each year, from draft to publication."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version, YearlyDuty
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.duty import Head
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import heads, supervision
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "AnnualPaperKind", "AnnualPapers"]


class AnnualPaperKind(Choice):
    """报告种类。"""

    ANNUAL = "年度报告"
    SELF_CHECK = "自查报告"
    STATEMENT = "述法报告"
    HALF_YEAR = "半年报告"
    KEY_POINTS = "工作要点落实报告"
    OTHER = "专项报告"

    __variants__ = {
        "法治政府建设年度报告": "年度报告",
        "情况报告": "年度报告",
        "工作报告": "年度报告",
        "年度情况报告": "年度报告",
        "自查": "自查报告",
        "述法": "述法报告",
        "年终述法": "述法报告",
        "述职述法报告": "述法报告",
        "半年总结": "半年报告",
        "半年工作报告": "半年报告",
        "要点落实报告": "工作要点落实报告",
        "其他": "专项报告",
    }


class Mark(Choice):
    """上级审阅评价。"""

    GOOD = "好"
    FAIR = "较好"
    AVERAGE = "一般"
    POOR = "差"

    __variants__ = {"优秀": "好", "良好": "较好", "合格": "一般", "较差": "差", "不合格": "差"}


_YEARLY = (AnnualPaperKind.ANNUAL, AnnualPaperKind.SELF_CHECK, AnnualPaperKind.STATEMENT)
_PARTS = 4  # 其他需要报告的情况 may be left out


def _annual(row: Any) -> bool:
    return row.kind is AnnualPaperKind.ANNUAL


def _statement(row: Any) -> bool:
    return row.kind is AnnualPaperKind.STATEMENT


def _signed_annual(row: Any) -> bool:
    return _annual(row) and row.signed_on is not None


class AnnualPapers(Register):
    """一份报告一行，从起草到报送、公开；述法报告一名主要负责人一份一行。"""

    key = "annual_papers"
    label = "年度报告和述法台账"
    basis = supervision.REPORT_BEFORE_MARCH
    occurred_on = "covers_until"
    subject = "title"
    identity = ("covers_until", "kind", "title")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("collected_on", "drafted_on"),
        InOrder("drafted_on", "checked_on"),
        InOrder("checked_on", "reviewed_on"),
        InOrder("drafted_on", "reviewed_on"),
        InOrder("reviewed_on", "signed_on"),
        InOrder("signed_on", "sent_on"),
        InOrder("sent_on", "published_on"),
        InOrder("sent_on", "marked_on"),
        NotMore("figures_traced", "figures_told"),
        Needs("kind", "head", values=(AnnualPaperKind.STATEMENT,), basis=heads.STATEMENT),
        Needs("signed_on", "issuers"),
        Needs("sent_on", "addressee"),
        Needs("sent_on", "dated_on"),
        Needs("mark", "marked_on"),
        Needs("published_on", "secrecy_checked_on", basis=supervision.PUBLISH_BEFORE_APRIL),
        Stated(
            "covers_until",
            ("kind",),
            lambda row: row.kind not in _YEARLY or (row.covers_until.month, row.covers_until.day) == (12, 31),
            "年度报告、自查报告和述法报告应填报告年度的12月31日",
            "年度报告、自查报告和述法报告的报告期末为当年12月31日",
        ),
        Stated(
            "title",
            ("kind", "covers_until"),
            lambda row: not _annual(row) or str(row.covers_until.year) in row.title,
            "标题没有写明报告年度，或者与报告期末不是同一年，请核对",
            "年度报告的标题写明报告年度",
        ),
        Stated(
            "parts_written",
            ("kind", "signed_on"),
            lambda row: (
                not _signed_annual(row)
                or (row.parts_written is not None and row.parts_written.value >= _PARTS)
            ),
            "签发前，规定的四个部分应当齐全：主要举措和成效、不足和原因、主要负责人履职情况、下一年度安排",
            "年度报告签发前，规定的四个部分齐全",
            supervision.CONTENTS,
        ),
        Stated(
            "findings_open",
            ("kind", "signed_on"),
            lambda row: not _signed_annual(row) or not row.findings_open,
            "还有未处理的差错，请处理后再签发",
            "年度报告签发前，差错已经处理",
        ),
        Stated(
            "figures_traced",
            ("kind", "signed_on", "figures_told"),
            lambda row: (
                not _signed_annual(row) or row.figures_told is None or row.figures_traced == row.figures_told
            ),
            "还有数字没有对应的台账，请逐个对应后再签发",
            "年度报告签发前，数字都有对应的台账",
        ),
    )
    procedure = Procedure(
        Stage(key="collected", label="收集资料", needs=("collected_on",), optional=True),
        Stage(key="drafted", label="起草", needs=("drafted_on",)),
        Stage(key="checked", label="核对", needs=("checked_on",), optional=True),
        Stage(key="reviewed", label="审核", needs=("reviewed_on",), by=(Holder.LEADER, Holder.REVIEWER)),
        Stage(key="signed", label="签发", needs=("signed_on",), by=(Holder.LEADER,)),
        Stage(key="sent", label="报送", needs=("sent_on",)),
        Stage(key="marked", label="上级审阅", needs=("marked_on",), optional=True),
        Stage(key="published", label="公开", needs=("published_on",), optional=True),
    )

    kind: AnnualPaperKind = column("报告种类", aliases=("种类", "类别", "报告类型"))
    title: LongText = column("标题", aliases=("报告标题", "名称", "报告名称"))
    covers_until: Day = column(
        "报告期末", aliases=("报告期", "统计截止日期"), hint="年度报告和述法报告填报告年度的12月31日"
    )
    head: Head | None = column("述法人职务", default=None, aliases=("述法人", "职务"))
    issuers: Text | None = column("署名机关", default=None, aliases=("发文机关", "报告单位", "落款单位"))
    addressee: Text | None = column("主送机关", default=None, aliases=("报送机关", "接收单位"))
    copied_to: Text | None = column("抄送机关", default=None, aliases=("抄送",))
    number: Text | None = column("发文字号", default=None, aliases=("文号",))
    dated_on: Day | None = column("成文日期", default=None, aliases=("落款日期",))
    due_on: Day | None = column(
        "县定报送期限",
        default=None,
        aliases=("报送期限", "要求报送日期"),
        hint="县里规定的日期早于法定期限的填写",
    )
    collected_on: Day | None = column("资料收齐日期", default=None, aliases=("数据截止日期",))
    drafted_on: Day | None = column("起草日期", default=None, aliases=("初稿日期",))
    checked_on: Day | None = column("核对日期", default=None, aliases=("校核日期",))
    parts_written: Count | None = column(
        "已写的规定部分数",
        default=None,
        aliases=("规定部分数",),
        unit="个",
        basis=supervision.CONTENTS,
        hint="四个规定部分写了几个",
        when=When("checked_on"),
    )
    figures_told: Count | None = column(
        "数字总数", default=None, aliases=("报告数字个数",), unit="个", when=When("checked_on")
    )
    figures_traced: Count | None = column(
        "有台账对应的数字", default=None, aliases=("可追溯数字个数",), unit="个", when=When("checked_on")
    )
    findings_open: Count | None = column(
        "未处理差错数", default=None, aliases=("未处理问题数",), unit="个", when=When("checked_on")
    )
    reviewed_on: Day | None = column("审核日期", default=None, aliases=("领导审阅日期", "法制审核日期"))
    secrecy_checked_on: Day | None = column("保密审查日期", default=None, aliases=("保密审查",))
    signed_on: Day | None = column("签发日期", default=None, aliases=("签批日期",))
    signed_by: Text | None = column(
        "签发人", default=None, hint="党委和政府联合报告的填两位主要负责人", when=When("signed_on")
    )
    sent_on: Day | None = column("报送日期", default=None, aliases=("上报日期", "提交日期"))
    mark: Mark | None = column("审阅评价", default=None, aliases=("评价", "评议结果"), when=When("marked_on"))
    marked_on: Day | None = column("审阅日期", default=None, aliases=("评议日期",))
    published_on: Day | None = column("公开日期", default=None, aliases=("发布日期",))
    published_at: Text | None = column(
        "公开网址", default=None, aliases=("公开渠道", "网址"), when=When("published_on")
    )
    unpublished_reason: LongText | None = column("不公开的理由", default=None)
    remark: LongText | None = column("备注", default=None)


def _report(row: Any) -> bool:
    return row.kind in (AnnualPaperKind.ANNUAL, AnnualPaperKind.SELF_CHECK)


def _sent_report(row: Any) -> bool:
    return _report(row) and row.sent_on is not None


def _sent_statement(row: Any) -> bool:
    return _statement(row) and row.sent_on is not None


SEND_REPORT = Deadline(
    key="annual_paper_send",
    label="年度报告报送期限",
    register=AnnualPapers,
    starts_on="covers_until",
    met_by="sent_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), Months(2), supervision.REPORT_BEFORE_MARCH),),
    applies=_report,
)

PUBLISH_REPORT = Deadline(
    key="annual_paper_publish",
    label="年度报告公开期限",
    register=AnnualPapers,
    starts_on="covers_until",
    met_by="published_on",
    versions=(Version(date(2019, 4, 15), Months(3), supervision.PUBLISH_BEFORE_APRIL),),
    applies=lambda row: _annual(row) and row.unpublished_reason is None,
)

SEND_STATEMENT = Deadline(
    key="statement_send",
    label="述法报告报送期限",
    register=AnnualPapers,
    starts_on="covers_until",
    met_by="sent_on",
    set_by="due_on",
    versions=(Version(date(2021, 1, 1), Months(1), heads.STATEMENT),),
    applies=_statement,
)

REPORT_OWED = YearlyDuty(
    key="annual_report",
    label="报送法治政府建设年度报告",
    versions=SEND_REPORT.versions,
    levels=(2, 3, 4),
    told_by=SEND_REPORT,
    answers=_annual,
)

PUBLICATION_OWED = YearlyDuty(
    key="annual_report_publish",
    label="公开法治政府建设年度报告",
    versions=PUBLISH_REPORT.versions,
    levels=(1, 2, 3, 4),
    told_by=PUBLISH_REPORT,
    answers=_annual,
)

STATEMENTS_OWED = YearlyDuty(
    key="heads_statement",
    label="报送党政主要负责人述法报告",
    versions=SEND_STATEMENT.versions,
    levels=(3, 4),
    told_by=SEND_STATEMENT,
    answers=_statement,
    rows=2,  # 党委书记和镇长各一份
)

SENT = Indicator(
    key="annual_papers_sent",
    label="报送各类报告",
    definition="报告期末在当期、已经报送的各类报告，一份计一份，按报告种类分列。",
    register=AnnualPapers,
    measure=each_row(lambda row: row.sent_on is not None),
    unit="份",
    basis=supervision.REPORT_BEFORE_MARCH,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "报送 年度报告",
            "报送 法治政府建设 报告",
            "报送 报告",
            "报送|上报|提交 法治|法治政府|年度|法治建设 报告|情况报告|总结|年度报告",
        ),
        units=("份", "篇"),
        against=(
            "述法",
            "信息",
            "简报",
            "案件",
        ),
    ),
)

REPORTS_SENT = Indicator(
    key="annual_reports_sent",
    label="已报送年度报告",
    definition="报告期末在当期、已经报送的年度报告和自查报告，一份计一份。",
    register=AnnualPapers,
    measure=each_row(_sent_report),
    unit="份",
    basis=supervision.REPORT_BEFORE_MARCH,
    naming=Naming(phrases=("年度报告 已报送",), units=("份",)),
)

REPORTS_ON_TIME = Indicator(
    key="annual_reports_on_time",
    label="按期报送年度报告",
    definition="报告期末在当期、在县定期限（没有的为次年3月1日之前）报送的年度报告和自查报告，一份计一份。",
    register=AnnualPapers,
    measure=each_row(in_time(SEND_REPORT)),
    unit="份",
    basis=supervision.REPORT_BEFORE_MARCH,
    naming=Naming(phrases=("年度报告 按期报送",), units=("份",), against=("率",)),
)

ON_TIME_RATE = Ratio(
    key="annual_reports_on_time_rate",
    label="年度报告按期报送率",
    definition="报告期末在当期、已报送的年度报告和自查报告中，按期份数÷报送份数；逐级按份数相加后再相除。",
    numerator=REPORTS_ON_TIME,
    denominator=REPORTS_SENT,
    basis=supervision.REPORT_BEFORE_MARCH,
    naming=Naming(phrases=("年度报告 按期报送率", "年度报告按期报送率"), units=("%",)),
)

PARTS = Indicator(
    key="annual_report_parts",
    label="年度报告已写规定部分",
    definition="报告期末在当期的年度报告，已写规定部分数之和；一份报告规定的部分为四个。",
    register=AnnualPapers,
    measure=total_of("parts_written", _annual),
    unit="个",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("年度报告 规定部分",), units=("个",)),
)

FIGURES = Indicator(
    key="annual_report_figures",
    label="年度报告数字",
    definition="报告期末在当期的年度报告，报告中的数字个数之和。",
    register=AnnualPapers,
    measure=total_of("figures_told", _annual),
    unit="个",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("年度报告 数字",), units=("个",), against=("对应",)),
)

TRACED = Indicator(
    key="annual_report_figures_traced",
    label="年度报告有台账对应的数字",
    definition="报告期末在当期的年度报告，有台账对应的数字个数之和。",
    register=AnnualPapers,
    measure=total_of("figures_traced", lambda row: _annual(row) and row.figures_told is not None),
    unit="个",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("数字 有台账对应",), units=("个",), against=("率",)),
)

TRACED_RATE = Ratio(
    key="annual_report_figures_traced_rate",
    label="年度报告数字可追溯率",
    definition="报告期末在当期的年度报告中，有台账对应的数字÷数字总数；逐级按个数相加后再相除。",
    numerator=TRACED,
    denominator=FIGURES,
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("数字可追溯率", "数据可追溯率"), units=("%",)),
)

FINDINGS = Indicator(
    key="annual_report_findings_open",
    label="年度报告未处理差错",
    definition="报告期末在当期的年度报告，未处理差错数之和。",
    register=AnnualPapers,
    measure=total_of("findings_open", _annual),
    unit="个",
    basis=supervision.CONTENTS,
    naming=Naming(phrases=("报告 未处理差错",), units=("个", "处")),
)

PUBLISHED = Indicator(
    key="annual_reports_published",
    label="公开年度报告",
    definition="报告期末在当期、已经向社会公开的年度报告，一份计一份。",
    register=AnnualPapers,
    measure=each_row(lambda row: _annual(row) and row.published_on is not None),
    unit="份",
    basis=supervision.PUBLISH_BEFORE_APRIL,
    naming=Naming(
        phrases=("公开 法治政府建设 年度报告", "公开 年度报告"),
        units=("份", "篇"),
        against=("政府信息公开工作",),
    ),
)

STATEMENTS = Indicator(
    key="statements_sent",
    label="报送述法报告",
    definition="报告期末在当期、已经报送的党政主要负责人述法报告，一名主要负责人一份计一份。",
    register=AnnualPapers,
    measure=each_row(_sent_statement),
    unit="份",
    basis=heads.STATEMENT,
    naming=Naming(
        phrases=(
            "述法报告",
            "提交 述法报告",
            "报送 述法报告",
            "撰写 述法报告",
            "述法|述职述法|年终述法 报告|书面述法|提交|材料|干部|领导干部",
        ),
        units=("份", "篇"),
        against=("率",),
    ),
)

STATEMENTS_ON_TIME = Indicator(
    key="statements_on_time",
    label="按期报送述法报告",
    definition="报告期末在当期、在县定期限（没有的为次年1月31日）前报送的述法报告，一份计一份。",
    register=AnnualPapers,
    measure=each_row(in_time(SEND_STATEMENT)),
    unit="份",
    basis=heads.STATEMENT,
    naming=Naming(phrases=("述法报告 按期报送",), units=("份", "篇"), against=("率",)),
)

STATEMENTS_ON_TIME_RATE = Ratio(
    key="statements_on_time_rate",
    label="述法报告按期报送率",
    definition="报告期末在当期、已报送的述法报告中，按期份数÷报送份数；逐级按份数相加后再相除。",
    numerator=STATEMENTS_ON_TIME,
    denominator=STATEMENTS,
    basis=heads.STATEMENT,
    naming=Naming(phrases=("述法报告按期报送率", "述法报告 按期报送率"), units=("%",)),
)

STATEMENTS_TOLD = Sentence(
    key="statements_told",
    part=Part.FIRST_RESPONSIBLE,
    wordings=(
        "按要求报送党政主要负责人述法报告{statements_sent}[[，述法报告按期报送率{statements_on_time_rate}]]。",
        "党政主要负责人年终述法，提交述法报告{statements_sent}[[，述法报告按期报送率达{statements_on_time_rate}]]。",
    ),
)

LINE = Line(
    key="annual_papers",
    label="年度报告和述法",
    registers=(AnnualPapers,),
    indicators=(
        SENT,
        REPORTS_SENT,
        REPORTS_ON_TIME,
        ON_TIME_RATE,
        PARTS,
        FIGURES,
        TRACED,
        TRACED_RATE,
        FINDINGS,
        PUBLISHED,
        STATEMENTS,
        STATEMENTS_ON_TIME,
        STATEMENTS_ON_TIME_RATE,
    ),
    deadlines=(SEND_REPORT, PUBLISH_REPORT, SEND_STATEMENT),
    duties=(REPORT_OWED, PUBLICATION_OWED, STATEMENTS_OWED),
    sentences=(STATEMENTS_TOLD,),
)
