"""`mingfa compare`: many reports as one table, indicator by unit."""

from __future__ import annotations

from pathlib import Path

import click

from mingfa.catalogue.table import CATALOGUE
from mingfa.cli._documents import Batch
from mingfa.cli._ledger import write_file
from mingfa.cli.main import REFUSED
from mingfa.errors import InputFault

__all__ = ["command"]


@click.command("compare", short_help="把多份报告的数字列成一张对照表")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option(
    "--out", "table", required=True, metavar="对照.xlsx", help="写成.xlsx（每个值连到原句）或.csv。"
)
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], table: str) -> None:
    """把多份报告的数字列成一张对照表：一行一个指标，一列一个单位；文件夹和zip压缩包里的逐份读取。

    计量单位不可比的（人和人次、次和场）分行列出，不混在一起；报告没有写的是“未写”，不是零。
    """
    from mingfa.writing.comparison import compare
    from mingfa.writing.comparison_sheet import to_csv, to_sheet

    path = Path(table)
    writers = {".xlsx": to_sheet, ".csv": to_csv}
    write = writers.get(path.suffix.lower())
    if write is None:
        raise InputFault(f"“{table}”应以.xlsx或.csv结尾。请改为如“对照.xlsx”。")
    batch = Batch(files)
    compared = compare(batch, CATALOGUE.open)
    if not compared.columns:
        raise InputFault("没有一份报告能读取，没有写出对照表。")
    write_file(table, write(compared))
    refused = f"，{batch.refused}份未能读取" if batch.refused else ""
    click.echo(f"已比较{len(compared.columns)}份报告的{len(compared.rows)}行数字{refused}：{path}", err=True)
    ctx.exit(REFUSED if batch.refused else 0)
