"""治安重点整治: places, times and goods that need attention, and the year's figures as the police give them."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.disputes import Risk
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import public_security as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "SafetySpots", "SafetyYears", "SpotKind"]


class SpotKind(Choice):
    """整治对象类别。"""

    AREA = "重点地区"
    PLACE = "重点场所"
    TIME = "重点时段"
    GOODS = "危险物品"

    __variants__ = {
        "地区": "重点地区",
        "重点区域": "重点地区",
        "场所": "重点场所",
        "重点行业场所": "重点场所",
        "行业场所": "重点场所",
        "时段": "重点时段",
        "节假日": "重点时段",
        "危爆物品": "危险物品",
        "烟花爆竹": "危险物品",
        "危险化学品": "危险物品",
    }


class SafetySpots(Register):
    """一个列入整治的重点地区、场所、时段或者一处危险物品一行。"""

    key = "safety_spots"
    label = "治安重点整治台账"
    basis = law.PATROLS
    occurred_on = "listed_on"
    subject = "name"
    identity = ("name", "listed_on")
    standing = ("listed_on", "cleared_on")
    kept_at = (4, 5)
    rules = (
        InOrder("listed_on", "checked_on"),
        InOrder("checked_on", "remedied_on"),
        InOrder("remedied_on", "cleared_on"),
        InOrder("listed_on", "due_on"),
        Needs("remedied_on", "remedy"),
    )
    procedure = Procedure(
        Stage(key="listed", label="列入", needs=("listed_on",)),
        Stage(key="checked", label="检查", needs=("checked_on",)),
        Stage(key="remedied", label="整治", needs=("remedied_on",)),
        Stage(key="cleared", label="销号", needs=("cleared_on",)),
    )

    listed_on: Day = column("列入日期", aliases=("日期", "排查日期", "登记日期"))
    kind: SpotKind = column("类别", aliases=("整治类别", "类型"))
    name: Text = column("名称", aliases=("地区（场所、时段、物品）名称", "部位名称", "对象名称"))
    risk: Risk | None = column("风险等级", default=None, aliases=("等级", "风险级别"))
    problem: LongText = column("存在的风险", aliases=("风险", "突出问题", "问题", "隐患"))
    checked_on: Day | None = column("检查日期", default=None, aliases=("最近检查日期",))
    checks: Count | None = column("检查次数", default=None, unit="次")
    remedy: LongText | None = column("整治措施", default=None, aliases=("措施", "整改措施", "管控措施"))
    owner: Text | None = column("责任单位", default=None, aliases=("责任人", "牵头单位"))
    due_on: Day | None = column("整治时限", default=None, aliases=("整治期限", "时限"))
    remedied_on: Day | None = column("整治日期", default=None, aliases=("整改日期", "整治完成日期"))
    cleared_on: Day | None = column("销号日期", default=None, aliases=("移出日期", "验收日期"))
    incidents: Count | None = column("发生案事件", default=None, aliases=("案件数", "事件数"), unit="起")
    remark: LongText | None = column("备注", default=None)


class SafetyYears(Register):
    """公安、统计等部门通报的一个年度平安建设指标一行；只录通报数，不由本级推算。"""

    key = "safety_years"
    label = "平安建设年度指标台账"
    basis = law.POLICE_FIGURES
    occurred_on = "counted_until"
    subject = "source"
    identity = ("counted_until", "source")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("counted_until", "told_on"),
        NotMore("felt_safe", "surveyed"),
        Needs("felt_safe", "surveyed"),
        Needs("surveyed", "felt_safe"),
        Needs("crimes", "residents"),
        Needs("residents", "crimes"),
    )

    counted_until: Day = column("统计截止日期", aliases=("截止日期", "统计日期"), hint="一般为当年12月31日")
    source: Text = column("通报单位", aliases=("数据来源", "提供单位"))
    paper: Text | None = column("通报文号", default=None, aliases=("文号",))
    told_on: Day | None = column("通报日期", default=None)
    crimes: Count | None = column("刑事案件", default=None, aliases=("刑事案件数", "刑事立案数"), unit="起")
    offences: Count | None = column("治安案件", default=None, aliases=("治安案件数",), unit="起")
    residents: Count | None = column("常住人口", default=None, aliases=("人口数",), unit="人")
    surveyed: Count | None = column("调查人数", default=None, aliases=("抽样人数", "访问人数"), unit="人")
    felt_safe: Number | None = column(
        "有安全感人数",
        default=None,
        aliases=("表示安全的人数",),
        unit="人",
        hint="只通报百分比的，按百分比乘以调查人数填写",
    )
    remark: LongText | None = column("备注", default=None)


SPOTS = Indicator(
    key="safety_spots",
    label="在册治安重点部位",
    definition="期末已列入、尚未销号的治安重点地区、场所、时段和危险物品，一个计一个，按类别分列。",
    register=SafetySpots,
    measure=each_row(),
    unit="个",
    basis=law.PATROLS,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(phrases=("在册治安重点部位", "治安重点部位 在册", "挂牌 重点地区"), units=("个", "处")),
)

LISTED = Indicator(
    key="safety_spots_listed",
    label="列入整治治安重点部位",
    definition="列入日期在当期的治安重点地区、场所、时段和危险物品，一个计一个，按类别分列。",
    register=SafetySpots,
    measure=each_row(),
    unit="个",
    basis=law.PATROLS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "列入整治 重点",
            "排查 治安重点",
            "排查整治 重点",
            "列入整治治安重点部位",
            "治安重点 整治",
            "治安重点|治安乱点|突出问题|重点地区 排查整治|整治|挂牌整治",
        ),
        units=("个", "处"),
        against=("销号", "在册"),
    ),
)

CLEARED = Indicator(
    key="safety_spots_cleared",
    label="销号治安重点部位",
    definition="列入日期在当期、已经整治销号的治安重点地区、场所、时段和危险物品，一个计一个。",
    register=SafetySpots,
    measure=each_row(lambda row: row.cleared_on is not None),
    unit="个",
    basis=law.PATROLS,
    naming=Naming(
        phrases=("整治销号 重点", "治安重点部位 销号", "重点部位 整治完毕"),
        units=("个", "处"),
        against=("率",),
    ),
)

CLEARED_RATE = Ratio(
    key="safety_spots_cleared_rate",
    label="治安重点部位整治销号率",
    definition="列入日期在当期的治安重点部位中，已销号个数÷列入个数；逐级按个数相加后再相除。",
    numerator=CLEARED,
    denominator=LISTED,
    basis=law.PATROLS,
    naming=Naming(phrases=("整治销号率", "重点 销号率"), units=("%",)),
)

INCIDENTS = Indicator(
    key="safety_spot_incidents",
    label="重点部位案事件",
    definition="列入日期在当期的治安重点部位在整治期间发生的案事件起数之和。",
    register=SafetySpots,
    measure=total_of("incidents"),
    unit="起",
    basis=law.PATROLS,
    naming=Naming(phrases=("重点部位 案事件", "重点部位 发生案"), units=("起", "件")),
)


def _of_year(key: str, label: str, name: str, unit: str, naming: Naming, rule: str) -> Indicator:
    """A figure of the year as other bodies gave it."""
    return Indicator(
        key=key,
        label=label,
        definition=f"统计截止日期在当期的部门通报中{rule}之和；以通报数为准。",
        register=SafetyYears,
        measure=total_of(name),
        unit=unit,
        basis=law.POLICE_FIGURES,
        naming=naming,
    )


CRIMES = _of_year(
    "safety_crimes",
    "刑事案件",
    "crimes",
    "起",
    Naming(
        phrases=(
            "刑事案件",
            "刑事立案",
            "刑事 发案",
            "刑事案件|刑事警情|刑事发案 发生|发案|立|全年|共|发",
        ),
        units=("起", "件"),
        against=("民转刑", "下降", "防止", "转为"),
    ),
    "刑事案件起数",
)

OFFENCES = _of_year(
    "safety_offences",
    "治安案件",
    "offences",
    "起",
    Naming(
        phrases=(
            "治安案件",
            "行政案件 治安",
            "治安案件|治安警情|治安类警情 发生|发案|查处|全年|受理",
        ),
        units=("起", "件"),
        against=("下降",),
    ),
    "治安案件起数",
)

RESIDENTS = _of_year(
    "safety_residents",
    "常住人口",
    "residents",
    "人",
    Naming(phrases=("常住人口",), units=("人",)),
    "常住人口数",
)

CRIME_RATE = Ratio(
    key="safety_crime_rate",
    label="刑事案件发生率",
    definition="统计截止日期在当期的刑事案件起数÷常住人口数；逐级按起数、人数相加后再相除。",
    numerator=CRIMES,
    denominator=RESIDENTS,
    basis=law.POLICE_FIGURES,
    naming=Naming(phrases=("犯罪发生率", "刑事案件发生率", "刑事 发案率"), units=("%",), against=("下降",)),
)

SURVEYED = _of_year(
    "safety_surveyed",
    "安全感调查人数",
    "surveyed",
    "人",
    Naming(phrases=("安全感 调查", "安全感 抽样"), units=("人", "名", "户")),
    "群众安全感调查人数",
)

FELT_SAFE = _of_year(
    "safety_felt",
    "有安全感人数",
    "felt_safe",
    "人",
    Naming(phrases=("有安全感", "表示安全"), units=("人", "名")),
    "表示有安全感的人数",
)

FELT_SAFE_RATE = Ratio(
    key="safety_felt_rate",
    label="群众安全感",
    definition="统计截止日期在当期的调查中，有安全感的人数÷调查人数；逐级按人数相加后再相除。",
    numerator=FELT_SAFE,
    denominator=SURVEYED,
    basis=law.POLICE_FIGURES,
    naming=Naming(
        phrases=(
            "群众安全感",
            "安全感",
            "安全感|平安建设满意度|群众安全感 满意度|率|达",
        ),
        units=("%",),
        against=("提升",),
    ),
)

CLEAR = Deadline(
    key="safety_spot_clear",
    label="治安重点整治期限",
    register=SafetySpots,
    starts_on="listed_on",
    met_by="cleared_on",
    set_by="due_on",
    versions=(Version(date(2021, 1, 1), CalendarDays(30), law.CLEAR_IN_30),),
)

SPOTS_TOLD = Sentence(
    key="safety_spots_told",
    part=Part.MEASURES,
    wordings=(
        "排查整治治安突出问题，列入整治治安重点部位{safety_spots_listed}[[，已整治销号重点部位{safety_spots_cleared}]]"
        "[[，整治销号率{safety_spots_cleared_rate}]]。",
        "加强重点地区、场所、时段和危险物品管控，共列入整治治安重点部位{safety_spots_listed}"
        "[[，整治销号重点部位{safety_spots_cleared}]][[，整治销号率达{safety_spots_cleared_rate}]]。",
    ),
)

YEAR_TOLD = Sentence(
    key="safety_year_told",
    part=Part.MEASURES,
    wordings=(
        "据有关部门通报，群众安全感{safety_felt_rate}[[，辖区刑事案件{safety_crimes}]][[，治安案件{safety_offences}]]。",
        "有关部门通报显示，群众安全感为{safety_felt_rate}[[，全年刑事案件{safety_crimes}]][[，全年治安案件{safety_offences}]]。",
    ),
)

LINE = Line(
    key="safety_spots",
    label="治安重点整治",
    heading="深化基层治理和平安建设",
    registers=(SafetySpots, SafetyYears),
    indicators=(
        SPOTS,
        LISTED,
        CLEARED,
        CLEARED_RATE,
        INCIDENTS,
        CRIMES,
        OFFENCES,
        RESIDENTS,
        CRIME_RATE,
        SURVEYED,
        FELT_SAFE,
        FELT_SAFE_RATE,
    ),
    deadlines=(CLEAR,),
    sentences=(SPOTS_TOLD, YEAR_TOLD),
)
