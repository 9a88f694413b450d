"""Automatic numbering of .docx: numbers that Word shows but does not store, rebuilt from numbering.xml."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from mingfa.reading.container import local
from mingfa.reading.ordinals import chinese_number, digit_by_digit

__all__ = ["Numbering", "Numbers", "child", "value"]

_LEVELS = 9
_SLOT = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    suffix: str = "tab"
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which numbering a paragraph asks for; None where it leaves that to its style."""

    number: int | None = None
    level: int | None = None


@dataclass(slots=True)
class Numbering:
    """The running counters of a document; `label` is called once for each paragraph, in order."""

    levels: Mapping[int, Mapping[int, _Level]] = field(default_factory=dict)
    abstract: Mapping[int, int] = field(default_factory=dict)
    starts: Mapping[tuple[int, int], int] = field(default_factory=dict)
    _counts: dict[int, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: etree._Element | None) -> Numbering:
        """The numbering declared by numbering.xml, or none."""
        if root is None:
            return cls()
        declared: dict[int, dict[int, _Level]] = {}
        linked: dict[str, int] = {}
        links: dict[int, str] = {}
        levels: dict[int, dict[int, _Level]] = {}
        abstract: dict[int, int] = {}
        starts: dict[tuple[int, int], int] = {}
        for element in root:
            if local(element) == "abstractNum":
                key = _int(element, "abstractNumId")
                declared[key] = dict(_read_levels(element))
                if style := value(child(element, "styleLink")):
                    linked[style] = key
                if style := value(child(element, "numStyleLink")):
                    links[key] = style
            elif local(element) == "num":
                key, base = _int(element, "numId"), _number(child(element, "abstractNumId"))
                base = linked.get(links.get(base, ""), base)
                abstract[key], levels[key] = base, dict(declared.get(base, {}))
                for override in element:
                    if local(override) != "lvlOverride":
                        continue
                    level = _int(override, "ilvl")
                    levels[key].update(_read_levels(override))
                    start = child(override, "startOverride")
                    if start is not None:
                        starts[key, level] = _number(start)
        return cls(levels, abstract, starts)

    def label(self, number: int, level: int) -> str:
        """The label of the next paragraph with this numbering, with the blank after it where one shows."""
        levels = self.levels.get(number, {})
        mine = levels.get(level)
        if mine is None:
            return ""
        counts = self._counts.setdefault(self.abstract[number], {})
        self._advance(number, level, counts, mine)
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or 0 < level + 1 <= restart:
                counts.pop(below, None)
        if mine.form == "bullet":
            return ""
        text = _SLOT.sub(lambda slot: self._shown(levels, counts, int(slot[1]) - 1, mine), mine.text)
        return text + (" " if mine.suffix != "nothing" and text[-1:].isalnum() else "")

    def _advance(self, number: int, level: int, counts: dict[int, int], mine: _Level) -> None:
        first = self.starts.get((number, level))
        if first is not None and (number, level) not in self._begun:
            counts[level] = first
        else:
            counts[level] = counts[level] + 1 if level in counts else mine.start
        self._begun.add((number, level))

    @staticmethod
    def _shown(levels: Mapping[int, _Level], counts: Mapping[int, int], slot: int, mine: _Level) -> str:
        shape = levels.get(slot, _Level())
        # A level that has not been counted yet shows where it would start.
        count = counts.get(slot, shape.start)
        return str(count) if mine.legal else _FORMS.get(shape.form, str)(count)


def _read_levels(parent: etree._Element) -> Iterator[tuple[int, _Level]]:
    for element in parent:
        if local(element) != "lvl":
            continue
        restart = child(element, "lvlRestart")
        yield (
            _int(element, "ilvl"),
            _Level(
                start=_number(child(element, "start"), 1),
                form=_form(child(element, "numFmt")),
                text=value(child(element, "lvlText"))[:40],
                restart=None if restart is None else _number(restart),
                suffix=value(child(element, "suff")) or "tab",
                legal=child(element, "isLgl") is not None,
                style=value(child(element, "pStyle")),
            ),
        )


def _form(element: etree._Element | None) -> str:
    if element is None:
        return "decimal"
    return value(element) or "decimal"


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that local name."""
    if element is None:
        return None
    return next((one for one in element if local(one) == name), None)


def value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute by local name, empty where there is none."""
    if element is None:
        return ""
    return next(
        (str(given) for key, given in element.attrib.items() if str(key).rpartition("}")[2] == name), ""
    )


def _int(element: etree._Element, name: str) -> int:
    return _whole(value(element, name), 0)


def _number(element: etree._Element | None, default: int = 0) -> int:
    return _whole(value(element), default)


def _whole(written: str, default: int) -> int:
    # Counters beyond a million are an attack on memory, not numbering.
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= 6 else default


def _letters(first: str) -> Callable[[int], str]:
    def written(count: int) -> str:
        repeat, place = divmod(max(count, 1) - 1, 26)
        return chr(ord(first) + place) * min(repeat + 1, 10)

    return written


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    written = ""
    for size, mark in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        written += mark * (count // size)
        count %= size
    return written


def _run(first: str, length: int) -> Callable[[int], str]:
    return lambda count: chr(ord(first) + count - 1) if 0 < count <= length else str(count)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)] if count > 0 else str(count)


def _counting(count: int) -> str:
    return chinese_number(count) if count < 100 else digit_by_digit(count)


def _full_width(count: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(count))


_LEGAL = str.maketrans("〇零一二三四五六七八九十百千", "零零壹贰叁肆伍陆柒捌玖拾佰仟")

_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "chineseCounting": _counting,
    "chineseCountingThousand": chinese_number,
    "japaneseCounting": chinese_number,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": chinese_number,
    "ideographDigital": digit_by_digit,
    "taiwaneseDigital": digit_by_digit,
    "japaneseDigitalTenThousand": digit_by_digit,
    "chineseLegalSimplified": lambda count: chinese_number(count).translate(_LEGAL),
    "ideographLegalTraditional": lambda count: chinese_number(count).translate(_LEGAL),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": lambda count: chr(0x3280 + count - 1) if 0 < count <= 10 else str(count),
    "decimalEnclosedCircle": _run("①", 20),
    "decimalEnclosedCircleChinese": _run("①", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerRoman": _roman,
}
