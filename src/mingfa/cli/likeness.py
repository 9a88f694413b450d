"""`mingfa likeness`: where the sentences of a report come from, its own earlier ones and others at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from mingfa.batch.likeness import LikenessIndex, is_index
from mingfa.cli._documents import Batch, print_json
from mingfa.cli.main import REFUSED
from mingfa.errors import FileFault, InputFault
from mingfa.report.likeness import Card, LikenessMap
from mingfa.report.likeness_codec import likeness_dict
from mingfa.report.model import Document
from mingfa.review.likeness import AtHand, Papers, card_of, likeness

__all__ = ["command"]


def _html(told: LikenessMap) -> bytes:
    from mingfa.writing.likeness import to_html

    return to_html(told).encode("utf-8", "replace")


def _xlsx(told: LikenessMap) -> bytes:
    from mingfa.writing.likeness_sheet import to_sheet

    return to_sheet(told)


def _docx(told: LikenessMap) -> bytes:
    from mingfa.writing.likeness_paper import to_paper

    return to_paper(told)


_FORMS: Mapping[str, Callable[[LikenessMap], bytes]] = {".html": _html, ".xlsx": _xlsx, ".docx": _docx}


@click.command("likeness", short_help="比对报告与往年、邻近单位的报告，逐句指出来源")
@click.argument("files", nargs=-1, metavar="[文件...]")
@click.option(
    "--against",
    multiple=True,
    metavar="报告|文件夹|索引",
    help="与哪些报告比对，可以写多次；索引是用 --keep 留下的文件。",
)
@click.option("--keep", metavar="索引", help="把比对用的报告收进这个索引文件，以后不必再读；已收过的不重复。")
@click.option("--json", "as_json", is_flag=True, help="输出JSON，供其他程序使用。")
@click.option("--out", metavar="文件", help="写成一份对照材料：.html、.xlsx 或 .docx。")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    against: tuple[str, ...],
    keep: str | None,
    as_json: bool,
    out: str | None,
) -> None:
    """逐句比对报告，分出哪些是本单位往年的话、哪些是别处的话、哪些是通用文字、哪些是新写的。

    指导思想、固定提法、法定表述不算相同；换了数字仍算相同，并说明数字有没有改。
    """
    if not against:
        raise click.UsageError("请用 --against 写出与哪些报告比对。", ctx)
    if not files and keep is None:
        raise click.UsageError("请写出要比对的报告；只建索引时请写 --keep。", ctx)
    if out is not None:
        _checked(out, files)
    batch = Batch(files)
    with _papers(against, keep) as (papers, refused):
        maps = []
        for document in batch:
            told = likeness(document, papers, left_out=_itself(document, papers))
            maps.append(told)
            if not as_json:
                _show(told)
        if out is not None and maps:
            _write(Path(out), _FORMS[Path(out).suffix.lower()](maps[0]))
    if as_json:
        print_json([likeness_dict(told) for told in maps], several=batch.several)
    ctx.exit(REFUSED if batch.refused or refused else 0)


def _checked(out: str, files: Sequence[str]) -> None:
    """InputFault where nothing can be written under that name."""
    path = Path(out)
    if path.suffix.lower() not in _FORMS:
        raise InputFault(f"“{out}”应以{'、'.join(_FORMS)}结尾。")
    if not path.absolute().parent.is_dir():
        raise InputFault(f"没有“{path.parent}”这个文件夹。请先建立，或换一个位置。")
    if len(files) != 1:
        raise InputFault("--out 一次只写一份报告的对照材料。请只写一份报告。")


@contextmanager
def _papers(against: Sequence[str], keep: str | None) -> Iterator[tuple[Papers, int]]:
    """What is compared with, and how many files could not be read."""
    indexes = [one for one in against if is_index(Path(one))]
    if keep is not None:
        if indexes:
            raise InputFault(f"“{indexes[0]}”本身是索引，不能再收进索引。请写出报告或文件夹。")
        with LikenessIndex(Path(keep), create=True) as index:
            batch = Batch(against)
            added = index.add(_read(batch))
            click.echo(f"“{keep}”新收{added}份，共{len(index.cards)}份。", err=True)
            yield index, batch.refused
    elif indexes:
        if len(against) > 1:
            raise InputFault("索引不能与别的报告一起写。请用 --keep 先把它们收进索引。")
        with LikenessIndex(Path(indexes[0])) as index:
            yield index, 0
    else:
        batch = Batch(against)
        yield AtHand(list(_read(batch))), batch.refused


def _read(batch: Batch) -> Iterator[tuple[Card, str]]:
    for document in batch:
        card = card_of(document)
        # Of an archive or folder the file alone: where it lay says nothing, and is nobody's business later.
        yield Card(Path(card.name).name, card.unit, card.county, card.year), document.text


def _itself(document: Document, papers: Papers) -> frozenset[int]:
    """The paper itself, where it lies among the others."""
    name = Path(document.file).name
    return frozenset(
        number
        for number, card in papers.cards.items()
        if card.name == name and papers.text(number) == document.text
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FileFault(f"无法写入“{path.name}”。请确认它没有被打开，且有权写入这个文件夹。") from error


def _show(told: LikenessMap) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    shares = "，".join(f"{share.origin.label}{share.share:.0%}" for share in told.by_origin if share.length)
    left = f"，另有{told.passed_over}份是同一年的稿子或者更晚的报告，没有比对" if told.passed_over else ""
    if not told.compared:
        console.print(f"{told.card.name}：没有可以比对的报告{left}。", markup=False)
        return
    console.print(
        f"{told.card.name}：与{told.compared}份报告比对{left}。{shares or '没有正文'}。", markup=False
    )
    if told.by_paper:
        table = Table("相同的报告", "来源", "占全文")
        for share in told.by_paper:
            title = told.papers[share.paper].title if share.paper is not None else ""
            table.add_row(title, share.origin.label, f"{share.share:.0%}")
        console.print(table)
    for passage, match in told.alike:
        where = "本文前面" if match.paper is None else told.paper(match).title
        console.print(
            f"第{passage.paragraph}段 {passage.origin.label} {where} 相同{match.alike:.0%}", markup=False
        )
        console.print(f"    本文：{passage.span.of(told.text)}", markup=False)
        console.print(f"    出处：{match.quote}", markup=False)
