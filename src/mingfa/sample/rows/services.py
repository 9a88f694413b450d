"""Where people find legal services, who works there, what they came for, and visits to firms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then, mediator_of

__all__ = ["firm_visits", "justice_posts", "legal_service_points", "legal_services", "station_standards"]


def _station(town: Town) -> str:
    return f"{town.name}公共法律服务工作站"


def legal_service_points(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The town's station and justice office, and a room in most villages, listed once."""
    if year != YEARS[0]:
        return
    places = [
        (_station(town), "镇公共法律服务工作站", town.name),
        (f"{town.name}司法所", "司法所", town.name),
    ]
    places += [
        (f"{name}公共法律服务室", "村（社区）公共法律服务室", name)
        for name in town.villages
        if draw.random() < 0.9
    ]
    for name, kind, place in places:
        yield SampleRow(
            town.name,
            {
                "name": name,
                "kind": kind,
                "place": place,
                "staff": draw.randint(2, 4) if place == town.name else 1,
                "hours": "工作日" if place == town.name else "每周二、周五",
                "opened_on": date(draw.randint(2019, 2022), draw.randint(1, 12), 1),
            },
        )


def justice_posts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A head, an officer and an assistant; one post may stand empty."""
    if year != YEARS[0]:
        return
    for post in ("司法所长", "司法干事", "司法辅助人员", "司法辅助人员"):
        vacant = post == "司法辅助人员" and draw.random() < 0.2
        yield SampleRow(
            town.name,
            {
                "post": post,
                "name": None if vacant else draw.person(),
                "held_from": date(draw.randint(2018, 2022), draw.randint(1, 12), draw.randint(1, 28)),
            },
        )


_STANDARDS = (
    "外观标识统一",
    "设有独立调解室",
    "公示服务指南和人员信息",
    "配备办公和远程视频设备",
    "档案柜和卷宗管理规范",
    "无障碍通道",
)


def station_standards(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A check of the station each spring; what falls short is put right by summer."""
    for item in _STANDARDS:
        checked = draw.workday(year, 3)
        met = draw.random() < 0.8
        yield SampleRow(
            town.name,
            {
                "point": _station(town),
                "kind": "镇公共法律服务工作站",
                "item": item,
                "checked_on": checked,
                "met": met,
                "gap": None if met else "尚未达到建设标准",
                "due_on": None if met else date(year, 6, 30),
                "fixed_on": None if met else draw.later(checked, 20, 90),
            },
        )


_MATTERS = {
    "法律咨询": (
        "询问{village}土地承包合同变更手续",
        "询问工伤待遇标准",
        "询问民间借贷利息规定",
        "询问遗嘱的写法",
        "询问退还押金的途径",
    ),
    "法律援助引导": ("申请追索劳动报酬法律援助", "申请追索抚养费法律援助"),
    "调解引导": ("{village}邻里纠纷引导至村调委会", "摊位租赁纠纷引导至镇调委会"),
    "公证引导": ("询问继承公证材料", "询问委托公证办理地点"),
    "代写文书": ("代写追索承揽报酬起诉状", "代写支付令申请书", "代写离婚起诉状"),
    "网上诉讼帮助": ("帮助网上提交买卖合同纠纷起诉材料", "帮助网上提交抚养费纠纷起诉材料"),
}
_KINDS = {"法律咨询": 60, "法律援助引导": 8, "调解引导": 12, "公证引导": 5, "代写文书": 10, "网上诉讼帮助": 5}
_PAPERS = ("起诉状", "支付令申请书", "答辩状")


def legal_services(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What people came for at the station and in the villages."""
    for asked in sorted(draw.workday(year) for _ in range(draw.about(46, town))):
        kind = draw.weighed(_KINDS)
        unit = draw.unit(town, 0.6)
        served = closed_by_then(draw.later(asked, 0, 2))
        referred = kind.endswith("引导")
        online = kind == "网上诉讼帮助" and served is not None
        yield SampleRow(
            unit,
            {
                "asked_on": asked,
                "venue": "镇公共法律服务工作站" if unit == town.name else "村（社区）公共法律服务室",
                "kind": kind,
                "visitor": draw.person(),
                "people": draw.maybe(0.3, draw.randint(1, 3)),
                "matter": draw.choice(_MATTERS[kind]).format(village=draw.village(town)),
                "served_by": mediator_of(unit),
                "handling": ("转介" if referred else "当场办理") if served else None,
                "served_on": served,
                "referred_to": "县公共法律服务中心" if referred and served else None,
                "paper": draw.choice(_PAPERS) if kind == "代写文书" else None,
                "filed_on": served if online else None,
                "filing_number": f"网立〔{year}〕{draw.randint(100, 999)}号" if online else None,
                "told_on": served,
                "rating": draw.weighed({"满意": 9, "基本满意": 1})
                if served and draw.random() < 0.6
                else None,
            },
        )


_FIRMS = (
    "磨坊食品厂",
    "青砖建材公司",
    "山泉饮品公司",
    "百果农业合作社",
    "云锦服装厂",
    "石韵陶艺公司",
    "竹海家具厂",
    "旺农机械公司",
)
_PROBLEMS = (
    "招工合同不规范",
    "厂区门口道路积水",
    "货款拖欠如何追索",
    "排污许可证到期换证",
    "用地手续尚未办结",
)


def firm_visits(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A round of the town's firms, some seen a second time."""
    seen: set[str] = set()
    for visited in sorted(draw.workday(year) for _ in range(draw.about(11, town))):
        firm = town.name[:2] + draw.choice(_FIRMS)
        problem = draw.maybe(0.5, draw.choice(_PROBLEMS))
        solved = closed_by_then(draw.later(visited, 5, 40)) if problem else None
        yield SampleRow(
            town.name,
            {
                "visited_on": visited,
                "firm": firm,
                "by": draw.weighed({"镇领导": 4, "司法所": 4, "法律顾问": 2}),
                "visitor": draw.person(),
                "kind": draw.weighed({"走访": 6, "法治体检": 3, "座谈": 1}),
                "again": True if firm in seen else None,
                "problem": problem,
                "owner": "经济发展办公室" if problem else None,
                "solved_on": solved,
                "told_on": solved,
            },
        )
        seen.add(firm)
