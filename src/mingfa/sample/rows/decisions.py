"""Major decisions step by step, and papers and contracts sent for a legal check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["legality_reviews", "major_decisions"]

_DECISIONS = {
    "重要规划": ("{town}国土空间规划村庄专章", "{town}产业发展三年规划", "{village}传统民居保护规划"),
    "重大公共建设项目": ("{town}污水管网延伸工程", "{village}至{other}道路改建工程", "{town}农贸市场改造项目", "{village}饮水安全巩固工程"),
    "重大公共政策": ("{town}农村生活垃圾收费标准", "{town}特色种植奖补办法", "{town}公墓管理办法"),
    "资源利用和保护": ("{village}集体林地流转方案", "{village}河段砂石资源处置方案"),
    "其他重大事项": ("{town}便民服务中心迁址", "{town}集市摊位调整方案"),
}  # fmt: skip
_NOT_ADMINISTRATIVE = {
    "重要人事任免": ("{town}便民服务中心负责人调整", "{village}驻村工作队队员调整"),
    "大额资金使用": ("{town}防汛物资采购资金安排", "{village}道路维修资金安排"),
}
_OFFICES = ("乡村建设办公室", "经济发展办公室", "平安建设办公室", "社会事务办公室", "党政综合办公室")


def major_decisions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Six or seven decisions begun early enough to be made within the year, and a few that are no such decisions."""
    for number in range(draw.randint(6, 8)):
        kind = draw.choice(list(_DECISIONS))
        started = draw.workday(year, 1 + number)
        yield SampleRow(
            town.name, _decision(draw, town, kind, _matter(draw, town, _DECISIONS[kind]), started)
        )
    for _ in range(draw.randint(2, 4)):
        kind = draw.choice(list(_NOT_ADMINISTRATIVE))
        started = draw.workday(year)
        yield SampleRow(
            town.name,
            {
                "matter": _matter(draw, town, _NOT_ADMINISTRATIVE[kind]),
                "kind": kind,
                "unit": draw.choice(_OFFICES),
                "started_on": started,
                "discussed_on": started + timedelta(days=3),
                "meeting": "党委会",
                "votes_for": draw.randint(8, 11),
                "votes_against": 0,
                "decided_on": started + timedelta(days=3),
            },
        )


def _matter(draw: Draw, town: Town, wordings: tuple[str, ...]) -> str:
    village, other = draw.sample(town.villages, 2)
    return draw.choice(wordings).format(town=town.name, village=village, other=other)


def _decision(draw: Draw, town: Town, kind: str, matter: str, started: date) -> dict[str, object]:
    comment_from = draw.later(started, 5, 12)
    comment_until = comment_from + timedelta(days=draw.randint(31, 35))
    submitted = comment_until + timedelta(days=draw.randint(2, 5))
    reviewed = submitted + timedelta(days=draw.randint(5, 9))
    # Two weeks and a holiday of eight days hold seven working days.
    discussed = submitted + timedelta(days=draw.randint(20, 26))
    decided = discussed + timedelta(days=draw.randint(0, 2))
    received = draw.randint(0, 14)
    engineered = kind in ("重大公共建设项目", "重要规划", "资源利用和保护")
    return {
        "matter": matter,
        "kind": kind,
        "in_catalogue": draw.random() < 0.7,
        "unit": draw.choice(_OFFICES),
        "started_on": started,
        "comment_from": comment_from,
        "comment_until": comment_until,
        "opinions_received": received,
        "opinions_adopted": draw.randint(0, received),
        "experts_on": comment_from + timedelta(days=7) if engineered else None,
        "experts_waived": None if engineered else "不涉及专业性、技术性问题",
        "risk_on": comment_from + timedelta(days=12),
        "review_submitted_on": submitted,
        "review_on": reviewed,
        "review_verdict": draw.weighed({"合法": 5, "应当修改": 1}),
        "discussed_on": discussed,
        "meeting": draw.choice(["镇长办公会", "党委会"]),
        "votes_for": draw.randint(9, 12),
        "votes_against": draw.choice([0, 0, 1]),
        "decided_on": decided,
        "published_on": decided + timedelta(days=draw.randint(1, 9)),
    }


_PAPERS = {
    "合同": (
        "{village}道路硬化施工合同", "镇区保洁服务采购合同", "{village}机井维修合同", "宣传栏制作合同", "{village}厂房租赁合同",
        "{village}光伏场地租赁合同", "防汛物资采购合同", "{village}土地流转合同", "办公设备采购合同",
    ),
    "行政规范性文件": ("{town}烟花爆竹管理通告", "{town}河道采砂管理规定", "{town}集市经营管理规定"),
    "重大决策": ("{town}污水管网延伸工程方案", "{village}集体林地流转方案", "{town}特色种植奖补办法"),
    "村规民约": ("{village}村规民约修订稿",),
    "其他": ("{village}信访事项答复意见", "{town}信息公开答复书"),
}  # fmt: skip
_REVIEWED = {"合同": 20, "行政规范性文件": 3, "重大决策": 7, "村规民约": 5, "其他": 3}


def legality_reviews(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What the town's judicial office was given to check."""
    days = sorted(draw.workday(year) for _ in range(draw.about(36, town)))
    for number, submitted in enumerate(days, start=1):
        kind = draw.weighed(_REVIEWED)
        reviewed = closed_by_then(draw.later(submitted, 1, 6))
        verdict = draw.weighed({"合法": 10, "应当修改": 5, "不合法": 1}) if reviewed else None
        opinions = 0 if verdict == "合法" else draw.randint(1, 4)
        yield SampleRow(
            town.name,
            {
                "number": f"{town.name[:2]}审〔{year}〕{number}号",
                "kind": kind,
                "matter": _matter(draw, town, _PAPERS[kind]),
                "submitted_by": draw.choice(_OFFICES),
                "submitted_on": submitted,
                "reviewer": f"{town.name}司法所",
                "adviser": Draw.of("lawyer", town.name, 0).person() if draw.random() < 0.6 else None,
                "opinions": opinions if verdict else None,
                "opinions_adopted": max(0, opinions - draw.choice([0, 0, 0, 1])) if verdict else None,
                "verdict": verdict,
                "reviewed_on": reviewed,
            },
        )
