"""`mingfa review`: what is wrong with a report, as JSON or to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

import click

from mingfa.batch.reviewing import Reviewing
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
from mingfa.review.rule import Context, Finding, Severity

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
@click.option(
    "--comments",
    metavar="批注.docx",
    help="写一份带批注的Word，意见就批在有关文字上；审读多份时写文件夹名。",
)
@click.option(
    "--letter", metavar="审核意见.docx", help="写一份发还报送单位的审核意见；审读多份时写文件夹名。"
)
@click.option("--to", metavar="单位", help="审核意见发给谁，不填时从报告的署名里取。")
@click.option("--office", metavar="机关", help="审核意见由谁署名，不填时为报告所属县的依法治县办。")
@click.option(
    "--dated", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="审核意见的日期；不填为今天。"
)
@click.option(
    "--out", "table", metavar="表格.xlsx", help="把各份报告的意见写成一张表；中断后再运行，审过的不再审。"
)
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="个数", help="写表时用几个进程（默认与处理器核数相同）。"
)
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
    comments: str | None,
    letter: str | None,
    to: str | None,
    office: str | None,
    dated: datetime | None,
    table: str | None,
    jobs: int | None,
) -> None:
    """逐条指出报告的毛病：在哪里、是什么、怎么改、依据什么。有“错误”级问题时退出状态为1。

    文件夹和zip压缩包里的逐份审读。不采纳的意见记在报告旁边的“报告名.dismissed.json”里，以后不再提示，也不写进批注、
    审核意见和表格。
    """
    if cases:
        for file in files:
            click.echo("\n".join(as_test_case(one) for one in _dismissed(file)), nl=False)
        return
    if table is None and jobs is not None:
        raise click.UsageError("--jobs须与--out一起使用。", ctx)
    if table is not None and (as_json or comments or letter or dismiss):
        raise click.UsageError("--out不与--json、--comments、--letter、--dismiss同用，请分两次运行。", ctx)
    reviewing = _reviewing(profile_name, _context(facts, against))
    if table is not None:
        from mingfa.cli._handed_back import tabulate

        unread, faulty = tabulate(files, table, jobs, reviewing, _set_aside)
        ctx.exit(REFUSED if unread else _FAULTY if faulty else 0)
    hand_back = None
    if comments or letter:
        from mingfa.cli._handed_back import HandBack

        day = dated.date() if dated else date.today()
        hand_back = HandBack(files, comments=comments, letter=letter, to=to, office=office, dated=day)
    batch = Batch(files)
    records, faulty = [], False
    for content, document in batch.papers():
        findings = reviewing.findings(content, document)
        if dismiss:
            _dismiss(document, findings, dismiss, reason)
        findings = kept(findings, _dismissed(document.file))
        faulty = faulty or any(finding.severity is Severity.ERROR for finding in findings)
        record = findings_dict(document.file, findings)
        if hand_back is not None:
            hand_back.write(content, document, record["findings"])
        if as_json:
            records.append(record)
        else:
            _show(document, findings)
    if as_json:
        print_json(records, several=batch.several)
    ctx.exit(REFUSED if batch.refused else _FAULTY if faulty else 0)


def _reviewing(name: str, context: Context) -> Reviewing:
    """What reviews the papers: by a profile known by name, or a county's own from a file."""
    told = content_of(name) if name.endswith(".toml") else None
    reviewing = Reviewing(Path(name).name if told is not None else name, told, context)
    reviewing.rules()
    return reviewing


def _beside(file: str) -> Path:
    return Path(f"{file}.dismissed.json")


def _dismissed(file: str) -> tuple[Dismissal, ...]:
    path = _beside(file)
    return dismissals_in(content_of(str(path)), path.name) if path.exists() else ()


def _set_aside(file: str) -> frozenset[tuple[str, str]]:
    return frozenset((one.code, one.fingerprint) for one in _dismissed(file))


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
