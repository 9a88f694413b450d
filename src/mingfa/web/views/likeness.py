"""Where the sentences of a report come from: the text in colours, and two passages side by side."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mingfa.dossier.annual_report import annual_report
from mingfa.dossier.likeness import Comparison, draft_compared, report_compared
from mingfa.dossier.selectors import report_get
from mingfa.errors import InputFault
from mingfa.ledger.declared import catalogue
from mingfa.ledger.models import Level
from mingfa.report.likeness import LikenessMap, Origin, Passage
from mingfa.text.spans import Span
from mingfa.web.likeness_contexts import LikenessPage, Pair, PaperShare, Side
from mingfa.web.pages import shown_page
from mingfa.web.scope import today, unit_named, viewer_of, year_said
from mingfa.writing.likeness import lines_of, numbers_told

__all__ = ["of_document", "of_report"]

_AROUND = 60  # characters of the paragraph on either side of a passage
_COMPARED = 1_000  # characters of a passage in which what differs is looked for


@require_safe
def of_document(request: HttpRequest, pk: int) -> HttpResponse:
    """The sources of a received report."""
    viewer = viewer_of(request)
    report = report_get(viewer=viewer, key=pk)
    year = f" · {report.year}年" if report.year else ""
    return _shown(
        request,
        report_compared(report, viewer=viewer),
        lead=f"{report.unit.name}{year}",
        title=report.file_name,
        back=(reverse("document", args=[pk]), "审阅意见"),
    )


@require_safe
def of_report(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The sources of a unit's own report, as it stands today."""
    viewer = viewer_of(request)
    unit = unit_named(viewer, code)
    year_said(str(year))
    if unit.level >= Level.VILLAGE:
        raise InputFault(f"{unit.name}不单独编制年度报告；其记录已汇入上级的报告。")
    draft = annual_report(unit, year, dated=today(), catalogue=catalogue()).draft
    return _shown(
        request,
        draft_compared(draft.text, draft.title, unit, year, viewer=viewer),
        lead="由台账写成的稿子",
        title=f"{unit.name}{year}年度报告",
        back=(reverse("report", args=[code, year]), "年度报告"),
    )


def _shown(
    request: HttpRequest, compared: Comparison, *, lead: str, title: str, back: tuple[str, str]
) -> HttpResponse:
    told = compared.told
    page = LikenessPage(
        title=f"{title}：文字来源",
        lead=lead,
        back=back,
        compared=told.compared,
        lines=[
            [(text, number or 0, None if number is None else told.passages[number]) for text, number in line]
            for line in lines_of(told)
        ],
        shares=[(share.origin.value, share.origin.label, share.share) for share in told.by_origin],
        papers=list(_papers(compared)),
        pair=_pair(compared, request.GET.get("at", "")),
    )
    return shown_page(request, page)


def _url(compared: Comparison, paper: int | None) -> str:
    return reverse("document", args=[compared.reports[paper]]) if paper is not None else ""


def _papers(compared: Comparison) -> Iterator[PaperShare]:
    told = compared.told
    for share in told.by_paper:
        if share.paper is None:
            continue
        numbers = [
            number
            for number, passage in enumerate(told.passages)
            if passage.match is not None and passage.match.paper == share.paper
        ]
        yield PaperShare(
            origin=share.origin.value,
            label=share.origin.label,
            title=told.papers[share.paper].title,
            url=_url(compared, share.paper),
            share=share.share,
            count=len(numbers),
            first=numbers[0],
        )


def _pair(compared: Comparison, said: str) -> Pair | None:
    """The passages of the number asked for; None where it names none."""
    told = compared.told
    numbers = [number for number, passage in enumerate(told.passages) if passage.match is not None]
    if not said.isdecimal() or len(said) > 9 or int(said) not in numbers:
        return None
    number = int(said)
    at = numbers.index(number)
    passage = told.passages[number]
    match = passage.match
    assert match is not None  # noqa: S101 - of those with a match
    theirs = told.text if match.paper is None else compared.texts[match.paper]
    ours_pieces, their_pieces = _differences(passage.span.of(told.text), match.quote)
    return Pair(
        number=number,
        origin=passage.origin.value,
        label=passage.origin.label,
        alike=match.alike,
        numbers=numbers_told(match.kept, match.changed),
        sides=(
            _side(f"本文第{passage.paragraph}段", told.text, passage.span, ours_pieces),
            _side(_title(told, passage), theirs, match.span, their_pieces),
        ),
        url=_url(compared, match.paper),
        earlier=numbers[at - 1] if at else None,
        later=numbers[at + 1] if at + 1 < len(numbers) else None,
    )


def _title(told: LikenessMap, passage: Passage) -> str:
    assert passage.match is not None  # noqa: S101 - of those with a match
    return "本文前面" if passage.origin is Origin.REPEATED else told.paper(passage.match).title


def _side(title: str, text: str, span: Span, pieces: list[tuple[str, bool]]) -> Side:
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    behind = text[span.end : span.end + _AROUND].partition("\n")[0]
    return Side(title, before, pieces, behind)


def _differences(ours: str, theirs: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both passages in pieces, each with whether it is in that one alone."""
    if max(len(ours), len(theirs)) > _COMPARED:
        return [(ours, False)], [(theirs, False)]
    mine, other = [], []
    for what, start, end, begin, stop in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        mine.append((ours[start:end], what != "equal"))
        other.append((theirs[begin:stop], what != "equal"))
    return [piece for piece in mine if piece[0]], [piece for piece in other if piece[0]]
