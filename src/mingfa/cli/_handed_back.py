"""What `mingfa review` writes beside its list: commented copies, letters, and the table of a batch."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from mingfa.batch.findings import Reviewed, fill_findings, reviewed
from mingfa.batch.outcome import Outcome
from mingfa.batch.reviewing import Reviewing
from mingfa.cli._ledger import write_file
from mingfa.errors import InputFault
from mingfa.remarks.comments import commented
from mingfa.remarks.letter import letter, office_of
from mingfa.remarks.remark import Remark, remarks_of
from mingfa.report.model import Document
from mingfa.review.groups import Group
from mingfa.review.rule import Severity
from mingfa.writing.docx import to_docx

__all__ = ["HandBack", "tabulate"]

_TERMINAL = 150  # columns of the table where it goes into a file or a pipe


class _Copies:
    """Where a .docx for each paper goes: the file named, or in a folder, under the name of the paper and what it is."""

    def __init__(self, target: str, what: str, inputs: Iterable[str]) -> None:
        self._target, self._what = Path(target), what
        self._inputs = {Path(one).resolve() for one in inputs}
        self._single = self._target.suffix.lower() == ".docx"
        self._taken: set[Path] = set()

    def write(self, document: Document, make: Callable[[], bytes]) -> None:
        """Write the copy of a paper and say so; InputFault where it would overwrite what was read."""
        path = self._path(document)
        if path.resolve() in self._inputs | {Path(document.file).resolve()}:
            raise InputFault(f"“{path}”是要审读的原文件，不能写在它上面。请换一个文件名。")
        write_file(str(path), make())
        click.echo(f"{self._what}已写入“{path}”。", err=True)

    def _path(self, document: Document) -> Path:
        if self._single:
            if self._taken:
                raise InputFault(f"审读的报告不止一份，“{self._target}”只写得下一份。请改写成文件夹名。")
            path = self._target
        else:
            try:
                self._target.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InputFault(f"不能建立文件夹“{self._target}”。请换一个有权写入的位置。") from error
            stem = Path(document.file).stem
            names = (f"{stem}（{self._what}{number or ''}）.docx" for number in range(len(self._taken) + 1))
            path = next(one for name in names if (one := self._target / name) not in self._taken)
        self._taken.add(path)
        return path


class HandBack:
    """What is written for each paper: a commented copy, a letter, or both."""

    def __init__(
        self,
        files: Iterable[str],
        *,
        comments: str | None,
        letter: str | None,
        to: str | None,
        office: str | None,
        dated: date,
    ) -> None:
        self._comments = _Copies(comments, "批注", files) if comments else None
        self._letters = _Copies(letter, "审核意见", files) if letter else None
        self._to, self._office, self._dated = to, office, dated

    def write(self, content: bytes, document: Document, findings: Iterable[Mapping[str, Any]]) -> None:
        """Write what is asked for of one paper."""
        remarks = remarks_of(document, findings)
        if self._comments:
            self._comments.write(document, partial(commented, content, document, remarks))
        if self._letters:
            self._letters.write(document, partial(self._letter, document, remarks))

    def _letter(self, document: Document, remarks: Sequence[Remark]) -> bytes:
        to = self._to or "、".join(document.meta.issuers) or document.meta.unit
        office = self._office or office_of(document.meta.county)
        if not to:
            raise InputFault(
                f"“{document.file}”没有写明是哪个单位的报告，不知道审核意见发给谁。请加 --to 单位全称。"
            )
        if not office:
            raise InputFault(
                f"“{document.file}”没有写明所属的县（市、区），不知道由谁出审核意见。请加 --office 机关全称。"
            )
        return to_docx(letter(document, remarks, to=to, office=office, dated=self._dated))


def tabulate(
    files: Sequence[str],
    table: str,
    jobs: int | None,
    reviewing: Reviewing,
    dismissed: Callable[[str], frozenset[tuple[str, str]]],
) -> tuple[bool, bool]:
    """Review all files into one table and show its summary; whether some were not read, and whether some have errors."""
    from mingfa.batch.pool import here, on_processes
    from mingfa.batch.run import run
    from mingfa.batch.sheet import book_written
    from mingfa.cli._progress import Progress

    path = Path(table)
    if path.suffix.lower() != ".xlsx":
        raise InputFault(f"“{table}”应以.xlsx结尾。请改为如“审读意见.xlsx”。")
    if not path.parent.is_dir():
        raise InputFault(f"没有“{path.parent}”这个文件夹。请先建立，或换一个位置。")
    if reviewing.context.facts is not None:
        reader = partial(here, work=reviewing)
    else:
        reader = partial(on_processes, jobs=jobs or os.cpu_count() or 1, work=reviewing)
    told: list[Reviewed] = []

    def write(target: Path, outcomes: Iterable[tuple[str, Outcome]]) -> None:
        for name, outcome in outcomes:
            told.append(reviewed(name, outcome, dismissed(name)))
        book_written(target, partial(fill_findings, told))

    with Progress(files, "审读") as progress:
        tally = run(files, path, reader, progress.told, what=reviewing.key, write=write)
    _show(told)
    click.echo(progress.summary(tally, path), err=True)
    return any(not one.was_read for one in told), any(one.of_grade(Severity.ERROR) for one in told)


def _show(papers: Sequence[Reviewed]) -> None:
    """The counts of each paper as a table, then the gravest findings, then what was not read."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    width = None if sys.stdout.isatty() else _TERMINAL
    console = Console(highlight=False, width=width)
    read = [one for one in papers if one.was_read]
    folder = os.path.commonpath([str(Path(one.name).parent) for one in papers]) if papers else ""
    names = {one.name: os.path.relpath(one.name, folder or ".") for one in papers}
    groups = [group for group in Group if any(one.groups.get(group) for one in read)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("报告", overflow="fold")
    for heading in (*(one.label for one in Severity), "合计", *(one.label for one in groups)):
        table.add_column(heading, justify="right", no_wrap=True)
    for one in read:
        counts = [
            *map(one.of_grade, Severity),
            len(one.outcome.rows),
            *(one.groups.get(each, 0) for each in groups),
        ]
        table.add_row(Text(names[one.name]), *(str(count) if count else "·" for count in counts))
    if read:
        console.print(table)
    for one in read:
        for line in one.top:
            console.print(Text(f"{names[one.name]} {line}"), soft_wrap=True)
    for one in papers:
        if one.outcome.why:
            told = f"部分读取 {names[one.name]}" if one.was_read else "未读取"
            console.print(Text(f"{told}：{one.outcome.why}"), soft_wrap=True)
