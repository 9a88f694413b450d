"""`mingfa figures`: what the ledger adds up to for a unit and year."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from mingfa.cli._documents import print_json
from mingfa.cli._ledger import YEAR, open_ledger

__all__ = ["command"]


@click.command("figures", short_help="列出一个单位一年的数字")
@click.argument("unit", metavar="单位")
@click.argument("year", type=YEAR, metavar="年份")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，供其他程序使用。")
def command(unit: str, year: int, as_json: bool) -> None:
    """列出一个单位（含下属单位）一年的全部数字，带上下限、覆盖情况和分类。"""
    open_ledger()
    from mingfa.ledger.selectors import unit_find
    from mingfa.rollup.figures import figures_json
    from mingfa.rollup.services import catch_up

    of = unit_find(unit)
    catch_up()
    told = figures_json(of, year, today=date.today())
    if as_json:
        print_json([told], several=False)
    else:
        _show(told)


_COVERED = ("expected", "reported", "zero", "silent")
_BOUNDS = {"exact": "", "at_least": "不少于", "at_most": "不超过", "about": "约", "range": ""}


def _show(told: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{told['unit']['name']}{told['year']}年", title_justify="left")
    for heading in ("指标", "数字", "记录", "应报", "有记录", "零报告", "未报"):
        table.add_column(heading, justify="left" if heading == "指标" else "right")
    for figure in told["figures"]:
        covered = figure["coverage"] or {}
        table.add_row(
            figure["label"],
            _said(figure),
            str(figure["rows"]),
            *(str(covered.get(name, "")) for name in _COVERED),
        )
        for group in figure["groups"]:
            table.add_row(f"  {group['group']}", _said({**group, "unit": figure["unit"]}), str(group["rows"]))
    Console(highlight=False).print(table)


def _said(figure: dict[str, Any]) -> str:
    if figure["value"] is None:
        return "—"
    high = f"—{figure['value_high']}" if figure["value_high"] is not None else ""
    return f"{_BOUNDS[figure['bound']]}{figure['value']}{high}{figure['unit']}"
