"""What a benchmark found."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

__all__ = ["Result", "processor_seconds", "seconds"]


@dataclass(frozen=True)
class Result:
    """One comparison, of seconds unless a unit is named; the ratio is theirs to ours, so that above one we are the better."""

    what: str
    ours: float
    beside: str
    theirs: float
    unit: str = "s"

    def cells(self) -> tuple[str, ...]:
        """The row as the table prints it."""
        return (
            self.what,
            self._said(self.ours),
            self.beside,
            self._said(self.theirs),
            f"× {self.theirs / self.ours:,.2f}",
        )

    def _said(self, value: float) -> str:
        return f"{value * 1000:,.1f} ms" if self.unit == "s" else f"{value:,.0f} {self.unit}"


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """The median duration of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def processor_seconds(*works: Callable[[], object], times: int = 3) -> list[float]:
    """The least processor time of each of some works, done in turns so that what else runs meets them alike."""
    least = [float("inf")] * len(works)
    for _ in range(times):
        for at, work in enumerate(works):
            start = time.process_time()
            work()
            least[at] = min(least[at], time.process_time() - start)
    return least
