"""Cells as Excel and WPS put them on the clipboard: a tab between cells, a line for each row.

A cell that holds a line break or a tab stands in quotes, with its own quotes doubled; all others stand as they are,
also when there are quotes in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mingfa.errors import InputFault

__all__ = ["clipboard_rows", "clipboard_text"]

_MOST_CELLS = 60_000
# Possessive: an opening quote that nothing closes is looked at once.
_CELL = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)|([^\t\n]*)')


def clipboard_rows(text: str) -> tuple[tuple[str, ...], ...]:
    r"""The cells of a copied range, row by row and of one length; InputFault where they are too many.

    >>> clipboard_rows('3月5日\t"两户\n相争"\r\n3月9日\t说“行”\r\n')
    (('3月5日', '两户\n相争'), ('3月9日', '说“行”'))
    """
    rows: list[list[str]] = [[]]
    for count, (cell, ending) in enumerate(_cells(text.replace("\r\n", "\n").replace("\r", "\n"))):
        if count >= _MOST_CELLS:
            raise InputFault("粘贴的内容过大，请改用“导入Excel”。")
        rows[-1].append(cell)
        if ending == "\n":
            rows.append([])
    if rows[-1] == [""]:
        rows.pop()
    width = max(map(len, rows), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in rows)


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Each cell with what ends it; empty at the end of all."""
    at = 0
    while True:
        found = _CELL.match(text, at)
        assert found is not None  # noqa: S101 - the second arm matches anything
        quoted, plain = found.groups()
        ending = text[found.end() : found.end() + 1]
        yield (plain if quoted is None else quoted.replace('""', '"')), ending
        if not ending:
            return
        at = found.end() + 1


def clipboard_text(rows: Sequence[Sequence[str]]) -> str:
    """The same, the other way: what a spreadsheet takes when it is pasted there."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if any(mark in cell for mark in "\t\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
