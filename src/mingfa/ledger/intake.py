"""From a file to the ledger: the preview with what the ledger knows, and the recording of what was previewed.

Pages and command line both come through here. Totals follow with `mingfa.rollup.services.catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mingfa.catalogue.register import Register
from mingfa.catalogue.rows import Rows
from mingfa.errors import InputFault, RowFault
from mingfa.ledger.exchange.preview import Preview, preview
from mingfa.ledger.exchange.rows import Place, ResolveUnit
from mingfa.ledger.models import Batch, Entry, Unit, User
from mingfa.ledger.rights import may_write
from mingfa.ledger.selectors import headings_remembered
from mingfa.ledger.services import batch_append, headings_remember
from mingfa.ledger.uncollected import uncollected

__all__ = ["intake_preview", "intake_record", "unit_finder", "unit_names"]

_TOLD = 20


@uncollected()
def intake_preview(
    *,
    content: bytes,
    name: str,
    register: type[Register],
    unit: Unit,
    by: User | None,
    confirmed: Mapping[str, str | None] | None = None,
    year: int | None = None,
) -> Preview:
    """What importing a file of `unit` would do; nothing is stored. NotAllowed before anything is read.

    confirmed: headings that somebody has just settled, with the field or None; they go before remembered ones
    year:      for dates without one, where neither sheet nor file name tells it
    """
    may_write(by, unit, register)
    recorded = dict(
        Entry.objects.filter(
            register=register.key, unit__in=Unit.objects.under(unit), status=Entry.Status.ACTIVE
        ).values_list("likeness", "pk")
    )
    return preview(
        content,
        name,
        register,
        resolve_unit=unit_finder(unit),
        remembered={**headings_remembered(unit, register), **(confirmed or {})},
        known=recorded.get,
        year=year,
        unit=unit.code,
    )


@uncollected()
def intake_record(
    *,
    preview: Preview,
    unit: Unit,
    by: User | None,
    confirmed: Mapping[str, str | None] | None = None,
    faulty_left_out: bool = False,
) -> Batch:
    """Record the new rows of a preview, all or none, and remember what was confirmed of its headings.

    RowFault lists the faulty rows, unless somebody chose to leave them out; rows that are there already never count.
    """
    if preview.unconfirmed:
        said = "；".join(match.note for match in preview.unconfirmed)
        raise InputFault(f"有列名需要先确认，什么也没有写入：{said}。")
    if preview.faults and not faulty_left_out:
        raise RowFault("\n".join(_told(preview)), preview.faults)
    fresh = [(sheet.rows, line) for sheet in preview.sheets for line in sheet.rows.fresh]
    if not fresh and preview.counts.duplicate:
        raise InputFault(f"文件里的{preview.counts.duplicate}行都已在台账中，什么也没有写入。")
    codes = [rows.codes[line] for rows, line in fresh]
    units = Unit.objects.in_bulk({code for code in codes if code is not None}, field_name="code")
    batch = batch_append(
        unit=unit,
        units=[units[code] for code in codes if code is not None],
        rows=Rows.together(
            preview.register, [sheet.rows.rows.chosen(sheet.rows.fresh) for sheet in preview.sheets]
        ),
        by=by,
        file_name=preview.name,
        file_sha256=preview.sha256,
    )
    headings_remember(unit=unit, register=preview.register, matches=confirmed or {})
    return batch


def unit_names(unit: Unit) -> dict[str, str]:
    """By which names sheets of a unit call it and the units below it; names that fit two are left out."""
    names: dict[str, set[str]] = {}
    for below in Unit.objects.under(unit).select_related("parent"):
        full = f"{below.parent.name if below.parent else ''}{below.name}"
        for name in (below.code, below.name, full, *_shortened(below.name)):
            names.setdefault(name, set()).add(below.code)
    return {name: codes.pop() for name, codes in names.items() if len(codes) == 1}


def unit_finder(unit: Unit) -> ResolveUnit:
    """The code of the unit that goes by a name, among one and those below it."""
    names = unit_names(unit)
    return lambda said: names.get(_plain(said))


def _shortened(name: str) -> Iterator[str]:
    for ending in ("社区", "村"):
        # 东村 is not called 东.
        if name.endswith(ending) and len(name) > len(ending) + 1:
            yield name.removesuffix(ending)


def _plain(said: str) -> str:
    """A name without what clerks add to it: 上砚村村民委员会 and 上砚村委会 are 上砚村."""
    said = "".join(said.split())
    for body in ("村民委员会", "居民委员会", "人民政府", "居委会"):
        said = said.removesuffix(body)
    return said.removesuffix("委会") if said.endswith("村委会") else said


def _told(preview: Preview) -> Iterator[str]:
    several = len(preview.sheets) > 1

    def at(place: Place) -> str:
        return f"工作表“{place.sheet}”第{place.row}行" if several else f"第{place.row}行"

    yield f"{preview.name}：{preview.counts.faulty}行有误，什么也没有写入："
    for place, fault in preview.faults[:_TOLD]:
        yield f"  {at(place)}{fault}"
    if len(preview.faults) > _TOLD:
        yield f"  ……还有{len(preview.faults) - _TOLD}处。"
