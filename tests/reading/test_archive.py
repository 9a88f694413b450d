"""Archives of reports are opened one member at a time, within limits, under the names their packers saw."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest

from mingfa.errors import FileFault
from mingfa.reading.archive import Archive
from mingfa.reading.limits import LIMITS
from reading.papers import zipped


def opened(content: bytes, **limits: int) -> Archive:
    return Archive(io.BytesIO(content), "a.zip", dataclasses.replace(LIMITS, **limits))


def test_members_come_in_the_order_of_their_names_without_what_nobody_wrote():
    archive = opened(
        zipped(
            {
                "乙.txt": "二",
                "甲/丙.txt": "三",
                "__MACOSX/甲/._丙.txt": "x",
                ".DS_Store": "x",
                "~$乙.docx": "x",
                "空/": "",
            }
        )
    )
    assert [(one.name, archive.content(one).decode()) for one in archive] == [
        ("乙.txt", "二"),
        ("甲/丙.txt", "三"),
    ]


def test_a_member_whose_name_a_null_cuts_to_nothing_is_read():
    content = zipped({"x.txt": "一、甲"}).replace(b"x.txt", b"\x00.txt")
    assert [(one.name, opened(content).content(one).decode()) for one in opened(content)] == [("", "一、甲")]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_that_do_not_say_their_encoding_are_read_as_they_were_written(encoding):
    name = "青禾镇/年度报告.txt"
    written = zipped({"x" * len(name.encode(encoding)): "文"}).replace(
        b"x" * len(name.encode(encoding)), name.encode(encoding)
    )
    assert [one.name for one in opened(written)] == [name]


def test_two_members_of_one_name_are_told_apart():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", "一")
        with pytest.warns(UserWarning, match="Duplicate name"):
            packed.writestr("a.txt", "二")
    archive = Archive(stream, "a.zip")
    assert [archive.content(one).decode() for one in archive] == ["一", "二"]


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"members": 1}, "“a.zip”含有2个文件，超过1个的上限，为安全起见不予读取。请拆分成几个压缩包后再试。"),
        (
            {"signatures": 1},
            "“a.zip”含有的文件超过5000个的上限，为安全起见不予读取。请拆分成几个压缩包后再试。",
        ),
        (
            {"archive_bytes": 300},
            "“a.zip”展开后超过0MB的上限，为安全起见不予读取。请拆分成几个压缩包后再试。",
        ),
        ({"archive_bytes": 100}, "“a.zip”超过0MB的上限，为安全起见不予读取。请拆分成几个压缩包后再试。"),
    ],
)
def test_an_archive_beyond_the_limits_is_refused(limits, message):
    with pytest.raises(FileFault) as raised:
        opened(zipped({"a.txt": "x" * 400, "b.txt": "y"}), **limits)
    assert raised.value.message == message


def test_a_member_larger_than_a_file_may_be_is_refused_and_the_others_are_not():
    archive = opened(zipped({"a.txt": "x" * 3_000_000, "b.txt": "文"}), file_bytes=1_000_000)
    large, small = archive
    with pytest.raises(FileFault, match="“a.zip/a.txt”超过1MB的上限，为安全起见不予读取。请拆分后再试。"):
        archive.content(large)
    assert archive.content(small).decode() == "文"


def test_encrypted_and_broken_members_are_refused():
    content = bytearray(zipped({"a.txt": "一" * 50}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 8] |= 1
    locked = opened(bytes(content))
    with pytest.raises(FileFault, match="“a.zip/a.txt”设有解压密码，无法读取。请去掉密码重新压缩后再试。"):
        locked.content(next(iter(locked)))
    content[directory + 8] &= 0xFE
    content[40] ^= 0xFF
    broken = opened(bytes(content))
    with pytest.raises(FileFault, match="“a.zip/a.txt”已损坏，无法从压缩包里取出。请重新压缩后再试。"):
        broken.content(next(iter(broken)))


def test_what_is_no_zip_is_refused():
    with pytest.raises(FileFault) as raised:
        opened(b"PK\x03\x04 cut short")
    assert raised.value.message == "“a.zip”不是完整的zip压缩包，可能没有下载完。请重新下载或压缩后再试。"
