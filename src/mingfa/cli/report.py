"""`mingfa report`: a unit's annual report as .docx, every number of it from the ledger."""

from __future__ import annotations

from datetime import date, datetime

import click

from mingfa.cli._ledger import YEAR, open_ledger, write_file

__all__ = ["command"]


@click.command("report", short_help="写一个单位的法治政府建设年度报告")
@click.argument("unit", metavar="单位")
@click.argument("year", type=YEAR, metavar="年份")
@click.option("-o", "--output", required=True, metavar="文件.docx")
@click.option(
    "--dated", type=click.DateTime(["%Y-%m-%d"]), metavar="日期", help="成文日期，如2025-01-20；不填为今天。"
)
@click.option("--published", is_flag=True, help="写成向社会公开的版本：没有主送机关。")
@click.option("--sources", is_flag=True, help="核对稿：后附数据来源说明，逐个数字写明口径和出处。")
def command(
    unit: str, year: int, output: str, dated: datetime | None, published: bool, sources: bool
) -> None:
    """写年度报告：数字都出自台账；没有记录的地方留空待补充，不会编造。"""
    open_ledger()
    from mingfa.dossier.annual_report import annual_report
    from mingfa.ledger.selectors import unit_find
    from mingfa.rollup.services import catch_up

    of = unit_find(unit)
    catch_up()
    day = dated.date() if dated else date.today()
    written = annual_report(of, year, dated=day, version="published" if published else "reported")
    write_file(output, written.docx_with_sources if sources else written.docx)
    click.echo(f"已写入{output}：数字{len(written.draft.figures)}个，待补充{len(written.draft.gaps)}处。")
    for gap in written.draft.gaps:
        click.echo(f"  {gap.text}")
