"""Meetings, the matters brought to them, and what people said on drafts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["meeting_items", "meetings", "public_opinions"]

_BODIES = {"党委会": 14, "镇长办公会": 12, "党政联席会": 4, "专题会议": 6}


def meetings(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Two or three decision meetings a month, each with its minutes."""
    numbers = dict.fromkeys(_BODIES, 0)
    for held in sorted(draw.workday(year) for _ in range(draw.about(32, town))):
        body = draw.weighed(_BODIES)
        numbers[body] += 1
        expected = draw.randint(9, 13)
        yield SampleRow(
            town.name,
            {
                "held_on": held,
                "body": body,
                "title": f"{year}年第{numbers[body]}次{body}",
                "chair": town.secretary if body == "党委会" else town.head,
                "noticed_on": held - timedelta(days=2),
                "expected": expected,
                "quorum": expected // 2 + 1,
                "present": draw.randint(expected - 2, expected),
                "minutes_number": f"{town.name[:2]}纪〔{year}〕{sum(numbers.values())}号",
                "minutes_on": held + timedelta(days=draw.randint(1, 5)),
            },
        )


_MATTERS = (
    "法治政府建设年度工作安排", "综合行政执法队装备采购", "镇区停车秩序整治方案", "村（社区）“两委”法治培训方案", "防汛备汛工作安排",
    "集镇环境整治经费", "便民服务中心窗口调整", "普法强基补短板工作方案", "信访积案化解方案", "安全生产大检查安排", "规范性文件清理情况",
    "行政执法案卷自查情况",
)  # fmt: skip
_ON_LAW = ("法治", "执法", "普法", "规范性文件", "信访")
_OFFICES = ("党政综合办公室", "综合行政执法队", "社会事务办公室", "平安建设办公室", "司法所")


def meeting_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What came to a meeting, was settled and given to somebody with a day."""
    for number in range(draw.about(44, town)):
        matter = _MATTERS[number % len(_MATTERS)]
        proposed = draw.workday(year)
        discussed = closed_by_then(proposed + timedelta(days=draw.randint(3, 10)))
        done = (
            closed_by_then(discussed + timedelta(days=draw.randint(10, 80)))
            if discussed and draw.random() < 0.93
            else None
        )
        yield SampleRow(
            town.name,
            {
                "proposed_on": proposed,
                "matter": f"{matter}（{proposed.month}月）",
                "proposer": draw.choice(_OFFICES),
                "on_law": any(word in matter for word in _ON_LAW),
                "approved_on": proposed + timedelta(days=1) if discussed else None,
                "discussed_on": discussed,
                "meeting": draw.choice(["党委会", "镇长办公会"]) if discussed else None,
                "decision": f"原则同意{matter}" if discussed else None,
                "owner": draw.choice(_OFFICES) if discussed else None,
                "due_on": discussed + timedelta(days=60) if discussed else None,
                "done_on": done,
            },
        )


_SAID = {
    "集市摊位调整方案": ("保留自产自销摊位", "避开学校门口", "增设垃圾收集点", "摊位费分季收取"),
    "生活垃圾收费标准": ("困难户减免", "按户收取不按人收取", "收支每季公示"),
    "河道保洁办法": ("明确上下游分段责任", "汛期加密清理"),
}
_SPEAKERS = {"人大代表": 5, "政协委员": 2, "基层组织": 5, "群众": 8, "企业": 2, "社会组织": 1}


def public_opinions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Opinions on drafts of papers, each answered."""
    for matter, said in _SAID.items():
        opened = draw.workday(year, 2 + draw.randrange(7))
        for opinion in said:
            received = opened + timedelta(days=draw.randint(1, 25))
            considered = opened + timedelta(days=35)
            adopted = draw.random() < 0.6
            yield SampleRow(
                town.name,
                {
                    "received_on": received,
                    "matter": f"{town.name}{matter}",
                    "speaker": draw.weighed(_SPEAKERS),
                    "channel": draw.choice(["公开征求意见", "座谈会", "实地走访"]),
                    "opinion": opinion,
                    "considered_on": considered,
                    "adopted": adopted,
                    "not_adopted_reason": None if adopted else "与上位规定不一致或者条件暂不具备",
                    "answered_on": considered + timedelta(days=3),
                },
            )
