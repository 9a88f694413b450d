"""政务服务: what was done for people and firms at the windows and online, in how many visits and days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, number_of, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.punctual import in_time
from mingfa.catalogue.register import Register, When, column
from mingfa.catalogue.rules import InOrder, Needs, NotMore, Stated
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.values import Count, Day, LongText, Text
from mingfa.law import government_services as law
from mingfa.law.counting import WorkingDays
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount

__all__ = ["LINE", "Channel", "ServiceCases", "Way"]


class Way(Choice):
    """办理方式。"""

    ORDINARY = "一般办理"
    BUNDLE = "一件事一次办"
    BOOKED = "网上预约"
    GREEN = "企业绿色通道"
    REQUEST = "平台诉求"

    __variants__ = {
        "普通办理": "一般办理",
        "一般": "一般办理",
        "一件事": "一件事一次办",
        "一次办": "一件事一次办",
        "预约办理": "网上预约",
        "预约": "网上预约",
        "绿色通道": "企业绿色通道",
        "公共服务平台诉求": "平台诉求",
        "诉求": "平台诉求",
    }


class Channel(Choice):
    """办理渠道。"""

    COUNTER = "窗口"
    ONLINE = "网上"
    MACHINE = "自助终端"
    DOOR = "上门和代办"

    __variants__ = {
        "线下": "窗口",
        "现场": "窗口",
        "线上": "网上",
        "自助": "自助终端",
        "自助机": "自助终端",
        "代办": "上门和代办",
        "上门": "上门和代办",
        "帮办代办": "上门和代办",
    }


class ServiceCases(Register):
    """一件办件一行；一般办理可以一个事项一个渠道一月一行，填办件量。不登记办事群众。"""

    key = "service_cases"
    label = "政务服务办件台账"
    basis = law.STANDARDS
    occurred_on = "accepted_on"
    subject = "item"
    identity = ("accepted_on", "way", "channel", "item", "firm")
    kept_at = (4, 5)
    rules = (
        InOrder("booked_on", "accepted_on"),
        InOrder("accepted_on", "split_on"),
        InOrder("split_on", "joined_on"),
        InOrder("accepted_on", "due_on"),
        InOrder("accepted_on", "finished_on"),
        Needs("way", "firm", values=(Way.GREEN,)),
        Needs("way", "booked_on", values=(Way.BOOKED,)),
        NotMore("in_time", "number"),
        NotMore("kept", "number"),
        NotMore("satisfied", "rated"),
        Needs("satisfied", "rated"),
        Needs("in_time", "finished_on"),
        Stated(
            at="in_time",
            reads=("number",),
            holds=lambda row: row.number is None or row.finished_on is None or row.in_time is not None,
            message="按月汇总的办件，请填写按期办结量",
            rule="填办件量且已办结的须填按期办结量",
        ),
    )
    procedure = Procedure(
        Stage(key="booked", label="预约", needs=("booked_on",), optional=True),
        Stage(key="accepted", label="受理", needs=("accepted_on",)),
        Stage(key="split", label="分办", needs=("split_on",), optional=True),
        Stage(key="joined", label="汇总", needs=("joined_on",), optional=True),
        Stage(key="finished", label="办结", needs=("finished_on",)),
    )

    booked_on: Day | None = column(
        "预约日期", default=None, aliases=("预约时间",), when=When("way", (Way.BOOKED,))
    )
    accepted_on: Day = column(
        "受理日期", aliases=("日期", "收件日期", "月份"), hint="按月汇总的填当月最后一天"
    )
    way: Way = column("办理方式", aliases=("方式", "类别"))
    channel: Channel = column("办理渠道", aliases=("渠道",))
    item: Text = column("事项", aliases=("事项名称", "办理事项", "一件事名称", "诉求事项"))
    firm: Text | None = column(
        "企业名称", default=None, aliases=("企业", "申请企业"), when=When("way", (Way.GREEN,))
    )
    number: Count | None = column(
        "办件量", default=None, aliases=("件数", "预约量"), unit="件", hint="不填的按1件计"
    )
    kept: Count | None = column(
        "按约办理量", default=None, aliases=("到场办理量", "履约量"), unit="件", hint="预约后按时来办的件数"
    )
    split_on: Day | None = column("分办日期", default=None, aliases=("分发日期",))
    joined_on: Day | None = column("汇总日期", default=None, aliases=("联办汇总日期",))
    due_on: Day | None = column("承诺办结日期", default=None, aliases=("办理时限", "应办结日期"))
    finished_on: Day | None = column("办结日期", default=None, aliases=("完成日期", "答复日期"))
    in_time: Count | None = column(
        "按期办结量",
        default=None,
        aliases=("按时办结量",),
        unit="件",
        hint="逐件登记的不用填",
        when=When("finished_on"),
    )
    visits_saved: Count | None = column(
        "少跑次数", default=None, aliases=("减少跑动次数", "节省跑动"), unit="次"
    )
    days_saved: Count | None = column(
        "节省天数", default=None, aliases=("压缩天数", "节约工作日"), unit="个工作日"
    )
    rated: Count | None = column("评价数", default=None, aliases=("参评数",), unit="件")
    satisfied: Count | None = column(
        "满意数", default=None, aliases=("好评数",), unit="件", when=When("rated")
    )
    remark: LongText | None = column("备注", default=None)


FINISH = Deadline(
    key="service_case_finish",
    label="政务服务办结期限",
    register=ServiceCases,
    starts_on="accepted_on",
    met_by="finished_on",
    set_by="due_on",
    versions=(Version(date(2004, 7, 1), WorkingDays(20), law.LICENCE_IN_20),),
    applies=lambda row: row.way is not Way.REQUEST,
)

ANSWER = Deadline(
    key="service_request_answer",
    label="平台诉求答复期限",
    register=ServiceCases,
    starts_on="accepted_on",
    met_by="finished_on",
    set_by="due_on",
    versions=(Version(date(2019, 4, 26), WorkingDays(5), law.ANSWER_IN_5),),
    applies=lambda row: row.way is Way.REQUEST,
)


def _finished(row: Any) -> bool:
    return row.finished_on is not None


def _way(way: Way) -> Callable[[Any], bool]:
    return lambda row: row.way is way


def _in_time(row: Any) -> Amount | None:
    """Of the cases a row stands for, those finished in time: as the clerk counted them, or by the clock."""
    if row.in_time is not None:
        counted: Amount = row.in_time
        return counted if counted.value else None
    return Amount.exact(1) if in_time(FINISH, ANSWER)(row) else None


def _requests_in_time(row: Any) -> Amount | None:
    return _in_time(row) if row.way is Way.REQUEST else None


CASES = Indicator(
    key="service_cases",
    label="政务服务办件",
    definition="受理日期在当期的办件量之和，未填办件量的一行计一件，按办理渠道分列；平台诉求另行统计。",
    register=ServiceCases,
    measure=number_of("number", lambda row: row.way is not Way.REQUEST),
    unit="件",
    basis=law.STANDARDS,
    breakdown="channel",
    naming=Naming(
        phrases=(
            "政务服务 办件",
            "办理 政务服务",
            "受理 办件",
            "办件量",
            "政务服务 办理",
            "办件|办件量|业务|服务事项|政务服务|便民服务|政务服务事项|审批服务|民生事项|各类事项|便民服务中心|窗口 受理|办理|办结|办件|总量|全年办件|累计办件|办理业务|接件",
            "办件|办件量",
            "便民服务中心|政务服务中心|党群服务中心|窗口|服务大厅 办理|受理|办件",
        ),
        units=("件", "件次"),
        against=(
            "一件事",
            "绿色通道",
            "网上",
            "网办",
            "预约",
            "法律",
            "信访",
            "帮办",
            "代办",
            "许可",
            "公共法律",
            "矛盾",
        ),
    ),
)

CASES_ONLINE = Indicator(
    key="service_cases_online",
    label="网上办件",
    definition="受理日期在当期、办理渠道为“网上”的办件量之和；平台诉求不计。",
    register=ServiceCases,
    measure=number_of("number", lambda row: row.channel is Channel.ONLINE and row.way is not Way.REQUEST),
    unit="件",
    basis=law.ONLINE,
    naming=Naming(
        phrases=(
            "网上办件",
            "网上办理",
            "网办件",
            "线上办理",
            "网上|网办|线上|全程网办|掌上 办件|办理|办结",
        ),
        units=("件", "件次"),
        against=("率", "事项"),
    ),
)

CASES_ONLINE_RATE = Ratio(
    key="service_cases_online_rate",
    label="政务服务网上办件率",
    definition="受理日期在当期的办件中，网上办件量÷办件量；逐级按件数相加后再相除。",
    numerator=CASES_ONLINE,
    denominator=CASES,
    basis=law.ONLINE,
    naming=Naming(phrases=("网上办件率", "网上办理 占比", "网上办件 占比"), units=("%",)),
)

FINISHED = Indicator(
    key="service_cases_finished",
    label="办结政务服务事项",
    definition="受理日期在当期、已经办结的办件量之和，含平台诉求。",
    register=ServiceCases,
    measure=number_of("number", _finished),
    unit="件",
    basis=law.STANDARDS,
    naming=Naming(phrases=("政务服务 办结",), units=("件",), against=("率", "按期")),
)

IN_TIME = Indicator(
    key="service_cases_in_time",
    label="按期办结政务服务事项",
    definition="受理日期在当期、按期办结的件数之和：填按期办结量的从其数，逐件登记的按承诺日期或者法定期限判断。",
    register=ServiceCases,
    measure=_in_time,
    unit="件",
    basis=law.LICENCE_IN_20,
    naming=Naming(phrases=("政务服务 按期办结", "政务服务 按时办结"), units=("件",), against=("率",)),
)

IN_TIME_RATE = Ratio(
    key="service_cases_in_time_rate",
    label="政务服务按期办结率",
    definition="受理日期在当期、已办结的办件中，按期办结件数÷办结件数；逐级按件数相加后再相除。",
    numerator=IN_TIME,
    denominator=FINISHED,
    basis=law.LICENCE_IN_20,
    naming=Naming(
        phrases=(
            "政务服务按期办结率",
            "政务服务 按时办结率",
            "办件 按期办结率",
            "政务服务|办件|便民服务|窗口|事项|政务服务事项|审批 按时办结率|按期办结率|办结率|按时率|提前办结率|即办率",
        ),
        units=("%",),
        against=(
            "网格",
            "诉求",
            "信访",
            "工单",
            "热线",
            "建议",
            "12345",
            "许可",
            "提案",
        ),
    ),
)

BUNDLE_CASES = Indicator(
    key="service_bundle_cases",
    label="“一件事一次办”办件",
    definition="受理日期在当期、办理方式为“一件事一次办”的办件量之和；联办几个事项的一件只计一件。",
    register=ServiceCases,
    measure=number_of("number", _way(Way.BUNDLE)),
    unit="件",
    basis=law.ONE_THING,
    naming=Naming(
        phrases=(
            "一件事一次办",
            "一件事 办理",
            "一件事 办件",
            "一件事 办结",
            "一件事|一件事一次办|一事联办 办理|办件|办结|受理",
        ),
        units=("件", "次", "起"),
    ),
)

VISITS_SAVED = Indicator(
    key="service_visits_saved",
    label="减少群众跑动",
    definition="受理日期在当期的办件少跑次数之和；未填的不计。",
    register=ServiceCases,
    measure=total_of("visits_saved"),
    unit="次",
    basis=law.ONE_THING,
    naming=Naming(
        phrases=(
            "减少群众跑动",
            "减少 跑动",
            "少跑",
            "少跑腿",
            "帮办|代办|帮代办|帮办代办|上门办|跑腿|帮办服务|代办服务 事项|群众|服务|件|次",
        ),
        units=("次", "人次", "趟"),
    ),
)

BOOKINGS = Indicator(
    key="service_bookings",
    label="网上预约办事",
    definition="受理日期在当期、办理方式为“网上预约”的预约件数之和。",
    register=ServiceCases,
    measure=number_of("number", _way(Way.BOOKED)),
    unit="件",
    basis=law.ONLINE,
    naming=Naming(
        phrases=("网上预约办事", "网上预约", "预约办理", "预约办事"),
        units=("件", "次", "人次"),
        against=("率", "履约"),
    ),
)

BOOKINGS_KEPT = Indicator(
    key="service_bookings_kept",
    label="按约办理预约",
    definition="受理日期在当期的网上预约中，预约人按时来办的件数之和。",
    register=ServiceCases,
    measure=total_of("kept", _way(Way.BOOKED)),
    unit="件",
    basis=law.ONLINE,
    naming=Naming(phrases=("按约办理", "预约 履约"), units=("件", "次"), against=("率",)),
)

BOOKINGS_KEPT_RATE = Ratio(
    key="service_bookings_kept_rate",
    label="预约履约率",
    definition="受理日期在当期的网上预约中，按约办理件数÷预约件数；逐级按件数相加后再相除。",
    numerator=BOOKINGS_KEPT,
    denominator=BOOKINGS,
    basis=law.ONLINE,
    naming=Naming(phrases=("预约履约率", "预约 履约率", "按约办理率"), units=("%",)),
)

GREEN_CASES = Indicator(
    key="service_green_cases",
    label="企业绿色通道办件",
    definition="受理日期在当期、办理方式为“企业绿色通道”的办件量之和。",
    register=ServiceCases,
    measure=number_of("number", _way(Way.GREEN)),
    unit="件",
    basis=law.BUSINESS,
    naming=Naming(phrases=("绿色通道", "企业绿色通道 办件", "绿色通道 办理"), units=("件", "次", "起", "项")),
)

DAYS_SAVED = Indicator(
    key="service_green_days_saved",
    label="绿色通道节省时间",
    definition="受理日期在当期的企业绿色通道办件，节省的工作日之和；未填的不计。",
    register=ServiceCases,
    measure=total_of("days_saved", _way(Way.GREEN)),
    unit="个工作日",
    basis=law.BUSINESS,
    naming=Naming(phrases=("绿色通道 节省", "累计节省", "节省 时间", "压缩 时限"), units=("个工作日", "天")),
)

REQUESTS = Indicator(
    key="service_requests",
    label="公共服务平台诉求",
    definition="受理日期在当期、办理方式为“平台诉求”的件数之和；转入投诉办理的在投诉台账另行登记，不在此计。",
    register=ServiceCases,
    measure=number_of("number", _way(Way.REQUEST)),
    unit="件",
    basis=law.ANSWER_IN_5,
    naming=Naming(
        phrases=(
            "12345",
            "热线工单",
            "热线 工单",
            "政务热线",
            "热线 诉求",
            "平台诉求",
            "公共服务平台 诉求",
            "服务平台 受理",
            "群众诉求",
            "12345|热线|工单|市民热线|政务服务热线|接诉即办|便民热线|民意直通车|智慧平台|平台 受理|办理|承办|接收|诉求|工单|转办|承接|收到|处理|办结",
        ),
        units=("件", "条", "个"),
        against=(
            "办结",
            "按期",
            "率",
            "投诉举报",
            "12315",
            "12348",
            "普法",
            "预警",
        ),
    ),
)

REQUESTS_IN_TIME = Indicator(
    key="service_requests_in_time",
    label="按期答复平台诉求",
    definition="受理日期在当期、在期限内办理答复的平台诉求件数之和。",
    register=ServiceCases,
    measure=_requests_in_time,
    unit="件",
    basis=law.ANSWER_IN_5,
    naming=Naming(
        phrases=("按期答复平台诉求", "平台诉求 按期", "诉求 按期办结"), units=("件", "条"), against=("率",)
    ),
)

RATED = Indicator(
    key="service_rated",
    label="政务服务评价",
    definition="受理日期在当期的办件收到的群众和企业评价数之和。",
    register=ServiceCases,
    measure=total_of("rated"),
    unit="件",
    basis=law.STANDARDS,
    naming=Naming(phrases=("政务服务 评价", "好差评"), units=("件", "条", "个"), against=("率", "度")),
)

SATISFIED = Indicator(
    key="service_satisfied",
    label="政务服务满意评价",
    definition="受理日期在当期的办件收到的满意评价数之和。",
    register=ServiceCases,
    measure=total_of("satisfied"),
    unit="件",
    basis=law.STANDARDS,
    naming=Naming(phrases=("政务服务 好评", "政务服务 满意"), units=("件", "条", "个"), against=("率", "度")),
)

SATISFIED_RATE = Ratio(
    key="service_satisfied_rate",
    label="政务服务满意率",
    definition="受理日期在当期的办件评价中，满意数÷评价数；逐级按件数相加后再相除。",
    numerator=SATISFIED,
    denominator=RATED,
    basis=law.STANDARDS,
    naming=Naming(
        phrases=(
            "政务服务满意率",
            "政务服务 满意度",
            "政务服务 好评率",
            "办事 满意度",
            "政务服务|好差评|窗口|便民服务|办事 满意率|满意度|好评率",
        ),
        units=("%",),
        against=(
            "12345",
            "热线",
            "工单",
            "信访",
            "公共法律服务",
        ),
    ),
)

TOLD = Sentence(
    key="service_cases_told",
    part=Part.MEASURES,
    wordings=(
        "全年政务服务办件量{service_cases}[[，政务服务网上办件率{service_cases_online_rate}]]"
        "[[，政务服务按期办结率{service_cases_in_time_rate}]][[，政务服务满意率{service_satisfied_rate}]]。",
        "政务服务共受理办件{service_cases}[[，政务服务网上办件率达{service_cases_online_rate}]]"
        "[[，政务服务按期办结率达{service_cases_in_time_rate}]][[，政务服务满意率达{service_satisfied_rate}]]。",
    ),
)

EASE_TOLD = Sentence(
    key="service_ease_told",
    part=Part.MEASURES,
    wordings=(
        "推行便民利企举措[[，“一件事一次办”{service_bundle_cases}]][[，减少群众跑动{service_visits_saved}]]"
        "[[，网上预约办事{service_bookings}]][[，企业绿色通道办件{service_green_cases}]]"
        "[[，绿色通道累计节省{service_green_days_saved}]][[，受理平台诉求{service_requests}]]。",
        "优化营商环境和便民服务[[，办理“一件事一次办”{service_bundle_cases}]][[，为群众减少跑动{service_visits_saved}]]"
        "[[，办理网上预约{service_bookings}]][[，通过企业绿色通道办理{service_green_cases}]]"
        "[[，为企业绿色通道节省{service_green_days_saved}]][[，办理平台诉求{service_requests}]]。",
    ),
)

LINE = Line(
    key="government_services",
    label="政务服务",
    heading="优化政务服务和营商环境",
    registers=(ServiceCases,),
    indicators=(
        CASES,
        CASES_ONLINE,
        CASES_ONLINE_RATE,
        FINISHED,
        IN_TIME,
        IN_TIME_RATE,
        BUNDLE_CASES,
        VISITS_SAVED,
        BOOKINGS,
        BOOKINGS_KEPT,
        BOOKINGS_KEPT_RATE,
        GREEN_CASES,
        DAYS_SAVED,
        REQUESTS,
        REQUESTS_IN_TIME,
        RATED,
        SATISFIED,
        SATISFIED_RATE,
    ),
    deadlines=(FINISH, ANSWER),
    sentences=(TOLD, EASE_TOLD),
)
