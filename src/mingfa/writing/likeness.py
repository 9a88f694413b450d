"""A likeness map to look at, as a page of its own: the text coloured by origin, the passages side by side below it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mingfa.report.likeness import LikenessMap, Origin

__all__ = ["COLOURS", "lines_of", "numbers_told", "to_html"]

COLOURS = {
    Origin.OWN: "FCEBC0",
    Origin.NEIGHBOUR: "F8D3CB",
    Origin.REPEATED: "E2DAF3",
    Origin.STOCK: "E6EBEF",
    Origin.NEW: "FFFFFF",
}

_STYLE = """
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.9 "Noto Serif CJK SC", SimSun, serif; color: #1f2a33; }
h1, h2, th { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
table { border-collapse: collapse; width: 100%; line-height: 1.7; }
th, td { border-bottom: 1px solid #d5dde3; padding: .4rem .6rem; text-align: left; vertical-align: top; }
p { margin: .4rem 0; } a { color: inherit; text-decoration: none; border-bottom: 1px dotted; }
.scroll { overflow-x: auto; }
"""


def lines_of(told: LikenessMap) -> Iterator[list[tuple[str, int | None]]]:
    """The text line by line, in pieces: each with the place of its passage in `told.passages`, or None between them."""
    text, line, done = told.text, list[tuple[str, int | None]](), 0
    for number, passage in enumerate((*told.passages, None)):
        between = text[done : passage.span.start if passage else len(text)]
        first, *others = between.split("\n")
        line.append((first, None))
        for other in others:
            yield [piece for piece in line if piece[0]]
            line = [(other, None)]
        if passage is not None:
            line.append((passage.span.of(text), number))
            done = passage.span.end
    if any(piece for piece, _ in line):
        yield [piece for piece in line if piece[0]]


def numbers_told(kept: int, changed: int) -> str:
    """What became of the numbers of a passage, in Chinese; nothing where there are none."""
    if kept and changed:
        return f"{changed}个数字改过，{kept}个没有变"
    if kept:
        return f"{kept}个数字没有变"
    return f"{changed}个数字改过" if changed else ""


def to_html(told: LikenessMap) -> str:
    """The map as a page that needs nothing else."""
    title = f"{escape(told.card.name)}：文字来源"
    colours = "".join(f".{origin.value} {{ background: #{colour}; }}\n" for origin, colour in COLOURS.items())
    body = [*_shares(told), "<h2>正文</h2>", *_text(told), *_pairs(told)]
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}{colours}</style></head>\n<body><h1>{title}</h1>\n{''.join(body)}</body></html>\n"
    )


def _shares(told: LikenessMap) -> Iterator[str]:
    yield f"<p>比对了{told.compared}份报告。比例按字数计算，不计标点。</p>\n<table>"
    for share in told.by_origin:
        yield f'<tr><td class="{share.origin.value}">{share.origin.label}</td><td>{share.share:.0%}</td></tr>'
    yield "</table>\n"
    if told.by_paper:
        yield "<h2>与哪些报告相同</h2>\n<table>"
        for share in told.by_paper:
            name = escape(told.papers[share.paper].title) if share.paper is not None else ""
            yield f'<tr><td class="{share.origin.value}">{name}</td><td>{share.share:.0%}</td></tr>'
        yield "</table>\n"


def _text(told: LikenessMap) -> Iterator[str]:
    for line in lines_of(told):
        yield "<p>"
        for piece, number in line:
            if number is None:
                yield escape(piece)
                continue
            passage = told.passages[number]
            name = passage.origin.value
            if passage.match is None:
                yield f'<span class="{name}" title="{passage.origin.label}">{escape(piece)}</span>'
            else:
                where = escape(f"{told.paper(passage.match).title}，相同{passage.match.alike:.0%}")
                yield f'<a class="{name}" id="t{number}" href="#p{number}" title="{where}">{escape(piece)}</a>'
        yield "</p>\n"


def _pairs(told: LikenessMap) -> Iterator[str]:
    if not told.alike:
        return
    yield '<h2>逐句对照</h2>\n<div class="scroll"><table><thead><tr><th>本文</th><th>出处</th><th>相同</th></tr></thead>\n'
    for number, passage in enumerate(told.passages):
        if (match := passage.match) is not None:
            note = "，".join(filter(None, (f"{match.alike:.0%}", numbers_told(match.kept, match.changed))))
            yield (
                f'<tr id="p{number}"><td><a href="#t{number}">第{passage.paragraph}段</a> '
                f"{escape(passage.span.of(told.text))}</td>"
                f'<td class="{passage.origin.value}">{escape(told.paper(match).title)}：{escape(match.quote)}</td>'
                f"<td>{note}</td></tr>\n"
            )
    yield "</table></div>\n"
