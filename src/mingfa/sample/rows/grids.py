"""Grids and those who serve them, what is found there, and what keeps a town safe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then, mediator_of

__all__ = [
    "grid_matters",
    "grid_members",
    "grids",
    "patrols",
    "platform_points",
    "safety_bodies",
    "safety_spots",
    "safety_years",
]

_DRAWN = date(2022, 3, 1)


def _grid(village: str, number: int) -> str:
    return f"{village}第{'一二'[number]}网格"


def _grids(town: Town) -> Iterator[tuple[str, str]]:
    """Village and name of every grid; communities have two."""
    for village in town.villages:
        for number in range(2 if village.endswith("社区") else 1):
            yield village, _grid(village, number)


def _head_of(grid: str) -> str:
    return Draw.of("grid head", grid).person()


def grids(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Drawn once, with the areas into which they fall."""
    if year != YEARS[0]:
        return
    for number, (village, grid) in enumerate(_grids(town), start=1):
        households = draw.randint(120, 320)
        yield SampleRow(
            village,
            {
                "number": f"{town.code[6:9]}-{number:02d}",
                "name": grid,
                "kind": "网格",
                "place": village,
                "households": households,
                "residents": households * 3 + draw.randint(0, 60),
                "head": _head_of(grid),
                "resources": draw.choice(
                    ["党小组、驻村辅警、法律顾问", "党小组、便民服务点", "党小组、驻村辅警、村医"]
                ),
                "drawn_on": _DRAWN,
            },
        )
        for part in ("东片", "西片", "中片")[: draw.randint(2, 3)]:
            yield SampleRow(
                village,
                {
                    "name": f"{grid}{part}",
                    "kind": "网格责任区",
                    "parent": grid,
                    "place": village,
                    "households": households // 3,
                    "drawn_on": _DRAWN,
                },
            )


_SKILLS = ("人民调解员", "法律明白人", "政策宣传员", "治安巡防员", "民政协理员", "护林员", "河湖管护员")


def grid_members(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A head and two or three members to a grid; few change."""
    for village, grid in _grids(town):
        posts = ["网格长", "专职网格员", *["兼职网格员"] * draw.randint(1, 2)] if year == YEARS[0] else []
        if year != YEARS[0] and draw.random() < 0.15:
            posts = ["兼职网格员"]
        for post in posts:
            yield SampleRow(
                village,
                {
                    "name": _head_of(grid) if post == "网格长" else draw.person(),
                    "phone": draw.phone(),
                    "grid": grid,
                    "post": post,
                    "skills": sorted(draw.sample(_SKILLS, draw.randint(1, 3))),
                    "serves_from": date(year, 1, 1) if year == YEARS[0] else draw.workday(year, 3),
                    "trained_on": draw.workday(year, 4),
                    "training_hours": draw.choice([8, 12, 16]),
                },
            )


_FOUND = {
    "矛盾纠纷": ("邻里排水争执", "土地边界争执", "夜间噪声争执"),
    "社会治安": ("外来推销可疑情况", "空置房门锁损坏"),
    "安全隐患": ("电动车进楼充电", "楼道堆放柴草", "燃气软管老化"),
    "道路交通": ("弯道护栏缺损", "路口视线遮挡"),
    "人居环境": ("沟渠垃圾堆积", "旱厕清理不及时"),
    "违法用地和建设": ("疑似占用耕地堆放材料", "未经批准翻建附属房"),
    "民生服务": ("独居老人水管破裂", "困难户申请临时救助", "路灯不亮"),
}
_WEIGHTS = {
    "矛盾纠纷": 5,
    "社会治安": 2,
    "安全隐患": 5,
    "道路交通": 2,
    "人居环境": 5,
    "违法用地和建设": 1,
    "民生服务": 6,
}
_HANDLERS = ("综合行政执法队", "规划建设办", "平安建设办公室", "民政办")


def grid_matters(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Found and settled in the village as a rule; a few go up to the town, and platforms hand over by month."""
    for day in sorted(draw.day(year) for _ in range(draw.about(150, town))):
        village, grid = draw.choice(list(_grids(town)))
        kind = draw.weighed(_WEIGHTS)
        up = draw.random() < 0.15
        closed = closed_by_then(draw.later(day, 1, 12)) if draw.random() < 0.97 else None
        yield SampleRow(
            village,
            {
                "received_on": day,
                "source": draw.weighed({"网格排查": 12, "群众反映": 6, "志愿者线索": 2, "热线转办": 1}),
                "kind": kind,
                "place": grid,
                "matter": draw.choice(_FOUND[kind]),
                "found_at": draw.weighed({"组级": 3, "村级": 2}),
                "handler": draw.choice(_HANDLERS) if up else _head_of(grid),
                "responded_on": closed and draw.maybe(0.8, day),
                "handed_up_on": day + timedelta(days=1) if up and closed else None,
                "handed_up_to": "镇级" if up and closed else None,
                "transfers": 1 if up and closed else None,
                "settled_at": ("镇级" if up else draw.weighed({"村级": 4, "组级": 2})) if closed else None,
                "result": "已办结" if closed else None,
                "closed_on": closed,
            },
        )
    for month in (3, 4, 5, 9, 10, 11):
        day = date(year, month, 28)
        yield SampleRow(
            town.name,
            {
                "received_on": day,
                "source": "平台移交预警",
                "kind": "火情和秸秆焚烧",
                "place": town.name,
                "matter": f"{month}月秸秆焚烧预警",
                "number": draw.randint(3, 20),
                "handler": "镇综治中心",
                "settled_at": "村级",
                "result": "现场处置完毕",
                "closed_on": day,
            },
        )


def safety_bodies(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The office, the centres and the teams, set up once."""
    if year != YEARS[0]:
        return
    yield SampleRow(
        town.name,
        {
            "name": f"{town.name}平安建设办公室",
            "former_name": f"{town.name}社会治安综合治理办公室",
            "kind": "平安建设办公室",
            "level": "镇级",
            "head": draw.person(),
            "members": 5,
            "full_time": 3,
            "duties": "统筹平安建设、网格、矛盾纠纷和信访工作",
            "founded_on": date(2019, 6, 1),
        },
    )
    yield SampleRow(
        town.name,
        {
            "name": f"{town.name}综治中心",
            "kind": "综治中心",
            "level": "镇级",
            "head": draw.person(),
            "members": 8,
            "full_time": 4,
            "founded_on": date(2020, 1, 10),
        },
    )
    yield SampleRow(
        town.name,
        {
            "name": f"{town.name}治安巡防队",
            "kind": "治安巡防队",
            "level": "镇级",
            "members": draw.randint(8, 14),
            "weekly": "1-2",
            "founded_on": date(2021, 4, 15),
        },
    )
    for village in town.villages:
        yield SampleRow(
            village,
            {
                "name": f"{village}综治中心",
                "kind": "综治中心",
                "level": "村级",
                "place": village,
                "head": mediator_of(village),
                "members": draw.randint(2, 3),
                "founded_on": date(2020, 5, 8),
            },
        )
        yield SampleRow(
            village,
            {
                "name": f"{village}平安志愿者队",
                "kind": "平安志愿者队伍",
                "level": "村级",
                "place": village,
                "members": draw.randint(8, 26),
                "founded_on": date(2021, 4, 15),
            },
        )


_PLACES = ("村口", "村委会门前", "学校路口", "主干道岔口")


def platform_points(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Points of two systems; some break down and are mended."""
    if year != YEARS[0]:
        return
    for village in town.villages:
        faulted = draw.maybe(0.3, draw.workday(YEARS[-1]))
        repaired = closed_by_then(draw.later(faulted, 2, 9)) if faulted else None
        yield SampleRow(
            village,
            {
                "system": "雪亮工程",
                "kind": "视频监控",
                "place": f"{village}{draw.choice(_PLACES)}",
                "owner": f"{town.name}综治中心",
                "points": draw.randint(3, 9),
                "state": "故障" if faulted and not repaired else "在线",
                "installed_on": date(2021, 9, 1),
                "faulted_on": faulted,
                "repaired_on": repaired,
            },
        )
    yield SampleRow(
        town.name,
        {
            "system": "蓝天卫士",
            "kind": "秸秆禁烧监测",
            "place": f"{town.name}通信塔",
            "points": draw.randint(4, 8),
            "state": "在线",
            "installed_on": date(2020, 8, 20),
        },
    )


_FINDINGS = ("占道经营", "消防通道堵塞", "店铺用电线路老化", "烟花爆竹超量存放")


def patrols(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A joint patrol most months, and a row for every week with the times the routine one was made."""
    for month in sorted(draw.sample(range(1, 13), 11)):
        day = draw.workday(year, month)
        found = draw.weighed({0: 3, 1: 3, 2: 2})
        remedied = closed_by_then(draw.later(day, 1, 14)) if found else None
        yield SampleRow(
            town.name,
            {
                "patrolled_on": day,
                "kind": "联合巡查",
                "route": f"{town.name}集镇主街",
                "units": "派出所、平安建设办公室、综合行政执法队",
                "people": draw.randint(8, 20),
                "volunteer_hours": draw.choice([4, 6, 8]),
                "found": found or None,
                "found_what": draw.choice(_FINDINGS) if found else None,
                "remedy": "现场督促整改" if found else None,
                "remedied": found if remedied else None,
                "remedied_on": remedied,
            },
        )
    week = date(year, 1, 3) - timedelta(days=date(year, 1, 3).weekday()) + timedelta(days=7)
    while week.year == year:
        times = draw.weighed({1: 10, 2: 9, 0: 1})
        yield SampleRow(
            town.name,
            {
                "patrolled_on": week,
                "kind": "常态化巡查",
                "route": f"{town.name}集镇和重点村",
                "times": times,
                "missed_why": None if times else "防汛防火值守",
                "units": "平安建设办公室、巡防队",
            },
        )
        week += timedelta(days=7)


_SPOTS = (
    ("重点场所", "废品收购点", "收购登记不落实", "补建登记台账"),
    ("危险物品", "烟花爆竹零售点", "超量存放", "清退超量部分"),
    ("重点地区", "集镇农贸市场周边", "车辆乱停、盗窃多发", "增设照明和巡防"),
    ("重点时段", "春节庙会期间", "人员密集", "制定疏导方案"),
    ("重点场所", "砂石料场", "夜间作业噪声和安全隐患", "限定作业时间"),
)


def safety_spots(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A few places a year, nearly all put right."""
    for kind, name, problem, remedy in draw.sample(_SPOTS, draw.randint(3, 5)):
        listed = draw.workday(year, draw.randint(1, 10))
        checked = draw.later(listed, 1, 4)
        remedied = closed_by_then(draw.later(checked, 5, 18))
        yield SampleRow(
            town.name,
            {
                "listed_on": listed,
                "kind": kind,
                "name": f"{town.name}{name}",
                "risk": draw.weighed({"一般": 3, "较大": 1}),
                "problem": problem,
                "checked_on": checked,
                "checks": draw.randint(1, 3),
                "remedy": remedy,
                "owner": "派出所",
                "remedied_on": remedied,
                "cleared_on": closed_by_then(draw.later(remedied, 1, 6)) if remedied else None,
            },
        )


def safety_years(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The year's figures as the police station gives them."""
    surveyed = 400
    yield SampleRow(
        town.name,
        {
            "counted_until": date(year, 12, 31),
            "source": f"{town.name.removesuffix('镇')}派出所",
            "crimes": draw.about(14, town),
            "offences": draw.about(48, town),
            "residents": draw.about(26000, town),
            "surveyed": surveyed,
            "felt_safe": draw.randint(386, 397),
        },
    )
