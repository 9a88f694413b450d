"""`mingfa take-back`: returns that villages have filled in, into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mingfa.cli._documents import content_of
from mingfa.cli._ledger import open_ledger
from mingfa.cli.main import REFUSED
from mingfa.errors import InputFault

if TYPE_CHECKING:
    from mingfa.ledger.exchange.return_merge import ReturnMerge

__all__ = ["command"]

_LEDGER, _SHEET = "台账", "报送表"


@click.command("take-back", short_help="收回填好的报送表，先核对、后写入")
@click.argument("files", nargs=-1, required=True, metavar="文件...")
@click.option(
    "--unit", required=True, metavar="单位", help="收哪个单位（含下属单位）的：12位代码，或者不重名的名称。"
)
@click.option("--dry-run", is_flag=True, help="只核对，不写入。")
@click.option("--skip-faulty", is_flag=True, help="有误的行留下不收，其余照收。")
@click.option(
    "--conflicts",
    type=click.Choice([_LEDGER, _SHEET]),
    help="台账和报送表都改过的行以哪个为准；不写则有这样的行就不收。",
)
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    unit: str,
    dry_run: bool,
    skip_faulty: bool,
    conflicts: str | None,
) -> None:
    """把填好的报送表收进台账。每个文件要么全收、要么不收；同一个文件收两次，不会重复。表中删去的行不撤回，只列出来。"""
    open_ledger()
    from mingfa.ledger.declared import catalogue
    from mingfa.ledger.return_intake import Decisions, return_preview, return_record
    from mingfa.ledger.selectors import unit_find
    from mingfa.rollup.services import catch_up

    within, refused = unit_find(unit), 0
    for file in files:
        try:
            content, name = content_of(file), Path(file).name
            merge = return_preview(content=content, name=name, within=within, by=None).merge
            _tell(merge)
            if dry_run:
                continue
            both = frozenset(change.kept.uid for change in merge.conflicts)
            decisions = Decisions(
                of_sheet=both if conflicts == _SHEET else frozenset(),
                of_ledger=both if conflicts == _LEDGER else frozenset(),
                faulty_left_out=skip_faulty,
            )
            recorded = return_record(content=content, name=name, within=within, by=None, decisions=decisions)
            click.echo(f"{recorded}。")
        except InputFault as fault:
            refused += 1
            click.echo(fault.message, err=True)
    if dry_run:
        click.echo("只作核对，没有写入。")
    else:
        catch_up(catalogue())
    if refused:
        ctx.exit(REFUSED)


def _tell(merge: ReturnMerge) -> None:
    click.echo(
        f"{merge.book.name}：新增{len(merge.new)}行，更正{len(merge.changed)}行，两边都改过{len(merge.conflicts)}行，"
        f"重复{len(merge.duplicates)}行，零报告{len(merge.zeros)}本，有误{len(merge.faults)}处。"
    )
    for note in merge.book.notes:
        click.echo(f"  {note}")
    for kept in merge.missing:
        click.echo(
            f"  表中没有了，仍保留：《{kept.register.label}》{kept.data[kept.register.occurred_on]}的一行"
        )
    for change in merge.conflicts:
        labels = "、".join(change.register.column(name).label for name, *_ in change.fields)
        click.echo(f"  两边都改过：“{change.place.sheet}”第{change.place.row}行的{labels}")
