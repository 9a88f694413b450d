"""Law brought to markets, schools and doorsteps."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, told_roughly

__all__ = ["publicity_events"]

# Month → the occasion of the month, its law; most events of a month have it for their theme.
_NODES = {
    1: ("春节返乡", "保障农民工工资支付条例"),
    2: ("春节返乡", "反电信网络诈骗法"),
    3: ("国际消费者权益日", "消费者权益保护法"),
    4: ("全民国家安全教育日", "国家安全法"),
    5: ("民法典宣传月", "民法典"),
    6: ("国际禁毒日", "禁毒法"),
    7: ("安全度汛宣传", "防洪法"),
    8: ("暑期护苗行动", "未成年人保护法"),
    9: ("全国法院开放日", "人民调解法"),
    10: ("重阳节", "老年人权益保障法"),
    11: ("消防宣传月", "消防法"),
    12: ("国家宪法日", "宪法"),
}
_BUSY = {1: 5, 2: 4, 3: 10, 4: 9, 5: 14, 6: 10, 7: 6, 8: 6, 9: 8, 10: 7, 11: 8, 12: 13}
_KINDS = {"农村": 52, "集市广场": 16, "校园": 10, "企业": 8, "机关": 4, "社区": 10}
_PLACES = {
    "农村": ("文化广场", "村委会院内", "党群服务中心", "老年活动室"),
    "社区": ("社区活动室", "社区广场"),
    "集市广场": ("集市", "商业街口"),
    "校园": ("中心小学", "初级中学", "幼儿园"),
    "企业": ("粮油加工厂", "服装厂", "砂石料场"),
    "机关": ("机关会议室",),
}
_FORMS = {
    "农村": {"集中宣传": 4, "法治讲座": 3, "送法上门": 2, "以案释法": 2, "应急广播": 1},
    "社区": {"集中宣传": 3, "法治讲座": 3, "以案释法": 1},
    "集市广场": {"赶集宣传": 5, "集中宣传": 2},
    "校园": {"法治讲座": 5, "知识竞赛": 1},
    "企业": {"法治讲座": 2, "送法上门": 2},
    "机关": {"法治培训": 1},
}
_AUDIENCE = {
    "农村": (25, 90),
    "社区": (30, 110),
    "集市广场": (80, 420),
    "校园": (90, 380),
    "企业": (20, 70),
    "机关": (35, 60),
}


def publicity_events(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Events of the town and its villages in order of date."""
    months = sorted(draw.weighed(_BUSY) for _ in range(draw.about(100, town)))
    for month in months:
        node, law = _NODES[month]
        if draw.random() < 0.3:
            node, law = "", draw.choice([told for _, told in _NODES.values()])
        kind = draw.weighed(_KINDS)
        unit = draw.village(town) if kind in ("农村", "社区") else town.name
        kind = "社区" if unit.endswith("社区") else "农村" if unit != town.name else kind
        form = draw.weighed(_FORMS[kind])
        audience = draw.randint(*_AUDIENCE[kind])
        stall = form in ("集中宣传", "赶集宣传")
        yield SampleRow(
            unit,
            {
                "held_on": draw.workday(year, month),
                "node": node or None,
                "theme": f"{node}普法宣传"
                if node
                else draw.choice(["“送法下乡”普法宣传", "以案普法", f"{law}进基层"]),
                "laws": law,
                "form": form,
                "place": unit.removesuffix("社区") + draw.choice(_PLACES[kind])
                if unit != town.name
                else town.name.removesuffix("镇") + draw.choice(_PLACES[kind]),
                "place_kind": kind,
                "organiser": f"{town.name}司法所" if unit == town.name else unit,
                "audience": told_roughly(draw, audience),
                "leaflets": told_roughly(draw, audience * draw.choice([1, 1, 2]))
                if stall or draw.random() < 0.4
                else None,
                "booklets": draw.maybe(0.35, draw.randint(10, 80)),
                "books": draw.maybe(0.05, draw.randint(10, 40)),
                "boards": draw.randint(2, 8) if stall and draw.random() < 0.3 else None,
                "banners": draw.maybe(0.25, draw.randint(1, 4)),
                "slogans": draw.maybe(0.08, draw.randint(2, 12)),
                "consultations": draw.randint(3, 28) if stall else None,
                "pushes": draw.maybe(0.12, draw.randint(1, 6)),
            },
        )
