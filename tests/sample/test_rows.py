"""The sample county's rows keep the rules of their registers, and are the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mingfa.catalogue.register import taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.sample.county import CITY, COUNTY, PEOPLE, PROVINCE, TOWNS, YEARS
from mingfa.sample.rows import MAKERS, rows_of
from mingfa.sample.rows.making import Draw
from mingfa.text.places import is_place, mentions

ALL = [
    (register, town, year) for register in CATALOGUE.registers.values() for town in TOWNS for year in YEARS
]


def test_every_register_has_its_rows():
    assert MAKERS.keys() == CATALOGUE.registers.keys()


@pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
def test_every_row_keeps_the_rules_of_its_register(register):
    for town in TOWNS:
        for year in YEARS:
            for row in rows_of(register, town, year):
                _, faults = taken(register, row.values)
                assert faults == (), row


def test_rows_belong_to_a_level_that_keeps_the_register():
    for register, town, year in ALL:
        for row in rows_of(register, town, year):
            level = 4 if row.unit == town.name else 5
            assert row.unit == town.name or row.unit in town.villages
            assert level in register.kept_at


def test_there_are_thousands_of_rows():
    assert 2800 <= sum(len(rows_of(*one)) for one in ALL) <= 26000


def test_chance_repeats_whatever_the_hash_seed():
    told = "from mingfa.sample.rows.making import Draw; print([Draw.of('a', n).randrange(10**6) for n in range(3)])"
    printed = {
        subprocess.run(
            [sys.executable, "-c", told],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert Draw.of("a", 1).randrange(10**6) != Draw.of("a", 2).randrange(10**6)


def test_no_name_is_a_real_place():
    names = [PROVINCE, CITY, COUNTY, *(town.name for town in TOWNS)]
    assert not [name for name in names if is_place(name)]
    assert list(mentions("，".join(names))) == []


def test_villages_are_about_forty_and_named_once():
    villages = [village for town in TOWNS for village in town.villages]
    assert 38 <= len(villages) == len(set(villages)) <= 45
    codes = [code for town in TOWNS for code, _ in town.village_codes]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 12 and code.startswith("99") for code in codes)


def test_people_work_in_units_that_exist():
    units = {
        COUNTY,
        *(town.name for town in TOWNS),
        *(village for town in TOWNS for village in town.villages),
    }
    assert {person.unit for person in PEOPLE} <= units
