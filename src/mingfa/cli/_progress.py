"""How far a batch is: a bar with the time left on a terminal, and what could not be read, wherever it runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import rich.progress
from rich.console import Console

from mingfa.batch.outcome import Outcome, Status
from mingfa.batch.run import Tally
from mingfa.batch.sources import count

__all__ = ["Progress"]


class Progress:
    """Shown on standard error, which the table does not use."""

    def __init__(self, paths: Sequence[str], doing: str = "读取") -> None:
        self._console = Console(stderr=True, highlight=False, soft_wrap=True)
        self._bar = rich.progress.Progress(
            rich.progress.TextColumn(doing),
            rich.progress.BarColumn(),
            rich.progress.MofNCompleteColumn(),
            rich.progress.TextColumn("还需"),
            rich.progress.TimeRemainingColumn(elapsed_when_finished=True),
            console=self._console,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task(doing, total=None if self._bar.disable else count(paths))

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def told(self, name: str, outcome: Outcome) -> None:
        """A file is done; what was not read of it is said at once."""
        if outcome.status == Status.REFUSED:
            self._console.print(outcome.why, markup=False)
        elif outcome.why:
            self._console.print(f"“{name}”：{outcome.why}", markup=False)
        self._bar.advance(self._task)

    @staticmethod
    def summary(tally: Tally, *tables: Path) -> str:
        """What the batch came to, in a line."""
        total = sum(tally.statuses.values())
        told = [f"{status.label}{tally.statuses[status]}份" for status in Status if tally.statuses[status]]
        kept = f"（其中{tally.taken_over}份上次已读，没有再读）" if tally.taken_over else ""
        return f"共{total}份文件{kept}：{'，'.join(told) or '没有可读的文件'}。表格：{'、'.join(map(str, tables))}"
