"""Clauses: the only form in which a basis is cited.

A clause names its act by title *and* issuing number, because article 33 of one text and article 33 of its
successor are different law. Summaries are in our own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Basis", "Clause", "Confidence", "NoBasis"]


class Confidence(StrEnum):
    """How sure the statement is; what is not verified ships as a default a county can change."""

    VERIFIED = "已核对原文"
    UNVERIFIED = "待核对"
    LOCAL = "地方规定，可调整"


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One provision of one text, with the dates on which it applies.

    effective: the first day in force; until: the last, None while in force.
    """

    act: str
    number: str
    article: str
    effective: date
    summary: str
    confidence: Confidence
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether the provision applies on a day."""
        return self.effective <= day and (self.until is None or day <= self.until)

    @property
    def citation(self) -> str:
        """《法律》第三十三条, as a message cites it."""
        return f"《{self.act}》{self.article}"

    def __str__(self) -> str:
        return self.citation


@dataclass(frozen=True)
class NoBasis:
    """There is no clause, and why that is right."""

    why: str

    @property
    def citation(self) -> str:
        """The reason, where a message would cite a clause."""
        return self.why

    def __str__(self) -> str:
        return self.why


Basis = Clause | NoBasis
