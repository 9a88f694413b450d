"""`mingfa review`: what is wrong with a report, as JSON or to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from mingfa.cli._documents import Batch, content_of, document_of, print_json
from mingfa.cli._ledger import open_ledger
from mingfa.cli.main import REFUSED
from mingfa.errors import InputFault
from mingfa.report.facts import Facts
from mingfa.report.model import Document
from mingfa.review.codec import findings_dict
from mingfa.review.dismissals import (
    Dismissal,
    as_test_case,
    dismissal_of,
    dismissals_in,
    dismissals_text,
    kept,
)
from mingfa.review.excerpt import excerpt
from mingfa.review.form import Form, form_of
from mingfa.review.profiles import county_profile
from mingfa.review.registry import profile
from mingfa.review.rule import Context, Finding, Severity
from mingfa.review.runner import review

__all__ = ["command"]

_FAULTY = 1
_UNIT_AND_YEAR = re.compile(r"(?P<unit>.+)[:：](?P<year>(?:19|20)\d\d)")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@click.command("review", short_help="审读报告，指出地名、数字、序号、标点等毛病")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，供其他程序使用。")
@click.option("--facts", metavar="单位:年份", help="与台账核对数字，如 青禾镇:2024。")
@click.option("--against", multiple=True, metavar="旧报告", help="与以前的报告比对，可以写多次。")
@click.option(
    "--profile",
    "profile_name",
    default="report",
    metavar="名称",
    help="查哪些规则：report、paper、figures、layout、strict，或者本县的审读方案（.toml文件）。",
)
@click.option(
    "--dismiss", multiple=True, metavar="指纹", help="不采纳这条意见（JSON里的fingerprint），可以写多次。"
)
@click.option("--reason", default="", metavar="理由", help="不采纳的理由，与 --dismiss 一起写。")
@click.option("--cases", is_flag=True, help="把已不采纳的意见印成规则的测试例，不审读。")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    as_json: bool,
    facts: str | None,
    against: tuple[str, ...],
    profile_name: str,
    dismiss: tuple[str, ...],
    reason: str,
    cases: bool,
) -> None:
    """逐条指出报告的毛病：在哪里、是什么、怎么改、依据什么。有“错误”级问题时退出状态为1。

    不采纳的意见记在报告旁边的“报告名.dismissed.json”里，以后不再提示。
    """
    if cases:
        for file in files:
            click.echo("\n".join(as_test_case(one) for one in _dismissed(file)), nl=False)
        return
    chosen = _profile(profile_name)
    context = _context(facts, against)
    batch = Batch(files)
    records, faulty = [], False
    for document in batch:
        findings = chosen(document, replace(context, form=_form(document.file)))
        if dismiss:
            _dismiss(document, findings, dismiss, reason)
        findings = kept(findings, _dismissed(document.file))
        faulty = faulty or any(finding.severity is Severity.ERROR for finding in findings)
        if as_json:
            records.append(findings_dict(document.file, findings))
        else:
            _show(document, findings)
    if as_json:
        print_json(records, several=batch.several)
    ctx.exit(REFUSED if batch.refused else _FAULTY if faulty else 0)


def _profile(name: str) -> Callable[[Document, Context], tuple[Finding, ...]]:
    """What reviews a document: a profile known by name, or a county's own from a file."""
    if name.endswith(".toml"):
        return county_profile(content_of(name), Path(name).name).review
    rules = profile(name)
    return lambda document, context: review(document, context, rules)


def _form(file: str) -> Form | None:
    """The layout of a .docx; None of anything else, and of one within an archive."""
    path = Path(file)
    return form_of(content_of(file)) if path.suffix.lower() == ".docx" and path.is_file() else None


def _beside(file: str) -> Path:
    return Path(f"{file}.dismissed.json")


def _dismissed(file: str) -> tuple[Dismissal, ...]:
    path = _beside(file)
    return dismissals_in(content_of(str(path)), path.name) if path.exists() else ()


def _dismiss(
    document: Document, findings: Iterable[Finding], fingerprints: Iterable[str], reason: str
) -> None:
    """Sets findings of a document aside; InputFault where it has none of a fingerprint."""
    by_print = {finding.fingerprint: finding for finding in findings}
    missing = [one for one in fingerprints if one not in by_print]
    if missing:
        raise InputFault(
            f"“{document.file}”里没有指纹为“{missing[0]}”的意见。请从 --json 的结果里取 fingerprint。"
        )
    new = [dismissal_of(by_print[one], document.text, reason) for one in fingerprints]
    try:
        _beside(document.file).write_text(
            dismissals_text([*_dismissed(document.file), *new]), encoding="utf-8"
        )
    except OSError as error:
        raise InputFault(
            f"“{document.file}”旁边不能写文件，意见没有记下。请把报告放到可以写的文件夹里。"
        ) from error


def _context(facts: str | None, against: Iterable[str]) -> Context:
    older = tuple(document_of(file) for file in against)
    if facts is None:
        return Context(older=older)
    match = _UNIT_AND_YEAR.fullmatch(facts.strip())
    if match is None:
        raise InputFault(f"--facts 应写成“单位:年份”，如“青禾镇:2024”，现为“{facts}”。")
    return Context(facts=_ledger(match["unit"]), year=int(match["year"]), older=older)


def _ledger(unit: str) -> Facts:
    """What the ledger knows of a unit, by code or name; NameFault where there is no such unit."""
    open_ledger()
    from mingfa.ledger.selectors import unit_find
    from mingfa.rollup.selectors import ledger_facts
    from mingfa.rollup.services import catch_up

    of = unit_find(unit)
    catch_up()
    return ledger_facts(of)


def _show(document: Document, findings: tuple[Finding, ...]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    lines = groupby(
        findings, key=lambda finding: (finding.code, document.text.count("\n", 0, finding.span.start))
    )
    for (code, _), group in lines:
        finding, *alike = group
        place = excerpt(document.text, finding.span)
        colour = _COLOURS[finding.severity]
        console.print(
            Text.assemble(
                f"{document.file}:{place.line}:{place.column} ",
                (f"{finding.severity.label} {code} ", colour),
                finding.message,
            )
        )
        console.print(Text(f"    {place.text}"))
        console.print(Text(f"    {place.carets}", colour))
        if alike:
            console.print(Text(f"    同一段里还有{len(alike)}处同样的问题。", "dim"))
    counts = [(severity.label, sum(one.severity is severity for one in findings)) for severity in Severity]
    told = "，".join(f"{label}{count}处" for label, count in counts if count) or "没有发现问题"
    console.print(f"{document.file}：{told}。", markup=False)
