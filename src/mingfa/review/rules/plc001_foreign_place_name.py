"""The name of another town or county in a report that is not about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain, zip_longest

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.home import Home, home_of, stem
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import sought
from mingfa.review.titles import in_title, quoted_spans, title_spans
from mingfa.text.places import Mention, mentions, places
from mingfa.text.spans import Span

__all__ = ["ForeignPlaceName"]

_TOWNSHIP_DIGITS = 9
_MOST_PLACES = 300
_PROVINCE_DIGITS = 2

# The clause shows that another place is meant: work with neighbours, visits, people from elsewhere, institutions.
_ELSEWHERE = re.compile(
    "联合|联动|联防|联调|毗邻|邻近|相邻|比邻|周边|邻[县镇乡]|交界|接壤|接边|边界|跨[界区县镇]|协作|共建|结对|帮扶|对口|支援"
    "|赴|前往|考察|观摩|参观|取经|借鉴|调研|交流|移送|移交|籍|务工|流入|流出|来自|外地|异地|经验|做法|模式|迁[入至自]"
    "|法院|法庭|检察院|律师|公司|集团|医院|大学|学院|银行|监狱|某|发生在|当事人|事故|等地|等[一二三四五六七八九十0-9]+个"
)
_BEFORE = re.compile("[与和同跟到赴往从原、至]$")
_AFTER = re.compile("人(?![民大员才口均])|[、至]|一带|方向")
_CLAUSE_END = re.compile("[，。；！？\n]")
_CLAUSE = 60  # characters to either side in which a clause is looked for
# The name is no name here: 平安乡|村, 文昌街道|路, 新乐市|场, 和平区|域.
_RUNS_ON = re.compile(
    "(?<=乡)[镇村土风愁亲贤情间下里音邻规]|(?<=街道)(?:路|两[侧旁])|(?<=[^自]区)[域间块别分划位]|(?<=市)[场值价面]|(?<=旗)[帜舰下袍手]"
    "|(?<=镇)[静压守]"
)
# Names that are ordinary words as well count only beside an organ.
_ORGAN = re.compile(
    "党委|党政|党工委|人民政府|政府|人大|纪委|[镇乡]长|办事处|司法所|派出所|综治|综合行政执法|机关干部|各村|辖区|便民服务|领导班子"
)
_WORD = re.compile(
    "发展|文化|工业|建设|中心|民族|工程|建筑|合作|公民|劳动|铁路|交通|工人|安全|胜利|联合|民主"
    "|公园|平等|解放|创新|团结|更新|开发|平台|幸福|集体|红军|公安|友好|民政|繁荣|奋斗|公平|和谐"
    "|创业|平安|新生|光明|新兴|先锋|致富|革新|前锋|复兴|富裕|勤劳|振兴|富强|民生|平地|文明|法治"
    "|先进|土地|石油|计划|资源|统一|市场|地方|健康|航空|广场|机场|大众|城区|开通|大地|湿地|农场"
    "|矿区|高新|新城|老城|新区|老区|东城|西城|火车站|工业园|开发区|体育场|忠诚|公道|自强|同心|大兴|生态"
    "|示范|特色"
)
_WORD_TAIL = re.compile(
    "(?:城乡|城镇|集镇|乡镇|村镇|小镇|古镇|重镇|市镇|山区|城区|社区|园区|地区|街区|市区)$"
)

# A town that the gazetteer does not have: its name stands free on the left and acts on the right. 镇 alone is also
# short for the own town (督促镇党委, 尽管镇政府), so an organ tells nothing, and characters of verbs are left out.
_OTHER_CHARACTERS = (
    "全本我各该此每多级县市省乡镇村街道党委政府的了和与及在由把将被对为是以等个几两一二三四五六七八九十法治依示范特色重点推促"
    "督加强提协助管突出进抓帮经要求确保使让令请助导领率组织安排部署通告支持配服务维护宜居"
)
_UNLISTED_NAME = rf"(?:[一-龥](?<![{_OTHER_CHARACTERS}])){{2,3}}(?:镇|乡|街道)"
_ACTS = (
    "将", "坚持", "始终", "深入", "认真", "积极", "严格", "全面", "持续", "开展", "高度重视", "结合", "实际", "经济社会", "高质量",
)  # fmt: skip
_SLOGANS = ("平安", "美丽", "和谐", "幸福")
_UNLISTED = re.compile(
    rf"中共(?P<organ>{_UNLISTED_NAME})(?=委员会|党)"
    rf"|(?:{'|'.join(_SLOGANS)})(?P<slogan>{_UNLISTED_NAME})"
    rf"|(?:^|[，。；：（]|作为|成为|[把由是使])(?P<name>{_UNLISTED_NAME})(?={'|'.join(_ACTS)})",
    re.MULTILINE,
)
_KEYS = sought("中共", *_SLOGANS, *(f"{kind}{act}" for kind in ("镇", "乡", "街道") for act in _ACTS))
# 法治 is in every sentence: the engine that looks for a pattern's first words is quicker there than a list of places.
_UNLISTED_SLOGAN = re.compile(f"法治(?P<slogan>{_UNLISTED_NAME})")


class ForeignPlaceName(Rule):
    """写本地工作的报告里留下了别处的地名。

    为什么：
        借用其他乡镇的材料时，地名常常改不干净。别处的地名出现在本地的工作里，说明这段话不是本地的事实，上级审核一眼就会退回。
    错：
        枫桥镇人民政府关于2024年法治政府建设情况的报告
        2024年，枫桥镇坚持依法行政。全年组织普法宣讲，周庄镇各村群众踊跃参加。
    错：
        2024年，枫桥镇认真落实上级部署，为阳朔县高质量发展提供法治保障。枫桥镇坚持依法行政。
    对：
        枫桥镇人民政府关于2024年法治政府建设情况的报告
        2024年，在诸暨市委、市政府领导下，枫桥镇推进依法治镇，建设平安乡村和特色小镇。
    对：
        2024年，枫桥镇与周庄镇联合开展边界纠纷排查，赴阳朔县学习调解做法。枫桥镇编印《阳朔县普法手册》读后感。
    不查：
        本单位及其上级、下辖的地方；书名号和引号里的地名；与邻近地方联合开展的工作、外出学习、外地当事人和机构；看不出是哪个单位写的文章。
    """

    code = "PLC001"
    name = "foreign-place-name"
    severity = Severity.ERROR
    basis = NoBasis("报告应当如实反映本单位的工作")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        home = home_of(document, context)
        if home is None:
            return
        text = document.text
        titles, quotes = title_spans(text), quoted_spans(text)
        listed = list(mentions(text))
        names = {mention.name for mention in listed}
        if len(names) > _MOST_PLACES:
            return  # a list of places, not a report on one
        foreign = {name for name in names if not home.has(name, places(name))}
        ordinary = cache(partial(_ordinary, text=text))
        for mention in _last_of_each_chain(listed) if foreign else ():
            quoted = in_title(mention.span, titles) or in_title(mention.span, quotes)
            if mention.name not in foreign or quoted:
                continue
            organ = _ORGAN.match(text, mention.span.end) is not None
            plain = not _RUNS_ON.match(text, mention.span.end) and not ordinary(mention.name)
            if (organ or plain) and _about_home(mention.span, text):
                yield from _listed(mention, home)
        taken = {mention.span.end for mention in listed}
        for span in _neighbours(text, context):
            quoted = in_title(span, titles) or in_title(span, quotes)
            if span.end not in taken and not quoted and _about_home(span, text):
                yield _fault(span, span.of(text), f"是邻近单位，不是{home.name}的地名", home, None)
                taken.add(span.end)
        unlisted = matches_near(_UNLISTED, text, _KEYS, before=6, after=12)
        for match in chain(unlisted, _UNLISTED_SLOGAN.finditer(text)):
            group = match.lastgroup or 0
            span, name = Span(*match.span(group)), match[group]
            if span.end not in taken and not home.has(name, ()) and _about_home(span, text):
                yield _fault(span, name, f"不是{home.name}的地名", home, Severity.WARNING)


def _neighbours(text: str, context: Context) -> Iterator[Span]:
    """Where the units beside the reporting one are named, as far as the ledger knows them."""
    names = context.facts.unit.neighbours if context.facts else ()
    if names:
        pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        for match in re.finditer(pattern, text):
            yield Span(*match.span())


def _last_of_each_chain(listed: list[Mention]) -> Iterator[Mention]:
    """Of 云州市清河县青禾镇, written in one, the last name: the others only say where it lies."""
    for mention, following in zip_longest(listed, listed[1:]):
        if following is None or following.span.start != mention.span.end:
            yield mention


def _ordinary(name: str, text: str) -> bool:
    """Whether a name reads as ordinary words too: 平安乡, 新城镇, or 石桥镇 where 石桥 stands elsewhere alone."""
    root = stem(name)
    return (
        _WORD.fullmatch(root) is not None
        or _WORD_TAIL.search(name) is not None
        or text.count(root) > text.count(name)
    )


def _about_home(span: Span, text: str) -> bool:
    """Whether the clause tells of the reporting unit's own work."""
    before = _CLAUSE_END.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
    after = _CLAUSE_END.split(text[span.end : span.end + _CLAUSE], maxsplit=1)[0]
    return not (_ELSEWHERE.search(before + after) or _BEFORE.search(before) or _AFTER.match(after))


def _listed(mention: Mention, home: Home) -> Iterator[Fault]:
    found = places(mention.name)
    digits = max(len(place.code) for place in found)
    if digits == _TOWNSHIP_DIGITS:
        where = "、".join(place.full_name.removesuffix(mention.name) for place in found[:2])
        more = f"等{len(found)}处" if len(found) > 2 else ""
        yield _fault(mention.span, mention.name, f"是{where}{more}的地名，不是{home.name}的", home, None)
    elif digits > _PROVINCE_DIGITS and home.county_known:
        yield _fault(mention.span, mention.name, f"不是{home.name}所在的地方", home, Severity.WARNING)


def _fault(span: Span, name: str, what: str, home: Home, severity: Severity | None) -> Fault:
    same_kind = stem(name) != name and name[-1] == home.name[-1]
    return Fault(
        span,
        f"“{name}”{what}。",
        "请核对是否从其他材料沿用；确实写外地的，请写明其所在省、市、县。",
        Fix(span, home.name) if same_kind else None,
        severity,
    )
