"""Sums and ratios told in one sentence that do not come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.arithmetic import ratio_agrees, written_step
from mingfa.review.counted import Counted, Earlier, plain, sentences_with
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought
from mingfa.text.amounts import Bound
from mingfa.text.numbers import NUMERALS
from mingfa.text.units import WRITTEN_UNITS

__all__ = ["SumsDoNotAgree"]

_RATE = re.compile(
    r"(成功|调成|化解|办结|调处|调结|结案|答复|整改|持证|出庭|办理|完成|处置|合格|参训|参考|审查|备案|公示|回复|建成|覆盖|履行|支付|采纳|调撤)"
    r"率(?:达到|高达|达|为|是|约)?$"
)
# 按期办结率 is worked out of what was done in time, not of 办结 beside it.
_IN_TIME = re.compile("按期|按时|及时|限期|如期|准时|当场|一次")
_OF = re.compile(r"(?:占|占比|占总数的?|占全部的?)(?:达|为)?$")
_WHOLE = re.compile(
    "提出|征集|受理|调解|调处|化解|排查|接待|收到|办理|接收|发现|下达|下发|交办|转办|立案|共|总|累计|各类"
)
_SUCCESS = re.compile("成功")
_RESULT = re.compile(
    "其中|成功|化解|办结|调处|调解|调成|调结|结案|答复|整改|处理|办理|完成|达成协议|已|均|全部|并|共|各类|的"
)
_OTHERWISE = re.compile("引导|移交|移送|转交|未成功|不成功|未能|失败|终止|撤回|未化解|正在")
_DONE = re.compile(
    "^[^一-龥]*(?:已经?|现已|均已)?(?:全部)?(?:完成)?(?:整改|办结|审结|结案|调结|销号|采纳|吸纳)$"
)
_SET_OFF = re.compile("^[，、；]")
_EARLIER = re.compile("结转|上年|往年|存量|积案|历年|遗留")
_LIST = re.compile(r"其中[，：:,]?|^中[，,]?(?![小心介标学药队型级])")  # 164件，其中……; 164件中……
_OUTCOME = re.compile("维持|驳回|撤销|终止|确认违法|变更|责令履行|调解|和解|撤回|判决|裁定|办结|化解|不予")
_REST = re.compile("其他|其它|其余")  # names all that is left, so that the list is whole
# Divisions of which nothing is left over, so that a list that has all of one is whole too.
_WHOLE_DIVISIONS = (
    ("继续有效|保留", "废止|失效"),
    ("专职", "兼职"),
    ("线上", "线下"),
    ("男", "女"),
)
_LABEL = re.compile(r"^[、，；和及]?[一-龥“”A-Za-z\-—（）/]{0,12}$")
_ANOTHER_MATTER = re.compile(
    "率|共|累计|成功|化解|办结|调处|调成|开展|组织|召开|发放|参与|参加|覆盖|解决|涉及|达|签订|引导"
)
_TOTAL = re.compile(r"^[，、；]?(?:共计|合计|总计)[一-龥]{0,4}$")
_JOINED = re.compile(r"^[，、；和及][一-龥“”]{0,10}$|^[一-龥“”]{0,16}$")
_FAR = 100
# What a sum or ratio in prose is told with: 其中, 164件中, 共计, %, 成功, and what was done with a number behind it.
_TOLD = sought(
    "其中", "共计", "合计", "总计", "成功", "%", "％", "分之",
    *(f"{unit[-1]}中" for unit in WRITTEN_UNITS),
    *(f"{done}{digit}" for done in ("整改", "办结", "审结", "结案", "调结", "销号") for digit in NUMERALS),
)  # fmt: skip
_NEXT = 10  # characters between a part and its rate
_NEARBY = 24  # numbers to either side among which parts and wholes are looked for
_PEOPLE = frozenset({"人", "名", "位", "人次", "户"})
_OVERLAPPING = re.compile("农民工|妇女|女|老年|老人|未成年|青少年|残疾|军人|军属|党员|群众|学生|贫困|低保|涉")


class SumsDoNotAgree(Rule):
    """同一处写的合计、分项或比率对不上。

    为什么：
        数字对不上是报告最硬的毛病：不是总数错，就是分项错，或者比率是估的。审核时一算就知道。
    错：
        2024年，共调解矛盾纠纷36件，调处成功34件，调成率100%。
    错：
        全年受理、调解纠纷143起，调解成功145起。
    错：
        共受理纠纷143起，调解成功138起，引导走法律途径8起。
    错：
        共排查矛盾纠纷50件，其中婚姻家庭20件、邻里25件、山林土地15件。
    错：
        进机关12次、进农村20次、进企业8次，共计45次。
    错：
        全年化解纠纷164件，其中邻里71件、婚姻家庭38件、其他45件。
    错：
        接待群众来访64批193人次，其中个体访58批121人次、集体访6批82人次。
    错：
        下达整改通知书80份，已整改76份，整改率96%。
    错：
        检查企业30家次，发现隐患25处，已整改28处。
    错：
        配备行政执法人员14名，其中持证13名，持证率98%。
    错：
        收到复议申请64件，审结55件，其中维持31件、驳回9件、撤销4件、终止14件。
    错：
        组织46名干部参加培训，42名参训，参训率100%。
    错：
        清理现行有效文件136件，其中继续有效112件、修改9件、废止14件。
    错：
        全年排查矛盾纠纷203件，调处198件，调处成功率97.5%。其中婚姻家庭54件、邻里71件、土地46件、其他22件。
    对：
        清理文件136件，其中继续有效112件、修改10件、废止14件。现有调解员68名，其中专职5名、兼职63名。
    对：
        共调解纠纷97件，成功95件，成功率97.9%；其中婚姻家庭31件，土地40件，其他26件。
        全年立案37件，其中城市管理19件、农业农村18件；结案35件。
    对：
        共受理、调解纠纷143起，调解成功138起，引导走法律途径5起。
        2023年，共调解矛盾纠纷34件，调处成功34件，调成率100%。
    对：
        共调解矛盾纠纷35件，成功34件，成功率97.1%；其中婚姻家庭20件，邻里10件。
    对：
        调解纠纷50余件，成功48件，成功率96%，进机关12次、进农村20次，共计32次。
    对：
        全年受理矛盾纠纷517件，调解成功513件，成功率99.2%，其中镇级受理120件，村级受理397件。
        审核合同85份，其中工程类40份、采购类30份，提出意见120条。
    对：
        年度任务12项，已经办结9项，任务按期办结率66.7%。
    不查：
        分项少于总数的“其中”（没有列全是可以的，写了“其他”的除外）；有重叠的人员分类；含上年结转的；单位不同、只有一个数的。
    """

    code = "FIG001"
    name = "sums-do-not-agree"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当准确，前后一致")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for counted, earlier in sentences_with(_TOLD, text):
            said = text[counted[0].span.start - len(counted[0].gap) : counted[-1].span.end]
            rates = list(_rates(counted, earlier))
            yield from rates
            told = {fault.span for fault in rates}
            yield from (fault for fault in _shares(counted) if fault.span not in told)
            if not _EARLIER.search(said):
                yield from _outcomes(counted)
                yield from _more_than_there_were(counted)
                yield from _listed(counted, earlier)
            yield from _totals(counted)


def _rates(counted: Sequence[Counted], earlier: Earlier) -> Iterator[Fault]:
    """成功率 beside the part and the whole it is made of."""
    for at, rate in enumerate(counted):
        label = _RATE.search(rate.lead) if rate.unit == "%" else None
        if label is None:
            continue
        word = "成功" if label[1] == "调成" else label[1]
        near = counted[max(0, at - _NEARBY) : at]
        pair = next((pair for pair in reversed(list(pairwise(near))) if word in pair[1].lead), None)
        if pair is None or not _same_matter(*pair) or not _alike_in_time(pair[1], rate):
            continue
        whole, part = pair
        if part.amount.value > whole.amount.value * _FAR:
            continue  # no rate was meant to be worked out of these
        step = written_step(rate.written)
        # The whole may stand further off, or be told again between part and ratio.
        candidates = [one for one in (*near, *earlier(_NEARBY)) if one is not part and one.counts_like(part)]
        if not any(ratio_agrees(part.amount, one.amount, rate.amount, step) for one in candidates):
            worked = (part.amount.value * 100 / whole.amount.value).quantize(min(step, Decimal("0.1")))
            yield Fault(
                rate.span,
                f"{label[1]}率写的是{rate.written}，而{part.written}÷{whole.written}={worked}%。",
                "请核对总数、分项和比率。",
            )


def _alike_in_time(part: Counted, rate: Counted) -> bool:
    return _IN_TIME.search(rate.lead) is None or _IN_TIME.search(part.lead) is not None


def _same_matter(whole: Counted, part: Counted) -> bool:
    """Whether the part tells what became of the whole just before it, not of something else."""
    noun = _RESULT.sub("", part.lead)
    known = whole.counts_like(part) and part.amount.value > 0 and _WHOLE.search(whole.lead) is not None
    return known and noun in whole.lead and not _SUCCESS.search(whole.lead)


def _shares(counted: Sequence[Counted]) -> Iterator[Fault]:
    """持证13名，持证率98%: the part stands just before its rate, and no whole told before it in the sentence gives that rate."""
    for at, rate in enumerate(counted):
        named = _RATE.search(rate.lead) if rate.unit == "%" else None
        share = _OF.search(rate.lead) if rate.unit == "%" else None
        part = counted[at - 1] if at else None
        if (
            part is None
            or part.unit == "%"
            or not part.exact
            or part.amount.value <= 0
            or len(rate.gap) > _NEXT
        ):
            continue
        word = "成功" if named and named[1] == "调成" else named[1] if named else ""
        told = word in part.lead or rate.gap.startswith(word)  # 合格48名，合格率…; 42名参训，参训率…
        if not (share or (named and told)) or not _alike_in_time(part, rate):
            continue
        wholes = [one for one in counted[max(0, at - _NEARBY) : at - 1] if one.counts_like(part)]
        wholes = [one for one in wholes if one.amount.value and one.amount.value >= part.amount.value]
        step = written_step(rate.written)
        if wholes and not any(ratio_agrees(part.amount, one.amount, rate.amount, step) for one in wholes):
            whole = wholes[-1]
            worked = (part.amount.value * 100 / whole.amount.value).quantize(min(step, Decimal("0.1")))
            yield Fault(
                rate.span,
                f"比率写的是{rate.written}，而{part.written}÷{whole.written}={worked}%。",
                "请核对总数、分项和比率。",
                None,
                Severity.WARNING if share else None,
            )


def _more_than_there_were(counted: Sequence[Counted]) -> Iterator[Fault]:
    """发现隐患25处，已整改28处: no more can be mended than were found."""
    for whole, part in pairwise(counted):
        if _DONE.search(part.lead) and _SET_OFF.match(part.gap) and _same_matter(whole, part):
            yield from _exceeding([part], whole)


def _outcomes(counted: Sequence[Counted]) -> Iterator[Fault]:
    """受理 … 成功 …, 引导 …: outcomes that exclude each other exceed what was taken on."""
    for at, part in enumerate(counted):
        if at == 0 or not _SUCCESS.search(part.lead) or part.unit == "%":
            continue
        whole = counted[at - 1]
        if not _same_matter(whole, part):
            continue
        outcomes = [part]
        for other in counted[at + 1 : at + _NEARBY]:
            if not (other.counts_like(part) and _OTHERWISE.search(other.lead)):
                break
            outcomes.append(other)
        yield from _exceeding(outcomes, whole)


def _listed(counted: Sequence[Counted], earlier: Earlier) -> Iterator[Fault]:
    """其中 …, …: the parts listed exceed the whole, or with 其他 among them come to less."""
    for at, first in enumerate(counted):
        if not _LIST.search(first.gap):
            continue
        before = counted[max(0, at - _NEARBY) : at] or _last_sentence(earlier(_NEARBY))
        width = 1 + len(_run(counted, at))
        tracks = [_track(counted, at, track, width) for track in range(width)]
        wholes = [[one for one in before if one.counts_like(parts[0])] for parts in tracks]
        divided = any(_adds_up(parts, whole) for parts, whole in zip(tracks, wholes, strict=True))
        for parts, candidates in zip(tracks, wholes, strict=True):
            if candidates and not _adds_up(parts, candidates):
                yield from _misfitting(parts, candidates, divided=divided and width > 1)


def _last_sentence(before: Sequence[Counted]) -> Sequence[Counted]:
    """Of numbers told before a sentence those of the sentence just before it: between them nothing but their gaps."""
    start = len(before) - 1
    while start > 0 and before[start].span.start - len(before[start].gap) == before[start - 1].span.end:
        start -= 1
    return before[max(0, start) :]


def _run(counted: Sequence[Counted], at: int) -> Sequence[Counted]:
    """The numbers that follow one without a word between: 121人次 in 58批121人次."""
    stop = at + 1
    while stop < len(counted) and not counted[stop].gap and not counted[stop].counts_like(counted[at]):
        stop += 1
    return counted[at + 1 : stop]


def _track(counted: Sequence[Counted], at: int, track: int, width: int) -> list[Counted]:
    """The parts of a list in one unit, where each of its items tells as many numbers as there are units."""
    first = counted[at]
    parts = [counted[at + track]]
    depth = first.gap.count("（") - first.gap.count("）")
    mark = ""
    for place in range(at + width, min(len(counted), at + _NEARBY) - width + 1, width):
        item, part = counted[place], counted[place + track]
        gap = item.gap
        if "（" in gap or "其中" in gap or ("）" in gap and depth > 0) or not _continues(item, first):
            break
        if gap[:1] == "；" and mark not in ("", "；"):
            break  # the list is set off from what follows
        if not part.counts_like(parts[0]) or len(_run(counted, place)) + 1 != width:
            break
        mark = gap[:1]
        parts.append(part)
    return parts


def _adds_up(parts: Sequence[Counted], wholes: Sequence[Counted]) -> bool:
    """Whether the parts, or the first of them, come to a whole told before: what follows is no part of it."""
    worked = Decimal(0)
    values = {whole.amount.value for whole in wholes if whole.exact}
    for number, part in enumerate(parts, 1):
        worked += part.amount.value
        if number > 1 and worked in values and all(one.exact for one in parts[:number]):
            return True
    return False


def _misfitting(parts: Sequence[Counted], candidates: Sequence[Counted], *, divided: bool) -> Iterator[Fault]:
    """What exceeds the whole, or falls short of it where 其他 closes the list.

    divided: whether the same list adds up in another unit, so that nobody is counted twice
    """
    # What comes before may be the total and its outcome (受理517件，调解成功513件): the larger is meant.
    first, whole = parts[0], max(candidates, key=lambda one: one.amount.value)
    for part in parts:
        if part.least.value > _most(whole):
            yield from _exceeding([part], whole)
            return
    people = first.unit in _PEOPLE or any(_OVERLAPPING.search(part.lead) for part in parts)
    if _is_whole_division(parts):
        people = False  # nobody is 专职 and 兼职
    if (people and not divided) or _ANOTHER_MATTER.search(first.lead.removeprefix("其中")):
        return
    yield from _exceeding(parts, whole)
    yield from _exceeding_nearest(parts, candidates, whole)
    worked = sum((part.amount.value for part in parts), Decimal(0))
    closed = len(parts) > 1 and (_REST.search(parts[-1].lead) is not None or _is_whole_division(parts))
    if closed and all(one.exact for one in (*parts, whole)) and worked < whole.amount.value:
        shown = "+".join(plain(part.amount) for part in parts)
        yield Fault(parts[-1].span, f"分项{shown}={worked}，不到总数{whole.written}。", "请核对总数和分项。")


def _is_whole_division(parts: Sequence[Counted]) -> bool:
    return any(
        len(parts) >= len(division)
        and all(any(re.search(kind, part.lead) for part in parts) for kind in division)
        for division in _WHOLE_DIVISIONS
    )


def _exceeding_nearest(
    parts: Sequence[Counted], candidates: Sequence[Counted], whole: Counted
) -> Iterator[Fault]:
    """受理58件，审结55件，其中维持31件……: outcomes are parts of what was concluded, not of what came in."""
    nearest = candidates[-1]
    outcomes = all(_OUTCOME.search(part.lead) for part in parts)
    worked = sum((part.least.value for part in parts), Decimal(0))
    if nearest is not whole and outcomes and worked <= whole.amount.value:
        yield from _exceeding(parts, nearest)


def _continues(other: Counted, first: Counted) -> bool:
    return (
        other.counts_like(first) and bool(_LABEL.match(other.gap)) and not _ANOTHER_MATTER.search(other.gap)
    )


def _totals(counted: Sequence[Counted]) -> Iterator[Fault]:
    """…, … 共计 …: the total told after its items."""
    for at, total in enumerate(counted):
        if not _TOTAL.match(total.gap):
            continue
        items: list[Counted] = []
        for item in reversed(counted[max(0, at - _NEARBY) : at]):
            if item.unit != total.unit and len(items) > 1:
                break  # another matter, told before the items
            if item.unit != total.unit or "其中" in item.gap:
                items = []
                break
            items.insert(0, item)
            if not _JOINED.match(item.gap):
                break
        worked = sum((item.amount.value for item in items), Decimal(0))
        if len(items) > 1 and all(item.exact for item in (*items, total)) and worked != total.amount.value:
            shown = "+".join(plain(item.amount) for item in items)
            yield Fault(total.span, f"合计写的是{total.written}，而{shown}={worked}。", "请核对分项和合计。")


def _most(whole: Counted) -> Decimal:
    if whole.amount.bound in (Bound.AT_LEAST, Bound.ABOUT) or not whole.exact:
        return Decimal("Infinity")
    return whole.amount.high or whole.amount.value


def _exceeding(parts: Sequence[Counted], whole: Counted) -> Iterator[Fault]:
    worked = sum((part.least.value for part in parts), Decimal(0))
    if worked > _most(whole):
        shown = "+".join(plain(part.amount) for part in parts)
        equals = f"={worked}" if len(parts) > 1 else ""
        yield Fault(
            parts[-1].span,
            f"分项{shown}{equals}，超过总数{whole.written}。",
            "请核对总数和分项。",
        )
