"""Sums and ratios told in one sentence that do not come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.arithmetic import ratio_agrees, written_step
from mingfa.review.counted import Counted, plain, sentences
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.amounts import Bound

__all__ = ["SumsDoNotAgree"]

_RATE = re.compile(r"(成功|调成|化解|办结|调处|调结|结案|答复|整改)率(?:达到|高达|达|为|是|约)?$")
_WHOLE = re.compile("受理|调解|调处|化解|排查|接待|收到|办理|接收|发现|共|总|累计|各类")
_SUCCESS = re.compile("成功")
_RESULT = re.compile("其中|成功|化解|办结|调处|调解|调成|调结|结案|答复|整改|处理|办理|完成|达成协议|已|均|全部|并|共|各类|的")
_OTHERWISE = re.compile("引导|移交|移送|转交|未成功|不成功|未能|失败|终止|撤回|未化解|正在")
_EARLIER = re.compile("结转|上年|往年|存量|积案|历年|遗留")
_LIST = re.compile(r"其中[，：:,]?")
_LABEL = re.compile(r"^[、，；和及]?[一-龥“”A-Za-z\-—（）/]{0,12}$")
_ANOTHER_MATTER = re.compile("率|共|累计|成功|化解|办结|调处|调成|开展|组织|召开|发放|参与|参加|覆盖|解决|涉及|达|签订|引导")
_TOTAL = re.compile(r"^[，、；]?(?:共计|合计|总计)(?:达|为|有|开展)?$")
_JOINED = re.compile(r"^[，、；和及][一-龥“”]{0,10}$|^[一-龥“”]{0,16}$")
_FAR = 100
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
    不查：
        分项少于总数的“其中”（没有列全是可以的）；有重叠的人员分类；含上年结转的；单位不同、只有一个数的。
    """

    code = "FIG001"
    name = "sums-do-not-agree"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当准确，前后一致")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        paragraph: list[Counted] = []
        for first, counted in sentences(document.text):
            if first:
                paragraph = []
            said = document.text[counted[0].span.start - len(counted[0].gap) : counted[-1].span.end]
            yield from _rates(counted, paragraph)
            if not _EARLIER.search(said):
                yield from _outcomes(counted)
                yield from _listed(counted, paragraph)
            yield from _totals(counted)
            paragraph = [*paragraph, *counted][-_NEARBY:]


def _rates(counted: Sequence[Counted], paragraph: Sequence[Counted]) -> Iterator[Fault]:
    """成功率 beside the part and the whole it is made of."""
    for at, rate in enumerate(counted):
        label = _RATE.search(rate.lead) if rate.unit == "%" else None
        if label is None:
            continue
        word = "成功" if label[1] == "调成" else label[1]
        near = counted[max(0, at - _NEARBY) : at]
        pair = next((pair for pair in reversed(list(pairwise(near))) if word in pair[1].lead), None)
        if pair is None or not _same_matter(*pair):
            continue
        whole, part = pair
        if part.amount.value > whole.amount.value * _FAR:
            continue  # no rate was meant to be worked out of these
        step = written_step(rate.written)
        # The whole may stand further off, or be told again between part and ratio.
        candidates = [one for one in (*near, *paragraph) if one is not part and one.counts_like(part)]
        if not any(ratio_agrees(part.amount, one.amount, rate.amount, step) for one in candidates):
            worked = (part.amount.value * 100 / whole.amount.value).quantize(min(step, Decimal("0.1")))
            yield Fault(
                rate.span,
                f"{label[1]}率写的是{rate.written}，而{part.written}÷{whole.written}={worked}%。",
                "请核对总数、分项和比率。",
            )


def _same_matter(whole: Counted, part: Counted) -> bool:
    """Whether the part tells what became of the whole just before it, not of something else."""
    noun = _RESULT.sub("", part.lead)
    known = whole.counts_like(part) and part.amount.value > 0 and _WHOLE.search(whole.lead) is not None
    return known and noun in whole.lead and not _SUCCESS.search(whole.lead)


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


def _listed(counted: Sequence[Counted], paragraph: Sequence[Counted]) -> Iterator[Fault]:
    """其中 …, …: the parts listed exceed the whole."""
    for at, first in enumerate(counted):
        if not _LIST.search(first.gap):
            continue
        before = [one for one in (counted[max(0, at - _NEARBY) : at] or paragraph[-1:]) if one.counts_like(first)]
        if not before:
            continue
        # What comes before may be the total and its outcome (受理517件，调解成功513件): the larger is meant.
        whole, parts = max(before, key=lambda one: one.amount.value), [first]
        depth = first.gap.count("（") - first.gap.count("）")
        for other in counted[at + 1 : at + _NEARBY]:
            if "（" in other.gap or "其中" in other.gap or ("）" in other.gap and depth > 0) or not _continues(other, first):
                break
            parts.append(other)
        people = first.unit in _PEOPLE or any(_OVERLAPPING.search(part.lead) for part in parts)
        for part in parts:
            if part.least.value > _most(whole):
                yield from _exceeding([part], whole)
                break
        else:
            if not people and not _ANOTHER_MATTER.search(first.lead.removeprefix("其中")):
                yield from _exceeding(parts, whole)


def _continues(other: Counted, first: Counted) -> bool:
    return other.counts_like(first) and bool(_LABEL.match(other.gap)) and not _ANOTHER_MATTER.search(other.gap)


def _totals(counted: Sequence[Counted]) -> Iterator[Fault]:
    """…, … 共计 …: the total told after its items."""
    for at, total in enumerate(counted):
        if not _TOTAL.match(total.gap):
            continue
        items: list[Counted] = []
        for item in reversed(counted[max(0, at - _NEARBY) : at]):
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
