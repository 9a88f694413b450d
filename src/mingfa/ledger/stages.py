"""Moving a row through the stages of its register's procedure: on, back with a reason, and anew from its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from mingfa.catalogue.procedure import Procedure, Stage
from mingfa.catalogue.register import FieldFault, Register
from mingfa.catalogue.table import CATALOGUE, Catalogue
from mingfa.errors import InputFault, NameFault, NotAllowed, RowFault
from mingfa.ledger.journal import Act, change, standing
from mingfa.ledger.models import Entry, EntryChange, User
from mingfa.ledger.rights import holds, may_fill
from mingfa.ledger.selectors import entry_history, row_of
from mingfa.ledger.services import accepted
from mingfa.ledger.turn import turn

__all__ = [
    "Step",
    "entry_advance",
    "entry_reopen",
    "entry_return",
    "open_stages",
    "returnable_stages",
    "stage_counts",
    "steps_of",
]


def entry_advance(
    *,
    entry: Entry,
    values: Mapping[str, object],
    by: User | None,
    why: str = "",
    version: int | None = None,
    catalogue: Catalogue = CATALOGUE,
) -> Entry:
    """Take the next step: fill the fields of a stage that may follow, all it needs, and nothing but what is asked with it.

    NotAllowed where the stage is not the person's to take; RowFault lists what is missing or wrong.
    """
    register, procedure = _procedure(entry, catalogue)
    with turn() as now:
        entry = standing(entry, version)
        before = row_of(entry, register)
        stage = _stage_of(procedure.ahead(before), values, register, procedure)
        filled = {name: values.get(name) for name in stage.fields}
        # What is only asked with them may be there from before, and is not emptied by being left out.
        beside = {name: values[name] for name in register.asked_with(stage) if not _blank(values.get(name))}
        row = accepted(register, {**entry.data, **filled, **beside}, None)
        may_fill(by, entry.unit, register, entry.data, row.stored())
        _refuse_incomplete(stage, row)
        act = Act(by=by, at=now, why=why.strip(), catalogue=catalogue)
        return change(entry, row, EntryChange.Kind.ADVANCE, act)


def entry_return(
    *,
    entry: Entry,
    to: str,
    by: User | None,
    why: str,
    version: int | None = None,
    catalogue: Catalogue = CATALOGUE,
) -> Entry:
    """Send a row back to a stage (by key): the fields of all later ones are emptied; the reason is obligatory.

    For those who took the last step or may take the next. A row at its end is reopened instead.
    """
    if not why.strip():
        raise InputFault("退回须写明理由：被清空的内容仍保留在历史中，理由供对方改正。")
    return _emptied(entry, to, EntryChange.Kind.RETURN, by, why, version, catalogue)


def entry_reopen(
    *,
    entry: Entry,
    to: str,
    by: User | None,
    why: str,
    version: int | None = None,
    catalogue: Catalogue = CATALOGUE,
) -> Entry:
    """Take a row that has reached its end back to a stage (by key), with a reason."""
    if not why.strip():
        raise InputFault("重新办理须写明理由：原来的办理内容仍保留在历史中。")
    return _emptied(entry, to, EntryChange.Kind.REOPEN, by, why, version, catalogue)


def open_stages(entry: Entry, register: type[Register], by: User | None) -> tuple[Stage, ...]:
    """The stages into which a person may bring a row now."""
    if register.procedure is None or entry.status != Entry.Status.ACTIVE:
        return ()
    held = holds(by, entry.unit, register)
    return tuple(
        stage for stage in register.procedure.ahead(row_of(entry, register)) if held & frozenset(stage.by)
    )


def returnable_stages(entry: Entry, register: type[Register], by: User | None) -> tuple[Stage, ...]:
    """The stages to which a person may take a row back."""
    procedure = register.procedure
    if procedure is None or entry.status != Entry.Status.ACTIVE or not entry.stage:
        return ()
    reached = procedure[entry.stage]
    concerned = {holder for stage in (reached, *procedure.after(reached)) for holder in stage.by}
    if not holds(by, entry.unit, register) & concerned:
        return ()
    row = row_of(entry, register)
    earlier = procedure.stages[: procedure.stages.index(reached)]
    return tuple(stage for stage in earlier if stage.taken(row))


def stage_counts(
    found: Any, register: type[Register], *, counted: bool
) -> tuple[tuple[Stage, int | None], ...]:
    """How many entries of a query set stand at each stage of their register; None where they are not `counted`."""
    if register.procedure is None:
        return ()
    if not counted:
        return tuple((stage, None) for stage in register.procedure.stages)
    standing_at = dict(found.order_by().values_list("stage").annotate(Count("pk")))
    return tuple((stage, standing_at.get(stage.key, 0)) for stage in register.procedure.stages)


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of a row as it stands: taken or not, by whom and when it was written down."""

    stage: Stage
    taken: bool
    by: str = ""
    at: datetime | None = None
    returned: str = ""


def steps_of(entry: Entry, register: type[Register]) -> tuple[Step, ...]:
    """The stages in order. `returned` is the reason for which a row was last sent back to before a stage."""
    if register.procedure is None:
        return ()
    row = row_of(entry, register)
    history = entry_history(entry)
    return tuple(_step(stage, row, history) for stage in register.procedure.stages)


def _step(stage: Stage, row: Register, history: list[EntryChange]) -> Step:
    taken = stage.taken(row)
    if taken:
        filled = [change for change in history if _fills(change, stage)]
        last = filled[-1] if filled else None
        return Step(stage, True, str(last.by or "系统") if last else "", last.at if last else None)
    emptied = [one for one in history if one.before is not None and _filled(one.before, stage)]
    returned = next((one.why for one in reversed(emptied) if not _filled(one.after or {}, stage)), "")
    return Step(stage, False, returned=returned)


def _fills(change: EntryChange, stage: Stage) -> bool:
    return _filled(change.after or {}, stage) and not _filled(change.before or {}, stage)


def _filled(stored: Mapping[str, object], stage: Stage) -> bool:
    return all(name in stored for name in stage.needs)


def _procedure(entry: Entry, catalogue: Catalogue) -> tuple[type[Register], Procedure]:
    register = catalogue.register(entry.register)
    if register.procedure is None:
        raise InputFault(f"《{register.label}》没有办理环节，请直接更正。")
    return register, register.procedure


def _refuse_kind(entry: Entry, procedure: Procedure, kind: EntryChange.Kind) -> None:
    at_end = entry.stage == procedure.stages[-1].key
    if at_end and kind is EntryChange.Kind.RETURN:
        raise InputFault("这条记录已办到最后一个环节；如确需重办，请用“重新办理”。")
    if not at_end and kind is EntryChange.Kind.REOPEN:
        raise InputFault("这条记录还没有办到最后一个环节；如需改正，请用“退回”。")


def _blank(value: object) -> bool:
    return value in (None, "", [], ())


def _stage_of(
    ahead: tuple[Stage, ...], values: Mapping[str, object], register: type[Register], procedure: Procedure
) -> Stage:
    """The one stage whose fields are given."""
    given = {name for name, value in values.items() if not _blank(value)}
    if not ahead:
        raise InputFault("这条记录已办到最后一个环节。")
    chosen = next((stage for stage in ahead if given & frozenset(stage.fields)), ahead[-1])
    other = given - frozenset(register.asked_with(chosen))
    if other:
        later = [stage.label for stage in procedure.stages if other & frozenset(stage.fields)]
        said = f"“{'、'.join(later)}”环节的内容" if later else "其他栏目"
        raise InputFault(f"这一步只办理“{chosen.label}”，不能同时填写{said}。")
    return chosen


def _refuse_incomplete(stage: Stage, row: Register) -> None:
    missing = [row.column(name) for name in stage.needs if getattr(row, name) is None]
    if missing:
        faults = [FieldFault(column.name, column.label, "", "必填，请补充") for column in missing]
        labels = "、".join(column.label for column in missing)
        raise RowFault(f"“{stage.label}”环节还缺：{labels}。", faults)


def _emptied(
    entry: Entry,
    to: str,
    kind: EntryChange.Kind,
    by: User | None,
    why: str,
    version: int | None,
    catalogue: Catalogue,
) -> Entry:
    register, procedure = _procedure(entry, catalogue)
    with turn() as now:
        entry = standing(entry, version)
        _refuse_kind(entry, procedure, kind)
        offered = returnable_stages(entry, register, by)
        target = next((stage for stage in offered if stage.key == to), None)
        if target is None:
            labels = {stage.key: stage.label for stage in procedure.stages}
            if to not in labels:
                raise NameFault("环节", to, labels)
            raise NotAllowed(
                f"您不能把这条记录退回到“{labels[to]}”：退回由刚办过或接着要办的人提出，且只能退回已办过的环节。"
            )
        emptied = {name for stage in procedure.later(target) for name in stage.fields}
        kept = {name: value for name, value in entry.data.items() if name not in emptied}
        act = Act(by=by, at=now, why=why.strip(), catalogue=catalogue)
        return change(entry, accepted(register, kept, None), kind, act)
