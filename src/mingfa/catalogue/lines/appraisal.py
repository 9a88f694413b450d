"""考核: appraisal and campaign standards item by item, and what each unit came to in a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Number, Text, YesNo
from mingfa.law import appraisal as law
from mingfa.law.counting import Months, WorkingDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "AppraisalItems", "AppraisalResults", "Scheme"]


class Scheme(Choice):
    """考核或者创建的种类。"""

    YEARLY = "年度目标考核"
    SUPERIOR = "上级法治建设考核"
    TOWN_CAMPAIGN = "法治乡镇创建"
    VILLAGE_CAMPAIGN = "民主法治示范村创建"
    STAR = "平安法治星创建"

    __variants__ = {
        "年度考核": "年度目标考核",
        "目标考核": "年度目标考核",
        "村级考核": "年度目标考核",
        "县考核": "上级法治建设考核",
        "法治建设考核": "上级法治建设考核",
        "法治政府建设考核": "上级法治建设考核",
        "法治乡镇": "法治乡镇创建",
        "法治镇创建": "法治乡镇创建",
        "民主法治示范村": "民主法治示范村创建",
        "民主法治示范村（社区）创建": "民主法治示范村创建",
        "示范村创建": "民主法治示范村创建",
        "五星支部": "平安法治星创建",
        "五星支部创建": "平安法治星创建",
        "平安法治星": "平安法治星创建",
    }


class AppraisalItems(Register):
    """一个单位的一项考核指标或者创建标准一行；被考核的村（社区）的行归该村（社区）。"""

    key = "appraisal_items"
    label = "考核创建标准台账"
    basis = law.SCHEME
    occurred_on = "set_on"
    subject = "item"
    identity = ("set_on", "scheme", "item")
    kept_at = (4, 5)
    rhythm = Rhythm.YEAR
    rules = (
        NotMore("self_score", "weight"),
        NotMore("checked_score", "weight"),
        NotMore("final_score", "weight"),
        InOrder("set_on", "self_scored_on"),
        InOrder("self_scored_on", "checked_on"),
        InOrder("checked_on", "final_on"),
    )
    procedure = Procedure(
        Stage(key="set", label="下达标准", needs=("set_on",)),
        Stage(key="self_scored", label="自评", needs=("self_scored_on",), optional=True),
        Stage(key="checked", label="核查", needs=("checked_on",), by=(Holder.CLERK, Holder.REVIEWER)),
        Stage(key="final", label="确定", needs=("final_on",), by=(Holder.LEADER,)),
    )

    scheme: Scheme = column("考核创建种类", aliases=("种类", "类别", "考核种类"))
    scheme_paper: Text | None = column("方案文号", default=None, aliases=("考核方案", "文号"))
    item: LongText = column("指标或者标准", aliases=("考核指标", "考核项目", "创建标准", "标准", "考核内容"))
    set_on: Day = column("下达日期", aliases=("日期", "印发日期"))
    weight: Number | None = column("分值", default=None, aliases=("权重", "满分"), unit="分")
    rule: LongText | None = column("评分标准", default=None, aliases=("计分办法", "扣分标准"))
    evidence: LongText | None = column("佐证材料", default=None, aliases=("印证材料", "依据材料"))
    self_score: Number | None = column(
        "自评得分", default=None, aliases=("自评分", "自评"), unit="分", when=When("self_scored_on")
    )
    self_scored_on: Day | None = column("自评日期", default=None, aliases=("自查日期",))
    checked_score: Number | None = column(
        "核查得分", default=None, aliases=("考核得分", "考核分"), unit="分", when=When("checked_on")
    )
    met: YesNo | None = column(
        "是否达标", default=None, aliases=("达标情况", "是否符合标准"), when=When("checked_on")
    )
    deduction: LongText | None = column(
        "扣分或者未达标原因", default=None, aliases=("扣分原因", "未达标原因"), when=When("checked_on")
    )
    checked_on: Day | None = column("核查日期", default=None, aliases=("考核日期", "检查日期"))
    final_score: Number | None = column(
        "最终得分", default=None, aliases=("最终分",), unit="分", when=When("final_on")
    )
    final_on: Day | None = column("确定日期", default=None, aliases=("最终确定日期",))
    remark: LongText | None = column("备注", default=None)


class Grade(Choice):
    """考核等次。"""

    EXCELLENT = "优秀"
    GOOD = "良好"
    PASSED = "合格"
    FAILED = "不合格"

    __variants__ = {
        "优": "优秀",
        "一等": "优秀",
        "良": "良好",
        "二等": "良好",
        "达标": "合格",
        "三等": "合格",
        "不达标": "不合格",
    }


class Consequence(Choice):
    """奖惩。"""

    REWARDED = "表彰奖励"
    PRAISED = "通报表扬"
    CRITICISED = "通报批评"
    CALLED_IN = "约谈"
    DEDUCTED = "扣减经费"

    __variants__ = {
        "奖励": "表彰奖励",
        "表彰": "表彰奖励",
        "表扬": "通报表扬",
        "批评": "通报批评",
        "提醒谈话": "约谈",
        "扣减": "扣减经费",
    }


class AppraisalResults(Register):
    """一个单位一年一项考核的结果一行；村（社区）的结果归该村（社区）。"""

    key = "appraisal_results"
    label = "考核结果台账"
    basis = law.SCHEME
    occurred_on = "appraised_until"
    subject = "scheme"
    identity = ("appraised_until", "scheme")
    kept_at = (4, 5)
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("published_on", "appealed_on"),
        InOrder("appealed_on", "appeal_decided_on"),
        InOrder("published_on", "final_on"),
        InOrder("appeal_decided_on", "final_on"),
        NotMore("self_score", "full_marks"),
        NotMore("checked_score", "full_marks"),
        NotMore("final_score", "full_marks"),
        Needs("appeal_decided_on", "appeal_result"),
        Needs("final_on", "final_score"),
        Stated(
            "final_on",
            ("appealed_on", "appeal_decided_on"),
            lambda row: row.final_on is None or row.appealed_on is None or row.appeal_decided_on is not None,
            "申诉还没有答复，不能确定最终结果，请填写“申诉答复日期”",
            "有申诉的，答复后才确定最终结果",
            law.APPEAL_IN_10,
        ),
    )
    procedure = Procedure(
        Stage(key="self_scored", label="自评", needs=("self_score",), optional=True),
        Stage(key="checked", label="核查", needs=("checked_score",), by=(Holder.CLERK, Holder.REVIEWER)),
        Stage(key="published", label="公布", needs=("published_on",)),
        Stage(key="appealed", label="申诉", needs=("appealed_on",), optional=True),
        Stage(key="appeal_decided", label="答复申诉", needs=("appeal_decided_on",), optional=True),
        Stage(key="final", label="确定", needs=("final_on",), by=(Holder.LEADER,)),
    )

    scheme: Scheme = column("考核创建种类", aliases=("种类", "类别", "考核种类"))
    appraised_until: Day = column("考核期末", aliases=("考核截止日期",), hint="年度考核填当年12月31日")
    full_marks: Number | None = column("满分", default=None, aliases=("总分值",), unit="分")
    self_score: Number | None = column("自评得分", default=None, aliases=("自评总分", "自评分"), unit="分")
    checked_score: Number | None = column(
        "核查得分", default=None, aliases=("考核得分", "考核总分"), unit="分"
    )
    published_on: Day | None = column("公布日期", default=None, aliases=("公示日期",))
    appealed_on: Day | None = column("申诉日期", default=None, aliases=("异议日期",))
    appeal_result: LongText | None = column(
        "申诉处理结果", default=None, aliases=("申诉结果", "复核结果"), when=When("appeal_decided_on")
    )
    appeal_decided_on: Day | None = column("申诉答复日期", default=None, aliases=("复核日期",))
    final_score: Number | None = column(
        "最终得分", default=None, aliases=("最终分",), unit="分", when=When("final_on")
    )
    final_on: Day | None = column("确定日期", default=None, aliases=("最终确定日期",))
    rank: Count | None = column("名次", default=None, aliases=("排名",), unit="位", when=When("final_on"))
    grade: Grade | None = column(
        "等次", default=None, aliases=("考核等次", "评定等次"), when=When("final_on")
    )
    consequence: Consequence | None = column(
        "奖惩", default=None, aliases=("奖惩情况", "奖惩措施"), hint="没有奖惩的留空"
    )
    reward: Money | None = column("奖励金额", default=None, aliases=("奖金",), unit="元")
    remark: LongText | None = column("备注", default=None)


def _score(row: Any) -> Amount | None:
    """The final score, or what the check came to as long as there is none."""
    found: Amount | None = row.final_score if row.final_score is not None else row.checked_score
    return found if row.weight is not None else None


def _scored(row: Any) -> Amount | None:
    weight: Amount | None = row.weight
    return weight if _score(row) is not None else None


def _judged(row: Any) -> bool:
    return row.met is not None


def _town(row: Any) -> bool:
    return row.scheme is Scheme.TOWN_CAMPAIGN and _judged(row)


WEIGHT = Indicator(
    key="appraisal_weight",
    label="考核总分值",
    definition="下达日期在当期、已核查评分的考核指标，分值之和，按考核创建种类分列。",
    register=AppraisalItems,
    measure=_scored,
    unit="分",
    basis=law.SCHEME,
    breakdown="scheme",
    naming=Naming(phrases=("考核 总分值",), units=("分",)),
)

SCORE = Indicator(
    key="appraisal_score",
    label="考核得分",
    definition="下达日期在当期的考核指标，最终得分（未确定的为核查得分）之和，按考核创建种类分列；一个单位的得分看该单位。",
    register=AppraisalItems,
    measure=_score,
    unit="分",
    basis=law.SCHEME,
    breakdown="scheme",
    naming=Naming(
        phrases=(
            "考核得",
            "考评 得分",
            "考核 成绩",
            "考核分值 得",
            "考核 得分",
            "考核得分",
            "法治|法治建设|法治政府|依法行政|平安建设 考核|考评 得分|得|分",
        ),
        units=("分",),
    ),
)

SCORE_RATE = Ratio(
    key="appraisal_score_rate",
    label="考核得分率",
    definition="下达日期在当期、已核查评分的考核指标，得分÷分值；逐级按分相加后再相除。",
    numerator=SCORE,
    denominator=WEIGHT,
    basis=law.SCHEME,
    naming=Naming(phrases=("考核得分率", "考核 得分率"), units=("%",)),
)

STANDARDS = Indicator(
    key="appraisal_standards",
    label="考核创建标准",
    definition="下达日期在当期、已填是否达标的指标和标准，一个单位一项计一项，按考核创建种类分列。",
    register=AppraisalItems,
    measure=each_row(_judged),
    unit="项",
    basis=law.SCHEME,
    breakdown="scheme",
    naming=Naming(phrases=("对照 创建标准", "考核创建标准"), units=("项", "条", "个"), against=("达标",)),
)

STANDARDS_MET = Indicator(
    key="appraisal_standards_met",
    label="达标的考核创建标准",
    definition="下达日期在当期、是否达标为“是”的指标和标准，一个单位一项计一项，按考核创建种类分列。",
    register=AppraisalItems,
    measure=each_row(lambda row: bool(row.met)),
    unit="项",
    basis=law.SCHEME,
    breakdown="scheme",
    naming=Naming(phrases=("创建标准 达标", "达标 创建标准"), units=("项", "条", "个"), against=("达标率",)),
)

TOWN_STANDARDS = Indicator(
    key="town_standards",
    label="法治乡镇创建标准",
    definition="下达日期在当期、种类为“法治乡镇创建”且已填是否达标的标准，一项计一项。",
    register=AppraisalItems,
    measure=each_row(_town),
    unit="项",
    basis=law.SCHEME,
    naming=Naming(
        phrases=("法治乡镇创建 标准", "法治乡镇 创建 标准"), units=("项", "条", "个"), against=("达标",)
    ),
)

TOWN_STANDARDS_MET = Indicator(
    key="town_standards_met",
    label="达标的法治乡镇创建标准",
    definition="下达日期在当期、种类为“法治乡镇创建”且是否达标为“是”的标准，一项计一项。",
    register=AppraisalItems,
    measure=each_row(lambda row: _town(row) and bool(row.met)),
    unit="项",
    basis=law.SCHEME,
    naming=Naming(phrases=("法治乡镇创建 标准 达标",), units=("项", "条", "个"), against=("达标率",)),
)

TOWN_RATE = Ratio(
    key="town_standards_met_rate",
    label="法治乡镇创建标准达标率",
    definition="下达日期在当期的法治乡镇创建标准中，达标项数÷已核查项数；逐级按项数相加后再相除。",
    numerator=TOWN_STANDARDS_MET,
    denominator=TOWN_STANDARDS,
    basis=law.SCHEME,
    naming=Naming(phrases=("创建标准达标率", "标准达标率"), units=("%",)),
)

APPRAISED = Indicator(
    key="appraisal_results",
    label="完成法治考核的单位",
    definition="考核期末在当期、已经确定最终结果的单位，一个单位一种考核计一个，按等次分列。",
    register=AppraisalResults,
    measure=each_row(lambda row: row.final_on is not None),
    unit="个",
    basis=law.SCHEME,
    breakdown="grade",
    naming=Naming(
        phrases=(
            "考核 村",
            "完成 考核 单位",
            "法治建设 考核 村",
            "考核|考评 村|村（社区）|单位|部门 法治",
        ),
        units=("个",),
        against=(
            "奖",
            "批评",
            "考核内容",
            "约谈",
        ),
    ),
)

CONSEQUENCES = Indicator(
    key="appraisal_consequences",
    label="考核奖惩",
    definition="考核期末在当期、已填奖惩的单位，一个单位一种考核计一个，按奖惩分列。",
    register=AppraisalResults,
    measure=each_row(lambda row: row.consequence is not None),
    unit="个",
    basis=law.SCHEME,
    breakdown="consequence",
    naming=Naming(phrases=("考核 奖惩",), units=("个",)),
)

APPEAL = Deadline(
    key="appraisal_appeal",
    label="考核申诉答复期限",
    register=AppraisalResults,
    starts_on="appealed_on",
    met_by="appeal_decided_on",
    versions=(Version(date(2019, 4, 15), WorkingDays(10), law.APPEAL_IN_10),),
)

FINAL = Deadline(
    key="appraisal_final",
    label="考核结果确定期限",
    register=AppraisalResults,
    starts_on="appraised_until",
    met_by="final_on",
    versions=(Version(date(2019, 4, 15), Months(1), law.FINAL_IN_MONTH),),
)

APPRAISED_TOLD = Sentence(
    key="appraisal_told",
    part=Part.MEASURES,
    wordings=(
        "把法治建设列入年度目标考核，全年完成法治考核的单位{appraisal_results}[[，评定优秀单位{appraisal_results:优秀}]]"
        "[[，考核得分率{appraisal_score_rate}]]。",
        "严格法治建设考核奖惩，年内对单位完成法治考核{appraisal_results}[[，法治考核得分率达{appraisal_score_rate}]]"
        "[[，考核评为优秀{appraisal_results:优秀}]]。",
    ),
)

TOWN_TOLD = Sentence(
    key="town_standards_told",
    part=Part.MEASURES,
    wordings=(
        "开展法治乡镇创建，对照法治乡镇创建标准核查{town_standards}[[，法治乡镇创建标准达标率{town_standards_met_rate}]]。",
        "深入推进法治乡镇创建活动，核查法治乡镇创建标准共{town_standards}[[，创建标准达标率达{town_standards_met_rate}]]。",
    ),
)

LINE = Line(
    key="appraisal",
    label="法治考核",
    heading="推进示范创建，强化考核保障",
    registers=(AppraisalItems, AppraisalResults),
    indicators=(
        WEIGHT,
        SCORE,
        SCORE_RATE,
        STANDARDS,
        STANDARDS_MET,
        TOWN_STANDARDS,
        TOWN_STANDARDS_MET,
        TOWN_RATE,
        APPRAISED,
        CONSEQUENCES,
    ),
    deadlines=(APPEAL, FINAL),
    sentences=(APPRAISED_TOLD, TOWN_TOLD),
)
