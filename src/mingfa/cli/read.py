"""`mingfa read`: what a document says, as JSON or to look at."""

from __future__ import annotations

import click

from mingfa.catalogue.table import CATALOGUE
from mingfa.cli._documents import Batch, print_json
from mingfa.cli.main import REFUSED
from mingfa.report.codec import to_json
from mingfa.report.model import Document, Part

__all__ = ["command"]


@click.command("read", short_help="读取报告，列出提纲、法定内容和数据")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，供其他程序使用。")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], as_json: bool) -> None:
    """读取.txt或.docx报告，列出标题、提纲、法定四部分和其中的数据。"""
    batch = Batch(files)
    if as_json:
        print_json([to_json(document) for document in batch], several=len(files) > 1)
    else:
        for document in batch:
            _show(document)
    ctx.exit(REFUSED if batch.refused else 0)


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
        ("单位", meta.unit),
        ("所属县", meta.county),
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
