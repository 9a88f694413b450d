"""Line (工作线): one line of work, everything it owes and tells, declared in one file."""

from __future__ import annotations

from dataclasses import dataclass

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.indicator import AnyIndicator
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.register import Register
from mingfa.catalogue.sentence import Listing, Sentence

__all__ = ["Line"]


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of work: 人民调解, 普法 …

    heading: the title of its section in the report; empty when its sentences stand in other parts only
    """

    key: str
    label: str
    heading: str = ""
    registers: tuple[type[Register], ...] = ()
    indicators: tuple[AnyIndicator, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    duties: tuple[YearlyDuty, ...] = ()
    notes: tuple[CountingNote, ...] = ()
    sentences: tuple[Sentence | Listing, ...] = ()
