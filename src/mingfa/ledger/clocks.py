"""The index of clocks: what every row that stands has set going, when that falls due, and the stage it is in.

Kept by the services in the turn that writes the entry, so that nothing is worked out when it is read. It follows
from the rows, the declared deadlines and the announced calendar alone: `clocks_rebuild` makes it anew, and
`clocks_catch_up` does so when a declaration or the calendar has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from mingfa.catalogue.deadline import Deadline
from mingfa.catalogue.register import Register
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import CalendarEnd
from mingfa.law.workdays import is_workday
from mingfa.ledger.models import Clock, ClockState, Entry
from mingfa.ledger.turn import turn

__all__ = [
    "EXPIRY",
    "Running",
    "clocks_catch_up",
    "clocks_of",
    "clocks_rebuild",
    "clocks_stop",
    "clocks_verify",
    "clocks_wind",
    "stage_of",
]

#: Under which key the index keeps the last day of a roster's row; no deadline may be called so.
EXPIRY = "expiry"

_CHUNK = 2000
#: SQLite takes no more than some thousand values in one statement.
_KEYS = 500
_WAITS = "正在征求意见，期限暂停计算；收到意见并填写日期后继续计算。"


@dataclass(frozen=True, slots=True)
class Running:
    """A clock as a row sets it going; day is None where it cannot be told yet, and remark says why."""

    deadline: str
    started_on: date
    day: date | None
    rolled: date | None = None
    provisional: bool = False
    met_on: date | None = None
    remark: str = ""


def clocks_of(row: Register, catalogue: Catalogue = CATALOGUE) -> tuple[Running, ...]:
    """The clocks that a row sets going, those that are met included."""
    register = type(row)
    running = [_running(deadline, row) for deadline in _deadlines(catalogue).get(register.key, ())]
    if register.standing is not None:
        first, last = (getattr(row, name) for name in register.standing)
        if last is not None:
            running.append(Running(EXPIRY, first or last, last, last))
    return tuple(clock for clock in running if clock is not None)


def stage_of(row: Register) -> str:
    """The key of the stage a row has reached; empty before the first, and where there is no procedure."""
    stage = row.procedure.stage(row) if row.procedure is not None else None
    return stage.key if stage is not None else ""


@lru_cache(maxsize=8)
def _deadlines(catalogue: Catalogue) -> dict[str, tuple[Deadline, ...]]:
    by_register: dict[str, tuple[Deadline, ...]] = {}
    for deadline in catalogue.deadlines.values():
        key = deadline.register.key
        by_register[key] = (*by_register.get(key, ()), deadline)
    return by_register


#: A batch asks for the same days over and over.
_worked = lru_cache(maxsize=8192)(is_workday)


def _running(deadline: Deadline, row: Register) -> Running | None:
    started = deadline.started(row)
    if started is None or deadline.version(started) is None:
        return None
    met: date | None = getattr(row, deadline.met_by)
    try:
        due = deadline.due(row, is_workday=_worked)
    except CalendarEnd as beyond:
        return Running(deadline.key, started, None, met_on=met, remark=str(beyond))
    if due is None:
        # The clock has started and no day follows: others were asked, and there is no saying for how long.
        return Running(deadline.key, started, None, met_on=met, remark=_WAITS)
    return Running(deadline.key, started, due.day, due.rolled, due.provisional, met)


# Keeping the index. All of it runs inside a turn.


def clocks_wind(rows: Iterable[tuple[Entry, Register]], *, fresh: bool, catalogue: Catalogue) -> None:
    """Bring the clocks of entries that stand in line with their rows; fresh entries have none yet."""
    rows = list(rows)
    if not fresh:
        clocks_stop([entry for entry, _ in rows])
    Clock.objects.bulk_create(
        [_kept(entry, running) for entry, row in rows for running in clocks_of(row, catalogue)],
        batch_size=_CHUNK,
    )


def clocks_stop(entries: Sequence[Entry]) -> None:
    """Take away the clocks of entries."""
    for at in range(0, len(entries), _KEYS):
        Clock.objects.filter(entry__in=[entry.pk for entry in entries[at : at + _KEYS]]).delete()


def clocks_catch_up(catalogue: Catalogue = CATALOGUE) -> int:
    """Rebuild the index if it was made by other declarations or another calendar; how many rows were read."""
    made_by = ClockState.objects.filter(pk=1).values_list("digest", flat=True).first()
    return 0 if made_by == _digest(catalogue) else clocks_rebuild(catalogue)


def clocks_rebuild(catalogue: Catalogue = CATALOGUE) -> int:
    """Make the index anew from the rows that stand; returns how many those are."""
    with turn() as now:
        Clock.objects.all().delete()
        rows = 0
        for chunk in _standing(catalogue):
            clocks_wind(chunk, fresh=True, catalogue=catalogue)
            moved = [entry for entry, row in chunk if entry.stage != stage_of(row)]
            for entry, row in chunk:
                entry.stage = stage_of(row)
            Entry.objects.bulk_update(moved, ["stage"], batch_size=_KEYS)
            rows += len(chunk)
        ClockState.objects.update_or_create(pk=1, defaults={"digest": _digest(catalogue), "at": now})
    return rows


def clocks_verify(catalogue: Catalogue = CATALOGUE) -> list[int]:
    """The entries whose clocks or stage are not what follows from their rows; changes nothing."""
    kept: dict[int, set[Running]] = {}
    for clock in Clock.objects.iterator(chunk_size=_CHUNK):
        kept.setdefault(clock.entry_id, set()).add(_read(clock))
    wrong = []
    for chunk in _standing(catalogue):
        for entry, row in chunk:
            if kept.pop(entry.pk, set()) != set(clocks_of(row, catalogue)) or entry.stage != stage_of(row):
                wrong.append(entry.pk)
    # What is left runs for entries that are withdrawn, or of registers no longer declared.
    return sorted([*wrong, *kept])


def _standing(catalogue: Catalogue) -> Iterator[list[tuple[Entry, Register]]]:
    found = Entry.objects.filter(register__in=catalogue.registers, status=Entry.Status.ACTIVE).order_by("pk")
    chunk: list[tuple[Entry, Register]] = []
    for entry in found.iterator(chunk_size=_CHUNK):
        chunk.append((entry, catalogue.registers[entry.register].model_validate(entry.data)))
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _kept(entry: Entry, running: Running) -> Clock:
    return Clock(
        entry=entry,
        unit_id=entry.unit_id,
        register=entry.register,
        deadline=running.deadline,
        started_on=running.started_on,
        day=running.day,
        rolled=running.rolled,
        provisional=running.provisional,
        met_on=running.met_on,
        remark=running.remark,
    )


def _read(clock: Clock) -> Running:
    return Running(
        clock.deadline,
        clock.started_on,
        clock.day,
        clock.rolled,
        clock.provisional,
        clock.met_on,
        clock.remark,
    )


def _digest(catalogue: Catalogue) -> str:
    """Changes with whatever the index follows from, the rows aside."""
    said = [_calendar()]
    for deadline in sorted(catalogue.deadlines.values(), key=lambda one: one.key):
        lengths = [(version.since, version.length, version.extension) for version in deadline.versions]
        fields = (
            deadline.starts_on,
            deadline.met_by,
            deadline.set_by,
            deadline.restarts_on,
            deadline.extended_on,
        )
        applies = _made_of(deadline.applies)
        said.append(
            repr(
                (
                    deadline.key,
                    deadline.register.key,
                    fields,
                    deadline.direction,
                    lengths,
                    deadline.pauses,
                    applies,
                )
            )
        )
    for register in sorted(catalogue.registers.values(), key=lambda one: one.key):
        stages = (
            [(stage.key, stage.needs) for stage in register.procedure.stages] if register.procedure else []
        )
        said.append(repr((register.key, register.standing, stages)))
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _calendar() -> str:
    """The announced calendar, day by day."""
    day, said = date(2004, 1, 1), ""
    try:
        while True:
            said += "1" if is_workday(day) else "0"
            day += timedelta(days=1)
    except CalendarEnd:
        return said


def _made_of(test: Any) -> tuple[object, ...]:
    """What tells a changed test from the one before: its instructions, the names and plain values in it."""
    code = getattr(test, "__code__", None)
    if code is None:
        return (getattr(test, "__qualname__", repr(type(test))),)
    plain = [const for const in code.co_consts if isinstance(const, str | int | float | bool | None | tuple)]
    return (code.co_code.hex(), code.co_names, repr(plain))
