"""普法覆盖: where events reached, what was taught there, and what they were joined to; all read off the same events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mingfa.catalogue.indicator import Indicator, Naming, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.new_media import MediaItems, case_told, pushed
from mingfa.catalogue.lines.publicity import Form, PlaceKind, PublicityEvents
from mingfa.catalogue.lines.publicity_acts import Mode, PublicityTrainings
from mingfa.catalogue.sentence import Sentence
from mingfa.law import publicity as law
from mingfa.law import publicity_responsibility as responsibility
from mingfa.law.clause import Clause
from mingfa.law.report_parts import Part

__all__ = ["LINE"]


def _events(
    key: str,
    label: str,
    where: Callable[[Any], bool],
    rule: str,
    naming: Naming,
    *,
    unit: str = "次",
    basis: Clause = law.GRASS_ROOTS,
    also: tuple[Source, ...] = (),
) -> Indicator:
    """The events of the period of which something holds; each is among 普法活动 already."""
    return Indicator(
        key=key,
        label=label,
        definition=f"当期普法活动中{rule}；这些活动已计入“普法活动”，两个数不相加。",
        register=PublicityEvents,
        measure=each_row(where),
        unit=unit,
        basis=basis,
        naming=naming,
        also=also,
    )


MARKET_AUDIENCE = Indicator(
    key="publicity_market_person_times",
    label="赶集日普法受众",
    definition="当期宣传形式为“赶集宣传”的普法活动受众人次之和，已含在“普法受众”中；未填受众人次的不计。",
    register=PublicityEvents,
    measure=total_of("audience", lambda row: row.form is Form.MARKET_DAY),
    unit="人次",
    basis=law.GRASS_ROOTS,
    naming=Naming(
        phrases=("赶集日 受众", "赶集日 集中宣传", "赶集日 宣传", "赶集 受众"), units=("人次", "人", "名")
    ),
)

TRAININGS = _events(
    "publicity_trainings",
    "普法培训",
    lambda row: row.form is Form.TRAINING,
    "宣传形式为“法治培训”的，一场计一次，加上普法骨干培训台账的集中培训；同一期培训只登记一处",
    Naming(
        phrases=(
            "法治培训",
            "法律知识培训",
            "普法培训",
            "镇级 法治培训",
            "法治|普法|法律知识|法律 培训|培训班 村干部|村民|骨干|村（社区）|网格员|群众",
            "镇级 法治培训|普法培训",
        ),
        units=("次", "场", "期", "场次"),
        against=("执法人员", "干部", "学法", "法律明白人", "调解员"),
    ),
    also=(Source(register=PublicityTrainings, measure=each_row(lambda row: row.mode is Mode.CLASS)),),
)

LECTURES = _events(
    "publicity_lectures",
    "普法讲座",
    lambda row: row.form is Form.LECTURE,
    "宣传形式为“法治讲座”的，一场计一次",
    Naming(
        phrases=(
            "普法 法治讲座",
            "法治讲座 群众",
            "法治讲座 村民",
            "法律知识讲座",
            "普法讲座",
            "村民 法治讲座",
            "法治教育讲座",
            "群众 法治讲座",
            "法治讲座|法律讲座|普法讲座|法律知识讲座|法治宣讲|专题讲座|法治大讲堂|法治课|法治教育课|法治报告会|讲座 举办|开展|组织|邀请|群众|村民|学生|校园|学校|普法|居民",
        ),
        units=("场", "次", "场次", "期"),
        against=(
            "干部",
            "学法",
            "中心组",
            "书记",
            "镇长",
            "主要负责人",
        ),
    ),
    unit="场",
)

CASES = _events(
    "publicity_cases",
    "以案释法",
    lambda row: row.form is Form.CASE,
    "宣传形式为“以案释法”的，一场计一次，加上新媒体发布的“以案释法”内容，一条计一次",
    Naming(
        phrases=(
            "以案释法",
            "以案普法",
            "以案说法",
            "典型案例 发布",
            "以案释法|典型案例|案例|以案说法|以案普法 发布|开展|宣讲|曝光|讲解|活动|推送",
        ),
        units=("次", "件", "期", "场次", "个", "条"),
    ),
    basis=responsibility.CASES_EXPLAINED,
    also=(Source(register=MediaItems, measure=each_row(case_told), dated_by="published_on"),),
)

CULTURE = _events(
    "publicity_culture_events",
    "法治文化活动",
    lambda row: row.form in (Form.SHOW, Form.CULTURE),
    "宣传形式为“文艺演出”“法治文化活动”的，一场计一次",
    Naming(
        phrases=(
            "法治文化活动",
            "法治文艺演出",
            "法治文艺",
            "普法文艺",
            "法治|普法 文艺|演出|文化活动|文艺演出|戏曲|小品|快板|电影|山歌|晚会|法治电影",
        ),
        units=("场", "次", "场次"),
        against=(
            "阵地",
            "广场",
        ),
    ),
    unit="场",
)

FIRMS = _events(
    "publicity_firms",
    "普法覆盖企业",
    lambda row: row.place_kind is PlaceKind.FIRM and bool(row.first_here),
    "场所类别为“企业”、填明本年首次到该单位的，一家计一家",
    Naming(
        phrases=(
            "普法 覆盖企业",
            "普法 企业 家",
            "为 企业 普法",
            "普法|法治宣传|宣讲|法律进 企业|市场主体|商户|经营户 覆盖|惠及|走进|深入",
        ),
        units=("家", "户"),
        against=("走访",),
    ),
    unit="家",
)

SCHOOLS = _events(
    "publicity_schools",
    "普法覆盖学校",
    lambda row: row.place_kind is PlaceKind.SCHOOL and bool(row.first_here),
    "场所类别为“校园”、填明本年首次到该单位的，一所计一所",
    Naming(
        phrases=(
            "普法 覆盖学校",
            "普法 学校 所",
            "覆盖 中小学",
            "普法|法治宣传|法治课|法治副校长|开学第一课|宣讲 学校|中小学|校园|幼儿园 覆盖|走进|深入|为",
        ),
        units=("所", "个", "家"),
    ),
    unit="所",
)

COMBINED = _events(
    "publicity_combined",
    "普法融入日常工作",
    lambda row: row.host_work is not None,
    "填明结合的工作的，一场计一次",
    Naming(
        phrases=("结合 护林防火 宣传", "融入 日常工作", "结合 日常工作 宣传", "融入 普法"),
        units=("次", "场次", "场"),
    ),
)

JOINT = _events(
    "publicity_joint_events",
    "联合普法活动",
    lambda row: row.partners is not None,
    "填有联合单位的，一场计一次，不论几家联合",
    Naming(
        phrases=("联合 开展 普法活动", "联合 普法", "部门 联合 宣传"),
        units=("次", "场次", "场"),
        against=("执法",),
    ),
    basis=law.RESPONSIBILITY,
)

ON_NODES = _events(
    "publicity_node_events",
    "节点普法活动",
    lambda row: row.node is not None,
    "填有宣传节点的，一场计一次",
    Naming(
        phrases=(
            "节点 开展 宣传",
            "节点 普法",
            "节点 法治宣传",
            "节点 宣传活动",
            "节点|国家宪法日|宪法宣传周|民法典宣传月|消费者权益日|国家安全教育日|禁毒日|安全生产月|重要时间节点|时间节点|纪念日 宣传|普法|活动|主题活动|宣讲|宣传活动|集中宣传",
        ),
        units=("场次", "次", "场", "余场"),
    ),
    unit="场次",
)

ALL = Indicator(
    key="publicity_total",
    label="普法活动和推送合计",
    definition="当期普法活动场次与新媒体普法台账已发布内容条数之和，只用于计算新媒体占比。",
    register=PublicityEvents,
    measure=each_row(),
    unit="次",
    basis=responsibility.NEW_MEDIA,
    also=(Source(register=MediaItems, measure=each_row(pushed), dated_by="published_on"),),
    naming=Naming(phrases=("线上线下 普法 合计",), units=("次", "场次")),
)

ONLINE = Indicator(
    key="publicity_online",
    label="新媒体普法推送数",
    definition="发布日期在当期、推送给读者的新媒体普法内容，一条计一次；应急广播和电子显示屏不计。",
    register=MediaItems,
    measure=each_row(pushed),
    unit="次",
    basis=responsibility.NEW_MEDIA,
    dated_by="published_on",
    naming=Naming(phrases=("线上 普法",), units=("次", "场次")),
)

ONLINE_SHARE = Ratio(
    key="publicity_online_share",
    label="新媒体普法占比",
    definition="当期新媒体普法推送数÷普法活动和推送合计；逐级按次数相加后再相除。",
    numerator=ONLINE,
    denominator=ALL,
    basis=responsibility.NEW_MEDIA,
    naming=Naming(
        phrases=(
            "新媒体 普法 占比",
            "新媒体普法占比",
            "线上|新媒体|网络|线上推送|推送|网上 占|占比|比例",
        ),
        units=("%",),
    ),
)

NODES_TOLD = Sentence(
    key="publicity_node_events_told",
    part=Part.MEASURES,
    wordings=(
        "抓住重要时间节点，结合节点开展法治宣传活动{publicity_node_events}[[，部门联合普法活动{publicity_joint_events}]]"
        "[[，普法融入日常工作{publicity_combined}]]。",
        "紧扣普法月历，在重要节点组织普法{publicity_node_events}[[，与相关单位联合普法{publicity_joint_events}]]"
        "[[，结合日常工作宣传法律{publicity_combined}]]。",
    ),
)

FORMS_TOLD = Sentence(
    key="publicity_forms_told",
    part=Part.MEASURES,
    wordings=(
        "创新普法方式[[，举办普法培训{publicity_trainings}]][[，为群众举办普法讲座{publicity_lectures}]]"
        "[[，开展以案释法{publicity_cases}]][[，开展法治文化活动{publicity_culture_events}]]"
        "[[，普法覆盖企业{publicity_firms}]][[，普法覆盖学校{publicity_schools}]]。",
        "运用群众喜闻乐见的方式普法[[，开办法律知识培训{publicity_trainings}]][[，开讲法治教育讲座{publicity_lectures}]]"
        "[[，以案说法{publicity_cases}]][[，组织法治文艺演出等法治文化活动{publicity_culture_events}]]"
        "[[，年内普法覆盖企业{publicity_firms}]][[，年内普法覆盖学校{publicity_schools}]]。",
    ),
)

LINE = Line(
    key="publicity_reach",
    label="普法覆盖",
    heading="深入开展法治宣传教育",
    indicators=(
        MARKET_AUDIENCE,
        TRAININGS,
        LECTURES,
        CASES,
        CULTURE,
        FIRMS,
        SCHOOLS,
        COMBINED,
        JOINT,
        ON_NODES,
        ALL,
        ONLINE,
        ONLINE_SHARE,
    ),
    sentences=(NODES_TOLD, FORMS_TOLD),
)
