"""Whatever stands in a row: it is taken or refused in words, and all that follows from it can be worked out."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.many import Taker, canonical, stored_form
from mingfa.catalogue.register import Column, Register, taken
from mingfa.catalogue.rows import Rows
from mingfa.catalogue.table import CATALOGUE
from mingfa.catalogue.values import Kind
from mingfa.errors import CalendarEnd
from mingfa.law.counting import Due
from mingfa.law.workdays import is_workday
from mingfa.rollup.kernel import Feeds, Folding, delta, fold
from mingfa.text.amounts import Amount, Bound

AMOUNTS = st.builds(
    Amount,
    st.integers(0, 60).map(Decimal),
    st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT]),
)


def values(column: Column) -> st.SearchStrategy[object]:
    """Values of a column's kind; dates close enough to one another to fall on either side."""
    match column.kind:
        case Kind.DAY:
            found: st.SearchStrategy[object] = st.dates(date(2024, 1, 1), date(2027, 1, 31)) | st.just(
                date(2100, 12, 31)
            )
        case Kind.COUNT | Kind.NUMBER | Kind.MONEY:
            found = AMOUNTS
        case Kind.CHOICE:
            found = st.sampled_from(column.choices)
        case Kind.YES_NO:
            found = st.booleans()
        case _:
            found = st.sampled_from(["甲", "乙", "应急抢修"])
    return found if column.required else st.none() | found


def by_columns(raws: list[dict[str, object]]) -> dict[str, list[object]]:
    """Raw values by field, as a sheet gives them."""
    return {name: [raw.get(name) for raw in raws] for name in dict.fromkeys(chain(*raws))}


@pytest.mark.parametrize("register", CATALOGUE.registers.values(), ids=lambda register: register.key)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_any_row_is_taken_or_refused_and_what_follows_can_be_worked_out(
    register: type[Register], data: st.DataObject
) -> None:
    raw = data.draw(st.fixed_dictionaries({column.name: values(column) for column in register.columns}))
    row, faults = taken(register, raw)
    others = [taken(register, raw | {column.name: None}) for column in register.columns[:2]]
    raws = [raw, *(raw | {column.name: None} for column in register.columns[:2])]
    rows, refused = Taker(register).taken(by_columns(raws), len(raws))
    assert [(None if at in refused else rows[at], refused.get(at, ())) for at in range(3)] == [
        (row, faults),
        *others,
    ]
    if row is None:
        assert faults
        assert all(fault.column in register.model_fields and fault.message for fault in faults)
        return
    assert register.model_validate(row.stored()) == row
    form = stored_form(register)
    assert form.row(row.stored()) == row
    for many in (Rows.of(register, [row, row]), form.rows([row.stored()] * 2)):
        assert list(many) == [row, row]
        assert form.texts(many) == [canonical(row.stored())] * 2
        for column in register.columns:
            told = form.told(many, column.name) or [None] * 2
            assert list(told) == [row.stored().get(column.name)] * 2
    indicators = CATALOGUE.additive(register.key)
    folding, units, signs = Folding(), [(1, 2), (1, 3), (1, 2)], [1, 1, -1]
    kept = [one for one in (row, taken(register, raws[2])[0], row) if one is not None]
    folding.add(Feeds(indicators, register), Rows.of(register, kept), units[: len(kept)], signs[: len(kept)])
    assert folding.differences() == fold(
        (unit, delta(indicators, *((one, None) if sign < 0 else (None, one))))
        for one, unit, sign in zip(kept, units, signs, strict=False)
    )
    for indicator in indicators:
        for source in indicator.sources:
            amount = source.measure(row) if source.register is register else None
            assert amount is None or amount.value >= 0
    for deadline in CATALOGUE.deadlines.values():
        if deadline.register is register:
            with suppress(CalendarEnd):
                due = deadline.due(row, is_workday=is_workday)
                assert due is None or (isinstance(due, Due) and due.day <= due.rolled)
