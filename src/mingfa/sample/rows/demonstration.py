"""How the work is weighed, paid for and held up as an example."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["appraisal_items", "appraisal_results", "budget_entries", "demonstrations", "governance_projects"]

_ITEMS = (("法治宣传活动不少于四次", 5), ("矛盾纠纷及时化解", 10), ("村务决策按程序公开", 5))
_STANDARDS = ("领导机构健全", "合法性审查全覆盖", "法律顾问全覆盖", "法治文化阵地建成", "行政执法规范")


def appraisal_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Three items a village, and the standards of the town's own campaign."""
    set_on, scored, checked = date(year, 3, 4), date(year, 11, 25), date(year, 12, 9)
    for village in town.villages:
        for item, weight in _ITEMS:
            yield SampleRow(
                village,
                {
                    "scheme": "年度目标考核",
                    "item": item,
                    "set_on": set_on,
                    "weight": weight,
                    "self_score": weight,
                    "self_scored_on": scored,
                    "checked_score": weight - draw.weighed({0: 7, 1: 2, 2: 1}),
                    "checked_on": checked,
                    "met": True,
                },
            )
    for item in _STANDARDS:
        met = draw.random() < 0.85
        yield SampleRow(
            town.name,
            {
                "scheme": "法治乡镇创建",
                "item": item,
                "set_on": set_on,
                "checked_on": checked,
                "met": met,
                "deduction": None if met else "资料不完整",
            },
        )


def appraisal_results(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What each village came to; one in the county appeals now and then."""
    for rank, village in enumerate(draw.sample(list(town.villages), len(town.villages)), start=1):
        score = 100 - rank
        yield SampleRow(
            village,
            {
                "scheme": "年度目标考核",
                "appraised_until": date(year, 12, 31),
                "full_marks": 100,
                "self_score": min(100, score + 3),
                "checked_score": score,
                "published_on": date(year, 12, 18),
                "final_score": score,
                "final_on": date(year, 12, 27),
                "rank": rank,
                "grade": "优秀" if rank <= 3 else "良好" if rank <= 8 else "合格",
                "consequence": "表彰奖励" if rank <= 3 else None,
                "reward": 2000 if rank <= 3 else None,
            },
        )


_USES = {
    "普法宣传": ("印制宣传资料", 12),
    "法律顾问": ("法律顾问费", 30),
    "人民调解": ("调解案件补贴", 20),
    "示范创建": ("示范村创建", 25),
}


def budget_entries(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What the budget sets aside for each use, and what is paid out of it."""
    for number, (use, (item, thousands)) in enumerate(_USES.items(), start=1):
        yield SampleRow(
            town.name,
            {
                "entered_on": date(year, 1, 12),
                "kind": "预算安排",
                "use": use,
                "item": f"{item}预算",
                "amount": thousands * 1000,
                "approved_on": date(year, 2, 20),
                "approved_by": "镇人民代表大会",
            },
        )
        for part in (1, 2):
            entered = draw.workday(year, part * 5)
            approved = draw.later(entered, 1, 4)
            yield SampleRow(
                town.name,
                {
                    "entered_on": entered,
                    "kind": "支出",
                    "use": use,
                    "item": f"{item}第{part}次",
                    "amount": draw.randint(30, 48) * thousands * 10,
                    "approved_on": approved,
                    "paid_on": draw.later(approved, 2, 9),
                    "payee": "个人"
                    if use == "人民调解"
                    else draw.choice(["县城印务部", "晴川律师事务所", "乡土广告部"]),
                    "voucher": f"{year}-{number:02d}-{part:02d}",
                },
            )


def demonstrations(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Villages named long ago, those being brought up, and the stars of a year."""
    first, second, third, *others = town.villages
    if year == YEARS[0]:
        for village, level, named in (
            (first, "省级", date(2021, 12, 20)),
            (second, "市级", date(2022, 6, 30)),
        ):
            yield SampleRow(
                town.name,
                {
                    "honour": "民主法治示范村（社区）",
                    "level": level,
                    "holder": village,
                    "listed_on": date(2021, 3, 1),
                    "named_on": named,
                    "grantor": f"{level[0]}司法厅" if level == "省级" else "市司法局",
                    "rechecked_on": date(2023, 11, 20),
                    "recheck_result": "保留",
                },
            )
        return
    yield SampleRow(
        town.name,
        {
            "honour": "民主法治示范村（社区）",
            "level": "县级",
            "holder": third,
            "listed_on": date(year, 3, 5),
            "built": "修订村规民约，建成法治文化长廊",
            "self_checked_on": date(year, 8, 12),
            "applied_on": date(year, 9, 2),
            "checked_on": date(year, 10, 15),
            "named_on": date(year, 11, 28),
            "grantor": "县司法局、县民政局",
        },
    )
    for village in draw.sample(others, 4):
        yield SampleRow(
            town.name,
            {
                "honour": "平安法治星",
                "level": "县级",
                "holder": village,
                "listed_on": date(year, 3, 5),
                "named_on": date(year, 12, 16),
                "grantor": "县委组织部",
            },
        )


_PROJECTS = (
    ("村级法治联络站", "乡村振兴法治保障", "法律顾问、调解员每月联合坐班"),
    ("院坝说事会", "基层治理创新", "在院坝公开商议公共事务"),
    ("多元解纷一站办", "多元解纷机制", "调解、仲裁、诉讼服务集中受理"),
)


def governance_projects(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """One or two projects a year, most of which come to something."""
    for name, kind, measure in draw.sample(_PROJECTS, 2):
        started = draw.workday(year, 3)
        done = closed_by_then(draw.later(started, 150, 260)) if draw.random() < 0.8 else None
        yield SampleRow(
            town.name,
            {
                "name": f"{year}年{name}",
                "kind": kind,
                "village": draw.village(town),
                "measure": measure,
                "started_on": started,
                "completed_on": done,
                "result": "形成工作流程并在全镇推广" if done else None,
            },
        )
