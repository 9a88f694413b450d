"""The examples of the catalogue's how-to pages run as they stand."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

HOWTO = Path(__file__).resolve().parents[2] / "docs" / "howto"


@pytest.mark.parametrize("page", ["add_a_register", "add_an_indicator", "add_a_deadline"])
def test_the_examples_of_a_page_run_in_order(page: str) -> None:
    text = (HOWTO / f"{page}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^( *)```python\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    assert blocks
    names: dict[str, object] = {"__name__": f"howto_{page}"}
    for _, block in blocks:
        exec(compile(textwrap.dedent(block), f"{page}.md", "exec", dont_inherit=True), names)
