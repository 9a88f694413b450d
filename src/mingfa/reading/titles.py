"""Where a heading's own words end, when the text runs on in the same line."""

from __future__ import annotations

import re

__all__ = ["heading_end"]

# A half-width point ends a sentence between Chinese characters, and is part of a number between digits.
_POINT = r"(?:(?<!\.)|(?<=[\u4e00-\u9fff□]\.)(?![0-9A-Za-z.]))"
_STOP = re.compile(rf"[。！？!?.]{_POINT}")
_SENTENCE = re.compile(rf"[。！？!?.：:]{_POINT}")
_SEMICOLON = re.compile("[；;]")
_CLAUSE = re.compile(r"[，；;]|,(?![0-9])")
_OPENING = re.compile("[“‘（(《【「]")
_WRAPPED = re.compile(r"[“‘（(《【「][^“‘（(《【「”’）)》】」]*[”’）)》】」]")
# A sentence longer than this is text, only its first clause a heading; so short a line is a heading whole.
_LONG_SENTENCE, _WHOLE_LINE, _WINDOW, _LEAST = 32, 60, 160, 4
_TRAILING = " \t\u3000。：:；;，,、．."


def heading_end(line: str, start: int, stop: int, *, leads: bool) -> int:
    """The end of a heading whose words start at `start`; `stop` is where the next heading or the line end is.

    A heading that leads its line and fills it without a full stop is a heading whole. Otherwise it is the
    first sentence, and of a long sentence the first clause. What is in quotation marks or brackets ends neither.
    """
    shown = window = line[start : min(stop, start + _WINDOW)]
    whole = leads and stop == len(line) and len(window) <= _WHOLE_LINE
    sentence = _SENTENCE.search(window)
    opening = _OPENING.search(window)
    if opening is not None and (whole or sentence is None or opening.start() < sentence.start()):
        # What stands before the first bracket needs no masking; nor does it where that decides.
        clause = None if whole or "." in window else _CLAUSE.search(window, _LEAST, opening.start())
        if clause is not None and (len(window) if sentence is None else sentence.start()) > _LONG_SENTENCE:
            return start + len(window[: clause.start()].rstrip(_TRAILING))
        shown = _masked(window)
        sentence = _SENTENCE.search(shown)
    # A line without a full stop is a heading even with a colon in it; with one, it is a sentence.
    if whole and (sentence is None or _STOP.search(shown, sentence.start()) is None):
        said = shown.rstrip(_TRAILING)
        if "；" not in said:
            return start + len(said)
    size = len(window) if sentence is None else sentence.start()
    if size > _LONG_SENTENCE or _SEMICOLON.search(shown, 0, size):
        clause = _CLAUSE.search(shown, _LEAST, size)
        if clause is not None:
            size = clause.start()
    return start + len(window[:size].rstrip(_TRAILING))


def _masked(window: str) -> str:
    """The same length of text with everything in brackets and quotation marks made neutral, two deep."""
    for _ in range(2):
        pieces: list[str] = []
        end = 0
        for found in _WRAPPED.finditer(window):
            first, last = found.span()
            pieces += (window[end:first], "□" * (last - first))
            end = last
        if not pieces:
            break
        window = "".join(pieces) + window[end:]
    return window
