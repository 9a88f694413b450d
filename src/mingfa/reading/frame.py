"""The frame of a paper: masthead, title and addressee above its body, signature and date below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mingfa.reading.lines import Line
from mingfa.reading.marks import starts_chapter, starts_heading

__all__ = ["DAY", "Frame", "dated_line", "find_frame", "issuer_line", "left_over"]

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"  # names of places have rare characters too
_SENTENCE = re.compile(r"[。！？；!?;]")
_YEAR = r"[12１２一二](?:(?<![一二])[0-9０-９]{3}|(?<=[一二])[〇○Ｏ零一二三四五六七八九]{3})"
_NUMERAL = r"[0-9０-９〇一二三四五六七八九十]{1,3}"
DAY = re.compile(
    rf"{_YEAR}\s?(?:年\s?{_NUMERAL}\s?月\s?{_NUMERAL}\s?日"
    r"|[.．/-]\s?[0-9０-９]{1,2}[.．/-]\s?[0-9０-９]{1,2})(?![0-9０-９])"
)
_ISSUER_ENDS = (
    "委员会", "人民政府", "政府", "办事处", "党委", "党工委", "党组", "办公室", "局", "所", "委", "镇", "乡", "街道",
    "领导小组", "（盖章）", "(盖章)", "（章）", "(公章)", "（公章）", "法治办",
)  # fmt: skip
_ISSUER_LASTS = frozenset(ending[-1] for ending in _ISSUER_ENDS)
_ISSUER = re.compile(rf"[{_CJK}（）()、]{{3,60}}")
_NOTE = re.compile(
    r"(?:特此报告|专此报告|附件|附：|附:|抄送|抄报|报送|主题词|联系人|联系电话|（?此件|（?联系|签发|审核|校对|打印)"
)
_FIRST_ATTACHED = re.compile(r"附件\s?[:：]\s?1[.．、]")
_FURTHER_ATTACHED = re.compile(r"\d{1,2}[.．、]\s?[^。；，]{1,50}")
_MOST_ATTACHED = 12  # lines of a list of attachments
_ANNEX = re.compile(r"附件[0-9０-９一二三四五六七八九十]{0,2}[:：]?")
_DEBRIS = re.compile(
    r"[^\u4e00-\u9fff]{1,60}|第\s?[0-9一二三四五六七八九十]{1,4}\s?页.{0,12}|.{0,40}印发|（?共印\s?[0-9]{1,4}\s?份）?"
)
_PAGE = re.compile(r"[-—–－·]\s?[0-9０-９]{1,3}\s?[-—–－·]|第\s?[0-9一二三四五六七八九十]{1,4}\s?页.{0,12}")
_MONTH = re.compile(rf"[（(]?{_YEAR}\s?年\s?{_NUMERAL}\s?月[)）]?")
_CONTENTS = frozenset({"目录", "目次"})
_LEADER = re.compile(r"[\t .．·…]{1,80}[0-9０-９]{1,3}$")
_HEAD_LINES, _TAIL_LINES, _SHORT = 40, 2000, 60


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines above the body, the body, and lines below it."""

    head: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    closing: tuple[Line, ...] = ()

    @property
    def annex_start(self) -> int | None:
        """Where an attachment opens below the signature, with the line 附件; None where there is none."""
        return next(
            (line.start for line in self.closing if line.text[0] == "附" and _ANNEX.fullmatch(line.bare)),
            None,
        )


def find_frame(lines: Sequence[Line]) -> Frame:
    """Where the body starts and ends."""
    lines = _without_contents(lines)
    first = _body_start(lines)
    last = _body_end(lines, first)
    body = tuple(
        line for line in lines[first:last] if len(line.text) > _SHORT // 3 or not _page_number(line.text)
    )
    return Frame(tuple(lines[:first]), body, tuple(lines[last:]))


def _page_number(text: str) -> bool:
    """Page numbers that an extraction left between paragraphs: — 2 —, 第2页."""
    return _PAGE.fullmatch(text) is not None


def _without_contents(lines: Sequence[Line]) -> Sequence[Line]:
    """Lines but for a table of contents: 目录, and the lines under it that come again below."""
    above = next(
        (
            place
            for place, line in enumerate(lines[:_HEAD_LINES])
            if line.text[0] == "目" and line.bare in _CONTENTS
        ),
        None,
    )
    if above is None:
        return lines
    later = Counter(_entry(line) for line in lines[above + 1 :] if len(line.text) <= 2 * _SHORT)
    below = above + 1
    while below < len(lines) and (later[_entry(lines[below])] > 1 or _LEADER.search(lines[below].text[-40:])):
        later[_entry(lines[below])] -= 1
        below += 1
    return [*lines[:above], *lines[below:]]


def _entry(line: Line) -> str:
    return _LEADER.sub("", line.text[: 2 * _SHORT]).replace(" ", "")


def _body_start(lines: Sequence[Line]) -> int:
    for place, line in enumerate(lines[:_HEAD_LINES]):
        if starts_heading(line.text) or len(line.text) > _SHORT or _SENTENCE.search(line.text):
            return place
    # Nothing but short lines: a list or a table, with no frame to speak of.
    return 0


def _body_end(lines: Sequence[Line], first: int) -> int:
    end = len(lines)
    while end > first and (_closes(lines[end - 1]) or _lists_attachments(lines, end - 1)):
        end -= 1
    if any(dated_line(line.text) or issuer_line(line.text) for line in lines[end:]):
        return end
    # The signature may stand before an annex; an annex that has chapters of its own is read with the body.
    for place in range(len(lines) - 1, max(first, len(lines) - _TAIL_LINES) - 1, -1):
        line = lines[place]
        if starts_chapter(line.text):
            break
        if dated_line(line.text) and place > first and issuer_line(lines[place - 1].text):
            while place > first and (_closes(lines[place - 1]) or _lists_attachments(lines, place - 1)):
                place -= 1
            return place
    return end


def _lists_attachments(lines: Sequence[Line], place: int) -> bool:
    """Whether a line names a further attachment below 附件：1.……, and so is no heading."""
    for line in reversed(lines[max(0, place - _MOST_ATTACHED) : place + 1]):
        if not _FURTHER_ATTACHED.fullmatch(line.text):
            return line is not lines[place] and _FIRST_ATTACHED.match(line.text) is not None
    return False


def dated_line(text: str) -> bool:
    """Whether a line is a date and little else: an issuer may stand before it, brackets around it."""
    if len(text) > _SHORT:
        return False
    found = DAY.search(text)
    if found is None or text[found.end() :].strip(" \u3000）)") or starts_heading(text):
        return False
    before = text[: found.start()].strip(" \u3000（(")
    return not before or issuer_line(before) or before.startswith(("报告日期", "日期", "成文日期"))


def issuer_line(text: str) -> bool:
    """Whether a line names organs and nothing else, as a masthead or a signature does."""
    if len(text) > _SHORT or text[-1:] not in _ISSUER_LASTS or starts_heading(text):
        return False
    pieces = text.split()
    if len(pieces) > 1 and any(len(piece) < 3 for piece in pieces):
        pieces = ["".join(pieces)]
    return bool(pieces) and all(_ISSUER.fullmatch(piece) and piece.endswith(_ISSUER_ENDS) for piece in pieces)


def _closes(line: Line) -> bool:
    text = line.text
    if len(text) > 3 * _SHORT or starts_heading(text):
        return False
    return (
        dated_line(text)
        or _MONTH.fullmatch(text) is not None
        or issuer_line(text)
        or _NOTE.match(text) is not None
        or left_over(text)
    )


def left_over(text: str) -> bool:
    """Whether a line is a page number, the name of a picture, or a printer's mark."""
    return len(text) <= _SHORT and _DEBRIS.fullmatch(text) is not None
