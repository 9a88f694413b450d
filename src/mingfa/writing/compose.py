"""Facts and catalogue to a draft of the annual report: the four statutory parts, and nothing nobody recorded.

Given an outline, what is told is chosen by weight until the paper is full; the rest stands in an annexed table.

Wordings are chosen by unit, sentence and year: a report is the same whenever it is composed, neighbours do
not read alike, and no sentence repeats its wording of the year before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from itertools import count
from typing import Any, Literal

from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.tasks import PlanItems, TaskSource
from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.sentence import Listing, Optional, Piece, Role, Sentence, Slot, Template
from mingfa.catalogue.table import Catalogue
from mingfa.errors import DeclarationError
from mingfa.report.facts import Fact, Facts
from mingfa.report.model import Part
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.writing import letterhead
from mingfa.writing.choice import Candidate, Chosen, Outline, choose
from mingfa.writing.draft import (
    Block,
    Draft,
    FigureRun,
    GapRun,
    Heading,
    Paragraph,
    QuotedRun,
    Run,
    TableRow,
    TextRun,
)
from mingfa.writing.numbering import chinese_numeral, heading_number
from mingfa.writing.phrase import on_one_line, told, written

__all__ = ["MOST_LISTED", "PARTS", "Version", "compose", "sentence_text"]

#: As reported to the superior bodies, or as published to everybody.
Version = Literal["reported", "published"]

#: The statutory parts in the order in which the report tells them.
PARTS = (Part.MEASURES, Part.DEFICIENCIES, Part.FIRST_RESPONSIBLE, Part.PLAN)

#: How many rows a listing tells; a report that goes on is read by nobody.
MOST_LISTED = 10

#: Characters of title, addressee, headings, closing words, signature and date.
_FORM = 420

#: A paragraph of short sentences of one section goes on to about this many characters before the next begins.
_PARAGRAPH = 220

#: A figure that moved by this share of the greater of two years has changed.
_CHANGED = Decimal("0.2")

_OPENINGS = (
    "{year}年，{name}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，"
    "认真落实{superior}部署，依法履行职责，推进法治政府建设。",
    "{year}年，{name}深入学习贯彻习近平法治思想，按照{superior}工作要求，把依法行政贯穿各项工作，"
    "法治政府建设各项任务有序推进。",
    "{year}年，在{superior}领导下，{name}以习近平法治思想为指引，对照法治政府建设年度任务，"
    "坚持依法决策、依法办事、依法化解矛盾，工作稳步推进。",
)


def compose(
    facts: Facts,
    year: int,
    catalogue: Catalogue,
    *,
    dated: date,
    version: Version = "reported",
    outline: Outline | None = None,
) -> Draft:
    """The annual report of the facts' unit for the work of a year, dated as given; all of it without an outline.

    InputFault when the unit makes no annual report.
    """
    unit = facts.unit
    bodies = letterhead.issuers_of(unit)
    writer = _Writer(facts, catalogue, Period.of_year(year))
    opening = _opening(facts, year, version)
    chosen = writer.choose(outline, taken=len(opening) + _FORM) if outline is not None else ()
    blocks: list[Block] = [Paragraph((TextRun(opening),))]
    for number, part in enumerate(PARTS, start=1):
        blocks.append(Heading(1, heading_number(1, number), _part_title(part, year)))
        blocks.extend(writer.part(part))
    if version == "published":
        addressee = None
        title: tuple[str, ...] = (unit.name, f"{year}年", "法治政府建设", "年度报告")
    else:
        addressee = _addressee(facts)
        title = (bodies.party, " ", bodies.government, f"关于{year}年", "法治政府建设", "情况的报告")
        blocks.append(Paragraph((TextRun("特此报告。"),)))
    told, table = _anchored(blocks, writer.table())
    return Draft(title, addressee, (bodies.party, bodies.government), dated, year, told, table, chosen)


def sentence_text(facts: Facts, year: int, catalogue: Catalogue, sentence: Sentence) -> str:
    """How a year's report tells one sentence; empty where it does not."""
    writer = _Writer(facts, catalogue, Period.of_year(year))
    return "".join(run.text for run in writer.sentence(sentence))


def _opening(facts: Facts, year: int, version: Version) -> str:
    unit = facts.unit
    opening = _OPENINGS[_turn(unit.code, "opening", year) % len(_OPENINGS)]
    said = opening.format(year=year, name=unit.name, superior=letterhead.superior_words(unit))
    return f"{said}现将有关情况{'公布' if version == 'published' else '报告'}如下。"


def _part_title(part: Part, year: int) -> str:
    match part:
        case Part.MEASURES:
            return f"{year}年推进法治政府建设的{part.title}"
        case Part.PLAN:
            return f"{year + 1}年推进法治政府建设的主要安排"
        case _:
            return part.title


def _addressee(facts: Facts) -> Paragraph:
    bodies = letterhead.addressees_of(facts.unit)
    if bodies is None:
        return Paragraph((GapRun("主送机关"), TextRun("：")))
    return Paragraph((TextRun(f"{bodies.party}、{bodies.government}："),))


def _turn(code: str, key: str, year: int) -> int:
    """A number that differs from town to town, and by one from year to year."""
    return int.from_bytes(sha256(f"{code}:{key}".encode()).digest()[:4]) + year


def _anchored(
    blocks: Iterable[Block], table: Iterable[TableRow]
) -> tuple[tuple[Block, ...], tuple[TableRow, ...]]:
    """The same with every figure named in order."""
    numbers = count(1)

    def named(run: Run) -> Run:
        return replace(run, anchor=f"f{next(numbers)}") if isinstance(run, FigureRun) else run

    told = tuple(
        Paragraph(tuple(map(named, block.runs))) if isinstance(block, Paragraph) else block
        for block in blocks
    )
    return told, tuple(replace(row, figure=replace(row.figure, anchor=f"f{next(numbers)}")) for row in table)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a line of work has to say in a sentence or a listing, and whether it is told."""

    line: Line
    said: Sentence | Listing
    runs: tuple[Run, ...]

    @property
    def heading(self) -> str:
        return self.line.heading or self.line.label

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def role(self) -> Role:
        if isinstance(self.said, Listing):
            return Role.STATUTORY
        if self.said.role is not None:
            return self.said.role
        first = next(one for one in self.line.sentences if one.part is self.said.part)
        return Role.MAIN if first is self.said else Role.DETAIL


class _Writer:
    """Tells one unit's period; figures are given their names when all is told."""

    def __init__(self, facts: Facts, catalogue: Catalogue, period: Period) -> None:
        self._facts = facts
        self._catalogue = catalogue
        self._period = period
        self._short: dict[str, _Saying] = {}
        self._left_out: frozenset[str] = frozenset()
        self._flowing = False

    @cached_property
    def _sayings(self) -> tuple[_Saying, ...]:
        return tuple(
            _Saying(line, said, tuple(self._runs(said)))
            for line in self._catalogue.lines
            for said in line.sentences
        )

    @property
    def _shown(self) -> Iterator[_Saying]:
        """What there is to say, as long as it is told."""
        return (self._short.get(one.said.key, one) for one in self._sayings)

    def choose(self, outline: Outline, *, taken: int) -> tuple[Chosen, ...]:
        """Decide what is told; `taken` characters are the form's own."""
        asked = self._asked()
        if taken + sum(len(one.text) for one in self._sayings) > outline.length:
            self._short = {
                one.said.key: replace(one, runs=tuple(self.sentence(one.said, most=outline.figures)))
                for one in self._sayings
                if isinstance(one.said, Sentence) and not outline.decided.get(one.said.key)
            }
        candidates = (
            Candidate(
                key=one.said.key,
                part=one.said.part,
                heading=one.heading,
                line=one.line.label,
                text=one.text,
                role=one.role,
                asked=any(name in asked for name in (one.line.label, one.heading)),
                changed=self._has_changed(one),
            )
            for one in self._shown
            if one.runs
        )
        chosen = choose(candidates, outline, taken=taken)
        self._left_out = frozenset(one.candidate.key for one in chosen if not one.told)
        self._flowing = True
        return chosen

    def _asked(self) -> str:
        """The words of the superior's key points for the year."""
        if PlanItems.key not in self._catalogue.registers:
            return ""
        rows = (_row(PlanItems, values) for values in self._facts.rows(PlanItems.key, self._period))
        points = (row for row in rows if getattr(row, "source", None) is TaskSource.KEY_POINTS)
        return "\n".join(f"{getattr(row, 'item', '')}{getattr(row, 'measure', '')}" for row in points)

    def _has_changed(self, saying: _Saying) -> bool:
        """Whether the first figure told moved by a fifth against the year before."""
        figure = next((run for run in saying.runs if isinstance(run, FigureRun)), None)
        if figure is None or figure.fact.amount is None:
            return False
        fact = figure.fact
        before = self._facts.fact(
            fact.indicator, Period.of_year(self._period.start.year - 1), fact.group
        ).amount
        if not before:
            return False
        now = figure.fact.amount.value
        return abs(now - before.value) >= _CHANGED * max(now, before.value)

    def table(self) -> list[TableRow]:
        """The figures of what is left out, each once, those left aside that are told elsewhere."""
        told = {figure.reference for one in self._shown if self._is_in(one) for figure in _figures_of(one)}
        rows: list[TableRow] = []
        for one in self._sayings:
            for figure in _figures_of(one):
                if figure.reference not in told:
                    told.add(figure.reference)
                    label = self._catalogue.indicators[figure.fact.indicator].label
                    group = f"（{figure.fact.group}）" if figure.fact.group else ""
                    rows.append(TableRow(one.line.label, label + group, figure))
        return rows

    def _is_in(self, saying: _Saying) -> bool:
        return saying.said.key not in self._left_out

    def part(self, part: Part) -> list[Block]:
        """The blocks of a statutory part, with a gap where what it must tell is not recorded."""
        blocks = self._measures() if part is Part.MEASURES else self._plain(part)
        return blocks if self._is_told(part, blocks) else [*blocks, Paragraph((GapRun(part.title),))]

    def _is_told(self, part: Part, blocks: Sequence[Block]) -> bool:
        """Whether there is anything; where rows must be listed (不足, 安排), figures alone do not do."""
        told = [saying for line in self._catalogue.lines for saying in line.sentences if saying.part is part]
        if part is Part.MEASURES or not any(isinstance(saying, Listing) for saying in told):
            return bool(blocks)
        runs = (run for block in blocks if isinstance(block, Paragraph) for run in block.runs)
        return any(isinstance(run, QuotedRun) for run in runs)

    def _plain(self, part: Part) -> list[Block]:
        return _flowing(
            [block for line in self._catalogue.lines for block in self._line(line, part)], self._flowing
        )

    def _measures(self) -> list[Block]:
        """A section for each heading, in the order of the catalogue."""
        # Lines are grouped before they are told: figures are numbered as they are told.
        headed: dict[str, list[Line]] = {}
        for line in self._catalogue.lines:
            headed.setdefault(line.heading or line.label, []).append(line)
        told_in_order: list[Block] = []
        number = 0
        for heading, lines in headed.items():
            blocks = _flowing(
                [block for line in lines for block in self._line(line, Part.MEASURES)], self._flowing
            )
            if blocks:
                number += 1
                told_in_order += [Heading(2, heading_number(2, number), heading), *blocks]
        return told_in_order

    def _line(self, line: Line, part: Part) -> list[Block]:
        """What a line of work tells in a part: its sentences in one paragraph, each listing in its own."""
        blocks: list[Block] = []
        running: list[Run] = []
        for saying in self._shown:
            if saying.line is not line or saying.said.part is not part or not self._is_in(saying):
                continue
            if isinstance(saying.said, Sentence):
                running += saying.runs
                continue
            if running:
                blocks.append(Paragraph(tuple(running)))
                running = []
            if saying.runs:
                blocks.append(Paragraph(saying.runs))
        if running:
            blocks.append(Paragraph(tuple(running)))
        return blocks

    def _runs(self, said: Sentence | Listing) -> list[Run]:
        return self.sentence(said) if isinstance(said, Sentence) else self._listing(said)

    def sentence(self, sentence: Sentence, *, most: int | None = None) -> list[Run]:
        """The sentence in this year's turn of wording, or the next whose figures are known; else nothing.

        A wording that comes out without any figure is not told: nothing recorded stands behind it.
        most: figures after which what may be left out is, the first first
        """
        turn = _turn(self._facts.unit.code, sentence.key, self._period.start.year)
        for step in range(len(sentence.templates)):
            template = sentence.templates[(turn + step) % len(sentence.templates)]
            facts = {slot: self._fact(slot) for slot in template.slots}
            if all(facts[slot].amount for slot in _slots(template.pieces)):
                runs = list(self._told(template, facts, most))
                if any(isinstance(run, FigureRun) for run in runs):
                    return runs
        return []

    def _fact(self, slot: Slot) -> Fact:
        return self._facts.fact(slot.indicator, self._period, slot.group)

    def _told(self, template: Template, facts: dict[Slot, Fact], most: int | None) -> Iterator[Run]:
        number = sum(isinstance(piece, Slot) for piece in template.pieces)
        for piece in template.pieces:
            if not isinstance(piece, Optional):
                yield self._run(piece, facts)
                continue
            slots = tuple(_slots(piece.pieces))
            if all(facts[slot].amount for slot in slots) and (most is None or number + len(slots) <= most):
                number += len(slots)
                yield from (self._run(inner, facts) for inner in piece.pieces)

    def _run(self, piece: str | Slot, facts: dict[Slot, Fact]) -> Run:
        if isinstance(piece, str):
            return TextRun(letterhead.at_home(piece, self._facts.unit))
        return FigureRun(told(facts[piece]), facts[piece], "")

    def _listing(self, listing: Listing) -> list[Run]:
        register = listing.register
        period = Period.of_year(self._period.start.year + listing.years_ahead)
        rows = [_row(register, values) for values in self._facts.rows(register.key, period)]
        if listing.where is not None:
            rows = [row for row in rows if listing.where(row)]
        items = [_item(listing, row) for row in rows]
        return list(_listed(listing, items)) if items else []


def _figures_of(saying: _Saying) -> Iterator[FigureRun]:
    return (run for run in saying.runs if isinstance(run, FigureRun))


def _flowing(blocks: list[Block], joined: bool) -> list[Block]:
    """Paragraphs of a section that are short go on into one another; what lists rows stands alone."""
    if not joined:
        return blocks
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if (
            isinstance(block, Paragraph)
            and isinstance(last, Paragraph)
            and len(last.text) + len(block.text) <= _PARAGRAPH
            and not any(isinstance(run, QuotedRun) for run in (*last.runs, *block.runs))
        ):
            out[-1] = Paragraph(last.runs + block.runs)
        else:
            out.append(block)
    return out


def _row(register: type[Register], values: Mapping[str, Any]) -> Register:
    """The row with attributes for fields; it was validated on its way in."""
    known = {name: value for name, value in values.items() if name in register.model_fields}
    return register.model_construct(**known)


def _listed(listing: Listing, items: Sequence[Sequence[Run]]) -> Iterator[Run]:
    if listing.lead:
        yield TextRun(listing.lead)
    between = "。" if "。" in listing.wording.rstrip("。") else "；"
    shown = items[:MOST_LISTED]
    for number, item in enumerate(shown, start=1):
        if len(items) > 1:
            yield TextRun(f"{chinese_numeral(number)}是")
        yield from item
        yield TextRun("。" if number == len(shown) else between)
    if len(items) > len(shown):
        yield TextRun(f"其余见《{listing.register.label}》。")


def _item(listing: Listing, row: Register) -> list[Run]:
    runs: list[Run] = []
    for piece in Template(listing.wording.rstrip("。；")).pieces:
        if not isinstance(piece, Optional):
            runs.append(_said(listing, row, piece))
        elif all(getattr(row, slot.indicator) for slot in _slots(piece.pieces)):
            runs += [_said(listing, row, inner) for inner in piece.pieces]
    return runs


def _slots(pieces: Iterable[Piece]) -> Iterator[Slot]:
    return (piece for piece in pieces if isinstance(piece, Slot))


def _said(listing: Listing, row: Register, piece: str | Slot) -> Run:
    if isinstance(piece, str):
        return TextRun(piece)
    column = listing.register.column(piece.indicator)
    if listing.register.restricted or column.privacy is not Privacy.OPEN:
        raise DeclarationError(
            f"listing {listing.key}", f"`{column.name}` is not open to all", "Tell one whose privacy is OPEN"
        )
    value = getattr(row, column.name)
    said = "" if value is None else _in_words(value, column)
    return QuotedRun(said, listing.register.key) if said else GapRun(column.label)


def _in_words(value: Any, column: Column) -> str:
    match value:
        case Amount():
            return written(value, column.unit)
        case bool():
            return "是" if value else "否"
        case date():
            return f"{value.month}月{value.day}日"
        case tuple():
            return "、".join(map(str, value))
        case _:
            return on_one_line(str(value))
