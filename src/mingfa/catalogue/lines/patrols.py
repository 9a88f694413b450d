"""治安巡查: patrols by several bodies and by the week, what they found and what was put right."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row, number_of, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import inspections
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import enforcement_statistics
from mingfa.law import public_security as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "PatrolKind", "Patrols"]


class PatrolKind(Choice):
    """巡查类别。"""

    JOINT = "联合巡查"
    ROUTINE = "常态化巡查"
    SPECIAL = "专项巡查"

    __variants__ = {
        "联合": "联合巡查",
        "集镇联合巡查": "联合巡查",
        "联合治安巡查": "联合巡查",
        "集镇联合治安巡查": "联合巡查",
        "常态化": "常态化巡查",
        "日常巡查": "常态化巡查",
        "常态化治安巡查": "常态化巡查",
        "每周巡查": "常态化巡查",
        "专项": "专项巡查",
        "专项检查": "专项巡查",
    }


class Patrols(Register):
    """联合巡查、专项巡查一次一行；常态化巡查一周一行，写当周次数，没有开展的写0。"""

    key = "patrols"
    label = "治安巡查台账"
    basis = law.PATROLS
    occurred_on = "patrolled_on"
    subject = "route"
    identity = ("patrolled_on", "kind", "route")
    joint = "units"
    kept_at = (4, 5)
    rules = (
        InOrder("patrolled_on", "due_on"),
        InOrder("patrolled_on", "remedied_on"),
        NotMore("remedied", "found"),
        Needs("remedied", "found"),
        Needs("found_what", "found"),
        Stated(
            at="times",
            reads=("kind",),
            holds=lambda row: row.kind is PatrolKind.ROUTINE or row.times is None or row.times.value == 1,
            message="联合巡查、专项巡查一次一行，次数只能为1或者不填",
            rule="联合巡查和专项巡查一次一行",
        ),
        Stated(
            at="missed_why",
            reads=("kind", "times"),
            holds=lambda row: not _missed(row) or row.missed_why is not None,
            message="当周没有开展常态化巡查，请填写原因",
            rule="当周次数为0的须填未开展原因",
        ),
    )
    procedure = Procedure(
        Stage(key="patrolled", label="巡查", needs=("patrolled_on",)),
        Stage(key="found", label="发现问题", needs=("found",), optional=True),
        Stage(key="remedied", label="整改", needs=("remedied_on", "remedied"), optional=True),
    )

    patrolled_on: Day = column(
        "巡查日期", aliases=("日期", "时间", "巡查时间"), hint="常态化巡查填当周任意一天"
    )
    kind: PatrolKind = column("巡查类别", aliases=("类别", "巡查类型", "类型"))
    route: Text = column("巡查路线", aliases=("路线", "巡查区域", "地点"))
    times: Count | None = column(
        "次数",
        default=None,
        aliases=("巡查次数", "当周次数"),
        unit="次",
        hint="不填的按1次计；当周没有开展的填0",
    )
    missed_why: LongText | None = column("未开展原因", default=None, aliases=("未巡查原因",))
    units: Text | None = column(
        "参加单位",
        default=None,
        aliases=("联合单位", "参与单位", "巡查单位"),
        hint="写本系统内单位名称的，会请对方确认；对方确认后，上级只计一次",
        stays=True,
    )
    people: Count | None = column(
        "参加人次", default=None, aliases=("出动人次", "参加人数", "警力"), unit="人次"
    )
    volunteer_hours: Number | None = column(
        "志愿者服务时长",
        default=None,
        aliases=("志愿服务时长", "志愿时长"),
        unit="小时",
        hint="参加志愿者的服务小时数合计",
    )
    found: Count | None = column(
        "发现问题", default=None, aliases=("发现问题数", "问题数", "隐患数"), unit="个"
    )
    found_what: LongText | None = column(
        "问题描述", default=None, aliases=("发现的问题", "隐患描述"), when=When("found")
    )
    remedy: LongText | None = column(
        "整改措施", default=None, aliases=("措施", "处理措施"), when=When("found")
    )
    due_on: Day | None = column("整改时限", default=None, aliases=("整改期限", "时限"), when=When("found"))
    remedied: Count | None = column("整改问题", default=None, aliases=("整改数", "已整改"), unit="个")
    remedied_on: Day | None = column("整改日期", default=None, aliases=("整改完成日期", "销号日期"))
    remark: LongText | None = column("备注", default=None)


def _missed(row: Any) -> bool:
    return row.kind is PatrolKind.ROUTINE and row.times is not None and not row.times.value


def _week(row: Any) -> bool:
    return row.kind is PatrolKind.ROUTINE


def _times(row: Any) -> Amount | None:
    made: Amount | None = number_of("times")(row)
    return made if made is not None and made.value else None


PATROLS = Indicator(
    key="patrols",
    label="治安巡查",
    definition="当期开展的治安巡查次数之和，未填次数的一行计一次，按巡查类别分列；多家联合的一次巡查只计一次。",
    register=Patrols,
    measure=_times,
    unit="次",
    basis=law.PATROLS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "平安巡逻",
            "义务巡逻",
            "治安 巡逻",
            "巡逻",
            "治安巡查",
            "联合治安巡查",
            "联合巡查",
            "常态化巡查",
            "治安 巡查",
            "巡逻防控",
            "治安巡逻",
            "巡逻|巡防|义务巡逻|治安巡逻|夜间巡逻|夜巡|平安巡防|夜间巡防|联防巡逻|巡逻巡防|治安巡防|街面巡逻 开展|组织|累计|巡防|防控|值守",
            "治安巡逻|夜间巡逻|夜间巡防|义务巡逻|平安巡逻|治安巡防|巡逻防控",
        ),
        units=("次", "场次", "余次", "轮次"),
        against=(
            "每周",
            "每月",
            "执法",
            "人次",
            "执法巡查",
            "隐患",
            "警力",
            "河道",
        ),
    ),
)

WEEKS = Indicator(
    key="patrol_weeks",
    label="登记常态化巡查的周",
    definition="当期登记的常态化巡查周数，一周计一个，没有开展而登记为0次的也计入。",
    register=Patrols,
    measure=each_row(_week),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(phrases=("登记常态化巡查的周",), units=("个",)),
)

WEEKS_KEPT = Indicator(
    key="patrol_weeks_kept",
    label="开展常态化巡查的周",
    definition="当期常态化巡查次数不为0的周数，一周计一个。",
    register=Patrols,
    measure=each_row(lambda row: _week(row) and not _missed(row)),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(phrases=("开展常态化巡查的周",), units=("个",)),
)

WEEKS_MISSED = Indicator(
    key="patrol_weeks_missed",
    label="未开展常态化巡查的周",
    definition="当期登记为0次的常态化巡查周数，一周计一个；没有登记的周不能算作未开展，请补录。",
    register=Patrols,
    measure=each_row(_missed),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(phrases=("未开展常态化巡查的周",), units=("个",)),
)

WEEKS_KEPT_RATE = Ratio(
    key="patrol_weeks_kept_rate",
    label="每周常态化巡查落实率",
    definition="当期登记的常态化巡查周数中，已开展的周数÷登记的周数；逐级按周数相加后再相除。",
    numerator=WEEKS_KEPT,
    denominator=WEEKS,
    basis=law.PATROLS,
    naming=Naming(phrases=("每周常态化巡查落实率", "每周 巡查 落实率", "常态化巡查 落实率"), units=("%",)),
)

PATROL_PEOPLE = Indicator(
    key="patrol_person_times",
    label="巡查出动人次",
    definition="当期治安巡查参加人次之和；未填的不计。",
    register=Patrols,
    measure=total_of("people"),
    unit="人次",
    basis=law.PATROLS,
    naming=Naming(
        phrases=(
            "巡查 出动",
            "出动 警力",
            "出动 巡防",
            "巡查出动",
            "巡逻|巡防|治安巡逻|巡查 出动|参与|人次|警力|志愿者|力量",
        ),
        units=("人次", "人"),
        against=("执法人员",),
    ),
)

VOLUNTEER_HOURS = Indicator(
    key="patrol_volunteer_hours",
    label="平安志愿者巡查时长",
    definition="当期治安巡查中志愿者服务小时数之和；未填的不计。",
    register=Patrols,
    measure=total_of("volunteer_hours"),
    unit="小时",
    basis=law.PATROLS,
    naming=Naming(phrases=("志愿者 时长", "志愿服务时长", "志愿者 服务"), units=("小时", "个小时")),
)

FINDINGS = Indicator(
    key="patrol_findings",
    label="巡查发现问题",
    definition="当期治安巡查发现的问题个数之和。",
    register=Patrols,
    measure=total_of("found"),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(
        phrases=(
            "巡逻 发现 隐患",
            "巡逻 发现问题",
            "巡查 发现问题",
            "巡查发现",
            "巡查 发现 隐患",
            "巡查 排查隐患",
            "巡逻|巡防|治安巡查|治安 发现|排查|排除 隐患|问题|治安隐患|线索",
        ),
        units=("个", "处", "条", "项"),
        against=(
            "整改",
            "网格",
            "消除",
        ),
    ),
)

REMEDIED = Indicator(
    key="patrol_findings_remedied",
    label="整改巡查问题",
    definition="当期治安巡查发现的问题中已经整改的个数之和。",
    register=Patrols,
    measure=total_of("remedied"),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(
        phrases=(
            "巡逻 消除 隐患",
            "巡查 消除 隐患",
            "整改巡查问题",
            "巡查 整改",
            "治安隐患|巡逻|巡防|安全隐患|治安 整改|消除|排除|整治|清除",
        ),
        units=("个", "处", "条", "项"),
        against=(
            "率",
            "检查",
            "抽查",
            "经营",
        ),
    ),
)

REMEDIED_RATE = Ratio(
    key="patrol_findings_remedied_rate",
    label="巡查问题整改率",
    definition="当期治安巡查发现的问题中，已整改个数÷发现个数；逐级按个数相加后再相除。",
    numerator=REMEDIED,
    denominator=FINDINGS,
    basis=law.PATROLS,
    naming=Naming(phrases=("巡查问题整改率", "巡查 整改率"), units=("%",)),
)

REMEDY = Deadline(
    key="patrol_remedy",
    label="巡查问题整改期限",
    register=Patrols,
    starts_on="patrolled_on",
    met_by="remedied_on",
    set_by="due_on",
    versions=(Version(date(2021, 1, 1), CalendarDays(15), law.REMEDY_IN_15),),
    applies=lambda row: row.found is not None and row.found.value > 0,
)

NO_INSPECTION = CountingNote(
    key="patrol_is_no_inspection",
    label="巡查不是行政检查",
    said="巡查没有具体的检查对象，计入治安巡查，不计入行政检查；巡查中对某一家做了完整检查的，另在行政检查台账登记。",
    basis=enforcement_statistics.INSPECTION,
    register=Patrols,
    decides=lambda row: _times(row) is not None,
    figures=(PATROLS, inspections.CHECKS),
)

TOLD = Sentence(
    key="patrols_told",
    part=Part.MEASURES,
    wordings=(
        "全年开展治安巡查{patrols}[[，集镇开展联合巡查{patrols:联合巡查}]][[，巡查发现问题{patrol_findings}]]"
        "[[，巡查问题整改率{patrol_findings_remedied_rate}]][[，每周常态化巡查落实率{patrol_weeks_kept_rate}]]。",
        "坚持治安巡查常态化，共组织治安巡查{patrols}[[，组织集镇联合巡查{patrols:联合巡查}]]"
        "[[，巡查共发现问题{patrol_findings}]][[，巡查问题整改率达{patrol_findings_remedied_rate}]]"
        "[[，每周常态化巡查落实率为{patrol_weeks_kept_rate}]]。",
    ),
)

LINE = Line(
    key="patrols",
    label="治安巡查",
    heading="深化基层治理和平安建设",
    registers=(Patrols,),
    indicators=(
        PATROLS,
        WEEKS,
        WEEKS_KEPT,
        WEEKS_MISSED,
        WEEKS_KEPT_RATE,
        PATROL_PEOPLE,
        VOLUNTEER_HOURS,
        FINDINGS,
        REMEDIED,
        REMEDIED_RATE,
    ),
    deadlines=(REMEDY,),
    notes=(NO_INSPECTION,),
    sentences=(TOLD,),
)
