"""The rows of a list as HTML. Written in Python: in the template language fifty rows cost more than all else on the page."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from mingfa.ledger.models import Entry
from mingfa.web.cards import ListRow

__all__ = ["rows_html"]

_SUBJECT = 60
_CELL = 40
_AMENDED = ' <span class="tag" title="更正过">更正</span>'
_TR_WITHDRAWN = '<tr class="withdrawn">'
_WITHDRAWN = ' <span class="tag">已撤回</span>'


def rows_html(rows: Iterable[ListRow], *, pickable: bool) -> SafeString:
    """The body of the table of a register's list, all texts escaped; with a box to pick each row where that serves."""
    # Reversing costs as much as a row, and the addresses of entries differ in their number alone.
    before, _, after = reverse("entry", args=[0]).rpartition("0")
    written = [_row(row, f"{before}{row.entry.pk}{after}", pickable) for row in rows]
    return mark_safe("\n".join(written))  # noqa: S308 - `_row` escapes every text


def _row(row: ListRow, address: str, pickable: bool) -> str:
    entry = row.entry
    day, key = entry.occurred_on.isoformat(), entry.pk
    withdrawn = entry.status == Entry.Status.WITHDRAWN
    pick = (
        f'<td class="pick"><input type="checkbox" form="correct" name="row" value="{key}" '
        f'aria-label="选定{day}的这一行"></td>'
        if pickable
        else ""
    )
    tag = _WITHDRAWN if withdrawn else _AMENDED if entry.version > 1 else ""
    cells = "".join(
        [f'<td class="{"num" if figure else "short"}">{_cut(text, _CELL)}</td>' for text, figure in row.cells]
    )
    return (
        f"{_TR_WITHDRAWN if withdrawn else '<tr>'}{pick}"
        f'<td class="day">{day}</td>'
        f'<td class="subject keep"><a href="{address}">{_cut(row.subject or "（未填）", _SUBJECT)}</a>{tag}</td>'
        f'<td class="unitname">{escape(entry.unit.name)}</td>{cells}</tr>'
    )


def _cut(text: str, most: int) -> str:
    return escape(text if len(text) <= most else f"{text[: most - 1]}…")
