"""Normative documents, the town's own rules, lists of powers, and licences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["licences", "normative_documents", "own_rules", "power_items"]

_FIRST = YEARS[0]
_PAPERS = (
    "集市经营秩序管理规定",
    "烟花爆竹燃放管理通告",
    "河道保洁管理办法",
    "农村公共停车管理规定",
    "墓地管理办法",
)


def normative_documents(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Two or three papers a year from draft to filing; older ones are cleaned up in the second year."""
    for number, title in enumerate(draw.sample(_PAPERS, draw.randint(2, 3)), start=1):
        drafted = draw.workday(year, 1 + 2 * number)
        comment_from = drafted + timedelta(days=7)
        # Twenty days hold seven working days, whatever the holidays.
        comment_until = comment_from + timedelta(days=20)
        submitted = comment_until + timedelta(days=2)
        discussed = submitted + timedelta(days=18)
        issued = discussed + timedelta(days=2)
        published = issued + timedelta(days=draw.randint(1, 4))
        effective = published + timedelta(days=30)
        cleaned = date(YEARS[-1], 11, 20) if year == _FIRST else None
        yield SampleRow(
            town.name,
            {
                "title": f"{town.name}{title}",
                "drafted_by": draw.choice(["综合行政执法队", "社会事务办公室", "平安建设办公室"]),
                "drafted_on": drafted,
                "comment_from": comment_from,
                "comment_until": comment_until,
                "submitted_on": submitted,
                "reviewed_on": submitted + timedelta(days=draw.randint(5, 9)),
                "verdict": draw.weighed({"合法": 3, "应当修改": 1}),
                "discussed_on": discussed,
                "meeting": "镇长办公会",
                "issued_on": issued,
                "document_number": f"{town.name[:2]}政规〔{year}〕{number}号",
                "published_on": published,
                "effective_on": effective,
                "valid_until": date(effective.year + 5, effective.month, 1),
                "filed_on": issued + timedelta(days=draw.weighed({8: 6, 12: 4, 19: 1})),
                "filed_with": "县人民政府",
                "cleaned_on": cleaned,
                "clean_up": "继续有效" if cleaned else None,
            },
        )


_RULES = (
    "党委会议事规则",
    "镇长办公会议事规则",
    "合同管理制度",
    "重大事项集体决策制度",
    "行政执法责任制度",
    "会前学法制度",
    "信访首办责任制度",
)


def own_rules(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The standing rules once, and one or two new or revised each year."""
    titles = _RULES if year == _FIRST else draw.sample(_RULES, 2)
    for number, title in enumerate(titles, start=1):
        proposed = draw.workday(year, 1 + number)
        made = proposed + timedelta(days=draw.randint(15, 30))
        yield SampleRow(
            town.name,
            {
                "title": title,
                "version": "初版" if year == _FIRST else "修订版",
                "maker": "党政综合办公室",
                "proposed_on": proposed,
                "made_on": made,
                "document_number": f"{town.name[:2]}办〔{year}〕{number + 10}号",
                "effective_on": made,
            },
        )


_POWERS = {
    "行政处罚": (
        "擅自占用集镇道路摆摊",
        "随意倾倒生活垃圾",
        "擅自搭建临时建筑",
        "损毁农田水利设施",
        "露天焚烧秸秆",
        "违规燃放烟花爆竹",
    ),
    "行政检查": ("农产品质量安全检查", "消防安全检查", "安全生产检查", "养殖污染检查"),
    "公共服务": ("社会救助申请初审", "农村宅基地申请初审", "老年人优待证办理", "就业登记"),
    "行政确认": ("土地承包合同鉴证初核",),
}
_GRANTED = 6


def power_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The lists as first published, and what was changed since."""
    items = [(kind, name) for kind, names in _POWERS.items() for name in names]
    for number, (kind, name) in enumerate(items, start=1):
        granted = kind == "行政处罚" and number <= _GRANTED
        if year != _FIRST and draw.random() > 0.2:
            continue
        proposed = date(year, 2, 20) if year == _FIRST else draw.workday(year, 6)
        valid_from = proposed + timedelta(days=20)
        yield SampleRow(
            town.name,
            {
                "list_kind": "赋权清单" if granted else "权责清单",
                "code": f"{kind[-2:]}-{number:03d}" if year == _FIRST else f"{kind[-2:]}-{number + 100:03d}",
                "name": name if year == _FIRST else f"{name}（新增情形）",
                "kind": kind,
                "legal_basis": "有关法律、法规和省政府赋权决定",
                "subject_unit": "综合行政执法队" if kind in ("行政处罚", "行政检查") else "便民服务中心",
                "change": "首次公布" if year == _FIRST else draw.choice(["新增", "调整"]),
                "grant": "云政发〔2022〕18号" if granted else None,
                "proposed_on": proposed,
                "reviewed_on": proposed + timedelta(days=10),
                "valid_from": valid_from,
                "published_on": valid_from + timedelta(days=draw.randint(2, 9)),
            },
        )


def licences(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Some forty applications, decided well in time but for a few."""
    for number in range(draw.about(42, town)):
        received = draw.workday(year)
        accepted = received + timedelta(days=1)
        decided = closed_by_then(accepted + timedelta(days=draw.randint(5, 24)))
        granted = draw.random() < 0.95
        delivered = closed_by_then(decided + timedelta(days=3)) if decided and granted else None
        yield SampleRow(
            town.name,
            {
                "number": f"XK{year}{number + 1:04d}",
                "item": draw.choice(
                    ["设立临时农贸摊点群", "农村村民住宅用地规划许可", "临时占用乡村道路", "林木采伐许可"]
                ),
                "kind": draw.weighed({"新申请": 8, "变更": 1, "延续": 2}),
                "applicant": draw.person(),
                "received_on": received,
                "accepted_on": closed_by_then(accepted),
                "decided_on": decided,
                "result": ("准予许可" if granted else "不予许可") if decided else None,
                "delivered_on": delivered,
                "published_on": closed_by_then(decided + timedelta(days=draw.weighed({3: 6, 6: 4, 15: 1})))
                if decided
                else None,
            },
        )
