"""What taking a return back would do to the ledger, before anything is written: nothing lost, nothing doubled.

A line is known by its number, else by its code, else (where the whole column of numbers is gone) by the fields that
make two rows the same fact. A row counts as changed by the village when the line is not what went out. Where the
ledger has moved on too, what the village changed is laid over it; it is a conflict when both changed the same field,
or when it is not known what went out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from mingfa.catalogue.register import Register, taken
from mingfa.ledger.chain import likeness
from mingfa.ledger.exchange.return_book import plain, row_code
from mingfa.ledger.exchange.return_reading import BookLine, ReturnedBook
from mingfa.ledger.exchange.rows import Place

__all__ = ["BookFault", "Change", "Kept", "NewRow", "ReturnMerge", "likenesses_told", "merged"]


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as the ledger has it now.

    data:       the row as stored; likeness: as `chain.likeness` gives it
    recorded_at, changed_at: when it came in, and when it was last changed
    earlier:    what it said in earlier versions, by `row_code`
    active:     False when it is withdrawn
    due:        whether it belongs to the period of the book
    """

    uid: UUID
    register: type[Register]
    version: int
    data: Mapping[str, Any]
    likeness: str
    recorded_at: datetime
    changed_at: datetime
    earlier: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    active: bool = True
    due: bool = True


@dataclass(frozen=True, slots=True)
class NewRow:
    """A line that tells a row of its own; remark says what to mind."""

    place: Place
    row: Register
    remark: str = ""

    @property
    def register(self) -> type[Register]:
        """Whose row it is."""
        return type(self.row)


@dataclass(frozen=True, slots=True)
class Change:
    """A line that says something else than the ledger."""

    place: Place
    kept: Kept
    row: Register

    @property
    def register(self) -> type[Register]:
        """Whose row it is."""
        return self.kept.register

    @property
    def fields(self) -> tuple[tuple[str, Any, Any], ...]:
        """The fields that differ: name, as the ledger has it, as the sheet has it."""
        before, after = plain(self.kept.data), plain(self.row.stored())
        names = [column.name for column in self.register.columns]
        return tuple(
            (name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
        )


@dataclass(frozen=True, slots=True)
class BookFault:
    """Something that cannot be taken; place is None where it is no single line."""

    register: type[Register]
    place: Place | None
    message: str

    def __str__(self) -> str:
        at = f"“{self.place.sheet}”第{self.place.row}行" if self.place else f"《{self.register.label}》"
        return f"{at}：{self.message}"


@dataclass(frozen=True)
class ReturnMerge:
    """What becomes of each line.

    missing:    rows that went out and are not in the sheet any more; nothing is withdrawn unless somebody says so
    duplicates: lines that tell a row a second time
    zeros:      registers whose nought is ticked and not signed yet
    """

    book: ReturnedBook
    new: tuple[NewRow, ...] = ()
    changed: tuple[Change, ...] = ()
    unchanged: tuple[UUID, ...] = ()
    conflicts: tuple[Change, ...] = ()
    missing: tuple[Kept, ...] = ()
    duplicates: tuple[NewRow, ...] = ()
    zeros: tuple[type[Register], ...] = ()
    faults: tuple[BookFault, ...] = ()

    @property
    def does_nothing(self) -> bool:
        """Whether the ledger has everything already."""
        return not (self.new or self.changed or self.conflicts or self.zeros)

    @property
    def clean(self) -> bool:
        """Whether nobody needs to decide anything."""
        return not (self.conflicts or self.missing or self.faults)


def likenesses_told(book: ReturnedBook) -> set[str]:
    """The likenesses of all lines that are rows, by which the ledger is asked what it has."""
    return {_likeness(book.unit, line.row) for line in book.lines if line.row is not None}


def merged(book: ReturnedBook, kept: Iterable[Kept], signed: Collection[str] = ()) -> ReturnMerge:
    """Hold a return against the ledger.

    kept:   the entries of the book's unit that belong to its period, that its lines name by number, or that are
            alike (`likenesses_told`)
    signed: the keys of registers whose nought is signed for the period
    """
    by_register: dict[str, list[Kept]] = {}
    for one in kept:
        by_register.setdefault(one.register.key, []).append(one)
    result = ReturnMerge(book)
    for register in dict.fromkeys((*book.registers, *book.zeros)):
        lines = [line for line in book.lines if line.register is register]
        part = _Part(book, register, by_register.get(register.key, []))
        part.take(lines)
        if register in book.zeros:
            part.sign(lines, already=register.key in signed)
        result = part.added_to(result, returned=register in book.registers)
    return result


@dataclass
class _Part:
    """One register of a book, held against the ledger."""

    book: ReturnedBook
    register: type[Register]
    kept: list[Kept]
    new: list[NewRow] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    duplicates: list[NewRow] = field(default_factory=list)
    faults: list[BookFault] = field(default_factory=list)
    unchanged: list[UUID] = field(default_factory=list)
    zeros: list[type[Register]] = field(default_factory=list)
    seen: set[UUID] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.by_uid = {one.uid: one for one in self.kept}
        self.by_code = {row_code(self.register, one.data): one for one in self.kept if one.active}
        self.alike = {one.likeness: one for one in self.kept if one.active}

    def take(self, lines: Sequence[BookLine]) -> None:
        """Sort lines by what they do."""
        of_entry: dict[UUID, list[BookLine]] = {}
        others: list[tuple[BookLine, str]] = []
        for line in lines:
            if line.uid is not None and line.uid not in self.by_uid:
                self._refuse(
                    line,
                    "记录编号不是本单位这本台账的，可能是从别的表复制来的；确是本单位新增的，请清空编号再报。",
                )
                continue
            found = self._entry_of(line)
            if found is not None:
                self.seen.add(found.uid)
            whole = _completed(line, found)
            if whole.row is None or whole.faults:
                for fault in whole.faults:
                    self._refuse(line, str(fault))
            elif found is None:
                others.append((whole, ""))
            else:
                of_entry.setdefault(found.uid, []).append(whole)
        for uid, group in of_entry.items():
            others += self._take_group(self.by_uid[uid], group)
        self._take_others(others)

    def _entry_of(self, line: BookLine) -> Kept | None:
        if line.uid is not None:
            return self.by_uid[line.uid]
        if line.code in self.by_code:
            return self.by_code[line.code]
        if not line.numbered and line.row is not None:
            return self.alike.get(_likeness(self.book.unit, line.row))
        return None

    def _take_group(self, kept: Kept, group: list[BookLine]) -> Iterator[tuple[BookLine, str]]:
        """Several lines with one number: copies, one of which may have been made into a row of its own."""
        versions: dict[str, BookLine] = {}
        for line in group:
            if versions.setdefault(_said(line), line) is not line:
                self._double(line, f"与第{versions[_said(line)].place.row}行相同")
        if len(versions) == 1:
            self._take_row(kept, next(iter(versions.values())))
            return
        own = [line for line in versions.values() if self._is_of(kept, line)]
        edited = [
            line for line in own if not _as_sent(line) and _said(line) != row_code(self.register, kept.data)
        ]
        if not own or len(edited) > 1:
            places = "、".join(f"第{line.place.row}行" for line in versions.values())
            for line in versions.values():
                self._refuse(
                    line, f"{places}的记录编号相同、内容都改过，分不清哪一行是原记录；请只在一行保留编号。"
                )
            return
        chosen = (edited or own)[0]
        self._take_row(kept, chosen)
        for line in versions.values():
            if line is chosen:
                continue
            if line in own:
                self._double(line, f"与第{chosen.place.row}行是同一条记录")
            else:
                yield line, f"与第{chosen.place.row}行的记录编号相同而内容不同，按新增一行"

    def _is_of(self, kept: Kept, line: BookLine) -> bool:
        """Whether a line is surely about an entry, beyond having its number."""
        assert line.row is not None  # noqa: S101 - lines with faults have gone before
        return _as_sent(line) or _likeness(self.book.unit, line.row) == kept.likeness

    def _take_row(self, kept: Kept, line: BookLine) -> None:
        assert line.row is not None  # noqa: S101 - lines with faults have gone before
        said, has = _said(line), row_code(self.register, kept.data)
        if (kept.active and said == has) or _as_sent(line):
            self.unchanged.append(kept.uid)
            return
        moved = line.code != has if line.code else kept.changed_at > self.book.made
        row, torn = _laid_over(kept, line, line.row) if moved and kept.active else (line.row, not kept.active)
        change = Change(line.place, kept, row)
        if torn:
            self.conflicts.append(change)
        elif change.fields:
            self.changed.append(change)
        else:
            self.unchanged.append(kept.uid)

    def _take_others(self, lines: Iterable[tuple[BookLine, str]]) -> None:
        # A row that is changed into another fact leaves its old one free, and takes the new one.
        left = {change.kept.likeness for change in self.changed}
        told = {_likeness(self.book.unit, change.row): change.place for change in self.changed}
        for line, remark in lines:
            assert line.row is not None  # noqa: S101 - lines with faults have gone before
            alike = _likeness(self.book.unit, line.row)
            if alike in told:
                self._double(line, f"与第{told[alike].row}行是同一件事")
            elif alike in self.alike and alike not in left:
                self._double(line, "台账中已有同一件事")
            else:
                told[alike] = line.place
                self.new.append(NewRow(line.place, line.row, remark or self._beyond(line.row)))

    def _beyond(self, row: Register) -> str:
        """What to mind where a new row is dated outside the month of the book."""
        day = getattr(row, self.register.occurred_on)
        period = self.register.rhythm.period_of(day)
        month = self.book.month
        return "" if month in period.months() else f"日期{day}不在本期"

    def sign(self, lines: Sequence[BookLine], *, already: bool) -> None:
        """The nought that was ticked, unless there are rows."""
        standing = sum(one.active and one.due for one in self.kept)
        if lines or standing:
            rows = f"表里有{len(lines)}行" if lines else f"台账中有{standing}行"
            self.faults.append(BookFault(self.register, None, f"勾选了零报告，但{rows}，请核对以哪个为准。"))
        elif not already:
            self.zeros.append(self.register)

    def added_to(self, result: ReturnMerge, *, returned: bool) -> ReturnMerge:
        """The whole with this register in it."""
        missing = [
            one
            for one in self.kept
            if returned
            and one.active
            and one.due
            and one.uid not in self.seen
            and one.recorded_at <= self.book.made
        ]
        return replace(
            result,
            new=(*result.new, *self.new),
            changed=(*result.changed, *self.changed),
            unchanged=(*result.unchanged, *self.unchanged),
            conflicts=(*result.conflicts, *self.conflicts),
            missing=(*result.missing, *missing),
            duplicates=(*result.duplicates, *self.duplicates),
            zeros=(*result.zeros, *self.zeros),
            faults=(*result.faults, *self.faults),
        )

    def _refuse(self, line: BookLine, message: str) -> None:
        self.faults.append(BookFault(self.register, line.place, message))

    def _double(self, line: BookLine, remark: str) -> None:
        assert line.row is not None  # noqa: S101 - lines with faults have gone before
        self.duplicates.append(NewRow(line.place, line.row, remark))


def _completed(line: BookLine, kept: Kept | None) -> BookLine:
    """The line with the fields whose columns did not come back as the ledger has them."""
    gone = {column.name for column in line.register.columns} - line.told
    if kept is None or not gone:
        return line
    values = {**{name: kept.data[name] for name in gone if name in kept.data}, **line.raw}
    row, faults = taken(line.register, values, year=line.year)
    unit_faults = tuple(
        fault for fault in line.faults if fault.column not in line.register.model_fields and fault.column
    )
    return replace(line, row=row, faults=unit_faults + faults)


def _laid_over(kept: Kept, line: BookLine, row: Register) -> tuple[Register, bool]:
    """The entry as it is now with what the line changes, and whether both changed a field, each otherwise."""
    went_out = kept.earlier.get(line.code)
    if went_out is None:
        return row, True
    said, sent, has = (plain(data) for data in (row.stored(), went_out, kept.data))
    changed = {name for name in line.register.model_fields if said.get(name) != sent.get(name)}
    torn = any(has.get(name) not in (sent.get(name), said.get(name)) for name in changed)
    stored = row.stored()
    values = {name: value for name, value in kept.data.items() if name not in changed}
    values |= {name: stored[name] for name in changed if name in stored}
    together, faults = taken(line.register, values)
    # Two corrections that do not go together are for a person to sort out.
    return (row, True) if together is None or faults else (together, torn)


def _said(line: BookLine) -> str:
    assert line.row is not None  # noqa: S101 - lines with faults have gone before
    return row_code(line.register, line.row.stored())


def _as_sent(line: BookLine) -> bool:
    return bool(line.code) and line.code == _said(line)


def _likeness(unit: str, row: Register) -> str:
    data = row.stored()
    return likeness(unit, {name: data.get(name) for name in row.identity})
