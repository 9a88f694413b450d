"""A .docx with some of its parts written anew; all the others stay as they are, byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping

from lxml import etree

from mingfa.reading.container import Container
from mingfa.reading.limits import LIMITS
from mingfa.reading.trail import Traced

__all__ = ["Package"]

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)


class Package:
    """The parts of a .docx that are about to change; `main` is its main part, which may change as well."""

    def __init__(self, content: bytes, name: str, traced: Traced) -> None:
        self._content = content
        self._container = Container(content, name, LIMITS)
        self._main = traced.part
        self._parts: dict[str, etree._Element] = {traced.part: traced.root}

    def comments(self) -> etree._Element:
        """The part that holds the comments, made where there is none."""
        part = self._container.related(self._main).get("comments")
        if part is not None and part in self._container:
            self._parts[part] = self._container.xml(part)
            return self._parts[part]
        part = _unused(self._container, posixpath.join(posixpath.dirname(self._main), "comments"))
        namespace = str(etree.QName(self._parts[self._main]).namespace)
        self._parts[part] = etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})
        self._announce(part)
        self._relate(part)
        return self._parts[part]

    def saved(self) -> bytes:
        """The file with what has changed."""
        written = {part: _xml(root) for part, root in self._parts.items()}
        return _rewritten(self._content, written)

    def _announce(self, part: str) -> None:
        """Say of what type a new part is."""
        if _CONTENT_TYPES in self._container:
            types = self._container.xml(_CONTENT_TYPES)
        else:
            types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=_COMMENTS)
        self._parts[_CONTENT_TYPES] = types

    def _relate(self, part: str) -> None:
        """Lead from the main part to a new one, in the words of the file: strict ones have other types."""
        folder, leaf = posixpath.split(self._main)
        path = posixpath.join(folder, "_rels", f"{leaf}.rels")
        if path in self._container:
            relations = self._container.xml(path)
        else:
            relations = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
        kinds = [str(one.get("Type", "")).rpartition("/")[0] for one in relations]
        kind = next((one for one in kinds if one.endswith("officeDocument/relationships")), _OFFICE)
        taken = {one.get("Id") for one in relations}
        key = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        etree.SubElement(
            relations, f"{{{_RELATIONS}}}Relationship", Id=key, Type=f"{kind}/comments", Target=f"/{part}"
        )
        self._parts[path] = relations


def _unused(container: Container, stem: str) -> str:
    names = (f"{stem}{number or ''}.xml" for number in range(LIMITS.members + 1))
    return next(name for name in names if name not in container)


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rewritten(content: bytes, written: Mapping[str, bytes]) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(again, "w") as target:
        members = {member.filename: member for member in source.infolist()}
        for name, member in members.items():
            entry = zipfile.ZipInfo(name, member.date_time)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, member.external_attr
            target.writestr(entry, written[name] if name in written else source.read(member))
        for name in sorted(written.keys() - members.keys()):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, written[name])
    return again.getvalue()
