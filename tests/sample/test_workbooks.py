"""The sample's workbooks are messy, and the import that knows nothing of them reads every row."""

from __future__ import annotations

from collections import Counter

import pytest

from mingfa.ledger.exchange.columns import How
from mingfa.ledger.exchange.preview import preview
from mingfa.sample.workbooks import arrived, sample_files

FILES = list(sample_files())


def _key(unit, stored):
    return unit, repr(sorted(stored.items(), key=str))


@pytest.mark.parametrize(
    "file", FILES, ids=lambda file: f"{file.town.name}-{file.register.key}-{file.name[:5]}"
)
def test_every_row_arrives_as_it_was_meant(file):
    codes = {name: code for code, name in file.town.village_codes} | {file.town.name: file.town.code}
    names = {code: name for name, code in codes.items()}
    read = preview(
        file.content,
        file.name,
        file.register,
        resolve_unit=lambda said: codes.get(said.removesuffix("人民政府")),
        unit=file.town.code,
    )
    assert [match.heading for match in read.matches if match.how in (How.SIMILAR, How.NONE)] == []
    assert (read.counts.faulty, read.counts.duplicate) == (file.faulty, file.duplicates), read.faults
    meant = Counter(_key(row.unit, arrived(row, file.register)) for row in file.rows)
    got = Counter(_key(names[row.unit_code], row.row.stored()) for row in read.rows if row.ok)
    assert got == meant


def test_faults_are_few_and_duplicates_are_there():
    assert sum(file.faulty for file in FILES) == 4
    assert sum(file.duplicates for file in FILES) == 6
