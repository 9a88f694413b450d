"""`mingfa read`: what a document says, as JSON or to look at."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mingfa.catalogue.table import CATALOGUE
from mingfa.cli._documents import Batch, print_json
from mingfa.cli.main import REFUSED
from mingfa.errors import InputFault
from mingfa.report.codec import to_json
from mingfa.report.model import Document, Part

if TYPE_CHECKING:
    from mingfa.batch.run import Reader, Write

__all__ = ["command"]


@click.command("read", short_help="读取报告，列出提纲、法定内容和数据")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，供其他程序使用。")
@click.option(
    "--out", "table", metavar="表格.xlsx", help="把所有文件的数据写成一张表；中断后再运行，读过的不再读。"
)
@click.option(
    "--unknown", metavar="说法.xlsx", help="把没有对应指标的说法汇总成.xlsx或.csv，供补充指标目录。"
)
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="个数", help="用几个进程同时读（默认与处理器核数相同）。"
)
@click.option("--cluster", metavar="tcp://地址", help="交给Dask集群读取，如 tcp://10.0.0.1:8786。")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    as_json: bool,
    table: str | None,
    unknown: str | None,
    jobs: int | None,
    cluster: str | None,
) -> None:
    """读取报告，列出标题、提纲、法定四部分和其中的数据；文件夹和zip压缩包里的逐份读取。

    能读.docx、.doc、.wps、.txt、.pdf、.ofd和网页；扫描件和照片须安装文字识别组件。
    """
    if table is not None or unknown is not None:
        ctx.exit(_tabulate(files, table, unknown, _reader(jobs, cluster)))
    if jobs is not None or cluster is not None:
        raise click.UsageError("--jobs和--cluster须与--out或--unknown一起使用。", ctx)
    batch = Batch(files)
    if as_json:
        print_json([to_json(document) for document in batch], several=batch.several)
    else:
        for document in batch:
            _show(document)
    ctx.exit(REFUSED if batch.refused else 0)


def _tabulate(files: tuple[str, ...], table: str | None, unknown: str | None, reader: Reader) -> int:
    """Read all files into a table, or what fits no indicator into one, or both, showing how far it is; the exit status."""
    from mingfa.batch.run import run
    from mingfa.batch.table import write_table
    from mingfa.batch.unknown import write_unknown
    from mingfa.cli._progress import Progress

    tables: dict[Path, Write] = {}
    if table is not None:
        tables[_place(table, (".xlsx",), "汇总.xlsx")] = write_table
    if unknown is not None:
        path = _place(unknown, (".xlsx", ".csv"), "说法.xlsx")
        if path.resolve() in {one.resolve() for one in tables}:
            raise InputFault(f"--out和--unknown写的是同一个文件“{table}”。请给其中一个换个名字。")
        tables[path] = write_unknown
    (first, write), *others = tables.items()
    with Progress(files) as progress:
        tally = run(files, first, reader, progress.told, write=write, besides=others)
    click.echo(progress.summary(tally, *tables), err=True)
    return REFUSED if tally.statuses["refused"] else 0


def _place(named: str, endings: tuple[str, ...], example: str) -> Path:
    """Where a table goes; InputFault where it cannot be written in the form it is named."""
    path = Path(named)
    if path.suffix.lower() not in endings:
        raise InputFault(f"“{named}”应以{'或'.join(endings)}结尾。请改为如“{example}”。")
    if not path.parent.is_dir():
        raise InputFault(f"没有“{path.parent}”这个文件夹。请先建立，或换一个位置。")
    return path


def _reader(jobs: int | None, cluster: str | None) -> Reader:
    if cluster is not None:
        from mingfa.batch.cluster import on_cluster

        return partial(on_cluster, address=cluster)
    from mingfa.batch.pool import on_processes

    return partial(on_processes, jobs=jobs or os.cpu_count() or 1)


def _show(document: Document) -> None:
    from rich.console import Console  # not needed, and not waited for, when the output is JSON

    console = Console(highlight=False)
    console.rule(document.meta.title or document.file)
    console.print(_facts(document), markup=False)
    for section in document.sections:
        console.print("  " * section.level + section.number + section.title, markup=False)
    console.print()
    for part in (Part.MEASURES, Part.DEFICIENCIES, Part.FIRST_RESPONSIBLE, Part.PLAN):
        spans = document.parts.get(part, ())
        size = sum(span.end - span.start for span in spans)
        console.print(f"{part.title}：{f'{size}字' if spans else '未找到'}", markup=False)
    if document.figures:
        console.print(_figures(document))


def _facts(document: Document) -> str:
    meta = document.meta
    named = (
        ("文种", meta.kind.value if meta.kind is not None else None),
        ("单位", meta.unit),
        ("所属县", meta.county),
        ("区划", "或".join(place.full_name for place in meta.places) or None),
        ("年度", meta.year),
        ("日期", meta.date),
        ("主送", meta.addressee),
        ("署名", "、".join(meta.issuers) or None),
    )
    return "　".join(f"{label}：{value if value is not None else '未写明'}" for label, value in named) + "\n"


def _figures(document: Document) -> object:
    from rich.table import Table

    table = Table(title=f"数据{len(document.figures)}项", title_justify="left")
    for heading in ("原文", "内容", "指标"):
        table.add_column(heading)
    for figure in document.figures:
        indicator = CATALOGUE.indicators.get(figure.indicator or "")
        table.add_row(figure.text, figure.subject, indicator.label if indicator is not None else "")
    return table
