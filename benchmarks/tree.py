"""A county for benchmarks: one province, one city, one county, 20 towns with 20 villages each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["County", "county_opened"]


@dataclass(frozen=True)
class County:
    """The units of one county."""

    county: Any
    towns: list[Any]
    villages: list[Any]


def county_opened(code: str, *, towns: int = 20, villages: int = 20) -> County:
    """The tree under a province whose code begins with two digits that nothing else uses."""
    from mingfa.ledger.models import Unit
    from mingfa.ledger.services import unit_open

    # Benchmarks that share a database stand beside one another: a tree has one top.
    top = Unit.objects.filter(parent=None).first() or unit_open(code=f"{code}0000000000", name="省", level=1)
    city = unit_open(code=f"{code}0100000000", name=f"市{code}", level=2, parent=top)
    county = unit_open(code=f"{code}0101000000", name=f"县{code}", level=3, parent=city)
    opened = [
        unit_open(code=f"{code}01011{number:02d}000", name=f"镇{number}", level=4, parent=county)
        for number in range(towns)
    ]
    below = [
        unit_open(code=f"{town.code[:9]}2{number:02d}", name=f"村{number}", level=5, parent=town)
        for town in opened
        for number in range(villages)
    ]
    return County(county, opened, below)
