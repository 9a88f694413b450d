"""Which files may be kept as attachments: told by their content, never by their name alone. Pure.

What can run (programs, macros, scripts in a PDF) or hides its content is refused; the name becomes one that is safe on
every system.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator

import olefile

from mingfa.errors import FileFault
from mingfa.ledger.exchange.guard import LIMITS

__all__ = ["LARGEST", "SUFFIXES", "checked_name", "safe_name"]

#: What one attachment may weigh at most, in bytes.
LARGEST = 20 * 1024 * 1024

_PDF, _JPEG, _PNG, _TEXT = (".pdf",), (".jpg", ".jpeg"), (".png",), (".txt", ".csv")
_OFD, _DOCX, _XLSX, _PPTX = (".ofd",), (".docx",), (".xlsx",), (".pptx",)
_DOC, _XLS, _PPT = (".doc", ".wps"), (".xls", ".et"), (".ppt", ".dps")
#: The endings of the names that are taken.
SUFFIXES = _PDF + _OFD + _JPEG + _PNG + _DOCX + _XLSX + _PPTX + _DOC + _XLS + _PPT + _TEXT

_ZIPPED = {
    "OFD.xml": _OFD,
    "word/document.xml": _DOCX,
    "xl/workbook.xml": _XLSX,
    "ppt/presentation.xml": _PPTX,
}
_IN_OLE = {"WordDocument": _DOC, "Workbook": _XLS, "Book": _XLS, "PowerPoint Document": _PPT}
_RUNNABLE = re.compile(
    r"\.(exe|dll|com|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|scr|lnk|jar|msi|reg|sh|apk)$", re.IGNORECASE
)
_ACTIVE_IN_PDF = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])")
_EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR"
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)

_WHAT = "可以附PDF、OFD、图片（JPG、PNG）、Word、Excel、PPT、WPS文档和文本。"
_MACRO = "文件里有宏或可运行的内容，可能有害，没有保存。请另存为不含宏的格式，或导出为PDF后再传。"
_BROKEN = "文件已损坏或不完整，请重新保存后再传。"


def checked_name(content: bytes, name: str) -> str:
    """The name under which a file may be kept; FileFault in Chinese says why it may not be."""
    if not content:
        raise FileFault("文件是空的（0字节），请重新选择。")
    if len(content) > LARGEST:
        size = f"{len(content) / 1048576:.1f}MB，最多{LARGEST // 1048576}MB"
        raise FileFault(f"附件过大（{size}）。请压缩图片或只留有关的几页后再传。")
    if _EICAR in content[:4096] or content.startswith((b"MZ", b"\x7fELF", b"#!")) or _RUNNABLE.search(name):
        raise FileFault(f"这是可运行的程序或脚本，没有保存。{_WHAT}")
    suffixes = _suffixes(content)
    safe = safe_name(name)
    if not safe.lower().endswith(suffixes):
        raise FileFault(
            f"“{safe}”的内容是{'或'.join(suffixes)}文件，与文件名不符，没有保存。请核对文件，改正扩展名后再传。"
        )
    return safe


def safe_name(name: str) -> str:
    """A name without folder, hidden characters or anything a system takes for something else."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    # Cc and Cf hold line breaks and the marks that turn text round (gnp.exe seen as exe.png).
    shown = "".join(one for one in name if unicodedata.category(one)[0] != "C" and one not in '<>:"|?*')
    stem, dot, suffix = shown.rstrip(" .").rpartition(".")
    stem = (stem if dot else suffix).strip(" .")[:100] or "未命名"
    if _DEVICES.match(stem):
        stem = f"_{stem}"
    return f"{stem}{dot}{suffix[:10].strip()}" if dot else stem


def _suffixes(content: bytes) -> tuple[str, ...]:
    if b"%PDF-" in content[:1024]:
        _check_pdf(content)
        return _PDF
    if content.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content)
    if content.startswith(olefile.MAGIC):
        return _in_ole(content)
    if b"\0" not in content and content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<" and _is_text(content):
        return _TEXT
    raise FileFault(f"这种文件不能作附件，没有保存。{_WHAT}")


def _is_text(content: bytes) -> bool:
    for encoding in ("utf-8", "gb18030"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


def _check_pdf(content: bytes) -> None:
    for part in (content, *_object_streams(content)):
        plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), part)
        if _ACTIVE_IN_PDF.search(plain):
            raise FileFault(
                "PDF里有脚本、内嵌文件或启动程序的动作，可能有害，没有保存。请打印为新的PDF后再传。"
            )
    if b"/Encrypt" in content:
        raise FileFault("PDF已加密，内容无法核对，没有保存。请去掉密码后再传。")


def _object_streams(content: bytes) -> Iterator[bytes]:
    """What PDF packs its objects into; looked at within the limits of any other archive."""
    left = LIMITS.unpacked
    for match in re.finditer(rb"/ObjStm[^\0]{0,400}?stream\r?\n", content):
        try:
            unpacked = zlib.decompressobj().decompress(content[match.end() :], min(left, 8 * 1024 * 1024))
        except zlib.error:
            continue
        left -= len(unpacked)
        yield unpacked
        if left <= 0:
            raise FileFault("PDF解开后过大，没有保存。请打印为新的PDF后再传。")


def _in_zip(content: bytes) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if any(member.flag_bits & 1 for member in members):
                raise FileFault("文件已加密，内容无法核对，没有保存。请去掉密码后再传。")
            if len(members) > LIMITS.members or sum(one.file_size for one in members) > LIMITS.unpacked:
                raise FileFault("文件解开后过大，没有保存。请导出为PDF后再传。")
            names = {member.filename for member in members}
            found = next((suffixes for name, suffixes in _ZIPPED.items() if name in names), None)
            if found is None:
                raise FileFault(f"这是压缩包，不能作附件，没有保存。请解开后把有关的文件传上来。{_WHAT}")
            for member in members:
                _check_member(archive, member)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error, ValueError) as error:
        raise FileFault(_BROKEN) from error
    return found


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    name = member.filename.lower()
    if "vbaproject" in name or "activex" in name or "oleobject" in name or _RUNNABLE.search(name):
        raise FileFault(_MACRO)
    if name == "[content_types].xml" and b"macroenabled" in archive.read(member).lower():
        raise FileFault(_MACRO)
    if name.endswith(".rels"):
        said = archive.read(member)
        if b"attachedTemplate" in said and b'TargetMode="External"' in said:
            raise FileFault("文件要从网上取模板，可能有害，没有保存。请导出为PDF后再传。")


def _in_ole(content: bytes) -> tuple[str, ...]:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            names = [name for path in file.listdir(streams=True, storages=True) for name in path]
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise FileFault(_BROKEN) from error
    if any(
        name.lower() in ("vba", "macros", "_vba_project_cur") or name.endswith("Ole10Native")
        for name in names
    ):
        raise FileFault(_MACRO)
    if "EncryptedPackage" in names:
        raise FileFault("文件已加密，内容无法核对，没有保存。请去掉打开密码后再传。")
    found = next((suffixes for name, suffixes in _IN_OLE.items() if name in names), None)
    if found is None:
        raise FileFault(f"这种文件不能作附件，没有保存。{_WHAT}")
    return found
