"""The ledger for a verb: Django started, the database ready, units and years as a command line names them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from mingfa.errors import InputFault

__all__ = ["YEAR", "data_home", "open_ledger", "write_file"]


def data_home() -> Path:
    """The data folder; InputFault where it cannot be used. Django is not started."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mingfa.project.settings")
    from django.conf import settings  # verbs that read a text alone do not wait for it

    try:
        return Path(settings.HOME)
    except OSError as error:
        raise InputFault(
            f"数据文件夹不能使用（{error.strerror}：{error.filename}）。请核对环境变量MINGFA_HOME。"
        ) from error


def open_ledger(*, upgrade: bool = False) -> None:
    """Start Django; a new database is set up, an older one is brought up to date with `upgrade` alone.

    Due days follow the declarations and the calendar that are installed. InputFault when the database waits for an upgrade, or cannot be opened.
    """
    data_home()
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting and not upgrade and executor.loader.applied_migrations:
            raise InputFault(
                "数据库是旧版本建立的。请先备份（mingfa backup 文件），再运行 mingfa serve，会自动升级。"
            )
        if waiting:
            call_command("migrate", verbosity=0)
        from mingfa.ledger.clocks import clocks_catch_up

        clocks_catch_up()
    except DatabaseError as error:
        raise InputFault(f"数据库打不开：{error}。请核对MINGFA_HOME或DATABASE_URL。") from error


class _Year(click.ParamType[int]):
    """A year of four digits."""

    name = "年份"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip().removesuffix("年")
        if not (text.isascii() and text.isdecimal() and 1949 <= int(text) <= 2100):
            self.fail(f"“{value}”不是年份，应为四位数字，如2024", param, ctx)
        return int(text)


YEAR = _Year()


def write_file(name: str, content: bytes) -> None:
    """Write a file whole or not at all; InputFault where it cannot be written."""
    path = Path(name)
    partial = path.with_name(f".{path.name}.partial")
    try:
        try:
            partial.write_bytes(content)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise InputFault(
            f"“{name}”写不进去（{error.strerror}）。请核对文件夹是否存在、是否有权写入。"
        ) from error
