"""Scans and photographs: text recognition by RapidOCR, an optional extra that ships its models."""

from __future__ import annotations

import io
from functools import cache
from importlib.util import find_spec
from statistics import median
from typing import Any

from mingfa.errors import FileFault
from mingfa.reading.extract import Extract
from mingfa.reading.layout import Glyph, PlacedPage, lay_out
from mingfa.reading.limits import LIMITS, Limits
from mingfa.reading.paragraphs import joined

__all__ = ["HOW", "installed", "read_photo", "read_picture"]

HOW = "扫描件和照片要用文字识别组件：请管理员安装 mingfa[ocr]，或者换用有文字的文件（.docx，或由Word、WPS导出的PDF）。"
_LOOKED_AT = "由文字识别读取，请核对。"
_SURE = 0.5  # of a line's confidence, from which on it is taken
_ALIKE = 0.3  # share by which heights of lines of one size of type vary on a scan


def installed() -> bool:
    """Whether text recognition can be had here."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read_photo(content: bytes, name: str, limits: Limits = LIMITS) -> Extract:
    """The text of a picture of a page."""
    if not installed():
        raise FileFault(f"“{name}”是图片。{HOW}")
    page = read_picture(_pixels(content, name, limits), limits)
    text = joined(lay_out([page]))
    if not text.strip():
        raise FileFault(f"“{name}”里没有认出文字。请换一张端正、清晰的照片再试。")
    return Extract(text, notes=(f"图片{_LOOKED_AT}",))


def _pixels(content: bytes, name: str, limits: Limits) -> Any:
    import numpy
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as picture:
            # The size stands in the head of the file, before anything is unpacked.
            if picture.width * picture.height > limits.pixels:
                raise FileFault(
                    f"“{name}”有{picture.width}×{picture.height}个像素，超过{limits.pixels}的上限。请缩小后再试。"
                )
            return numpy.asarray(ImageOps.exif_transpose(picture).convert("RGB"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FileFault(
            f"“{name}”不是完整的图片，或者是不能识别的图片格式。请另存为.jpg或.png后再试。"
        ) from error


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error"})


def read_picture(pixels: Any, limits: Limits = LIMITS) -> PlacedPage:
    """The lines of a picture, each as one placed piece of text; its size of type is that of its neighbours."""
    height, width = pixels.shape[:2]
    found = _engine()(pixels)
    if found.boxes is None or found.txts is None:
        return PlacedPage(float(width), float(height), ())
    lines = [
        (str(text), [(float(x), float(y)) for x, y in box])
        for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True)
        if score >= _SURE and str(text).strip()
    ]
    heights = [max(y for _, y in box) - min(y for _, y in box) for _, box in lines]
    usual = median(heights) if heights else 0.0
    return PlacedPage(
        float(width),
        float(height),
        [
            Glyph(
                text,
                min(x for x, _ in box),
                max(x for x, _ in box),
                max(y for _, y in box),
                usual if abs(tall - usual) <= _ALIKE * usual else tall,
            )
            for (text, box), tall in zip(lines, heights, strict=True)
        ],
    )
