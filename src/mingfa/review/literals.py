"""Many literals as one pattern: a tree of their characters, so that a text is walked once however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

__all__ = ["any_of"]

_Tree: TypeAlias = dict[str, "_Tree"]
_END = ""
_MOST, _GROUP = 24, 16


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first where one begins another.

    >>> any_of(["按排", "按装", "布署"])
    '(?:按(?:排|装)|布署)'
    """
    tree: _Tree = {}
    for word in words:
        branch = tree
        for mark in word:
            branch = branch.setdefault(mark, {})
        branch[_END] = {}
    return _pattern(tree) or "(?!)"


def _pattern(tree: _Tree) -> str:
    branches = [(re.escape(mark), _pattern(below)) for mark, below in sorted(tree.items()) if mark != _END]
    if not branches:
        return ""
    optional = "?" if _END in tree else ""
    if len(branches) == 1 and not optional:
        return "".join(branches[0])
    if len(branches) > _MOST:
        return f"(?:{_grouped(branches)}){optional}"
    return f"(?:{'|'.join(mark + below for mark, below in branches)}){optional}"


def _grouped(branches: list[tuple[str, str]]) -> str:
    """Any of the first characters, then what may follow it, in groups: an engine tries branches one by one."""
    groups = [branches[at : at + _GROUP] for at in range(0, len(branches), _GROUP)]
    behind = (
        f"(?<=[{''.join(mark for mark, _ in group)}])(?:{'|'.join(f'(?<={mark}){below}' for mark, below in group)})"
        for group in groups
    )
    return f"[{''.join(mark for mark, _ in branches)}](?:{'|'.join(behind)})"
