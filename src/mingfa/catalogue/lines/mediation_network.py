"""调解网格组织: who leads, where the main ground is, and the studios and demonstration sites that supplement them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import village_officers
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import mediation as law
from mingfa.law import petitions
from mingfa.law.report_parts import Part

__all__ = ["LINE", "MediationBodies"]


class BodyKind(Choice):
    """阵地类别。村（社区）和行业性、专业性调解委员会在调解委员会名册登记。"""

    LEAD = "镇级矛盾调处中心"
    MAIN = "司法所"
    PLATFORM = "沟通平台"
    STUDIO = "个人调解工作室"
    SITE = "“枫桥经验”示范点"
    OTHER = "其他调解点"

    __variants__ = {
        "综治办": "镇级矛盾调处中心",
        "综治中心": "镇级矛盾调处中心",
        "矛调中心": "镇级矛盾调处中心",
        "平安建设办公室": "镇级矛盾调处中心",
        "龙头": "镇级矛盾调处中心",
        "主阵地": "司法所",
        "平台": "沟通平台",
        "微信群": "沟通平台",
        "调解工作室": "个人调解工作室",
        "工作室": "个人调解工作室",
        "枫桥示范点": "“枫桥经验”示范点",
        "枫桥经验示范点": "“枫桥经验”示范点",
        "示范点": "“枫桥经验”示范点",
        "调解点": "其他调解点",
    }


class MediationBodies(Register):
    """一处调解阵地一行：牵头的调处中心、主阵地司法所、个人调解工作室、示范点和沟通平台。"""

    key = "mediation_bodies"
    label = "调解阵地名册"
    basis = law.NETWORK
    occurred_on = "opened_on"
    subject = "name"
    identity = ("name", "kind", "opened_on")
    standing = ("opened_on", "closed_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("opened_on", "closed_on"),
        NotMore("criteria_met", "criteria"),
        Stated(
            at="head",
            reads=("kind",),
            holds=lambda row: row.kind is not BodyKind.STUDIO or row.head is not None,
            message="个人调解工作室应当写明调解员，请填写本项",
            rule="个人调解工作室须填负责人",
        ),
    )

    name: Text = column("阵地名称", aliases=("名称", "工作室名称", "示范点名称"))
    kind: BodyKind = column("阵地类别", aliases=("类别", "类型"))
    parent: Text | None = column("上级阵地", default=None, aliases=("上级", "所属"))
    place: Text | None = column("所在地", default=None, aliases=("村（社区）", "所在村", "地点"))
    head: Text | None = column("负责人", default=None, aliases=("调解员", "主持人"))
    people: Count | None = column("调解力量", default=None, aliases=("人员数", "人数"), unit="人")
    covers: Count | None = column("覆盖村（社区）", default=None, aliases=("覆盖村数",), unit="个")
    practice: LongText | None = column("主要做法", default=None, aliases=("做法", "经验做法"))
    criteria: Count | None = column("创建标准项数", default=None, aliases=("标准项数",), unit="项")
    criteria_met: Count | None = column("达标项数", default=None, unit="项")
    named_by: Text | None = column("命名单位", default=None, aliases=("授牌单位",))
    opened_on: Day = column("设立日期", aliases=("成立日期", "挂牌日期", "确定日期"))
    closed_on: Day | None = column("撤销日期", default=None, aliases=("停用日期",))
    remark: LongText | None = column("备注", default=None)


def _is(kind: BodyKind) -> Callable[[Any], bool]:
    return lambda row: row.kind is kind


BODIES = Indicator(
    key="mediation_bodies",
    label="调解阵地",
    definition="期末在册、未撤销的调解阵地，一处计一个，按阵地类别分列。",
    register=MediationBodies,
    measure=each_row(),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    breakdown="kind",
    naming=Naming(phrases=("调解阵地", "调解网格 阵地"), units=("个", "处")),
)

STUDIOS = Indicator(
    key="mediation_studios",
    label="个人调解工作室",
    definition="期末在册、未撤销的个人调解工作室，一处计一个。",
    register=MediationBodies,
    measure=each_row(_is(BodyKind.STUDIO)),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "品牌调解室",
            "个人调解室",
            "调解室",
            "个人调解工作室",
            "调解工作室",
            "调解室|调解工作室|个人调解工作室|品牌调解室|评理室|说事室|矛调室 建成|打造|建立|设立|成立|培育|现有|建有|创建",
        ),
        units=("个", "家", "处"),
        against=(
            "纠纷",
            "受理",
            "化解",
        ),
    ),
)

SITES = Indicator(
    key="mediation_sites",
    label="“枫桥经验”示范点",
    definition="期末在册、未撤销的“枫桥经验”示范点，一处计一个。",
    register=MediationBodies,
    measure=each_row(_is(BodyKind.SITE)),
    unit="个",
    basis=petitions.TOWNSHIP,
    nature=Nature.STOCK,
    naming=Naming(
        phrases=(
            "枫桥经验 示范点",
            "枫桥 示范",
            "枫桥式",
            "枫桥式|枫桥经验|新时代枫桥 示范点|创建|打造|司法所|派出所|人民法庭|示范|实践站",
        ),
        units=("个", "处"),
        against=("纠纷",),
    ),
)

CRITERIA = Indicator(
    key="mediation_sites_criteria",
    label="示范点创建标准",
    definition="期末在册的“枫桥经验”示范点，创建标准项数之和。",
    register=MediationBodies,
    measure=total_of("criteria", _is(BodyKind.SITE)),
    unit="项",
    basis=petitions.TOWNSHIP,
    nature=Nature.STOCK,
    naming=Naming(phrases=("示范点 创建标准",), units=("项",)),
)

CRITERIA_MET = Indicator(
    key="mediation_sites_criteria_met",
    label="示范点达标项目",
    definition="期末在册的“枫桥经验”示范点，达标项数之和。",
    register=MediationBodies,
    measure=total_of("criteria_met", _is(BodyKind.SITE)),
    unit="项",
    basis=petitions.TOWNSHIP,
    nature=Nature.STOCK,
    naming=Naming(phrases=("示范点 达标",), units=("项",)),
)

CRITERIA_RATE = Ratio(
    key="mediation_sites_criteria_rate",
    label="示范点达标率",
    definition="期末在册的“枫桥经验”示范点，达标项数÷创建标准项数；逐级按项数相加后再相除。",
    numerator=CRITERIA_MET,
    denominator=CRITERIA,
    basis=petitions.TOWNSHIP,
    naming=Naming(phrases=("示范点 达标率",), units=("%",)),
)

COVERED = Indicator(
    key="mediation_villages_covered",
    label="调解网格覆盖村（社区）",
    definition="期末在册的镇级矛盾调处中心，覆盖村（社区）数之和；一村（社区）只由一个中心覆盖。",
    register=MediationBodies,
    measure=total_of("covers", _is(BodyKind.LEAD)),
    unit="个",
    basis=law.NETWORK,
    nature=Nature.STOCK,
    naming=Naming(phrases=("调解网格 覆盖 村",), units=("个",), against=("覆盖率",)),
)

COVERED_RATE = Ratio(
    key="mediation_villages_rate",
    label="调解网格覆盖率",
    definition="期末调解网格覆盖村（社区）个数÷在册村（社区）个数；逐级按个数相加后再相除。",
    numerator=COVERED,
    denominator=village_officers.VILLAGES,
    basis=law.NETWORK,
    naming=Naming(phrases=("调解网格 覆盖率",), units=("%",)),
)

TOLD = Sentence(
    key="mediation_network_told",
    part=Part.MEASURES,
    wordings=(
        "织密人民调解网格[[，调解网格覆盖率{mediation_villages_rate}]][[，设立个人调解工作室{mediation_studios}]]"
        "[[，打造“枫桥经验”示范点{mediation_sites}]]。",
        "健全人民调解组织网络[[，人民调解网格村（社区）覆盖率达{mediation_villages_rate}]]"
        "[[，建成个人调解工作室{mediation_studios}]][[，培育新时代“枫桥经验”示范点{mediation_sites}]]。",
    ),
)

LINE = Line(
    key="mediation_network",
    label="调解网格组织",
    heading="依法有效化解矛盾纠纷",
    registers=(MediationBodies,),
    indicators=(
        BODIES,
        STUDIOS,
        SITES,
        CRITERIA,
        CRITERIA_MET,
        CRITERIA_RATE,
        COVERED,
        COVERED_RATE,
    ),
    sentences=(TOLD,),
)
