"""应急: plans with their versions, drills, and emergencies from warning to review."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.study import StudySessions
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Text
from mingfa.law import emergency as law
from mingfa.law.counting import CalendarDays, Months, WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "EmergencyDrills", "EmergencyEvents", "EmergencyKind", "EmergencyPlans", "EventLevel"]


class EmergencyKind(Choice):
    """突发事件类别。"""

    DISASTER = "自然灾害"
    ACCIDENT = "事故灾难"
    HEALTH = "公共卫生事件"
    SECURITY = "社会安全事件"
    GENERAL = "综合"

    __variants__ = {
        "灾害": "自然灾害",
        "地质灾害": "自然灾害",
        "防汛抗旱": "自然灾害",
        "防汛": "自然灾害",
        "森林火灾": "自然灾害",
        "地震": "自然灾害",
        "生产安全事故": "事故灾难",
        "安全生产": "事故灾难",
        "火灾": "事故灾难",
        "公共卫生": "公共卫生事件",
        "社会安全": "社会安全事件",
        "总体": "综合",
        "总体预案": "综合",
    }


class EventLevel(Choice):
    """突发事件级别，由轻到重；社会安全事件等不分级的不填。"""

    BELOW = "未达一般级"
    ORDINARY = "一般"
    LARGER = "较大"
    MAJOR = "重大"
    GRAVE = "特别重大"

    __variants__ = {
        "Ⅳ级": "一般",
        "四级": "一般",
        "Ⅲ级": "较大",
        "三级": "较大",
        "Ⅱ级": "重大",
        "二级": "重大",
        "Ⅰ级": "特别重大",
        "一级": "特别重大",
    }


class DrillForm(Choice):
    """演练形式。"""

    TABLE = "桌面演练"
    FIELD = "实战演练"
    EVACUATION = "疏散演练"

    __variants__ = {
        "桌面推演": "桌面演练",
        "桌面": "桌面演练",
        "实战": "实战演练",
        "综合演练": "实战演练",
        "疏散": "疏散演练",
        "避险转移": "疏散演练",
    }


class EmergencyPlans(Register):
    """一份应急预案的一个版本一行；修订印发后，旧版填废止日期，新版另起一行。"""

    key = "emergency_plans"
    label = "应急预案名册"
    basis = law.PLANS
    occurred_on = "issued_on"
    subject = "title"
    identity = ("title", "version")
    standing = ("issued_on", "replaced_on")
    kept_at = (4, 5)
    rules = (
        InOrder("issued_on", "filed_on"),
        InOrder("issued_on", "evaluated_on"),
        InOrder("issued_on", "replaced_on"),
        Needs("filed_on", "filed_with"),
        Needs("evaluated_on", "evaluation"),
    )
    procedure = Procedure(
        Stage(key="issued", label="印发", needs=("issued_on",)),
        Stage(key="filed", label="备案", needs=("filed_on",), optional=True),
        Stage(key="evaluated", label="评估", needs=("evaluated_on",), optional=True),
        Stage(key="replaced", label="修订或者废止", needs=("replaced_on",), optional=True),
    )

    title: Text = column("预案名称", aliases=("名称", "应急预案"))
    kind: EmergencyKind = column("预案类别", aliases=("类别", "类型"))
    version: Text = column("版本", aliases=("版本号", "年份"), hint="如：2024年修订版")
    paper: Text | None = column("文号", default=None, aliases=("发文字号",))
    issued_on: Day = column("印发日期", aliases=("发布日期", "日期"))
    filed_on: Day | None = column("备案日期", default=None, aliases=("报备日期",), basis=law.FILE_PLAN_IN_20)
    filed_with: Text | None = column("备案单位", default=None, aliases=("报备单位",))
    evaluated_on: Day | None = column("评估日期", default=None, basis=law.EVALUATE_IN_3_YEARS)
    evaluation: LongText | None = column("评估结论", default=None, aliases=("评估结果", "修订建议"))
    replaced_on: Day | None = column("废止日期", default=None, aliases=("修订日期", "停用日期"))
    remark: LongText | None = column("备注", default=None)


class EmergencyDrills(Register):
    """一次应急演练一行；几个村联合举行的同一次演练只登记一次。"""

    key = "emergency_drills"
    label = "应急演练台账"
    basis = law.DRILLS
    occurred_on = "held_on"
    subject = "topic"
    identity = ("held_on", "place", "topic")
    joint = "units"
    kept_at = (4, 5)
    rules = (InOrder("held_on", "mended_on"), Needs("mended_on", "problems"))

    held_on: Day = column("演练日期", aliases=("日期", "时间"))
    topic: Text = column("演练科目", aliases=("科目", "演练名称", "主题"))
    kind: EmergencyKind = column("突发事件类别", aliases=("类别", "类型"))
    form: DrillForm | None = column("演练形式", default=None, aliases=("形式", "方式"))
    plan: Text | None = column("所依预案", default=None, aliases=("预案", "预案名称"))
    place: Text = column("演练地点", aliases=("地点",))
    units: Text | None = column(
        "参加单位",
        default=None,
        aliases=("参演单位", "联合单位"),
        hint="写本系统内单位名称的，会请对方确认；对方确认后，上级只计一次",
    )
    people: Count | None = column("参加人次", default=None, aliases=("参演人数", "参加人数"), unit="人次")
    problems: LongText | None = column("发现的问题", default=None, aliases=("问题", "不足"))
    mended_on: Day | None = column("问题整改日期", default=None, aliases=("整改日期",))
    remark: LongText | None = column("备注", default=None)


class EmergencyEvents(Register):
    """一起突发事件一行；只记伤亡人数和损失，不记个人情况。"""

    key = "emergency_events"
    label = "突发事件应对台账"
    basis = law.KINDS
    occurred_on = "happened_on"
    subject = "summary"
    identity = ("happened_on", "place", "kind")
    kept_at = (4, 5)
    rules = (
        InOrder("warned_on", "happened_on"),
        InOrder("happened_on", "reported_on"),
        InOrder("happened_on", "responded_on", excused_by="early_response"),
        InOrder("responded_on", "ended_on"),
        InOrder("ended_on", "reviewed_on"),
        Needs("reviewed_on", "review"),
        Stated(
            at="kind",
            reads=(),
            holds=lambda row: row.kind is not EmergencyKind.GENERAL,
            message="突发事件应当写明类别，“综合”只用于预案和演练",
            rule="突发事件写明四类中的一类",
            basis=law.KINDS,
        ),
    )
    procedure = Procedure(
        Stage(key="warned", label="预警", needs=("warned_on",), optional=True),
        Stage(key="happened", label="发生", needs=("happened_on",)),
        Stage(key="reported", label="报告", needs=("reported_on",), optional=True),
        Stage(key="responded", label="启动响应", needs=("responded_on",)),
        Stage(key="ended", label="处置结束", needs=("ended_on",)),
        Stage(key="reviewed", label="总结评估", needs=("reviewed_on",)),
    )

    warned_on: Day | None = column("预警日期", default=None, aliases=("发布预警日期",))
    happened_on: Day = column("发生日期", aliases=("日期", "时间", "事发日期"))
    kind: EmergencyKind = column("事件类别", aliases=("类别", "类型"), basis=law.KINDS)
    level: EventLevel | None = column("事件级别", default=None, aliases=("级别", "等级"), basis=law.LEVELS)
    place: Text = column("发生地点", aliases=("地点",))
    summary: LongText = column("事件概况", aliases=("概况", "简要情况", "事件名称"))
    reported_on: Day | None = column("报告日期", default=None, aliases=("上报日期",))
    responded_on: Day | None = column("启动响应日期", default=None, aliases=("响应日期",))
    response: Text | None = column("响应级别", default=None, aliases=("应急响应级别",))
    early_response: LongText | None = column(
        "提前响应说明", default=None, hint="按预警提前启动响应的，在此说明"
    )
    acts: LongText | None = column("处置措施", default=None, aliases=("措施", "应对措施"))
    moved: Count | None = column("转移安置人数", default=None, aliases=("转移人数",), unit="人")
    casualties: Count | None = column("伤亡人数", default=None, unit="人")
    losses: Money | None = column("直接经济损失", default=None, aliases=("损失", "经济损失"), unit="元")
    ended_on: Day | None = column("处置结束日期", default=None, aliases=("结束日期", "响应终止日期"))
    reviewed_on: Day | None = column("总结评估日期", default=None, aliases=("评估日期",))
    review: LongText | None = column(
        "评估结论", default=None, aliases=("总结评估", "改进措施"), when=When("reviewed_on")
    )
    remark: LongText | None = column("备注", default=None)


def _of_the_law(row: Any) -> bool:
    return "突发事件应对法" in f"{row.topic}{row.content or ''}"


PLANS = Indicator(
    key="emergency_plans",
    label="应急预案",
    definition="期末有效的应急预案，一份预案只计现行的一个版本，按预案类别分列。",
    register=EmergencyPlans,
    measure=each_row(),
    unit="份",
    basis=law.PLANS,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "应急预案",
            "现行应急预案",
            "应急预案|应急处置预案|专项预案 现有|编制|健全|共有|各类|完善",
        ),
        units=("份", "个", "项"),
        against=(
            "修订",
            "印发",
            "新制定",
            "备案",
            "合同",
            "演练",
        ),
    ),
)

ISSUED = Indicator(
    key="emergency_plans_issued",
    label="制定修订应急预案",
    definition="印发日期在当期的应急预案版本，一个版本计一份。",
    register=EmergencyPlans,
    measure=each_row(),
    unit="份",
    basis=law.PLANS,
    naming=Naming(
        phrases=(
            "修订 应急预案",
            "制定 应急预案",
            "印发 应急预案",
            "修订完善 预案",
            "修订|制定|印发|编制|完善|新编|修编|更新 应急预案|预案|应急处置预案|专项预案",
        ),
        units=("份", "个", "项"),
    ),
)

DRILLS = Indicator(
    key="emergency_drills",
    label="应急演练",
    definition="当期举行的应急演练，一次计一次，按突发事件类别分列；联合举行的同一次演练只计一次。",
    register=EmergencyDrills,
    measure=each_row(),
    unit="次",
    basis=law.DRILLS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "应急演练",
            "消防演练",
            "防汛演练",
            "避险演练",
            "疏散演练",
            "应急 演练",
            "应急|防汛|消防|防火|地质灾害|避险|疏散|逃生|森林防火|安全生产|防灾|抢险|反恐|防溺水|灭火|火灾 演练|演习|实战演练|拉练",
        ),
        units=("次", "场", "场次"),
        against=(
            "人次",
            "参演",
            "参加",
        ),
    ),
)

DRILL_PEOPLE = Indicator(
    key="emergency_drill_person_times",
    label="应急演练参加人次",
    definition="当期应急演练参加人次之和；未填的不计。",
    register=EmergencyDrills,
    measure=total_of("people"),
    unit="人次",
    basis=law.DRILLS,
    naming=Naming(
        phrases=(
            "演练 参加",
            "参演",
            "参加演练",
            "应急演练",
            "演练|演习|拉练 参演|参与|参加|人员|群众|师生",
            "参演 群众|人员|人数",
        ),
        units=("人次", "人", "名"),
    ),
)

EVENTS = Indicator(
    key="emergency_events",
    label="应对突发事件",
    definition="发生日期在当期的突发事件，一起计一起，按事件级别分列。",
    register=EmergencyEvents,
    measure=each_row(),
    unit="起",
    basis=law.LEVELS,
    breakdown="level",
    naming=Naming(
        phrases=(
            "应对突发事件",
            "处置突发事件",
            "突发事件",
            "突发事件|突发险情|险情|突发情况|灾情|火情|突发事故|汛情 处置|应对|妥善处置|处理|应急处置|成功处置|扑灭",
        ),
        units=("起", "件", "次"),
        against=("应对法", "演练", "学习", "当日"),
    ),
)

ANSWERED = Indicator(
    key="emergency_events_same_day",
    label="突发事件当日启动响应",
    definition="发生日期在当期、在发生当日或者之前启动响应的突发事件，一起计一起。",
    register=EmergencyEvents,
    measure=each_row(lambda row: row.responded_on is not None and row.responded_on <= row.happened_on),
    unit="起",
    basis=law.KINDS,
    naming=Naming(phrases=("突发事件当日启动响应", "突发事件 当日 响应"), units=("起", "件")),
)

ANSWERED_RATE = Ratio(
    key="emergency_events_same_day_rate",
    label="突发事件当日响应率",
    definition="发生日期在当期的突发事件中，当日启动响应的起数÷起数；逐级按起数相加后再相除。",
    numerator=ANSWERED,
    denominator=EVENTS,
    basis=law.KINDS,
    naming=Naming(phrases=("突发事件当日响应率", "当日响应率"), units=("%",)),
)

MOVED = Indicator(
    key="emergency_people_moved",
    label="应急转移安置群众",
    definition="发生日期在当期的突发事件应对中转移安置的人数之和。",
    register=EmergencyEvents,
    measure=total_of("moved"),
    unit="人",
    basis=law.KINDS,
    naming=Naming(
        phrases=(
            "转移安置",
            "转移 群众",
            "避险转移",
            "转移|撤离|避让|转移安置|紧急转移|避险转移 群众|人员|村民|居民|受灾群众|受威胁群众|危险区群众",
        ),
        units=("人", "人次", "名"),
        against=("演练",),
    ),
)

STUDIED = Indicator(
    key="emergency_law_study",
    label="学习突发事件应对法",
    definition="当期学习主题或者学习内容写明突发事件应对法的学法活动，一次计一次；同时计入学法活动次数。",
    register=StudySessions,
    measure=each_row(_of_the_law),
    unit="次",
    basis=law.PLANS,
    naming=Naming(
        phrases=("学习 突发事件应对法", "传达学习 突发事件应对法", "突发事件应对法"), units=("次", "场")
    ),
)

FILE = Deadline(
    key="emergency_plan_file",
    label="应急预案备案期限",
    register=EmergencyPlans,
    starts_on="issued_on",
    met_by="filed_on",
    versions=(Version(date(2024, 1, 31), WorkingDays(20), law.FILE_PLAN_IN_20),),
    applies=lambda row: row.replaced_on is None,
)

EVALUATE = Deadline(
    key="emergency_plan_evaluate",
    label="应急预案评估期限",
    register=EmergencyPlans,
    starts_on="issued_on",
    met_by="evaluated_on",
    versions=(Version(date(2024, 1, 31), Months(36), law.EVALUATE_IN_3_YEARS),),
    applies=lambda row: row.replaced_on is None,
)

REVIEW = Deadline(
    key="emergency_event_review",
    label="突发事件总结评估期限",
    register=EmergencyEvents,
    starts_on="ended_on",
    met_by="reviewed_on",
    versions=(Version(date(2007, 11, 1), CalendarDays(30), law.REVIEW_IN_30),),
)

TOLD = Sentence(
    key="emergency_told",
    part=Part.MEASURES,
    wordings=(
        "完善突发事件应对机制[[，现行应急预案{emergency_plans}]][[，全年举行应急演练{emergency_drills}]]"
        "[[，党委、政府传达学习突发事件应对法{emergency_law_study}]][[，依法处置突发事件{emergency_events}]]"
        "[[，突发事件当日响应率{emergency_events_same_day_rate}]][[，应急转移安置群众{emergency_people_moved}]]。",
        "提高突发事件依法处置能力[[，健全应急预案{emergency_plans}]][[，组织开展应急演练{emergency_drills}]]"
        "[[，组织学习突发事件应对法{emergency_law_study}]][[，妥善应对突发事件{emergency_events}]]"
        "[[，突发事件当日响应率达{emergency_events_same_day_rate}]][[，及时转移安置群众{emergency_people_moved}]]。",
    ),
)

LINE = Line(
    key="emergency",
    label="应急",
    heading="深化基层治理和平安建设",
    registers=(EmergencyPlans, EmergencyDrills, EmergencyEvents),
    indicators=(PLANS, ISSUED, DRILLS, DRILL_PEOPLE, EVENTS, ANSWERED, ANSWERED_RATE, MOVED, STUDIED),
    deadlines=(FILE, EVALUATE, REVIEW),
    sentences=(TOLD,),
)
