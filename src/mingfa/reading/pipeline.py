"""The reader as a list of stages, each adding to what the ones before it found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from mingfa.catalogue.table import CATALOGUE
from mingfa.reading.breakdowns import label_parts
from mingfa.reading.cells import find_cells
from mingfa.reading.extract import Extract
from mingfa.reading.figures import find_figures
from mingfa.reading.files import check_length, extract
from mingfa.reading.frame import Frame, find_frame
from mingfa.reading.genre import find_kind
from mingfa.reading.lines import Line, split_lines
from mingfa.reading.links import link_all
from mingfa.reading.meta import find_meta
from mingfa.reading.outline import find_sections
from mingfa.reading.parts import find_parts
from mingfa.reading.placing import Said, find_place, own_county
from mingfa.reading.problems import find_problems
from mingfa.reading.roles import find_paragraphs
from mingfa.reading.wraps import unwrapped
from mingfa.report.model import Document, Figure, Meta, Paragraph, Part, Problem, Section
from mingfa.text.spans import Span

__all__ = ["STAGES", "Draft", "read", "read_text"]


class Draft(NamedTuple):
    """A document while it is read; a stage returns another with more in it."""

    file: str
    extract: Extract
    lines: tuple[Line, ...] = ()
    frame: Frame = Frame()
    sections: tuple[Section, ...] = ()
    parts: Mapping[Part, tuple[Span, ...]] = MappingProxyType({})
    meta: Meta = Meta()
    figures: tuple[Figure, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The text that every span counts in."""
        return self.extract.text


def framed(draft: Draft) -> Draft:
    """Where the body starts and ends.

    Reads: text
    Sets: lines, frame
    """
    lines = split_lines(draft.text)
    return draft._replace(lines=lines, frame=find_frame(tuple(unwrapped(lines))))


def outlined(draft: Draft) -> Draft:
    """Headings, their depth and reach.

    Reads: frame, extract.heading_levels
    Sets: sections
    """
    return draft._replace(sections=find_sections(draft.frame.body, draft.extract.heading_levels))


def described(draft: Draft) -> Draft:
    """What the paper says of itself.

    Reads: text, frame, sections
    Sets: meta
    """
    return draft._replace(meta=find_meta(draft.text, draft.frame, draft.sections))


def placed(draft: Draft) -> Draft:
    """What kind of paper it is, and where the unit that issues it lies in the official tree.

    Reads: text, file, frame, meta
    Sets: meta
    """
    meta = draft.meta
    kind = find_kind(draft.text, meta.title, draft.frame.closing, signed=bool(meta.issuers))
    lines = (*meta.issuers, *([meta.title] if meta.title else ()))
    said = Said(meta.unit, meta.county, lines, meta.addressee, draft.file)
    found = find_place(draft.text, said)
    county = own_county(meta.county, found, draft.text)
    meta = replace(meta, county=county, kind=kind, places=found.candidates, place_spans=found.spans)
    return draft._replace(meta=meta)


def apportioned(draft: Draft) -> Draft:
    """The statutory parts; a heading's year is judged against the year reported on.

    Reads: text, frame, sections, meta
    Sets: parts
    """
    return draft._replace(parts=find_parts(draft.text, draft.frame.body, draft.sections, draft.meta.year))


def cast(draft: Draft) -> Draft:
    """The role of every paragraph.

    Reads: lines, frame, sections, meta
    Sets: paragraphs
    """
    return draft._replace(paragraphs=find_paragraphs(draft.lines, draft.frame, draft.sections, draft.meta))


def answered(draft: Draft) -> Draft:
    """Problems owned up to, with their causes and the measures that answer them.

    Reads: text, sections, parts
    Sets: problems
    """
    return draft._replace(problems=find_problems(draft.text, draft.parts, draft.sections))


def counted(draft: Draft) -> Draft:
    """Every number that tells work done, with what it counts.

    An attachment is another paper: its tables say again, row by row, what the report says.

    Reads: text, frame, sections, parts, meta
    Sets: figures
    """
    figures = find_figures(
        draft.text,
        sections=draft.sections,
        parts=draft.parts,
        meta=draft.meta,
        cells=find_cells(draft.frame.body),
    )
    end = draft.frame.annex_start
    return draft._replace(
        figures=tuple(figure for figure in figures if end is None or figure.span.end <= end)
    )


def linked(draft: Draft) -> Draft:
    """Which indicator of the catalogue each figure tells; none that restricted registers feed.

    Reads: figures, text, sections
    Sets: figures
    """
    return draft._replace(figures=link_all(draft.figures, draft.text, CATALOGUE.open, draft.sections))


def broken_down(draft: Draft) -> Draft:
    """Which part of a total a figure tells where the catalogue has no word for it.

    Reads: figures, text
    Sets: figures
    """
    return draft._replace(figures=tuple(label_parts(draft.figures, draft.text)))


STAGES: tuple[Callable[[Draft], Draft], ...] = (
    framed,
    outlined,
    described,
    placed,
    apportioned,
    cast,
    answered,
    counted,
    linked,
    broken_down,
)


def read(content: bytes, name: str) -> Document:
    """The document in a file; `name` tells its kind. FileFault in Chinese where the file cannot be read."""
    return _run(Draft(name, extract(content, name)))


def read_text(text: str, name: str) -> Document:
    """The document that a text is; the text is kept as it stands."""
    check_length(text, name)
    return _run(Draft(name, Extract(text)))


def _run(draft: Draft) -> Document:
    for stage in STAGES:
        draft = stage(draft)
    return Document(
        draft.file,
        draft.text,
        draft.meta,
        draft.parts,
        draft.sections,
        draft.figures,
        draft.paragraphs,
        draft.problems,
        draft.extract.notes,
    )
