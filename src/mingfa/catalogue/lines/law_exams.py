"""法治考试和培训: contests and tests of law, and what enforcement officers learn and pass each year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.study import Occasion, StudySessions
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Number, Text, YesNo
from mingfa.law import publicity
from mingfa.law import publicity_practice as law
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "OfficerTraining"]


class OfficerTraining(Register):
    """一名行政执法人员一年的培训和考试一行。"""

    key = "officer_training"
    label = "执法人员培训考试台账"
    basis = law.OFFICERS_YEARLY
    occurred_on = "listed_on"
    subject = "officer"
    identity = ("listed_on", "officer")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("listed_on", "finish_by"),
        InOrder("listed_on", "trained_on"),
        InOrder("sat_on", "resat_on"),
        Needs("sat_on", "passed"),
        Needs("resat_on", "sat_on"),
    )
    procedure = Procedure(
        Stage(key="listed", label="列入培训名单", needs=("listed_on",)),
        Stage(key="trained", label="完成培训", needs=("trained_on",)),
        Stage(key="sat", label="参加考试", needs=("sat_on",)),
        Stage(key="resat", label="补考", needs=("resat_on",), optional=True),
    )

    listed_on: Day = column("列入名单日期", aliases=("登记日期", "起始日期"), hint="每年一行，一般填当年1月")
    officer: Text = column("执法人员", aliases=("姓名", "人员姓名", "参训人员"), roster="officers")
    certificate: Text | None = column("执法证号", default=None, aliases=("证件号", "证号"))
    course: Text | None = column("培训内容", default=None, aliases=("课程", "培训课程", "培训班次"))
    hours: Number | None = column("培训学时", default=None, aliases=("学时", "年度学时"), unit="学时")
    finish_by: Day | None = column(
        "完成时限", default=None, aliases=("培训截止日期",), basis=law.OFFICERS_YEARLY
    )
    trained_on: Day | None = column("完成培训日期", default=None, aliases=("培训日期", "结业日期"))
    sat_on: Day | None = column("考试日期", default=None, aliases=("参加考试日期",))
    score: Number | None = column("考试成绩", default=None, aliases=("成绩", "分数"), unit="分")
    passed: YesNo | None = column(
        "是否合格", default=None, aliases=("考试是否合格", "考核结果"), hint="补考合格的填“是”"
    )
    resat_on: Day | None = column("补考日期", default=None)
    remark: LongText | None = column("备注", default=None)


def _marks(of_full: bool) -> Measure:
    """Marks reached by all who sat a paper, or those that could be reached."""

    def measure(row: Any) -> Amount | None:
        if row.mean_score is None or row.sat is None:
            return None
        full = Decimal(100) if row.full_marks is None else row.full_marks.value
        each = full if of_full else row.mean_score.value
        return replace(row.sat, value=row.sat.value * each, high=row.sat.high and row.sat.high * each) or None

    return measure


CONTESTANTS = Indicator(
    key="study_contestants",
    label="学法竞赛参赛人次",
    definition="当期学习场合为“知识竞赛”的活动实到人数之和，同一人参加几次计几人次。",
    register=StudySessions,
    measure=total_of("present", lambda row: row.occasion is Occasion.CONTEST),
    unit="人次",
    basis=publicity.STAFF_STUDY,
    naming=Naming(
        phrases=(
            "知识竞赛 参赛",
            "竞赛 参加",
            "参赛",
            "知识竞赛|法律竞赛|学法竞赛 参加|参与|参赛|干部",
        ),
        units=("人次", "人", "名"),
    ),
)

MARKS = Indicator(
    key="study_marks",
    label="学法考试得分合计",
    definition="当期填有平均成绩的学法考试、竞赛，平均成绩乘以参加考试人数之和；只用于计算平均得分率。",
    register=StudySessions,
    measure=_marks(of_full=False),
    unit="分",
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("考试 总得分",), units=("分",)),
)

FULL_MARKS = Indicator(
    key="study_full_marks",
    label="学法考试满分合计",
    definition="当期填有平均成绩的学法考试、竞赛，满分乘以参加考试人数之和，未填满分的按100分；只用于计算平均得分率。",
    register=StudySessions,
    measure=_marks(of_full=True),
    unit="分",
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("考试 总满分",), units=("分",)),
)

MEAN_SCORE = Ratio(
    key="study_mean_score",
    label="学法考试平均得分率",
    definition="当期学法考试、竞赛的得分合计÷满分合计；百分制即平均分，逐级按分数相加后再相除。",
    numerator=MARKS,
    denominator=FULL_MARKS,
    basis=publicity.STAFF_STUDY,
    naming=Naming(phrases=("平均得分率", "得分率"), units=("%",)),
)

LISTED = Indicator(
    key="officers_listed",
    label="应参训执法人员",
    definition="列入名单日期在当期的行政执法人员，一人一年计一人，不论是否已经参训。",
    register=OfficerTraining,
    measure=each_row(),
    unit="人",
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "应参训 执法人员",
            "执法人员 应参加培训",
            "应参训|应培训 执法人员",
        ),
        units=("人", "名"),
    ),
)

TRAINED = Indicator(
    key="officers_trained",
    label="已参训执法人员",
    definition="列入名单日期在当期、已填完成培训日期的行政执法人员，一人一年计一人，不是人次。",
    register=OfficerTraining,
    measure=each_row(lambda row: row.trained_on is not None),
    unit="人",
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "培训 执法人员",
            "执法人员 参加培训",
            "执法人员 培训",
            "执法人员 参训",
            "执法人员|执法队员 参训|培训|轮训|集训|参加培训",
            "轮训|培训|集训|参训 执法骨干|执法人员|执法干部|执法队员",
        ),
        units=("人", "名", "人次"),
        against=("应", "考试", "持有", "县级"),
    ),
)

HOURS = Indicator(
    key="officers_hours",
    label="执法人员培训学时",
    definition="列入名单日期在当期的行政执法人员培训学时之和；未填学时的不计。",
    register=OfficerTraining,
    measure=total_of("hours"),
    unit="学时",
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "执法人员 培训 学时",
            "执法人员 学时",
            "执法人员|执法队员|执法 培训|学习 学时|课时",
        ),
        units=("学时", "课时", "小时"),
    ),
)

OFFICERS_SAT = Indicator(
    key="officers_sat",
    label="参加考试的执法人员",
    definition="列入名单日期在当期、已填考试日期的行政执法人员，一人计一人，补考的不重复计。",
    register=OfficerTraining,
    measure=each_row(lambda row: row.sat_on is not None),
    unit="人",
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "执法人员 参加考试",
            "执法人员 考试",
            "执法人员 法治考试",
            "执法人员|执法队员|执法资格 参考|参加考试|考试|测试",
        ),
        units=("人", "名", "人次"),
        against=(
            "合格",
            "通过",
            "取得",
        ),
    ),
)

OFFICERS_PASSED = Indicator(
    key="officers_passed",
    label="考试合格的执法人员",
    definition="列入名单日期在当期、考试或者补考合格的行政执法人员，一人计一人。",
    register=OfficerTraining,
    measure=each_row(lambda row: row.sat_on is not None and bool(row.passed)),
    unit="人",
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "执法人员 考试 合格",
            "执法人员 合格",
            "执法人员|执法队员|执法资格|执法证 考试|资格考试|考核 合格|通过|考取",
            "通过|考取 执法资格|资格考试|执法证考试|执法考试",
        ),
        units=("人", "名"),
    ),
)

TRAINED_RATE = Ratio(
    key="officers_trained_rate",
    label="执法人员培训参与率",
    definition="当期已参训执法人员÷应参训执法人员；逐级按人数相加后再相除，两个人数同时列出。",
    numerator=TRAINED,
    denominator=LISTED,
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "执法人员 培训参与率",
            "执法人员 培训 参与率",
            "执法人员 参训率",
            "执法人员 培训率",
            "执法人员 培训覆盖率",
            "执法人员|执法队员|执法 培训|参训|轮训 参训率|参与率|覆盖率|培训率|覆盖面",
        ),
        units=("%",),
    ),
)

OFFICERS_PASS_RATE = Ratio(
    key="officers_pass_rate",
    label="执法人员考试合格率",
    definition="当期考试合格的执法人员÷参加考试的执法人员；逐级按人数相加后再相除，两个人数同时列出。",
    numerator=OFFICERS_PASSED,
    denominator=OFFICERS_SAT,
    basis=law.OFFICERS_YEARLY,
    naming=Naming(
        phrases=(
            "执法人员 考试合格率",
            "执法人员 考试 合格率",
            "执法人员 合格率",
            "执法人员|执法资格|执法证|执法队员 考试|合格率 通过率|合格率",
        ),
        units=("%",),
    ),
)

TRAIN = Deadline(
    key="officer_train",
    label="执法人员年度培训期限",
    register=OfficerTraining,
    starts_on="listed_on",
    met_by="trained_on",
    set_by="finish_by",
    versions=(Version(date(2016, 1, 1), Months(11), law.OFFICERS_YEARLY),),
)

OFFICERS_TOLD = Sentence(
    key="officers_told",
    part=Part.MEASURES,
    wordings=(
        "组织行政执法人员参加年度法治培训{officers_trained}[[，执法人员培训参与率{officers_trained_rate}]]"
        "[[，执法人员参加法治考试{officers_sat}]][[，执法人员考试合格率{officers_pass_rate}]]。",
        "加强行政执法人员年度培训，完成培训的执法人员{officers_trained}[[，执法人员培训参与率达{officers_trained_rate}]]"
        "[[，参加法治考试的执法人员{officers_sat}]][[，执法人员考试合格率达{officers_pass_rate}]]。",
    ),
)

CONTEST_TOLD = Sentence(
    key="study_contest_told",
    part=Part.MEASURES,
    wordings=(
        "干部参加法治知识竞赛，竞赛参赛人员{study_contestants}[[，考试平均得分率{study_mean_score}]]。",
        "以赛促学，法治知识竞赛参赛干部{study_contestants}[[，干部法治考试平均得分率为{study_mean_score}]]。",
    ),
)

LINE = Line(
    key="law_exams",
    label="法治考试和培训",
    heading="持续强化法治理论学习",
    registers=(OfficerTraining,),
    indicators=(
        CONTESTANTS,
        MARKS,
        FULL_MARKS,
        MEAN_SCORE,
        LISTED,
        TRAINED,
        HOURS,
        OFFICERS_SAT,
        OFFICERS_PASSED,
        TRAINED_RATE,
        OFFICERS_PASS_RATE,
    ),
    deadlines=(TRAIN,),
    sentences=(CONTEST_TOLD, OFFICERS_TOLD),
)
