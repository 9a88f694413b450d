"""A village's return filled in and sent back: the book, hands that edit it, and a ledger that takes it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import openpyxl

from mingfa.catalogue.register import Register
from mingfa.ledger.chain import likeness
from mingfa.ledger.exchange.return_book import BookPart, BookRow, return_book, row_code
from mingfa.ledger.exchange.return_merge import Kept, ReturnMerge, merged
from mingfa.ledger.exchange.return_reading import read_return_book
from mingfa.text.dates import Period
from sheets import Disputes, Lectures

VILLAGE, NAME, MONTH = "990121100201", "东沟村", 202403
MADE = datetime(2024, 4, 1, 9, 0, tzinfo=UTC)
MARCH = Period.of_month(2024, 3)
REGISTERS = (Disputes, Lectures)


def dispute(summary: str, **values: object) -> Disputes:
    row = {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": summary,
        "parties": "赵小河、钱大山",
        **values,
    }
    return Disputes.model_validate(row)


@dataclass
class MemoryLedger:
    """The entries of a village, without a database."""

    now: datetime = MADE - timedelta(days=1)
    entries: dict[UUID, Kept] = field(default_factory=dict)
    signed: set[str] = field(default_factory=set)

    def record(self, row: Register, uid: UUID | None = None) -> UUID:
        uid = uid or uuid4()
        data = row.stored()
        alike = likeness(VILLAGE, {name: data.get(name) for name in row.identity})
        self.entries[uid] = Kept(uid, type(row), 1, data, alike, self.now, self.now)
        return uid

    def amend(self, uid: UUID, row: Register) -> None:
        kept = self.entries[uid]
        recorded = kept.recorded_at
        self.record(row, uid)
        earlier = {**kept.earlier, row_code(kept.register, kept.data): kept.data}
        self.entries[uid] = replace(
            self.entries[uid], version=kept.version + 1, recorded_at=recorded, earlier=earlier
        )

    def book(self) -> bytes:
        parts = [
            BookPart(
                register,
                MARCH,
                [
                    BookRow(uid, register.model_validate(kept.data))
                    for uid, kept in self.entries.items()
                    if kept.register is register and kept.active
                ],
            )
            for register in REGISTERS
        ]
        return return_book(unit_code=VILLAGE, unit_name=NAME, month=MONTH, made=MADE, parts=parts)

    def merge(self, content: bytes) -> ReturnMerge:
        return merged(read_return_book(content, "报送表.xlsx", REGISTERS), self.entries.values(), self.signed)

    def apply(self, merge: ReturnMerge, *, of_sheet: Iterable[UUID] = ()) -> None:
        self.now = max(self.now, MADE) + timedelta(hours=1)
        chosen = set(of_sheet)
        for change in (*merge.changed, *(one for one in merge.conflicts if one.kept.uid in chosen)):
            self.amend(change.kept.uid, change.row)
        for new in merge.new:
            self.record(new.row)
        self.signed |= {register.key for register in merge.zeros}

    def take(self, content: bytes) -> ReturnMerge:
        merge = self.merge(content)
        self.apply(merge)
        return merge

    def said(self) -> list[dict[str, object]]:
        return sorted((dict(kept.data) for kept in self.entries.values() if kept.active), key=repr)


Grid = list[list[object]]


def edited(content: bytes, *edits: tuple[str, Callable[[Grid], Grid]], renamed: bool = False) -> bytes:
    """The book as somebody's WPS saves it: values alone, each sheet passed through its edit."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    out = openpyxl.Workbook()
    out.remove(out.active)
    by_title = dict(edits)
    for number, sheet in enumerate(book.worksheets):
        if sheet.sheet_state != "visible":
            continue
        grid = [list(row) for row in sheet.iter_rows(values_only=True)]
        grid = by_title.get(sheet.title, lambda grid: grid)(grid)
        page = out.create_sheet(f"Sheet{number}" if renamed else sheet.title)
        for row in grid:
            page.append(row)
    with io.BytesIO() as buffer:
        out.save(buffer)
        return buffer.getvalue()


HEAD = 3  # lines above the first row of a register's sheet


def column(grid: Grid, heading: str) -> int:
    return next(at for at, cell in enumerate(grid[HEAD - 1]) if cell and heading in str(cell))


def put(line: int, **cells: object) -> Callable[[Grid], Grid]:
    """Write into the line of a running number, by part of a heading."""

    def edit(grid: Grid) -> Grid:
        for heading, value in cells.items():
            grid[HEAD + line - 1][column(grid, heading)] = value
        return grid

    return edit


def drop(*headings: str) -> Callable[[Grid], Grid]:
    def edit(grid: Grid) -> Grid:
        for heading in headings:
            at = column(grid, heading)
            for row in grid[HEAD - 1 :]:
                del row[at]
        return grid

    return edit


def both(*edits: Callable[[Grid], Grid]) -> Callable[[Grid], Grid]:
    def edit(grid: Grid) -> Grid:
        for one in edits:
            grid = one(grid)
        return grid

    return edit


def tick(label: str) -> Callable[[Grid], Grid]:
    def edit(grid: Grid) -> Grid:
        for row in grid:
            if row[0] == label:
                row[2] = "是"
        return grid

    return edit


def shuffled(order: Sequence[int]) -> Callable[[Grid], Grid]:
    """The columns in another order, header and rows alike."""

    def edit(grid: Grid) -> Grid:
        width = len(grid[HEAD - 1])
        places = [one % width for one in dict.fromkeys(order)]
        places = list(dict.fromkeys([*places, *range(width)]))
        return [*grid[: HEAD - 1], *([row[at] for at in places] for row in grid[HEAD - 1 :])]

    return edit
