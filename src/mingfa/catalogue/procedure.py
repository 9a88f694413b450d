"""Procedure (程序): the stages a row goes through, read off the fields that are filled.

A row's stage is not a field of its own: it is the furthest stage whose fields are filled, so a date recorded once
both tells what happened and moves the row. Going back empties the fields of a stage again, with a reason that
stays in the row's history.

    procedure = Procedure(
        Stage(key="accepted", label="受理", needs=("accepted_on",)),
        Stage(key="reviewed", label="审查", needs=("opinion", "reviewed_on"), by=(Holder.REVIEWER,)),
        Stage(key="filed", label="备案", needs=("filed_on",), optional=True),
    )
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from mingfa.errors import DeclarationError

__all__ = ["Holder", "Procedure", "Stage"]


class Holder(StrEnum):
    """Who may bring a row into a stage; the values are the ledger's roles."""

    CLERK = "clerk"
    LEADER = "leader"
    REVIEWER = "reviewer"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One step.

    needs:     the fields that must be filled for the step to be taken
    also:      fields that are filled with it, where there is something to say
    by:        who may take it
    optional:  rows may go past it
    """

    key: str
    label: str
    needs: tuple[str, ...]
    also: tuple[str, ...] = ()
    by: tuple[Holder, ...] = (Holder.CLERK,)
    optional: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """All fields of the step."""
        return self.needs + self.also

    def taken(self, row: Any) -> bool:
        """Whether a row has taken the step."""
        return all(getattr(row, name) is not None for name in self.needs)


class Procedure:
    """Stages in order. A stage is not taken before those ahead of it, optional ones aside."""

    def __init__(self, *stages: Stage) -> None:
        if len(stages) < 2:
            raise DeclarationError(
                "procedure", "fewer than two stages", "A register without stages needs none"
            )
        keys = [stage.key for stage in stages]
        fields = [name for stage in stages for name in stage.fields]
        if len(set(keys)) < len(keys) or len(set(fields)) < len(fields):
            raise DeclarationError("procedure", "a key or a field stands in two stages", "Give each its own")
        if any(not stage.needs for stage in stages):
            raise DeclarationError("procedure", "a stage needs no field", 'Write: needs=("…_on",)')
        self.stages = stages
        self._fields = tuple(fields)
        # Rows of one book are filled in a few ways: what follows from a way of filling is worked out once.
        self._judged = lru_cache(maxsize=1024)(self._judge)

    def __getitem__(self, key: str) -> Stage:
        """A stage by its key; KeyError when there is none."""
        return {stage.key: stage for stage in self.stages}[key]

    def stage(self, row: Any) -> Stage | None:
        """The furthest stage a row has taken; None before the first."""
        return self._judged(self._filled(row))[0]

    def ahead(self, row: Any) -> tuple[Stage, ...]:
        """The stages a row may take next: up to and with the first that is not optional."""
        return self.after(self.stage(row))

    def after(self, reached: Stage | None) -> tuple[Stage, ...]:
        """The stages that may follow one; None is before the first."""
        rest = self.stages[self.stages.index(reached) + 1 :] if reached else self.stages
        open_stages: list[Stage] = []
        for stage in rest:
            open_stages.append(stage)
            if not stage.optional:
                break
        return tuple(open_stages)

    def skipped(self, row: Any) -> tuple[Stage, Stage] | None:
        """A stage that was begun, and one ahead of it that should have been taken and was not."""
        return self._judged(self._filled(row))[1]

    def later(self, stage: Stage) -> tuple[Stage, ...]:
        """The stages after one."""
        return self.stages[self.stages.index(stage) + 1 :]

    def _filled(self, row: Any) -> frozenset[str]:
        return frozenset([name for name in self._fields if getattr(row, name) is not None])

    def _judge(self, filled: frozenset[str]) -> tuple[Stage | None, tuple[Stage, Stage] | None]:
        """The furthest stage taken, and the first that was skipped, by which fields are filled."""
        taken = [stage for stage in self.stages if filled.issuperset(stage.needs)]
        skipped = (
            (stage, earlier)
            for number, stage in enumerate(self.stages)
            if not filled.isdisjoint(stage.fields)
            for earlier in self.stages[:number]
            if not earlier.optional and earlier not in taken
        )
        return (taken[-1] if taken else None), next(skipped, None)
