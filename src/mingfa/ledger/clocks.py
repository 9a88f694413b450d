"""The index of clocks: what every row that stands has set going, when that falls due, and the stage it is in.

Kept by the services in the turn that writes the entry, so that nothing is worked out when it is read. It follows
from the rows, the declared deadlines and the announced calendar alone: `clocks_rebuild` makes it anew, and
`clocks_catch_up` does so when a declaration or the calendar has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from mingfa.catalogue.deadline import Deadline
from mingfa.catalogue.many import stored_form
from mingfa.catalogue.register import Register
from mingfa.catalogue.rows import ByFields, Rows, filled
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import CalendarEnd
from mingfa.law.workdays import is_workday
from mingfa.ledger.insertion import insert
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
    "stages_of",
]

#: Under which key the index keeps the last day of a roster's row; no deadline may be called so.
EXPIRY = "expiry"

_CHUNK = 2000
#: How many outcomes of a deadline are remembered; beyond it memory begins anew.
_ENDINGS = 8192
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


class _Ending(NamedTuple):
    """When a clock ends, apart from who has met it."""

    day: date | None
    rolled: date | None
    provisional: bool
    remark: str


def clocks_of(row: Register, catalogue: Catalogue = CATALOGUE) -> tuple[Running, ...]:
    """The clocks that a row sets going, those that are met included."""
    watches = _watches(catalogue).get(row.key, ())
    return tuple(clock for watch in watches if (clock := watch.running(row)) is not None)


def stage_of(row: Any) -> str:
    """The key of the stage a row has reached; empty before the first, and where there is no procedure."""
    stage = row.procedure.stage(row) if row.procedure is not None else None
    return stage.key if stage is not None else ""


def stages_of(rows: Rows[Register]) -> Sequence[str]:
    """The same of many rows."""
    return _stages(rows.register).of(rows)


@cache
def _stages(register: type[Register]) -> ByFields[str]:
    return ByFields(stage_of, keys=filled)


class _Watch:
    """A deadline, and what it came to for days and fields it was asked for."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._known: dict[tuple[Any, ...], _Ending] = {}

    def running(self, row: Any) -> Running | None:
        """The clock that a row sets going."""
        deadline = self._deadline
        started = deadline.started(row)
        if started is None or deadline.version(started) is None:
            return None
        # A batch asks for the same days over and over.
        asked = (started, *[getattr(row, name) for name in deadline.reads])
        ending = self._known.get(asked)
        if ending is None:
            if len(self._known) >= _ENDINGS:
                self._known.clear()
            ending = self._known[asked] = _ending(deadline, row)
        day, rolled, provisional, remark = ending
        return Running(deadline.key, started, day, rolled, provisional, getattr(row, deadline.met_by), remark)


class _Expiry:
    """The last day of a roster's row."""

    def __init__(self, standing: tuple[str, str]) -> None:
        self._standing = standing

    def running(self, row: Any) -> Running | None:
        """The clock that a row sets going."""
        first, last = (getattr(row, name) for name in self._standing)
        return None if last is None else Running(EXPIRY, first or last, last, last)


@lru_cache(maxsize=8)
def _watches(catalogue: Catalogue) -> dict[str, tuple[_Watch | _Expiry, ...]]:
    by_register: dict[str, tuple[_Watch | _Expiry, ...]] = {}
    for deadline in catalogue.deadlines.values():
        key = deadline.register.key
        by_register[key] = (*by_register.get(key, ()), _Watch(deadline))
    for key, register in catalogue.registers.items():
        if register.standing is not None:
            by_register[key] = (*by_register.get(key, ()), _Expiry(register.standing))
    return by_register


def _ending(deadline: Deadline, row: Register) -> _Ending:
    try:
        due = deadline.due(row, is_workday=is_workday)
    except CalendarEnd as beyond:
        return _Ending(None, None, False, str(beyond))
    if due is None:
        # The clock has started and no day follows: others were asked, and there is no saying for how long.
        return _Ending(None, None, False, _WAITS)
    return _Ending(due.day, due.rolled, due.provisional, "")


# Keeping the index. All of it runs inside a turn.


_COLUMNS = (
    *("entry", "unit", "register", "deadline", "started_on", "day", "rolled", "provisional", "met_on"),
    "remark",
)


def clocks_wind(
    entries: Sequence[int], units: Sequence[int], rows: Rows[Register], *, fresh: bool, catalogue: Catalogue
) -> None:
    """Bring the clocks of entries that stand in line with their rows; fresh entries have none yet.

    entries, units: primary keys, of the entries and of the unit of each
    """
    if not fresh:
        clocks_stop(entries)
    key = rows.register.key
    kept = [
        (entry, unit, key, *clock)
        for columns in _winding(catalogue).get(key, ())
        for entry, unit, clock in zip(entries, units, columns.of(rows), strict=True)
        if clock is not None
    ]
    if kept:
        insert(Clock, _COLUMNS, kept)


@lru_cache(maxsize=8)
def _winding(catalogue: Catalogue) -> dict[str, tuple[ByFields[tuple[Any, ...] | None], ...]]:
    return {
        key: tuple(ByFields(_written(watch)) for watch in watches)
        for key, watches in _watches(catalogue).items()
    }


def _written(watch: _Watch | _Expiry) -> Callable[[Any], tuple[Any, ...] | None]:
    """A row's clock as the index has it, from its deadline on."""

    def columns(row: Any) -> tuple[Any, ...] | None:
        clock = watch.running(row)
        if clock is None:
            return None
        days = (clock.started_on.isoformat(), _iso(clock.day), _iso(clock.rolled))
        return (clock.deadline, *days, clock.provisional, _iso(clock.met_on), clock.remark)

    return columns


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def clocks_stop(entries: Sequence[int]) -> None:
    """Take away the clocks of entries, given by their keys."""
    for at in range(0, len(entries), _KEYS):
        Clock.objects.filter(entry__in=entries[at : at + _KEYS]).delete()


def clocks_catch_up(catalogue: Catalogue = CATALOGUE) -> int:
    """Rebuild the index if it was made by other declarations or another calendar; how many rows were read."""
    made_by = ClockState.objects.filter(pk=1).values_list("digest", flat=True).first()
    return 0 if made_by == _digest(catalogue) else clocks_rebuild(catalogue)


def clocks_rebuild(catalogue: Catalogue = CATALOGUE) -> int:
    """Make the index anew from the rows that stand; returns how many those are."""
    with turn() as now:
        Clock.objects.all().delete()
        count = 0
        for entries, rows in _standing(catalogue):
            keys, units = [entry.pk for entry in entries], [entry.unit_id for entry in entries]
            clocks_wind(keys, units, rows, fresh=True, catalogue=catalogue)
            moved = []
            for entry, stage in zip(entries, stages_of(rows), strict=True):
                if entry.stage != stage:
                    entry.stage = stage
                    moved.append(entry)
            Entry.objects.bulk_update(moved, ["stage"], batch_size=_KEYS)
            count += len(entries)
        ClockState.objects.update_or_create(pk=1, defaults={"digest": _digest(catalogue), "at": now})
    return count


def clocks_verify(catalogue: Catalogue = CATALOGUE) -> list[int]:
    """The entries whose clocks or stage are not what follows from their rows; changes nothing."""
    kept: dict[int, set[Running]] = {}
    for clock in Clock.objects.iterator(chunk_size=_CHUNK):
        kept.setdefault(clock.entry_id, set()).add(_read(clock))
    wrong = []
    for entries, rows in _standing(catalogue):
        for entry, row in zip(entries, rows, strict=True):
            if kept.pop(entry.pk, set()) != set(clocks_of(row, catalogue)) or entry.stage != stage_of(row):
                wrong.append(entry.pk)
    # What is left runs for entries that are withdrawn, or of registers no longer declared.
    return sorted([*wrong, *kept])


def _standing(catalogue: Catalogue) -> Iterator[tuple[list[Entry], Rows[Register]]]:
    """The entries that stand with their rows, register by register and some thousand at a time."""
    for key, register in catalogue.registers.items():
        found = Entry.objects.filter(register=key, status=Entry.Status.ACTIVE).order_by("pk")
        standing = found.iterator(chunk_size=_CHUNK)
        while entries := list(islice(standing, _CHUNK)):
            yield entries, stored_form(register).rows([entry.data for entry in entries])


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
