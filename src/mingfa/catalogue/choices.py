"""Code lists: a `StrEnum` whose values are the words of the field, and which takes their usual variants."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Self

from mingfa.text.width import half_width

__all__ = ["Choice"]


class Choice(StrEnum):
    """Base of all code lists; the value is the Chinese word that is stored and shown.

    `__variants__` maps other wordings to a value; a trailing 纠纷 or 类 and stray blanks are forgiven anyway.

    >>> class Outcome(Choice):
    ...     SETTLED = "调解成功"
    ...     __variants__ = {"成功": "调解成功"}
    >>> Outcome(" 成功 ")
    <Outcome.SETTLED: '调解成功'>
    """

    __variants__: Mapping[str, str] = {}

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        said = _bare(value)
        known = _known(cls)
        for word in (said, said.removesuffix("纠纷"), said.removesuffix("类"), said + "纠纷"):
            if word in known:
                return cls(known[word])
        return None


@cache
def _known(choice: type[Choice]) -> Mapping[str, str]:
    """Every wording that a code list takes, bare, with the value it means."""
    variants = {_bare(wording): value for wording, value in choice.__variants__.items()}
    return variants | {_bare(str(member)): str(member) for member in choice}


def _bare(wording: str) -> str:
    return half_width(wording).replace(" ", "").strip("。.；;，,、")
