"""`mingfa restore`: a backup into an empty data folder, verified."""

from __future__ import annotations

import os
from pathlib import Path

import click

from mingfa.cli._ledger import data_home, open_ledger
from mingfa.errors import ChainBroken, InputFault

__all__ = ["command"]


@click.command("restore", short_help="把备份恢复到空的数据文件夹")
@click.argument("file", metavar="文件.zip")
def command(file: str) -> None:
    """把备份恢复到MINGFA_HOME所指的空文件夹，核对校验值、数据库和变更链；有一样不符就不恢复。"""
    if os.environ.get("DATABASE_URL"):
        raise InputFault("已设置DATABASE_URL，数据在PostgreSQL里，请用pg_restore恢复。")
    from mingfa.ledger.backup import backup_read

    home = data_home()
    restored = backup_read(Path(file), home)
    open_ledger(upgrade=True)
    from django.db import connections

    from mingfa.ledger.selectors import chain_verify
    from mingfa.rollup.services import catch_up

    try:
        changes = chain_verify()
    except ChainBroken:
        connections.close_all()
        for name in restored.files:
            (home / name).unlink()
        raise
    catch_up()
    click.echo(f"已恢复{restored.made_at}的备份：{len(restored.files)}个文件，{changes}条变更，变更链完整。")
