"""Sessions at which the towns' officers study, most of them law."""

from __future__ import annotations

from collections.abc import Iterator

from mingfa.sample.county import Town
from mingfa.sample.rows.making import Draw, SampleRow, parted

__all__ = ["study_sessions"]

_LAW = (
    ("习近平法治思想", "习近平法治思想核心要义"),
    ("宪法", "《中华人民共和国宪法》总纲"),
    ("民法典合同编", "《中华人民共和国民法典》合同编通则"),
    ("行政处罚法", "《中华人民共和国行政处罚法》第一章至第三章"),
    ("行政复议法", "《中华人民共和国行政复议法》修订要点"),
    ("信访工作条例", "《信访工作条例》有关乡镇职责的规定"),
    ("土地管理法", "《中华人民共和国土地管理法》宅基地管理规定"),
    ("安全生产法", "《中华人民共和国安全生产法》属地责任"),
    ("乡村振兴促进法", "《中华人民共和国乡村振兴促进法》"),
    ("重大行政决策程序", "《重大行政决策程序暂行条例》"),
    ("政府信息公开", "《中华人民共和国政府信息公开条例》"),
    ("保守国家秘密法", "《中华人民共和国保守国家秘密法》"),
    ("未成年人保护法", "《中华人民共和国未成年人保护法》政府保护"),
    ("反有组织犯罪法", "《中华人民共和国反有组织犯罪法》"),
    ("党内法规", "《中国共产党纪律处分条例》"),
    ("森林法与森林防火", "《中华人民共和国森林法》《森林防火条例》"),
    ("人民调解法", "《中华人民共和国人民调解法》"),
    ("行政诉讼出庭应诉", "《中华人民共和国行政诉讼法》负责人出庭应诉规定"),
)
_OTHER = ("全国两会精神", "县委经济工作会议精神", "防汛抗旱工作要点", "人居环境整治要求")
_OCCASIONS = {
    "中心组": 10, "党委会": 11, "镇长办公会": 9, "会前学法": 4, "专题讲座": 3, "专题培训": 2, "主题党日": 4, "集体学法": 2,
}  # fmt: skip
_STAFF = {
    "中心组": 21,
    "党委会": 13,
    "镇长办公会": 15,
    "会前学法": 42,
    "专题讲座": 68,
    "专题培训": 54,
    "主题党日": 38,
    "集体学法": 46,
}


def study_sessions(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The year's sessions in order of date, with one or two examinations."""
    occasions = [
        occasion
        for occasion, times in _OCCASIONS.items()
        for _ in range(max(1, round(times * town.scale / 100)))
    ]
    days = sorted(draw.workday(year) for _ in occasions)
    draw.shuffle(occasions)
    topics = parted(draw, [topic for topic, _ in _LAW], len(occasions))
    contents = dict(_LAW)
    exams = set(draw.sample(range(len(occasions)), 2))
    for at, (day, occasion, topic) in enumerate(zip(days, occasions, topics, strict=True)):
        on_law = occasion not in ("中心组", "主题党日") or draw.random() < 0.85
        led = occasion in ("中心组", "党委会", "镇长办公会") and draw.random() < 0.6
        expected = max(8, round(_STAFF[occasion] * town.scale / 100))
        present = expected - draw.weighed({0: 4, 1: 3, 2: 3, 3: 1})
        head = town.head if occasion == "镇长办公会" else town.secretary
        yield SampleRow(
            town.name,
            {
                "held_on": day,
                "occasion": occasion,
                "topic": f"学习{topic}" if on_law else f"传达学习{draw.choice(_OTHER)}",
                "content": contents[topic] if on_law else None,
                "law_topic": on_law,
                "host": head if led else Draw.of("deputy", town.name).person(),
                "led_by_head": led,
                "lecturer": draw.maybe(0.35, draw.person()),
                "hours": draw.choice([1, 1.5, 2, None]),
                "expected": expected,
                "present": present,
                "sat": present if at in exams else None,
                "passed": present - draw.choice([0, 1, 2]) if at in exams else None,
            },
        )
