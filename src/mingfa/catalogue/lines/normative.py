"""规范性文件: papers that bind the public, from draft to clean-up, and the town's own standing rules."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version, YearlyDuty
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.legality_reviews import Verdict
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, LastsAtLeast, Needs, Stated
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import disclosure
from mingfa.law import normative_documents as law
from mingfa.law.clause import NoBasis
from mingfa.law.counting import CalendarDays, Direction, Months, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "CleanUp", "FilingResult", "NormativeDocuments", "OwnRules"]

_OWN = NoBasis("本镇内部制度由镇党委、政府自行制定和管理")
_LONGEST_YEARS = 5
_LONGEST_ON_TRIAL = 2


class FilingResult(Choice):
    """备案审查结果。"""

    PASSED = "准予备案"
    CORRECT = "要求纠正"
    NOT_NORMATIVE = "不属于备案范围"

    __variants__ = {
        "通过": "准予备案",
        "合格": "准予备案",
        "同意备案": "准予备案",
        "予以备案": "准予备案",
        "责令改正": "要求纠正",
        "建议修改": "要求纠正",
        "不予备案": "不属于备案范围",
    }


class CleanUp(Choice):
    """清理结果。"""

    KEPT = "继续有效"
    AMENDED = "修改"
    REPEALED = "废止"
    LAPSED = "宣布失效"

    __variants__ = {
        "保留": "继续有效",
        "有效": "继续有效",
        "修订": "修改",
        "废除": "废止",
        "失效": "宣布失效",
    }


def _not_too_long(row: Any) -> bool:
    if row.effective_on is None or row.valid_until is None or row.longer_reason:
        return True
    years = _LONGEST_ON_TRIAL if row.on_trial else _LONGEST_YEARS
    first: date = row.effective_on
    last: date = row.valid_until
    return (last.year, last.month, last.day) <= (first.year + years, first.month, first.day)


class NormativeDocuments(Register):
    """一件行政规范性文件一行；修改后重新公布的另登一行。"""

    key = "normative_documents"
    label = "行政规范性文件台账"
    basis = law.NUMBERED
    occurred_on = "drafted_on"
    subject = "title"
    identity = ("drafted_on", "title")
    standing = ("effective_on", "valid_until")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("drafted_on", "comment_from"),
        InOrder("comment_from", "comment_until"),
        LastsAtLeast("comment_from", "comment_until", WorkingDays(7), "comment_short_reason", law.COMMENT_7),
        InOrder("comment_until", "discussed_on"),
        InOrder("submitted_on", "reviewed_on"),
        Needs("reviewed_on", "verdict", basis=law.REVIEW_FIRST),
        InOrder("reviewed_on", "discussed_on", law.REVIEW_FIRST),
        LastsAtLeast("submitted_on", "discussed_on", WorkingDays(5), "review_short_reason", law.REVIEW_5),
        Stated(
            at="discussed_on",
            reads=("verdict",),
            holds=lambda row: row.verdict is not Verdict.UNLAWFUL or row.discussed_on is None,
            message="合法性审核结论为“不合法”，不得提交集体审议；修改后应当重新审核并更新结论",
            rule="合法性审核结论为“不合法”的，不填集体审议日期",
            basis=law.REVIEW_FIRST,
        ),
        Needs("discussed_on", "meeting", basis=law.COLLECTIVE),
        InOrder("discussed_on", "issued_on", law.COLLECTIVE),
        Needs("issued_on", "document_number", basis=law.NUMBERED),
        InOrder("issued_on", "published_on"),
        InOrder("published_on", "effective_on", law.PUBLISHED),
        Needs("effective_on", "published_on", basis=law.PUBLISHED),
        InOrder("effective_on", "valid_until"),
        Stated(
            at="valid_until",
            reads=("effective_on", "on_trial", "longer_reason"),
            holds=_not_too_long,
            message="有效期一般不超过五年，暂行、试行的不超过二年；确需更长的，请填写“有效期较长的说明”",
            rule="有效期一般不超过五年，暂行、试行的不超过二年，更长的须填有效期较长的说明",
            basis=law.VALID_5_YEARS,
        ),
        InOrder("issued_on", "filed_on"),
        InOrder("filed_on", "filing_reviewed_on"),
        Needs("filing_reviewed_on", "filing_result"),
        InOrder("filing_reviewed_on", "corrected_on"),
        Needs("cleaned_on", "clean_up"),
        Stated(
            at="valid_until",
            reads=("clean_up", "cleaned_on"),
            holds=lambda row: (
                row.clean_up not in (CleanUp.REPEALED, CleanUp.LAPSED) or row.valid_until is not None
            ),
            message="已废止或者失效的文件，请把有效期止填为废止、失效的日期",
            rule="清理结果为废止、失效的，有效期止填废止、失效的日期",
        ),
    )
    procedure = Procedure(
        Stage(key="drafted", label="起草", needs=("drafted_on",)),
        Stage(key="heard", label="公开征求意见", needs=("comment_from",), optional=True),
        Stage(
            key="reviewed",
            label="合法性审核",
            needs=("reviewed_on", "verdict"),
            by=(Holder.REVIEWER, Holder.CLERK),
        ),
        Stage(
            key="discussed",
            label="集体审议",
            needs=("discussed_on", "meeting"),
            by=(Holder.LEADER, Holder.CLERK),
        ),
        Stage(key="issued", label="印发", needs=("issued_on", "document_number")),
        Stage(key="published", label="公布", needs=("published_on",)),
        Stage(key="filed", label="报送备案", needs=("filed_on",)),
        Stage(
            key="filing_reviewed",
            label="备案审查",
            needs=("filing_reviewed_on", "filing_result"),
            optional=True,
        ),
        Stage(key="cleaned", label="清理", needs=("cleaned_on", "clean_up"), optional=True),
    )

    title: LongText = column("文件名称", aliases=("名称", "标题", "规范性文件名称"))
    drafted_by: Text = column("起草单位", aliases=("起草科室", "承办单位", "主办单位"), stays=True)
    drafted_on: Day = column("起草日期", aliases=("立项日期", "启动日期"))
    grounds: LongText | None = column("制定依据", default=None, aliases=("依据",))
    comment_from: Day | None = column(
        "征求意见起", default=None, aliases=("公开征求意见开始日期",), basis=law.COMMENT_7
    )
    comment_until: Day | None = column(
        "征求意见止",
        default=None,
        aliases=("公开征求意见结束日期",),
        basis=law.COMMENT_7,
        when=When("comment_from"),
    )
    comment_short_reason: LongText | None = column(
        "缩短征求意见期限的理由", default=None, basis=law.COMMENT_7, when=When("comment_from")
    )
    fair_competition: YesNo | None = column(
        "公平竞争审查", default=None, aliases=("是否公平竞争审查",), hint="涉及经营者经济活动的填"
    )
    submitted_on: Day | None = column(
        "送审日期", default=None, aliases=("送请审核日期",), basis=law.REVIEW_15
    )
    reviewed_on: Day | None = column(
        "合法性审核日期", default=None, aliases=("审核日期", "合法性审查日期"), basis=law.REVIEW_15
    )
    verdict: Verdict | None = column("合法性审核结论", default=None, aliases=("审核结论", "合法性审查结论"))
    review_short_reason: LongText | None = column(
        "缩短审核时间的理由", default=None, basis=law.REVIEW_5, when=When("submitted_on")
    )
    discussed_on: Day | None = column(
        "集体审议日期", default=None, aliases=("审议日期", "集体讨论日期"), basis=law.COLLECTIVE
    )
    meeting: Text | None = column("审议会议", default=None, aliases=("会议", "会议名称"))
    issued_on: Day | None = column("印发日期", default=None, aliases=("发文日期", "制定日期"))
    document_number: Text | None = column(
        "文号", default=None, aliases=("发文字号", "统一编号", "登记编号"), basis=law.NUMBERED
    )
    published_on: Day | None = column(
        "公布日期", default=None, aliases=("公开日期", "发布日期"), basis=law.PUBLISHED
    )
    published_at: Text | None = column(
        "公布载体", default=None, aliases=("公布网址", "发布平台"), when=When("published_on")
    )
    effective_on: Day | None = column("施行日期", default=None, aliases=("生效日期", "有效期起"))
    on_trial: YesNo | None = column("是否暂行试行", default=None, aliases=("暂行", "试行"))
    valid_until: Day | None = column(
        "有效期止", default=None, aliases=("失效日期", "有效期至"), basis=law.VALID_5_YEARS
    )
    longer_reason: LongText | None = column(
        "有效期较长的说明", default=None, basis=law.VALID_5_YEARS, when=When("valid_until")
    )
    filed_on: Day | None = column(
        "备案日期", default=None, aliases=("报备日期", "报送备案日期"), basis=law.FILE_IN_15
    )
    filed_with: Text | None = column("备案机关", default=None, aliases=("报备单位",), when=When("filed_on"))
    filing_reviewed_on: Day | None = column("备案审查日期", default=None, basis=law.FILING_CORRECTED)
    filing_result: FilingResult | None = column("备案审查结果", default=None, aliases=("备案结果",))
    correct_by: Day | None = column("纠正期限", default=None, when=When("filing_reviewed_on"))
    corrected_on: Day | None = column(
        "纠正日期",
        default=None,
        aliases=("改正日期",),
        basis=law.FILING_CORRECTED,
        when=When("filing_reviewed_on"),
    )
    evaluated_on: Day | None = column("届满前评估日期", default=None, aliases=("评估日期", "后评估日期"))
    cleaned_on: Day | None = column(
        "清理日期", default=None, aliases=("最近清理日期",), basis=law.CLEANED_EVERY_2_YEARS
    )
    clean_up: CleanUp | None = column("清理结果", default=None)
    remark: LongText | None = column("备注", default=None)


class OwnRules(Register):
    """本镇一项制度的一个版本一行，例如会议制度、学法制度、合同管理制度。"""

    key = "own_rules"
    label = "本镇制度台账"
    basis = _OWN
    occurred_on = "proposed_on"
    subject = "title"
    identity = ("title", "version", "proposed_on")
    standing = ("effective_on", "retired_on")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("proposed_on", "made_on"),
        InOrder("made_on", "effective_on"),
        InOrder("effective_on", "retired_on"),
        Needs("made_on", "document_number"),
        Needs("retired_on", "retired_why"),
    )
    procedure = Procedure(
        Stage(key="proposed", label="提出", needs=("proposed_on",)),
        Stage(key="made", label="制定", needs=("made_on", "document_number")),
        Stage(key="in_force", label="施行", needs=("effective_on",)),
        Stage(key="reviewed", label="评估修订", needs=("reviewed_on",), optional=True),
        Stage(key="retired", label="废止", needs=("retired_on", "retired_why")),
    )

    title: Text = column("制度名称", aliases=("名称", "标题"))
    version: Text | None = column("版本", default=None, aliases=("修订次数",))
    maker: Text = column("制定单位", aliases=("起草单位", "牵头单位"), stays=True)
    proposed_on: Day = column("提出日期", aliases=("起草日期", "立项日期"))
    heard: LongText | None = column("征求意见情况", default=None, aliases=("公众参与情况",))
    made_on: Day | None = column("制定日期", default=None, aliases=("印发日期",))
    document_number: Text | None = column("文号", default=None, aliases=("发文字号",))
    effective_on: Day | None = column("施行日期", default=None, aliases=("生效日期",))
    reviewed_on: Day | None = column("评估日期", default=None, aliases=("修订评估日期",))
    retired_on: Day | None = column("废止日期", default=None, aliases=("失效日期",))
    retired_why: Text | None = column(
        "废止原因", default=None, aliases=("替代制度",), when=When("retired_on")
    )
    remark: LongText | None = column("备注", default=None)


REVIEW = Deadline(
    key="normative_review",
    label="规范性文件合法性审核期限",
    register=NormativeDocuments,
    starts_on="submitted_on",
    met_by="reviewed_on",
    versions=(Version(date(2018, 12, 4), WorkingDays(15), law.REVIEW_15),),
)

PUBLISH = Deadline(
    key="normative_publish",
    label="规范性文件公布期限",
    register=NormativeDocuments,
    starts_on="issued_on",
    met_by="published_on",
    versions=(Version(date(2019, 5, 15), WorkingDays(20), disclosure.PUBLISH_IN_20),),
)

FILE = Deadline(
    key="normative_file",
    label="规范性文件备案期限",
    register=NormativeDocuments,
    starts_on="issued_on",
    met_by="filed_on",
    versions=(Version(date(2019, 1, 1), CalendarDays(15), law.FILE_IN_15),),
)

CORRECT = Deadline(
    key="normative_correct",
    label="规范性文件备案审查纠正期限",
    register=NormativeDocuments,
    starts_on="filing_reviewed_on",
    met_by="corrected_on",
    set_by="correct_by",
    versions=(Version(date(2019, 1, 1), CalendarDays(30), law.FILING_CORRECTED),),
    applies=lambda row: row.filing_result is FilingResult.CORRECT,
)

EVALUATE = Deadline(
    key="normative_evaluate",
    label="规范性文件有效期届满前评估",
    register=NormativeDocuments,
    starts_on="valid_until",
    met_by="evaluated_on",
    direction=Direction.BEFORE,
    versions=(Version(date(2019, 1, 1), Months(6), law.EVALUATE_6_MONTHS),),
    applies=lambda row: row.clean_up not in (CleanUp.REPEALED, CleanUp.LAPSED),
)

CLEAN = Deadline(
    key="normative_clean",
    label="规范性文件清理期限",
    register=NormativeDocuments,
    starts_on="effective_on",
    met_by="cleaned_on",
    versions=(Version(date(2019, 1, 1), Months(24), law.CLEANED_EVERY_2_YEARS),),
)

CATALOGUE_DUE = YearlyDuty(
    key="normative_catalogue",
    label="报送上年度规范性文件目录",
    versions=(Version(law.CATALOGUE_BY_JANUARY.effective, Months(1), law.CATALOGUE_BY_JANUARY),),
    levels=(4,),
)


def _documents(
    key: str, label: str, unit: str, rule: str, dated_by: str, naming: Naming, measure: Any
) -> Indicator:
    """Documents by the day of one of their steps."""
    return Indicator(
        key=key, label=label, definition=rule, register=NormativeDocuments, measure=measure, unit=unit,
        basis=law.NUMBERED, dated_by=dated_by, naming=naming,
    )  # fmt: skip


ISSUED = _documents(
    "normative_issued", "制定行政规范性文件", "件", "印发日期在当期的行政规范性文件，一件计一件；内部管理、人事、请示报告等文件不是规范性文件，不计。",
    "issued_on",
    Naming(
        phrases=("制定 规范性文件", "出台 规范性文件", "印发 规范性文件","制定|制发|出台|印发|发布|新制定|起草 规范性文件|行政规范性文件",),
        units=("件", "份", "个"),
        against=("审查", "审核", "备案", "清理", "废止","报备", "现行",),
    ),
    each_row(),
)  # fmt: skip

FILED = _documents(
    "normative_filed", "报送备案规范性文件", "件", "印发日期在当期、已报送备案的行政规范性文件，一件计一件。",
    "issued_on",
    Naming(
        phrases=("规范性文件 报送备案", "规范性文件 备案", "报备 规范性文件", "备案 规范性文件","规范性文件|行政规范性文件 备案|报备|报送备案|备案审查",),
        units=("件", "份", "个"),
        against=("率", "合同","清理",),
    ),
    each_row(lambda row: row.filed_on is not None),
)  # fmt: skip

FILED_IN_TIME = _documents(
    "normative_filed_in_time", "按期备案规范性文件", "件", "印发日期在当期、在备案期限内报送备案的行政规范性文件，一件计一件。",
    "issued_on",
    Naming(phrases=("规范性文件 按期备案", "规范性文件 按时备案"), units=("件", "份", "个"), against=("率",)),
    each_row(in_time(FILE)),
)  # fmt: skip

FILED_AT_ALL = _documents(
    "normative_filed_dated", "已备案可核期限的规范性文件", "件", "印发日期在当期、已报送备案的规范性文件，不论是否按期；用来计算按期备案率。",
    "issued_on",
    Naming(phrases=("规范性文件 核对备案期限",), units=("件",)),
    each_row(dealt_with(FILE)),
)  # fmt: skip

CORRECTED = _documents(
    "normative_corrected", "纠正的规范性文件", "件", "纠正日期在当期、备案审查后自行纠正的规范性文件，一件计一件。",
    "corrected_on",
    Naming(phrases=("纠正 规范性文件", "规范性文件 纠正"), units=("件", "份", "个"), against=("率",)),
    each_row(),
)  # fmt: skip

REVIEWED = _documents(
    "normative_reviewed", "备案审查的规范性文件", "件", "备案审查日期在当期的规范性文件，一件计一件。",
    "filing_reviewed_on",
    Naming(phrases=("规范性文件 备案审查 完成",), units=("件", "份", "个"), against=("率",)),
    each_row(),
)  # fmt: skip

CLEANED = _documents(
    "normative_cleaned", "清理规范性文件", "件", "清理日期在当期的规范性文件，不论结果，一件计一件。",
    "cleaned_on",
    Naming(phrases=("清理 规范性文件", "规范性文件 清理","清理|梳理|全面清理|集中清理|评估 规范性文件|文件|政策文件|行政规范性文件",), units=("件", "份", "个"), against=("废止", "备案","继续有效", "证明事项",)),
    each_row(),
)  # fmt: skip

REPEALED = _documents(
    "normative_repealed", "废止和失效的规范性文件", "件", "清理日期在当期、清理结果为“废止”或者“宣布失效”的规范性文件，一件计一件。",
    "cleaned_on",
    Naming(phrases=("废止 规范性文件", "规范性文件 废止", "宣布失效","废止|宣布失效|失效 文件|规范性文件|行政规范性文件|政策文件",), units=("件", "份", "个"), against=("制度", "继续有效",)),
    each_row(lambda row: row.clean_up in (CleanUp.REPEALED, CleanUp.LAPSED)),
)  # fmt: skip

IN_FORCE = Indicator(
    key="normative_in_force",
    label="现行有效规范性文件",
    definition="期末已施行且在有效期内的行政规范性文件，一件计一件；废止、失效的从废止、失效次日起不计。",
    register=NormativeDocuments,
    measure=each_row(),
    unit="件",
    basis=law.VALID_5_YEARS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "现行有效 规范性文件",
            "规范性文件 现行有效",
            "有效 规范性文件",
            "继续有效|现行有效|保留|继续执行 文件|规范性文件|行政规范性文件",
        ),
        units=("件", "份", "个"),
        against=("清理",),
    ),
)

FILED_RATE = Ratio(
    key="normative_filed_rate",
    label="规范性文件备案率",
    definition="当期印发的规范性文件中，已报送备案件数÷印发件数；逐级按件数相加后再相除。",
    numerator=FILED,
    denominator=ISSUED,
    basis=law.FILE_IN_15,
    naming=Naming(
        phrases=(
            "规范性文件 备案率",
            "规范性文件 报备率",
            "规范性文件|文件 备案率|报备率",
        ),
        units=("%",),
        against=("按期", "按时", "及时"),
    ),
)

IN_TIME_RATE = Ratio(
    key="normative_in_time_rate",
    label="规范性文件按期备案率",
    definition="当期印发并已备案的规范性文件中，在期限内备案件数÷已备案件数；逐级按件数相加后再相除。",
    numerator=FILED_IN_TIME,
    denominator=FILED_AT_ALL,
    basis=law.FILE_IN_15,
    naming=Naming(
        phrases=(
            "规范性文件 按期备案率",
            "规范性文件 备案及时率",
            "规范性文件 按时备案率",
            "规范性文件|文件 按时报备率|及时报备率|按期报备率|按时备案率|报备及时率",
        ),
        units=("%",),
        against=("双公示",),
    ),
)


def _rules_of(
    key: str, label: str, rule: str, dated_by: str, naming: Naming, nature: Nature = Nature.FLOW
) -> Indicator:
    """The town's own rules by one of their days."""
    return Indicator(
        key=key, label=label, definition=rule, register=OwnRules, measure=each_row(), unit="项", basis=_OWN,
        dated_by=dated_by, naming=naming, nature=nature,
    )  # fmt: skip


RULES_IN_FORCE = _rules_of(
    "own_rules_in_force", "现行制度", "期末仍在施行的本镇制度，一项计一项。", "",
    Naming(phrases=("现行制度", "制度 现行","现行|现行有效|现有|执行 制度|规章制度|管理制度|工作制度|内部制度",), units=("项", "个")), Nature.STOCK,
)  # fmt: skip
RULES_MADE = _rules_of(
    "own_rules_made", "制定和修订制度", "制定日期在当期的本镇制度，新制定和修订各计一项。", "made_on",
    Naming(
        phrases=(
            "建立 制度", "制定 制度", "修订 制度", "健全完善 制度", "出台 制度", "建立健全 制度", "长效制度", "建立长效机制",
        "制度|规章制度|管理制度|工作制度|议事规则|工作规则|机制 制定|修订|新建|新增|完善|健全|出台|建立|修订完善",),
        units=("项", "个"),
        against=("落实", "废止", "规范性文件", "学法","应急预案",),
    ),
)  # fmt: skip
RULES_RETIRED = _rules_of(
    "own_rules_retired", "废止制度", "废止日期在当期的本镇制度，一项计一项。", "retired_on",
    Naming(phrases=("废止 制度", "制度 废止","制度|规章制度|管理制度|工作制度 废止|停止执行|清退",), units=("项", "个"), against=("规范性文件",)),
)  # fmt: skip

DOCUMENTS_TOLD = Sentence(
    key="normative_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "加强行政规范性文件监督管理，全年制定行政规范性文件{normative_issued}[[，规范性文件备案率{normative_filed_rate}]]"
        "[[，规范性文件按期备案率{normative_in_time_rate}]][[，现行有效规范性文件{normative_in_force}]]。",
        "严格规范性文件制定程序，年内印发行政规范性文件{normative_issued}[[，规范性文件备案率达{normative_filed_rate}]]"
        "[[，规范性文件备案及时率{normative_in_time_rate}]][[，期末现行有效规范性文件共{normative_in_force}]]。",
    ),
)

CLEANED_TOLD = Sentence(
    key="normative_cleaned_told",
    part=Part.MEASURES,
    wordings=(
        "及时开展规范性文件清理，全年清理规范性文件{normative_cleaned}[[，废止和宣布失效{normative_repealed}]]"
        "[[，备案审查后纠正规范性文件{normative_corrected}]]。",
        "做到有错必纠，年内共清理行政规范性文件{normative_cleaned}[[，其中废止和宣布失效的{normative_repealed}]]"
        "[[，经备案审查纠正规范性文件{normative_corrected}]]。",
    ),
)

RULES_TOLD = Sentence(
    key="own_rules_told",
    part=Part.MEASURES,
    wordings=(
        "健全制度建设机制，全年制定和修订本镇制度{own_rules_made}[[，废止本镇制度{own_rules_retired}]]"
        "[[，现行制度共{own_rules_in_force}]]。",
        "加强制度建设，年内新制定、修订各项制度{own_rules_made}[[，废止不适用的制度{own_rules_retired}]]"
        "[[，期末现行制度{own_rules_in_force}]]。",
    ),
)

LINE = Line(
    key="normative",
    label="规范性文件和制度建设",
    heading="加强规范性文件管理",
    registers=(NormativeDocuments, OwnRules),
    indicators=(
        ISSUED,
        FILED,
        FILED_IN_TIME,
        FILED_AT_ALL,
        CORRECTED,
        REVIEWED,
        CLEANED,
        REPEALED,
        IN_FORCE,
        FILED_RATE,
        IN_TIME_RATE,
        RULES_IN_FORCE,
        RULES_MADE,
        RULES_RETIRED,
    ),
    deadlines=(REVIEW, PUBLISH, FILE, CORRECT, EVALUATE, CLEAN),
    duties=(CATALOGUE_DUE,),
    sentences=(DOCUMENTS_TOLD, CLEANED_TOLD, RULES_TOLD),
)
