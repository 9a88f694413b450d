"""A county's own profile: which rules run, how grave they are, and which local wordings are right there.

name = "清河县"
on = ["EMP001"]                 # rules that are off by default
off = ["PUN004"]                # rules, or beginnings of codes, that do not run
terms = ["四重一大"]             # wordings that are right here: what is found within them is left out

[severity]                      # error, warning or info, by code
NUM002 = "warning"

[thresholds]                    # numbers that rules ask for, by code
LEN001 = 4000
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mingfa.errors import InputFault
from mingfa.report.model import Document
from mingfa.review.registry import RULES
from mingfa.review.rule import Context, Finding, Rule, Severity
from mingfa.review.runner import review
from mingfa.text.spans import Span

__all__ = ["CountyProfile", "county_profile"]

_KEYS = ("name", "on", "off", "terms", "severity", "thresholds")


@dataclass(frozen=True, slots=True)
class CountyProfile:
    """What a county sets; see the module for the file it is read from."""

    name: str = ""
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, int] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, in order of code."""
        return tuple(
            rule
            for rule in RULES
            if (not rule.off or rule.code.startswith(self.on)) and not rule.code.startswith(self.off)
        )

    def review(self, document: Document, context: Context) -> tuple[Finding, ...]:
        """What this county's rules find, in its own grades."""
        found = review(document, replace(context, thresholds=self.thresholds), self.rules)
        graded = (
            replace(one, severity=self.severity[one.code]) if one.code in self.severity else one
            for one in found
        )
        right = _places(document.text, self.terms)
        return tuple(one for one in graded if not any(span.covers(one.span) for span in right))


def _places(text: str, terms: Iterable[str]) -> list[Span]:
    pattern = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []


def county_profile(content: bytes, name: str) -> CountyProfile:
    """The profile in a TOML file; InputFault in Chinese where it is none."""
    try:
        told: dict[str, Any] = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputFault(f"审读方案“{name}”不是TOML格式：{error}。请核对括号、引号和等号。") from error
    unknown = sorted(set(told) - set(_KEYS))
    if unknown:
        raise InputFault(f"审读方案“{name}”里没有“{unknown[0]}”这一项，可以写：{'、'.join(_KEYS)}。")
    return CountyProfile(
        name=str(told.get("name", "")),
        on=_codes(told, "on", name),
        off=_codes(told, "off", name),
        terms=_texts(told, "terms", name),
        severity={code: _severity(code, said, name) for code, said in _table(told, "severity", name).items()},
        thresholds={
            code: _number(code, said, name) for code, said in _table(told, "thresholds", name).items()
        },
    )


def _texts(told: Mapping[str, Any], key: str, name: str) -> tuple[str, ...]:
    said = told.get(key, [])
    if not isinstance(said, list) or not all(isinstance(one, str) and one for one in said):
        raise InputFault(f'审读方案“{name}”的“{key}”应写成一组文字，如 {key} = ["PUN004"]。')
    return tuple(said)


def _codes(told: Mapping[str, Any], key: str, name: str) -> tuple[str, ...]:
    codes = _texts(told, key, name)
    for code in codes:
        _known(code, name)
    return codes


def _known(code: str, name: str) -> None:
    if not any(rule.code.startswith(code) for rule in RULES):
        raise InputFault(f"审读方案“{name}”写了规则“{code}”，没有这条规则。请用 mingfa explain 核对编号。")


def _table(told: Mapping[str, Any], key: str, name: str) -> Mapping[str, Any]:
    said = told.get(key, {})
    if not isinstance(said, dict):
        raise InputFault(f"审读方案“{name}”的“{key}”应另起一段写：[{key}]，下面每行一条规则。")
    for code in said:
        _known(code, name)
    return said


def _severity(code: str, said: object, name: str) -> Severity:
    try:
        return Severity(str(said))
    except ValueError:
        raise InputFault(
            f"审读方案“{name}”把{code}的程度写成“{said}”，只能写 error、warning 或 info。"
        ) from None


def _number(code: str, said: object, name: str) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or said < 0:
        raise InputFault(f"审读方案“{name}”给{code}定的数是“{said}”，请写不小于0的整数。")
    return said
