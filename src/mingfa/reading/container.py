"""Zip containers from strangers: opened within limits, their XML parsed without entities or network."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from mingfa.errors import FileFault
from mingfa.reading.archive import UNPACKING_FAULTS, sound_directory
from mingfa.reading.limits import Limits

__all__ = ["Container", "beside", "local"]

_CHUNK = 1024 * 1024


class Container:
    """An Office or OFD file opened as a zip, after its directory was found within the limits.

    shape: .docx or .ofd, as messages call it; again: how a sound one is made
    """

    def __init__(
        self,
        content: bytes,
        name: str,
        limits: Limits,
        shape: str = ".docx",
        again: str = "用Word或WPS打开后另存为.docx",
    ) -> None:
        self._name, self._limits, self._shape, self._again = name, limits, shape, again
        if not sound_directory(content, limits):
            self._refuse(f"含有的部件超过{limits.members}个的上限")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except UNPACKING_FAULTS as error:
            raise FileFault(f"“{name}”不是{shape}文件，或者没有下载完整。请{again}。") from error
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
                raise FileFault(
                    f"“{self._name}”经过加密，无法读取。请去掉密码后{self._again.removeprefix('用Word或WPS打开后')}。"
                )

    def _refuse(self, what: str) -> None:
        raise FileFault(f"“{self._name}”{what}，为安全起见不予读取。请{self._again}再试。")

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def _chunks(self, part: str) -> Iterator[bytes]:
        """A part as it comes out; counted, since the directory may understate its size."""
        member = self._members.get(part)
        if member is None:
            raise FileFault(f"“{self._name}”缺少{part}，不是完整的{self._shape}文件。请{self._again}。")
        unpacked = tags = 0
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                tags += chunk.count(b"<")
                if unpacked > self._limits.part_bytes:
                    self._refuse(f"的{part}展开后超过{self._limits.part_bytes // _CHUNK}MB的上限")
                if tags > self._limits.tags:
                    self._refuse(f"的{part}超过{self._limits.tags}个标记的上限")
                yield chunk

    def xml(self, part: str) -> etree._Element:
        """The root of an XML part; FileFault where it is missing, too large or broken."""
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            for chunk in self._chunks(part):
                parser.feed(chunk)
            root = parser.close()
        except (etree.XMLSyntaxError, *UNPACKING_FAULTS) as error:
            raise FileFault(f"“{self._name}”的{part}已损坏，无法读取。请{self._again}。") from error
        if root.getroottree().docinfo.internalDTD is not None:
            self._refuse(f"的{part}含有文档类型声明")
        return root

    def related(self, part: str) -> Mapping[str, str]:
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
            found.setdefault(kind, beside(part, target))
        return found


def beside(part: str, target: str) -> str:
    """The member that `target` names where it is written in `part`."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, the one thing in which strict Office files differ."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
