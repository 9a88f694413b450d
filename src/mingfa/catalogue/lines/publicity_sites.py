"""普法阵地: sites of legal culture, boards and slogans that stay up, their upkeep, and what each village has."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, NotMore
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Money, Number, Text, YesNo
from mingfa.law import publicity as law
from mingfa.law import publicity_practice as practice
from mingfa.law.counting import CalendarDays, Months
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "VILLAGES", "PublicitySites", "PublicityVillages", "SiteKind", "SiteUpkeep", "put_up"]


class SiteKind(Choice):
    """阵地设施类别。"""

    SQUARE = "法治文化广场"
    PARK = "法治文化公园"
    CORRIDOR = "法治文化长廊"
    BASE = "法治教育基地"
    ROOM = "法治书屋"
    COLUMN = "法治宣传栏"
    SCREEN = "电子显示屏"
    BOARD = "固定展板"
    SLOGAN = "固定标语"
    BANNER = "固定横幅"
    OTHER = "其他"

    __variants__ = {
        "广场": "法治文化广场",
        "法治广场": "法治文化广场",
        "公园": "法治文化公园",
        "游园": "法治文化公园",
        "法治游园": "法治文化公园",
        "法治文化游园": "法治文化公园",
        "法治小公园": "法治文化公园",
        "法治公园": "法治文化公园",
        "长廊": "法治文化长廊",
        "法治长廊": "法治文化长廊",
        "禁毒教育长廊": "法治文化长廊",
        "普法长廊": "法治文化长廊",
        "基地": "法治教育基地",
        "法治宣传教育基地": "法治教育基地",
        "青少年法治教育基地": "法治教育基地",
        "农家法治书屋": "法治书屋",
        "法律图书角": "法治书屋",
        "宣传栏": "法治宣传栏",
        "普法宣传栏": "法治宣传栏",
        "公示栏": "法治宣传栏",
        "显示屏": "电子显示屏",
        "LED屏": "电子显示屏",
        "展板": "固定展板",
        "版面": "固定展板",
        "宣传版面": "固定展板",
        "标语": "固定标语",
        "墙体标语": "固定标语",
        "标语标识": "固定标语",
        "横幅": "固定横幅",
        "条幅": "固定横幅",
        "其它": "其他",
    }


#: What villages are asked to have at least one of; boards, slogans and banners are no sites of their own.
_SITES = frozenset(
    {SiteKind.SQUARE, SiteKind.PARK, SiteKind.CORRIDOR, SiteKind.BASE, SiteKind.ROOM, SiteKind.COLUMN}
)


class PublicitySites(Register):
    """一处法治文化阵地一行；同一地点同时设置的同类宣传栏、展板、标语合为一行，填明数量。"""

    key = "publicity_sites"
    label = "普法阵地台账"
    basis = law.SITES
    occurred_on = "planned_on"
    subject = "name"
    identity = ("kind", "name", "planned_on")
    rhythm = Rhythm.QUARTER
    standing = ("put_up_on", "removed_on")
    kept_at = (4, 5)
    rules = (
        InOrder("planned_on", "put_up_on"),
        InOrder("put_up_on", "accepted_on"),
        InOrder("put_up_on", "removed_on"),
        Needs("removed_on", "removal_reason"),
    )
    procedure = Procedure(
        Stage(key="planned", label="规划", needs=("planned_on",)),
        Stage(key="put_up", label="建成", needs=("put_up_on",)),
        Stage(key="accepted", label="验收", needs=("accepted_on",), optional=True),
        Stage(key="removed", label="撤除", needs=("removed_on",)),
    )

    kind: SiteKind = column("阵地类别", aliases=("类别", "设施类别", "种类"))
    name: Text = column("阵地名称", aliases=("名称", "设施名称", "标语内容", "项目名称"))
    theme: Text | None = column(
        "宣传主题", default=None, aliases=("主题", "内容"), hint="如：宪法、民法典、禁毒"
    )
    place: Text | None = column("具体位置", default=None, aliases=("位置", "地点", "设置地点"))
    quantity: Count | None = column("数量", default=None, unit="处", hint="标语按条、展板按块，不填的按1计")
    parts: Text | None = column(
        "组成部分", default=None, aliases=("设施组成",), hint="如：普法亭、学法长廊、石雕"
    )
    size: Number | None = column("面积", default=None, aliases=("规模",), unit="平方米")
    cost: Money | None = column("建设资金", default=None, aliases=("投入资金", "造价"), unit="元")
    planned_on: Day = column("规划日期", aliases=("立项日期", "登记日期"), hint="直接设置的填设置日期")
    put_up_on: Day | None = column(
        "建成日期", default=None, aliases=("设置日期", "建成时间", "启用日期", "张贴日期")
    )
    accepted_on: Day | None = column("验收日期", default=None, aliases=("验收时间",))
    public: YesNo | None = column(
        "是否列入公开名录", default=None, aliases=("列入名录", "是否公布"), basis=law.SITES
    )
    removed_on: Day | None = column("撤除日期", default=None, aliases=("拆除日期", "更换日期"))
    removal_reason: Text | None = column(
        "撤除原因", default=None, aliases=("更换原因",), when=When("removed_on")
    )
    remark: LongText | None = column("备注", default=None)


class Care(Choice):
    """维护类别。"""

    CHECK = "检查"
    UPDATE = "更新内容"
    EVENT = "开放活动"

    __variants__ = {
        "巡查": "检查",
        "例行检查": "检查",
        "维护": "检查",
        "内容更新": "更新内容",
        "更换内容": "更新内容",
        "更新": "更新内容",
        "活动": "开放活动",
        "开放": "开放活动",
    }


class Condition(Choice):
    """检查发现的状况。"""

    SOUND = "完好"
    DAMAGED = "待修"
    STALE = "内容过时"

    __variants__ = {
        "正常": "完好",
        "良好": "完好",
        "损坏": "待修",
        "破损": "待修",
        "过时": "内容过时",
        "需更新": "内容过时",
    }


class SiteUpkeep(Register):
    """一次阵地检查、内容更新或者开放活动一行。"""

    key = "site_upkeep"
    label = "普法阵地维护台账"
    basis = law.SITES
    occurred_on = "done_on"
    subject = "site"
    identity = ("done_on", "site", "kind")
    rhythm = Rhythm.QUARTER
    kept_at = (4, 5)
    rules = (
        InOrder("done_on", "repair_by"),
        InOrder("done_on", "repaired_on"),
        InOrder("done_on", "next_on"),
        Needs("kind", "condition", values=(Care.CHECK,)),
        Needs("repaired_on", "condition"),
    )

    done_on: Day = column("维护日期", aliases=("日期", "检查日期", "更新日期"))
    site: Text = column("阵地名称", aliases=("名称", "设施名称"), roster="publicity_sites")
    kind: Care = column("维护类别", aliases=("类别", "事项"))
    condition: Condition | None = column("状况", default=None, aliases=("检查结果", "完好情况"))
    version: Text | None = column("更新后内容", default=None, aliases=("新内容", "内容版本"))
    visits: Count | None = column("参观人次", default=None, aliases=("参观人数", "接待人次"), unit="人次")
    repair_by: Day | None = column(
        "修复期限", default=None, aliases=("整改期限",), basis=practice.REPAIR_IN_30
    )
    repaired_on: Day | None = column("修复日期", default=None, aliases=("修复完成日期", "整改日期"))
    next_on: Day | None = column("下次检查日期", default=None, aliases=("下次维护日期",))
    next_done_on: Day | None = column("下次检查完成日期", default=None)
    inspector: Text | None = column("检查人", default=None, aliases=("维护人", "责任人"), stays=True)
    remark: LongText | None = column("备注", default=None)


class PublicityVillages(Register):
    """一个村（社区）一行，写明阵地和标语的覆盖情况；情况变化时修改。"""

    key = "publicity_villages"
    label = "村级普法设施名册"
    basis = law.GRASS_ROOTS
    occurred_on = "since"
    subject = "village"
    identity = ("village", "since")
    rhythm = Rhythm.YEAR
    standing = ("since", "until")
    rules = (InOrder("since", "until"), NotMore("slogan_groups", "groups"), Needs("slogan_groups", "groups"))

    village: Text = column("村（社区）", aliases=("村", "村名", "村（社区）名称"))
    since: Day = column("登记日期", aliases=("建册日期", "日期"))
    until: Day | None = column("撤并日期", default=None, aliases=("撤销日期",))
    has_site: YesNo = column("有无法治文化阵地", aliases=("法治文化阵地", "是否建有阵地"))
    has_facility: YesNo = column("有无普法设施", aliases=("法治宣传设施", "是否有宣传设施"))
    groups: Count | None = column("村民小组数", default=None, aliases=("组数", "小组数"), unit="个")
    slogan_groups: Count | None = column("有普法标语的组数", default=None, aliases=("有标语组数",), unit="个")
    loudspeakers: Count | None = column(
        "应急广播终端数", default=None, aliases=("大喇叭数量", "应急广播数"), unit="个"
    )
    remark: LongText | None = column("备注", default=None)


def put_up(*kinds: SiteKind) -> Measure:
    """How many of these kinds a row puts up; a quantity not given is one."""

    def measure(row: Any) -> Amount | None:
        if row.kind not in kinds or row.put_up_on is None:
            return None
        return Amount.exact(1) if row.quantity is None else row.quantity or None

    return measure


def _standing(key: str, label: str, kinds: tuple[SiteKind, ...], naming: Naming, rule: str) -> Indicator:
    """The sites of some kinds that stand at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末已经建成、没有撤除的{rule}，按填明的数量计，未填数量的一行计一处；规划未建成的不计。",
        register=PublicitySites,
        measure=put_up(*kinds),
        unit="处",
        basis=law.SITES,
        nature=Nature.STOCK,
        breakdown="kind" if len(kinds) > 1 else "",
        naming=naming,
    )


SITES = _standing(
    "publicity_sites",
    "法治文化阵地",
    tuple(kind for kind in SiteKind if kind in _SITES),
    Naming(
        phrases=(
            "法治文化阵地",
            "普法阵地",
            "法治阵地",
            "法治宣传阵地",
            "法治文化广场",
            "法治宣传栏",
            "法治文化|普法|法治宣传|法治|宪法 阵地|宣传栏|文化墙|法治文化墙|街区|宣传点|示范点|文化点|小院|院坝|驿站|书屋|法治角",
            "法治文化阵地|普法阵地|法治宣传阵地|法治宣传栏|法治文化墙|法治墙|普法宣传栏",
        ),
        units=("处", "个", "块", "座"),
        against=(
            "村建有",
            "新建",
            "巡查",
            "维护",
            "检查",
            "更新",
            "覆盖率",
            "参观",
            "活动",
        ),
    ),
    "法治文化广场、公园、长廊、教育基地、书屋和宣传栏",
)

PARKS = _standing(
    "publicity_parks",
    "法治文化公园",
    (SiteKind.PARK,),
    Naming(
        phrases=(
            "法治主题公园",
            "法治广场",
            "法治文化广场",
            "法治公园",
            "法治文化公园",
            "法治游园",
            "法治文化游园",
            "法治小公园",
            "法治|宪法|民法典 公园|广场|主题公园|游园|文化公园|文化广场",
        ),
        units=("处", "个", "座"),
        against=("长廊",),
    ),
    "法治文化公园、游园",
)

CORRIDORS = _standing(
    "publicity_corridors",
    "法治文化长廊",
    (SiteKind.CORRIDOR,),
    Naming(
        phrases=(
            "法治文化长廊",
            "法治长廊",
            "禁毒教育长廊",
            "普法长廊",
            "法治|宪法|民法典|普法 长廊|主题长廊|文化长廊|走廊|文化走廊|法治文化走廊",
        ),
        units=("处", "条", "个"),
    ),
    "法治文化长廊、禁毒教育长廊",
)

BUILT = Indicator(
    key="publicity_sites_built",
    label="新建法治文化阵地",
    definition="建成日期在当期的法治文化广场、公园、长廊、教育基地、书屋和宣传栏，按填明的数量计，未填数量的一行计一处。",
    register=PublicitySites,
    measure=put_up(*(kind for kind in SiteKind if kind in _SITES)),
    unit="处",
    basis=law.SITES,
    dated_by="put_up_on",
    breakdown="kind",
    naming=Naming(
        phrases=(
            "新建 法治文化阵地",
            "新建 法治 阵地",
            "建成 法治文化阵地",
            "新建 法治宣传栏",
            "制作 法治宣传栏",
            "新建|新增|新建成|新打造|升级改造|年内建成 法治文化|普法|法治|宪法|法治宣传|民法典 阵地|广场|公园|长廊|宣传栏|文化墙|街区|文化点|小院|示范点|游园|驿站|主题公园",
        ),
        units=("处", "个", "块"),
        against=(
            "累计",
            "现有",
            "增至",
            "达到",
        ),
    ),
)

UPDATED = Indicator(
    key="publicity_sites_updated",
    label="普法阵地更新内容",
    definition="当期维护类别为“更新内容”的记录，一处一次计一次。",
    register=SiteUpkeep,
    measure=each_row(lambda row: row.kind is Care.UPDATE),
    unit="次",
    basis=law.SITES,
    naming=Naming(
        phrases=(
            "阵地 更新 内容",
            "宣传栏 更新",
            "长廊 更新",
            "更新 展板内容",
            "更换|更新|轮换 橱窗|宣传栏|展板|阵地|宣传橱窗 内容|板面",
        ),
        units=("次", "期", "处"),
    ),
)

CHECKED = Indicator(
    key="publicity_sites_checked",
    label="检查普法阵地",
    definition="当期维护类别为“检查”的记录，一处一次计一处次。",
    register=SiteUpkeep,
    measure=each_row(lambda row: row.kind is Care.CHECK),
    unit="次",
    basis=law.SITES,
    naming=Naming(phrases=("检查 阵地", "维护 阵地", "阵地 检查", "阵地 维护"), units=("次", "处")),
)

SITE_EVENTS = Indicator(
    key="publicity_site_events",
    label="普法阵地开放活动",
    definition="当期维护类别为“开放活动”的记录，一次计一次；已在普法活动台账登记的活动不在此重复登记。",
    register=SiteUpkeep,
    measure=each_row(lambda row: row.kind is Care.EVENT),
    unit="次",
    basis=law.SITES,
    naming=Naming(phrases=("阵地 开放活动", "阵地 开展活动", "依托 阵地 活动"), units=("次", "场", "场次")),
)

VISITS = Indicator(
    key="publicity_site_visits",
    label="普法阵地参观人次",
    definition="当期阵地开放活动、检查时登记的参观人次之和，同一人参观几次计几人次。",
    register=SiteUpkeep,
    measure=total_of("visits"),
    unit="人次",
    basis=law.SITES,
    naming=Naming(
        phrases=(
            "参观 人次",
            "参观 阵地",
            "阵地 接待",
            "参观 群众",
            "阵地|基地|广场|公园|展馆|法治文化 参观|接待|游览|打卡",
            "接待|组织 参观|研学|参观者|参观群众|参观人员",
        ),
        units=("人次", "人"),
    ),
)


def _village(key: str, label: str, measure: Measure, naming: Naming, rule: str) -> Indicator:
    """What the villages on the roster at the period's end have."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末在册、没有撤并的{rule}。",
        register=PublicityVillages,
        measure=measure,
        unit="个",
        basis=law.GRASS_ROOTS,
        nature=Nature.STOCK,
        naming=naming,
    )


VILLAGES = _village(
    "publicity_villages",
    "普法在册村（社区）",
    each_row(),
    Naming(
        phrases=("普法 所辖 村", "在册 村（社区）"),
        units=("个",),
        against=("阵地", "网格", "调解", "法律顾问"),
    ),
    "村（社区），一个计一个；各项村级覆盖率以此为底数",
)

VILLAGES_WITH_SITE = _village(
    "publicity_villages_with_site",
    "建有法治文化阵地的村（社区）",
    each_row(lambda row: row.has_site),
    Naming(phrases=("村建有 阵地", "建有 法治文化阵地 村", "村（社区） 建有 阵地"), units=("个", "村")),
    "村（社区）中有法治文化阵地的，一村计一个，不论建有几处",
)

VILLAGES_WITH_FACILITY = _village(
    "publicity_villages_with_facility",
    "有普法设施的村（社区）",
    each_row(lambda row: row.has_facility),
    Naming(phrases=("有 普法设施 村", "村 法治宣传设施"), units=("个", "村")),
    "村（社区）中有普法设施的，一村计一个",
)

GROUPS = _village(
    "publicity_village_groups",
    "普法在册村民小组",
    total_of("groups", lambda row: row.slogan_groups is not None),
    Naming(phrases=("在册 村民小组",), units=("个",), against=("标语", "明白人")),
    "村（社区）的村民小组数之和，只计同时填有标语组数的村",
)

GROUPS_WITH_SLOGAN = _village(
    "publicity_groups_with_slogan",
    "有普法标语的村民小组",
    total_of("slogan_groups"),
    Naming(phrases=("村民小组 普法标语", "组 有 普法标语"), units=("个", "组")),
    "村（社区）有普法标语的村民小组数之和",
)

LOUDSPEAKERS = _village(
    "publicity_loudspeakers",
    "普法应急广播终端",
    total_of("loudspeakers"),
    Naming(
        phrases=(
            "应急广播终端",
            "大喇叭",
            "广播 终端",
            "应急广播|大喇叭|音柱|广播 终端|安装|建成|个",
        ),
        units=("个", "台", "套", "只"),
        against=("播放", "播出", "分钟"),
    ),
    "村（社区）应急广播终端数之和",
)


def _rate(key: str, label: str, part: Indicator, whole: Indicator, *phrases: str) -> Ratio:
    return Ratio(
        key=key,
        label=label,
        definition=f"期末“{part.label}”÷“{whole.label}”；逐级按个数相加后再相除，底数同时列出。",
        numerator=part,
        denominator=whole,
        basis=law.GRASS_ROOTS,
        naming=Naming(phrases=phrases, units=("%",)),
    )


SITE_RATE = _rate(
    "publicity_site_rate",
    "法治文化阵地村级覆盖率",
    VILLAGES_WITH_SITE,
    VILLAGES,
    "法治文化阵地 覆盖率",
    "阵地 覆盖率",
    "阵地 覆盖 村",
    "阵地|法治文化|普法阵地|法治阵地 覆盖率|覆盖面|建成率",
)
FACILITY_RATE = _rate(
    "publicity_facility_rate",
    "普法设施村级覆盖率",
    VILLAGES_WITH_FACILITY,
    VILLAGES,
    "普法设施 覆盖率",
    "宣传设施 覆盖率",
)
SLOGAN_RATE = _rate(
    "publicity_slogan_rate",
    "普法标语小组覆盖率",
    GROUPS_WITH_SLOGAN,
    GROUPS,
    "标语 覆盖率",
    "标语 小组 覆盖率",
)

REPAIR = Deadline(
    key="site_repair",
    label="普法阵地修复期限",
    register=SiteUpkeep,
    starts_on="done_on",
    met_by="repaired_on",
    set_by="repair_by",
    versions=(Version(date(2021, 4, 5), CalendarDays(30), practice.REPAIR_IN_30),),
    applies=lambda row: row.condition in (Condition.DAMAGED, Condition.STALE),
)

CHECK_AGAIN = Deadline(
    key="site_check_again",
    label="普法阵地下次检查",
    register=SiteUpkeep,
    starts_on="done_on",
    met_by="next_done_on",
    set_by="next_on",
    versions=(Version(date(2021, 4, 5), Months(12), practice.REPAIR_IN_30),),
    applies=lambda row: row.next_on is not None,
)

SITES_TOLD = Sentence(
    key="publicity_sites_told",
    part=Part.MEASURES,
    wordings=(
        "加强法治文化阵地建设，现有法治文化阵地{publicity_sites}[[，其中法治文化公园{publicity_parks}]]"
        "[[，法治文化长廊{publicity_corridors}]][[，年内新建法治文化阵地{publicity_sites_built}]]"
        "[[，法治文化阵地村级覆盖率{publicity_site_rate}]]。",
        "用好法治文化阵地，全镇共有法治文化阵地{publicity_sites}[[，其中法治公园{publicity_parks}]]"
        "[[，法治长廊{publicity_corridors}]][[，当年建成法治文化阵地{publicity_sites_built}]]"
        "[[，建有阵地的村（社区）覆盖率{publicity_site_rate}]]。",
    ),
)

UPKEEP_TOLD = Sentence(
    key="publicity_upkeep_told",
    part=Part.MEASURES,
    wordings=(
        "常态化维护普法阵地[[，检查维护普法阵地{publicity_sites_checked}]][[，更新阵地展示内容{publicity_sites_updated}]]"
        "[[，阵地开放活动{publicity_site_events}]][[，参观阵地群众{publicity_site_visits}]]。",
        "注重阵地管护[[，开展阵地检查维护{publicity_sites_checked}]][[，普法阵地内容更新{publicity_sites_updated}]]"
        "[[，组织阵地开放活动{publicity_site_events}]][[，接待参观群众{publicity_site_visits}]]。",
    ),
)

VILLAGES_TOLD = Sentence(
    key="publicity_villages_told",
    part=Part.MEASURES,
    wordings=(
        "推动普法设施向村组延伸[[，有普法设施的村（社区）{publicity_villages_with_facility}]]"
        "[[，普法标语小组覆盖率{publicity_slogan_rate}]][[，用于普法的应急广播终端{publicity_loudspeakers}]]。",
        "打通普法“最后一公里”[[，配有普法设施的村（社区）{publicity_villages_with_facility}]]"
        "[[，村民小组普法标语覆盖率{publicity_slogan_rate}]][[，可用于普法的应急广播终端{publicity_loudspeakers}]]。",
    ),
)

LINE = Line(
    key="publicity_sites",
    label="普法阵地",
    heading="深入开展法治宣传教育",
    registers=(PublicitySites, SiteUpkeep, PublicityVillages),
    indicators=(
        SITES,
        PARKS,
        CORRIDORS,
        BUILT,
        UPDATED,
        CHECKED,
        SITE_EVENTS,
        VISITS,
        VILLAGES,
        VILLAGES_WITH_SITE,
        VILLAGES_WITH_FACILITY,
        GROUPS,
        GROUPS_WITH_SLOGAN,
        LOUDSPEAKERS,
        SITE_RATE,
        FACILITY_RATE,
        SLOGAN_RATE,
    ),
    deadlines=(REPAIR, CHECK_AGAIN),
    sentences=(SITES_TOLD, UPKEEP_TOLD, VILLAGES_TOLD),
)
