"""Enforcement: checks, actions, persuasion, cases with their records, compulsion, oversight and remedies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then
from mingfa.sample.rows.officers import officers_of

__all__ = [
    "case_records",
    "compulsions",
    "enforcement_actions",
    "enforcement_cases",
    "enforcement_publications",
    "inspections",
    "interference_records",
    "interference_returns",
    "oversight_checks",
    "remedies",
    "soft_acts",
]

_OBJECTS = {
    "安全生产": ("{village}砖厂", "顺发烟花爆竹经营店", "{village}加油点"),
    "生态环境": ("{village}生猪养殖场", "{village}豆制品作坊"),
    "农业农村": ("惠农农资店", "{village}合作社"),
    "消防": ("春晖养老院", "{village}幼儿园", "集镇供销超市"),
    "市场监管": ("{village}小饭店", "集镇农贸市场"),
}


def _two(draw: Draw, town: Town) -> str:
    return "、".join(draw.sample(officers_of(town)[5:18], 2))


def inspections(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Checks of a named object, two or three a week; a few turn into cases."""
    for number in range(draw.about(130, town)):
        field = draw.choice(list(_OBJECTS))
        checked = draw.workday(year)
        found = draw.random() < 0.3
        remedy_by = checked + timedelta(days=15) if found else None
        rechecked = closed_by_then(checked + timedelta(days=draw.randint(10, 18))) if found else None
        yield SampleRow(
            town.name,
            {
                "checked_on": checked,
                "kind": draw.weighed({"日常检查": 6, "专项检查": 4, "双随机抽查": 2, "审批事项后续监管": 1}),
                "field": field,
                "object": draw.choice(_OBJECTS[field]).format(village=draw.village(town)),
                "officers": _two(draw, town),
                "record_number": f"检{year}-{number + 1:03d}",
                "findings": "存在隐患，已责令整改" if found else None,
                "remedy_by": remedy_by,
                "rechecked_on": rechecked,
                "remedied": draw.random() < 0.95 if rechecked else None,
                "to_case": f"{town.name[:2]}执罚〔{year}〕{number}号"
                if found and draw.random() < 0.1
                else None,
                "published_on": closed_by_then(checked + timedelta(days=20)),
            },
        )


_ACTIONS = {
    "综合执法月": (("春季综合执法月", "渔业水域"), ("秋季综合执法月", "生态环境")),
    "专项执法行动": (
        ("烟花爆竹专项整治行动", "安全生产"),
        ("秸秆禁烧专项行动", "生态环境"),
        ("违法建设专项行动", "城乡建设"),
    ),
    "联合执法": (
        ("禁渔期联合执法", "渔业水域"),
        ("砂石运输联合执法", "交通运输"),
        ("校园周边联合执法", "市场监管"),
    ),
}


def enforcement_actions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Drives and joint actions of the year, and patrols every ten days or so."""
    for kind, actions in _ACTIONS.items():
        for title, field in actions:
            started = draw.workday(year)
            ended = closed_by_then(started + timedelta(days=25 if kind == "综合执法月" else 2))
            joint = kind == "联合执法"
            transfers = draw.randint(0, 2) if joint and ended else None
            yield SampleRow(
                town.name,
                {
                    "title": title,
                    "kind": kind,
                    "field": field,
                    "planned_on": started - timedelta(days=7),
                    "started_on": started,
                    "ended_on": ended,
                    "lead": town.name + "人民政府",
                    "units": "派出所、县农业农村局" if joint else None,
                    "people": draw.randint(12, 60),
                    "transfers": transfers,
                    "transferred_to": "县级有关部门" if transfers is not None else None,
                    "transfers_closed": transfers,
                },
            )
    for _ in range(draw.about(34, town)):
        started = draw.workday(year)
        yield SampleRow(
            town.name,
            {
                "title": f"{draw.village(town)}一线执法巡查",
                "kind": "执法巡查",
                "started_on": started,
                "ended_on": started,
                "people": draw.randint(2, 6),
            },
        )


def soft_acts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Persuasion and warning on the spot, most of it looked at again."""
    for _ in range(draw.about(48, town)):
        acted = draw.workday(year)
        rechecked = closed_by_then(acted + timedelta(days=7)) if draw.random() < 0.8 else None
        yield SampleRow(
            town.name,
            {
                "acted_on": acted,
                "field": draw.choice(["城乡建设", "生态环境", "农业农村"]),
                "matter": draw.choice(["出店占道经营", "露天焚烧杂物", "乱堆建筑材料", "农药包装物随意丢弃"]),
                "party": draw.person(),
                "means": draw.weighed({"劝导教育": 6, "警示告诫": 3, "责令改正": 2, "首违不罚": 2}),
                "officers": _two(draw, town),
                "recheck_by": acted + timedelta(days=7),
                "rechecked_on": rechecked,
                "later": draw.weighed({"已改正": 12, "再次违法": 1}) if rechecked else None,
            },
        )


_CAUSES = {
    "城乡建设": "随意倾倒建筑垃圾", "生态环境": "露天焚烧秸秆", "渔业水域": "使用禁用渔具捕捞", "农业农村": "未按规定处理病死畜禽",
    "自然资源": "擅自占用耕地堆料", "交通运输": "损坏乡村道路",
}  # fmt: skip


def enforcement_cases(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Some twenty cases a year; the grave ones are checked by law before they are decided."""
    for number in range(1, draw.about(22, town) + 1):
        filed = draw.workday(year)
        field = draw.choice(list(_CAUSES))
        on_the_spot = draw.random() < 0.3
        days = 0 if on_the_spot else draw.weighed({25: 4, 45: 5, 80: 2, 97: 1})
        decided = closed_by_then(filed + timedelta(days=days))
        yield SampleRow(town.name, _case(draw, town, number, field, filed, decided, on_the_spot=on_the_spot))


def _shown(draw: Draw, decided: date | None) -> date | None:
    return closed_by_then(decided + timedelta(days=draw.weighed({4: 6, 7: 4, 18: 1}))) if decided else None


def _case(
    draw: Draw, town: Town, number: int, field: str, filed: date, decided: date | None, *, on_the_spot: bool
) -> dict[str, object]:
    major = not on_the_spot and draw.random() < 0.25
    punished = decided is not None and (on_the_spot or draw.random() < 0.9)
    served = (
        closed_by_then(decided + timedelta(days=0 if on_the_spot else 2)) if decided and punished else None
    )
    paid = closed_by_then(served + timedelta(days=draw.randint(0, 12))) if served else None
    fined = (
        draw.choice([50, 100, 200])
        if on_the_spot
        else draw.choice([500, 1000, 2000, 3000]) * (3 if major else 1)
    )
    checked = decided - timedelta(days=6) if major and decided else None
    row: dict[str, object] = {
        "number": f"{town.name[:2]}执罚〔{filed.year}〕{number}号",
        "cause": _CAUSES[field],
        "source": draw.weighed({"检查发现": 6, "投诉举报": 3, "部门移送": 1}),
        "field": field,
        "authority": "赋权",
        "power": f"处罚-{draw.randint(1, 6):03d}",
        "party": draw.person(),
        "party_kind": "公民",
        "officers": _two(draw, town),
        "route": "简易程序" if on_the_spot else "普通程序",
        "found_on": filed - timedelta(days=0 if on_the_spot else 3),
        "filed_on": filed,
        "notified_on": decided - timedelta(days=0 if on_the_spot else 10) if decided else None,
        "major": major,
        "check_on": checked,
        "checker": officers_of(town)[1] if checked else None,
        "check_verdict": "同意" if checked else None,
        "decided_on": decided,
    }
    if decided is not None:
        row |= {
            "outcome": "给予行政处罚" if punished else "不予行政处罚",
            "document_number": f"{town.name[:2]}罚决〔{decided.year}〕{number}号" if punished else None,
            "penalties": (["罚款"] if draw.random() < 0.85 else ["罚款", "没收违法所得或者非法财物"])
            if punished
            else None,
            "fined": fined if punished else None,
            "fully_recorded": draw.random() < 0.96,
            "on_chain": draw.random() < 0.7,
        }
    return row | {
        "served_on": served,
        "paid_on": paid,
        "published_on": _shown(draw, decided) if punished else None,
        "closed_on": paid,
    }


_STEPS = (("现场检查", "视频"), ("询问当事人", "文字"), ("送达", "照片"))


def case_records(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Three records for some of the cases, each carrying the digest of the one before."""
    for number in range(1, draw.about(14, town) + 1):
        day = draw.workday(year)
        before = None
        for step, medium in _STEPS:
            digest = sha256(f"{town.code}/{year}/{number}/{step}".encode()).hexdigest()
            yield SampleRow(
                town.name,
                {
                    "case_number": f"{town.name[:2]}执罚〔{year}〕{number}号",
                    "step": step,
                    "medium": medium,
                    "recorded_on": day,
                    "officer": officers_of(town)[5 + number % 10],
                    "digest": digest,
                    "previous_digest": before,
                    "uploaded_on": day,
                    "chained_on": day,
                },
            )
            before = digest


def compulsions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A few seizures a year, settled within the month."""
    for _ in range(draw.randint(2, 4)):
        begun = draw.workday(year)
        settled = closed_by_then(begun + timedelta(days=draw.randint(10, 28)))
        yield SampleRow(
            town.name,
            {
                "kind": draw.choice(["扣押", "查封"]),
                "field": "渔业水域",
                "matter": "使用禁用渔具",
                "party": draw.person(),
                "objects": "地笼网",
                "officers": _two(draw, town),
                "approved_on": begun,
                "begun_on": begun,
                "settled_on": settled,
                "settlement": "移送县农业农村局处理" if settled else None,
            },
        )


def enforcement_publications(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Basis and people beforehand once a year, results of checks each quarter, totals at its beginning."""
    shown = [
        ("事前", "执法主体、依据和程序", "行政执法主体、人员和流程图", 2),
        ("事后", "年度执法数据", "上年度行政执法总体情况", 1),
    ]
    shown += [
        ("事后", "行政检查结果", f"第{quarter}季度行政检查结果", 3 * quarter) for quarter in range(1, 5)
    ]
    for stage, kind, content, month in shown:
        made = draw.workday(year, month)
        published = closed_by_then(made + timedelta(days=draw.randint(2, 12)))
        yield SampleRow(
            town.name,
            {
                "shown": stage,
                "kind": kind,
                "content": f"{town.name}{year}年{content}",
                "made_on": made,
                "published_on": published,
                "place": "县政府网站乡镇专栏" if published else None,
            },
        )


def oversight_checks(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Case files gone through by the county, checks of its own, and warnings from the platform."""
    for number, kind in enumerate(["案卷评查"] * 8 + ["自查"] * 2 + ["专项监督"] + ["平台预警"] * 3, start=1):
        checked = draw.workday(year)
        faults = draw.choice([0, 1, 2, 3])
        ordered = closed_by_then(checked + timedelta(days=3)) if faults else None
        corrected = (
            closed_by_then(checked + timedelta(days=draw.randint(10, 28)))
            if ordered and draw.random() < 0.95
            else None
        )
        yield SampleRow(
            town.name,
            {
                "checked_on": checked,
                "kind": kind,
                "by": town.name if kind == "自查" else "县司法局",
                "object": f"{town.name[:2]}执罚〔{year}〕{number}号",
                "score": draw.randint(78, 98) if kind == "案卷评查" else None,
                "faults": faults,
                "fault_found": "文书要素或者送达手续不完整" if faults else None,
                "ordered_on": ordered,
                "faults_corrected": faults if corrected else 0 if faults else None,
                "correction": "已补正并反馈" if corrected else None,
                "corrected_on": corrected,
            },
        )


def remedies(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """One or two reconsiderations and law suits a year."""
    kinds = ["行政复议（普通程序）", "行政诉讼一审"] if draw.random() < 0.7 else ["行政复议（简易程序）"]
    for kind in kinds:
        received = draw.workday(year, 1 + draw.randrange(8))
        court = kind.startswith("行政诉讼")
        yield SampleRow(
            town.name,
            {
                "kind": kind,
                "body": "澜溪县人民法院" if court else "澜溪县人民政府",
                "claimant": draw.person(),
                "cause": "不服行政处罚决定",
                "received_on": received,
                "answered_on": received + timedelta(days=draw.choice([4, 5, 6])),
                "heard_on": received + timedelta(days=40) if court else None,
                "head_due": town.head if court else None,
                "head_appeared": True if court else None,
                "decided_on": received + timedelta(days=58),
                "result": "维持或者驳回",
            },
        )


def interference_records(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """None in most years."""
    if draw.random() < 0.2:
        day = draw.workday(year)
        yield SampleRow(
            town.name,
            {
                "happened_on": day,
                "rule": "内部人员过问案件",
                "asker": draw.person(),
                "case_name": "某占道经营处罚案",
                "manner": "电话",
                "content": "打听案件办理进度",
                "recorder": officers_of(town)[1],
                "recorded_on": day,
            },
        )


def interference_returns(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Each quarter, also when there was nothing to report."""
    for quarter_end in (date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31)):
        sent = closed_by_then(quarter_end + timedelta(days=draw.randint(3, 9)))
        yield SampleRow(
            town.name,
            {
                "quarter_ended_on": quarter_end,
                "records": 0 if sent else None,
                "sent_to": "县委政法委",
                "sent_on": sent,
            },
        )
