"""The docstring of a rule as its manual page: one sentence, then sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent

from mingfa.errors import DeclarationError
from mingfa.review.rule import Rule

__all__ = ["AGAINST", "KNOWN", "RIGHT", "WHY", "WRONG", "Page", "page_of"]

WHY, WRONG, RIGHT, AGAINST, KNOWN = "为什么", "错", "对", "不查", "已知"
_ORDER = (WHY, KNOWN, WRONG, RIGHT, AGAINST)
_HEADING = re.compile(rf"^({'|'.join(_ORDER)})：$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's manual page. `sections` are pairs of heading and text, as often as they stand in the docstring."""

    summary: str
    sections: tuple[tuple[str, str], ...]

    def texts(self, heading: str) -> tuple[str, ...]:
        """Every text under a heading."""
        return tuple(text for name, text in self.sections if name == heading)


def page_of(rule: type[Rule]) -> Page:
    """The manual page of a rule; DeclarationError where a section is missing."""
    if rule.__doc__ is None:
        raise DeclarationError(f"rule {rule.code}", "it has no docstring", "Write its manual page")
    summary, *rest = _HEADING.split(cleandoc(rule.__doc__))
    sections = tuple(zip(rest[::2], (dedent(text.strip("\n")).rstrip() for text in rest[1::2]), strict=True))
    page = Page(summary.strip(), sections)
    for heading in (WHY, WRONG, RIGHT, AGAINST):
        if not page.texts(heading):
            raise DeclarationError(
                f"rule {rule.code}", f"its docstring has no “{heading}：”", "Write that section"
            )
    return page
