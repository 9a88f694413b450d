"""What the page of a grid is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.catalogue.register import FieldFault
from mingfa.ledger.models import Unit
from mingfa.web.cards import RegisterCard
from mingfa.web.pages import Page

__all__ = ["GridCell", "GridColumn", "GridLine", "GridPage"]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a grid.

    broad: whether its texts may have several lines; shown: whether it is there before somebody asks for it
    """

    name: str
    label: str
    required: bool
    broad: bool
    shown: bool
    hint: str
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in a cell, and what is wrong with it."""

    name: str
    text: str
    faults: tuple[FieldFault, ...] = ()


@dataclass(frozen=True, slots=True)
class GridLine:
    """A row of a grid; faults are those of the row as a whole, known and repeats as for a checked row."""

    number: int
    cells: Sequence[GridCell]
    faults: tuple[FieldFault, ...] = ()
    known: int | None = None
    repeats: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.text for cell in self.cells)


@dataclass(frozen=True, kw_only=True)
class GridPage(Page):
    """Many rows at once; text is the grid as it may be copied, for those who work without the table.

    recorded: the drafts of this session that are in the ledger by now
    """

    template: ClassVar[str] = "web/grid.html"
    partial: ClassVar[str] = "web/_grid.html"

    register: RegisterCard
    units: Sequence[Unit]
    unit_code: str
    year: str
    columns: Sequence[GridColumn]
    lines: Sequence[GridLine]
    text: str
    notes: Sequence[str]
    fault: str
    ready: int
    faulty: int
    recorded: str
