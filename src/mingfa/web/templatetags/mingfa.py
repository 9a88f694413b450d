"""Small things that templates say often."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString

from mingfa.report.facts import Coverage
from mingfa.web.cards import ListRow
from mingfa.web.markup import rows_html

register = template.Library()


@register.filter
def month_label(month: int) -> str:
    """202403 → 2024年3月."""
    return f"{month // 100}年{month % 100}月"


@register.filter
def share(coverage: Coverage) -> str:
    """Of how many units something is known: 18/23."""
    return f"{coverage.reported + coverage.zero}/{coverage.expected}"


@register.filter
def at(items: Sequence[Any], number: int) -> Any:
    """The item of a number."""
    return items[number]


@register.simple_tag
def entry_rows(rows: Sequence[ListRow], writable: object) -> SafeString:
    """The rows of a register's list, with boxes to pick them where the viewer may write."""
    return rows_html(rows, pickable=bool(writable))


@register.simple_tag(takes_context=True)
def query_with(context: dict[str, Any], **changes: Any) -> str:
    """The query of this page with some fields set; empty ones are dropped."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return f"?{query.urlencode()}"
