"""Sentence (报告句): how figures and rows are told in an official report.

Wordings are templates. `{mediation_accepted}` is a figure with its unit (143件), `{publicity_events:企业}` one
value of its breakdown. Text in `[[ ]]` is told only when every figure in it is known and not nought. A whole
sentence is told only when its figures outside brackets are, and when it comes to tell at least one figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any

from mingfa.catalogue.register import Register
from mingfa.errors import DeclarationError
from mingfa.law.report_parts import Part

__all__ = ["Listing", "Optional", "Piece", "Role", "Sentence", "Slot", "Template"]


class Role(IntEnum):
    """How much a report needs a sentence, most first."""

    STATUTORY = 1  # statute asks for it: told in every report
    MAIN = 2  # the main figures of a line of work
    DETAIL = 3  # what may stand in an annexed table when the paper is full


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure's place in a wording."""

    indicator: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Optional:
    """A stretch told only when all figures in it are known and not nought."""

    pieces: tuple[str | Slot, ...]


Piece = str | Slot | Optional

_SLOT = re.compile(r"\{([a-z0-9_]+)(?::([^{}]+))?\}")


@dataclass(frozen=True)
class Template:
    """A wording, taken apart."""

    source: str

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Text, slots and optional stretches in order."""
        out: list[Piece] = []
        for number, stretch in enumerate(re.split(r"\[\[|\]\]", self.source)):
            inner = _flat(stretch)
            if number % 2:
                out.append(Optional(inner))
            else:
                out.extend(inner)
        return tuple(out)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All slots, those in optional stretches included."""
        found: list[Slot] = []
        for piece in self.pieces:
            if isinstance(piece, Slot):
                found.append(piece)
            elif isinstance(piece, Optional):
                found.extend(inner for inner in piece.pieces if isinstance(inner, Slot))
        return tuple(found)


def _flat(stretch: str) -> tuple[str | Slot, ...]:
    out: list[str | Slot] = []
    at = 0
    for match in _SLOT.finditer(stretch):
        if match.start() > at:
            out.append(stretch[at : match.start()])
        out.append(Slot(match[1], match[2]))
        at = match.end()
    if at < len(stretch):
        out.append(stretch[at:])
    return tuple(out)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the annual report, in several honest wordings of the same figures.

    role: None where its place decides: the first a line of work tells is its main one, the others are details
    """

    key: str
    part: Part
    wordings: tuple[str, ...]
    role: Role | None = None

    def __post_init__(self) -> None:
        if not self.wordings:
            raise DeclarationError(
                f"sentence {self.key}", "it has no wording", 'Write: wordings=("…{key}…",)'
            )
        for wording in self.wordings:
            if wording.count("[[") != wording.count("]]"):
                raise DeclarationError(
                    f"sentence {self.key}", f"brackets do not match in {wording}", "Close them"
                )

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """The wordings, taken apart."""
        return tuple(Template(wording) for wording in self.wordings)


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A paragraph told from the rows of a register, one item a row: 一是…… 二是……

    wording names fields of the row in braces; where picks the rows; lead opens the paragraph.
    years_ahead: 1 tells the rows of the year after the report's (the plan), 0 those of its own
    """

    key: str
    part: Part
    register: type[Register]
    wording: str
    lead: str = ""
    where: Callable[[Any], bool] | None = None
    years_ahead: int = 0

    def __post_init__(self) -> None:
        for name in re.findall(r"\{(\w+)\}", self.wording):
            if name not in self.register.model_fields:
                raise DeclarationError(
                    f"listing {self.key}",
                    f"{self.register.key} has no field `{name}`",
                    "Name one of its fields",
                )
