"""What goes back to whoever handed a report in, without the findings that were set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import PurePath

from mingfa.batch.findings import Reviewed, fill_findings
from mingfa.batch.outcome import Outcome, status_of
from mingfa.batch.reviewing import row_of
from mingfa.batch.sheet import book_bytes
from mingfa.dossier.judgements import safe_fixes, standing
from mingfa.dossier.models import Judgement, ReceivedReport
from mingfa.ledger.models import Level, Unit
from mingfa.reading.kinds import Kind, kind_of
from mingfa.remarks.comments import commented
from mingfa.remarks.letter import letter, office_of
from mingfa.remarks.mending import mend, without_overlaps
from mingfa.remarks.remark import Remark, remarks_of
from mingfa.report.codec import from_json
from mingfa.review.dismissals import Dismissal, as_test_case, sentence_around
from mingfa.review.rule import Fix
from mingfa.rollup.selectors import ledger_facts
from mingfa.text.spans import Span
from mingfa.writing.docx import to_docx
from mingfa.writing.letterhead import issuers_of

__all__ = [
    "HandedBack",
    "cases_of",
    "commented_copy",
    "default_addressee",
    "default_office",
    "findings_sheet",
    "letter_on",
    "mended_copy",
]

Verdict = Judgement.Verdict


@dataclass(frozen=True, slots=True)
class HandedBack:
    """A file to hand back; left: fixes that its .docx does not hold the words of."""

    name: str
    content: bytes
    left: tuple[Fix, ...] = ()


def _remarks(report: ReceivedReport) -> tuple[Remark, ...]:
    dismissed = {key for key, one in standing(report).items() if one.verdict == Verdict.DISMISSED}
    found = [one for one in report.findings["findings"] if one["fingerprint"] not in dismissed]
    return remarks_of(from_json(report.document), found)


def commented_copy(report: ReceivedReport) -> HandedBack:
    """The report as a .docx with its findings as comments."""
    content = commented(bytes(report.content), from_json(report.document), _remarks(report))
    return HandedBack(f"{PurePath(report.file_name).stem}（批注）.docx", content)


def mended_copy(report: ReceivedReport) -> HandedBack:
    """The report with the fixes that were taken over; text stays text, all else becomes a .docx."""
    fixes = safe_fixes(report)
    taken = [
        fixes[key]
        for key, one in standing(report).items()
        if one.verdict == Verdict.ACCEPTED and key in fixes
    ]
    content, stem = bytes(report.content), PurePath(report.file_name).stem
    if kind_of(content, report.file_name) is Kind.TEXT:
        text = report.document["text"]
        for fix in reversed(without_overlaps(taken)):
            text = f"{text[: fix.span.start]}{fix.text}{text[fix.span.end :]}"
        return HandedBack(f"{stem}（改正稿）.txt", text.encode())
    made = mend(content, from_json(report.document), taken)
    return HandedBack(f"{stem}（改正稿）.docx", made.content, made.left)


def default_office(unit: Unit) -> str:
    """The office that reviews the reports of a unit's county; empty where it is in none."""
    county = Unit.objects.filter(pk__in=unit.ancestor_ids, level=Level.COUNTY).first()
    return office_of(county.name if county else None)


def default_addressee(report: ReceivedReport) -> str:
    """Who handed a report in: the bodies of the unit; those who sign it where they are of another name (a bureau)."""
    unit, signed = report.unit, report.document["meta"]["issuers"]
    if unit.level <= Level.TOWN and all(unit.name in one for one in signed):
        bodies = issuers_of(ledger_facts(unit).unit)
        return f"{bodies.party}、{bodies.government}"
    return "、".join(signed) or unit.name


def letter_on(report: ReceivedReport, *, to: str, office: str, dated: date) -> HandedBack:
    """The letter that goes back with the report."""
    draft = letter(
        from_json(report.document), _remarks(report), to=to, office=office, dated=dated, year=report.year
    )
    return HandedBack(f"{PurePath(report.file_name).stem}（审核意见）.docx", to_docx(draft))


def findings_sheet(reports: Iterable[ReceivedReport]) -> bytes:
    """The findings of reports as a workbook: a summary, and a row a finding."""
    return book_bytes(partial(fill_findings, map(_reviewed, reports)))


def _reviewed(report: ReceivedReport) -> Reviewed:
    document = from_json(report.document)
    about = {
        "title": document.meta.title,
        "unit": report.unit.name,
        "year": report.year,
        "length": len("".join(document.text.split())),
    }
    rows = tuple(map(row_of, _remarks(report)))
    return Reviewed(report.file_name, Outcome(status_of(document), "".join(document.notes), about, rows))


def cases_of(report: ReceivedReport) -> str:
    """The findings that were set aside, as examples for the tests of their rules."""
    text = report.document["text"]
    judged = standing(report)
    return "\n".join(
        as_test_case(
            Dismissal(
                one["fingerprint"],
                one["code"],
                one["quote"],
                sentence_around(Span(*one["span"]), text),
                judged[one["fingerprint"]].why,
            )
        )
        for one in report.findings["findings"]
        if one["fingerprint"] in judged and judged[one["fingerprint"]].verdict == Verdict.DISMISSED
    )
