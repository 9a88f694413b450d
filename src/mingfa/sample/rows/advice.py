"""Legal advisers, what they did, and legal aid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["advice_services", "advisers", "legal_aid_cases"]

_FIRM = "云岭澜声律师事务所"


def _adviser(town: Town, unit: str) -> str:
    """Three lawyers share the villages of a town, a fourth serves the town."""
    number = 0 if unit == town.name else 1 + town.villages.index(unit) % 3
    return Draw.of("lawyer", town.name, number).person()


def advisers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Contracts by the year; the government lawyer stays for good and is listed once."""
    if year == YEARS[0]:
        yield SampleRow(
            town.name,
            {
                "name": Draw.of("government lawyer", town.name).person(),
                "kind": "公职律师",
                "serves": town.name,
                "serves_from": date(2021, 6, 1),
            },
        )
    for unit in (town.name, *town.villages):
        filed = draw.random() < 0.9
        yield SampleRow(
            town.name,
            {
                "name": _adviser(town, unit),
                "kind": "镇法律顾问" if unit == town.name else "村（社区）法律顾问",
                "serves": unit,
                "firm": _FIRM,
                "licence": f"199{Draw.of('licence', _adviser(town, unit)).randrange(10**14):014d}",
                "phone": Draw.of("phone", _adviser(town, unit)).phone(),
                "serves_from": date(year, 1, 1),
                "serves_until": date(year, 12, 31),
                "filed_on": draw.workday(year, 1) if filed else None,
            },
        )


_MATTERS = {
    "法律咨询": (
        "咨询{village}土地流转合同续签问题", "咨询劳务工资追索途径", "咨询继承公证所需材料", "咨询离婚财产分割问题",
        "咨询交通事故赔偿标准", "咨询{village}集体资产出租程序", "咨询民间借贷诉讼时效", "咨询宅基地翻建审批手续",
        "咨询{village}公益林补偿款分配办法", "咨询工伤认定程序", "咨询赡养费给付标准", "咨询预付卡退款问题",
    ),
    "审核文件": ("审核{village}集体经济组织章程修改稿", "审核镇森林防火工作方案", "审核环境整治实施方案", "审核镇防汛应急预案"),
    "审核合同": ("审核{village}道路硬化施工合同", "审核保洁服务采购合同", "审核{village}机井维修合同", "审核广告制作合同", "审核{village}厂房租赁合同"),
    "风险化解": ("参与化解{village}征地补偿风险", "参与化解务工人员集体讨薪风险", "参与处置{village}合作社清算风险"),
    "列席会议": ("列席党委会研究项目用地事宜", "列席镇长办公会研究合同事宜", "列席信访联席会议"),
    "法治讲座": ("为{village}村民讲解民法典", "为镇机关干部讲解行政处罚法"),
    "参与调解": ("参与调解{village}山林权属纠纷", "参与调解{village}邻里损害赔偿纠纷", "参与调解{village}合同纠纷"),
    "代写文书": ("为{village}村民代写支付令申请书", "为{village}村民代写起诉状", "为{village}村民代写遗嘱"),
}  # fmt: skip
_SERVICES = {
    "法律咨询": 52,
    "审核文件": 8,
    "审核合同": 14,
    "风险化解": 4,
    "列席会议": 6,
    "法治讲座": 4,
    "参与调解": 6,
    "代写文书": 6,
}
_FOR_GOVERNMENT = frozenset({"审核文件", "审核合同", "列席会议", "风险化解"})
_OPINIONS = (
    "建议补充违约责任条款",
    "建议明确付款期限和方式",
    "建议删去无依据的处罚内容",
    "建议补充公示程序",
    "未发现违反上位法的内容",
)


def advice_services(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What the advisers did through the year."""
    for day in sorted(draw.workday(year) for _ in range(draw.about(78, town))):
        kind = draw.weighed(_SERVICES)
        village = draw.village(town)
        for_government = kind in _FOR_GOVERNMENT
        unit = town.name if for_government else draw.choice([village, village, town.name])
        asked_by = (
            draw.choice(["镇党委政府", "村（社区）"])
            if for_government
            else draw.weighed({"群众": 8, "村（社区）": 1, "企业": 1})
        )
        opined = kind in ("审核文件", "审核合同")
        person = asked_by == "群众"
        yield SampleRow(
            unit,
            {
                "served_on": day,
                "adviser": _adviser(town, unit),
                "kind": kind,
                "matter": draw.choice(_MATTERS[kind]).format(village=village),
                "asked_by": asked_by,
                "asker": draw.person() if person else None,
                "people": draw.weighed({1: 7, 2: 3, 4: 1}) if person else None,
                "opinion": draw.choice(_OPINIONS) if opined else None,
                "opinion_number": f"法顾〔{year}〕{draw.randint(1, 99)}号" if opined else None,
                "adopted": draw.random() < 0.92 if opined else None,
            },
        )


_CAUSES = (
    "追索劳动报酬",
    "请求支付赡养费",
    "交通事故人身损害赔偿",
    "工伤待遇争议",
    "婚姻家庭纠纷",
    "请求支付抚养费",
)


def legal_aid_cases(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Applications taken in at the town's legal service station."""
    for day in sorted(draw.workday(year) for _ in range(draw.about(15, town))):
        decided = closed_by_then(draw.later(day, 1, 7))
        granted = decided is not None and draw.random() < 0.93
        assigned = closed_by_then(draw.later(decided, 0, 3)) if granted and decided else None
        yield SampleRow(
            town.name,
            {
                "applied_on": day,
                "applicant": draw.person(),
                "phone": draw.phone(),
                "matter": draw.choice(_CAUSES),
                "people": draw.weighed({1: 8, 2: 1, 5: 1}),
                "sent_on": draw.later(day, 0, 1),
                "decided_on": decided,
                "result": ("给予援助" if granted else "不予援助") if decided else None,
                "assigned_on": assigned,
                "lawyer": draw.person() if assigned else None,
                "closed_on": closed_by_then(draw.later(assigned, 30, 120)) if assigned else None,
            },
        )
