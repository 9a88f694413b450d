"""CountingNote (填报说明): an official note on how a table counts, as a rule that tells which rows it decides.

A figure follows the note already: its measure, its `dated_by`. The note says so in plain Chinese, and of a row in
dispute it says why the row counts as it does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.register import Register
from mingfa.errors import DeclarationError
from mingfa.law.clause import Clause

__all__ = ["CountingNote"]


@dataclass(frozen=True, kw_only=True)
class CountingNote:
    """One note.

    said:     what it comes to, as told to a clerk who asks why
    decides:  the rows of the register that would be counted otherwise without it
    figures:  the figures it decides about
    """

    key: str
    label: str
    said: str
    basis: Clause
    register: type[Register]
    decides: Callable[[Any], bool]
    figures: tuple[Indicator, ...]

    def __post_init__(self) -> None:
        if not self.figures:
            raise DeclarationError(f"note {self.key}", "it decides about no figure", "Write: figures=(…,)")
