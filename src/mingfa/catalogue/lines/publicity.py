"""普法: events that bring law to people, what was handed out, and who was reached."""

from __future__ import annotations

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.new_media import MediaItems, pushed
from mingfa.catalogue.lines.publicity_groups import HomeVisits, calls
from mingfa.catalogue.lines.publicity_materials import Material, MaterialMovements, issued
from mingfa.catalogue.lines.publicity_sites import PublicitySites, SiteKind, put_up
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.sentence import Role, Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text, YesNo
from mingfa.law import publicity as law
from mingfa.law.clause import Clause
from mingfa.law.report_parts import Part

__all__ = ["LINE", "Form", "HostWork", "LawField", "PlaceKind", "PublicityEvents"]


class PlaceKind(Choice):
    """活动进入的地方，按“法律六进”等口径；进两处以上的填主要的一处。"""

    OFFICE = "机关"
    VILLAGE = "农村"
    COMMUNITY = "社区"
    SCHOOL = "校园"
    FIRM = "企业"
    UNIT = "单位"
    MARKET = "集市广场"
    HOME = "家庭"
    BARRACKS = "军营"
    RELIGIOUS = "宗教场所"
    SCENIC = "景区"
    ONLINE = "网络"
    OTHER = "其他"

    __variants__ = {
        "进机关": "机关",
        "进农村": "农村",
        "进乡村": "农村",
        "乡村": "农村",
        "村": "农村",
        "村街": "农村",
        "进村街": "农村",
        "进社区": "社区",
        "学校": "校园",
        "进学校": "校园",
        "进校园": "校园",
        "进企业": "企业",
        "园区": "企业",
        "进单位": "单位",
        "集市": "集市广场",
        "广场": "集市广场",
        "赶集": "集市广场",
        "市场": "集市广场",
        "进家庭": "家庭",
        "入户": "家庭",
        "进军营": "军营",
        "进网络": "网络",
        "线上": "网络",
        "新媒体": "网络",
        "其它": "其他",
    }


class Form(Choice):
    """宣传形式。"""

    STALL = "集中宣传"
    LECTURE = "法治讲座"
    TRAINING = "法治培训"
    DOOR = "送法上门"
    MARKET_DAY = "赶集宣传"
    SHOW = "文艺演出"
    CULTURE = "法治文化活动"
    BROADCAST = "应急广播"
    ONLINE = "新媒体"
    CASE = "以案释法"
    CONTEST = "知识竞赛"
    OTHER = "其他"

    __variants__ = {
        "摆摊": "集中宣传",
        "摆摊设点": "集中宣传",
        "设摊宣传": "集中宣传",
        "现场宣传": "集中宣传",
        "讲座": "法治讲座",
        "法制讲座": "法治讲座",
        "宣讲": "法治讲座",
        "培训": "法治培训",
        "上门": "送法上门",
        "入户": "送法上门",
        "入户宣传": "送法上门",
        "赶集日": "赶集宣传",
        "赶集": "赶集宣传",
        "文艺": "文艺演出",
        "普法文艺演出": "文艺演出",
        "文化活动": "法治文化活动",
        "法治文化": "法治文化活动",
        "普法游园": "法治文化活动",
        "典型案例": "以案释法",
        "大喇叭": "应急广播",
        "广播": "应急广播",
        "微信": "新媒体",
        "公众号": "新媒体",
        "线上": "新媒体",
        "竞赛": "知识竞赛",
        "其它": "其他",
    }


class HostWork(Choice):
    """普法所结合的日常工作；单独开展的普法活动不填。"""

    FOREST = "护林防火"
    FARMING = "农业生产"
    MEDIATION = "矛盾调解"
    ENVIRONMENT = "人居环境整治"
    SAFETY = "安全生产检查"
    TRAFFIC = "交通劝导"
    FLOOD = "防汛抗旱"
    OTHER = "其他工作"

    __variants__ = {
        "森林防火": "护林防火",
        "烤烟生产": "农业生产",
        "烟叶生产": "农业生产",
        "春耕备耕": "农业生产",
        "矛盾纠纷调解": "矛盾调解",
        "纠纷调解": "矛盾调解",
        "人居环境": "人居环境整治",
        "环境整治": "人居环境整治",
        "安全检查": "安全生产检查",
        "道路交通劝导": "交通劝导",
        "防汛": "防汛抗旱",
        "其他": "其他工作",
    }


class LawField(Choice):
    """咨询的法律领域，填咨询最多的一个。"""

    FAMILY = "婚姻家庭"
    LAND = "土地房屋"
    LABOUR = "劳动社保"
    LOAN = "合同借贷"
    DAMAGE = "损害赔偿"
    CONSUMER = "消费和反诈"
    OFFICE = "行政办事"
    OTHER = "其他"

    __variants__ = {
        "婚姻": "婚姻家庭",
        "土地": "土地房屋",
        "宅基地": "土地房屋",
        "劳动": "劳动社保",
        "劳动争议": "劳动社保",
        "借贷": "合同借贷",
        "合同": "合同借贷",
        "赔偿": "损害赔偿",
        "交通事故": "损害赔偿",
        "消费": "消费和反诈",
        "反诈": "消费和反诈",
        "其它": "其他",
    }


class PublicityEvents(Register):
    """一场普法活动一行；同一场活动不论几家联合举办只登记一次，联合的乡镇、村确认即可，上级只计一场。"""

    key = "publicity_events"
    label = "普法活动台账"
    basis = law.GRASS_ROOTS
    occurred_on = "held_on"
    subject = "theme"
    identity = ("held_on", "place", "theme")
    joint = "partners"
    tally = "times"
    kept_at = (4, 5)

    held_on: Day = column("活动日期", aliases=("日期", "时间", "活动时间", "开展时间", "宣传时间"))
    node: Text | None = column(
        "宣传节点",
        default=None,
        aliases=("节点", "重要节点", "时间节点"),
        hint="如：国家宪法日、民法典宣传月；日常活动不填",
    )
    theme: LongText = column("活动主题", aliases=("主题", "活动名称", "宣传主题", "宣传内容", "活动内容"))
    laws: LongText | None = column("宣传的法律", default=None, aliases=("法律法规", "宣传法律", "涉及法律"))
    form: Form | None = column("宣传形式", default=None, aliases=("形式", "活动形式", "宣传方式"))
    place: Text = column("活动地点", aliases=("地点", "宣传地点", "活动场所"), stays=True)
    place_kind: PlaceKind | None = column(
        "场所类别", default=None, aliases=("几进", "法律六进", "类别", "宣传对象", "进何处", "场所")
    )
    organiser: Text | None = column(
        "主办单位", default=None, aliases=("牵头单位", "组织单位", "承办单位", "责任单位"), stays=True
    )
    partners: Text | None = column(
        "联合单位",
        default=None,
        aliases=("参与单位", "协办单位", "配合单位"),
        hint="写本系统内单位名称的，会请对方确认；对方确认后，上级只计一次",
    )
    audience: Count | None = column(
        "受众人次",
        default=None,
        aliases=("受众", "参加人数", "受教育人数", "参与人数", "覆盖人次", "人次"),
        unit="人次",
    )
    leaflets: Count | None = column(
        "发放宣传单",
        default=None,
        hint="现场发放的填在本行；日常从库存发放的登记在普法资料收发台账",
        aliases=(
            "宣传单",
            "宣传页",
            "宣传彩页",
            "宣传资料",
            "发放资料",
            "发放宣传资料",
            "宣传材料",
            "资料份数",
        ),
        unit="份",
    )
    booklets: Count | None = column(
        "发放宣传册", default=None, aliases=("宣传册", "手册", "宣传手册", "发放手册"), unit="册"
    )
    books: Count | None = column(
        "发放书籍", default=None, aliases=("书籍", "法治书籍", "法律书籍"), unit="本"
    )
    boards: Count | None = column(
        "制作展板", default=None, aliases=("展板", "版面", "宣传版面", "宣传展板"), unit="块"
    )
    banners: Count | None = column("悬挂横幅", default=None, aliases=("横幅", "条幅", "宣传横幅"), unit="条")
    slogans: Count | None = column(
        "张贴标语",
        default=None,
        aliases=("标语", "宣传标语"),
        unit="条",
        hint="长期设置的登记在普法阵地台账，不在此重复填写",
    )
    consultations: Count | None = column(
        "解答咨询", default=None, aliases=("咨询", "法律咨询", "咨询人次", "解答法律咨询"), unit="人次"
    )
    pushes: Count | None = column(
        "新媒体推送", default=None, aliases=("推送", "推送条数", "推送信息"), unit="条"
    )
    consult_field: LawField | None = column("咨询主要领域", default=None, aliases=("咨询领域",))
    adviser: Text | None = column(
        "参加的法律顾问",
        default=None,
        aliases=("参加律师", "法律顾问", "律师"),
        hint="法律顾问在现场解答咨询的，同时计入法律顾问服务，不再另登",
        roster="advisers",
    )
    lecturer: Text | None = column("讲解人", default=None, aliases=("主讲人", "宣讲人", "授课人"))
    team: Text | None = column(
        "普法队伍", default=None, aliases=("参加队伍", "普法队"), roster="publicity_teams"
    )
    host_work: HostWork | None = column(
        "结合的工作",
        default=None,
        aliases=("融入工作", "结合工作"),
        hint="结合其他工作开展的普法填写，只计一场",
    )
    first_here: YesNo | None = column(
        "是否本年首次到该单位",
        default=None,
        aliases=("本年首次",),
        hint="进企业、进校园等填写，用于统计覆盖的单位数",
    )
    problem: LongText | None = column("发现的问题", default=None, aliases=("问题和需求", "企业诉求"))
    brand: Text | None = column("特色品牌", default=None, aliases=("法治文化品牌", "品牌"))
    times: Count | None = column(
        "合并登记场次", default=None, unit="场次", hint="一行登记多场同类活动的填总场次；一行一场的不填"
    )
    remark: LongText | None = column("备注", default=None)


def _handed(
    key: str,
    label: str,
    name: str,
    unit: str,
    naming: Naming,
    rule: str,
    also: Source | None = None,
    breakdown: str = "",
) -> Indicator:
    """The sum of one field over the events of the period, and of the same thing kept in a register of its own."""
    elsewhere = f"，加上{also.register.label}中的同类数量" if also else ""
    return Indicator(
        key=key,
        label=label,
        definition=f"当期普法活动{rule}之和{elsewhere}，一事只登记一处；不同单位的物品分别统计，不相加。",
        register=PublicityEvents,
        measure=total_of(name),
        unit=unit,
        basis=_BASIS,
        naming=naming,
        breakdown=breakdown,
        also=(also,) if also else (),
    )


def _from_stock(kind: Material) -> Source:
    return Source(register=MaterialMovements, measure=issued(kind))


def _put_up(kind: SiteKind) -> Source:
    return Source(register=PublicitySites, measure=put_up(kind), dated_by="put_up_on")


_BASIS: Clause = law.GRASS_ROOTS

EVENTS = Indicator(
    key="publicity_events",
    label="普法活动",
    definition="当期举办的普法活动，一场计一次；多家联合举办的同一场活动只计一次，按活动进入的场所分列。",
    register=PublicityEvents,
    measure=each_row(),
    unit="场次",
    basis=_BASIS,
    breakdown="place_kind",
    naming=Naming(
        phrases=(
            "开学第一课",
            "普法 活动",
            "普法宣传",
            "法治宣传",
            "法治宣传 活动",
            "宣传 活动",
            "普法讲座",
            "法律进",
            "送法进",
            "普法 进",
            "宣传进",
            "集中宣传",
            "法律六进",
            "宣讲",
            "进机关",
            "进农村",
            "进企业",
            "进校园",
            "进社区",
            "进单位",
            "法治|普法|法律|法制|民法典|宪法|禁毒|反诈|安全|平安|法治教育|信访 宣传|宣讲|宣传活动|主题活动|宣传教育|活动|专题活动|普法活动",
            "宣讲|普法|法治宣传|送法|宣传活动|集中宣传|主题宣传|巡回宣讲 开展|组织|举办|进|深入",
            "法治|普法|法律|民法典 院坝会|坝坝会|小院会|板凳课|巡讲|大讲堂|赶大集|集市|课堂|宣讲会|文化活动|沙龙|广场舞",
            "院坝会|坝坝会|院坝课堂|板凳会|屋场会|围炉夜话",
            "普法|法治|法律 进村|进社区|进学校|进企业|进机关|进家庭|进宗教场所|进校园|进农村|进乡村|进工地|进景区|进网格|进牧区|进寺庙|进军营|进集市|进市场|进商圈|进单位|进网络|进楼宇|进园区|进村组",
            "开学第一课|法治第一课|法治课|法治副校长 学校|校园|学生|开展|进校园",
            "志愿普法|志愿服务普法|普法志愿 服务|活动|开展",
            "志愿普法",
            "进牧区|进寺庙|进网格|进军营|进集市|进市场|进商圈|进工地|进景区|进家庭|进宗教场所|进学校|进乡村|进村|进园区|进楼宇|进网络|进村组|进医院",
        ),
        units=("场次", "次", "场", "余场", "期"),
        against=(
            "学法",
            "中心组",
            "巡查",
            "送法上门",
            "调解",
            "条",
            "培训",
            "法律明白人",
            "副村长",
            "执法检查",
            "入户",
            "上门",
            "调解员",
            "演练",
            "赶集日",
        ),
    ),
)

AUDIENCE = Indicator(
    key="publicity_person_times",
    label="普法受众",
    definition="当期普法活动受众人次之和，同一人参加几次计几人次；未填受众人次的活动不计，按活动进入的场所分列。",
    register=PublicityEvents,
    measure=total_of("audience"),
    unit="人次",
    basis=_BASIS,
    breakdown="place_kind",
    naming=Naming(
        phrases=(
            "受众",
            "受教育",
            "受教育 群众",
            "覆盖",
            "覆盖 群众",
            "惠及",
            "惠及 群众",
            "受益 群众",
            "参与 群众",
            "参加 群众",
            "集中宣传",
            "法律进",
            "进机关",
            "进农村",
            "进企业",
            "进校园",
            "进社区",
            "进单位",
            "受众|受教育|受益|惠及|覆盖|参与|参加|辐射|受训|听众|服务|教育|吸引 群众|师生|学生|人数|人群|村民|居民|职工|干部群众|党员群众|未成年人|人员",
            "普法|宣讲|法治宣传|宣传活动|讲座|法治讲座|法律进|活动|普法宣传|开学第一课 受众|参与|受教育|覆盖|惠及|受益|听众|参加|宣传",
            "受众|受教育|受教育者|受教育面",
            "向群众|群众 宣传|宣讲|普法",
        ),
        units=("人次", "人", "名"),
        against=(
            "咨询",
            "学法",
            "法律援助",
            "普法队",
            "培训",
            "调解",
            "赶集日",
            "转移",
            "接访",
            "来访",
            "演练",
            "参训",
            "中心组",
            "走访",
            "接待",
        ),
    ),
)

LEAFLETS = _handed(
    "publicity_leaflets",
    "发放宣传单",
    "leaflets",
    "份",
    Naming(
        phrases=(
            "宣传单",
            "宣传页",
            "宣传彩页",
            "宣传资料",
            "宣传材料",
            "宣传 资料",
            "宣传 材料",
            "普法资料",
            "发放 资料",
            "发放|派发|散发|分发|印发|赠送|投放|张贴|发 宣传单|传单|宣传页|折页|彩页|宣传资料|资料|宣传材料|材料|宣传品资料|明白纸|明白卡|公开信|倡议书|普法资料|单页|海报|普法材料|告知书",
            "宣传折页|宣传彩页|明白纸|明白卡|宣传单页|宣传海报|普法宣传单|宣传单|法治宣传资料|公开信",
        ),
        units=("份", "张", "页"),
        against=(
            "册",
            "手册",
            "宣传品",
            "环保袋",
            "书籍",
        ),
    ),
    "发放的宣传单、宣传页、宣传资料份数",
    _from_stock(Material.LEAFLET),
)

BOOKLETS = _handed(
    "publicity_booklets",
    "发放宣传册",
    "booklets",
    "册",
    Naming(
        phrases=(
            "宣传册",
            "宣传手册",
            "普法手册",
            "手册",
            "手册|宣传册|读本|口袋书|小册子|宣传手册|画册|普法读物|普法手册 发放|赠送|派发|分发|散发",
            "宣传册|小册子|口袋书|普法读物|实用手册|宣传手册|服务手册",
        ),
        units=("册", "份", "本"),
        against=(
            "培训手册",
            "印制",
            "编印",
        ),
    ),
    "发放的宣传册、手册册数",
    _from_stock(Material.BOOKLET),
)

BOOKS = _handed(
    "publicity_books",
    "发放法治书籍",
    "books",
    "本",
    Naming(
        phrases=(
            "书籍",
            "法治书籍",
            "法律书籍",
            "读本",
            "书籍|法治书籍|法律书籍|图书|单行本|民法典单行本|普法书籍|法律图书|读本 赠送|发放|配备|捐赠|送出|配送|更新",
        ),
        units=("本", "册", "部", "套"),
        against=(
            "购置",
            "采购",
        ),
    ),
    "发放的书籍本数",
    _from_stock(Material.BOOK),
)

BOARDS = _handed(
    "publicity_boards",
    "制作宣传展板",
    "boards",
    "块",
    Naming(
        phrases=(
            "展板",
            "版面",
            "宣传板",
            "宣传栏 制作",
            "展板|展架|宣传板|宣传展板|宣传牌|宣传展架|警示牌",
        ),
        units=("块", "版", "面", "个"),
        against=("阵地",),
    ),
    "制作或者展出的展板、版面块数",
    _put_up(SiteKind.BOARD),
)

BANNERS = _handed(
    "publicity_banners",
    "悬挂宣传横幅",
    "banners",
    "条",
    Naming(
        phrases=(
            "横幅",
            "条幅",
            "横幅|条幅|标语横幅|宣传横幅|横幅标语|宣传条幅|过街横幅",
        ),
        units=("条", "幅"),
    ),
    "悬挂的横幅条数",
    _put_up(SiteKind.BANNER),
)

SLOGANS = _handed(
    "publicity_slogans",
    "张贴宣传标语",
    "slogans",
    "条",
    Naming(
        phrases=(
            "标语",
            "标语标识",
            "标语|固定标语|墙体标语|宣传标语 张贴|刷写|书写|粉刷|喷绘",
            "墙体标语|固定标语",
        ),
        units=("条", "幅", "处"),
        against=("横幅",),
    ),
    "新增的宣传标语条数",
    _put_up(SiteKind.SLOGAN),
)

CONSULTATIONS = _handed(
    "publicity_consultations",
    "普法活动解答咨询",
    "consultations",
    "人次",
    Naming(
        phrases=(
            "解答 咨询",
            "法律咨询",
            "提供 咨询",
            "接受 咨询",
            "现场 咨询",
            "解答|接受|接待|提供|答复|解惑|现场解答|开展|受理 咨询|法律咨询|群众咨询|法律问题|法律疑问|群众疑问|疑问|问题咨询|来访咨询|提问",
            "答疑|答疑解惑|现场答疑|咨询答疑|解疑释惑",
        ),
        units=("人次", "人", "次"),
        against=(
            "法律顾问",
            "重大决策",
            "律师",
            "12345",
            "政策落实",
        ),
    ),
    "现场解答群众法律咨询的人次",
    breakdown="consult_field",
)

PUSHES = _handed(
    "publicity_pushes",
    "新媒体普法推送",
    "pushes",
    "条",
    Naming(
        phrases=(
            "推送",
            "公众号 推送",
            "新媒体 推送",
            "微信 推送",
            "发布 普法信息",
            "推送 普法",
            "推送|发布|推发|转发|编发|推出 普法|法治|法律|普法信息|法治信息|法律知识|普法文章|普法内容|案例|推文|普法短信|反诈",
            "公众号|微信群|微信公众号|新媒体|微信|融媒体 推送|发布|转发|发送",
        ),
        units=("条", "篇", "期", "则"),
        against=(
            "阅读量",
            "政务信息",
            "播放",
        ),
    ),
    "通过微信公众号等新媒体推送的普法信息条数",
    Source(register=MediaItems, measure=each_row(pushed), dated_by="published_on"),
)

HOME_VISITS = Indicator(
    key="publicity_home_visits",
    label="送法上门",
    definition="当期宣传形式为“送法上门”的普法活动，一场计一次，加上送法上门台账登记的户次；一次上门只登记一处。",
    register=PublicityEvents,
    measure=each_row(lambda row: row.form is Form.DOOR),
    unit="次",
    basis=_BASIS,
    also=(Source(register=HomeVisits, measure=calls),),
    naming=Naming(
        phrases=(
            "送法上门",
            "上门 普法",
            "入户 普法",
            "一对一 上门",
            "入户|上门|送法 普法|宣传|宣讲|上门|入户",
        ),
        units=("次", "场次", "户次"),
        against=(
            "走访企业",
            "网格",
        ),
    ),
)

MARKET_DAYS = Indicator(
    key="publicity_market_days",
    label="赶集日普法",
    definition="当期宣传形式为“赶集宣传”的普法活动，一场计一次。",
    register=PublicityEvents,
    measure=each_row(lambda row: row.form is Form.MARKET_DAY),
    unit="次",
    basis=_BASIS,
    naming=Naming(
        phrases=(
            "赶集日",
            "赶集",
            "赶集日 集中宣传",
            "赶集日 宣传",
            "圩日",
            "逢场",
            "普法 赶集|大集|集市|圩日|逢集|逢场",
            "赶集日|赶大集|普法赶集|法治大集|普法大集|逢集",
        ),
        units=("次", "场次", "场"),
        against=("受众",),
    ),
)

TOLD = Sentence(
    key="publicity_told",
    part=Part.MEASURES,
    role=Role.STATUTORY,
    wordings=(
        "持续加强法治宣传教育，全年开展各类普法活动{publicity_events}"
        "[[，普法受众{publicity_person_times}]][[，现场解答群众法律咨询{publicity_consultations}]]。",
        "坚持日常宣传与节点宣传相结合，年内组织普法活动{publicity_events}"
        "[[，受众群众{publicity_person_times}]][[，提供现场法律咨询{publicity_consultations}]]。",
    ),
)

PLACES_TOLD = Sentence(
    key="publicity_places_told",
    part=Part.MEASURES,
    wordings=(
        "推动法律进基层[[，法律进机关{publicity_events:机关}]][[，法律进农村{publicity_events:农村}]]"
        "[[，法律进社区{publicity_events:社区}]][[，法律进校园{publicity_events:校园}]]"
        "[[，法律进企业{publicity_events:企业}]][[，法律进单位{publicity_events:单位}]]。",
        "扎实开展送法进基层活动[[，送法进机关{publicity_events:机关}]][[，送法进农村{publicity_events:农村}]]"
        "[[，送法进社区{publicity_events:社区}]][[，送法进校园{publicity_events:校园}]]"
        "[[，送法进企业{publicity_events:企业}]][[，送法进单位{publicity_events:单位}]]。",
    ),
)

AUDIENCES_TOLD = Sentence(
    key="publicity_audiences_told",
    part=Part.MEASURES,
    wordings=(
        "突出重点对象普法[[，法律进机关受众{publicity_person_times:机关}]][[，法律进农村受众{publicity_person_times:农村}]]"
        "[[，法律进社区受众{publicity_person_times:社区}]][[，法律进校园受众{publicity_person_times:校园}]]"
        "[[，法律进企业受众{publicity_person_times:企业}]][[，法律进单位受众{publicity_person_times:单位}]]。",
        "分类分众开展宣传[[，机关普法受众{publicity_person_times:机关}]][[，农村普法受众{publicity_person_times:农村}]]"
        "[[，社区普法受众{publicity_person_times:社区}]][[，校园普法受众{publicity_person_times:校园}]]"
        "[[，企业普法受众{publicity_person_times:企业}]][[，单位普法受众{publicity_person_times:单位}]]。",
    ),
)

MATERIALS_TOLD = Sentence(
    key="publicity_materials_told",
    part=Part.MEASURES,
    wordings=(
        "用好各类宣传载体[[，发放宣传单{publicity_leaflets}]][[，发放宣传册{publicity_booklets}]]"
        "[[，赠送法治书籍{publicity_books}]][[，制作宣传展板{publicity_boards}]][[，悬挂横幅{publicity_banners}]]"
        "[[，新增宣传标语{publicity_slogans}]][[，通过新媒体推送普法信息{publicity_pushes}]]。",
        "丰富普法供给[[，累计发放宣传页{publicity_leaflets}]][[，发放普法手册{publicity_booklets}]]"
        "[[，发放法治书籍{publicity_books}]][[，展出普法展板{publicity_boards}]]"
        "[[，悬挂普法横幅{publicity_banners}]][[，张贴标语{publicity_slogans}]]"
        "[[，利用微信公众号等推送普法信息{publicity_pushes}]]。",
    ),
)

CLOSE_TOLD = Sentence(
    key="publicity_close_told",
    part=Part.MEASURES,
    wordings=(
        "把普法送到群众身边[[，利用赶集日集中宣传{publicity_market_days}]]"
        "[[，赶集日受众{publicity_market_person_times}]][[，送法上门{publicity_home_visits}]]。",
        "贴近群众开展宣传[[，在赶集日设点宣传{publicity_market_days}]]"
        "[[，赶集日受众达{publicity_market_person_times}]][[，组织送法上门{publicity_home_visits}]]。",
    ),
)

LINE = Line(
    key="publicity",
    label="普法",
    heading="深入开展法治宣传教育",
    registers=(PublicityEvents,),
    indicators=(
        EVENTS,
        AUDIENCE,
        LEAFLETS,
        BOOKLETS,
        BOOKS,
        BOARDS,
        BANNERS,
        SLOGANS,
        CONSULTATIONS,
        PUSHES,
        HOME_VISITS,
        MARKET_DAYS,
    ),
    sentences=(TOLD, PLACES_TOLD, AUDIENCES_TOLD, MATERIALS_TOLD, CLOSE_TOLD),
)
