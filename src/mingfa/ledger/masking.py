"""How personal data is shown above the level that handles it."""

from __future__ import annotations

from mingfa.catalogue.register import Privacy

__all__ = ["masked"]


def masked(value: str, privacy: Privacy) -> str:
    """The value with what identifies a person taken out.

    >>> masked("13800001234", Privacy.PHONE)
    '138****1234'
    >>> masked("赵小河、钱大山", Privacy.NAME)
    '赵某某、钱某某'
    """
    match privacy:
        case Privacy.OPEN:
            return value
        case Privacy.NAME:
            return "、".join(_name(part) for part in _parted(value))
        case Privacy.PHONE:
            return f"{value[:3]}****{value[-4:]}" if len(value) >= 11 else "*" * len(value)
        case Privacy.IDENTITY:
            return (
                f"{value[:3]}{'*' * max(len(value) - 7, 0)}{value[-4:]}"
                if len(value) >= 15
                else "*" * len(value)
            )
        case Privacy.CASE:
            return "（案情不予显示）"


def _parted(value: str) -> list[str]:
    for mark in "，,;；/ ":
        value = value.replace(mark, "、")
    return [part for part in value.split("、") if part]


def _name(name: str) -> str:
    return name[0] + "某" * max(len(name) - 1, 1) if len(name) <= 4 else name[0] + "某某等"
