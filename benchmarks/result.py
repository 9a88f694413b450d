"""What a benchmark found."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

__all__ = ["Result", "seconds"]


@dataclass(frozen=True)
class Result:
    """One comparison; the ratio is theirs to ours, so that above one we are the faster."""

    what: str
    ours: float
    beside: str
    theirs: float

    def cells(self) -> tuple[str, ...]:
        """The row as the table prints it."""
        return (
            self.what,
            f"{self.ours * 1000:,.1f} ms",
            self.beside,
            f"{self.theirs * 1000:,.1f} ms",
            f"× {self.theirs / self.ours:,.2f}",
        )


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """The median duration of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)
