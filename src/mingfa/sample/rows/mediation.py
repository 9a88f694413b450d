"""Disputes between invented neighbours: who looks for them, who settles them, and how they ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then, mediator_of

__all__ = ["dispute_leads", "mediation_cases", "mediation_committees"]

_PLACES = (
    "村东头",
    "老井旁",
    "水渠边",
    "晒场边",
    "后山坡",
    "村道拐弯处",
    "小学门口",
    "果园界沟",
    "集市西口",
    "堰塘边",
    "机耕路旁",
    "祠堂前",
)
_STORIES: dict[str, tuple[str, ...]] = {
    "婚姻家庭": (
        "夫妻因{place}承包收益分配起争执",
        "兄弟因赡养老人轮流居住问题产生矛盾",
        "婆媳因照看孩子发生争吵，分居{n}天",
    ),
    "邻里": (
        "两家因{place}排水沟走向起争执",
        "因{place}堆放柴草堵塞通道引发口角",
        "因{place}树木遮光、落叶产生纠纷",
        "因养狗夜间吠叫影响休息多次争吵",
    ),
    "房屋宅基地": (
        "翻建房屋时因滴水檐伸出{n}厘米产生纠纷",
        "因{place}宅基地界址不清产生纠纷",
        "出租房屋押金退还产生纠纷",
    ),
    "合同": (
        "收购{n}亩玉米的货款未按约定支付",
        "农机作业费用结算产生纠纷",
        "土地流转合同到期后地上附着物处理产生纠纷",
    ),
    "生产经营": (
        "合伙养殖{n}头羊的收益分配产生纠纷",
        "因{place}灌溉用水先后次序产生纠纷",
        "除草剂飘移造成邻地{n}分菜地受损",
    ),
    "损害赔偿": (
        "帮工时不慎摔伤，医药费承担产生纠纷",
        "牲畜啃食{place}{n}分地青苗，要求赔偿",
        "施工车辆压坏{place}路面，要求修复",
    ),
    "山林土地": (
        "{place}{n}棵杨树权属产生纠纷",
        "承包地边界被犁耕移动约{n}厘米",
        "{place}荒坡开垦权属产生纠纷",
    ),
    "劳动争议": (
        "工地拖欠{n}名务工人员工资",
        "超市员工离职工资结算产生纠纷",
        "采摘季临时用工工钱计算产生纠纷",
    ),
    "消费": ("购买农资质量不符，要求退换", "理发充值卡停业后余额退还产生纠纷", "网购家电安装费用产生纠纷"),
    "道路交通事故": ("两辆电动车在{place}相碰，修理费用产生纠纷", "三轮车倒车刮擦停放车辆，赔偿产生纠纷"),
    "物业": ("社区楼道堆物清理产生纠纷", "水费分摊产生纠纷"),
    "其他": ("办酒席借用桌椅损坏，赔偿产生纠纷", "因{place}丧事占道与过往车辆发生口角"),
}
_KINDS = {
    "邻里": 30, "婚姻家庭": 18, "山林土地": 13, "房屋宅基地": 10, "损害赔偿": 8, "合同": 7, "劳动争议": 6,
    "生产经营": 5, "道路交通事故": 4, "消费": 4, "物业": 2, "其他": 3,
}  # fmt: skip
_SOURCES = {"依申请调解": 55, "主动调解": 32, "公安委托移送": 6, "信访部门移送": 4, "法院委托移送": 3}
_OUTCOMES = {"调解成功": 930, "调解不成功": 35, "引导走法律途径": 25, "撤回": 10}
_WITH_MONEY = frozenset({"合同", "损害赔偿", "劳动争议", "消费", "道路交通事故", "生产经营"})


def mediation_cases(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Cases of the town and its villages through the year."""
    days = sorted(draw.day(year) for _ in range(draw.about(138, town)))
    for number, accepted in enumerate(days, start=1):
        unit = draw.unit(town, 0.12)
        town_case = unit == town.name
        yield SampleRow(
            unit, _case(draw, unit, town_case, accepted, f"{town.name[:2]}调〔{year}〕{number}号")
        )


def _case(draw: Draw, unit: str, town: bool, accepted: date, number: str) -> dict[str, object]:
    kind = draw.weighed(_KINDS)
    story = draw.choice(_STORIES[kind]).format(place=draw.choice(_PLACES), n=draw.randint(2, 9))
    people = draw.weighed({2: 70, 3: 15, 4: 8, 6: 4, 9: 2, 14: 1})
    in_dispute = draw.randint(3, 400) * 100 if kind in _WITH_MONEY else None
    outcome: str | None = draw.weighed(_OUTCOMES)
    closed = closed_by_then(draw.later(accepted, 0, 21))
    if closed is None:
        outcome = None
    settled = outcome == "调解成功"
    written = settled and (in_dispute is not None or draw.random() < 0.4)
    wanted = written and in_dispute is not None and draw.random() < 0.12
    return {
        "number": number,
        "accepted_on": accepted,
        "level": "镇级" if town else "村级",
        "committee": _committee(unit),
        "source": draw.weighed(_SOURCES),
        "kind": kind,
        "summary": story,
        "parties": f"{draw.person()}、{draw.person()}",
        "phone": draw.maybe(0.7, draw.phone()),
        "people": people,
        "hard": people > 3 or None,
        "sum_in_dispute": in_dispute,
        "mediator": mediator_of(unit),
        "outcome": outcome,
        "closed_on": closed,
        "agreement": ("书面" if written else "口头") if settled else None,
        "agreed_on": closed if written else None,
        "agreed_sum": round(in_dispute * draw.uniform(0.4, 1) / 100) * 100
        if settled and in_dispute
        else None,
        "confirm_wanted": True if wanted else None,
        "confirmed_on": closed_by_then(draw.later(closed, 2, 25)) if wanted and closed else None,
        "performed": draw.random() < 0.94 if settled else None,
        "visited_on": closed_by_then(draw.later(closed, 10, 40))
        if settled and closed and draw.random() < 0.5
        else None,
        "escalation_averted": True if settled and people > 5 else None,
        "mass_petition_averted": True if settled and people > 8 else None,
    }


def _committee(unit: str) -> str:
    return f"{unit}人民调解委员会"


def mediation_committees(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """One for the town and one for each village, elected in the first year for a term of three."""
    if year != YEARS[0]:
        return
    for unit in (town.name, *town.villages):
        members = draw.randint(5, 8) if unit == town.name else draw.randint(3, 5)
        yield SampleRow(
            town.name,
            {
                "name": _committee(unit),
                "level": "镇级" if unit == town.name else "村级",
                "head": mediator_of(unit),
                "members": members,
                "women": draw.randint(1, 2),
                "full_time": 2 if unit == town.name else None,
                "elected_on": date(year, 1, draw.randint(8, 19)),
            },
        )


_SIGHTED = {"网格上报": 30, "走访入户": 25, "集中排查": 25, "群众反映": 12, "热线转办": 5, "警情": 3}


def dispute_leads(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What village mediators and grid members came upon; most is talked over within days."""
    for found in sorted(draw.day(year) for _ in range(draw.about(48, town))):
        kind = draw.weighed(_KINDS)
        unit = draw.village(town)
        closed = closed_by_then(draw.later(found, 0, 24))
        yield SampleRow(
            unit,
            {
                "found_on": found,
                "place": f"{unit}{draw.choice(['一组', '二组', '三组', '四组'])}",
                "finder": Draw.of("grid", unit).person(),
                "finding": draw.weighed(_SIGHTED),
                "kind": kind,
                "summary": draw.choice(_STORIES[kind]).format(
                    place=draw.choice(_PLACES), n=draw.randint(2, 9)
                ),
                "parties": f"{draw.person()}、{draw.person()}",
                "people": draw.weighed({2: 7, 3: 2, 5: 1}),
                "risk": draw.weighed({"一般": 18, "较大": 2}),
                "owner": mediator_of(unit),
                "due_on": found + timedelta(days=30),
                "outcome": draw.weighed({"调解成功": 15, "移送处理": 2, "引导走法律途径": 1})
                if closed
                else None,
                "closed_on": closed,
            },
        )
