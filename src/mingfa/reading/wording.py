"""The words by which headings name the statutory parts of the report, and by which text of a part is known.

Headings are read phrase by phrase, since one heading often names two parts (存在的问题及下一步打算).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mingfa.report.model import Part
from mingfa.text.spans import Span

__all__ = ["DEFICIENT", "Named", "duty_sentences", "evident_part", "named_parts", "opens_part"]

_JOINS = re.compile(r"[、，,；;：:（）() \u3000]|以及|和|及|与|暨")
_YEAR = re.compile(r"(20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年")

_FIRST_RESPONSIBLE = re.compile(
    r"第一责任人|述法|主要负责(?:人|同志).{0,12}(?:履行|履职|职责)|(?:党政主要领导|党委书记|书记|镇长|乡长|主任).{0,8}(?:履行|履职)"
)
_PLAN = re.compile(
    r"下一?步|下一阶段|下一?年度?(?!情况)|明年|来年|今后|努力方向|(?:整改|改进)(?:措施|方向|打算|举措)|(?:工作|主要|初步|重点|总体)(?:安排|打算|计划|思路|设想|谋划)"
    r"|打算$|^(?:安排|计划|打算|思路)|年度?[^年]{0,20}(?:安排|打算|计划|思路|设想|谋划)"
)
_AHEAD = re.compile(r"举措|措施|重点|任务|安排|打算|计划|思路|工作")
_DEFICIENCY = re.compile(
    r"不足|差距|短板|薄弱|弱项|困难|原因|(?:存在|主要|面临)的?.{0,6}问题|^.{0,2}问题$|^问题(?!导向)|问题(?:分析|清单|整改)"
)
_CURE = re.compile(r"补齐|补足|补强|破解|化解|解决|聚焦|坚持|紧盯|导向|攻坚|克服|着力|帮扶|困难群众|消除")
_OTHER = re.compile(
    r"其[他它](?:需要|需|应当|事项|情况|工作)|(?:需要|需)(?:报告|说明)的|(?:意见|对策|工作)建议|^建议|有关建议"
)
_MEASURES = re.compile(r"举措|成效|做法|成绩|亮点|特色|经验|措施|工作成果|取得.{0,4}(?:进展|效果)")
_WEAK_MEASURES = re.compile(
    r"工作(?:开展|落实|完成|推进|进展|总体)?(?:情况|总结|回顾)|主要工作|(?:开展|落实|推进|进展|完成|建设)情况|基本情况|总体情况|工作回顾|^工作"
)
# One of these is in every phrase that one of the patterns above finds: most headings have none, and are not tried.
_TELLING = re.compile(
    "第一责任人|述法|主要负责|履[行职]|下[一步年]|明年|来年|今后|方向|整改|改进|安排|打算|计划|思路|设想|谋划|年度?|"
    "不足|差距|短板|薄弱|弱项|困难|原因|问题|其[他它]|需|建议|举措|成效|做法|成绩|亮点|特色|经验|措施|工作|取得|情况"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The parts that a heading names outright, and whether it speaks of work done in general terms."""

    parts: frozenset[Part]
    general: bool


_NOTHING = Named(frozenset(), general=False)


def named_parts(title: str, year: int | None = None) -> Named:
    """The parts named by a heading; `year` is the report's, so that a later year in a heading means plans."""
    if _TELLING.search(title) is None:
        return _NOTHING
    parts: set[Part] = set()
    general = False
    # The duty of the first responsible persons is named by words that joins would tear apart.
    responsible = _FIRST_RESPONSIBLE.search(title) is not None
    if responsible:
        parts.add(Part.FIRST_RESPONSIBLE)
    for phrase in filter(None, _JOINS.split(title)):
        if responsible and _FIRST_RESPONSIBLE.search(phrase):
            continue
        part = _phrase_part(phrase, year)
        if part is not None:
            parts.add(part)
        elif _WEAK_MEASURES.search(phrase):
            general = True
    return Named(frozenset(parts), general)


def _phrase_part(phrase: str, year: int | None) -> Part | None:
    if _PLAN.search(phrase) or (_later_year(phrase, year) and _AHEAD.search(phrase)):
        return Part.PLAN
    if _DEFICIENCY.search(phrase) and not _CURE.search(phrase):
        return Part.DEFICIENCIES
    if _OTHER.search(phrase):
        return Part.OTHER
    return Part.MEASURES if _MEASURES.search(phrase) else None


def _later_year(phrase: str, year: int | None) -> bool:
    found = _YEAR.search(phrase)
    return found is not None and year is not None and found[1].isdecimal() and int(found[1]) > year


_OPENS = {
    Part.PLAN: re.compile(
        r"(?:为此，|对此，|针对(?:上述|以上|存在的?)[^。]{0,14}，)?"
        r"(?:下一?步|下一阶段|下一?年度?|明年|来年|今后(?!年)|20[0-9]{2}年，?(?:我|将|全))"
    ),
    Part.DEFICIENCIES: re.compile(
        r"[^。]{0,80}(?:(?:还|仍|尚|也)?(?:然|旧)?存在(?:着|一些|以下|不少|诸多|一定|的)[^。]{0,16}(?:问题|不足|差距|短板)"
        r"|(?:问题|不足|差距)(?:主要)?(?:有|表现在|体现在))"
    ),
}


def opens_part(paragraph: str, part: Part) -> bool:
    """Whether a paragraph's first sentence shows its part, in a paper that has no heading for it."""
    pattern = _OPENS.get(part)
    return pattern is not None and pattern.match(paragraph) is not None


_DUTY = re.compile(r"第一责任人|述法|主要负责人(?=[^。]{0,20}(?:履行|亲自))")


def duty_sentences(text: str, within: Span) -> Iterator[Span]:
    """Sentences about the duty of the first responsible persons for the rule of law, wherever they stand."""
    end = within.start
    for found in _DUTY.finditer(text, within.start, within.end):
        if found.start() < end:
            continue
        earliest = max(end, found.start() - _LONGEST)
        start = max(earliest, *(text.rfind(mark, earliest, found.start()) + 1 for mark in _ENDS))
        latest = min(within.end, found.end() + _LONGEST)
        end = min(
            (at + 1 for mark in _ENDS if (at := text.find(mark, found.end(), latest)) >= 0), default=latest
        )
        if "法治" in text[start:end] or "法制" in text[start:end] or found.group() == "述法":
            inner = text[start:end]
            yield Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))


_ENDS, _LONGEST = "。！\n", 400
#: Words that own up to a deficiency.
DEFICIENT = re.compile(
    r"不够|不足|不高|不强|不到位|不深|不全面|不熟|有待|欠缺|缺乏|薄弱|差距|短缺|滞后|淡薄|不规范|偏少|存在.{0,4}问题"
)
_SHOWS = {
    Part.DEFICIENCIES: DEFICIENT,
    Part.PLAN: re.compile(r"将(?:继续|进一步|持续|坚持|全面|不断)|下一?步|继续|进一步|持续|明年"),
    Part.FIRST_RESPONSIBLE: re.compile(r"第一责任人|党政主要负责人|述法|亲自(?:部署|过问|协调|督办)"),
}
# Words per hundred characters above which a text without a telling heading is taken for that part.
_DENSITY = {Part.DEFICIENCIES: 1.6, Part.PLAN: 2.2, Part.FIRST_RESPONSIBLE: 1.0}
_FEWEST = 2
_DONE = re.compile(r"今年以来|年初以来|截至目前|累计|共(?:开展|组织|发放|调解|排查)|已(?:完成|建成)")


def evident_part(text: str) -> Part | None:
    """The part that a whole section belongs to by its wording, where that is evident; None otherwise."""
    if not text:
        return None
    density = {part: len(pattern.findall(text)) * 100 / len(text) for part, pattern in _SHOWS.items()}
    part = max(density, key=lambda one: density[one] / _DENSITY[one])
    enough = density[part] >= _DENSITY[part] and density[part] * len(text) >= 100 * _FEWEST
    return part if enough and not (part is Part.PLAN and _DONE.search(text)) else None
