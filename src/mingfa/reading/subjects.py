"""What a figure counts: the words before its number, or behind it, or those of the item before."""

from __future__ import annotations

import re

from mingfa.reading.lexicon import ACTS, act_at_end, tells_act, words
from mingfa.text.sentences import clause_start
from mingfa.text.spans import Span
from mingfa.text.units import UnitKind

__all__ = ["AUDIENCE", "audience", "subject_of"]

_BREAK = "，。；：,;:\n！？!?"
_MARKS = " \u3000\t、“”‘’\"'（(）)—-·的"
_THESE = "中(?![心小学介])"
_OF_THESE = re.compile(_THESE)
# What may open a clause without being part of what is counted: marks, times, enumerators, adverbs.
_LEADS = (
    r"[\s、的“”‘’\"'（(）)]",
    r"[（(][^（）()]{1,4}[）)]",
    r"(?:截至|截止)(?:目前|20\d\d年\d{1,2}月底?|\d{1,2}月底?)",
    r"20\d\d\s{0,4}年度?(?:以来|来|上半年|下半年)?",
    r"[今本全当]年度?(?:以来|来)?|一年来|年内|目前|[上下]半年|第?[一二三四]季度",
    r"\d{1,2}\s{0,4}月?\s{0,4}[-—–－~～至到]\s{0,4}\d{1,2}\s{0,4}月份?",
    r"\d{1,2}\s{0,4}月份?(?:\d{1,2}[日号](?:前后|起)?)?(?:以来)?",
    r"[、和及与](?=\d{1,2}\s{0,4}月)",
    r"每(?:个?季度|年|月|周|天|日|半年)",
    r"[（(]?[一二三四五六七八九十]+[是）)]|[一二三四五六七八九十]+、",
    r"[（(]?\d+[.．）)](?=(?:19|20)\d\d\s{0,4}年|\D)",
    r"首先|其次|再次|最后|其中|同时|此外|另外|并且|并|先后|累计|总共|共计|合计|共有|现有|共|现|已|均|还|再|又",
    r"及时|分别|同比|环比",
    rf"(?<=[件起宗例人次场个份名条]){_THESE}",
)
_LEAD = re.compile(f"(?:{'|'.join(_LEADS)})+")
_TAIL = words(
    "共计 累计 合计 总计 总共 均达到 已达到 达到了 达到 均达 分别达 分别为 均为 已达 达 均 共 约 近 超过 超 逾 为 至少 不少于 "
    "不低于 不超过 不足 大约 总数为 总数达 总数 人民币 先后 提升至 提升到 提高到 提高至 增至 增加到 增加至 降至 下降到 下降至 "
    "突破 上升到 上升至 压缩至 压减至 压缩到 缩短至 由 从"
)
_TAIL_ENDS = frozenset(word[-1] for word in _TAIL)
_BARE = frozenset(
    words("建立 成立 设立 建设 打造 召开 举办 举行 组建 新建 建成 聘请 配备 新增 招录 出台 制定")
)
_PAIRED = re.compile("[“”‘’（）()《》]")
_LONGEST_SCOPE = 20  # characters; what is longer names more than a place
_SCOPES = (
    r"(?:全|本|我)?(?:[镇乡县市区村]|街道|辖区)(?:级|内|域|区)?(?:所辖|下辖|现有|共有|已|范围内)?",
    r"[^，。；]{1,6}(?:镇|乡|街道)(?:所辖|下辖|共|现有)?",
    r"对|为|由|给|向|将|把|在|于|到|与|和|及|及其|以及|其中|各|有|仅有|仅|只有|尚有|含|包括|切实|做好|一体|推进|科学|现有|所辖|下辖|辖",
)
_SCOPE = re.compile(f"(?:{'|'.join(_SCOPES)})+")
_ADVERBS = ("先后", "累计", "已", "共", "曾")
_GONE_LASTS = frozenset("进入遍驻沉到往赴了")
_GONE_TO = re.compile(
    "(?:走[进入遍]|深入|进驻|踏遍|下[沉到]|来到|前往|奔赴)[了到]?$"
)  # the place behind is counted
_NOUN_ENDS = (
    r"[，。；：,;:\n！？!?（(）)]|\d",
    r"、(?=走[进入]|深入)",
    r"、(?=[^，。；、]{0,10}[0-9一二两三四五六七八九十])",
    r"[一二两三四五六七八九十百千万]+(?:余|多)?[人名个件次场元家户份]",
    r"作为|担任|成为|参加|参与|覆盖|开展|进行|完成|挽回|解决|提供|获得|受到|实现|到位|达到|达|被",
    r"全部|均|已|其中|并|和(?=\d)|及(?=\d)",
)
_NOUN_END = re.compile("|".join(_NOUN_ENDS))
_SELF_STANDING = frozenset({UnitKind.TURNS, UnitKind.SHARE, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.TIME})

#: Groups by which reports split publicity and services (法律进机关、进农村……).
AUDIENCE = words(
    "机关 企业 单位 学校 校园 农村 乡村 村组 村庄 村屯 村居 村社 社区 村（社区） 家庭 军营 网络 宗教场所 寺庙 景区 市场 集市 工地 网格 "
    "小区 楼栋 医院 园区 商圈 车间 田间地头 公共场所"
)
_INTO = re.compile(
    rf"进({'|'.join(sorted(AUDIENCE, key=len, reverse=True))})[”’\"]?等?(?:专题|主题|法治|普法|宣传|宣讲|活动|系列)*$"
)
_HELD = frozenset({UnitKind.EVENTS, UnitKind.TURNS, UnitKind.PEOPLE})
_ALONE = re.compile(
    rf"(?:其中|面向|针对|在|对|为)?({'|'.join(sorted(AUDIENCE, key=len, reverse=True))})(?:类|组|方面)?$"
)


def subject_of(text: str, start: int, end: int, floor: int, kind: UnitKind) -> Span | None:
    """Where it is said what the number at `start:end` counts; None where only an earlier item says it.

    floor: the end of the figure before in the same sentence, or the start of the sentence
    """
    clause = clause_start(text, floor, start)
    before = _before(text, clause, start)
    shared = before is None and text.startswith("的", end)  # 四分之三的村
    if text.endswith(_ADVERBS, 0, start) and text[end : end + 2] in ACTS:
        shared = True  # 先后4次听取汇报
    if shared or (kind not in _SELF_STANDING and _wants_noun(text, before)):
        behind = _behind(text, end)
        if behind is not None:
            return behind
    if before is None and clause > floor and (floor == 0 or text[floor - 1] in _BREAK):
        before = _before(text, clause_start(text, floor, clause - 1), clause - 1)  # 人员参考率，达100%
    return before


def _before(text: str, left: int, right: int) -> Span | None:
    right = _stripped_right(text, left, right)
    lead = _LEAD.match(text, left, right)
    if lead is not None:
        left = lead.end()
    return _balanced(text, left, right) if right - left > 1 else None


def _balanced(text: str, left: int, right: int) -> Span:
    """The stretch, with the quotation mark or bracket at its edge that belongs to one inside."""
    if _PAIRED.search(text, left, right) is None:
        return Span(left, right)
    for opening, closing in ("“”", "‘’", "（）", "()", "《》"):
        surplus = text.count(opening, left, right) - text.count(closing, left, right)
        if surplus > 0 and text.startswith(closing, right):
            right += 1
        elif surplus < 0 and text.startswith(opening, left - 1):
            left -= 1
    return Span(left, right)


def _stripped_right(text: str, left: int, right: int) -> int:
    while True:
        while right > left and text[right - 1] in _MARKS:
            right -= 1
        if right == left or text[right - 1] not in _TAIL_ENDS:
            return right
        for word in _TAIL:
            if text.endswith(word, left, right) and not (word == "为" and text[right - 2] in "行作认"):
                right -= len(word)
                break
        else:
            return right


def _wants_noun(text: str, before: Span | None) -> bool:
    """Whether nothing before the number could be counted: only a verb, a place, or nothing."""
    if before is None:
        return True
    said = before.of(text)
    if said.endswith("等") or (said[-1:] in _GONE_LASTS and _GONE_TO.search(said[-4:]) is not None):
        return True  # 王某等5名同志, 走进8所中小学
    act = act_at_end(said)
    if act < 0:
        return len(said) <= _LONGEST_SCOPE and _SCOPE.fullmatch(said) is not None
    # 培训, 宣传, 考试 are acts and nouns alike: alone behind another verb they are what is counted.
    return act == 0 or not tells_act(said[:act]) or said[act:] in _BARE


def _behind(text: str, end: int) -> Span | None:
    if _OF_THESE.match(text, end) is not None:
        return None  # 60份中，
    stop = _NOUN_END.search(text, end)
    right = stop.start() if stop else len(text)
    if stop is not None and stop[0] in "（(" and right == end:
        return None
    left = end
    while left < right and text[left] in _MARKS:
        left += 1
    while right > left and text[right - 1] in " \u3000\n":
        right -= 1
    return _balanced(text, left, right) if right - left > 1 or text[left : left + 1] in ("村", "户") else None


def audience(text: str, subject: Span, kind: UnitKind) -> str | None:
    """The group a subject names at its end (法律进农村, 农村12场); None where it names none."""
    said = subject.of(text)
    found = _INTO.search(said) or (_ALONE.fullmatch(said) if kind in _HELD else None)
    return found[1] if found else None
