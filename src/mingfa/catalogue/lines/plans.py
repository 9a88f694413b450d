"""计划方案: plans, schemes, papers that found a group or allot duties."""

from __future__ import annotations

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import steering
from mingfa.law.report_parts import Part

__all__ = ["LINE", "PaperKind", "SteeringPapers"]


class PaperKind(Choice):
    """文件类别。"""

    YEAR_PLAN = "年度工作计划"
    GENERAL_PLAN = "发展总体规划"
    SCHEME = "实施方案"
    KEY_POINTS = "本级工作要点"
    GROUP_FOUNDED = "领导小组成立文件"
    GROUP_ADJUSTED = "领导小组调整文件"
    ALLOTMENT = "责任分工"
    CAMPAIGN = "创建活动方案"
    APPRAISAL = "考核方案"

    __variants__ = {
        "年度计划": "年度工作计划",
        "工作计划": "年度工作计划",
        "总体规划": "发展总体规划",
        "规划": "发展总体规划",
        "方案": "实施方案",
        "工作方案": "实施方案",
        "工作要点": "本级工作要点",
        "领导小组成立": "领导小组成立文件",
        "成立文件": "领导小组成立文件",
        "领导小组调整": "领导小组调整文件",
        "调整文件": "领导小组调整文件",
        "职责分工": "责任分工",
        "任务分工": "责任分工",
        "责任分解": "责任分工",
        "创建方案": "创建活动方案",
        "考核办法": "考核方案",
        "考核细则": "考核方案",
    }


_GROUP_PAPERS = (PaperKind.GROUP_FOUNDED, PaperKind.GROUP_ADJUSTED)


class SteeringPapers(Register):
    """一份法治建设计划、方案或者领导小组文件一行；文件中的任务在年度工作安排台账中逐项登记。"""

    key = "steering_papers"
    label = "法治建设计划方案台账"
    basis = steering.PLANS
    occurred_on = "drafted_on"
    subject = "title"
    identity = ("kind", "title")
    standing = ("issued_on", "closed_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("drafted_on", "approved_on"),
        InOrder("approved_on", "issued_on"),
        InOrder("issued_on", "closed_on"),
        Needs("kind", "group", values=_GROUP_PAPERS, basis=steering.GROUP),
        Needs("issued_on", "number"),
    )
    procedure = Procedure(
        Stage(key="drafted", label="起草", needs=("drafted_on",)),
        Stage(key="approved", label="审定", needs=("approved_on",), by=(Holder.LEADER,)),
        Stage(key="issued", label="印发", needs=("issued_on",)),
        Stage(key="closed", label="终止", needs=("closed_on",), optional=True),
    )

    kind: PaperKind = column("文件类别", aliases=("类别", "类型"))
    title: LongText = column("文件名称", aliases=("名称", "标题", "文件标题"))
    group: Text | None = column(
        "领导小组规范名称",
        default=None,
        aliases=("领导小组名称",),
        hint="成立、调整领导小组的填写，报告中使用同一名称",
    )
    former_names: Text | None = column("领导小组曾用名称", default=None, aliases=("曾用名",))
    answers: Text | None = column("依据的上级文件", default=None, aliases=("依据文件", "上级文件"))
    drafted_on: Day = column("起草日期", aliases=("日期", "起草时间", "制定日期"))
    approved_on: Day | None = column("审定日期", default=None, aliases=("批准日期", "研究日期"))
    approved_by: Text | None = column("审定会议", default=None, aliases=("审定人", "研究会议"))
    number: Text | None = column("发文字号", default=None, aliases=("文号",))
    issued_on: Day | None = column("印发日期", default=None, aliases=("发文日期", "印发时间"))
    closed_on: Day | None = column("终止日期", default=None, aliases=("废止日期", "到期日期"))
    remark: LongText | None = column("备注", default=None)


ISSUED = Indicator(
    key="steering_papers_issued",
    label="印发法治建设计划方案",
    definition="印发日期在当期的法治建设计划、方案和领导小组文件，一份计一份，按文件类别分列。",
    register=SteeringPapers,
    measure=each_row(),
    unit="份",
    basis=steering.PLANS,
    dated_by="issued_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "法治建设部署文件",
            "印发 计划方案",
            "制定 实施方案",
            "印发 法治建设 方案",
            "制定 法治建设 计划",
            "制定 法治政府建设 计划",
            "制定 法治政府建设 方案",
            "印发|制定|出台 法治建设|法治政府建设|依法行政|依法治镇|法治工作 方案|计划|实施意见|实施方案|工作计划",
        ),
        units=("份", "个", "件"),
        against=("规范性文件", "普法", "宣传", "应急预案"),
    ),
)

IN_FORCE = Indicator(
    key="steering_papers_in_force",
    label="执行中的法治建设计划方案",
    definition="期末已印发、尚未终止的法治建设计划、方案和领导小组文件，一份计一份，按文件类别分列。",
    register=SteeringPapers,
    measure=each_row(),
    unit="份",
    basis=steering.PLANS,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(phrases=("执行中 计划方案",), units=("份", "个", "件")),
)

PAPERS_TOLD = Sentence(
    key="steering_papers_told",
    part=Part.MEASURES,
    wordings=(
        "坚持法治工作与各项工作同部署，印发法治建设部署文件{steering_papers_issued}"
        "[[，其中实施方案{steering_papers_issued:实施方案}]]。",
        "把法治建设列入整体工作安排，全年共印发法治建设部署文件{steering_papers_issued}"
        "[[，包括法治建设实施方案{steering_papers_issued:实施方案}]]。",
    ),
)

LINE = Line(
    key="plans",
    label="计划方案",
    heading="加强法治建设组织领导",
    registers=(SteeringPapers,),
    indicators=(ISSUED, IN_FORCE),
    sentences=(PAPERS_TOLD,),
)
