"""One township for all tests: a county, a town, four villages, and the people who work there."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

import pytest
from hypothesis import settings

# A gate must give the same answer twice; whoever works on the code draws new examples at every run. Neither looks at
# the clock: a busy machine is no fault of the code.
settings.register_profile("gate", derandomize=True, deadline=None)
settings.register_profile("work", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "work")


@dataclass
class Town:
    """青禾镇 and its surroundings; all names are invented."""

    county: object = None
    town: object = None
    neighbour: object = None
    villages: list = field(default_factory=list)
    clerk: object = None
    leader: object = None
    village_clerk: object = None
    county_reviewer: object = None
    neighbour_clerk: object = None


@pytest.fixture
def town(db: None) -> Town:
    """云州市清河县青禾镇 with four villages, a neighbouring town, and five people."""
    from mingfa.ledger.models import Membership, Role, User
    from mingfa.ledger.services import unit_open

    province = unit_open(code="990000000000", name="中州省", level=1)
    city = unit_open(code="990100000000", name="云州市", level=2, parent=province)
    county = unit_open(code="990121000000", name="清河县", level=3, parent=city)
    home = unit_open(code="990121100000", name="青禾镇", level=4, parent=county)
    neighbour = unit_open(code="990121101000", name="柳林镇", level=4, parent=county)
    villages = [
        unit_open(code=f"9901211002{number:02d}", name=name, level=5, parent=home)
        for number, name in enumerate(["东沟村", "西岭村", "南坪村", "北湾村"], start=1)
    ]
    unit_open(code="990121101201", name="东沟村", level=5, parent=neighbour)

    def person(name: str, display: str, unit: object, role: str) -> object:
        user = User.objects.create_user(name, password=f"{name}-Mingfa-2024", display_name=display)
        Membership.objects.create(user=user, unit=unit, role=role)
        return user

    return Town(
        county=county,
        town=home,
        neighbour=neighbour,
        villages=villages,
        clerk=person("clerk", "孟经办", home, Role.CLERK),
        leader=person("leader", "严书记", home, Role.LEADER),
        village_clerk=person("village", "沈委员", villages[0], Role.CLERK),
        county_reviewer=person("county", "方审核", county, Role.REVIEWER),
        neighbour_clerk=person("neighbour", "柳经办", neighbour, Role.CLERK),
    )
