"""The letter that goes back with a reviewed paper (审核意见): what must be mended, what is advised, place by place.

It is composed as a draft and set by `writing/docx.py`, like any official paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from mingfa.remarks.remark import Remark
from mingfa.report.model import Document, Part
from mingfa.review.rule import Severity
from mingfa.writing.draft import Block, Draft, Heading, Paragraph, TextRun
from mingfa.writing.numbering import heading_number

__all__ = ["letter", "office_of"]

_GRADES = {
    Severity.ERROR: "必须改正的问题",
    Severity.WARNING: "建议修改的问题",
    Severity.INFO: "供参考的意见",
}
_ORDER: tuple[Part | None, ...] = (None, *Part)
_COUNTIES = "县市区旗"


def office_of(county: str | None) -> str:
    """The office of a county that reviews its towns' reports; empty where the county is not known.

    >>> office_of("清河县")
    '中共清河县委全面依法治县委员会办公室'
    """
    kind = (county or "")[-1:]
    return f"中共{county}委全面依法治{kind}委员会办公室" if kind and kind in _COUNTIES else ""


def letter(
    document: Document,
    remarks: Iterable[Remark],
    *,
    to: str,
    office: str,
    dated: date,
    year: int | None = None,
) -> Draft:
    """The letter on a paper; `to` is who sent it in, `office` who writes."""
    meta = document.meta
    told = sorted(remarks, key=lambda one: (list(Severity).index(one.severity), _place(one.part), one.span))
    year = meta.year or year
    named = (meta.unit or "", f"{year}年" if year else "", "法治政府建设", "年度报告")
    return Draft(
        title_pieces=("关于", *(piece for piece in named if piece), "的审核意见"),
        addressee=_said(f"{to}："),
        issuers=(office,),
        date=dated,
        year=year or dated.year,
        blocks=tuple(_blocks(meta.title, told)),
    )


def _place(part: Part | None) -> int:
    return _ORDER.index(part)


def _said(text: str) -> Paragraph:
    return Paragraph((TextRun(text),))


def _blocks(title: str | None, told: Sequence[Remark]) -> Iterator[Block]:
    named = f"《{title.strip('《》')}》" if title else "年度报告"
    if not told:
        yield _said(f"你单位报送的{named}收悉。经审核，没有发现需要修改的问题。")
        return
    counts = "、".join(
        f"{label}{count}处"
        for grade, label in _GRADES.items()
        if (count := sum(one.severity is grade for one in told))
    )
    yield _said(f"你单位报送的{named}收悉。经审核，提出{counts}，现反馈如下。")
    number = 0
    for number, (grade, of_grade) in enumerate(groupby(told, key=lambda one: one.severity), start=1):
        yield Heading(1, heading_number(1, number), _GRADES[grade])
        for place, (part, of_part) in enumerate(groupby(of_grade, key=lambda one: one.part), start=1):
            yield Heading(
                2, heading_number(2, place), "全文和格式" if part is None else f"“{part.title}”部分"
            )
            for count, group in enumerate(_alike(of_part), start=1):
                yield _said(f"{heading_number(3, count)}{_item(group)}")
    yield Heading(1, heading_number(1, number + 1), "有关要求")
    yield _said(
        "必须改正的问题，请逐条改正；建议修改的问题，请研究后修改，不修改的说明理由。涉及数字的，请与台账核对后再改，"
        "不要只改文字。修改后请重新报送，并注明各条意见的处理情况。"
    )


def _alike(remarks: Iterable[Remark]) -> list[list[Remark]]:
    """Findings of one rule together, in the order of the first of each."""
    groups: dict[str, list[Remark]] = {}
    for one in remarks:
        groups.setdefault(one.code, []).append(one)
    return list(groups.values())


def _item(group: Sequence[Remark]) -> str:
    first, *others = group
    more = ""
    if others:
        places = list(dict.fromkeys(one.place for one in others))
        shown = "、".join(places[:8]) + ("等" if len(places) > 8 else "")
        more = f"同类问题还有{len(others)}处，见{shown}，请一并核改。"
    return f"{first.place}：{first.so}{first.ask}{more}（依据：{first.basis}）"
