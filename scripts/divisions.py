"""Make src/mingfa/text/divisions.txt.xz, the gazetteer, from a JSON copy of the statistical division codes.

    python scripts/divisions.py FOLDER

FOLDER holds provinces.json, cities.json, areas.json and streets.json: lists of objects with `code` (2, 4, 6 and 9
digits) and `name`, as published by 国家统计局 (统计用区划代码) and kept by the open package china-division.
Names and codes are facts; nothing else of the package is taken. Units that are no divisions (codes 400 and above
at the fourth level: farms, parks, companies) are left out.
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path

AS_OF = "2023-06-30"
TARGET = Path(__file__).resolve().parents[1] / "src" / "mingfa" / "text" / "divisions.txt.xz"
LEVELS = ("provinces", "cities", "areas", "streets")
HEADINGS = frozenset(
    {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
)  # rows that name no place
TOWNSHIP_DIGITS = 9
FIRST_OTHER = 400
TOWNSHIPS = ("镇", "乡", "街道", "苏木", "地区")


def rows(folder: Path) -> list[tuple[str, str]]:
    """Code and name of every division, in order of code."""
    names: dict[str, str] = {}
    for level in LEVELS:
        for entry in json.loads((folder / f"{level}.json").read_text(encoding="utf-8")):
            code, name = entry["code"], entry["name"]
            if len(code) == TOWNSHIP_DIGITS:
                if int(code[6:]) >= FIRST_OTHER:
                    continue
                name = bare(name, [names[code[:digits]] for digits in (4, 6) if code[:digits] in names])
                if not name.endswith(TOWNSHIPS):
                    continue
            if name not in HEADINGS:
                names[code] = name
    return sorted(names.items())


def bare(name: str, above: list[str]) -> str:
    """博爱县许良镇 → 许良镇, 某某街道办事处 → 某某街道: the name by which papers call the place."""
    for ancestor in above:
        name = name.removeprefix(ancestor)
    return name.removesuffix("办事处")


def main(folder: str) -> None:
    """Write the compressed table and say how large it is."""
    table = "".join(f"{code}{name}\n" for code, name in rows(Path(folder)))
    text = f"# 国家统计局 统计用区划代码，截至{AS_OF}：代码（2、4、6、9位）后接名称\n{table}"
    TARGET.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    sys.stdout.write(f"{text.count(chr(10)) - 1} divisions, {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1])
