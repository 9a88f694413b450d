"""`mingfa returns`: the workbooks by which villages return a month, to be sent out."""

from __future__ import annotations

import click

from mingfa.cli._ledger import YEAR, open_ledger, write_file

__all__ = ["command"]


@click.command("returns", short_help="生成各村一个月的报送表，发出去填")
@click.argument("unit", metavar="单位")
@click.argument("year", type=YEAR, metavar="年份")
@click.option("--month", required=True, type=click.IntRange(1, 12), metavar="月份")
@click.option(
    "-o", "--output", required=True, metavar="文件.zip", help="乡镇为各村打包的.zip，村（社区）为一个.xlsx。"
)
def command(unit: str, year: int, month: int, output: str) -> None:
    """生成报送表：每村一个Excel文件，里面是各本台账和已有的记录。个人信息照原样写入，请按规定保管。"""
    open_ledger()
    from django.utils import timezone

    from mingfa.ledger.models import Level
    from mingfa.ledger.return_handout import return_handout, return_handouts, returning_units
    from mingfa.ledger.selectors import unit_find

    of, made, asked = unit_find(unit), timezone.now(), year * 100 + month
    if of.level >= Level.VILLAGE:
        write_file(output, return_handout(unit=of, month=asked, by=None, made=made))
        click.echo(f"已生成{of.name}{year}年{month}月报送表：{output}")
        return
    write_file(output, return_handouts(town=of, month=asked, by=None, made=made))
    click.echo(f"已生成{of.name}{len(returning_units(of, None))}个单位{year}年{month}月报送表：{output}")
