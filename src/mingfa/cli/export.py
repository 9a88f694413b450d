"""`mingfa export`: a register of a unit and year as a workbook that the import takes back."""

from __future__ import annotations

from datetime import date

import click

from mingfa.catalogue.table import CATALOGUE
from mingfa.cli._ledger import YEAR, open_ledger, write_file

__all__ = ["command"]


@click.command("export", short_help="把台账导出为Excel，可以原样再导入")
@click.argument("register", metavar="台账")
@click.option(
    "--unit", required=True, metavar="单位", help="谁的台账，含下属单位：12位代码，或者不重名的名称。"
)
@click.option("--year", required=True, type=YEAR, metavar="年份")
@click.option("-o", "--output", required=True, metavar="文件.xlsx")
def command(register: str, unit: str, year: int, output: str) -> None:
    """把一个单位一年的台账导出为Excel，个人信息照原样写入，请按规定保管。"""
    declared = CATALOGUE.open.register(
        register
    )  # restricted ones are handed out to their keepers, on the site
    open_ledger()
    from mingfa.ledger.exchange.export import export
    from mingfa.ledger.models import ReadLog
    from mingfa.ledger.selectors import entries, reading_log, row_of, unit_find

    of = unit_find(unit)
    found = entries(
        viewer=None, register=declared, unit=of, since=date(year, 1, 1), until=date(year, 12, 31)
    ).order_by("occurred_on", "id")
    rows = [(entry.unit.name, row_of(entry, declared)) for entry in found]
    write_file(output, export(declared, rows, unit_name=of.name, year=year))
    reading_log(by=None, way=ReadLog.Way.EXPORT, register=declared, unit=of, rows=len(rows))
    click.echo(f"已导出{len(rows)}行：{output}")
