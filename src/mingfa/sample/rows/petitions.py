"""Petitions, leaders' receptions, joint meetings and risks of the sample towns, and counts of aftercare."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["aftercare_counts", "joint_meetings", "petitions", "receptions", "risk_warnings"]

_TOPICS = {
    "综治信访联席会议": ("研究当月信访事项和矛盾纠纷", "研究重点矛盾包案化解", "通报平安建设和信访情况"),
    "部门联动会": (
        "{village}土地流转合同争议",
        "{village}安置房交付争议",
        "集贸市场摊位调整争议",
        "施工扬尘损害赔偿争议",
    ),
    "分析研判例会": ("分析本季度矛盾纠纷特点", "研判汛期地质灾害搬迁矛盾"),
}


def joint_meetings(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The joint meeting each month, departments called together now and then, a study each quarter."""
    dates = [("综治信访联席会议", month) for month in range(1, 13)]
    dates += [("分析研判例会", month) for month in (3, 6, 9, 12)]
    dates += [("部门联动会", draw.randint(1, 11)) for _ in range(draw.about(6, town))]
    for kind, month in dates:
        held = draw.workday(year, month)
        tasks = draw.randint(1, 5)
        joint = kind == "部门联动会"
        solved = closed_by_then(draw.later(held, 5, 25)) if joint else None
        checked = closed_by_then(draw.later(held, 26, 35))
        yield SampleRow(
            town.name,
            {
                "called_on": held - timedelta(days=2),
                "held_on": held,
                "kind": kind,
                "topic": draw.choice(_TOPICS[kind]).format(village=draw.village(town)),
                "chair": "政法委员",
                "core": "综治中心、派出所、司法所" if joint else None,
                "unit_count": draw.randint(4, 9),
                "studied": 1 if joint else draw.randint(2, 6),
                "tasks": tasks,
                "due_on": held + timedelta(days=30),
                "solved": 1 if solved else None,
                "solved_on": solved,
                "tasks_done": draw.randint(max(tasks - 1, 0), tasks) if checked else None,
                "checked_on": checked,
            },
        )


_RISKS = {
    "劳资": ("工程款拨付迟延可能引发欠薪", "企业停产可能引发劳动争议"),
    "征地拆迁": ("补偿标准调整可能引发集体咨询",),
    "村务管理": ("集体资产发包到期可能引发争议", "低保复核结果可能引发疑问"),
    "公共安全": ("汛期切坡建房安全隐患",),
}


def risk_warnings(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A handful a year, most cleared within the month."""
    for found in sorted(draw.workday(year) for _ in range(draw.about(6, town))):
        field = draw.choice(sorted(_RISKS))
        cleared = closed_by_then(draw.later(found, 6, 40))
        yield SampleRow(
            town.name,
            {
                "found_on": found,
                "risk": f"{draw.village(town)}{draw.choice(_RISKS[field])}",
                "field": field,
                "studied_on": draw.later(found, 0, 2),
                "level": draw.weighed({"一般": 7, "较大": 3}),
                "owner": "平安建设办公室",
                "cleared_on": cleared,
                "result": "已落实措施，风险解除" if cleared else None,
            },
        )


_ASKED = (
    "机耕路损毁未修",
    "低保申请进度",
    "自来水水压不足",
    "宅基地审批进度",
    "路灯不亮",
    "灌溉渠淤堵",
    "集体分红账目公开",
)


def receptions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Leaders sit at the window in turn, and go down to the villages."""
    leaders = [Draw.of("leader", town.name, number).person() for number in range(5)]
    for received in sorted(draw.workday(year) for _ in range(draw.about(28, town))):
        answered = closed_by_then(draw.later(received, 0, 28))
        promised = draw.random() < 0.6
        yield SampleRow(
            town.name,
            {
                "received_on": received,
                "kind": draw.weighed({"接访": 6, "下访": 4}),
                "leader": draw.choice([town.secretary, town.head, *leaders]),
                "people": draw.weighed({1: 6, 2: 3, 5: 1}),
                "petitioner": draw.person(),
                "place": draw.village(town),
                "matter": draw.choice(_ASKED),
                "promise": "按程序核实后办理" if promised else None,
                "due_on": received + timedelta(days=30) if promised else None,
                "result": "已办理并当面告知" if answered else None,
                "answered_on": answered,
                "closed_on": answered,
            },
        )


_GRIEVANCES = (
    "征地补偿款发放进度",
    "农村宅基地确权登记",
    "道路施工损坏田埂",
    "村集体收益分配",
    "垃圾清运不及时",
    "危房改造申请",
)


def petitions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Matters by letter, visit, web and telephone; names are left out."""
    for number, received in enumerate(
        sorted(draw.workday(year) for _ in range(draw.about(14, town))), start=1
    ):
        kind = draw.weighed({"申诉求决": 7, "建议意见": 3})
        told = closed_by_then(draw.later(received, 1, 12))
        replied = closed_by_then(draw.later(told, 10, 50)) if told else None
        yield SampleRow(
            town.name,
            {
                "number": f"{year}{town.code[4:9]}{number:04d}",
                "received_on": received,
                "origin": draw.weighed({"上级转送交办": 6, "直接收到": 4}),
                "channel": draw.weighed({"网上": 5, "来访": 3, "来电": 1, "来信": 1}),
                "kind": kind,
                "place": draw.village(town),
                "matter": draw.choice(_GRIEVANCES),
                "repeated": draw.maybe(0.08, True),
                "within_power": True,
                "route": draw.weighed({"信访程序": 7, "行政程序": 2, "调解": 1}),
                "told_on": told,
                "accepted_on": told,
                "owner": "平安建设办公室",
                "replied_on": replied,
                "ended_on": replied,
                "satisfaction": draw.weighed({"满意": 8, "基本满意": 2, "不满意": 1}) if replied else None,
            },
        )


def aftercare_counts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Counts by quarter, without a name."""
    for first in (1, 4, 7, 10):
        start = date(year, first, 1)
        end = (date(year + (first == 10), (first + 3) % 12 or 12, 1)) - timedelta(days=1)
        for group, usual in (("安置帮教", 9), ("流动人口服务", 60)):
            listed = draw.randint(usual - 2, usual + 4)
            yield SampleRow(
                town.name,
                {
                    "counted_from": start,
                    "counted_until": end,
                    "group": group,
                    "listed": listed,
                    "visited": draw.randint(listed - 2, listed),
                    "visits": draw.randint(listed, listed * 2),
                    "jobs": draw.randint(0, 2),
                    "aided": draw.randint(0, 8),
                    "lifted": draw.randint(0, 1),
                    "reoffended": 0,
                },
            )
