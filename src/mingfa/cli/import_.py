"""`mingfa import`: a workbook into the ledger, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE
from mingfa.cli._documents import content_of
from mingfa.cli._ledger import YEAR, open_ledger, write_file
from mingfa.errors import InputFault, NameFault, RowFault

if TYPE_CHECKING:
    from mingfa.ledger.exchange.preview import Preview

__all__ = ["command"]


@click.command("import", short_help="把Excel台账导入，先核对、后写入")
@click.argument("register", metavar="台账")
@click.argument("file", metavar="文件.xlsx")
@click.option("--unit", required=True, metavar="单位", help="谁的台账：12位代码，或者不重名的名称。")
@click.option("--dry-run", is_flag=True, help="只核对，不写入。")
@click.option("--skip-faulty", is_flag=True, help="有误的行留下不导，其余照导；不加则有一行有误就全不导入。")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="表头=列名",
    help="指明表头对应哪一列，如“时间=受理日期”；“表头=”为不导入。",
)
@click.option("--year", type=YEAR, metavar="年份", help="日期没写年份、表题也没有时，按哪一年。")
@click.option("--marked", metavar="文件.xlsx", help="另存一份副本，把有误的格子标出来。")
def command(
    register: str,
    file: str,
    unit: str,
    dry_run: bool,
    skip_faulty: bool,
    columns: tuple[str, ...],
    year: int | None,
    marked: str | None,
) -> None:
    """把一个Excel文件导入台账。台账写关键字（mediation_cases）或者名称（人民调解登记簿）。"""
    declared = CATALOGUE.open.register(register)  # restricted ones are taken from their keepers, on the site
    content = content_of(file)
    confirmed = dict(_column(said, declared) for said in columns)
    open_ledger()
    from mingfa.ledger.exchange.annotate import annotated
    from mingfa.ledger.intake import intake_preview, intake_record
    from mingfa.ledger.selectors import unit_find
    from mingfa.rollup.services import catch_up

    of = unit_find(unit)
    found = intake_preview(
        content=content,
        name=Path(file).name,
        register=declared,
        unit=of,
        by=None,
        confirmed=confirmed,
        year=year,
    )
    if marked:
        write_file(marked, annotated(content, found))
    _tell(found)
    if dry_run or skip_faulty:
        # Otherwise the refusal names them.
        for place, fault in found.faults:
            click.echo(f"  {place.sheet}第{place.row}行{fault}", err=True)
    if dry_run:
        if found.faults and not skip_faulty:
            raise RowFault(f"有{found.counts.faulty}行有误，如上；没有写入。")
        click.echo("只作核对，没有写入。")
        return
    batch = intake_record(preview=found, unit=of, by=None, confirmed=confirmed, faulty_left_out=skip_faulty)
    catch_up()
    left = f"；留下{found.counts.faulty}行有误的没有导入" if found.counts.faulty else ""
    click.echo(f"已导入{batch.rows}行（第{batch.pk}批）{left}。")


def _column(said: str, register: type[Register]) -> tuple[str, str | None]:
    heading, parted, label = said.rpartition("=")
    if not parted or not heading:
        raise InputFault(f"--column 应写成“表头=列名”，现为“{said}”。")
    if not label:
        return heading, None
    for column in register.columns:
        if label in (column.label, column.name):
            return heading, column.name
    raise NameFault("列", label, [column.label for column in register.columns])


def _tell(found: Preview) -> None:
    counts = found.counts
    click.echo(
        f"{found.name} →《{found.register.label}》：可导入{counts.ok}行，有误{counts.faulty}行，"
        f"重复{counts.duplicate}行，不是记录的{counts.skipped}行。"
    )
    for note in found.notes:
        click.echo(f"  {note}")
    for match in found.unconfirmed:
        click.echo(f'  {match.note}：--column "{match.heading}=列名"')
