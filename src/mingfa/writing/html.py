"""A draft as a safe HTML fragment, for a preview in which every number opens the rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from mingfa.writing.draft import Draft, FigureRun, GapRun, Heading, Paragraph, QuotedRun, Run, date_line

__all__ = ["to_html"]


def to_html(draft: Draft, href: Callable[[FigureRun], str]) -> str:
    """The draft as one `article` element; `href` gives the address at which a figure opens.

    The title is its h1, the headings of the report h2 to h5.
    """
    lines = ['<article class="report">', f'<h1 class="title">{escape(draft.title)}</h1>']
    if draft.addressee is not None:
        lines.append(_paragraph(draft.addressee, href, "addressee"))
    for block in draft.blocks:
        if isinstance(block, Heading):
            tag = f"h{block.level + 1}"
            lines.append(f"<{tag}>{escape(block.number + block.text)}</{tag}>")
        else:
            lines.append(_paragraph(block, href))
    signed = "<br>".join(escape(line) for line in (*draft.issuers, date_line(draft.date)))
    lines.append(f'<p class="signature">{signed}</p>')
    if draft.table:
        lines += ["<h2>附表：正文未列的工作数据</h2>", *_table(draft, href)]
    lines.append("</article>")
    return "\n".join(lines)


def _table(draft: Draft, href: Callable[[FigureRun], str]) -> Iterator[str]:
    yield '<table class="annexed"><thead><tr><th>工作</th><th>指标</th><th>数值</th></tr></thead><tbody>'
    work = ""
    for row in draft.table:
        named = "" if row.work == work else escape(row.work)
        yield f"<tr><td>{named}</td><td>{escape(row.label)}</td><td>{_run(row.figure, href)}</td></tr>"
        work = row.work
    yield "</tbody></table>"


def _paragraph(paragraph: Paragraph, href: Callable[[FigureRun], str], name: str = "") -> str:
    named = f' class="{name}"' if name else ""
    return f"<p{named}>{''.join(_run(run, href) for run in paragraph.runs)}</p>"


def _run(run: Run, href: Callable[[FigureRun], str]) -> str:
    text = escape(run.text)
    match run:
        case FigureRun():
            address, reference = escape(href(run)), escape(run.reference)
            return f'<a class="figure" id="{run.anchor}" href="{address}" data-ref="{reference}">{text}</a>'
        case QuotedRun():
            return f'<span class="quoted" data-register="{escape(run.register)}">{text}</span>'
        case GapRun():
            return f'<mark class="gap">{text}</mark>'
        case _:
            return text
