"""The digest of a change covers everything that a reader of the history relies on, in one canonical form."""

from __future__ import annotations

import hashlib
import json
import uuid
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from mingfa.catalogue.many import canonical
from mingfa.ledger.chain import Seal, likeness

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
ROWS = st.none() | st.dictionaries(TEXT, TEXT | st.integers() | st.booleans(), max_size=3)
AT = datetime(2024, 3, 5, 8, 30, tzinfo=UTC)


@given(by=TEXT, why=TEXT, unit=TEXT, before=ROWS, after=ROWS, aside=ROWS)
def test_it_is_made_over_the_canonical_list_of_all_of_it(
    by: str, why: str, unit: str, before: dict | None, after: dict | None, aside: dict | None
) -> None:
    entry = uuid.UUID(int=7).hex
    covered = ["0" * 64, entry, unit, "cases", 3, "amend", before, after, by, AT.isoformat(), why]
    if aside is not None:
        covered.append(aside)
    said = json.dumps(covered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    sealed = Seal(by=by, at=AT, why=why, aside=aside).digest(
        previous="0" * 64,
        entry=entry,
        unit=unit,
        register="cases",
        number=3,
        kind="amend",
        before=None if before is None else canonical(before),
        after=None if after is None else canonical(after),
    )
    assert sealed == hashlib.sha256(said.encode()).hexdigest()


def test_rows_are_alike_whatever_their_blanks_and_case() -> None:
    one = likeness("371502100000", {"parties": "甲、乙", "day": "2024-03-05", "number": None})
    other = likeness("371502100000", {"day": "2024-03-05", "parties": " 甲、 乙"})
    assert one == other != likeness("371502101000", {"parties": "甲、乙", "day": "2024-03-05"})
