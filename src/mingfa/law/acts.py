"""Names of acts: laws in force, acts repealed or replaced, and the regulations this field cites.

`acts.txt` beside this module holds the facts, one act a line; it is read on first use. Laws are complete as of its date,
so that a title ending in 法 that is not there is no law; regulations are not, so that of them only near misses tell.
What is not verified ends in a question mark there and counts as unknown here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["STATE", "Act", "act_named", "nearest"]

STATE = "中华人民共和国"
_NEAR = 0.72


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
