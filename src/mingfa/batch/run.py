"""A batch from paths to table: what was read before is taken over, the rest is read, and all of it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mingfa.batch.outcome import Outcome, refusal
from mingfa.batch.sources import Source, sources
from mingfa.batch.state import State, fingerprint, state_file
from mingfa.batch.table import write_table

__all__ = ["Reader", "Tally", "Write", "run"]

#: Reads sources in whatever order: on processes, or on a cluster.
Reader = Callable[[Iterable[Source]], Iterator[tuple[Source, Outcome]]]
#: Writes what a batch came to into a file.
Write = Callable[[Path, Iterable[tuple[str, Outcome]]], None]


@dataclass(slots=True)
class Tally:
    """What a batch came to: files by status, and how many of them were taken over from an earlier run."""

    statuses: Counter[str] = field(default_factory=Counter)
    taken_over: int = 0


def run(
    paths: Sequence[str],
    table: Path,
    reader: Reader,
    told: Callable[[str, Outcome], None] = lambda name, outcome: None,
    *,
    what: str = "read",
    write: Write = write_table,
    besides: Iterable[tuple[Path, Write]] = (),
) -> Tally:
    """Read all that `paths` stand for and write the table; `told` is called for each file as it is done.

    what: what the reader does, told so that an earlier run that did something else is not taken over
    besides: other tables of the same outcomes
    """
    tally = Tally()
    state = State(state_file(table), what)
    names: dict[str, str] = {}

    def unread() -> Iterator[Source]:
        """The sources whose outcome is not known yet; those that cannot be opened need no reader."""
        for source in sources(paths):
            name = _name_apart(source.name, names)
            names[name] = sha256 = fingerprint(source.content)
            if source.fault is not None:
                finish(name, sha256, refusal(source.fault))
            elif state.known(name, sha256):
                tally.taken_over += 1
                ((_, outcome),) = state.outcomes([name])
                finish(name, None, outcome)
            else:
                yield Source(name, source.content)

    def finish(name: str, sha256: str | None, outcome: Outcome) -> None:
        if sha256 is not None:
            state.keep(name, sha256, outcome)
        tally.statuses[outcome.status] += 1
        told(name, outcome)

    try:
        for source, outcome in reader(unread()):
            finish(source.name, names[source.name], outcome)
        for path, write_one in ((table, write), *besides):
            write_one(path, state.outcomes(sorted(names)))
    finally:
        state.close()
    return tally


def _name_apart(name: str, taken: dict[str, str]) -> str:
    """Names may come twice in an archive, or by two paths; the table tells them apart."""
    number, apart = 1, name
    while apart in taken:
        number += 1
        apart = f"{name}（{number}）"
    return apart
