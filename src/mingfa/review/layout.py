"""Rules on the layout of a .docx: which paragraph is what, and where it stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from mingfa.report.model import Document, HeadingStyle
from mingfa.review.form import Form, Setting
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.text.spans import Span

__all__ = ["LayoutRule", "body_of", "differs", "headings_of", "place_of", "title_of"]

_BODY = 40  # characters that a paragraph of the text has at least
_SAME = 0.3  # points, or millimetres, that make no difference


class LayoutRule(Rule, family=True):
    """A rule that looks at the layout; off, since many reports are sent as mere text."""

    severity: ClassVar[Severity] = Severity.INFO
    off: ClassVar[bool] = True

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        if context.form is not None:
            yield from self.look(document, context.form)

    def look(self, document: Document, form: Form) -> Iterator[Fault]:
        """The faults of one layout."""
        raise NotImplementedError


def place_of(setting: Setting, document: Document) -> Span:
    """Where a paragraph stands; the beginning where the text has it otherwise."""
    start = document.text.find(setting.text)
    return Span(start, start + len(setting.text)) if start >= 0 else Span(0, 0)


def title_of(document: Document, form: Form) -> tuple[Setting, ...]:
    """The paragraphs of the title."""
    title = "".join((document.meta.title or "").split())
    return tuple(one for one in form.paragraphs if len(one.text) > 3 and "".join(one.text.split()) in title)


def body_of(document: Document, form: Form) -> tuple[Setting, ...]:
    """The paragraphs of the text, headings and title aside."""
    apart = {*title_of(document, form), *headings_of(document, form, HeadingStyle.CHAPTER)}
    apart |= set(headings_of(document, form, HeadingStyle.BRACKETED))
    return tuple(one for one in form.paragraphs if len(one.text) >= _BODY and one not in apart)


def headings_of(document: Document, form: Form, style: HeadingStyle) -> tuple[Setting, ...]:
    """The headings of a level that are paragraphs of their own."""
    texts = {
        section.heading_span.of(document.text).strip()
        for section in document.sections
        if section.style is style
    }
    return tuple(one for one in form.paragraphs if one.text in texts)


def differs(told: float | None, right: float, within: float = _SAME) -> bool:
    """Whether a measure that the file tells is another."""
    return told is not None and abs(told - right) > within
