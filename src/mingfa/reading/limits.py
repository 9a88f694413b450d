"""What a file may ask of the machine: the one place where that is decided."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LIMITS", "Limits", "megabytes"]

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused, never read half.

    file_bytes: of the file as given; characters: of its text
    members, unpacked_bytes, part_bytes, ratio: of a zip; `ratio` is unpacked to packed size of one member, judged for
    members above `ratio_from` bytes; signatures: marks of members in its bytes, those of inner zips included
    archive_bytes, depth: of an archive of reports: itself, all that is unpacked from it, archives within archives
    tags: of the markup of one part or web page; depth of XML is bounded by its parser
    pages, page_glyphs, glyphs: of a paper with pages; scanned_pages: of those that are pictures; pixels: of a picture
    seconds, memory_bytes: of the child process that takes a paper apart; ocr_*, of the one that looks at pictures;
    text_*, of a process of a batch, which reads what the paper says
    """

    file_bytes: int = 64 * _MEGABYTE
    characters: int = 2_000_000
    members: int = 5_000
    signatures: int = 20_000
    unpacked_bytes: int = 256 * _MEGABYTE
    part_bytes: int = 48 * _MEGABYTE
    archive_bytes: int = 2048 * _MEGABYTE
    depth: int = 3
    ratio: int = 200
    ratio_from: int = _MEGABYTE
    tags: int = 2_000_000
    pages: int = 2_000
    page_glyphs: int = 60_000
    glyphs: int = 3_000_000
    scanned_pages: int = 60
    pixels: int = 60_000_000
    seconds: int = 60
    memory_bytes: int = 1536 * _MEGABYTE
    ocr_seconds: int = 600
    ocr_memory_bytes: int = 6144 * _MEGABYTE
    text_seconds: int = 180
    text_memory_bytes: int = 4096 * _MEGABYTE


LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size as a message tells it."""
    return f"{size / _MEGABYTE:.0f}MB"
