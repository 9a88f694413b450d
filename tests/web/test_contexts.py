"""Pages and templates agree: every field is shown, and nothing is asked for that a page does not give."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from mingfa.web import (
    comparison_contexts,
    contexts,
    duplicate_contexts,
    finding_contexts,
    grid_contexts,
    joint_contexts,
    pages,
    return_contexts,
    review_contexts,
)

TEMPLATES = Path(contexts.__file__).parent / "templates"
PAGES = [getattr(contexts, name) for name in contexts.__all__]
for module in (
    return_contexts,
    finding_contexts,
    duplicate_contexts,
    grid_contexts,
    joint_contexts,
    comparison_contexts,
    review_contexts,
):
    PAGES += [getattr(module, name) for name in module.__all__ if name.endswith("Page")]


def text_of(name: str, seen: tuple[str, ...] = ()) -> str:
    """A template with everything it includes or extends."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    for other in re.findall(r'\{% (?:include|extends) "([^"]+)"', text):
        if other not in seen:
            text += text_of(other, (*seen, name))
    return text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_field_of_a_page_is_used_by_its_template(page):
    assert issubclass(page, pages.Page)
    text = text_of(page.template)
    unused = [
        name
        for name in (field.name for field in fields(page))
        if not re.search(rf"[{{%(=| ,:]{name}\b", text)
    ]
    assert not unused
    if page.partial:
        assert f'"{page.partial}"' in text
