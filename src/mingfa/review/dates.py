"""The days a report speaks of, as rules on dated facts ask."""

from __future__ import annotations

from datetime import date

from mingfa.report.model import Document
from mingfa.review.rule import Context

__all__ = ["day_of", "year_of"]


def year_of(document: Document, context: Context) -> int | None:
    """The year a document reports on; that of its date where it does not say."""
    dated = document.meta.date
    return document.meta.year or context.year or (dated.year if dated else None)


def day_of(document: Document, context: Context) -> date | None:
    """The first day of the year reported on: what was no longer so by then is out of date all year."""
    year = year_of(document, context)
    return date(year, 1, 1) if year and 1949 <= year <= 2100 else None
