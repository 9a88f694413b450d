"""What a file is, told from its content; its name is asked only where contents look alike."""

from __future__ import annotations

import io
import re
import zipfile
from enum import Enum
from pathlib import PurePath

__all__ = ["Kind", "kind_of"]


class Kind(Enum):
    """The kinds told apart; the value is how a message names them."""

    TEXT = "纯文本"
    DOCX = "Word文档"
    DOC = "旧版Word文档"
    ODT = "ODT文档"
    RTF = "RTF文档"
    WORD_XML = "XML格式的Word文档"
    PDF = "PDF文件"
    OFD = "OFD文件"
    PAGE = "网页"
    WEB_ARCHIVE = "单文件网页"
    PICTURE = "图片"
    ARCHIVE = "zip压缩包"
    ENCRYPTED = "加密的Office文档"
    WORKBOOK = "电子表格"
    SLIDES = "演示文稿"
    OTHER_ARCHIVE = "不能展开的压缩包"
    MEDIA = "音频、视频"
    PROGRAM = "程序"
    OLE = "旧版Office文档"


_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),
    (b"MM\x00*", Kind.PICTURE),
    (b"Rar!\x1a\x07", Kind.OTHER_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.OTHER_ARCHIVE),
    (b"\x1f\x8b", Kind.OTHER_ARCHIVE),
    (b"BZh", Kind.OTHER_ARCHIVE),
    (b"\xfd7zXZ", Kind.OTHER_ARCHIVE),
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
)
_HEAD = 4096
_PAGE = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|^\s*(?:<!--.*?-->\s*)*<(?:meta|title|div|table|p)[\s>]",
    re.I | re.S,
)
_WEB_ARCHIVE = re.compile(
    rb"^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*(?:multipart/related|text/html)", re.I
)
_WORD_XML = re.compile(
    rb'progid="Word\.Document"|schemas\.microsoft\.com/office/word/2003/wordml|<pkg:package'
)


def kind_of(content: bytes, name: str) -> Kind:
    """The kind of a file."""
    if content.startswith(_OLE_MAGIC):
        return _ole_kind(content)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_kind(content, name)
    for magic, kind in _MAGIC:
        # MZ may also open a text, which a program never looks like.
        if content.startswith(magic) and (len(magic) > 2 or b"\x00" in content[:_HEAD]):
            return kind
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith(b"BM") and content[6:10] == b"\x00\x00\x00\x00":
        return Kind.PICTURE
    if content.startswith(b"RIFF"):
        return Kind.PICTURE if content[8:12] == b"WEBP" else Kind.MEDIA
    if content[4:8] == b"ftyp":
        return Kind.PICTURE if content[8:12] in (b"heic", b"heix", b"mif1", b"avif") else Kind.MEDIA
    return _marked_up(content, name)


def _marked_up(content: bytes, name: str) -> Kind:
    # In UTF-16 every other byte of the marks is nought.
    head = content[: 2 * _HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip()[:_HEAD]
    if _WEB_ARCHIVE.search(head):
        return Kind.WEB_ARCHIVE
    if head.startswith(b"<?xml") and _WORD_XML.search(head):
        return Kind.WORD_XML
    if head.startswith(b"<") and _PAGE.search(head):
        return Kind.PAGE
    # A page whose head is longer than what was looked at, or that starts with stray words.
    if PurePath(name).suffix.lower() in (".html", ".htm", ".shtml", ".xhtml") and b"<" in head:
        return Kind.PAGE
    return Kind.TEXT


def _zip_kind(content: bytes, name: str) -> Kind:
    """By the members that each format must have; what has none of them is an archive, sound or not."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = {member.filename for member in packed.infolist()}
            mimetype = (
                packed.read("mimetype")[:100] if "mimetype" in members and _small(packed, "mimetype") else b""
            )
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError, RuntimeError):
        # The directory stands at the end; a file cut short still names its first members.
        members = {
            one.decode("utf-8", "replace")
            for one in re.findall(rb"PK\x03\x04.{26}([\w./\[\]]{3,60})", content[:_HEAD], re.S)
        }
        mimetype = b""
    if mimetype.startswith(b"application/vnd.oasis.opendocument."):
        return {b"text": Kind.ODT, b"spreadsheet": Kind.WORKBOOK}.get(
            mimetype.rpartition(b".")[2], Kind.SLIDES
        )
    for folder, kind in (("word/", Kind.DOCX), ("xl/", Kind.WORKBOOK), ("ppt/", Kind.SLIDES)):
        if any(one.startswith(folder) for one in members):
            return kind
    if "OFD.xml" in members:
        return Kind.OFD
    claimed = PurePath(name).suffix.lower() in (".docx", ".docm")
    return Kind.DOCX if claimed or "[Content_Types].xml" in members else Kind.ARCHIVE


def _small(packed: zipfile.ZipFile, member: str) -> bool:
    return packed.getinfo(member).file_size <= 100


def _ole_kind(content: bytes) -> Kind:
    import olefile  # few files need it, and starting up should not wait for it

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            streams = {path[0] for path in container.listdir()}
    except (
        OSError,
        ValueError,
        IndexError,
        TypeError,
        AttributeError,
        KeyError,
        RecursionError,
        MemoryError,
    ):
        # olefile raises whatever a broken directory leads it into.
        return Kind.OLE
    for stream, kind in (
        ("EncryptedPackage", Kind.ENCRYPTED),
        ("WordDocument", Kind.DOC),
        ("Workbook", Kind.WORKBOOK),
        ("Book", Kind.WORKBOOK),
        ("PowerPoint Document", Kind.SLIDES),
    ):
        if stream in streams:
            return kind
    return Kind.OLE
