"""网格: a town cut into grids and smaller areas, and the people who serve them."""

from __future__ import annotations

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Number, Text
from mingfa.law import grid as law
from mingfa.law.report_parts import Part

__all__ = ["LINE", "AreaKind", "GridMembers", "Grids", "Post", "Skill"]


class AreaKind(Choice):
    """网格类别。"""

    GRID = "网格"
    SPECIAL = "专属网格"
    AREA = "网格责任区"

    __variants__ = {
        "基础网格": "网格",
        "综合网格": "网格",
        "专业网格": "专属网格",
        "责任区": "网格责任区",
        "微网格": "网格责任区",
        "网格小区": "网格责任区",
    }


class Post(Choice):
    """网格岗位。"""

    HEAD = "网格长"
    FULL_TIME = "专职网格员"
    PART_TIME = "兼职网格员"

    __variants__ = {"专职": "专职网格员", "全职": "专职网格员", "兼职": "兼职网格员"}


class Skill(Choice):
    """网格员兼任的职责（一员多能）。"""

    MEDIATOR = "人民调解员"
    LAW_GUIDE = "法律明白人"
    PUBLICITY = "政策宣传员"
    SECURITY = "治安巡防员"
    SAFETY = "安全生产消防员"
    CIVIL = "民政协理员"
    FOREST = "护林员"
    RIVER = "河湖管护员"
    OTHER = "其他"

    __variants__ = {
        "调解员": "人民调解员",
        "明白人": "法律明白人",
        "宣传员": "政策宣传员",
        "巡防员": "治安巡防员",
        "消防员": "安全生产消防员",
        "安全员": "安全生产消防员",
        "河长": "河湖管护员",
        "其它": "其他",
    }


class Grids(Register):
    """一个网格或者网格责任区一行；只记户数、人数，不登记住户。"""

    key = "grids"
    label = "网格和责任区名册"
    basis = law.GRIDS
    occurred_on = "drawn_on"
    subject = "name"
    identity = ("name", "drawn_on")
    standing = ("drawn_on", "ended_on")
    kept_at = (4, 5)
    rules = (InOrder("drawn_on", "ended_on"), Needs("kind", "parent", values=(AreaKind.AREA,)))

    number: Text | None = column("网格编号", default=None, aliases=("编号", "网格编码"))
    name: Text = column("网格名称", aliases=("名称", "责任区名称"))
    kind: AreaKind = column("网格类别", aliases=("类别", "类型"))
    parent: Text | None = column(
        "所属网格", default=None, aliases=("上级网格",), when=When("kind", (AreaKind.AREA,))
    )
    place: Text | None = column("所在村（社区）", default=None, aliases=("村", "村（社区）", "所在村"))
    boundary: LongText | None = column("四至范围", default=None, aliases=("范围", "边界", "覆盖范围"))
    households: Count | None = column("户数", default=None, aliases=("覆盖户数",), unit="户")
    residents: Count | None = column("人数", default=None, aliases=("覆盖人数", "人口"), unit="人")
    head: Text | None = column("网格长", default=None, aliases=("网格长姓名", "负责人"))
    resources: LongText | None = column(
        "下沉力量",
        default=None,
        aliases=("下沉资源", "联系部门"),
        hint="如：党支部、派出所民警、法律顾问、便民服务",
    )
    drawn_on: Day = column("划定日期", aliases=("划分日期", "设立日期", "日期"))
    ended_on: Day | None = column("撤并日期", default=None, aliases=("调整日期", "撤销日期"))
    remark: LongText | None = column("备注", default=None)


class GridMembers(Register):
    """一人在一个网格任一个岗位一行；兼管几个网格的，只登记在主要的网格。"""

    key = "grid_members"
    label = "网格员名册"
    basis = law.GRIDS
    occurred_on = "serves_from"
    subject = "name"
    identity = ("name", "grid", "serves_from")
    who = ("name", "phone")
    standing = ("serves_from", "serves_until")
    kept_at = (4, 5)
    rules = (
        InOrder("serves_from", "serves_until"),
        Needs("training_hours", "trained_on"),
        Needs("review", "reviewed_on"),
    )
    procedure = Procedure(
        Stage(key="appointed", label="聘任", needs=("serves_from",)),
        Stage(key="trained", label="培训", needs=("trained_on",), optional=True),
        Stage(key="reviewed", label="年度考核", needs=("reviewed_on", "review"), optional=True),
    )

    name: Text = column("姓名", aliases=("网格员姓名", "人员姓名"))
    phone: Text | None = column("联系电话", default=None, aliases=("电话", "联系方式"), privacy=Privacy.PHONE)
    grid: Text = column("所在网格", aliases=("网格", "网格名称", "责任区"), stays=True, roster="grids")
    post: Post = column("岗位", aliases=("类别", "专兼职", "人员类别"))
    skills: tuple[Skill, ...] | None = column(
        "兼任职责", default=None, aliases=("一员多能", "兼任身份", "技能")
    )
    serves_from: Day = column("任职日期", aliases=("聘任日期", "上岗日期"))
    trained_on: Day | None = column("最近培训日期", default=None, aliases=("培训日期", "岗前培训日期"))
    training_hours: Number | None = column("本年培训学时", default=None, aliases=("培训学时",), unit="学时")
    reviewed_on: Day | None = column("年度考核日期", default=None, aliases=("考核日期",))
    review: Text | None = column("年度考核结果", default=None, aliases=("考核结果", "评定结果"))
    serves_until: Day | None = column("离任日期", default=None, aliases=("解聘日期", "卸任日期"))
    remark: LongText | None = column("备注", default=None)


GRIDS = Indicator(
    key="grids",
    label="网格",
    definition="期末在册的网格和专属网格，一个计一个；网格责任区另行统计。",
    register=Grids,
    measure=each_row(lambda row: row.kind is not AreaKind.AREA),
    unit="个",
    basis=law.GRIDS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "划分 网格",
            "划分网格",
            "网格",
            "网格|基础网格|综合网格|专属网格|全科网格|治理网格 划分|设置|设立|建立|划定|优化|调整为|整合为",
        ),
        units=("个",),
        against=(
            "责任区",
            "微网格",
            "网格员",
            "网格长",
            "事项",
            "问题",
            "队伍",
        ),
    ),
)

AREAS = Indicator(
    key="grid_areas",
    label="网格责任区",
    definition="期末在册的网格责任区（微网格），一个计一个。",
    register=Grids,
    measure=each_row(lambda row: row.kind is AreaKind.AREA),
    unit="个",
    basis=law.GRIDS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "网格责任区",
            "责任区",
            "微网格",
            "网格小区",
            "微网格|责任区|微网格单元|网格小组|楼栋网格 划分|划细|设立|设",
        ),
        units=("个",),
        against=("网格员",),
    ),
)

HOUSEHOLDS = Indicator(
    key="grid_households",
    label="网格覆盖户数",
    definition="期末在册网格和专属网格的户数之和；网格责任区在网格之内，不重复计，未填户数的不计。",
    register=Grids,
    measure=total_of("households", lambda row: row.kind is not AreaKind.AREA),
    unit="户",
    basis=law.GRIDS,
    nature=Nature.STOCK,
    naming=Naming(phrases=("网格 覆盖", "网格 服务"), units=("户",)),
)

HEADED = Indicator(
    key="grids_headed",
    label="已配网格长的网格",
    definition="期末在册、填明网格长的网格和专属网格，一个计一个。",
    register=Grids,
    measure=each_row(lambda row: row.kind is not AreaKind.AREA and row.head is not None),
    unit="个",
    basis=law.GRIDS,
    nature=Nature.STOCK,
    naming=Naming(phrases=("网格 配备网格长", "配有网格长 网格"), units=("个",)),
)

HEADED_RATE = Ratio(
    key="grids_headed_rate",
    label="网格长配备率",
    definition="期末在册网格中已配网格长的个数÷网格个数；逐级按个数相加后再相除。",
    numerator=HEADED,
    denominator=GRIDS,
    basis=law.GRIDS,
    naming=Naming(phrases=("网格长配备率", "网格长 配备率", "网格长 覆盖率"), units=("%",)),
)


def _on_post(
    key: str, label: str, posts: tuple[Post, ...], naming: Naming, rule: str, breakdown: str = ""
) -> Indicator:
    """The people on some posts at the period's end."""
    return Indicator(
        key=key,
        label=label,
        definition=f"期末在册的{rule}，一人计一名；离任的不计。",
        register=GridMembers,
        measure=each_row(lambda row: row.post in posts),
        unit="名",
        basis=law.GRIDS,
        nature=Nature.STOCK,
        breakdown=breakdown,
        naming=naming,
    )


MEMBERS = _on_post(
    "grid_members",
    "网格员",
    (Post.FULL_TIME, Post.PART_TIME),
    Naming(
        phrases=(
            "网格员",
            "配备 网格员",
            "网格力量",
            "专兼职网格员",
            "网格员|专职网格员|兼职网格员|专兼职网格员|全科网格员|网格力量|微网格员|网格辅警|网格管理员|网格工作人员",
        ),
        units=("名", "人", "位"),
        against=(
            "一员多能",
            "培训",
            "考核",
            "参训",
            "上报",
            "事项",
            "排查",
            "巡查",
        ),
    ),
    "专职、兼职网格员，网格长另行统计",
    "post",
)

HEADS = _on_post(
    "grid_heads",
    "网格长",
    (Post.HEAD,),
    Naming(phrases=("网格长", "配备 网格长"), units=("名", "人", "位"), against=("网格员",)),
    "网格长",
)

SKILLED = Indicator(
    key="grid_members_skilled",
    label="一员多能网格员",
    definition="期末在册、兼任两项以上职责的专职和兼职网格员，一人计一名。",
    register=GridMembers,
    measure=each_row(lambda row: row.post is not Post.HEAD and len(row.skills or ()) > 1),
    unit="名",
    basis=law.GRIDS,
    nature=Nature.STOCK,
    naming=Naming(phrases=("一员多能 网格员", "一员多能"), units=("名", "人")),
)

TRAINED = Indicator(
    key="grid_members_trained",
    label="网格员培训",
    definition="最近培训日期在当期的网格员和网格长，一人计一人。",
    register=GridMembers,
    measure=each_row(),
    unit="人",
    basis=law.GRIDS,
    dated_by="trained_on",
    naming=Naming(
        phrases=(
            "培训网格员",
            "网格员培训",
            "网格员 培训",
            "网格员 参训",
            "网格员|网格 培训|参训|轮训",
        ),
        units=("人", "名", "人次"),
    ),
)

TEAM_TOLD = Sentence(
    key="grid_team_told",
    part=Part.MEASURES,
    wordings=(
        "全镇科学划分网格{grids}[[，网格责任区{grid_areas}]][[，配备网格员{grid_members}]][[，网格长{grid_heads}]]"
        "[[，其中一员多能网格员{grid_members_skilled}]][[，网格长配备率{grids_headed_rate}]]。",
        "优化网格设置，共划分网格{grids}[[，细分网格责任区{grid_areas}]][[，配强网格员{grid_members}]]"
        "[[，选配网格长{grid_heads}]][[，一员多能网格员达{grid_members_skilled}]][[，网格长配备率为{grids_headed_rate}]]。",
    ),
)

LINE = Line(
    key="grid",
    label="网格",
    heading="深化基层治理和平安建设",
    registers=(Grids, GridMembers),
    indicators=(GRIDS, AREAS, HOUSEHOLDS, HEADED, HEADED_RATE, MEMBERS, HEADS, SKILLED, TRAINED),
    sentences=(TEAM_TOLD,),
)
