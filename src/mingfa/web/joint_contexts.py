"""What the pages of joint events are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from mingfa.ledger.models import Entry, JointCall
from mingfa.web.cards import RegisterCard, ShownField
from mingfa.web.forms import EntryForm
from mingfa.web.pages import Page

__all__ = ["JointPage"]


@dataclass(frozen=True, kw_only=True)
class JointPage(Page):
    """Asks a unit whether it took part in an event that another recorded.

    candidates: rows of the unit that may tell it already, each with its subject; told_anew: the form was filled in
    """

    template: ClassVar[str] = "web/joint.html"

    register: RegisterCard
    call: JointCall
    open: bool
    fields: Sequence[ShownField]
    form: EntryForm
    candidates: Sequence[tuple[Entry, str]]
    told_anew: bool
    fault: str
