"""`mingfa explain`: what a rule looks for, what an indicator counts."""

from __future__ import annotations

import click

from mingfa.review.explain import explain

__all__ = ["command"]


@click.command("explain", short_help="说明一条规则、一个台账、指标或期限")
@click.argument("name", metavar="编号或名称")
def command(name: str) -> None:
    """说明一条审读规则（如 PLC001），或者一个台账、指标、期限的口径和依据。"""
    click.echo(explain(name))
