"""`mingfa impact`: what a correction or a withdrawal would move, without making it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mingfa.cli._ledger import open_ledger
from mingfa.errors import InputFault, NameFault, RowFault

if TYPE_CHECKING:
    from mingfa.catalogue.register import Register
    from mingfa.ledger.models import Entry
    from mingfa.rollup.impact import Impact

__all__ = ["command"]


@click.command("impact", short_help="更正或撤回一条记录会牵动什么")
@click.argument("entry", type=int, metavar="记录编号")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="栏目=内容",
    help="更正后的内容，可写多个；等号后留空表示清空。",
)
@click.option("--withdraw", is_flag=True, help="看撤回这条记录会牵动什么。")
def command(entry: int, settings: tuple[str, ...], withdraw: bool) -> None:
    """列出会变动的数字、报告文句、期限和报送情况；什么也不改。记录编号是记录网址里的数字。"""
    if withdraw == bool(settings):
        raise InputFault("请写明要看什么：用 --set 栏目=内容 看更正，或用 --withdraw 看撤回。")
    open_ledger()
    from datetime import date

    from mingfa.catalogue.table import CATALOGUE
    from mingfa.dossier.impact import reports_touched
    from mingfa.ledger.models import Entry
    from mingfa.ledger.selectors import row_of
    from mingfa.rollup.impact import Supposed, impact
    from mingfa.rollup.services import catch_up

    # What restricted registers hold is told to their keepers alone.
    known = Entry.objects.filter(status=Entry.Status.ACTIVE, register__in=CATALOGUE.open.registers)
    found = known.select_related("unit").filter(pk=entry).first()
    if found is None:
        raise NameFault("有效记录", str(entry))
    register = CATALOGUE.register(found.register)
    after = None if withdraw else _corrected(found, register, settings)
    catch_up()
    moved = impact(
        [Supposed(found.unit, row_of(found, register), after, found)],
        today=date.today(),
        catalogue=CATALOGUE.open,
    )
    _tell(moved)
    for touched in reports_touched(moved, viewer=None):
        click.echo(f"已报送的{touched.report.file_name}：{'、'.join(text for text, _ in touched.passages)}")


def _corrected(entry: Entry, register: type[Register], settings: tuple[str, ...]) -> Register:
    from mingfa.catalogue.register import taken

    names = {column.label: column.name for column in register.columns}
    values: dict[str, Any] = dict(entry.data)
    for setting in settings:
        said, sign, value = setting.partition("=")
        name = names.get(said.strip(), said.strip())
        if not sign or name not in register.model_fields:
            raise NameFault("栏目", said.strip(), [*names, *register.model_fields])
        values[name] = value
    row, faults = taken(register, values, year=entry.occurred_on.year)
    if row is None:
        raise RowFault("；".join(str(fault).rstrip("。") for fault in faults) + "。", faults)
    return row


def _tell(moved: Impact) -> None:
    if not moved:
        click.echo("不牵动任何数字、文句、期限和报送情况。")
    for figure in moved.figures:
        click.echo(f"数字　{figure.said}")
    for sentence in moved.sentences:
        click.echo(f"文句　{sentence.unit.name}{sentence.year}年报告：{sentence.before or '（无）'}")
        click.echo(f"　　　　改为：{sentence.after or '（无）'}")
    for due in moved.dues:
        click.echo(f"期限　{due.unit.name}{due.said}")
    for one in moved.returns:
        click.echo(f"报送　{one.said}")
