"""Stock text: what every report of the kind says in the same words, and what therefore is nobody's own.

Set phrases and opening formulas come from `stock.txt`; titles of acts and papers are names wherever they stand.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from mingfa.text.shingles import Bare, bare
from mingfa.text.spans import Span

__all__ = ["RUN", "stock_places"]

#: Characters in a row that must be the same: shorter runs are words that meet by chance.
RUN = 6

_TITLE = re.compile("《[^《》\n]{2,60}》")


@cache
def _runs() -> frozenset[str]:
    """Every run of the stock text; a run does not go from one line into another."""
    lines = files("mingfa.review").joinpath("stock.txt").read_text(encoding="utf-8").splitlines()
    said = (bare(line, Span(0, len(line))).said for line in lines if line and not line.startswith(("#", "[")))
    return frozenset(line[at : at + RUN] for line in said for at in range(len(line) - RUN + 1))


def stock_places(text: str, within: Span, line: Bare) -> bytearray:
    """For each character of what a line says whether it belongs to stock text, as 1 or 0."""
    marked = bytearray(len(line.said))
    runs = _runs()
    for at in range(len(line.said) - RUN + 1):
        if line.said[at : at + RUN] in runs:
            marked[at : at + RUN] = b"\x01" * RUN
    for title in _TITLE.finditer(text, *within):
        start, end = line.within(Span(*title.span()))
        marked[start:end] = b"\x01" * (end - start)
    return marked
