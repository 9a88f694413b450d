"""Facts and catalogue to a draft of the annual report: the four statutory parts, and nothing nobody recorded.

Wordings are chosen by unit, sentence and year: a report is the same whenever it is composed, neighbours do
not read alike, and no sentence repeats its wording of the year before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import count
from typing import Any, Literal

from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Column, Privacy, Register
from mingfa.catalogue.sentence import Listing, Optional, Piece, Sentence, Slot, Template
from mingfa.catalogue.table import Catalogue
from mingfa.errors import DeclarationError
from mingfa.report.facts import Fact, Facts
from mingfa.report.model import Part
from mingfa.text.amounts import Amount
from mingfa.text.dates import Period
from mingfa.writing import letterhead
from mingfa.writing.draft import Block, Draft, FigureRun, GapRun, Heading, Paragraph, QuotedRun, Run, TextRun
from mingfa.writing.numbering import chinese_numeral, heading_number
from mingfa.writing.phrase import on_one_line, told, written

__all__ = ["MOST_LISTED", "PARTS", "Version", "compose", "sentence_text"]

#: As reported to the superior bodies, or as published to everybody.
Version = Literal["reported", "published"]

#: The statutory parts in the order in which the report tells them.
PARTS = (Part.MEASURES, Part.DEFICIENCIES, Part.FIRST_RESPONSIBLE, Part.PLAN)

#: How many rows a listing tells; a report that goes on is read by nobody.
MOST_LISTED = 10

_OPENINGS = (
    "{year}年，{name}坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，"
    "认真落实{superior}部署，依法履行职责，推进法治政府建设。",
    "{year}年，{name}深入学习贯彻习近平法治思想，按照{superior}工作要求，把依法行政贯穿各项工作，"
    "法治政府建设各项任务有序推进。",
    "{year}年，在{superior}领导下，{name}以习近平法治思想为指引，对照法治政府建设年度任务，"
    "坚持依法决策、依法办事、依法化解矛盾，工作稳步推进。",
)


def compose(
    facts: Facts, year: int, catalogue: Catalogue, *, dated: date, version: Version = "reported"
) -> Draft:
    """The annual report of the facts' unit for the work of a year, dated as given.

    InputFault when the unit makes no annual report.
    """
    unit = facts.unit
    bodies = letterhead.issuers_of(unit)
    writer = _Writer(facts, catalogue, Period.of_year(year))
    blocks: list[Block] = [Paragraph((TextRun(_opening(facts, year, version)),))]
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
    return Draft(title, addressee, (bodies.party, bodies.government), dated, year, tuple(blocks))


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


class _Writer:
    """Tells one unit's period; it numbers the figures as they are told."""

    def __init__(self, facts: Facts, catalogue: Catalogue, period: Period) -> None:
        self._facts = facts
        self._catalogue = catalogue
        self._period = period
        self._numbers = count(1)

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
        return [block for line in self._catalogue.lines for block in self._line(line, part)]

    def _measures(self) -> list[Block]:
        """A section for each heading, in the order of the catalogue."""
        # Lines are grouped before they are told: figures are numbered as they are told.
        headed: dict[str, list[Line]] = {}
        for line in self._catalogue.lines:
            headed.setdefault(line.heading or line.label, []).append(line)
        told_in_order: list[Block] = []
        number = 0
        for heading, lines in headed.items():
            blocks = [block for line in lines for block in self._line(line, Part.MEASURES)]
            if blocks:
                number += 1
                told_in_order += [Heading(2, heading_number(2, number), heading), *blocks]
        return told_in_order

    def _line(self, line: Line, part: Part) -> list[Block]:
        """What a line of work tells in a part: its sentences in one paragraph, each listing in its own."""
        blocks: list[Block] = []
        running: list[Run] = []
        for saying in line.sentences:
            if saying.part is not part:
                continue
            if isinstance(saying, Sentence):
                running += self.sentence(saying)
                continue
            if running:
                blocks.append(Paragraph(tuple(running)))
                running = []
            blocks += self._listing(saying)
        if running:
            blocks.append(Paragraph(tuple(running)))
        return blocks

    def sentence(self, sentence: Sentence) -> list[Run]:
        """The sentence in this year's turn of wording, or the next whose figures are known; else nothing.

        A wording that comes out without any figure is not told: nothing recorded stands behind it.
        """
        turn = _turn(self._facts.unit.code, sentence.key, self._period.start.year)
        for step in range(len(sentence.templates)):
            template = sentence.templates[(turn + step) % len(sentence.templates)]
            facts = {slot: self._fact(slot) for slot in template.slots}
            if all(facts[slot].amount for slot in _slots(template.pieces)):
                runs = list(self._told(template, facts))
                if any(isinstance(run, FigureRun) for run in runs):
                    return runs
        return []

    def _fact(self, slot: Slot) -> Fact:
        return self._facts.fact(slot.indicator, self._period, slot.group)

    def _told(self, template: Template, facts: dict[Slot, Fact]) -> Iterator[Run]:
        for piece in template.pieces:
            if not isinstance(piece, Optional):
                yield self._run(piece, facts)
            elif all(facts[slot].amount for slot in _slots(piece.pieces)):
                yield from (self._run(inner, facts) for inner in piece.pieces)

    def _run(self, piece: str | Slot, facts: dict[Slot, Fact]) -> Run:
        if isinstance(piece, str):
            return TextRun(letterhead.at_home(piece, self._facts.unit))
        return FigureRun(told(facts[piece]), facts[piece], f"f{next(self._numbers)}")

    def _listing(self, listing: Listing) -> list[Block]:
        register = listing.register
        period = Period.of_year(self._period.start.year + listing.years_ahead)
        rows = [_row(register, values) for values in self._facts.rows(register.key, period)]
        if listing.where is not None:
            rows = [row for row in rows if listing.where(row)]
        items = [_item(listing, row) for row in rows]
        return [Paragraph(tuple(_listed(listing, items)))] if items else []


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
