"""`mingfa demo` and what follows from it: a folder of its own, a backup, and the way back."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest

from mingfa.errors import InputFault
from mingfa.sample.folder import DemoFolder
from running import run_apart


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ours") / "demo"
    real = tmp_path_factory.mktemp("real")
    result = run_apart("demo", "--dir", folder, home=real)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder, real, result


def test_the_demo_writes_a_report_that_reads_back_as_it_went_in(demo):
    folder, _, result = demo
    assert re.search(r"回读核对：\d{2,}个数字全部一致", result.stdout)
    [report] = folder.glob("*报告.docx")
    [review] = folder.glob("*审读意见.json")
    told = json.loads(review.read_text(encoding="utf-8"))
    assert (told["schema"], told["file"], told["findings"]) == ("mingfa.findings/1", report.name, [])
    figures = json.loads((folder / "石砚镇2024年数字.json").read_text(encoding="utf-8"))
    assert figures["schema"] == "mingfa.figures/1"
    assert len(list((folder / "workbooks").glob("*/*（待更正）.xlsx"))) == 4


def test_the_demo_keeps_to_its_own_data_folder(demo):
    folder, real, _ = demo
    assert list(real.iterdir()) == []
    listed = json.loads((folder / "home/sample.json").read_text(encoding="utf-8"))["accounts"]
    assert {"username", "password", "name", "role", "unit"} == listed[0].keys()


def test_what_scripts_ask_of_the_demo(demo):
    folder, _, _ = demo
    told = run_apart("figures", "石砚镇", "2024", "--json", home=folder / "home")
    assert json.loads(told.stdout) == json.loads(
        (folder / "石砚镇2024年数字.json").read_text(encoding="utf-8")
    )
    assert run_apart("verify", home=folder / "home").returncode == 0


def test_a_backup_restores_into_an_empty_folder_alone(demo, tmp_path):
    folder, _, _ = demo
    packed, home = tmp_path / "备份.zip", tmp_path / "new"
    made = run_apart("backup", packed, home=folder / "home")
    assert made.returncode == 0, made.stderr
    with zipfile.ZipFile(packed) as archive:
        assert sorted(archive.namelist()) == ["manifest.json", "mingfa.sqlite3", "sample.json"]
    again = run_apart("backup", packed, home=folder / "home")
    assert (again.returncode, again.stderr) == (2, f"“{packed}”已经存在，请换一个文件名。\n")
    restored = run_apart("restore", packed, home=home)
    assert restored.returncode == 0, restored.stderr
    assert "变更链完整。" in restored.stdout
    same = [
        run_apart("figures", "澜溪县", "2024", "--json", home=one).stdout for one in (folder / "home", home)
    ]
    assert same[0] == same[1] != ""
    refused = run_apart("restore", packed, home=home)
    assert refused.returncode == 2
    assert "里已有数据，不能覆盖。" in refused.stderr


def _changed(packed, **parts):
    with zipfile.ZipFile(packed) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with io.BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in (
                kept | {name.replace("__", "."): content for name, content in parts.items()}
            ).items():
                archive.writestr(name, content)
        return buffer.getvalue()


def test_a_backup_that_was_touched_is_refused_and_leaves_nothing(demo, tmp_path):
    folder, _, _ = demo
    packed, home = tmp_path / "备份.zip", tmp_path / "new"
    run_apart("backup", packed, home=folder / "home")
    manifest = json.dumps(
        {"schema": "mingfa.backup/1", "made_at": "", "files": [{"name": "../x", "size": 1, "sha256": ""}]}
    )
    spoilt = {
        "改动.zip": _changed(packed, mingfa__sqlite3=b"another database"),
        "越界.zip": _changed(packed, manifest__json=manifest.encode()),
        "空.zip": b"",
        "不是.zip": b"PK\x03\x04",
    }
    for name, content in spoilt.items():
        (tmp_path / name).write_bytes(content)
        result = run_apart("restore", tmp_path / name, home=home)
        assert result.returncode == 2, name
        assert "没有恢复" in result.stderr
        assert "Traceback" not in result.stderr
        assert [file.name for file in home.iterdir() if file.name != "secret-key"] == []
    assert run_apart("restore", tmp_path / "没有.zip", home=home).stderr.startswith("找不到备份文件")


def test_a_backup_that_cannot_be_written_is_told(demo, tmp_path):
    folder, _, _ = demo
    result = run_apart("backup", tmp_path / "没有/备份.zip", home=folder / "home")
    assert result.returncode == 2
    assert result.stderr.startswith(f"备份写不进“{tmp_path / '没有/备份.zip'}”")


def test_a_folder_of_others_is_left_as_it_is(tmp_path):
    (tmp_path / "important.docx").write_bytes(b"x")
    with pytest.raises(InputFault, match="里有不是演示生成的文件，没有动它"):
        DemoFolder(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["important.docx"]


def test_a_second_run_removes_what_the_first_made_and_nothing_else(tmp_path):
    first = DemoFolder(tmp_path / "demo")
    (first.folder("home") / "old").write_bytes(b"x")
    first.write("报告.docx", b"x")
    (tmp_path / "demo/mine.txt").write_bytes(b"x")
    DemoFolder(tmp_path / "demo")
    assert sorted(file.name for file in (tmp_path / "demo").iterdir()) == [".mingfa-demo.json", "mine.txt"]


def test_a_list_that_points_outside_removes_nothing_there(tmp_path):
    DemoFolder(tmp_path / "demo")
    (tmp_path / "other").mkdir()
    (tmp_path / "demo/.mingfa-demo.json").write_text('{"made": ["../other", "..", ""]}', encoding="utf-8")
    DemoFolder(tmp_path / "demo")
    assert (tmp_path / "other").is_dir()
