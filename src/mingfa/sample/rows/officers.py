"""The enforcement teams: officers, certificates, yearly checks, equipment, standards, and what the county taught."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = [
    "county_guidance",
    "enforcement_certificates",
    "enforcement_equipment",
    "officers",
    "officers_of",
    "team_standards",
    "yearly_checks",
]

_FIRST = YEARS[0]
_LISTED = 22


def officers_of(town: Town, count: int = _LISTED) -> list[str]:
    """The officers of a town, the same in every register."""
    draw = Draw.of("officers", town.code)
    names: list[str] = []
    while len(names) < count:
        name = draw.person()
        if name not in names:
            names.append(name)
    return names


def _certificate(town: Town, number: int) -> str:
    return f"99{town.code[6:9]}{number:04d}"


def officers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The roster once, and one or two recruits a year."""
    names = officers_of(town)
    recruits = names[-2:]
    for number, name in enumerate(names):
        recruited = date(YEARS[-1], 8, 1) if name in recruits else None
        if year != (YEARS[-1] if recruited else _FIRST):
            continue
        post = (
            "执法队负责人"
            if number == 0
            else "法制审核人员"
            if number in (1, 2)
            else "辅助人员"
            if number in (3, 4)
            else "执法人员"
        )
        qualified = bool(recruited) or number in (1, 6)
        yield SampleRow(
            town.name,
            {
                "name": name,
                "team": f"{town.name}综合行政执法队",
                "post": post,
                "phone": draw.phone(),
                "law_degree": qualified or draw.random() < 0.2,
                "qualification": "A证" if qualified else "未取得",
                "certified": _certificate(town, number) if post != "辅助人员" and not recruited else None,
                "joined_on": recruited or date(2021, 3, 1),
                "recruited_on": recruited,
            },
        )


def enforcement_certificates(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Certificates of five years, a few of which expire within the sample's years and are renewed."""
    for number, name in enumerate(officers_of(town)[:-2]):
        if number in (3, 4):
            continue
        first = date(2019 if number % 6 == 5 else 2021, 5, 1)
        until = date(first.year + 5, 4, 30)
        renewed = until - timedelta(days=20) if until.year in YEARS else None
        if year == _FIRST:
            yield SampleRow(town.name, _held(town, number, name, first, until, renewed))
        elif renewed and renewed.year == year:
            begun = until + timedelta(days=1)
            yield SampleRow(town.name, _held(town, number, name, begun, date(begun.year + 5, 4, 30), None))


def _held(
    town: Town, number: int, name: str, first: date, until: date, renewed: date | None
) -> dict[str, object]:
    return {
        "holder": name,
        "number": _certificate(town, number),
        "issuer": "澜溪县人民政府",
        "field": "乡镇综合执法",
        "valid_from": first,
        "valid_until": until,
        "renewed_on": renewed,
    }


def yearly_checks(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Every certificate and the larger pieces of equipment, once a year."""
    for number, name in enumerate(officers_of(town)[:-2]):
        checked = draw.workday(year, 6)
        yield SampleRow(
            town.name,
            {
                "listed_on": date(year, 1, 8),
                "kind": "执法证件审验",
                "object": name,
                "number": _certificate(town, number),
                "checked_on": checked,
                "result": draw.weighed({"合格": 30, "暂缓": 1}),
            },
        )
    for name in ("执法车辆", "执法记录仪"):
        yield SampleRow(
            town.name,
            {
                "listed_on": date(year, 1, 8),
                "kind": "执法装备检查",
                "object": name,
                "checked_on": draw.workday(year, 9),
                "result": "合格",
            },
        )


_EQUIPMENT = (
    ("办公办案场所", "询问室", 1), ("执法车辆", "执法巡查车", 2), ("执法记录仪", "执法记录仪", 8), ("通信设备", "对讲机", 6),
    ("取证设备", "照相机", 2), ("防护装备", "防护背心", 12), ("办公设备", "便携打印机", 2),
)  # fmt: skip


def enforcement_equipment(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What the team has, and something new each year."""
    bought = _EQUIPMENT if year == _FIRST else draw.sample(_EQUIPMENT[2:], 2)
    for number, (kind, name, pieces) in enumerate(bought):
        yield SampleRow(
            town.name,
            {
                "kind": kind,
                "name": name,
                "number": f"ZF{year}-{number + 1:02d}",
                "pieces": pieces if year == _FIRST else 2,
                "holder": officers_of(town)[number],
                "acquired_on": date(2021, 6, 1) if year == _FIRST else draw.workday(year, 4),
                "sound": True,
            },
        )


_STANDARDS = (
    ("执法人员持证", None, None), ("办公办案场所", 1, 1), ("执法车辆", 2, 2), ("执法记录仪", 10, 8), ("音视频存储设备", 1, 1),
    ("执法服装标识", 22, 22), ("执法文书统一格式", None, None), ("执法公示栏", 1, 1),
)  # fmt: skip


def team_standards(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The self-check of each year; the gap of recorders is filled in the second."""
    checked = draw.workday(year, 5)
    for item, required, in_place in _STANDARDS:
        met = required == in_place
        yield SampleRow(
            town.name,
            {
                "checked_on": checked,
                "item": item,
                "required": required,
                "in_place": in_place,
                "met": met,
                "gap": None if met else "缺两台",
                "fix_by": None if met else checked + timedelta(days=120),
                "fixed_on": None if met or year == _FIRST else closed_by_then(checked + timedelta(days=90)),
            },
        )


_TOPICS = {
    "业务培训": (
        "行政处罚程序和文书制作",
        "行政处罚裁量权基准适用",
        "执法记录仪使用规范",
        "新修订行政复议法解读",
    ),
    "现场检查指导": ("渔业执法现场取证", "秸秆禁烧执法指导", "农村建房执法指导"),
    "案卷评查指导": ("处罚案卷评查指导",),
}


def county_guidance(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What county departments taught, and where they came to look."""
    for kind, topics in _TOPICS.items():
        for topic in topics:
            held = draw.workday(year)
            found = kind != "业务培训" and draw.random() < 0.5
            yield SampleRow(
                town.name,
                {
                    "held_on": held,
                    "kind": kind,
                    "giver": draw.choice(["县司法局", "县农业农村局", "县自然资源局", "县应急管理局"]),
                    "topic": topic,
                    "officers": draw.randint(6, 18),
                    "hours": draw.choice([2, 4, 8]),
                    "findings": "个别文书要素填写不全" if found else None,
                    "fixed_on": closed_by_then(held + timedelta(days=15)) if found else None,
                },
            )
