"""What stands behind publicity in the towns: plans, people, sites, materials and channels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.law.publicity_dates import publicity_calendar
from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = [
    "home_visits",
    "law_plan_items",
    "law_plans",
    "legal_deputies",
    "legal_guides",
    "material_movements",
    "media_items",
    "publicity_acts",
    "publicity_groups",
    "publicity_reminders",
    "publicity_sites",
    "publicity_teams",
    "publicity_trainings",
    "publicity_villages",
    "site_upkeep",
]

_FIRST = YEARS[0]


def law_plans(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The five-year plan and the standing rule once, the plans of each year, and its campaign of study."""
    if year == _FIRST:
        yield SampleRow(
            town.name,
            {
                "kind": "五年普法规划",
                "title": f"{town.name}法治宣传教育第八个五年规划",
                "issued_on": date(2021, 9, 10),
                "in_force_on": date(2021, 9, 10),
                "until": date(2025, 12, 31),
                "midterm_on": date(2023, 11, 22),
            },
        )
        yield SampleRow(
            town.name,
            {
                "kind": "学法用法制度",
                "title": f"{town.name}工作人员学法用法制度",
                "in_force_on": date(2020, 4, 1),
            },
        )
    for kind, name in (
        ("年度学法计划", "学法计划"),
        ("年度普法计划", "普法工作计划"),
        ("普法责任清单", "普法责任清单"),
    ):
        issued = draw.workday(year, 2)
        yield SampleRow(
            town.name,
            {
                "kind": kind,
                "title": f"{town.name}{year}年{name}",
                "owner": "司法所",
                "issued_on": issued,
                "in_force_on": issued,
                "until": date(year, 12, 31),
            },
        )


_TASKS = {
    "年度普法计划": (
        "村（社区）“两委”法治培训",
        "送法进校园",
        "民法典进农家",
        "企业法律体检日",
        "法治文艺下乡",
        "法律明白人集中培训",
    ),
    "普法责任清单": (
        "宣传森林法和森林防火条例",
        "宣传土地管理法",
        "宣传安全生产法",
        "宣传食品安全法",
        "宣传反电信网络诈骗法",
    ),
}
_OWNERS = ("林业站", "自然资源所", "应急管理办公室", "市场监管所", "派出所")


def law_plan_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Monthly lectures, what the plans set down, and the nodes of the calendar that the county asks for."""
    for month in range(1, 13):
        due = date(year, month, 28)
        held = draw.random() < 0.9
        yield SampleRow(town.name, _task("定期学习", f"{month}月法治宣讲课", due, done=held, owner="党政办"))
    for kind, tasks in _TASKS.items():
        for number, task in enumerate(tasks):
            due = date(year, 3 + number % 9, 25)
            owner = _OWNERS[number % len(_OWNERS)] if kind == "普法责任清单" else "司法所"
            values = _task(kind, task, due, done=draw.random() < 0.9, owner=owner)
            if kind == "普法责任清单":
                values["laws"] = task.removeprefix("宣传")
                values["reviewed_on"] = date(year, 12, 20) if values["done_on"] else None
            yield SampleRow(town.name, values)
    for node, days in publicity_calendar(year):
        if days is not None and node.statute:
            held = draw.random() < 0.85
            yield SampleRow(
                town.name, _task("宣传节点", f"{node.name}宣传", days.end, done=held, owner="司法所")
            )


def _task(kind: str, item: str, due: date, *, done: bool, owner: str) -> dict[str, object]:
    day = due if done else None
    result = "已开展" if day else None
    return {"kind": kind, "item": item, "owner": owner, "due_on": due, "done_on": day, "result": result}


def publicity_reminders(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Reminders are known to the law since late 2025: the years of the sample have none."""
    return iter(())


_TEAMS = ("反诈", "禁毒", "民法典", "森林防火", "安全生产")
_UNITS = ("司法所", "派出所", "自然资源所", "市场监管所", "应急管理办公室")


def publicity_teams(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Teams of the town by subject, one in each village, and the stations that take part."""
    if year != _FIRST:
        return
    since = date(2022, 3, 1)
    for subject in _TEAMS:
        yield SampleRow(
            town.name,
            {
                "name": f"{town.name}{subject}普法工作队",
                "kind": "镇级专项普法工作队",
                "subject_field": subject,
                "members": draw.randint(4, 8),
                "since": since,
            },
        )
    for village in town.villages:
        yield SampleRow(
            village,
            {
                "name": f"{village}普法队",
                "kind": "村级普法队",
                "members": draw.randint(8, 25),
                "since": since,
            },
        )
    for unit in _UNITS:
        yield SampleRow(town.name, {"name": f"{town.name}{unit}", "kind": "协同普法单位", "since": since})


_WALKS = {"村干部": 4, "网格员": 3, "村民小组长": 3, "中共党员": 2, "“五老”人员": 1}


def legal_guides(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Three or four in each village, appointed in the first year and reviewed in the second."""
    if year != _FIRST:
        return
    for village in town.villages:
        for _ in range(draw.randint(3, 4)):
            recommended = draw.workday(year, 2)
            yield SampleRow(
                village,
                {
                    "name": draw.person(),
                    "walk": draw.weighed(_WALKS),
                    "recommended_on": recommended,
                    "checked_on": date(year, 3, 22),
                    "notice_from": date(year, 4, 3),
                    "notice_until": date(year, 4, 11),
                    "appointed_on": date(year, 4, 20),
                    "reviewed_on": draw.maybe(0.9, date(year + 1, 3, 18)),
                    "review": "合格",
                },
            )


def legal_deputies(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Most villages have one, from the police or the justice station."""
    if year != _FIRST:
        return
    for village in town.villages:
        if draw.random() < 0.9:
            yield SampleRow(
                town.name,
                {
                    "name": draw.person(),
                    "kind": "法治副村长",
                    "unit": f"{town.name}{draw.choice(['派出所', '司法所'])}",
                    "serves": village,
                    "since": date(2022, 6, 1),
                },
            )


_COURSES = ("民法典婚姻家庭编", "土地承包与宅基地", "人民调解技巧", "未成年人保护", "防范电信网络诈骗")


def publicity_trainings(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Classes of the town, an online course a year, and reading in the villages."""
    for number in range(draw.randint(3, 5)):
        yield SampleRow(
            town.name,
            {
                "held_on": draw.workday(year, 3 + 2 * number),
                "trainees": draw.weighed({"法律明白人": 3, "村干部和网格员": 2, "村级普法队": 1}),
                "mode": "集中培训",
                "topic": _COURSES[number],
                "hours": draw.choice([2, 4]),
                "present": draw.randint(35, 60),
            },
        )
    expected = 3 * len(town.villages)
    enrolled = expected - draw.randint(0, 4)
    yield SampleRow(
        town.name,
        {
            "held_on": draw.workday(year, 5),
            "trainees": "法律明白人",
            "mode": "网校学习",
            "topic": "法律明白人网校必修课",
            "hours": 8,
            "expected": expected,
            "present": enrolled,
            "finished": enrolled - draw.randint(0, 3),
            "finish_by": date(year, 10, 31),
            "finished_on": date(year, 10, 25),
        },
    )
    for village in town.villages:
        yield SampleRow(
            village,
            {
                "held_on": date(year, 12, 15),
                "trainees": "村级普法队",
                "mode": "手册自学",
                "topic": "普法队员学习手册",
                "times": draw.randint(6, 14),
            },
        )


def publicity_acts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What the legal guides of each village did in the year."""
    for village in town.villages:
        people = draw.randint(3, 4)
        yield SampleRow(
            village,
            {
                "reported_on": date(year, 12, 31),
                "carrier": "法律明白人",
                "people": people,
                "trained": people - draw.choice([0, 0, 0, 1]),
                "fit": people,
                "talks": draw.randint(6, 24),
                "advice": draw.randint(5, 30),
                "leads": draw.randint(0, 5),
            },
        )


_VISITED = {"农民": 4, "流动人口": 3, "老年人": 3, "企业经营管理人员": 2, "矛盾纠纷当事人": 1}
_TAUGHT = ("反电信网络诈骗法", "老年人权益保障法", "保障农民工工资支付条例", "民法典", "安全生产法")


def home_visits(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Days on which law was brought to the door, by kind of household."""
    for day in sorted(draw.workday(year) for _ in range(draw.about(30, town))):
        again = closed_by_then(draw.later(day, 30, 60)) if draw.random() < 0.2 else None
        yield SampleRow(
            draw.village(town),
            {
                "visited_on": day,
                "group": draw.weighed(_VISITED),
                "households": draw.randint(1, 8),
                "visitor": draw.choice(["村普法队", "镇普法工作队", "法治副村长"]),
                "laws": draw.choice(_TAUGHT),
                "next_on": again,
                "next_done_on": again,
            },
        )


_NEEDS = {
    "青少年": "防欺凌和网络安全",
    "老年人": "防范养老诈骗",
    "流动人口": "劳动报酬和工伤",
    "企业经营管理人员": "用工和安全生产",
}


def publicity_groups(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Four groups a year with a plan for each."""
    for group, need in _NEEDS.items():
        people = draw.about(400, town)
        surveyed = draw.randint(40, 80)
        yield SampleRow(
            town.name,
            {
                "group": group,
                "people": people,
                "reached": people - draw.randint(5, 60),
                "need": need,
                "plan": f"{group}普法方案",
                "listed_on": date(year, 2, 20),
                "planned_on": date(year, 3, 12),
                "run_on": draw.workday(year, 5),
                "fed_back_on": date(year, 11, 25),
                "surveyed": surveyed,
                "satisfied": surveyed - draw.randint(0, 4),
                "until": date(year, 12, 31),
            },
        )


_SITES = {"法治宣传栏": 6, "法治文化广场": 2, "法治文化长廊": 1, "法治书屋": 1}


def publicity_sites(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A site in each village from the start; a park, and slogans in some villages, later."""
    if year == _FIRST:
        for village in town.villages:
            kind = draw.weighed(_SITES)
            up = date(2021, draw.randint(3, 11), 18)
            yield SampleRow(
                village,
                {"kind": kind, "name": f"{village}{kind}", "planned_on": up, "put_up_on": up, "public": True},
            )
    else:
        yield SampleRow(
            town.name,
            {
                "kind": "法治文化公园",
                "name": f"{town.name}法治文化公园",
                "theme": "宪法和民法典",
                "planned_on": date(year, 2, 6),
                "put_up_on": date(year, 9, 24),
                "accepted_on": date(year, 10, 11),
                "cost": draw.randint(6, 15) * 10000,
            },
        )
    for village in draw.sample(list(town.villages), 4):
        up = draw.workday(year, 4)
        yield SampleRow(
            village,
            {
                "kind": "固定标语",
                "name": f"{village}普法标语",
                "quantity": draw.randint(2, 9),
                "planned_on": up,
                "put_up_on": up,
            },
        )


def site_upkeep(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Half of the sites are looked at each year, a few found damaged, some given new content."""
    for village in town.villages[::2]:
        day = draw.workday(year, 6)
        damaged = draw.random() < 0.2
        yield SampleRow(
            village,
            {
                "done_on": day,
                "site": f"{village}法治阵地",
                "kind": "检查",
                "condition": "待修" if damaged else "完好",
                "repaired_on": draw.later(day, 5, 20) if damaged else None,
            },
        )
        if draw.random() < 0.4:
            day = draw.workday(year, 9)
            update = {
                "done_on": day,
                "site": f"{village}法治阵地",
                "kind": "更新内容",
                "version": "民法典案例",
            }
            yield SampleRow(village, update)


def publicity_villages(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What each village has, listed once."""
    if year != _FIRST:
        return
    for village in town.villages:
        groups = draw.randint(4, 12)
        yield SampleRow(
            town.name,
            {
                "village": village,
                "since": date(2022, 1, 1),
                "has_site": draw.random() < 0.95,
                "has_facility": True,
                "groups": groups,
                "slogan_groups": groups - draw.randint(0, 2),
                "loudspeakers": draw.randint(2, 9),
            },
        )


_PRINTED = (
    (2, "宣传单", "反诈宣传页", 6000),
    (4, "宣传册", "民法典手册", 1200),
    (11, "宣传单", "宪法宣传页", 4000),
)


def material_movements(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Printed in spring and late autumn, sent to the villages in between, counted at the end."""
    for month, kind, item, printed in _PRINTED:
        yield SampleRow(
            town.name,
            {
                "moved_on": draw.workday(year, month),
                "movement": "印制",
                "kind": kind,
                "item": item,
                "quantity": printed,
                "cost": printed // 2,
            },
        )
    for month in (3, 6, 9):
        yield SampleRow(
            town.name,
            {
                "moved_on": draw.workday(year, month),
                "movement": "日常发放",
                "kind": "宣传单",
                "item": "反诈宣传页",
                "quantity": draw.randint(6, 12) * 100,
                "place": "各村（社区）",
            },
        )
    counted = draw.randint(3, 9) * 100
    yield SampleRow(
        town.name,
        {
            "moved_on": date(year, 12, 27),
            "movement": "盘点",
            "kind": "宣传单",
            "item": "反诈宣传页",
            "quantity": counted,
            "on_the_books": counted,
        },
    )


_CHANNELS = {"微信公众号": 8, "抖音": 2, "视频号": 2, "电子显示屏": 3, "应急广播": 5}
_TITLES = (
    "借条怎样写",
    "高空抛物谁担责",
    "年底谨防电信诈骗",
    "农民工工资有保障",
    "遗嘱要有什么",
    "醉驾的代价",
    "宅基地能不能卖",
    "饲养犬只的规定",
)


def media_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Items of the town, each looked over before it goes out."""
    for day in sorted(draw.workday(year) for _ in range(draw.about(36, town))):
        channel = draw.weighed(_CHANNELS)
        played = channel in ("应急广播", "电子显示屏")
        out = closed_by_then(draw.later(day, 1, 3))
        reviewed = draw.later(day, 0, 1) if out else None
        times = draw.randint(3, 30)
        yield SampleRow(
            town.name,
            {
                "drafted_on": day,
                "channel": channel,
                "kind": draw.weighed({"法条解读": 4, "以案释法": 3, "警示提醒": 2, "工作动态": 2}),
                "title": draw.choice(_TITLES),
                "reviewer": town.head if reviewed else None,
                "reviewed_on": reviewed,
                "published_on": out,
                "reads": draw.randint(80, 2400) if out and not played else None,
                "plays": times if out and played else None,
                "minutes": times * 5 if out and channel == "应急广播" else None,
            },
        )
