"""What a review rule is, and what it yields.

A rule is one file in `rules/` with one class. The class docstring is its manual page, the text of `mingfa explain`
and its test: every 错 fires the rule, every 对 is silent. Its sections are

    一句话（第一行）  什么毛病
    为什么：          为什么要改
    错： / 对：       例子，可以有多个，每个可以有多行
    不查：            哪些地方有意不查
    已知：            例子里台账或上年报告写着什么（只有对照类规则才有）
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from mingfa.errors import DeclarationError
from mingfa.law.clause import Basis, Clause, NoBasis
from mingfa.report.facts import Facts
from mingfa.report.model import Document
from mingfa.review.form import Form
from mingfa.review.sought import sought
from mingfa.text.spans import Span

__all__ = ["Context", "Fault", "Finding", "Fix", "Rule", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: an error must be mended before a report leaves the house."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The grade in Chinese."""
        return {"error": "错误", "warning": "提醒", "info": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that mends a fault: `text` in place of what `span` covers."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a document may be held against.

    facts: the ledger of the unit that reports; year: of which it speaks, where the document does not say
    older: its reports of earlier years; form: the layout of its file, where that is a .docx
    thresholds: numbers that a county sets in its profile, by code
    """

    facts: Facts | None = None
    year: int | None = None
    older: tuple[Document, ...] = ()
    form: Form | None = None
    thresholds: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule says of one place; the runner makes a `Finding` of it.

    span:     the place; zero-length where something is absent
    so, ask:  what is so, and what to do: Chinese, one sentence each with its full stop
    severity: where it differs from the rule's own
    """

    span: Span
    so: str
    ask: str
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with everything a reader needs: where, what is so, what to do, by which rule.

    fingerprint: the same for the same fault in another run, and after edits elsewhere in the text
    so, ask:     of the message, what is so and what to do
    """

    code: str
    name: str
    severity: Severity
    span: Span
    quote: str
    message: str
    basis: Basis
    fix: Fix | None
    fingerprint: str
    so: str = ""
    ask: str = ""


class Rule(ABC):
    """One thing that is looked for. Stateless; reads the document and never changes it.

    off:      whether it runs only where a profile switches it on
    triggers: texts of which one must occur for the rule to find anything; none given means it always looks
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    basis: ClassVar[Basis]
    off: ClassVar[bool] = False
    triggers: ClassVar[Collection[str]] = ()

    def __init_subclass__(cls, *, family: bool = False) -> None:
        """Refuses a rule that is not declared in full; `family` marks a base that several rules share."""
        super().__init_subclass__()
        if family:
            return
        for attribute in ("code", "name", "severity", "basis"):
            if not hasattr(cls, attribute):
                raise DeclarationError(
                    f"rule {cls.__qualname__}", f"`{attribute}` is missing", f"Write: {attribute} = …"
                )
        if not isinstance(cls.basis, Clause | NoBasis):
            raise DeclarationError(
                f"rule {cls.code}", "`basis` is not a clause", 'Write: basis = law.….… or NoBasis("why")'
            )
        cls.triggers = sought(*cls.triggers)

    @abstractmethod
    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        """Every place where the fault stands, in any order. Must not raise on any text."""
