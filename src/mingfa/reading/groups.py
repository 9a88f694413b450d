"""The groups by which an indicator is broken down, and the words that name them in reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.table import Catalogue
from mingfa.reading.synonyms import as_town

__all__ = ["Groups", "groups_of"]

_NEAR = 10  # characters before a number in which its group is named, not its place (各村（社区）共开展……)


@dataclass(frozen=True, slots=True)
class Groups:
    """The values of an indicator's breakdown, and how they are found in words."""

    choice: type[Choice]
    words: tuple[tuple[str, str], ...]

    def named(self, said: str) -> str | None:
        """The one value named in the last words before a number; None when they name none, or several."""
        said = as_town(said)[-_NEAR:]
        found: list[tuple[str, str]] = []
        for word, value in self.words:
            if word in said and not any(word in longer for longer, _ in found):
                found.append((word, value))
        values = {value for _, value in found}
        return values.pop() if len(values) == 1 else None

    def value(self, group: str) -> str | None:
        """The value a group goes by in the catalogue (乡村 is 农村)."""
        try:
            return str(self.choice(group).value)
        except ValueError:
            return self.named(group)


@lru_cache(maxsize=8)
def groups_of(catalogue: Catalogue) -> Mapping[str, Groups]:
    """The groups of every indicator that has a breakdown, by its key."""
    groups: dict[str, Groups] = {}
    for indicator in catalogue.indicators.values():
        if isinstance(indicator, Indicator) and indicator.breakdown:
            choice = _choice_of(indicator)
            if choice is not None:
                groups[indicator.key] = Groups(choice, _words_of(choice))
    return groups


def _choice_of(indicator: Indicator) -> type[Choice] | None:
    annotation = indicator.register.model_fields[indicator.breakdown].annotation
    for kind in (annotation, *get_args(annotation)):
        for inner in (kind, *get_args(kind)):
            if isinstance(inner, type) and issubclass(inner, Choice):
                return inner
    return None


def _words_of(choice: type[Choice]) -> tuple[tuple[str, str], ...]:
    """Words and the value each stands for, longest first; single characters say too little."""
    words = {str(member.value): str(member.value) for member in choice} | dict(choice.__variants__)
    said = {as_town(word): value for word, value in words.items() if len(as_town(word)) > 1}
    return tuple(sorted(said.items(), key=lambda pair: -len(pair[0])))
