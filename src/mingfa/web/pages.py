"""A page is a frozen dataclass: its fields are what the template is given, and nothing else is."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

__all__ = ["Page", "shown_page"]


@dataclass(frozen=True, kw_only=True)
class Page:
    """Base of all page contexts.

    template: the whole page; partial: the piece of it that htmx asks for, where there is one
    """

    template: ClassVar[str]
    partial: ClassVar[str] = ""

    title: str


def shown_page(request: HttpRequest, page: Page, *, status: int = 200) -> HttpResponse:
    """The page, or its partial where htmx asks for it."""
    # An htmx request that restores history needs the page around the piece too.
    piece = request.htmx and not request.htmx.history_restore_request  # type: ignore[attr-defined]
    name = page.partial if piece and page.partial else page.template
    context = {field.name: getattr(page, field.name) for field in fields(page)}
    return render(request, name, context, status=status)
