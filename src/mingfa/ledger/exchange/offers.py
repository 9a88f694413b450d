"""Lists to choose from below the headings of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from mingfa.catalogue.register import Column
from mingfa.catalogue.values import Kind

__all__ = ["Offers", "choices_of"]

_SHEET = "选项"


class Offers:
    """The drop-downs of a workbook. Their lists stand in a hidden sheet: in a cell one could hold 255 characters."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._lists: Worksheet | None = None
        self._used: dict[tuple[str, ...], int] = {}

    def offer(self, sheet: Worksheet, rows: tuple[int, int], index: int, choices: Sequence[str]) -> None:
        """A drop-down in a column, from the first to the last of `rows`, all counted from 0."""
        if not choices:
            return
        listed = tuple(choices)
        column = self._used.get(listed)
        if column is None:
            column = self._used[listed] = len(self._used)
            self._sheet().write_column(0, column, listed)
        place = xl_range_abs(0, column, len(listed) - 1, column)
        sheet.data_validation(
            rows[0],
            index,
            rows[1],
            index,
            {
                "validate": "list",
                "source": f"={_SHEET}!{place}",
                "error_type": "warning",
                "error_title": "不在列表中",
                "error_message": "请从下拉列表中选择。",
            },
        )

    def _sheet(self) -> Worksheet:
        if self._lists is None:
            self._lists = self._workbook.add_worksheet(_SHEET)
            self._lists.very_hidden()
        return self._lists


def choices_of(column: Column) -> tuple[str, ...]:
    """What a cell of a column can be chosen from; empty where it is written."""
    if column.kind is Kind.CHOICE:
        return column.choices
    return ("是", "否") if column.kind is Kind.YES_NO else ()
