"""Returns as their page shows them: a matrix of marks, each by word and colour, for one unit or many together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from mingfa.catalogue.register import Register
from mingfa.catalogue.rhythm import Rhythm
from mingfa.ledger.models import Unit
from mingfa.ledger.returns import ReturnCell, ReturnRow, State
from mingfa.text.dates import Period

__all__ = ["LOOKS", "ReturnLine", "ReturnMark", "StateCount", "by_register", "by_unit", "counted", "heads"]

#: The class by which a state is coloured; the word beside it says the same.
LOOKS = {
    State.ROWS: "good",
    State.ZERO: "accent",
    State.NOT_APPLICABLE: "none",
    State.PENDING: "later",
    State.SILENT: "late",
}


@dataclass(frozen=True, slots=True)
class ReturnMark:
    """One cell: what it says, how it looks, what it stands for in words, how many months it spans, where it leads."""

    text: str
    look: str
    title: str
    span: int
    url: str


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A row of the matrix; url leads to the matrix of its register, or to the unit's."""

    label: str
    url: str
    marks: Sequence[ReturnMark]


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many units and periods are in a state."""

    state: str
    look: str
    number: int


def counted(rows: Iterable[ReturnRow]) -> tuple[StateCount, ...]:
    """All five states with their numbers."""
    tally: Counter[State] = Counter()
    for row in rows:
        tally += row.tally
    return tuple(StateCount(state.value, LOOKS[state], tally[state]) for state in State)


def heads(rhythm: Rhythm) -> tuple[tuple[str, int], ...]:
    """The headings of a year's periods, each with the months it spans."""
    match rhythm:
        case Rhythm.MONTH:
            return tuple((f"{month}月", 1) for month in range(1, 13))
        case Rhythm.QUARTER:
            return tuple((f"{number}季度", 3) for number in "一二三四")
        case Rhythm.YEAR:
            return (("全年", 12),)


def by_unit(rows: Sequence[ReturnRow]) -> list[ReturnLine]:
    """A line for each unit of one register."""
    return [
        ReturnLine(
            row.unit.name,
            _page(row.unit, row.cells[0].period.start.year),
            [_mark(cell, row.unit, row.register) for cell in row.cells],
        )
        for row in rows
    ]


def by_register(rows: Sequence[ReturnRow], unit: Unit) -> list[ReturnLine]:
    """A line for each register, all its units together."""
    grouped: dict[type[Register], list[ReturnRow]] = {}
    for row in rows:
        grouped.setdefault(row.register, []).append(row)
    lines = []
    for register, of_register in grouped.items():
        year = of_register[0].cells[0].period.start.year
        marks = [
            _mark(cells[0], of_register[0].unit, register)
            if len(cells) == 1
            else _together(cells, unit, register)
            for cells in zip(*(row.cells for row in of_register), strict=True)
        ]
        lines.append(ReturnLine(register.label, _page(unit, year, register), marks))
    return lines


def _mark(cell: ReturnCell, unit: Unit, register: type[Register]) -> ReturnMark:
    text = f"{cell.rows}行" if cell.state is State.ROWS else cell.state.value
    title = f"{unit.name}{cell.period.label}：{cell.state.value}{f'{cell.rows}行' if cell.rows else ''}"
    url = _list(unit, register, cell.period) if cell.rows else ""
    return ReturnMark(text, LOOKS[cell.state], title, len(cell.period.months()), url)


def _together(cells: Sequence[ReturnCell], unit: Unit, register: type[Register]) -> ReturnMark:
    tally = Counter(cell.state for cell in cells)
    period = cells[0].period
    said = "、".join(f"{state.value}{tally[state]}" for state in State if tally[state])
    concerned = len(cells) - tally[State.NOT_APPLICABLE]
    if tally[State.SILENT]:
        state, text = State.SILENT, f"未报{tally[State.SILENT]}"
    elif tally[State.PENDING]:
        state, text = State.PENDING, f"{concerned - tally[State.PENDING]}/{concerned}"
    elif concerned:
        state, text = State.ROWS, "已齐"
    else:
        state, text = State.NOT_APPLICABLE, "不适用"
    title = f"{period.label}：{said}"
    return ReturnMark(
        text, LOOKS[state], title, len(period.months()), _page(unit, period.start.year, register)
    )


def _page(unit: Unit, year: int, register: type[Register] | None = None) -> str:
    query = {"unit": unit.code, "year": year, **({"register": register.key} if register else {})}
    return f"{reverse('returns')}?{urlencode(query)}"


def _list(unit: Unit, register: type[Register], period: Period) -> str:
    # A roster once handed in goes on standing, so its rows may be older than the period.
    since = {} if register.standing else {"since": period.start.isoformat()}
    query = {"unit": unit.code, **since, "until": period.end.isoformat()}
    return f"{reverse('register', args=[register.key])}?{urlencode(query)}"
