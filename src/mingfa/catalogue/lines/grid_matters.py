"""网格事项: what is found in the grids or handed over by platforms, and how it goes up and down the levels."""

from __future__ import annotations

from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, number_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Privacy, Register, When, column
from mingfa.catalogue.rules import InOrder, Needs
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import grid as law
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

__all__ = ["LINE", "GridMatters", "MatterKind", "MatterSource", "Tier"]


class Tier(Choice):
    """层级，由下到上。"""

    GROUP = "组级"
    VILLAGE = "村级"
    TOWN = "镇级"
    COUNTY = "县级"

    __variants__ = {
        "组": "组级",
        "村民小组": "组级",
        "村": "村级",
        "社区": "村级",
        "村（社区）": "村级",
        "镇": "镇级",
        "乡镇": "镇级",
        "街道": "镇级",
        "县": "县级",
        "区": "县级",
    }


class MatterSource(Choice):
    """事项来源。平台移交的只登记时间、类别和办理情况，不留存影像。"""

    GRID = "网格排查"
    PEOPLE = "群众反映"
    VOLUNTEER = "志愿者线索"
    PLATFORM = "平台移交预警"
    HOTLINE = "热线转办"
    UNIT = "部门移送"
    SUPERIOR = "上级交办"

    __variants__ = {
        "网格员上报": "网格排查",
        "网格上报": "网格排查",
        "巡查发现": "网格排查",
        "群众": "群众反映",
        "平安志愿者": "志愿者线索",
        "志愿者": "志愿者线索",
        "平台": "平台移交预警",
        "平台预警": "平台移交预警",
        "视频平台": "平台移交预警",
        "12345": "热线转办",
        "热线": "热线转办",
        "部门": "部门移送",
        "交办": "上级交办",
    }


class MatterKind(Choice):
    """事项类别。"""

    DISPUTE = "矛盾纠纷"
    SECURITY = "社会治安"
    SAFETY = "安全隐患"
    FIRE = "火情和秸秆焚烧"
    TRAFFIC = "道路交通"
    ENVIRONMENT = "人居环境"
    LAND = "违法用地和建设"
    LIVELIHOOD = "民生服务"
    MIGRANTS = "流动人口服务"
    OTHER = "其他"

    __variants__ = {
        "纠纷": "矛盾纠纷",
        "治安": "社会治安",
        "治安隐患": "社会治安",
        "安全生产": "安全隐患",
        "消防": "安全隐患",
        "消防隐患": "安全隐患",
        "火情": "火情和秸秆焚烧",
        "秸秆焚烧": "火情和秸秆焚烧",
        "交通": "道路交通",
        "环境卫生": "人居环境",
        "违建": "违法用地和建设",
        "民生": "民生服务",
        "服务": "民生服务",
        "其它": "其他",
    }


class GridMatters(Register):
    """一件网格事项一行；同类事项按月汇总移交的，一类一月一行并填件数。写事不写人，不附影像。"""

    key = "grid_matters"
    label = "网格事项流转台账"
    basis = law.GRIDS
    occurred_on = "received_on"
    subject = "matter"
    identity = ("received_on", "place", "matter")
    kept_at = (4, 5)
    rules = (
        InOrder("received_on", "responded_on"),
        InOrder("received_on", "handed_up_on"),
        InOrder("received_on", "handed_down_on"),
        InOrder("received_on", "due_on"),
        InOrder("received_on", "closed_on"),
        InOrder("closed_on", "visited_on"),
        Needs("handed_up_on", "handed_up_to"),
        Needs("settled_at", "closed_on"),
    )
    procedure = Procedure(
        Stage(key="received", label="受理", needs=("received_on",)),
        Stage(key="responded", label="到场响应", needs=("responded_on",), optional=True),
        Stage(key="handed_up", label="上报", needs=("handed_up_on", "handed_up_to"), optional=True),
        Stage(key="handed_down", label="交办", needs=("handed_down_on",), optional=True),
        Stage(key="closed", label="办结", needs=("closed_on", "settled_at")),
        Stage(key="visited", label="回访", needs=("visited_on",), optional=True),
    )

    received_on: Day = column("受理日期", aliases=("日期", "上报日期时间", "发现日期", "登记日期"))
    source: MatterSource = column("事项来源", aliases=("来源", "发现途径"))
    kind: MatterKind = column("事项类别", aliases=("类别", "类型", "事件类型"))
    place: Text = column("地点", aliases=("网格", "所在网格", "发生地点", "区域"))
    matter: LongText = column("事项", aliases=("事项内容", "事件描述", "简要情况"), privacy=Privacy.CASE)
    number: Count | None = column("件数", default=None, aliases=("数量",), unit="件", hint="不填的按1件计")
    found_at: Tier | None = column("发现层级", default=None, aliases=("受理层级", "上报层级"))
    handler: Text | None = column(
        "承办单位", default=None, aliases=("责任单位", "处置单位", "承办人"), stays=True
    )
    responded_on: Day | None = column("到场日期", default=None, aliases=("响应日期", "处置日期"))
    handed_up_on: Day | None = column("上报日期", default=None, aliases=("上报时间",))
    handed_up_to: Tier | None = column(
        "上报至", default=None, aliases=("上报去向",), when=When("handed_up_on")
    )
    handed_down_on: Day | None = column("交办日期", default=None, aliases=("下派日期", "派单日期"))
    transfers: Count | None = column("流转次数", default=None, aliases=("转办次数",), unit="次")
    due_on: Day | None = column("办理时限", default=None, aliases=("办结时限", "期限"))
    settled_at: Tier | None = column("办结层级", default=None, aliases=("化解层级", "解决层级"))
    result: LongText | None = column(
        "办理结果", default=None, aliases=("结果", "处置结果"), privacy=Privacy.CASE
    )
    closed_on: Day | None = column("办结日期", default=None, aliases=("完成日期", "销号日期"))
    visited_on: Day | None = column("回访日期", default=None, aliases=("回访时间",))
    remark: LongText | None = column("备注", default=None)


SETTLE = Deadline(
    key="grid_matter_settle",
    label="网格事项办理时限",
    register=GridMatters,
    starts_on="received_on",
    met_by="closed_on",
    set_by="due_on",
    versions=(Version(date(2021, 4, 28), CalendarDays(15), law.SETTLE_IN_15),),
)


def _closed(row: Any) -> bool:
    return row.closed_on is not None


def _from_platform(row: Any) -> bool:
    return row.source is MatterSource.PLATFORM


MATTERS = Indicator(
    key="grid_matters",
    label="受理网格事项",
    definition="受理日期在当期的网格事项件数之和，未填件数的一行计一件，按事项类别分列；经几级流转的只计一件。",
    register=GridMatters,
    measure=number_of("number"),
    unit="件",
    basis=law.GRIDS,
    breakdown="kind",
    naming=Naming(
        phrases=(
            "网格事项",
            "网格 事项",
            "网格 事件",
            "受理 网格",
            "网格员 上报",
            "网格员 问题",
            "综治中心 受理",
            "网格|网格员|平台|社会治理平台|综治平台|综治中心|基层治理平台|一张网|网格化 上报|受理|处置|采集|流转|收集|处理|办理|反映 事件|事项|信息|问题|诉求|民情|隐患",
        ),
        units=("件", "起", "个", "条"),
        against=(
            "办结",
            "预警",
            "线索",
            "矛盾",
            "纠纷",
            "上级",
            "上报至",
            "普法",
            "排查出",
            "12345",
        ),
    ),
)

SETTLED = Indicator(
    key="grid_matters_settled",
    label="办结网格事项",
    definition="受理日期在当期、已经办结的网格事项件数之和，按办结层级分列。",
    register=GridMatters,
    measure=number_of("number", _closed),
    unit="件",
    basis=law.GRIDS,
    breakdown="settled_at",
    naming=Naming(
        phrases=(
            "办结网格事项",
            "网格事项 办结",
            "网格 办结",
            "网格 解决",
            "办结 网格",
            "网格|网格员|平台|综治中心|社会治理平台|事件|网格事件 办结|已办结|处置|解决|处置办结|化解",
        ),
        units=("件", "起", "个", "条"),
        against=(
            "预警",
            "按时",
            "办结率",
            "率",
            "信访",
            "处罚",
        ),
    ),
)

SETTLED_RATE = Ratio(
    key="grid_matters_settled_rate",
    label="网格事项办结率",
    definition="受理日期在当期的网格事项中，已办结件数÷受理件数；逐级按件数相加后再相除。",
    numerator=SETTLED,
    denominator=MATTERS,
    basis=law.GRIDS,
    naming=Naming(
        phrases=(
            "网格事项办结率",
            "网格 办结率",
            "事项办结率",
            "网格|平台|事件|综治中心|网格事件 办结率|处置率|解决率",
        ),
        units=("%",),
        against=(
            "按时",
            "预警",
            "信访",
            "12345",
        ),
    ),
)

IN_TIME = Indicator(
    key="grid_matters_in_time",
    label="按时办结网格事项",
    definition="受理日期在当期、在办理时限内办结的网格事项件数之和；未写明时限的按默认时限计算。",
    register=GridMatters,
    measure=number_of("number", in_time(SETTLE)),
    unit="件",
    basis=law.SETTLE_IN_15,
    naming=Naming(
        phrases=("按时办结网格事项", "网格事项 按时办结", "网格 限时办结"),
        units=("件", "起"),
        against=("率",),
    ),
)

IN_TIME_RATE = Ratio(
    key="grid_matters_in_time_rate",
    label="网格事项按时办结率",
    definition="受理日期在当期、已办结的网格事项中，按时办结件数÷办结件数；逐级按件数相加后再相除。",
    numerator=IN_TIME,
    denominator=SETTLED,
    basis=law.SETTLE_IN_15,
    naming=Naming(phrases=("网格事项按时办结率", "网格 按时办结率", "网格事项 按期办结率"), units=("%",)),
)

RESPONDED = Indicator(
    key="grid_matters_same_day",
    label="网格事项当日响应",
    definition="受理日期在当期、受理当日到场响应的网格事项件数之和；未填到场日期的不计。",
    register=GridMatters,
    measure=number_of("number", lambda row: row.responded_on == row.received_on),
    unit="件",
    basis=law.GRIDS,
    naming=Naming(phrases=("当日响应", "当日 到场", "当天 响应"), units=("件", "起")),
)

HANDED_UP = Indicator(
    key="grid_matters_handed_up",
    label="上报流转网格事项",
    definition="上报日期在当期的网格事项件数之和；一件经几级上报的只计一件。",
    register=GridMatters,
    measure=number_of("number"),
    unit="件",
    basis=law.GRIDS,
    dated_by="handed_up_on",
    naming=Naming(phrases=("上报流转", "逐级上报 网格", "网格 上级 流转"), units=("件", "起", "个")),
)

ALERTS = Indicator(
    key="grid_platform_alerts",
    label="平台移交预警",
    definition="受理日期在当期、来源为“平台移交预警”的事项件数之和；只计移交给本级办理的，不计平台自动产生的告警。",
    register=GridMatters,
    measure=number_of("number", _from_platform),
    unit="件",
    basis=law.CENTRES,
    naming=Naming(
        phrases=("平台移交预警", "平台 预警", "平台 移交", "平台 推送 预警", "预警信息"),
        units=("件", "起", "条", "次"),
        against=("办结", "处置率"),
    ),
)

ALERTS_CLOSED = Indicator(
    key="grid_platform_alerts_closed",
    label="办结平台移交预警",
    definition="受理日期在当期、来源为“平台移交预警”且已经办结的事项件数之和。",
    register=GridMatters,
    measure=number_of("number", lambda row: _from_platform(row) and _closed(row)),
    unit="件",
    basis=law.CENTRES,
    naming=Naming(
        phrases=("办结平台移交预警", "预警 办结", "预警 处置完毕"),
        units=("件", "起", "条", "次"),
        against=("率",),
    ),
)

VOLUNTEER_LEADS = Indicator(
    key="grid_volunteer_leads",
    label="平安志愿者提供线索",
    definition="受理日期在当期、来源为“志愿者线索”的事项件数之和。",
    register=GridMatters,
    measure=number_of("number", lambda row: row.source is MatterSource.VOLUNTEER),
    unit="件",
    basis=law.CENTRES,
    naming=Naming(phrases=("志愿者 线索", "志愿者 提供线索", "志愿者 反映"), units=("件", "条", "个")),
)

TOLD = Sentence(
    key="grid_told",
    part=Part.MEASURES,
    wordings=(
        "强化镇、村、组三级联动，全年受理网格事项{grid_matters}[[，其中网格事项已办结{grid_matters_settled}]]"
        "[[，网格事项办结率{grid_matters_settled_rate}]][[，网格事项按时办结率{grid_matters_in_time_rate}]]"
        "[[，上报流转{grid_matters_handed_up}]]。",
        "健全三级联动机制，年内共受理网格事项{grid_matters}[[，网格事项办结{grid_matters_settled}]]"
        "[[，网格事项办结率达{grid_matters_settled_rate}]][[，网格事项按时办结率达{grid_matters_in_time_rate}]]"
        "[[，上报流转共{grid_matters_handed_up}]]。",
    ),
)

LINE = Line(
    key="grid_matters",
    label="网格事项",
    heading="深化基层治理和平安建设",
    registers=(GridMatters,),
    indicators=(
        MATTERS,
        SETTLED,
        SETTLED_RATE,
        IN_TIME,
        IN_TIME_RATE,
        RESPONDED,
        HANDED_UP,
        ALERTS,
        ALERTS_CLOSED,
        VOLUNTEER_LEADS,
    ),
    deadlines=(SETTLE,),
    sentences=(TOLD,),
)
