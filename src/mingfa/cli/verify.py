"""`mingfa verify`: the chain of changes, the totals against the rows, and attachments against their hashes."""

from __future__ import annotations

import click

from mingfa.cli._ledger import open_ledger
from mingfa.cli.main import REFUSED

__all__ = ["command"]


@click.command("verify", short_help="核对变更链、汇总、期限、检索和附件")
@click.option("--rebuild", "mend", is_flag=True, help="汇总、期限或检索与记录不一致时，按记录重新计算。")
@click.pass_context
def command(ctx: click.Context, mend: bool) -> None:
    """核对每条变更与前后相连、记录与变更相符、汇总、期限和检索与记录相符、附件与校验值相符。不一致时退出状态为2。"""
    open_ledger()
    from mingfa.ledger.selectors import chain_verify

    changes = chain_verify()
    click.echo(f"变更链完整：{changes}条变更前后相连，记录的现值与变更相符。")
    agrees = [_totals(mend), _clocks(mend), _search(mend), _attachments()]
    if not all(agrees):
        ctx.exit(REFUSED)


def _totals(mend: bool) -> bool:
    """Whether the totals agree with the rows, or do now."""
    from mingfa.catalogue.table import CATALOGUE
    from mingfa.ledger.models import Unit
    from mingfa.rollup.services import catch_up, rebuild, verify

    catch_up()
    wrong = verify()
    if not wrong:
        click.echo("汇总与记录一致。")
        return True
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
        return True
    click.echo(f"有{len(wrong)}处汇总与记录不一致。请运行 mingfa verify --rebuild 按记录重新汇总。", err=True)
    return False


def _attachments() -> bool:
    """Whether every attachment is what was attached. A file that is gone comes back from a backup alone."""
    from mingfa.ledger.attachments import attachments_damaged

    damaged = list(attachments_damaged())
    for one in damaged[:20]:
        click.echo(
            f"{one.entry.unit.name}第{one.entry_id}号记录的附件丢失或被改动（{one.sha256[:12]}）。", err=True
        )
    if damaged:
        click.echo(f"有{len(damaged)}份附件与登记时的校验值不符，请从备份中找回。", err=True)
    else:
        click.echo("附件与登记时的校验值一致。")
    return not damaged


def _clocks(mend: bool) -> bool:
    """Whether the due days agree with the rows, or do now."""
    from mingfa.ledger.clocks import clocks_rebuild, clocks_verify

    wrong = clocks_verify()
    if not wrong:
        click.echo("期限与记录一致。")
        return True
    if mend:
        clocks_rebuild()
        click.echo(f"有{len(wrong)}条记录的期限与记录不一致，已按记录重新计算。")
        return True
    click.echo(
        f"有{len(wrong)}条记录的期限与记录不一致。请运行 mingfa verify --rebuild 按记录重新计算。", err=True
    )
    return False


def _search(mend: bool) -> bool:
    """Whether the search index agrees with the rows, or does now."""
    from mingfa.ledger.declared import catalogue
    from mingfa.ledger.search.index import index_follow, index_rebuild, index_verify

    index_follow(catalogue())
    wrong = index_verify(catalogue())
    if not wrong:
        click.echo("检索与记录一致。")
        return True
    if mend:
        index_rebuild(catalogue())
        click.echo("检索与记录不一致，已按记录重新编排。")
        return True
    click.echo("检索与记录不一致。请运行 mingfa verify --rebuild 按记录重新编排。", err=True)
    return False
