"""Joint events: a unit that another names as partner confirms it, tells its own row of it, or says it took no part.

The row that told an event first gives it its key (`Entry.joint`); the rows of the units that confirm carry the same. Each
unit's totals count its own row, those above count the event once (`mingfa.rollup.once`). Until somebody confirms, the
event is the recorder's alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.rows import Rows
from mingfa.catalogue.table import Catalogue
from mingfa.errors import InputFault, NameFault
from mingfa.ledger.declared import catalogue as declared
from mingfa.ledger.joint_calls import key_for
from mingfa.ledger.journal import Act, append, note_aside, standing
from mingfa.ledger.models import Entry, EntryChange, JointCall, Unit, User
from mingfa.ledger.rights import may_fill, may_read, may_write, may_write_in
from mingfa.ledger.services import accepted
from mingfa.ledger.turn import turn

__all__ = [
    "JointUnit",
    "call_get",
    "calls_waiting",
    "candidates",
    "joint_confirm",
    "joint_decline",
    "joint_leave",
    "joint_link",
    "joint_suggest",
    "joint_tell",
    "joint_units",
    "told_openly",
]

_NEAR_DAYS = 3


# Reading


def calls_waiting(person: User, units: Any, catalogue: Catalogue) -> list[JointCall]:
    """The open calls to some units that a person may answer, oldest first."""
    found = JointCall.objects.filter(state=JointCall.State.OPEN, unit__in=units)
    return [
        call
        for call in found.select_related("entry__unit", "unit").order_by("asked_at", "id")
        if call.entry.register in catalogue.registers
        and may_write_in(person, call.unit, catalogue.registers[call.entry.register])
    ]


def call_get(*, viewer: User, key: int, catalogue: Catalogue) -> JointCall:
    """A call to a unit whose rows the viewer may write; NameFault for everybody else."""
    call = JointCall.objects.select_related("entry__unit", "unit", "answer").filter(pk=key).first()
    register = catalogue.registers.get(call.entry.register) if call else None
    if call is None or register is None or not may_write_in(viewer, call.unit, register):
        raise NameFault("联合事项", str(key))
    return call


def told_openly(entry: Entry, register: type[Register], to: Unit) -> dict[str, Any]:
    """What another unit is told of a row that names it: the fields open to all, as stored, the partners turned round."""
    told = {
        column.name: entry.data[column.name]
        for column in register.columns
        if column.privacy is Privacy.OPEN and column.name in entry.data
    }
    stages = register.procedure.stages[1:] if register.procedure else ()
    for name in {name for stage in stages for name in stage.fields}:
        told.pop(name, None)
    said = str(told.get(register.joint, ""))
    told[register.joint] = said.replace(to.name, entry.unit.name, 1) if to.name in said else entry.unit.name
    return told


def candidates(call: JointCall, register: type[Register]) -> list[Entry]:
    """Rows of the unit asked that may tell the same event already: of the same register, within a few days."""
    days = sorted(
        Entry.objects.filter(register=register.key, unit=call.unit, status=Entry.Status.ACTIVE)
        .exclude(joint=call.joint)
        .filter(occurred_on__range=_around(call.entry))
        .select_related("unit")[:20],
        key=lambda entry: abs(entry.occurred_on - call.entry.occurred_on),
    )
    first = [call.answer] if call.answer is not None and call.answer.status == Entry.Status.ACTIVE else []
    return [*first, *(entry for entry in days if entry not in first)]


def _around(entry: Entry) -> tuple[date, date]:
    near = timedelta(days=_NEAR_DAYS)
    return entry.occurred_on - near, entry.occurred_on + near


@dataclass(frozen=True, slots=True)
class JointUnit:
    """A unit of a joint event, and what is known of its part; entry is None where the viewer may not see its row.

    state: 已登记 for rows that tell of it, otherwise as its call stands
    """

    unit: Unit
    state: str
    entry: Entry | None = None
    own: bool = False
    why: str = ""


def joint_units(entry: Entry, register: type[Register], viewer: User | None) -> list[JointUnit]:
    """The units of the event that a row tells of, with the row's own first; empty where it is nobody else's."""
    if entry.joint is None:
        return []
    rows = Entry.objects.filter(joint=entry.joint, status=Entry.Status.ACTIVE).select_related("unit")
    told = [
        JointUnit(
            row.unit,
            "已登记",
            row if viewer is None or may_read(viewer, row.unit, register) else None,
            row.joint_own,
        )
        for row in sorted(rows, key=lambda row: (row.pk != entry.pk, row.uid != entry.joint, row.pk))
    ]
    units = {one.unit.pk for one in told}
    asked = JointCall.objects.filter(joint=entry.joint).exclude(
        Q(state=JointCall.State.DROPPED) | Q(unit__in=units)
    )
    return told + [
        JointUnit(call.unit, JointCall.State(call.state).label, why=call.why)
        for call in asked.select_related("unit")
    ]


# Answering


def joint_confirm(
    *,
    call: JointCall,
    values: Mapping[str, object] | Register | None = None,
    own: bool = False,
    by: User | None,
    catalogue: Catalogue | None = None,
) -> Entry:
    """The unit took part: a row of its own is recorded, as the first told it, or with `values` of its own.

    own: its amounts are its part alone, and are added to the parts of others above them
    """
    catalogue = catalogue or declared()
    register = catalogue.register(call.entry.register)
    may_write(by, call.unit, register)
    row = accepted(
        register, values if values is not None else told_openly(call.entry, register, call.unit), None
    )
    may_fill(by, call.unit, register, {}, row.stored())
    with turn() as now:
        call = _open(call)
        act = Act(
            by=by,
            at=now,
            why=f"确认与{call.entry.unit.name}联合开展",
            catalogue=catalogue,
            joint=call.joint,
            own=own,
        )
        _begin(call, act)
        entry = append([call.unit], Rows.of(register, [row]), act).entry(0)
        _answered(call, act, JointCall.State.CONFIRMED, entry)
    return entry


def joint_link(
    *, call: JointCall, entry: Entry, own: bool = False, by: User | None, catalogue: Catalogue | None = None
) -> Entry:
    """The unit took part and has recorded it already: its row becomes part of the event."""
    catalogue = catalogue or declared()
    register = catalogue.register(call.entry.register)
    may_write(by, call.unit, register)
    with turn() as now:
        call = _open(call)
        entry = standing(entry, None)
        if entry.unit_id != call.unit_id or entry.register != call.entry.register:
            raise InputFault(f"请选择{call.unit.name}《{register.label}》里的记录。")
        act = Act(by=by, at=now, why=f"与{call.entry.unit.name}联合开展", catalogue=catalogue)
        _begin(call, act)
        _join(entry, call.joint, own, act)
        _answered(call, act, JointCall.State.CONFIRMED, entry)
    return entry


def joint_decline(
    *, call: JointCall, why: str, by: User | None, catalogue: Catalogue | None = None
) -> JointCall:
    """The unit took no part; the reason is told to whoever named it."""
    catalogue = catalogue or declared()
    may_write(by, call.unit, catalogue.register(call.entry.register))
    if not why.strip():
        raise InputFault("请写明情况，如“当日没有派人参加”，供登记的单位核对。")
    with turn() as now:
        call = _open(call)
        call.why = why.strip()[:400]
        _answered(call, Act(by=by, at=now, catalogue=catalogue), JointCall.State.DECLINED, None)
    return call


def joint_suggest(
    *, first: Entry, second: Entry, by: User | None, catalogue: Catalogue | None = None
) -> JointCall | None:
    """Two units' rows are held to tell one event: joined where `by` may write both, asked of the other unit where not.

    Returns the call that is open then, None where the rows are one event already or have become it.
    """
    catalogue = catalogue or declared()
    register = catalogue.register(first.register)
    if not register.joint or second.register != first.register or first.unit_id == second.unit_id:
        raise InputFault("联合开展的同一件，应是不同单位在同一本可以联合登记的台账里的记录。")
    with turn() as now:
        first, second = standing(first, None), standing(second, None)
        if first.joint is not None and first.joint == second.joint:
            return None
        act = Act(by=by, at=now, why=f"与{second.unit.name}联合开展", catalogue=catalogue)
        if may_write_in(by, first.unit, register) and may_write_in(by, second.unit, register):
            _join(first, first.joint or key_for(first), first.joint_own, act)
            _join(second, first.joint, second.joint_own, act)
            return None
        call, _ = JointCall.objects.update_or_create(
            joint=first.joint or key_for(first),
            unit=second.unit,
            defaults={
                "entry": first,
                "answer": second,
                "state": JointCall.State.OPEN,
                "asked_by": by,
                "asked_at": now,
            },
        )
        return call


def joint_tell(*, entry: Entry, own: bool, by: User | None, catalogue: Catalogue | None = None) -> Entry:
    """Say whether a row's amounts are its unit's part, or those of the whole event."""
    catalogue = catalogue or declared()
    may_write(by, entry.unit, catalogue.register(entry.register))
    with turn() as now:
        entry = standing(entry, None)
        if entry.joint is None:
            raise InputFault("这条记录不是联合事项，数字就是本单位的。")
        said = "本行数字是本单位一家的" if own else "本行数字是整个活动的"
        _join(entry, entry.joint, own, Act(by=by, at=now, why=said, catalogue=catalogue))
    return entry


def joint_leave(*, entry: Entry, why: str, by: User | None, catalogue: Catalogue | None = None) -> Entry:
    """A row does not tell of the joint event after all; it counts for itself again, at every level."""
    catalogue = catalogue or declared()
    may_write(by, entry.unit, catalogue.register(entry.register))
    if not why.strip():
        raise InputFault("退出联合须写明理由：退出后这条记录在上级单独计数。")
    with turn() as now:
        entry = standing(entry, None)
        if entry.joint is not None:
            left = entry.joint
            entry.joint, entry.joint_own = None, False
            entry.save(update_fields=["joint", "joint_own"])
            JointCall.objects.filter(entry=entry, state=JointCall.State.OPEN).update(
                state=JointCall.State.DROPPED
            )
            act = Act(by=by, at=now, why=why.strip(), catalogue=catalogue)
            note_aside([entry], EntryChange.Kind.LEAVE, act, {"left": left.hex})
    return entry


# Inside a turn


def _open(call: JointCall) -> JointCall:
    call = (
        JointCall.objects.select_for_update(of=("self",))
        .select_related("entry__unit", "unit")
        .get(pk=call.pk)
    )
    if call.state != JointCall.State.OPEN:
        raise InputFault(f"这项联合事项已有答复（{JointCall.State(call.state).label}），请刷新页面。")
    return call


def _begin(call: JointCall, act: Act) -> None:
    """Where somebody else held two rows for one event, the first of them becomes part of it when the other confirms."""
    first = Entry.objects.select_for_update(of=("self",)).select_related("unit").get(pk=call.entry_id)
    if first.joint is None and first.status == Entry.Status.ACTIVE:
        _join(first, call.joint, False, act)


def _answered(call: JointCall, act: Act, state: JointCall.State, answer: Entry | None) -> None:
    call.state, call.answer = state, answer
    call.answered_by, call.answered_at = act.by, act.at
    call.save()


def _join(entry: Entry, key: Any, own: bool, act: Act) -> None:
    """Make a row part of an event; where it was the first of another, the rows of that come along."""
    if (entry.joint, entry.joint_own) == (key, own):
        return
    left = entry.joint if entry.joint != key else None
    entry.joint, entry.joint_own = key, own
    entry.save(update_fields=["joint", "joint_own"])
    aside = {"joint": key.hex, "own": own, **({"left": left.hex} if left is not None else {})}
    note_aside([entry], EntryChange.Kind.JOIN, act, aside)
    if left is not None and left == entry.uid:
        others = Entry.objects.select_for_update(of=("self",)).select_related("unit").filter(joint=left)
        for other in others.filter(status=Entry.Status.ACTIVE):
            _join(other, key, other.joint_own, act)
        _move_calls(left, key)


def _move_calls(left: Any, key: Any) -> None:
    told = dict(Entry.objects.filter(joint=key, status=Entry.Status.ACTIVE).values_list("unit_id", "pk"))
    asked = set(JointCall.objects.filter(joint=key).values_list("unit_id", flat=True))
    for call in JointCall.objects.filter(joint=left, state=JointCall.State.OPEN):
        if call.unit_id in told:
            call.state, call.answer_id = JointCall.State.CONFIRMED, told[call.unit_id]
        elif call.unit_id in asked:
            call.state = JointCall.State.DROPPED
        else:
            call.joint = key
        call.save()
