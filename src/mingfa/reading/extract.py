"""What a file says, before anything is read out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Extract", "PagesToLookAt"]


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file; of lines marked as headings by their style the level, by line start.

    notes: what of the file is not in the text, or not for sure, in Chinese; where there are any it was read in part
    """

    text: str
    heading_levels: Mapping[int, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class PagesToLookAt(Exception):
    """Pages of a paper are pictures, and text recognition is installed: reading it anew may take its time."""
