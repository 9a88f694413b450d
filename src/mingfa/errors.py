"""Every exception Mingfa raises on purpose.

    MingfaError
    ├── DeclarationError     a register, indicator, deadline or rule is declared wrongly (for developers)
    ├── InputFault           what a user gave cannot be taken (for clerks; Chinese; exit status 2)
    │   ├── FileFault        a file cannot be read: not what it claims, too large, encrypted, empty
    │   ├── NameFault        a unit, register, indicator or rule of that name does not exist
    │   └── RowFault         values of a row break the rules of its register
    ├── CalendarEnd          a working-day count runs into a year whose holidays are not announced
    ├── NotAllowed           the person has no right to this, whoever asks
    └── ChainBroken          the chain of changes does not verify

A message for clerks says where, what is so, what to do, and by which rule. It never shows a traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = [
    "CalendarEnd",
    "ChainBroken",
    "DeclarationError",
    "FileFault",
    "InputFault",
    "MingfaError",
    "NameFault",
    "NotAllowed",
    "RowFault",
]


class MingfaError(Exception):
    """Base of all exceptions raised on purpose."""


class DeclarationError(MingfaError):
    """A declaration in the catalogue is incomplete or contradicts another; raised at import."""

    def __init__(self, where: str, missing: str, hint: str) -> None:
        super().__init__(f"{where}: {missing}. {hint}")


class InputFault(MingfaError):
    """What a user gave cannot be taken; the message is for them, in Chinese."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FileFault(InputFault):
    """A file cannot be read."""


class NameFault(InputFault):
    """Nothing goes by the name given; close matches are offered."""

    def __init__(self, kind: str, name: str, known: Iterable[str] = ()) -> None:
        near = get_close_matches(name, list(known), n=3, cutoff=0.4)
        hint = f"是否指：{'、'.join(near)}？" if near else "请核对后重新输入。"
        super().__init__(f"没有名为“{name}”的{kind}。{hint}")


class RowFault(InputFault):
    """Values of a row break the rules of its register; `faults` has one entry for each field."""

    def __init__(self, message: str, faults: Iterable[object] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


class CalendarEnd(MingfaError):
    """A count of working days runs beyond the last announced holiday calendar."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year}年的节假日安排尚未公布，工作日期限不能确定；公布后请更新日历再计算。")
        self.year = year


class NotAllowed(MingfaError):
    """The person has no right to this."""

    def __init__(self, message: str = "您没有这项权限；如确需办理，请联系本单位管理员。") -> None:
        super().__init__(message)
        self.message = message


class ChainBroken(MingfaError):
    """The chain of changes does not verify from some change on."""

    def __init__(self, change: int, what: str) -> None:
        super().__init__(f"变更链在第{change}条处不一致：{what}。数据可能被绕过系统改动，请用备份核对。")
        self.change = change
