"""Opening the sample county in the ledger: its units, and accounts for its people."""

from __future__ import annotations

from collections.abc import Mapping

from mingfa.ledger.models import Level, Membership, Role, Unit, User
from mingfa.ledger.services import unit_open
from mingfa.sample.county import CITY, CITY_CODE, COUNTY, COUNTY_CODE, PEOPLE, PROVINCE, PROVINCE_CODE, TOWNS

__all__ = ["accounts_open", "units_open"]


def units_open() -> dict[str, Unit]:
    """Open all units; returns the county and its towns by name."""
    province = unit_open(code=PROVINCE_CODE, name=PROVINCE, level=Level.PROVINCE)
    city = unit_open(code=CITY_CODE, name=CITY, level=Level.CITY, parent=province)
    county = unit_open(code=COUNTY_CODE, name=COUNTY, level=Level.COUNTY, parent=city)
    opened = {COUNTY: county}
    for town in TOWNS:
        opened[town.name] = unit_open(code=town.code, name=town.name, level=Level.TOWN, parent=county)
        for code, name in town.village_codes:
            unit_open(code=code, name=name, level=Level.VILLAGE, parent=opened[town.name])
    return opened


def accounts_open(passwords: Mapping[str, str]) -> list[dict[str, str]]:
    """Open the accounts with passwords by user name; returns them as the start page lists them."""
    listed = []
    for person in PEOPLE:
        unit = Unit.objects.get(name=person.unit)
        password = passwords[person.username]
        user = User.objects.create_user(person.username, password=password, display_name=person.name)
        Membership.objects.create(user=user, unit=unit, role=person.role)
        listed.append(
            {
                "username": person.username,
                "password": password,
                "name": person.name,
                "role": Role(person.role).label,
                "unit": person.unit,
            }
        )
    return listed
