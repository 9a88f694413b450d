"""Files to text: what a file is, who reads it, and what is said of those that nobody reads."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import PurePath

from mingfa.errors import FileFault
from mingfa.reading.archive import Archive, sound_directory
from mingfa.reading.extract import Extract
from mingfa.reading.kinds import Kind, kind_of
from mingfa.reading.limits import LIMITS, megabytes
from mingfa.reading.plain import read_plain
from mingfa.reading.sandbox import ISOLATED, taken_apart

__all__ = ["READABLE", "SUFFIXES", "check_length", "check_size", "extract"]

_SAVE_AS = "请用Word或WPS打开后另存为.docx再试。"
_REFUSED: Mapping[Kind, str] = {
    Kind.ENCRYPTED: "设有打开密码，无法读取。请用Word或WPS打开，去掉密码后另存为.docx。",
    Kind.OLE: "是旧版Office文档，但里面没有Word正文：可能设有打开密码，或者已损坏。请用Word或WPS打开，去掉密码后另存为.docx。",
    Kind.WORKBOOK: "是电子表格，不是报告。台账表格请用“导入”；报告请另存为.docx后再试。",
    Kind.SLIDES: "是演示文稿，不是报告。请把文字复制到Word，另存为.docx后再试。",
    Kind.OTHER_ARCHIVE: "是不能展开的压缩包（rar、7z等）。请先解压，或者改用zip格式。",
    Kind.ARCHIVE: "是装有多份文件的zip压缩包。请解压后逐份选取，或用“mingfa read 压缩包 --out 表格.xlsx”批量读取。",
    Kind.MEDIA: "是音频或视频，不是文档。请选择报告文件。",
    Kind.PROGRAM: "是程序，不是文档。请选择报告文件。",
}
#: What can be read, as messages name it.
READABLE = ".docx、.doc、.wps、.txt、.pdf、.ofd、网页（.html、.mht）、图片"
#: The endings of their names, as a form that takes one lists them.
SUFFIXES = (
    ".docx,.doc,.wps,.rtf,.odt,.txt,.pdf,.ofd,.html,.htm,.mht,.mhtml,.jpg,.jpeg,.png,.bmp,.tif,.tiff,.zip"
)
_TEXTS = frozenset({".txt", ".text", ".md"})
_PAPERS = frozenset({
    ".docx", ".docm", ".doc", ".wps", ".wpt", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".ofd", ".zip", ".mht", ".mhtml",
    ".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".gif", ".webp", ".xlsx", ".xls", ".et", ".pptx", ".ppt",
})  # fmt: skip
# 报告2024.12 has a full stop, but nothing that a program would know.
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,5}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def _docx(content: bytes, name: str) -> Extract:
    from mingfa.reading.docx import read_docx  # lxml is not needed for plain text

    return read_docx(content, name, LIMITS)


def _page(content: bytes, name: str) -> Extract:
    from mingfa.reading.webpage import read_page

    return read_page(content, name, LIMITS)


def _web_archive(content: bytes, name: str) -> Extract:
    from mingfa.reading.webpage import read_web_archive

    return read_web_archive(content, name, LIMITS)


_READERS: Mapping[Kind, Callable[[bytes, str], Extract]] = {
    Kind.TEXT: read_plain,
    Kind.DOCX: _docx,
    Kind.PAGE: _page,
    Kind.WEB_ARCHIVE: _web_archive,
}


def extract(content: bytes, name: str) -> Extract:
    """The text of a file, whatever its name says it is; FileFault where it cannot be read."""
    check_size(content, name)
    kind = kind_of(content, name)
    if kind is Kind.TEXT:
        _refuse_disguised(name)
    if kind is Kind.ARCHIVE and (only := _only_member(content, name)) is not None:
        return extract(only, name)
    if kind in _REFUSED:
        raise FileFault(f"“{name}”{_REFUSED[kind]}")
    found = taken_apart(content, name, kind) if kind in ISOLATED else _READERS[kind](content, name)
    check_length(found.text, name)
    # Half of a pair stands for no character and cannot be written to any file; its place is kept.
    return Extract(_SURROGATE.sub("\ufffd", found.text), found.heading_levels, found.notes)


def _only_member(content: bytes, name: str) -> bytes | None:
    """The one file in an archive; None where there are several, or none, or an archive again."""
    archive = Archive(io.BytesIO(content), name, LIMITS)
    members = list(islice(archive, 2))
    if len(members) != 1:
        return None
    only = archive.content(members[0])
    return None if kind_of(only, members[0].name) is Kind.ARCHIVE else only


def _refuse_disguised(name: str) -> None:
    """Text is read under no name, or one of texts; under another it is the rest of something broken, or no paper."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _TEXTS or _SUFFIX.fullmatch(suffix) is None:
        return
    if suffix in _PAPERS:
        raise FileFault(f"“{name}”不是{suffix}文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。")
    raise FileFault(f"“{name}”是“{suffix}”文件，目前能读取的是{READABLE}文件。请另存为.docx后再试。")


def check_size(content: bytes, name: str) -> None:
    """Refuse what is empty, too large, or a zip whose directory alone would fill the memory."""
    if not content:
        raise FileFault(f"“{name}”是空文件，没有内容可读。请确认文件已保存完整。")
    if len(content) > LIMITS.file_bytes:
        raise FileFault(
            f"“{name}”有{megabytes(len(content))}，超过{megabytes(LIMITS.file_bytes)}的上限。"
            "请压缩其中的图片或拆分后再试。"
        )
    if content.startswith(b"PK") and not sound_directory(content, LIMITS):
        raise FileFault(f"“{name}”含有的文件超过{LIMITS.members}个的上限，为安全起见不予读取。请拆分后再试。")


def check_length(text: str, name: str) -> None:
    """Refuse a text too long to be a document."""
    if len(text) > LIMITS.characters:
        raise FileFault(f"“{name}”有{len(text)}字，超过{LIMITS.characters}字的上限。请拆分后再试。")
