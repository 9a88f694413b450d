"""What a paper says of itself: title, issuers, unit, county, year, date, addressee; None for the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise, zip_longest

from mingfa.reading.frame import DAY, Frame, dated_line, issuer_line
from mingfa.reading.lines import Line
from mingfa.reading.ordinals import ordinal
from mingfa.reading.wording import named_parts
from mingfa.report.model import Meta, Part, Section
from mingfa.text.dates import parse_date
from mingfa.text.places import is_place
from mingfa.text.width import half_width

__all__ = ["addressee_line", "find_meta", "titled_line"]

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"  # names of places have rare characters too
_YEAR_SAID = r"([12][0-9]{3}|[一二][〇○Ｏ零一二三四五六七八九]{3})\s?年"
_KIND = re.compile(
    r"(?:报告|汇报|总结|情况|通知|请示|函|意见|材料|计划|要点|方案|说明|通报)(?:[（(].{1,12}[）)])?$"
)
_NUMBER = re.compile(r"[^\s]{1,20}[〔\[［（(]\s?20[0-9]{2}\s?[〕\]］）)]\s?第?\s?[0-9]{1,4}\s?号")
_ADDRESSEE = re.compile(r"(?:委|政府|局|办|办公室|领导小组|厅|院|会|部|组|处|中心|领导|单位)[：:]$")
# Addressees, and what a web page puts around a title: 当前位置：首页>…, 来源：…, 【字体：大 中 小】.
_BESIDE_TITLE = re.compile(r"[：:>＞|｜【】]")
# Marks of a masthead (GB/T 9704: copy number, secrecy, urgency) and remarks like them.
_REMARK = re.compile(
    r"[（(\[【]?(?:(?:内部(?:资料|文件|材料)|注意保存|请?勿外传|严禁外传|妥善保管|阅后即焚|不得外传)[，、]?)+[）)\]】]?"
    r"|(?:绝密|机密|秘密)(?:[★☆*].{0,6})?|(?:特急|加急|急件|平急|特提)"
    r"|[（(\[【]?(?:送审|征求意见|讨论|审议|修改|草|初|定|报批)稿[）)\]】]?"
)
_HEADLINE = re.compile(rf"(?=.*{_YEAR_SAID})(?=.*法治)")
# What stands around a headline on a web page.
_PAGE_WORDS = re.compile(
    "当前位置|首页|来源|发布(?:时间|日期|单位|者)|作者|字体|浏览|阅读|编辑|打印|分享|[>＞|｜]"
)
_ORGAN = re.compile(
    rf"中共[{_CJK}]{{2,24}}?委员会(?:办公室)?|[{_CJK}]{{2,24}}?(?:人民政府|办事处|委员会)(?:办公室)?"
)
_SEAL = re.compile(r"[（(][^）)]{0,6}[）)]")
_TITLE_ISSUER = re.compile(rf"((?:中共)?[{_CJK}]{{2,24}}?(?:委员会|人民政府|办事处))(?:办公室)?")
_ORGAN_WORDS = re.compile(
    r"^中共|(?:人民政府|政府|工作委员会|委员会|办事处|党工委|党委|镇委|乡委|委)?(?:办公室)?$"
)
_CHAIN = re.compile(
    rf"(?:[{_CJK}]{{2,6}}?(?:省|自治区))?"
    rf"(?P<city>[{_CJK}]{{1,7}}?(?:市|自治州|地区|盟))?"
    rf"(?P<county>(?![市省])[{_CJK}]{{1,9}}?(?:自治县|自治旗|县|区|市|旗))?"
    rf"(?P<town>(?![县区市])[{_CJK}]{{1,10}}?(?:镇|乡|街道|苏木))"
)
_COUNTY_ONLY = re.compile(
    rf"(?:[{_CJK}]{{2,6}}?(?:省|自治区))?(?:[{_CJK}]{{1,7}}?(?:市|自治州|地区|盟))??"
    rf"(?P<county>[{_CJK}]{{1,9}}?(?:自治县|自治旗|县|区|市|旗))"
)
# Words that end like a place and are none: 各乡镇, 依法治镇, 家乡.
_COMMON = (
    "乡镇", "全镇", "我镇", "各镇", "本镇", "该镇", "两镇", "建制镇", "治镇", "城乡", "全乡", "我乡", "各乡", "本乡", "该乡", "治乡",
    "家乡", "老乡", "下乡", "还乡", "返乡", "离乡", "异乡", "同乡", "兴乡", "示范镇", "示范乡", "强镇", "各街道", "本街道", "我街道",
    "全街道", "该街道", "乡街道", "镇街道", "治县", "全县", "我县", "各县", "本县", "该县", "强县", "大县", "区县", "市县", "示范县",
    "贫困县",
)  # fmt: skip
_NOT_IN_NAMES = frozenset("为在对由与把被给按是的使让就令我各该等及和现于向从到将全本")
_TOWN_END = re.compile("镇|乡(?![镇村土贤亲风愁音里间情级])|街道")
_COUNTY_END = re.compile("县")
_BEFORE_UNIT = re.compile(r"^关于(?:报送|上报|印发|呈报)?")
_DEPARTMENT = re.compile(rf"[{_CJK}]{{2,12}}?(?:局|委员会|办公室|中心)(?=[0-9０-９二]|关于|法治)")
_AFTER_UNIT = re.compile(r"[0-9０-９]|人民政府|法治|关于")
# 县委全面依法治县委员会 names no county: the words of an organ are in no name.
_ADDRESSED_COUNTY = re.compile(
    rf"(?:中共)?((?:(?![委府局办法])[{_CJK}]){{1,12}}?(?:县|区|旗|市))(?:委|人民|政府|司法|法治|依法|全面)"
)
# 在汀兰区委、区政府领导下: whose party committee and government lead is the town's own county.
_COMMITTEE = re.compile("委、")
_LED_BY = re.compile(
    rf"(?:^|[在由按照据受经向实行彻达、，。；\s])(?:认真|全面|坚决|严格|切实|深入|积极)?(?:落实|执行|贯彻|学习|传达|[在由按照据受经向])*([{_CJK}]{{2,5}}?(县|区|旗))委、(?:区|县|旗)?(?:人民)?政府",
    re.MULTILINE,
)
_LED_FAR = 16
_LONGEST_TITLE = 60
_ABOVE = frozenset("县区市旗州盟省")
_MOST_ISSUERS = 30  # more organs sign no paper
_LONGEST_NAME = 6  # characters before 镇, 街道 or 县
_LEAST_SHARE = 0.6
_YEAR = re.compile(_YEAR_SAID)
_QUOTED = re.compile(r"《[^》]{0,80}》|[（(][^（()）]{0,20}[-－—~～至][^（()）]{0,20}[)）]")
_WEIGHED_YEARS = (
    re.compile(rf"(?:现将|现就)[^。]{{0,60}}?{_YEAR.pattern}"),
    re.compile(rf"{_YEAR.pattern}度?[^。，]{{0,12}}法治"),
    re.compile(rf"(?:^|[。，；\s]){_YEAR.pattern}"),
)
_PREAMBLE = 3_000
_SAMPLE = 200_000


def find_meta(text: str, frame: Frame, sections: Sequence[Section]) -> Meta:
    """Everything the paper says of itself."""
    title = _title(frame.head)
    issuers = _issuers(frame, title)
    addressee = _addressee(frame.head)
    unit, county = _unit(text[:_SAMPLE], title, issuers)
    return Meta(
        title=title,
        issuers=issuers,
        unit=unit,
        county=county or _county(text[:_SAMPLE], addressee),
        year=_year(text, title, frame, sections),
        date=_date(frame),
        addressee=addressee,
    )


def _title(head: Sequence[Line]) -> str | None:
    """The lines up to one that ends in a kind of paper; 关于 starts afresh, so a masthead stays out.

    A web page may tell the year's work under a headline instead.
    """
    kept: list[str] = []
    for line, below in zip_longest(head, head[1:]):
        text = _SEAL.sub("", line.bare) if issuer_line(line.text) else line.bare
        beside = _BESIDE_TITLE.search(text) or _NUMBER.fullmatch(text) or _REMARK.fullmatch(text)
        if beside or DAY.search(line.text) or not _wordy(text):
            kept.clear()
            continue
        if text.startswith("关于"):
            kept.clear()
        kept.append(text)
        if _KIND.search(text) and (below is None or not below.text.startswith("的")):
            return "".join(kept)
    joined = "".join(kept)
    return joined if "法治" in joined else _headline(head)


def _headline(head: Sequence[Line]) -> str | None:
    """The one line above a web page's text that tells of a year's rule of law."""
    told = (line.text for line in head if _HEADLINE.match(line.text) and not _PAGE_WORDS.search(line.text))
    return next(told, None)


def _wordy(text: str) -> bool:
    return re.search(rf"[{_CJK}]", text) is not None


def titled_line(text: str) -> bool:
    """Whether a line reads like the title of a paper."""
    return len(text) <= _LONGEST_TITLE and "。" not in text and _KIND.search(text) is not None


def addressee_line(text: str) -> bool:
    """Whether a line names whom the paper is for: 县委、县人民政府："""
    return _ADDRESSEE.search(text) is not None


def _addressee(head: Sequence[Line]) -> str | None:
    for line in head:
        if addressee_line(line.text):
            return line.text[:-1].strip()
    return None


def _issuers(frame: Frame, title: str | None) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for line in (*frame.closing, *frame.head):
        day = DAY.search(line.text)
        text = line.text[: day.start()].strip() if day else line.text
        if issuer_line(text) and not _KIND.search(line.bare):
            found.update(dict.fromkeys(_organs(text)))
    led = _TITLE_ISSUER.match(title or "")
    if led is not None:
        found.setdefault(led[1])
    return _once_each(found)


def _once_each(names: Iterable[str]) -> tuple[str, ...]:
    """The names but for longer or shorter forms of one before (望岫区青筠街道办事处, 青筠街道办事处)."""
    kept: list[str] = []
    for name in names:
        if not any(name.endswith(other) or other.endswith(name) for other in kept):
            kept.append(name)
        if len(kept) == _MOST_ISSUERS:
            break
    return tuple(kept)


def _organs(text: str) -> Iterator[str]:
    """The organs a line names: 中共…委员会 …人民政府 are two, written together or apart."""
    bare = _SEAL.sub("", "".join(text.split()))
    named = [found.group() for found in _ORGAN.finditer(bare)]
    if "".join(named) == bare.replace("、", ""):
        yield from (name.strip("、") for name in named)
    else:
        yield from filter(
            None, (_SEAL.sub("", piece) for piece in text.split()) if len(bare) > 20 else (bare,)
        )


def _unit(text: str, title: str | None, issuers: Sequence[str]) -> tuple[str | None, str | None]:
    """The unit and its county: from the organs that sign, else the title, else the town most named."""
    for issuer in issuers:
        place = _ORGAN_WORDS.sub("", issuer)
        chain = _CHAIN.fullmatch(place)
        if chain is not None:
            town, above = _town(chain)
            titled_town, titled_county = _unit_of_title(title or "")
            return town, above or (titled_county if titled_town == town else None)
    for issuer in issuers:
        place = _ORGAN_WORDS.sub("", issuer)
        county = _COUNTY_ONLY.fullmatch(place)
        if county is not None:
            return county["county"], county["county"]
        department = _COUNTY_ONLY.match(place)
        if department is not None and issuer.endswith(("局", "办", "办公室")):
            return issuer, department["county"]
    titled = _unit_of_title(title or "")
    return titled if titled[0] is not None else (_most_named(text, _TOWN_END), None)


def _unit_of_title(title: str) -> tuple[str | None, str | None]:
    named = _BEFORE_UNIT.sub("", title)
    chain = _CHAIN.match(named)
    if chain is not None and not _common(chain["town"]):
        return _town(chain)
    county = _COUNTY_ONLY.match(named)
    if county is not None and not _common(county["county"]):
        if department := _DEPARTMENT.match(named, county.end()):
            return named[: department.end()], county["county"]
        if _AFTER_UNIT.match(named, county.end()):
            return county["county"], county["county"]
    return None, None


def _town(chain: re.Match[str]) -> tuple[str, str | None]:
    """The town of a chain and what it lies in; 贾市庄镇 and 黄旗堡街道 are names, and no towns of 贾市 and 黄旗."""
    end = chain.end("town")
    for start in range(chain.start(), chain.start("town")):
        whole = chain.string[start:end]
        above = chain.string[chain.start() : start]
        if (not above or above[-1] in _ABOVE) and is_place(whole):
            county = _COUNTY_ONLY.fullmatch(above)
            return whole, county["county"] if county is not None else None
    return chain["town"], chain["county"] or chain["city"]


def _common(name: str) -> bool:
    return name.endswith(_COMMON)


def _most_named(text: str, endings: re.Pattern[str]) -> str | None:
    """The place most often named: of each name the longest form that most of its mentions share."""
    forms: Counter[str] = Counter()
    free = 0
    for ending in endings.finditer(text):
        names = tuple(_forms(text, free, ending))
        if names:
            forms.update(names)
            free = ending.end()
    longer: Counter[str] = Counter()
    for form, count in forms.items():
        longer[form[1:]] = max(longer[form[1:]], count)
    best = Counter(
        {
            form: count
            for form, count in forms.items()
            if longer[form] < _LEAST_SHARE * count and not _common(form)
        }
    )
    if not best:
        return None
    (name, count), *others = best.most_common(2)
    alone = not others or others[0][1] < count
    # Named once, a place is known for sure where nothing runs into its name.
    return name if alone and (count >= 2 or re.search(rf"(?<![{_CJK}]){name}", text)) else None


def _forms(text: str, free: int, ending: re.Match[str]) -> Iterator[str]:
    """What may be a name with that ending: so many characters before it, back to what is in no name."""
    for length in range(1, _LONGEST_NAME + 1):
        first = ending.start() - length
        if first < free or not "\u4e00" <= text[first] <= "\u9fff":
            return
        if length > 1:
            if text[first] in _NOT_IN_NAMES:
                return
            yield text[first : ending.end()]


def _county(text: str, addressee: str | None) -> str | None:
    for name in re.split(r"[、，,\s]", addressee or ""):
        found = _ADDRESSED_COUNTY.match(name)
        if found is not None:
            return found[1]
    led = Counter(name for name in _leading_counties(text) if not _common(name))
    return max(led, key=led.__getitem__) if led else _most_named(text, _COUNTY_END)


def _leading_counties(text: str) -> Iterator[str]:
    end = 0
    for committee in _COMMITTEE.finditer(text):
        found = _LED_BY.search(text, max(end, committee.start() - _LED_FAR), committee.end() + _LED_FAR)
        if found is not None:
            end = found.end()
            yield found[1]


def _date(frame: Frame) -> date | None:
    for line in (*reversed(frame.closing), *frame.head, *_signed_within(frame.body)):
        found = DAY.search(line.text) if dated_line(line.text) else None
        if found is not None:
            try:
                return parse_date("".join(found.group().split()))
            except ValueError:
                # 2月30日 is no day; a rule of review says so, the reader claims nothing.
                return None
    return None


def _signed_within(body: Sequence[Line]) -> Iterator[Line]:
    """Dates under a signature inside the body: a covering letter's, with the report below it."""
    for signature, line in pairwise(body):
        if issuer_line(signature.text) and dated_line(line.text):
            yield line


def _year(text: str, title: str | None, frame: Frame, sections: Sequence[Section]) -> int | None:
    """The year reported on, by the title, the preamble or a heading of work done."""
    told = _first_year(title or "")
    if told is not None:
        return told
    first = sections[0].span.start if sections else len(text)
    opening = half_width(_QUOTED.sub("", text[: min(first, _PREAMBLE)]))
    for pattern in _WEIGHED_YEARS:
        found = pattern.search(opening)
        if found is not None:
            return _as_year(found[1])
    for section in sections:
        if section.level == 1 and Part.PLAN not in named_parts(section.title).parts:
            told = _first_year(section.title)
            if told is not None:
                return told
    return None


def _first_year(words: str) -> int | None:
    found = _YEAR.search(half_width(_QUOTED.sub("", words)))
    return _as_year(found[1]) if found is not None else None


def _as_year(written: str) -> int | None:
    year = int(written) if written.isdecimal() else ordinal(written.replace("○", "〇").replace("Ｏ", "〇"))
    return year if year is not None and 1949 <= year <= 2199 else None
