"""示范创建: villages and towns that set an example, what they were named for, and new ways of governing."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import steering
from mingfa.catalogue.procedure import Holder, Procedure, Stage
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Day, LongText, Text
from mingfa.law import demonstration as law
from mingfa.law import rural_revival
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Demonstrations", "GovernanceProjects", "Honour", "HonourLevel"]


class Honour(Choice):
    """创建或者荣誉种类。"""

    VILLAGE = "民主法治示范村（社区）"
    STAR = "平安法治星"
    TOWN = "民主法治示范乡镇"
    GOVERNMENT = "法治政府建设示范"
    COUNTY = "守法普法示范县"
    OTHER = "其他荣誉"

    __variants__ = {
        "民主法治示范村": "民主法治示范村（社区）",
        "民主法治示范社区": "民主法治示范村（社区）",
        "示范村": "民主法治示范村（社区）",
        "五星支部平安法治星": "平安法治星",
        "民主法治示范镇": "民主法治示范乡镇",
        "示范镇": "民主法治示范乡镇",
        "法治政府建设示范乡镇": "法治政府建设示范",
        "法治政府示范创建": "法治政府建设示范",
        "全国守法普法示范县": "守法普法示范县",
        "示范县": "守法普法示范县",
        "其他": "其他荣誉",
    }


class HonourLevel(Choice):
    """命名级别。"""

    NATION = "国家级"
    PROVINCE = "省级"
    CITY = "市级"
    COUNTY = "县级"
    TOWN = "镇级"

    __variants__ = {
        "全国": "国家级",
        "全国级": "国家级",
        "省": "省级",
        "市": "市级",
        "县": "县级",
        "区级": "县级",
        "乡级": "镇级",
    }


class Recheck(Choice):
    """复核结果。"""

    KEPT = "保留"
    TO_MEND = "限期整改"
    WITHDRAWN = "撤销"

    __variants__ = {"合格": "保留", "通过": "保留", "继续命名": "保留", "整改": "限期整改", "摘牌": "撤销"}


_SUPERLATIVE = re.compile("唯一|首个|首家|第一|率先|最")


class Demonstrations(Register):
    """一个单位的一项创建、一次命名一行；同一村（社区）不同级别的命名分行登记，平安法治星一年一行。"""

    key = "demonstrations"
    label = "示范创建和荣誉台账"
    basis = law.STANDARD
    occurred_on = "listed_on"
    subject = "holder"
    identity = ("honour", "level", "holder", "listed_on")
    standing = ("named_on", "withdrawn_on")
    rhythm = Rhythm.YEAR
    rules = (
        InOrder("listed_on", "self_checked_on"),
        InOrder("self_checked_on", "applied_on"),
        InOrder("applied_on", "checked_on"),
        InOrder("listed_on", "named_on"),
        InOrder("checked_on", "named_on"),
        InOrder("named_on", "rechecked_on"),
        InOrder("named_on", "withdrawn_on"),
        Needs("named_on", "grantor"),
        Needs("rechecked_on", "recheck_result"),
        Needs("recheck_result", "rechecked_on"),
        Needs("withdrawn_on", "withdrawn_reason"),
        Stated(
            "withdrawn_on",
            ("recheck_result",),
            lambda row: row.recheck_result is not Recheck.WITHDRAWN or row.withdrawn_on is not None,
            "复核结果为“撤销”，请填写撤销日期",
            "复核结果为撤销的，须填撤销日期",
            law.RECHECK_IN_24,
        ),
        Stated(
            "claim_source",
            ("claim",),
            lambda row: (
                row.claim is None or not _SUPERLATIVE.search(row.claim) or row.claim_source is not None
            ),
            "“唯一”“首个”“第一”“最”一类的说法应当有出处，请填写出处或者改用平实的表述",
            "唯一、首个、第一、最一类的说法须填出处",
        ),
    )
    procedure = Procedure(
        Stage(key="listed", label="列入培育", needs=("listed_on",)),
        Stage(key="self_checked", label="自查", needs=("self_checked_on",), optional=True),
        Stage(key="applied", label="申报", needs=("applied_on",), optional=True),
        Stage(
            key="checked",
            label="核查",
            needs=("checked_on",),
            by=(Holder.CLERK, Holder.REVIEWER),
            optional=True,
        ),
        Stage(key="named", label="命名", needs=("named_on",)),
        Stage(key="rechecked", label="复核", needs=("rechecked_on",), optional=True),
        Stage(key="withdrawn", label="撤销或者期满", needs=("withdrawn_on",)),
    )

    honour: Honour = column("创建或者荣誉种类", aliases=("种类", "荣誉名称", "创建种类", "荣誉种类"))
    level: HonourLevel = column("级别", aliases=("命名级别", "创建级别"))
    holder: Text = column("创建单位", aliases=("单位名称", "村（社区）名称", "获得单位"))
    listed_on: Day = column(
        "列入培育日期", aliases=("日期", "确定培育日期"), hint="以前已经命名、查不到培育日期的填命名日期"
    )
    built: LongText | None = column("创建举措", default=None, aliases=("创建情况", "打造情况"))
    vetoed: LongText | None = column("一票否决情形", default=None, aliases=("否决情形",), hint="没有的留空")
    self_checked_on: Day | None = column("自查日期", default=None, aliases=("自评日期",))
    applied_on: Day | None = column("申报日期", default=None, aliases=("申请日期", "推荐日期"))
    checked_on: Day | None = column("核查日期", default=None, aliases=("验收日期", "评审日期"))
    named_on: Day | None = column("命名日期", default=None, aliases=("授牌日期", "评定日期", "授予日期"))
    grantor: Text | None = column(
        "命名机关", default=None, aliases=("授予机关", "评定机关"), when=When("named_on")
    )
    number: Text | None = column("命名文号", default=None, aliases=("文号", "文件号"), when=When("named_on"))
    claim: Text | None = column(
        "对外表述", default=None, aliases=("宣传表述",), hint="报告中怎样说，如：全县唯一的省级示范镇"
    )
    claim_source: Text | None = column("表述出处", default=None, aliases=("出处",))
    recheck_due_on: Day | None = column(
        "应复核日期", default=None, aliases=("复核期限",), when=When("named_on")
    )
    rechecked_on: Day | None = column("复核日期", default=None, aliases=("复查日期",))
    recheck_result: Recheck | None = column(
        "复核结果", default=None, aliases=("复查结果",), when=When("rechecked_on")
    )
    withdrawn_on: Day | None = column("撤销或者期满日期", default=None, aliases=("撤销日期", "期满日期"))
    withdrawn_reason: LongText | None = column(
        "撤销或者期满原因", default=None, aliases=("撤销原因",), when=When("withdrawn_on")
    )
    remark: LongText | None = column("备注", default=None)


class ProjectKind(Choice):
    """项目类别。"""

    REVIVAL = "乡村振兴法治保障"
    GOVERNANCE = "基层治理创新"
    DISPUTES = "多元解纷机制"
    SERVICES = "法治惠民"

    __variants__ = {
        "乡村振兴": "乡村振兴法治保障",
        "法治保障": "乡村振兴法治保障",
        "社会治理创新": "基层治理创新",
        "治理创新": "基层治理创新",
        "城乡社会治理": "基层治理创新",
        "枫桥经验": "多元解纷机制",
        "三员融合": "多元解纷机制",
        "一村三员": "多元解纷机制",
        "惠民": "法治惠民",
        "惠企": "法治惠民",
    }


class GovernanceProjects(Register):
    """一个乡村振兴法治保障或者治理创新项目一行。"""

    key = "governance_projects"
    label = "治理创新项目台账"
    basis = rural_revival.GOVERNANCE
    occurred_on = "started_on"
    subject = "name"
    identity = ("name", "started_on")
    rhythm = Rhythm.QUARTER
    rules = (
        InOrder("started_on", "completed_on"),
        InOrder("completed_on", "promoted_on"),
        Needs("completed_on", "result"),
        Needs("promoted_on", "promoted_level"),
    )
    procedure = Procedure(
        Stage(key="started", label="启动", needs=("started_on",)),
        Stage(key="completed", label="形成成果", needs=("completed_on",)),
        Stage(key="promoted", label="推广", needs=("promoted_on",), optional=True),
    )

    name: Text = column("项目名称", aliases=("名称", "项目", "机制名称"))
    kind: ProjectKind = column("项目类别", aliases=("类别", "类型"))
    village: Text | None = column("实施地点", default=None, aliases=("实施村", "实施范围"))
    partners: Text | None = column(
        "参与力量", default=None, aliases=("参与单位",), hint="如：民警辅警、法律顾问、人民调解员"
    )
    measure: LongText = column("主要做法", aliases=("做法", "措施", "具体措施"))
    started_on: Day = column("启动日期", aliases=("日期", "开始日期", "实施日期"))
    completed_on: Day | None = column("形成成果日期", default=None, aliases=("完成日期",))
    result: LongText | None = column("成果", default=None, aliases=("成效", "结果"))
    promoted_level: HonourLevel | None = column("推广级别", default=None, aliases=("推广层级",))
    promoted_on: Day | None = column("推广日期", default=None, aliases=("推广时间",))
    remark: LongText | None = column("备注", default=None)


def _village(row: Any) -> bool:
    return row.honour is Honour.VILLAGE


def _star(row: Any) -> bool:
    return row.honour is Honour.STAR


def _rechecked(row: Any) -> bool:
    return row.named_on is not None and row.withdrawn_on is None and not _star(row)


VILLAGES = Indicator(
    key="demonstration_villages",
    label="民主法治示范村（社区）",
    definition="期末已命名、没有撤销或者期满的民主法治示范村（社区），按级别分列；一村有几个级别的，各级别分别计一个。",
    register=Demonstrations,
    measure=each_row(_village),
    unit="个",
    basis=law.STANDARD,
    nature=Nature.STOCK,
    breakdown="level",
    naming=Naming(
        phrases=(
            "民主法治示范村",
            "民主法治示范社区",
            "建成 民主法治示范村",
            "民主法治示范村|民主法治示范社区|民主法治示范|民主法治村|法治示范村 创建|建成|现有|累计|省级|国家级|全国|市级|县级|共有|成功创建|拥有",
            "民主法治示范村（社区）|民主法治示范村|民主法治示范 国家级|省级|市级|县级|州级",
        ),
        units=("个",),
        against=(
            "培育",
            "候选",
            "打造",
            "推进",
            "新命名",
            "占",
            "争创",
            "新增",
        ),
    ),
)

CANDIDATES = Indicator(
    key="demonstration_candidates",
    label="培育民主法治示范村（社区）",
    definition="列入培育日期在当期的民主法治示范村（社区）创建对象，一村（社区）一个级别计一个，按级别分列。",
    register=Demonstrations,
    measure=each_row(_village),
    unit="个",
    basis=law.STANDARD,
    breakdown="level",
    naming=Naming(
        phrases=(
            "培育 示范村",
            "培育 民主法治示范",
            "培育 民主法治示范村",
            "打造 民主法治示范村",
            "候选 民主法治示范村",
            "培育|申报|争创|推荐|候选|打造 民主法治示范村|民主法治示范|民主法治示范社区|民主法治村|法治示范村",
        ),
        units=("个",),
        against=("新命名",),
    ),
)

NAMED = Indicator(
    key="demonstration_named",
    label="新命名民主法治示范村（社区）",
    definition="命名日期在当期的民主法治示范村（社区），一村（社区）一个级别计一个，按级别分列。",
    register=Demonstrations,
    measure=each_row(_village),
    unit="个",
    basis=law.STANDARD,
    dated_by="named_on",
    breakdown="level",
    naming=Naming(
        phrases=(
            "新命名 民主法治示范村",
            "获评 民主法治示范村",
            "新增 民主法治示范村",
            "新命名|获评|新增|新创建|命名|新建成|新创|被命名|获批|新获评|评为|授予 民主法治示范村|民主法治示范|民主法治示范社区|民主法治村",
        ),
        units=("个",),
    ),
)

VILLAGES_RATE = Ratio(
    key="demonstration_villages_rate",
    label="民主法治示范村（社区）占比",
    definition="期末民主法治示范村（社区）个数÷工作网络名册中的村（社区）个数；一村有几个级别的重复计算，可能大于百分之百。",
    numerator=VILLAGES,
    denominator=steering.NETWORK_VILLAGES,
    basis=law.STANDARD,
    naming=Naming(
        phrases=(
            "民主法治示范村 占比",
            "民主法治示范村 占",
            "示范村 创建率",
            "民主法治示范村|民主法治示范|民主法治村 占|占比|比例|覆盖率|建成率|创建率",
            "示范村|民主法治示范村|民主法治示范 占|占比|占行政村|占全镇村",
        ),
        units=("%",),
    ),
)

STARS = Indicator(
    key="star_villages",
    label="获得平安法治星的村（社区）",
    definition="期末已评定、没有撤销或者期满的平安法治星，一个村（社区）计一个。",
    register=Demonstrations,
    measure=each_row(_star),
    unit="个",
    basis=law.STARS,
    nature=Nature.STOCK,
    naming=Naming(phrases=("平安法治星 村", "平安法治星"), units=("个",), against=("占", "率")),
)

STARS_RATE = Ratio(
    key="star_villages_rate",
    label="平安法治星村（社区）占比",
    definition="期末获得平安法治星的村（社区）个数÷工作网络名册中的村（社区）个数；逐级按个数相加后再相除。",
    numerator=STARS,
    denominator=steering.NETWORK_VILLAGES,
    basis=law.STARS,
    naming=Naming(phrases=("平安法治星 占比", "平安法治星 占", "平安法治星 创建率"), units=("%",)),
)

HONOURS = Indicator(
    key="honours",
    label="法治建设荣誉",
    definition="期末已命名、没有撤销或者期满的示范称号和荣誉，不含示范村（社区）和平安法治星，一项计一项，按级别分列。",
    register=Demonstrations,
    measure=each_row(lambda row: not _village(row) and not _star(row)),
    unit="项",
    basis=law.HONOURS,
    nature=Nature.STOCK,
    breakdown="level",
    naming=Naming(
        phrases=(
            "法治建设 荣誉",
            "获得 法治 荣誉",
            "示范称号",
            "荣获|获得|获评|获|受到|荣膺 法治|依法治理|平安|法治建设|普法|法治政府 荣誉|表彰|表扬|称号|先进|奖项|奖|奖励",
            "法治|普法 荣誉|表彰|表扬|先进集体|先进个人",
        ),
        units=("项", "个"),
        against=(
            "示范村",
            "调解员",
        ),
    ),
)

RECHECKED = Indicator(
    key="demonstrations_rechecked",
    label="复核示范创建",
    definition="复核日期在当期的示范命名，一项计一项，按复核结果分列。",
    register=Demonstrations,
    measure=each_row(),
    unit="项",
    basis=law.RECHECK_IN_24,
    dated_by="rechecked_on",
    breakdown="recheck_result",
    naming=Naming(phrases=("复核 示范", "复查 示范"), units=("项", "个")),
)

PROJECTS = Indicator(
    key="governance_projects",
    label="治理创新项目",
    definition="启动日期在当期的乡村振兴法治保障和治理创新项目，一个项目计一个，按项目类别分列。",
    register=GovernanceProjects,
    measure=each_row(),
    unit="个",
    basis=rural_revival.GOVERNANCE,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "治理创新 项目",
            "创新项目",
            "乡村振兴 法治保障 项目",
            "治理|法治|基层治理|法治惠民|为民办实事 创新项目|项目|品牌|创新案例|实事 打造|实施|申报|培育|创新",
        ),
        units=("个", "项"),
        against=(
            "成果",
            "建设项目",
            "工程",
        ),
    ),
)

COMPLETED = Indicator(
    key="governance_projects_completed",
    label="形成成果的治理创新项目",
    definition="形成成果日期在当期的乡村振兴法治保障和治理创新项目，一个项目计一个。",
    register=GovernanceProjects,
    measure=each_row(),
    unit="个",
    basis=rural_revival.GOVERNANCE,
    dated_by="completed_on",
    naming=Naming(phrases=("治理创新 成果", "形成 创新成果"), units=("个", "项")),
)

RECHECK = Deadline(
    key="demonstration_recheck",
    label="示范命名复核期限",
    register=Demonstrations,
    starts_on="named_on",
    met_by="rechecked_on",
    set_by="recheck_due_on",
    versions=(Version(date(2019, 4, 15), Months(24), law.RECHECK_IN_24),),
    applies=_rechecked,
)

VILLAGES_TOLD = Sentence(
    key="demonstration_villages_told",
    part=Part.MEASURES,
    wordings=(
        "积极开展民主法治示范村（社区）创建，现有民主法治示范村（社区）{demonstration_villages}"
        "[[，其中省级民主法治示范村（社区）{demonstration_villages:省级}]]"
        "[[，当年新命名民主法治示范村（社区）{demonstration_named}]]"
        "[[，民主法治示范村（社区）占比{demonstration_villages_rate}]]。",
        "推进民主法治示范创建，全镇已有民主法治示范村（社区）{demonstration_villages}"
        "[[，民主法治示范村（社区）占比达{demonstration_villages_rate}]]"
        "[[，省级民主法治示范村（社区）达到{demonstration_villages:省级}]]"
        "[[，全年新命名民主法治示范村（社区）{demonstration_named}]]。",
    ),
)

STARS_TOLD = Sentence(
    key="star_villages_told",
    part=Part.MEASURES,
    wordings=(
        "结合五星支部创建，获得平安法治星的村（社区）{star_villages}[[，平安法治星村（社区）占比{star_villages_rate}]]。",
        "以五星支部创建带动基层法治，平安法治星村（社区）已有{star_villages}"
        "[[，平安法治星村（社区）占比达{star_villages_rate}]]。",
    ),
)

PROJECTS_TOLD = Sentence(
    key="governance_projects_told",
    part=Part.MEASURES,
    wordings=(
        "为乡村振兴提供法治保障，实施法治创新项目{governance_projects}"
        "[[，法治创新项目形成成果{governance_projects_completed}]]。",
        "创新城乡社会治理，年内启动法治创新项目{governance_projects}"
        "[[，法治创新项目取得成果{governance_projects_completed}]]。",
    ),
)

LINE = Line(
    key="demonstration",
    label="示范创建",
    heading="推进示范创建，强化考核保障",
    registers=(Demonstrations, GovernanceProjects),
    indicators=(
        VILLAGES,
        CANDIDATES,
        NAMED,
        VILLAGES_RATE,
        STARS,
        STARS_RATE,
        HONOURS,
        RECHECKED,
        PROJECTS,
        COMPLETED,
    ),
    deadlines=(RECHECK,),
    sentences=(VILLAGES_TOLD, STARS_TOLD, PROJECTS_TOLD),
)
