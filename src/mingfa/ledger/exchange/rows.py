"""From the lines of a located table to validated rows of a register."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, cached_property
from types import NoneType
from typing import NamedTuple, overload

from mingfa.catalogue.many import Taker, stored_form
from mingfa.catalogue.register import FieldFault, Register
from mingfa.catalogue.rows import Rows
from mingfa.catalogue.values import Kind
from mingfa.ledger.chain import likenesses
from mingfa.ledger.exchange.columns import QUANTITIES, UNIT_FIELD, ColumnMatch
from mingfa.ledger.exchange.table import BodyRow, LocatedTable
from mingfa.ledger.exchange.workbook import Cell
from mingfa.text.amounts import Amount
from mingfa.text.numbers import parse_amount

__all__ = ["DASHES", "Known", "ParsedRow", "ParsedRows", "Place", "ResolveUnit", "marked", "parsed_rows"]

#: The code of the unit that goes by a name, None when there is none.
ResolveUnit = Callable[[str], str | None]

#: What the ledger has under a likeness (`ledger.chain.likeness`), None when nothing.
Known = Callable[[str], object | None]


class Place(NamedTuple):
    """A line of a sheet, numbered from 1."""

    sheet: str
    row: int


class ParsedRow(NamedTuple):
    """One line as read.

    raw:          what was given, by field name, for showing and correcting
    row:          the validated row, None while values break rules
    faults:       all that stands against it, an unknown unit included
    duplicate_of: the line of the file that tells the same fact before it
    recorded:     what the ledger already has of the same fact, as `Known` gave it
    """

    place: Place
    unit_code: str | None
    unit_name: str
    raw: Mapping[str, object]
    row: Register | None
    faults: tuple[FieldFault, ...]
    likeness: str = ""
    duplicate_of: Place | None = None
    recorded: object | None = None

    @property
    def sheet_row(self) -> int:
        """The line's number in its sheet, from 1."""
        return self.place.row

    @property
    def duplicate(self) -> bool:
        """Whether the fact is there already, in the file or the ledger."""
        return self.duplicate_of is not None or self.recorded is not None

    @property
    def ok(self) -> bool:
        """Whether it can be stored as a new row."""
        return self.row is not None and not self.faults and not self.duplicate


@dataclass(frozen=True)
class ParsedRows(Sequence[ParsedRow]):
    """The lines of a table as read, held by columns; one becomes an object when it is looked at.

    lines:  which of them it is about, by their place in the columns
    raw:    what was given for each field, None where nothing
    faults, repeated, recorded: by place, of those lines alone that have such (see `ParsedRow`)
    """

    sheet: str
    lines: Sequence[int]
    numbers: Sequence[int]
    codes: Sequence[str | None]
    names: Sequence[str]
    raw: Mapping[str, Sequence[object]]
    rows: Rows[Register]
    refused: frozenset[int]
    faults: Mapping[int, tuple[FieldFault, ...]]
    likenesses: Sequence[str]
    repeated: Mapping[int, Place] = field(default_factory=dict)
    recorded: Mapping[int, object] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, at: int) -> ParsedRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[ParsedRow]: ...

    def __getitem__(self, at: int | slice) -> ParsedRow | Sequence[ParsedRow]:
        if isinstance(at, slice):
            return replace(self, lines=self.lines[at])
        line = self.lines[at]
        return ParsedRow(
            Place(self.sheet, self.numbers[line]),
            self.codes[line],
            self.names[line],
            {name: column[line] for name, column in self.raw.items() if column[line] is not None},
            None if line in self.refused else self.rows[line],
            self.faults.get(line, ()),
            self.likenesses[line],
            self.repeated.get(line),
            self.recorded.get(line),
        )

    @property
    def fresh(self) -> list[int]:
        """The places of the lines that can be stored as new rows."""
        return [line for line in self.lines if line not in self.settled]

    @cached_property
    def settled(self) -> frozenset[int]:
        """The places of lines that are faulty, or there already."""
        return frozenset({*self.faults, *self.repeated, *self.recorded})

    def kept(self, wanted: Callable[[ParsedRow], bool]) -> ParsedRows:
        """Less the lines of which somebody does not want to hear."""
        lines = [line for line, row in zip(self.lines, self, strict=True) if wanted(row)]
        return replace(self, lines=lines)


def parsed_rows(
    table: LocatedTable,
    matches: tuple[ColumnMatch, ...],
    register: type[Register],
    *,
    resolve_unit: ResolveUnit,
    year: int | None,
    unit: str | None,
) -> ParsedRows:
    """The lines of a table, validated; duplicates are not looked for here (see `marked`).

    year: completes dates without one; unit: the code for lines that name no unit.
    """
    plan = tuple(_Taking.of(match, register) for match in matches if match.field in register.model_fields)
    units = next((match.index for match in matches if match.field == UNIT_FIELD), None)
    carry = units is not None and _groups_by_blanks(table, units)
    lines = list(_folded(table, matches, register))
    codes, names, unknown = _units(lines, units, carry, cache(resolve_unit), unit)
    raw = {taking.field: taking.values(lines) for taking in plan}
    rows, faults = Taker(register, year=year).taken(raw, len(lines))
    form = stored_form(register)
    alike = likenesses(
        [code or "" for code in codes], {field: form.told(rows, field) for field in register.identity}
    )
    for line in {*faults, *unknown}:
        alike[line] = ""
    return ParsedRows(
        table.sheet,
        range(len(lines)),
        [line.sheet_row for line in lines],
        codes,
        names,
        raw,
        rows,
        frozenset(faults),
        {line: unknown.get(line, ()) + faults.get(line, ()) for line in sorted({*faults, *unknown})},
        alike,
    )


def marked(tables: Sequence[ParsedRows], known: Known) -> list[ParsedRows]:
    """The rows of a file's tables with their duplicates marked, within the file and against the ledger."""
    first: dict[str, Place] = {}
    found = []
    for rows in tables:
        repeated: dict[int, Place] = {}
        recorded: dict[int, object] = {}
        for line in rows.lines:
            likeness = rows.likenesses[line]
            if not likeness:
                continue
            if likeness in first:
                repeated[line] = first[likeness]
            else:
                first[likeness] = Place(rows.sheet, rows.numbers[line])
            there = known(likeness)
            if there is not None:
                recorded[line] = there
        found.append(replace(rows, repeated=repeated, recorded=recorded))
    return found


def _folded(
    table: LocatedTable, matches: tuple[ColumnMatch, ...], register: type[Register]
) -> Iterator[BodyRow]:
    """The lines, with those that share a merged running number and have no date of their own made one row."""
    dated = next((match.index for match in matches if match.field == register.occurred_on), None)
    held: BodyRow | None = None
    for line in table.body:
        if (
            held is not None
            and table.serial in line.carried
            and dated is not None
            and line.cells[dated] is None
        ):
            held = held._replace(more=(*held.more, line.cells))
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


# --- units ----------------------------------------------------------------------------------------------------


def _groups_by_blanks(table: LocatedTable, units: int) -> bool:
    """Whether the unit stands once above a group of lines: most cells are blank, and none is merged."""
    filled = sum(line.cells[units] is not None for line in table.body)
    return 0 < filled * 2 < len(table.body) and not any(units in line.carried for line in table.body)


def _seen(line: BodyRow, column: int) -> str:
    value = line.cells[column]
    value = line.carried.get(column) if value is None else value
    return "" if value is None else str(value).strip()


def _units(
    lines: Sequence[BodyRow],
    column: int | None,
    carry: bool,
    resolve: ResolveUnit,
    default: str | None,
) -> tuple[list[str | None], list[str], dict[int, tuple[FieldFault, ...]]]:
    """The code of each line's unit, the name by which it goes, and what is wrong with those that have none."""
    told: dict[tuple[str, str], tuple[str | None, str, tuple[FieldFault, ...]]] = {}
    found = []
    named = ""
    for line in lines:
        name = _seen(line, column) if column is not None else ""
        named = name or (named if carry else "")
        said = (named, line.section)
        if said not in told:
            told[said] = _unit(*said, resolve, default)
        found.append(told[said])
    faults = {at: wrong for at, (_, _, wrong) in enumerate(found) if wrong}
    return [code for code, _, _ in found], [name for _, name, _ in found], faults


def _unit(
    name: str, section: str, resolve: ResolveUnit, default: str | None
) -> tuple[str | None, str, tuple[FieldFault, ...]]:
    if name:
        code = resolve(name)
        if code is None:
            return (
                None,
                name,
                (FieldFault(UNIT_FIELD, "单位", name[:60], f"没有名为“{name[:30]}”的单位，请核对名称"),),
            )
        return code, name, ()
    if section and (code := resolve(section)) is not None:
        return code, section, ()
    if default is None:
        return None, "", (FieldFault(UNIT_FIELD, "单位", "", "没有写明单位，请补充，或在导入时选定单位"),)
    return default, "", ()


# --- values ---------------------------------------------------------------------------------------------------

#: What clerks write for “nothing”.
DASHES = frozenset({"/", "\\", "-", "--", "—", "——", "／", "－", "_"})
_SEPARATORS = str.maketrans("，,/；;\n", "、、、、、、")


@dataclass(frozen=True, slots=True)
class _Taking:
    """How the value of one field is taken from a line."""

    field: str
    index: int
    kind: Kind
    factor: Decimal
    choices: frozenset[str]

    @classmethod
    def of(cls, match: ColumnMatch, register: type[Register]) -> _Taking:
        assert match.field is not None  # noqa: S101 - the caller leaves such columns out
        column = register.column(match.field)
        return cls(match.field, match.index, column.kind, match.factor, frozenset(column.choices))

    def values(self, lines: Sequence[BodyRow]) -> list[object]:
        """The field's value in each line, None where there is none."""
        cells = [self._cell(line) for line in lines]
        if len(set(map(type, cells)) - {NoneType}) > 1:
            # 1 and True are one key of a dictionary, and not the same to a field.
            return list(map(self._value, cells))
        known = {cell: self._value(cell) for cell in set(cells)}
        return list(map(known.__getitem__, cells))

    def _cell(self, line: BodyRow) -> Cell:
        value = line.cells[self.index]
        # A merged figure is told once for all its lines: carried on, it would be counted again.
        if value is None and line.carried and self.kind not in QUANTITIES:
            value = line.carried.get(self.index)
        if line.more:
            value = self._together([value, *(cells[self.index] for cells in line.more)])
        return value

    def _value(self, value: Cell) -> object:
        if isinstance(value, str):
            if value in DASHES:
                return None
            if value == "无" and self.kind in _NONE_AT_ALL and value not in self.choices:
                return 0 if self.kind in QUANTITIES else None
            if self.kind is Kind.CHOICES:
                return self._parted(value)
        return self._scaled(value) if self.factor != 1 else value

    def _together(self, values: list[Cell]) -> Cell:
        """What several lines of one row say. Where they differ and only one can be so, the value type refuses."""
        told = list(dict.fromkeys(value for value in values if value is not None))
        return told[0] if len(told) == 1 else "、".join(str(value) for value in told) or None

    def _parted(self, text: str) -> list[str]:
        if text in self.choices:
            return [text]
        return list(
            dict.fromkeys(part.strip() for part in text.translate(_SEPARATORS).split("、") if part.strip())
        )

    def _scaled(self, value: Cell) -> object:
        """The figure in the field's own unit; a text that names a unit itself is left as it is."""
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            return value
        if isinstance(value, int | float):
            return Decimal(str(value)) * self.factor
        if any(mark in value for mark in "元万亿"):
            return value
        try:
            told = parse_amount(value)
        except ValueError:
            return value
        high = None if told.high is None else told.high * self.factor
        return Amount(told.value * self.factor, told.bound, high)


_NONE_AT_ALL = QUANTITIES | {Kind.DAY, Kind.CHOICE, Kind.CHOICES}
