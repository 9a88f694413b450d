"""普法力量: teams, legal guides of the villages, legal deputies, what they learn and what they do."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import grid, mediators, publicity_sites
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rhythm import Rhythm
from mingfa.catalogue.rules import InOrder, Needs, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import legal_guides as guides_law
from mingfa.law import publicity as law
from mingfa.law.counting import Months
from mingfa.law.report_parts import Part
from mingfa.law.unit_names import RENAMED_BY, renamed

__all__ = ["LINE", "LegalDeputies", "LegalGuides", "PublicityTeams", "TeamKind"]


class TeamKind(Choice):
    """队伍类别。"""

    TOWN = "镇级专项普法工作队"
    VILLAGE = "村级普法队"
    VOLUNTEER = "普法志愿服务队"
    UNIT = "协同普法单位"

    __variants__ = {
        "镇级": "镇级专项普法工作队",
        "专项普法工作队": "镇级专项普法工作队",
        "镇级普法工作队": "镇级专项普法工作队",
        "镇普法工作队": "镇级专项普法工作队",
        "普法宣讲团": "镇级专项普法工作队",
        "村级": "村级普法队",
        "基层普法队": "村级普法队",
        "扎根基层普法队": "村级普法队",
        "普法志愿团": "普法志愿服务队",
        "志愿者": "普法志愿服务队",
        "志愿者队伍": "普法志愿服务队",
        "普法责任单位": "协同普法单位",
        "成员单位": "协同普法单位",
    }


def _current(row: Any) -> bool:
    ended = row.until is not None and row.until <= RENAMED_BY
    return ended or renamed(row.name) is None


class PublicityTeams(Register):
    """一支普法队伍或者一家协同普法单位一行。"""

    key = "publicity_teams"
    label = "普法队伍名册"
    basis = law.GRASS_ROOTS
    occurred_on = "since"
    subject = "name"
    identity = ("name", "since")
    rhythm = Rhythm.YEAR
    standing = ("since", "until")
    kept_at = (4, 5)
    rules = (
        InOrder("since", "until"),
        Needs("kind", "members", values=(TeamKind.TOWN, TeamKind.VILLAGE, TeamKind.VOLUNTEER)),
        Stated(
            at="name",
            reads=("until",),
            holds=_current,
            message="是机构改革以前的名称，请改用现在的规范名称，原名填入“曾用名称”",
            rule="名称用机构改革后的规范名称",
        ),
    )

    name: Text = column("队伍名称", aliases=("名称", "单位名称", "队伍"))
    kind: TeamKind = column("队伍类别", aliases=("类别", "类型"))
    subject_field: Text | None = column(
        "专项领域", default=None, aliases=("领域", "主题", "职责领域"), hint="如：反诈、禁毒、民法典"
    )
    former_names: Text | None = column("曾用名称", default=None, aliases=("原名称", "曾用名"))
    duties: LongText | None = column("普法职责", default=None, aliases=("职责", "负责宣传的法律"))
    leader: Text | None = column("负责人", default=None, aliases=("队长", "联系人"), privacy=Privacy.NAME)
    members: Count | None = column("队员人数", default=None, aliases=("人数", "成员人数"), unit="人")
    since: Day = column("成立日期", aliases=("组建日期", "起始日期", "列入日期"))
    until: Day | None = column("撤销日期", default=None, aliases=("解散日期", "退出日期"))
    remark: LongText | None = column("备注", default=None)


class Walk(Choice):
    """人员身份，按培养工作规范的优先遴选范围。"""

    CADRE = "村干部"
    WOMEN = "妇联执委、儿童主任"
    MEDIATOR = "人民调解员"
    POLICE = "驻村辅警"
    GRID = "网格员"
    GROUP_HEAD = "村民小组长"
    PARTY = "中共党员"
    ELDER = "“五老”人员"
    SKILLED = "致富能手"
    VILLAGER = "热心村民"

    __variants__ = {
        "村“两委”干部": "村干部",
        "村两委干部": "村干部",
        "村（社区）干部": "村干部",
        "妇联执委": "妇联执委、儿童主任",
        "儿童主任": "妇联执委、儿童主任",
        "调解员": "人民调解员",
        "辅警": "驻村辅警",
        "专职网格员": "网格员",
        "组长": "村民小组长",
        "小组长": "村民小组长",
        "党员": "中共党员",
        "五老": "“五老”人员",
        "五老人员": "“五老”人员",
        "乡贤": "致富能手",
        "村民": "热心村民",
    }


class Review(Choice):
    """年度考核结果。"""

    FIT = "合格"
    UNFIT = "不合格"

    __variants__ = {"称职": "合格", "优秀": "合格", "不称职": "不合格"}


class LegalGuides(Register):
    """一名法律明白人一行，从推荐到退出；只填公示过的内容。"""

    key = "legal_guides"
    label = "法律明白人名册"
    basis = guides_law.CULTIVATED
    occurred_on = "recommended_on"
    subject = "name"
    identity = ("name", "recommended_on")
    who = ("name", "phone")
    rhythm = Rhythm.YEAR
    standing = ("appointed_on", "left_on")
    kept_at = (4, 5)
    rules = (
        InOrder("recommended_on", "checked_on"),
        InOrder("notice_from", "notice_until", guides_law.CULTIVATED),
        InOrder("checked_on", "notice_from"),
        InOrder("notice_until", "appointed_on", guides_law.CULTIVATED),
        InOrder("appointed_on", "reviewed_on"),
        InOrder("appointed_on", "left_on"),
        Needs("left_on", "left_reason"),
        Needs("reviewed_on", "review"),
    )
    procedure = Procedure(
        Stage(key="recommended", label="推荐", needs=("recommended_on",)),
        Stage(key="checked", label="培训考核", needs=("checked_on",)),
        Stage(key="noticed", label="公示", needs=("notice_from", "notice_until")),
        Stage(key="appointed", label="认定", needs=("appointed_on",)),
        Stage(key="reviewed", label="年度考核", needs=("reviewed_on",), optional=True),
        Stage(key="left", label="退出", needs=("left_on",)),
    )

    name: Text = column("姓名", aliases=("法律明白人", "人员姓名"), privacy=Privacy.NAME)
    group: Text | None = column("村民小组", default=None, aliases=("小组", "所在组"))
    phone: Text | None = column(
        "联系电话",
        default=None,
        aliases=("电话", "联系方式"),
        privacy=Privacy.PHONE,
        hint="只用于联系；一人兼任几个岗位的，也凭它只计一人，可不填",
    )
    walk: Walk | None = column("人员身份", default=None, aliases=("身份类别", "身份", "类别"))
    recommended_on: Day = column("推荐日期", aliases=("自荐日期", "遴选日期"))
    checked_on: Day | None = column("培训考核日期", default=None, aliases=("考核日期", "任前考核日期"))
    notice_from: Day | None = column("公示起", default=None, aliases=("公示开始日期", "公示日期"))
    notice_until: Day | None = column("公示止", default=None, aliases=("公示结束日期",))
    appointed_on: Day | None = column("认定日期", default=None, aliases=("登记造册日期", "颁证日期"))
    certificate: Text | None = column("证书编号", default=None, aliases=("证书号", "徽章编号"))
    reviewed_on: Day | None = column("最近考核日期", default=None, aliases=("年度考核日期",))
    review: Review | None = column("考核结果", default=None, aliases=("年度考核结果", "考核等次"))
    left_on: Day | None = column("退出日期", default=None, aliases=("清退日期",))
    left_reason: Text | None = column("退出原因", default=None, aliases=("清退原因",), when=When("left_on"))
    remark: LongText | None = column("备注", default=None)


class DeputyKind(Choice):
    """兼任职务。"""

    VILLAGE = "法治副村长"
    SCHOOL = "法治副校长"

    __variants__ = {
        "副村长": "法治副村长",
        "法治副主任": "法治副村长",
        "副校长": "法治副校长",
        "法制副校长": "法治副校长",
    }


class LegalDeputies(Register):
    """一名法治副村长、法治副校长在一个村（社区）或者一所学校的一次任职一行。"""

    key = "legal_deputies"
    label = "法治副村长名册"
    basis = law.GRASS_ROOTS
    occurred_on = "since"
    subject = "name"
    identity = ("name", "serves", "since")
    rhythm = Rhythm.YEAR
    standing = ("since", "until")
    rules = (InOrder("since", "until"),)

    name: Text = column("姓名", aliases=("法治副村长", "人员姓名"))
    kind: DeputyKind = column("兼任职务", aliases=("职务", "类别"))
    unit: Text = column("派出单位", aliases=("单位", "工作单位"), hint="司法所、派出所、法庭等")
    serves: Text = column("服务村（学校）", aliases=("服务村", "服务村（社区）", "村（社区）", "服务学校"))
    duties: LongText | None = column("工作职责", default=None, aliases=("职责",))
    since: Day = column("任职日期", aliases=("聘任日期", "起始日期"))
    until: Day | None = column("离任日期", default=None, aliases=("免职日期", "终止日期"))
    remark: LongText | None = column("备注", default=None)


def _teams(
    key: str, label: str, kinds: tuple[TeamKind, ...], unit: str, naming: Naming, rule: str
) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"期末没有撤销的{rule}，一支（家）计一个。",
        register=PublicityTeams,
        measure=each_row(lambda row: row.kind in kinds),
        unit=unit,
        basis=law.GRASS_ROOTS,
        nature=Nature.STOCK,
        naming=naming,
    )


def _members(key: str, label: str, kind: TeamKind, naming: Naming) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"期末没有撤销的{kind}队员人数之和；一人参加几支队伍的各计一次。",
        register=PublicityTeams,
        measure=total_of("members", lambda row: row.kind is kind),
        unit="人",
        basis=law.GRASS_ROOTS,
        nature=Nature.STOCK,
        naming=naming,
    )


TOWN_TEAMS = _teams(
    "publicity_town_teams",
    "镇级专项普法工作队",
    (TeamKind.TOWN,),
    "支",
    Naming(
        phrases=(
            "镇级 普法 讲师团",
            "镇级 普法队",
            "普法讲师团",
            "镇级 普法工作队",
            "普法工作队",
            "普法宣讲团",
            "普法 小分队",
            "普法|宣讲|法治宣讲|法治宣传|普法宣传 小分队|讲师团|宣讲团|宣讲队|工作队|宣传队|普法队|轻骑兵|小队",
        ),
        units=("支", "个"),
        against=(
            "村级",
            "志愿",
            "成员",
            "队员",
        ),
    ),
    "镇级专项普法工作队",
)
VILLAGE_TEAMS = _teams(
    "publicity_village_teams",
    "村级普法队",
    (TeamKind.VILLAGE,),
    "支",
    Naming(phrases=("村级普法队", "基层普法队", "村级 普法 队伍"), units=("支", "个")),
    "村级普法队",
)
VOLUNTEER_TEAMS = _teams(
    "publicity_volunteer_teams",
    "普法志愿服务队",
    (TeamKind.VOLUNTEER,),
    "支",
    Naming(
        phrases=(
            "普法志愿服务队",
            "普法志愿团",
            "普法志愿者 队伍",
            "普法 志愿 队",
            "普法|法治|法律|平安 志愿服务队|志愿者队伍|志愿队|志愿服务队伍|志愿者服务队",
        ),
        units=("支", "个"),
        against=(
            "巡逻",
            "治安",
        ),
    ),
    "普法志愿服务队",
)
UNITS = _teams(
    "publicity_units",
    "协同普法单位",
    (TeamKind.UNIT,),
    "家",
    Naming(phrases=("协同普法单位", "普法责任单位", "普法成员单位", "普法 成员单位"), units=("家", "个")),
    "协同普法单位",
)
TOWN_MEMBERS = _members(
    "publicity_town_team_members",
    "镇级专项普法工作队队员",
    TeamKind.TOWN,
    Naming(
        phrases=("镇级 普法 讲师团", "普法讲师团", "普法工作队 队员", "普法工作队", "普法宣讲团 成员"),
        units=("人", "名"),
        against=("基层普法队", "村级普法队"),
    ),
)
VILLAGE_MEMBERS = _members(
    "publicity_village_team_members",
    "村级普法队队员",
    TeamKind.VILLAGE,
    Naming(phrases=("村级普法队 队员", "基层普法队", "村级普法队"), units=("人", "名")),
)
VOLUNTEERS = _members(
    "publicity_volunteers",
    "普法志愿者",
    TeamKind.VOLUNTEER,
    Naming(
        phrases=(
            "普法志愿 服务队",
            "普法 志愿者",
            "普法志愿者",
            "普法志愿团",
            "普法|法治|法律服务 志愿者|志愿人员|志愿服务人员",
            "普法|法治 志愿服务队|志愿队|志愿者队伍 志愿者|成员|队员|吸纳|招募",
        ),
        units=("人", "名"),
        against=("平安",),
    ),
)

GUIDES = Indicator(
    key="legal_guides",
    label="法律明白人",
    definition="期末已经认定、没有退出的法律明白人，一人计一名；推荐、公示中的不计，按人员身份分列。",
    register=LegalGuides,
    measure=each_row(),
    unit="名",
    basis=guides_law.CULTIVATED,
    nature=Nature.STOCK,
    breakdown="walk",
    naming=Naming(
        phrases=(
            "法律明白人",
            "培育 法律明白人",
            "培养 法律明白人",
            "法律明白人 共有",
            "法律明白人 现有|共有|培育|培养|配备|备案|选拔|发展|认定|遴选|建立|拥有|达到|总数",
            "法律明白人|学法用法示范户 女性|双语",
        ),
        units=("名", "人", "位"),
        against=(
            "培训",
            "新",
            "网校",
            "人次",
            "公示",
            "手册",
            "学习",
            "轮训",
            "参训",
            "新增",
            "调解",
            "化解",
            "咨询",
            "考核",
            "率",
            "示范户",
        ),
    ),
)

GUIDES_NEW = Indicator(
    key="legal_guides_appointed",
    label="新认定法律明白人",
    definition="认定日期在当期的法律明白人，一人计一名。",
    register=LegalGuides,
    measure=each_row(),
    unit="名",
    basis=guides_law.CULTIVATED,
    dated_by="appointed_on",
    naming=Naming(
        phrases=(
            "新增 法律明白人",
            "新认定 法律明白人",
            "新培育 法律明白人",
            "新培养 法律明白人",
            "法律明白人 新增|新培养|新培育|新认定|新选|增补|新聘|调整补充|新发展|补选",
        ),
        units=("名", "人"),
    ),
)

GUIDES_NOTICED = Indicator(
    key="legal_guides_noticed",
    label="公示法律明白人",
    definition="公示起在当期的法律明白人人选，一人计一名，不论后来是否认定。",
    register=LegalGuides,
    measure=each_row(),
    unit="名",
    basis=guides_law.CULTIVATED,
    dated_by="notice_from",
    naming=Naming(phrases=("公示 法律明白人", "法律明白人 公示", "法律明白人 名单公示"), units=("名", "人")),
)


def _deputies(key: str, label: str, kind: DeputyKind, naming: Naming, rule: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        definition=f"期末在任的{kind}，{rule}。",
        register=LegalDeputies,
        measure=each_row(lambda row: row.kind is kind),
        unit="名",
        basis=law.GRASS_ROOTS if kind is DeputyKind.VILLAGE else law.SCHOOL_DEPUTIES,
        nature=Nature.STOCK,
        naming=naming,
    )


DEPUTIES = _deputies(
    "legal_deputies",
    "法治副村长",
    DeputyKind.VILLAGE,
    Naming(
        phrases=(
            "法治副村长",
            "法治副主任",
            "法治副村长|法治副主任|法治副书记|法治村长|法治主任",
        ),
        units=("名", "人", "位"),
    ),
    "一村一名，服务一个村（社区）计一名",
)
SCHOOL_DEPUTIES = _deputies(
    "legal_deputies_of_schools",
    "法治副校长",
    DeputyKind.SCHOOL,
    Naming(
        phrases=(
            "法治副校长",
            "法制副校长",
            "法治副校长|法治校长 选聘|配备|聘任|聘请|担任|现有",
        ),
        units=("名", "人", "位"),
    ),
    "服务一所学校计一名",
)

DEPUTIES_RATE = Ratio(
    key="legal_deputies_rate",
    label="法治副村长村级覆盖率",
    definition="期末在任的法治副村长人数÷“普法在册村（社区）”个数，一村一名；逐级相加后再相除，底数同时列出。",
    numerator=DEPUTIES,
    denominator=publicity_sites.VILLAGES,
    basis=law.GRASS_ROOTS,
    naming=Naming(phrases=("法治副村长 覆盖率", "法治副村长 配备率"), units=("%",)),
)

CARRIERS = Indicator(
    key="carrier_people",
    label="基层法治骨干",
    definition="期末在册的法律明白人、人民调解员和网格员（含网格长），一人兼任几个岗位的只计一人。同一乡镇内姓名和联系电话"
    "相同的为同一人；没有填电话的，同村同名的为同一人。名册没有列名的委员不计。",
    register=LegalGuides,
    measure=each_row(),
    unit="人",
    basis=law.GRASS_ROOTS,
    nature=Nature.STOCK,
    each_person=True,
    naming=Naming(phrases=("基层法治骨干", "法治骨干"), units=("人", "名", "位"), against=("培训",)),
    also=(
        Source(register=mediators.Mediators, measure=each_row()),
        Source(register=grid.GridMembers, measure=each_row()),
    ),
)

REVIEW = Deadline(
    key="legal_guide_review",
    label="法律明白人年度考核",
    register=LegalGuides,
    starts_on="appointed_on",
    met_by="reviewed_on",
    versions=(Version(date(2021, 11, 8), Months(12), guides_law.REVIEWED_YEARLY),),
    applies=lambda row: row.left_on is None,
)

TEAMS_TOLD = Sentence(
    key="publicity_teams_told",
    part=Part.MEASURES,
    wordings=(
        "壮大普法力量[[，组建镇级专项普法工作队{publicity_town_teams}]][[，镇级普法工作队队员{publicity_town_team_members}]]"
        "[[，组建村级普法队{publicity_village_teams}]][[，村级普法队队员{publicity_village_team_members}]]"
        "[[，普法志愿者{publicity_volunteers}]][[，协同普法单位{publicity_units}]]。",
        "建强普法队伍[[，设有镇级普法工作队{publicity_town_teams}]][[，镇普法工作队共有队员{publicity_town_team_members}]]"
        "[[，设有基层普法队{publicity_village_teams}]][[，基层普法队共有队员{publicity_village_team_members}]]"
        "[[，登记普法志愿者{publicity_volunteers}]][[，参与协同的普法责任单位{publicity_units}]]。",
    ),
)

GUIDES_TOLD = Sentence(
    key="legal_guides_told",
    part=Part.MEASURES,
    wordings=(
        "培育用好法律明白人[[，现有法律明白人{legal_guides}]][[，年内新认定法律明白人{legal_guides_appointed}]]"
        "[[，年度考核合格的法律明白人{legal_guides_reviewed}]][[，配备法治副村长{legal_deputies}]]"
        "[[，法治副村长覆盖率{legal_deputies_rate}]]"
        "[[，配备法治副校长{legal_deputies_of_schools}]][[，基层法治骨干共计{carrier_people}]]。",
        "推进乡村法治人才培养[[，在册法律明白人{legal_guides}]][[，当年新认定法律明白人{legal_guides_appointed}]]"
        "[[，法律明白人年度考核合格{legal_guides_reviewed}]][[，选派法治副村长{legal_deputies}]]"
        "[[，法治副村长村级覆盖率达{legal_deputies_rate}]]"
        "[[，选派法治副校长{legal_deputies_of_schools}]][[，基层法治骨干达{carrier_people}]]。",
    ),
)

LINE = Line(
    key="publicity_people",
    label="普法力量",
    heading="深入开展法治宣传教育",
    registers=(PublicityTeams, LegalGuides, LegalDeputies),
    indicators=(
        TOWN_TEAMS,
        VILLAGE_TEAMS,
        VOLUNTEER_TEAMS,
        UNITS,
        TOWN_MEMBERS,
        VILLAGE_MEMBERS,
        VOLUNTEERS,
        GUIDES,
        GUIDES_NEW,
        GUIDES_NOTICED,
        CARRIERS,
        DEPUTIES,
        SCHOOL_DEPUTIES,
        DEPUTIES_RATE,
    ),
    deadlines=(REVIEW,),
    sentences=(TEAMS_TOLD, GUIDES_TOLD),
)
