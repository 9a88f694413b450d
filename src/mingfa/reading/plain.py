"""Plain text in the encodings that offices use."""

from __future__ import annotations

import codecs
import re

from mingfa.errors import FileFault
from mingfa.reading.extract import Extract

__all__ = ["decoded", "read_plain"]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Word's cell marks and page breaks survive many extractions; the other control characters belong to no text.
_BINARY = re.compile(r"[\x00-\x06\x0e-\x1b]")
_SAMPLE = 4096
_COMMON = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef \r\n\t0-9A-Za-z]")


def read_plain(content: bytes, name: str) -> Extract:
    """Text as it stands but for its byte-order mark."""
    text = decoded(content, name)
    if found := _BINARY.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise FileFault(
            f"“{name}”第{line}行有不可显示的控制字符，不是纯文本文件。请用Word或WPS打开后另存为.docx。"
        )
    return Extract(text)


def decoded(content: bytes, name: str) -> str:
    """UTF-8, else GB 18030; UTF-16 where a mark says so, or where nothing else makes sense of it."""
    if content.startswith(_UTF16):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise FileFault(f"“{name}”标明为UTF-16编码，但内容已损坏。请重新保存后再试。") from error
    if (unmarked := _unmarked_utf16(content)) is not None:
        return unmarked
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Chinese that is valid up to the bad byte is damaged UTF-8; as GB 18030 it would be read as gibberish.
        sound = content[: error.start].decode("utf-8-sig")
        if sum("\u4e00" <= char <= "\u9fff" for char in sound[:_SAMPLE]) >= 3:
            line = sound.count("\n") + 1
            raise FileFault(f"“{name}”是UTF-8编码，但第{line}行有损坏的字节。请重新保存后再试。") from error
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as error:
        raise FileFault(
            f"“{name}”不是能识别的文本编码（UTF-8、GB18030、UTF-16）。请用记事本另存为UTF-8后再试。"
        ) from error


def _unmarked_utf16(content: bytes) -> str | None:
    """The text of UTF-16 without its mark: half of the line ends and blanks are noughts, and it reads as Chinese."""
    if len(content) % 2 or b"\x00" not in content[:_SAMPLE]:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        if "\x00" not in sample and len(_COMMON.findall(sample)) > 0.9 * len(sample):
            return text
    return None
