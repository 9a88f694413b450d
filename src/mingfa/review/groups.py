"""What rules are about, by the letters of their codes: the groups in which findings are counted and filtered."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Group", "group_of"]


class Group(StrEnum):
    """A group of rules; the order is that in which a reviewer asks."""

    STRUCTURE = "structure"
    FIGURES = "figures"
    NAMES = "names"
    LAW = "law"
    WORDING = "wording"
    MARKS = "marks"
    PRIVACY = "privacy"
    LIKENESS = "likeness"
    FORM = "form"

    @property
    def label(self) -> str:
        """The group in Chinese."""
        return _LABELS[self][0]


_LABELS = {
    Group.STRUCTURE: ("内容结构", "LST NMB PLN PRT TTL"),
    Group.FIGURES: ("数字", "FIG NUM"),
    Group.NAMES: ("地名人名时间", "PER PLC YER"),
    Group.LAW: ("法律法规", "LAW"),
    Group.WORDING: ("用语", "EMP GRM LEN REQ TRM TYP"),
    Group.MARKS: ("标点和残留", "PUN RES TPL"),
    Group.PRIVACY: ("个人信息", "PRV"),
    Group.LIKENESS: ("雷同", "DUP"),
    Group.FORM: ("公文格式", "FRM"),
}
_BY_LETTERS = {letters: group for group, (_, codes) in _LABELS.items() for letters in codes.split()}


def group_of(code: str) -> Group:
    """The group of a rule by its code; KeyError where its letters are in none.

    >>> group_of("FIG003").label
    '数字'
    """
    return _BY_LETTERS[code.rstrip("0123456789")]
