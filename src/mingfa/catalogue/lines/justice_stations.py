"""公共法律服务阵地和司法所: stations, rooms and posts, the people who hold them, and the standards they meet."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Measure, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import village_officers
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import public_legal_service as law
from mingfa.law import rectification
from mingfa.law.clause import Basis
from mingfa.law.counting import CalendarDays
from mingfa.law.legal_advice import VILLAGE_SERVICES
from mingfa.law.report_parts import Part

__all__ = ["LINE", "JusticePosts", "LegalServicePoints", "StationStandards"]


class PointKind(Choice):
    """阵地类别。"""

    STATION = "镇公共法律服务工作站"
    ROOM = "村（社区）公共法律服务室"
    OFFICE = "司法所"
    POLICE_POST = "园区警务工作站"

    __variants__ = {
        "工作站": "镇公共法律服务工作站",
        "公共法律服务工作站": "镇公共法律服务工作站",
        "公共法律服务站": "镇公共法律服务工作站",
        "服务室": "村（社区）公共法律服务室",
        "公共法律服务室": "村（社区）公共法律服务室",
        "村公共法律服务室": "村（社区）公共法律服务室",
        "警务工作站": "园区警务工作站",
        "警务室": "园区警务工作站",
    }


class LegalServicePoints(Register):
    """一处公共法律服务阵地一行：工作站、服务室、司法所、园区警务工作站。"""

    key = "legal_service_points"
    label = "公共法律服务阵地名册"
    basis = law.SERVICES
    occurred_on = "opened_on"
    subject = "name"
    identity = ("name", "opened_on")
    standing = ("opened_on", "closed_on")
    rhythm = Rhythm.YEAR
    rules = (InOrder("opened_on", "closed_on"),)

    name: Text = column("阵地名称", aliases=("名称", "站点名称"))
    kind: PointKind = column("阵地类别", aliases=("类别", "类型"))
    place: Text | None = column("村（社区）", default=None, aliases=("所在村", "所在地", "地址"))
    staff: Count | None = column("工作人员", default=None, aliases=("人员数", "人数"), unit="人")
    duty: Text | None = column("值班安排", default=None, aliases=("值班表", "值班人员"))
    hours: Text | None = column("服务时间", default=None, aliases=("开放时间",))
    facilities: LongText | None = column("设施", default=None, aliases=("设备", "硬件设施"))
    opened_on: Day = column("设立日期", aliases=("成立日期", "挂牌日期", "启用日期"))
    closed_on: Day | None = column("撤销日期", default=None, aliases=("停用日期",))
    remark: LongText | None = column("备注", default=None)


class PostKind(Choice):
    """岗位。"""

    HEAD = "司法所长"
    OFFICER = "司法干事"
    ASSISTANT = "司法辅助人员"
    MEDIATOR = "专职人民调解员"
    OTHER = "其他"

    __variants__ = {
        "所长": "司法所长",
        "司法所所长": "司法所长",
        "司法助理员": "司法干事",
        "干事": "司法干事",
        "辅助人员": "司法辅助人员",
        "司法协理员": "司法辅助人员",
        "专职调解员": "专职人民调解员",
        "其它": "其他",
    }


class JusticePosts(Register):
    """司法所的一个岗位一行；空缺的岗位不填姓名，人员变动的旧行填截止日期，另登一行。"""

    key = "justice_posts"
    label = "司法所岗位名册"
    basis = law.POSTS
    occurred_on = "held_from"
    subject = "post"
    identity = ("post", "name", "held_from")
    standing = ("held_from", "held_until")
    rhythm = Rhythm.YEAR
    rules = (InOrder("held_from", "held_until"),)

    post: PostKind = column("岗位", aliases=("职务", "岗位名称"))
    name: Text | None = column("姓名", default=None, aliases=("人员姓名", "在岗人员"))
    established: Text | None = column("用工性质", default=None, aliases=("编制", "编制性质"))
    held_from: Day = column("任职日期", aliases=("起始日期", "到岗日期"))
    held_until: Day | None = column("离岗日期", default=None, aliases=("截止日期", "离任日期"))
    remark: LongText | None = column("备注", default=None)


class StationStandards(Register):
    """一处阵地的一项建设标准一次检查一行；未达标的在同一行填到整改完成。"""

    key = "station_standards"
    label = "规范化建设台账"
    basis = law.STANDARDS
    occurred_on = "checked_on"
    subject = "item"
    identity = ("point", "item", "checked_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("checked_on", "due_on"),
        InOrder("checked_on", "fixed_on"),
        Stated(
            at="gap",
            reads=("met",),
            holds=lambda row: row.met or row.gap is not None,
            message="未达标的应当写明差距，请填写本项",
            rule="未达标的须填差距",
        ),
    )
    procedure = Procedure(
        Stage(key="checked", label="检查", needs=("checked_on",)),
        Stage(key="fixed", label="整改完成", needs=("fixed_on",)),
    )

    point: Text = column("阵地名称", aliases=("名称", "检查对象"), stays=True)
    kind: PointKind = column("阵地类别", aliases=("类别", "类型"))
    item: Text = column("标准项目", aliases=("标准", "检查项目", "建设标准"))
    checked_on: Day = column("检查日期", aliases=("日期", "自查日期"))
    met: YesNo = column("是否达标", aliases=("达标", "检查结果"))
    gap: LongText | None = column("差距", default=None, aliases=("存在问题", "问题"))
    owner: Text | None = column("责任人", default=None, aliases=("责任单位",))
    due_on: Day | None = column("整改期限", default=None, aliases=("整改时限",))
    fixed_on: Day | None = column("整改完成日期", default=None, aliases=("完成日期",))
    remark: LongText | None = column("备注", default=None)


def _stock(
    key: str, label: str, register: type[Register], measure: Measure, rule: str, unit: str, basis: Basis,
    naming: Naming, breakdown: str = "",
) -> Indicator:  # fmt: skip
    """What stands at the period's end."""
    return Indicator(
        key=key, label=label, definition=f"期末{rule}。", register=register, measure=measure, unit=unit,
        basis=basis, nature=Nature.STOCK, breakdown=breakdown, naming=naming,
    )  # fmt: skip


POINTS = _stock(
    "legal_service_points",
    "公共法律服务阵地",
    LegalServicePoints,
    each_row(),
    "在册、未撤销的公共法律服务工作站、服务室、司法所和园区警务工作站，一处计一个，按阵地类别分列",
    "个",
    law.SERVICES,
    Naming(
        phrases=(
            "公共法律服务工作站",
            "公共法律服务室",
            "公共法律服务站",
            "公共法律服务阵地",
            "公共法律服务站点",
            "警务工作站",
            "建成|设立|建立|打造|建有|设有 公共法律服务站|公共法律服务室|公共法律服务工作室|公共法律服务点|法律服务站|法律服务点|法律服务工作站|法律诊所",
            "公共法律服务室|公共法律服务站|公共法律服务点|公共法律服务工作室",
        ),
        units=("个", "处", "间"),
        against=(
            "覆盖",
            "办理",
            "村的",
            "接待",
            "服务群众",
            "来访",
            "咨询",
            "覆盖率",
        ),
    ),
    breakdown="kind",
)

ROOMS = _stock(
    "legal_service_rooms",
    "建有公共法律服务室的村（社区）",
    LegalServicePoints,
    each_row(lambda row: row.kind is PointKind.ROOM),
    "在册、未撤销的村（社区）公共法律服务室，一村（社区）一处，一处计一个",
    "个",
    VILLAGE_SERVICES,
    Naming(phrases=("村 公共法律服务室 运行", "个村的 公共法律服务室"), units=("个",), against=("覆盖率",)),
)

ROOMS_RATE = Ratio(
    key="legal_service_rooms_rate",
    label="村（社区）公共法律服务室覆盖率",
    definition="期末村（社区）公共法律服务室个数÷在册村（社区）个数；逐级按个数相加后再相除。",
    numerator=ROOMS,
    denominator=village_officers.VILLAGES,
    basis=VILLAGE_SERVICES,
    naming=Naming(phrases=("公共法律服务室 覆盖率", "公共法律服务 覆盖率"), units=("%",)),
)

POSTS = _stock(
    "justice_posts",
    "司法所岗位",
    JusticePosts,
    each_row(),
    "在册的司法所岗位，含空缺岗位，一岗计一个",
    "个",
    law.POSTS,
    Naming(phrases=("司法所 岗位", "司法所 编制"), units=("个", "名")),
)

STAFF = _stock(
    "justice_posts_filled",
    "司法所工作人员",
    JusticePosts,
    each_row(lambda row: bool(row.name)),
    "在册、填有姓名的司法所岗位，一岗计一名，按岗位分列",
    "名",
    law.POSTS,
    Naming(
        phrases=(
            "司法所 工作人员",
            "司法所长",
            "司法干事",
            "司法辅助人员",
            "司法协理员",
            "司法所 配备",
            "司法助理员",
            "司法所|司法行政 人员|工作人员|干警|配备|在编|现有",
        ),
        units=("名", "人", "位"),
        against=(
            "调解员",
            "法律明白人",
            "社区矫正对象",
        ),
    ),
    breakdown="post",
)

STAFF_RATE = Ratio(
    key="justice_posts_filled_rate",
    label="司法所岗位配备率",
    definition="期末司法所工作人员数÷岗位数；逐级按数相加后再相除。",
    numerator=STAFF,
    denominator=POSTS,
    basis=law.POSTS,
    naming=Naming(phrases=("司法所 配备率", "岗位 配备率"), units=("%",)),
)

CHECKED = Indicator(
    key="station_standards_checked",
    label="规范化建设检查项目",
    definition="检查日期在当期的建设标准检查，一项一次计一项，按阵地类别分列。",
    register=StationStandards,
    measure=each_row(),
    unit="项",
    basis=law.STANDARDS,
    breakdown="kind",
    naming=Naming(phrases=("规范化建设 检查", "规范化建设 标准"), units=("项",), against=("达标",)),
)


def _standard_met(row: Any) -> bool:
    return row.met or row.fixed_on is not None


MET = Indicator(
    key="station_standards_met",
    label="规范化建设达标项目",
    definition="检查日期在当期、检查达标或者已经整改完成的建设标准，一项一次计一项。",
    register=StationStandards,
    measure=each_row(_standard_met),
    unit="项",
    basis=law.STANDARDS,
    breakdown="kind",
    naming=Naming(phrases=("规范化建设 达标",), units=("项",), against=("达标率",)),
)

MET_RATE = Ratio(
    key="station_standards_met_rate",
    label="规范化建设达标率",
    definition="当期检查的建设标准中，达标项数÷检查项数；逐级按项数相加后再相除。",
    numerator=MET,
    denominator=CHECKED,
    basis=law.STANDARDS,
    naming=Naming(phrases=("规范化建设 达标率", "标准化建设 达标率"), units=("%",)),
)

FIX = Deadline(
    key="station_standard_fix",
    label="规范化建设整改期限",
    register=StationStandards,
    starts_on="checked_on",
    met_by="fixed_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 15), CalendarDays(30), rectification.WITHIN_30),),
    applies=lambda row: not row.met,
)

POINTS_TOLD = Sentence(
    key="legal_service_points_told",
    part=Part.MEASURES,
    wordings=(
        "健全公共法律服务体系[[，设有镇公共法律服务工作站{legal_service_points:镇公共法律服务工作站}]]"
        "[[，设有村（社区）公共法律服务室{legal_service_points:村（社区）公共法律服务室}]]"
        "[[，公共法律服务室覆盖率{legal_service_rooms_rate}]][[，规范化建设达标率{station_standards_met_rate}]]"
        "[[，现有司法所工作人员{justice_posts_filled}]][[，司法所长{justice_posts_filled:司法所长}]]"
        "[[，司法干事{justice_posts_filled:司法干事}]][[，司法辅助人员{justice_posts_filled:司法辅助人员}]]。",
        "加强公共法律服务阵地和司法所建设[[，建成镇公共法律服务工作站{legal_service_points:镇公共法律服务工作站}]]"
        "[[，建成村（社区）公共法律服务室{legal_service_points:村（社区）公共法律服务室}]]"
        "[[，村（社区）公共法律服务室覆盖率达{legal_service_rooms_rate}]]"
        "[[，阵地规范化建设达标率达{station_standards_met_rate}]][[，司法所配备工作人员{justice_posts_filled}]]"
        "[[，配备司法所长{justice_posts_filled:司法所长}]][[，司法干事{justice_posts_filled:司法干事}]]"
        "[[，司法辅助人员{justice_posts_filled:司法辅助人员}]]。",
    ),
)

LINE = Line(
    key="justice_stations",
    label="公共法律服务阵地和司法所",
    heading="发挥法律顾问和公共法律服务作用",
    registers=(LegalServicePoints, JusticePosts, StationStandards),
    indicators=(POINTS, ROOMS, ROOMS_RATE, POSTS, STAFF, STAFF_RATE, CHECKED, MET, MET_RATE),
    deadlines=(FIX,),
    sentences=(POINTS_TOLD,),
)
