"""The table of wordings without an indicator: counted over the batch, with a place to look at, and never a formula."""

from __future__ import annotations

import csv
from functools import partial

from openpyxl import load_workbook

from mingfa.batch.outcome import Outcome, outcome_of
from mingfa.batch.run import run
from mingfa.batch.table import write_table
from mingfa.batch.unknown import write_unknown

HERE = partial(map, lambda source: (source, outcome_of(source.content, source.name)))
HEAD = [
    "中心词",
    "说法",
    "计量单位",
    "报告（份）",
    "次数",
    "所在标题",
    "原文",
    "例句",
    "文件",
    "位置（第几字）",
]
REPORT = (
    "青禾镇2024年法治政府建设报告\n一、主要举措和成效\n全年受理矛盾纠纷36件，巡护林地{0}公里。\n"
    "（一）传承技艺\n举办剪纸培训班{0}期。\n"
)


def rows_of(path):
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.reader(lines))
    return [
        ["" if cell.value is None else str(cell.value) for cell in row] for row in load_workbook(path).active
    ]


def test_wordings_of_a_folder_are_told_once_in_either_form_with_a_place(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, number in (("甲", 12), ("乙", 7)):
        (folder / f"{name}.txt").write_text(REPORT.format(number), encoding="utf-8")
    table, sheet = tmp_path / "t.xlsx", tmp_path / "u.csv"
    run([str(folder)], table, HERE, write=write_unknown, besides=[(sheet, write_unknown)])
    first = REPORT.format(7)
    assert rows_of(table) == rows_of(sheet) == [
        HEAD,
        [
            "剪纸培训班", "举办剪纸培训班", "期", "2", "2", "（一）传承技艺", "7期", "举办剪纸培训班7期。",
            f"{folder}/乙.txt", str(first.index("7期") + 1),
        ],
        [
            "巡护林地", "巡护林地", "公里", "2", "2", "一、主要举措和成效", "7公里", "全年受理矛盾纠纷36件，巡护林地7公里。",
            f"{folder}/乙.txt", str(first.index("7公里") + 1),
        ],
    ]  # fmt: skip


def test_what_was_read_for_the_table_of_figures_serves_both(tmp_path):
    paper = tmp_path / "甲.txt"
    paper.write_text(REPORT.format(3), encoding="utf-8")
    run([str(paper)], tmp_path / "t.xlsx", HERE)
    tally = run(
        [str(paper)],
        tmp_path / "t.xlsx",
        HERE,
        write=write_table,
        besides=[(tmp_path / "u.xlsx", write_unknown)],
    )
    assert tally.taken_over == 1
    assert len(rows_of(tmp_path / "u.xlsx")) == 3


def test_nothing_that_a_report_wrote_becomes_a_formula(tmp_path):
    figure = {
        "subject": "巡护林地", "unit": "公里", "text": "7公里", "heading": "=1+1", "sentence": '@SUM(A1)\n"，', "span": [3, 6],
        "kind": "count", "group": None, "indicator": None,
    }  # fmt: skip
    outcome = Outcome("done", "", {}, (figure,))
    for name in ("u.csv", "u.xlsx"):
        write_unknown(tmp_path / name, [("-a.txt", outcome)])
    _, row = rows_of(tmp_path / "u.csv")
    assert (row[5], row[7], row[8]) == ("'=1+1", "'@SUM(A1)\n\"，", "'-a.txt")
    cells = load_workbook(tmp_path / "u.xlsx").active[2]
    assert [(cell.value, cell.data_type) for cell in cells if cell.column in {6, 8, 9}] == [
        ("=1+1", "s"), ('@SUM(A1)\n"，', "s"), ("-a.txt", "s"),
    ]  # fmt: skip
