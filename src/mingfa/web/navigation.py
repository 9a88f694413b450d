"""What stands at the head of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from mingfa.ledger.models import User
from mingfa.ledger.rights import units_of

__all__ = ["Section", "navigation"]


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the main menu; `views` are the names of the pages that belong to it."""

    label: str
    url: str
    views: tuple[str, ...]


_SECTIONS = (
    Section("工作台", "desk", ("desk", "due")),
    Section("我的本周", "week", ("week", "calendar", "joint")),
    Section(
        "台账",
        "registers",
        (
            "registers",
            "register",
            "entry",
            "grid",
            "import",
            "batch",
            "correct",
            "volume",
            "zero",
            "duplicate",
        ),
    ),
    Section("数据", "figures-home", ("figures", "figure")),
    Section("报送", "returns", ("returns", "take-back")),
    Section("年度报告", "reports", ("report",)),
    Section("报告审阅", "documents", ("document", "compare", "intake")),
)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """A context processor: the menu, where the page stands in it, and whose unit the viewer works for."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return {}
    at = request.resolver_match.url_name or "" if request.resolver_match else ""
    current = next(
        (section.url for section in _SECTIONS if any(_within(at, view) for view in section.views)), ""
    )
    units = units_of(user)
    return {"sections": _SECTIONS, "current_section": current, "home": units[0] if units else None}


def _within(at: str, view: str) -> bool:
    return at == view or at.startswith(f"{view}-") or at.startswith(f"{view}s")
