"""`mingfa demo`: a county that does not exist, from its clerks' sheets to its town's report, in a folder of its own."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mingfa.cli._ledger import open_ledger
from mingfa.cli.main import REFUSED
from mingfa.sample.county import SAMPLE_TOWN
from mingfa.sample.folder import DemoFolder

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

__all__ = ["command"]


@click.command("demo", short_help="用虚构的县演示一遍：导入台账、写报告、审读")
@click.option(
    "--dir",
    "directory",
    default="demo",
    show_default=True,
    metavar="文件夹",
    help="放在哪里；只用自己建的文件夹。",
)
@click.pass_context
def command(ctx: click.Context, directory: str) -> None:
    """建一个虚构的县，导入它的台账，写出样例镇的年度报告并审读，再读回来逐个核对数字。"""
    from rich.console import Console

    folder = DemoFolder(Path(directory))
    # The demo has a data folder of its own, whatever the environment says: real data is never touched.
    os.environ["MINGFA_HOME"] = str(folder.folder("home").resolve())
    os.environ.pop("DATABASE_URL", None)
    open_ledger(upgrade=True)
    console = Console(highlight=False)
    agrees = _run(folder, console)
    program = sys.argv[0] if Path(sys.argv[0]).stem == "mingfa" else "mingfa"
    console.print(f"打开网站：MINGFA_HOME={folder.home} {program} serve", markup=False, soft_wrap=True)
    ctx.exit(0 if agrees else REFUSED)


def _run(folder: DemoFolder, console: Console) -> bool:
    from mingfa.sample import demo

    table = _table()
    timed = _Timed(table)
    with timed("单位和账号") as said:
        said(f"{demo.accounts()}个账号，登录页列出，只能在本机使用")
    with timed("台账工作簿") as said:
        files = demo.workbooks(folder)
        said(f"{len(files)}个Excel文件")
    with timed("导入") as said, _progress(console, len(files)) as step:
        done = demo.import_files(files, step)
        said(
            f"{done.rows}行；有误{done.faulty}行（标在{len(done.marked)}个副本里），重复{done.duplicates}行，非记录{done.skipped}行"
        )
    with timed("零报告") as said:
        said(f"{demo.zero_returns()}个村签报")
    with timed("年度报告") as said:
        proof = demo.proof(folder)
        said(f"{SAMPLE_TOWN.name}，数字{len(proof.report.draft.figures)}个，审读意见{len(proof.findings)}条")
    with timed("数字") as said:
        said(demo.figures(folder).name)
    with timed("外镇报告") as said:
        reviewed = list(demo.reports(folder))
        said(f"{len(reviewed)}篇，审读意见{sum(len(one.findings) for one in reviewed)}条，列在下面")
    console.print(table)
    for one in reviewed:
        console.print(one.path.name, markup=False)
        for finding in one.findings:
            console.print(f"  {finding.code} {finding.message}", markup=False, soft_wrap=True)
    for difference in proof.differences:
        console.print(str(difference), markup=False, style="red", soft_wrap=True)
    console.print(f"报告：{proof.path}", markup=False, soft_wrap=True)
    told = len(proof.report.draft.figures)
    wrong = len(proof.differences)
    console.print(f"回读核对：{told}个数字{'全部一致' if not wrong else f'，{wrong}处不一致'}", markup=False)
    return not wrong


def _table() -> Table:
    from rich.table import Table

    table = Table(title="明法演示", title_justify="left")
    table.add_column("步骤", no_wrap=True)
    table.add_column("结果")
    table.add_column("用时", justify="right", no_wrap=True)
    return table


class _Timed:
    """Puts each step into the table with the time it took."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @contextmanager
    def __call__(self, step: str) -> Iterator[Callable[[str], None]]:
        """A step; what is said of it last stands in the table."""
        result = ""

        def said(text: str) -> None:
            nonlocal result
            result = text

        start = time.monotonic()
        yield said
        self.table.add_row(step, result, f"{time.monotonic() - start:.1f}秒")


@contextmanager
def _progress(console: Console, total: int) -> Iterator[Callable[[str], None]]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=total)

        def step(description: str) -> None:
            bar.update(task, description=description, advance=1)

        yield step
