"""学法篇目: laws and texts to be studied, in force and replaced, and what a criticism meeting found about law."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text, YesNo
from mingfa.law import publicity
from mingfa.law import publicity_practice as practice
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "LawTexts", "LifeMeetingPoints", "TextKind"]


class TextKind(Choice):
    """篇目类别。"""

    THOUGHT = "习近平法治思想"
    CONSTITUTION = "宪法"
    STATUTE = "法律"
    REGULATION = "行政法规"
    LOCAL = "地方性法规和规章"
    PARTY = "党内法规"
    PAPER = "规范性文件"

    __variants__ = {
        "法规": "行政法规",
        "条例": "行政法规",
        "地方性法规": "地方性法规和规章",
        "规章": "地方性法规和规章",
        "党规": "党内法规",
        "文件": "规范性文件",
        "学习纲要": "习近平法治思想",
    }


class LawTexts(Register):
    """一部应学的法律法规、文件或者读本一行；修订后的新文本另登一行，旧文本填失效日期。"""

    key = "law_texts"
    label = "法律篇目库"
    basis = publicity.STAFF_STUDY
    occurred_on = "effective_on"
    subject = "title"
    identity = ("title", "effective_on")
    rhythm = Rhythm.YEAR
    standing = ("effective_on", "repealed_on")
    rules = (
        InOrder("effective_on", "repealed_on"),
        Needs("replaced_by", "repealed_on"),
        Stated(
            at="title",
            reads=(),
            holds=lambda row: "《" not in row.title and "》" not in row.title,
            message="篇目名称不加书名号，请填全称",
            rule="篇目名称填全称，不加书名号",
        ),
    )

    title: Text = column("篇目名称", aliases=("名称", "法律法规名称", "法律名称"), hint="填全称，不加书名号")
    kind: TextKind = column("篇目类别", aliases=("类别", "类型"))
    number: Text | None = column("公布文号", default=None, aliases=("文号", "令号"))
    effective_on: Day = column("施行日期", aliases=("生效日期", "实施日期"))
    repealed_on: Day | None = column(
        "失效日期", default=None, aliases=("废止日期",), hint="最后一天有效的日期"
    )
    replaced_by: Text | None = column("由何替代", default=None, aliases=("新文本", "替代文件"))
    must_know: YesNo | None = column(
        "是否应知应会", default=None, aliases=("应知应会",), basis=publicity.STAFF_STUDY
    )
    audience: Text | None = column("学习对象", default=None, aliases=("对象",))
    remark: LongText | None = column("备注", default=None)


class Whose(Choice):
    """问题归属；只填班子或者成员，不写姓名。"""

    TEAM = "领导班子"
    MEMBER = "班子成员"

    __variants__ = {"班子": "领导班子", "集体": "领导班子", "个人": "班子成员", "成员": "班子成员"}


class LifeMeetingPoints(Register):
    """民主生活会上查摆的一个法治方面的问题一行；不写姓名，不进入对外报告。"""

    key = "life_meeting_points"
    label = "民主生活会法治问题台账"
    basis = practice.LIFE_MEETING
    occurred_on = "met_on"
    subject = "point"
    identity = ("met_on", "whose", "point")
    rhythm = Rhythm.YEAR
    restricted = True
    rules = (
        InOrder("met_on", "due_on"),
        InOrder("met_on", "remedied_on"),
    )
    procedure = Procedure(
        Stage(key="found", label="查摆", needs=("met_on",)),
        Stage(key="promised", label="承诺整改", needs=("remedy",)),
        Stage(key="remedied", label="完成整改", needs=("remedied_on",)),
    )

    met_on: Day = column("会议日期", aliases=("日期", "民主生活会日期"))
    whose: Whose = column("问题归属", aliases=("归属", "对象"))
    point: LongText = column("问题", aliases=("存在问题", "查摆问题", "法治方面问题"))
    remedy: LongText | None = column("整改措施", default=None, aliases=("措施", "整改承诺"))
    due_on: Day | None = column(
        "整改期限", default=None, aliases=("完成时限", "期限"), basis=practice.LIFE_MEETING
    )
    remedied_on: Day | None = column("完成整改日期", default=None, aliases=("完成日期", "销号日期"))
    remark: LongText | None = column("备注", default=None)


def _standing(key: str, label: str, measure: Measure, rule: str, naming: Naming) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"期末仍然有效、列入学法篇目的{rule}，一部计一部；失效日期未填的视为有效。",
        register=LawTexts,
        measure=measure,
        unit="部",
        basis=publicity.STAFF_STUDY,
        nature=Nature.STOCK,
        breakdown="kind",
        naming=naming,
    )


IN_FORCE = _standing(
    "law_texts",
    "列入学法篇目的法律法规",
    each_row(),
    "法律法规、文件和读本",
    Naming(
        phrases=(
            "学法篇目",
            "列入 学法 目录",
            "学法清单",
            "列入|纳入|清单|目录|必学 法律法规|法律|法规|党内法规 学法|学习|必学|应学",
        ),
        units=("部", "件", "篇", "个"),
    ),
)
MUST_KNOW = _standing(
    "law_texts_must_know",
    "应知应会法律法规",
    each_row(lambda row: bool(row.must_know)),
    "应知应会法律法规",
    Naming(phrases=("应知应会 法律法规", "应知应会清单", "应知应会"), units=("部", "件", "篇", "个")),
)

REPEALED = Indicator(
    key="law_texts_repealed",
    label="失效的学法篇目",
    definition="失效日期在当期的学法篇目，一部计一部；学习活动写明的法律以学习当日有效的文本为准。",
    register=LawTexts,
    measure=each_row(),
    unit="部",
    basis=publicity.STAFF_STUDY,
    dated_by="repealed_on",
    naming=Naming(phrases=("学法篇目 失效", "学法篇目 更新", "更新 学法篇目"), units=("部", "件", "篇")),
)

POINTS = Indicator(
    key="life_meeting_points",
    label="民主生活会法治方面问题",
    definition="会议日期在当期的民主生活会查摆的法治方面问题，一个问题计一个。",
    register=LifeMeetingPoints,
    measure=each_row(),
    unit="个",
    basis=practice.LIFE_MEETING,
    breakdown="whose",
    naming=Naming(
        phrases=("民主生活会 问题", "民主生活会 查摆"), units=("个", "条", "项"), against=("整改",)
    ),
)

POINTS_DONE = Indicator(
    key="life_meeting_points_done",
    label="民主生活会法治问题完成整改",
    definition="会议日期在当期、已填完成整改日期的民主生活会法治方面问题，一个问题计一个。",
    register=LifeMeetingPoints,
    measure=each_row(lambda row: row.remedied_on is not None),
    unit="个",
    basis=practice.LIFE_MEETING,
    naming=Naming(phrases=("民主生活会 整改",), units=("个", "条", "项"), against=("整改率",)),
)

POINTS_RATE = Ratio(
    key="life_meeting_points_rate",
    label="民主生活会法治问题整改率",
    definition="当期民主生活会法治方面问题中，完成整改个数÷查摆个数；逐级按个数相加后再相除。",
    numerator=POINTS_DONE,
    denominator=POINTS,
    basis=practice.LIFE_MEETING,
    naming=Naming(phrases=("民主生活会 整改率",), units=("%",)),
)

REMEDY = Deadline(
    key="life_meeting_remedy",
    label="民主生活会法治问题整改期限",
    register=LifeMeetingPoints,
    starts_on="met_on",
    met_by="remedied_on",
    set_by="due_on",
    versions=(Version(date(2016, 12, 23), Months(3), practice.LIFE_MEETING),),
)

STUDY_TOLD = Sentence(
    key="study_plans_told",
    part=Part.MEASURES,
    wordings=(
        "完善学法用法制度，列入计划的学法任务{study_plan_items}[[，完成学法任务{study_plan_items_done}]]"
        "[[，学法计划完成率{study_plan_items_rate}]]。",
        "健全学法制度机制，全年安排学法任务{study_plan_items}[[，已完成学法任务{study_plan_items_done}]]"
        "[[，学法计划完成率达{study_plan_items_rate}]]。",
    ),
)

TEXTS_TOLD = Sentence(
    key="law_texts_told",
    part=Part.MEASURES,
    wordings=(
        "建立领导干部学法目录，列入学法篇目{law_texts}[[，其中应知应会篇目{law_texts_must_know}]]"
        "[[，全年学习法律法规共{study_texts}]]。",
        "动态更新学法篇目，现行学法篇目{law_texts}[[，明确应知应会篇目{law_texts_must_know}]]"
        "[[，年内学习法律法规共{study_texts}]]。",
    ),
)

LINE = Line(
    key="study_library",
    label="学法篇目",
    heading="持续强化法治理论学习",
    registers=(LawTexts, LifeMeetingPoints),
    indicators=(IN_FORCE, MUST_KNOW, REPEALED, POINTS, POINTS_DONE, POINTS_RATE),
    deadlines=(REMEDY,),
    sentences=(STUDY_TOLD, TEXTS_TOLD),
)
