"""Every wording of every sentence, read back, gives the figures that went into it, each linked to its indicator.

The words beside a number in the catalogue's sentences are all that tells a reader which figure it is; this holds
them apart, whichever of the stretches in brackets are told and however exact the figures are.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from mingfa.catalogue.indicator import AnyIndicator, Ratio
from mingfa.catalogue.sentence import Optional, Piece, Sentence, Slot, Template
from mingfa.catalogue.table import CATALOGUE
from mingfa.reading import read_text
from mingfa.text.amounts import Amount, Bound
from mingfa.writing.phrase import as_told, written

WORDINGS = [
    pytest.param(template, id=f"{told.key}-{number}")
    for line in CATALOGUE.lines
    for told in line.sentences
    if isinstance(told, Sentence)
    for number, template in enumerate(told.templates)
]

PAPER = """青禾镇人民政府2024年法治政府建设年度报告

一、主要举措和成效

（一）{heading}

{told}

二、存在的不足和原因

个别干部运用法治思维解决问题的能力还有待提高。
"""


def amount_for(place: int, indicator: AnyIndicator, bound: Bound) -> Amount:
    """A figure of its own for each slot; shares stay below a hundred, and a mean has a fraction."""
    if isinstance(indicator, Ratio):
        return Amount((60 if indicator.unit == "%" else 2) + place + Decimal("0.5"))
    value = Decimal(13 + 7 * place) if bound is not Bound.AT_LEAST else Decimal(20 + 10 * place)
    return Amount(value, bound, value + 3 if bound is Bound.RANGE else None)


def tellings(template: Template) -> Iterator[tuple[Piece, ...]]:
    """The wording with all its stretches, with each alone, and with each left out."""
    stretches = [piece for piece in template.pieces if isinstance(piece, Optional)]
    kept = [set(range(len(stretches)))]
    kept += [{index} for index in range(len(stretches))]
    kept += [set(range(len(stretches))) - {index} for index in range(len(stretches))]
    if any(isinstance(piece, Slot) for piece in template.pieces):
        kept.append(set())
    for chosen in kept:
        numbers = iter(range(len(stretches)))
        yield tuple(
            inner
            for piece in template.pieces
            for inner in (
                (piece,)
                if not isinstance(piece, Optional)
                else piece.pieces
                if next(numbers) in chosen
                else ()
            )
        )


@pytest.mark.parametrize("bound", [Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT, Bound.RANGE])
@pytest.mark.parametrize("template", WORDINGS)
def test_what_is_told_is_read(template: Template, bound: Bound) -> None:
    for pieces in tellings(template):
        told, expected = "", set()
        for place, piece in enumerate(pieces):
            if isinstance(piece, str):
                told += piece
                continue
            assert isinstance(piece, Slot)
            indicator = CATALOGUE.indicators[piece.indicator]
            amount = amount_for(place, indicator, bound)
            told += written(amount, indicator.unit)
            expected.add((piece.indicator, piece.group, as_told(amount, indicator.unit)))
        document = read_text(PAPER.format(heading="工作情况", told=told), "报告.txt")
        found = {(figure.indicator, figure.group, figure.amount) for figure in document.figures}
        assert found == expected, told


@pytest.mark.parametrize("turn", [0, 1])
def test_a_whole_report_in_one_turn_of_wordings_is_read(turn: int) -> None:
    """Lines of work stand one after the other, so that what one says does not colour the next."""
    paragraphs, expected = [], []
    place = 0
    for line in CATALOGUE.lines:
        told = ""
        for sentence in line.sentences:
            if not isinstance(sentence, Sentence):
                continue
            template = sentence.templates[turn % len(sentence.templates)]
            for piece in next(tellings(template)):
                if isinstance(piece, str):
                    told += piece
                    continue
                assert isinstance(piece, Slot)
                place += 1
                indicator = CATALOGUE.indicators[piece.indicator]
                amount = amount_for(
                    place % 35 if isinstance(indicator, Ratio) else place, indicator, Bound.EXACT
                )
                told += written(amount, indicator.unit)
                expected.append((piece.indicator, piece.group, amount))
        paragraphs.append(told)
    document = read_text(PAPER.format(heading="工作情况", told="\n\n".join(paragraphs)), "报告.txt")
    assert [(figure.indicator, figure.group, figure.amount) for figure in document.figures] == expected
