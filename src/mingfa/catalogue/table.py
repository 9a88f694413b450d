"""The table of everything declared, by key. A line of work joins by one entry in `LINES`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from mingfa.catalogue.deadline import Deadline, YearlyDuty
from mingfa.catalogue.indicator import AnyIndicator, Indicator, Ratio
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import (
    advice,
    aftercare,
    annual_papers,
    appraisal,
    budget,
    compulsions,
    concerns,
    decisions,
    demonstration,
    disclosure,
    disputes,
    duty,
    duty_list,
    emergency,
    enforcement_actions,
    enforcement_oversight,
    enforcement_records,
    enforcement_team,
    firms,
    government_services,
    grid,
    grid_matters,
    information_requests,
    inspections,
    interference,
    joint_meetings,
    justice_stations,
    law_exams,
    law_plans,
    legal_aid,
    legal_services,
    legality_reviews,
    licences,
    mediation,
    mediation_network,
    mediation_routes,
    mediators,
    meetings,
    new_media,
    normative,
    officers,
    participation,
    patrols,
    penalties,
    penalty_figures,
    petitions,
    plans,
    platforms,
    power_controls,
    powers,
    publicity,
    publicity_acts,
    publicity_groups,
    publicity_materials,
    publicity_people,
    publicity_reach,
    publicity_sites,
    receptions,
    rectification,
    remedies,
    risk_warnings,
    safety_spots,
    service_items,
    steering,
    study,
    study_library,
    supervision,
    tasks,
    village_officers,
)
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.sentence import Listing, Sentence, Slot, Template
from mingfa.errors import DeclarationError, NameFault

__all__ = ["CATALOGUE", "LINES", "Catalogue"]

T = TypeVar("T")


class Catalogue:
    """Lines of work and everything in them, by key.

    Built once from `LINES`; tests build others, so that a register needs nothing but its declaration.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines: tuple[Line, ...] = tuple(lines)
        self.registers: Mapping[str, type[Register]] = _by_key(
            "register", (r for line in self.lines for r in line.registers)
        )
        self.indicators: Mapping[str, AnyIndicator] = _by_key(
            "indicator", (i for line in self.lines for i in line.indicators)
        )
        self.deadlines: Mapping[str, Deadline] = _by_key(
            "deadline", (d for line in self.lines for d in line.deadlines)
        )
        self.duties: Mapping[str, YearlyDuty] = _by_key(
            "duty", (d for line in self.lines for d in line.duties)
        )
        self.notes: Mapping[str, CountingNote] = _by_key(
            "note", (n for line in self.lines for n in line.notes)
        )
        fed: dict[str, list[Indicator]] = {}
        for indicator in self.indicators.values():
            if isinstance(indicator, Indicator):
                for source in indicator.sources:
                    fed.setdefault(source.register.key, []).append(indicator)
        self._fed = {register: tuple(indicators) for register, indicators in fed.items()}

    def register(self, key: str) -> type[Register]:
        """A register by key or Chinese label; NameFault with close matches otherwise."""
        return _found("台账", key, self.registers, lambda register: register.label)

    def indicator(self, key: str) -> AnyIndicator:
        """An indicator by key or Chinese label."""
        return _found("指标", key, self.indicators, lambda indicator: indicator.label)

    def notes_on(self, row: Register) -> tuple[CountingNote, ...]:
        """The counting notes that decide how a row is counted."""
        return tuple(note for note in self.notes.values() if note.register is type(row) and note.decides(row))

    def line_of(self, register: type[Register]) -> Line:
        """The line of work a register belongs to."""
        return next(line for line in self.lines if register in line.registers)

    def additive(self, register: str) -> tuple[Indicator, ...]:
        """The stored indicators fed by a register."""
        return self._fed.get(register, ())

    @cached_property
    def open(self) -> Catalogue:
        """The catalogue without restricted registers, and without all that tells anything of them.

        A figure that counts rows of a restricted register goes whole, also where it counts others beside them.
        """
        if not any(register.restricted for register in self.registers.values()):
            return self
        told = frozenset(key for key, indicator in self.indicators.items() if _counts_open(indicator))
        lines = (_opened(line, told) for line in self.lines)
        return Catalogue(line for line in lines if line is not None)

    def check(self) -> None:
        """Refuse what does not hang together; DeclarationError names the place and the line to write."""
        _refuse_names("line", self.lines)
        for kind, declared in (
            ("register", self.registers),
            ("indicator", self.indicators),
            ("deadline", self.deadlines),
            ("duty", self.duties),
            ("note", self.notes),
        ):
            _refuse_names(kind, declared.values())
        _by_key("sentence", (told for line in self.lines for told in line.sentences))
        for line in self.lines:
            for told in line.sentences:
                if isinstance(told, Sentence):
                    self._check_sentence(told)
                else:
                    self._check_listing(told)
        for indicator in self.indicators.values():
            if isinstance(indicator, Ratio):
                self._check_parts(indicator)
            else:
                for source in indicator.sources:
                    self._check_listed(f"indicator {indicator.key}", source.register)
        for deadline in self.deadlines.values():
            self._check_listed(f"deadline {deadline.key}", deadline.register)
        for note in self.notes.values():
            self._check_note(note)
        for register in self.registers.values():
            self._check_rosters(register)
        self._check_told()

    def _check_note(self, note: CountingNote) -> None:
        where = f"note {note.key}"
        self._check_listed(where, note.register)
        for figure in note.figures:
            if self.indicators.get(figure.key) is not figure:
                raise DeclarationError(where, f"`{figure.key}` is in no line", "List it in its line")

    def _check_rosters(self, register: type[Register]) -> None:
        for column in register.columns:
            if not column.roster:
                continue
            where = f"register {register.key}, {column.name}"
            roster = self.registers.get(column.roster)
            if roster is None or roster.standing is None:
                raise DeclarationError(where, f"`{column.roster}` is no roster", "Name the key of a roster")
            if roster.restricted or roster.column(roster.subject).privacy is not Privacy.OPEN:
                raise DeclarationError(
                    where, f"the names of `{column.roster}` are not open to all", "Name another roster"
                )

    def _check_sentence(self, sentence: Sentence) -> None:
        where = f"sentence {sentence.key}"
        first, *others = sentence.templates
        for slot in first.slots:
            self._check_slot(where, slot)
        for other in others:
            if _figures(other) != _figures(first):
                raise DeclarationError(
                    where,
                    f"wordings tell different figures: {other.source}",
                    "Tell the same figures, the same in brackets",
                )

    def _check_slot(self, where: str, slot: Slot) -> None:
        indicator = self.indicators.get(slot.indicator)
        if indicator is None:
            raise DeclarationError(
                where, f"there is no indicator `{slot.indicator}`", "Declare it or mend the name"
            )
        if not _counts_open(indicator):
            raise DeclarationError(
                where, f"`{slot.indicator}` counts restricted rows", "Reports do not tell of them"
            )
        if slot.group is None:
            return
        breakdown = indicator.breakdown if isinstance(indicator, Indicator) else ""
        if not breakdown:
            raise DeclarationError(where, f"`{slot.indicator}` is not broken down", 'Write: breakdown="…"')
        assert isinstance(indicator, Indicator)  # noqa: S101 - only these have a breakdown
        groups = indicator.register.column(breakdown).choices
        if slot.group not in groups:
            raise DeclarationError(
                where, f"`{slot.indicator}` has no group {slot.group}", f"Name one of {'、'.join(groups)}"
            )

    def _check_listing(self, listing: Listing) -> None:
        where = f"listing {listing.key}"
        self._check_listed(where, listing.register)
        for slot in Template(listing.wording).slots:
            if listing.register.column(slot.indicator).privacy is not Privacy.OPEN:
                raise DeclarationError(
                    where, f"`{slot.indicator}` is not open to all", "Tell fields that are"
                )

    def _check_listed(self, where: str, register: type[Register]) -> None:
        if self.registers.get(register.key) is not register:
            raise DeclarationError(where, f"`{register.key}` is in no line", "List it in its line")

    def _check_parts(self, ratio: Ratio) -> None:
        for part in (ratio.numerator, ratio.denominator):
            if self.indicators.get(part.key) is not part:
                raise DeclarationError(
                    f"ratio {ratio.key}", f"`{part.key}` is in no line", "List it in its line"
                )

    def _check_told(self) -> None:
        listed = {
            told.register.key for line in self.lines for told in line.sentences if isinstance(told, Listing)
        }
        for key in self.registers:
            if key not in self._fed and key not in listed:
                raise DeclarationError(
                    f"register {key}", "nothing is made of its rows", "Declare an indicator or a listing"
                )


def _opened(line: Line, told: frozenset[str]) -> Line | None:
    """A line without what tells of restricted registers; `told` are the indicators that tell of none."""
    kept = replace(
        line,
        registers=tuple(one for one in line.registers if not one.restricted),
        indicators=tuple(one for one in line.indicators if one.key in told),
        deadlines=tuple(one for one in line.deadlines if not one.register.restricted),
        notes=tuple(
            one
            for one in line.notes
            if not one.register.restricted and all(figure.key in told for figure in one.figures)
        ),
        sentences=tuple(one for one in line.sentences if _is_open(one, told)),
    )
    return (
        kept if any((kept.registers, kept.indicators, kept.deadlines, kept.duties, kept.sentences)) else None
    )


def _is_open(saying: Sentence | Listing, told: frozenset[str]) -> bool:
    if isinstance(saying, Listing):
        return not saying.register.restricted
    return all(slot.indicator in told for template in saying.templates for slot in template.slots)


def _counts_open(indicator: AnyIndicator) -> bool:
    if isinstance(indicator, Ratio):
        return _counts_open(indicator.numerator) and _counts_open(indicator.denominator)
    return not any(source.register.restricted for source in indicator.sources)


def _figures(template: Template) -> tuple[frozenset[Slot], frozenset[Slot]]:
    """The figures a wording always tells, and all it can tell."""
    return frozenset(piece for piece in template.pieces if isinstance(piece, Slot)), frozenset(template.slots)


_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def _refuse_names(kind: str, declared: Iterable[Any]) -> None:
    labels: dict[str, str] = {}
    for one in declared:
        if not _SNAKE.fullmatch(one.key):
            raise DeclarationError(
                f"{kind} {one.key}", "the key is not in snake_case", "Write it like: study_sessions"
            )
        if one.label in labels:
            raise DeclarationError(
                f"{kind} {one.key}",
                f"{labels[one.label]} is labelled {one.label} too",
                "Give each its own label",
            )
        labels[one.label] = one.key


def _by_key(kind: str, declared: Iterable[Any]) -> Mapping[str, Any]:
    table: dict[str, Any] = {}
    for one in declared:
        if one.key in table:
            raise DeclarationError(f"{kind} {one.key}", "the key is taken", "Give each its own key")
        table[one.key] = one
    return MappingProxyType(table)


def _found(kind: str, name: str, table: Mapping[str, T], label: Callable[[T], str]) -> T:
    if name in table:
        return table[name]
    for one in table.values():
        if label(one) == name:
            return one
    raise NameFault(kind, name, [*table, *(label(one) for one in table.values())])


#: In the order in which the report tells them.
LINES: tuple[Line, ...] = (
    steering.LINE,
    plans.LINE,
    tasks.LINE,
    study.LINE,
    study_library.LINE,
    law_exams.LINE,
    powers.LINE,
    licences.LINE,
    meetings.LINE,
    decisions.LINE,
    participation.LINE,
    legality_reviews.LINE,
    normative.LINE,
    advice.LINE,
    justice_stations.LINE,
    legal_services.LINE,
    legal_aid.LINE,
    firms.LINE,
    law_plans.LINE,
    publicity.LINE,
    publicity_reach.LINE,
    publicity_groups.LINE,
    publicity_materials.LINE,
    new_media.LINE,
    publicity_people.LINE,
    publicity_acts.LINE,
    publicity_sites.LINE,
    officers.LINE,
    enforcement_team.LINE,
    inspections.LINE,
    enforcement_actions.LINE,
    penalties.LINE,
    penalty_figures.LINE,
    compulsions.LINE,
    enforcement_records.LINE,
    enforcement_oversight.LINE,
    disputes.LINE,
    village_officers.LINE,
    mediation.LINE,
    mediation_routes.LINE,
    mediators.LINE,
    mediation_network.LINE,
    joint_meetings.LINE,
    risk_warnings.LINE,
    receptions.LINE,
    petitions.LINE,
    aftercare.LINE,
    service_items.LINE,
    government_services.LINE,
    grid.LINE,
    grid_matters.LINE,
    platforms.LINE,
    patrols.LINE,
    safety_spots.LINE,
    emergency.LINE,
    disclosure.LINE,
    information_requests.LINE,
    supervision.LINE,
    concerns.LINE,
    remedies.LINE,
    power_controls.LINE,
    interference.LINE,
    demonstration.LINE,
    appraisal.LINE,
    budget.LINE,
    duty.LINE,
    duty_list.LINE,
    annual_papers.LINE,
    rectification.LINE,
)

CATALOGUE = Catalogue(LINES)
CATALOGUE.check()
