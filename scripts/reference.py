"""Write the reference pages from what is declared: registers, indicators, deadlines, review rules, commands.

python scripts/reference.py docs/reference

Every review rule has a page of its own in a folder `rules` beside.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from mingfa.catalogue.register import Privacy, Register
from mingfa.catalogue.table import CATALOGUE
from mingfa.cli.main import mingfa
from mingfa.review.explain import explain
from mingfa.review.manual import page_of
from mingfa.review.registry import RULES

_MADE = "<!-- 由 make docs 生成，请改声明，不要改这里。 -->"


def main(folder: str) -> None:
    """Write all pages into a folder."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    pages = {
        "registers": ("台账", _registers()),
        "indicators": ("指标口径", _indicators()),
        "deadlines": ("期限", _explained(CATALOGUE.deadlines)),
        "rules": ("审读规则", _rules()),
        "cli": ("命令", _commands()),
    }
    for name, (title, sections) in pages.items():
        text = "\n\n".join([_MADE, f"# {title}", *sections])
        (target / f"{name}.md").write_text(f"{text}\n", encoding="utf-8")
    beside = target.parent / "rules"
    beside.mkdir(exist_ok=True)
    for rule in RULES:
        title, _, rest = explain(rule.code).partition("\n")
        shown = f"{_MADE}\n\n# {title}\n\n```text\n{rest.strip()}\n```\n"
        (beside / f"{rule.code}.md").write_text(shown, encoding="utf-8")
    sys.stdout.write(f"{len(pages)} pages in {target}\n")


def _registers() -> Iterator[str]:
    for line in CATALOGUE.lines:
        for register in line.registers:
            yield f"## {register.label}（`{register.key}`）"
            yield f"{' '.join((register.__doc__ or '').split())}属“{line.label}”。依据：{register.basis}。"
            yield _columns(register)


def _rules() -> Iterator[str]:
    rows = ["| 规则 | 程度 | 查什么 |", "|---|---|---|"]
    for rule in RULES:
        summary = page_of(type(rule)).summary
        grade = f"{rule.severity.label}，默认不查" if rule.off else rule.severity.label
        rows.append(f"| [{rule.code}](../rules/{rule.code}.md) `{rule.name}` | {grade} | {summary} |")
    yield "\n".join(rows)


def _columns(register: type[Register]) -> str:
    rows = ["| 列名 | 字段 | 必填 | 可填 | 说明 | 个人信息 |", "|---|---|---|---|---|---|"]
    for column in register.columns:
        cells = (
            column.label + (f"（{column.unit}）" if column.unit else ""),
            f"`{column.name}`",
            "是" if column.required else "",
            "、".join(column.choices),
            "；".join(filter(None, (column.when.said(register) if column.when else "", column.hint))),
            "" if column.privacy is Privacy.OPEN else "上级查看时遮蔽",
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _indicators() -> Iterator[str]:
    for indicator in CATALOGUE.indicators.values():
        yield f"## {indicator.label}（`{indicator.key}`，{indicator.unit}）"
        yield f"{indicator.definition}依据：{indicator.basis}。"
        for note in CATALOGUE.notes.values():
            if indicator in note.figures:
                yield f"- {note.label}：{note.said}（{note.basis}）"


def _explained(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        title, _, rest = explain(name).partition("\n")
        yield f"## {title}"
        yield f"```text\n{rest.strip()}\n```"


def _commands() -> Iterator[str]:
    # The width is fixed: pages must not depend on the terminal they were made in.
    context = click.Context(mingfa, info_name="mingfa", terminal_width=100)
    for name in mingfa.list_commands(context):
        command = mingfa.get_command(context, name)
        if command is not None:
            said = command.get_help(
                click.Context(command, info_name=name, parent=context, terminal_width=100)
            )
            yield f"## mingfa {name}"
            yield f"```text\n{said}\n```"


if __name__ == "__main__":
    main(sys.argv[1])
