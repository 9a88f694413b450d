"""A likeness map as a workbook: what comes from where, and sentence by sentence which passage of which paper."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from mingfa.report.likeness import LikenessMap, Origin
from mingfa.writing.likeness import COLOURS, numbers_told

__all__ = ["to_sheet"]

_SHARES = (("来源", 18), ("报告", 60), ("比例", 10), ("字数", 10))
_SENTENCES = (
    ("段", 6), ("本文", 70), ("来源", 16), ("出自", 40), ("相同程度", 10), ("出处原文", 70), ("数字", 24), ("本文起", 8),
    ("本文止", 8), ("出处起", 8), ("出处止", 8),
)  # fmt: skip
_LONGEST_CELL = 32_000
# A workbook says the same whenever it was made.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def to_sheet(told: LikenessMap) -> bytes:
    """The map as an .xlsx file."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _MADE})
    sheet = _Sheet(book, "来源", _SHARES)
    for share in (*told.by_origin, *told.by_paper):
        title = told.papers[share.paper].title if share.paper is not None else ""
        sheet.add(share.origin, (share.origin.label, title, f"{share.share:.0%}", share.length))
    sheet = _Sheet(book, "逐句", _SENTENCES)
    for one in told.passages:
        values: tuple[object, ...] = (one.paragraph, one.span.of(told.text), one.origin.label)
        spans: tuple[object, ...] = tuple(one.span)
        if (match := one.match) is not None:
            note = numbers_told(match.kept, match.changed)
            values += (told.paper(match).title, f"{match.alike:.0%}", match.quote, note)
            spans += tuple(match.span)
        else:
            values += ("", "", "", "")
        sheet.add(one.origin, values + spans)
    book.close()
    return buffer.getvalue()


class _Sheet:
    """A sheet with its head, filled a row at a time, each in the colour of its origin."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, columns: Sequence[tuple[str, int]]) -> None:
        self._sheet = book.add_worksheet(name)
        self._row = 0
        head = book.add_format({"bold": True, "bg_color": "#E9EEF2", "bottom": 1})
        self._looks = {
            origin: book.add_format({"valign": "top", "text_wrap": True, "bg_color": f"#{colour}"})
            for origin, colour in COLOURS.items()
        }
        self._sheet.freeze_panes(1, 0)
        for place, (heading, width) in enumerate(columns):
            self._sheet.set_column(place, place, width)
            self._sheet.write_string(0, place, heading, head)

    def add(self, origin: Origin, values: Sequence[object]) -> None:
        """A row."""
        self._row += 1
        for place, value in enumerate(values):
            if isinstance(value, int):
                self._sheet.write_number(self._row, place, value, self._looks[origin])
            else:
                self._sheet.write_string(self._row, place, _printable(str(value)), self._looks[origin])


def _printable(text: str) -> str:
    """What a cell can hold: no control characters, and no more than Excel takes."""
    return "".join(char for char in text if char.isprintable() or char in "\n\t\u3000")[:_LONGEST_CELL]
