"""Who settles disputes beside the committees: officers of each village, engaged mediators, studios, and training."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, mediator_of

__all__ = ["mediation_bodies", "mediator_trainings", "mediators", "village_officers"]


def village_officers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Police, adviser and mediator of each village; one now and then lacks the police."""
    if year != YEARS[0]:
        return
    for number, village in enumerate(town.villages):
        yield SampleRow(
            town.name,
            {
                "village": village,
                "police": draw.maybe(0.95, Draw.of("police", town.name, number % 4).person()),
                "adviser": Draw.of("lawyer", town.name, 1 + number % 3).person(),
                "mediator": mediator_of(village),
                "serves_from": date(year, 1, 1),
            },
        )


def mediators(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Those engaged beside the elected members; some are elders of the village."""
    for _ in range(draw.about(3, town)):
        chosen = draw.workday(year, draw.randint(1, 6))
        rewarded = draw.random() < 0.2
        yield SampleRow(
            town.name,
            {
                "name": draw.person(),
                "committee": f"{town.name}人民调解委员会",
                "engagement": "聘任",
                "kind": "兼职",
                "elder": draw.maybe(0.6, True),
                "chosen_on": chosen,
                "trained_on": draw.later(chosen, 1, 20),
                "allowance": 200,
                "reward": "年度优秀人民调解员" if rewarded else None,
                "rewarded_on": date(year, 12, 20) if rewarded else None,
            },
        )


_TOPICS = ("婚姻家庭纠纷调解技巧", "调解协议书制作规范", "山林土地纠纷法律适用", "人民调解法解读")


def mediator_trainings(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Twice a year, before the busy seasons."""
    for month in (3, 9):
        trainees = draw.randint(30, 55)
        yield SampleRow(
            town.name,
            {
                "held_on": draw.workday(year, month),
                "topic": draw.choice(_TOPICS),
                "organiser": "县司法局" if month == 3 else f"{town.name}司法所",
                "trainees": trainees,
                "hours": draw.choice([4, 6, 8]),
                "passed": draw.maybe(0.5, trainees),
            },
        )


def mediation_bodies(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The town's centre, its justice office, one studio and one demonstration village."""
    if year != YEARS[0]:
        return
    village = draw.village(town)
    head = mediator_of(village)
    centre = f"{town.name}矛盾调处中心"
    yield SampleRow(
        town.name,
        {
            "name": centre,
            "kind": "镇级矛盾调处中心",
            "people": 6,
            "covers": len(town.villages),
            "opened_on": date(2021, 7, 1),
        },
    )
    yield SampleRow(
        town.name,
        {
            "name": f"{town.name}司法所",
            "kind": "司法所",
            "parent": centre,
            "people": 4,
            "opened_on": date(2019, 5, 1),
        },
    )
    yield SampleRow(
        town.name,
        {
            "name": f"{head}调解工作室", "kind": "个人调解工作室", "parent": f"{town.name}司法所", "place": village,
            "head": head, "opened_on": date(2022, 4, 1),
        },
    )  # fmt: skip
    yield SampleRow(
        town.name,
        {
            "name": f"{village}示范点", "kind": "“枫桥经验”示范点", "place": village, "practice": "组长先调、村干部再调、三员会调",
            "criteria": 12, "criteria_met": draw.randint(10, 12), "opened_on": date(year, 5, 1),
        },
    )  # fmt: skip
