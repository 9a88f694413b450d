"""综治中心和平台: the offices, centres and teams that keep a town safe, and the state of its platforms."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, number_of, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import grid, public_security
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "BodyKind", "PlatformPoints", "PointKind", "SafetyBodies"]


class BodyKind(Choice):
    """机构和队伍类别。"""

    OFFICE = "平安建设办公室"
    CENTRE = "综治中心"
    VOLUNTEERS = "平安志愿者队伍"
    PATROL = "治安巡防队"
    COMMITTEE = "治安保卫委员会"
    OTHER = "其他群防群治力量"

    __variants__ = {
        "平安办": "平安建设办公室",
        "综治办": "平安建设办公室",
        "平安法治办公室": "平安建设办公室",
        "平安建设和应急管理办公室": "平安建设办公室",
        "社会治安综合治理中心": "综治中心",
        "社会治理服务中心": "综治中心",
        "平安志愿者": "平安志愿者队伍",
        "志愿者队伍": "平安志愿者队伍",
        "巡防队": "治安巡防队",
        "巡逻队": "治安巡防队",
        "治保会": "治安保卫委员会",
        "其他": "其他群防群治力量",
    }


class BodyLevel(Choice):
    """机构层级。"""

    TOWN = "镇级"
    VILLAGE = "村级"

    __variants__ = {
        "镇": "镇级",
        "乡镇": "镇级",
        "街道": "镇级",
        "村": "村级",
        "社区": "村级",
        "村（社区）": "村级",
    }


class PointKind(Choice):
    """平台类别。只登记设备和运行状态，不接入、不留存影像。"""

    VIDEO = "视频监控"
    BURNING = "秸秆禁烧监测"
    SYSTEM = "信息系统"
    SERVICE = "公共服务平台"
    OTHER = "其他"

    __variants__ = {
        "雪亮工程": "视频监控",
        "天翼云眼": "视频监控",
        "监控": "视频监控",
        "蓝天卫士": "秸秆禁烧监测",
        "禁烧监控": "秸秆禁烧监测",
        "信息平台": "信息系统",
        "综合信息平台": "信息系统",
        "其它": "其他",
    }


class PointState(Choice):
    """运行状态。"""

    ONLINE = "在线"
    FAULTY = "故障"
    STOPPED = "停用"

    __variants__ = {
        "正常": "在线",
        "良好": "在线",
        "离线": "故障",
        "损坏": "故障",
        "维修": "故障",
        "待修": "故障",
        "停运": "停用",
    }


class SafetyBodies(Register):
    """一个平安建设机构、综治中心或者一支群防群治队伍一行；队伍只记人数，不登记成员。"""

    key = "safety_bodies"
    label = "平安建设机构和队伍名册"
    basis = grid.CENTRES
    occurred_on = "founded_on"
    subject = "name"
    identity = ("name", "founded_on")
    standing = ("founded_on", "ended_on")
    kept_at = (4, 5)
    rules = (
        InOrder("founded_on", "ended_on"),
        NotMore("full_time", "members"),
        Stated(
            at="former_name",
            reads=("name",),
            holds=lambda row: row.former_name != row.name,
            message="与现名称相同，未改名的请留空",
            rule="曾用名与现名称不同",
        ),
    )

    name: Text = column("机构名称", aliases=("名称", "队伍名称", "现名称"))
    former_name: Text | None = column(
        "曾用名",
        default=None,
        aliases=("原名称",),
        hint="报告和文件统一使用现名称；改过名的，在此填写原来的名称",
    )
    kind: BodyKind = column("类别", aliases=("机构类别", "队伍类别", "类型"))
    level: BodyLevel = column("层级", aliases=("级别",))
    place: Text | None = column("负责区域", default=None, aliases=("区域", "所在村（社区）", "覆盖区域"))
    head: Text | None = column("负责人", default=None, aliases=("主任", "队长"))
    members: Count = column("人数", aliases=("工作人员人数", "队员人数", "成员人数"), unit="人")
    full_time: Count | None = column("专职人数", default=None, unit="人")
    weekly: Count | None = column(
        "每周巡查次数",
        default=None,
        aliases=("巡查频次", "每周次数"),
        unit="次",
        hint="承担常态化巡查的填写，如：1-2",
    )
    duties: LongText | None = column("职责", default=None, aliases=("主要职责", "工作职责", "统筹事项"))
    founded_on: Day = column("成立日期", aliases=("设立日期", "组建日期"))
    ended_on: Day | None = column("撤销日期", default=None, aliases=("解散日期",))
    remark: LongText | None = column("备注", default=None)


class PlatformPoints(Register):
    """一个平台系统或者一个点位一行；同一地点同类点位可以合并填点位数。只管设备，不管影像。"""

    key = "platform_points"
    label = "综治平台和点位名册"
    basis = public_security.PUBLIC_VIDEO
    occurred_on = "installed_on"
    subject = "place"
    identity = ("system", "place", "installed_on")
    standing = ("installed_on", "removed_on")
    kept_at = (4, 5)
    rules = (
        InOrder("installed_on", "faulted_on"),
        InOrder("installed_on", "removed_on"),
        InOrder("faulted_on", "repaired_on"),
        Needs("state", "faulted_on", values=(PointState.FAULTY,)),
        Needs("repaired_on", "faulted_on"),
        Stated(
            at="state",
            reads=("faulted_on", "repaired_on"),
            holds=lambda row: (
                row.state is PointState.STOPPED
                or row.faulted_on is None
                or (row.state is PointState.FAULTY) == (row.repaired_on is None)
            ),
            message="与“故障日期”“修复日期”不一致：有故障未修复的为“故障”，已修复的为“在线”",
            rule="故障未修复的状态为故障，已修复的状态为在线",
        ),
    )
    procedure = Procedure(
        Stage(key="installed", label="建成", needs=("installed_on",)),
        Stage(key="faulted", label="报修", needs=("faulted_on",), optional=True),
        Stage(key="repaired", label="修复", needs=("repaired_on",), optional=True),
        Stage(key="removed", label="拆除", needs=("removed_on",), optional=True),
    )

    system: Text = column("平台名称", aliases=("系统名称", "系统", "平台"), stays=True)
    kind: PointKind = column("平台类别", aliases=("类别", "类型"))
    place: Text = column("点位地点", aliases=("地点", "安装地点", "位置"))
    owner: Text | None = column(
        "管理单位", default=None, aliases=("产权单位", "责任单位", "运维单位"), stays=True
    )
    points: Count | None = column(
        "点位数", default=None, aliases=("数量", "点位数量"), unit="个", hint="不填的按1个计"
    )
    state: PointState = column("运行状态", aliases=("状态", "是否在线"))
    installed_on: Day = column("建成日期", aliases=("安装日期", "投用日期"))
    checked_on: Day | None = column("最近检查日期", default=None, aliases=("检查日期", "巡检日期"))
    faulted_on: Day | None = column(
        "故障日期", default=None, aliases=("报修日期",), hint="以最近一次故障为准"
    )
    repaired_on: Day | None = column("修复日期", default=None, aliases=("维修日期",))
    removed_on: Day | None = column("拆除日期", default=None, aliases=("停用日期",))
    remark: LongText | None = column("备注", default=None)


def _of(kind: BodyKind) -> Any:
    return lambda row: row.kind is kind


CENTRES = Indicator(
    key="safety_centres",
    label="综治中心",
    definition="期末在册的镇、村两级综治中心，一个计一个，按层级分列。",
    register=SafetyBodies,
    measure=each_row(_of(BodyKind.CENTRE)),
    unit="个",
    basis=grid.CENTRES,
    nature=Nature.STOCK,
    breakdown="level",
    naming=Naming(
        phrases=(
            "综治中心",
            "建成 综治中心",
            "社会治理服务中心",
            "综治中心|矛调中心|社会治理中心|矛盾纠纷调处化解中心|社会矛盾纠纷调处中心 建成|建立|规范化|打造|设立|现有|村级|镇级",
        ),
        units=("个", "家"),
        against=(
            "事项",
            "问题",
            "受理",
            "工作人员",
            "办结",
        ),
    ),
)

STAFF = Indicator(
    key="safety_centre_staff",
    label="综治中心工作人员",
    definition="期末在册的综治中心和平安建设办公室的人数之和。",
    register=SafetyBodies,
    measure=total_of("members", lambda row: row.kind in (BodyKind.CENTRE, BodyKind.OFFICE)),
    unit="人",
    basis=grid.CENTRES,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=("综治中心 工作人员", "综治中心 配备", "平安建设办公室 工作人员"), units=("人", "名")
    ),
)

VOLUNTEERS = Indicator(
    key="safety_volunteers",
    label="平安志愿者",
    definition="期末在册的平安志愿者队伍人数之和；一人参加几支队伍的，只在主要的队伍计数。",
    register=SafetyBodies,
    measure=total_of("members", _of(BodyKind.VOLUNTEERS)),
    unit="人",
    basis=grid.CENTRES,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "平安志愿者",
            "组建平安志愿者队伍 共",
            "平安志愿",
            "平安志愿者|义务巡逻|巡逻队|巡防队|群防群治|红袖章|平安巡逻|治安巡逻|治保 队员|志愿者|人员|力量|成员|发展|招募",
            "红袖章|巡逻队|巡防队|义警|义务巡逻队|群防群治队伍|联防队",
        ),
        units=("人", "名", "位"),
        against=("线索", "时长", "普法志愿者", "小时"),
    ),
)

FORCES = Indicator(
    key="safety_forces",
    label="群防群治队伍",
    definition="期末在册的平安志愿者队伍、治安巡防队、治安保卫委员会和其他群防群治力量，一支计一支。",
    register=SafetyBodies,
    measure=each_row(lambda row: row.kind not in (BodyKind.CENTRE, BodyKind.OFFICE)),
    unit="支",
    basis=grid.CENTRES,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "群防群治队伍",
            "群防群治力量",
            "巡防队",
            "巡逻队",
            "平安志愿者队伍",
            "巡逻队|巡防队|义务巡逻队|群防群治|平安志愿者|治安联防|护村队|联防队|护路队|红袖章|义警 组建|建立|成立|队伍|支",
        ),
        units=("支", "个"),
        against=("普法",),
    ),
)

WEEKLY = Indicator(
    key="patrols_weekly",
    label="每周常态化巡查安排",
    definition="期末在册机构和队伍承担的每周常态化巡查次数之和；是一周的次数，不是全年的次数，实际开展的次数见治安巡查。",
    register=SafetyBodies,
    measure=total_of("weekly"),
    unit="次",
    basis=public_security.PATROLS,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=("每周 巡查", "每周常态化 巡查", "每周 治安巡查", "每周 巡逻"), units=("次", "场次", "轮次")
    ),
)

POINTS = Indicator(
    key="platform_points",
    label="综治平台点位",
    definition="期末在册的平台系统和点位数之和，未填点位数的一行计一个，按平台类别分列。",
    register=PlatformPoints,
    measure=number_of("points"),
    unit="个",
    basis=public_security.PUBLIC_VIDEO,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "视频探头",
            "监控探头",
            "视频监控",
            "雪亮工程",
            "监控点位",
            "平台点位",
            "雪亮工程 点位",
            "监控 摄像头",
            "探头|摄像头|高清探头|智能监控|监控设备|视频监控探头",
        ),
        units=("个", "处", "路", "台"),
        against=("在线", "修复"),
    ),
)

ONLINE = Indicator(
    key="platform_points_online",
    label="在线点位",
    definition="期末在册、运行状态为“在线”的平台系统和点位数之和。",
    register=PlatformPoints,
    measure=number_of("points", lambda row: row.state is PointState.ONLINE),
    unit="个",
    basis=public_security.PUBLIC_VIDEO,
    nature=Nature.STOCK,
    naming=Naming(phrases=("在线点位", "点位 在线", "监控 在线"), units=("个", "处", "台"), against=("率",)),
)

ONLINE_RATE = Ratio(
    key="platform_points_online_rate",
    label="点位在线率",
    definition="期末在册点位中在线的点位数÷点位数；逐级按点位数相加后再相除。",
    numerator=ONLINE,
    denominator=POINTS,
    basis=public_security.PUBLIC_VIDEO,
    naming=Naming(phrases=("在线率", "点位在线率", "监控 在线率"), units=("%",)),
)

REPAIRED = Indicator(
    key="platform_points_repaired",
    label="修复点位故障",
    definition="修复日期在当期的点位数之和；同一点位当期修复几次的，以最近一次为准。",
    register=PlatformPoints,
    measure=number_of("points"),
    unit="个",
    basis=public_security.REPAIR_IN_7,
    dated_by="repaired_on",
    naming=Naming(
        phrases=("修复点位", "修复 故障", "维修 点位", "修复 监控"), units=("个", "处", "台", "次")
    ),
)

REPAIR = Deadline(
    key="platform_point_repair",
    label="点位故障修复期限",
    register=PlatformPoints,
    starts_on="faulted_on",
    met_by="repaired_on",
    versions=(Version(date(2021, 1, 1), WorkingDays(7), public_security.REPAIR_IN_7),),
    applies=lambda row: row.removed_on is None and row.state is not PointState.STOPPED,
)

TOLD = Sentence(
    key="platforms_told",
    part=Part.MEASURES,
    wordings=(
        "健全平安建设工作平台[[，建成综治中心{safety_centres}]][[，组建群防群治队伍{safety_forces}]]"
        "[[，发展平安志愿者{safety_volunteers}]][[，每周常态化巡查{patrols_weekly}]]"
        "[[，综治平台点位共{platform_points}]][[，点位在线率{platform_points_online_rate}]]。",
        "夯实平安建设基础[[，全镇现有综治中心{safety_centres}]][[，现有群防群治队伍{safety_forces}]]"
        "[[，招募平安志愿者{safety_volunteers}]][[，每周开展常态化巡查{patrols_weekly}]]"
        "[[，接入综治平台点位{platform_points}]]"
        "[[，点位在线率为{platform_points_online_rate}]]。",
    ),
)

LINE = Line(
    key="platforms",
    label="综治中心和平台",
    heading="深化基层治理和平安建设",
    registers=(SafetyBodies, PlatformPoints),
    indicators=(CENTRES, STAFF, VOLUNTEERS, FORCES, WEEKLY, POINTS, ONLINE, ONLINE_RATE, REPAIRED),
    deadlines=(REPAIR,),
    sentences=(TOLD,),
)
