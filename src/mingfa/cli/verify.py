"""`mingfa verify`: the chain of changes, and the totals against the rows."""

from __future__ import annotations

import click

from mingfa.cli._ledger import open_ledger
from mingfa.cli.main import REFUSED

__all__ = ["command"]


@click.command("verify", short_help="核对变更链和汇总")
@click.option("--rebuild", "mend", is_flag=True, help="汇总与记录不一致时，按记录重新汇总。")
@click.pass_context
def command(ctx: click.Context, mend: bool) -> None:
    """核对每条变更与前后相连、记录与变更相符、汇总与记录相符。不一致时退出状态为2。"""
    open_ledger()
    from mingfa.catalogue.table import CATALOGUE
    from mingfa.ledger.models import Unit
    from mingfa.ledger.selectors import chain_verify
    from mingfa.rollup.services import catch_up, rebuild, verify

    changes = chain_verify()
    click.echo(f"变更链完整：{changes}条变更前后相连，记录的现值与变更相符。")
    catch_up()
    wrong = verify()
    if not wrong:
        click.echo("汇总与记录一致。")
        return
    names = dict(Unit.objects.filter(pk__in={one.unit for one in wrong}).values_list("pk", "name"))
    for one in wrong[:20]:
        indicator = CATALOGUE.indicators.get(one.cell.indicator)
        if indicator is not None and indicator.key not in CATALOGUE.open.indicators:
            # What restricted registers count is told to their keepers alone.
            click.echo(f"{names.get(one.unit, one.unit)}：专管台账的一项汇总与记录不一致。", err=True)
            continue
        label = indicator.label if indicator else ""
        month = f"{one.cell.month // 100}年{one.cell.month % 100}月"
        click.echo(
            f"{names.get(one.unit, one.unit)}{month}“{label or one.cell.indicator}”："
            f"汇总为{one.kept.tally.low}，按记录为{one.counted.tally.low}。",
            err=True,
        )
    if mend:
        rebuild()
        click.echo(f"有{len(wrong)}处汇总与记录不一致，已按记录重新汇总。")
        return
    click.echo(f"有{len(wrong)}处汇总与记录不一致。请运行 mingfa verify --rebuild 按记录重新汇总。", err=True)
    ctx.exit(REFUSED)
