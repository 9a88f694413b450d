"""What stands behind the study of law: texts, the points of criticism meetings, and officers' training."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow

__all__ = ["law_texts", "life_meeting_points", "officer_training"]

# Title, kind, number, first day in force, last day in force.
_TEXTS = (
    ("中华人民共和国宪法", "宪法", "全国人民代表大会公告", date(1982, 12, 4), None),
    ("中华人民共和国民法典", "法律", "主席令第四十五号", date(2021, 1, 1), None),
    ("中华人民共和国行政处罚法", "法律", "主席令第七十号", date(2021, 7, 15), None),
    ("中华人民共和国行政复议法", "法律", "主席令第十六号", date(1999, 10, 1), date(2023, 12, 31)),
    ("中华人民共和国行政复议法", "法律", "主席令第九号", date(2024, 1, 1), None),
    ("重大行政决策程序暂行条例", "行政法规", "国务院令第713号", date(2019, 9, 1), None),
    ("信访工作条例", "党内法规", "中共中央、国务院发布", date(2022, 5, 1), None),
)


def law_texts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The texts that the town's officers study, listed once."""
    if year != YEARS[0]:
        return
    for title, kind, number, effective, repealed in _TEXTS:
        yield SampleRow(
            town.name,
            {
                "title": title,
                "kind": kind,
                "number": number,
                "effective_on": effective,
                "repealed_on": repealed,
                "must_know": repealed is None and kind in ("宪法", "法律"),
            },
        )


_POINTS = (
    "运用法治思维解决问题的能力不足",
    "学法的系统性不够",
    "对合同审查把关不严",
    "依法决策的程序意识不强",
)


def life_meeting_points(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Two or three a year, most of them put right by summer."""
    for point in draw.sample(_POINTS, draw.randint(2, 3)):
        yield SampleRow(
            town.name,
            {
                "met_on": date(year, 1, 17),
                "whose": draw.choice(["领导班子", "班子成员"]),
                "point": point,
                "remedy": "列入年度学法计划并逐月对账",
                "due_on": date(year, 6, 30),
                "remedied_on": draw.maybe(0.8, date(year, 6, 18)),
            },
        )


def officer_training(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Each enforcement officer once a year; one now and then sits again."""
    for number in range(draw.about(14, town, spread=0)):
        trained = draw.random() < 0.95
        score = draw.randint(58, 98)
        yield SampleRow(
            town.name,
            {
                "listed_on": date(year, 1, 8),
                "officer": Draw.of("officer", town.name, number).person() + ("甲" if number % 2 else ""),
                "certificate": f"9901{number:04d}",
                "course": "行政执法人员年度培训",
                "hours": 60 if trained else draw.choice([16, 24]),
                "trained_on": date(year, 9, 20) if trained else None,
                "sat_on": date(year, 10, 18) if trained else None,
                "score": score if trained else None,
                "passed": True if trained else None,
                "resat_on": date(year, 11, 15) if trained and score < 60 else None,
            },
        )
