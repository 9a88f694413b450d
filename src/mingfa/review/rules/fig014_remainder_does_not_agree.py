"""A remainder that is not the whole less the part told before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.counted import Counted, plain, sentences_with
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.sought import sought

__all__ = ["RemainderDoesNotAgree"]

_REST = re.compile("^[，；、]?(?:还)?(?:剩余|剩下|余下|其余|尚余|尚剩)(?:的)?$")
_DONE = re.compile("整改|办结|化解|完成|调解|调处|处置|到位|销号|成功|审结|结案|答复|解决|验收|受理")
_ELSEWHERE = re.compile("结转|上年|往年|遗留|存量")
_MARKS = sought("剩余", "剩下", "余下", "其余", "尚余", "尚剩")


class RemainderDoesNotAgree(Rule):
    """剩余、其余的数，不等于总数减去前面写的部分。

    为什么：
        总数、已办和剩余三个数只要有一个写错就算不拢，读的人一减就知道。
    错：
        开展法治督察2轮，发现问题47个，整改到位43个，剩余6个正在整改。
    错：
        全年收到复议申请83件，受理71件，其余14件依法作其他处理。
    对：
        发现问题47个，整改到位43个，剩余4个正在整改。收到申请83件，受理71件，其余12件不予受理。
        排查矛盾纠纷50件，化解45件，移送3件，剩余2件正在化解。
    对：
        上年结转6件，受理40件，办结41件，剩余5件。发现隐患约60处，整改50处，剩余8处。
    不查：
        有约数的；含上年结转的；单位不同的；前面不止一个总数，有一种算法能算拢的。
    """

    code = "FIG014"
    name = "remainder-does-not-agree"
    severity = Severity.ERROR
    basis = NoBasis("报告中的数字应当准确，前后一致")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for counted, _ in sentences_with(_MARKS, text):
            said = text[counted[0].span.start - len(counted[0].gap) : counted[-1].span.end]
            if _ELSEWHERE.search(said):
                continue
            for at, rest in enumerate(counted):
                before = [one for one in counted[:at] if one.counts_like(rest)]
                if at > 1 and len(before) > 1 and _REST.search(rest.gap):
                    yield from _left_over(before, counted[at - 1], rest)


def _left_over(before: Sequence[Counted], part: Counted, rest: Counted) -> Iterator[Fault]:
    whole = before[-2]
    told = part is before[-1] and _DONE.search(part.lead) and part.amount.value <= whole.amount.value
    if not told or not all(one.exact for one in (*before, rest)) or _comes_out(before, rest):
        return
    left = whole.amount.value - part.amount.value
    yield Fault(
        rest.span,
        f"写的是{rest.written}，而{plain(whole.amount)}-{plain(part.amount)}={left:f}。",
        "请核对总数、部分和剩余。",
    )


def _comes_out(before: Sequence[Counted], rest: Counted) -> bool:
    """Whether some whole less one or more of the parts after it leaves the rest."""
    for first, whole in enumerate(before):
        for start in range(first + 1, len(before)):
            left = whole.amount.value
            for part in before[start:]:
                left -= part.amount.value
                if left == rest.amount.value:
                    return True
    return False
