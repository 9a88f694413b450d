"""Numbers of headings and items that skip, repeat, change their style or lose their mark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mingfa.law import proofreading
from mingfa.report.model import Document, HeadingStyle
from mingfa.review.numbered import Line, Mark, lines, number, run_ins
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["BrokenNumbering"]

_NO_MARK = re.compile(
    r"([一二三四五六七八九十]{1,3})(?=\s*\d{4}年|\s+[一-龥]|[一-龥](?<![个是川农星议资级体项大类种次年月日届批期名位件起重多轮方面线单五六七八九十])"
    r"[^，。；：、]{3,24}$)"
)
_NEEDLESS = re.compile(r"[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]([、，．.])")
_ENDS_OPEN = re.compile(r"[^。；：，、！？,.;:!?）)\d]$")
_SIGNATURE = re.compile("委员会|人民政府|办事处|党工委|[0-9〇零一二三四五六七八九十]日|^附|^（")
_TITLE = 30  # characters that a heading on its own line has at most
_PROSE = 40  # characters that a paragraph under a heading has at least
_SUBORDINATE = (HeadingStyle.BRACKETED, HeadingStyle.ARABIC, HeadingStyle.ARABIC_BRACKETED)


class BrokenNumbering(Rule):
    """标题或分项的序号跳号、重号、混用样式，或者缺了顿号、序号。

    为什么：
        序号乱了，读的人不知道是漏了一段还是写错了号；上级按序号汇总时也会对不上。
    错：
        一、主要举措
        二、存在不足
        四、下一步打算
    错：
        一、主要举措
        （一）加强领导
        （三）依法决策
    错：
        三、存在的不足
        四2024年法治政府建设的主要安排
    错：
        四、初步安排
        （1）进一步提高依法行政能力。
        （二）进一步健全决策机制。
        （三）进一步强化普法宣传。
    错：
        主要做法：一是加强领导。二是强化学习。二是规范执法。
    错：
        四、下一步安排
        （一）加强理论学习
        全面贯彻落实上级法治政府建设的要求，认真贯彻落实机关工作人员学法用法制度，领导干部带头学法用法，发挥示范引领作用。
        加强执法队伍建设
        全方位加大执法培训力度，不断提高执法人员的执法能力和执法水平，努力打造一支能执法、会执法、执好法的专业人才队伍。
    对：
        一、主要举措
        （一）加强领导。一是健全组织。二是落实责任。
        （二）强化学习。一是领导带头。二是全员参与。
        二、存在不足
        一是宣传不够。
        二是力量不足。
    对：
        一、主要举措
        1.加强领导。
        2.强化学习。
        二、下一步打算
        1.抓好培训。
        四个方面的工作将持续推进。
    不查：
        通篇一致但与公文规定不同的样式；“首先”“其次”“一方面”；没有“一是”开头的“二是”。
    """

    code = "NMB001"
    name = "broken-numbering"
    severity = Severity.ERROR
    basis = proofreading.HEADING_NUMBERS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        found = [*_with_lost_marks(list(lines(document.text)))]
        marks = [line.mark for line, _ in found if line.mark]
        for line, lost in found:
            if lost:
                yield lost
            yield from _needless(line)
        yield from _sequence(marks)
        yield from _run_in_sequence(document.text, [line.start for line, _ in found if line.mark])
        yield from _second_levels(marks)
        yield from _unnumbered([line for line, _ in found])


def _with_lost_marks(found: Sequence[Line]) -> Iterator[tuple[Line, Fault | None]]:
    """The lines, those of the form 四2024年… read as the chapter they are, each with its fault."""
    chapter = 0
    for line in found:
        if line.mark and line.mark.style is HeadingStyle.CHAPTER:
            chapter = line.mark.number
        match = _NO_MARK.match(line.text) if chapter and not line.mark else None
        if match and number(match[1]) == chapter + 1 and _ENDS_OPEN.search(line.text):
            chapter += 1
            end = line.start + match.end()
            span = Span(line.start, min(end + 5, line.span.end))
            mark = Mark(HeadingStyle.CHAPTER, chapter, Span(line.start, end), match[1])
            fault = Fault(
                span,
                f"标题序号“{match[1]}”后面缺顿号。",
                f"请改为“{match[1]}、”。",
                Fix(Span(end, end), "、"),
            )
            yield Line(line.start, line.text, mark), fault
        else:
            yield line, None


def _needless(line: Line) -> Iterator[Fault]:
    match = _NEEDLESS.match(line.text)
    if match:
        span = Span(line.start + match.start(1), line.start + match.end(1))
        yield Fault(
            span,
            f"序号“{line.text[: match.start(1)]}”后面多了“{match[1]}”。",
            "请删去。",
            Fix(span, ""),
            Severity.WARNING,
        )


def _sequence(marks: Sequence[Mark]) -> Iterator[Fault]:
    """Skips, repeats and changes of style among the numbers of one parent."""
    usual = Counter(mark.style for mark in marks)
    open_marks: list[Mark] = []
    for mark in marks:
        depth = next((at for at, one in enumerate(open_marks) if one.style is mark.style), None)
        if depth is not None:
            before = open_marks[depth]
            del open_marks[depth:]
            if mark.number not in (1, before.number + 1):
                yield _out_of_order(mark, before)
        elif mark.number != 1:
            above = open_marks[-1] if open_marks else None
            if (
                above
                and above.style in _SUBORDINATE
                and mark.style in _SUBORDINATE
                and mark.number == above.number + 1
            ):
                odd, other = (above, mark) if usual[above.style] < usual[mark.style] else (mark, above)
                open_marks.pop()
                yield Fault(
                    odd.span,
                    f"并列的序号“{odd.written}”与“{other.written}”样式不同。",
                    "请统一样式。",
                    None,
                    Severity.WARNING,
                )
            elif mark.style is not HeadingStyle.ARABIC:
                yield Fault(
                    mark.span,
                    f"序号从“{mark.written}”开始，前面没有第1个。",
                    "请补上或者重新编号。",
                    None,
                    Severity.WARNING,
                )
        open_marks.append(mark)


def _out_of_order(mark: Mark, before: Mark) -> Fault:
    if mark.number == before.number:
        return Fault(mark.span, f"序号“{mark.written}”重复。", "请按顺序编号。")
    if mark.number == before.number + 2:
        return Fault(
            mark.span,
            f"“{before.written}”之后是“{mark.written}”，缺第{before.number + 1}个。",
            "请补上或者重新编号。",
        )
    return Fault(mark.span, f"“{before.written}”之后是“{mark.written}”，序号不连续。", "请按顺序编号。")


def _run_in_sequence(text: str, headings: Sequence[int]) -> Iterator[Fault]:
    """一是 … 二是 …: runs may stand in one another; a heading ends them all."""
    runs: list[Mark] = []
    section = 0
    for mark in run_ins(text):
        before, section = section, bisect_right(headings, mark.span.start)
        if section != before:
            runs = []
        if mark.number == 1:
            runs.append(mark)
            continue
        last = runs[-1] if runs else None
        while runs and runs[-1].number != mark.number - 1:
            runs.pop()
        if runs:
            runs[-1] = mark
        elif last:
            yield _out_of_order(mark, last)
            runs = [mark]


def _second_levels(marks: Sequence[Mark]) -> Iterator[Fault]:
    """Chapters whose items are （一） beside chapters whose items are 1."""
    firsts = [
        mark
        for above, mark in pairwise(marks)
        if above.style is HeadingStyle.CHAPTER and mark.style in _SUBORDINATE and mark.number == 1
    ]
    following = dict(pairwise(marks))
    if any(mark.style is HeadingStyle.BRACKETED for mark in firsts):
        for mark in firsts:
            after = following.get(mark)
            if mark.style is not HeadingStyle.BRACKETED and (after is None or after.style is mark.style):
                yield Fault(
                    mark.span,
                    f"第二层序号此处用“{mark.written}”，别处用“（一）”。",
                    "请统一用“（一）”。",
                    None,
                    Severity.INFO,
                )


def _unnumbered(found: Sequence[Line]) -> Iterator[Fault]:
    """After a first numbered heading without a second: lines that look like its siblings and have no number."""
    for at, first in enumerate(found):
        if (
            first.mark is None
            or first.mark.number != 1
            or first.mark.style not in _SUBORDINATE
            or not _is_title(first)
        ):
            continue
        for next_ in range(at + 1, len(found) - 1):
            before, line, after = found[next_ - 1 : next_ + 2]
            if line.mark or after.mark:
                break
            if (
                _is_title(line)
                and _is_prose(before)
                and _is_prose(after)
                and not _SIGNATURE.search(line.text)
            ):
                yield Fault(
                    line.span,
                    f"标题没有序号，前面并列的是“{first.mark.written}”。",
                    "请补上序号。",
                    None,
                    Severity.WARNING,
                )


def _is_title(line: Line) -> bool:
    return len(line.text) <= _TITLE and _ENDS_OPEN.search(line.text) is not None


def _is_prose(line: Line) -> bool:
    return len(line.text) >= _PROSE and line.text[-1] in "。；！？”）"
