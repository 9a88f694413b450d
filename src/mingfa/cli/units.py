"""`mingfa units`: the unit tree from a list, or to look at."""

from __future__ import annotations

from pathlib import Path

import click

from mingfa.cli._documents import content_of
from mingfa.cli._ledger import open_ledger

__all__ = ["command"]


@click.command("units", short_help="建立或者查看单位树")
@click.argument("file", required=False, metavar="[文件.xlsx]")
def command(file: str | None) -> None:
    """按单位表建立单位树：表里有“代码”（12位）和“名称”两列，上下级由代码得出；不写文件则列出现有单位。"""
    content = content_of(file) if file else None
    open_ledger()
    from mingfa.ledger.exchange.workbook import read_workbook
    from mingfa.ledger.models import Unit
    from mingfa.ledger.tree import listed_units, tree_open

    if content is None or file is None:
        for unit in Unit.objects.order_by("path"):
            click.echo(f"{unit.code} {'  ' * (len(unit.ancestor_ids) - 1)}{unit.name}")
        return
    opened = tree_open(listed_units(read_workbook(content, Path(file).name)))
    click.echo(f"单位表共{opened}个单位，现有{Unit.objects.count()}个单位。")
