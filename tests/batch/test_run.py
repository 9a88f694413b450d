"""A batch: one table, the same whoever read the files; a run that was cut short goes on where it stood."""

from __future__ import annotations

import importlib.util
import json
import os
import time
import zipfile
from functools import partial

import pytest
from openpyxl import load_workbook

from mingfa.batch import pool
from mingfa.batch.cluster import on_cluster
from mingfa.batch.outcome import Outcome, outcome_of
from mingfa.batch.pool import on_processes
from mingfa.batch.run import run
from mingfa.batch.sources import Source
from mingfa.batch.state import state_file
from mingfa.errors import InputFault
from reading.papers import REPORT, docx, para, zipped

HERE = partial(map, lambda source: (source, outcome_of(source.content, source.name)))


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "reports"
    place.mkdir()
    for number in range(6):
        (place / f"{number}.txt").write_text(
            REPORT.replace("{TEXT}", "") + f"全年受理矛盾纠纷{number + 30}件。\n", encoding="utf-8"
        )
    (place / "bad.docx").write_bytes(b"PK\x03\x04 broken")
    (place / "more.zip").write_bytes(
        zipped({"甲.docx": docx(para("一、主要举措") + para("全年调解纠纷34件。")), "乙.bin": b"\x00\x01"})
    )
    return place


def table_of(path):
    return [[[cell.value for cell in row] for row in sheet] for sheet in load_workbook(path)]


def contents(path):
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_every_file_is_told_with_what_came_of_it_and_every_figure_with_its_sentence(folder, tmp_path):
    tally = run([str(folder)], tmp_path / "t.xlsx", HERE)
    assert dict(tally.statuses) == {"done": 7, "refused": 2}
    files, figures = table_of(tmp_path / "t.xlsx")
    assert [(row[0].removeprefix(f"{folder}/"), row[1]) for row in files[1:]] == [
        *((f"{number}.txt", "已读") for number in range(6)),
        ("bad.docx", "未读取"), ("more.zip/乙.bin", "未读取"), ("more.zip/甲.docx", "已读"),
    ]  # fmt: skip
    assert (
        files[7][2] == f"“{folder}/bad.docx”不是.docx文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。"
    )
    assert files[1][3:8] == ["青禾镇", "清河县", "河北省邢台市清河县", "报告", 2024]
    told = [dict(zip(figures[0], row, strict=True)) for row in figures[1:]]
    assert [(one["原文"], one["值"], one["计量单位"]) for one in told if one["文件"].endswith("甲.docx")] == [
        ("34件", 34, "件")
    ]
    assert told[0]["句子"] == "全年受理矛盾纠纷30件。"
    assert told[0]["指标"] == "受理调解纠纷"


def test_the_table_is_the_same_on_one_process_and_on_two(folder, tmp_path):
    for jobs in (1, 2):
        run([str(folder)], tmp_path / f"{jobs}.xlsx", partial(on_processes, jobs=jobs))
    run([str(folder)], tmp_path / "here.xlsx", HERE)
    assert contents(tmp_path / "1.xlsx") == contents(tmp_path / "2.xlsx") == contents(tmp_path / "here.xlsx")


@pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="mingfa[cluster] is not installed"
)
def test_the_table_is_the_same_on_a_cluster_of_two_workers(folder, tmp_path):
    from distributed import LocalCluster

    run([str(folder)], tmp_path / "here.xlsx", HERE)
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        run([str(folder)], tmp_path / "cluster.xlsx", partial(on_cluster, address=cluster.scheduler_address))
    assert contents(tmp_path / "cluster.xlsx") == contents(tmp_path / "here.xlsx")


def test_without_the_cluster_extra_it_is_said_how_to_do_without(monkeypatch):
    monkeypatch.setattr("mingfa.batch.cluster.find_spec", lambda name: None)
    with pytest.raises(InputFault) as raised:
        next(on_cluster([], "tcp://127.0.0.1:1"))
    assert raised.value.message == (
        "没有安装集群组件，不能使用--cluster。请管理员安装 mingfa[cluster]，或改用--jobs在本机读取。"
    )


class Counting:
    """Reads here, remembering what it was given; stops after so many as a crash would."""

    def __init__(self, most: int = 99) -> None:
        self.names: list[str] = []
        self.most = most

    def __call__(self, waiting):
        for source in waiting:
            if len(self.names) == self.most:
                raise KeyboardInterrupt
            self.names.append(source.name.rpartition("/")[2])
            yield source, outcome_of(source.content, source.name)


def test_a_run_that_was_cut_short_goes_on_where_it_stood(folder, tmp_path):
    table = tmp_path / "t.xlsx"
    first, second = Counting(most=3), Counting()
    with pytest.raises(KeyboardInterrupt):
        run([str(folder)], table, first)
    assert not table.exists()
    with state_file(table).open("ab") as state:
        state.write(b'{"name": "half a li')
    tally = run([str(folder)], table, second)
    assert (first.names, second.names[:4]) == (
        ["0.txt", "1.txt", "2.txt"],
        ["3.txt", "4.txt", "5.txt", "bad.docx"],
    )
    assert tally.taken_over == 3
    run([str(folder)], tmp_path / "at_once.xlsx", HERE)
    assert contents(table) == contents(tmp_path / "at_once.xlsx")


def test_only_what_changed_is_read_again_and_what_was_refused_is_tried(folder, tmp_path):
    table = tmp_path / "t.xlsx"
    run([str(folder)], table, HERE)
    (folder / "2.txt").write_text("一、主要举措\n全年调解纠纷7件。\n", encoding="utf-8")
    (folder / "5.txt").unlink()
    again = Counting()
    run([str(folder)], table, again)
    assert again.names == ["2.txt", "bad.docx", "乙.bin"]
    files, _ = table_of(table)
    assert f"{folder}/5.txt" not in [row[0] for row in files]


def test_another_version_reads_all_of_it_again(folder, tmp_path, monkeypatch):
    table = tmp_path / "t.xlsx"
    run([str(folder)], table, HERE)
    monkeypatch.setattr("mingfa.batch.state.version", lambda name: "99")
    again = Counting()
    assert run([str(folder)], table, again).taken_over == 0
    assert json.loads(state_file(table).read_bytes().splitlines()[0])["reader"] == "99"


def _hangs(content: bytes, name: str) -> Outcome:
    if b"hang" in content:
        time.sleep(600)
    if b"die" in content:
        os._exit(3)
    return Outcome("done", "", {"title": name})


def test_a_process_that_hangs_or_dies_costs_its_file_and_nothing_else(monkeypatch):
    import dataclasses

    monkeypatch.setattr(pool, "_CONTEXT", __import__("multiprocessing").get_context("fork"))
    limits = dataclasses.replace(pool.LIMITS, text_seconds=1)
    files = [
        Source(f"{number}.txt", content) for number, content in enumerate((b"a", b"hang", b"b", b"die", b"c"))
    ]
    told = {source.name: (came.status, came.why) for source, came in on_processes(files, 2, limits, _hangs)}
    assert told == {
        "0.txt": ("done", ""), "2.txt": ("done", ""), "4.txt": ("done", ""),
        "1.txt": ("refused", "“1.txt”读取超过1秒，已经停止。请拆分后再试。"),
        "3.txt": ("refused", "“3.txt”无法读取：读取程序中途退出。请用Word或WPS打开后另存为.docx再试。"),
    }  # fmt: skip


def test_cells_never_become_formulas(folder, tmp_path):
    (folder / "=1+1.txt").write_text(
        '=HYPERLINK("http://example.invalid")\n\x0b全年调解纠纷7件。\n', encoding="utf-8"
    )
    run([str(folder / "=1+1.txt")], tmp_path / "t.xlsx", HERE)
    with zipfile.ZipFile(tmp_path / "t.xlsx") as packed:
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist())
