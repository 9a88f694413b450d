"""What `mingfa demo` does, step by step, through the same doors as a clerk: nothing here has a way of its own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from mingfa.catalogue.table import CATALOGUE
from mingfa.dossier.annual_report import AnnualReport, annual_report
from mingfa.dossier.reread import Difference, differences
from mingfa.ledger.exchange.annotate import annotated
from mingfa.ledger.intake import intake_preview, intake_record
from mingfa.ledger.models import Unit
from mingfa.ledger.search.index import index_follow
from mingfa.ledger.services import zero_return_sign
from mingfa.reading import read
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.rule import Context, Finding
from mingfa.review.runner import review
from mingfa.rollup.figures import figures_json
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up
from mingfa.sample.county import PEOPLE, SAMPLE_TOWN, TOWNS, YEARS
from mingfa.sample.folder import DemoFolder
from mingfa.sample.opening import accounts_open, units_open
from mingfa.sample.reports import report_half_mended, sample_reports
from mingfa.sample.workbooks import SampleFile, sample_files

__all__ = [
    "Imported",
    "Proof",
    "Reviewed",
    "accounts",
    "figures",
    "import_files",
    "proof",
    "reports",
    "workbooks",
    "zero_returns",
]

YEAR = YEARS[-1]
_DATED = date(YEAR + 1, 1, 20)


def accounts() -> int:
    """Open the county and accounts that are listed on the log-in page of this machine; returns how many."""
    units_open()
    # Passwords are drawn anew each time: an account of one demo opens no other.
    listed = accounts_open({person.username: f"mingfa-{secrets.randbelow(10**6):06d}" for person in PEOPLE})
    text = json.dumps({"accounts": listed}, ensure_ascii=False, indent=1)
    (Path(settings.HOME) / "sample.json").write_text(text, encoding="utf-8")
    return len(listed)


def workbooks(folder: DemoFolder) -> list[tuple[SampleFile, Path]]:
    """Write the towns' workbooks, a folder for each town."""
    shelf = folder.folder("workbooks")
    written = []
    for file in sample_files():
        (shelf / file.town.name).mkdir(exist_ok=True)
        path = shelf / file.town.name / file.name
        path.write_bytes(file.content)
        written.append((file, path))
    return written


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the workbooks; marked are copies in which faulty cells are named."""

    rows: int
    faulty: int
    duplicates: int
    skipped: int
    marked: tuple[Path, ...]


def import_files(files: list[tuple[SampleFile, Path]], progress: Callable[[str], None]) -> Imported:
    """Import every workbook; rows with faults are left out and told in a copy beside the file."""
    rows = faulty = duplicates = skipped = 0
    marked = []
    for file, path in files:
        progress(f"{file.town.name} {file.name}")
        unit = Unit.objects.get(code=file.town.code)
        content = path.read_bytes()
        found = intake_preview(content=content, name=path.name, register=file.register, unit=unit, by=None)
        if found.faults:
            copy = path.with_name(f"{path.stem}（待更正）.xlsx")
            copy.write_bytes(annotated(content, found))
            marked.append(copy)
        rows += intake_record(preview=found, unit=unit, by=None, faulty_left_out=True).rows
        counts = found.counts
        faulty, duplicates, skipped = (
            faulty + counts.faulty,
            duplicates + counts.duplicate,
            skipped + counts.skipped,
        )
    catch_up()
    index_follow(CATALOGUE)
    return Imported(rows, faulty, duplicates, skipped, tuple(marked))


def zero_returns() -> int:
    """Most villages sign that they had no legal aid case; the rest say nothing, which is not the same."""
    register = CATALOGUE.register("legal_aid_cases")
    signed = 0
    for town in TOWNS:
        for number, (code, _) in enumerate(town.village_codes):
            if number % 4:
                zero_return_sign(
                    unit=Unit.objects.get(code=code), register=register, month=YEAR * 100 + 12, by=None
                )
                signed += 1
    return signed


@dataclass(frozen=True, slots=True)
class Proof:
    """The sample town's report, its paper, what review says of it, and where reading it back differs."""

    report: AnnualReport
    path: Path
    findings: tuple[Finding, ...]
    differences: list[Difference]


def proof(folder: DemoFolder) -> Proof:
    """Write the sample town's report with its review, and read it back."""
    unit = Unit.objects.get(code=SAMPLE_TOWN.code)
    report = annual_report(unit, YEAR, dated=_DATED)
    content = report.docx
    path = folder.write(report.file_name, content)
    folder.write(report.file_name_with_sources, report.docx_with_sources)
    document = read(content, report.file_name)
    findings = review(document, Context(facts=ledger_facts(unit)))
    _write_findings(folder, f"{path.stem}——审读意见", document, findings)
    return Proof(report, path, findings, differences(report.draft, document))


def figures(folder: DemoFolder) -> Path:
    """Write the sample town's figures as JSON."""
    told = figures_json(Unit.objects.get(code=SAMPLE_TOWN.code), YEAR)
    return folder.write(
        f"{SAMPLE_TOWN.name}{YEAR}年数字.json", json.dumps(told, ensure_ascii=False, indent=1).encode()
    )


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report of another town and what review says of it."""

    path: Path
    findings: tuple[Finding, ...]


def reports(folder: DemoFolder) -> Iterator[Reviewed]:
    """Write the reports of other towns and review each; one is held against the ledger."""
    shelf = folder.folder("reports")
    town, neighbour = TOWNS[1], SAMPLE_TOWN
    unit = Unit.objects.get(code=town.code)
    draft = annual_report(unit, YEAR, dated=_DATED).draft
    events = next(figure for figure in draft.figures if figure.reference == f"publicity_events::{YEAR}")
    changed = report_half_mended(
        draft.text,
        figure=events.text,
        wrong=f"9{events.text}",
        neighbour=neighbour.name,
        file_name=f"{town.name}{YEAR}年法治政府建设情况报告.docx",
    )
    for report, context in [
        *((one, Context()) for one in sample_reports()),
        (changed, Context(facts=ledger_facts(unit))),
    ]:
        path = shelf / report.file_name
        path.write_bytes(report.content)
        yield Reviewed(path, review(read(report.content, report.file_name), context))


def _write_findings(folder: DemoFolder, name: str, document: Document, findings: tuple[Finding, ...]) -> None:
    told = json.dumps(findings_dict(document.file, findings), ensure_ascii=False, indent=1)
    folder.write(f"{name}.json", told.encode())
    lines = [f"[{finding.code}] {finding.severity.label} {finding.message}" for finding in findings]
    folder.write(f"{name}.txt", "\n".join([document.file, *(lines or ["没有发现问题。"]), ""]).encode())
