"""`mingfa cases`: what people said of the figures of received reports, as test cases for the reader."""

from __future__ import annotations

import click

from mingfa.cli._ledger import YEAR, open_ledger, write_file
from mingfa.errors import InputFault

__all__ = ["command"]


@click.command("cases", short_help="把人核对过的数字导出为读取用例")
@click.option("-o", "--output", required=True, metavar="用例.yaml", help="写到哪个文件。")
@click.option("--unit", metavar="单位", help="只导出这个单位及下级的报告。")
@click.option("--year", type=YEAR, metavar="年份", help="只导出这一年的报告。")
def command(output: str, unit: str | None, year: int | None) -> None:
    """把收到的报告里由人确认、更正、补认过的段落导出为YAML，格式与tests/passages相同，可用来检验读取是否准确。"""
    open_ledger()
    from mingfa.dossier.corrections import case_file
    from mingfa.dossier.models import ReceivedReport
    from mingfa.ledger.selectors import unit_find

    reports = ReceivedReport.objects.filter(corrections__isnull=False).distinct().order_by("pk")
    if year is not None:
        reports = reports.filter(year=year)
    chosen = list(reports.select_related("unit"))
    if unit is not None:
        of = unit_find(unit)
        chosen = [report for report in chosen if report.unit.is_under(of)]
    written = case_file(chosen)
    if not written:
        raise InputFault("还没有人核对过这些报告里的数字，没有可导出的用例。")
    write_file(output, written.encode())
    click.echo(f"已导出{len(chosen)}份报告的用例：{output}", err=True)
