"""Names of acts: laws in force, acts repealed or replaced, and the regulations this field cites.

`acts.txt` beside this module holds the facts, one act a line; it is read on first use. Laws are complete as of its date,
so that a title ending in 法 that is not there is no law; regulations are not, so that of them only near misses tell.
What is not verified ends in a question mark there and counts as unknown here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby

__all__ = ["STATE", "Act", "act_named", "miswritten", "nearest"]

STATE = "中华人民共和国"
_NEAR = 0.72
_SLIP = 2  # characters missing, wrong or too many in a title that is still meant
_LONG = 10  # characters of a title that nothing else is so close to
_HEAD = 2  # characters it begins with as the other does
_BRACKET = re.compile("（[^（）]*）$")


@dataclass(frozen=True, slots=True)
class Act:
    """One act by the name it is cited with, without 中华人民共和国.

    since: the first day in force of the act, not of its last revision; until: the first day no longer in force
    articles: how many it has, where verified; each None where unknown
    """

    title: str
    since: date | None = None
    until: date | None = None
    successor: str | None = None
    articles: int | None = None


@cache
def _acts() -> Mapping[str, Act]:
    lines = files("mingfa.law").joinpath("acts.txt").read_text(encoding="utf-8").splitlines()
    acts = (_act(line) for line in lines if line and line[0] not in "#[")
    return {act.title: act for act in acts}


def _act(line: str) -> Act:
    title, since, until, successor, articles = (*line.split("|"), "", "", "", "")[:5]
    return Act(
        title, _day(since), _day(until), successor or None, int(articles) if articles.isdecimal() else None
    )


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written and not written.endswith("?") else None


def act_named(title: str) -> Act | None:
    """The act of that name, None where the table has none.

    >>> act_named("中华人民共和国合同法").successor
    '民法典'
    """
    return _acts().get(title.removeprefix(STATE))


@lru_cache(maxsize=1024)
def nearest(title: str) -> tuple[str, ...]:
    """Names of acts in force that a title is close to, the closest first."""
    known = [act.title for act in _acts().values() if act.until is None]
    return tuple(get_close_matches(title.removeprefix(STATE), known, n=2, cutoff=_NEAR))


def _plain(title: str) -> str:
    """A title without what is often left off it."""
    return _BRACKET.sub("", title.removeprefix(STATE)).removeprefix("关于")


@cache
def _long_titles() -> Mapping[str, Sequence[str]]:
    """Long titles in force that are no laws, by how they begin."""
    known = sorted(
        _plain(act.title) for act in _acts().values() if act.until is None and act.title[-1] != "法"
    )
    long = (title for title in known if len(title) >= _LONG)
    return {head: tuple(titles) for head, titles in groupby(long, key=lambda title: title[:_HEAD])}


@lru_cache(maxsize=1024)
def miswritten(title: str) -> str | None:
    """The one known act or paper that a long title is a slip of; None where it is right or may be another.

    >>> miswritten("党政主要负责人履行法治建设第一责任人职责规定")
    '党政主要负责人履行推进法治建设第一责任人职责规定'
    """
    said = _plain(title)
    candidates = _long_titles().get(said[:_HEAD], ())
    if act_named(title) is not None or said in candidates:
        return None
    near = [known for known in candidates if _is_slip(said, known)]
    return near[0] if len(near) == 1 else None


def _is_slip(said: str, known: str) -> bool:
    """Whether one title may be written for the other: 实施意见 for 意见 and 方案 for 纲要 are papers of their own."""
    same_kind = not set(said[-2:]).isdisjoint(known[-2:])
    return same_kind and -_SLIP <= len(said) - len(known) < _SLIP and _steps(known, said) <= _SLIP


def _steps(one: str, other: str) -> int:
    """How many characters in a row, or apart, are missing, wrong or too many."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(end - start, stop - begin) for kind, start, end, begin, stop in steps if kind != "equal")
