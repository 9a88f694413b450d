"""Zip containers from strangers: opened within limits, their XML parsed without entities or network."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from mingfa.errors import FileFault

if TYPE_CHECKING:
    from mingfa.reading.files import Limits

__all__ = ["Container", "local"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1024 * 1024


class Container:
    """An Office file opened as a zip, after its directory was found within the limits."""

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        if content.startswith(_OLE):
            raise FileFault(
                f"“{name}”设有打开密码，或者是改了扩展名的旧版.doc文件，无法读取。"
                "请用Word或WPS打开，去掉密码后另存为.docx。"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
            raise FileFault(
                f"“{name}”不是.docx文件，或者没有下载完整。请用Word或WPS打开后另存为.docx。"
            ) from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        members = self._zip.infolist()
        limits = self._limits
        if len(members) > limits.members:
            self._refuse(f"含有{len(members)}个部件，超过{limits.members}个的上限")
        if sum(member.file_size for member in members) > limits.unpacked_bytes:
            self._refuse(f"展开后超过{limits.unpacked_bytes // _CHUNK}MB的上限")
        for member in members:
            if (
                member.file_size > limits.ratio_from
                and member.file_size > limits.ratio * member.compress_size
            ):
                self._refuse("的压缩比异常，可能是压缩炸弹")
            if member.flag_bits & 0x1:
                raise FileFault(f"“{self._name}”经过加密，无法读取。请去掉密码后另存为.docx。")

    def _refuse(self, what: str) -> None:
        raise FileFault(f"“{self._name}”{what}，为安全起见不予读取。请用Word或WPS打开后另存为.docx再试。")

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def xml(self, part: str) -> etree._Element:
        """The root of an XML part; FileFault where it is missing, too large or broken."""
        member = self._members.get(part)
        if member is None:
            raise FileFault(
                f"“{self._name}”缺少{part}，不是完整的.docx文件。请用Word或WPS打开后另存为.docx。"
            )
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        unpacked = 0
        try:
            with self._zip.open(member) as stream:
                # The directory may understate a size, so the count is of what really comes out.
                while chunk := stream.read(_CHUNK):
                    unpacked += len(chunk)
                    if unpacked > self._limits.part_bytes:
                        self._refuse(f"的{part}展开后超过{self._limits.part_bytes // _CHUNK}MB的上限")
                    parser.feed(chunk)
            root = parser.close()
        except (
            etree.XMLSyntaxError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise FileFault(
                f"“{self._name}”的{part}已损坏，无法读取。请用Word或WPS打开后另存为.docx。"
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            self._refuse(f"的{part}含有文档类型声明")
        return root

    def related(self, part: str) -> dict[str, str]:
        """The parts that `part` points to, by the last word of the relationship type (styles, numbering)."""
        folder, _, leaf = part.rpartition("/")
        path = f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"
        if path not in self:
            return {}
        found: dict[str, str] = {}
        for relation in self.xml(path):
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External" or not target:
                continue
            kind = relation.get("Type", "").rpartition("/")[2]
            joined = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, target))
            )
            found.setdefault(kind, joined)
        return found


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, the one thing in which strict Office files differ."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
