"""Many reports side by side: a row for each indicator and unit of count, a column for each paper.

Figures are compared only where they tell the same: one indicator, one part of it, one period, and units that count
the same things. 人 and 人次 are two rows. What a paper does not tell is empty, and no nought.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import PurePath
from statistics import median

from mingfa.catalogue.table import Catalogue
from mingfa.report.model import Document, Figure, FigureKind
from mingfa.text.amounts import Bound
from mingfa.text.dates import Period
from mingfa.text.sentences import sentence_around
from mingfa.text.units import UnitKind, comparable, unit_named

__all__ = ["Column", "Comparison", "Row", "Told", "compare", "written_value"]

_LEAST = 4  # figures that have a middle one worth telling
_FAR = 5  # times more or less than the middle one
_FAR_SHARE = 30  # percentage points from it
_BOUNDS = {Bound.AT_LEAST: "≥", Bound.AT_MOST: "≤", Bound.ABOUT: "约"}


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as a paper tells it, with the sentence it stands in."""

    figure: Figure
    sentence: str


@dataclass(frozen=True, slots=True)
class Column:
    """A paper. name: what its figures are headed with; places: where its unit may lie; unlinked: figures of no indicator"""

    name: str
    file: str
    year: int | None
    kind: str
    places: tuple[str, ...]
    figures: int
    unlinked: int


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator in one unit of count.

    theme:  the line of work that declares it; when: empty for the year reported on
    unit:   as the papers write it, several where they count the same (件、起)
    apart:  whether the same indicator is told in other units too, in rows of their own
    cells:  for each column what it tells, each value once; empty where it tells nothing
    middle: the median of the papers that tell one value; far: the columns far from it
    """

    theme: str
    key: str
    label: str
    group: str
    when: str
    unit: str
    apart: bool
    cells: tuple[tuple[Told, ...], ...]
    middle: Decimal | None
    far: frozenset[int]

    @property
    def told(self) -> int:
        """How many papers tell it."""
        return sum(map(bool, self.cells))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Papers and rows; rows by line of work in the order of the catalogue."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def themes(self) -> Mapping[str, Sequence[Row]]:
        """The rows of each line of work."""
        grouped: dict[str, list[Row]] = {}
        for row in self.rows:
            grouped.setdefault(row.theme, []).append(row)
        return grouped


def compare(documents: Iterable[Document], catalogue: Catalogue, names: Sequence[str] = ()) -> Comparison:
    """The table; `names` head the columns, by default the units that issue the papers."""
    columns: list[Column] = []
    found: dict[tuple[str, str, str, str], dict[int, list[Told]]] = {}
    for place, document in enumerate(documents):
        linked = [one for one in document.figures if one.indicator in catalogue.indicators]
        columns.append(_column(document, names[place] if place < len(names) else "", len(linked)))
        for figure in linked:
            key = (
                figure.indicator or "", figure.group or "", _when(figure, document.meta.year), comparable(figure.unit)
            )  # fmt: skip
            cell = found.setdefault(key, {}).setdefault(place, [])
            if all(_differs(figure, one.figure) for one in cell):
                cell.append(Told(figure, sentence_around(document.text, figure.span)))
    return Comparison(_apart(columns), tuple(_rows(found, len(columns), catalogue)))


def _column(document: Document, name: str, linked: int) -> Column:
    meta = document.meta
    place = meta.place
    stem = PurePath(document.file.replace("\\", "/")).stem
    kind = meta.kind.value if meta.kind is not None else ""
    told = name or meta.unit or (place.name if place is not None else stem)
    places = tuple(place.full_name for place in meta.places)
    count = len(document.figures)
    return Column(told, document.file, meta.year, kind, places, count, count - linked)


def _apart(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with names that tell them apart: by year, then by number."""
    names = [column.name for column in columns]
    with_year = [
        f"{column.name}（{column.year}年）" if names.count(column.name) > 1 and column.year else column.name
        for column in columns
    ]
    seen: dict[str, int] = {}
    apart = []
    for column, name in zip(columns, with_year, strict=True):
        seen[name] = seen.get(name, 0) + 1
        told = name if seen[name] == 1 else f"{name}（{seen[name]}）"
        apart.append(replace(column, name=told))
    return tuple(apart)


def _when(figure: Figure, year: int | None) -> str:
    """Empty for the year reported on, so that reports on two years still compare."""
    if figure.kind is FigureKind.PLAN:
        return "计划"
    if figure.period is None or (year is not None and figure.period == Period.of_year(year)):
        return ""
    return "其他期间"


def _differs(one: Figure, other: Figure) -> bool:
    return (one.amount, one.unit, one.period) != (other.amount, other.unit, other.period)


def _rows(
    found: Mapping[tuple[str, str, str, str], Mapping[int, Sequence[Told]]], width: int, catalogue: Catalogue
) -> Iterable[Row]:
    units: dict[tuple[str, str, str], int] = {}
    for key, group, when, _ in found:
        units[key, group, when] = units.get((key, group, when), 0) + 1
    for line in catalogue.lines:
        for indicator in line.indicators:
            for row in sorted(one for one in found if one[0] == indicator.key):
                _, group, when, unit = row
                cells = tuple(tuple(found[row].get(place, ())) for place in range(width))
                written = dict.fromkeys(one.figure.unit for cell in cells for one in cell)
                middle, far = _middle(cells, unit)
                yield Row(
                    theme=line.label,
                    key=indicator.key,
                    label=indicator.label,
                    group=group,
                    when=when,
                    unit="、".join(written),
                    apart=units[indicator.key, group, when] > 1,
                    cells=cells,
                    middle=middle,
                    far=far,
                )


def _middle(cells: Sequence[Sequence[Told]], unit: str) -> tuple[Decimal | None, frozenset[int]]:
    """The median of the papers that tell one value, and who is far from it; nothing where they are few."""
    single = {place: cell[0].figure.amount.value for place, cell in enumerate(cells) if len(cell) == 1}
    if len(single) < _LEAST:
        return None, frozenset()
    middle = median(single.values())
    known = unit_named(unit)
    if known is not None and known.kind is UnitKind.SHARE:
        far = {place for place, value in single.items() if abs(value - middle) >= _FAR_SHARE}
    else:
        far = {
            place
            for place, value in single.items()
            if value >= _FAR * middle or value * _FAR <= middle
            if value != middle
        }
    return middle, frozenset(far)


def written_value(figure: Figure) -> str:
    """A value with its bound: ≥1,400, 约30, 30—40."""
    amount = figure.amount
    if amount.high is not None:
        return f"{_number(amount.value)}—{_number(amount.high)}"
    return f"{_BOUNDS.get(amount.bound, '')}{_number(amount.value)}"


def _number(value: Decimal) -> str:
    told = f"{value:,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told
