"""A part of the annual report that the rules require and that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import supervision
from mingfa.report.model import Document, Part
from mingfa.review.kind import is_annual_report
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["MissingStatutoryPart"]

_ORDER = (Part.MEASURES, Part.DEFICIENCIES, Part.FIRST_RESPONSIBLE, Part.PLAN)  # 其他情况 may be left out
_SHOWN = 20  # characters of a part without a heading that point to it
_ITEM = re.compile(
    r"(?:^|[。；：\s])[一二三四五六七八九]是|^\s*(?:（[一二三四五六七八九]）|\d[.．、])", re.MULTILINE
)
_NEXT = re.compile(
    r"(?:^|[。；\s])(?:下一步|下步|今后|接下来|下一年)[，,]?"
)  # in 存在问题及下一步打算 the plan begins here
_CAUSE = re.compile(
    "由于|因为|原因|缘于|源于|根源|所致|导致|致使|归因|造成|受.{0,14}(?:制约|限制|影响)|主要是.{0,20}不"
)


class MissingStatutoryPart(Rule):
    """年度报告缺少规定应当写明的部分，或者写了不足没有写原因。

    为什么：
        年度报告应当写明主要举措和成效、存在的不足和原因、党政主要负责人履行第一责任人职责情况、下一年度主要安排。缺一项，上级会退回补写。
    错：
        青禾镇2024年法治政府建设情况报告
        一、2024年推进法治政府建设的主要举措和成效
        （一）加强组织领导。全年召开领导小组会议4次。
        二、党政主要负责人履行推进法治建设第一责任人职责情况
        镇党委书记、镇长带头学法，听取法治建设工作汇报4次。
        三、2025年推进法治政府建设的主要安排
        继续加强法治宣传教育。
    错：
        青禾镇2024年法治政府建设情况报告
        一、2024年推进法治政府建设的主要举措和成效
        全年召开领导小组会议4次。
        二、存在的不足
        普法形式不够多，执法人员力量不强。
        三、党政主要负责人履行推进法治建设第一责任人职责情况
        镇党委书记、镇长带头学法，听取法治建设工作汇报4次。
        四、2025年推进法治政府建设的主要安排
        继续加强法治宣传教育。
    对：
        青禾镇2024年法治政府建设情况报告
        一、2024年推进法治政府建设的主要举措和成效
        全年召开领导小组会议4次。
        二、存在的不足和原因
        由于人员身兼数职，普法形式不够多。
        三、党政主要负责人履行推进法治建设第一责任人职责情况
        镇党委书记、镇长带头学法，听取法治建设工作汇报4次。
        四、2025年推进法治政府建设的主要安排
        继续加强法治宣传教育。
    对：
        青禾镇2024年法治政府建设情况报告
        一、2024年推进法治政府建设的主要举措和成效
        全年召开领导小组会议4次。
        二、党政主要负责人履行推进法治建设第一责任人职责情况
        镇党委书记、镇长带头学法，听取法治建设工作汇报4次。
        三、存在问题及下一步打算
        一是普法形式单一，原因是投入不足。
        下一步，一是加强宣传，全年宣讲20场；二是加强培训；三是加强督查。
    不查：
        各部分的先后和标题用词；不是法治政府建设报告的文章；“其他需要报告的情况”可以不写。
    """

    code = "PRT001"
    name = "missing-statutory-part"
    severity = Severity.ERROR
    basis = supervision.CONTENTS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if not is_annual_report(document):
            return
        for part in _ORDER:
            spans = document.parts.get(part, ())
            if not spans:
                place = _place(document, part)
                yield Fault(Span(place, place), f"没有写“{part.title}”。", "请补写这一部分。")
            elif _within_another(document, part) and not _named_in_passing(document, part):
                start = spans[0].start
                yield Fault(
                    Span(start, min(start + _SHOWN, spans[0].end)),
                    f"“{part.title}”夹在别的部分里写。",
                    "请单列一部分写。",
                    None,
                    Severity.INFO,
                )
        yield from _without_causes(document)


def _place(document: Document, part: Part) -> int:
    """Where a part should stand: after the one before it in the statutory order, else before the next."""
    at = _ORDER.index(part)
    for before in reversed(_ORDER[:at]):
        if spans := document.parts.get(before):
            return spans[-1].end
    for after in _ORDER[at + 1 :]:
        if spans := document.parts.get(after):
            return spans[0].start
    return len(document.text.rstrip())


def _within_another(document: Document, part: Part) -> bool:
    own = document.parts[part]
    others = [span for other in _ORDER if other is not part for span in document.parts.get(other, ())]
    return all(any(other.covers(span) and other != span for other in others) for span in own)


def _named_in_passing(document: Document, part: Part) -> bool:
    """Whether the duty of the heads is only guessed from its sentences, which do not name it."""
    spans = document.parts[part]
    return part is Part.FIRST_RESPONSIBLE and not any("第一责任人" in one.of(document.text) for one in spans)


def _without_causes(document: Document) -> Iterator[Fault]:
    spans = document.parts.get(Part.DEFICIENCIES, ())
    if not spans:
        return
    headings = [section.heading_span for section in document.sections]
    told = "".join(_NEXT.split(_without(span, headings, document.text), maxsplit=1)[0] for span in spans)
    items = [item for item in _ITEM.split(told) if item.strip()]
    caused = [item for item in items if _CAUSE.search(item)]
    if items and len(caused) * 2 < len(items):
        heading = next((one for one in headings if spans[0].covers(one)), None)
        place = heading or Span(spans[0].start, min(spans[0].start + _SHOWN, spans[0].end))
        so = f"写了不足，只有{len(caused)}处写了原因。" if caused else "写了不足，没有写原因。"
        yield Fault(place, so, "请逐条写明原因。", None, Severity.WARNING)


def _without(span: Span, headings: list[Span], text: str) -> str:
    """What stands under a part's own heading: its words promise causes without giving any."""
    first = next((one for one in headings if one.start == span.start and one.end < span.end), None)
    return text[first.end if first else span.start : span.end]
