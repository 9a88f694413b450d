"""What all row makers share: chance that repeats, days of a year, and invented people."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from mingfa.sample.county import YEARS, Town

__all__ = [
    "Draw",
    "Maker",
    "SampleRow",
    "closed_by_then",
    "last_day",
    "mediator_of",
    "parted",
    "told_roughly",
]

T = TypeVar("T")

_SURNAMES = "佟项蒲苗柴祝尤柏樊霍牟焦车缪卞颜喻岑屠蓝闵席麻童裘滕晏冷阮贺耿焉"
_GIVEN = "春禾桂芬德厚满仓秋生水根玉兰金锁石柱小满长庚福田喜凤大山来顺新民月英广才双林守业立夏"


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A row as it should arrive in the ledger: whose it is, and its values by field name."""

    unit: str
    values: Mapping[str, Any]


#: Makes the rows of one register for a town and a year.
Maker = Callable[["Draw", Town, int], Iterable[SampleRow]]


class Draw(random.Random):
    """Chance that repeats: seeded by words, so that one register's rows do not depend on another's."""

    @classmethod
    def of(cls, *words: object) -> Draw:
        """A source of its own for a town, a year, a register."""
        # Texts are hashed by their bytes here, unlike hash(), which differs from run to run.
        return cls("/".join(map(str, words)))

    def about(self, usual: int, town: Town, spread: float = 0.12) -> int:
        """A number near the usual one, by the size of the town."""
        return max(1, round(usual * town.scale / 100 * self.uniform(1 - spread, 1 + spread)))

    def maybe(self, share: float, value: T) -> T | None:
        """The value in that share of cases, else None."""
        return value if self.random() < share else None

    def weighed(self, choices: Mapping[T, int]) -> T:
        """A key by its weight."""
        return self.choices(list(choices), weights=list(choices.values()))[0]

    def workday(self, year: int, month: int | None = None) -> date:
        """A day from Monday to Friday."""
        start = date(year, month or 1, 1)
        days = 28 if month else 365
        while True:
            day = start + timedelta(days=self.randrange(days))
            if day.weekday() < 5:
                return day

    def day(self, year: int) -> date:
        """Any day of a year."""
        return date(year, 1, 1) + timedelta(days=self.randrange(365))

    def later(self, day: date, least: int, most: int) -> date:
        """A day some days after."""
        return day + timedelta(days=self.randint(least, most))

    def person(self) -> str:
        """An invented name."""
        given = self.choice(_GIVEN) + self.choice(["", self.choice(_GIVEN)])
        return self.choice(_SURNAMES) + given

    def phone(self) -> str:
        """Eleven digits that no subscriber has."""
        return f"100{self.randrange(10**8):08d}"

    def village(self, town: Town) -> str:
        """One of the town's villages."""
        return self.choice(town.villages)

    def unit(self, town: Town, share_of_town: float) -> str:
        """The town itself in that share of cases, else a village."""
        return town.name if self.random() < share_of_town else self.village(town)


def mediator_of(unit: str) -> str:
    """The mediator of a village is the same person all year."""
    return Draw.of("mediator", unit).person()


def last_day() -> date:
    """The day after which the sample's books are closed."""
    return date(YEARS[-1], 12, 31)


def closed_by_then(day: date | None) -> date | None:
    """The day, or None where it lies after the books were closed."""
    return day if day is not None and day <= last_day() else None


def told_roughly(draw: Draw, number: int, share: float = 0.06) -> int | str:
    """The number, now and then as clerks tell it: 50余."""
    if number >= 30 and draw.random() < share:
        return f"{number // 10 * 10}余"
    return number


def parted(draw: Draw, texts: Sequence[str], count: int) -> list[str]:
    """As many texts, none twice before all were used."""
    drawn: list[str] = []
    while len(drawn) < count:
        drawn += draw.sample(list(texts), len(texts))
    return drawn[:count]
