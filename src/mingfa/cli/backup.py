"""`mingfa backup`: everything in one file, while the site runs."""

from __future__ import annotations

from pathlib import Path

import click

from mingfa.cli._ledger import data_home, open_ledger
from mingfa.errors import InputFault

__all__ = ["command"]


@click.command("backup", short_help="把全部数据备份成一个文件")
@click.argument("file", metavar="文件.zip")
def command(file: str) -> None:
    """把数据库和数据文件夹备份成一个zip文件，附清单和校验值；系统运行时也可以备份。"""
    target = Path(file)
    if target.exists():
        raise InputFault(f"“{file}”已经存在，请换一个文件名。")
    open_ledger()
    from django.db import connection
    from django.utils import timezone

    from mingfa.ledger.backup import backup_write

    if connection.vendor != "sqlite":
        raise InputFault("数据在PostgreSQL里，请用pg_dump备份。")
    made = backup_write(data_home(), target, now=timezone.localtime())
    click.echo(f"已备份{len(made.files)}个文件到{file}（{target.stat().st_size / 1048576:.1f}MB）。")
