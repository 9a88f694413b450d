"""Write docs/coverage.md: which mechanism of the township's year is kept where, and which test proves it.

    python scripts/coverage.py docs/coverage.md

tests/coverage/rows.yaml lists the mechanisms; the other files beside it say, row by row, which registers, indicators,
deadlines and review rules keep them. Keys are checked against the catalogue: what is named exists.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from mingfa.catalogue.table import CATALOGUE
from mingfa.review.registry import RULES

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "coverage"

_THEMES = {
    "A": "报告与责任体系",
    "B": "学法",
    "C": "依法决策",
    "D": "职能与执法",
    "E": "普法",
    "F": "公共法律服务",
    "G": "矛盾纠纷",
    "H": "网格、治安与应急",
    "I": "政务服务、公开与监督",
    "J": "示范创建",
    "K": "问题闭环与下年计划",
}
_KINDS = ("registers", "indicators", "deadlines", "rules")


def rows() -> list[dict[str, Any]]:
    """The mechanisms in order: row, theme, name."""
    return list(yaml.safe_load((FOLDER / "rows.yaml").read_text(encoding="utf-8")))


def kept() -> dict[int, dict[str, Any]]:
    """Row → registers, indicators, deadlines, rules, pages, note, merged over all files."""
    found: dict[int, dict[str, Any]] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        if file.name == "rows.yaml":
            continue
        for said in yaml.safe_load(file.read_text(encoding="utf-8")):
            into = found.setdefault(said["row"], {kind: [] for kind in (*_KINDS, "notes")})
            for kind in _KINDS:
                into[kind] += [key for key in said.get(kind) or () if key not in into[kind]]
            if said.get("note"):
                into["notes"].append(said["note"])
    return found


def known() -> Mapping[str, Mapping[str, str]]:
    """Kind → key → Chinese name."""
    return {
        "registers": {key: one.label for key, one in CATALOGUE.registers.items()},
        "indicators": {key: one.label for key, one in CATALOGUE.indicators.items()},
        "deadlines": {key: one.label for key, one in {**CATALOGUE.deadlines, **CATALOGUE.duties}.items()},
        "rules": {rule.code: rule.name for rule in RULES},
    }


def page() -> str:
    """The whole page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "<!-- 由 make docs 生成，请改 tests/coverage/ 下的文件。 -->\n"
    yield "# 工作机制对照\n"
    yield (
        "每一项工作机制由哪些台账、指标、期限和审读规则承担。台账页面在 `/registers/<键>/`，指标在 `/figures/`，期限在“近期要办”。"
        "每个台账、指标、期限的行例、表单、导入导出、汇总和句子，由 `tests/catalogue`、`tests/scenarios`、`tests/contracts`、"
        "`tests/web/test_new_register.py` 和 `tests/test_round_trip.py` 检查。\n"
    )
    names, found, theme = known(), kept(), ""
    for row in rows():
        if row["theme"] != theme:
            theme = row["theme"]
            yield f"\n## {theme} {_THEMES[theme]}\n"
            yield "| 序号 | 机制 | 台账 | 指标 | 期限 | 规则 | 说明 |"
            yield "|---|---|---|---|---|---|---|"
        told = found.get(row["row"], {})
        cells = [
            "、".join(f"{names[kind].get(key, '？')}（`{key}`）" for key in told.get(kind, ()))
            for kind in _KINDS
        ]
        yield f"| {row['row']} | {row['name']} | {' | '.join(cells)} | {'；'.join(told.get('notes', ()))} |"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page() + "\n", encoding="utf-8")
