"""Files to text: which kinds can be read, by whom, and the limits that hold for all of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from mingfa.errors import FileFault

__all__ = ["LIMITS", "READERS", "Extract", "Limits", "check_length", "extract"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may ask of the machine; beyond it a file is refused, never read half.

    file_bytes: of the file as given; characters: of its text; members, unpacked_bytes, ratio: of a zip,
    `ratio` being unpacked to packed size of one member, judged for members above `ratio_from` bytes
    """

    file_bytes: int = 64 * 1024 * 1024
    characters: int = 12_000_000
    members: int = 5_000
    unpacked_bytes: int = 256 * 1024 * 1024
    part_bytes: int = 48 * 1024 * 1024
    ratio: int = 200
    ratio_from: int = 1024 * 1024


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Extract:
    """What a file says: its text, and of lines marked as headings by their style the level, by line start."""

    text: str
    heading_levels: Mapping[int, int] = field(default_factory=dict)


_NOT_YET = {
    ".doc": "旧版Word文档",
    ".wps": "WPS文字文档",
    ".pdf": "PDF文件",
    ".ofd": "OFD文件",
    ".rtf": "RTF文档",
    ".odt": "ODT文档",
    ".html": "网页",
    ".htm": "网页",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = {b"PK\x03\x04": "压缩包或Office文档", _OLE: "旧版Office文档", b"%PDF": "PDF文件", b"\x89PNG": "图片"}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Word's cell marks and page breaks survive many extractions; the other control characters belong to no text.
_BINARY = re.compile(r"[\x00-\x06\x0e-\x1b]")


def extract(content: bytes, name: str) -> Extract:
    """The text of a file, by the kind its name says; FileFault where it cannot be read."""
    kind = PurePath(name).suffix.lower()
    reader = READERS.get(kind)
    if reader is None:
        what = _NOT_YET.get(kind, f"“{kind}”文件" if kind else "没有扩展名的文件")
        raise FileFault(
            f"“{name}”是{what}，目前能读取的是{_readable()}文件。请用Word或WPS另存为.docx后再试。"
        )
    if not content:
        raise FileFault(f"“{name}”是空文件，没有内容可读。请确认文件已保存完整。")
    if len(content) > LIMITS.file_bytes:
        raise FileFault(
            f"“{name}”有{_megabytes(len(content))}，超过{_megabytes(LIMITS.file_bytes)}的上限。"
            "请压缩其中的图片或拆分后再试。"
        )
    found = reader(content, name)
    check_length(found.text, name)
    return found


def check_length(text: str, name: str) -> None:
    """Refuse a text too long to be a document."""
    if len(text) > LIMITS.characters:
        raise FileFault(f"“{name}”有{len(text)}字，超过{LIMITS.characters}字的上限。请拆分后再试。")


def read_plain(content: bytes, name: str) -> Extract:
    """Text as it stands but for its byte-order mark: UTF-8, else GB 18030, or UTF-16 where a mark says so."""
    for magic, what in _MAGIC.items():
        if content.startswith(magic):
            raise FileFault(
                f"“{name}”的内容其实是{what}，不是纯文本。请改用正确的扩展名，或另存为.docx后再试。"
            )
    text = _decoded(content, name)
    if found := _BINARY.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise FileFault(
            f"“{name}”第{line}行有不可显示的控制字符，不是纯文本文件。请用Word或WPS打开后另存为.docx。"
        )
    return Extract(text)


def _decoded(content: bytes, name: str) -> str:
    if content.startswith(_UTF16):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise FileFault(f"“{name}”标明为UTF-16编码，但内容已损坏。请重新保存后再试。") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Chinese that is valid up to the bad byte is damaged UTF-8; as GB 18030 it would be read as gibberish.
        sound = content[: error.start].decode("utf-8-sig")
        if sum("\u4e00" <= char <= "\u9fff" for char in sound[:4096]) >= 3:
            line = sound.count("\n") + 1
            raise FileFault(f"“{name}”是UTF-8编码，但第{line}行有损坏的字节。请重新保存后再试。") from error
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as error:
        raise FileFault(
            f"“{name}”不是能识别的文本编码（UTF-8、GB18030，或带标记的UTF-16）。请用记事本另存为UTF-8后再试。"
        ) from error


def _docx(content: bytes, name: str) -> Extract:
    from mingfa.reading.docx import read_docx  # lxml is not needed for plain text

    return read_docx(content, name, LIMITS)


READERS: Mapping[str, Callable[[bytes, str], Extract]] = {".txt": read_plain, ".docx": _docx}


def _readable() -> str:
    return "、".join(READERS)


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f}MB"
