"""Folders and archives stand for the files in them; what must not be opened is told instead."""

from __future__ import annotations

import dataclasses
import os
import stat

import pytest

from mingfa.batch.sources import count, shown, sources
from mingfa.reading.limits import LIMITS
from reading.papers import docx, para, zipped


def found(path, **limits):
    return [
        (one.name.removeprefix(f"{path}/"), one.content, one.fault)
        for one in sources([str(path)], dataclasses.replace(LIMITS, **limits))
    ]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "乙").mkdir()
    (tmp_path / "乙" / "一.txt").write_bytes(b"1")
    (tmp_path / "甲.txt").write_bytes(b"2")
    (tmp_path / ".hidden").write_bytes(b"3")
    (tmp_path / "~$甲.docx").write_bytes(b"4")
    return tmp_path


def test_a_folder_stands_for_its_files_in_the_order_of_their_names(folder):
    assert found(folder) == [("乙/一.txt", b"1", None), ("甲.txt", b"2", None)]
    assert count([str(folder)]) == 2


def test_an_archive_stands_for_its_members_also_those_of_archives_within(folder):
    paper = docx(para("甲"))
    inner = zipped({"三.txt": "3", "四.docx": paper})
    (folder / "报告.zip").write_bytes(zipped({"二.txt": "2", "内.zip": inner}))
    assert found(folder / "报告.zip") == [
        ("二.txt", b"2", None), ("内.zip/三.txt", b"3", None), ("内.zip/四.docx", paper, None)
    ]  # fmt: skip


def test_a_document_that_is_a_zip_is_one_file(folder):
    (folder / "丙.docx").write_bytes(docx(para("甲")))
    assert [name for name, _, _ in found(folder)] == ["丙.docx", "乙/一.txt", "甲.txt"]


def test_archives_are_followed_to_a_depth(folder):
    nested = zipped({"底.txt": "x"})
    for _ in range(3):
        nested = zipped({"内.zip": nested})
    (folder / "乙" / "深.zip").write_bytes(nested)
    names = [(name, fault) for name, _, fault in found(folder / "乙")]
    assert names[1] == (
        "深.zip/内.zip/内.zip/内.zip",
        f"“{folder}/乙/深.zip/内.zip/内.zip/内.zip”是压缩包里的压缩包，已超过3层，没有读取。请解压后再试。",
    )


def test_links_pipes_and_what_is_missing_are_told(folder):
    (folder / "link.txt").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    told = {name: fault for name, content, fault in found(folder) if fault}
    assert told == {
        "link.txt": f"“{folder}/link.txt”是符号链接，没有读取。请写出它所指的文件。",
        "loop": f"“{folder}/loop”是符号链接，没有读取。请写出它所指的文件。",
        "pipe": f"“{folder}/pipe”不是普通文件，没有读取。",
    }
    ((_, _, fault),) = found("none.txt")
    assert fault == "找不到文件“none.txt”。请核对路径和文件名。"


def test_a_file_that_is_too_large_is_not_opened(folder):
    assert found(folder / "甲.txt", file_bytes=0)[0][2] == (
        f"“{folder}/甲.txt”有0MB，超过0MB的上限。请压缩其中的图片或拆分后再试。"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_told(folder):
    (folder / "乙").chmod(0)
    assert found(folder)[0][2] == f"打不开文件夹“{folder}/乙”。请确认有权读取。"
    (folder / "乙").chmod(stat.S_IRWXU)


@pytest.mark.parametrize(
    ("name", "as_shown"),
    [("甲\u202etxt.exe", "甲\ufffdtxt.exe"), ("a\nb", "a\ufffdb"), ("\udcff", "?"), ("甲　乙", "甲　乙")],
)
def test_a_name_is_shown_without_what_would_disguise_it(name, as_shown):
    assert shown(name) == as_shown
